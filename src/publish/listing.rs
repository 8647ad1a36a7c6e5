//! The issuer's signed list in the site; in: a given list, or the letters and the key, out: the text of `manifest.jws` and its root.
//!
//! The format is that of docs/manifest.md: a JWS (RFC 7515) in the compact form over JSON in the form of RFC 8785.

use std::collections::{BTreeMap, BTreeSet};

use data_encoding::{BASE64, BASE64URL_NOPAD, HEXLOWER};
use p256::ecdsa::Signature;
use p256::ecdsa::signature::Signer;
use serde::{Deserialize, Serialize};

use super::sheets::Sheet;
use super::{LETTER, Order, PublishError, page};
use crate::canonical::Header;
use crate::issuer::Issuer;
use crate::sign::Identity;

/// A list that the issuer has signed.
#[derive(Debug, Clone, Copy)]
pub struct GivenList<'a> {
    /// The file `manifest.jws`.
    pub text: &'a str,
    /// The root's certificate, in DER.
    pub root: &'a [u8],
}

/// The list as it is published.
pub(super) struct List {
    pub(super) text: String,
    pub(super) root: Vec<u8>,
}

/// The given list, which has to name every letter; without one, a first list of these letters, signed with the issuer's key.
pub(super) fn list(
    order: &Order<'_>,
    issuer: &Issuer,
    identity: &Identity,
    sheets: &[Sheet],
) -> Result<List, PublishError> {
    let letters: Vec<&Sheet> = sheets.iter().filter(|sheet| sheet.paper == LETTER).collect();
    match order.list {
        Some(given) => {
            let content: Content = content_of(given.text).ok_or(PublishError::List)?;
            let listed: BTreeSet<&str> = content
                .editions
                .iter()
                .flat_map(|edition| &edition.texts)
                .flat_map(|text| &text.pdfs)
                .map(|pdf| pdf.as_str())
                .collect();
            match letters.iter().find(|letter| !listed.contains(page::sha256(&letter.print.pdf).as_str())) {
                Some(letter) => Err(PublishError::NotListed { name: letter.name.clone() }),
                None => Ok(List { text: given.text.to_owned(), root: given.root.to_vec() }),
            }
        }
        None => Ok(List { text: first(issuer, identity, &letters), root: identity.certificate_der().to_vec() }),
    }
}

fn content_of(text: &str) -> Option<Content> {
    let content = text.trim_end().split('.').nth(1)?;
    serde_json::from_slice(&BASE64URL_NOPAD.decode(content.as_bytes()).ok()?).ok()
}

/// Dated as the newest edition in it, so that the same letters give the same list.
fn first(issuer: &Issuer, identity: &Identity, letters: &[&Sheet]) -> String {
    let certificate = identity.certificate();
    let headers: Vec<(Header, &Sheet)> = letters
        .iter()
        .map(|letter| (Header::parse(&letter.text).expect("written by the same module").0, *letter))
        .collect();
    let issued = headers.iter().map(|(header, _)| header.date).max().unwrap_or(certificate.valid_from()).to_string();
    let content = Content {
        editions: editions(&headers, &issued),
        issued,
        issuer: issuer.id().to_owned(),
        keys: vec![Key {
            certificate: BASE64.encode(certificate.der()),
            kid: HEXLOWER.encode(&certificate.kid()),
            valid_from: certificate.valid_from().to_string(),
            valid_to: certificate.valid_to().to_string(),
        }],
        sequence: 1,
        version: 1,
    };
    let header = JwsHeader { alg: "ES256", kid: HEXLOWER.encode(&certificate.sha256()), typ: "letter-manifest" };
    let signed = format!("{}.{}", encode(&header), encode(&content));
    let signature: Signature = identity.signing_key().sign(signed.as_bytes());
    format!("{signed}.{}\n", BASE64URL_NOPAD.encode(&signature.normalize_s().to_bytes()))
}

/// One entry for each edition, text and file, each in the order of its name.
fn editions(letters: &[(Header, &Sheet)], since: &str) -> Vec<Edition> {
    let mut editions: BTreeMap<(&str, &str), BTreeMap<String, Text>> = BTreeMap::new();
    for (header, letter) in letters {
        let sha256 = letter.hash.to_string();
        let new = Text { languages: header.languages.clone(), pdfs: Vec::new(), sha256: sha256.clone() };
        let texts = editions.entry((&header.edition, &header.law)).or_default();
        let pdfs = &mut texts.entry(sha256).or_insert(new).pdfs;
        pdfs.push(page::sha256(&letter.print.pdf));
        pdfs.sort();
    }
    let listed = |((edition, law), texts): ((&str, &str), BTreeMap<String, Text>)| Edition {
        edition: edition.to_owned(),
        law: law.to_owned(),
        paper: LETTER.to_owned(),
        since: since.to_owned(),
        status: "current".to_owned(),
        texts: texts.into_values().collect(),
    };
    editions.into_iter().map(listed).collect()
}

fn encode(value: &impl Serialize) -> String {
    BASE64URL_NOPAD.encode(&serde_json::to_vec(value).expect("texts and numbers only"))
}

/// Fields stand in the order of their names (RFC 8785).
#[derive(Serialize)]
struct JwsHeader {
    alg: &'static str,
    kid: String,
    typ: &'static str,
}

#[derive(Serialize, Deserialize)]
struct Content {
    editions: Vec<Edition>,
    issued: String,
    issuer: String,
    keys: Vec<Key>,
    sequence: u64,
    version: u64,
}

#[derive(Serialize, Deserialize)]
struct Edition {
    edition: String,
    law: String,
    paper: String,
    since: String,
    status: String,
    texts: Vec<Text>,
}

#[derive(Serialize, Deserialize)]
struct Text {
    languages: Vec<String>,
    pdfs: Vec<String>,
    sha256: String,
}

#[derive(Serialize, Deserialize)]
struct Key {
    certificate: String,
    kid: String,
    valid_from: String,
    valid_to: String,
}
