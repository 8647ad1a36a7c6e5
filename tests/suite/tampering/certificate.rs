//! Certificates that a signature should not have, and how they get into it; in: the CMS of a letter, out: another one.

use cms::cert::CertificateChoices;
use cms::content_info::CmsVersion;
use cms::signed_data::{SignedData, SignerIdentifier};
use der::Decode;
use der::asn1::{OctetString, SetOfVec};
use fgm_letter::sign::Identity;
use fgm_letter::signature::SignerCertificate;
use jiff::civil::date;
use p256::ecdsa::SigningKey;
use x509_cert::Certificate;
use x509_cert::ext::pkix::SubjectKeyIdentifier;

use crate::fixture::{identity, subject};

pub(super) fn add_certificate(signed: &mut SignedData, identity: &Identity) {
    let certificate = Decode::from_der(identity.certificate_der()).unwrap();
    signed.certificates.as_mut().unwrap().0.insert(CertificateChoices::Certificate(certificate)).unwrap();
}

pub(super) fn set_certificate(signed: &mut SignedData, identity: &Identity) {
    set_parsed(signed, SignerCertificate::from_der(identity.certificate_der()).unwrap());
}

pub(super) fn set_parsed(signed: &mut SignedData, certificate: SignerCertificate) {
    let certificate = Decode::from_der(certificate.der()).unwrap();
    let certificates = SetOfVec::try_from(vec![CertificateChoices::Certificate(certificate)]).unwrap();
    signed.certificates.as_mut().unwrap().0 = certificates;
}

pub(super) fn set_raw(signed: &mut SignedData, certificate: &[u8]) {
    let certificate = Decode::from_der(certificate).unwrap();
    let certificates = SetOfVec::try_from(vec![CertificateChoices::Certificate(certificate)]).unwrap();
    signed.certificates.as_mut().unwrap().0 = certificates;
}

/// Another certificate for the key of issuer 7.
pub(super) fn namesake() -> Identity {
    let key = SigningKey::from_slice(&[7; 32]).unwrap();
    Identity::self_signed(key, &subject("Somebody else"), date(2026, 1, 1), 10).unwrap()
}

/// The certificate of issuer 7 with the key usage keyEncipherment instead.
pub(super) fn for_encryption() -> SignerCertificate {
    let mut der = identity(7).certificate_der().to_vec();
    let at = der.windows(4).position(|window| window == [3, 2, 6, 0xC0]).unwrap();
    der[at..at + 4].copy_from_slice(&[3, 2, 5, 0x20]);
    SignerCertificate::from_der(&der).unwrap()
}

/// The certificate of issuer 7 with the bytes `from` replaced by `to`, as many.
fn patched(from: &[u8], to: &[u8]) -> Vec<u8> {
    let mut der = identity(7).certificate_der().to_vec();
    let at = der.windows(from.len()).position(|window| window == from).unwrap();
    der[at..at + to.len()].copy_from_slice(to);
    der
}

/// The curve's object identifier ends in 1 (secp192r1) instead of 7.
pub(super) fn on_p192() -> Vec<u8> {
    patched(&[0xCE, 0x3D, 3, 1, 7], &[0xCE, 0x3D, 3, 1, 1])
}

/// The point is called compressed, which it is not.
pub(super) fn with_x_only() -> Vec<u8> {
    patched(&[3, 0x42, 0, 4], &[3, 0x42, 0, 2])
}

/// The key usage, which is critical, under a number that nobody knows.
pub(super) fn critical() -> Vec<u8> {
    patched(&[0x55, 0x1D, 0x0F], &[0x55, 0x1D, 0x7F])
}

/// The signer is named by the key's identifier, which another certificate of the same key has as well.
pub(super) fn by_key_id(signed: &mut SignedData) {
    name_by_key_id(signed);
    set_certificate(signed, &namesake());
}

/// The signer is named by a key identifier that somebody wrote into the certificate of another key.
pub(super) fn by_stolen_key_id(signed: &mut SignedData) {
    name_by_key_id(signed);
    let mut other = identity(8).certificate_der().to_vec();
    let (own, stolen) = (key_id(&identity(8)), key_id(&identity(7)));
    let at = other.windows(own.len()).position(|window| window == own).unwrap();
    other[at..at + own.len()].copy_from_slice(&stolen);
    set_raw(signed, &other);
}

pub(super) fn name_by_key_id(signed: &mut SignedData) {
    let mut signer = signed.signer_infos.0.get(0).unwrap().clone();
    let id = OctetString::new(key_id(&identity(7))).unwrap();
    signer.sid = SignerIdentifier::SubjectKeyIdentifier(SubjectKeyIdentifier(id));
    signer.version = CmsVersion::V3;
    signed.version = CmsVersion::V3;
    signed.signer_infos.0 = SetOfVec::try_from(vec![signer]).unwrap();
}

fn key_id(identity: &Identity) -> Vec<u8> {
    let certificate: Certificate = Decode::from_der(identity.certificate_der()).unwrap();
    let (_, id) = certificate.tbs_certificate().get_extension::<SubjectKeyIdentifier>().unwrap().unwrap();
    id.0.as_bytes().to_vec()
}
