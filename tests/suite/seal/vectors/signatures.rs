//! Signatures that are not the key's, or not in their one form.

use ciborium::Value;
use p256::ecdsa::Signature;
use p256::ecdsa::signature::Signer;

use super::parts::*;
use super::*;

pub(super) fn of_signature() -> Vec<Vector> {
    let signature = Parts::default().signature_bytes();
    let with = |signature: Vec<u8>| Parts { signature: Some(signature), ..Parts::default() };
    let (r, s) = Signature::from_slice(&signature).expect("made just now").split_scalars();
    let high = Signature::from_scalars(r, -*s).expect("neither is zero");
    let other = SigningKey::from_slice(&Sha256::digest(b"another key")).expect("below the group order");
    let stranger: Signature = other.sign(&Parts::default().signed_bytes());
    let mut redated = Parts::default();
    redated.claims[1].1 = Value::from(DATE + 86_400);
    redated.signature = Some(signature.clone());
    let mut unknown = Parts::default();
    unknown.protected[1].1 = Value::Bytes(vec![9; 8]);
    let zero_r = [vec![0; 32], signature[32..].to_vec()].concat();
    let zero_s = [signature[..32].to_vec(), vec![0; 32]].concat();
    let too_large = [vec![0xff; 32], signature[32..].to_vec()].concat();
    vec![
        case(
            "signature-other-key",
            "Made with another key under the same key id.",
            address(HOST, &with(stranger.normalize_s().to_vec()).cose()),
            Expect::Forged,
        ),
        case(
            "signature-other-claims",
            "The date was changed after signing.",
            address(HOST, &redated.cose()),
            Expect::Forged,
        ),
        case(
            "signature-unknown-key-id",
            "A key id that nobody knows.",
            address(HOST, &unknown.cose()),
            Expect::UnknownKey,
        ),
        refuse_parts("signature-high-s", "The second form of the same signature.", with(high.to_vec()), "high-s"),
        refuse_parts("signature-zero-r", "r is zero.", with(zero_r), "signature-range"),
        refuse_parts("signature-zero-s", "s is zero.", with(zero_s), "signature-range"),
        refuse_parts("signature-r-too-large", "r is beyond the group order.", with(too_large), "signature-range"),
        refuse_parts(
            "signature-der",
            "In DER, as X.509 has it.",
            with(Signature::from_slice(&signature).expect("made just now").to_der().as_bytes().to_vec()),
            "wrong-field",
        ),
        refuse_parts("signature-empty", "No signature.", with(Vec::new()), "wrong-field"),
    ]
}
