//! The bands at the top of a page; in: their texts, out: a frame with what the reader must know before anything else.

use super::LayoutError;
use super::blocks::Shaper;
use super::page::{Node, Rect, Role};
use super::pen::{Pen, Spot};
use super::size::Headings;
use super::text::Shaped;
use crate::letter::Band;

/// Bands in the side's language and in the source's: side by side where the page is wide, else one below the other.
pub(super) struct Bands {
    bands: Vec<(Band, Shaped)>,
    measured: Measured,
}

#[derive(Debug, Clone, Copy, Default)]
struct Measured {
    width: f32,
    step: f32,
    /// Width of a column of bands, and where the second one begins.
    column: f32,
    second: Option<f32>,
    height: f32,
}

/// Lengths in steps: within the frame, and below it.
const PADDING: f32 = 3.0;
const INSET: f32 = 8.0;
const BELOW: f32 = 8.0;

impl Bands {
    pub(super) fn shape(shaper: &mut Shaper<'_>, bands: &[Band]) -> Result<Self, LayoutError> {
        let body = shaper.sizes.body;
        let bands = bands.iter().map(|band| Ok((band.clone(), shaper.bold(&band.text, body)?)));
        Ok(Self { bands: bands.collect::<Result<_, LayoutError>>()?, measured: Measured::default() })
    }

    /// Their height, with the space below; nothing where there are no bands.
    pub(super) fn measure(&mut self, width: f32, step: f32, headings: Headings) -> f32 {
        if self.bands.is_empty() {
            return 0.0;
        }
        let two = headings == Headings::Beside && self.bands.iter().any(|(band, _)| band.text.lang.is_some());
        let inner = width - 2.0 * INSET * step;
        let column = if two { (inner - INSET * step) / 2.0 } else { inner };
        let mut heights = [0.0_f32, 0.0];
        for (band, shaped) in &mut self.bands {
            heights[usize::from(two && band.text.lang.is_some())] += shaped.break_at(column, 1.0);
        }
        let height = heights[0].max(heights[1]) + 2.0 * PADDING * step;
        let second = two.then_some(column + INSET * step);
        self.measured = Measured { width, step, column, second, height };
        height + BELOW * step
    }

    /// Draws them; `page` counts the side's pages from 1, because every page may be torn from the others.
    pub(super) fn draw(&self, pen: &mut Pen<'_>, spot: Spot, page: usize) -> Result<Vec<Node>, LayoutError> {
        let Measured { width, step, column, second, height } = self.measured;
        let mut nodes = Vec::new();
        if self.bands.is_empty() {
            return Ok(nodes);
        }
        let area = Rect { x: pen.left(spot.inset, width), y: spot.y, width, height };
        pen.canvas.frame(spot.frame, area, 1.2);
        let start = spot.right(INSET * step).down(PADDING * step);
        let mut at = start;
        for foreign in [false, true] {
            if let (true, Some(second)) = (foreign, second) {
                at = start.right(second);
            }
            for (band, shaped) in self.bands.iter().filter(|(band, _)| band.text.lang.is_some() == foreign) {
                let mut node = pen.paragraph(shaped, at, column, 1.0, Role::Paragraph)?;
                let language = shaped.lang.as_deref().unwrap_or(pen.tag);
                node.id = Some(format!("aside-band-{}-{}-{language}-{page}", band.kind, pen.tag));
                nodes.push(node);
                at.y += shaped.height(1.0);
            }
        }
        Ok(nodes)
    }
}
