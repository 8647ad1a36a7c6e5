//! The seal's test vectors: a fixed key and a list of defects → one JSON text each, always the same.
//!
//! Seals are put together here from plain CBOR values, not by the library, because it cannot write a wrong one.
//! Shared by the test suite, which compares the committed files, and `examples/seal_vectors.rs`, which writes them.

mod meaning;
mod parts;
mod signatures;
mod spelling;

use data_encoding::{BASE32_NOPAD, BASE64URL_NOPAD, HEXLOWER};
use p256::ecdsa::SigningKey;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use self::parts::{Parts, claims};

/// One file of `tests/vectors/`; its name is the defect.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Vector {
    #[serde(skip)]
    pub(crate) name: &'static str,
    pub(crate) description: String,
    pub(crate) address: String,
    pub(crate) key: Jwk,
    pub(crate) expect: Expect,
}

/// A public key (RFC 7517); `kid` is the seal's key id in hexadecimal.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Jwk {
    pub(crate) kty: String,
    pub(crate) crv: String,
    pub(crate) x: String,
    pub(crate) y: String,
    pub(crate) kid: String,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "result", rename_all = "kebab-case")]
pub(crate) enum Expect {
    /// Reads, and the key made it.
    Valid { claims: ExpectedClaims },
    /// Reads and names the key, but the key did not make it.
    Forged,
    /// Reads, but names another key.
    UnknownKey,
    /// Does not read.
    Refused { error: String },
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ExpectedClaims {
    pub(crate) host: String,
    pub(crate) iss: String,
    pub(crate) iat: i64,
    pub(crate) law: String,
    pub(crate) paper: String,
    pub(crate) edition: String,
    pub(crate) languages: Vec<String>,
    pub(crate) sha256: String,
    pub(crate) draft: bool,
}

impl Vector {
    pub(crate) fn file_name(&self) -> String {
        format!("{}.json", self.name)
    }

    pub(crate) fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).expect("strings, numbers and lists only") + "\n"
    }
}

/// All vectors, in the order of the questions that a reader asks.
pub(crate) fn all() -> Vec<Vector> {
    let mut vectors = valid();
    vectors.extend(spelling::of_address());
    vectors.extend(spelling::of_cbor());
    vectors.extend(meaning::of_headers());
    vectors.extend(meaning::of_claims());
    vectors.extend(signatures::of_signature());
    vectors
}

fn valid() -> Vec<Vector> {
    let official = Parts { claims: claims("example-region", 1_772_582_400, &["sv"], false), ..Parts::default() };
    let longest =
        Parts { claims: claims(&"i".repeat(64), 0, &["ff-Adlm", "fa-AF", "so", "sv"], true), ..Parts::default() };
    vec![
        accept(
            "valid-specimen",
            "Somali in front, Swedish behind, by a specimen issuer.",
            HOST,
            &Parts::default(),
            &["so", "sv"],
            ("specimen", DATE, true),
        ),
        accept(
            "valid-official",
            "Swedish alone, not a draft.",
            "letter.example",
            &official,
            &["sv"],
            ("example-region", 1_772_582_400, false),
        ),
        accept(
            "valid-longest",
            "The longest issuer id, four languages, the earliest date.",
            HOST,
            &longest,
            &["ff-Adlm", "fa-AF", "so", "sv"],
            (&"i".repeat(64), 0, true),
        ),
    ]
}

fn accept(
    name: &'static str,
    description: &str,
    host: &str,
    parts: &Parts,
    languages: &[&str],
    (iss, iat, draft): (&str, i64, bool),
) -> Vector {
    let claims = ExpectedClaims {
        host: host.to_owned(),
        iss: iss.to_owned(),
        iat,
        law: "se".to_owned(),
        paper: "letter".to_owned(),
        edition: "2026-11".to_owned(),
        languages: languages.iter().map(|tag| (*tag).to_owned()).collect(),
        sha256: HEXLOWER.encode(&Sha256::digest(TEXT)),
        draft,
    };
    case(name, description, address(host, &parts.cose()), Expect::Valid { claims })
}

fn refuse_parts(name: &'static str, description: &str, parts: Parts, error: &str) -> Vector {
    refuse_bytes(name, description, &parts.cose(), error)
}

fn refuse_bytes(name: &'static str, description: &str, cose: &[u8], error: &str) -> Vector {
    refuse(name, description, address(HOST, cose), error)
}

fn refuse(name: &'static str, description: &str, address: String, error: &str) -> Vector {
    case(name, description, address, Expect::Refused { error: error.to_owned() })
}

fn case(name: &'static str, description: &str, address: String, expect: Expect) -> Vector {
    Vector { name, description: description.to_owned(), address, key: jwk(), expect }
}

fn jwk() -> Jwk {
    let point = key().verifying_key().to_sec1_point(false);
    let coordinate = |bytes: &[u8]| BASE64URL_NOPAD.encode(bytes);
    Jwk {
        kty: "EC".to_owned(),
        crv: "P-256".to_owned(),
        x: coordinate(&point.as_bytes()[1..33]),
        y: coordinate(&point.as_bytes()[33..]),
        kid: HEXLOWER.encode(&KID),
    }
}

/// A key that everybody can make, so that nobody mistakes it for a secret.
pub(crate) fn key() -> SigningKey {
    SigningKey::from_slice(&Sha256::digest(b"fgm-letter test vectors")).expect("below the group order")
}

fn address(host: &str, cose: &[u8]) -> String {
    format!("https://{host}/#{}", BASE32_NOPAD.encode(cose))
}

pub(crate) const KID: [u8; 8] = [0x6b, 0x69, 0x64, 0x2d, 0x74, 0x65, 0x73, 0x74];
/// 2026-11-01, 00:00 UTC.
const DATE: i64 = 1_793_491_200;
const HOST: &str = "specimen.invalid";
const TEXT: &[u8] = b"any text\n";
