//! Checks the text that is on the page and not in the canonical text: bands and the short code; in: a content, out: findings.
//!
//! It is left out of the comparison, so only what is known may stand there, and not much of it.

use super::{ASIDE, Content, Element, Finding, SHORT_CODE_DIFFERS, UNKNOWN_ASIDE, excerpt};
use crate::canonical::{ContentHash, Header};
use crate::seal::short_code;

/// Identifiers of the elements with a band that says draft begin so: not reviewed, or its law not checked lately.
pub(in crate::verify) const DRAFT_BANDS: [&str; 2] = ["aside-band-draft", "aside-band-unchecked"];
/// Identifiers of the elements with the specimen band begin so.
pub(in crate::verify) const SPECIMEN_BANDS: [&str; 1] = ["aside-band-specimen"];
/// Identifiers of the elements with the short code begin so.
const CODE: &str = "aside-code";
/// Characters in one aside: a sentence in two languages.
const MAX_LENGTH: usize = 400;
/// The paper that carries a seal and a short code.
pub(in crate::verify) const SEALED_PAPER: &str = "letter";

pub(super) fn check(content: &Content, header: &Header, hash: ContentHash, findings: &mut Vec<Finding>) {
    let asides = content.marked(ASIDE);
    let unknown = asides.iter().filter_map(|element| {
        let id = element.id.as_deref().unwrap_or_default();
        let known = DRAFT_BANDS.iter().chain(&SPECIMEN_BANDS).chain([&CODE]).any(|prefix| id.starts_with(prefix));
        (!known || element.text().chars().count() > MAX_LENGTH).then_some((id, element))
    });
    if let Some((id, element)) = unknown.into_iter().next() {
        let text = element.text();
        findings.push(UNKNOWN_ASIDE.finding_with(format_args!("{}: “{}”", excerpt(id), excerpt(&text))));
    }

    let right = short_code(&hash);
    let boxes: Vec<&&Element> =
        asides.iter().filter(|element| element.id.as_ref().is_some_and(|id| id.starts_with(CODE))).collect();
    if boxes.is_empty() && header.paper == SEALED_PAPER {
        findings.push(SHORT_CODE_DIFFERS.finding_with(format_args!("the pages show none, the text's is {right}")));
    }
    let footers = content.pages.iter().flat_map(|page| &page.artifacts).map(|(_, passage)| passage.text.clone());
    let shown = boxes.iter().map(|element| element.text());
    let lacking = shown.clone().any(|text| !text.contains(&right));
    let other = shown.chain(footers).find_map(|text| codes(&text).find(|code| *code != right).map(str::to_owned));
    if lacking || other.is_some() {
        let shows = other.unwrap_or_else(|| "another".to_owned());
        findings.push(SHORT_CODE_DIFFERS.finding_with(format_args!("the pages show {shows}, the text's is {right}")));
    }
}

/// Parts of a text that look like a short code: five characters, a hyphen, five characters.
fn codes(text: &str) -> impl Iterator<Item = &str> {
    const LENGTH: usize = 5;
    let base32 = |group: &str| group.bytes().all(|byte| matches!(byte, b'A'..=b'Z' | b'2'..=b'7'));
    text.match_indices('-').filter_map(move |(hyphen, _)| {
        let code = text.get(hyphen.checked_sub(LENGTH)?..hyphen + 1 + LENGTH)?;
        let (first, second) = code.split_once('-')?;
        (base32(first) && base32(second)).then_some(code)
    })
}
