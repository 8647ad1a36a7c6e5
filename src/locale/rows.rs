//! A message as plain lines for people who never open an `.ftl`; in: its value, out: [`Lines`]: the sentence, then one line for each
//! form of each choice in it, with placeables as marks such as `{ban_year}`. And back: changed lines into a value.
//!
//! A choice (Fluent calls it a select expression) stands in its sentence as `{normal_min/1}`: its variable and its number in the
//! message. Its forms have lines of their own, so that a message with five choices of six forms has 31 lines and not 7776.

use std::collections::BTreeMap;

use fluent_syntax::ast::{
    Entry, Expression, Identifier, InlineExpression, Message, Pattern, PatternElement, Resource, VariantKey,
};
use fluent_syntax::serializer::serialize;
use unicode_normalization::UnicodeNormalization;

use super::document;

/// The lines of one message. The first has the key `""`, a form's has `NUMBER.FORM`, such as `1.few`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lines {
    lines: Vec<(Key, Vec<Piece>)>,
    choices: Vec<Choice>,
}

/// Which line of a message: none for the sentence, else the choice's number from 1 and the form's name.
pub type Key = Option<(usize, String)>;

#[derive(Debug, Clone, PartialEq, Eq)]
struct Choice {
    selector: String,
    forms: Vec<(String, Standard)>,
}

/// Whether a form is taken when no other fits: the one with the `*`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standard {
    Yes,
    No,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Words(String),
    /// A placeable: its mark, and the Fluent source it stands for.
    Mark(String, String),
    /// A choice: its mark and its number from 1.
    Choice(String, usize),
}

/// A line cannot be taken over.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LineError {
    /// There is nothing in it.
    #[error("there is no text; every line needs one")]
    Empty,
    /// A mark of the line is gone.
    #[error("the mark {mark} is missing; put it back where its value belongs in the sentence")]
    MissingMark {
        /// The mark.
        mark: String,
    },
    /// A mark stands there more often than before.
    #[error("the mark {mark} stands there too often; leave it in once for each time it was there")]
    SurplusMark {
        /// The mark.
        mark: String,
    },
    /// A mark that the line does not have.
    #[error("{mark} is not a mark of this line; it has {known}. Leave the marks in braces as they are")]
    UnknownMark {
        /// What was found.
        mark: String,
        /// All marks of the line.
        known: String,
    },
    /// A brace alone.
    #[error("there is a {brace} without its partner; marks look like {{ban_year}}, and nothing else has braces")]
    Brace {
        /// `{` or `}`.
        brace: char,
    },
    /// A digit in the text.
    #[error("`{digit}` is typed into the text; numbers come in through marks, or are written as words")]
    Digit {
        /// The digit.
        digit: char,
    },
    /// A character that steers the direction of text, or none at all.
    #[error("the invisible character U+{:04X} stands in the text; delete it, directions are set by the program", u32::from(*.character))]
    Invisible {
        /// The character.
        character: char,
    },
}

/// The lines of every message in a wording file that has a value without mistakes.
#[must_use]
pub fn lines(text: &str) -> BTreeMap<String, Lines> {
    let mut all = BTreeMap::new();
    document::each_pattern(text, |id, pattern| {
        all.entry(id.to_owned()).or_insert_with(|| Lines::of(pattern));
    });
    all
}

impl Lines {
    fn of(pattern: &Pattern<&str>) -> Self {
        let mut lines = Self { lines: vec![(None, Vec::new())], choices: Vec::new() };
        lines.lines[0].1 = lines.pieces(pattern);
        lines
    }

