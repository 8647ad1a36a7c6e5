//! The structure of a paper; in: the text of `letter.toml`, out: a [`Template`]: an edition, and which message stands in which block.

use jiff::civil::Date;
use serde::Deserialize;

/// A paper's edition and structure. Every string that is not said to be otherwise is a message id.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Template {
    /// The kind of paper, such as `letter`.
    pub paper: String,
    /// First part of its file names.
    pub stem: String,
    /// Tag of the language that translations follow.
    pub source: String,
    /// Tag of the language on the back.
    pub mirror: String,
    /// The edition, such as `2026-11`.
    pub edition: String,
    /// The edition's date.
    #[serde(deserialize_with = "crate::facts::civil_date")]
    pub date: Date,
    /// By when the issuer reviews the text again.
    #[serde(deserialize_with = "crate::facts::civil_date")]
    pub review_by: Date,
    /// The wording's file name in a locale's folder.
    pub wording: String,
    /// Title and the line under it.
    pub title: Title,
    /// What stands between title and sections.
    pub opening: Vec<Opening>,
    /// The headed sections.
    #[serde(rename = "section")]
    pub sections: Vec<Section>,
    /// The box for handwriting.
    pub handed_out: HandedOut,
    /// The box with the QR code.
    pub check: Check,
    /// The small print.
    pub references: References,
    /// The top of the page.
    pub letterhead: Letterhead,
    /// Footer, bands and the signature's name.
    pub marks: Marks,
}

/// Title and the line under it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Title {
    /// The title.
    pub text: String,
    /// The community's word, once.
    pub also: String,
}

/// A paragraph before the first heading.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// How it is set.
    pub style: OpeningStyle,
    /// The paragraph.
    pub text: String,
}

/// How an opening paragraph is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OpeningStyle {
    /// Bold: who is spoken to.
    Addressee,
    /// As the body.
    Lead,
}

/// A headed section.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// The heading.
    pub heading: String,
    /// Its paragraphs, each of one or several messages.
    pub paragraphs: Vec<Vec<String>>,
    /// A list after the paragraphs.
    #[serde(default)]
    pub list: Vec<String>,
}

/// The box for handwriting.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandedOut {
    /// Its heading.
    pub heading: String,
    /// Labels of the blank lines.
    pub fields: Vec<String>,
    /// What the empty space is for.
    pub stamp: String,
    /// The sentence below.
    pub note: String,
}

/// The box with the QR code.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// Its heading.
    pub heading: String,
    /// How to check.
    pub how: String,
    /// The short code.
    pub code: String,
    /// Alternative text of the QR code.
    pub alt: String,
}

/// The small print.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct References {
    /// Its heading.
    pub heading: String,
    /// Its items.
    pub items: Vec<String>,
}

/// The top of the page.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Letterhead {
    /// Before the issuer's telephone and address.
    pub question: String,
    /// Label of the edition.
    pub edition: String,
    /// Label of the date.
    pub date: String,
    /// Label of the review date.
    pub review: String,
    /// Label of the language.
    pub language: String,
    /// Where the newest edition is.
    pub newest: String,
}

/// Footer, bands and the signature's name.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Marks {
    /// The page number.
    pub page: String,
    /// Band of an unreviewed translation.
    pub draft: String,
    /// Band of an unapproved source text.
    pub draft_source: String,
    /// Band of a made-up issuer.
    pub specimen: String,
    /// Band when a fact has expired.
    pub unchecked: String,
    /// Name of the signature field.
    pub signature: String,
}

/// The template cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("templates/{path} cannot be read: {message}")]
pub struct TemplateError {
    /// The file, below `templates/`.
    pub path: String,
    /// What the TOML reader says, with line and column.
    pub message: String,
}

impl Template {
    /// Reads a template; `path` (below `templates/`) is named in the error.
    ///
    /// # Errors
    /// [`TemplateError`].
    pub fn parse(path: &str, text: &str) -> Result<Self, TemplateError> {
        toml::from_str(text)
            .map_err(|error| TemplateError { path: path.to_owned(), message: error.to_string().trim_end().to_owned() })
    }
}
