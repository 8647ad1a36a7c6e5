//! Makes the CMS signature (RFC 5652) of a PDF; in: the digest of what is covered and the signer, out: DER.
//!
//! No signing-time, which PAdES keeps in `/M`; the certificate is bound by signing-certificate-v2; the S of the signature
//! is the low one, so that there is only one signature of a letter.

use cms::cert::{CertificateChoices, IssuerAndSerialNumber};
use cms::content_info::{CmsVersion, ContentInfo};
use cms::signed_data::{
    CertificateSet, EncapsulatedContentInfo, SignedAttributes, SignedData, SignerIdentifier, SignerInfo, SignerInfos,
};
use const_oid::ObjectIdentifier;
use der::asn1::{OctetString, SetOfVec};
use der::{Any, Encode, Tagged};
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{DerSignature, Signature};
use spki::AlgorithmIdentifierOwned;
use x509_cert::attr::Attribute;

use super::Identity;
use crate::signature::{
    CONTENT_TYPE, DATA, ECDSA_WITH_SHA_256, EssCertIdV2, MESSAGE_DIGEST, SHA_256, SIGNED_DATA, SIGNING_CERTIFICATE_V2,
    SigningCertificateV2,
};

/// The detached signature over bytes whose SHA-256 is `digest`.
#[must_use]
pub fn detached(digest: [u8; 32], identity: &Identity) -> Vec<u8> {
    let attributes = signed_attributes(digest, identity).expect("fixed attributes are encodable");
    let signed = attributes.to_der().expect("fixed attributes are encodable");
    let signature: Signature = identity.signing_key().sign(&signed);
    let signature = DerSignature::from(signature.normalize_s());
    encode(attributes, signature.as_bytes(), identity).expect("a parsed certificate and fixed values are encodable")
}

/// The most bytes that [`detached`] gives for this identity: an ECDSA signature on P-256 takes 8 to 72 bytes.
#[must_use]
pub(super) fn max_len(identity: &Identity) -> usize {
    let attributes = signed_attributes([0; 32], identity).expect("fixed attributes are encodable");
    encode(attributes, &[0; 72], identity).expect("a parsed certificate and fixed values are encodable").len()
}

fn signed_attributes(digest: [u8; 32], identity: &Identity) -> der::Result<SignedAttributes> {
    let certificate = EssCertIdV2 {
        hash_algorithm: None,
        hash: OctetString::new(identity.certificate().sha256())?,
        issuer_serial: None,
    };
    SetOfVec::try_from(vec![
        attribute(CONTENT_TYPE, &DATA)?,
        attribute(MESSAGE_DIGEST, &OctetString::new(digest)?)?,
        attribute(SIGNING_CERTIFICATE_V2, &SigningCertificateV2 { certificates: vec![certificate], policies: None })?,
    ])
}

fn attribute(oid: ObjectIdentifier, value: &(impl der::EncodeValue + Tagged)) -> der::Result<Attribute> {
    Ok(Attribute { oid, values: SetOfVec::try_from(vec![Any::encode_from(value)?])? })
}

fn encode(attributes: SignedAttributes, signature: &[u8], identity: &Identity) -> der::Result<Vec<u8>> {
    let certificate = identity.certificate().parsed();
    let tbs = certificate.tbs_certificate();
    let algorithm = |oid| AlgorithmIdentifierOwned { oid, parameters: None };
    let signer = SignerInfo {
        version: CmsVersion::V1,
        sid: SignerIdentifier::IssuerAndSerialNumber(IssuerAndSerialNumber {
            issuer: tbs.issuer().clone(),
            serial_number: tbs.serial_number().clone(),
        }),
        digest_alg: algorithm(SHA_256),
        signed_attrs: Some(attributes),
        signature_algorithm: algorithm(ECDSA_WITH_SHA_256),
        signature: OctetString::new(signature)?,
        unsigned_attrs: None,
    };
    let signed = SignedData {
        version: CmsVersion::V1,
        digest_algorithms: SetOfVec::try_from(vec![algorithm(SHA_256)])?,
        encap_content_info: EncapsulatedContentInfo { econtent_type: DATA, econtent: None },
        certificates: Some(CertificateSet::try_from(vec![CertificateChoices::Certificate(certificate.clone())])?),
        crls: None,
        signer_infos: SignerInfos::try_from(vec![signer])?,
    };
    ContentInfo { content_type: SIGNED_DATA, content: Any::encode_from(&signed)? }.to_der()
}
