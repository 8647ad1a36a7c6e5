//! What signing and verifying share: byte ranges, the place of a value in the file, CMS values, certificates, dates.
//!
//! It holds no private key and decides nothing: what is allowed is said in `sign` and judged in `verify`.

mod byte_range;
mod certificate;
pub(crate) mod cms;
mod ess;
mod pdf_date;
mod raw;

use const_oid::ObjectIdentifier;
use const_oid::db::{rfc5911, rfc5912};

pub use byte_range::ByteRange;
pub use certificate::{CertificateError, SignerCertificate};
pub use ess::{EssCertIdV2, SigningCertificateV2};
pub(crate) use pdf_date::{read_pdf_date, write_pdf_date};
pub(crate) use raw::{MAX_VALUES, Tokens, Written, value_span};

/// RFC 5652 4: the content is bytes.
pub const DATA: ObjectIdentifier = rfc5911::ID_DATA;
/// RFC 5652 5.1: the content is signed data.
pub const SIGNED_DATA: ObjectIdentifier = rfc5911::ID_SIGNED_DATA;
/// RFC 5652 11.1.
pub const CONTENT_TYPE: ObjectIdentifier = rfc5911::ID_CONTENT_TYPE;
/// RFC 5652 11.2.
pub const MESSAGE_DIGEST: ObjectIdentifier = rfc5911::ID_MESSAGE_DIGEST;
/// RFC 5035 3.
pub const SIGNING_CERTIFICATE_V2: ObjectIdentifier = rfc5911::ID_AA_SIGNING_CERTIFICATE_V_2;
/// RFC 5754 2.2.
pub const SHA_256: ObjectIdentifier = rfc5912::ID_SHA_256;
/// RFC 5758 3.2.
pub const ECDSA_WITH_SHA_256: ObjectIdentifier = rfc5912::ECDSA_WITH_SHA_256;

/// The only signature encoding that is written and accepted: PAdES, ETSI EN 319 142-1.
pub const SUB_FILTER: &[u8] = b"ETSI.CAdES.detached";
