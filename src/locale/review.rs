//! Decides whether a language may be issued as official; in: `reviews.toml`, `back.en.ftl` and the messages' hashes, out: a [`Status`].

use jiff::civil::Date;
use serde::Deserialize;

use super::message;

/// Whether a language's wording has been reviewed by people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Not, or not for exactly these messages: every side carries the draft band.
    Draft,
    /// All required records exist and are bound to exactly these messages.
    Official,
}

/// The records of a language.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reviews {
    #[serde(default)]
    review: Vec<Record>,
}

/// One person's record for one state of the wording.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    role: Role,
    by: String,
    #[serde(rename = "date", deserialize_with = "crate::facts::civil_date")]
    _date: Date,
    /// Hash of the messages reviewed, as `Locale::messages_hash`, in hexadecimal.
    messages: String,
    /// Hash of the source's messages at that time.
    source: String,
    /// For a legal record on a translation: hash of its back-translation.
    back: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Role {
    Author,
    Translator,
    Reviewer,
    Legal,
}

/// `reviews.toml` cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("reviews.toml cannot be read: {message}")]
pub struct ReviewsError {
    /// What the TOML reader says.
    pub message: String,
}

/// The wording that records are held against.
pub struct Wording<'a> {
    /// Hash of the messages.
    pub messages: [u8; 32],
    /// Hash of the source's messages; the same for the source itself.
    pub source: [u8; 32],
    /// The text of `back.en.ftl`, if there is one.
    pub back_translation: Option<&'a str>,
}

impl Reviews {
    /// Reads `reviews.toml`.
    ///
    /// # Errors
    /// [`ReviewsError`].
    pub fn parse(text: &str) -> Result<Self, ReviewsError> {
        toml::from_str(text).map_err(|error| ReviewsError { message: error.to_string() })
    }

    /// Official only with records bound to exactly this wording.
    ///
    /// A translation needs a translator and a reviewer of different names, and a legal record on its back-translation.
    /// The source needs an author and a legal record of different names.
    #[must_use]
    pub fn status(&self, wording: &Wording<'_>) -> Status {
        let (messages, source) = (hex(&wording.messages), hex(&wording.source));
        let by = |role| {
            let bound = move |record: &&Record| {
                record.role == role
                    && record.messages == hex(&wording.messages)
                    && record.source == hex(&wording.source)
            };
            self.review.iter().filter(bound)
        };
        let two = |first, second| by(first).any(|one: &Record| by(second).any(|other| !same_name(&one.by, &other.by)));
        let official = if messages == source {
            two(Role::Author, Role::Legal)
        } else {
            let back = wording.back_translation.map(|text| hex(&message::hash(text)));
            two(Role::Translator, Role::Reviewer)
                && back.is_some_and(|back| by(Role::Legal).any(|record| record.back.as_deref() == Some(&back)))
        };
        if official { Status::Official } else { Status::Draft }
    }
}

/// "A. Berg" and "a. berg " are one person.
fn same_name(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
