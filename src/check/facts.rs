//! The family of facts: numbers, names of laws and telephones come in as variables, all of them, and none is typed.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};

use super::context::Context;
use super::findings::Findings;
use super::reading::readings;
use super::rule::{Family, Rule};
use super::wording::Entry;

pub(super) static DIGIT: Rule = Rule::error(
    "fact-digit",
    Family::Facts,
    "A number is typed into the text.",
    "Take the number out and write the fact's name instead, such as { $ban_year }; the source text shows which.",
)
.or_a_reason();
static UNKNOWN: Rule = Rule::error(
    "fact-unknown",
    Family::Facts,
    "A fact is named that the source text does not have.",
    "Copy the name from the source text, with its dollar sign.",
);
static MISSING: Rule = Rule::error(
    "fact-missing",
    Family::Facts,
    "A fact of the source text is not in the translation.",
    "Put the fact where it belongs in the sentence, between { and }.",
);
static MISSING_IN_FORM: Rule = Rule::error(
    "fact-missing-in-form",
    Family::Facts,
    "One form of a sentence leaves out a fact that the others have.",
    "Write the fact into this form as well; only a form that means one exact number may say it in words.",
);
static WRONG_SELECTOR: Rule = Rule::error(
    "fact-wrong-selector",
    Family::Facts,
    "The form is chosen by one number and stands beside another.",
    "Choose the form by the number that the word belongs to.",
);
static NOT_NUMERIC: Rule = Rule::error(
    "selector-not-numeric",
    Family::Facts,
    "A form is chosen by something that is not a number.",
    "Choose by a fact that is a number of years or an age, or write one sentence without forms.",
);
static FUNCTION: Rule = Rule::error(
    "fact-function",
    Family::Facts,
    "A fact is sent through a function.",
    "Write { $name } alone: facts arrive as they are to be printed.",
);

pub(super) static RULES: [&Rule; 7] =
    [&DIGIT, &FUNCTION, &MISSING, &MISSING_IN_FORM, &UNKNOWN, &WRONG_SELECTOR, &NOT_NUMERIC];

pub(super) fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    for entry in &context.wording.entries {
        digits(context, entry, findings);
        let source = context.source.map(|source| source.entry(&entry.id));
        for (attribute, pattern) in entry.patterns() {
            if let Some(Some(source)) = source
                && let Some((_, original)) = source.patterns().find(|(name, _)| *name == attribute)
            {
                same_facts(context, entry, pattern, original, findings);
            }
            selections(context, entry, pattern, findings);
        }
    }
}

fn digits(context: &Context<'_>, entry: &Entry<'_>, findings: &mut Findings<'_>) {
    for (_, pattern) in entry.patterns() {
        for reading in readings(context.wording, pattern) {
            let mut rest = reading.text.as_str();
            while let Some(start) = rest.find(char::is_numeric) {
                let number = &rest[start..];
                // 1982, 2–6, 1982:316, 14 00: one number to whoever typed it.
                let inner = |(at, c): (usize, char)| {
                    let more = || number[at + c.len_utf8()..].starts_with(char::is_numeric);
                    c.is_numeric() || (":.,-–/ \u{a0}\u{202f}".contains(c) && more())
                };
                let end = number.char_indices().find(|it| !inner(*it)).map_or(number.len(), |(at, _)| at);
                let at = reading.text.len() - rest.len() + start;
                let range = reading.file_range(&(at..at + end));
                let typed = &number[..end];
                let finding = findings.push(&DIGIT, range, format!("“{typed}” is typed; a number is a fact"));
                if let Some(facts) = context.facts_of(&entry.id) {
                    finding.help(format!("write the fact's name instead; this message has {facts}"));
                }
                finding.of(entry);
                rest = &number[end..];
            }
        }
    }
}

fn same_facts(
    context: &Context<'_>,
    entry: &Entry<'_>,
    pattern: &Pattern<&str>,
    original: &Pattern<&str>,
    findings: &mut Findings<'_>,
) {
    let (wanted, named, shown) = (shown(original), named(pattern), shown(pattern));
    for name in &named {
        let slice = context.wording.range(name);
        if !wanted.contains(name) && slice.end > slice.start {
            let range = slice.start.saturating_sub(1)..slice.end;
            let near = wanted.iter().filter(|it| !shown.contains(**it)).max_by_key(|it| alike(it, name));
            let near = near.or(wanted.iter().next());
            let finding = findings.push(&UNKNOWN, range, format!("the source text has no fact `${name}`"));
            finding.of(entry);
            match near {
                Some(near) => finding.help(format!("is `${near}` meant? copy names from the source text")),
                None => finding.help("the source text of this message has no facts; delete it"),
            };
        }
    }
    for name in wanted.difference(&shown) {
        let message = format!("the fact `{{ ${name} }}` is missing from `{}`", entry.id);
        findings.push(&MISSING, entry.key.clone(), message).of(entry);
    }
    for name in wanted.intersection(&shown) {
        for variant in lacking(context, pattern, name) {
            let (key, range) = key(context, variant);
            let message = format!("the form [{key}] leaves out the fact `{{ ${name} }}`");
            findings.push(&MISSING_IN_FORM, range, message).of(entry);
        }
    }
}

