//! What translators ask; in: the arguments of `preview`, `export`, `import`, `new-locale`, `pseudo`, `check`, `review` and `status`, out: their options.

use std::path::PathBuf;

use clap::{Args as ClapArgs, ValueEnum};
use jiff::civil::Date;

use super::{SourceOptions, date};

#[derive(Debug, ClapArgs)]
pub(crate) struct PreviewOptions {
    /// The language to show, such as `so`
    #[arg(value_name = "LANG")]
    pub(crate) language: String,
    /// Show every saved change by itself
    #[arg(long)]
    pub(crate) watch: bool,
    /// The language whose text stands beside
    #[arg(long, value_name = "LANG", default_value = "sv", value_parser = ["sv", "en"])]
    pub(crate) beside: String,
    /// The paper: letter (to show), private (for one person alone) or staff
    #[arg(long, value_name = "PAPER", default_value = "letter")]
    pub(crate) paper: String,
    /// The size: a4, us-letter, a5, large or pocket
    #[arg(long, value_name = "SIZE", default_value = "a4")]
    pub(crate) size: String,
    /// The port on this computer [default: one that is free]
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    pub(crate) port: u16,
    /// Whose law the letter explains
    #[arg(long, value_name = "LAW", default_value = "se")]
    pub(crate) law: String,
    /// Judge what has expired as on this day [default: today]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub(crate) today: Option<Date>,
    #[command(flatten)]
    pub(crate) sources: SourceOptions,
}

/// The kinds of table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum TableKind {
    /// A spreadsheet; only the translation's column can be edited
    Xlsx,
    /// Comma-separated values
    Csv,
    /// A page to edit and save in the browser
    Html,
    /// A catalogue for Poedit and others
    Po,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct ExportOptions {
    /// The language, such as `so`
    #[arg(value_name = "LANG")]
    pub(crate) language: String,
    /// What to write
    #[arg(long, value_name = "KIND")]
    pub(crate) to: TableKind,
    /// The file to write; it is never overwritten [default: LANG.KIND]
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) sources: SourceOptions,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct ImportOptions {
    /// The table, as .xlsx, .csv, .html or .po
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    #[command(flatten)]
    pub(crate) sources: SourceOptions,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct NewLocaleOptions {
    /// The language's tag (BCP 47), such as `om` or `ff-Adlm`
    #[arg(value_name = "TAG")]
    pub(crate) tag: String,
    /// Its own name, in its own script [default: CLDR's]
    #[arg(long, value_name = "NAME")]
    pub(crate) name: Option<String>,
    /// Its Swedish name [default: CLDR's]
    #[arg(long, value_name = "NAME")]
    pub(crate) name_sv: Option<String>,
    /// Its English name [default: CLDR's]
    #[arg(long, value_name = "NAME")]
    pub(crate) name_en: Option<String>,
    /// Its script (ISO 15924), such as Latn [default: the likely one]
    #[arg(long, value_name = "CODE")]
    pub(crate) script: Option<String>,
    /// How it is written [default: as its script is]
    #[arg(long, value_name = "DIRECTION", value_parser = ["ltr", "rtl"])]
    pub(crate) direction: Option<String>,
    /// The letters it is written with [default: CLDR's]
    #[arg(long, value_name = "LETTERS")]
    pub(crate) alphabet: Option<String>,
    /// Its plural categories, such as one,other [default: CLDR's]
    #[arg(long, value_name = "LIST", value_delimiter = ',')]
    pub(crate) plurals: Option<Vec<String>>,
    #[command(flatten)]
    pub(crate) sources: SourceOptions,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct PseudoOptions {
    /// From right to left, in Arabic letters
    #[arg(long)]
    pub(crate) rtl: bool,
    /// The folder to write into; it is made if need be
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
    #[command(flatten)]
    pub(crate) sources: SourceOptions,
}

#[derive(Debug, ClapArgs)]
#[command(
    after_help = "Exit codes: 0 nothing to correct (warnings alone count only with --strict), 1 something is, 2 could not run."
)]
pub(crate) struct CheckOptions {
    /// Languages, such as `so` or `ar` [default: all]
    #[arg(value_name = "LANG")]
    pub(crate) languages: Vec<String>,
    /// How to write the problems
    #[arg(long, value_enum, default_value = "human")]
    pub(crate) format: CheckFormat,
    /// Repair what is mechanical, and show each change
    #[arg(long)]
    pub(crate) fix: bool,
    /// Let warnings count as errors do
    #[arg(long)]
    pub(crate) strict: bool,
    /// Whose law the letters explain
    #[arg(long, value_name = "LAW", default_value = "se")]
    pub(crate) law: String,
    #[command(flatten)]
    pub(crate) sources: SourceOptions,
}

/// How problems are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum CheckFormat {
    /// For people
    Human,
    /// For programs: one JSON object
    Json,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// Workflow commands of GitHub
    Github,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct ReviewOptions {
    /// The language, such as `so`
    #[arg(value_name = "LANG")]
    pub(crate) language: String,
    /// As what: the source text has an author and a legal record, a translation all but the author
    #[arg(long, value_enum)]
    pub(crate) role: ReviewRole,
    /// Name or initials of who has read the texts
    #[arg(long, value_name = "NAME")]
    pub(crate) by: String,
    /// For a legal record on a translation: name or initials of who made the back-translation
    #[arg(long, value_name = "NAME")]
    pub(crate) back_by: Option<String>,
    /// The day to record [default: today]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub(crate) today: Option<Date>,
    /// Whose law the letters explain
    #[arg(long, value_name = "LAW", default_value = "se")]
    pub(crate) law: String,
    #[command(flatten)]
    pub(crate) sources: SourceOptions,
}

/// As what somebody has read the texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum ReviewRole {
    /// Wrote the source text
    Author,
    /// Translated it
    Translator,
    /// Read the translation beside the source
    Reviewer,
    /// Approved the source, or a back-translation, as a lawyer
    Legal,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct StatusOptions {
    /// Languages, such as `so` or `ar` [default: all]
    #[arg(value_name = "LANG")]
    pub(crate) languages: Vec<String>,
    /// For programs: one JSON object
    #[arg(long)]
    pub(crate) json: bool,
    /// Judge what expires as on this day [default: today]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub(crate) today: Option<Date>,
    /// Whose law the letters explain
    #[arg(long, value_name = "LAW", default_value = "se")]
    pub(crate) law: String,
    #[command(flatten)]
    pub(crate) sources: SourceOptions,
}
