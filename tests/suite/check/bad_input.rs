//! Files that nobody should have to expect: each has a clear diagnostic, nothing panics, and no letter is made of it.

use fgm_letter::assets::Assets;
use fgm_letter::check::Depth;
use fgm_letter::issue::{Press, Request};
use fgm_letter::issuer::Issuer;
use jiff::civil::date;
use proptest::prelude::*;

use super::{check, files, lines};

fn assets(path: &str, bytes: Vec<u8>) -> Assets {
    let mut locales = files("locales");
    locales.retain(|(name, _)| name != path);
    locales.push((path.to_owned(), bytes));
    Assets::embedded().with_folder("locales", locales)
}

fn french() -> String {
    Assets::embedded().text("locales/fr/letter.ftl").unwrap().to_owned()
}

/// The file as it is put in place of the French letter, and the codes that must be among those found.
fn cases() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let with = |text: &str| french().replace("\nharms-intro = ", &format!("\nharms-intro = {text} "));
    vec![
        ("empty", Vec::new(), "missing-message"),
        ("not UTF-8", [french().as_bytes(), b"\xff\xfe"].concat(), "not-utf8"),
        ("UTF-16", french().encode_utf16().flat_map(u16::to_le_bytes).collect(), "not-utf8"),
        ("a byte order mark", format!("\u{feff}{}", french()).into_bytes(), "byte-order-mark"),
        ("CR LF", french().replace('\n', "\r\n").into_bytes(), "line-ends"),
        ("CR alone", french().replace('\n', "\r").into_bytes(), "missing-message"),
        ("tabs", french().replace("\nrequest = ", "\nrequest =\n\t").into_bytes(), "tab"),
        ("10 MB", french().repeat(1 + (10 << 20) / french().len()).into_bytes(), "too-large"),
        ("10 MB without a line end", vec![b'{'; 10 << 20], "too-large"),
        ("a circle", format!("{}\n-a = {{ -b }}\n-b = {{ -a }}\n", french()).into_bytes(), "cyclic-reference"),
        ("deep braces", with(&"{".repeat(100_000)).into_bytes(), "deep-nesting"),
        ("deep brackets", with(&format!("{{ {} ", "A(".repeat(50_000))).into_bytes(), "deep-nesting"),
        ("deep over lines", with(&"{\n".repeat(50_000)).into_bytes(), "deep-nesting"),
        ("a bidi override", with("\u{202e}").into_bytes(), "bidi-override"),
        ("private use", with("\u{e000}").into_bytes(), "private-character"),
        ("unassigned", with("\u{10ffff}").into_bytes(), "private-character"),
        ("zero bytes", with("\0\0").into_bytes(), "private-character"),
        ("junk alone", "Respectez cette réponse.\n".repeat(50).into_bytes(), "no-messages"),
        ("digits alone", with(&"9 x ".repeat(20_000)).into_bytes(), "too-many"),
        ("a long row of words", with(&"och ".repeat(30_000)).into_bytes(), "doubled-word"),
    ]
}

#[test]
fn every_bad_file_has_a_clear_diagnostic() {
    for (what, bytes, code) in cases() {
        let assets = assets("fr/letter.ftl", bytes);
        let found = check(&assets, &["fr"], Depth::Papers);
        assert!(found.iter().any(|it| it.code == code), "{what}: no {code} in\n{}", lines(&found));
        assert!(found.len() < 2000, "{what}: {} diagnostics", found.len());
        // The others are as they were.
        let others = check(&assets, &["so"], Depth::Files);
        assert!(others.is_empty(), "{what}: {}", lines(&others));
        // And nobody makes a letter of a file that cannot be read whole; what can be read is the business of its rules.
        let press = Press::with(assets).unwrap();
        let _ = press.text(&Request::new("fr", date(2026, 11, 25)), &Issuer::specimen());
    }
}

#[test]
fn a_bad_source_file_is_told_once_and_stops_nothing() {
    for (what, bytes, code) in cases() {
        let found = check(&assets("sv/letter.ftl", bytes), &[], Depth::Papers);
        assert!(found.iter().any(|it| it.code == code || it.code == "no-messages"), "{what}\n{}", lines(&found));
    }
}

#[test]
fn folders_that_are_no_language_are_told() {
    for folder in ["f_r", "x", "français", "..", "-", "fr--FR", "\u{202e}fr"] {
        let assets = assets(&format!("{folder}/letter.ftl"), french().into_bytes());
        let found = check(&assets, &[folder], Depth::Papers);
        assert!(found.iter().any(|it| it.code == "language-tag"), "{folder}: {}", lines(&found));
    }
    let found = check(&assets("fa-af/letter.ftl", french().into_bytes()), &["fa-af"], Depth::Papers);
    assert!(found.iter().any(|it| it.code == "language-tag" && it.message.contains("fa-AF")), "{}", lines(&found));
}

#[test]
fn bad_data_files_are_told() {
    for (path, bytes, code) in [
        ("fr/locale.toml", &b"name = "[..], "locale-data"),
        ("fr/locale.toml", &b"\xff"[..], "not-utf8"),
        ("fr/reviews.toml", &b"[[review]]\nrole = 3"[..], "review-data"),
        ("fr/reviews.toml", &b"\xff"[..], "not-utf8"),
    ] {
        let found = check(&assets(path, bytes.to_vec()), &["fr"], Depth::Papers);
        assert!(found.iter().any(|it| it.code == code), "{path}: {}", lines(&found));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// Anything made of the pieces that mean something to a parser or a rule.
    #[test]
    fn nothing_panics(pieces in prop::collection::vec(0_usize..PIECES.len(), 0..60), at in 0_usize..4000) {
        let junk: String = pieces.into_iter().map(|piece| PIECES[piece]).collect();
        let mut text = french();
        let at = (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap();
        text.insert_str(at, &junk);
        let found = check(&assets("fr/letter.ftl", text.clone().into_bytes()), &["fr"], Depth::Files);
        for it in &found {
            prop_assert!(it.place.range.end <= text.len() && it.place.line >= 1 && it.place.column >= 1);
            prop_assert!(it.place.excerpt.get(it.place.mark.clone()).is_some());
        }
        let shown = fgm_letter::check::report::human(&found);
        prop_assert!(found.is_empty() || shown.contains("letter.ftl"));
    }
}

const PIECES: &[&str] = &[
    "\n",
    " ",
    "\t",
    "\r\n",
    "{",
    "}",
    "{ $ban_year }",
    "{ $x ->",
    "\n [one] ",
    "\n *[other] ",
    "\n}",
    "\"",
    "\\u0031",
    "\\",
    "request = ",
    "-term = ",
    "{ -term }",
    "{ request }",
    "# allow fact-digit 00000000: x\n",
    "### ",
    ".attr = ",
    "a",
    "é",
    "e\u{301}",
    "\u{301}",
    "9",
    "٩",
    "፱",
    "½",
    "ا",
    "ی\u{200c}",
    "ሀ",
    "።",
    "«",
    "»",
    "(",
    ")",
    "\u{202e}",
    "\u{2066}",
    "\u{2069}",
    "\u{feff}",
    "\u{e000}",
    "👩‍👧",
    ":",
    "!",
    "  ",
    "..",
    "{ NUMBER($x) }",
    "{ 5 }",
    "{ \"q\" }",
    "[",
    "]",
    "\0",
];
