//! The test vectors of the issuer's list: fixed keys and a list of defects → one JSON text each, always the same.
//!
//! Lists are put together here from plain text, not by the library, because it cannot write a wrong one.
//! Shared by the test suite, which compares the committed files, and `examples/manifest_vectors.rs`, which writes them.

mod content;
mod follows;
mod form;
mod parts;
mod signature;
mod valid;

use serde::{Deserialize, Serialize};

/// One file of `tests/vectors/manifest/`; its name is the defect.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Vector {
    #[serde(skip)]
    pub(crate) name: &'static str,
    pub(crate) description: String,
    pub(crate) list: String,
    /// Stands behind the list: what is too long for a file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) then: Option<Repeated>,
    /// The trusted roots: certificates, DER in base64.
    pub(crate) roots: Vec<String>,
    /// The newest list that the reader has seen before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) known: Option<String>,
    pub(crate) expect: Expect,
}

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Repeated {
    pub(crate) text: String,
    pub(crate) times: usize,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "result", rename_all = "kebab-case")]
pub(crate) enum Expect {
    /// Opens with one of the roots and may take the place of the known one.
    Accepted { issuer: String, sequence: u64, issued: String, keys: Vec<ExpectedKey>, editions: Vec<ExpectedEdition> },
    /// Is not believed.
    Refused { error: String },
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ExpectedKey {
    pub(crate) kid: String,
    pub(crate) valid_from: String,
    pub(crate) valid_to: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) revoked_from: Option<String>,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ExpectedEdition {
    pub(crate) law: String,
    pub(crate) edition: String,
    pub(crate) status: String,
    pub(crate) since: String,
    /// SHA-256 of the canonical texts.
    pub(crate) texts: Vec<String>,
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
    [valid::all(), form::all(), signature::all(), content::all(), follows::all()].into_iter().flatten().collect()
}
