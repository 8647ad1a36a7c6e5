//! The rendered checks of every paper, not of the letter alone: what is spoilt in a private or staff sheet is found where it stands.

use fgm_letter::assets::Assets;
use fgm_letter::check::Depth;
use fgm_letter::diagnostic::Diagnostic;

use super::{check, files, lines};

/// What the check says of a language after `from` became `to` in a file.
fn spoilt(language: &str, path: &str, from: &str, to: &str) -> Vec<Diagnostic> {
    let mut assets = Assets::embedded();
    let folder = path.split('/').next().unwrap();
    let mut changed = files(folder);
    let name = &path[folder.len() + 1..];
    let (_, bytes) = changed.iter_mut().find(|(it, _)| it == name).unwrap();
    let text = String::from_utf8(bytes.clone()).unwrap();
    assert!(text.contains(from), "{path} has no {from}");
    *bytes = text.replacen(from, to, 1).into_bytes();
    assets = assets.with_folder(folder, changed);
    check(&assets, &[language], Depth::Papers)
}

/// Found once or more, and shown in this file.
fn is_found(found: &[Diagnostic], code: &str, path: &str) -> bool {
    found.iter().any(|it| it.code == code && it.place.path == path)
}

#[test]
fn a_character_without_glyph_is_found_in_each_paper() {
    for (language, paper, id) in [
        ("fr", "private", "intro"),
        ("ar", "private", "intro"),
        ("sv", "staff", "what-not"),
        ("am", "letter", "request"),
    ] {
        let path = format!("locales/{language}/{paper}.ftl");
        let found = spoilt(language, &path, &format!("\n{id} = "), &format!("\n{id} = ⛴ "));
        assert!(is_found(&found, "missing-glyph", &path), "{path}: {}", lines(&found));
        let line = 1 + Assets::embedded()
            .text(&path)
            .unwrap()
            .lines()
            .position(|it| it.starts_with(&format!("{id} =")))
            .unwrap();
        let at = found.iter().find(|it| it.code == "missing-glyph").unwrap();
        assert_eq!(at.place.line, line, "{}", lines(&found));
    }
}

#[test]
fn a_paper_that_grows_is_found() {
    let words = "de la personne qui demande ".repeat(120);
    let path = "locales/fr/private.ftl";
    let found = spoilt("fr", path, "\nintro = ", &format!("\nintro = {words}"));
    assert!(is_found(&found, "page-count", "locales/fr/locale.toml"), "{}", lines(&found));
    assert!(found.iter().any(|it| it.code == "page-count" && it.message.contains("`private`")), "{}", lines(&found));
}

#[test]
fn a_heading_without_words_is_found_in_each_paper() {
    for (language, paper, id) in [("ar", "private", "home-heading"), ("sv", "staff", "what-heading")] {
        let path = format!("locales/{language}/{paper}.ftl");
        let text = Assets::embedded().text(&path).unwrap().to_owned();
        let heading = text.lines().find(|it| it.starts_with(&format!("{id} ="))).unwrap();
        let found = spoilt(language, &path, heading, &format!("{id} = —"));
        assert!(is_found(&found, "structure-lost", &path), "{path}: {}", lines(&found));
    }
}

#[test]
fn errors_in_one_wording_do_not_hide_those_of_another_paper() {
    let mut locales = files("locales");
    for (name, bytes) in &mut locales {
        let text = String::from_utf8(bytes.clone()).unwrap();
        if name == "fr/letter.ftl" {
            *bytes = text.replacen("\nrequest = ", "\nrequest = { ", 1).into_bytes();
        } else if name == "fr/private.ftl" {
            *bytes = text.replacen("\nintro = ", "\nintro = ⛴ ", 1).into_bytes();
        }
    }
    let found = check(&Assets::embedded().with_folder("locales", locales), &["fr"], Depth::Papers);
    assert!(is_found(&found, "syntax", "locales/fr/letter.ftl"), "{}", lines(&found));
    assert!(is_found(&found, "missing-glyph", "locales/fr/private.ftl"), "{}", lines(&found));
    assert!(!found.iter().any(|it| it.code == "not-printable"), "{}", lines(&found));
}

#[test]
fn a_back_translation_is_held_against_its_own_paper() {
    let english = Assets::embedded().text("locales/en/private.ftl").unwrap().to_owned();
    let with = |name: &str, text: &str| {
        let mut locales = files("locales");
        locales.push((format!("so/{name}"), text.as_bytes().to_vec()));
        check(&Assets::embedded().with_folder("locales", locales), &["so"], Depth::Files)
    };
    let found = with("private.back.en.ftl", &english);
    assert!(found.is_empty(), "{}", lines(&found));
    let found = with("back.en.ftl", &english);
    assert!(is_found(&found, "missing-message", "locales/so/back.en.ftl"), "{}", lines(&found));
    assert!(is_found(&found, "obsolete-message", "locales/so/back.en.ftl"), "{}", lines(&found));
    let found = with("nothing.back.en.ftl", &english);
    assert!(is_found(&found, "unknown-file", "locales/so/nothing.back.en.ftl"), "{}", lines(&found));
}
