//! Carries a seal as a web address; in: a [`Seal`] and a host, out: `https://host/#BASE32`, and back.
//!
//! The fragment is never sent to the server. The host is not part of what is signed: whoever copies a genuine seal can put
//! another host before it, so readers compare the host with the one that stands in words on the paper.

use data_encoding::BASE32_NOPAD;

use super::{OpenSeal, Seal, SealError};

/// Addresses beyond this many bytes are not read; a letter's has about 300.
pub const MAX_ADDRESS: usize = 1024;

/// An address as a QR code carries it, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedAddress {
    host: String,
    seal: OpenSeal,
}

impl SealedAddress {
    /// Reads an address as strictly as [`Seal::address`] writes it: no port, no path, no white space around it.
    ///
    /// # Errors
    /// A [`SealError`] that says what is wrong first.
    pub fn parse(address: &str) -> Result<Self, SealError> {
        if address.len() > MAX_ADDRESS {
            return Err(SealError::TooLong { length: address.len() });
        }
        let rest = address.strip_prefix(SCHEME).ok_or(SealError::NotHttps)?;
        let (host, fragment) = rest.split_once(FRAGMENT).ok_or(SealError::NoSeal)?;
        if !is_host(host) {
            return Err(SealError::Host);
        }
        if fragment.is_empty() {
            return Err(SealError::NoSeal);
        }
        let bytes = BASE32_NOPAD
            .decode(fragment.as_bytes())
            .map_err(|error| SealError::Base32 { position: error.position + 1 })?;
        Ok(Self { host: host.to_owned(), seal: OpenSeal::from_bytes(&bytes)? })
    }

    /// The host that the address names. Nobody has signed it.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The seal.
    #[must_use]
    pub fn seal(&self) -> &OpenSeal {
        &self.seal
    }
}

impl Seal {
    /// The address at a host ([`is_host`]): the base32 is upper case, for the alphanumeric mode of the QR code, the
    /// rest lower case, because some scanners do not recognise an address in capitals.
    #[must_use]
    pub fn address(&self, host: &str) -> String {
        format!("{SCHEME}{host}{FRAGMENT}{}", BASE32_NOPAD.encode(self.as_bytes()))
    }
}

/// Is this a host name with at least one dot, in lower-case ASCII (RFC 1123 2.1), not an IP address?
#[must_use]
pub fn is_host(host: &str) -> bool {
    host.len() <= MAX_HOST
        && host.contains('.')
        && host.split('.').all(is_label)
        && host.rsplit('.').next().is_some_and(|last| !last.bytes().all(|byte| byte.is_ascii_digit()))
}

fn is_label(label: &str) -> bool {
    (1..=MAX_LABEL).contains(&label.len())
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

const SCHEME: &str = "https://";
const FRAGMENT: &str = "/#";
const MAX_HOST: usize = 253;
const MAX_LABEL: usize = 63;
