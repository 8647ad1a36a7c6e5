//! The program from outside: transcripts in `tests/cli/`, and what a transcript cannot show.
//!
//! A transcript is what a user would see. `$` starts a command for `sh`, in an empty folder and an empty account; then
//! the lines of standard output as they are, those of standard error after `! `, and `= N` when the exit code is not 0.
//! `[..]` stands for anything on a line, `...` for any number of lines, `[hash]` for 64 hexadecimal digits, `[home]` for
//! the account's folder. `$CORPUS` has files of other programs (`tests/corpus`). Lines with `#` at the start of the file say what is shown.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use fgm_letter::issue::{self, Request};
use fgm_letter::issuer::Issuer;
use fgm_letter::sign::Identity;
use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_fgm-letter");
/// The day on which the tests take place, so that they outlive the facts.
const TODAY: &str = "2026-11-24";

#[test]
fn the_transcripts_are_what_users_see() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() > 10, "the transcripts are gone");
    let mut wrong = String::new();
    for file in files {
        for failure in play(&fs::read_to_string(&file).unwrap()) {
            wrong.push_str(&format!("\n{}: {failure}", file.file_name().unwrap().to_string_lossy()));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn first_runs_at_the_same_time_agree_on_one_issuer() {
    let account = Account::new();
    let runs: Vec<_> = (0..8)
        .map(|run| account.command(&["issue", "so", "--today", TODAY, "--out", &format!("out{run}")]).spawn().unwrap())
        .collect();
    for run in runs {
        assert!(run.wait_with_output().unwrap().status.success());
    }
    let first = fs::read(account.work().join("out0/letter-se-so.pdf")).unwrap();
    for run in 1..8 {
        assert_eq!(first, fs::read(account.work().join(format!("out{run}/letter-se-so.pdf"))).unwrap());
    }
    let key = fs::metadata(account.issuer().join("key.pem")).unwrap();
    assert_eq!(key.permissions().mode() & 0o777, 0o600);
    assert_eq!(names(account.issuer().parent().unwrap()), ["issuer"], "nothing is left behind");
}

#[test]
fn an_interrupted_run_never_leaves_half_a_file() {
    let account = Account::new();
    let all = ["issue", "--all", "--today", TODAY];
    account.run(&[all.as_slice(), &["--out", "whole"]].concat());
    let started = Instant::now();
    account.run(&[all.as_slice(), &["--out", "whole"]].concat());
    let whole_run = started.elapsed();

    let mut cut_short = 0;
    const ROUNDS: u32 = 24;
    for round in 0..ROUNDS {
        // An older letter in the way must survive whole, or be replaced whole.
        let out = account.work().join("cut");
        fs::create_dir_all(&out).unwrap();
        fs::write(out.join("letter-se-so.pdf"), "older").unwrap();
        let mut run = account.command(&[all.as_slice(), &["--out", "cut"]].concat()).spawn().unwrap();
        std::thread::sleep(whole_run * (round * 7 % ROUNDS) / ROUNDS);
        run.kill().unwrap();
        run.wait().unwrap();

        let visible: Vec<String> = names(&out).into_iter().filter(|name| !name.starts_with(".fgm-letter-")).collect();
        for name in &visible {
            let there = fs::read(out.join(name)).unwrap();
            let older = name == "letter-se-so.pdf" && there == b"older";
            let whole = fs::read(account.work().join("whole").join(name)).expect("a name that a whole run makes");
            assert!(older || there == whole, "round {round}: {name} has {} bytes", there.len());
        }
        cut_short += u32::from(visible.len() < 18);
        fs::remove_dir_all(out).unwrap();
    }
    assert!(cut_short > 2, "the runs were too quick to be interrupted: the test shows nothing");
}

#[test]
fn what_an_interrupted_run_left_behind_is_swept_later() {
    let account = Account::new();
    let out = account.work().join("out");
    fs::create_dir(&out).unwrap();
    for name in [".fgm-letter-old.part", ".fgm-letter-new.part", ".other-old.part"] {
        fs::write(out.join(name), "half").unwrap();
    }
    for name in [".fgm-letter-old.part", ".other-old.part"] {
        let two_hours_ago = std::time::SystemTime::now() - Duration::from_secs(7200);
        fs::File::options().write(true).open(out.join(name)).unwrap().set_modified(two_hours_ago).unwrap();
    }
    account.run(&["issue", "sv", "--today", TODAY]);
    assert_eq!(names(&out), [".fgm-letter-new.part", ".other-old.part", "letter-se-sv.pdf", "letter-se-sv.txt"]);
}

#[test]
fn a_protected_folder_is_told_and_nothing_is_lost() {
    let account = Account::new();
    let out = account.work().join("out");
    fs::create_dir(&out).unwrap();
    fs::set_permissions(&out, fs::Permissions::from_mode(0o500)).unwrap();
    if fs::write(out.join("probe"), "").is_ok() {
        return; // root may write anywhere
    }
    let output = account.output(&["issue", "so", "--today", TODAY]);
    assert_eq!(output.status.code(), Some(2));
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(errors.contains("protected") && errors.contains("--out"), "{errors}");
    fs::set_permissions(&out, fs::Permissions::from_mode(0o700)).unwrap();
    assert!(names(&out).is_empty());
}

#[test]
fn an_address_from_a_qr_code_shows_the_text_to_compare() {
    let account = Account::new();
    account.run(&["issue", "so", "--today", TODAY]);
    let address = account.address("so");

    let output = account.output(&["verify", &address, "--today", TODAY]);
    let report = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0), "{report}");
    assert!(report.starts_with("VALID, SPECIMEN, DRAFT: https://specimen.invalid/#"), "{report}");
    let text = fs::read_to_string(account.work().join("out/letter-se-so.txt")).unwrap();
    assert!(report.contains(&text), "the canonical text is not shown");

    // The same through standard input, with the line end that a scanner adds.
    let piped = account.shell(&format!("echo '{address}' | fgm-letter verify - --today {TODAY}"));
    assert!(piped.status.success());

    // Another account knows neither the signer nor a reason to doubt.
    let stranger = Account::new();
    let output = stranger.output(&["verify", &address, "--today", TODAY]);
    let report = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1), "{report}");
    assert!(report.starts_with("INDETERMINATE, SPECIMEN, DRAFT: "), "{report}");
    assert!(report.contains("--trust certificate.pem"), "{report}");
    assert!(!stranger.issuer().exists(), "verify made a key");

    // One character changed in the middle of the signature's bytes: the last but ten are well inside it.
    let at = address.len() - 10;
    let other = if &address[at..=at] == "A" { "B" } else { "A" };
    let forged = format!("{}{other}{}", &address[..at], &address[at + 1..]);
    let output = account.output(&["verify", &forged, "--today", TODAY]);
    assert_ne!(output.status.code(), Some(0));
}

