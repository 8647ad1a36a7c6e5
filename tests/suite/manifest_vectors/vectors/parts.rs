//! What the vectors are made of; in: keys made of a number and fields as text, out: lists in the compact form, signed, and what they say.

use data_encoding::{BASE64, BASE64URL_NOPAD, HEXLOWER};
use fgm_letter::sign::{Identity, SubjectName};
use jiff::civil::date;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};

use super::{Expect, ExpectedEdition, ExpectedKey, Vector};

pub(super) const ISSUED: &str = "2026-11-25";

/// A list in its fields, each as it is to be written.
#[derive(Clone)]
pub(super) struct List {
    pub(super) editions: Vec<Edition>,
    pub(super) issued: &'static str,
    pub(super) issuer: &'static str,
    pub(super) keys: Vec<Key>,
    pub(super) sequence: u64,
}

#[derive(Clone)]
pub(super) struct Edition {
    pub(super) edition: &'static str,
    pub(super) reason: Option<String>,
    pub(super) since: &'static str,
    pub(super) status: &'static str,
    pub(super) texts: Vec<String>,
}

#[derive(Clone)]
pub(super) struct Key {
    pub(super) certificate: Vec<u8>,
    pub(super) reason: Option<String>,
    pub(super) revoked_from: Option<&'static str>,
    pub(super) valid_to: &'static str,
}

impl Default for List {
    fn default() -> Self {
        let edition = edition("2026-11", "current", None, &['a', 'b']);
        Self { editions: vec![edition], issued: ISSUED, issuer: "example-region", keys: vec![key(2)], sequence: 7 }
    }
}

impl List {
    pub(super) fn json(&self) -> String {
        let (editions, keys) = (self.editions.iter().map(Edition::json), self.keys.iter().map(Key::json));
        format!(
            r#"{{"editions":[{}],"issued":"{}","issuer":"{}","keys":[{}],"sequence":{},"version":1}}"#,
            editions.collect::<Vec<_>>().join(","),
            self.issued,
            self.issuer,
            keys.collect::<Vec<_>>().join(","),
            self.sequence
        )
    }

    pub(super) fn signed(&self) -> String {
        jws(&header(), &self.json())
    }

    pub(super) fn says(&self) -> Expect {
        let edition = |it: &Edition| ExpectedEdition {
            law: "se".to_owned(),
            edition: it.edition.to_owned(),
            status: it.status.to_owned(),
            since: it.since.to_owned(),
            texts: it.texts.clone(),
        };
        let key = |it: &Key| ExpectedKey {
            kid: it.kid(),
            valid_from: VALID_FROM.to_owned(),
            valid_to: it.valid_to.to_owned(),
            revoked_from: it.revoked_from.map(str::to_owned),
        };
        Expect::Accepted {
            issuer: self.issuer.to_owned(),
            sequence: self.sequence,
            issued: self.issued.to_owned(),
            keys: self.keys.iter().map(key).collect(),
            editions: self.editions.iter().map(edition).collect(),
        }
    }
}

impl Edition {
    fn json(&self) -> String {
        let reason = self.reason.as_ref().map(|reason| format!(r#""reason":"{reason}","#)).unwrap_or_default();
        let text = |hash: &String| format!(r#"{{"languages":["so","sv"],"pdfs":["{hash}"],"sha256":"{hash}"}}"#);
        format!(
            r#"{{"edition":"{}","law":"se","paper":"letter",{reason}"since":"{}","status":"{}","texts":[{}]}}"#,
            self.edition,
            self.since,
            self.status,
            self.texts.iter().map(text).collect::<Vec<_>>().join(",")
        )
    }
}

impl Key {
    pub(super) fn kid(&self) -> String {
        sha256(&self.certificate)[..16].to_owned()
    }

    fn json(&self) -> String {
        let reason = self.reason.as_ref().map(|reason| format!(r#""reason":"{reason}","#)).unwrap_or_default();
        let revoked = self.revoked_from.map(|day| format!(r#""revoked_from":"{day}","#)).unwrap_or_default();
        format!(
            r#"{{"certificate":"{}","kid":"{}",{reason}{revoked}"valid_from":"{VALID_FROM}","valid_to":"{}"}}"#,
            BASE64.encode(&self.certificate),
            self.kid(),
            self.valid_to
        )
    }
}

/// An edition whose texts' hashes are one digit, 64 times.
pub(super) fn edition(name: &'static str, status: &'static str, reason: Option<&str>, digits: &[char]) -> Edition {
    let texts = digits.iter().map(|digit| digit.to_string().repeat(64)).collect();
    Edition { edition: name, reason: reason.map(str::to_owned), since: "2026-11-20", status, texts }
}

pub(super) fn key(number: u8) -> Key {
    let certificate = identity(number).certificate_der().to_vec();
    Key { certificate, reason: None, revoked_from: None, valid_to: "2035-12-31" }
}

pub(super) fn revoked(number: u8, from: &'static str) -> Key {
    Key { reason: Some("the key was lost".to_owned()), revoked_from: Some(from), ..key(number) }
}

/// The root of the vectors.
pub(super) fn root() -> Identity {
    identity(ROOT)
}

/// Whoever has that key: the same number, the same certificate.
pub(super) fn identity(number: u8) -> Identity {
    identity_from(number, 2026)
}

pub(super) fn identity_from(number: u8, year: i16) -> Identity {
    let key = SigningKey::from_slice(&[number; 32]).expect("below the group order");
    let subject = SubjectName { organisation: "Region".to_owned(), unit: None, country: None };
    Identity::self_signed(key, &subject, date(year, 1, 1), 10).expect("a plain name and plain days")
}

/// The header of the root.
pub(super) fn header() -> String {
    header_of(&root())
}

pub(super) fn header_of(root: &Identity) -> String {
    format!(r#"{{"alg":"ES256","kid":"{}","typ":"letter-manifest"}}"#, sha256(root.certificate_der()))
}

/// Signed with the root, whatever header and content say.
pub(super) fn jws(header: &str, content: &str) -> String {
    jws_by(&root(), header, content)
}

pub(super) fn jws_by(root: &Identity, header: &str, content: &str) -> String {
    let signed = signed_part(header, content);
    let signature: Signature = root.signing_key().sign(signed.as_bytes());
    with_signature(&signed, &signature.normalize_s().to_bytes())
}

/// What is signed (RFC 7515 5.1).
pub(super) fn signed_part(header: &str, content: &str) -> String {
    [header, content].map(|part| BASE64URL_NOPAD.encode(part.as_bytes())).join(".")
}

pub(super) fn with_signature(signed: &str, signature: &[u8]) -> String {
    format!("{signed}.{}\n", BASE64URL_NOPAD.encode(signature))
}

pub(super) fn sha256(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    HEXLOWER.encode(&Sha256::digest(bytes))
}

pub(super) fn accept(name: &'static str, description: &str, list: &List) -> Vector {
    case(name, description, list.signed(), list.says())
}

pub(super) fn refuse(name: &'static str, description: &str, list: String, error: &str) -> Vector {
    case(name, description, list, Expect::Refused { error: error.to_owned() })
}

/// Trusts the root and knows no earlier list.
pub(super) fn case(name: &'static str, description: &str, list: String, expect: Expect) -> Vector {
    let roots = vec![BASE64.encode(root().certificate_der())];
    Vector { name, description: description.to_owned(), list, then: None, roots, known: None, expect }
}

const ROOT: u8 = 1;
const VALID_FROM: &str = "2026-01-01";
