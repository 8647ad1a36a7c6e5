//! The family of characters: normal form, invisible and directional signs, letters of other scripts and alphabets.

use std::collections::BTreeSet;
use std::ops::Range;

use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup, Script};
use unicode_normalization::UnicodeNormalization;

use super::context::Context;
use super::findings::Findings;
use super::reading::{Reading, readings};
use super::rule::{Family, Rule};
use super::wording::Entry;

static NOT_NFC: Rule = Rule::error(
    "not-nfc",
    Family::Characters,
    "A letter and its accent are typed as two characters where one exists.",
    "Use the one character; --fix does it.",
);
static OVERRIDE: Rule = Rule::error(
    "bidi-override",
    Family::Characters,
    "An invisible sign forces or embeds a direction.",
    "Delete it; facts keep their order without it.",
);
static ISOLATE: Rule = Rule::error(
    "unbalanced-isolate",
    Family::Characters,
    "An invisible isolate is opened and not closed, or closed and not opened.",
    "Delete it; the program isolates every fact by itself.",
);
static PRIVATE: Rule = Rule::error(
    "private-character",
    Family::Characters,
    "A character has no meaning in Unicode: private use, unassigned or control.",
    "Delete it, or type the letter with a Unicode keyboard.",
);
static INVISIBLE: Rule = Rule::warning(
    "invisible-character",
    Family::Characters,
    "An invisible character stands in the text.",
    "Delete it; a joiner belongs only between letters of scripts that use it.",
);
static PRESENTATION: Rule = Rule::error(
    "presentation-form",
    Family::Characters,
    "A letter is typed as one of its shapes instead of as a letter.",
    "Type the plain letter; --fix does it.",
);
static FOREIGN: Rule = Rule::error(
    "foreign-letter",
    Family::Characters,
    "A word is in another script than the language.",
    "Write it in the script of the language; short names in Latin capitals, such as WHO, may stay.",
)
.or_a_reason();
static MIXED: Rule = Rule::error(
    "mixed-scripts",
    Family::Characters,
    "A word has letters of two scripts that look alike.",
    "Type the word again with the keyboard of the language.",
);
static ALPHABET: Rule = Rule::warning(
    "alphabet",
    Family::Characters,
    "A letter is not one of the language's alphabet.",
    "Correct the letter; if the language has it, add it to `alphabet` in locale.toml.",
);

pub(super) static RULES: [&Rule; 9] =
    [&ALPHABET, &OVERRIDE, &FOREIGN, &INVISIBLE, &MIXED, &NOT_NFC, &PRESENTATION, &PRIVATE, &ISOLATE];

pub(super) fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    for entry in &context.wording.entries {
        for (_, pattern) in entry.patterns() {
            for reading in readings(context.wording, pattern) {
                signs(context, entry, &reading, findings);
                normal_form(entry, &reading, findings);
                for word in words(&reading.text) {
                    self::word(context, entry, &reading, word, findings);
                }
            }
        }
    }
}

fn signs(context: &Context<'_>, entry: &Entry<'_>, reading: &Reading, findings: &mut Findings<'_>) {
    let categories = CodePointMapData::<GeneralCategory>::new();
    let mut open: Vec<Range<usize>> = Vec::new();
    for (at, c) in reading.text.char_indices() {
        let here = at..at + c.len_utf8();
        let range = reading.file_range(&here);
        let name = format!("U+{:04X}", u32::from(c));
        match c {
            '\u{202a}'..='\u{202e}' => {
                findings.push(&OVERRIDE, range, format!("{name} forces a direction and is not seen")).of(entry);
            }
            '\u{2066}'..='\u{2068}' => open.push(here),
            '\u{2069}' if open.pop().is_none() => {
                findings.push(&ISOLATE, range, format!("{name} closes an isolate that was never opened")).of(entry);
            }
            '\u{2069}' | '\n' | super::reading::FACT => {}
            '\u{200c}' | '\u{200d}' if joins(context, &reading.text, at) => {}
            '\u{200b}'..='\u{200f}' | '\u{61c}' | '\u{ad}' | '\u{2060}' | '\u{feff}' | '\u{180e}' => {
                findings.push(&INVISIBLE, range, format!("{name} is not seen and does nothing good here")).of(entry);
            }
            '\u{fb00}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' if c.to_string().nfkc().ne([c]) => {
                let plain: String = c.to_string().nfkc().collect();
                let message = format!("“{c}” ({name}) is a shape, not a letter");
                findings.push(&PRESENTATION, range, message).fix(plain).of(entry);
            }
            _ if matches!(
                categories.get(c),
                GeneralCategory::PrivateUse | GeneralCategory::Unassigned | GeneralCategory::Control
            ) =>
            {
                findings.push(&PRIVATE, range, format!("{name} has no meaning in Unicode")).of(entry);
            }
            _ => {}
        }
    }
    for here in open {
        findings.push(&ISOLATE, reading.file_range(&here), "this isolate is never closed").of(entry);
    }
}

