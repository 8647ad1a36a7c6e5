//! Pictures of a finished PDF for messaging apps; in: the bytes of a PDF and a resolution, out: one PNG for each page.
//!
//! What is drawn is the file itself, read back, so a picture shows what a printer prints. A picture carries its title and nothing
//! else: no date, no program, no place (PNG 1.2, 11.3.4.3). It is not signed; the code on it is.

use std::io;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};

/// Dots per inch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Resolution(u16);

impl Resolution {
    /// Sharp on a telephone, and the QR code is read from it; about 0.1 MB a page.
    pub const USUAL: Self = Self(150);
    /// Fewer bytes; the QR code is still read from it in every size of paper.
    pub const SMALL: Self = Self(120);
    /// To know a page by, not to read it.
    pub const THUMBNAIL: Self = Self(36);
    /// The lowest at which small print can be read.
    pub const LOWEST: u16 = 72;
    /// More shows nothing more and takes long.
    pub const HIGHEST: u16 = 600;

    /// Between [`Resolution::LOWEST`] and [`Resolution::HIGHEST`], or `None`.
    #[must_use]
    pub fn new(dpi: u16) -> Option<Self> {
        (Self::LOWEST..=Self::HIGHEST).contains(&dpi).then_some(Self(dpi))
    }
}

/// No pictures could be made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PictureError {
    /// The PDF cannot be read back.
    #[error("the PDF cannot be read back to draw it; this is a fault of the program, please report it")]
    Unreadable,
    /// A picture cannot be written.
    #[error("a picture cannot be written as PNG: {0}; this is a fault of the program, please report it")]
    Encoding(#[from] png::EncodingError),
}

/// Draws every page of a PDF that this crate has written, on white.
///
/// # Errors
/// [`PictureError`].
pub fn pages(pdf: &[u8], title: &str, resolution: Resolution) -> Result<Vec<Vec<u8>>, PictureError> {
    draw(pdf, title, resolution, usize::MAX)
}

/// As [`pages`], of the first page alone.
///
/// # Errors
/// [`PictureError`].
pub fn first_page(pdf: &[u8], title: &str, resolution: Resolution) -> Result<Vec<u8>, PictureError> {
    draw(pdf, title, resolution, 1)?.pop().ok_or(PictureError::Unreadable)
}

fn draw(pdf: &[u8], title: &str, resolution: Resolution, most: usize) -> Result<Vec<Vec<u8>>, PictureError> {
    let document = Pdf::new(pdf.to_vec()).map_err(|_| PictureError::Unreadable)?;
    let cache = RenderCache::new();
    // Every font is in the file: nothing is looked for elsewhere.
    let (interpreter, drawing) =
        (InterpreterSettings::default(), RenderSettings { hinting: false, ..Default::default() });
    let scale = f32::from(resolution.0) / 72.0; // a point is 1/72 inch (ISO 32000-1 8.3.2.3)
    let pixels = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    document
        .pages()
        .iter()
        .take(most)
        .map(|page| {
            let picture = render(page, &cache, &interpreter, &drawing, &pixels);
            encode(picture.width(), picture.height(), picture.data_as_u8_slice(), title)
        })
        .collect()
}

/// Writes grey where nothing is coloured: a third of the bytes.
fn encode(width: u16, height: u16, rgba: &[u8], title: &str) -> Result<Vec<u8>, PictureError> {
    let grey = rgba.chunks_exact(4).all(|pixel| pixel[0] == pixel[1] && pixel[1] == pixel[2]);
    let channels = if grey { 1 } else { 3 };
    let pixels: Vec<u8> = rgba.chunks_exact(4).flat_map(|pixel| pixel[..channels].iter().copied()).collect();

    let mut out = io::Cursor::new(Vec::new());
    let mut encoder = png::Encoder::new(&mut out, u32::from(width), u32::from(height));
    encoder.set_color(if grey { png::ColorType::Grayscale } else { png::ColorType::Rgb });
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Balanced);
    encoder.add_itxt_chunk("Title".to_owned(), title.to_owned())?;
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&pixels)?;
    writer.finish()?;
    Ok(out.into_inner())
}