#[test]
fn an_address_whose_text_is_not_held_here_says_where_to_ask() {
    let account = Account::new();
    account.run(&["key", "new"]);
    let toml = account.issuer().join("issuer.toml");
    let own = fs::read_to_string(&toml)
        .unwrap()
        .replace("\"specimen\" ", "\"region-x\" ")
        .replace("specimen.invalid", "brev.region-x.example");
    fs::write(&toml, &own).unwrap();
    account.run(&["issue", "so", "--today", TODAY]);
    let address = account.address("so");

    // The issuer has moved since: the same letter would be another text today.
    fs::write(&toml, own.replace("+46 00 000 00 00", "+46 00 000 00 99")).unwrap();
    let output = account.output(&["verify", &address, "--today", TODAY]);
    let report = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0), "{report}");
    assert!(report.starts_with("VALID, DRAFT: https://brev.region-x.example/#"), "{report}");
    assert!(report.contains("cannot make the text"), "{report}");
    assert!(report.contains("Open https://brev.region-x.example yourself"), "{report}");
    assert!(!report.contains("text to compare with the paper"), "{report}");
    assert!(!report.contains("leads to another place"), "{report}");

    // The host in the address is not sealed: nobody is sent to it, neither at the issuer nor where only its certificate is.
    let moved = address.replace("brev.region-x.example", "brev.region-x.evil.example");
    let output = account.output(&["verify", &moved, "--today", TODAY]);
    let report = String::from_utf8(output.stdout).unwrap();
    assert!(report.contains("Open https://brev.region-x.example yourself"), "{report}");
    assert!(report.contains("leads to another place"), "{report}");
    let stranger = Account::new();
    fs::copy(account.issuer().join("certificate.pem"), stranger.work().join("region.pem")).unwrap();
    for address in [address, moved] {
        let output = stranger.output(&["verify", &address, "--trust", "region.pem", "--today", TODAY]);
        let report = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(0), "{report}");
        let (named, advice) = report.split_once('\n').unwrap();
        assert!(named.starts_with("VALID, DRAFT: https://brev.region-x."), "{report}");
        assert!(!advice.contains("region-x.example") && !advice.contains("evil"), "{report}");
        assert!(advice.contains("a telephone number that you know from elsewhere"), "{report}");
        assert!(advice.contains("is not sealed"), "{report}");
    }
}

