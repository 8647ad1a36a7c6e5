//! The blocks of a side, shaped once; in: logical blocks and fonts, out: blocks that can be measured at any width, and drawn.
//!
//! A block consists of *units*, which are never divided between frames. It draws what it measured last.

mod check;
mod handed_out;
mod letterhead;
mod references;
mod section;
mod small;

use super::LayoutError;
use super::fonts::Fonts;
use super::page::Node;
use super::pen::{Marks, Pen, Spot};
use super::size::{Headings, TypeSizes};
use super::text::{Setting, Shaped, Style};
use crate::letter::{self, Text};

pub(super) use check::Check;
pub(super) use handed_out::HandedOut;
pub(super) use letterhead::Letterhead;
pub(super) use references::References;
pub(super) use section::Section;
pub(super) use small::{Opening, Strip, Title};

/// A block, shaped.
pub(super) enum Block {
    Strip(Strip),
    Letterhead(Letterhead),
    Title(Title),
    Opening(Opening),
    Section(Section),
    HandedOut(HandedOut),
    Check(Check),
    References(References),
}

/// What a block is measured for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measure {
    /// The width there is.
    pub(super) width: f32,
    /// Of the body's type: 1 is the smallest size.
    pub(super) zoom: f32,
    /// Of everything that is not type: 1 where the smallest body is 10.5 points.
    pub(super) step: f32,
    pub(super) headings: Headings,
    pub(super) sizes: TypeSizes,
}

/// A part of a block that is never divided.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct UnitSize {
    pub(super) height: f32,
    /// Space before it when it does not begin its block.
    pub(super) gap: f32,
}

/// Which units of a block are drawn.
pub(super) type Units = std::ops::Range<usize>;

impl Block {
    pub(super) fn shape(shaper: &mut Shaper<'_>, block: &letter::Block, marks: &Marks) -> Result<Self, LayoutError> {
        Ok(match block {
            letter::Block::Strip(items) => Self::Strip(Strip::shape(shaper, items)?),
            letter::Block::Letterhead(head) => Self::Letterhead(Letterhead::shape(shaper, head)?),
            letter::Block::Title(title, also) => Self::Title(Title::shape(shaper, title, also.as_ref())?),
            letter::Block::Opening(style, text) => Self::Opening(Opening::shape(shaper, *style, text)?),
            letter::Block::Section(section) => Self::Section(Section::shape(shaper, section)?),
            letter::Block::HandedOut(handed) => Self::HandedOut(HandedOut::shape(shaper, handed)?),
            letter::Block::Check(check) => Self::Check(Check::shape(shaper, check, marks)?),
            letter::Block::References(references) => Self::References(References::shape(shaper, references)?),
        })
    }

    /// The units of the block at this width; breaks every line.
    pub(super) fn measure(&mut self, measure: &Measure) -> Vec<UnitSize> {
        let whole = |height| vec![UnitSize { height, gap: 0.0 }];
        match self {
            Self::Strip(strip) => whole(strip.measure(measure)),
            Self::Letterhead(head) => whole(head.measure(measure)),
            Self::Title(title) => whole(title.measure(measure)),
            Self::Opening(opening) => whole(opening.measure(measure)),
            Self::Section(section) => section.measure(measure),
            Self::HandedOut(handed) => whole(handed.measure(measure)),
            Self::Check(check) => whole(check.measure(measure)),
            Self::References(references) => references.measure(measure),
        }
    }

    /// How many units it has, as measured last.
    pub(super) fn units(&self) -> usize {
        match self {
            Self::Section(section) => section.units(),
            Self::References(references) => references.units(),
            _ => 1,
        }
    }

    /// How high a heading beside the text is: units that begin a block are not closer to the next block than that.
    pub(super) fn heading_height(&self) -> f32 {
        match self {
            Self::Section(section) => section.heading_height(),
            Self::References(references) => references.heading_height(),
            _ => 0.0,
        }
    }

