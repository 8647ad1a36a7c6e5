//! Reads an issuer's own key as authorities hand it out; in: PEM or PKCS#12 and a passphrase, out: an [`Imported`] that stays encrypted.
//!
//! PKCS#12 (RFC 7292) holds the key as the same encrypted PKCS#8 that PEM holds, so it is taken over byte for byte: the
//! passphrase stays, and nothing is ever written in the clear. The container's own MAC is not checked: a wrong passphrase
//! shows when the key is decrypted, and a changed certificate does not fit the key.

use cms::content_info::ContentInfo;
use cms::encrypted_data::EncryptedData;
use const_oid::ObjectIdentifier;
use der::asn1::{Any, OctetString};
use der::pem::LineEnding;
use der::{Decode, Encode, Sequence};
use jiff::civil::Date;
use p256::ecdsa::SigningKey;
use p256::{NistP256, SecretKey};
use pkcs8::pkcs5::EncryptionScheme;
use pkcs8::pkcs5::pbes2::Kdf;
use pkcs8::{AssociatedOid, EncryptedPrivateKeyInfoOwned, PrivateKeyInfoRef};
use x509_cert::Certificate;

use super::{Identity, IdentityError};
use crate::signature::{DATA, SignerCertificate};

/// A key that was read, still encrypted, with its certificate.
#[derive(Debug, Clone)]
pub struct Imported {
    /// The key as PKCS#8 in PEM, encrypted with the passphrase it came with.
    pub key_pem: String,
    /// The key's own certificate in PEM.
    pub certificate_pem: String,
    /// The certificates above it in PEM, one behind the other; empty when there are none.
    pub chain_pem: String,
    /// The key, decrypted, to show that it works.
    pub identity: Identity,
}

/// The key cannot be imported.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ImportError {
    /// Neither PEM with an encrypted key nor PKCS#12.
    #[error(
        "this is neither a PEM file with a private key nor a PKCS#12 file (.p12, .pfx): export key and certificate again"
    )]
    NotKey,
    /// The key is in the clear.
    #[error(
        "the private key is not encrypted, and an imported key stays encrypted: encrypt it with `openssl pkcs8 -topk8 -v2 aes-256-cbc -in key.pem -out encrypted.pem`"
    )]
    NotEncrypted,
    /// Encrypted in a way that is no longer safe.
    #[error(
        "the file is encrypted in an old way (RC2 or triple DES), which is not read: export it again with OpenSSL 3, `openssl pkcs12 -export` without -legacy, or as PEM with `openssl pkcs8 -topk8 -v2 aes-256-cbc`"
    )]
    OldEncryption,
    /// Encrypted so that the passphrase takes minutes or gigabytes to try.
    #[error(
        "trying the passphrase of this file would take more time or memory than any export asks for: export the key again, with the usual settings"
    )]
    Costly,
    /// The settings of the encryption are none that a key can be made with.
    #[error(
        "the file is encrypted with settings that do not exist, so it is damaged: export key and certificate again"
    )]
    Impossible,
    /// The passphrase does not fit.
    #[error("the passphrase is wrong: try again, and mind the keyboard's language and Caps Lock")]
    WrongPassphrase,
    /// There is a key and no certificate.
    #[error(
        "there is no certificate with the key: give a PKCS#12 file that holds both, or the certificate with --certificate"
    )]
    NoCertificate,
    /// No certificate belongs to the key.
    #[error("none of the certificates belongs to the private key: give the certificate that was made for this key")]
    NotAPair,
    /// The certificate is over.
    #[error("the certificate expired on {valid_to}: ask the authority that issued it for a new one")]
    Expired {
        /// Its last day.
        valid_to: Date,
    },
    /// The certificates above do not include the one that issued the key's.
    #[error(
        "the chain does not hold the certificate that issued the key's ({issuer}): give the chain from the authority whole"
    )]
    ChainBroken {
        /// Who issued it.
        issuer: String,
    },
    /// The key or the certificate is of a kind that is not used here.
    #[error(transparent)]
    Identity(#[from] IdentityError),
}