/// The forms that leave a fact out; none when it stands outside the forms, or in all that need it.
fn lacking<'a, 'b>(context: &Context<'_>, pattern: &'b Pattern<&'a str>, name: &str) -> Vec<&'b Variant<&'a str>> {
    let mut lacking = Vec::new();
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) if variable(inline) == Some(name) => return Vec::new(),
            Expression::Select { selector, variants } => {
                if !variants.iter().any(|variant| shown(&variant.value).contains(name)) {
                    continue;
                }
                let chosen = variable(selector) == Some(name);
                let without: Vec<_> = variants
                    .iter()
                    .filter(|variant| !(chosen && exact(context, variant)))
                    .flat_map(|variant| {
                        if shown(&variant.value).contains(name) {
                            self::lacking(context, &variant.value, name)
                        } else {
                            vec![variant]
                        }
                    })
                    .collect();
                if without.is_empty() {
                    return Vec::new();
                }
                lacking.extend(without);
            }
            Expression::Inline(_) => {}
        }
    }
    lacking
}

fn selections(context: &Context<'_>, entry: &Entry<'_>, pattern: &Pattern<&str>, findings: &mut Findings<'_>) {
    for (number, element) in pattern.elements.iter().enumerate() {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(InlineExpression::FunctionReference { id, .. }) => {
                let message = format!("`{}` is a function; facts need none", id.name);
                findings.push(&FUNCTION, context.wording.range(id.name), message).of(entry);
            }
            Expression::Inline(_) => {}
            Expression::Select { selector, variants } => {
                let name = variable(selector);
                if !name.is_some_and(|name| context.facts.is_number(name) || !context.facts.is_known(name)) {
                    let what = name.map_or("this".to_owned(), |name| format!("`${name}`"));
                    let range = name.map_or(entry.key.clone(), |name| context.wording.range(name));
                    findings
                        .push(&NOT_NUMERIC, range, format!("{what} is not a number, so no form can be chosen by it"))
                        .of(entry);
                } else if let Some(name) = name
                    && let Some(other) = stands_beside(&pattern.elements, number, name, variants)
                {
                    let range = context.wording.range(name);
                    let message = format!("the form is chosen by `${name}`, but it belongs to `{{ ${other} }}`");
                    findings.push(&WRONG_SELECTOR, range, message).of(entry);
                }
                for variant in variants {
                    selections(context, entry, &variant.value, findings);
                }
            }
        }
    }
}

/// The fact that a selection belongs to, when that is not the one it is chosen by: the one in its forms, else the one before it.
fn stands_beside<'a>(
    elements: &[PatternElement<&'a str>],
    number: usize,
    name: &str,
    variants: &[Variant<&'a str>],
) -> Option<&'a str> {
    let inside: BTreeSet<&str> = variants.iter().flat_map(|variant| shown(&variant.value)).collect();
    if inside.contains(name) {
        return None;
    }
    let fact = |element: &PatternElement<&'a str>| match element {
        PatternElement::Placeable { expression: Expression::Inline(inline) } => variable(inline),
        _ => None,
    };
    let before = elements[..number].iter().rev().find_map(fact);
    let after = || elements[number + 1..].iter().find_map(fact);
    inside.first().copied().or(before).or_else(after).filter(|it| *it != name)
}

/// Does the form mean one exact number, so that words can say it?
fn exact(context: &Context<'_>, variant: &Variant<&str>) -> bool {
    match &variant.key {
        VariantKey::NumberLiteral { .. } => true,
        VariantKey::Identifier { name } => context.language.exact_number(name).is_some(),
    }
}

/// A form's name and where it stands.
pub(super) fn key<'a>(context: &Context<'_>, variant: &Variant<&'a str>) -> (&'a str, std::ops::Range<usize>) {
    let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) = &variant.key;
    (name, context.wording.range(name))
}

pub(super) fn variable<'a>(inline: &InlineExpression<&'a str>) -> Option<&'a str> {
    match inline {
        InlineExpression::VariableReference { id } => Some(id.name),
        InlineExpression::Placeable { expression } => match &**expression {
            Expression::Inline(inner) => variable(inner),
            Expression::Select { .. } => None,
        },
        InlineExpression::FunctionReference { arguments, .. } => arguments.positional.iter().find_map(variable),
        _ => None,
    }
}

/// The facts that a text prints.
pub(super) fn shown<'a>(pattern: &Pattern<&'a str>) -> BTreeSet<&'a str> {
    let mut names = BTreeSet::new();
    for element in &pattern.elements {
        match element {
            PatternElement::Placeable { expression: Expression::Inline(inline) } => names.extend(variable(inline)),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                names.extend(variants.iter().flat_map(|variant| shown(&variant.value)));
            }
            PatternElement::TextElement { .. } => {}
        }
    }
    names
}

/// The facts that a text names, also to choose a form.
fn named<'a>(pattern: &Pattern<&'a str>) -> Vec<&'a str> {
    let mut names = Vec::new();
    for element in &pattern.elements {
        match element {
            PatternElement::Placeable { expression: Expression::Inline(inline) } => names.extend(variable(inline)),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                names.extend(variable(selector));
                names.extend(variants.iter().flat_map(|variant| named(&variant.value)));
            }
            PatternElement::TextElement { .. } => {}
        }
    }
    names
}

/// Letters that two names share at their ends.
fn alike(one: &str, other: &str) -> usize {
    let begin = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    let end = one.bytes().rev().zip(other.bytes().rev()).take_while(|(a, b)| a == b).count();
    begin + end
}
