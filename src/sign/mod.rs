//! Signs a letter; in: the bytes of an unsigned PDF and the issuer's key, out: the signed PDF, in one revision.
//!
//! The signature certifies the file and permits no later change (PAdES B-B, ISO 32000-2 12.8.2.2, P = 1). The same letter
//! and key give the same bytes (RFC 6979, and no clock). It does not time-stamp, hold validation data or keep keys safe.

pub mod cms;
pub mod file;
mod identity;
mod import;
mod revision;
mod self_signed;

use jiff::civil::Date;
use lopdf::Document;

use crate::signature::{ByteRange, value_span};

pub use identity::{Identity, IdentityError};
pub use import::{ImportError, Imported};
pub use self_signed::SubjectName;

/// What the signature field says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignatureField<'a> {
    /// What a screen reader says for the field, in the document's language.
    pub name_spoken: &'a str,
    /// The BCP 47 tag of that language.
    pub lang: &'a str,
    /// The printed date; the signature claims its midnight, UTC.
    pub date: Date,
}

/// The PDF could not be signed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SignError {
    /// The input is no PDF that can be parsed.
    #[error("the file to sign is not a readable PDF: build the letter again")]
    Unreadable {
        /// What the parser stumbled over.
        #[source]
        source: lopdf::Error,
    },
    /// A part that every letter has is missing.
    #[error("the file to sign has no usable {part}: only tagged letters of this program can be signed")]
    Missing {
        /// The part, in the words of ISO 32000.
        part: &'static str,
    },
    /// There is a form or a signature already.
    #[error("the file is signed already, or holds a form: sign the letter as it was first built")]
    HasForm,
    /// The signature would be refused by every verifier.
    #[error(
        "the certificate is valid from {from} to {to}, so it cannot sign a letter of {date}: choose another date or renew the certificate"
    )]
    OutsideValidity {
        /// The printed date.
        date: Date,
        /// The certificate's first day.
        from: Date,
        /// The certificate's last day.
        to: Date,
    },
}

/// Signs `pdf`, a tagged PDF without a form, as one revision.
///
/// # Errors
/// See [`SignError`].
pub fn sign(pdf: &[u8], identity: &Identity, field: &SignatureField<'_>) -> Result<Vec<u8>, SignError> {
    let certificate = identity.certificate();
    if !certificate.is_valid_on(field.date) {
        let (from, to) = (certificate.valid_from(), certificate.valid_to());
        return Err(SignError::OutsideValidity { date: field.date, from, to });
    }
    let mut document = Document::load_mem(pdf).map_err(|source| SignError::Unreadable { source })?;
    let reserved = cms::max_len(identity);
    let signature = revision::add_signature(&mut document, field, reserved)?;
    let mut file = file::write(&document).map_err(|source| SignError::Unreadable { source: source.into() })?;

    let missing = SignError::Missing { part: "signature dictionary" };
    let (byte_range, contents) = placeholders(&file, signature.0).ok_or(missing)?;
    let covered = ByteRange::around(contents.clone(), file.len());
    let numbers = format!("[0 {:010} {:010} {:010}]", covered.before.end, covered.after.start, covered.after.len());
    file[byte_range].copy_from_slice(numbers.as_bytes());

    let digest = covered.digest(&file).expect("the range was made for this file");
    let digits = data_encoding::HEXLOWER.encode(&cms::detached(digest, identity));
    file[contents.start + 1..][..digits.len()].copy_from_slice(digits.as_bytes());
    Ok(file)
}

type Span = std::ops::Range<usize>;

/// Where `/ByteRange` and `/Contents` stand.
fn placeholders(file: &[u8], signature: u32) -> Option<(Span, Span)> {
    let head = format!("\n{signature} 0 obj\n");
    let offset = file.windows(head.len()).rposition(|window| window == head.as_bytes())? + 1;
    Some((value_span(file, offset, b"ByteRange")?, value_span(file, offset, b"Contents")?))
}
