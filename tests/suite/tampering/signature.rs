//! Attacks on the signature: its CMS, algorithms, attributes, signer and dates; in: a letter, out: rows.

use cms::content_info::CmsVersion;
use cms::revocation::RevocationInfoChoices;
use cms::signed_data::{SignedData, SignerInfo};
use der::Any;
use der::asn1::{ObjectIdentifier, OctetString, SetOfVec};
use fgm_letter::sign::{SignatureField, sign};
use fgm_letter::signature::{MESSAGE_DIGEST, SIGNING_CERTIFICATE_V2};
use jiff::civil::{Date, date};
use p256::ecdsa::{DerSignature, Signature};
use x509_cert::attr::Attribute;

use super::certificate::{
    add_certificate, by_key_id, by_stolen_key_id, critical, for_encryption, name_by_key_id, namesake, on_p192,
    set_certificate, set_parsed, set_raw, with_x_only,
};
use crate::attack::{Attack, row};
use crate::fixture::{FIELD, identity, signed_letter, small_letter};
use crate::forge::{cms, replaced_and_signed, with_attributes, with_cms, with_cms_bytes, with_signer};

pub(super) fn attacks() -> Vec<Attack> {
    let file = signed_letter();
    let on = |finding, name, file: Vec<u8>, today| Attack { name, finding, file, today };
    vec![
        row(
            "not-pades",
            "the older encoding, signed again",
            replaced_and_signed("ETSI.CAdES.detached", "adbe.pkcs7.detached"),
        ),
        row("signature-unreadable", "zeros", with_cms_bytes(&[0; 40])),
        row("signature-unreadable", "half of it", with_cms_bytes(&cms(file)[..300])),
        row("signature-unreadable", "a wrong version", with_cms(|it| it.version = CmsVersion::V5)),
        row("signature-unreadable", "a signer of a wrong version", with_signer(|it| it.version = CmsVersion::V3)),
        row("signature-unreadable", "indefinite length", with_cms_bytes(&indefinite(&cms(file)))),
        row("foreign-signature-form", "rewritten: the signer named by the key", with_cms(name_by_key_id)),
        row("foreign-signature-form", "rewritten: a parameter for SHA-256", with_signer(add_parameter)),
        row("foreign-signature-form", "rewritten: a parameter for SHA-256 outside", with_cms(add_parameter_outside)),
        row(
            "foreign-signature-form",
            "rewritten: the signer named by the key, parameters for SHA-256",
            with_cms(|it| {
                name_by_key_id(it);
                add_parameter_outside(it);
                let mut signer = it.signer_infos.0.get(0).unwrap().clone();
                add_parameter(&mut signer);
                it.signer_infos.0 = SetOfVec::try_from(vec![signer]).unwrap();
            }),
        ),
        row("unsigned-extras", "rewritten: an empty set of unsigned attributes", with_signer(add_no_attributes)),
        row("foreign-signature-form", "a time among what is signed, signed again", with_attributes(add_time)),
        row("not-one-signer", "two signers", with_cms(add_second_signer)),
        row("not-one-signer", "no signer", with_cms(|it| it.signer_infos.0 = SetOfVec::new())),
        row("not-one-signer", "no certificate", with_cms(|it| it.certificates = None)),
        row("not-one-signer", "two certificates", with_cms(|it| add_certificate(it, &identity(8)))),
        row(
            "unsigned-extras",
            "an unsigned attribute",
            with_signer(|it| it.unsigned_attrs = Some(unsigned_attribute())),
        ),
        row("unsigned-extras", "content inside", with_cms(|it| it.encap_content_info.econtent = Some(Any::null()))),
        row("unsigned-extras", "an empty list of revocations", with_cms(add_revocations)),
        row("algorithm-not-allowed", "SHA-1 named", with_signer(|it| it.digest_alg.oid = SHA_1)),
        row("algorithm-not-allowed", "SHA-1 named outside", with_cms(name_sha_1)),
        row(
            "algorithm-not-allowed",
            "ECDSA with SHA-1 named",
            with_signer(|it| it.signature_algorithm.oid = ECDSA_SHA_1),
        ),
        row(
            "algorithm-not-allowed",
            "parameters for ECDSA",
            with_signer(|it| it.signature_algorithm.parameters = Some(Any::null())),
        ),
        row("algorithm-not-allowed", "another curve", include_bytes!("../../corpus/pyhanko-p384.pdf").to_vec()),
        row("algorithm-not-allowed", "RSA named", with_signer(|it| it.signature_algorithm.oid = RSA_SHA_256)),
        row("algorithm-not-allowed", "SHA-512 named", with_signer(|it| it.digest_alg.oid = SHA_512)),
        row("algorithm-not-allowed", "a certificate on P-192", with_cms(|it| set_raw(it, &on_p192()))),
        row("algorithm-not-allowed", "a compressed point", with_cms(|it| set_raw(it, &with_x_only()))),
        row("signature-unreadable", "a length in more bytes than needed", with_cms_bytes(&long_length(&cms(file)))),
        row("certificate-not-bound", "another certificate under the same key id", with_cms(by_key_id)),
        row("signature-wrong", "another key under the same key id", with_cms(by_stolen_key_id)),
        row("certificate-not-for-signing", "an unknown critical extension", with_cms(|it| set_raw(it, &critical()))),
        row("signed-attributes-wrong", "nothing signed", with_signer(|it| it.signed_attrs = None)),
        row("signed-attributes-wrong", "no digest", with_attributes(|it| it.retain(|it| it.oid != MESSAGE_DIGEST))),
        row(
            "signed-attributes-wrong",
            "no certificate named",
            with_attributes(|it| it.retain(|it| it.oid != SIGNING_CERTIFICATE_V2)),
        ),
        row("signed-attributes-wrong", "two digests", with_attributes(add_second_digest)),
        row(
            "bytes-changed",
            "another digest, signed again",
            with_attributes(|it| digest(it).values = octets(&[7; 32])),
        ),
        row(
            "certificate-not-bound",
            "another certificate of the same key",
            with_cms(|it| set_certificate(it, &namesake())),
        ),
        row("signature-wrong", "another signer's certificate", with_cms(|it| set_certificate(it, &identity(8)))),
        row(
            "signature-wrong",
            "another signature",
            with_signer(|it| it.signature = OctetString::new([0x30, 6, 2, 1, 1, 2, 1, 1]).unwrap()),
        ),
        row("signature-wrong", "no signature", with_signer(|it| it.signature = OctetString::new([]).unwrap())),
        row("signature-not-normal", "the other S", with_signer(|it| it.signature = other_s(&it.signature))),
        row(
            "certificate-not-for-signing",
            "a certificate for encryption",
            with_cms(|it| set_parsed(it, for_encryption())),
        ),
        row("signer-unknown", "another issuer", sign(&small_letter(), &identity(8), &FIELD).unwrap()),
        row("signing-date-unreadable", "no date, signed again", replaced_and_signed("/M(D:20261101", "/N(D:20261101")),
        row(
            "signing-date-unreadable",
            "a 31st of February, signed again",
            replaced_and_signed("/M(D:20261101", "/M(D:20260231"),
        ),
        row(
            "signed-outside-validity",
            "too early, signed again",
            replaced_and_signed("/M(D:20261101", "/M(D:20251231"),
        ),
        row("dates-disagree", "a later date than the letter's", signed_on(date(2026, 11, 2))),
        on("signed-in-future", "before the letter's date", file.into(), date(2026, 10, 31)),
        on("certificate-expired", "after the certificate", file.into(), date(2036, 1, 1)),
    ]
}

