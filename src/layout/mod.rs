//! Lays a sheet out; in: a [`Sheet`](crate::letter::Sheet), the seal's address, the short code and [`Fonts`], out: a [`Layout`].
//!
//! Paragraphs are never divided between pages and a heading never stands without its first paragraph, so there are no widows and
//! no orphans; what does not fit is an error, never cut off. It writes no PDF and reads no clock.

mod canvas;
mod fonts;
mod page;
mod paragraphs;
mod side;
mod text;

use std::rc::Rc;

pub use fonts::Fonts;
pub use page::{Child, Content, Glyph, GlyphRun, Item, Layout, Mark, Node, Page, Rect, Role, Shape};

use crate::canonical::ContentHash;
use crate::letter::{CODE, PAGE, PAGES, Sheet, Text};
use crate::seal::{self, QrMatrix};
use canvas::Canvas;
use side::{Marks, lay_out_side};

/// Width and height of A4 in points (ISO 216: 210 × 297 mm).
pub const A4: (f32, f32) = (595.28, 841.89);

/// A sheet cannot be laid out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LayoutError {
    /// The fonts' data file, or a font, cannot be used.
    #[error("the fonts cannot be used: {message}")]
    Fonts {
        /// Why.
        message: String,
    },
    /// No font is known for a script.
    #[error("no font is known for the script `{script}`; add one to fonts/fonts.toml, see fonts/README.md")]
    NoFont {
        /// ISO 15924 code.
        script: String,
    },
    /// A character is in none of the fonts.
    #[error(
        "locales/{tag}: the fonts have no glyph for `{text}` ({}); replace it, or add a font for its script",
        codepoints(text)
    )]
    MissingGlyph {
        /// The characters.
        text: String,
        /// The language.
        tag: String,
    },
    /// The text is too long.
    #[error("locales/{tag}: {what} does not fit on the page by {points} points; shorten the wording")]
    Overflow {
        /// The language.
        tag: String,
        /// What does not fit.
        what: &'static str,
        /// By how much, rounded up.
        points: u32,
    },
    /// The QR code cannot be made.
    #[error(transparent)]
    Seal(#[from] seal::SealError),
    /// The logo cannot be used.
    #[error("the issuer's logo cannot be used: {message}; save it as plain SVG with filled or stroked paths")]
    Logo {
        /// Why.
        message: String,
    },
}

/// Lays the sheet out on A4.
///
/// # Errors
/// See [`LayoutError`]; a side is laid out whole or not at all.
pub fn lay_out(sheet: &Sheet, address: &str, hash: &ContentHash, fonts: &mut Fonts) -> Result<Layout, LayoutError> {
    let marks = Marks {
        qr: Rc::<QrMatrix>::new(seal::qr(address)?),
        address: address.to_owned(),
        code: seal::short_code(hash),
    };
    let mut canvas = Canvas::default();
    let mut sides = Vec::new();
    let mut first_pages = Vec::new();
    for side in &sheet.sides {
        first_pages.push(canvas.pages.len());
        sides.push(lay_out_side(&mut canvas, fonts, side, &marks)?);
    }
    let pages = canvas.pages.len();
    for page in 0..pages {
        let side = first_pages.iter().rposition(|first| *first <= page).unwrap_or_default();
        canvas.footer(fonts, &sheet.sides[side], &marks.code, page, pages)?;
    }
    Ok(Layout { pages: canvas.pages, sides, first_pages, contents: canvas.contents })
}

/// Puts the values that only the layout knows into a text.
fn filled(text: &Text, code: &str, page: usize, pages: usize) -> Text {
    let words = text.text.replace(CODE, code).replace(PAGES, &pages.to_string());
    let text = Text { text: words.replace(PAGE, &(page + 1).to_string()), ..text.clone() };
    match text.messages.first().cloned() {
        Some((_, id)) => text.of_message(&id),
        None => text,
    }
}

fn codepoints(text: &str) -> String {
    text.chars().map(|c| format!("U+{:04X}", u32::from(c))).collect::<Vec<_>>().join(" ")
}
