//! The prose of a message; in: a pattern, out: [`Reading`]s: its words with one form of each selection, which know their place in the file.

use std::ops::Range;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::wording::Wording;

/// Stands for a fact or a reference in a reading.
pub(super) const FACT: char = '\u{fffc}';

/// A message as one way through its selections reads.
#[derive(Default)]
pub(super) struct Reading {
    pub(super) text: String,
    /// Where pieces of `text` begin, and what they are in the file; a piece that is not as long there as here is a literal.
    pieces: Vec<(usize, Range<usize>)>,
}

impl Reading {
    /// The bytes of the file behind bytes of the reading.
    pub(super) fn file_range(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.file_offset(range.start, Edge::Start);
        start..self.file_offset(range.end, Edge::End).max(start)
    }

    fn file_offset(&self, at: usize, edge: Edge) -> usize {
        let behind = |begin: usize| if edge == Edge::Start { begin <= at } else { begin < at };
        let number = self.pieces.iter().rposition(|(begin, _)| behind(*begin)).unwrap_or_default();
        let Some((begin, file)) = self.pieces.get(number) else { return 0 };
        let end = self.pieces.get(number + 1).map_or(self.text.len(), |(next, _)| *next);
        let same_length = end - begin == file.len();
        match edge {
            _ if same_length => file.start + (at - begin).min(file.len()),
            Edge::Start => file.start,
            Edge::End => file.end,
        }
    }

    fn push(&mut self, text: &str, file: Range<usize>) {
        self.pieces.push((self.text.len(), file));
        self.text.push_str(text);
    }
}

#[derive(PartialEq, Eq, Clone, Copy)]
enum Edge {
    Start,
    End,
}

/// As many readings as the longest selection has forms: together they hold every word.
pub(super) fn readings(wording: &Wording<'_>, pattern: &Pattern<&str>) -> Vec<Reading> {
    (0..most_forms(pattern))
        .map(|number| {
            let mut reading = Reading::default();
            read(wording, pattern, number, &mut reading);
            reading
        })
        .collect()
}

/// The words of the default forms, for showing and comparing.
pub(super) fn plain(pattern: &Pattern<&str>) -> String {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression } => plain_expression(expression, &mut text),
        }
    }
    text
}

fn plain_expression(expression: &Expression<&str>, text: &mut String) {
    match expression {
        Expression::Select { variants, .. } => {
            let default = variants.iter().find(|variant| variant.default).or(variants.last());
            text.push_str(&default.map(|variant| plain(&variant.value)).unwrap_or_default());
        }
        Expression::Inline(InlineExpression::VariableReference { id }) => {
            text.push_str(&format!("{{ ${} }}", id.name));
        }
        Expression::Inline(InlineExpression::StringLiteral { value }) => text.push_str(value),
        Expression::Inline(_) => text.push_str("{ … }"),
    }
}

fn most_forms(pattern: &Pattern<&str>) -> usize {
    let forms = |expression: &Expression<&str>| match expression {
        Expression::Select { variants, .. } => {
            variants.iter().map(|variant| most_forms(&variant.value)).max().unwrap_or(1).max(variants.len())
        }
        Expression::Inline(_) => 1,
    };
    let selections = pattern.elements.iter().map(|element| match element {
        PatternElement::Placeable { expression } => forms(expression),
        PatternElement::TextElement { .. } => 1,
    });
    selections.max().unwrap_or(1)
}

fn read(wording: &Wording<'_>, pattern: &Pattern<&str>, number: usize, reading: &mut Reading) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => reading.push(value, wording.range(value)),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                if let Some(variant) = variants.get(number % variants.len().max(1)) {
                    read(wording, &variant.value, number, reading);
                }
            }
            PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                InlineExpression::StringLiteral { value } => {
                    let mut words = String::new();
                    let known = unescape_unicode_to_string(value);
                    words.push_str(&known);
                    reading.push(&words, wording.range(value));
                }
                InlineExpression::NumberLiteral { value } => reading.push(value, wording.range(value)),
                other => {
                    let start = reading.pieces.last().map_or(0, |(_, file)| file.end);
                    let range = name(other).map_or(start..start, |name| wording.range(name));
                    reading.push(FACT.encode_utf8(&mut [0; 4]), range);
                }
            },
        }
    }
}

/// The name of what is referred to.
fn name<'a>(inline: &InlineExpression<&'a str>) -> Option<&'a str> {
    match inline {
        InlineExpression::VariableReference { id }
        | InlineExpression::MessageReference { id, .. }
        | InlineExpression::TermReference { id, .. }
        | InlineExpression::FunctionReference { id, .. } => Some(id.name),
        _ => None,
    }
}
