//! `export`: writes a language's wording as a table; in: a language and a kind, out: a file, and how many rows it has.

use std::path::{Path, PathBuf};

use fgm_letter::exchange::{self, ExportError, Format};

use crate::args::{ExportOptions, TableKind};
use crate::failure::{Exit, Failure, shown};
use crate::files::{self, Existing, NewFile, Readers};
use crate::terminal::escaped_lines;
use crate::{sources, terminal, wording};

pub(crate) fn run(options: &ExportOptions) -> Result<Exit, Failure> {
    let assets = sources::assets(&options.sources)?;
    let target = wording::language(&assets, &options.language)?;
    if target.tag == wording::SOURCE {
        return Err(Failure::new(
            format!("`{}` is the source; there is nothing to translate in it", target.tag),
            "name the language to translate into",
        ));
    }
    let source = wording::language(&assets, wording::SOURCE)?;
    let names = wording::files(&assets);
    let texts = names.iter().map(|name| wording::file(&assets, name, &target.tag)).collect::<Result<Vec<_>, _>>()?;
    let table = exchange::table(&source, &target, &texts).map_err(unwritten)?;
    let bytes = exchange::write(&table, format(options.to)).map_err(unwritten)?;

    let out = options.out.clone().unwrap_or_else(|| PathBuf::from(format!("{}.{}", target.tag, ending(options.to))));
    let name = out
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .ok_or_else(|| Failure::new(format!("{} is no name for a file", shown(&out)), "name a file with --out"))?;
    let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let file = NewFile { name: &name, bytes: &bytes, readers: Readers::Usual };
    files::write(folder, &[file], Existing::Keep, "--out")?;
    let open = table.rows.iter().filter(|row| row.target.is_empty()).count();
    terminal::report(&format!("{}: {} rows, {open} of them not translated yet\n", shown(&out), table.rows.len()))?;
    Ok(Exit::Fine)
}

pub(crate) fn format(kind: TableKind) -> Format {
    match kind {
        TableKind::Xlsx => Format::Xlsx,
        TableKind::Csv => Format::Csv,
        TableKind::Html => Format::Html,
        TableKind::Po => Format::Po,
    }
}

fn ending(kind: TableKind) -> &'static str {
    match kind {
        TableKind::Xlsx => "xlsx",
        TableKind::Csv => "csv",
        TableKind::Html => "html",
        TableKind::Po => "po",
    }
}

fn unwritten(error: ExportError) -> Failure {
    Failure::new(escaped_lines(&error.to_string()), "nothing was written; correct that and export again")
}
