//! From draft to official and back: who must have looked, what a changed letter undoes, and what it does not.

use std::fs;

use fgm_letter::assets::Assets;
use fgm_letter::issue::{Mirror, Press, Request};
use fgm_letter::issuer::Issuer;
use jiff::civil::date;

use super::output::Workbench;

const DAY: &str = "2026-11-25";

impl Workbench {
    fn review(&self, arguments: &[&str]) -> (i32, String) {
        self.text(&[&["review"], arguments, &["--today", DAY]].concat())
    }

    fn recorded(&self, arguments: &[&str]) {
        let (code, text) = self.review(arguments);
        assert!(code == 0 && text.contains("recorded in"), "{arguments:?}: {text}");
    }

    fn status(&self, tag: &str) -> serde_json::Value {
        self.json(&["status", tag, "--json", "--today", DAY])["languages"][0].clone()
    }

    fn is_official(&self, tag: &str) -> bool {
        self.status(tag)["status"] == "official"
    }

    fn back_translation(&self, tag: &str) {
        fs::copy(self.path("en/letter.ftl"), self.path(&format!("{tag}/back.en.ftl"))).unwrap();
    }

    /// A letter of this folder's wording.
    fn letter(&self, tag: &str, day: Option<jiff::civil::Date>) -> fgm_letter::issue::Text {
        let press = Press::with(Assets::embedded().with_folder("locales", self.files())).unwrap();
        let request = Request { date: day, ..Request::new(tag, date(2026, 11, 25)) };
        press.text(&request, &Issuer::specimen()).unwrap()
    }

    fn files(&self) -> Vec<(String, Vec<u8>)> {
        let mut files = Vec::new();
        for folder in fs::read_dir(self.path("")).unwrap().map(|entry| entry.unwrap().path()) {
            for file in fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
                let name = |path: &std::path::Path| path.file_name().unwrap().to_str().unwrap().to_owned();
                files.push((format!("{}/{}", name(&folder), name(&file)), fs::read(&file).unwrap()));
            }
        }
        files
    }

    fn make_official(&self) {
        self.recorded(&["sv", "--role", "author", "--by", "S. Svensson"]);
        self.recorded(&["sv", "--role", "legal", "--by", "J. Jurist"]);
        self.recorded(&["so", "--role", "translator", "--by", "A. B."]);
        self.recorded(&["so", "--role", "reviewer", "--by", "C. D."]);
        self.back_translation("so");
        self.recorded(&["so", "--role", "legal", "--by", "J. Jurist", "--back-by", "E. F."]);
    }
}

#[test]
fn a_language_is_official_only_with_all_records() {
    let bench = Workbench::new();
    assert!(!bench.is_official("sv") && !bench.is_official("so"));
    bench.recorded(&["sv", "--role", "author", "--by", "S. Svensson"]);
    assert!(!bench.is_official("sv"));
    bench.recorded(&["sv", "--role", "legal", "--by", "J. Jurist"]);
    assert!(bench.is_official("sv"));
    bench.recorded(&["so", "--role", "translator", "--by", "A. B."]);
    bench.recorded(&["so", "--role", "reviewer", "--by", "C. D."]);
    assert!(!bench.is_official("so"), "no lawyer has looked");
    let (code, text) = bench.review(&["so", "--role", "legal", "--by", "J. Jurist", "--back-by", "E. F."]);
    assert!(code == 2 && text.contains("no back-translation"), "{text}");
    bench.back_translation("so");
    let (code, text) = bench.review(&["so", "--role", "legal", "--by", "J. Jurist"]);
    assert!(code == 2 && text.contains("--back-by"), "{text}");
    let (code, text) = bench.review(&["so", "--role", "legal", "--by", "J. Jurist", "--back-by", "a.  b."]);
    assert!(code == 2 && text.contains("is the translator"), "{text}");
    bench.recorded(&["so", "--role", "legal", "--by", "J. Jurist", "--back-by", "E. F."]);
    assert!(bench.is_official("so"), "{:#}", bench.status("so"));
    assert!(!bench.letter("so", None).draft, "no band is left");
    let (_, list) = bench.text(&["list"]);
    assert!(list.lines().any(|line| line.starts_with("so ") && line.contains("official")), "{list}");
}

#[test]
fn each_paper_is_approved_by_its_own_back_translation() {
    let bench = Workbench::new();
    bench.make_official();
    let paper = |paper| {
        let press = Press::with(Assets::embedded().with_folder("locales", bench.files())).unwrap();
        let request = Request { paper, mirror: Mirror::Omit, ..Request::new("so", date(2026, 11, 25)) };
        press.text(&request, &Issuer::specimen()).unwrap().draft
    };
    assert!(!paper("letter") && paper("private"), "the private sheet was not put back into English");
    fs::copy(bench.path("en/private.ftl"), bench.path("so/private.back.en.ftl")).unwrap();
    assert!(paper("private"), "nobody has approved it");
    bench.recorded(&["so", "--role", "legal", "--by", "J. Jurist", "--back-by", "E. F."]);
    assert!(!paper("private") && !paper("letter"));
}

