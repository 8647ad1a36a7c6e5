//! The command line; in: the program's arguments, out: [`Args`]. Its comments are the help that users read.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use fgm_letter::picture::Resolution;
use jiff::civil::Date;

/// Makes the official letter against female genital mutilation, in many languages, and checks it.
///
/// Start with `fgm-letter issue so`: it writes a letter in Somali, with Swedish on the back, into the folder `out`.
/// `fgm-letter list` shows all languages.
#[derive(Debug, Parser)]
#[command(name = "fgm-letter", version, arg_required_else_help = true, max_term_width = 100)]
#[command(after_help = "Exit codes: 0 fine, 1 the answer is no (verify, check), 2 could not run.")]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make letters: a PDF to print, and its text to check it with
    ///
    /// Every file is written whole under another name first (a hidden file, `.fgm-letter-….part`, in the same folder) and then
    /// put in place, so there is never half a letter. If the computer stops in between, such a hidden file may stay
    /// behind; it is harmless, and the next `issue` into that folder removes it once it is an hour old.
    Issue(IssueOptions),
    /// Print the text of letters, word for word as the PDF carries it
    Text(SheetOptions),
    /// Print the SHA-256 of the text of letters, as `sha256sum` does
    Hash(SheetOptions),
    /// Check letters: PDF files, or the address from a QR code
    ///
    /// Nothing is ever fetched from the network.
    Verify(VerifyOptions),
    /// Make the site: a page that anyone checks a letter with, and one that staff print from
    ///
    /// DIR/current/public is for the host that is printed on the letters; DIR/current/staff for an intranet or a USB stick. A web
    /// server needs nothing but these folders. The new site appears at once: `current` is a link that is changed last.
    Publish(PublishOptions),
    /// List the languages, with their status and the pages of their letters
    List(ListOptions),
    /// Check translations: every file, every rule, and each letter laid out
    ///
    /// All problems of all files are shown in one run, each with its place, the source text and what to do. locales/README.md
    /// explains every rule.
    Check(CheckOptions),
    /// Put on record that somebody has read a language's texts as they stand
    Review(ReviewOptions),
    /// Show for each language what is translated, reviewed, changed since, and which facts expire
    Status(StatusOptions),
    /// Make or show the issuer's key and certificate
    Key(KeyOptions),
    /// Show a letter in the browser while its wording is written, beside its messages
    ///
    /// Opens a page on this computer alone (127.0.0.1); nothing is fetched from the network. A sentence of the letter, clicked,
    /// shows its message, the source text and what is wrong with it. Ends with Ctrl-C.
    Preview(PreviewOptions),
    /// Write a language's wording as a table for people who work in a spreadsheet, a browser or a PO editor
    Export(ExportOptions),
    /// Take a table back that `export` wrote and somebody filled in
    ///
    /// Changes what was changed in the table and nothing else: comments, order and spaces of the file stay. If anything is wrong
    /// in the table, all of it is told by row and column, and nothing is written.
    Import(ImportOptions),
    /// Begin a new language: its folder, with the source text as comments
    NewLocale(NewLocaleOptions),
    /// Make up a language for tests: every word changed and 40 % longer
    ///
    /// Writes a folder for `--locales`: the made-up language (en-XA, or ar-XB from right to left) and the source.
    Pseudo(PseudoOptions),
    /// Print a completion script for a shell
    Completions {
        /// The shell that will read the script.
        shell: Shell,
    },
    /// Print the manual page (for `man -l -`)
    Man,
}

/// Which letters, and with what on them.
#[derive(Debug, ClapArgs)]
pub(crate) struct SheetOptions {
    /// Languages of the front page, such as `so` or `ar` (see `fgm-letter list`)
    #[arg(value_name = "LANG", required_unless_present = "all")]
    pub(crate) languages: Vec<String>,
    /// All languages
    #[arg(long, conflicts_with = "languages")]
    pub(crate) all: bool,
    /// Without the Swedish back page
    #[arg(long)]
    pub(crate) only: bool,
    /// Which paper: letter (to show), private (for one person alone), staff; or all; can be given several times
    #[arg(long, value_name = "PAPER", default_value = "letter")]
    pub(crate) paper: Vec<String>,
    /// Whose law the letter explains
    #[arg(long, value_name = "LAW", default_value = "se")]
    pub(crate) law: String,
    /// The date to print [default: the date of the edition]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub(crate) date: Option<Date>,
    /// The folder with the issuer's issuer.toml, key.pem and certificate.pem
    #[arg(long, value_name = "DIR")]
    pub(crate) issuer: Option<PathBuf>,
    /// Print even if the law has not been checked lately, with a band that says so
    #[arg(long)]
    pub(crate) draft: bool,
    /// Judge what has expired as on this day [default: today]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub(crate) today: Option<Date>,
    #[command(flatten)]
    pub(crate) sources: SourceOptions,
}

