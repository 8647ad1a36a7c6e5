//! A letter with the issuer's logo: it takes no page more, whatever the language.

use fgm_letter::issue::{self, Press, Request};
use fgm_letter::issuer::Issuer;
use jiff::civil::{Date, date};
use lopdf::Document;

use crate::fixture::identity;

const TODAY: Date = date(2026, 11, 24);
const LOGO: &str =
    r##"<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><path d="M0 0h20v20z" fill="#036"/></svg>"##;

#[test]
fn a_logo_takes_no_page_more() {
    let mut press = Press::new().unwrap();
    let with_logo = Issuer::specimen().with_logo(LOGO.to_owned());
    for language in issue::languages("se", "letter").unwrap() {
        let mut pages = |issuer: &Issuer| {
            let letter = press.issue(&Request::new(&language.tag, TODAY), issuer, &identity(7)).unwrap();
            Document::load_mem(&letter.pdf).unwrap().get_pages().len()
        };
        assert_eq!(pages(&with_logo), pages(&Issuer::specimen()), "{}", language.tag);
    }
}
