//! The box for handwriting and the stamp; in: its texts, out: a block that can be measured and drawn.

use super::{Measure, Shaper};
use crate::layout::LayoutError;
use crate::layout::page::{Node, Rect, Role};
use crate::layout::pen::{Pen, Spot};
use crate::layout::text::Shaped;
use crate::letter;

/// Blank lines to write on, a place for the stamp, a sentence.
pub(in crate::layout) struct HandedOut {
    heading: Shaped,
    fields: Vec<Shaped>,
    stamp: Shaped,
    note: Shaped,
    measured: Measured,
}

#[derive(Debug, Clone, Copy, Default)]
struct Measured {
    width: f32,
    height: f32,
    step: f32,
    row: f32,
    stamp: (f32, f32),
    field: f32,
    /// Two columns of fields with the stamp beside, or everything one below the other.
    wide: bool,
}

/// Lengths in steps: padding of the box, height of a row, width of the stamp's place and its height where it stands below.
const PADDING: f32 = 4.0;
const INSET: f32 = 8.0;
const ROW: f32 = 18.0;
const STAMP: f32 = 128.0;
const STAMP_HEIGHT: f32 = 54.0;
/// From so many steps of width on, the stamp stands beside the fields.
const WIDE: f32 = 400.0;
/// Above the sentence.
const NOTE: f32 = 2.0;

impl HandedOut {
    pub(super) fn shape(shaper: &mut Shaper<'_>, handed: &letter::HandedOut) -> Result<Self, LayoutError> {
        let (heading, label) = (shaper.sizes.heading, shaper.sizes.label);
        Ok(Self {
            heading: shaper.bold(&handed.heading, heading)?,
            fields: shaper.all(&handed.fields, label)?,
            stamp: shaper.plain(&handed.stamp, label)?,
            note: shaper.plain(&handed.note, label)?,
            measured: Measured::default(),
        })
    }

    pub(super) fn measure(&mut self, measure: &Measure) -> f32 {
        let (width, step) = (measure.width, measure.step);
        let inner = width - 2.0 * INSET * step;
        let wide = width >= WIDE * step;
        let stamp = if wide { STAMP * step } else { inner };
        let field = if wide { (inner - stamp - INSET * step) / 2.0 - 0.1 } else { inner };
        let heading = self.heading.break_at(if wide { width / 2.0 } else { inner }, 1.0);
        for one in &mut self.fields {
            one.break_at(field, 1.0);
        }
        self.stamp.break_at(stamp - 12.0 * step, 1.0);
        let note = self.note.break_at(field, 1.0);
        // Type of other scripts is higher than the row.
        let label = self.fields.iter().map(|one| one.first_line(1.0)).fold(0.0, f32::max);
        let row = (ROW * step).max(label + 3.0 * step);
        let rows = self.rows(wide) as f32;
        let height = if wide {
            heading + (rows * row).max((rows - 1.0) * row + NOTE * step + note)
        } else {
            heading + rows * row + INSET * step + STAMP_HEIGHT * step + NOTE * step + note
        };
        let height = height + 2.0 * PADDING * step;
        let stamp_height = if wide { height - 2.0 * PADDING * step - 4.0 * step } else { STAMP_HEIGHT * step };
        self.measured = Measured { width, height, step, row, stamp: (stamp, stamp_height), field, wide };
        height
    }

    pub(super) fn draw(&self, pen: &mut Pen<'_>, spot: Spot) -> Result<Vec<Node>, LayoutError> {
        let Measured { width, height, step, row, stamp, field, wide } = self.measured;
        let area = Rect { x: pen.left(spot.inset, width), y: spot.y, width, height };
        pen.canvas.frame(spot.frame, area, 0.6);
        let start = spot.right(INSET * step);
        let mut at = start.down(PADDING * step);
        let heading_width = if wide { width / 2.0 } else { field };
        let heading = Role::Heading(2, self.heading.words());
        let mut nodes = vec![pen.paragraph(&self.heading, at, heading_width, 1.0, heading)?];
        at.y += self.heading.height(1.0);

        let rows = self.rows(wide);
        let cell = |number: usize| at.right((number / rows) as f32 * (field + INSET * step));
        for (number, shaped) in self.fields.iter().enumerate() {
            let place = cell(number);
            let line = at.y + ((number % rows) as f32 + 1.0) * row - 4.0 * step;
            let label = Spot { y: line - shaped.baseline(1.0), ..place };
            nodes.push(pen.paragraph(shaped, label, field, 1.0, Role::Paragraph)?);
            let used = shaped.width(1.0) + 4.0 * step;
            let left = pen.left(place.inset + used, field - used);
            pen.canvas.rule(spot.frame, line, left, left + field - used, 0.5);
        }
        let (stamp_spot, note) = if wide {
            let beside = spot.right(width - stamp.0 - 4.0 * step).down((PADDING + 2.0) * step);
            (beside, cell(self.fields.len()).down((rows - 1) as f32 * row + NOTE * step))
        } else {
            let below = start.down(PADDING * step + self.heading.height(1.0) + rows as f32 * row + INSET * step);
            (below, below.down(stamp.1 + NOTE * step))
        };
        let area = Rect { x: pen.left(stamp_spot.inset, stamp.0), y: stamp_spot.y, width: stamp.0, height: stamp.1 };
        pen.canvas.frame(spot.frame, area, 0.4);
        let words = stamp_spot.right(6.0 * step).down(2.0 * step);
        nodes.push(pen.paragraph(&self.stamp, words, stamp.0 - 12.0 * step, 1.0, Role::Paragraph)?);
        nodes.push(pen.paragraph(&self.note, note, field, 1.0, Role::Paragraph)?);
        Ok(nodes)
    }

    /// Rows of fields; in two columns the sentence takes the last place.
    fn rows(&self, wide: bool) -> usize {
        if wide { (self.fields.len() + 1).div_ceil(2) } else { self.fields.len() }
    }
}
