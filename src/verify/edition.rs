//! Checks that the header of the text, the seal and the bands on the page agree; in: a content and the seal's claims, out: findings.
//!
//! Whether the seal's signature is right is asked elsewhere; here only what it says is compared.

use jiff::civil::Date;

use super::content::{Content, DRAFT_BAND, SPECIMEN_BAND};
use super::{Finding, Question, Severity};
use crate::canonical::{ContentHash, Header};

/// The host and the issuer that specimens name.
const SPECIMEN_HOST: &str = "specimen.invalid";
const SPECIMEN_ISSUER: &str = "specimen";
/// The paper that carries a seal.
const SEALED_PAPER: &str = "letter";

/// What the seal in the QR code claims of the letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claims {
    /// The host of the address.
    pub host: String,
    /// The issuer (`iss`).
    pub issuer: String,
    /// The day it was sealed (`iat`).
    pub date: Date,
    /// The jurisdiction.
    pub law: String,
    /// The kind of paper.
    pub paper: String,
    /// The edition.
    pub edition: String,
    /// The languages, front first.
    pub languages: Vec<String>,
    /// The hash of the canonical text.
    pub hash: ContentHash,
    /// Is it a draft?
    pub draft: bool,
}

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
pub fn check(content: &Content, claims: Option<&Claims>) -> Edition {
    let mut findings = Vec::new();
    let header = content.text.as_ref().and_then(|text| Header::parse(&text.text).ok()).map(|(header, _)| header);
    match (&header, claims) {
        (Some(header), Some(claims)) => compare(header, claims, &mut findings),
        (Some(header), None) if header.paper == SEALED_PAPER && seal_addresses(content).is_empty() => {
            findings.push(wrong("seal-missing", "the letter carries no seal: its QR code has no address".to_owned()));
        }
        _ => {}
    }
    if let (Some(text), Some(claims)) = (&content.text, claims)
        && text.hash != claims.hash
    {
        findings.push(Finding {
            question: Question::Content,
            ..wrong(
                "seal-hash-differs",
                format!("the seal was made for a text with the hash {}; this one has {}", claims.hash, text.hash),
            )
        });
    }
    if seal_addresses(content).len() > 1 {
        findings.push(wrong("several-seals", "the letter's links lead to more than one seal".to_owned()));
    }

    let draft = band(content, DRAFT_BAND, claims.map(|claims| claims.draft), &DRAFT, &mut findings);
    let is_specimen = |claims: &Claims| claims.host == SPECIMEN_HOST || claims.issuer == SPECIMEN_ISSUER;
    let specimen = band(content, SPECIMEN_BAND, claims.map(is_specimen), &SPECIMEN, &mut findings);
    Edition { draft, specimen, findings }
}

/// The codes and words for one state.
struct State {
    code: &'static str,
    missing: &'static str,
    unsealed: &'static str,
    name: &'static str,
    note: &'static str,
}

const DRAFT: State = State {
    code: "draft",
    missing: "draft-band-missing",
    unsealed: "draft-not-sealed",
    name: "draft",
    note: "it is a draft: the wording has not been reviewed and approved; do not rely on it",
};
const SPECIMEN: State = State {
    code: "specimen",
    missing: "specimen-band-missing",
    unsealed: "specimen-not-sealed",
    name: "specimen",
    note: "it is a specimen: not issued by an authority",
};

/// Checks one state's band: on every page when the seal says so, on none when it does not.
fn band(content: &Content, id: &str, claimed: Option<bool>, state: &State, findings: &mut Vec<Finding>) -> bool {
    let shown: Vec<_> = content.marked(id).iter().filter_map(|element| element.pages()).collect();
    let is_shown = |page: &usize| shown.iter().any(|(first, last)| (first..=last).contains(&page));
    let lacking = (1..=content.pages.len()).find(|page| !is_shown(page));
    let name = state.name;
    if claimed == Some(false) && !shown.is_empty() {
        let message = format!("a page says that it is a {name}, but the seal does not");
        findings.push(wrong(state.unsealed, message));
    }
    if let Some(page) = lacking.filter(|_| claimed == Some(true) || !shown.is_empty()) {
        findings.push(wrong(state.missing, format!("it is a {name}, but page {page} does not say so")));
    }
    let holds = claimed == Some(true) || !shown.is_empty();
    if holds {
        findings.push(Finding {
            code: state.code,
            question: Question::Edition,
            severity: Severity::Note,
            message: state.note.to_owned(),
        });
    }
    holds
}

fn compare(header: &Header, claims: &Claims, findings: &mut Vec<Finding>) {
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
        .map(|(field, text, seal)| format!("{field}: the text says “{text}”, the seal “{seal}”"))
        .collect();
    if !differing.is_empty() {
        findings.push(wrong("seal-differs", format!("text and seal do not agree: {}", differing.join("; "))));
    }
}

fn wrong(code: &'static str, message: String) -> Finding {
    Finding { code, question: Question::Edition, severity: Severity::Wrong, message }
}
