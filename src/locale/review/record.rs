//! One person's record for one state of the wording; in: names, hashes and texts, out: the lines to add to `reviews.toml`.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use jiff::civil::Date;
use serde::Deserialize;

use super::{Wording, hex};
use crate::locale::entries;

/// One person's record for one state of the wording.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Record {
    /// As what the person looked.
    pub role: Role,
    /// Name or initials.
    pub by: String,
    /// The day.
    #[serde(deserialize_with = "crate::facts::civil_date")]
    pub date: Date,
    /// The wording file.
    #[serde(default = "letter")]
    pub file: String,
    /// Hash of the messages reviewed, as `Locale::messages_hash`, in hexadecimal.
    pub messages: String,
    /// Hash of the source's messages at that time.
    pub source: String,
    /// For a legal record on a translation: hash of its back-translation.
    pub back: Option<String>,
    /// Who made the back-translation.
    pub back_by: Option<String>,
    /// What was confirmed, message by message.
    #[serde(default)]
    pub confirmed: BTreeMap<String, Confirmed>,
}

/// A message as it was confirmed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(from = "(String, String, String)")]
pub struct Confirmed {
    /// Hash of the message.
    pub text: String,
    /// Hash of the source's message.
    pub source: String,
    /// The source's message, as fluent-syntax serialises it.
    pub source_text: String,
}

/// As what somebody looked at a wording.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Wrote the source.
    Author,
    /// Translated it.
    Translator,
    /// Read the translation beside the source.
    Reviewer,
    /// Approved the source, or a back-translation, as a lawyer.
    Legal,
}

impl From<(String, String, String)> for Confirmed {
    fn from((text, source, source_text): (String, String, String)) -> Self {
        Self { text, source, source_text }
    }
}

impl Role {
    /// As it is written.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Author => "author",
            Self::Translator => "translator",
            Self::Reviewer => "reviewer",
            Self::Legal => "legal",
        }
    }
}

impl Record {
    /// A record for the wording as it stands: `own` and `source` are the texts of `file`.
    #[must_use]
    pub fn new(
        role: Role,
        by: &str,
        date: Date,
        file: &str,
        (own, source): (&str, &str),
        wording: &Wording<'_>,
    ) -> Self {
        let sources = entries(source);
        let confirmed = entries(own).into_iter().filter_map(|(id, (text, _))| {
            let (hash, source_text) = sources.get(&id)?.clone();
            Some((id, Confirmed { text, source: hash, source_text }))
        });
        Self {
            role,
            by: by.split_whitespace().collect::<Vec<_>>().join(" "),
            date,
            file: file.to_owned(),
            messages: hex(&wording.messages),
            source: hex(&wording.source),
            back: None,
            back_by: None,
            confirmed: confirmed.collect(),
        }
    }

    /// The lines to add at the end of `reviews.toml`.
    #[must_use]
    pub fn to_toml(&self) -> String {
        let mut out = String::new();
        let mut line = |key: &str, value: &str| writeln!(out, "{key} = {value}").expect("a String takes all");
        line("\n[[review]]\nrole", &quoted(self.role.name()));
        line("by", &quoted(&self.by));
        line("date", &self.date.to_string());
        line("file", &quoted(&self.file));
        line("messages", &quoted(&self.messages));
        line("source", &quoted(&self.source));
        for (key, value) in [("back", &self.back), ("back-by", &self.back_by)] {
            if let Some(value) = value {
                line(key, &quoted(value));
            }
        }
        out.push_str("[review.confirmed] # message = [its hash, the source's hash, the source as it was read]\n");
        for (id, Confirmed { text, source, source_text }) in &self.confirmed {
            writeln!(out, "{} = [{}, {}, {}]", quoted(id), quoted(text), quoted(source), quoted(source_text))
                .expect("a String takes all");
        }
        out
    }
}

fn letter() -> String {
    "letter.ftl".to_owned()
}

/// A basic string (TOML 1.0).
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') => {
                write!(out, "\\u{:04x}", u32::from(c)).expect("a String takes all");
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
