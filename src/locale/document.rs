//! An `.ftl` file as its maintainer sees it; in: its text, out: a [`Document`]: each message with its place, its comment and the bytes of
//! its value, whatever else is wrong in the file.
//!
//! Values can be replaced and messages added; all other bytes stay as they are.

use std::ops::Range;

use fluent_syntax::ast::{Entry as Parsed, Pattern, Resource};
use fluent_syntax::parser;

use super::message::{self, SyntaxError};

/// An `.ftl` file.
#[derive(Debug, Clone)]
pub struct Document {
    text: String,
    entries: Vec<Entry>,
    errors: Vec<SyntaxError>,
}

/// A message in its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The message's id.
    pub id: String,
    /// The line of the id, from 1.
    pub line: usize,
    /// The last line of the message.
    pub last_line: usize,
    /// The comment right above, without `#`.
    pub comment: String,
    /// The heading above, without `##`.
    pub group: String,
    /// Whether it can be used.
    pub state: State,
    /// Its value's bytes in the file, without the space around.
    value: Range<usize>,
    /// Where the message ends: behind its attributes.
    end: usize,
}

/// Whether a message can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It has a value without mistakes.
    Written,
    /// Nothing stands after the sign `=` yet.
    Empty,
    /// It has mistakes.
    Broken,
}

/// A change of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Another value for the message of this id.
    Replace {
        /// The message.
        id: String,
        /// Its value as Fluent source.
        value: String,
    },
    /// A new message.
    Insert {
        /// The message that it comes after; at the end when `None`.
        after: Option<String>,
        /// Its id.
        id: String,
        /// Its value as Fluent source.
        value: String,
    },
}

impl Document {
    /// Reads a file; mistakes do not stop it.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        if let Some(error) = message::nested_too_deep(text) {
            return Self { text: text.to_owned(), entries: Vec::new(), errors: vec![error] };
        }
        let (resource, errors) = match parser::parse(body(text)) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => {
                let skipped = text.len() - body(text).len();
                let errors = errors.into_iter().map(|mut error| {
                    error.pos = error.pos.start + skipped..error.pos.end + skipped;
                    error.slice = error.slice.map(|slice| slice.start + skipped..slice.end + skipped);
                    message::explain(text, &error)
                });
                (resource, errors.collect())
            }
        };
        Self { text: text.to_owned(), entries: entries(text, &resource), errors }
    }

    /// The messages in the order of the file.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The message of an id; the first one, should there be several.
    #[must_use]
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// Syntax errors, without those of messages that are merely [`State::Empty`].
    pub fn errors(&self) -> impl Iterator<Item = &SyntaxError> {
        self.errors.iter().filter(|error| {
            !self
                .entries
                .iter()
                .any(|entry| entry.state == State::Empty && (entry.line..=entry.last_line).contains(&error.line))
        })
    }

    /// Ids that stand more than once, each with the line of its second message.
    #[must_use]
    pub fn duplicates(&self) -> Vec<(&str, usize)> {
        let repeated = |at: usize| self.entries[..at].iter().any(|earlier| earlier.id == self.entries[at].id);
        (0..self.entries.len())
            .filter(|at| repeated(*at))
            .map(|at| (self.entries[at].id.as_str(), self.entries[at].line))
            .collect()
    }

    /// The value of a message as it stands in the file, when it is [`State::Written`].
    #[must_use]
    pub fn value(&self, id: &str) -> Option<&str> {
        self.entry(id).filter(|entry| entry.state == State::Written).map(|entry| &self.text[entry.value.clone()])
    }

    /// The file's text after some changes; every byte that they do not touch stays.
    #[must_use]
    pub fn with(&self, edits: &[Edit]) -> String {
        let newline = if self.text.contains("\r\n") { "\r\n" } else { "\n" };
        let mut splices: Vec<(Range<usize>, String)> = Vec::new();
        for edit in edits {
            match edit {
                Edit::Replace { id, value } => {
                    splices.extend(self.entry(id).map(|entry| self.replaced(entry, value)));
                }
                // A line that waits for its value is filled in where it stands.
                Edit::Insert { id, value, .. } if self.entry(id).is_some() => {
                    splices.extend(self.entry(id).map(|entry| self.replaced(entry, value)));
                }
                Edit::Insert { after, id, value } => {
                    let line = format!("{id} = {value}");
                    match after.as_deref().and_then(|after| self.entry(after)) {
                        Some(entry) => splices.push((entry.end..entry.end, format!("\n{line}"))),
                        None => {
                            let end = self.text.len();
                            let before = if end == 0 || self.text.ends_with('\n') { "" } else { "\n" };
                            splices.push((end..end, format!("{before}{line}\n")));
                        }
                    }
                }
            }
        }
        splices.sort_by_key(|(range, _)| range.start); // stable: insertions at one place keep their order
        let mut out = String::with_capacity(self.text.len());
        let mut at = 0;
        for (range, new) in splices {
            out.push_str(&self.text[at..range.start]);
            out.push_str(&if newline == "\n" { new } else { new.replace('\n', newline) });
            at = range.end;
        }
        out.push_str(&self.text[at..]);
        out
    }
}

