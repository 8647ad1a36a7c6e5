//! The sheets of all papers, languages and sizes, issued once for all tests by the made-up issuer with the key of issuer 7.

use std::sync::OnceLock;

use fgm_letter::issue::{Direction, Letter, Press, Request};
use fgm_letter::issuer::Issuer;
use jiff::civil::{Date, date};

use crate::fixture;

/// The day on which the letters are issued and verified.
pub(crate) const TODAY: Date = date(2026, 11, 24);

/// An issued sheet.
#[derive(Clone)]
pub(crate) struct Issued {
    pub(crate) paper: String,
    pub(crate) size: String,
    pub(crate) tag: String,
    pub(crate) direction: Direction,
    pub(crate) letter: Letter,
}

/// Tag and letter to show on A4, sorted by tag.
pub(crate) fn all() -> &'static [(String, Letter)] {
    static LETTERS: OnceLock<Vec<(String, Letter)>> = OnceLock::new();
    LETTERS.get_or_init(|| {
        let letters = every().iter().filter(|issued| issued.paper == "letter" && issued.size == "a4");
        letters.map(|issued| (issued.tag.clone(), issued.letter.clone())).collect()
    })
}

/// Every paper in every language and size, sorted by paper, tag and size.
pub(crate) fn every() -> &'static [Issued] {
    static SHEETS: OnceLock<Vec<Issued>> = OnceLock::new();
    SHEETS.get_or_init(|| {
        let (mut press, issuer, identity) = (Press::new().unwrap(), Issuer::specimen(), fixture::identity(7));
        let sizes: Vec<String> = press.sizes().names().map(str::to_owned).collect();
        let mut sheets = Vec::new();
        for paper in press.papers("se").unwrap() {
            for language in press.languages("se", &paper).unwrap() {
                for size in &sizes {
                    let request = Request { paper: &paper, size, ..Request::new(&language.tag, TODAY) };
                    let letter = press.issue(&request, &issuer, &identity).unwrap();
                    sheets.push(Issued {
                        paper: paper.clone(),
                        size: size.clone(),
                        tag: language.tag.clone(),
                        direction: language.direction,
                        letter,
                    });
                }
            }
        }
        sheets
    })
}
