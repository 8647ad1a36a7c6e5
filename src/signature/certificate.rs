//! The certificate of a P-256 key (RFC 5280); in: DER or PEM, out: the key and what signing and verifying ask about it.

use const_oid::AssociatedOid;
use const_oid::db::rfc5912;
use der::asn1::ObjectIdentifier;
use der::{Decode, DecodePem, Encode};
use jiff::civil::Date;
use p256::ecdsa::signature::Verifier;
use p256::ecdsa::{DerSignature, VerifyingKey};
use sha2::{Digest, Sha256};
use x509_cert::Certificate;
use x509_cert::ext::pkix::{BasicConstraints, ExtendedKeyUsage, KeyUsage};
use x509_cert::time::Time;

use super::ECDSA_WITH_SHA_256;

/// Bytes of a certificate; ours have 0.4 kB, an authority's one or two.
pub(super) const MAX_CERTIFICATE: usize = 12 * 1024;

/// A certificate that holds a P-256 key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignerCertificate {
    der: Vec<u8>,
    parsed: Certificate,
    key: VerifyingKey,
    valid_from: Date,
    valid_to: Date,
}

/// The certificate cannot be used here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CertificateError {
    /// There is no PEM block of a certificate.
    #[error(
        "this is not a certificate in PEM: give a file with the lines `-----BEGIN CERTIFICATE-----` to `-----END CERTIFICATE-----`"
    )]
    NotPem,
    /// The bytes are not a certificate.
    #[error("the certificate is damaged: export it again, as X.509 in PEM")]
    Damaged,
    /// More than any certificate of such a key.
    #[error("the certificate is longer than 12 kB, as none of a P-256 key is: export it alone, as X.509 in PEM")]
    TooLong,
    /// The key is of another kind.
    #[error(
        "the certificate's key is not on the curve P-256: only P-256 is used here, so make a key with `openssl ecparam -name prime256v1 -genkey`"
    )]
    NotP256,
}

impl SignerCertificate {
    /// Reads one certificate from PEM.
    ///
    /// # Errors
    /// See [`CertificateError`].
    pub fn from_pem(pem: &str) -> Result<Self, CertificateError> {
        if !pem.contains("-----BEGIN CERTIFICATE-----") {
            return Err(CertificateError::NotPem);
        }
        let start = pem.find("-----BEGIN CERTIFICATE-----").unwrap_or_default();
        Self::new(Certificate::from_pem(&pem.as_bytes()[start..]).map_err(|_| CertificateError::Damaged)?)
    }

    /// Reads one certificate from DER.
    ///
    /// # Errors
    /// See [`CertificateError`].
    pub fn from_der(der: &[u8]) -> Result<Self, CertificateError> {
        Self::new(Certificate::from_der(der).map_err(|_| CertificateError::Damaged)?)
    }

    pub(crate) fn new(parsed: Certificate) -> Result<Self, CertificateError> {
        let der = parsed.to_der().map_err(|_| CertificateError::Damaged)?;
        if der.len() > MAX_CERTIFICATE {
            return Err(CertificateError::TooLong);
        }
        let tbs = parsed.tbs_certificate();
        let key = p256_key(tbs.subject_public_key_info()).ok_or(CertificateError::NotP256)?;
        let day = |time: &Time| {
            let time = time.to_date_time();
            Date::new(time.year() as i16, time.month() as i8, time.day() as i8).map_err(|_| CertificateError::Damaged)
        };
        let (valid_from, valid_to) = (day(&tbs.validity().not_before)?, day(&tbs.validity().not_after)?);
        Ok(Self { der, key, valid_from, valid_to, parsed })
    }

    /// The certificate as DER.
    #[must_use]
    pub fn der(&self) -> &[u8] {
        &self.der
    }

    /// SHA-256 of the DER.
    #[must_use]
    pub fn sha256(&self) -> [u8; 32] {
        Sha256::digest(&self.der).into()
    }

