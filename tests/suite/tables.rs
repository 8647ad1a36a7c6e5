//! Translators' tables from outside: what goes out comes back byte for byte, and what cannot be taken over is told by row and column.

use std::collections::BTreeMap;

use fgm_letter::assets::Assets;
use fgm_letter::exchange::{self, File, Format, Language, Problem};
use fgm_letter::issue::Direction;
use fgm_letter::locale::document::Document;
use fgm_letter::locale::rows;
use proptest::prelude::*;
use rust_xlsxwriter::{Format as Cells, Workbook};

const FORMATS: [Format; 4] = [Format::Xlsx, Format::Csv, Format::Html, Format::Po];
/// The wording that tables, new languages and previews are tried with.
pub(crate) const FILE: &str = "letter.ftl";

#[test]
fn a_table_that_nobody_changed_changes_nothing() {
    for tag in languages() {
        let (source, target) = (text("sv"), text(&tag));
        for format in FORMATS {
            let bytes = exported(&tag, &target, format);
            assert_eq!(bytes, exported(&tag, &target, format), "{tag} {format:?}: other bytes for the same table");
            assert_eq!(exchange::target(&bytes, format).unwrap(), tag);
            let imported = import(&bytes, format, &tag, &source, &target).unwrap();
            assert_eq!((imported.files, imported.changed), (vec![], vec![]), "{tag} {format:?}");
        }
    }
}

#[test]
fn a_changed_sentence_changes_its_bytes_and_no_others() {
    let target = text("ar");
    let expected = target
        .replace("العقوبة السجن: عادةً من ", "السجن من ")
        .replace("[few] { $gross_max } سنوات", "[few] { $gross_max } أعوام")
        .replace("عام { $ban_year }. ", "{ $ban_year }: ");
    for format in FORMATS {
        let changed = edited(&exported("ar", &target, format), format, |key, text| match key {
            "letter/penalties" => text.replace("العقوبة السجن: عادةً من ", "السجن من "),
            "letter/penalties/5.few" => text.replace("سنوات", "أعوام"),
            "letter/forbidden-forms" => text.replace("عام {ban_year}. ", "{ ban_year }: "), // a space inside does no harm
            _ => text.to_owned(),
        });
        let imported = import(&changed, format, "ar", &text("sv"), &target).unwrap();
        assert_eq!(imported.changed, ["letter/forbidden-forms", "letter/penalties"], "{format:?}");
        let new = &imported.files[0].1;
        assert_eq!(lines_of(new, "penalties"), lines_of(&expected, "penalties"), "{format:?}");
        // A message is written again whole; everything around it stays byte for byte.
        let around = |text: &str| {
            let (before, rest) = text.split_once("\npenalties = ").unwrap();
            (before.to_owned(), rest.split_once("\npenalties-others").unwrap().1.to_owned())
        };
        assert_eq!(around(new), around(&expected), "{format:?}");
    }
}

#[test]
fn an_empty_language_is_filled_in_place_and_in_order() {
    let source = text("sv");
    let begun = Document::parse(&source).emptied("svenska");
    let whole: BTreeMap<String, String> = rows::lines(&source)
        .into_iter()
        .map(|(id, lines)| (format!("letter/{id}"), lines.get(&None).unwrap()))
        .collect();
    for format in FORMATS {
        for target in [begun.as_str(), ""] {
            let filled = edited(&exported("om", target, format), format, |key, _| whole[key].clone());
            let imported = import(&filled, format, "om", &source, target).unwrap();
            let new = Document::parse(&imported.files[0].1);
            let ids = |document: &Document| document.entries().iter().map(|it| it.id.clone()).collect::<Vec<_>>();
            assert_eq!(ids(&new), ids(&Document::parse(&source)), "{format:?}");
            assert_eq!(new.errors().count(), 0);
            for entry in new.entries() {
                assert_eq!(new.value(&entry.id), Document::parse(&source).value(&entry.id), "{format:?} {}", entry.id);
            }
        }
    }
}

#[test]
fn windows_line_ends_and_a_byte_order_mark_survive() {
    let target = format!("\u{feff}{}", text("so").replace('\n', "\r\n"));
    let bytes = edited(&exported("so", &target, Format::Csv), Format::Csv, |key, text| match key {
        "letter/letter-title" => "Sharciga Iswiidhan".to_owned(),
        _ => text.to_owned(),
    });
    let imported = import(&bytes, Format::Csv, "so", &text("sv"), &target).unwrap();
    let title = text("so").lines().find(|line| line.starts_with("letter-title = ")).unwrap().to_owned();
    assert_eq!(imported.files[0].1, target.replace(&title, "letter-title = Sharciga Iswiidhan"));
}