#[test]
fn one_person_cannot_be_two() {
    let bench = Workbench::new();
    bench.recorded(&["so", "--role", "translator", "--by", "A. B."]);
    let before = bench.read("so/reviews.toml");
    let (code, text) = bench.review(&["so", "--role", "reviewer", "--by", " a. B. "]);
    assert!(code == 2 && text.contains("somebody else"), "{text}");
    for (arguments, part) in [
        (["so", "--role", "author", "--by", "X"], "only the source text has an author"),
        (["sv", "--role", "translator", "--by", "X"], "the source text is not a translation"),
        (["so", "--role", "reviewer", "--by", " "], "the name is empty"),
    ] {
        let (code, text) = bench.review(&arguments);
        assert!(code == 2 && text.contains(part), "{text}");
    }
    assert_eq!(before, bench.read("so/reviews.toml"));
}

#[test]
fn errors_are_not_put_on_record() {
    let bench = Workbench::new();
    bench.edit("so/letter.ftl", "{ $ban_year }", "1982");
    let (code, text) = bench.review(&["so", "--role", "translator", "--by", "A. B."]);
    assert!(code == 1 && text.contains("fact-digit") && text.contains("nothing is recorded"), "{text}");
    assert!(!bench.path("so/reviews.toml").exists());
}

#[test]
fn one_changed_letter_makes_a_draft_again_and_a_new_date_does_not() {
    let bench = Workbench::new();
    bench.set("so", "request", "Jawaabta ixtiraama, gabdhahana ilaaliya.");
    bench.make_official();
    assert!(!bench.letter("so", Some(date(2026, 12, 24))).draft, "another date");
    // Comments and blank lines are not text.
    bench.edit("so/letter.ftl", "\nrequest = ", "\n# a note\nrequest = ");
    assert!(bench.is_official("so"));
    bench.edit("so/letter.ftl", "Jawaabta", "Jawabta");
    assert!(!bench.is_official("so") && bench.letter("so", None).draft);
    let file = &bench.status("so")["files"][0];
    assert_eq!(file["changed"], serde_json::json!(["request"]));
    let (code, text) = bench.text(&["check", "so"]);
    assert!(code == 0 && text.contains("changed-since-review"), "{text}");
    bench.edit("so/letter.ftl", "Jawabta", "Jawaabta");
    assert!(bench.is_official("so"), "as it was");
}

#[test]
fn a_term_belongs_to_the_text_that_was_reviewed() {
    let bench = Workbench::new();
    bench.set("so", "request", "{ -answer } ixtiraama, gabdhahana ilaaliya.\n-answer = Jawaabta");
    bench.make_official();
    assert!(bench.is_official("so"), "{:#}", bench.status("so"));
    bench.edit("so/letter.ftl", "-answer = Jawaabta", "-answer = Jawaab");
    assert!(!bench.is_official("so"));
}

#[test]
fn a_changed_source_shows_what_changed_word_by_word() {
    let bench = Workbench::new();
    bench.set("sv", "request", "Respektera svaret och skydda flickorna.");
    bench.make_official();
    bench.edit("sv/letter.ftl", "Respektera svaret", "Respektera alltid svaret");
    assert!(!bench.is_official("so") && !bench.is_official("sv"));
    let stale = &bench.status("so")["files"][0]["stale"];
    assert_eq!(stale[0]["id"], "request");
    assert!(stale[0]["source"].as_str().unwrap().contains("Respektera {+alltid +}svaret"), "{stale}");
    let (code, text) = bench.text(&["check", "so"]);
    assert!(code == 0 && text.contains("warning[stale]") && text.contains("{+alltid +}"), "{text}");
    let (_, text) = bench.text(&["status", "so", "--today", DAY]);
    assert!(text.contains("1 stale") && text.contains("{+alltid +}"), "{text}");
    // Confirmed again, it is fresh.
    bench.recorded(&["so", "--role", "translator", "--by", "A. B."]);
    assert_eq!(bench.status("so")["files"][0]["stale"], serde_json::json!([]));
}

#[test]
fn the_status_tells_which_facts_expire() {
    let bench = Workbench::new();
    let json = bench.json(&["status", "--json", "--today", "2027-04-01"]);
    let facts = json["facts"].as_array().unwrap();
    assert!(facts.iter().any(|fact| fact["key"] == "ban_year" && fact["expired"] == false), "{json:#}");
    let (_, text) = bench.text(&["status", "--today", "2027-06-02"]);
    assert!(text.contains("fact ban_year expired on 2027-06-01"), "{text}");
}
