//! Signs a list and opens what was signed; in: a list and the root's key, out: a JWS in the compact form (RFC 7515), and back.

use std::collections::BTreeSet;

use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use jiff::civil::Date;
use p256::ecdsa::signature::{Signer, Verifier};
use p256::ecdsa::{Signature, SigningKey};
use serde::{Deserialize, Serialize};

use super::{LISTED_PAPER, Manifest, ManifestError, Status};
use crate::issuer::is_id;
use crate::signature::SignerCertificate;

/// No list is longer: ten thousand texts with a file each take less than 2 MB.
pub const MAX_MANIFEST_BYTES: usize = 4_000_000;

/// A list whose signature held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedManifest {
    manifest: Manifest,
    root: SignerCertificate,
    text: String,
}

impl SignedManifest {
    /// Signs a list with the issuer's root, deterministically (RFC 6979).
    ///
    /// # Errors
    /// [`ManifestError::RootNotValid`] when the root's certificate does not hold on the day of the list,
    /// [`ManifestError::TooLong`].
    pub fn sign(manifest: Manifest, key: &SigningKey, root: &SignerCertificate) -> Result<Self, ManifestError> {
        if !root.is_valid_on(manifest.issued) {
            return Err(ManifestError::RootNotValid { issued: manifest.issued });
        }
        let header = BASE64URL_NOPAD.encode(&json(&Header::of(root)));
        let content = BASE64URL_NOPAD.encode(&json(&manifest));
        let signature: Signature = key.sign(format!("{header}.{content}").as_bytes());
        let signature = BASE64URL_NOPAD.encode(&signature.normalize_s().to_bytes());
        let text = format!("{header}.{content}.{signature}\n");
        check_length(&text)?;
        Ok(Self { manifest, root: root.clone(), text })
    }

    /// Opens a list that one of the roots signed.
    ///
    /// # Errors
    /// What is wrong with it; a list that is not exactly as [`SignedManifest::sign`] writes it is refused.
    pub fn open(text: &str, roots: &[SignerCertificate]) -> Result<Self, ManifestError> {
        check_length(text)?;
        let compact = text.strip_suffix('\n').unwrap_or(text);
        let (signed, signature) = compact.rsplit_once('.').ok_or(ManifestError::NotJws)?;
        let (header, content) = signed.split_once('.').ok_or(ManifestError::NotJws)?;
        let decode = |part: &str| BASE64URL_NOPAD.decode(part.as_bytes()).map_err(|_| ManifestError::NotJws);
        let (header, content, signature) = (decode(header)?, decode(content)?, decode(signature)?);
        let header: Header =
            serde_json::from_slice(&header).ok().filter(|it| json(it) == header).ok_or(ManifestError::Header)?;
        let root = roots.iter().find(|root| header == Header::of(root));
        let root = root.ok_or_else(|| match header.is_known() {
            true => ManifestError::RootUnknown { root: header.kid.clone() },
            false => ManifestError::Header,
        })?;
        let signature = Signature::from_slice(&signature).map_err(|_| ManifestError::SignatureWrong)?;
        let is_right = signature == signature.normalize_s() && root.key().verify(signed.as_bytes(), &signature).is_ok();
        if !is_right {
            return Err(ManifestError::SignatureWrong);
        }
        let manifest: Manifest = serde_json::from_slice(&content)
            .map_err(|_| ManifestError::Content { reason: "unknown or missing fields" })?;
        if json(&manifest) != content {
            return Err(ManifestError::Content { reason: "not in the form of RFC 8785" });
        }
        check(&manifest)?;
        if !root.is_valid_on(manifest.issued) {
            return Err(ManifestError::RootNotValid { issued: manifest.issued });
        }
        Ok(Self { manifest, root: root.clone(), text: format!("{compact}\n") })
    }

    /// What it says.
    #[must_use]
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Whose root signed it.
    #[must_use]
    pub fn root(&self) -> &SignerCertificate {
        &self.root
    }

    /// The file `manifest.jws`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

/// The protected header (RFC 7515 4); its fields stand in the order of their names.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    alg: String,
    kid: String,
    typ: String,
}

impl Header {
    fn of(root: &SignerCertificate) -> Self {
        Self { alg: ALGORITHM.to_owned(), kid: HEXLOWER.encode(&root.sha256()), typ: TYPE.to_owned() }
    }