/// What somebody may do to a row, and what the import must say of it.
#[test]
fn every_refusal_names_its_row_and_column() {
    let cases: [(&str, &str, &str); 9] = [
        ("letter/forbidden-forms", "Xooghayn", "the mark {ban_year} is missing"),
        ("letter/forbidden-forms", "x {ban_year} y {ban_year}", "the mark {ban_year} stands there too often"),
        ("letter/forbidden-forms", "x {banyear}", "{banyear} is not a mark of this line; it has {ban_year}"),
        ("letter/letter-title", "x {ban_year}", "{ban_year} is not a mark of this line; it has none"),
        ("letter/letter-title", "x } y", "there is a } without its partner"),
        ("letter/letter-title", "x { y", "there is a { without its partner"),
        ("letter/letter-title", "", "there is no text"),
        ("letter/letter-title", "sanadkii 1982", "`1` is typed into the text"),
        ("letter/letter-title", "x\u{202e}y", "the invisible character U+202E"),
    ];
    let target = text("so");
    for format in FORMATS {
        for (wanted, cell, says) in cases {
            let bytes = edited(&exported("so", &target, format), format, |key, text| {
                if key == wanted { cell.to_owned() } else { text.to_owned() }
            });
            let problems = import(&bytes, format, "so", &text("sv"), &target).unwrap_err();
            assert_eq!(problems.len(), 1, "{format:?} {cell}: {problems:?}");
            let told = problems[0].to_string();
            assert!(told.contains(says) && told.contains(wanted), "{format:?} {cell:?}: {told}");
            let row = if wanted.ends_with("title") { 1 } else { 6 };
            let place = match format {
                Format::Xlsx => format!("sheet “Translation”, row {}, column D (translation)", row + 1),
                Format::Csv => format!("row {}, column D (translation)", row + 1),
                Format::Html => format!("row {row}, column translation"),
                Format::Po => "msgstr".to_owned(),
            };
            assert!(told.contains(&place), "{told}");
        }
    }
}

#[test]
fn rows_that_are_missing_extra_doubled_or_of_another_source_are_told() {
    let target = text("so");
    for format in [Format::Xlsx, Format::Csv] {
        let bytes = |rows: &[Vec<String>]| written(rows, format, "Translation", |_| {});
        let rows = table_rows("so", &target);
        let problems = |rows: &[Vec<String>]| import(&bytes(rows), format, "so", &text("sv"), &target).unwrap_err();

        let mut fewer = rows.clone();
        fewer.remove(3);
        assert!(told(&problems(&fewer)).contains("1 row is missing: letter/addressee"));

        let mut doubled = rows.clone();
        doubled.insert(3, rows[2].clone());
        assert!(told(&problems(&doubled)).contains("row 4, column A (key): `letter/letter-title-also` stands in"));

        let mut extra = rows.clone();
        extra.push(vec!["letter/hello".into(), String::new(), "x".into(), "y".into()]);
        assert!(told(&problems(&extra)).contains("`letter/hello` is no message of this wording"));
        extra.last_mut().unwrap()[0] = String::new();
        assert!(told(&problems(&extra)).contains("this row has no key"));

        let mut other = rows.clone();
        other[1][2].push('!');
        assert!(told(&problems(&other)).contains("row 2, column C (source): the source text is not today's"));

        let mut headless = rows.clone();
        headless.remove(0);
        assert!(told(&problems(&headless)).contains("must begin with `key (`"));

        let mut formula = rows.clone();
        formula[2][3] = "=1+1".into();
        assert!(told(&problems(&formula)).contains("row 3, column D (translation): this is a formula"), "{format:?}");

        let mut blank = rows.clone();
        blank.insert(5, vec![String::new(); 4]);
        assert!(
            import(&bytes(&blank), format, "so", &text("sv"), &target).unwrap().files.is_empty(),
            "a blank row does no harm"
        );
    }
}