/// Other wording or templates than the program's own.
#[derive(Debug, Clone, ClapArgs)]
pub(crate) struct SourceOptions {
    /// The folder `locales` to read wording from [default: the checkout's one stands in, else the program's own]
    #[arg(long, value_name = "DIR")]
    pub(crate) locales: Option<PathBuf>,
    /// The folder `templates` to read laws and papers from [default: likewise]
    #[arg(long, value_name = "DIR")]
    pub(crate) templates: Option<PathBuf>,
    /// A folder whose `locales` and `templates` are laid over the others: another law, such as examples/germany; can be given
    /// several times
    #[arg(long, value_name = "DIR")]
    pub(crate) add: Vec<PathBuf>,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct IssueOptions {
    #[command(flatten)]
    pub(crate) sheets: SheetOptions,
    /// Which size: a4, us-letter, a5, large (for people who see little), pocket (A4, to be folded); or all; can be given several times
    ///
    /// All sizes of a paper have the same text and the same SHA-256.
    #[arg(long, value_name = "SIZE", default_value = "a4")]
    pub(crate) size: Vec<String>,
    /// The folder to write into; it is made if need be
    #[arg(long, value_name = "DIR", default_value = "out")]
    pub(crate) out: PathBuf,
    /// Pictures of the pages too, for messaging apps, at this many dots per inch (72 to 600) [default: 150]
    #[arg(long, value_name = "DPI", num_args = 0..=1, require_equals = true, default_missing_value = "150", value_parser = resolution)]
    pub(crate) png: Option<Resolution>,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct PublishOptions {
    /// The folder to write into; it is made if need be
    #[arg(long, value_name = "DIR", required_unless_present = "serve")]
    pub(crate) out: Option<PathBuf>,
    /// The folder with the issuer's issuer.toml, key.pem and certificate.pem, and its list, if it has one
    #[arg(long, value_name = "DIR")]
    pub(crate) issuer: Option<PathBuf>,
    /// Publish the letters of a made-up issuer
    #[arg(long)]
    pub(crate) specimen: bool,
    /// Whose law the letters explain
    #[arg(long, value_name = "LAW", default_value = "se")]
    pub(crate) law: String,
    /// Show both pages on this computer, at this port and the next one; 0: any that are free [default: 8021]
    #[arg(long, value_name = "PORT", num_args = 0..=1, require_equals = true, default_missing_value = "8021")]
    pub(crate) serve: Option<u16>,
    #[command(flatten)]
    pub(crate) sources: SourceOptions,
    /// Judge what has expired as on this day [default: today]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub(crate) today: Option<Date>,
}

#[derive(Debug, ClapArgs)]
#[command(after_long_help = JSON_HELP)]
pub(crate) struct VerifyOptions {
    /// PDF files; addresses from a QR code (https://...#...); or `-` for standard input
    #[arg(value_name = "FILE|URL|-", required = true)]
    pub(crate) letters: Vec<OsString>,
    /// A certificate to trust, beside this computer's own issuer; can be given several times
    #[arg(long, value_name = "PEM")]
    pub(crate) trust: Vec<PathBuf>,
    /// The folder with the issuer's certificate.pem, which is trusted
    #[arg(long, value_name = "DIR")]
    pub(crate) issuer: Option<PathBuf>,
    /// For programs: JSON, described at the end of this help
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) sources: SourceOptions,
    /// Judge what has expired as on this day [default: today]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub(crate) today: Option<Date>,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct ListOptions {
    /// Whose languages: those of the letter, or of another paper
    #[arg(long, value_name = "PAPER", default_value = "letter")]
    pub(crate) paper: String,
    /// Whose law the letters explain
    #[arg(long, value_name = "LAW", default_value = "se")]
    pub(crate) law: String,
    /// For programs: a JSON array of objects with tag, name, name_sv, name_en, direction, status, pages
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) sources: SourceOptions,
}

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

#[derive(Debug, ClapArgs)]
#[command(arg_required_else_help = true)]
pub(crate) struct KeyOptions {
    #[command(subcommand)]
    pub(crate) command: KeyCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum KeyCommand {
    /// Make a key and its certificate; an existing one is never overwritten
    ///
    /// For an issuer of your own: write its issuer.toml first, then make the key, because the certificate names the issuer.
    /// Without an issuer.toml in the folder, a made-up issuer is written there, as a pattern.
    New(KeyFolder),
    /// Show the certificate: owner, validity, fingerprint, key identifier
    Show(KeyFolder),
}

#[derive(Debug, ClapArgs)]
pub(crate) struct KeyFolder {
    /// The issuer's folder [default: the one of this account]
    #[arg(long, value_name = "DIR")]
    pub(crate) issuer: Option<PathBuf>,
}

fn resolution(text: &str) -> Result<Resolution, String> {
    text.parse().ok().and_then(Resolution::new).ok_or_else(|| {
        format!("write a whole number from {} to {}, for example 150", Resolution::LOWEST, Resolution::HIGHEST)
    })
}

/// A civil date between 1900 and 2199, written in full.
fn date(text: &str) -> Result<Date, String> {
    let shaped = text.len() == 10
        && text
            .bytes()
            .enumerate()
            .all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() });
    text.parse()
        .ok()
        .filter(|date: &Date| shaped && (1900..2200).contains(&date.year()))
        .ok_or_else(|| "write a day that exists as YYYY-MM-DD, for example 2026-11-23".to_owned())
}

const JSON_HELP: &str = "\
JSON (stable; keys may be added):
  {
    \"schema\": 1,
    \"exit\": 0 | 1 | 2,                 what the program exits with
    \"letters\": [ {                    one for each argument, in order
      \"name\": the argument,
      \"kind\": \"pdf\" | \"seal\" | null,
      \"verdict\": \"valid\" | \"indeterminate\" | \"invalid\" | null,   null: could not be read
      \"error\": null, or why it could not be read,
      \"specimen\": true | false | null, \"draft\": true | false | null,
      \"findings\": [ { \"code\", \"question\", \"severity\", \"message\" } ],
          question: integrity, coverage, signer, trust, time, content, edition
          severity: note, undecided, wrong
      \"signer\": null | { \"subject\", \"certificate_sha256\", \"valid_from\", \"valid_to\" },
      \"sha256\": the content hash, or null,
      \"law\", \"paper\", \"edition\", \"date\", \"languages\", \"issuer\", \"host\": as the letter says, or null,
      \"text\": the letter's text (of a PDF: as embedded; of a seal: if it can be composed here), or null
    } ]
  }";
