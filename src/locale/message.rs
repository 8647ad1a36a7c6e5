//! Parses a wording file; in: its text, out: a Fluent resource and the variables of each message, or every mistake with its place.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use fluent::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Resource, Term};
use fluent_syntax::parser::{ErrorKind, ParserError};
use fluent_syntax::serializer::serialize;
use fluent_syntax::unicode::unescape_unicode_to_string;
use sha2::{Digest, Sha256};

use super::permission::Permission;

/// A mistake in a wording file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntaxError {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong and what to do, in plain words.
    pub message: String,
    /// The line as it stands in the file.
    pub excerpt: String,
}

/// A wording file has mistakes: all that were found, in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct WordingError {
    /// The file, from the repository's root.
    pub path: String,
    /// The mistakes.
    pub errors: Vec<SyntaxError>,
}

impl fmt::Display for WordingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, error) in self.errors.iter().enumerate() {
            if index > 0 {
                writeln!(f)?;
            }
            write!(f, "{}:{}:{}: {}", self.path, error.line, error.column, error.message)?;
            if !error.excerpt.is_empty() {
                write!(f, "\n    {}", error.excerpt)?;
            }
        }
        Ok(())
    }
}

/// [`too_deep`] as a mistake in the file.
pub(super) fn nested_too_deep(text: &str) -> Option<SyntaxError> {
    too_deep(text).map(|at| place(text, at, DEEP.to_owned()))
}

/// Parses a wording file and refuses mistakes, duplicates and digits.
pub(super) fn parse(path: &str, text: &str) -> Result<FluentResource, WordingError> {
    let wrong = |errors| WordingError { path: path.to_owned(), errors };
    if let Some(error) = nested_too_deep(text) {
        return Err(wrong(vec![error]));
    }
    if text.len() > LARGEST {
        let message =
            format!("the file has {} kB, more than all messages together can have; check it", text.len() >> 10);
        return Err(wrong(vec![place(text, 0, message)]));
    }
    let may_hold_digits = may_hold_digits(text);
    let resource = FluentResource::try_new(text.to_owned())
        .map_err(|(_, errors)| wrong(errors.iter().map(|error| explain(text, error)).collect()))?;
    let mut errors = Vec::new();
    let mut seen = BTreeSet::new();
    for (id, pattern) in texts(&resource) {
        let at = |slice: &str, message: String| place(text, offset(resource.source(), slice), message);
        // A bundle keeps messages and terms under their names in one place.
        if !seen.insert(id) {
            let what = format!("the message or term `{id}` stands twice in this file; delete or rename one of the two");
            errors.push(at(id, what));
        }
        if let Some(pattern) = pattern
            && !may_hold_digits.contains(id)
        {
            walk(pattern, &mut |part| {
                if let Part::Text(words) = part
                    && let Some(digit) = words.chars().find(|c| c.is_numeric())
                {
                    let start = words.find(digit).unwrap_or_default();
                    errors.push(at(
                        &words[start..],
                        format!("`{digit}` is typed into the text; numbers are facts and come in as {{ $name }}"),
                    ));
                }
            });
        }
    }
    if errors.is_empty() { Ok(resource) } else { Err(wrong(errors)) }
}

/// The variables of every message.
pub(super) fn variables(resource: &FluentResource) -> BTreeMap<String, BTreeSet<String>> {
    messages(resource)
        .filter_map(|message| {
            let mut names = BTreeSet::new();
            walk(message.value.as_ref()?, &mut |part| {
                if let Part::Variable(name) = part {
                    names.insert(name.to_owned());
                }
            });
            Some((message.id.name.to_owned(), names))
        })
        .collect()
}

/// As [`variables`], of a text that may have mistakes elsewhere.
pub(super) fn variables_of(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let text = if too_deep(text).is_some() { "" } else { text };
    let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
    variables(&resource)
}

/// SHA-256 over the sorted messages and terms as fluent-syntax serialises them, without comments.
pub(super) fn hash(text: &str) -> [u8; 32] {
    let mut entries: Vec<(String, String)> =
        bodies(text).into_iter().filter_map(|entry| Some((id(&entry)?, serialized(&entry)?))).collect();
    entries.sort();
    let mut hash = Sha256::new();
    for (_, pattern) in entries {
        hash.update(pattern.as_bytes());
    }
    hash.finalize().into()
}

