//! Checks that the header of the text, the seal and the bands on the page agree; in: a content and the seal's claims, out: findings.
//!
//! Whether the seal's signature is right is asked elsewhere; here only what it says is compared.

use super::Finding;
use super::content::{Content, DRAFT_BANDS, SEALED_PAPER, SPECIMEN_BANDS, excerpt};
use super::finding::*;
use crate::canonical::Header;
use crate::seal::{Claims, SealedAddress};

/// Hosts of specimens end so: the name is reserved and never found (RFC 2606 2).
const SPECIMEN_HOST_ENDING: &str = ".invalid";

/// Bands of one state whose words are looked for on other pages; a letter of ten pages has 16.
const MAX_BANDS: usize = 64;

/// What is known of the edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// The seal or a page says that it is a draft.
    pub draft: bool,
    /// The seal or a page says that it is a specimen.
    pub specimen: bool,
    /// What does not agree, and what is worth knowing.
    pub findings: Vec<Finding>,
}

/// The addresses of seals that the letter's links open, each once, in order. A letter has one.
#[must_use]
pub fn seal_addresses(content: &Content) -> Vec<&str> {
    let mut found: Vec<&str> = Vec::new();
    for link in &content.links {
        let seal = link.address.strip_prefix("https://").and_then(|rest| rest.split_once("/#"));
        if seal.is_some_and(|(host, seal)| !host.contains('/') && !seal.is_empty())
            && !found.contains(&link.address.as_str())
        {
            found.push(&link.address);
        }
    }
    found
}

/// Compares the header of the embedded text, the seal's claims and the bands.
#[must_use]
pub fn check(content: &Content, seal: Option<&SealedAddress>) -> Edition {
    let mut findings = Vec::new();
    let header = content.text.as_ref().and_then(|text| Header::parse(&text.text).ok()).map(|(header, _)| header);
    let claims = seal.map(|address| address.seal().claims());
    let addresses = seal_addresses(content);
    match (&header, claims) {
        (Some(header), Some(claims)) => findings.extend(difference(header, claims)),
        (Some(header), None) if header.paper == SEALED_PAPER && addresses.is_empty() => {
            findings.push(SEAL_MISSING.finding());
        }
        _ => {}
    }
    if let (Some(text), Some(claims)) = (&content.text, claims)
        && text.hash != claims.hash
    {
        findings.push(SEAL_HASH_DIFFERS.finding_with(format_args!("{}, not {}", claims.hash, text.hash)));
    }
    if addresses.len() > 1 {
        findings.push(SEVERAL_SEALS.finding());
    }
    findings.extend(drawn_codes(content, &addresses));
    let is_specimen = |address: &SealedAddress| {
        address.seal().claims().is_specimen() || address.host().ends_with(SPECIMEN_HOST_ENDING)
    };
    let draft = band(content, &DRAFT, claims.map(|claims| claims.draft), &mut findings);
    let specimen = band(content, &SPECIMEN, seal.map(is_specimen), &mut findings);
    Edition { draft, specimen, findings }
}

/// What a telephone reads from the page has to be what the link beside the code opens.
fn drawn_codes(content: &Content, addresses: &[&str]) -> Option<Finding> {
    if let Some(other) = content.codes.iter().find(|code| !addresses.contains(&code.as_str())) {
        return Some(CODE_DIFFERS.finding_with(format_args!("it says “{}”", excerpt(other))));
    }
    (content.codes.is_empty() && !addresses.is_empty()).then(|| CODE_MISSING.finding())
}

/// A state that bands and the seal tell.
struct State {
    bands: &'static [&'static str],
    holds: Kind,
    missing: Kind,
    unsealed: Kind,
}

const DRAFT: State =
    State { bands: &DRAFT_BANDS, holds: SEALED_DRAFT, missing: DRAFT_BAND_MISSING, unsealed: DRAFT_NOT_SEALED };
const SPECIMEN: State = State {
    bands: &SPECIMEN_BANDS,
    holds: SEALED_SPECIMEN,
    missing: SPECIMEN_BAND_MISSING,
    unsealed: SPECIMEN_NOT_SEALED,
};

/// Checks one state's band: on every page when the seal says so, on none when it does not.
///
/// A band is read aloud once; on the pages that follow it may be repeated as an artifact with the same words.
fn band(content: &Content, state: &State, claimed: Option<bool>, findings: &mut Vec<Finding>) -> bool {
    let bands: Vec<_> = state.bands.iter().flat_map(|prefix| content.marked(prefix)).collect();
    let shown: Vec<_> = bands.iter().filter_map(|element| element.pages()).collect();
    let words: Vec<_> = bands.iter().take(MAX_BANDS).map(|element| element.text().trim().to_owned()).collect();
    let is_repeated = |page: &usize| {
        let artifacts = content.pages.get(page - 1).map(|page| page.artifacts.as_slice()).unwrap_or_default();
        artifacts.iter().any(|(_, artifact)| words.iter().any(|words| artifact.text.contains(words)))
    };
    let is_shown = |page: &usize| shown.iter().any(|(first, last)| (first..=last).contains(&page)) || is_repeated(page);
    if claimed == Some(false) && !shown.is_empty() {
        findings.push(state.unsealed.finding());
    }
    let holds = claimed == Some(true) || !shown.is_empty();
    if holds {
        let lacking = (1..=content.pages.len()).find(|page| !is_shown(page));
        findings.extend(lacking.map(|page| state.missing.finding_with(format_args!("page {page}"))));
        findings.push(state.holds.finding());
    }
    holds
}

fn difference(header: &Header, claims: &Claims) -> Option<Finding> {
    let fields = [
        ("law", header.law.clone(), claims.law.clone()),
        ("paper", header.paper.clone(), claims.paper.clone()),
        ("edition", header.edition.clone(), claims.edition.clone()),
        ("date", header.date.to_string(), claims.date.to_string()),
        ("languages", header.languages.join(" "), claims.languages.join(" ")),
    ];
    let differing: Vec<_> = fields
        .iter()
        .filter(|(_, text, seal)| text != seal)
        .map(|(field, text, seal)| format!("{field}: the text says “{}”, the seal “{}”", excerpt(text), excerpt(seal)))
        .collect();
    (!differing.is_empty()).then(|| SEAL_DIFFERS.finding_with(differing.join("; ")))
}
