//! Pictures from outside: what a PNG holds beside its pixels, and that pages are drawn whole, by any resolution.

use fgm_letter::picture::{self, Resolution};

use crate::letters;

#[test]
fn a_picture_says_its_title_and_nothing_else() {
    for (tag, letter) in letters::all() {
        let title = &letter.title;
        let pictures = picture::pages(&letter.pdf, title, Resolution::new(72).unwrap()).unwrap();
        assert_eq!(pictures.len(), letter.pages, "{tag}");
        for picture in &pictures {
            let chunks = chunks(picture);
            let mut names: Vec<&str> = chunks.iter().map(|(name, _)| name.as_str()).collect();
            names.dedup();
            assert_eq!(names, ["IHDR", "iTXt", "IDAT", "IEND"]);
            let text = &chunks[1].1;
            assert!(text.starts_with(b"Title\0\0\0\0\0") && text.ends_with(title.as_bytes()));
        }
    }
}

#[test]
fn pages_are_drawn_at_the_resolution_asked_for_and_have_ink() {
    let (_, letter) = &letters::all()[0];
    for dpi in [72_u16, 150] {
        let pictures = picture::pages(&letter.pdf, "x", Resolution::new(dpi).unwrap()).unwrap();
        let mut reader = png::Decoder::new(std::io::Cursor::new(&pictures[0])).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let frame = reader.next_frame(&mut pixels).unwrap();
        let expected = |points: f64| (points * f64::from(dpi) / 72.0) as u32;
        assert_eq!((frame.width, frame.height), (expected(595.28), expected(841.89)));
        assert_eq!(frame.color_type, png::ColorType::Grayscale, "a letter without a coloured logo is grey");
        let dark = pixels.iter().filter(|pixel| **pixel < 128).count() * 100 / pixels.len();
        assert!((3..=15).contains(&dark), "{dark} % of the page is dark: text is missing, or the page is black");
        let margin = frame.width as usize * 20; // 20 rows: nothing is printed there at 72 dpi and more
        assert!(pixels[..margin].iter().all(|pixel| *pixel == 255), "ink at the paper's edge");
    }
}

#[test]
fn resolutions_that_show_nothing_or_take_for_ever_are_refused() {
    for dpi in [0, 71, 601, u16::MAX] {
        assert_eq!(Resolution::new(dpi), None);
    }
}

#[test]
fn what_is_no_pdf_is_told() {
    assert!(picture::pages(b"no PDF", "x", Resolution::USUAL).is_err());
}

/// Name and data of each chunk (PNG 1.2, 5.3).
fn chunks(png: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut rest = &png[8..];
    let mut chunks = Vec::new();
    while let Some((head, more)) = rest.split_at_checked(8) {
        let length = u32::from_be_bytes(head[..4].try_into().unwrap()) as usize;
        chunks.push((String::from_utf8(head[4..].to_vec()).unwrap(), more[..length].to_vec()));
        rest = &more[length + 4..];
    }
    chunks
}
