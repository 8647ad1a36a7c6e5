//! The small print; in: its texts, out: a block in which every reference stands whole on lines of its own.
//!
//! Short ones share a line, but none goes on after another one's last line: so a Swedish title inside an Arabic paragraph never
//! runs over the end of a line into the next reference.

use super::{Measure, Shaper, UnitSize, Units, shared_lines};
use crate::layout::LayoutError;
use crate::layout::page::{Node, Role};
use crate::layout::pen::{Pen, Spot};
use crate::layout::size::Headings;
use crate::layout::text::Shaped;
use crate::letter;

/// A heading, and each reference.
pub(in crate::layout) struct References {
    heading: Option<Shaped>,
    items: Vec<Shaped>,
    measure: Option<Measure>,
    /// Inset, place below the top, and width of each.
    places: Vec<(f32, f32, f32)>,
}

/// Between references on one line, and between lines of them where they stand one below the other; in steps.
const BESIDE: f32 = 12.0;
const BELOW: f32 = 1.5;

impl References {
    pub(super) fn shape(shaper: &mut Shaper<'_>, references: &letter::References) -> Result<Self, LayoutError> {
        let (label, small) = (shaper.sizes.label, shaper.sizes.small);
        Ok(Self {
            heading: references.heading.as_ref().map(|heading| shaper.bold(heading, label)).transpose()?,
            items: shaper.all(&references.items, small)?,
            measure: None,
            places: Vec::new(),
        })
    }

    pub(super) fn measure(&mut self, measure: &Measure) -> Vec<UnitSize> {
        self.measure = Some(*measure);
        self.heading.iter_mut().for_each(|heading| _ = heading.break_at(measure.heading_width(), 1.0));
        self.places.clear();
        match measure.headings {
            Headings::Beside => {
                let (places, height) = shared_lines(&mut self.items, measure.text_width(), BESIDE * measure.step);
                self.places = places;
                let height = height.max(self.heading_height());
                vec![UnitSize { height, gap: 0.0 }]
            }
            Headings::Above => {
                let gap = BELOW * measure.step;
                let heading = self.heading.as_ref().map_or(0.0, |heading| heading.height(1.0) + measure.step);
                let mut units = Vec::new();
                for (number, item) in self.items.iter_mut().enumerate() {
                    let height = item.break_at(measure.width, 1.0);
                    let above = if number == 0 { heading } else { 0.0 };
                    self.places.push((0.0, above, measure.width));
                    units.push(UnitSize { height: above + height, gap });
                }
                units
            }
        }
    }

    pub(super) fn units(&self) -> usize {
        match &self.measure {
            Some(measure) if measure.headings == Headings::Above => self.items.len(),
            _ => 1,
        }
    }

    pub(super) fn heading_height(&self) -> f32 {
        match (&self.heading, &self.measure) {
            (Some(heading), Some(measure)) if measure.headings == Headings::Beside => heading.height(1.0),
            _ => 0.0,
        }
    }

    pub(super) fn draw(&self, pen: &mut Pen<'_>, spot: Spot, units: Units) -> Result<Vec<Node>, LayoutError> {
        let Some(measure) = &self.measure else { return Ok(Vec::new()) };
        let mut nodes = Vec::new();
        if let Some(heading) = self.heading.as_ref().filter(|_| units.start == 0) {
            nodes.push(pen.paragraph(
                heading,
                spot,
                measure.heading_width(),
                1.0,
                Role::Heading(2, heading.words()),
            )?);
        }
        let beside = measure.headings == Headings::Beside;
        let shown = if beside { 0..self.items.len() } else { units.clone() };
        let mut top = spot;
        for number in shown {
            let (item, (inset, below, width)) = (&self.items[number], self.places[number]);
            if !beside && number > units.start {
                top.y += BELOW * measure.step;
            }
            let at = top.right(measure.text_inset() + inset).down(below);
            nodes.push(pen.paragraph(item, at, width, 1.0, Role::Paragraph)?);
            if !beside {
                top.y += below + item.height(1.0);
            }
        }
        Ok(nodes)
    }
}
