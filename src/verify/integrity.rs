//! Is the signature right for the bytes and for the certificate? In: the file and its signature, out: the signer, findings.
//!
//! The CMS (RFC 5652) is accepted in one form only, so that nobody can write the same signature another way: DER, one
//! signer, one certificate, nothing unsigned beside them, ECDSA on P-256 with SHA-256 and a low S. What each rule says is
//! found on its own; that no other way is left is decided by writing the CMS again and comparing all of its bytes.

use cms::cert::CertificateChoices;
use cms::content_info::{CmsVersion, ContentInfo};
use cms::signed_data::{SignedAttributes, SignedData, SignerIdentifier, SignerInfo};
use const_oid::ObjectIdentifier;
use der::asn1::{AnyRef, OctetStringRef};
use der::{Any, Decode, Encode, Reader, SliceReader};
use p256::ecdsa::signature::Verifier;
use p256::ecdsa::{DerSignature, Signature};
use spki::AlgorithmIdentifierOwned;

use super::finding::*;
use super::signature_value::SignatureValue;
use crate::signature::{
    CONTENT_TYPE, DATA, ECDSA_WITH_SHA_256, MESSAGE_DIGEST, SHA_256, SIGNED_DATA, SIGNING_CERTIFICATE_V2, SUB_FILTER,
    SignerCertificate, SigningCertificateV2, cms as letter_cms,
};

/// Checks the signature; the certificate is returned as soon as it can be read, whatever else is wrong.
pub(super) fn check(file: &[u8], value: &SignatureValue<'_>, findings: &mut Findings) -> Option<SignerCertificate> {
    if value.dictionary.get(b"SubFilter").and_then(lopdf::Object::as_name).ok() != Some(SUB_FILTER) {
        findings.add(&NOT_PADES);
    }
    let digest = value.byte_range.as_ref().and_then(|range| range.digest(file));
    if digest.is_none() {
        findings.add(&BYTE_RANGE_UNUSABLE);
    }
    let Some((der, padding)) = split_padding(value.contents) else {
        findings.add(&SIGNATURE_UNREADABLE);
        return None;
    };
    if padding.iter().any(|&byte| byte != 0) {
        findings.add(&FOREIGN_BYTES_IN_PADDING);
    }
    let Some(signed) = read_signed_data(der) else {
        findings.add(&SIGNATURE_UNREADABLE);
        return None;
    };
    let (Some(signer), Some(certificate)) = (only_signer(&signed), only_certificate(&signed)) else {
        findings.add(&NOT_ONE_SIGNER);
        return None;
    };
    check_form(&signed, signer, findings);
    let Ok(certificate) = SignerCertificate::new(certificate.clone()) else {
        findings.add(&ALGORITHM_NOT_ALLOWED);
        return None;
    };
    if !certificate.may_sign() {
        findings.add(&CERTIFICATE_NOT_FOR_SIGNING);
    }
    check_binding(signer, &certificate, digest, findings);
    check_signature(signer, &certificate, findings);
    if !is_written_as_letters_are(der, signer, &certificate) {
        findings.add(&FOREIGN_SIGNATURE_FORM);
    }
    Some(certificate)
}

/// The one DER value at the start, and what follows it.
fn split_padding(contents: &[u8]) -> Option<(&[u8], &[u8])> {
    let mut reader = SliceReader::new(contents).ok()?;
    AnyRef::decode(&mut reader).ok()?;
    // Sets are sorted and certificates written out to be compared, so that many would take long.
    if usize::try_from(reader.position()).ok()? > letter_cms::MAX_CMS {
        return None;
    }
    contents.split_at_checked(usize::try_from(reader.position()).ok()?)
}

/// The signed data, when it is DER and of the version that its parts demand (RFC 5652 5.1, 5.3).
fn read_signed_data(der: &[u8]) -> Option<SignedData> {
    let info = ContentInfo::from_der(der).ok().filter(|info| info.content_type == SIGNED_DATA)?;
    let signed: SignedData = info.content.decode_as().ok()?;
    let same = ContentInfo { content_type: SIGNED_DATA, content: Any::encode_from(&signed).ok()? };
    let version = |signer: &SignerInfo| match signer.sid {
        SignerIdentifier::IssuerAndSerialNumber(_) => CmsVersion::V1,
        SignerIdentifier::SubjectKeyIdentifier(_) => CmsVersion::V3,
    };
    let signers = || signed.signer_infos.0.iter();
    let right = signers().all(|it| it.version == version(it))
        && signed.version == signers().map(version).max().unwrap_or(CmsVersion::V1);
    (right && same.to_der().ok()? == der).then_some(signed)
}

fn only_signer(signed: &SignedData) -> Option<&SignerInfo> {
    signed.signer_infos.0.get(0).filter(|_| signed.signer_infos.0.len() == 1)
}

fn only_certificate(signed: &SignedData) -> Option<&x509_cert::Certificate> {
    let certificates = &signed.certificates.as_ref()?.0;
    match certificates.get(0)? {
        CertificateChoices::Certificate(certificate) if certificates.len() == 1 => Some(certificate),
        _ => None,
    }
}

