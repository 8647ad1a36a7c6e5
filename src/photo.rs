//! Reads the QR code in a picture; in: the bytes of a PNG or JPEG, or the modules of a code, out: the text of the code.
//!
//! The picture may be of the code or of the whole page, turned, at a slant, blurred or dim. Two crates do the work, `image`
//! decodes within bounds and `rxing` finds the code; why that one is in `docs/pictures.md`. What the text is, and whether
//! to believe it, is asked elsewhere.

use std::io::Cursor;

use image::imageops::FilterType;
use image::{GrayImage, ImageFormat, ImageReader, Limits};
use rxing::helpers::{detect_in_luma_filtered_with_hints, detect_in_luma_with_hints};
use rxing::qrcode::decoder::qrcode_decoder::decode_bool_array;
use rxing::{BarcodeFormat, DecodeHints};

/// Pictures beyond this many bytes are not read.
pub const MAX_PICTURE_BYTES: usize = 20_000_000;
/// Pixels on a side.
const MAX_SIDE: u32 = 12_000;
/// Bytes that the decoder may use: a photo of 48 million pixels in three colours.
const MAX_DECODED: u64 = 150_000_000;
/// Sides at which a code is looked for: as it is when smaller, and reduced, which takes away noise.
const SIDES: [u32; 3] = [2000, 1200, 700];

/// There is no code to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PhotoError {
    /// Neither PNG nor JPEG.
    #[error("this is neither a PNG nor a JPEG picture: save the photo as one of them")]
    Format,
    /// Too many bytes or pixels.
    #[error("the picture is larger than a photo of one page: take one of 12 million pixels or fewer")]
    TooLarge,
    /// The bytes are not a picture.
    #[error("the picture is damaged: save or take it again")]
    Damaged,
    /// No code was found.
    #[error(
        "no QR code was found in the picture: take it again, nearer to the code, in good light, without a shadow on it"
    )]
    NoCode,
}

/// Do the bytes begin as a PNG or JPEG does?
#[must_use]
pub fn is_picture(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\x89PNG\r\n\x1a\n") || bytes.starts_with(b"\xff\xd8\xff")
}

/// The text of the QR code in a picture.
///
/// # Errors
/// See [`PhotoError`].
pub fn read_code(bytes: &[u8]) -> Result<String, PhotoError> {
    let picture = decode(bytes)?;
    let largest = picture.width().max(picture.height());
    let mut sides: Vec<u32> = SIDES.into_iter().filter(|side| *side < largest).collect();
    sides.insert(0, largest.min(2 * SIDES[0]));
    sides.into_iter().find_map(|side| find(&scaled(&picture, side))).ok_or(PhotoError::NoCode)
}

/// The text of a QR code whose modules are known already, row by row, without the quiet zone; `None` when they are no code.
#[must_use]
pub fn read_modules(dark: &[Vec<bool>]) -> Option<String> {
    let is_square = dark.len() >= SMALLEST as usize && dark.iter().all(|row| row.len() == dark.len());
    let read = is_square.then(|| decode_bool_array(dark))?;
    Some(read.ok()?.getText().to_owned())
}

fn decode(bytes: &[u8]) -> Result<GrayImage, PhotoError> {
    let format = match is_picture(bytes) {
        true if bytes[0] == 0xff => ImageFormat::Jpeg,
        true => ImageFormat::Png,
        false => return Err(PhotoError::Format),
    };
    if bytes.len() > MAX_PICTURE_BYTES {
        return Err(PhotoError::TooLarge);
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_DECODED);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    reader.decode().map(|picture| picture.into_luma8()).map_err(|error| match error {
        image::ImageError::Limits(_) => PhotoError::TooLarge,
        _ => PhotoError::Damaged,
    })
}

fn scaled(picture: &GrayImage, side: u32) -> GrayImage {
    let largest = picture.width().max(picture.height());
    if largest <= side {
        return picture.clone();
    }
    let reduced = |length: u32| (u64::from(length) * u64::from(side) / u64::from(largest)).max(1) as u32;
    image::imageops::resize(picture, reduced(picture.width()), reduced(picture.height()), FilterType::Triangle)
}

fn find(picture: &GrayImage) -> Option<String> {
    let (width, height) = picture.dimensions();
    if width < SMALLEST || height < SMALLEST {
        return None;
    }
    let luma = || picture.as_raw().clone();
    let hints = || DecodeHints { TryHarder: Some(true), ..DecodeHints::default() };
    let qr = Some(BarcodeFormat::QR_CODE);
    let plain = detect_in_luma_with_hints(luma(), width, height, qr, &mut hints());
    let found = plain.or_else(|_| detect_in_luma_filtered_with_hints(luma(), width, height, qr, &mut hints()));
    Some(found.ok()?.getText().to_owned())
}

/// No QR code has fewer modules (ISO/IEC 18004).
const SMALLEST: u32 = 21;
