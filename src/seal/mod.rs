//! Seals a content hash; in: claims and a P-256 key, out: the signed address in the QR code, and back again.
//!
//! A [`Seal`] is a COSE_Sign1 structure (RFC 9052 4.2) over CWT claims (RFC 8392), [`SealedAddress`] carries it as
//! `https://host/#BASE32`, [`qr`] draws it. The format is described for other implementers in `docs/seal.md`.
//!
//! It fetches nothing and trusts nobody: who is trusted is decided in [`crate::verify`]. Only one way of writing a seal is
//! read, the one that [`seal`] writes, so that a seal cannot be rewritten without its key.

mod address;
mod cbor;
mod claims;
mod cose;
mod error;
mod qr;

pub use address::{MAX_ADDRESS, SealedAddress, is_host};
pub use claims::{Claims, LETTER_CLAIM};
pub use cose::{OpenSeal, Seal, seal};
pub use error::SealError;
pub use qr::{MAX_VERSION, QrMatrix, qr};

use data_encoding::BASE32_NOPAD;

use crate::canonical::ContentHash;

/// The short code printed under the QR code: the first 50 bits of the hash in base32 (RFC 4648 6), as `ABCDE-FGHIJ`.
///
/// The alphabet has no 0, 1, 8 and 9, which are misread. It identifies a text; it proves nothing.
#[must_use]
pub fn short_code(hash: &ContentHash) -> String {
    let mut code = BASE32_NOPAD.encode(&hash.0);
    code.truncate(2 * GROUP);
    code.insert(GROUP, '-');
    code
}

const GROUP: usize = 5;
