//! The issuer's signed list; in: what an issuer vouches for and its root key, out: a text that anyone can check, and back.
//!
//! It says which keys sign for the issuer and until when, and which editions are current, superseded or withdrawn. The
//! format is described in `docs/manifest.md`. It holds hashes of the letter, which everybody may have (paper A), and of
//! nothing else: a list of other papers would tell that they exist. It decides nothing: what follows for a letter is said in
//! [`crate::verify`].

mod change;
mod error;
mod jws;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use change::Entry;
pub use error::ManifestError;
pub use jws::{MAX_MANIFEST_BYTES, SignedManifest};

use crate::canonical::ContentHash;
use crate::signature::SignerCertificate;

/// The only paper that is listed.
pub const LISTED_PAPER: &str = "letter";

/// What an issuer vouches for, on one day.
///
/// Its fields stand in the order of their names, so that written without spaces it is JSON in the form of RFC 8785.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Every edition there ever was, oldest first.
    pub(super) editions: Vec<Edition>,
    /// The day on which it was signed.
    pub(super) issued: Date,
    /// The issuer's id: the seal's `iss`.
    pub(super) issuer: String,
    /// Every key there ever was, oldest first.
    pub(super) keys: Vec<Key>,
    /// One more than in the list before.
    pub(super) sequence: u64,
    /// The version of this format: 1.
    pub(super) version: u64,
}

/// An edition of the letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edition {
    /// Its name, such as `2026-11`.
    pub edition: String,
    /// The jurisdiction, such as `se`.
    pub law: String,
    /// Always [`LISTED_PAPER`].
    pub paper: String,
    /// Why it is not current any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Since when it has this status.
    pub since: Date,
    /// What holds of it now.
    pub status: Status,
    /// Its texts, in the order of their hashes.
    pub texts: Vec<Text>,
}

/// Whether an edition is to be relied upon; it goes down this list and never back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// It is the latest.
    Current,
    /// It was right, and there is a later one.
    Superseded,
    /// It is not to be used: something in it is wrong.
    Withdrawn,
}

/// One sheet of an edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Its languages, front first.
    pub languages: Vec<String>,
    /// SHA-256 of the PDF files that carry it, in hexadecimal digits, in order.
    pub pdfs: Vec<String>,
    /// SHA-256 of the canonical text, in hexadecimal digits.
    pub sha256: String,
}

/// A key that signs, or signed, for the issuer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Key {
    /// The certificate: DER in base64.
    pub certificate: String,
    /// Its key id, as in the seal: 16 hexadecimal digits.
    pub kid: String,
    /// Why it was revoked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// What it signed on this day or later is not the issuer's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revoked_from: Option<Date>,
    /// The first day on which it signs.
    pub valid_from: Date,
    /// The last day on which it signs.
    pub valid_to: Date,
}

impl Manifest {
    /// The issuer's id.
    #[must_use]
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    /// The day on which it was signed: what it says is known as of then.
    #[must_use]
    pub fn issued(&self) -> Date {
        self.issued
    }

    /// One more than in the list before.
    #[must_use]
    pub fn sequence(&self) -> u64 {
        self.sequence
    }

    /// All keys, oldest first.
    #[must_use]
    pub fn keys(&self) -> &[Key] {
        &self.keys
    }

    /// All editions, oldest first.
    #[must_use]
    pub fn editions(&self) -> &[Edition] {
        &self.editions
    }

    /// The entry of the certificate with this SHA-256.
    #[must_use]
    pub fn key_of(&self, certificate_sha256: &[u8; 32]) -> Option<&Key> {
        self.keys.iter().find(|key| key.parsed().is_some_and(|it| it.sha256() == *certificate_sha256))
    }

    /// The entries of a public key (SHA-256 of its SubjectPublicKeyInfo), whatever their certificates.
    pub fn keys_of(&self, public_key_sha256: &[u8; 32]) -> impl Iterator<Item = &Key> {
        self.keys.iter().filter(|key| key.parsed().is_some_and(|it| it.public_key_sha256() == *public_key_sha256))
    }

    /// The edition that holds the text, and the text.
    #[must_use]
    pub fn text(&self, hash: &ContentHash) -> Option<(&Edition, &Text)> {
        let hash = hash.to_string();
        self.editions.iter().find_map(|edition| Some((edition, edition.texts.iter().find(|it| it.sha256 == hash)?)))
    }

    /// The status of the edition that holds the text with this hash, in hexadecimal digits.
    pub(crate) fn status(&self, hash: &str) -> Option<Status> {
        let holds = |edition: &&Edition| edition.texts.iter().any(|text| text.sha256 == hash);
        self.editions.iter().find(holds).map(|edition| edition.status)
    }

    /// The edition of that law and name.
    #[must_use]
    pub fn edition(&self, law: &str, edition: &str) -> Option<&Edition> {
        self.editions.iter().find(|it| it.law == law && it.edition == edition)
    }

    /// May this list take the place of one that is known already?
    ///
    /// # Errors
    /// [`ManifestError::Rollback`] when it is older, [`ManifestError::Forked`] when it is another of the same number, no
    /// longer holds a key or an edition that the known one holds, or takes back what ended one, [`ManifestError::OtherIssuer`].
    pub fn check_follows(&self, known: &Self) -> Result<(), ManifestError> {
        if self.issuer != known.issuer {
            return Err(ManifestError::OtherIssuer { expected: known.issuer.clone(), found: self.issuer.clone() });
        }
        if self.sequence < known.sequence || self.issued < known.issued {
            let (known, found) = (known.sequence, self.sequence);
            return Err(ManifestError::Rollback { known, found, issued: self.issued });
        }
        let is_same = self.sequence != known.sequence || self == known;
        if self.keeps(known) && is_same { Ok(()) } else { Err(ManifestError::Forked) }
    }

    /// Does this list say of every key and edition of the known one no more than that one, whatever its number?
    pub(crate) fn keeps(&self, known: &Self) -> bool {
        let keeps_keys = known.keys.iter().all(|key| {
            self.keys.iter().any(|it| {
                it.certificate == key.certificate
                    && it.valid_to <= key.valid_to
                    && key.revoked_from.is_none_or(|known| it.revoked_from.is_some_and(|from| from <= known))
            })
        });
        let keeps_editions = known
            .editions
            .iter()
            .all(|known| self.edition(&known.law, &known.edition).is_some_and(|it| it.status >= known.status));
        keeps_keys && keeps_editions
    }
}

impl Key {
    /// The certificate.
    #[must_use]
    pub fn parsed(&self) -> Option<SignerCertificate> {
        let der = data_encoding::BASE64.decode(self.certificate.as_bytes()).ok()?;
        SignerCertificate::from_der(&der).ok()
    }

    /// May it sign on that day, as the list has it?
    #[must_use]
    pub fn is_valid_on(&self, day: Date) -> bool {
        (self.valid_from..=self.valid_to).contains(&day)
    }
}
