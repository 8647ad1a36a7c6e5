//! A letter with the issuer's logo: it takes no page more, whatever the language.

use fgm_letter::issue::{self, Press, Request};
use fgm_letter::issuer::Issuer;
use fgm_letter::verify::{Verdict, verify_pdf};
use jiff::civil::{Date, date};
use lopdf::Document;

use crate::fixture::{identity, trust};

const TODAY: Date = date(2026, 11, 24);
const LOGO: &str =
    r##"<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><path d="M0 0h20v20z" fill="#036"/></svg>"##;

/// A logo as detailed as may be makes no letter that is not valid; a more detailed one is refused when the letter is made.
#[test]
fn a_detailed_logo_is_drawn_or_refused() {
    let mut press = Press::new().unwrap();
    // The start of the path counts, too.
    let svg = |times: usize| {
        let path = "h1v1".repeat(times);
        format!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><path d="M0 0{path}" fill="#036"/></svg>"##
        )
    };
    let mut issue = |svg: String| {
        let issuer = Issuer::specimen().with_logo(svg);
        press.issue(&Request::new("so", TODAY), &issuer, &identity(7))
    };
    let letter = issue(svg(4999)).unwrap();
    assert_eq!(verify_pdf(&letter.pdf, &trust(&identity(7)), TODAY).unwrap().verdict(), Verdict::Valid);
    let error = format!("{:?}", issue(svg(5000)).unwrap_err());
    assert!(error.contains("10 000 lines and curves"), "{error}");
}

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
