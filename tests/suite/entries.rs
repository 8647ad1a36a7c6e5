//! Every entry point that takes bytes of others; in: any bytes, out: nothing. None may panic, hang or run out of memory.

use fgm_letter::facts::Facts;
use fgm_letter::issuer::Issuer;
use fgm_letter::letter::Template;
use fgm_letter::locale::Locale;
use fgm_letter::locale::review::Reviews;
use fgm_letter::manifest::SignedManifest;
use fgm_letter::photo::read_codes;
use fgm_letter::seal::OpenSeal;
use fgm_letter::sign::Imported;
use fgm_letter::signature::SignerCertificate;
use fgm_letter::verify::{verify_pdf, verify_seal};
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 11, 25);

/// A signed PDF.
pub(crate) fn pdf(bytes: &[u8]) {
    let _ = verify_pdf(bytes, &[], TODAY);
}

/// The signature inside a PDF: the bytes take the place of the CMS of the seed letter.
pub(crate) fn cms(bytes: &[u8], letter: &[u8]) {
    let Some(start) = letter.windows(10).position(|it| it == b"/Contents<").map(|at| at + 10) else { return };
    let Some(length) = letter[start..].iter().position(|byte| *byte == b'>') else { return };
    let mut letter = letter.to_vec();
    let digits: Vec<u8> =
        bytes.iter().flat_map(|byte| format!("{byte:02x}").into_bytes()).take(length / 2 * 2).collect();
    letter[start..start + length].fill(b'0');
    letter[start..start + digits.len()].copy_from_slice(&digits);
    let _ = verify_pdf(&letter, &[], TODAY);
    let _ = SignerCertificate::from_der(bytes);
}

/// A key file of somebody else's making.
pub(crate) fn key(bytes: &[u8]) {
    // A key derivation takes as long as the file says: only what needs none is tried at random.
    if !bytes.windows(9).any(|it| it == [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x05, 0x0C]) {
        let _ = Imported::read(bytes, bytes, "secret", TODAY);
    }
}

/// The address in a QR code, and the bytes in it.
pub(crate) fn seal(bytes: &[u8]) {
    let _ = OpenSeal::from_bytes(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        let _ = verify_seal(text, &[], TODAY);
    }
}

/// An issuer's list, with or without the root that signed it.
pub(crate) fn manifest(bytes: &[u8], roots: &[SignerCertificate]) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        let _ = SignedManifest::open(text, &[]);
        let _ = SignedManifest::open(text, roots);
    }
}

/// A wording file and what stands beside it.
pub(crate) fn locale(bytes: &[u8]) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        let settings = include_str!("../../locales/so/locale.toml");
        let _ = Locale::parse("so", settings, "letter.ftl", text);
        let _ = Locale::parse("so", text, "letter.ftl", "");
        let _ = Reviews::parse(text);
    }
}

/// A template, a file of facts, an issuer.
pub(crate) fn template(bytes: &[u8]) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        let _ = Template::parse("se/letter.toml", text);
        let _ = Facts::parse("se", text);
        let _ = Issuer::parse(text);
    }
}

/// A picture of a code.
pub(crate) fn picture(bytes: &[u8]) {
    let _ = read_codes(bytes, |_| true);
}
