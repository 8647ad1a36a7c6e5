//! The family of structure: every message there once, every reference known, every form of the language, syntax in plain words.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, Variant};
use fluent_syntax::parser::ErrorKind;

use super::context::Context;
use super::facts;
use super::findings::Findings;
use super::reading::plain;
use super::rule::{Family, Rule};
use super::wording::{Entry, Wording};
use crate::locale::plain_words;

static SYNTAX: Rule = Rule::error(
    "syntax",
    Family::Structure,
    "A message cannot be read.",
    "Compare with the same message in locales/sv: name, sign =, text, and every { with its }.",
);
static WAITING: Rule = Rule::error(
    "not-translated",
    Family::Structure,
    "A message waits for its translation.",
    "Write the text after the sign =.",
);
static TAB: Rule =
    Rule::error("tab", Family::Structure, "A line starts with a tab.", "Use four spaces instead; --fix does it.");
static NO_MESSAGES: Rule = Rule::error(
    "no-messages",
    Family::Structure,
    "There is no message in the file that can be read.",
    "Start again from locales/sv: copy the file and replace the texts after the signs =.",
);
static MISSING: Rule = Rule::error(
    "missing-message",
    Family::Structure,
    "A message of the source text is not translated.",
    "Copy it from locales/sv with its name, and translate what stands after the sign =.",
);
static OBSOLETE: Rule = Rule::warning(
    "obsolete-message",
    Family::Structure,
    "A message is not in the source text, so nothing prints it.",
    "Delete it, or correct its name.",
);
static DUPLICATE: Rule = Rule::error(
    "duplicate-message",
    Family::Structure,
    "A name stands twice in a file; only the first would be printed.",
    "Delete one of the two.",
);
static DUPLICATE_FORM: Rule = Rule::error(
    "duplicate-form",
    Family::Structure,
    "A form stands twice.",
    "Delete one of the two, or correct its name.",
);
static ATTRIBUTE: Rule = Rule::error(
    "attribute",
    Family::Structure,
    "A message has other lines with a dot than the source text.",
    "Take over the lines that begin with a dot from the source text: all of them, once, and no other.",
);
static REFERENCE: Rule = Rule::error(
    "unknown-reference",
    Family::Structure,
    "A message refers to another one that does not exist.",
    "Correct the name between { and }; a fact has a dollar sign before its name.",
);
static CYCLE: Rule = Rule::error(
    "cyclic-reference",
    Family::Structure,
    "Messages refer to each other in a circle.",
    "Write the text out in one of them.",
);
static EMPTY: Rule = Rule::error(
    "empty-message",
    Family::Structure,
    "A message has no words.",
    "Translate it; a message that is not wanted cannot be left empty.",
);
static MISSING_FORM: Rule = Rule::error(
    "missing-plural",
    Family::Structure,
    "A plural form of the language is missing.",
    "Add the form; locale.toml lists the forms of the language.",
);
static UNKNOWN_FORM: Rule = Rule::error(
    "unknown-plural",
    Family::Structure,
    "A form is not one of the language.",
    "Use the forms that locale.toml lists; `other` is the one that always remains.",
);

pub(super) static RULES: [&Rule; 14] = [
    &ATTRIBUTE,
    &CYCLE,
    &DUPLICATE_FORM,
    &DUPLICATE,
    &EMPTY,
    &MISSING,
    &MISSING_FORM,
    &NO_MESSAGES,
    &OBSOLETE,
    &SYNTAX,
    &TAB,
    &UNKNOWN_FORM,
    &REFERENCE,
    &WAITING,
];

pub(super) fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let wording = context.wording;
    syntax(wording, findings);
    let mut seen = BTreeSet::new();
    for entry in &wording.entries {
        if !seen.insert(&entry.id) {
            findings.push(&DUPLICATE, entry.key.clone(), format!("`{}` stands twice in this file", entry.id)).of(entry);
        }
        if entry.patterns().all(|(_, pattern)| plain(pattern).trim().is_empty()) {
            findings.push(&EMPTY, entry.key.clone(), format!("`{}` has no words", entry.id)).of(entry);
        }
        attributes(context, entry, findings);
        for (_, pattern) in entry.patterns() {
            forms(context, entry, pattern, findings);
        }
    }
    references(wording, findings);
    if let Some(source) = context.source.filter(|source| !source.entries.is_empty()) {
        compare(wording, source, findings);
    }
}