/// Each message and term with its hash and its text as fluent-syntax serialises it, by id.
pub(crate) fn entries(text: &str) -> BTreeMap<String, (String, String)> {
    let row = |entry: Entry<&str>| Some((id(&entry)?, (entry_hash(&entry)?, serialized(&entry)?)));
    bodies(text).into_iter().filter_map(row).collect()
}

/// SHA-256 of a message or term without its comment, the first 16 hexadecimal digits; `None` for anything else.
pub(crate) fn entry_hash(entry: &Entry<&str>) -> Option<String> {
    let digest = Sha256::digest(serialized(entry)?.as_bytes());
    Some(digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect())
}

fn bodies(text: &str) -> Vec<Entry<&str>> {
    if too_deep(text).is_some() {
        return Vec::new();
    }
    fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, _)| resource).body
}

fn id(entry: &Entry<&str>) -> Option<String> {
    match entry {
        Entry::Message(message) => Some(message.id.name.to_owned()),
        Entry::Term(term) => Some(format!("-{}", term.id.name)),
        _ => None,
    }
}

/// The ids of the messages in a wording.
pub(super) fn ids(text: &str) -> BTreeSet<String> {
    bodies(text).iter().filter_map(|entry| message_id(entry).map(str::to_owned)).collect()
}

/// A wording whose messages are those of `over` where it has them.
pub(super) fn merged(text: &str, over: &str) -> String {
    let replaced = ids(over);
    let mut body = bodies(text);
    body.retain(|entry| message_id(entry).is_none_or(|id| !replaced.contains(id)));
    body.extend(bodies(over));
    serialize(&Resource { body })
}

fn message_id<'a>(entry: &Entry<&'a str>) -> Option<&'a str> {
    match entry {
        Entry::Message(message) => Some(message.id.name),
        _ => None,
    }
}

fn serialized(entry: &Entry<&str>) -> Option<String> {
    let bare = match entry {
        Entry::Message(message) => Entry::Message(Message { comment: None, ..message.clone() }),
        Entry::Term(term) => Entry::Term(Term { comment: None, ..term.clone() }),
        _ => return None,
    };
    Some(serialize(&Resource { body: vec![bare] }))
}

/// The messages whose digits a comment with a reason allows, in exactly this text.
fn may_hold_digits(text: &str) -> BTreeSet<String> {
    if !text.contains("allow fact-digit") {
        return BTreeSet::new(); // the parser of FluentResource drops comments, so this one parses again
    }
    let allowed = |entry: &Entry<&str>| {
        let Entry::Message(Message { comment: Some(comment), .. }) = entry else { return false };
        let hash = entry_hash(entry).unwrap_or_default();
        comment.content.iter().filter_map(|line| Permission::parse(line)).any(|it| it.allows("fact-digit", &hash))
    };
    bodies(text).iter().filter(|entry| allowed(entry)).filter_map(id).collect()
}

/// A wording file of this size holds fifty times the letter.
pub(crate) const LARGEST: usize = 256 << 10;
const DEEP: &str = "brackets are nested too deeply here; take the message apart into simpler ones";
/// Deeper than any message needs, and far less than the parser's stack holds.
const DEEPEST: usize = 40;

/// Where brackets are nested so deeply that the parser, which calls itself for each, might not come back.
pub(crate) fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut line_start = 0;
    for line in text.split_inclusive('\n') {
        if begins_entry(line) {
            depth = 0;
        }
        for (at, byte) in line.bytes().enumerate() {
            match byte {
                b'{' | b'(' => depth += 1,
                b'}' | b')' => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth > DEEPEST {
                return Some(line_start + at);
            }
        }
        line_start += line.len();
    }
    None
}

/// `name =`: here the parser begins anew, whatever came before.
fn begins_entry(line: &str) -> bool {
    let name = line.split('=').next().unwrap_or_default();
    line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-')
        && name.len() < line.len()
        && name.trim_end_matches(' ').bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

fn messages(resource: &FluentResource) -> impl Iterator<Item = &Message<&str>> {
    resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    })
}

