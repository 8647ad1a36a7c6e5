//! Parses a wording file; in: its text, out: a Fluent resource and the variables of each message, or every mistake with its place.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use fluent::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Resource};
use fluent_syntax::parser::{ErrorKind, ParserError};
use fluent_syntax::serializer::serialize;
use sha2::{Digest, Sha256};

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

/// Parses a wording file and refuses mistakes, duplicates and digits.
pub(super) fn parse(path: &str, text: &str) -> Result<FluentResource, WordingError> {
    let wrong = |errors| WordingError { path: path.to_owned(), errors };
    let resource = FluentResource::try_new(text.to_owned())
        .map_err(|(_, errors)| wrong(errors.iter().map(|error| explain(text, error)).collect()))?;
    let mut errors = Vec::new();
    let mut seen = BTreeSet::new();
    for message in messages(&resource) {
        let at = |slice: &str, message: String| place(text, offset(resource.source(), slice), message);
        if !seen.insert(message.id.name) {
            let id = message.id.name;
            errors.push(at(id, format!("the message `{id}` stands twice in this file; delete one of the two")));
        }
        if let Some(pattern) = &message.value {
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

/// SHA-256 over the sorted messages as fluent-syntax serialises them, without comments.
pub(super) fn hash(text: &str) -> [u8; 32] {
    let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, _)| resource);
    let mut messages: Vec<(String, String)> = resource
        .body
        .into_iter()
        .filter_map(|entry| match entry {
            Entry::Message(message) => {
                let id = message.id.name.to_owned();
                let bare = Resource { body: vec![Entry::Message(Message { comment: None, ..message })] };
                Some((id, serialize(&bare)))
            }
            _ => None,
        })
        .collect();
    messages.sort();
    let mut hash = Sha256::new();
    for (_, pattern) in messages {
        hash.update(pattern.as_bytes());
    }
    hash.finalize().into()
}

/// The ids of the messages in a wording.
pub(super) fn ids(text: &str) -> BTreeSet<String> {
    let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, _)| resource);
    resource.body.iter().filter_map(|entry| message_id(entry).map(str::to_owned)).collect()
}

/// A wording whose messages are those of `over` where it has them.
pub(super) fn merged(text: &str, over: &str) -> String {
    let parse = |text| fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, _)| resource);
    let replaced = ids(over);
    let mut resource: Resource<&str> = parse(text);
    resource.body.retain(|entry| message_id(entry).is_none_or(|id| !replaced.contains(id)));
    resource.body.extend(parse(over).body);
    serialize(&resource)
}

fn message_id<'a>(entry: &Entry<&'a str>) -> Option<&'a str> {
    match entry {
        Entry::Message(message) => Some(message.id.name),
        _ => None,
    }
}

fn messages(resource: &FluentResource) -> impl Iterator<Item = &Message<&str>> {
    resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
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
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
            visit(Part::Text(value));
        }
        _ => {}
    }
}

/// Where a slice of `source` begins: the parser gives subslices, so the addresses tell.
fn offset(source: &str, slice: &str) -> usize {
    (slice.as_ptr() as usize).saturating_sub(source.as_ptr() as usize).min(source.len())
}

fn place(text: &str, offset: usize, message: String) -> SyntaxError {
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

fn explain(text: &str, error: &ParserError) -> SyntaxError {
    let tab = error.slice.clone().and_then(|range| text.get(range)).is_some_and(|slice| slice.contains("\n\t"));
    let message = match &error.kind {
        _ if tab => "a line starts with a tab; use four spaces instead".to_owned(),
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
    };
    place(text, error.pos.start, message)
}