fn syntax(wording: &Wording<'_>, findings: &mut Findings<'_>) {
    let mut tabs = BTreeSet::new();
    let mut waiting = Vec::new();
    for error in &wording.errors {
        let junk = error.slice.clone().unwrap_or(error.pos.clone());
        if let Some(message) = waits(wording.text, &junk, &error.kind) {
            waiting.push(message);
            continue;
        }
        let slice = wording.text.get(junk.clone()).unwrap_or_default();
        let tab = slice.starts_with('\t').then_some(0).or_else(|| slice.find("\n\t").map(|at| at + 1));
        if let Some(tab) = tab.map(|at| junk.start + at) {
            if tabs.insert(tab) {
                findings.push(&TAB, tab..tab + 1, "this line starts with a tab; use four spaces").fix("    ");
            }
        } else {
            let words = plain_words(error);
            let (what, help) = words.split_once("; ").unwrap_or((&words, SYNTAX.help));
            findings.push(&SYNTAX, stop(wording.text, error.pos.start), what).help(help);
        }
    }
    match waiting.as_slice() {
        // A file that was only begun is one thing to say, not sixty.
        [(_, first), _, ..] if wording.entries.is_empty() => {
            findings.push(&WAITING, first.clone(), format!("none of the {} texts is translated yet", waiting.len())).help(
                "write each text after its sign =; `fgm-letter preview` with --watch shows the paper while you write",
            );
        }
        waiting => {
            for (id, place) in waiting {
                findings.push(&WAITING, place.clone(), format!("`{id}` is not translated yet")).of_id(id);
            }
        }
    }
    if wording.entries.is_empty() && waiting.is_empty() {
        findings.push(&NO_MESSAGES, 0..0, "there is no message in this file that can be read");
    }
}

/// The id of a message that has nothing after its sign =, and where that line is: the parser stops at the comment above it.
fn waits(text: &str, junk: &Range<usize>, kind: &ErrorKind) -> Option<(String, Range<usize>)> {
    let id = match kind {
        ErrorKind::ExpectedMessageField { entry_id } => entry_id.clone(),
        ErrorKind::ExpectedTermField { entry_id } => format!("-{entry_id}"),
        _ => return None,
    };
    let mut start = junk.start;
    let mut lines = text.get(junk.clone())?.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        if line.split_once('=').is_some_and(|(name, value)| name.trim_end() == id && value.trim().is_empty()) {
            let more = lines.peek().is_some_and(|next| next.starts_with([' ', '\t']) && !next.trim().is_empty());
            return (!more).then(|| (id, start..start + line.trim_end().len()));
        }
        start += line.len();
    }
    None
}

/// Where the parser stopped; a thing that is missing at a line's end is shown there, not on the next line.
fn stop(text: &str, at: usize) -> Range<usize> {
    let before = text.get(..at).unwrap_or(text);
    let end = before.trim_end().len();
    let last = before[..end].char_indices().next_back().map_or(0, |(start, _)| start);
    if before[end..].contains('\n') { last..end } else { at..at + 1 }
}

/// The names of messages that could not be read: they are there.
fn unread<'a>(wording: &Wording<'a>) -> BTreeSet<&'a str> {
    let slices = wording.errors.iter().filter_map(|error| wording.text.get(error.slice.clone()?));
    slices.flat_map(str::lines).filter_map(|line| line.split_once('=')).map(|(name, _)| name.trim_end()).collect()
}

fn compare(wording: &Wording<'_>, source: &Wording<'_>, findings: &mut Findings<'_>) {
    let (mut last, unread) = (wording.text.len(), unread(wording));
    for wanted in source.entries.iter().filter(|entry| !entry.is_term()).rev() {
        match wording.entry(&wanted.id) {
            Some(there) => last = there.key.start,
            None if unread.contains(wanted.id.as_str()) => {}
            None => {
                // Shown where it belongs: before the message that follows it in the source.
                let text = wanted.value.as_ref().map(plain).unwrap_or_default();
                findings
                    .push(&MISSING, last..last, format!("the message `{}` is missing here", wanted.id))
                    .help(format!("translate and add it: {} = {text}", wanted.id));
            }
        }
    }
    for entry in wording.entries.iter().filter(|entry| !entry.is_term() && source.entry(&entry.id).is_none()) {
        findings.push(&OBSOLETE, entry.key.clone(), format!("the source text has no message `{}`", entry.id)).of(entry);
    }
}

fn attributes(context: &Context<'_>, entry: &Entry<'_>, findings: &mut Findings<'_>) {
    let mut seen = BTreeSet::new();
    for attribute in &entry.attributes {
        if !seen.insert(attribute.id.name) {
            let message = format!("the line .{} stands twice", attribute.id.name);
            findings.push(&ATTRIBUTE, context.wording.range(attribute.id.name), message).of(entry);
        }
    }
    let Some(source) = context.source.and_then(|source| source.entry(&entry.id)) else { return };
    let wanted: BTreeSet<_> = source.attributes.iter().map(|attribute| attribute.id.name).collect();
    for name in wanted.difference(&seen) {
        findings.push(&ATTRIBUTE, entry.key.clone(), format!("the line .{name} = is missing")).of(entry);
    }
    for name in seen.difference(&wanted) {
        let message = format!("the source text has no line .{name} here");
        findings.push(&ATTRIBUTE, context.wording.range(name), message).of(entry);
    }
}

