//! The one form of a letter's CMS (RFC 5652), which is written and accepted; in: digest, certificate and signature, out: DER.
//!
//! Everything in it follows from these three, so that nobody without the key can write the same signature another way.

use cms::cert::{CertificateChoices, IssuerAndSerialNumber};
use cms::content_info::{CmsVersion, ContentInfo};
use cms::signed_data::{
    CertificateSet, EncapsulatedContentInfo, SignedAttributes, SignedData, SignerIdentifier, SignerInfo, SignerInfos,
};
use const_oid::ObjectIdentifier;
use der::asn1::{OctetString, SetOfVec};
use der::{Any, Encode, Tagged};
use spki::AlgorithmIdentifierOwned;
use x509_cert::attr::Attribute;

use super::certificate::MAX_CERTIFICATE;
use super::{
    CONTENT_TYPE, DATA, ECDSA_WITH_SHA_256, EssCertIdV2, MESSAGE_DIGEST, SHA_256, SIGNED_DATA, SIGNING_CERTIFICATE_V2,
    SignerCertificate, SigningCertificateV2,
};

/// No letter's CMS is longer: a certificate, its issuer's name once more, and 0.4 kB.
pub(crate) const MAX_CMS: usize = 2 * MAX_CERTIFICATE + 1024;

/// What is signed: the kind of content, its digest, the signer's certificate.
pub(crate) fn signed_attributes(digest: [u8; 32], certificate: &SignerCertificate) -> der::Result<SignedAttributes> {
    let certificate =
        EssCertIdV2 { hash_algorithm: None, hash: OctetString::new(certificate.sha256())?, issuer_serial: None };
    SetOfVec::try_from(vec![
        attribute(CONTENT_TYPE, &DATA)?,
        attribute(MESSAGE_DIGEST, &OctetString::new(digest)?)?,
        attribute(SIGNING_CERTIFICATE_V2, &SigningCertificateV2 { certificates: vec![certificate], policies: None })?,
    ])
}

fn attribute(oid: ObjectIdentifier, value: &(impl der::EncodeValue + Tagged)) -> der::Result<Attribute> {
    Ok(Attribute { oid, values: SetOfVec::try_from(vec![Any::encode_from(value)?])? })
}

/// The whole CMS: one signer, named by issuer and serial number, and one certificate.
pub(crate) fn encode(
    attributes: SignedAttributes,
    signature: &[u8],
    certificate: &SignerCertificate,
) -> der::Result<Vec<u8>> {
    let certificate = certificate.parsed();
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
