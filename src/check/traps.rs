//! The family of traps: slips that are known of one language or script, most of them with a mechanical repair.

use super::context::Context;
use super::findings::Findings;
use super::reading::{Reading, readings};
use super::rule::{Family, Rule};
use super::wording::Entry;

/// What is typed, and what was meant, in some languages or scripts.
struct Trap {
    rule: Rule,
    /// Languages, or scripts as `locale.toml` names them.
    of: &'static [&'static str],
    pairs: &'static [(&'static str, &'static str)],
}

const PERSIAN: &[&str] = &["fa", "ckb", "ur"];

static TRAPS: [Trap; 7] = [
    Trap {
        rule: Rule::error(
            "trap-yeh",
            Family::Traps,
            "An Arabic ي or ى stands where the language writes ی.",
            "Type ی with the keyboard of the language; --fix does it.",
        )
        .or_a_reason(),
        of: PERSIAN,
        pairs: &[("ي", "ی"), ("ى", "ی")],
    },
    Trap {
        rule: Rule::error(
            "trap-kaf",
            Family::Traps,
            "An Arabic ك stands where the language writes ک.",
            "Type ک with the keyboard of the language; --fix does it.",
        )
        .or_a_reason(),
        of: PERSIAN,
        pairs: &[("ك", "ک")],
    },
    Trap {
        rule: Rule::error(
            "trap-kurdish-he",
            Family::Traps,
            "A ه with a joiner, or ة, stands where Kurdish writes ە.",
            "Type ە with a Kurdish keyboard; --fix does it.",
        )
        .or_a_reason(),
        of: &["ckb"],
        pairs: &[("ه\u{200c}", "ە"), ("ة", "ە")],
    },
    Trap {
        rule: Rule::error(
            "trap-urdu-he",
            Family::Traps,
            "An Arabic ه stands where Urdu writes ہ.",
            "Type ہ with an Urdu keyboard; --fix does it.",
        )
        .or_a_reason(),
        of: &["ur"],
        pairs: &[("ه", "ہ")],
    },
    Trap {
        rule: Rule::error(
            "trap-hausa-hook",
            Family::Traps,
            "A letter and an apostrophe stand where Hausa writes a hooked letter.",
            "Type ɓ ɗ ƙ; --fix does it.",
        )
        .or_a_reason(),
        of: &["ha"],
        pairs: &[
            ("b'", "ɓ"),
            ("d'", "ɗ"),
            ("k'", "ƙ"),
            ("b’", "ɓ"),
            ("d’", "ɗ"),
            ("k’", "ƙ"),
            ("B'", "Ɓ"),
            ("D'", "Ɗ"),
            ("K'", "Ƙ"),
            ("B’", "Ɓ"),
            ("D’", "Ɗ"),
            ("K’", "Ƙ"),
        ],
    },
    Trap {
        rule: Rule::error(
            "trap-romanian-cedilla",
            Family::Traps,
            "A letter with a cedilla stands where Romanian writes one with a comma below.",
            "Type ș and ț with a Romanian keyboard; --fix does it.",
        )
        .or_a_reason(),
        of: &["ro"],
        pairs: &[("ş", "ș"), ("ţ", "ț"), ("Ş", "Ș"), ("Ţ", "Ț")],
    },
    Trap {
        rule: Rule::error(
            "trap-ethiopic-stop",
            Family::Traps,
            "Two word dividers or colons stand where the full stop ። belongs.",
            "Type ። ; --fix does it.",
        )
        .or_a_reason(),
        of: &["Ethi"],
        pairs: &[("፡፡", "።"), ("::", "።")],
    },
];

static ETHIOPIC_SPACE: Rule = Rule::warning(
    "trap-ethiopic-space",
    Family::Traps,
    "No space follows an Ethiopic mark.",
    "Put a space after ። ፣ ፤ ፦ ; --fix does it.",
);
static ARABIC_MARK: Rule = Rule::warning(
    "trap-western-mark",
    Family::Traps,
    "A western comma, semicolon or question mark stands in Arabic script.",
    "Type ، ؛ ؟ ; --fix does it.",
);
static FRENCH_SPACE: Rule = Rule::warning(
    "trap-french-space",
    Family::Traps,
    "French has a narrow no-break space before : ; ! ? and inside « ».",
    "Put U+202F there; --fix does it.",
);
static KASHIDA: Rule = Rule::warning(
    "trap-kashida",
    Family::Traps,
    "A line ـ stretches an Arabic word.",
    "Delete it: words are not stretched; --fix does it.",
);

