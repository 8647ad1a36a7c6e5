//! The letters of all languages, issued once for all tests by the made-up issuer with the key of issuer 7.

use std::sync::OnceLock;

use fgm_letter::issue::{self, Letter, Press, Request};
use fgm_letter::issuer::Issuer;
use jiff::civil::{Date, date};

use crate::fixture;

/// The day on which the letters are issued and verified.
pub(crate) const TODAY: Date = date(2026, 11, 24);

/// Tag and letter, sorted by tag.
pub(crate) fn all() -> &'static [(String, Letter)] {
    static LETTERS: OnceLock<Vec<(String, Letter)>> = OnceLock::new();
    LETTERS.get_or_init(|| {
        let (mut press, issuer, identity) = (Press::new().unwrap(), Issuer::specimen(), fixture::identity(7));
        let languages = issue::languages("se").unwrap();
        languages
            .into_iter()
            .map(|language| {
                let letter = press.issue(&Request::new(&language.tag, TODAY), &issuer, &identity).unwrap();
                (language.tag, letter)
            })
            .collect()
    })
}