/// The forms of every selection: each once, all of the language, none of another.
fn forms(context: &Context<'_>, entry: &Entry<'_>, pattern: &Pattern<&str>, findings: &mut Findings<'_>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression: Expression::Select { selector, variants } } = element else {
            continue;
        };
        let names = names(context, variants);
        let mut seen = BTreeSet::new();
        for (name, range) in &names {
            if !seen.insert(*name) {
                findings.push(&DUPLICATE_FORM, range.clone(), format!("the form [{name}] stands twice")).of(entry);
            }
            let number = name.starts_with(|c: char| c.is_ascii_digit() || c == '-');
            if !number && !context.language.forms.iter().any(|form| form == name) {
                let forms = context.language.forms.join(", ");
                let message = format!("[{name}] is not a form of this language; its forms are {forms}");
                findings.push(&UNKNOWN_FORM, range.clone(), message).of(entry);
            }
        }
        let place = facts::variable(selector).map_or(entry.key.clone(), |name| context.wording.range(name));
        for form in &context.language.forms {
            if !seen.contains(form.as_str()) && context.language.needs(form) {
                findings.push(&MISSING_FORM, place.clone(), format!("the form [{form}] is missing")).of(entry);
            }
        }
        for variant in variants {
            forms(context, entry, &variant.value, findings);
        }
    }
}

fn names<'a>(context: &Context<'_>, variants: &[Variant<&'a str>]) -> Vec<(&'a str, std::ops::Range<usize>)> {
    variants.iter().map(|variant| facts::key(context, variant)).collect()
}

fn references(wording: &Wording<'_>, findings: &mut Findings<'_>) {
    let mut graph: BTreeMap<&str, Vec<(String, &str)>> = BTreeMap::new();
    for entry in &wording.entries {
        let mut targets = Vec::new();
        entry.patterns().for_each(|(_, pattern)| collect(pattern, &mut targets));
        graph.entry(&entry.id).or_default().extend(targets);
    }
    let circle = circle(&graph);
    for entry in &wording.entries {
        for (target, slice) in &graph[entry.id.as_str()] {
            let range = wording.range(slice);
            if !graph.contains_key(target.as_str()) {
                findings.push(&REFERENCE, range, format!("there is no message `{target}` in this file")).of(entry);
            } else if circle.contains(entry.id.as_str()) && circle.contains(target.as_str()) {
                findings.push(&CYCLE, range, format!("`{}` and `{target}` refer to each other", entry.id)).of(entry);
            }
        }
    }
}

/// The messages that can never be written out: what is left when those that refer to nothing are taken away, again and again.
fn circle<'a>(graph: &BTreeMap<&'a str, Vec<(String, &str)>>) -> BTreeSet<&'a str> {
    let mut referring: BTreeMap<&str, Vec<&'a str>> = BTreeMap::new();
    let mut open: BTreeMap<&'a str, usize> = BTreeMap::new();
    for (id, targets) in graph {
        let known = targets.iter().filter(|(target, _)| graph.contains_key(target.as_str()));
        known.clone().for_each(|(target, _)| referring.entry(target).or_default().push(id));
        open.insert(id, known.count());
    }
    let mut done: Vec<&str> = open.iter().filter(|(_, count)| **count == 0).map(|(id, _)| *id).collect();
    while let Some(id) = done.pop() {
        open.remove(id);
        for from in referring.get(id).into_iter().flatten() {
            if let Some(count) = open.get_mut(from) {
                *count -= 1;
                if *count == 0 {
                    done.push(from);
                }
            }
        }
    }
    open.into_keys().collect()
}

fn collect<'a>(pattern: &Pattern<&'a str>, targets: &mut Vec<(String, &'a str)>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            collect_expression(expression, targets);
        }
    }
}

fn collect_expression<'a>(expression: &Expression<&'a str>, targets: &mut Vec<(String, &'a str)>) {
    match expression {
        Expression::Inline(InlineExpression::MessageReference { id, .. }) => {
            targets.push((id.name.to_owned(), id.name))
        }
        Expression::Inline(InlineExpression::TermReference { id, .. }) => {
            targets.push((format!("-{}", id.name), id.name));
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => collect_expression(expression, targets),
        Expression::Inline(_) => {}
        Expression::Select { variants, .. } => variants.iter().for_each(|variant| collect(&variant.value, targets)),
    }
}
