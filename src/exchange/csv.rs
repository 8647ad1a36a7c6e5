//! Tables as comma-separated values (RFC 4180); in: a table, out: bytes, and back: also with the semicolons or tabs that spreadsheets save.
//!
//! With a byte order mark, without which Excel takes UTF-8 for something else.

use csv::{ReaderBuilder, StringRecord, Terminator, WriterBuilder};

use super::{COLUMNS, Filled, FilledRow, Format, Problem, Table, column, head, read_head};

const MARK: &str = "\u{feff}";

pub(super) fn write(table: &Table) -> Vec<u8> {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(MARK.as_bytes().to_vec());
    let head = head(table);
    let heads = [head.as_str(), COLUMNS[0], COLUMNS[1], COLUMNS[2]];
    let rows = table.rows.iter().map(|row| [&*row.key, &*row.context, &*row.source, &*row.target]);
    for record in std::iter::once(heads).chain(rows) {
        writer.write_record(record).expect("a Vec takes all, and every record has four fields");
    }
    writer.into_inner().expect("a Vec takes all")
}

pub(super) fn read(bytes: &[u8]) -> Filled {
    let mut filled = Filled::default();
    let Ok(text) = std::str::from_utf8(bytes) else {
        filled.problems.push(Problem::of_file(
            "this is not UTF-8 text; save it again as “CSV UTF-8”, or export to xlsx and keep that form",
        ));
        return filled;
    };
    let text = text.strip_prefix(MARK).unwrap_or(text);
    let delimiter = text.find(')').and_then(|at| text[at + 1..].trim_start_matches('"').bytes().next()).unwrap_or(b',');
    let delimiter = if matches!(delimiter, b';' | b'\t') { delimiter } else { b',' };
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    for (number, record) in reader.records().enumerate() {
        let row = format!("row {}", number + 1);
        match record {
            Ok(record) if number == 0 => match record.get(0).and_then(read_head) {
                Some((source, target, base)) => (filled.source, filled.target, filled.base) = (source, target, base),
                None => break,
            },
            Ok(record) if record.iter().all(|field| field.trim().is_empty()) => {}
            Ok(record) => add(&mut filled, row, &record),
            Err(error) => filled.problems.push(Problem::at(row, format!("this cannot be read: {error}"))),
        }
    }
    if filled.target.is_empty() {
        filled.problems.push(Problem::of_file(
            "this is no table of `fgm-letter export`: its first field must begin with `key (`; name the right file, or copy the first row back",
        ));
    }
    filled
}

fn add(filled: &mut Filled, row: String, record: &StringRecord) {
    if record.len() < 4 {
        let sentence = format!("there are {} columns instead of 4; a column was deleted, copy it back", record.len());
        filled.problems.push(Problem::at(row, sentence));
        return;
    }
    let field = |at: usize| record.get(at).unwrap_or_default().to_owned();
    let target = field(3);
    if target.trim_start().starts_with('=') {
        let place = format!("{row}, {}", column(Format::Csv, "translation"));
        filled.problems.push(Problem::at(place, "this is a formula; type the text itself"));
    }
    filled.rows.push(FilledRow { row, key: field(0).trim().to_owned(), source: field(2), target });
}
