//! Another country is data: the example under `examples/germany`, laid over the program's own files, and what it refuses.
#![allow(clippy::disallowed_methods, reason = "reads the example")]

use std::fs;
use std::path::Path;

use fgm_letter::assets::Assets;
use fgm_letter::issue::{IssueError, Press, Request};
use fgm_letter::issuer::Issuer;
use fgm_letter::verify::{Verdict, verify_pdf};
use jiff::civil::{Date, date};

use crate::fixture;

/// After the example's edition.
const TODAY: Date = date(2026, 11, 26);

#[test]
fn the_german_letter_is_issued_in_both_languages_and_says_what_german_law_says() {
    let mut press = Press::with(assets()).unwrap();
    let tags: Vec<_> = press.languages("de", "letter").unwrap().into_iter().map(|entry| entry.tag).collect();
    assert_eq!(tags, ["de", "en"], "languages without German law's sentences are not offered");
    for tag in tags {
        let request = Request { law: "de", ..Request::new(&tag, TODAY) };
        let identity = fixture::identity(7);
        let letter = press.issue(&request, &Issuer::specimen(), &identity).unwrap();
        let text = &letter.text.text;
        assert!(letter.text.specimen && letter.text.draft);
        assert_eq!(letter.text.name, format!("letter-de-{tag}"));
        assert!(text.contains("226a"), "{text}");
        for swedish in ["1982", "Brottsbalken", "+46 8 405 50 05", "Sweden", "Schweden", "Swedish law"] {
            assert!(!text.contains(swedish), "{tag}: Swedish law slipped in: {swedish}");
        }
        assert_eq!(verify_pdf(&letter.pdf, &fixture::trust(&identity), TODAY).unwrap().verdict(), Verdict::Valid);
    }
}

#[test]
fn a_sentence_of_another_law_never_stands_in() {
    let path = "locales/en/letter.de.ftl";
    let text = assets().text(path).unwrap().to_owned();
    let lines: Vec<_> = text.lines().filter(|line| !line.starts_with("abroad =")).collect();
    assert!(lines.len() < text.lines().count(), "the example no longer has the message");
    let press =
        Press::with(assets().with_files_over("locales", [("en/letter.de.ftl".to_owned(), lines.join("\n").into())]));
    let error = press.unwrap().text(&Request { law: "de", ..Request::new("en", TODAY) }, &Issuer::specimen());
    let message = error.unwrap_err().to_string();
    assert!(message.starts_with("locales/en/letter.de.ftl: the message `abroad` is missing"), "{message}");
}

#[test]
fn nobody_but_a_made_up_issuer_issues_the_example() {
    let real = Issuer::specimen_file()
        .replace("id = \"specimen\"", "id = \"region\"")
        .replace("specimen.invalid", "letter.example");
    let real = Issuer::parse(&real).unwrap();
    assert!(!real.is_specimen());
    let error = Press::with(assets()).unwrap().text(&Request { law: "de", ..Request::new("de", TODAY) }, &real);
    assert!(matches!(error, Err(IssueError::Example { .. })));
}

fn assets() -> Assets {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/germany");
    ["locales", "templates"].into_iter().fold(Assets::embedded(), |assets, name| {
        let mut files = Vec::new();
        collect(&root.join(name), "", &mut files);
        assets.with_files_over(name, files)
    })
}

fn collect(folder: &Path, prefix: &str, files: &mut Vec<(String, Vec<u8>)>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = format!("{prefix}{}", entry.file_name().to_str().unwrap());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{name}/"), files);
        } else {
            files.push((name, fs::read(entry.path()).unwrap()));
        }
    }
}
