//! One wording file, taken apart for the rules; in: its path and text, out: entries that know where they stand in the file.

use std::collections::BTreeMap;
use std::ops::Range;

use fluent_syntax::ast::{Attribute, Comment, Entry as Ast, Pattern, Resource};
use fluent_syntax::parser::{ParserError, parse};

use crate::locale::entry_hash;

/// A wording file.
pub(super) struct Wording<'a> {
    /// The file's name in the locale's folder.
    pub(super) name: String,
    pub(super) text: &'a str,
    pub(super) entries: Vec<Entry<'a>>,
    /// What the parser could not read.
    pub(super) errors: Vec<ParserError>,
    /// Where the first entry of each id is.
    first: BTreeMap<String, usize>,
}

/// A message, or a term with its `-`.
pub(super) struct Entry<'a> {
    pub(super) id: String,
    /// Where the id stands.
    pub(super) key: Range<usize>,
    pub(super) value: Option<Pattern<&'a str>>,
    pub(super) attributes: Vec<Attribute<&'a str>>,
    /// The lines of the comment above.
    pub(super) comment: Vec<&'a str>,
    /// Changes with every letter of the text, and with nothing else.
    pub(super) hash: String,
}

impl<'a> Wording<'a> {
    /// Parses a file that is not nested too deeply.
    pub(super) fn parse(path: &str, text: &'a str) -> Self {
        let name = path.rsplit('/').next().unwrap_or(path).to_owned();
        let (resource, errors) = match parse(text) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        let entries = entries(text, resource);
        let mut first = BTreeMap::new();
        for (number, entry) in entries.iter().enumerate() {
            first.entry(entry.id.clone()).or_insert(number);
        }
        Self { name, text, entries, errors, first }
    }

    /// The first entry of this id.
    pub(super) fn entry(&self, id: &str) -> Option<&Entry<'a>> {
        self.first.get(id).map(|number| &self.entries[*number])
    }

    /// Where a slice of the file stands.
    pub(super) fn range(&self, slice: &str) -> Range<usize> {
        range(self.text, slice)
    }
}

impl<'a> Entry<'a> {
    /// The value and the attributes' values, with the attribute's name.
    pub(super) fn patterns(&self) -> impl Iterator<Item = (Option<&'a str>, &Pattern<&'a str>)> {
        let attributes = self.attributes.iter().map(|attribute| (Some(attribute.id.name), &attribute.value));
        self.value.iter().map(|value| (None, value)).chain(attributes)
    }

    pub(super) fn is_term(&self) -> bool {
        self.id.starts_with('-')
    }
}

fn entries<'a>(text: &str, resource: Resource<&'a str>) -> Vec<Entry<'a>> {
    let entry = |ast: Ast<&'a str>| {
        let hash = entry_hash(&ast)?;
        let (mark, id, value, attributes, comment) = match ast {
            Ast::Message(it) => ("", it.id.name, it.value, it.attributes, it.comment),
            Ast::Term(it) => ("-", it.id.name, Some(it.value), it.attributes, it.comment),
            _ => return None,
        };
        let comment = comment.map_or_else(Vec::new, |Comment { content }| content);
        let key = range(text, id);
        Some(Entry { id: format!("{mark}{id}"), key, value, attributes, comment, hash })
    };
    resource.body.into_iter().filter_map(entry).collect()
}

/// The parser gives subslices of the file, so the addresses tell where they stand.
fn range(text: &str, slice: &str) -> Range<usize> {
    let start = (slice.as_ptr() as usize).saturating_sub(text.as_ptr() as usize).min(text.len());
    start..(start + slice.len()).min(text.len())
}