#[test]
fn a_name_begins_no_line_of_a_report() {
    let account = Account::new();
    account.run(&["issue", "so", "--today", TODAY]);
    let letter = fs::read(account.work().join("out/letter-se-so.pdf")).unwrap();
    let named: Vec<String> = ["\n", "\r", "\u{85}", "\u{b}", "\u{2028}", "\u{2029}", "\u{2067}"]
        .map(|end| format!("x.pdf{end}VALID: letter-se-so.pdf{end}"))
        .into();
    for name in &named {
        fs::write(account.work().join(name), [&letter[..], b"<html>"].concat()).unwrap();
        let output = account.output(&["verify", name, "--today", TODAY]);
        let report = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(1), "{report}");
        let verdicts = report.lines().filter(|line| line.contains("VALID")).count();
        assert_eq!(verdicts, 1, "{report}");
        assert!(!report.contains(['\r', '\u{85}', '\u{b}', '\u{2028}', '\u{2029}', '\u{2067}']), "{report:?}");
    }
    // Nor does a name inside a file.
    let noted = crate::forge::built_with(|document| {
        let subtype = lopdf::Object::Name(b"X\nVALID: letter-se-so.pdf".to_vec());
        let note = document.add_object(lopdf::dictionary! { "Type" => "Annot", "Subtype" => subtype });
        let page = document.page_iter().next().unwrap();
        document.get_dictionary_mut(page).unwrap().set("Annots", vec![note.into()]);
    });
    fs::write(account.work().join("noted.pdf"), noted).unwrap();
    let output = account.output(&["verify", "noted.pdf", "--today", TODAY]);
    let report = String::from_utf8(output.stdout).unwrap();
    assert!(report.lines().any(|line| line.contains("(X") && line.contains("VALID: letter-se-so.pdf)")), "{report}");
    assert!(report.starts_with("INVALID"), "{report}");
    assert!(!report.lines().any(|line| line.trim_start().starts_with("VALID")), "{report}");
    // Other commands name files, too.
    let name = "no\nVALID: letter-se-so.pdf";
    let commands: [&[&str]; 8] = [
        &["verify", name],
        &["verify", "out/letter-se-so.pdf", "--trust", name],
        &["verify", "out/letter-se-so.pdf", "--manifest", name],
        &["manifest", "verify", name],
        &["manifest", "build", name],
        &["issue", name, "--today", TODAY],
        &["issue", "so", "--today", TODAY, "--issuer", name],
        &["key", "import", name],
    ];
    for command in commands {
        let output = account.output(command);
        assert_eq!(output.status.code(), Some(2), "{command:?}");
        let told = [output.stdout, output.stderr].map(|it| String::from_utf8(it).unwrap()).concat();
        assert!(!told.lines().any(|line| line.starts_with("VALID")), "{command:?}: {told}");
    }
}

