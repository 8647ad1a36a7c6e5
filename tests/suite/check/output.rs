//! What the program prints and writes: formats, places, exit codes, repairs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

use super::files;

/// A folder `locales` of one's own.
pub(super) struct Workbench(TempDir);

impl Workbench {
    pub(super) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (name, bytes) in files("locales") {
            let path = folder.path().join(&name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        Self(folder)
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(super) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    pub(super) fn edit(&self, name: &str, from: &str, to: &str) {
        let old = self.read(name);
        assert!(old.contains(from), "{name} has no {from}");
        fs::write(self.path(name), old.replacen(from, to, 1)).unwrap();
    }

    /// Puts a text in place of a message of one line.
    pub(super) fn set(&self, tag: &str, id: &str, text: &str) {
        let name = format!("{tag}/letter.ftl");
        let old = self.read(&name);
        let line = old.lines().find(|line| line.starts_with(&format!("{id} = "))).unwrap();
        fs::write(self.path(&name), old.replacen(line, &format!("{id} = {text}"), 1)).unwrap();
    }

    pub(super) fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_fgm-letter"));
        command.args(arguments).arg("--locales").arg(self.0.path()).current_dir(Path::new("/")).env("NO_COLOR", "1");
        command
    }

    pub(super) fn text(&self, arguments: &[&str]) -> (i32, String) {
        let output = self.run(arguments);
        let both = [output.stdout, output.stderr].concat();
        (output.status.code().unwrap(), String::from_utf8(both).unwrap())
    }

    pub(super) fn json(&self, arguments: &[&str]) -> serde_json::Value {
        serde_json::from_slice(&self.run(arguments).stdout).unwrap()
    }
}

#[test]
fn exit_codes_say_what_there_is() {
    let bench = Workbench::new();
    assert_eq!(bench.text(&["check"]), (0, String::new()));
    let (code, text) = bench.text(&["check", "xx"]);
    assert!(code == 2 && text.contains("there is no language `xx`"), "{text}");
    bench.set("fr", "request", "Respectez cette réponse et protégez  les filles.");
    assert_eq!(bench.text(&["check", "fr"]).0, 0, "a warning alone");
    assert_eq!(bench.text(&["check", "fr", "--strict"]).0, 1);
    bench.edit("fr/letter.ftl", "{ $ban_year }", "1982");
    assert_eq!(bench.text(&["check"]).0, 1);
    assert_eq!(bench.text(&["check", "so"]).0, 0, "another language");
    for format in ["human", "json", "sarif", "github"] {
        let mut unread = bench.command(&["check", "--format", format]).stdout(Stdio::piped()).spawn().unwrap();
        drop(unread.stdout.take());
        assert_eq!(unread.wait().unwrap().code(), Some(1), "{format}, and nobody reads it");
    }
}

#[test]
fn people_see_place_line_source_and_help() {
    let bench = Workbench::new();
    bench.edit("fr/letter.ftl", "{ $ban_year }", "1982");
    let (_, text) = bench.text(&["check"]);
    let line = bench.read("fr/letter.ftl").lines().position(|line| line.contains("1982")).unwrap() + 1;
    for part in [
        "error[fact-digit]: “1982” is typed",
        &format!("locales/fr/letter.ftl:{line}:"),
        "^^^^",
        "help: write the fact's name instead; this message has { $ban_year }",
        "sv: Svensk lag",
        "en: Swedish law",
        "see locales/README.md#fact-digit",
    ] {
        assert!(text.contains(part), "no “{part}” in\n{text}");
    }
    assert!(!text.contains('\u{1b}'), "NO_COLOR");
}

#[test]
fn a_right_to_left_line_keeps_its_order_in_every_terminal() {
    let bench = Workbench::new();
    bench.set("ar", "request", "احترموا 9 هذا الجواب واحموا البنات.");
    let (_, text) = bench.text(&["check", "ar"]);
    let line = text.lines().find(|line| line.contains("request = ")).unwrap();
    // Left-to-right override around words in visual order: the first word stands last, its letters from right to left.
    assert!(line.contains("request = \u{202d}") && line.ends_with("\u{202c}"), "{line}");
    assert!(line.contains(" 9 اومرتحا\u{202c}"), "{line}");
    let marks = text.lines().find(|line| line.trim_start_matches([' ', '│']).starts_with('^')).unwrap();
    let visible = |line: &str| line.chars().filter(|c| !('\u{202a}'..='\u{202e}').contains(c)).collect::<Vec<_>>();
    let at = visible(marks).iter().position(|c| *c == '^').unwrap();
    assert_eq!(visible(line)[at], '9', "{text}");
}

#[test]
fn programs_get_json_sarif_and_github() {
    let bench = Workbench::new();
    bench.edit("fr/letter.ftl", "{ $ban_year }", "1982");
    bench.edit("so/letter.ftl", "\nrequest = ", "\nrequest =  x  ");
    let json = bench.json(&["check", "--format", "json"]);
    let found = json["diagnostics"].as_array().unwrap();
    assert_eq!(json["schema"], 1);
    let digit = found.iter().find(|it| it["code"] == "fact-digit").unwrap();
    assert_eq!(digit["file"], "locales/fr/letter.ftl");
    assert_eq!(digit["severity"], "error");
    let text = bench.read("fr/letter.ftl");
    let bytes = digit["start_byte"].as_u64().unwrap() as usize..digit["end_byte"].as_u64().unwrap() as usize;
    assert_eq!(&text[bytes], "1982");
    let places: Vec<_> = found.iter().map(|it| (it["file"].to_string(), it["start_byte"].as_u64())).collect();
    assert!(places.is_sorted(), "{places:?}");

    let sarif = bench.json(&["check", "--format", "sarif"]);
    assert_eq!(sarif["version"], "2.1.0");
    let run = &sarif["runs"][0];
    assert_eq!(run["results"].as_array().unwrap().len(), found.len());
    for result in run["results"].as_array().unwrap() {
        let rule = &run["tool"]["driver"]["rules"][result["ruleIndex"].as_u64().unwrap() as usize];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(result["locations"][0]["physicalLocation"]["region"]["startLine"].as_u64().unwrap() > 0);
    }

    let (_, github) = bench.text(&["check", "--format", "github"]);
    assert_eq!(github.lines().count(), found.len());
    assert!(github.contains("::error file=locales/fr/letter.ftl,line="), "{github}");
}

#[test]
fn repairs_are_shown_kept_small_and_made_once() {
    let bench = Workbench::new();
    bench.set("fr", "request", "Respectez cette réponse et protégez  les filles.");
    bench.edit("fa/letter.ftl", "request = ", "request = يك ");
    bench.edit("so/letter.ftl", "{ $ban_year }", "1982");
    let spoilt = bench.read("so/letter.ftl");
    let repaired = bench.read("fr/letter.ftl").replace("protégez  les", "protégez les");
    let (code, text) = bench.text(&["check", "--fix"]);
    assert_eq!(code, 1, "what is not mechanical is still there: {text}");
    assert!(text.contains("- request = Respectez") && text.contains("+ request = Respectez"), "{text}");
    assert_eq!(bench.read("fr/letter.ftl"), repaired);
    assert!(bench.read("fa/letter.ftl").contains("request = یک "));
    assert_eq!(bench.read("so/letter.ftl"), spoilt, "nobody guesses a fact");
    let after: Vec<_> = ["fr", "fa", "so"].map(|tag| bench.read(&format!("{tag}/letter.ftl"))).into();
    let (_, again) = bench.text(&["check", "--fix"]);
    assert!(!again.contains("repaired"), "{again}");
    assert_eq!(after, ["fr", "fa", "so"].map(|tag| bench.read(&format!("{tag}/letter.ftl"))));
    let left = fs::read_dir(bench.path("fr")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    assert!(left.into_iter().all(|name| !name.starts_with('.')), "nothing is left behind");
}

#[test]
fn a_reason_allows_until_the_text_changes() {
    let bench = Workbench::new();
    bench.edit("fr/letter.ftl", "\nrequest = ", "\nrequest = 7 ");
    let json = bench.json(&["check", "fr", "--format", "json"]);
    let allow = json["diagnostics"][0]["allow"].as_str().unwrap().to_owned();
    bench.edit("fr/letter.ftl", "\nrequest = ", &format!("\n{allow}the name has this number\nrequest = "));
    assert_eq!(bench.text(&["check", "fr", "--strict"]), (0, String::new()), "a letter can be laid out with it");
    bench.edit("fr/letter.ftl", "request = 7 ", "request = 8 ");
    let (code, text) = bench.text(&["check", "fr"]);
    assert!(code == 1 && text.contains("allow-expired") && text.contains("fact-digit"), "{text}");
}

#[test]
fn bad_files_are_left_as_they_are() {
    let bench = Workbench::new();
    let bad: [(&str, &[u8]); 3] = [("fr", b"\xff\xfe"), ("so", b"junk\n"), ("ti", &[b'{'; 5000])];
    for (tag, bytes) in bad {
        fs::write(bench.path(&format!("{tag}/letter.ftl")), bytes).unwrap();
    }
    assert_eq!(bench.text(&["check", "--fix"]).0, 1);
    for (tag, bytes) in bad {
        assert_eq!(fs::read(bench.path(&format!("{tag}/letter.ftl"))).unwrap(), bytes, "{tag}");
    }
}
