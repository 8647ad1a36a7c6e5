//! The bands at the top of a page; in: their texts, out: frames with what the reader must know before anything else.

use super::LayoutError;
use super::blocks::Shaper;
use super::page::{Node, Rect, Role};
use super::pen::{Pen, Spot};
use super::text::Shaped;
use crate::letter::Band;

/// Bands in the side's language and in the source's.
pub(super) struct Bands {
    bands: Vec<(Band, Shaped)>,
    measured: Measured,
}

/// Where the bands of the two languages stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum BandPlace {
    /// In two columns of one frame.
    #[default]
    SideBySide,
    /// In one frame.
    OneBelowTheOther,
    /// The side's language on the first panel of a folded sheet, the other one on the second.
    TwoPanels,
}

#[derive(Debug, Clone, Copy, Default)]
struct Measured {
    width: f32,
    step: f32,
    place: BandPlace,
    /// Width of a column of bands, and where the second one begins.
    column: f32,
    second: f32,
    /// Heights of the frames on the first panel and on the second.
    heights: [f32; 2],
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

    /// Their heights on the first panel (or page) and on the second, with the space below; nothing where there are no bands.
    pub(super) fn measure(&mut self, width: f32, step: f32, place: BandPlace) -> [f32; 2] {
        let own_alone = self.bands.iter().all(|(band, _)| band.text.lang.is_none());
        let place = if own_alone { BandPlace::OneBelowTheOther } else { place };
        let inner = width - 2.0 * INSET * step;
        let column = if place == BandPlace::SideBySide { (inner - INSET * step) / 2.0 } else { inner };
        let mut words = [0.0_f32, 0.0];
        for (band, shaped) in &mut self.bands {
            words[usize::from(band.text.lang.is_some())] += shaped.break_at(column, 1.0);
        }
        let words = match place {
            BandPlace::SideBySide => [words[0].max(words[1]), 0.0],
            BandPlace::OneBelowTheOther => [words[0] + words[1], 0.0],
            BandPlace::TwoPanels => words,
        };
        let framed = |height: f32| if height > 0.0 { height + 2.0 * PADDING * step } else { 0.0 };
        let heights = words.map(framed);
        let second = if place == BandPlace::SideBySide { column + INSET * step } else { 0.0 };
        self.measured = Measured { width, step, place, column, second, heights };
        heights.map(|height| if height > 0.0 { height + BELOW * step } else { 0.0 })
    }

    /// Draws those of a panel; `page` counts the side's pages from 1, because every page may be torn from the others.
    pub(super) fn draw(
        &self,
        pen: &mut Pen<'_>,
        spot: Spot,
        page: usize,
        panel: usize,
    ) -> Result<Vec<Node>, LayoutError> {
        let Measured { width, step, place, column, second, heights } = self.measured;
        let mut nodes = Vec::new();
        let height = heights[panel];
        if height == 0.0 {
            return Ok(nodes);
        }
        let area = Rect { x: pen.left(spot.inset, width), y: spot.y, width, height };
        pen.canvas.frame(spot.frame, area, 1.2);
        let start = spot.right(INSET * step).down(PADDING * step);
        let mut at = start;
        for foreign in [false, true] {
            if place == BandPlace::TwoPanels && usize::from(foreign) != panel {
                continue;
            }
            if foreign && place == BandPlace::SideBySide {
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
