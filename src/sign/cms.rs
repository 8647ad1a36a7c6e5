//! Makes the CMS signature (RFC 5652) of a PDF; in: the digest of what is covered and the signer, out: DER.
//!
//! No signing-time, which PAdES keeps in `/M`; the certificate is bound by signing-certificate-v2; the S of the signature
//! is the low one, so that there is only one signature of a letter.

use der::Encode;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{DerSignature, Signature};

use super::Identity;
use crate::signature::cms::{encode, signed_attributes};

/// The detached signature over bytes whose SHA-256 is `digest`.
#[must_use]
pub fn detached(digest: [u8; 32], identity: &Identity) -> Vec<u8> {
    let certificate = identity.certificate();
    let attributes = signed_attributes(digest, certificate).expect("fixed attributes are encodable");
    let signed = attributes.to_der().expect("fixed attributes are encodable");
    let signature: Signature = identity.signing_key().sign(&signed);
    let signature = DerSignature::from(signature.normalize_s());
    encode(attributes, signature.as_bytes(), certificate).expect("a parsed certificate and fixed values are encodable")
}

/// The most bytes that [`detached`] gives for this identity: an ECDSA signature on P-256 takes 8 to 72 bytes.
#[must_use]
pub(super) fn max_len(identity: &Identity) -> usize {
    let certificate = identity.certificate();
    let attributes = signed_attributes([0; 32], certificate).expect("fixed attributes are encodable");
    encode(attributes, &[0; 72], certificate).expect("a parsed certificate and fixed values are encodable").len()
}