pub(super) fn rules() -> impl Iterator<Item = &'static Rule> {
    TRAPS.iter().map(|trap| &trap.rule).chain([&ETHIOPIC_SPACE, &ARABIC_MARK, &FRENCH_SPACE, &KASHIDA])
}

pub(super) fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let language = context.language;
    let is = |name: &str| name == language.base || language.is_script(name);
    let traps: Vec<&Trap> = TRAPS.iter().filter(|trap| trap.of.iter().any(|it| is(it))).collect();
    for entry in &context.wording.entries {
        for (_, pattern) in entry.patterns() {
            for reading in readings(context.wording, pattern) {
                for trap in &traps {
                    for (typed, meant) in trap.pairs {
                        let message = format!("“{typed}” is typed; “{meant}” is meant");
                        each(entry, &reading, &trap.rule, (typed, meant, &message), findings);
                    }
                }
                if language.is_script("Ethi") {
                    ethiopic(entry, &reading, findings);
                }
                if language.is_script("Arab") {
                    for (typed, meant) in [(",", "،"), (";", "؛"), ("?", "؟")] {
                        let message = format!("“{typed}” is western; Arabic script has “{meant}”");
                        each(entry, &reading, &ARABIC_MARK, (typed, meant, &message), findings);
                    }
                    each(entry, &reading, &KASHIDA, ("ـ", "", "the word is stretched with ـ"), findings);
                }
                if language.base == "fr" {
                    french(entry, &reading, findings);
                }
            }
        }
    }
}

fn each(
    entry: &Entry<'_>,
    reading: &Reading,
    rule: &'static Rule,
    (typed, meant, message): (&str, &str, &str),
    findings: &mut Findings<'_>,
) {
    for (at, _) in reading.text.match_indices(typed) {
        let range = reading.file_range(&(at..at + typed.len()));
        findings.push(rule, range, message).fix(meant).of(entry);
    }
}

fn ethiopic(entry: &Entry<'_>, reading: &Reading, findings: &mut Findings<'_>) {
    for (at, mark) in reading.text.match_indices(['።', '፣', '፤', '፦']) {
        let next = reading.text[at + mark.len()..].chars().next();
        if next.is_some_and(|c| c.is_alphabetic() || c == super::reading::FACT) {
            let range = reading.file_range(&(at..at + mark.len()));
            let message = format!("there is no space after {mark}");
            findings.push(&ETHIOPIC_SPACE, range, message).fix(format!("{mark} ")).of(entry);
        }
    }
}

fn french(entry: &Entry<'_>, reading: &Reading, findings: &mut Findings<'_>) {
    const NARROW: &str = "\u{202f}";
    let good = |c: char| matches!(c, '\u{202f}' | '\u{a0}');
    let text = reading.text.as_str();
    for (at, mark) in text.match_indices([':', ';', '!', '?', '»', '«']) {
        let opening = mark == "«";
        let (before, after) = (text[..at].chars().next_back(), text[at + mark.len()..].chars().next());
        let Some(near) = (if opening { after } else { before }) else { continue };
        // 12:30 is a number's business.
        let in_number = before.is_some_and(char::is_numeric) && after.is_some_and(char::is_numeric);
        if in_number || good(near) || (!opening && "!?:;«".contains(near)) {
            continue;
        }
        let space = if near == ' ' { 1 } else { 0 };
        let (range, replacement) = if opening {
            (at..at + mark.len() + space, format!("{mark}{NARROW}"))
        } else {
            (at - space..at + mark.len(), format!("{NARROW}{mark}"))
        };
        let side = if opening { "after" } else { "before" };
        let message = format!("a narrow no-break space belongs {side} {mark}");
        findings.push(&FRENCH_SPACE, reading.file_range(&range), message).fix(replacement).of(entry);
    }
}
