//! Who signs: a P-256 key with its certificate; in: PEM, or a name and randomness, out: an [`Identity`] that can sign.

use der::pem::LineEnding;
use jiff::civil::Date;
use p256::ecdsa::{SigningKey, VerifyingKey};
use p256::elliptic_curve::Generate;
use p256::elliptic_curve::rand_core::TryCryptoRng;
use p256::pkcs8::{EncodePrivateKey, PrivateKeyInfoRef};
use p256::{NistP256, SecretKey};

use super::import::ImportError;
use super::self_signed::{self, SubjectName};
use crate::signature::{CertificateError, SignerCertificate};

/// A private key on P-256 and the certificate that belongs to it. It signs PDFs and seals alike.
#[derive(Debug, Clone)]
pub struct Identity {
    key: SigningKey,
    certificate: SignerCertificate,
}

/// The key or the certificate cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum IdentityError {
    /// There is no PEM block of a private key.
    #[error(
        "this is not a private key in PEM: give a file with the lines `-----BEGIN PRIVATE KEY-----` to `-----END PRIVATE KEY-----`"
    )]
    KeyNotPem,
    /// A passphrase is needed.
    #[error("the private key is encrypted: its passphrase is needed")]
    KeyEncrypted,
    /// The PEM block holds no key.
    #[error("the private key is damaged: export it again, as PKCS#8 in PEM")]
    KeyDamaged,
    /// The key is of another kind.
    #[error(
        "the private key is not on the curve P-256: only P-256 is used here, so make one with `openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256`"
    )]
    KeyNotP256,
    /// The certificate is no certificate, or of another kind of key.
    #[error(transparent)]
    Certificate(#[from] CertificateError),
    /// The certificate holds another public key.
    #[error(
        "the private key and the certificate do not belong together: give the certificate that was made for this key"
    )]
    NotAPair,
    /// The certificate lacks the key usage digitalSignature, or demands something unknown.
    #[error(
        "the certificate may not sign documents: ask for one with the key usages digitalSignature and nonRepudiation"
    )]
    NotForSigning,
    /// The name cannot stand in a certificate.
    #[error(
        "the issuer's name cannot stand in a certificate: give an organisation of 1 to 64 characters and a country of two letters"
    )]
    Name,
    /// The dates cannot stand in a certificate.
    #[error("a certificate cannot be valid for that time: choose 1 to 100 years from a date after 1970")]
    Validity,
    /// The random number generator failed.
    #[error("the system gave no randomness for a new key: try again")]
    Randomness,
}

impl Identity {
    /// Reads key and certificate, both in PEM; the key as PKCS#8 or SEC 1, not encrypted.
    ///
    /// # Errors
    /// See [`IdentityError`].
    pub fn from_pem(key_pem: &str, certificate_pem: &str) -> Result<Self, IdentityError> {
        Self::new(read_key(key_pem)?, SignerCertificate::from_pem(certificate_pem)?)
    }

    /// Reads an encrypted key (PKCS#8 with PBES2, in PEM) and its certificate.
    ///
    /// # Errors
    /// See [`ImportError`].
    pub fn from_encrypted_pem(key_pem: &str, certificate_pem: &str, passphrase: &str) -> Result<Self, ImportError> {
        let key = super::import::key_of_pem(key_pem, passphrase)?;
        Ok(Self::new(key, SignerCertificate::from_pem(certificate_pem).map_err(IdentityError::from)?)?)
    }

    pub(super) fn new(key: SigningKey, certificate: SignerCertificate) -> Result<Self, IdentityError> {
        if key.verifying_key() != certificate.key() {
            return Err(IdentityError::NotAPair);
        }
        if !certificate.may_sign() {
            return Err(IdentityError::NotForSigning);
        }
        Ok(Self { key, certificate })
    }

    /// Makes a fresh key and a certificate signed by itself, valid for whole years from that day.
    ///
    /// # Errors
    /// When the randomness fails, or the name or the dates cannot stand in a certificate.
    pub fn generate(
        subject: &SubjectName,
        valid_from: Date,
        years: i16,
        rng: &mut impl TryCryptoRng,
    ) -> Result<Self, IdentityError> {
        let key = SigningKey::try_generate_from_rng(rng).map_err(|_| IdentityError::Randomness)?;
        Self::self_signed(key, subject, valid_from, years)
    }

    /// Makes the certificate for a key there is; the same arguments give the same certificate.
    ///
    /// # Errors
    /// When the name or the dates cannot stand in a certificate.
    pub fn self_signed(
        key: SigningKey,
        subject: &SubjectName,
        valid_from: Date,
        years: i16,
    ) -> Result<Self, IdentityError> {
        let certificate = self_signed::certificate(&key, subject, valid_from, years)?;
        Ok(Self { key, certificate })
    }

    /// The private key as PKCS#8 in PEM, **not encrypted**.
    #[must_use]
    pub fn key_pem(&self) -> String {
        let key = SecretKey::from(&self.key);
        let pem = key.to_pkcs8_pem(LineEnding::LF).expect("a P-256 key is always encodable");
        pem.as_str().to_owned()
    }

    /// The certificate in PEM.
    #[must_use]
    pub fn certificate_pem(&self) -> String {
        der::pem::encode_string("CERTIFICATE", LineEnding::LF, self.certificate.der()).expect("any bytes are encodable")
    }

    /// The certificate as DER.
    #[must_use]
    pub fn certificate_der(&self) -> &[u8] {
        self.certificate.der()
    }

    /// The certificate.
    #[must_use]
    pub fn certificate(&self) -> &SignerCertificate {
        &self.certificate
    }

    /// The key identifier of the seal: the first 8 bytes of the SHA-256 of the certificate.
    #[must_use]
    pub fn kid(&self) -> [u8; 8] {
        self.certificate.kid()
    }

    /// The private key.
    #[must_use]
    pub fn signing_key(&self) -> &SigningKey {
        &self.key
    }

    /// The public key.
    #[must_use]
    pub fn verifying_key(&self) -> &VerifyingKey {
        self.key.verifying_key()
    }
}

fn read_key(pem: &str) -> Result<SigningKey, IdentityError> {
    let start = pem.find("-----BEGIN ").ok_or(IdentityError::KeyNotPem)?;
    let (pem, damaged) = (&pem[start..], IdentityError::KeyDamaged);
    if pem.starts_with("-----BEGIN ENCRYPTED") || pem.contains("Proc-Type: 4,ENCRYPTED") {
        return Err(IdentityError::KeyEncrypted);
    }
    // `openssl ecparam -genkey` writes the curve's parameters first.
    let pem = pem.find("-----BEGIN EC PRIVATE KEY-----").map_or(pem, |at| &pem[at..]);
    let (label, bytes) = der::pem::decode_vec(pem.as_bytes()).map_err(|_| damaged)?;
    let key = match label {
        "PRIVATE KEY" => {
            let info = PrivateKeyInfoRef::try_from(bytes.as_slice()).map_err(|_| damaged)?;
            let curve = info.algorithm.parameters_oid().ok();
            if curve != Some(<NistP256 as p256::pkcs8::AssociatedOid>::OID) {
                return Err(IdentityError::KeyNotP256);
            }
            SecretKey::try_from(info).map_err(|_| damaged)?
        }
        "EC PRIVATE KEY" => SecretKey::from_sec1_der(&bytes).map_err(|_| IdentityError::KeyNotP256)?,
        "RSA PRIVATE KEY" => return Err(IdentityError::KeyNotP256),
        _ => return Err(IdentityError::KeyNotPem),
    };
    Ok(SigningKey::from(key))
}
