//! Lays a sheet out; in: a [`Sheet`], a [`Size`], the [`Code`] of a sealed paper and [`Fonts`], out: a [`Layout`].
//!
//! Paragraphs are never divided between frames (pages, or panels of a folded sheet) and a heading never stands without its first
//! paragraph, so there are no widows and no orphans; what does not fit is an error, never cut off. It writes no PDF and reads no clock.

mod bands;
mod blocks;
mod canvas;
mod flow;
mod fonts;
mod imposition;
mod page;
mod pen;
mod side;
mod size;
mod text;

use std::rc::Rc;

pub use fonts::Fonts;
pub use imposition::Placement;
pub use page::{Child, Content, Glyph, GlyphRun, Item, Layout, Mark, Node, Page, Rect, Role, Shape};
pub use size::{Panel, Size, Sizes, Turn};

use crate::canonical::ContentHash;
use crate::letter::{CODE, PAGE, PAGES, Sheet, Text};
use crate::seal::{self, QrMatrix};
use canvas::Canvas;
use pen::{CodeMarks, Marks, footer};
use side::lay_out_side;

/// The code of a sealed paper.
#[derive(Debug, Clone, Copy)]
pub struct Code<'a> {
    /// The seal's address, which the QR code holds.
    pub address: &'a str,
    /// Makes the short code.
    pub hash: &'a ContentHash,
}

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
    #[error("locales/{tag}: {what} does not fit by {points} points; shorten the wording")]
    Overflow {
        /// The language.
        tag: String,
        /// What does not fit.
        what: &'static str,
        /// By how much, rounded up.
        points: u32,
    },
    /// The sizes' data file cannot be used.
    #[error("templates/sizes.toml cannot be used: {message}")]
    Sizes {
        /// Why.
        message: String,
    },
    /// A paper with a QR code was to be laid out without its seal.
    #[error("the paper has a QR code and was given no seal; seal its text first")]
    NotSealed,
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

/// Lays the sheet out.
///
/// # Errors
/// See [`LayoutError`]; a side is laid out whole or not at all.
pub fn lay_out(sheet: &Sheet, size: &Size, code: Option<&Code<'_>>, fonts: &mut Fonts) -> Result<Layout, LayoutError> {
    let code = code.filter(|_| sheet.host().is_some());
    let code = code.map(|code| {
        let qr = Rc::<QrMatrix>::new(seal::qr(code.address)?);
        Ok::<_, LayoutError>(CodeMarks { qr, address: code.address.to_owned(), short: seal::short_code(code.hash) })
    });
    let marks = Marks { code: code.transpose()?, module: size.module };
    let mut canvas = Canvas::default();
    let (mut nodes, mut sides) = (Vec::new(), Vec::new());
    for side in &sheet.sides {
        let (node, frames) = lay_out_side(&mut canvas, fonts, side, size, &marks)?;
        nodes.push(node);
        sides.push(frames);
    }
    let all = canvas.frames.len();
    let short = marks.code.as_ref().map_or("", |code| code.short.as_str());
    for (side, frames) in sheet.sides.iter().zip(&sides) {
        for (panel, frame) in (1..).zip(frames.frames.clone()) {
            // The panels of a folded sheet are counted by themselves: they are read apart from the other side.
            let number = if size.is_folded() { (panel, frames.frames.len()) } else { (frame + 1, all) };
            footer(&mut canvas, fonts, side, size, frame, number, short)?;
        }
    }
    let (pages, first_pages) = imposition::impose(canvas.frames, &mut nodes, &sides, size);
    Ok(Layout { size: size.paper, pages, sides: nodes, first_pages, contents: canvas.contents })
}

/// Puts the values that only the layout knows into a text.
fn filled(text: &Text, code: &str, page: usize, pages: usize) -> Text {
    let words = text.text.replace(CODE, code).replace(PAGES, &pages.to_string());
    Text { text: words.replace(PAGE, &page.to_string()), ..text.clone() }
}

fn codepoints(text: &str) -> String {
    text.chars().map(|c| format!("U+{:04X}", u32::from(c))).collect::<Vec<_>>().join(" ")
}