/// Between two letters of a script that joins, or whose words need it.
fn joins(context: &Context<'_>, text: &str, at: usize) -> bool {
    let joining = context.language.script.is_some_and(|script| {
        [Script::Latin, Script::Cyrillic, Script::Ethiopic, Script::Greek, Script::Georgian]
            .iter()
            .all(|it| *it != script)
    });
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_alphabetic() || is_mark(c));
    joining && letter(text[..at].chars().next_back()) && letter(text[at + 3..].chars().next())
}

fn normal_form(entry: &Entry<'_>, reading: &Reading, findings: &mut Findings<'_>) {
    let mut start = 0;
    // A base with its marks; normal form never changes across such a border here.
    let borders = reading.text.char_indices().skip(1).filter(|(_, c)| !is_mark(*c)).map(|(at, _)| at);
    for end in borders.chain([reading.text.len()]) {
        let part = &reading.text[start..end];
        if part.nfc().ne(part.chars()) {
            let fixed: String = part.nfc().collect();
            let range = reading.file_range(&(start..end));
            findings.push(&NOT_NFC, range, format!("“{part}” is typed as several characters")).fix(fixed).of(entry);
        }
        start = end;
    }
}

fn word(context: &Context<'_>, entry: &Entry<'_>, reading: &Reading, range: Range<usize>, findings: &mut Findings<'_>) {
    let Some(own) = context.language.script else { return };
    let word = &reading.text[range.clone()];
    let scripts: BTreeSet<Script> = word.chars().filter_map(script).collect();
    let others: Vec<Script> = scripts.iter().copied().filter(|it| *it != own).collect();
    if scripts.len() > 1 {
        let stranger = |c: &char| script(*c).is_some_and(|it| it != own);
        let (at, c) = word.char_indices().find(|(_, c)| stranger(c)).unwrap_or((0, ' '));
        let at = range.start + at;
        let message =
            format!("“{c}” (U+{:04X}) in “{word}” is of another script than the rest of the word", u32::from(c));
        findings.push(&MIXED, reading.file_range(&(at..at + c.len_utf8())), message).of(entry);
    } else if !others.is_empty() {
        if own != Script::Latin && is_acronym(word) {
            return;
        }
        let message = format!("“{word}” is in another script than the language");
        findings.push(&FOREIGN, reading.file_range(&range), message).of(entry);
    } else {
        for (at, c) in word.char_indices().filter(|(_, c)| script(*c).is_some() || is_mark(*c)) {
            if context.language.has_letter(c) == Some(false) {
                let at = range.start + at;
                let message = format!("“{c}” (U+{:04X}) is not in the alphabet of this language", u32::from(c));
                findings.push(&ALPHABET, reading.file_range(&(at..at + c.len_utf8())), message).of(entry);
            }
        }
    }
}

/// `WHO`, `QR`.
fn is_acronym(word: &str) -> bool {
    word.len() <= 5 && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// The words of a text: letters, marks, joiners and apostrophes.
pub(super) fn words(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let inside = c.is_alphabetic() || is_mark(c) || matches!(c, '\u{200c}' | '\u{200d}');
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(begin)) => {
                words.push(begin..at);
                start = None;
            }
            _ => {}
        }
    }
    words
}

fn is_mark(c: char) -> bool {
    GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(c))
}

/// The script of a letter; `None` for what all scripts share.
fn script(c: char) -> Option<Script> {
    let script = CodePointMapData::<Script>::new().get(c);
    (c.is_alphabetic() && ![Script::Common, Script::Inherited, Script::Unknown].contains(&script)).then_some(script)
}