    fn pieces(&mut self, pattern: &Pattern<&str>) -> Vec<Piece> {
        let mut pieces: Vec<Piece> = Vec::new();
        for element in &pattern.elements {
            let piece = match element {
                PatternElement::TextElement { value } => {
                    if let Some(Piece::Words(words)) = pieces.last_mut() {
                        words.push_str(value);
                        continue;
                    }
                    Piece::Words((*value).to_owned())
                }
                PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                    Piece::Mark(mark(inline), source(&Expression::Inline(inline.clone())))
                }
                PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                    let selector_source = source(&Expression::Inline(selector.clone()));
                    let selector_source = selector_source.trim_start_matches('{').trim_end_matches('}').trim();
                    self.choices.push(Choice { selector: selector_source.to_owned(), forms: Vec::new() });
                    let number = self.choices.len();
                    for variant in variants {
                        let form = match &variant.key {
                            VariantKey::Identifier { name } => (*name).to_owned(),
                            VariantKey::NumberLiteral { value } => (*value).to_owned(),
                        };
                        let at = self.lines.len();
                        self.lines.push((Some((number, form.clone())), Vec::new()));
                        let standard = if variant.default { Standard::Yes } else { Standard::No };
                        self.choices[number - 1].forms.push((form, standard));
                        self.lines[at].1 = self.pieces(&variant.value);
                    }
                    let bare = mark(selector);
                    Piece::Choice(format!("{}/{number}}}", bare.trim_end_matches('}')), number)
                }
            };
            pieces.push(piece);
        }
        pieces
    }

    /// The lines: key and text.
    pub fn iter(&self) -> impl Iterator<Item = (&Key, String)> {
        self.lines.iter().map(|(key, pieces)| (key, shown(pieces)))
    }

    /// The text of a line.
    #[must_use]
    pub fn get(&self, key: &Key) -> Option<String> {
        self.lines.iter().find(|(other, _)| other == key).map(|(_, pieces)| shown(pieces))
    }

    /// What a form's line is, for people: `{normal_min/1} when "few"`; empty for the sentence.
    #[must_use]
    pub fn label(&self, key: &Key) -> String {
        let Some((number, form)) = key else { return String::new() };
        let Some(choice) = number.checked_sub(1).and_then(|at| self.choices.get(at)) else { return String::new() };
        let name = choice.selector.trim_start_matches('$');
        let otherwise = choice.forms.iter().any(|(other, standard)| other == form && *standard == Standard::Yes);
        let otherwise = if otherwise { ", or when no other form fits" } else { "" };
        format!("form of {{{name}/{number}}} when {{{name}}} is “{form}”{otherwise}")
    }

    /// The forms of choices: whether this message has any.
    #[must_use]
    pub fn has_choices(&self) -> bool {
        !self.choices.is_empty()
    }

    /// Takes a changed line over.
    ///
    /// # Errors
    /// [`LineError`]: the marks must be those of the line, each as often as before, in any order.
    pub fn change(&mut self, key: &Key, text: &str) -> Result<(), LineError> {
        let Some((_, pieces)) = self.lines.iter_mut().find(|(other, _)| other == key) else { return Ok(()) };
        *pieces = read(text, pieces)?;
        Ok(())
    }

    /// Replaces the words between the marks; the marks stay where they are.
    pub fn replace_words(&mut self, mut replaced: impl FnMut(&str) -> String) {
        for piece in self.lines.iter_mut().flat_map(|(_, pieces)| pieces) {
            if let Piece::Words(words) = piece {
                *words = replaced(words);
            }
        }
    }

    /// Puts words before and behind the sentence.
    pub fn enclose(&mut self, before: &str, after: &str) {
        if let Some((_, pieces)) = self.lines.first_mut() {
            pieces.insert(0, Piece::Words(before.to_owned()));
            pieces.push(Piece::Words(after.to_owned()));
        }
    }

    /// The value as Fluent source, to stand behind `id = `.
    #[must_use]
    pub fn value(&self) -> String {
        self.written(&None, 4)
    }

    fn written(&self, key: &Key, indent: usize) -> String {
        let mut out = String::new();
        let pieces = self.lines.iter().find(|(other, _)| other == key).map(|(_, pieces)| pieces.as_slice());
        for piece in pieces.unwrap_or_default() {
            match piece {
                Piece::Words(words) => out.push_str(&indented(words, indent)),
                Piece::Mark(_, source) => out.push_str(source),
                Piece::Choice(_, number) => out.push_str(&self.choice(*number, indent)),
            }
        }
        out
    }

    fn choice(&self, number: usize, indent: usize) -> String {
        let Some(choice) = self.choices.get(number - 1) else { return String::new() };
        let space = " ".repeat(indent);
        let mut out = format!("{{ {} ->\n", choice.selector);
        for (form, standard) in &choice.forms {
            let star = if *standard == Standard::Yes { "*" } else { " " };
            let value = self.written(&Some((number, form.clone())), indent + 8);
            out.push_str(&format!("{space}   {star}[{form}] {value}\n"));
        }
        out.push_str(&format!("{space}}}"));
        out
    }
}

fn shown(pieces: &[Piece]) -> String {
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Words(text) | Piece::Mark(text, _) | Piece::Choice(text, _) => text.as_str(),
        })
        .collect()
}

/// The mark of a placeable: `{ban_year}` for a variable, else the placeable as it is written in Fluent.
fn mark(inline: &InlineExpression<&str>) -> String {
    match inline {
        InlineExpression::VariableReference { id } => format!("{{{}}}", id.name),
        other => source(&Expression::Inline(other.clone())).replace("{ ", "{").replace(" }", "}"),
    }
}

