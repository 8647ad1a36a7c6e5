//! Blocks of a few paragraphs: the strip, the title, the openings; in: texts, out: blocks that can be measured and drawn.

use super::{Measure, Shaper};
use crate::layout::LayoutError;
use crate::layout::page::{Node, Role};
use crate::layout::pen::{Pen, Spot};
use crate::layout::text::Shaped;
use crate::letter::{OpeningStyle, Text};

/// Lines to cut off and keep, with a dashed line below.
pub(in crate::layout) struct Strip {
    items: Vec<Shaped>,
    measured: (f32, f32, f32),
}

/// Space between the last line and the cut, and below the cut; in steps.
const ABOVE_CUT: f32 = 6.0;
const BELOW_CUT: f32 = 8.0;

impl Strip {
    pub(super) fn shape(shaper: &mut Shaper<'_>, items: &[Text]) -> Result<Self, LayoutError> {
        Ok(Self { items: shaper.all(items, shaper.sizes.body)?, measured: (0.0, 1.0, 1.0) })
    }

    pub(super) fn measure(&mut self, measure: &Measure) -> f32 {
        self.measured = (measure.width, measure.zoom, measure.step);
        let lines: f32 = self.items.iter_mut().map(|item| item.break_at(measure.width, measure.zoom)).sum();
        lines + (ABOVE_CUT + BELOW_CUT) * measure.step
    }

    pub(super) fn draw(&self, pen: &mut Pen<'_>, spot: Spot) -> Result<Vec<Node>, LayoutError> {
        let (width, zoom, step) = self.measured;
        let mut nodes = Vec::new();
        let mut at = spot;
        for item in &self.items {
            nodes.push(pen.paragraph(item, at, width, zoom, Role::Paragraph)?);
            at.y += item.height(zoom);
        }
        pen.cut(spot.frame, at.y + ABOVE_CUT * step);
        Ok(nodes)
    }
}

/// The title, and the line under it.
pub(in crate::layout) struct Title {
    title: Shaped,
    also: Option<Shaped>,
    measured: (f32, f32),
}

impl Title {
    pub(super) fn shape(shaper: &mut Shaper<'_>, title: &Text, also: Option<&Text>) -> Result<Self, LayoutError> {
        let (large, body) = (shaper.sizes.title, shaper.sizes.body);
        let also = also.map(|also| shaper.plain(also, body)).transpose()?;
        Ok(Self { title: shaper.bold(title, large)?, also, measured: (0.0, 1.0) })
    }

    pub(super) fn measure(&mut self, measure: &Measure) -> f32 {
        let (width, zoom) = (measure.width, measure.zoom);
        self.measured = (width, zoom);
        self.title.break_at(width, 1.0) + self.also.as_mut().map_or(0.0, |also| also.break_at(width, zoom))
    }

    pub(super) fn draw(&self, pen: &mut Pen<'_>, spot: Spot) -> Result<Vec<Node>, LayoutError> {
        let (width, zoom) = self.measured;
        let mut nodes = vec![pen.paragraph(&self.title, spot, width, 1.0, Role::Heading(1, self.title.words()))?];
        if let Some(also) = &self.also {
            let at = spot.down(self.title.height(1.0));
            nodes.push(pen.paragraph(also, at, width, zoom, Role::Paragraph)?);
        }
        Ok(nodes)
    }
}

/// A paragraph before the first heading.
pub(in crate::layout) struct Opening {
    text: Shaped,
    measured: (f32, f32),
}

impl Opening {
    pub(super) fn shape(shaper: &mut Shaper<'_>, style: OpeningStyle, text: &Text) -> Result<Self, LayoutError> {
        let body = shaper.sizes.body;
        let text = match style {
            OpeningStyle::Addressee => shaper.bold(text, body)?,
            OpeningStyle::Lead => shaper.plain(text, body)?,
        };
        Ok(Self { text, measured: (0.0, 1.0) })
    }

    pub(super) fn measure(&mut self, measure: &Measure) -> f32 {
        self.measured = (measure.width, measure.zoom);
        self.text.break_at(measure.width, measure.zoom)
    }

    pub(super) fn draw(&self, pen: &mut Pen<'_>, spot: Spot) -> Result<Vec<Node>, LayoutError> {
        let (width, zoom) = self.measured;
        Ok(vec![pen.paragraph(&self.text, spot, width, zoom, Role::Paragraph)?])
    }
}
