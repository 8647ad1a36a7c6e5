//! Lists the files under `locales/`, `templates/` and `fonts/`; out: a sorted table of (path, bytes) for `src/assets.rs`.
//!
//! So a new language, paper or font is a new file, and no line of Rust.

#![allow(clippy::disallowed_methods, reason = "a build script reads the tree and cargo's environment")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

const FOLDERS: [&str; 3] = ["fonts", "locales", "templates"];
const EXTENSIONS: [&str; 6] = ["css", "ftl", "html", "js", "toml", "ttf"];

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it for build scripts"));
    let mut files = Vec::new();
    for folder in FOLDERS {
        collect(&root.join(folder), &mut files)?;
    }
    let mut rows: Vec<_> = files
        .iter()
        .map(|file| {
            let name = file.strip_prefix(&root).expect("found below the root").to_string_lossy().replace('\\', "/");
            (name, file.to_string_lossy())
        })
        .collect();
    rows.sort(); // by the name as text, the order that the binary search in assets.rs expects

    let mut table = String::from("&[\n");
    for (name, file) in rows {
        writeln!(table, "    ({name:?}, include_bytes!({file:?})),").expect("a String takes all");
    }
    table.push_str("]\n");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it for build scripts"));
    fs::write(out.join("assets.rs"), table)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    println!("cargo:rerun-if-changed={}", folder.display());
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|extension| EXTENSIONS.iter().any(|known| extension == *known)) {
            files.push(path);
        }
    }
    Ok(())
}