#[test]
fn a_spreadsheet_with_merged_cells_numbers_or_another_sheet_is_told() {
    let (target, rows) = (text("so"), table_rows("so", &text("so")));
    let problems = |bytes: &[u8]| told(&import(bytes, Format::Xlsx, "so", &text("sv"), &target).unwrap_err());

    let merged = written(&rows, Format::Xlsx, "Translation", |sheet| {
        sheet.merge_range(5, 3, 6, 3, "two in one", &Cells::new()).unwrap();
    });
    assert!(problems(&merged).contains("rows 6 to 7: cells are merged here"), "{}", problems(&merged));

    let other = written(&rows, Format::Xlsx, "Tabelle1", |_| {});
    assert!(problems(&other).contains("there is no sheet “Translation”, only “Tabelle1”"));

    let number = written(&rows, Format::Xlsx, "Translation", |sheet| {
        sheet.write_number(4, 3, 1982.0).unwrap();
    });
    assert!(problems(&number).contains("row 5, column D (translation): this is not text (1982)"));

    // A lonely cell at the far corner is nobody's text, and no reason to run out of memory.
    let far = written(&rows, Format::Xlsx, "Translation", |sheet| {
        sheet.write_string(1_048_575, 16_383, "far away").unwrap();
    });
    assert!(import(&far, Format::Xlsx, "so", &text("sv"), &target).unwrap().files.is_empty());
}

#[test]
fn files_that_are_no_tables_are_told() {
    let target = text("so");
    for format in FORMATS {
        for bytes in [
            &b""[..],
            b"\xff\xfe\x00",
            b"PK\x03\x04 not a spreadsheet",
            b"key (x",
            b"<html></html>",
            b"msgid",
            b"\"key (sv>so 0\"",
        ] {
            let problems = import(bytes, format, "so", &text("sv"), &target).unwrap_err();
            assert!(!problems.is_empty(), "{format:?} {bytes:?}");
        }
        let somali = exported("so", &target, format);
        let problems = import(&somali, format, "ar", &text("sv"), &text("ar")).unwrap_err();
        assert!(told(&problems).contains("this table is of sv>so, not of sv>ar"), "{format:?}");
    }
}

#[test]
fn wording_that_changed_since_the_export_is_not_undone() {
    let target = text("so");
    for format in FORMATS {
        let old = edited(&exported("so", &target, format), format, |key, text| match key {
            "letter/letter-title" => "Sharci".to_owned(),
            _ => text.to_owned(),
        });
        let now = target.replace("request = ", "request = Fadlan: ");
        assert_ne!(now, target);
        let problems = import(&old, format, "so", &text("sv"), &now).unwrap_err();
        assert!(told(&problems).contains("has been changed since this table was exported"), "{format:?}");
    }
}

#[test]
fn semicolons_and_tabs_are_read_as_well() {
    let target = text("so");
    for delimiter in [b';', b'\t'] {
        let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
        for row in table_rows("so", &target) {
            writer.write_record(row).unwrap();
        }
        let bytes = writer.into_inner().unwrap();
        assert!(import(&bytes, Format::Csv, "so", &text("sv"), &target).unwrap().files.is_empty());
    }
}

#[test]
fn damaged_spreadsheets_never_panic() {
    let target = text("so");
    let whole = exported("so", &target, Format::Xlsx);
    for cut in (0..whole.len()).step_by(401) {
        let _ = import(&whole[..cut], Format::Xlsx, "so", &text("sv"), &target);
        let mut flipped = whole.clone();
        flipped[cut] ^= 0x55;
        let _ = import(&flipped, Format::Xlsx, "so", &text("sv"), &target);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// Whatever stands in a file, reading and changing it touches nothing else.
    #[test]
    fn documents_keep_what_is_not_changed(noise in "[ -~\\n\\r\\t{}#=éب]{0,80}", at in 0_usize..4000) {
        let mut wording = text("ar");
        let at = (0..=at.min(wording.len())).rev().find(|at| wording.is_char_boundary(*at)).unwrap();
        wording.insert_str(at, &noise);
        let document = Document::parse(&wording);
        prop_assert_eq!(document.with(&[]), wording.clone());
        for entry in document.entries() {
            if let Some(value) = document.value(&entry.id) {
                prop_assert!(wording.contains(value));
            }
        }
        let _ = rows::lines(&wording);
        let _ = (document.written_only(), document.emptied("x"));
    }

    #[test]
    fn tables_of_any_text_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300), head in 0_usize..4) {
        let heads: [&[u8]; 4] = [b"", b"key (sv>so 565231cb7453),", b"<script type=\"application/json\" id=\"table\">", b"msgid \"\"\nmsgstr \"\"\n\"Language: so\\n\"\n"];
        let bytes = [heads[head], &bytes].concat();
        for format in FORMATS {
            let _ = import(&bytes, format, "so", "a = b\n", "a = c\n");
        }
    }
}

pub(crate) fn languages() -> Vec<String> {
    let assets = Assets::embedded();
    assets.folders("locales").filter(|tag| *tag != "sv").map(str::to_owned).collect()
}

/// The shipped wording of a language.
pub(crate) fn text(tag: &str) -> String {
    Assets::embedded().text(&format!("locales/{tag}/{FILE}")).unwrap().to_owned()
}

