//! `list`: shows the languages; in: a jurisdiction, out: a table, or JSON for programs.

use std::fmt::Write as _;

use fgm_letter::issue::{Direction, Expired, LanguageEntry, Press, Request, Status};
use serde::Serialize;

use crate::args::ListOptions;
use crate::failure::{Exit, Failure};
use crate::terminal::escaped;
use crate::{clock, local_issuer, sources, terminal};

#[derive(Serialize)]
struct Row<'a> {
    tag: &'a str,
    name: &'a str,
    name_sv: &'a str,
    name_en: &'a str,
    direction: &'static str,
    status: &'static str,
    pages: usize,
}

pub(crate) fn run(options: &ListOptions) -> Result<Exit, Failure> {
    let issuer = local_issuer::without_key(None)?;
    let mut press = Press::with(sources::assets(&options.sources)?)?;
    let languages = press.languages(&options.law, &options.paper)?;
    let mut rows = Vec::with_capacity(languages.len());
    for entry in &languages {
        let request = Request {
            law: &options.law,
            paper: &options.paper,
            expired: Expired::PrintAsDraft, // counting pages issues nothing
            ..Request::new(&entry.tag, clock::today(None))
        };
        rows.push(row(entry, press.pages(&request, &issuer)?));
    }
    if options.json {
        let json = serde_json::to_string_pretty(&rows).expect("only texts and numbers");
        terminal::data(&json)?;
        terminal::data("\n")?;
    } else {
        terminal::report(&table(&rows))?;
    }
    Ok(Exit::Fine)
}

fn row(entry: &LanguageEntry, pages: usize) -> Row<'_> {
    Row {
        tag: &entry.tag,
        name: &entry.name,
        name_sv: &entry.name_sv,
        name_en: &entry.name_en,
        direction: match entry.direction {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        },
        status: match entry.status {
            Status::Draft => "draft",
            Status::Official => "official",
        },
        pages,
    }
}

/// The language's own name stands last: names of other scripts and directions would move the columns behind them.
fn table(rows: &[Row<'_>]) -> String {
    let tag = rows.iter().map(|row| row.tag.len()).max().unwrap_or_default().max(3);
    let swedish = rows.iter().map(|row| row.name_sv.chars().count()).max().unwrap_or_default().max(7);
    let mut out = String::new();
    let mut line = |cells: [&str; 6]| {
        let [a, b, c, d, e, f] = cells;
        writeln!(out, "{a:<tag$}  {b:<swedish$}  {c:<9}  {d:<8}  {e:<5}  {f}").expect("a String takes all");
    };
    line(["tag", "Swedish", "direction", "status", "pages", "own name"]);
    for row in rows {
        line([row.tag, &escaped(row.name_sv), row.direction, row.status, &row.pages.to_string(), &escaped(row.name)]);
    }
    out
}
