//! What `verify` was given; in: the bytes of an argument and its name, out: a PDF, or the address from a QR code.
//!
//! A file is taken for what its bytes say, and only under a name that says the same: the picture of a genuine code in a file
//! that opens as something else would be an answer about what nobody sees.

use std::borrow::Cow;
use std::ffi::OsStr;
use std::path::Path;

use fgm_letter::photo::{is_picture, read_codes};
use fgm_letter::seal::SealedAddress;

use super::{excerpt, looks_like_address};

pub(super) enum Given<'a> {
    Pdf(&'a [u8]),
    Address {
        address: Cow<'a, str>,
        /// It was read from a picture, of which nothing else is judged.
        from_picture: bool,
    },
}

const PICTURES: [&str; 5] = ["jpeg", "jpg", "jfif", "jpe", "png"];
const TEXTS: [&str; 2] = ["text", "txt"];

/// # Errors
/// What is wrong, and what to do next.
pub(super) fn of<'a>(argument: &OsStr, bytes: &'a [u8]) -> Result<Given<'a>, String> {
    if is_picture(bytes) {
        named(argument, &PICTURES, "a PNG or JPEG picture")?;
        let address = Cow::Owned(in_picture(bytes)?);
        return Ok(Given::Address { address, from_picture: true });
    }
    let text = std::str::from_utf8(bytes).map(str::trim).ok().filter(|text| looks_like_address(text));
    match text {
        Some(address) => {
            named(argument, &TEXTS, "a text with an address")?;
            Ok(Given::Address { address: Cow::Borrowed(address), from_picture: false })
        }
        None => Ok(Given::Pdf(bytes)),
    }
}

/// Programs choose by the end of the name how they show a file.
fn named(argument: &OsStr, endings: &[&str], kind: &str) -> Result<(), String> {
    let is_address = argument.to_str().is_some_and(looks_like_address);
    let Some(ending) = Path::new(argument).extension().filter(|_| !is_address) else { return Ok(()) };
    if endings.iter().any(|it| ending.eq_ignore_ascii_case(it)) {
        return Ok(());
    }
    Err(format!(
        "this is {kind}, and its name ends in “.{}”: it may be shown as something else than what was checked. \
         Do not trust it; if you made it yourself, rename it to “.{}”",
        excerpt(&ending.to_string_lossy()),
        endings[1]
    ))
}

/// The address of the only letter whose code is in the picture.
fn in_picture(picture: &[u8]) -> Result<String, String> {
    let mut codes =
        read_codes(picture, |code| SealedAddress::parse(code).is_ok()).map_err(|error| error.to_string())?;
    // A code beside it may be a poster's; a damaged one of a letter says more.
    if codes.iter().any(|code| looks_like_address(code)) {
        codes.retain(|code| looks_like_address(code));
    }
    match codes.as_slice() {
        [code] if looks_like_address(code) => Ok(code.clone()),
        [code, ..] if !looks_like_address(code) => {
            Err(format!("the QR code in the picture is not of a letter: it says “{}”", excerpt(code)))
        }
        codes => Err(format!("there are {} QR codes in the picture: take a photo of one letter alone", codes.len())),
    }
}
