//! The wording as a table for people who never open an `.ftl`; in: the source's and a translation's files, out: a spreadsheet, CSV, HTML
//! page or PO file. And back: what somebody wrote in it, as new texts of the `.ftl` files, or every problem with its row and column.
//!
//! A message is one row, and each form of a choice in it one more ([`crate::locale::rows`]). An import changes the values that were
//! changed and nothing else: comments, order and spaces stay, and a table that nobody changed gives the same bytes. It reads and
//! writes no files.

mod csv;
mod html;
mod import;
mod po;
mod xlsx;

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

pub use self::import::{Imported, Problem, import, target};
use crate::locale::document::{Document, State};
use crate::locale::rows::{self, Key, Lines};
use crate::locale::{Direction, SyntaxError};

/// The kinds of file that a table is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A spreadsheet for Excel, LibreOffice and others (ISO/IEC 29500).
    Xlsx,
    /// Comma-separated values (RFC 4180), UTF-8.
    Csv,
    /// A page that a browser shows, edits and saves, without a network.
    Html,
    /// A catalogue for gettext's tools.
    Po,
}

/// A language of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language {
    /// BCP 47 tag.
    pub tag: String,
    /// Its own name.
    pub name: String,
    /// How it is written.
    pub direction: Direction,
}

/// A wording file in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct File<'a> {
    /// Its name, such as `letter.ftl`.
    pub name: &'a str,
    /// The source's text.
    pub source: &'a str,
    /// The translation's text; empty when there is no such file yet.
    pub target: &'a str,
}

/// A table of source and translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The language that is translated.
    pub source: Language,
    /// The language that it is translated into.
    pub target: Language,
    /// Stands for the translation as it was when the table was made.
    pub base: String,
    /// The rows in the order of the source.
    pub rows: Vec<Row>,
}

/// A row: a message, or a form of a choice in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// `letter/penalties`, or `letter/penalties/1.few` for a form.
    pub key: String,
    /// Where it stands and what to mind.
    pub context: String,
    /// The source's text with marks; empty where only the translation has this form.
    pub source: String,
    /// The translation's text with marks; empty when it is not written yet.
    pub target: String,
}

/// A table cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ExportError {
    /// A wording file has mistakes.
    #[error("locales/{tag}/{file}:{}:{}: {}\ncorrect it first: a table would lose the message", error.line, error.column, error.message)]
    Wording {
        /// The language.
        tag: String,
        /// The file.
        file: String,
        /// The first mistake.
        error: SyntaxError,
    },
    /// A wording file is too large to be one.
    #[error("locales/{tag}/{file} is larger than any wording; is it the right file?")]
    Large {
        /// The language.
        tag: String,
        /// The file.
        file: String,
    },
    /// A message stands twice.
    #[error("locales/{tag}/{file}:{line}: the message `{id}` stands twice in this file; delete one of the two first")]
    Duplicate {
        /// The language.
        tag: String,
        /// The file.
        file: String,
        /// The second message's line.
        line: usize,
        /// The message.
        id: String,
    },
    /// The spreadsheet cannot be written.
    #[error("the spreadsheet cannot be written: {message}; export to csv instead")]
    Spreadsheet {
        /// What the writer says.
        message: String,
    },
}

