//! The translators' checker from outside: an example that fails and one that passes for every rule, seeded errors, bad input, the guide.

mod bad_input;
mod example;
mod fixture;
mod guide;
mod output;
mod papers;
mod review;
mod seeded;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use fgm_letter::assets::Assets;
use fgm_letter::check::{self, Depth, Order, Rule, rules};
use fgm_letter::diagnostic::Diagnostic;

use example::Example;

/// Every embedded file below a folder, to be changed by a test.
fn files(folder: &str) -> Vec<(String, Vec<u8>)> {
    let assets = Assets::embedded();
    let prefix = format!("{folder}/");
    assets.paths(folder).map(|path| (path[prefix.len()..].to_owned(), assets.bytes(path).unwrap().to_vec())).collect()
}

fn check(assets: &Assets, languages: &[&str], depth: Depth) -> Vec<Diagnostic> {
    let languages: Vec<String> = languages.iter().map(|tag| (*tag).to_owned()).collect();
    check::check(assets, &Order { languages: &languages, law: "se", depth }).unwrap()
}

/// One line each, for a failing test.
fn lines(found: &[Diagnostic]) -> String {
    let line = |it: &Diagnostic| {
        format!("{}:{}:{} {}: {}\n", it.place.path, it.place.line, it.place.column, it.code, it.message)
    };
    found.iter().map(line).collect()
}

#[test]
fn the_shipped_locales_have_no_problem() {
    let found = check(&Assets::embedded(), &[], Depth::Papers);
    assert!(found.is_empty(), "{}", lines(&found));
}

#[test]
fn rules_have_codes_of_their_own() {
    let codes: BTreeSet<&str> = rules().map(|rule| rule.code).collect();
    assert_eq!(codes.len(), rules().count());
    for Rule { code, says, help, .. } in rules() {
        assert!(code.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-' || byte.is_ascii_digit()), "{code}");
        assert!(says.ends_with('.') && help.ends_with(['.', '?']), "{code}: says and help are sentences");
    }
}

fn example_folders() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/check")
}

#[test]
fn every_rule_has_an_example_that_fails_and_one_that_passes() {
    let known: BTreeSet<String> = rules().map(|rule| rule.code.to_owned()).collect();
    let folders: BTreeSet<String> = fs::read_dir(example_folders())
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    assert_eq!(known, folders, "each rule has a folder in tests/check, and each folder a rule");
    let mut wrong = String::new();
    for rule in rules() {
        let (fail, pass) = (Example::read(rule.code, "fail"), Example::read(rule.code, "pass"));
        let found = fail.check();
        let Some(hit) = found.iter().find(|it| it.code == rule.code) else {
            wrong.push_str(&format!("{}: the failing example does not fail:\n{}", rule.code, lines(&found)));
            continue;
        };
        if hit.severity != rule.severity || hit.message.is_empty() || hit.help.is_empty() {
            wrong.push_str(&format!("{}: {hit:?}\n", rule.code));
        }
        let found = pass.check();
        let bad: Vec<_> = found.into_iter().filter(|it| pass.is_shipped() || it.code == rule.code).collect();
        if !bad.is_empty() {
            wrong.push_str(&format!("{}: the passing example does not pass:\n{}", rule.code, lines(&bad)));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
