//! The family of punctuation: quotes and brackets in pairs, doubled words and spaces, the mark at the end.

use std::ops::Range;

use super::characters::words;
use super::context::Context;
use super::findings::Findings;
use super::reading::{FACT, Reading, readings};
use super::rule::{Family, Rule};
use super::wording::Entry;

static QUOTES: Rule = Rule::error(
    "unbalanced-quote",
    Family::Punctuation,
    "A quotation mark has no partner.",
    "Add the other one, or delete it.",
)
.or_a_reason();
static BRACKETS: Rule = Rule::error(
    "unbalanced-bracket",
    Family::Punctuation,
    "A bracket has no partner.",
    "Add the other one, or delete it.",
)
.or_a_reason();
static DOUBLED_WORD: Rule = Rule::warning(
    "doubled-word",
    Family::Punctuation,
    "A word stands twice in a row.",
    "Delete one of the two, if they are not meant.",
);
static DOUBLED_SPACE: Rule =
    Rule::warning("doubled-space", Family::Punctuation, "Several spaces stand in a row.", "Leave one; --fix does it.");
static DOUBLED_MARK: Rule =
    Rule::warning("doubled-mark", Family::Punctuation, "A mark stands twice.", "Leave one; --fix does it.");
static SPACE_BEFORE: Rule = Rule::warning(
    "space-before-mark",
    Family::Punctuation,
    "A space stands before a mark.",
    "Delete the space; --fix does it.",
);
static FINAL: Rule = Rule::warning(
    "final-mark",
    Family::Punctuation,
    "The text ends with another kind of mark than the source.",
    "End a sentence with its mark, and a heading or label without one, as the source does.",
);

pub(super) static RULES: [&Rule; 7] =
    [&DOUBLED_MARK, &DOUBLED_SPACE, &DOUBLED_WORD, &FINAL, &SPACE_BEFORE, &BRACKETS, &QUOTES];

pub(super) fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    for entry in &context.wording.entries {
        let source = context.source.and_then(|source| Some((source, source.entry(&entry.id)?)));
        for (attribute, pattern) in entry.patterns() {
            let original = source.and_then(|(wording, entry)| {
                let (_, pattern) = entry.patterns().find(|(name, _)| *name == attribute)?;
                readings(wording, pattern).into_iter().next()
            });
            for reading in readings(context.wording, pattern) {
                quotes(entry, &reading, findings);
                brackets(entry, &reading, findings);
                doubled(entry, &reading, findings);
                space_before(context, entry, &reading, findings);
                if let Some(original) = &original {
                    final_mark(entry, &reading, original, findings);
                }
            }
        }
    }
}

fn quotes(entry: &Entry<'_>, reading: &Reading, findings: &mut Findings<'_>) {
    let places = |marks: &[char]| -> Vec<(usize, char)> {
        reading.text.char_indices().filter(|(_, c)| marks.contains(c)).collect()
    };
    let mut odd: Vec<(usize, char)> = Vec::new();
    for pair in [['«', '»'], ['‹', '›'], ['「', '」']] {
        let (opened, closed) = (places(&pair[..1]), places(&pair[1..]));
        let more = if opened.len() > closed.len() { &opened } else { &closed };
        if opened.len() != closed.len() {
            odd.extend(more.last());
        }
    }
    for same in [&['“', '”', '„', '‟'][..], &['"'][..]] {
        let there = places(same);
        if there.len() % 2 == 1 {
            odd.extend(there.last());
        }
    }
    // ’ is an apostrophe too, so only an opening one without it is certain.
    let single = places(&['‘']);
    if single.len() > places(&['’']).len() {
        odd.extend(single.last());
    }
    for (at, c) in odd {
        let range = reading.file_range(&(at..at + c.len_utf8()));
        findings.push(&QUOTES, range, format!("{c} has no partner")).of(entry);
    }
}

fn brackets(entry: &Entry<'_>, reading: &Reading, findings: &mut Findings<'_>) {
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut odd = Vec::new();
    for (at, c) in reading.text.char_indices() {
        match c {
            '(' | '[' => open.push((at, c)),
            ')' | ']' => {
                let partner = if c == ')' { '(' } else { '[' };
                if open.last().is_some_and(|(_, it)| *it == partner) {
                    open.pop();
                } else {
                    odd.push((at, c));
                }
            }
            _ => {}
        }
    }
    for (at, c) in odd.into_iter().chain(open) {
        findings.push(&BRACKETS, reading.file_range(&(at..at + 1)), format!("{c} has no partner")).of(entry);
    }
}