/// All of the CMS follows from digest, certificate and signature; what is written otherwise, somebody else may have rewritten.
fn is_written_as_letters_are(der: &[u8], signer: &SignerInfo, certificate: &SignerCertificate) -> bool {
    let digest = signer.signed_attrs.as_ref().and_then(SignedWords::read).map(|said| said.digest);
    let attributes = digest.and_then(|digest| letter_cms::signed_attributes(digest, certificate).ok());
    let written = attributes.and_then(|it| letter_cms::encode(it, signer.signature.as_bytes(), certificate).ok());
    written.is_some_and(|written| written == der)
}

/// Algorithms, and nothing beside the signature.
fn check_form(signed: &SignedData, signer: &SignerInfo, findings: &mut Findings) {
    let content = &signed.encap_content_info;
    if content.econtent_type != DATA
        || content.econtent.is_some()
        || signed.crls.is_some()
        || signer.unsigned_attrs.is_some()
    {
        findings.add(&UNSIGNED_EXTRAS);
    }
    // SHA-256 is written with or without a NULL parameter (RFC 5754 2); ECDSA without (RFC 5758 3.2).
    let is_sha_256 =
        |it: &AlgorithmIdentifierOwned| it.oid == SHA_256 && it.parameters.as_ref().is_none_or(|it| it == &Any::null());
    let is_ecdsa =
        signer.signature_algorithm.oid == ECDSA_WITH_SHA_256 && signer.signature_algorithm.parameters.is_none();
    let digests = &signed.digest_algorithms;
    if !(is_ecdsa && is_sha_256(&signer.digest_alg) && digests.len() == 1 && digests.iter().all(is_sha_256)) {
        findings.add(&ALGORITHM_NOT_ALLOWED);
    }
}

/// What is signed names these bytes and this certificate (RFC 5652 11, RFC 5035 3).
fn check_binding(
    signer: &SignerInfo,
    certificate: &SignerCertificate,
    digest: Option<[u8; 32]>,
    findings: &mut Findings,
) {
    let Some(said) = signer.signed_attrs.as_ref().and_then(SignedWords::read) else {
        findings.add(&SIGNED_ATTRIBUTES_WRONG);
        return;
    };
    if digest.is_some_and(|digest| digest != said.digest) {
        findings.add(&BYTES_CHANGED);
    }
    if said.certificate != certificate.sha256() || !names(&signer.sid, certificate) {
        findings.add(&CERTIFICATE_NOT_BOUND);
    }
}

struct SignedWords {
    digest: [u8; 32],
    certificate: [u8; 32],
}

impl SignedWords {
    fn read(attributes: &SignedAttributes) -> Option<Self> {
        let content_type: ObjectIdentifier = only_value(attributes, CONTENT_TYPE)?.decode_as().ok()?;
        let digest: &OctetStringRef = only_value(attributes, MESSAGE_DIGEST)?.decode_as().ok()?;
        let certificates: SigningCertificateV2 = only_value(attributes, SIGNING_CERTIFICATE_V2)?.decode_as().ok()?;
        let [certificate] = certificates.certificates.as_slice() else { return None };
        let sha_256 = certificate.hash_algorithm.as_ref().is_none_or(|it| it.oid == SHA_256);
        (content_type == DATA && sha_256).then_some(Self {
            digest: digest.as_bytes().try_into().ok()?,
            certificate: certificate.hash.as_bytes().try_into().ok()?,
        })
    }
}

/// The value of an attribute that stands once, with one value.
fn only_value(attributes: &SignedAttributes, oid: ObjectIdentifier) -> Option<&Any> {
    let mut found = attributes.iter().filter(|attribute| attribute.oid == oid);
    let (Some(attribute), None) = (found.next(), found.next()) else { return None };
    attribute.values.get(0).filter(|_| attribute.values.len() == 1)
}

fn names(signer: &SignerIdentifier, certificate: &SignerCertificate) -> bool {
    let tbs = certificate.parsed().tbs_certificate();
    match signer {
        SignerIdentifier::IssuerAndSerialNumber(it) => {
            it.issuer == *tbs.issuer() && it.serial_number == *tbs.serial_number()
        }
        SignerIdentifier::SubjectKeyIdentifier(it) => {
            matches!(tbs.get_extension::<x509_cert::ext::pkix::SubjectKeyIdentifier>(), Ok(Some((_, own))) if own == *it)
        }
    }
}

/// The signature over the signed attributes, as DER of a SET (RFC 5652 5.4).
fn check_signature(signer: &SignerInfo, certificate: &SignerCertificate, findings: &mut Findings) {
    let signed = signer.signed_attrs.as_ref().and_then(|attributes| attributes.to_der().ok());
    let signature = DerSignature::from_bytes(signer.signature.as_bytes()).ok();
    let (Some(signed), Some(signature)) = (signed, signature) else {
        findings.add(&SIGNATURE_WRONG);
        return;
    };
    if certificate.key().verify(&signed, &signature).is_err() {
        findings.add(&SIGNATURE_WRONG);
    }
    if Signature::try_from(signature).is_ok_and(|it| it.normalize_s() != it) {
        findings.add(&SIGNATURE_NOT_NORMAL);
    }
}
