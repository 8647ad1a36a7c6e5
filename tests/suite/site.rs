//! An issuer that publishes in a folder of its own, with two languages; in: what it does, out: what the program says, and the site's files.
#![cfg(unix)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use sha2::{Digest, Sha256};
use tempfile::TempDir;

/// A folder with `issuer` and `locales`; it is gone afterwards.
pub(crate) struct Issuing(TempDir);

impl Issuing {
    /// A made-up issuer with a key.
    pub(crate) fn specimen() -> Self {
        let at = Self(tempfile::tempdir().unwrap());
        for tag in ["so", "sv"] {
            copy(&format!("locales/{tag}"), &at.path("locales").join(tag));
        }
        at.run("key new --issuer issuer");
        at
    }

    /// A path in the folder.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    /// Runs the program, which has to succeed; returns what it says.
    pub(crate) fn run(&self, arguments: &str) -> String {
        let output = self.tried(arguments);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments}: {said}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// Runs the program.
    pub(crate) fn tried(&self, arguments: &str) -> Output {
        let mut command = Command::new("sh");
        command.args(["-c", &format!("fgm-letter {arguments}")]);
        self.prepared(&mut command).output().unwrap()
    }

    /// Publishes into a folder, and succeeds.
    pub(crate) fn publish(&self, out: &str) -> String {
        self.publish_with(out, "")
    }

    /// The same with more options.
    pub(crate) fn publish_with(&self, out: &str, more: &str) -> String {
        self.run(&publish(out, more))
    }

    /// Publishes into a folder.
    pub(crate) fn output(&self, out: &str) -> Output {
        self.tried(&publish(out, ""))
    }

    pub(crate) fn prepared<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        let program = Path::new(env!("CARGO_BIN_EXE_fgm-letter")).parent().unwrap();
        let path = std::env::var("PATH").unwrap_or_default();
        command
            .current_dir(self.0.path())
            .env("PATH", format!("{}:{path}", program.display()))
            .env("HOME", self.0.path())
            .env("XDG_CONFIG_HOME", self.0.path())
    }

    /// The checksums of a tree, which name every other file in it and are right.
    pub(crate) fn sums(&self, tree: &str) -> String {
        let folder = self.path(tree);
        let sums = fs::read_to_string(folder.join("SHA256SUMS")).unwrap();
        let line = |path: &String| {
            let hash = Sha256::digest(fs::read(folder.join(path)).unwrap());
            format!("{}  {path}\n", data_encoding::HEXLOWER.encode(&hash))
        };
        let files = files(&folder);
        assert_eq!(sums, files.iter().filter(|path| *path != "SHA256SUMS").map(line).collect::<String>(), "{tree}");
        sums
    }
}

/// The files below a folder, by their sorted paths.
pub(crate) fn files(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned());
            }
        }
    }
    found.sort();
    found
}

/// The command that publishes into a folder.
pub(crate) fn publish(out: &str, more: &str) -> String {
    let today = if more.contains("--today") { "" } else { "--today 2026-11-24" };
    format!("publish --specimen {today} --locales locales --issuer issuer --out {out} {more}")
}

/// Copies a folder of this checkout with those in it.
pub(crate) fn copy(own: &str, to: &Path) {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join(own);
    for file in files(&from) {
        let there = to.join(&file);
        fs::create_dir_all(there.parent().unwrap()).unwrap();
        fs::copy(from.join(&file), there).unwrap();
    }
}
