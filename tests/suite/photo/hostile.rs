//! Pictures that are made to mislead or to cost: beside other codes, seen through, with a PDF inside, full of finder patterns.

use fgm_letter::photo::{PhotoError, read_codes};
use image::{DynamicImage, GrayImage, ImageFormat, Luma, LumaA, imageops};

use super::{Photo, address, encoded, jpeg, png};
use crate::fixture::signed_letter;

#[test]
fn a_code_is_found_beside_another_ones() {
    let letter = Photo::default().take();
    for other in ["https://shop.example/offer", "https://specimen.invalid/#AAAA"] {
        let other = drawn(other, 4);
        for (left, top) in [(0, letter.height()), (letter.width(), 0)] {
            let (width, height) =
                ((letter.width() + left).max(other.width()), letter.height() + top.max(other.height()));
            let mut page =
                GrayImage::from_pixel(width.max(left + other.width()), height.max(top + other.height()), Luma([255]));
            imageops::replace(&mut page, &letter, 0, 0);
            imageops::replace(&mut page, &other, i64::from(left), i64::from(top));
            assert_eq!(read_codes(&png(&page), |code| code == address()), Ok(vec![address()]));
            assert_eq!(read_codes(&png(&page), |_| true).unwrap().len(), 2);
        }
    }
}

#[test]
fn light_on_dark_and_seen_through_pictures_are_read() {
    let mut inverted = Photo::default().take();
    let clear = DynamicImage::ImageLumaA8(image::ImageBuffer::from_fn(inverted.width(), inverted.height(), |x, y| {
        let grey = inverted.get_pixel(x, y)[0];
        LumaA([0, 255 - grey])
    }));
    imageops::invert(&mut inverted);
    assert_eq!(read_codes(&png(&inverted), |_| true), Ok(vec![address()]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    clear.write_to(&mut bytes, ImageFormat::Png).unwrap();
    assert_eq!(read_codes(&bytes.into_inner(), |_| true), Ok(vec![address()]));
}

/// Viewers show the PDF, readers of pictures the genuine code.
#[test]
fn a_picture_that_hides_a_pdf_is_refused() {
    let photo = Photo::default().take();
    let forged = signed_letter();
    // A lenient reader finds objects without a header.
    let headless = &forged[forged.windows(3).position(|it| it == b"obj").unwrap() - 6..];
    for hidden in [forged, headless, b"\n7\t0\x0cobj<</Type/Catalog>>endobj" as &[u8]] {
        let jpeg = jpeg(&photo);
        let length = u16::try_from(hidden.len().min(60_000) + 2).unwrap().to_be_bytes();
        let comment = [&jpeg[..2], b"\xff\xfe", &length, &hidden[..hidden.len().min(60_000)], &jpeg[2..]].concat();
        let png = png(&photo);
        let chunk = [&png[..33], &chunk(*b"tEXt", hidden), &png[33..]].concat();
        for picture in [comment, chunk, [png.as_slice(), hidden].concat(), [jpeg.as_slice(), hidden].concat()] {
            assert_eq!(read_codes(&picture, |_| true), Err(PhotoError::HidesPdf));
        }
    }
    assert_eq!(read_codes(&[&png(&photo)[..], b"my obj is 1 obj"].concat(), |_| true), Ok(vec![address()]));
}

/// Readers try every three finder patterns: a picture of a kilobyte kept them busy for hours. Here each takes about a second.
#[test]
fn a_picture_full_of_finder_patterns_ends() {
    for (side, module, apart) in [(1000, 1, 8), (2000, 1, 8), (2000, 2, 16), (4000, 4, 235), (4000, 33, 250)] {
        let pattern = GrayImage::from_fn(7 * module, 7 * module, |x, y| {
            let ring = |at: u32| (at / module).min(6 - at / module);
            Luma([if ring(x).min(ring(y)) == 1 { 255 } else { 0 }])
        });
        let mut page = GrayImage::from_pixel(side, side, Luma([255]));
        for top in (2..side - 7 * module).step_by(apart) {
            for left in (2..side - 7 * module).step_by(apart) {
                imageops::replace(&mut page, &pattern, i64::from(left), i64::from(top));
            }
        }
        assert_eq!(read_codes(&png(&page), |_| true), Err(PhotoError::NoCode), "{side} {module} {apart}");
    }
}

#[test]
fn more_pixels_than_telephones_take_are_refused() {
    let white = GrayImage::from_pixel(7200, 7200, Luma([255]));
    assert_eq!(read_codes(&encoded(&white, ImageFormat::Png), |_| true), Err(PhotoError::TooLarge));
    // Eight bytes a pixel: fewer pixels, and more than may be decoded.
    let deep = DynamicImage::new_rgba16(4500, 4500);
    let mut bytes = std::io::Cursor::new(Vec::new());
    deep.write_to(&mut bytes, ImageFormat::Png).unwrap();
    assert_eq!(read_codes(&bytes.into_inner(), |_| true), Err(PhotoError::TooLarge));
}

fn drawn(text: &str, module: u32) -> GrayImage {
    let code = fgm_letter::seal::qr(text).unwrap();
    let side = (code.side() as u32 + 8) * module;
    GrayImage::from_fn(side, side, |x, y| {
        let at = |at: u32| (at / module).checked_sub(4).map(|it| it as usize).filter(|it| *it < code.side());
        Luma([if at(x).zip(at(y)).is_some_and(|(x, y)| code.dark(x, y)) { 0 } else { 255 }])
    })
}

/// A chunk of a PNG; its checksum is wrong, as readers that do not know the chunk leave it unread.
fn chunk(kind: [u8; 4], data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len()).unwrap().to_be_bytes();
    [&length, &kind, data, &[0; 4]].concat()
}
