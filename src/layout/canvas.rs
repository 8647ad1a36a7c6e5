//! Draws paragraphs on pages; in: shaped paragraphs and places, out: items on [`Page`]s and nodes of the structure tree.

use super::fonts::Fonts;
use super::page::{Child, Content, Item, Mark, Node, Page, Rect, Role, Shape};
use super::text::{Setting, Shaped, Style};
use super::{A4, LayoutError, filled};
use crate::letter::Side;
use crate::locale::Direction;

/// Pages being filled.
#[derive(Default)]
pub(super) struct Canvas {
    pub(super) pages: Vec<Page>,
    pub(super) contents: Vec<Content>,
}

/// Where a paragraph is put.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) page: usize,
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) width: f32,
    pub(super) zoom: f32,
}

/// Horizontal margins; text never comes nearer to the paper's edge.
pub(super) const MARGIN: f32 = 45.4; // 16 mm
/// Baseline of the footer.
const FOOTER: f32 = A4.1 - 20.0;

impl Canvas {
    /// Draws a paragraph, already broken into lines of the place's width; gives its node.
    pub(super) fn paragraph(
        &mut self,
        fonts: &Fonts,
        shaped: &Shaped,
        place: Place,
        start: Direction,
        role: Role,
        tag: &str,
    ) -> Result<Node, LayoutError> {
        let mut node = Node::new(role);
        node.lang = shaped.lang.clone();
        for piece in shaped.place(fonts, place.width, place.zoom, start, tag)? {
            let content = self.contents.len();
            let lang = shaped.parts[piece.part].1.clone();
            self.contents.push(Content { lang });
            node.children.push(Child::Content(content));
            for mut run in piece.runs {
                run.at = (run.at.0 + place.x, run.at.1 + place.y);
                self.add(place.page, Mark::Content(content), Shape::Glyphs(run));
            }
        }
        Ok(node)
    }

    /// A new piece of marked content for a picture.
    pub(super) fn content(&mut self) -> usize {
        self.contents.push(Content { lang: None });
        self.contents.len() - 1
    }

    pub(super) fn add(&mut self, page: usize, mark: Mark, shape: Shape) {
        while self.pages.len() <= page {
            self.pages.push(Page::default());
        }
        self.pages[page].items.push(Item { mark, shape });
    }

    pub(super) fn rule(&mut self, page: usize, y: f32, from: f32, to: f32, width: f32) {
        let shape = Shape::Line { from: (from, y), to: (to, y), width, dotted: false };
        self.add(page, Mark::Ornament, shape);
    }

    pub(super) fn frame(&mut self, page: usize, area: Rect, width: f32) {
        self.add(page, Mark::Ornament, Shape::Frame { area, width });
    }

    /// The footer: an artifact, so that it is not read aloud in the middle of the letter.
    pub(super) fn footer(
        &mut self,
        fonts: &mut Fonts,
        side: &Side,
        code: &str,
        page: usize,
        pages: usize,
    ) -> Result<(), LayoutError> {
        let setting = Setting { script: &side.script, direction: side.direction };
        let style = Style { size: 7.5, bold: false };
        let words = filled(&side.footer, code, page, pages);
        let mut number = Shaped::new(fonts, &words, style, setting)?;
        let mut short = Shaped::new(fonts, &filled(&side.code, code, page, pages), style, setting)?;
        let width = A4.0 - 2.0 * MARGIN;
        let height = number.break_at(width, 1.0).max(short.break_at(width, 1.0));
        let opposite = match side.direction {
            Direction::LeftToRight => Direction::RightToLeft,
            Direction::RightToLeft => Direction::LeftToRight,
        };
        for (shaped, start) in [(&short, side.direction), (&number, opposite)] {
            let runs = shaped.place(fonts, width, 1.0, start, &side.tag)?.into_iter().flat_map(|piece| piece.runs);
            for mut run in runs {
                run.at = (run.at.0 + MARGIN, run.at.1 + FOOTER - height / 2.0);
                self.add(page, Mark::Footer, Shape::Glyphs(run));
            }
        }
        Ok(())
    }
}