/// A placeable as fluent-syntax writes it: `{ $ban_year }`.
fn source(expression: &Expression<&str>) -> String {
    let elements = vec![PatternElement::Placeable { expression: expression.clone() }];
    let message = Message {
        id: Identifier { name: "x" },
        value: Some(Pattern { elements }),
        attributes: Vec::new(),
        comment: None,
    };
    let text = serialize(&Resource { body: vec![Entry::Message(message)] });
    text.trim_start_matches("x =").trim().to_owned()
}

/// Reads an edited line with the marks of the line as it was.
fn read(text: &str, before: &[Piece]) -> Result<Vec<Piece>, LineError> {
    let text: String = text.replace("\r\n", "\n").nfc().collect();
    let text = text.trim();
    if text.is_empty() {
        return Err(LineError::Empty);
    }
    let mut left: Vec<&Piece> = before.iter().filter(|piece| !matches!(piece, Piece::Words(_))).collect();
    let mut pieces = Vec::new();
    let mut words = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if c == '}' {
            return Err(LineError::Brace { brace: c });
        }
        if c != '{' {
            words.push(checked(c)?);
            rest = &rest[c.len_utf8()..];
            continue;
        }
        let (found, length) = found_mark(rest, before).ok_or_else(|| unknown(rest, before))?;
        let at = left
            .iter()
            .position(|piece| **piece == *found)
            .ok_or_else(|| LineError::SurplusMark { mark: shown(std::slice::from_ref(found)) })?;
        left.remove(at);
        if !words.is_empty() {
            pieces.push(Piece::Words(std::mem::take(&mut words)));
        }
        pieces.push(found.clone());
        rest = &rest[length..];
    }
    if !words.is_empty() {
        pieces.push(Piece::Words(words));
    }
    match left.first() {
        Some(piece) => Err(LineError::MissingMark { mark: shown(std::slice::from_ref(*piece)) }),
        None => Ok(pieces),
    }
}

fn checked(c: char) -> Result<char, LineError> {
    match c {
        _ if c.is_numeric() => Err(LineError::Digit { digit: c }),
        // Zero-width joiner and non-joiner belong to Persian and Kurdish spelling.
        '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => {
            Err(LineError::Invisible { character: c })
        }
        _ if c.is_control() && c != '\n' => Err(LineError::Invisible { character: c }),
        _ => Ok(c),
    }
}

/// The mark that `rest` begins with, and its length there: spaces inside the braces do no harm.
fn found_mark<'a>(rest: &str, before: &'a [Piece]) -> Option<(&'a Piece, usize)> {
    let marks = || before.iter().filter(|piece| !matches!(piece, Piece::Words(_)));
    let text = |piece: &Piece| shown(std::slice::from_ref(piece));
    if let Some(piece) = marks().filter(|piece| rest.starts_with(&text(piece))).max_by_key(|piece| text(piece).len()) {
        return Some((piece, text(piece).len()));
    }
    let length = rest.find('}')? + 1;
    let bare: String = rest[..length].split_whitespace().collect();
    marks().find(|piece| text(piece) == bare).map(|piece| (piece, length))
}

fn unknown(rest: &str, before: &[Piece]) -> LineError {
    let Some(end) = rest.find('}') else { return LineError::Brace { brace: '{' } };
    let known: Vec<_> = before
        .iter()
        .filter(|piece| !matches!(piece, Piece::Words(_)))
        .map(|piece| shown(std::slice::from_ref(piece)))
        .collect();
    let known = if known.is_empty() { "none".to_owned() } else { known.join(" ") };
    LineError::UnknownMark { mark: rest[..=end].chars().take(MOST_SHOWN).collect(), known }
}

const MOST_SHOWN: usize = 60;

/// Words as they stand in a value: further lines indented, and signs that Fluent reads at the beginning of a line quoted.
fn indented(words: &str, indent: usize) -> String {
    let mut out = String::new();
    for (number, line) in words.split('\n').enumerate() {
        if number == 0 {
            out.push_str(line);
            continue;
        }
        out.push('\n');
        let line = line.trim_start();
        if line.is_empty() {
            continue;
        }
        out.push_str(&" ".repeat(indent));
        match line.chars().next() {
            Some(sign @ ('[' | '*' | '.')) => out.push_str(&format!("{{\"{sign}\"}}{}", &line[1..])),
            _ => out.push_str(line),
        }
    }
    out
}
