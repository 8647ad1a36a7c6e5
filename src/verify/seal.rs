//! Verifies the address from a QR code; in: the address, trust anchors and today's date, out: a report.
//!
//! It answers who sealed which text and when. It cannot say that the paper around the QR code shows that text: the program
//! prints the canonical text beside the report, when it can compose it, so that a person compares.

use jiff::civil::Date;
use p256::ecdsa::VerifyingKey;

use super::{Finding, Question, Report, Severity, Signer, Subject};
use crate::canonical::Header;
use crate::seal::{Claims, OpenSeal, SealError, SealedAddress};

/// Verifies the address in a QR code. `today` decides what has expired and what is yet to come.
///
/// # Errors
/// Only when the address is not one that carries a seal; a wrong signature is a [`Report`].
pub fn verify_seal(address: &str, trust: &[TrustAnchor], today: Date) -> Result<Report, SealError> {
    let address = SealedAddress::parse(address)?;
    let seal = address.seal();
    let claims = seal.claims();
    let specimen = claims.is_specimen() || address.host().ends_with(SPECIMEN_HOST_ENDING);

    let mut findings = Vec::new();
    let signer = check_signer(seal, trust, &mut findings);
    check_time(claims.date, signer.as_ref(), today, &mut findings);
    if claims.draft {
        findings.push(DRAFT.finding());
    }
    if specimen {
        findings.push(SPECIMEN.finding());
    }
    findings.sort_by_key(|finding| finding.question);
    Ok(Report {
        subject: Subject::Seal,
        findings,
        signer,
        text: None,
        content_hash: Some(claims.hash),
        header: Some(header(claims)),
        draft: claims.draft,
        specimen,
        host: Some(address.host().to_owned()),
    })
}

/// Who made the seal. The key id has only 8 bytes, so that every anchor with it is tried.
fn check_signer(seal: &OpenSeal, trust: &[TrustAnchor], findings: &mut Vec<Finding>) -> Option<Signer> {
    let mut named = trust.iter().filter_map(Sealer::of).filter(|sealer| sealer.kid == seal.kid()).peekable();
    if named.peek().is_none() {
        findings.push(UNKNOWN.finding());
        return None;
    }
    let sealer = named.find(|sealer| seal.verify(&sealer.key));
    if sealer.is_none() {
        findings.push(FORGED.finding());
    }
    sealer.map(|sealer| sealer.signer)
}

fn check_time(sealed: Date, signer: Option<&Signer>, today: Date, findings: &mut Vec<Finding>) {
    if sealed > today {
        findings.push(IN_FUTURE.finding_of(sealed));
    }
    let Some(signer) = signer else { return };
    if sealed < signer.valid_from || signer.valid_to < sealed {
        let validity = format!("sealed {sealed}, valid {} to {}", signer.valid_from, signer.valid_to);
        findings.push(OUTSIDE_VALIDITY.finding_of(validity));
    }
    if signer.valid_to < today {
        findings.push(CERTIFICATE_EXPIRED.finding_of(signer.valid_to));
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

/// An anchor as far as it can make seals: with a P-256 key.
struct Sealer {
    kid: [u8; 8],
    key: VerifyingKey,
    signer: Signer,
}

impl Sealer {
    fn of(anchor: &TrustAnchor) -> Option<Self> {
        let key = anchor.verifying_key()?;
        Some(Self { kid: anchor.kid(), key, signer: anchor.signer() })
    }
}

/// Stands in for `verify::trust::TrustAnchor` until that is merged; then `Sealer::of` is all that changes.
#[derive(Debug, Clone)]
pub struct TrustAnchor {
    /// The certificate's public key.
    pub key: VerifyingKey,
    /// What a report says of the certificate.
    pub signer: Signer,
}

impl TrustAnchor {
    fn kid(&self) -> [u8; 8] {
        let mut kid = [0; 8];
        kid.copy_from_slice(&self.signer.certificate_sha256[..8]);
        kid
    }

    fn verifying_key(&self) -> Option<VerifyingKey> {
        Some(self.key)
    }

    fn signer(&self) -> Signer {
        self.signer.clone()
    }
}

/// The codes of all findings about a seal; the tests hold a case for each.
pub const SEAL_FINDINGS: &[&str] = &[
    FORGED.code,
    UNKNOWN.code,
    OUTSIDE_VALIDITY.code,
    IN_FUTURE.code,
    CERTIFICATE_EXPIRED.code,
    DRAFT.code,
    SPECIMEN.code,
];

const FORGED: Kind = Kind {
    code: "seal-forged",
    question: Question::Signer,
    severity: Severity::Wrong,
    message: "The seal names a known issuer, but that issuer's key did not make it.",
};
const UNKNOWN: Kind = Kind {
    code: "sealer-unknown",
    question: Question::Trust,
    severity: Severity::Undecided,
    message: "The issuer who sealed is not known here: add the issuer's certificate, from a source you trust.",
};
const OUTSIDE_VALIDITY: Kind = Kind {
    code: "sealed-outside-validity",
    question: Question::Time,
    severity: Severity::Wrong,
    message: "The certificate was not valid on the date of the seal.",
};
const IN_FUTURE: Kind = Kind {
    code: "sealed-in-future",
    question: Question::Time,
    severity: Severity::Undecided,
    message: "The date of the seal is yet to come.",
};
const CERTIFICATE_EXPIRED: Kind = Kind {
    code: "certificate-expired",
    question: Question::Time,
    severity: Severity::Undecided,
    message: "The certificate has expired since: ask the issuer for a letter of today.",
};
const DRAFT: Kind = Kind {
    code: "draft",
    question: Question::Edition,
    severity: Severity::Note,
    message: "It is a draft: the text has not been reviewed and approved.",
};
const SPECIMEN: Kind = Kind {
    code: "specimen",
    question: Question::Edition,
    severity: Severity::Note,
    message: "It is a specimen, not issued by an authority.",
};

struct Kind {
    code: &'static str,
    question: Question,
    severity: Severity,
    message: &'static str,
}

impl Kind {
    fn finding(&self) -> Finding {
        Finding { code: self.code, question: self.question, severity: self.severity, message: self.message.to_owned() }
    }

    fn finding_of(&self, detail: impl std::fmt::Display) -> Finding {
        Finding { message: format!("{} ({detail})", self.message), ..self.finding() }
    }
}

const SPECIMEN_HOST_ENDING: &str = ".invalid";
