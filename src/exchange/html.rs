//! Tables as a page that a browser shows, edits and saves without a network; in: a table, out: the page, and back.
//!
//! The rows are JSON inside the page, which its own script shows and writes again. So a page that another program saved keeps its
//! rows or has none; it never has two versions of them.

use serde::{Deserialize, Serialize};

use super::{Filled, FilledRow, Problem, Table};
use crate::assets;
use crate::locale::Direction;

const PAGE: &str = "templates/site/exchange/table.html";
const PLACE: &str = "\"ROWS\"";
const BEFORE: &str = "<script type=\"application/json\" id=\"table\">";
const AFTER: &str = "</script>";

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Data {
    source: Language,
    target: Language,
    base: String,
    rows: Vec<Row>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Language {
    tag: String,
    name: String,
    dir: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    key: String,
    context: String,
    source: String,
    target: String,
}

pub(super) fn write(table: &Table) -> String {
    let language = |language: &super::Language| Language {
        tag: language.tag.clone(),
        name: language.name.clone(),
        dir: match language.direction {
            Direction::LeftToRight => "ltr".to_owned(),
            Direction::RightToLeft => "rtl".to_owned(),
        },
    };
    let rows = table.rows.iter().map(|row| Row {
        key: row.key.clone(),
        context: row.context.clone(),
        source: row.source.clone(),
        target: row.target.clone(),
    });
    let (source, target) = (language(&table.source), language(&table.target));
    let data = Data { source, target, base: table.base.clone(), rows: rows.collect() };
    let json = serde_json::to_string(&data).expect("only texts").replace('<', "\\u003c");
    assets::embedded_text(PAGE).unwrap_or(PLAIN).replacen(PLACE, &json, 1)
}

/// The page without its looks, should the file not be embedded.
const PLAIN: &str =
    "<!doctype html><meta charset=\"utf-8\"><script type=\"application/json\" id=\"table\">\"ROWS\"</script>";

pub(super) fn read(bytes: &[u8]) -> Filled {
    let mut filled = Filled::default();
    let data = std::str::from_utf8(bytes).ok().and_then(|text| {
        let inside = text.split_once(BEFORE)?.1;
        Some(inside.split_once(AFTER)?.0)
    });
    let Some(json) = data else {
        filled.problems.push(Problem::of_file(
            "this page has no rows in it; it was saved by another program. Open the exported page in a browser and use its button “Save”",
        ));
        return filled;
    };
    match serde_json::from_str::<Data>(json) {
        Ok(data) => {
            (filled.source, filled.target, filled.base) = (data.source.tag, data.target.tag, data.base);
            filled.rows = data.rows.into_iter().zip(1..).map(FilledRow::from).collect();
        }
        Err(error) => filled.problems.push(Problem::of_file(format!(
            "the rows in this page cannot be read ({error}); use the page's own button “Save”, or export again"
        ))),
    }
    filled
}

impl From<(Row, usize)> for FilledRow {
    fn from((row, number): (Row, usize)) -> Self {
        Self { row: format!("row {number}"), key: row.key, source: row.source, target: row.target }
    }
}
