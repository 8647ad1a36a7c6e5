//! What the library itself says of a wording; in: a file and its source, out: [`Remark`]s, each of a message where it is of one.

use serde::Serialize;

use super::Subject;
use crate::issue::IssueError;
use crate::locale::document::{Document, State};
use crate::locale::{self, Locale, LocaleError};

/// How much a remark matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// No letter can be made like this.
    Error,
    /// Somebody should look at it.
    Warning,
    /// Good to know.
    Note,
}

/// Something to say of a language's wording.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Remark {
    /// The message it is of.
    pub message: Option<String>,
    /// How much it matters.
    pub severity: Severity,
    /// What is wrong and what to do.
    pub sentence: String,
    /// Line and column in the wording file, from 1.
    pub place: Option<(usize, usize)>,
}

impl Remark {
    pub(super) fn of_file(sentence: String) -> Self {
        Self { message: None, severity: Severity::Error, sentence, place: None }
    }
}

/// Syntax, duplicates, digits, variables and messages that wait for their value.
pub(super) fn of_wording(
    tag: &str,
    metadata: &str,
    file: &str,
    document: &Document,
    text: &str,
    source: &str,
) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let at_line = |line: usize| {
        document
            .entries()
            .iter()
            .find(|entry| (entry.line..=entry.last_line).contains(&line))
            .map(|entry| entry.id.clone())
    };
    let mut say = |message: Option<String>, sentence: String, place| {
        remarks.push(Remark { message, severity: Severity::Error, sentence, place });
    };
    for error in document.errors() {
        say(at_line(error.line), error.message.clone(), Some((error.line, error.column)));
    }
    for entry in document.entries().iter().filter(|entry| entry.state == State::Empty) {
        say(Some(entry.id.clone()), "not translated yet".to_owned(), Some((entry.line, 1)));
    }
    match Locale::parse(tag, metadata, file, &document.written_only()) {
        Ok(_) => {}
        Err(LocaleError::Wording(wording)) => {
            for error in wording.errors {
                say(at_line(error.line), error.message, Some((error.line, error.column)));
            }
        }
        Err(other) => say(None, other.to_string(), None),
    }
    for (id, expected, found) in locale::other_variables(source, text) {
        let sentence = format!(
            "must use {expected}, but uses {found}; take over every {{ $name }} of the source text and add none"
        );
        let place = document.entry(&id).map(|entry| (entry.line, 1));
        say(Some(id), sentence, place);
    }
    deduplicated(remarks)
}

/// The messages that are not in the file.
pub(super) fn of_missing(document: &Document, source: &str) -> Vec<Remark> {
    let source = Document::parse(source);
    let missing = source.entries().iter().filter(|entry| document.entry(&entry.id).is_none());
    missing
        .map(|entry| Remark {
            message: Some(entry.id.clone()),
            severity: Severity::Error,
            sentence: "is not in the file; add a line with this name, the sign = and the translation".to_owned(),
            place: None,
        })
        .collect()
}

/// Why there are no new pages.
pub(super) fn of_letter(error: &IssueError, subject: &Subject, with_text: impl Fn(&str) -> Option<String>) -> Remark {
    let sentence = match error {
        IssueError::UnknownLanguage { .. } => format!("there is no wording for {} yet", subject.language),
        other => other.to_string(),
    };
    let message = super::missing_glyph(error).and_then(with_text);
    Remark { message, severity: Severity::Error, sentence, place: None }
}

/// More than anybody reads: a file that is something else altogether has thousands.
const MOST_REMARKS: usize = 300;

/// The parser may complain twice of one place.
fn deduplicated(remarks: Vec<Remark>) -> Vec<Remark> {
    let mut kept: Vec<Remark> = Vec::with_capacity(remarks.len());
    for remark in remarks {
        if kept.len() < MOST_REMARKS && !kept.contains(&remark) {
            kept.push(remark);
        }
    }
    kept
}
