//! The attribute that names the signer's certificate inside what is signed (RFC 5035 3 and 4); in: DER, out: its hashes.

use der::Sequence;
use der::asn1::{Any, OctetString};
use spki::AlgorithmIdentifierOwned;

/// `SigningCertificateV2`, without which somebody could swap the certificate for another with the same key.
#[derive(Debug, Clone, PartialEq, Eq, Sequence)]
pub struct SigningCertificateV2 {
    /// The signer's certificate first.
    pub certificates: Vec<EssCertIdV2>,
    /// Not used here.
    #[asn1(optional = "true")]
    pub policies: Option<Any>,
}

/// The hash of one certificate.
#[derive(Debug, Clone, PartialEq, Eq, Sequence)]
pub struct EssCertIdV2 {
    /// SHA-256 when absent, which DER demands for SHA-256.
    #[asn1(optional = "true")]
    pub hash_algorithm: Option<AlgorithmIdentifierOwned>,
    /// The hash of the certificate's DER.
    pub hash: OctetString,
    /// Issuer and serial number, optional because the hash says enough.
    #[asn1(optional = "true")]
    pub issuer_serial: Option<Any>,
}