    /// SHA-256 of the SubjectPublicKeyInfo: the same for every certificate of the key, because only one way of writing a key
    /// is read.
    #[must_use]
    pub fn public_key_sha256(&self) -> [u8; 32] {
        let info = self.parsed.tbs_certificate().subject_public_key_info();
        Sha256::digest(info.to_der().expect("what was read can be written")).into()
    }

    /// The key identifier of the seal: the first 8 bytes of [`Self::sha256`].
    #[must_use]
    pub fn kid(&self) -> [u8; 8] {
        self.sha256()[..8].try_into().expect("32 bytes have a start of 8")
    }

    /// The subject as text (RFC 4514).
    #[must_use]
    pub fn subject(&self) -> String {
        self.parsed.tbs_certificate().subject().to_string()
    }

    /// The first day of its validity, in UTC.
    #[must_use]
    pub fn valid_from(&self) -> Date {
        self.valid_from
    }

    /// The last day of its validity, in UTC.
    #[must_use]
    pub fn valid_to(&self) -> Date {
        self.valid_to
    }

    /// Is the certificate valid on that day?
    #[must_use]
    pub fn is_valid_on(&self, day: Date) -> bool {
        (self.valid_from..=self.valid_to).contains(&day)
    }

    /// The public key.
    #[must_use]
    pub fn key(&self) -> &VerifyingKey {
        &self.key
    }

    /// May the key sign documents? It needs the usage digitalSignature (RFC 5280 4.2.1.3), and no extension marked
    /// critical may be unknown here (4.2).
    #[must_use]
    pub fn may_sign(&self) -> bool {
        self.knows_critical_extensions() && self.usage().is_some_and(|usage| usage.digital_signature())
    }

    /// Was `self` issued by `issuer`: is it a certificate authority, do the names meet, is the signature its own?
    #[must_use]
    pub fn is_issued_by(&self, issuer: &Self) -> bool {
        let (tbs, authority) = (self.parsed.tbs_certificate(), issuer.parsed.tbs_certificate());
        let is_authority = matches!(authority.get_extension::<BasicConstraints>(), Ok(Some((_, it))) if it.ca)
            && issuer.usage().is_some_and(|usage| usage.key_cert_sign())
            && issuer.knows_critical_extensions();
        let algorithm = self.parsed.signature_algorithm();
        let signature = self.parsed.signature().as_bytes().and_then(|bytes| DerSignature::from_bytes(bytes).ok());
        is_authority
            && tbs.issuer() == authority.subject()
            && algorithm.oid == ECDSA_WITH_SHA_256
            && algorithm == tbs.signature()
            && tbs.to_der().is_ok_and(|signed| signature.is_some_and(|it| issuer.key.verify(&signed, &it).is_ok()))
    }

    /// The parsed certificate, for the CMS structures.
    #[must_use]
    pub(crate) fn parsed(&self) -> &Certificate {
        &self.parsed
    }

    fn usage(&self) -> Option<KeyUsage> {
        self.parsed.tbs_certificate().get_extension::<KeyUsage>().ok()?.map(|(_, usage)| usage)
    }

    fn knows_critical_extensions(&self) -> bool {
        const KNOWN: [ObjectIdentifier; 3] = [KeyUsage::OID, BasicConstraints::OID, ExtendedKeyUsage::OID];
        let extensions = self.parsed.tbs_certificate().extensions().map(Vec::as_slice).unwrap_or_default();
        extensions.iter().all(|extension| !extension.critical || KNOWN.contains(&extension.extn_id))
    }
}

/// The key, when it is a point on P-256 named by its object identifier and written uncompressed (RFC 5480 2.1.1, 2.2).
fn p256_key(info: &x509_cert::spki::SubjectPublicKeyInfoOwned) -> Option<VerifyingKey> {
    let curve = info.algorithm.parameters.as_ref()?.decode_as::<ObjectIdentifier>().ok()?;
    let named = info.algorithm.oid == rfc5912::ID_EC_PUBLIC_KEY && curve == rfc5912::SECP_256_R_1;
    let point = info.subject_public_key.as_bytes().filter(|point| point.len() == 65)?;
    named.then(|| VerifyingKey::from_sec1_bytes(point).ok())?
}
