//! Errors seeded into the shipped letters: every one is found, with its code, in the file and message it was put into.

use std::collections::BTreeSet;

use fgm_letter::assets::Assets;
use fgm_letter::check::{Depth, fix};
use fgm_letter::diagnostic::Diagnostic;

use super::{check, files, lines};

const ALL: &[&str] = &["am", "ar", "ckb", "en", "fa", "fr", "so", "ti"];
const LATIN: &[&str] = &["en", "fr", "so"];
const ARABIC: &[&str] = &["ar", "ckb", "fa"];
const ETHIOPIC: &[&str] = &["am", "ti"];

/// A rule, the languages, and how a file is spoilt.
struct Seed {
    code: &'static str,
    languages: &'static [&'static str],
    spoil: fn(&str) -> String,
}

const fn seed(code: &'static str, languages: &'static [&'static str], spoil: fn(&str) -> String) -> Seed {
    Seed { code, languages, spoil }
}

const SEEDS: &[Seed] = &[
    seed("fact-digit", ALL, |it| edit(it, "request", |text| text.replacen(' ', " 7 ", 1))),
    seed("fact-digit", ARABIC, |it| edit(it, "purpose", |text| text.replacen(' ', " ٧ ", 1))),
    seed("fact-digit", &["fa", "ckb"], |it| edit(it, "purpose", |text| text.replacen(' ', " ۷ ", 1))),
    seed("fact-digit", ETHIOPIC, |it| edit(it, "purpose", |text| text.replacen(' ', " ፯ ", 1))),
    seed("fact-unknown", ALL, |it| edit(it, "reference-newest", |text| text.replace("$host", "$hots"))),
    seed("fact-missing", ALL, |it| edit(it, "check-how", |text| text.replace("{ $host }", ""))),
    seed("fact-function", ALL, |it| edit(it, "time-limit", |text| text.replace("$child_age", "NUMBER($child_age)"))),
    seed("selector-not-numeric", &["en", "ti"], |it| {
        edit(it, "check-code", |text| {
            text.replace("{ $code }", "{ $code ->\n    [one] { $code }\n   *[other] { $code }\n    }")
        })
    }),
    seed("missing-plural", &["ar", "en", "so"], |it| {
        edit(it, "time-limit", |text| {
            text.replace("{ $child_age }", "{ $child_age ->\n   *[other] { $child_age }\n    }")
        })
    }),
    seed("unknown-plural", &["en", "am", "fa"], |it| {
        let forms =
            "{ $child_age ->\n    [one] { $child_age }\n    [few] { $child_age }\n   *[other] { $child_age }\n    }";
        edit(it, "time-limit", |text| text.replace("{ $child_age }", forms))
    }),
    seed("missing-message", ALL, |it| without(it, "request")),
    seed("obsolete-message", ALL, |it| format!("{it}\nanother-message = {}\n", value(it, "request"))),
    seed("duplicate-message", ALL, |it| format!("{it}\nrequest = {}\n", value(it, "request"))),
    seed("syntax", ALL, |it| edit(it, "request", |text| format!("{{ {text}"))),
    seed("tab", ALL, |it| edit(it, "request", |text| format!("\n\t{text}"))),
    seed("unknown-reference", ALL, |it| edit(it, "check-code", |text| text.replace("$code", "code"))),
    seed("cyclic-reference", ALL, |it| edit(it, "handed-name", |text| format!("{text} {{ handed-name }}"))),
    seed("empty-message", ALL, |it| edit(it, "request", |_| "{ \"\" }".to_owned())),
    seed("attribute", ALL, |it| edit(it, "request", |text| format!("{text}\n    .label = {text}"))),
    seed("not-nfc", LATIN, |it| edit(it, "request", |text| text.replacen(' ', "e\u{301} ", 1))),
    seed("not-nfc", ARABIC, |it| edit(it, "request", |text| text.replacen(' ', "ا\u{653} ", 1))),
    seed("bidi-override", ALL, |it| edit(it, "request", |text| text.replacen(' ', " \u{202e}", 1))),
    seed("unbalanced-isolate", ALL, |it| edit(it, "request", |text| text.replacen(' ', " \u{2067}", 1))),
    seed("private-character", ALL, |it| edit(it, "request", |text| text.replacen(' ', "\u{e000} ", 1))),
    seed("private-character", &["en", "ar"], |it| edit(it, "request", |text| text.replacen(' ', "\u{378} ", 1))),
    seed("invisible-character", ALL, |it| edit(it, "request", |text| text.replacen(' ', "\u{200b} ", 1))),
    seed("presentation-form", ARABIC, |it| edit(it, "request", |text| text.replacen(' ', "ﺍ ", 1))),
    seed("mixed-scripts", LATIN, |it| edit(it, "request", |text| text.replacen(' ', "\u{43e} ", 1))),
    seed("mixed-scripts", ARABIC, |it| edit(it, "request", |text| text.replacen(' ', "a ", 1))),
    seed("mixed-scripts", ETHIOPIC, |it| edit(it, "request", |text| text.replacen(' ', "a ", 1))),
    seed("foreign-letter", ALL, |it| edit(it, "request", |text| text.replacen(' ', " слово ", 1))),
    seed("alphabet", &["fr", "so"], |it| edit(it, "request", |text| text.replacen(' ', "ğ ", 1))),
    seed("alphabet", &["ar", "fa"], |it| edit(it, "request", |text| text.replacen(' ', "ټ ", 1))),
    seed("trap-yeh", &["fa", "ckb"], |it| edit(it, "request", |text| text.replacen(' ', "ي ", 1))),
    seed("trap-kaf", &["fa", "ckb"], |it| edit(it, "request", |text| text.replacen(' ', "ك ", 1))),
    seed("trap-kurdish-he", &["ckb"], |it| edit(it, "request", |text| text.replacen('ە', "ه\u{200c}", 1))),
    seed("trap-ethiopic-stop", ETHIOPIC, |it| edit(it, "request", |text| text.replace('።', "፡፡"))),
    seed("trap-ethiopic-stop", ETHIOPIC, |it| edit(it, "request", |text| text.replace('።', "::"))),
    seed("trap-ethiopic-space", ETHIOPIC, |it| edit(it, "purpose", |text| text.replacen("። ", "።", 1))),
    seed("trap-western-mark", ARABIC, |it| edit(it, "issuer-question", |text| text.replace('؟', "?"))),
    seed("trap-french-space", &["fr"], |it| {
        edit(it, "check-code", |text| text.replace("\u{202f}:", ":").replace("\u{a0}:", ":"))
    }),
    seed("trap-kashida", ARABIC, |it| edit(it, "request", |text| text.replacen(' ', "ـ ", 1))),
    seed("unbalanced-quote", ALL, |it| edit(it, "request", |text| format!("«\u{202f}{text}"))),
    seed("unbalanced-quote", LATIN, |it| edit(it, "request", |text| format!("“{text}"))),
    seed("unbalanced-bracket", ALL, |it| edit(it, "request", |text| format!("({text}"))),
    seed("doubled-word", ALL, |it| {
        edit(it, "request", |text| {
            let (first, rest) = text.split_once(' ').unwrap();
            let word = rest.split(' ').next().unwrap().trim_end_matches(|c: char| !c.is_alphanumeric());
            format!("{first} {word} {rest}")
        })
    }),
    seed("doubled-space", ALL, |it| edit(it, "request", |text| text.replacen(' ', "  ", 1))),
    seed("doubled-mark", ALL, |it| edit(it, "request", |text| format!("{text}{}", text.chars().last().unwrap()))),
    seed("space-before-mark", ALL, |it| {
        edit(it, "request", |text| {
            let last = text.chars().last().unwrap();
            format!("{} {last}", text.trim_end_matches(last))
        })
    }),
    seed("final-mark", ALL, |it| edit(it, "request", |text| text.trim_end_matches(['.', '!', '።']).to_owned())),
    seed("same-as-source", ALL, |it| edit(it, "request", |_| source("request"))),
    seed("untranslated-part", ALL, |it| edit(it, "abroad", |text| format!("{text} {}", tail(&source("abroad"))))),
    seed("length", ALL, |it| {
        edit(it, "abroad", |text| {
            text.split_inclusive(['.', '።']).next().unwrap().chars().take(24).collect::<String>() + "."
        })
    }),
    seed("byte-order-mark", ALL, |it| format!("\u{feff}{it}")),
    seed("line-ends", ALL, |it| it.replace('\n', "\r\n")),
    seed("trailing-space", ALL, |it| edit(it, "request", |text| format!("{text}  "))),
    seed("deep-nesting", ALL, |it| edit(it, "request", |_| "{".repeat(60))),
    seed("allow-unused", ALL, |it| it.replace("\nrequest = ", "\n# allow doubled-word 00000000: why\nrequest = ")),
    seed("allow-unknown", ALL, |it| it.replace("\nrequest = ", "\n# allow fact-missing 00000000: why\nrequest = ")),
];

#[test]
fn every_seeded_error_is_found() {
    let mut wrong = String::new();
    let (mut count, mut languages) = (0, BTreeSet::new());
    for Seed { code, languages: tags, spoil } in SEEDS {
        for tag in *tags {
            let text = shipped(tag);
            let spoilt = spoil(&text);
            assert_ne!(text, spoilt, "{code} in {tag}: nothing was spoilt");
            let found = found(tag, &spoilt);
            if !found.iter().any(|it| it.code == *code) {
                wrong.push_str(&format!("{code} in {tag} was not found; found were:\n{}", lines(&found)));
            }
            count += 1;
            languages.insert(*tag);
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(count >= 120 && languages.len() >= 6, "{count} errors in {} languages", languages.len());
}

#[test]
fn repairs_take_the_problem_away_and_a_second_run_changes_nothing() {
    let mut repaired = 0;
    for Seed { code, languages, spoil } in SEEDS {
        for tag in *languages {
            let mut text = spoil(&shipped(tag));
            let comments =
                |text: &str| text.lines().filter(|line| line.trim_start_matches('\u{feff}').starts_with('#')).count();
            let before = comments(&text);
            let fixable = |found: &[Diagnostic]| found.iter().any(|it| it.code == *code && it.fix.is_some());
            let had_fix = fixable(&found(tag, &text));
            for _ in 0..8 {
                let found = found(tag, &text);
                let Some(better) = fix::fixed(&text, &found.iter().collect::<Vec<_>>()) else { break };
                text = better;
            }
            let rest = found(tag, &text);
            assert!(rest.iter().all(|it| it.fix.is_none()), "{code} in {tag}: left over\n{}", lines(&rest));
            assert_eq!(before, comments(&text), "{code} in {tag}: a comment was lost");
            if had_fix {
                assert!(rest.iter().all(|it| it.code != *code), "{code} in {tag} is still there\n{}", lines(&rest));
                repaired += 1;
            }
        }
    }
    assert!(repaired > 50, "only {repaired} repairs");
}

fn found(tag: &str, text: &str) -> Vec<Diagnostic> {
    let mut locales = files("locales");
    for (name, bytes) in &mut locales {
        if *name == format!("{tag}/letter.ftl") {
            *bytes = text.as_bytes().to_vec();
        }
    }
    check(&Assets::embedded().with_folder("locales", locales), &[tag], Depth::Files)
}

fn shipped(tag: &str) -> String {
    Assets::embedded().text(&format!("locales/{tag}/letter.ftl")).unwrap().to_owned()
}

fn source(id: &str) -> String {
    value(&shipped("sv"), id)
}

/// The last words of a text.
fn tail(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    words[words.len() - 6..].join(" ")
}

/// The text of a message of one line.
fn value(file: &str, id: &str) -> String {
    let line = file.lines().find(|line| line.starts_with(&format!("{id} = "))).unwrap();
    line.split_once(" = ").unwrap().1.to_owned()
}

fn edit(file: &str, id: &str, change: impl Fn(&str) -> String) -> String {
    let text = value(file, id);
    file.replacen(&format!("\n{id} = {text}\n"), &format!("\n{id} = {}\n", change(&text)), 1)
}

fn without(file: &str, id: &str) -> String {
    file.replacen(&format!("\n{id} = {}\n", value(file, id)), "\n", 1)
}
