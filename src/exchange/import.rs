//! Takes a table back; in: the file and today's wording, out: the new texts of the wording files, or every problem by row and column.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use unicode_normalization::UnicodeNormalization;

use super::{
    ExportError, File, Filled, FilledRow, Format, Language, Message, Row, Texts, column, csv, html, po, texts, xlsx,
};
use crate::locale::document::{Document, Edit};
use crate::locale::rows::{Key, LineError};

/// What is wrong with a table, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The place in words, such as `row 12, column D (translation)`; empty for the file as a whole.
    pub place: String,
    /// What is wrong and what to do.
    pub sentence: String,
}

/// What an import comes to. Nothing was written anywhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The files that change: name and new text.
    pub files: Vec<(String, String)>,
    /// The messages that change, in the order of the source.
    pub changed: Vec<String>,
    /// How many messages are still without a translation.
    pub missing: usize,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.place.is_empty() { f.write_str(&self.sentence) } else { write!(f, "{}: {}", self.place, self.sentence) }
    }
}

impl Problem {
    pub(super) fn of_file(sentence: impl Into<String>) -> Self {
        Self { place: String::new(), sentence: sentence.into() }
    }

    pub(super) fn at(place: impl Into<String>, sentence: impl Into<String>) -> Self {
        Self { place: place.into(), sentence: sentence.into() }
    }
}

/// The language that a table is a translation into, by its tag.
///
/// # Errors
/// The problems of a file that is no such table.
pub fn target(bytes: &[u8], format: Format) -> Result<String, Vec<Problem>> {
    let filled = read(bytes, format);
    if filled.target.is_empty() { Err(filled.problems) } else { Ok(filled.target) }
}

/// Takes a table back.
///
/// # Errors
/// Every problem of the table, in its order: nothing is taken over in part.
pub fn import(
    bytes: &[u8],
    format: Format,
    source: &Language,
    target: &Language,
    files: &[File<'_>],
) -> Result<Imported, Vec<Problem>> {
    let filled = read(bytes, format);
    if !filled.problems.is_empty() {
        return Err(filled.problems);
    }
    for (is, should) in [(&filled.source, &source.tag), (&filled.target, &target.tag)] {
        if is != should {
            return Err(vec![Problem::of_file(format!(
                "this table is of {}>{}, not of {}>{}; name the right file",
                filled.source, filled.target, source.tag, target.tag
            ))]);
        }
    }
    let messages = texts(source, target, files).map_err(|error| vec![unusable(&error)])?;
    let now: Vec<Row> = messages.iter().flat_map(Message::rows).collect();
    let mut problems = Vec::new();
    let cells = held_against(&filled.rows, &now, format, &mut problems);
    let mut take = Take { format, cells, problems, edits: BTreeMap::new(), changed: Vec::new(), missing: 0 };
    // A new message comes after the one before it in the source that the translation has.
    let mut before: BTreeMap<usize, String> = BTreeMap::new();
    for message in &messages {
        take.message(message, before.get(&message.file).cloned());
        if message.target.is_some() {
            before.insert(message.file, message.id.clone());
        }
    }
    if !take.changed.is_empty() && take.problems.is_empty() && filled.base != super::base(&now) {
        take.problems.push(Problem::of_file(format!(
            "the wording of {} has been changed since this table was exported, and the import would undo that; export again and enter your changes there",
            target.tag
        )));
    }
    if !take.problems.is_empty() {
        return Err(take.problems);
    }
    let texts: Texts = take
        .edits
        .iter()
        .map(|(number, edits)| (*number, Document::parse(files[*number].target).with(edits)))
        .collect();
    let files = texts.into_iter().map(|(number, text)| (files[number].name.to_owned(), text)).collect();
    Ok(Imported { files, changed: take.changed, missing: take.missing })
}

fn read(bytes: &[u8], format: Format) -> Filled {
    match format {
        Format::Xlsx => xlsx::read(bytes),
        Format::Csv => csv::read(bytes),
        Format::Html => html::read(bytes),
        Format::Po => po::read(bytes),
    }
}

fn unusable(error: &ExportError) -> Problem {
    Problem::of_file(format!("the wording itself cannot be read: {error}"))
}

/// Finds each row of today in the table; tells rows that are missing, extra, doubled, or of another source text.
fn held_against<'a>(
    filled: &'a [FilledRow],
    now: &[Row],
    format: Format,
    problems: &mut Vec<Problem>,
) -> BTreeMap<String, &'a FilledRow> {
    let known: BTreeMap<&str, &Row> = now.iter().map(|row| (row.key.as_str(), row)).collect();
    let mut cells: BTreeMap<String, &FilledRow> = BTreeMap::new();
    for row in filled {
        let place = |name| format!("{}, {}", row.row, column(format, name));
        let Some(today) = known.get(row.key.as_str()) else {
            let sentence = if row.key.is_empty() {
                "this row has no key; delete the row, or copy the key back from the exported file".to_owned()
            } else {
                format!("`{}` is no message of this wording; delete the row", row.key)
            };
            problems.push(Problem::at(place("key"), sentence));
            continue;
        };
        if let Some(first) = cells.insert(row.key.clone(), row) {
            let sentence = format!("`{}` stands in {} as well; delete one of the two rows", row.key, first.row);
            problems.push(Problem::at(place("key"), sentence));
        } else if plain(&row.source) != plain(&today.source) {
            let sentence = "the source text is not today's; it was changed in the table, or since the table was exported. Export again";
            problems.push(Problem::at(place("source"), sentence));
        }
    }
    let missing: Vec<&str> = now.iter().map(|row| row.key.as_str()).filter(|key| !cells.contains_key(*key)).collect();
    if !missing.is_empty() {
        let (count, listed) = (missing.len(), missing.iter().take(5).copied().collect::<Vec<_>>().join(", "));
        let rows = if count == 1 { "1 row is missing" } else { &format!("{count} rows are missing") };
        let more = if count > 5 { ", …" } else { "" };
        problems.push(Problem::of_file(format!(
            "{rows}: {listed}{more}; copy them back from the exported file, even if they are not translated yet"
        )));
    }
    cells
}

