//! Draws paragraphs in frames; in: shaped paragraphs and places, out: items on the [`Canvas`] and nodes of the structure tree.

use std::rc::Rc;

use super::canvas::Canvas;
use super::fonts::Fonts;
use super::page::{Child, Mark, Node, Role, Shape};
use super::size::Size;
use super::text::{Setting, Shaped, Style};
use super::{LayoutError, filled};
use crate::letter::Side;
use crate::locale::Direction;
use crate::seal::QrMatrix;

/// What every side carries.
pub(super) struct Marks {
    pub(super) code: Option<CodeMarks>,
    /// Side of a module of the QR code.
    pub(super) module: f32,
}

/// The code of a sealed paper.
pub(super) struct CodeMarks {
    pub(super) qr: Rc<QrMatrix>,
    pub(super) address: String,
    pub(super) short: String,
}

/// Draws at insets from the side's start edge: the left one, or the right one in a right-to-left language.
pub(super) struct Pen<'a> {
    pub(super) canvas: &'a mut Canvas,
    pub(super) fonts: &'a Fonts,
    pub(super) tag: &'a str,
    pub(super) direction: Direction,
    pub(super) size: &'a Size,
}

/// Where something is put.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot {
    pub(super) frame: usize,
    /// From the edge where the text starts.
    pub(super) inset: f32,
    pub(super) y: f32,
}

/// Printers leave so much blank: 5 mm.
const UNPRINTABLE: f32 = 14.2;

impl Spot {
    pub(super) fn down(self, by: f32) -> Self {
        Self { y: self.y + by, ..self }
    }

    /// Further from the start edge.
    pub(super) fn right(self, by: f32) -> Self {
        Self { inset: self.inset + by, ..self }
    }
}

impl Pen<'_> {
    /// The left edge of something `width` wide, `inset` from the start edge.
    pub(super) fn left(&self, inset: f32, width: f32) -> f32 {
        let (panel, margin) = (self.size.panel().0, self.size.margins.sides);
        match self.direction {
            Direction::LeftToRight => margin + inset,
            Direction::RightToLeft => panel - margin - inset - width,
        }
    }

    /// Draws a paragraph, already broken into lines of this width; gives its node.
    pub(super) fn paragraph(
        &mut self,
        shaped: &Shaped,
        spot: Spot,
        width: f32,
        zoom: f32,
        role: Role,
    ) -> Result<Node, LayoutError> {
        let mut node = Node::new(role);
        node.lang = shaped.lang.clone();
        let left = self.left(spot.inset, width);
        for piece in shaped.place(self.fonts, width, zoom, self.direction, self.tag)? {
            let content = self.canvas.content_in(shaped.parts[piece.part].1.clone());
            node.children.push(Child::Content(content));
            for mut run in piece.runs {
                run.at = (run.at.0 + left, run.at.1 + spot.y);
                self.canvas.add(spot.frame, Mark::Content(content), Shape::Glyphs(run));
            }
        }
        Ok(node)
    }

    /// A dashed line to cut along, as far as printers reach.
    pub(super) fn cut(&mut self, frame: usize, y: f32) {
        let from = (UNPRINTABLE, y);
        let to = (self.size.panel().0 - UNPRINTABLE, y);
        self.canvas.add(frame, Mark::Ornament, Shape::Line { from, to, width: 0.6, dashed: true });
    }
}

/// Draws the footer of a frame: an artifact, so that it is not read aloud in the middle of the letter.
pub(super) fn footer(
    canvas: &mut Canvas,
    fonts: &mut Fonts,
    side: &Side,
    size: &Size,
    frame: usize,
    (page, pages): (usize, usize),
    code: &str,
) -> Result<(), LayoutError> {
    let setting = Setting { script: &side.script, direction: side.direction, leading: size.leading };
    let style = Style { size: size.type_sizes.label.min(7.5).max(size.type_sizes.small), bold: false };
    let width = size.width();
    let opposite = match side.direction {
        Direction::LeftToRight => Direction::RightToLeft,
        Direction::RightToLeft => Direction::LeftToRight,
    };
    let mut texts = vec![(filled(&side.footer, code, page, pages), opposite)];
    texts.extend(side.check().map(|check| (filled(&check.code, code, page, pages), side.direction)));
    for (text, start) in texts {
        let mut shaped = Shaped::new(fonts, &text, style, setting)?;
        let top = size.panel().1 - size.footer - shaped.break_at(width, 1.0);
        for mut run in shaped.place(fonts, width, 1.0, start, &side.tag)?.into_iter().flat_map(|piece| piece.runs) {
            run.at = (run.at.0 + size.margins.sides, run.at.1 + top);
            canvas.add(frame, Mark::Footer, Shape::Glyphs(run));
        }
    }
    Ok(())
}
