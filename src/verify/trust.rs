//! Is the signer known, and did the dates hold? In: certificate, date of the signature, anchors, today, out: findings.
//!
//! Trust is given by the caller, never found: no system store, no chain that is fetched, no revocation list. An anchor is
//! the signer's own certificate or the one that issued it directly.

use jiff::civil::Date;

use super::finding::*;
use crate::signature::{CertificateError, SignerCertificate};

/// A certificate that the caller trusts: an issuer's own, or of the authority that issued it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrustAnchor(SignerCertificate);

impl TrustAnchor {
    /// Reads an anchor from PEM.
    ///
    /// # Errors
    /// See [`CertificateError`].
    pub fn from_pem(pem: &str) -> Result<Self, CertificateError> {
        SignerCertificate::from_pem(pem).map(Self)
    }

    /// Reads an anchor from DER.
    ///
    /// # Errors
    /// See [`CertificateError`].
    pub fn from_der(der: &[u8]) -> Result<Self, CertificateError> {
        SignerCertificate::from_der(der).map(Self)
    }

    pub(super) fn of_certificate(certificate: SignerCertificate) -> Self {
        Self(certificate)
    }

    /// The certificate.
    #[must_use]
    pub fn certificate(&self) -> &SignerCertificate {
        &self.0
    }

    /// Does this anchor vouch for the signer of that day?
    fn vouches_for(&self, signer: &SignerCertificate, signed_on: Option<Date>) -> bool {
        self.0 == *signer || (signed_on.is_some_and(|day| self.0.is_valid_on(day)) && signer.is_issued_by(&self.0))
    }
}

pub(super) fn check(
    signer: &SignerCertificate,
    signed_on: Option<Date>,
    trust: &[TrustAnchor],
    today: Date,
    findings: &mut Findings,
) {
    if !trust.iter().any(|anchor| anchor.vouches_for(signer, signed_on)) {
        findings.add(&SIGNER_UNKNOWN);
    }
    let Some(signed_on) = signed_on else {
        findings.add(&SIGNING_DATE_UNREADABLE);
        return;
    };
    if !signer.is_valid_on(signed_on) {
        let (from, to) = (signer.valid_from(), signer.valid_to());
        findings.add_with(&SIGNED_OUTSIDE_VALIDITY, format_args!("signed {signed_on}, valid {from} to {to}"));
    }
    if signed_on > today {
        findings.add_with(&SIGNED_IN_FUTURE, signed_on);
    }
    if signer.valid_to() < today {
        findings.add_with(&CERTIFICATE_EXPIRED, signer.valid_to());
    }
}
