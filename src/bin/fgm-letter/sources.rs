//! Where wording and templates come from; in: the options `--locales`, `--templates` and `--add`, out: [`Assets`].
//!
//! A folder that is named comes first, then those of the checkout that one stands in, then what the program carries. So a
//! translator never compiles anything, and a program on its own needs no files.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use fgm_letter::assets::Assets;

use crate::args::SourceOptions;
use crate::failure::{Failure, shown};
use crate::{files, terminal};

const LOCALES: &str = "locales";
const TEMPLATES: &str = "templates";
/// What a letter can be made of; anything else in the folders is left alone.
const EXTENSIONS: [&str; 5] = ["ftl", "toml", "html", "css", "js"];
/// No folder of wording or templates is deeper: `locales/so/letter.ftl`, `templates/site/parts/page.html`.
const DEEPEST: usize = 4;

/// The assets that a command works with. Says so when they are of a checkout and differ from the program's own.
pub(crate) fn assets(options: &SourceOptions) -> Result<Assets, Failure> {
    let checkout = checkout();
    let mut assets = Assets::embedded();
    for (name, given) in [(LOCALES, &options.locales), (TEMPLATES, &options.templates)] {
        if let Some(folder) = given {
            let read = read_folder(folder)?;
            if read.is_empty() {
                return Err(Failure::new(
                    format!("there is nothing to work with in {}", shown(folder)),
                    format!("name the folder `{name}` itself, not the one above it or one below"),
                ));
            }
            assets = assets.with_folder(name, read);
        } else if let Some(root) = &checkout {
            let folder = root.join(name);
            let read = read_folder(&folder)?;
            if !same(&read, name) {
                terminal::note(&format!("note: {name} are those of {}, not the program's own", shown(&folder)));
                assets = assets.with_folder(name, read);
            }
        }
    }
    for folder in &options.add {
        let there: Vec<_> = [LOCALES, TEMPLATES].into_iter().filter(|name| folder.join(name).is_dir()).collect();
        if there.is_empty() {
            return Err(Failure::new(
                format!("there is neither `{LOCALES}` nor `{TEMPLATES}` in {}", shown(folder)),
                "name the folder that holds them, for example examples/germany",
            ));
        }
        for name in there {
            assets = assets.with_files_over(name, read_folder(&folder.join(name))?);
        }
    }
    Ok(assets)
}

/// The files below a folder by their path in it, with `/`, sorted.
fn read_folder(folder: &Path) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let mut found = Vec::new();
    collect(folder, "", DEEPEST, &mut found)?;
    found.sort();
    Ok(found)
}

fn collect(folder: &Path, prefix: &str, depth: usize, found: &mut Vec<(String, Vec<u8>)>) -> Result<(), Failure> {
    let entries = fs::read_dir(folder).map_err(|error| Failure::reading_folder(folder, &error))?;
    for entry in entries {
        let entry = entry.map_err(|error| Failure::reading_folder(folder, &error))?;
        let path = entry.path();
        let Some(name) = entry.file_name().to_str().filter(|name| !name.starts_with('.')).map(str::to_owned) else {
            continue;
        };
        if path.is_dir() {
            if depth > 1 {
                collect(&path, &format!("{prefix}{name}/"), depth - 1, found)?;
            }
        } else if path.extension().and_then(OsStr::to_str).is_some_and(|it| EXTENSIONS.contains(&it)) {
            found.push((format!("{prefix}{name}"), files::read(&path)?));
        }
    }
    Ok(())
}

fn same(read: &[(String, Vec<u8>)], name: &str) -> bool {
    let embedded = Assets::embedded();
    let own = embedded.paths(name).count();
    own == read.len() && read.iter().all(|(path, bytes)| embedded.bytes(&format!("{name}/{path}")) == Some(bytes))
}

/// The folder of the checkout that one stands in, or below.
fn checkout() -> Option<PathBuf> {
    let here = std::env::current_dir().ok()?;
    here.ancestors().find(|folder| is_checkout(folder)).map(Path::to_owned)
}

fn is_checkout(folder: &Path) -> bool {
    let manifest = folder.join("Cargo.toml");
    folder.join(LOCALES).is_dir()
        && folder.join(TEMPLATES).is_dir()
        && manifest.is_file()
        && files::read_text(&manifest).is_ok_and(|text| text.lines().any(|line| line == "name = \"fgm-letter\""))
}
