//! Tables as spreadsheets; in: a table, out: the bytes of an .xlsx file, the same for the same table, and back.
//!
//! Only the translation's column can be edited: the sheet is protected, without a password.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format as Cells, FormatAlign, ProtectionOptions, Workbook, XlsxError,
};

use super::{COLUMNS, Filled, FilledRow, Format, Problem, Table, column, head, read_head};
use crate::locale::Direction;

const SHEET: &str = "Translation";
const WIDTHS: [f64; 4] = [26.0, 40.0, 60.0, 60.0];
const KEY: u16 = 0;
const SOURCE: u16 = 2;
const TARGET: u16 = 3;

pub(super) fn write(table: &Table) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // Without a date of its own the writer would ask the clock.
    let edition = ExcelDateTime::from_ymd(2026, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&edition));
    let sheet = book.add_worksheet();
    sheet.set_name(SHEET)?;
    let plain = || Cells::new().set_text_wrap().set_align(FormatAlign::Top);
    let bold = plain().set_bold();
    let small = plain().set_font_color("#555555");
    let written = |direction| plain().set_reading_direction(reading(direction));
    let source = written(table.source.direction);
    let target = written(table.target.direction).set_unlocked().set_background_color("#FFFBE6");
    for (at, width) in WIDTHS.into_iter().enumerate() {
        sheet.set_column_width(at as u16, width)?;
    }
    let [context, source_head, target_head] = COLUMNS;
    let named = |head: &str, name: &str| format!("{head}: {name}");
    sheet.write_string_with_format(0, 0, head(table), &bold)?;
    sheet.write_string_with_format(0, 1, context, &bold)?;
    sheet.write_string_with_format(0, SOURCE, named(source_head, &table.source.name), &bold)?;
    sheet.write_string_with_format(0, TARGET, named(target_head, &table.target.name), &bold)?;
    for (at, row) in table.rows.iter().enumerate() {
        let line = u32::try_from(at + 1).unwrap_or(u32::MAX);
        sheet.write_string_with_format(line, KEY, &row.key, &small)?;
        sheet.write_string_with_format(line, 1, &row.context, &small)?;
        sheet.write_string_with_format(line, SOURCE, &row.source, &source)?;
        sheet.write_string_with_format(line, TARGET, &row.target, &target)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.protect_with_options(&ProtectionOptions { format_columns: true, format_rows: true, ..Default::default() });
    book.save_to_buffer()
}

fn reading(direction: Direction) -> u8 {
    match direction {
        Direction::LeftToRight => 1,
        Direction::RightToLeft => 2,
    }
}

pub(super) fn read(bytes: &[u8]) -> Filled {
    let mut filled = Filled::default();
    if let Err(problem) = fill(bytes, &mut filled) {
        filled.problems.push(problem);
    }
    filled
}

fn fill(bytes: &[u8], filled: &mut Filled) -> Result<(), Problem> {
    let broken = |what: String| {
        Problem::of_file(format!(
            "this is no spreadsheet that can be read ({what}); save it as “Excel workbook (.xlsx)”, without a password"
        ))
    };
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| broken(error.to_string()))?;
    let sheets = book.sheet_names();
    if !sheets.iter().any(|name| name == SHEET) {
        return Err(Problem::of_file(format!(
            "there is no sheet “{SHEET}”, only {}; name the right file, or give the sheet its name back",
            sheets.iter().map(|name| format!("“{name}”")).collect::<Vec<_>>().join(", ")
        )));
    }
    let merged = book.merge_cells_by_sheet_name(SHEET).map_err(|error| broken(error.to_string()))?;
    let formulas = formulas(&mut book).map_err(|error| broken(error.to_string()))?;
    let cells = cells(&mut book).map_err(|error| broken(error.to_string()))?;
    let cell = |row: u32, at: u16| cells.get(&(row, u32::from(at)));
    let head = match cell(0, KEY) {
        Some(Data::String(text)) => read_head(text),
        _ => None,
    };
    match head {
        Some((source, target, base)) => (filled.source, filled.target, filled.base) = (source, target, base),
        None => {
            return Err(Problem::of_file(format!(
                "sheet “{SHEET}”, cell A1: it must begin with `key (`; this is no table of `fgm-letter export`, or its first row was deleted"
            )));
        }
    }
    for region in merged {
        let (first, last) = (region.start.0 + 1, region.end.0 + 1);
        let rows = if first == last { format!("row {first}") } else { format!("rows {first} to {last}") };
        filled
            .problems
            .push(Problem::at(place(&rows), "cells are merged here; undo that, so that every text has its row"));
    }
    let rows: BTreeSet<u32> = cells.keys().map(|(row, _)| *row).filter(|row| *row > 0).collect();
    for row in rows {
        let here = place(&format!("row {}", row + 1));
        let mut text = |at: u16, name: &str| {
            let at_cell = || format!("{here}, {}", column(Format::Xlsx, name));
            if formulas.contains(&(row, u32::from(at))) {
                filled.problems.push(Problem::at(at_cell(), "this is a formula; type the text itself"));
                return None;
            }
            match cell(row, at) {
                None | Some(Data::Empty) => Some(String::new()),
                Some(Data::String(text)) => Some(text.clone()),
                Some(other) => {
                    let sentence =
                        format!("this is not text ({other}); type the words, with the cell's format set to text");
                    filled.problems.push(Problem::at(at_cell(), sentence));
                    None
                }
            }
        };
        let cells = (text(KEY, "key"), text(SOURCE, "source"), text(TARGET, "translation"));
        let (Some(key), Some(source), Some(target)) = cells else { continue };
        if key.trim().is_empty() && source.trim().is_empty() && target.trim().is_empty() {
            continue;
        }
        filled.rows.push(FilledRow { row: here, key: key.trim().to_owned(), source, target });
    }
    Ok(())
}

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// The cells of our columns; read one by one, because a lonely cell at the far corner would make a table of millions.
fn cells(book: &mut Book<'_>) -> Result<BTreeMap<(u32, u32), Data>, calamine::XlsxError> {
    let mut reader = book.worksheet_cells_reader(SHEET)?;
    let mut cells = BTreeMap::new();
    while let Some(cell) = reader.next_cell()? {
        let (row, at) = cell.get_position();
        if at <= u32::from(TARGET) {
            cells.insert((row, at), Data::from(cell.get_value().clone()));
        }
    }
    Ok(cells)
}

/// The cells of our columns that are formulas.
fn formulas(book: &mut Book<'_>) -> Result<BTreeSet<(u32, u32)>, calamine::XlsxError> {
    let mut reader = book.worksheet_cells_reader(SHEET)?;
    let mut formulas = BTreeSet::new();
    while let Some(cell) = reader.next_formula()? {
        let (row, at) = cell.get_position();
        if at <= u32::from(TARGET) && !cell.get_value().is_empty() {
            formulas.insert((row, at));
        }
    }
    Ok(formulas)
}

fn place(rows: &str) -> String {
    format!("sheet “{SHEET}”, {rows}")
}
