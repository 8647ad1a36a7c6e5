//! `import`: takes a table back; in: a file, out: changed wording files, or every problem by row and column and no change at all.

use std::path::Path;

use fgm_letter::exchange::{self, Format, Problem};

use crate::args::ImportOptions;
use crate::failure::{Exit, Failure, shown};
use crate::files::{self, Existing, NewFile, Readers};
use crate::terminal::{PLAIN, RED, escaped};
use crate::{sources, terminal, wording};

pub(crate) fn run(options: &ImportOptions) -> Result<Exit, Failure> {
    let Some(locales) = sources::locales_folder(&options.sources) else {
        return Err(Failure::new(
            "there is no folder to import into",
            "name the folder with the languages with --locales",
        ));
    };
    let format = format(&options.file)?;
    let bytes = files::read(&options.file)?;
    let tag = match exchange::target(&bytes, format) {
        Ok(tag) => tag,
        Err(problems) => return Err(refused(&options.file, &problems)),
    };
    let assets = sources::assets(&options.sources)?;
    let target = wording::language(&assets, &tag)?;
    let source = wording::language(&assets, wording::SOURCE)?;
    let names = wording::files(&assets);
    let texts = names.iter().map(|name| wording::file(&assets, name, &tag)).collect::<Result<Vec<_>, _>>()?;
    let imported = exchange::import(&bytes, format, &source, &target, &texts)
        .map_err(|problems| refused(&options.file, &problems))?;

    let new: Vec<_> = imported
        .files
        .iter()
        .map(|(name, text)| NewFile { name, bytes: text.as_bytes(), readers: Readers::Usual })
        .collect();
    let folder = locales.join(&tag);
    files::write(&folder, &new, Existing::Replace, "--locales")?;
    let mut report = match imported.changed.len() {
        0 => format!("{tag}: the table says what the wording says already; nothing was changed\n"),
        1 => format!("{tag}: 1 message changed: {}\n", imported.changed[0]),
        count => format!("{tag}: {count} messages changed: {}\n", imported.changed.join(", ")),
    };
    if imported.missing > 0 {
        report.push_str(&format!("{tag}: {} messages are not translated yet\n", imported.missing));
    }
    terminal::report(&report)?;
    Ok(Exit::Fine)
}

fn format(file: &Path) -> Result<Format, Failure> {
    let ending = file.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("xlsx") => Ok(Format::Xlsx),
        Some("csv" | "tsv" | "txt") => Ok(Format::Csv),
        Some("html" | "htm") => Ok(Format::Html),
        Some("po") => Ok(Format::Po),
        _ => Err(Failure::new(
            format!("{} is no table that can be imported", shown(file)),
            "name a file that ends in .xlsx, .csv, .html or .po; in other programs use “Save as”",
        )),
    }
}

/// Tells all problems, and fails with their number.
fn refused(file: &Path, problems: &[Problem]) -> Failure {
    for problem in problems {
        terminal::note(&format!("{RED}error:{PLAIN} {}: {}", shown(file), escaped(&problem.to_string())));
    }
    let count = if problems.len() == 1 { "1 problem".to_owned() } else { format!("{} problems", problems.len()) };
    Failure::new(format!("{count} in {}; nothing was imported", shown(file)), "correct the table and import it again")
}
