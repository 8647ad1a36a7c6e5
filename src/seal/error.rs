//! What can be wrong with an address or a seal; in: what was met, out: a sentence with what to do, and a stable code.

/// The address or the seal is not one that [`seal`](super::seal) writes.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SealError {
    /// More than [`MAX_ADDRESS`](super::MAX_ADDRESS) bytes.
    #[error(
        "the address is {length} bytes long and no letter's is longer than {}: scan the QR code of a letter",
        super::MAX_ADDRESS
    )]
    TooLong {
        /// Its length in bytes.
        length: usize,
    },
    /// It does not begin with `https://`.
    #[error("the address does not begin with https://: scan the QR code of a letter and give the whole address")]
    NotHttps,
    /// What stands between `https://` and `/#` is not a host name in lower case.
    #[error(
        "the address has no host name between https:// and /#: scan the QR code of a letter and give the whole address"
    )]
    Host,
    /// There is no `/#` with something behind it.
    #[error("the address carries no seal after /#: scan the QR code again and give the whole address")]
    NoSeal,
    /// Not base32 (RFC 4648 6) in upper case without padding and with zero trailing bits.
    #[error("the seal is mistyped or cut off at character {position}: scan the QR code again")]
    Base32 {
        /// Counted from 1, in the text after `/#`.
        position: usize,
    },
    /// Not well-formed CBOR (RFC 8949), mostly because the end is missing.
    #[error("the seal is damaged or cut off: scan the QR code again")]
    NotCbor,
    /// Something follows the seal.
    #[error("something was added behind the seal: it is not as it was issued, ask the issuer")]
    TrailingBytes,
    /// Not a tagged COSE_Sign1.
    #[error("this is not the seal of a letter but something else: scan the QR code of a letter")]
    NotCoseSign1,
    /// Well-formed, but not in the deterministic encoding (RFC 8949 4.2.1).
    #[error("the seal was rewritten: it is not as it was issued, ask the issuer")]
    NotDeterministic,
    /// A map holds a key twice.
    #[error("the seal says {key} twice in its {map}: it is not as it was issued, ask the issuer")]
    Duplicate {
        /// The part of the seal.
        map: &'static str,
        /// The key.
        key: i128,
    },
    /// A map holds a key that this version does not know, or one that is not an integer.
    #[error("the seal holds something unknown in its {map}: use a newer version of this program, or ask the issuer")]
    Unknown {
        /// The part of the seal.
        map: &'static str,
    },
    /// The header names something that a reader must understand (RFC 9052 3.1, `crit`).
    #[error("the seal demands something that this version does not know: use a newer version of this program")]
    Critical,
    /// The unprotected header is not empty, so that somebody without the key could have filled it.
    #[error("the seal carries a header that nobody signed: it is not as it was issued, ask the issuer")]
    Unprotected,
    /// The algorithm is not ES256.
    #[error(
        "the seal is signed with another algorithm than ES256: use a newer version of this program, or ask the issuer"
    )]
    Algorithm,
    /// A field is missing.
    #[error("the seal says nothing of {field}: use a newer version of this program, or ask the issuer")]
    Missing {
        /// The field.
        field: &'static str,
    },
    /// A field has the wrong type or length, or characters that it cannot have.
    #[error("the seal's {field} is not {expected}: it is not the seal of a letter, ask the issuer")]
    Wrong {
        /// The field.
        field: &'static str,
        /// What it has to be.
        expected: &'static str,
    },
    /// One half of the signature is zero or out of range.
    #[error("the seal's signature is empty or out of range: it is not as it was issued, ask the issuer")]
    SignatureRange,
    /// The signature is the second of its two forms, which anybody can make from the first.
    #[error("the seal's signature was rewritten: it is not as it was issued, ask the issuer")]
    HighS,
    /// The address needs a larger QR code than [`MAX_VERSION`](super::MAX_VERSION).
    #[error(
        "the address of {length} bytes is too long for the QR code: shorten the issuer's id, the host or the edition"
    )]
    TooMuchForQr {
        /// The length of the address in bytes.
        length: usize,
    },
}

impl SealError {
    /// A stable code, used by the test vectors.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLong { .. } => "too-long",
            Self::NotHttps => "not-https",
            Self::Host => "host",
            Self::NoSeal => "no-seal",
            Self::Base32 { .. } => "base32",
            Self::NotCbor => "not-cbor",
            Self::TrailingBytes => "trailing-bytes",
            Self::NotCoseSign1 => "not-cose-sign1",
            Self::NotDeterministic => "not-deterministic",
            Self::Duplicate { .. } => "duplicate-key",
            Self::Unknown { .. } => "unknown-key",
            Self::Critical => "critical-header",
            Self::Unprotected => "unprotected-header",
            Self::Algorithm => "algorithm",
            Self::Missing { .. } => "missing-field",
            Self::Wrong { .. } => "wrong-field",
            Self::SignatureRange => "signature-range",
            Self::HighS => "high-s",
            Self::TooMuchForQr { .. } => "too-much-for-qr",
        }
    }
}