impl Imported {
    /// Reads key and certificates. `file` is PEM or PKCS#12; `certificates` is more PEM, or nothing; `today` decides what
    /// has expired.
    ///
    /// # Errors
    /// See [`ImportError`].
    pub fn read(file: &[u8], certificates: &[u8], passphrase: &str, today: Date) -> Result<Self, ImportError> {
        let mut parts = if file.first() == Some(&0x30) { pkcs12(file, passphrase)? } else { pem(file)? };
        parts.certificates.extend(pem(certificates).map(|more| more.certificates).unwrap_or_default());
        let encrypted = parts.key.ok_or(ImportError::NotKey)?;
        let key = decrypt(&encrypted, passphrase)?;
        if parts.certificates.is_empty() {
            return Err(ImportError::NoCertificate);
        }
        let is_own = |certificate: &Certificate| {
            SignerCertificate::new(certificate.clone()).is_ok_and(|it| it.key() == key.verifying_key())
        };
        let own = parts.certificates.iter().position(is_own).ok_or(ImportError::NotAPair)?;
        let certificate = parts.certificates.remove(own);
        check_chain(&certificate, &parts.certificates)?;
        let encode =
            |label, der: &[u8]| der::pem::encode_string(label, LineEnding::LF, der).expect("any bytes are encodable");
        let own = certificate.to_der().expect("a parsed certificate is encodable");
        let (certificate_pem, key_pem) = (encode("CERTIFICATE", &own), encode("ENCRYPTED PRIVATE KEY", &encrypted));
        let chain_pem =
            parts.certificates.iter().filter_map(|it| Some(encode("CERTIFICATE", &it.to_der().ok()?))).collect();
        let identity = Identity::new(key, SignerCertificate::new(certificate).map_err(IdentityError::from)?)?;
        let valid_to = identity.certificate().valid_to();
        if valid_to < today {
            return Err(ImportError::Expired { valid_to });
        }
        Ok(Self { key_pem, certificate_pem, chain_pem, identity })
    }
}

/// The key of an encrypted PKCS#8 in PEM.
pub(super) fn key_of_pem(key_pem: &str, passphrase: &str) -> Result<SigningKey, ImportError> {
    decrypt(&pem(key_pem.as_bytes())?.key.ok_or(ImportError::NotKey)?, passphrase)
}

#[derive(Default)]
struct Parts {
    /// DER of an `EncryptedPrivateKeyInfo`.
    key: Option<Vec<u8>>,
    certificates: Vec<Certificate>,
}

fn decrypt(encrypted: &[u8], passphrase: &str) -> Result<SigningKey, ImportError> {
    let info = EncryptedPrivateKeyInfoOwned::from_der(encrypted).map_err(|_| ImportError::OldEncryption)?;
    check_scheme(&info.encryption_algorithm)?;
    let plain = info.decrypt(passphrase).map_err(|_| ImportError::WrongPassphrase)?;
    let key = PrivateKeyInfoRef::try_from(plain.as_bytes()).map_err(|_| ImportError::WrongPassphrase)?;
    if key.algorithm.parameters_oid().ok() != Some(NistP256::OID) {
        return Err(IdentityError::KeyNotP256.into());
    }
    let key = SecretKey::try_from(key).map_err(|_| IdentityError::KeyDamaged)?;
    Ok(SigningKey::from(key))
}

/// The blocks of a PEM file, whatever stands between them.
fn pem(file: &[u8]) -> Result<Parts, ImportError> {
    let text = std::str::from_utf8(file).map_err(|_| ImportError::NotKey)?.replace("\r\n", "\n");
    let mut parts = Parts::default();
    for (start, _) in text.match_indices("-----BEGIN ") {
        let block = &text[start..];
        let length =
            block.find("-----END ").map(|at| at + block[at..].find("-----\n").map_or(block.len() - at, |end| end + 6));
        let block = &block[..length.unwrap_or(block.len())];
        let is_old = block.contains("Proc-Type: 4,ENCRYPTED");
        let (label, bytes) = match der::pem::decode_vec(block.trim_end().as_bytes()) {
            Ok(block) => block,
            Err(_) if is_old => return Err(ImportError::OldEncryption),
            Err(_) => return Err(IdentityError::KeyDamaged.into()),
        };
        match label {
            "ENCRYPTED PRIVATE KEY" => parts.key = Some(bytes),
            "PRIVATE KEY" | "EC PRIVATE KEY" | "RSA PRIVATE KEY" => return Err(ImportError::NotEncrypted),
            "CERTIFICATE" => parts.certificates.push(Certificate::from_der(&bytes).map_err(|_| ImportError::NotAPair)?),
            _ => {}
        }
    }
    Ok(parts)
}

/// Contents of a PKCS#12 file, each with a passphrase of its own to try; exports have two.
const MAX_CONTENTS: usize = 4;

