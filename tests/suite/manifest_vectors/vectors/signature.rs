//! Signatures that are not the root's own; in: a good list, out: vectors that every reader refuses before it reads the content.

use p256::ecdsa::Signature;
use p256::ecdsa::signature::Signer;

use super::Vector;
use super::parts::{List, header, identity, jws, jws_by, refuse, root, signed_part, with_signature};

pub(super) fn all() -> Vec<Vector> {
    let content = List::default().json();
    let signed = signed_part(&header(), &content);
    let signature: Signature = root().signing_key().sign(signed.as_bytes());
    let signature = signature.normalize_s();
    let (r, s) = signature.split_scalars();
    let high = Signature::from_scalars(r, -*s).expect("neither is zero");
    let bytes = signature.to_bytes().to_vec();
    let mut altered = bytes.clone();
    altered[20] ^= 1;
    let with = |signature: &[u8]| with_signature(&signed, signature);
    let raised = List { sequence: 8, ..List::default() }.json();
    let raised = with_signature(&signed_part(&header(), &raised), &bytes);
    let der = signature.to_der().as_bytes().to_vec();
    vec![
        refuse("signature-altered", "One bit of the signature was changed.", with(&altered), "signature"),
        refuse("signature-other-content", "The number was changed after signing.", raised, "signature"),
        refuse(
            "signature-other-key",
            "Made with another key under the root's id.",
            jws_by(&identity(9), &header(), &content),
            "signature",
        ),
        refuse("signature-high-s", "The second form of the same signature.", with(&high.to_bytes()), "signature"),
        refuse("signature-zero", "r and s are zero.", with(&[0; 64]), "signature"),
        refuse("signature-zero-s", "s is zero.", with(&[&bytes[..32], &[0; 32]].concat()), "signature"),
        refuse(
            "signature-r-too-large",
            "r is beyond the group order.",
            with(&[&[0xff; 32], &bytes[32..]].concat()),
            "signature",
        ),
        refuse("signature-der", "In DER, as X.509 has it.", with(&der), "signature"),
        refuse("signature-short", "A byte is missing.", with(&bytes[..63]), "signature"),
        refuse("signature-long", "A byte too many.", with(&[&bytes[..], &[0]].concat()), "signature"),
        refuse("signature-empty", "No signature.", with(&[]), "signature"),
        refuse("signature-of-another-header", "Signed under the header of a JWT.", moved(&content), "signature"),
    ]
}

/// The root did sign this content, but under another header.
fn moved(content: &str) -> String {
    let other = jws(&header().replace("letter-manifest", "JWT"), content);
    let (_, signature) = other.rsplit_once('.').expect("it has three parts");
    format!("{}.{signature}", signed_part(&header(), content))
}
