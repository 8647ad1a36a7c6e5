//! The letterhead: issuer, where to ask, edition; in: its texts, out: a block that can be measured and drawn.

use super::{Measure, Shaper};
use crate::layout::LayoutError;
use crate::layout::page::{Child, Mark, Node, Rect, Role, Shape};
use crate::layout::pen::{Pen, Spot};
use crate::layout::text::Shaped;
use crate::letter::{self, Text};

/// Who issues the paper, and which edition it is.
pub(in crate::layout) struct Letterhead {
    issuer: Shaped,
    whereabouts: Option<Shaped>,
    question: Shaped,
    reference: Vec<Shaped>,
    logo: Option<(String, Text)>,
    measured: (f32, f32),
    /// Inset and width of each column of the reference block.
    columns: Vec<(f32, f32)>,
}

/// The logo's square with the space beside it, and that space; in steps.
const LOGO: f32 = 52.0;
const LOGO_SPACE: f32 = 10.0;
/// Between columns of the reference block, in steps.
const GAP: f32 = 6.0;

impl Letterhead {
    pub(super) fn shape(shaper: &mut Shaper<'_>, head: &letter::Letterhead) -> Result<Self, LayoutError> {
        let (body, label) = (shaper.sizes.body, shaper.sizes.label);
        Ok(Self {
            issuer: shaper.bold(&head.issuer, body)?,
            whereabouts: head.whereabouts.as_ref().map(|text| shaper.plain(text, label)).transpose()?,
            question: shaper.plain(&head.question, label)?,
            reference: shaper.all(&head.reference, label)?,
            logo: head.logo.clone(),
            measured: (0.0, 1.0),
            columns: Vec::new(),
        })
    }

    pub(super) fn measure(&mut self, measure: &Measure) -> f32 {
        let (width, step) = (measure.width, measure.step);
        self.measured = (width, step);
        let logo = self.logo_width();
        self.issuer.break_at(width - logo, 1.0);
        self.whereabouts.iter_mut().for_each(|one| _ = one.break_at(width - logo, 1.0));
        self.question.break_at(width, 1.0);
        // A cell is a label and a date, some 14 em long; a row of three has unequal columns, as the labels have.
        let gap = GAP * step;
        let em = width / measure.sizes.label;
        let starts = match em {
            40.0.. => vec![0.0, 0.32 * width, 0.6 * width],
            32.0.. => vec![0.0, 0.5 * width],
            _ => vec![0.0],
        };
        let ends = starts.iter().skip(1).copied().chain([width + gap]);
        self.columns = starts.iter().zip(ends).map(|(start, end)| (*start, end - gap - start)).collect();
        let columns = self.columns.len();
        for row in self.reference.chunks_mut(columns) {
            let places = places(&self.columns, row.len(), width);
            row.iter_mut().zip(places).for_each(|(cell, (_, width))| _ = cell.break_at(width, 1.0));
        }
        let cells: f32 = self.reference.chunks(columns).map(row_height).sum();
        self.title_height() + self.question.height(1.0) + cells
    }

    pub(super) fn draw(&self, pen: &mut Pen<'_>, spot: Spot) -> Result<Vec<Node>, LayoutError> {
        let (width, step) = self.measured;
        let mut nodes = Vec::new();
        if let Some((svg, name)) = &self.logo {
            nodes.push(logo(pen, spot, (LOGO - LOGO_SPACE) * step, svg, name));
        }
        let inset = self.logo_width();
        let mut at = spot.right(inset);
        for shaped in [&self.issuer].into_iter().chain(&self.whereabouts) {
            nodes.push(pen.paragraph(shaped, at, width - inset, 1.0, Role::Paragraph)?);
            at.y += shaped.height(1.0);
        }
        let mut at = spot.down(self.title_height());
        nodes.push(pen.paragraph(&self.question, at, width, 1.0, Role::Paragraph)?);
        at.y += self.question.height(1.0);
        let columns = self.columns.len();
        for row in self.reference.chunks(columns) {
            for (shaped, (inset, width)) in row.iter().zip(places(&self.columns, row.len(), width)) {
                nodes.push(pen.paragraph(shaped, at.right(inset), width, 1.0, Role::Paragraph)?);
            }
            at.y += row_height(row);
        }
        Ok(nodes)
    }

    fn logo_width(&self) -> f32 {
        if self.logo.is_some() { LOGO * self.measured.1 } else { 0.0 }
    }

    /// Issuer and whereabouts, beside the logo where there is one.
    fn title_height(&self) -> f32 {
        let words = self.issuer.height(1.0) + self.whereabouts.as_ref().map_or(0.0, |one| one.height(1.0));
        words.max(self.logo_width() - 8.0 * self.measured.1)
    }
}

fn row_height(row: &[Shaped]) -> f32 {
    row.iter().map(|cell| cell.height(1.0)).fold(0.0, f32::max)
}

/// Inset and width of the cells of a row; the last one has the rest of the row.
fn places(columns: &[(f32, f32)], cells: usize, width: f32) -> impl Iterator<Item = (f32, f32)> {
    let last = cells.min(columns.len()).saturating_sub(1);
    let place = move |(number, (start, own)): (usize, &(f32, f32))| {
        (*start, if number == last { width - *start } else { *own })
    };
    columns.iter().enumerate().map(place)
}

fn logo(pen: &mut Pen<'_>, spot: Spot, side: f32, svg: &str, name: &Text) -> Node {
    let area = Rect { x: pen.left(spot.inset, side), y: spot.y + 2.0, width: side, height: side };
    let content = pen.canvas.content();
    pen.canvas.add(spot.frame, Mark::Content(content), Shape::Logo { area, svg: svg.to_owned() });
    let mut figure = Node::new(Role::Figure { alt: name.text.clone(), frame: spot.frame, area });
    figure.children.push(Child::Content(content));
    figure
}