fn signed_on(date: Date) -> Vec<u8> {
    sign(&small_letter(), &identity(7), &SignatureField { date, ..FIELD }).unwrap()
}

fn add_second_signer(signed: &mut SignedData) {
    let mut second = signed.signer_infos.0.get(0).unwrap().clone();
    second.signature = OctetString::new([0x30, 6, 2, 1, 1, 2, 1, 1]).unwrap();
    signed.signer_infos.0.insert(second).unwrap();
}

fn add_revocations(signed: &mut SignedData) {
    signed.crls = Some(RevocationInfoChoices::from(SetOfVec::new()));
}

fn name_sha_1(signed: &mut SignedData) {
    let mut algorithm = signed.digest_algorithms.get(0).unwrap().clone();
    algorithm.oid = SHA_1;
    signed.digest_algorithms.insert(algorithm).unwrap();
}

/// SHA-256 is the same with and without NULL (RFC 5754 2).
fn add_parameter(signer: &mut SignerInfo) {
    signer.digest_alg.parameters = Some(Any::null());
}

fn add_parameter_outside(signed: &mut SignedData) {
    let mut algorithm = signed.digest_algorithms.get(0).unwrap().clone();
    algorithm.parameters = Some(Any::null());
    signed.digest_algorithms = SetOfVec::try_from(vec![algorithm]).unwrap();
}

fn add_no_attributes(signer: &mut SignerInfo) {
    signer.unsigned_attrs = Some(SetOfVec::new());
}

/// A signing-time (RFC 5652 11.3), which PAdES keeps in `/M`.
fn add_time(attributes: &mut Vec<Attribute>) {
    let time = der::asn1::UtcTime::from_unix_duration(std::time::Duration::from_secs(1_793_534_400)).unwrap();
    let values = SetOfVec::try_from(vec![Any::encode_from(&time).unwrap()]).unwrap();
    attributes.push(Attribute { oid: SIGNING_TIME, values });
}

fn unsigned_attribute() -> SetOfVec<Attribute> {
    SetOfVec::try_from(vec![Attribute { oid: MESSAGE_DIGEST, values: octets(b"anything") }]).unwrap()
}

fn octets(bytes: &[u8]) -> SetOfVec<Any> {
    SetOfVec::try_from(vec![Any::encode_from(&OctetString::new(bytes).unwrap()).unwrap()]).unwrap()
}

fn digest(attributes: &mut [Attribute]) -> &mut Attribute {
    attributes.iter_mut().find(|attribute| attribute.oid == MESSAGE_DIGEST).unwrap()
}

fn add_second_digest(attributes: &mut Vec<Attribute>) {
    attributes.push(Attribute { oid: MESSAGE_DIGEST, values: octets(&[7; 32]) });
}

/// The same signature with n - s for s.
fn other_s(signature: &OctetString) -> OctetString {
    let signature = Signature::try_from(DerSignature::from_bytes(signature.as_bytes()).unwrap()).unwrap();
    let (r, s) = signature.split_scalars();
    let other = Signature::from_scalars(r, -s).unwrap();
    OctetString::new(DerSignature::from(other).as_bytes()).unwrap()
}

/// The outermost value with an indefinite length, which BER allows and DER does not.
fn indefinite(cms: &[u8]) -> Vec<u8> {
    [&[0x30, 0x80], &cms[4..], &[0, 0]].concat()
}

/// The outermost length in four bytes where two are enough.
fn long_length(cms: &[u8]) -> Vec<u8> {
    [&[0x30, 0x84, 0, 0], &cms[2..]].concat()
}

const SIGNING_TIME: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.5");
const SHA_1: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.14.3.2.26");
const SHA_512: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.3");
const RSA_SHA_256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.11");
const ECDSA_SHA_1: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.4.1");
