//! The family of comparison: text left as the source has it, and lengths far outside the usual.

use super::context::Context;
use super::findings::Findings;
use super::reading::{FACT, Reading, readings};
use super::rule::{Family, Rule};
use super::wording::{Entry, Wording};

static SAME: Rule =
    Rule::warning("same-as-source", Family::Comparison, "The text is the same as in the source.", "Translate it.");
static PART: Rule = Rule::warning(
    "untranslated-part",
    Family::Comparison,
    "A part of the text is in the source's words.",
    "Translate this part as well.",
);
static LENGTH: Rule = Rule::warning(
    "length",
    Family::Comparison,
    "The text is far shorter or longer than texts of this language are beside their source.",
    "Compare with the source: is a sentence missing, or is something said twice?",
);

pub(super) static RULES: [&Rule; 3] = [&LENGTH, &SAME, &PART];

/// So many words in a row are no accident.
const ROW: usize = 4;
/// Shorter source texts say nothing about length.
const LONG_ENOUGH: usize = 30;
/// So many letters are a few words.
const NOTICEABLE: usize = 20;

pub(super) fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(source) = context.source else { return };
    let ratio = usual_ratio(context.wording, source);
    for entry in &context.wording.entries {
        let (Some(own), Some(original)) = (first(context.wording, &entry.id), first(source, &entry.id)) else {
            continue;
        };
        let second = context.second.and_then(|second| first(second, &entry.id));
        if !untranslated(entry, &own, &original, second.as_ref(), findings) {
            length(entry, &own, &original, ratio, findings);
        }
    }
}

fn first(wording: &Wording<'_>, id: &str) -> Option<Reading> {
    readings(wording, wording.entry(id)?.value.as_ref()?).into_iter().next()
}

fn untranslated(
    entry: &Entry<'_>,
    own: &Reading,
    original: &Reading,
    second: Option<&Reading>,
    findings: &mut Findings<'_>,
) -> bool {
    let has_words = own.text.chars().any(char::is_alphabetic);
    let trimmed = own.text.trim();
    // “Date” is French as well as English: in the second language only a whole phrase counts.
    let same_second = |it: &Reading| it.text.trim() == trimmed && spaced(trimmed).len() > 2;
    if has_words && (original.text.trim() == trimmed || second.is_some_and(same_second)) {
        let range = own.file_range(&(0..own.text.trim_end().len()));
        findings.push(&SAME, range, "this is the source's text, not a translation").of(entry);
        return true;
    }
    for reading in [Some(original), second].into_iter().flatten() {
        if let Some(range) = longest_row(&own.text, &reading.text) {
            let part = &own.text[range.clone()];
            findings.push(&PART, own.file_range(&range), format!("“{part}” is not translated")).of(entry);
            return true;
        }
    }
    false
}

/// The longest row of words that stands in both, if it is long enough.
fn longest_row(own: &str, original: &str) -> Option<std::ops::Range<usize>> {
    let (own_words, original_words) = (spaced(own), spaced(original));
    if own_words.len() > 1000 || original_words.len() > 1000 {
        return None;
    }
    let word = |text: &str, range: &std::ops::Range<usize>| text[range.clone()].to_lowercase();
    let own_texts: Vec<String> = own_words.iter().map(|range| word(own, range)).collect();
    let original_texts: Vec<String> = original_words.iter().map(|range| word(original, range)).collect();
    let mut best: Option<(usize, usize)> = None;
    for start in 0..own_texts.len() {
        for other in 0..original_texts.len() {
            let pairs = own_texts[start..].iter().zip(&original_texts[other..]);
            let count = pairs.take_while(|(one, two)| one == two && one.chars().any(char::is_alphabetic)).count();
            if count >= ROW && best.is_none_or(|(_, most)| count > most) {
                best = Some((start, count));
            }
        }
    }
    best.map(|(start, count)| own_words[start].start..own_words[start + count - 1].end)
}

fn spaced(text: &str) -> Vec<std::ops::Range<usize>> {
    let range = |word: &str| {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        start..start + word.len()
    };
    text.split(|c: char| c.is_whitespace() || c == FACT).filter(|word| !word.is_empty()).map(range).collect()
}

fn letters(reading: &Reading) -> usize {
    reading.text.chars().filter(|c| c.is_alphabetic()).count()
}

/// Letters of the translation for a hundred of the source, over the whole file.
fn usual_ratio(wording: &Wording<'_>, source: &Wording<'_>) -> usize {
    let pairs = wording
        .entries
        .iter()
        .filter_map(|entry| Some((letters(&first(wording, &entry.id)?), letters(&first(source, &entry.id)?))));
    let (own, original) = pairs.fold((0, 0), |sum, pair| (sum.0 + pair.0, sum.1 + pair.1));
    (own * 100).checked_div(original).unwrap_or(100).clamp(25, 400)
}

fn length(entry: &Entry<'_>, own: &Reading, original: &Reading, usual: usize, findings: &mut Findings<'_>) {
    let (own_letters, original_letters) = (letters(own), letters(original));
    if original_letters < LONG_ENOUGH {
        return;
    }
    let expected = original_letters * usual / 100;
    let short = own_letters * 100 < expected * 45 && expected - own_letters > NOTICEABLE;
    let long = own_letters * 100 > expected * 220 && own_letters - expected > 2 * NOTICEABLE;
    if short || long {
        let how = if short { "short" } else { "long" };
        let message = format!("this is {how}: {own_letters} letters, where about {expected} are usual for this source");
        findings.push(&LENGTH, own.file_range(&(0..own.text.trim_end().len())), message).of(entry);
    }
}