impl Document {
    /// The same file without its values, each in a comment instead, behind what `label` says: for a translation to begin with.
    #[must_use]
    pub fn emptied(&self, label: &str) -> String {
        let mut out = String::new();
        let mut at = 0;
        for entry in &self.entries {
            let start = self.text[..entry.value.start].rfind('\n').map_or(0, |newline| newline + 1);
            out.push_str(&self.text[at..start]);
            for (number, line) in self.text[entry.value.clone()].lines().enumerate() {
                let before = if number == 0 { format!("{label}: ") } else { String::new() };
                out.push_str(format!("# {before}{line}").trim_end());
                out.push('\n');
            }
            out.push_str(&format!("{} =", entry.id));
            at = entry.end;
        }
        out.push_str(&self.text[at..]);
        out
    }

    /// The file with all but the written messages blanked out, line for line.
    #[must_use]
    pub fn written_only(&self) -> String {
        let mut out = String::new();
        let mut at = 0;
        for entry in self.entries.iter().filter(|entry| entry.state != State::Written) {
            let start = self.text[..entry.value.start].rfind('\n').map_or(0, |newline| newline + 1);
            out.push_str(&self.text[at..start]);
            out.extend(self.text[start..entry.end].chars().filter(|c| *c == '\n'));
            at = entry.end;
        }
        out.push_str(&self.text[at..]);
        out
    }

    fn replaced(&self, entry: &Entry, value: &str) -> (Range<usize>, String) {
        let space = if self.text[..entry.value.start].ends_with('=') { " " } else { "" };
        (entry.value.clone(), format!("{space}{value}"))
    }
}

/// Whether a translation has only begun: a message still waits for its value. Such a language is not offered.
#[must_use]
pub fn is_begun(text: &str) -> bool {
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let waits = named(line).is_some_and(|(_, value)| value.trim().is_empty());
        if waits && lines.peek().is_none_or(|next| !next.starts_with(' ')) {
            return true;
        }
    }
    false
}

/// Calls `read` with the parsed value of every message of a text that has one.
pub(super) fn each_pattern(text: &str, mut read: impl FnMut(&str, &Pattern<&str>)) {
    let text = if message::too_deep(text).is_some() { "" } else { text };
    let resource = parser::parse(body(text)).unwrap_or_else(|(resource, _)| resource);
    for entry in &resource.body {
        if let Parsed::Message(message) = entry
            && let Some(pattern) = &message.value
        {
            read(message.id.name, pattern);
        }
    }
}

/// The text without a byte order mark, which some editors put first.
fn body(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

fn entries(text: &str, resource: &Resource<&str>) -> Vec<Entry> {
    // (place of the id, id, comment, place of the first attribute, state) of all that can hold a message.
    let mut found: Vec<Entry> = Vec::new();
    let mut starts: Vec<usize> = Vec::new();
    let (mut group, mut loose) = (String::new(), String::new());
    for parsed in &resource.body {
        let mut comment = std::mem::take(&mut loose);
        let (at, id, state, attributes) = match parsed {
            Parsed::Message(it) => {
                comment = it.comment.as_ref().map(|comment| comment.content.join("\n")).unwrap_or_default();
                let attributes = it.attributes.first().map(|first| message::offset(text, first.id.name));
                let state = if it.value.is_some() { State::Written } else { State::Broken };
                (message::offset(text, it.id.name), it.id.name, state, attributes)
            }
            Parsed::Junk { content } => {
                let at = message::offset(text, content);
                let Some((id, value)) = named(content) else {
                    starts.push(at);
                    continue;
                };
                (at, id, if value.trim().is_empty() { State::Empty } else { State::Broken }, None)
            }
            Parsed::Term(term) => {
                starts.push(message::offset(text, term.id.name).saturating_sub(1));
                continue;
            }
            Parsed::Comment(it) => {
                loose = it.content.join("\n");
                continue;
            }
            Parsed::GroupComment(it) => {
                group = it.content.join(" ");
                continue;
            }
            Parsed::ResourceComment(_) => continue,
        };
        starts.push(at);
        let sign = text[at..].find('=').map_or(at + id.len(), |sign| at + sign + 1);
        let attributes = attributes.map(|name| text[..name].rfind('\n').unwrap_or(name));
        found.push(Entry {
            id: id.to_owned(),
            line: line_of(text, at),
            last_line: 0,
            comment,
            group: group.clone(),
            state,
            value: sign..attributes.unwrap_or(usize::MAX),
            end: 0,
        });
    }
    starts.sort_unstable();
    for entry in &mut found {
        let start = entry.value.start;
        let next = starts.iter().copied().find(|other| *other >= start).unwrap_or(text.len());
        let end = before_comments(text, start, next);
        entry.end = start + text[start..end].trim_end().len();
        let value = &text[start..entry.value.end.min(end)];
        let blank = if value.trim().is_empty() { 0 } else { value.len() - value.trim_start().len() };
        entry.value = start + blank..start + value.trim_end().len().max(blank);
        entry.last_line = line_of(text, entry.end);
    }
    found
}

/// Nothing at the beginning of a line inside a value is a `#`: there a comment begins.
fn before_comments(text: &str, start: usize, end: usize) -> usize {
    text[start..end].find("\n#").map_or(end, |at| start + at)
}

fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

/// The id and the rest of junk that begins like a message.
fn named(junk: &str) -> Option<(&str, &str)> {
    let (id, value) = junk.split_once('=')?;
    let id = id.trim_end();
    let named = id.starts_with(|c: char| c.is_ascii_alphabetic())
        && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    named.then_some((id, value))
}
