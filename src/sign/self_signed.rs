//! The certificate of a specimen issuer, signed by its own key; in: key, name and dates, out: a certificate (RFC 5280).

use const_oid::ObjectIdentifier;
use const_oid::db::rfc4519;
use der::asn1::{Any, BitString, OctetString, PrintableStringRef, SetOfVec, Utf8StringRef};
use der::{DateTime, Decode, Encode};
use jiff::ToSpan;
use jiff::civil::Date;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{DerSignature, Signature, SigningKey};
use sha2::{Digest, Sha256};
use x509_cert::attr::AttributeTypeAndValue;
use x509_cert::builder::profile::BuilderProfile;
use x509_cert::builder::{Builder, CertificateBuilder, Result as BuilderResult};
use x509_cert::certificate::TbsCertificate;
use x509_cert::ext::pkix::{BasicConstraints, KeyUsage, KeyUsages, SubjectKeyIdentifier};
use x509_cert::ext::{Extension, ToExtension};
use x509_cert::name::{Name, RdnSequence, RelativeDistinguishedName};
use x509_cert::serial_number::SerialNumber;
use x509_cert::spki::{SubjectPublicKeyInfoOwned, SubjectPublicKeyInfoRef};
use x509_cert::time::{Time, Validity};

use super::IdentityError;
use crate::signature::SignerCertificate;

/// The name of an issuer as it stands in the certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubjectName {
    /// The organisation, 1 to 64 characters (X.520 upper bounds); it is the common name as well.
    pub organisation: String,
    /// The unit inside it, up to 64 characters.
    pub unit: Option<String>,
    /// Two capital letters of ISO 3166.
    pub country: Option<String>,
}

/// The certificate of `key`, signed by `key`; nothing in it is random.
pub(super) fn certificate(
    key: &SigningKey,
    subject: &SubjectName,
    valid_from: Date,
    years: i16,
) -> Result<SignerCertificate, IdentityError> {
    let profile = OwnSigner(name(subject)?);
    let info = SubjectPublicKeyInfoOwned::from_key(key.verifying_key()).expect("a P-256 key is always encodable");
    let serial = serial_number(&info).expect("16 bytes are a serial number");
    let certificate = build(profile, serial, validity(valid_from, years)?, info, key);
    SignerCertificate::new(certificate.expect("fixed extensions are encodable")).map_err(IdentityError::Certificate)
}

fn build(
    profile: OwnSigner,
    serial: SerialNumber,
    validity: Validity,
    info: SubjectPublicKeyInfoOwned,
    key: &SigningKey,
) -> BuilderResult<x509_cert::Certificate> {
    let mut builder = CertificateBuilder::new(profile, serial, validity, info)?;
    let signature: Signature = key.sign(&builder.finalize(key)?);
    let signature = DerSignature::from(signature.normalize_s());
    builder.assemble(BitString::from_bytes(signature.as_bytes())?, key)
}

/// A subject that is its own issuer, signs documents and nothing else.
struct OwnSigner(Name);

impl BuilderProfile for OwnSigner {
    fn get_issuer(&self, subject: &Name) -> Name {
        subject.clone()
    }

    fn get_subject(&self) -> Name {
        self.0.clone()
    }

    fn build_extensions(
        &self,
        own: SubjectPublicKeyInfoRef<'_>,
        _: SubjectPublicKeyInfoRef<'_>,
        tbs: &TbsCertificate,
    ) -> BuilderResult<Vec<Extension>> {
        let subject = tbs.subject();
        // RFC 7093 2, method 1: the leftmost 160 bits of the SHA-256 of the key.
        let key_hash = Sha256::digest(own.subject_public_key.raw_bytes());
        let usages = KeyUsages::DigitalSignature | KeyUsages::NonRepudiation;
        Ok(vec![
            (&BasicConstraints { ca: false, path_len_constraint: None }).to_extension(subject, &[])?,
            (&KeyUsage(usages)).to_extension(subject, &[])?,
            (&SubjectKeyIdentifier(OctetString::new(&key_hash[..20])?)).to_extension(subject, &[])?,
        ])
    }
}

/// Sixteen bytes that follow from the key, positive and without a leading zero (RFC 5280 4.1.2.2).
fn serial_number(info: &SubjectPublicKeyInfoOwned) -> der::Result<SerialNumber> {
    let mut serial = [0; 16];
    serial.copy_from_slice(&Sha256::digest(info.to_der()?)[..16]);
    serial[0] = serial[0] & 0x3F | 0x40;
    SerialNumber::new(&serial)
}

/// From the first second of the first day to the last second of the day before the anniversary.
fn validity(from: Date, years: i16) -> Result<Validity, IdentityError> {
    let time = |day: Date, hour, minute, second| {
        let [year, month, day] = [i32::from(day.year()), i32::from(day.month()), i32::from(day.day())];
        let [year, month, day] = [u16::try_from(year).ok()?, u16::try_from(month).ok()?, u16::try_from(day).ok()?];
        DateTime::new(year, month as u8, day as u8, hour, minute, second).ok().map(Time::from)
    };
    let last = (1..=100).contains(&years).then(|| from.checked_add(years.years()).ok()?.yesterday().ok()).flatten();
    let start = time(from, 0, 0, 0).ok_or(IdentityError::Validity)?;
    let end = last.and_then(|last| time(last, 23, 59, 59)).ok_or(IdentityError::Validity)?;
    Ok(Validity::new(start, end))
}

fn name(subject: &SubjectName) -> Result<Name, IdentityError> {
    let is_usable = |text: &str| (1..=64).contains(&text.chars().count()) && !text.chars().any(char::is_control);
    let is_country = |text: &str| text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase());
    let (country, unit) = (subject.country.as_deref(), subject.unit.as_deref());
    if !is_usable(&subject.organisation) || !unit.is_none_or(is_usable) || !country.is_none_or(is_country) {
        return Err(IdentityError::Name);
    }
    encode_name(country, &subject.organisation, unit).map_err(|_| IdentityError::Name)
}

fn encode_name(country: Option<&str>, organisation: &str, unit: Option<&str>) -> der::Result<Name> {
    let utf8 = |text| Any::encode_from(&Utf8StringRef::new(text)?);
    let mut names = RdnSequence::default();
    if let Some(country) = country {
        names.push(relative(rfc4519::C, Any::encode_from(&PrintableStringRef::new(country)?)?)?);
    }
    names.push(relative(rfc4519::O, utf8(organisation)?)?);
    if let Some(unit) = unit {
        names.push(relative(rfc4519::OU, utf8(unit)?)?);
    }
    names.push(relative(rfc4519::CN, utf8(organisation)?)?);
    Name::from_der(&names.to_der()?)
}

fn relative(oid: ObjectIdentifier, value: Any) -> der::Result<RelativeDistinguishedName> {
    Ok(RelativeDistinguishedName::from(SetOfVec::try_from(vec![AttributeTypeAndValue { oid, value }])?))
}
