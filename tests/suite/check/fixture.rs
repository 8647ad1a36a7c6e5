//! The comparison with other checkers: a French file with ten errors, of which other tools find three, and the same file without.

use fgm_letter::assets::Assets;
use fgm_letter::check::Depth;
use fgm_letter::diagnostic::Diagnostic;

use super::{check, lines};

const SOURCE: &str = include_str!("../../french/sv.ftl");
const CLEAN: &str = include_str!("../../french/fr.ftl");
const SEEDED: &str = include_str!("../../french/fr-seeded.ftl");

/// What is wrong, the rule that says so, and a part of the line where it stands.
const TEN: [(&str, &str, &str); 10] = [
    ("a penalty typed as a number", "fact-digit", "au plus 4"),
    ("a renamed telephone variable", "fact-unknown", "$police_phone"),
    ("a plural chosen by another number", "fact-wrong-selector", "$gross_max ->"),
    ("a law's number and year typed, and wrong", "fact-digit", "1982:361"),
    ("a Cyrillic letter in a Latin word", "mixed-scripts", "Dr\u{43e}its"),
    ("a quotation mark without its partner", "unbalanced-quote", "«"),
    ("a text left in English", "same-as-source", "The letter is the issuer"),
    ("a message that is missing", "missing-message", "request-heading"),
    ("a bracket that is never closed", "syntax", "{ aussi"),
    ("a message that stands twice", "duplicate-message", "Nous vous prions"),
];

fn found(french: &str) -> Vec<Diagnostic> {
    let english = Assets::embedded().bytes("locales/en/letter.ftl").unwrap().to_vec();
    let data = |tag: &str| Assets::embedded().bytes(&format!("locales/{tag}/locale.toml")).unwrap().to_vec();
    let files = [
        ("en/letter.ftl", english),
        ("en/locale.toml", data("en")),
        ("fr/letter.ftl", french.as_bytes().to_vec()),
        ("fr/locale.toml", data("fr")),
        ("sv/letter.ftl", SOURCE.as_bytes().to_vec()),
        ("sv/locale.toml", data("sv")),
    ];
    let files = files.map(|(name, bytes)| (name.to_owned(), bytes));
    check(&Assets::embedded().with_folder("locales", files), &["fr"], Depth::Files)
}

#[test]
fn the_clean_file_has_none() {
    let found = found(CLEAN);
    assert!(found.is_empty(), "{}", lines(&found));
}

#[test]
fn all_ten_errors_are_found_in_their_places() {
    let found = found(SEEDED);
    for (what, code, part) in TEN {
        let there = |it: &&Diagnostic| it.code == code && SEEDED.lines().nth(it.place.line - 1).unwrap().contains(part);
        assert!(found.iter().any(|it| there(&it)), "{what} was not found; found were\n{}", lines(&found));
    }
}
