//! Where a site is put, from outside: what was damaged is mended, a second run waits its turn, and what is not ours stays.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use crate::site::{Issuing, files};

#[test]
fn a_site_that_was_damaged_or_lost_is_mended() {
    let at = Issuing::specimen();
    at.publish("site");
    let current = at.path("site/current");
    let sums = || ["public", "staff"].map(|tree| at.sums(&format!("site/current/{tree}")));
    let whole = sums();
    let damage: [&dyn Fn(); 4] = [
        &|| {
            fs::remove_file(current.join("public/index.html")).unwrap();
            fs::write(current.join("public/site.json"), "x").unwrap();
            fs::write(current.join("staff/files/letter-se-so.pdf"), "").unwrap();
        },
        &|| fs::write(current.join("public/more.html"), "not ours").unwrap(),
        &|| fs::remove_dir_all(current.join("staff")).unwrap(),
        &|| {
            fs::remove_dir_all(at.path("site/versions")).unwrap();
            fs::create_dir(at.path("site/versions")).unwrap();
        },
    ];
    for (number, damage) in damage.iter().enumerate() {
        damage();
        let before = fs::read_link(&current).unwrap();
        let said = at.publish("site");
        assert!(!said.contains("nothing changed"), "{number}: {said}");
        assert_eq!(sums(), whole, "{number}");
        assert!(!current.join("public/more.html").exists());
        // What stood there damaged may still be served: it was not written to.
        assert!(number == 3 || fs::read_link(&current).unwrap() != before, "{number}");
        assert!(at.publish("site").contains("nothing changed"), "{number}");
        assert!(fs::read_dir(at.path("site/versions")).unwrap().count() <= 2, "{number}");
    }
}

#[test]
fn a_second_run_is_refused_while_the_first_one_is_at_work() {
    let at = Issuing::specimen();
    // The first run stands still where it reads who issues.
    let (pipe, toml) = (at.path("slow/issuer.toml"), fs::read(at.path("issuer/issuer.toml")).unwrap());
    fs::create_dir(at.path("slow")).unwrap();
    for name in ["key.pem", "certificate.pem"] {
        fs::copy(at.path("issuer").join(name), at.path("slow").join(name)).unwrap();
    }
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());

    // Where no site stands yet, who is ready first is first.
    let slow = at.begin("site", "slow");
    let mut into = fs::File::options().write(true).open(&pipe).unwrap(); // now it reads
    at.publish("site");
    std::io::Write::write_all(&mut into, &toml).unwrap();
    drop(into);
    refused(&slow.wait_with_output().unwrap());
    let current = fs::read_link(at.path("site/current")).unwrap();

    let slow = at.begin("site", "slow");
    let mut into = fs::File::options().write(true).open(&pipe).unwrap();
    refused(&at.output("site"));
    std::io::Write::write_all(&mut into, &toml).unwrap();
    drop(into);
    let slow = slow.wait_with_output().unwrap();
    assert!(slow.status.success(), "{}", String::from_utf8_lossy(&slow.stderr));
    assert_eq!(fs::read_link(at.path("site/current")).unwrap(), current);
    at.publish("site");
}

#[test]
fn what_is_not_ours_is_left_alone() {
    let at = Issuing::specimen();
    fs::create_dir_all(at.path("elsewhere/versions/0123456789abcdef")).unwrap();
    fs::create_dir_all(at.path("site")).unwrap();
    for target in ["../elsewhere", "/", "versions/live", "../elsewhere/versions/0123456789abcdef"] {
        symlink(target, at.path("site/current")).unwrap();
        let output = at.output("site");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{target}: {said}");
        assert!(said.contains("no site of this program") && said.contains("--out"), "{said}");
        assert_eq!(fs::read_link(at.path("site/current")).unwrap(), Path::new(target));
        fs::remove_file(at.path("site/current")).unwrap();
    }
    let foreign = at.path("site/versions/0123456789abcdef");
    fs::create_dir_all(&foreign).unwrap();
    fs::write(foreign.join("holiday.jpg"), "not ours").unwrap();
    symlink(at.path("elsewhere"), at.path("site/versions/fedcba9876543210")).unwrap();
    at.publish("site");
    at.change_words();
    at.publish("site");
    assert_eq!(fs::read(foreign.join("holiday.jpg")).unwrap(), b"not ours");
    assert!(fs::symlink_metadata(at.path("site/versions/fedcba9876543210")).is_ok());
}

#[test]
fn a_web_server_may_read_it_whatever_the_umask_is() {
    let at = Issuing::specimen();
    let mut command = Command::new("sh");
    command.args(["-c", "umask 077; exec fgm-letter publish --out new/site --issuer issuer --locales locales --specimen --today 2026-11-24"]);
    let output = at.prepared(&mut command).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let site = at.path("new/site");
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let files = files(&site.join("current"));
    assert!(files.len() > 100, "{}", files.len());
    for file in files {
        let path = site.join("current").join(&file);
        assert_eq!(mode(&path), 0o644, "{file}");
        for folder in path.ancestors().skip(1).take_while(|it| it.starts_with(at.path("new"))) {
            assert_eq!(mode(folder), 0o755, "{}", folder.display());
        }
    }
}

fn refused(output: &Output) {
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("another run is publishing into site") && said.contains("hint: wait"), "{said}");
}

impl Issuing {
    /// Begins to publish as an issuer in another folder.
    fn begin(&self, out: &str, issuer: &str) -> Child {
        let mut command = Command::new(env!("CARGO_BIN_EXE_fgm-letter"));
        command.args([
            "publish",
            "--specimen",
            "--today",
            "2026-11-24",
            "--locales",
            "locales",
            "--out",
            out,
            "--issuer",
            issuer,
        ]);
        self.prepared(&mut command).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap()
    }

    /// One word of the page is another from now on.
    fn change_words(&self) {
        let path: PathBuf = self.path("locales/so/ui.ftl");
        let words = fs::read_to_string(&path).unwrap();
        let changed = words.replacen("Hubi", "hubi", 1);
        assert_ne!(words, changed);
        fs::write(path, changed).unwrap();
    }
}