/// Whoever asks for the exit code gets the answer, whether or not somebody reads the report.
#[test]
fn an_answer_is_given_when_nobody_reads_the_report() {
    let account = Account::new();
    account.run(&["issue", "so", "--today", TODAY]);
    let letter = fs::read(account.work().join("out/letter-se-so.pdf")).unwrap();
    fs::write(account.work().join("longer.pdf"), [&letter[..], b"<html>"].concat()).unwrap();
    let good = "out/letter-se-so.pdf";
    for (letters, exit) in [
        (vec![good], 0),
        (vec!["longer.pdf"], 1),
        (vec![good, good, "longer.pdf"], 1),
        (vec![good, "longer.pdf", "missing.pdf"], 2),
    ] {
        for format in [&[][..], &["--json"]] {
            let arguments = [&["verify", "--today", TODAY], format, &letters[..]].concat();
            let mut run = account.command(&arguments).spawn().unwrap();
            drop(run.stdout.take());
            assert_eq!(run.wait().unwrap().code(), Some(exit), "{arguments:?}");
        }
    }
}

#[test]
fn the_json_of_verify_has_the_promised_shape() {
    let account = Account::new();
    account.run(&["issue", "so", "--today", TODAY]);
    let address = account.address("so");
    let output =
        account.output(&["verify", "--json", "--today", TODAY, "out/letter-se-so.pdf", "missing.pdf", &address]);
    assert_eq!(output.status.code(), Some(2), "the worst answer wins");
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&json["schema"], &json["exit"]), (&1.into(), &2.into()));
    let letters = json["letters"].as_array().unwrap();
    assert_eq!(letters.len(), 3);
    let text = fs::read_to_string(account.work().join("out/letter-se-so.txt")).unwrap();
    for (letter, kind) in [(&letters[0], "pdf"), (&letters[2], "seal")] {
        assert_eq!(letter["kind"], kind);
        assert_eq!(letter["verdict"], "valid", "{letter:#}");
        assert_eq!((&letter["specimen"], &letter["draft"]), (&true.into(), &true.into()));
        assert_eq!(letter["law"], "se");
        assert_eq!(letter["languages"], serde_json::json!(["so", "sv"]));
        assert_eq!(letter["text"], text.as_str());
        assert_eq!(letter["error"], serde_json::Value::Null);
    }
    assert!(letters[1]["error"].as_str().unwrap().contains("missing.pdf"));
    assert_eq!(letters[1]["verdict"], serde_json::Value::Null);
    let keys: Vec<_> = letters[1].as_object().unwrap().keys().collect();
    let promised = account.output(&["verify", "--help"]).stdout;
    let promised = String::from_utf8(promised).unwrap();
    for key in keys {
        assert!(promised.contains(&format!("\"{key}\"")), "`verify --help` says nothing of {key}");
    }
}

#[test]
fn hostile_names_do_not_steer_the_terminal() {
    let account = Account::new();
    let output = account.output(&["verify", "\u{1b}[31mred\u{202e}", "so\u{7}"]);
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(errors.contains("\\u{1b}") && errors.contains("\\u{202e}") && errors.contains("\\u{7}"), "{errors}");
    assert!(!errors.contains(['\u{1b}', '\u{202e}', '\u{7}']), "{errors:?}");
}

/// An empty account with an empty working folder; both are gone afterwards.
struct Account(TempDir);

