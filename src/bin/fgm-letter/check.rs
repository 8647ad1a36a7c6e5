//! The command `check`; in: languages and wording, out: every problem in the asked format, and with `--fix` repaired files.

use std::collections::BTreeMap;
use std::path::Path;

use fgm_letter::assets::Assets;
use fgm_letter::check::{Depth, Order, check, fix::fixed, report};
use fgm_letter::diagnostic::{Diagnostic, Severity};

use crate::args::{CheckFormat, CheckOptions};
use crate::failure::{Exit, Failure, shown};
use crate::files::{self, Existing, NewFile, Readers};
use crate::{sources, terminal};

pub(crate) fn run(options: &CheckOptions) -> Result<Exit, Failure> {
    let mut assets = sources::assets(&options.sources)?;
    if options.fix {
        let folder = sources::locales_folder(&options.sources).ok_or_else(|| {
            Failure::new(
                "there is nothing to repair: the wording is the program's own",
                "name the folder with --locales, or go to the folder that holds `locales`",
            )
        })?;
        repair(&assets, options, &folder)?;
        assets = sources::assets(&options.sources)?;
    }
    let found = diagnostics(&assets, options, Depth::Papers)?;
    terminal::read_or_not(match options.format {
        CheckFormat::Human => terminal::report(&report::human(&found)),
        CheckFormat::Json => terminal::data(&report::json(&found)),
        CheckFormat::Sarif => terminal::data(&report::sarif(&found)),
        CheckFormat::Github => terminal::data(&report::github(&found)),
    })?;
    let counts = |it: &Diagnostic| options.strict || it.severity == Severity::Error;
    Ok(if found.iter().any(counts) { Exit::No } else { Exit::Fine })
}

fn diagnostics(assets: &Assets, options: &CheckOptions, depth: Depth) -> Result<Vec<Diagnostic>, Failure> {
    Ok(check(assets, &Order { languages: &options.languages, law: &options.law, depth })?)
}

/// A repair can make room for the next one; none of the rules undoes another's, so a few rounds are enough.
const ROUNDS: usize = 8;

fn repair(assets: &Assets, options: &CheckOptions, folder: &Path) -> Result<(), Failure> {
    let mut texts: BTreeMap<String, (String, String)> = BTreeMap::new(); // path: as it was, as it is
    let mut now = assets.clone();
    for _ in 0..ROUNDS {
        let found = diagnostics(&now, options, Depth::Files)?;
        let mut by_path: BTreeMap<&str, Vec<&Diagnostic>> = BTreeMap::new();
        for it in found.iter().filter(|it| it.fix.is_some()) {
            by_path.entry(&it.place.path).or_default().push(it);
        }
        let mut changed = false;
        for (path, found) in by_path {
            let Some(text) = now.text(path).map(str::to_owned) else { continue };
            if let Some(new) = fixed(&text, &found) {
                changed = true;
                texts.entry(path.to_owned()).or_insert((text, String::new())).1 = new;
            }
        }
        if !changed {
            break;
        }
        let all =
            assets.paths("locales").filter_map(|path| Some((path.strip_prefix("locales/")?, assets.bytes(path)?)));
        let files = all.map(|(name, bytes)| {
            let new = texts.get(&format!("locales/{name}")).map(|(_, new)| new.clone().into_bytes());
            (name.to_owned(), new.unwrap_or_else(|| bytes.to_vec()))
        });
        now = assets.clone().with_folder("locales", files.collect::<Vec<_>>());
    }
    for (path, (old, new)) in &texts {
        let file = folder.join(path.strip_prefix("locales/").unwrap_or(path));
        write(&file, new)?;
        terminal::note(&format!("repaired {}", shown(&file)));
        for line in changes(old, new) {
            terminal::note(&line);
        }
    }
    Ok(())
}

/// The file whole, or as it was.
pub(crate) fn write(file: &Path, text: &str) -> Result<(), Failure> {
    let name = file.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    let new = NewFile { name: &name, bytes: text.as_bytes(), readers: Readers::Usual };
    files::write(file.parent().unwrap_or(Path::new(".")), &[new], Existing::Replace, "--locales")
}

/// The lines that differ, as `-` and `+`. Repairs change lines and add or take none, so lines can be compared one by one.
fn changes(old: &str, new: &str) -> Vec<String> {
    let lines = |text: &str| text.split('\n').map(str::to_owned).collect::<Vec<_>>();
    let mut out = Vec::new();
    for (number, (old, new)) in lines(old).iter().zip(&lines(new)).enumerate() {
        if old != new {
            out.push(format!("  {:>4} - {}", number + 1, report::shown(old)));
            out.push(format!("       + {}", report::shown(new)));
        }
    }
    out
}
