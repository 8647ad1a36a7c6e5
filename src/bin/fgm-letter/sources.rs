//! Where wording and templates come from; in: the options `--locales`, `--templates` and `--add`, out: [`Assets`].
//!
//! A folder that is named comes first, then those of the checkout, or of the translator's folder, that one stands in, then what the program
//! carries. So a translator never compiles anything, and a program on its own needs no files.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use fgm_letter::assets::Assets;

use crate::args::SourceOptions;
use crate::failure::{Failure, shown};
use crate::wording::SOURCE;
use crate::{files, terminal};

const LOCALES: &str = "locales";
const TEMPLATES: &str = "templates";
/// What a letter can be made of; anything else in the folders is left alone.
const EXTENSIONS: [&str; 5] = ["ftl", "toml", "html", "css", "js"];
/// No folder of wording or templates is deeper: `locales/so/letter.ftl`, `templates/site/parts/page.html`.
const DEEPEST: usize = 4;

/// The assets that a command works with. Says so when they are of a checkout and differ from the program's own.
pub(crate) fn assets(options: &SourceOptions) -> Result<Assets, Failure> {
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
        } else if let Some(folder) = here(name) {
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

/// The folders that the assets are read from, and may change in.
pub(crate) fn folders(options: &SourceOptions) -> Vec<PathBuf> {
    [(LOCALES, &options.locales), (TEMPLATES, &options.templates)]
        .into_iter()
        .filter_map(|(name, given)| given.clone().or_else(|| here(name)))
        .collect()
}

/// As [`assets`], of the folders that it was read from before and without a word: for whoever looks again and again.
pub(crate) fn assets_again(options: &SourceOptions) -> Result<Assets, Failure> {
    let mut assets = Assets::embedded();
    for (name, given) in [(LOCALES, &options.locales), (TEMPLATES, &options.templates)] {
        if let Some(folder) = given.clone().or_else(|| here(name)) {
            assets = assets.with_folder(name, read_folder(&folder)?);
        }
    }
    Ok(assets)
}

/// The folder with the wording that a command works with: the one that is named, else the one that one stands in; `None` when it is the
/// program's own, which cannot be written.
pub(crate) fn locales_folder(options: &SourceOptions) -> Option<PathBuf> {
    options.locales.clone().or_else(|| here(LOCALES))
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

/// The folder of this name beside which one stands, or below.
fn here(name: &str) -> Option<PathBuf> {
    let here = std::env::current_dir().ok()?;
    here.ancestors().find(|folder| is_ours(folder)).map(|root| root.join(name)).filter(|folder| folder.is_dir())
}

/// A checkout, or a translator's copy of its `locales`: other projects have folders of that name, but not with a Swedish letter.
fn is_ours(folder: &Path) -> bool {
    ["locale.toml", "letter.ftl"].iter().all(|name| folder.join(LOCALES).join(SOURCE).join(name).is_file())
}