fn language(tag: &str) -> Language {
    Language { tag: tag.to_owned(), name: tag.to_owned(), direction: Direction::LeftToRight }
}

fn exported(tag: &str, target: &str, format: Format) -> Vec<u8> {
    let source = text("sv");
    let file = File { name: FILE, source: &source, target };
    exchange::write(&exchange::table(&language("sv"), &language(tag), &[file]).unwrap(), format).unwrap()
}

fn import(
    bytes: &[u8],
    format: Format,
    tag: &str,
    source: &str,
    target: &str,
) -> Result<exchange::Imported, Vec<Problem>> {
    exchange::import(bytes, format, &language("sv"), &language(tag), &[File { name: FILE, source, target }])
}

fn told(problems: &[Problem]) -> String {
    problems.iter().map(|problem| format!("{problem}\n")).collect()
}

/// The table's rows with its head, as CSV has them.
fn table_rows(tag: &str, target: &str) -> Vec<Vec<String>> {
    let bytes = exported(tag, target, Format::Csv);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(&bytes["\u{feff}".len()..]);
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// Writes rows as another program would.
fn written(
    rows: &[Vec<String>],
    format: Format,
    sheet_name: &str,
    change: impl FnOnce(&mut rust_xlsxwriter::Worksheet),
) -> Vec<u8> {
    if format == Format::Csv {
        let mut writer = csv::Writer::from_writer(Vec::new());
        rows.iter().for_each(|row| writer.write_record(row).unwrap());
        return writer.into_inner().unwrap();
    }
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(sheet_name).unwrap();
    for (row, cells) in rows.iter().enumerate() {
        for (at, cell) in cells.iter().enumerate() {
            if cell.starts_with('=') {
                sheet.write_formula(row as u32, at as u16, cell.as_str()).unwrap();
            } else if !cell.is_empty() {
                sheet.write_string(row as u32, at as u16, cell).unwrap();
            }
        }
    }
    change(sheet);
    book.save_to_buffer().unwrap()
}

/// Changes the translations of a table as its user would, in whichever form it has.
fn edited(bytes: &[u8], format: Format, change: impl Fn(&str, &str) -> String) -> Vec<u8> {
    let as_text = || String::from_utf8(bytes.to_vec()).unwrap();
    match format {
        Format::Xlsx => {
            use calamine::{Reader, Xlsx};
            let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
            let range = book.worksheet_range("Translation").unwrap();
            let mut rows: Vec<Vec<String>> = range
                .rows()
                .map(|row| (0..4).map(|at| row.get(at).map(ToString::to_string).unwrap_or_default()).collect())
                .collect();
            rows.iter_mut().skip(1).for_each(|row| row[3] = change(&row[0], &row[3]));
            written(&rows, format, "Translation", |_| {})
        }
        Format::Csv => {
            let text = as_text();
            let mut reader = csv::ReaderBuilder::new()
                .has_headers(false)
                .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
            let mut rows: Vec<Vec<String>> =
                reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect();
            rows.iter_mut().skip(1).for_each(|row| row[3] = change(&row[0], &row[3]));
            written(&rows, format, "", |_| {})
        }
        Format::Html => {
            let text = as_text();
            let begin = text.find("id=\"table\">").unwrap() + "id=\"table\">".len();
            let end = begin + text[begin..].find("</script>").unwrap();
            let mut json: serde_json::Value = serde_json::from_str(&text[begin..end]).unwrap();
            for row in json["rows"].as_array_mut().unwrap() {
                row["target"] = change(row["key"].as_str().unwrap(), row["target"].as_str().unwrap()).into();
            }
            format!("{}{}{}", &text[..begin], json.to_string().replace('<', "\\u003c"), &text[end..]).into_bytes()
        }
        Format::Po => {
            let mut key = String::new();
            let mut out = String::new();
            for line in as_text().lines() {
                if let Some(context) = line.strip_prefix("msgctxt ") {
                    key = context.trim_matches('"').to_owned();
                }
                match line.strip_prefix("msgstr ") {
                    Some(text) if !key.is_empty() => {
                        let text = text[1..text.len() - 1].replace("\\\"", "\"");
                        out.push_str(&format!("msgstr \"{}\"\n", change(&key, &text).replace('"', "\\\"")));
                    }
                    _ => out.push_str(&format!("{line}\n")),
                }
            }
            out.into_bytes()
        }
    }
}

/// The rows of one message, whatever spaces its file has.
fn lines_of(text: &str, id: &str) -> Vec<String> {
    rows::lines(text)[id].iter().map(|(_, line)| line).collect()
}