impl Account {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("home")).unwrap();
        fs::create_dir(folder.path().join("work")).unwrap();
        Self(folder)
    }

    fn home(&self) -> PathBuf {
        self.0.path().join("home")
    }

    fn work(&self) -> PathBuf {
        self.0.path().join("work")
    }

    fn issuer(&self) -> PathBuf {
        self.home().join("config/fgm-letter/issuer")
    }

    fn prepared(&self, mut command: Command) -> Command {
        let program = Path::new(PROGRAM).parent().unwrap();
        let path = std::env::var("PATH").unwrap_or_default();
        command
            .current_dir(self.work())
            .env_clear()
            .env("PATH", format!("{}:{path}", program.display()))
            .env("HOME", self.home())
            .env("XDG_CONFIG_HOME", self.home().join("config"))
            .env("TODAY", TODAY)
            .env("CORPUS", Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus"))
            .env("LC_ALL", "C")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(PROGRAM);
        command.args(arguments);
        self.prepared(command)
    }

    fn output(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    fn run(&self, arguments: &[&str]) {
        let output = self.output(arguments);
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    }

    fn shell(&self, line: &str) -> Output {
        let mut command = Command::new("sh");
        command.args(["-c", line]);
        self.prepared(command).output().unwrap()
    }

    /// The address in the QR code of the letter that this account issues.
    fn address(&self, language: &str) -> String {
        let read = |name: &str| fs::read_to_string(self.issuer().join(name)).unwrap();
        let identity = Identity::from_pem(&read("key.pem"), &read("certificate.pem")).unwrap();
        let issuer = Issuer::parse(&read("issuer.toml")).unwrap();
        let letter = issue::issue(&Request::new(language, TODAY.parse().unwrap()), &issuer, &identity).unwrap();
        assert_eq!(letter.pdf, fs::read(self.work().join(format!("out/{}.pdf", letter.text.name))).unwrap());
        letter.address.unwrap()
    }

    /// What a user sees, with the account's folder named.
    fn seen(&self, bytes: &[u8]) -> Vec<String> {
        let text = String::from_utf8_lossy(bytes).replace(&self.home().display().to_string(), "[home]");
        text.lines().map(|line| line.trim_end().to_owned()).collect()
    }
}

/// One command of a transcript and what is to be seen.
#[derive(Default)]
struct Step {
    command: String,
    stdout: Vec<String>,
    stderr: Vec<String>,
    exit: i32,
}

/// Plays a transcript; returns what was not as it says.
fn play(transcript: &str) -> Vec<String> {
    let account = Account::new();
    let mut failures = Vec::new();
    for step in steps(transcript) {
        let output = account.shell(&step.command);
        let (stdout, stderr) = (account.seen(&output.stdout), account.seen(&output.stderr));
        let exit = output.status.code().unwrap_or(-1);
        if !agree(&step.stdout, &stdout) || !agree(&step.stderr, &stderr) || exit != step.exit {
            failures.push(format!(
                "$ {}\n{}{}= {exit}\n",
                step.command,
                stdout.iter().map(|line| format!("{line}\n")).collect::<String>(),
                stderr.iter().map(|line| format!("{}\n", format!("! {line}").trim_end())).collect::<String>(),
            ));
        }
    }
    failures
}

fn steps(transcript: &str) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for line in transcript.lines() {
        if let Some(command) = line.strip_prefix("$ ") {
            steps.push(Step { command: command.to_owned(), ..Step::default() });
        } else if let Some(step) = steps.last_mut() {
            if let Some(error) = line.strip_prefix("! ") {
                step.stderr.push(error.to_owned());
            } else if line == "!" {
                step.stderr.push(String::new());
            } else if let Some(exit) = line.strip_prefix("= ") {
                step.exit = exit.parse().expect("an exit code");
            } else {
                step.stdout.push(line.to_owned());
            }
        } else {
            assert!(line.starts_with('#') || line.is_empty(), "what is `{line}`?");
        }
    }
    steps
}

fn agree(expected: &[String], seen: &[String]) -> bool {
    match expected.split_first() {
        None => seen.is_empty(),
        Some((first, rest)) if first == "..." => (0..=seen.len()).any(|skip| agree(rest, &seen[skip..])),
        Some((first, rest)) => seen.split_first().is_some_and(|(line, more)| like(first, line) && agree(rest, more)),
    }
}

fn like(pattern: &str, line: &str) -> bool {
    let anything = pattern.find("[..]").map(|at| (at, "[..]", None));
    let hash = pattern.find("[hash]").map(|at| (at, "[hash]", Some(64)));
    let Some((at, mark, digits)) = [anything, hash].into_iter().flatten().min() else { return pattern == line };
    let (before, after) = (&pattern[..at], &pattern[at + mark.len()..]);
    let Some(rest) = line.strip_prefix(before) else { return false };
    match digits {
        Some(count) => rest
            .split_at_checked(count)
            .is_some_and(|(hash, rest)| hash.bytes().all(|byte| byte.is_ascii_hexdigit()) && like(after, rest)),
        None => rest.char_indices().map(|(at, _)| at).chain([rest.len()]).any(|at| like(after, &rest[at..])),
    }
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}