fn doubled(entry: &Entry<'_>, reading: &Reading, findings: &mut Findings<'_>) {
    let text = reading.text.as_str();
    let words = words(text);
    for pair in words.windows(2) {
        let [one, next] = pair else { continue };
        let between = &text[one.end..next.start];
        let (first, second) = (&text[one.clone()], &text[next.clone()]);
        let same = first.chars().count() > 1 && first.to_lowercase() == second.to_lowercase();
        if same && !between.is_empty() && between.chars().all(char::is_whitespace) {
            let range = reading.file_range(&(one.start..next.end));
            findings.push(&DOUBLED_WORD, range, format!("“{first}” stands twice")).of(entry);
        }
    }
    for range in runs(text, |c| matches!(c, ' ' | '\u{a0}' | '\u{202f}')) {
        let message = format!("{} spaces stand in a row", text[range.clone()].chars().count());
        // A no-break space among them was put there on purpose.
        let kept = text[range.clone()].chars().find(|c| *c != ' ').unwrap_or(' ');
        findings.push(&DOUBLED_SPACE, reading.file_range(&range), message).fix(kept.to_string()).of(entry);
    }
    for mark in ['.', ',', ':', ';', '!', '?', '،', '؛', '؟', '።', '፣', '۔'] {
        for range in runs(text, |c| c == mark) {
            let ellipsis = mark == '.' && range.len() == 3;
            let trap = mark == ':' && range.len() == 2 && entry_is_ethiopic(text);
            if !ellipsis && !trap {
                let message = format!("{mark} stands several times in a row");
                findings.push(&DOUBLED_MARK, reading.file_range(&range), message).fix(mark.to_string()).of(entry);
            }
        }
    }
}

/// There `::` is a full stop that was typed on a Latin keyboard: a trap of its own.
fn entry_is_ethiopic(text: &str) -> bool {
    text.chars().any(|c| ('\u{1200}'..='\u{137f}').contains(&c))
}

/// Stretches of two or more.
fn runs(text: &str, is: impl Fn(char) -> bool) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut start = None;
    let mut count = 0;
    for (at, c) in text.char_indices().chain([(text.len(), '\0')]) {
        if is(c) {
            start.get_or_insert(at);
            count += 1;
        } else if let Some(begin) = start.take() {
            if count > 1 {
                runs.push(begin..at);
            }
            count = 0;
        }
    }
    runs
}

fn space_before(context: &Context<'_>, entry: &Entry<'_>, reading: &Reading, findings: &mut Findings<'_>) {
    let marks: &[char] = if context.language.base == "fr" {
        &[',', '.']
    } else {
        &[',', '.', ';', ':', '!', '?', '،', '؛', '؟', '።', '፣', '፤', '፦', '۔', '।']
    };
    for (at, mark) in reading.text.match_indices(marks) {
        let single = !reading.text[at + mark.len()..].starts_with(marks);
        if at > 1 && single && reading.text[..at].ends_with(' ') && !reading.text[..at - 1].ends_with(' ') {
            let range = reading.file_range(&(at - 1..at + mark.len()));
            findings.push(&SPACE_BEFORE, range, format!("a space stands before {mark}")).fix(mark).of(entry);
        }
    }
}

#[derive(PartialEq, Eq, Clone, Copy)]
enum End {
    Sentence,
    Colon,
    Open,
}

fn final_mark(entry: &Entry<'_>, reading: &Reading, original: &Reading, findings: &mut Findings<'_>) {
    let (own, wanted) = (end(&reading.text), end(&original.text));
    if own == wanted || reading.text.trim().is_empty() {
        return;
    }
    let trimmed = reading.text.trim_end();
    let start = trimmed.char_indices().next_back().map_or(0, |(at, _)| at);
    let what = match wanted {
        End::Sentence => "the source ends like a sentence (. ! ? ؟ ።), and this does not",
        End::Colon => "the source ends with a colon, and this does not",
        End::Open => "the source ends without a mark, and this has one",
    };
    findings.push(&FINAL, reading.file_range(&(start..trimmed.len())), what).of(entry);
}

fn end(text: &str) -> End {
    let closing = |c: char| c.is_whitespace() || "\"”“»›’」\u{2069}".contains(c);
    match text.trim_end_matches(closing).chars().next_back() {
        Some('.' | '!' | '?' | '…' | '؟' | '۔' | '।' | '॥' | '።' | '፧' | '。' | '։' | '៕') => {
            End::Sentence
        }
        Some(':' | '፦' | '：' | '፡') => End::Colon,
        Some(FACT) | Some(_) | None => End::Open,
    }
}
