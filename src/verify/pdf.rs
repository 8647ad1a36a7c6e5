//! Verifies a signed PDF: its bytes, trust anchors and today's date → a report.
//!
//! The file is parsed once and hashed once. Every question is asked even when another is already answered with no, so
//! that the report says all that is wrong; only the content is not compared when the bytes are not the signed ones, or
//! not laid out as a letter.

use jiff::civil::Date;
use lopdf::{Document, LoadOptions};

use super::finding::{CONTENT_UNREADABLE, DATES_DISAGREE, Findings, NOT_SIGNED, SEAL_NOT_SIGNERS, SEAL_UNREADABLE};
use super::{
    Question, Report, Signer, Subject, content, coverage, edition, form, integrity, layout, signature_value, trust,
};
use crate::canonical::{ContentHash, Header};
use crate::seal::{SealError, SealedAddress};
use crate::signature::SignerCertificate;
use crate::verify::TrustAnchor;

/// Files beyond this many bytes are not read.
pub const MAX_PDF_BYTES: usize = 20_000_000;

/// The file or the address cannot be read at all, so that nothing can be said about it.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Unreadable {
    /// There is no `%PDF-` near the start.
    #[error("this is not a PDF: give the .pdf file of the letter")]
    NotPdf,
    /// More than [`MAX_PDF_BYTES`].
    #[error("the file is {size} bytes long and no letter is longer than 20 MB: give the .pdf file of the letter")]
    TooLarge {
        /// The size of the file.
        size: usize,
    },
    /// A password or a certificate is needed, or was set; letters have none.
    #[error("the file is encrypted and letters never are: ask for the file as it was issued")]
    Encrypted,
    /// No page tree can be reached.
    #[error("the file is damaged beyond reading: fetch it again from where it came from")]
    Damaged {
        /// What the parser stumbled over.
        #[source]
        source: lopdf::Error,
    },
    /// It is an address, but carries no seal, or one that was rewritten.
    #[error(transparent)]
    NotSealed(#[from] SealError),
}

/// Verifies a letter as PDF. `today` decides what has expired and what is yet to come.
///
/// # Errors
/// Only when there is nothing to report on, see [`Unreadable`]; a wrong signature is a [`Report`].
pub fn verify_pdf(bytes: &[u8], trust: &[TrustAnchor], today: Date) -> Result<Report, Unreadable> {
    check_kind(bytes)?;
    let mut findings = Findings::default();
    let reading = layout::check(bytes, &mut findings);
    coverage::check_bytes(bytes, &mut findings);
    if reading == layout::Reading::Nothing {
        return Ok(unread(findings));
    }
    let document = match load(bytes) {
        // Cut off, say: whether a library makes something of the rest must not decide between two answers.
        Err(Unreadable::Damaged { .. }) if !findings.holds(Question::Coverage) => return Ok(unread(findings)),
        other => other?,
    };
    coverage::check_document(&document, &mut findings);
    form::check(bytes, &document, &mut findings);
    let value = signature_value::find(bytes, &document, &mut findings);
    let mut signer = None;
    match &value {
        None => findings.add(&NOT_SIGNED),
        Some(value) => {
            coverage::check_signature(bytes, &document, value, &mut findings);
            signer = integrity::check(bytes, value, &mut findings);
        }
    }
    if let (Some(value), Some(signer)) = (&value, &signer) {
        trust::check(signer, value.date, trust, today, &mut findings);
    }

    let genuine = findings.holds(Question::Integrity) && findings.holds(Question::Signer);
    let is_whole = reading == layout::Reading::Whole;
    let read =
        if genuine && is_whole { read_content(&document, signer.as_ref(), &mut findings) } else { Read::default() };
    let text = embedded_text(&document);
    let header = text.as_deref().and_then(|text| Header::parse(text).ok()).map(|(header, _)| header);
    if let (true, Some(header), Some(date)) = (genuine, &header, value.as_ref().and_then(|value| value.date))
        && header.date != date
    {
        findings.add_with(&DATES_DISAGREE, format_args!("signed {date}, printed {}", header.date));
    }
    Ok(Report {
        subject: Subject::Pdf,
        findings: findings.into_sorted(),
        signer: signer.as_ref().map(describe),
        content_hash: text.as_deref().map(ContentHash::of),
        draft: read.draft,
        specimen: read.specimen || text.as_deref().is_some_and(|text| text.contains("specimen.invalid")),
        host: read.host,
        sealed_issuer: read.issuer,
        header,
        text,
    })
}

