//! What a value of `issuer.toml` may be; in: the value, out: the reason why not.

use unic_langid::LanguageIdentifier;
use unicode_normalization::is_nfc;

use super::{Reason, SPECIMEN_HOST, SPECIMEN_ID};

const MAX_ID: usize = 40;
const MAX_HOST: usize = 64; // DNS allows 253, but the QR code and the line under it must stay readable
const MAX_LABEL: usize = 63; // RFC 1035 2.3.4
const MAX_TEXT: usize = 160;
const NOWHERE: &str = ".invalid"; // RFC 6761 6.4

pub(super) fn id(value: &str) -> Result<(), Reason> {
    demand(value.len() <= MAX_ID && is_id(value), Reason::Id)
}

/// An issuer's id, wherever it is read: a folder of the reader's computer is named after it, so it is neither `..` nor, where
/// capitals or a dot at the end make no difference, the name of another issuer's.
pub(crate) fn is_id(text: &str) -> bool {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
    let ends = |b: Option<&u8>| b.is_some_and(|b| plain(*b));
    let bytes = text.as_bytes();
    ends(bytes.first()) && ends(bytes.last()) && bytes.iter().all(|b| plain(*b) || b"-.".contains(b))
}

/// A host name (RFC 1123 2.1) of two labels or more, in lower case, whose last label is not a number.
pub(super) fn host(value: &str) -> Result<(), Reason> {
    let label = |label: &str| {
        (1..=MAX_LABEL).contains(&label.len())
            && label.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let last_is_a_name = value.rsplit('.').next().is_some_and(|last| !last.bytes().all(|b| b.is_ascii_digit()));
    demand(
        value.len() <= MAX_HOST && value.contains('.') && value.split('.').all(label) && last_is_a_name,
        Reason::Host,
    )
}

/// A made-up issuer never names a real host, and a real one never a host that cannot exist.
pub(super) fn host_of(id: &str, host: &str) -> Result<(), Reason> {
    demand(id != SPECIMEN_ID || host == SPECIMEN_HOST, Reason::SpecimenHost)?;
    demand(id == SPECIMEN_ID || !host.ends_with(NOWHERE), Reason::InvalidHost)
}

/// A real issuer can be reached.
pub(super) fn contact_of(id: &str, contact: &str) -> Result<(), Reason> {
    let nowhere = contact.split(['@', '/']).any(|part| part.ends_with(NOWHERE));
    demand(id == SPECIMEN_ID || !nowhere, Reason::InvalidHost)
}

pub(super) fn telephone(value: &str) -> Result<(), Reason> {
    let national = value.strip_prefix('+').unwrap_or(value);
    let digits = national.bytes().filter(u8::is_ascii_digit).count();
    let allowed = |c: char| c.is_ascii_digit() || c == ' ' || c == '-';
    let ends = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    demand(
        (5..=15).contains(&digits) // E.164: at most 15
            && national.chars().all(allowed)
            && ends(national.chars().next())
            && ends(national.chars().next_back()),
        Reason::Telephone,
    )
}

/// The number on the paper that is rung from abroad.
pub(super) fn first_telephone(value: &str) -> Result<(), Reason> {
    demand(value.starts_with('+'), Reason::CountryCode)
}

pub(super) fn contact(value: &str) -> Result<(), Reason> {
    let plain = value.chars().all(|c| c.is_ascii_graphic()) && value.len() <= MAX_TEXT;
    let right = match value.split_once('@') {
        Some((name, domain)) => !name.is_empty() && !name.contains(':') && host(domain).is_ok(),
        None => host(value.split('/').next().unwrap_or(value)).is_ok(),
    };
    demand(plain && right, Reason::Contact)
}

/// One line that can stand in the canonical text: NFC, nothing that steers a terminal, a page or the writing direction.
pub(super) fn text(value: &str) -> Result<(), Reason> {
    let steers = |c: char| {
        c.is_control()
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    let length = value.chars().count();
    demand(
        (1..=MAX_TEXT).contains(&length) && value.trim() == value && is_nfc(value) && !value.chars().any(steers),
        Reason::Text,
    )
}

pub(super) fn language(tag: &str) -> Result<(), Reason> {
    demand(tag.parse::<LanguageIdentifier>().is_ok_and(|parsed| parsed == tag), Reason::Language)
}

pub(super) fn logo(value: &str) -> Result<(), Reason> {
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    demand(value.ends_with(".svg") && !value.starts_with('.') && value.chars().all(allowed), Reason::Logo)
}

fn demand(holds: bool, reason: Reason) -> Result<(), Reason> {
    if holds { Ok(()) } else { Err(reason) }
}
