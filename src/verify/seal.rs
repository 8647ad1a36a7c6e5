//! Verifies the address from a QR code; in: the address, trust anchors and today's date, out: a report.
//!
//! It answers who sealed which text and when. It cannot say that the paper around the QR code shows that text: the program
//! prints the canonical text beside the report, when it can compose it, so that a person compares.

use jiff::civil::Date;

use super::finding::*;
use super::pdf::describe;
use super::{Report, Subject, TrustAnchor, Unreadable};
use crate::canonical::Header;
use crate::seal::{Claims, OpenSeal, SealedAddress};
use crate::signature::SignerCertificate;

/// Verifies the address in a QR code. `today` decides what has expired and what is yet to come.
///
/// # Errors
/// [`Unreadable::NotSealed`] when the address is not as a letter carries it; a wrong signature is a [`Report`].
pub fn verify_seal(address: &str, trust: &[TrustAnchor], today: Date) -> Result<Report, Unreadable> {
    let address = SealedAddress::parse(address)?;
    let (host, seal, claims) = (address.host(), address.seal(), address.seal().claims());
    let specimen = claims.is_specimen() || host.ends_with(SPECIMEN_HOST_ENDING);

    let mut findings = Findings::default();
    let sealer = find_sealer(seal, trust, &mut findings);
    check_time(claims.date, sealer, today, &mut findings);
    if claims.draft {
        findings.add(&SEALED_DRAFT);
    }
    if specimen {
        findings.add(&SEALED_SPECIMEN);
    }
    Ok(Report {
        subject: Subject::Seal,
        findings: findings.into_sorted(),
        signer: sealer.map(describe),
        text: None,
        content_hash: Some(claims.hash),
        header: Some(header(claims)),
        sealed_issuer: Some(claims.issuer.clone()),
        draft: claims.draft,
        specimen,
        host: Some(host.to_owned()),
    })
}

/// Who made the seal, among the anchors themselves: a seal carries no certificate that an anchor could have issued.
///
/// The key id has only 8 bytes, so that every anchor with it is tried.
fn find_sealer<'a>(
    seal: &OpenSeal,
    trust: &'a [TrustAnchor],
    findings: &mut Findings,
) -> Option<&'a SignerCertificate> {
    let mut named = trust.iter().map(TrustAnchor::certificate).filter(|anchor| anchor.kid() == seal.kid()).peekable();
    if named.peek().is_none() {
        findings.add(&SEALER_UNKNOWN);
        return None;
    }
    let sealer = named.find(|anchor| seal.verify(anchor.key()));
    if sealer.is_none() {
        findings.add(&SEAL_FORGED);
    }
    sealer
}

fn check_time(sealed: Date, sealer: Option<&SignerCertificate>, today: Date, findings: &mut Findings) {
    if sealed > today {
        findings.add_with(&SEALED_IN_FUTURE, sealed);
    }
    let Some(sealer) = sealer else { return };
    if !sealer.is_valid_on(sealed) {
        let (from, to) = (sealer.valid_from(), sealer.valid_to());
        findings.add_with(&SEALED_OUTSIDE_VALIDITY, format_args!("sealed {sealed}, valid {from} to {to}"));
    }
    if sealer.valid_to() < today {
        findings.add_with(&CERTIFICATE_EXPIRED, sealer.valid_to());
    }
}

fn header(claims: &Claims) -> Header {
    Header {
        law: claims.law.clone(),
        paper: claims.paper.clone(),
        edition: claims.edition.clone(),
        date: claims.date,
        languages: claims.languages.clone(),
        issuer: claims.issuer.clone(),
    }
}

const SPECIMEN_HOST_ENDING: &str = ".invalid";
