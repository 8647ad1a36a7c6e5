//! A seal in its parts, each of which a vector may replace; in: what differs, out: the bytes of the COSE_Sign1.

use ciborium::Value;
use p256::ecdsa::Signature;
use p256::ecdsa::signature::Signer;
use sha2::{Digest, Sha256};

use super::{DATE, KID, TEXT, key};

/// The parts of a seal; `None` is what belongs there.
#[derive(Clone)]
pub(super) struct Parts {
    pub(super) protected: Vec<(i64, Value)>,
    pub(super) unprotected: Vec<(i64, Value)>,
    pub(super) claims: Vec<(i64, Value)>,
    pub(super) payload: Option<Vec<u8>>,
    pub(super) signature: Option<Vec<u8>>,
}

impl Default for Parts {
    fn default() -> Self {
        Self {
            protected: vec![(1, Value::from(-7)), (4, Value::from(KID.as_slice()))],
            unprotected: Vec::new(),
            claims: claims("specimen", DATE, &["so", "sv"], true),
            payload: None,
            signature: None,
        }
    }
}

impl Parts {
    pub(super) fn cose(&self) -> Vec<u8> {
        write(&self.value())
    }

    pub(super) fn value(&self) -> Value {
        let parts = vec![
            Value::Bytes(write(&map(&self.protected))),
            map(&self.unprotected),
            Value::Bytes(self.payload_bytes()),
            Value::Bytes(self.signature_bytes()),
        ];
        Value::Tag(18, Box::new(Value::Array(parts)))
    }

    pub(super) fn payload_bytes(&self) -> Vec<u8> {
        self.payload.clone().unwrap_or_else(|| write(&map(&self.claims)))
    }

    pub(super) fn signature_bytes(&self) -> Vec<u8> {
        self.signature.clone().unwrap_or_else(|| {
            let signature: Signature = key().sign(&self.signed_bytes());
            signature.normalize_s().to_vec()
        })
    }

    pub(super) fn signed_bytes(&self) -> Vec<u8> {
        write(&Value::Array(vec![
            Value::from("Signature1"),
            Value::Bytes(write(&map(&self.protected))),
            Value::Bytes(Vec::new()),
            Value::Bytes(self.payload_bytes()),
        ]))
    }
}

pub(super) fn claims(issuer: &str, date: i64, languages: &[&str], draft: bool) -> Vec<(i64, Value)> {
    vec![(1, Value::from(issuer)), (6, Value::from(date)), (-65537, map(&letter(languages, draft)))]
}

pub(super) fn letter(languages: &[&str], draft: bool) -> Vec<(i64, Value)> {
    vec![
        (1, Value::from("se")),
        (2, Value::from("letter")),
        (3, Value::from("2026-11")),
        (4, Value::Array(languages.iter().map(|tag| Value::from(*tag)).collect())),
        (5, Value::Bytes(Sha256::digest(TEXT).to_vec())),
        (6, Value::from(draft)),
    ]
}

pub(super) fn map(entries: &[(i64, Value)]) -> Value {
    Value::Map(entries.iter().map(|(key, value)| (Value::from(*key), value.clone())).collect())
}

pub(super) fn write(value: &Value) -> Vec<u8> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).expect("a Vec takes all");
    bytes
}

/// Replaces the only occurrence of `old`.
pub(super) fn replace(bytes: &[u8], old: &[u8], new: &[u8]) -> Vec<u8> {
    let at: Vec<usize> =
        bytes.windows(old.len()).enumerate().filter(|(_, window)| *window == old).map(|(at, _)| at).collect();
    assert_eq!(at.len(), 1, "the edit must hit one place");
    [&bytes[..at[0]], new, &bytes[at[0] + old.len()..]].concat()
}
