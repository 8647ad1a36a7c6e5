//! Signs claims and opens what was signed; in: claims and key, out: the bytes of a COSE_Sign1 (RFC 9052 4.2), and back.

use ciborium::Value;
use p256::ecdsa::signature::{Signer, Verifier};
use p256::ecdsa::{Signature, SigningKey, VerifyingKey};

use super::cbor::{self, Fields};
use super::{Claims, SealError};

/// Signs the claims with ES256 (RFC 9053 2.1), deterministically (RFC 6979) and in the low-S form.
///
/// `kid` is the start of the certificate's SHA-256.
///
/// # Errors
/// [`SealError::Wrong`] when a claim is one that nobody could read back: an id that is empty or holds other characters than
/// `a-z A-Z 0-9 - .`, no language or more than 4, a date before 1970.
pub fn seal(claims: &Claims, key: &SigningKey, kid: [u8; 8]) -> Result<Seal, SealError> {
    let payload = claims.to_cbor()?;
    let protected = protected_header(kid);
    let signature: Signature = key.sign(&signed_bytes(&protected, &payload));
    Ok(Seal(assemble(protected, payload, &signature.normalize_s())))
}

/// A seal: the bytes of a tagged COSE_Sign1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seal(Vec<u8>);

impl Seal {
    /// The bytes, beginning with the tag 18.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

/// A seal that was read: what it claims, and whether a key made it. Its claims are not to be believed before
/// [`OpenSeal::verify`] has said yes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenSeal {
    claims: Claims,
    kid: [u8; 8],
    signature: Signature,
}

impl OpenSeal {
    /// Reads a seal as strictly as it was written.
    ///
    /// # Errors
    /// A [`SealError`] for everything that [`seal`] does not write.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, SealError> {
        let Value::Tag(COSE_SIGN1_TAG, parts) = cbor::read(bytes)? else { return Err(SealError::NotCoseSign1) };
        let Ok([protected, unprotected, payload, signature]) =
            parts.into_array().and_then(|parts| <[Value; 4]>::try_from(parts).map_err(Value::Array))
        else {
            return Err(SealError::NotCoseSign1);
        };
        let (Value::Bytes(protected), Value::Map(unprotected), Value::Bytes(payload)) =
            (protected, unprotected, payload)
        else {
            return Err(SealError::NotCoseSign1);
        };
        if !unprotected.is_empty() {
            return Err(SealError::Unprotected);
        }
        let kid = read_protected_header(&protected)?;
        let claims = Claims::from_cbor(&payload)?;
        let signature = read_signature(signature)?;
        if assemble(protected_header(kid), claims.to_cbor()?, &signature) != bytes {
            return Err(SealError::NotDeterministic);
        }
        Ok(Self { claims, kid, signature })
    }

    /// What the seal says.
    #[must_use]
    pub fn claims(&self) -> &Claims {
        &self.claims
    }

    /// Which key it names: the start of a certificate's SHA-256. Two certificates can share it.
    #[must_use]
    pub fn kid(&self) -> [u8; 8] {
        self.kid
    }

    /// Was it signed with this key (RFC 9052 4.4)?
    #[must_use]
    pub fn verify(&self, key: &VerifyingKey) -> bool {
        self.claims.to_cbor().is_ok_and(|payload| {
            key.verify(&signed_bytes(&protected_header(self.kid), &payload), &self.signature).is_ok()
        })
    }
}

fn assemble(protected: Vec<u8>, payload: Vec<u8>, signature: &Signature) -> Vec<u8> {
    let parts = vec![
        Value::Bytes(protected),
        Value::Map(Vec::new()),
        Value::Bytes(payload),
        Value::from(signature.to_bytes().as_slice()),
    ];
    cbor::write(&Value::Tag(COSE_SIGN1_TAG, Box::new(Value::Array(parts))))
}

/// `Sig_structure` (RFC 9052 4.4) without external data.
fn signed_bytes(protected: &[u8], payload: &[u8]) -> Vec<u8> {
    let parts = vec![Value::from("Signature1"), Value::from(protected), Value::Bytes(Vec::new()), Value::from(payload)];
    cbor::write(&Value::Array(parts))
}

fn protected_header(kid: [u8; 8]) -> Vec<u8> {
    cbor::write(&cbor::map([(ALG, Value::from(ES256)), (KID, Value::from(kid.as_slice()))]))
}

fn read_protected_header(protected: &[u8]) -> Result<[u8; 8], SealError> {
    let mut header = Fields::of(cbor::read(protected)?, "header")?;
    if header.has(CRIT) {
        return Err(SealError::Critical);
    }
    if header.take(ALG, "algorithm")?.as_integer() != Some(ES256.into()) {
        return Err(SealError::Algorithm);
    }
    let kid = cbor::bytes(header.take(KID, "key id")?, "key id", "8 bytes")?;
    header.finish()?;
    Ok(kid)
}

fn read_signature(value: Value) -> Result<Signature, SealError> {
    let bytes: [u8; 64] = cbor::bytes(value, "signature", "64 bytes")?;
    let signature = Signature::from_slice(&bytes).map_err(|_| SealError::SignatureRange)?;
    if signature == signature.normalize_s() { Ok(signature) } else { Err(SealError::HighS) }
}

/// COSE_Sign1 (RFC 9052 2).
const COSE_SIGN1_TAG: u64 = 18;
/// Header labels of RFC 9052 3.1.
const ALG: i64 = 1;
const CRIT: i64 = 2;
const KID: i64 = 4;
/// ECDSA with SHA-256 (RFC 9053 2.1).
const ES256: i64 = -7;