/// A cell without what a spreadsheet may do to it.
fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").trim().nfc().collect()
}

struct Take<'a> {
    format: Format,
    cells: BTreeMap<String, &'a FilledRow>,
    problems: Vec<Problem>,
    edits: BTreeMap<usize, Vec<Edit>>,
    changed: Vec<String>,
    missing: usize,
}

impl Take<'_> {
    fn message(&mut self, message: &Message, after: Option<String>) {
        let mut lines = message.shape().clone();
        let keys: Vec<Key> = lines.iter().map(|(key, _)| key.clone()).collect();
        let cells: Vec<(&Key, &FilledRow)> =
            keys.iter().filter_map(|key| Some((key, *self.cells.get(&message.key_of(key))?))).collect();
        let written = message.target.is_some();
        if !written && cells.iter().all(|(_, cell)| plain(&cell.target).is_empty()) {
            self.missing += 1;
            return;
        }
        let mut changed = BTreeSet::new();
        for (key, cell) in cells {
            let same = written && plain(&cell.target) == plain(&lines.get(key).unwrap_or_default());
            if same {
                continue;
            }
            match lines.change(key, &cell.target) {
                Ok(()) => {
                    changed.insert(key.clone());
                }
                Err(error) => self.problems.push(self.refused(cell, &error)),
            }
        }
        if changed.is_empty() {
            return;
        }
        let (id, value) = (message.id.clone(), lines.value());
        self.changed.push(message.key.clone());
        self.edits.entry(message.file).or_default().push(match written {
            true => Edit::Replace { id, value },
            false => Edit::Insert { after, id, value },
        });
    }

    fn refused(&self, cell: &FilledRow, error: &LineError) -> Problem {
        Problem::at(format!("{}, {}", cell.row, column(self.format, "translation")), format!("{error} ({})", cell.key))
    }
}