/// Makes the table.
///
/// # Errors
/// [`ExportError::Wording`] or [`ExportError::Duplicate`]: a file with mistakes would lose messages.
pub fn table(source: &Language, target: &Language, files: &[File<'_>]) -> Result<Table, ExportError> {
    let rows: Vec<Row> = texts(source, target, files)?.iter().flat_map(Message::rows).collect();
    let base = base(&rows);
    Ok(Table { source: source.clone(), target: target.clone(), base, rows })
}

/// Writes a table as a file.
///
/// # Errors
/// [`ExportError::Spreadsheet`] when a text is too long for a cell.
pub fn write(table: &Table, format: Format) -> Result<Vec<u8>, ExportError> {
    match format {
        Format::Xlsx => xlsx::write(table).map_err(|error| ExportError::Spreadsheet { message: error.to_string() }),
        Format::Csv => Ok(csv::write(table)),
        Format::Html => Ok(html::write(table).into_bytes()),
        Format::Po => Ok(po::write(table).into_bytes()),
    }
}

/// A message in both languages.
struct Message {
    /// Number of its file.
    file: usize,
    id: String,
    /// `letter/penalties`.
    key: String,
    context: String,
    source: Lines,
    /// The translation's; `None` when it is not written yet.
    target: Option<Lines>,
}

impl Message {
    /// The lines that the translation has or is going to have.
    fn shape(&self) -> &Lines {
        self.target.as_ref().unwrap_or(&self.source)
    }

    fn rows(&self) -> Vec<Row> {
        let row = |(key, _): (&Key, String)| Row {
            key: self.key_of(key),
            context: match key {
                None => self.context.clone(),
                Some(_) => self.shape().label(key),
            },
            source: self.source.get(key).unwrap_or_default(),
            target: self.target.as_ref().and_then(|lines| lines.get(key)).unwrap_or_default(),
        };
        self.shape().iter().map(row).collect()
    }

    fn key_of(&self, key: &Key) -> String {
        match key {
            None => self.key.clone(),
            Some((number, form)) => format!("{}/{number}.{form}", self.key),
        }
    }
}

/// The messages of the source in its order.
fn texts(source: &Language, target: &Language, files: &[File<'_>]) -> Result<Vec<Message>, ExportError> {
    let mut messages = Vec::new();
    for (number, file) in files.iter().enumerate() {
        let document = sound(source, file.name, file.source)?;
        sound(target, file.name, file.target)?;
        let mut of_source = rows::lines(file.source);
        let mut of_target = rows::lines(file.target);
        let stem = file.name.trim_end_matches(".ftl");
        for entry in document.entries() {
            if let Some(lines) = of_source.remove(&entry.id) {
                messages.push(Message {
                    file: number,
                    key: format!("{stem}/{}", entry.id),
                    context: [entry.group.as_str(), &with_marks(&entry.comment)]
                        .into_iter()
                        .filter(|part| !part.is_empty())
                        .collect::<Vec<_>>()
                        .join(" · "),
                    source: lines,
                    target: of_target.remove(&entry.id),
                    id: entry.id.clone(),
                });
            }
        }
    }
    Ok(messages)
}

/// Wording is about 10 kB.
const MOST_BYTES: usize = 500_000;

/// A comment on one line, with marks for the variables that it speaks of.
fn with_marks(comment: &str) -> String {
    let comment = comment.replace('\n', " ");
    let mut parts = comment.split('$');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '-')).unwrap_or(part.len());
        out.push_str(&format!("{{{}}}{}", &part[..end], &part[end..]));
    }
    out
}

/// A file without mistakes; messages may still lack their value.
fn sound(language: &Language, file: &str, text: &str) -> Result<Document, ExportError> {
    let (tag, file) = (language.tag.clone(), file.to_owned());
    if text.len() > MOST_BYTES {
        return Err(ExportError::Large { tag, file });
    }
    let document = Document::parse(text);
    if let Some(error) = document.errors().next() {
        return Err(ExportError::Wording { tag, file, error: error.clone() });
    }
    if let Some((id, line)) = document.duplicates().first() {
        return Err(ExportError::Duplicate { tag, file, line: *line, id: (*id).to_owned() });
    }
    debug_assert!(document.entries().iter().all(|entry| entry.state != State::Broken), "it would have errors");
    Ok(document)
}

/// Twelve digits that stand for the translation's texts: whoever imports a table learns whether they have changed since.
fn base(rows: &[Row]) -> String {
    let mut hash = Sha256::new();
    for row in rows {
        for part in [&row.key, &row.target] {
            hash.update(part.as_bytes());
            hash.update([0]);
        }
    }
    let hash: [u8; 32] = hash.finalize().into();
    hash[..6].iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What stands at the head of the key column: `key (sv>so 3f2a9c1d0b7e)`.
fn head(table: &Table) -> String {
    format!("key ({}>{} {})", table.source.tag, table.target.tag, table.base)
}

/// Source, target and base out of a head.
fn read_head(head: &str) -> Option<(String, String, String)> {
    let inner = head.trim().strip_prefix("key (")?.strip_suffix(')')?;
    let (tags, base) = inner.split_once(' ')?;
    let (source, target) = tags.split_once('>')?;
    Some((source.to_owned(), target.to_owned(), base.to_owned()))
}

/// The names of the columns behind the key's.
const COLUMNS: [&str; 3] = ["context", "source", "translation"];

/// A table as somebody gave it back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Filled {
    source: String,
    target: String,
    base: String,
    rows: Vec<FilledRow>,
    /// What is wrong with the file itself.
    problems: Vec<Problem>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct FilledRow {
    /// Where it stands, in words: `row 12`, `line 34`.
    row: String,
    key: String,
    source: String,
    target: String,
}

/// How the columns of a format are called in messages.
fn column(format: Format, name: &str) -> &'static str {
    match (format, name) {
        (Format::Xlsx | Format::Csv, "key") => "column A (key)",
        (Format::Xlsx | Format::Csv, "source") => "column C (source)",
        (Format::Xlsx | Format::Csv, _) => "column D (translation)",
        (Format::Po, "key") => "msgctxt",
        (Format::Po, "source") => "msgid",
        (Format::Po, _) => "msgstr",
        (Format::Html, "key") => "column key",
        (Format::Html, "source") => "column source",
        (Format::Html, _) => "column translation",
    }
}

/// Files by number with their new texts.
type Texts = BTreeMap<usize, String>;