    /// Draws some units from `spot` on, as they were measured.
    pub(super) fn draw(&self, pen: &mut Pen<'_>, spot: Spot, units: Units) -> Result<Vec<Node>, LayoutError> {
        match self {
            Self::Strip(strip) => strip.draw(pen, spot),
            Self::Letterhead(head) => head.draw(pen, spot),
            Self::Title(title) => title.draw(pen, spot),
            Self::Opening(opening) => opening.draw(pen, spot),
            Self::Section(section) => section.draw(pen, spot, units),
            Self::HandedOut(handed) => handed.draw(pen, spot),
            Self::Check(check) => check.draw(pen, spot),
            Self::References(references) => references.draw(pen, spot, units),
        }
    }

    /// Space before it, in steps, when it does not begin a frame.
    pub(super) fn gap(&self, headings: Headings) -> f32 {
        match (self, headings) {
            (Self::Section(_) | Self::References(_), Headings::Beside) => 3.6,
            (Self::Section(_) | Self::References(_), Headings::Above) => 8.0,
            (Self::Title(_), Headings::Beside) => 6.0,
            (Self::Title(_) | Self::HandedOut(_) | Self::Check(_), _) => 8.0,
            (Self::Opening(_), _) => 4.0,
            (Self::Strip(_) | Self::Letterhead(_), _) => 6.0,
        }
    }
}

/// Shapes texts in the side's language.
pub(super) struct Shaper<'a> {
    pub(super) fonts: &'a mut Fonts,
    pub(super) setting: Setting<'a>,
    pub(super) sizes: TypeSizes,
}

impl Shaper<'_> {
    pub(super) fn plain(&mut self, text: &Text, size: f32) -> Result<Shaped, LayoutError> {
        Shaped::new(self.fonts, text, Style { size, bold: false }, self.setting)
    }

    pub(super) fn bold(&mut self, text: &Text, size: f32) -> Result<Shaped, LayoutError> {
        Shaped::new(self.fonts, text, Style { size, bold: true }, self.setting)
    }

    pub(super) fn all(&mut self, texts: &[Text], size: f32) -> Result<Vec<Shaped>, LayoutError> {
        texts.iter().map(|text| self.plain(text, size)).collect()
    }
}

/// Width of the margin column of headings and the space beside it, in steps.
const HEADINGS: f32 = 76.0;
const GUTTER: f32 = 12.0;

impl Measure {
    /// Inset of the text, and the width of what is before it: none where headings stand above.
    fn text_inset(&self) -> f32 {
        match self.headings {
            Headings::Beside => (HEADINGS + GUTTER) * self.step,
            Headings::Above => 0.0,
        }
    }

    fn text_width(&self) -> f32 {
        self.width - self.text_inset()
    }

    fn heading_width(&self) -> f32 {
        match self.headings {
            Headings::Beside => HEADINGS * self.step,
            Headings::Above => self.width,
        }
    }
}

/// Puts paragraphs on lines, each after the one before while it fits there whole; gives inset, place below the first line and width of
/// each, and how high they are together.
fn shared_lines(items: &mut [Shaped], width: f32, gap: f32) -> (Vec<(f32, f32, f32)>, f32) {
    /// Lengths are rounded; a line that is as wide as its words must not break.
    const SLACK: f32 = 0.5;
    let (mut x, mut y, mut line) = (0.0_f32, 0.0_f32, 0.0_f32);
    let mut places = Vec::with_capacity(items.len());
    for item in items {
        item.break_at(f32::MAX, 1.0);
        let alone = item.width(1.0) + SLACK;
        if x > 0.0 && x + alone > width {
            (x, y, line) = (0.0, y + line, 0.0);
        }
        let own = alone.min(width);
        line = line.max(item.break_at(own, 1.0));
        places.push((x, y, own));
        x += own + gap;
    }
    (places, y + line)
}