    fn is_known(&self) -> bool {
        self.alg == ALGORITHM
            && self.typ == TYPE
            && self.kid.len() == 64
            && self.kid.bytes().all(|it| it.is_ascii_hexdigit())
    }
}

/// What the types do not say.
fn check(manifest: &Manifest) -> Result<(), ManifestError> {
    let wrong = |reason| Err(ManifestError::Content { reason });
    if manifest.version != VERSION {
        return wrong("another version");
    }
    let is_numbered = (1..=MAX_SEQUENCE).contains(&manifest.sequence);
    if !(is_token(&manifest.issuer) && is_id(&manifest.issuer) && is_numbered) {
        return wrong("an issuer or a number that cannot be");
    }
    if !days(manifest).all(|day| day.year() >= 0) {
        return wrong("a day before the year 0");
    }
    for key in &manifest.keys {
        let Some(certificate) = key.parsed() else { return wrong("a certificate that cannot be read") };
        if key.kid != HEXLOWER.encode(&certificate.kid()) || key.valid_from > key.valid_to {
            return wrong("a key id or a window that does not fit its certificate");
        }
        if key.reason.is_some() != key.revoked_from.is_some() {
            return wrong("a revocation without its reason");
        }
    }
    if !all_differ(manifest.keys.iter().map(|key| &key.kid)) {
        return wrong("two keys under one id");
    }
    if !all_differ(manifest.editions.iter().map(|edition| (&edition.law, &edition.edition))) {
        return wrong("two editions of one name");
    }
    for edition in &manifest.editions {
        let tokens =
            [&edition.edition, &edition.law].into_iter().chain(edition.texts.iter().flat_map(|it| &it.languages));
        if edition.paper != LISTED_PAPER || !tokens.into_iter().all(|it| is_token(it)) {
            return wrong("an edition of something else than a letter");
        }
        if edition.reason.is_none() != (edition.status == Status::Current) {
            return wrong("a status without its reason");
        }
        let hashes = edition.texts.iter().map(|text| text.sha256.as_str());
        let pdfs = edition
            .texts
            .iter()
            .all(|text| is_increasing(text.pdfs.iter().map(String::as_str)) && text.pdfs.iter().all(|it| is_hash(it)));
        if !pdfs || !is_increasing(hashes.clone()) || !hashes.clone().all(is_hash) {
            return wrong("hashes that are not in order");
        }
    }
    let reasons = manifest.keys.iter().map(|it| &it.reason).chain(manifest.editions.iter().map(|it| &it.reason));
    if !reasons.flatten().all(|reason| is_reason(reason)) {
        return wrong("a reason that cannot be shown");
    }
    Ok(())
}

fn days(manifest: &Manifest) -> impl Iterator<Item = Date> {
    let of_keys = manifest.keys.iter().flat_map(|key| [Some(key.valid_from), Some(key.valid_to), key.revoked_from]);
    let of_editions = manifest.editions.iter().map(|edition| edition.since);
    of_keys.flatten().chain(of_editions).chain([manifest.issued])
}

pub(super) fn is_reason(text: &str) -> bool {
    let steers = |c: char| {
        c.is_control()
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    (1..=200).contains(&text.chars().count()) && !text.chars().any(steers)
}

pub(super) const VERSION: u64 = 1;
/// The highest whole number that every JSON reader keeps (RFC 7493 2.2).
const MAX_SEQUENCE: u64 = (1 << 53) - 1;
const ALGORITHM: &str = "ES256";
const TYPE: &str = "letter-manifest";

fn is_token(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text.starts_with(|first: char| first.is_ascii_alphanumeric())
        && text.bytes().all(|it| it.is_ascii_alphanumeric() || b"-.".contains(&it))
}

fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f'))
}

fn is_increasing<'a>(items: impl IntoIterator<Item = &'a str>) -> bool {
    let mut last = None;
    items.into_iter().all(|item| last.replace(item).is_none_or(|last| last < item))
}

fn all_differ<T: Ord>(mut items: impl Iterator<Item = T>) -> bool {
    let mut seen = BTreeSet::new();
    items.all(|item| seen.insert(item))
}

fn check_length(text: &str) -> Result<(), ManifestError> {
    if text.len() > MAX_MANIFEST_BYTES { Err(ManifestError::TooLong { length: text.len() }) } else { Ok(()) }
}

/// JSON without spaces, with the fields in order: RFC 8785, because there are only texts, whole numbers and lists.
fn json(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).expect("texts, numbers and lists only")
}