/// The bags of a PKCS#12 file (RFC 7292 4).
fn pkcs12(file: &[u8], passphrase: &str) -> Result<Parts, ImportError> {
    let file = Pfx::from_der(file).map_err(|_| ImportError::NotKey)?;
    let contents = octets(&file.auth_safe).ok_or(ImportError::NotKey)?;
    let contents = Vec::<ContentInfo>::from_der(&contents).map_err(|_| ImportError::NotKey)?;
    if contents.len() > MAX_CONTENTS {
        return Err(ImportError::Costly);
    }
    let mut parts = Parts::default();
    for content in contents {
        let bags = match octets(&content) {
            Some(bags) => bags,
            None => decrypted(&content, passphrase)?,
        };
        for bag in Vec::<SafeBag>::from_der(&bags).map_err(|_| ImportError::WrongPassphrase)? {
            match bag.id {
                SHROUDED_KEY_BAG => parts.key = bag.value.to_der().ok(),
                KEY_BAG => return Err(ImportError::NotEncrypted),
                CERTIFICATE_BAG => {
                    let certificate = bag.value.decode_as::<CertificateBag>().map_err(|_| ImportError::NotKey)?;
                    let certificate = Certificate::from_der(certificate.value.as_bytes());
                    parts.certificates.push(certificate.map_err(|_| ImportError::NotAPair)?);
                }
                _ => {}
            }
        }
    }
    Ok(parts)
}

/// Plain data.
fn octets(content: &ContentInfo) -> Option<Vec<u8>> {
    let octets = (content.content_type == DATA).then(|| content.content.decode_as::<OctetString>().ok())??;
    Some(octets.as_bytes().to_vec())
}

fn decrypted(content: &ContentInfo, passphrase: &str) -> Result<Vec<u8>, ImportError> {
    let data: EncryptedData = content.content.decode_as().map_err(|_| ImportError::NotKey)?;
    let info = data.enc_content_info;
    let scheme = info.content_enc_alg.to_der().map_err(|_| ImportError::NotKey)?;
    let scheme = EncryptionScheme::from_der(&scheme).map_err(|_| ImportError::OldEncryption)?;
    check_scheme(&scheme)?;
    let content = info.encrypted_content.ok_or(ImportError::NotKey)?;
    scheme.decrypt(passphrase, content.as_bytes()).map_err(|_| ImportError::WrongPassphrase)
}

/// Is the encryption of today, and does the file ask for bounded work? OpenSSL 3 writes 2048 rounds, others up to a million.
fn check_scheme(scheme: &EncryptionScheme) -> Result<(), ImportError> {
    const MAX_ROUNDS: u32 = 10_000_000;
    const MAX_SCRYPT_BYTES: u64 = 64 << 20;
    let EncryptionScheme::Pbes2(parameters) = scheme else { return Err(ImportError::OldEncryption) };
    let (is_possible, is_bounded) = match &parameters.kdf {
        Kdf::Pbkdf2(it) => (it.iteration_count > 0, it.iteration_count <= MAX_ROUNDS),
        Kdf::Scrypt(it) => {
            // 128 N r bytes (RFC 7914 2), p times over. N is a power of two above 1; the library would panic at none.
            let rows = u64::from(it.block_size) * u64::from(it.parallelization) * 128;
            let is_cost = it.cost_parameter > 1 && it.cost_parameter.is_power_of_two();
            (is_cost && rows > 0, it.cost_parameter.checked_mul(rows).is_some_and(|bytes| bytes <= MAX_SCRYPT_BYTES))
        }
        _ => return Err(ImportError::OldEncryption),
    };
    match (is_possible, is_bounded) {
        (false, _) => Err(ImportError::Impossible),
        (true, false) => Err(ImportError::Costly),
        (true, true) => Ok(()),
    }
}

fn check_chain(own: &Certificate, chain: &[Certificate]) -> Result<(), ImportError> {
    let issuer = own.tbs_certificate().issuer();
    let is_above = |it: &Certificate| it.tbs_certificate().subject() == issuer;
    if chain.is_empty() || is_above(own) || chain.iter().any(is_above) {
        return Ok(());
    }
    Err(ImportError::ChainBroken { issuer: issuer.to_string() })
}

/// RFC 7292 4.
#[derive(Sequence)]
struct Pfx {
    version: u8,
    auth_safe: ContentInfo,
    #[asn1(optional = "true")]
    mac: Option<Any>,
}

/// RFC 7292 4.2.
#[derive(Sequence)]
struct SafeBag {
    id: ObjectIdentifier,
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT")]
    value: Any,
    #[asn1(optional = "true")]
    attributes: Option<Any>,
}

/// RFC 7292 4.2.3.
#[derive(Sequence)]
struct CertificateBag {
    kind: ObjectIdentifier,
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT")]
    value: OctetString,
}

const KEY_BAG: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.12.10.1.1");
const SHROUDED_KEY_BAG: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.12.10.1.2");
const CERTIFICATE_BAG: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.12.10.1.3");
