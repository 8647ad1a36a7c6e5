//! Decides whether a language may be issued as official; in: `reviews.toml`, the back-translation and the messages' hashes, out: a [`Status`].
//!
//! A record binds a person's name to one state of the wording, as a whole and message by message, and keeps the source text that was
//! confirmed, so that a later change of the source can be shown word by word.

mod record;
mod state;

use serde::Deserialize;

pub use self::record::{Confirmed, Record, Role};
pub use self::state::{Change, MessageState, State, state, word_diff};
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
    /// In the order of the file.
    #[serde(default, rename = "review")]
    pub records: Vec<Record>,
}

/// `reviews.toml` cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("reviews.toml cannot be read: {message}")]
pub struct ReviewsError {
    /// What the TOML reader says.
    pub message: String,
    /// Where it says so: bytes of the file.
    pub range: std::ops::Range<usize>,
}

/// The wording that records are held against.
#[derive(Debug, Clone, Copy)]
pub struct Wording<'a> {
    /// Hash of the messages.
    pub messages: [u8; 32],
    /// Hash of the source's messages; the same for the source itself.
    pub source: [u8; 32],
    /// The text of [`back_translation`], if there is one.
    pub back_translation: Option<&'a str>,
}

impl<'a> Wording<'a> {
    /// Of these texts: a language's wording file, the source's, and the back-translation.
    #[must_use]
    pub fn of(own: &str, source: &str, back_translation: Option<&'a str>) -> Self {
        Self { messages: message::hash(own), source: message::hash(source), back_translation }
    }

    /// Is this the source itself?
    #[must_use]
    pub fn is_source(&self) -> bool {
        self.messages == self.source
    }

    /// Hash of the back-translation.
    #[must_use]
    pub fn back(&self) -> Option<String> {
        self.back_translation.map(|text| hex(&message::hash(text)))
    }
}

impl Reviews {
    /// Reads `reviews.toml`.
    ///
    /// # Errors
    /// [`ReviewsError`].
    pub fn parse(text: &str) -> Result<Self, ReviewsError> {
        toml::from_str(text).map_err(|error| ReviewsError {
            message: error.message().trim_end().to_owned(),
            range: error.span().unwrap_or(0..0),
        })
    }

    /// Official only with records bound to exactly this wording.
    #[must_use]
    pub fn status(&self, wording: &Wording<'_>) -> Status {
        if self.lacking(wording).is_empty() { Status::Official } else { Status::Draft }
    }

    /// What keeps the language from being official, in plain words; nothing when it is.
    ///
    /// A translation needs a translator and a reviewer of different names, and a legal record on its back-translation, which was made
    /// by somebody else than the translator. The source needs an author and a legal record of different names.
    #[must_use]
    pub fn lacking(&self, wording: &Wording<'_>) -> Vec<&'static str> {
        let by = |role| self.records.iter().filter(move |record| record.role == role && record.is_bound_to(wording));
        let two = |first, second| by(first).any(|one| by(second).any(|other| !same_name(&one.by, &other.by)));
        let mut lacking = Vec::new();
        if wording.is_source() {
            if by(Role::Author).next().is_none() {
                lacking.push("an author's record for these messages");
            }
            if !two(Role::Author, Role::Legal) {
                lacking.push("a legal record for these messages, by another name than the author's");
            }
            return lacking;
        }
        if by(Role::Translator).next().is_none() {
            lacking.push("a translator's record for these messages");
        }
        if !two(Role::Translator, Role::Reviewer) {
            lacking.push("a reviewer's record for these messages, by another name than the translator's");
        }
        let back = wording.back();
        let legal = |record: &Record| {
            record.back.is_some()
                && record.back == back
                && record.back_by.as_ref().is_some_and(|back_by| {
                    !back_by.trim().is_empty()
                        && !by(Role::Translator).any(|translator| same_name(&translator.by, back_by))
                })
        };
        if back.is_none() {
            lacking.push("a back-translation into English, made by somebody else than the translator");
        } else if !by(Role::Legal).any(legal) {
            lacking.push("a legal record on the back-translation, which somebody else than the translator made");
        }
        lacking
    }
}

impl Record {
    /// Is it about exactly this wording and source?
    #[must_use]
    pub fn is_bound_to(&self, wording: &Wording<'_>) -> bool {
        self.messages == hex(&wording.messages) && self.source == hex(&wording.source)
    }
}

/// Where a wording is put back into English: `back.en.ftl` for the letter, `private.back.en.ftl` for `private.ftl`.
#[must_use]
pub fn back_translation(file: &str) -> String {
    match file.strip_suffix("ftl").unwrap_or(file) {
        LETTER => BACK.to_owned(),
        paper => format!("{paper}{BACK}"),
    }
}

/// The wording that a file puts back into English, when it is a back-translation.
#[must_use]
pub fn translated_back(file: &str) -> Option<String> {
    let paper = file.strip_suffix(BACK)?;
    Some(format!("{}ftl", if paper.is_empty() { LETTER } else { paper }))
}

const BACK: &str = "back.en.ftl";
const LETTER: &str = "letter.";

/// "A. Berg" and "a.  berg " are one person.
#[must_use]
pub fn same_name(one: &str, other: &str) -> bool {
    let plain = |name: &str| name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    plain(one) == plain(other)
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