/// What the pages and the seal say beside the text.
#[derive(Default)]
struct Read {
    draft: bool,
    specimen: bool,
    host: Option<String>,
    issuer: Option<String>,
}

/// Compares the pages with the embedded text, and the text with the seal; the seal must be the signer's.
fn read_content(document: &Document, signer: Option<&SignerCertificate>, findings: &mut Findings) -> Read {
    let content = match content::read(document) {
        Ok(content) => content,
        Err(error) => {
            findings.add_with(&CONTENT_UNREADABLE, error);
            return Read::default();
        }
    };
    content::check(&content).into_iter().for_each(|finding| findings.add_finding(finding));
    let sealed = edition::seal_addresses(&content).first().map(|address| SealedAddress::parse(address));
    let sealed = match sealed.transpose() {
        Ok(sealed) => sealed,
        Err(error) => {
            findings.add_with(&SEAL_UNREADABLE, error);
            None
        }
    };
    if let (Some(sealed), Some(signer)) = (&sealed, signer)
        && !(sealed.seal().kid() == signer.kid() && sealed.seal().verify(signer.key()))
    {
        findings.add(&SEAL_NOT_SIGNERS);
    }
    let edition = edition::check(&content, sealed.as_ref());
    edition.findings.into_iter().for_each(|finding| findings.add_finding(finding));
    let (host, issuer) = sealed.map(|it| (it.host().to_owned(), it.seal().claims().issuer.clone())).unzip();
    Read { draft: edition.draft, specimen: edition.specimen, host, issuer }
}

/// What is wrong already, and too large or too strange to be read on.
fn unread(findings: Findings) -> Report {
    Report {
        subject: Subject::Pdf,
        findings: findings.into_sorted(),
        signer: None,
        text: None,
        content_hash: None,
        header: None,
        sealed_issuer: None,
        draft: false,
        specimen: false,
        host: None,
    }
}

fn check_kind(bytes: &[u8]) -> Result<(), Unreadable> {
    if bytes.len() > MAX_PDF_BYTES {
        return Err(Unreadable::TooLarge { size: bytes.len() });
    }
    if header_offset(bytes).is_none() {
        return Err(Unreadable::NotPdf);
    }
    Ok(())
}

fn load(bytes: &[u8]) -> Result<Document, Unreadable> {
    let options = LoadOptions { max_decompressed_size: Some(layout::MAX_LOADED_STREAM), ..LoadOptions::default() };
    match Document::load_mem_with_options(bytes, options) {
        Ok(document) if document.is_encrypted() || document.was_encrypted() => Err(Unreadable::Encrypted),
        Ok(document) if document.catalog().is_err() => {
            Err(Unreadable::Damaged { source: lopdf::Error::DictKey("Root".into()) })
        }
        Ok(document) => Ok(document),
        Err(lopdf::Error::InvalidPassword | lopdf::Error::Decryption(_)) => Err(Unreadable::Encrypted),
        Err(source) => Err(Unreadable::Damaged { source }),
    }
}

/// Where `%PDF-` stands, as far as viewers look for it.
pub(super) fn header_offset(bytes: &[u8]) -> Option<usize> {
    let head = &bytes[..bytes.len().min(1024)];
    head.windows(5).position(|window| window == b"%PDF-")
}

/// What a report says of a certificate.
pub(super) fn describe(certificate: &SignerCertificate) -> Signer {
    Signer {
        subject: certificate.subject(),
        certificate_sha256: certificate.sha256(),
        public_key_sha256: certificate.public_key_sha256(),
        valid_from: certificate.valid_from(),
        valid_to: certificate.valid_to(),
    }
}

/// The one associated file, as text.
fn embedded_text(document: &Document) -> Option<String> {
    let files = document.catalog().ok()?.get_deref(b"AF", document).ok()?.as_array().ok()?;
    let (_, file) = document.dereference(files.first()?).ok()?;
    let streams = file.as_dict().ok()?.get_deref(b"EF", document).ok()?.as_dict().ok()?;
    let stream = streams.get_deref(b"F", document).ok()?.as_stream().ok()?;
    String::from_utf8(content::plain_content(stream, content::MAX_TEXT).ok()?).ok()
}
