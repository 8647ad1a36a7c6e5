//! Reads the QR codes in a picture; in: the bytes of a PNG or JPEG, or the modules of a code, out: the texts of the codes.
//!
//! The picture may be of the code or of the whole page, turned, at a slant, blurred or dim. Two crates do the work, `image`
//! decodes within bounds and `rxing` finds the code; why that one is in `docs/pictures.md`. What the text is, and whether
//! to believe it, is asked elsewhere.

use std::io::Cursor;

use image::imageops::thumbnail;
use image::{DynamicImage, GrayImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use memchr::memmem;
use rxing::qrcode::decoder::qrcode_decoder::decode_bool_array;

mod search;

/// Pictures beyond this many bytes are not read.
pub const MAX_PICTURE_BYTES: usize = 20_000_000;
/// Pixels on a side.
const MAX_SIDE: u32 = 12_000;
/// Pixels in all: telephones take 12, 48 or 50 million.
const MAX_PIXELS: u64 = 51_000_000;
/// Bytes that the decoder may use: so many pixels in three colours.
const MAX_DECODED: u64 = 155_000_000;
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
    /// Programs that show PDF files would show something else than the picture.
    #[error("the picture hides a PDF file: do not trust what it shows, and take a photo of the paper yourself")]
    HidesPdf,
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

/// The texts of the QR codes in a picture that are `wanted`, each once; of any codes when there are none.
///
/// # Errors
/// See [`PhotoError`].
pub fn read_codes(bytes: &[u8], wanted: impl Fn(&str) -> bool) -> Result<Vec<String>, PhotoError> {
    let picture = decode(bytes)?;
    let largest = picture.width().max(picture.height());
    let mut sides: Vec<u32> = SIDES.into_iter().filter(|side| *side < largest).collect();
    sides.insert(0, largest.min(2 * SIDES[0]));
    let mut others = Vec::new();
    for side in sides {
        let (found, rest): (Vec<_>, Vec<_>) =
            search::texts(&scaled(&picture, side)).into_iter().partition(|it| wanted(it));
        if !found.is_empty() {
            return Ok(found);
        }
        others.extend(rest);
    }
    others.sort_unstable();
    others.dedup();
    if others.is_empty() { Err(PhotoError::NoCode) } else { Ok(others) }
}

/// The text of a QR code whose modules are known already, row by row, without the quiet zone; `None` when they are no code.
#[must_use]
pub fn read_modules(dark: &[Vec<bool>]) -> Option<String> {
    let is_square = dark.len() >= search::SMALLEST as usize && dark.iter().all(|row| row.len() == dark.len());
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
    if hides_pdf(bytes) {
        return Err(PhotoError::HidesPdf);
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_DECODED);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let failed = |error| match error {
        image::ImageError::Limits(_) => PhotoError::TooLarge,
        _ => PhotoError::Damaged,
    };
    let decoder = reader.into_decoder().map_err(failed)?;
    let (width, height) = decoder.dimensions();
    // The crate holds its own decoding to the limits, and not what a picture comes to (16 bits a channel, say).
    if u64::from(width) * u64::from(height) > MAX_PIXELS || decoder.total_bytes() > MAX_DECODED {
        return Err(PhotoError::TooLarge);
    }
    Ok(on_white(DynamicImage::from_decoder(decoder).map_err(failed)?))
}

/// Grey, on white paper where the picture can be seen through.
fn on_white(picture: DynamicImage) -> GrayImage {
    if !picture.color().has_alpha() {
        return picture.into_luma8();
    }
    let picture = picture.into_luma_alpha8();
    let grey = |pixel: &[u8]| {
        let (ink, cover) = (u16::from(pixel[0]), u16::from(pixel[1]));
        ((ink * cover + 255 * (255 - cover)) / 255) as u8
    };
    let (width, height) = picture.dimensions();
    let pixels = picture.as_raw().chunks_exact(2).map(grey).collect();
    GrayImage::from_raw(width, height, pixels).unwrap_or_default()
}

/// Would a program that shows PDF files find one in here? They look for a header within some distance, and the lenient ones for
/// objects anywhere. In compressed pixels neither comes up by chance.
fn hides_pdf(bytes: &[u8]) -> bool {
    let blank = |byte: &u8| matches!(byte, 0 | 9 | 10 | 12 | 13 | 32);
    let before =
        |bytes: &[u8], is: &dyn Fn(&u8) -> bool| bytes.len() - bytes.iter().rev().take_while(|it| is(it)).count();
    // `1 0 obj`: two numbers and the word.
    let is_object = |at: usize| {
        let generation = before(&bytes[..at], &blank);
        let space = before(&bytes[..generation], &|it| it.is_ascii_digit());
        let number = before(&bytes[..space], &blank);
        space < generation && number < space && number > 0 && bytes[number - 1].is_ascii_digit()
    };
    memmem::find(bytes, b"%PDF-").is_some() || memmem::find_iter(bytes, b"obj").any(is_object)
}

fn scaled(picture: &GrayImage, side: u32) -> GrayImage {
    let largest = picture.width().max(picture.height());
    if largest <= side {
        return picture.clone();
    }
    let reduced = |length: u32| (u64::from(length) * u64::from(side) / u64::from(largest)).max(1) as u32;
    // Averages in whole numbers: other filters need sixteen bytes a pixel in between.
    thumbnail(picture, reduced(picture.width()), reduced(picture.height()))
}