/// The names and texts of messages and terms, in order.
fn texts(resource: &FluentResource) -> impl Iterator<Item = (&str, Option<&Pattern<&str>>)> {
    resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some((message.id.name, message.value.as_ref())),
        Entry::Term(term) => Some((term.id.name, Some(&term.value))),
        _ => None,
    })
}

enum Part<'a> {
    Text(&'a str),
    Variable(&'a str),
}

fn walk<'a>(pattern: &Pattern<&'a str>, visit: &mut impl FnMut(Part<'a>)) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => visit(Part::Text(value)),
            PatternElement::Placeable { expression } => walk_expression(expression, visit),
        }
    }
}

fn walk_expression<'a>(expression: &Expression<&'a str>, visit: &mut impl FnMut(Part<'a>)) {
    match expression {
        Expression::Inline(inline) => walk_inline(inline, visit),
        Expression::Select { selector, variants } => {
            walk_inline(selector, visit);
            for variant in variants {
                walk(&variant.value, visit);
            }
        }
    }
}

fn walk_inline<'a>(inline: &InlineExpression<&'a str>, visit: &mut impl FnMut(Part<'a>)) {
    match inline {
        InlineExpression::VariableReference { id } => visit(Part::Variable(id.name)),
        InlineExpression::Placeable { expression } => walk_expression(expression, visit),
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                walk_inline(argument, visit);
            }
        }
        InlineExpression::NumberLiteral { value } => visit(Part::Text(value)),
        // The digits of an escape such as \u200B are not typed text.
        InlineExpression::StringLiteral { value } if unescape_unicode_to_string(value).contains(char::is_numeric) => {
            visit(Part::Text(value));
        }
        _ => {}
    }
}

/// Where a slice of `source` begins: the parser gives subslices, so the addresses tell.
pub(super) fn offset(source: &str, slice: &str) -> usize {
    (slice.as_ptr() as usize).saturating_sub(source.as_ptr() as usize).min(source.len())
}

pub(super) fn place(text: &str, offset: usize, message: String) -> SyntaxError {
    let offset = (0..=offset.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
    let before = &text[..offset];
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let excerpt = text[start..].lines().next().unwrap_or_default().trim_end().to_owned();
    SyntaxError {
        line: before.matches('\n').count() + 1,
        column: text[start..offset].chars().count() + 1,
        message,
        excerpt,
    }
}

pub(super) fn explain(text: &str, error: &ParserError) -> SyntaxError {
    let tab = error.slice.clone().and_then(|range| text.get(range)).is_some_and(|slice| slice.contains("\n\t"));
    let message = if tab { "a line starts with a tab; use four spaces instead".to_owned() } else { plain_words(error) };
    place(text, error.pos.start, message)
}

/// What the parser complains of, and what to do, in plain words.
pub(crate) fn plain_words(error: &ParserError) -> String {
    match &error.kind {
        ErrorKind::ExpectedToken(token) => {
            format!("`{token}` is expected here; add it, or look for a missing bracket just before")
        }
        ErrorKind::ExpectedCharRange { .. } => {
            "a name is expected here: small letters, digits and hyphens, beginning with a letter".to_owned()
        }
        ErrorKind::ExpectedMessageField { entry_id } => {
            format!("`{entry_id} =` has no text; write it after the sign =")
        }
        ErrorKind::ExpectedTermField { entry_id } => format!("`-{entry_id} =` has no text; write it after the sign ="),
        ErrorKind::MissingDefaultVariant => "one of the forms must be marked with *, as in *[other]".to_owned(),
        ErrorKind::MultipleDefaultVariants => "only one of the forms may be marked with *".to_owned(),
        ErrorKind::MissingValue => {
            "the text is missing; write it after the sign =, or after the form's name".to_owned()
        }
        ErrorKind::UnterminatedStringLiteral => "a closing quotation mark is missing on this line".to_owned(),
        ErrorKind::UnbalancedClosingBrace => "there is a } without its {; delete it, or add the { before".to_owned(),
        ErrorKind::ExpectedInlineExpression => {
            "something is missing between { and }; write the name with its dollar sign, as in { $ban_year }".to_owned()
        }
        other => format!("this cannot be read ({other}); compare with the same message in locales/sv"),
    }
}
