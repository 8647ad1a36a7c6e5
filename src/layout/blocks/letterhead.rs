//! The letterhead: issuer, where to ask, edition; in: its texts, out: a block that can be measured and drawn.

use super::{Measure, Shaper, shared_lines};
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
    /// Inset, place below the first, and width of each cell of the reference block.
    places: Vec<(f32, f32, f32)>,
}

/// The logo's square at its largest with the space beside it, that space, and what it stands lower than the line beside it; in steps.
const LOGO: f32 = 52.0;
const LOGO_SPACE: f32 = 10.0;
const LOGO_TOP: f32 = 2.0;
/// Columns of the reference block where the page is so many em wide, and the space between them, or between cells that share a line; in
/// steps. A cell is a label and a date, some 14 em long.
const COLUMNS: usize = 3;
const COLUMNS_FROM: f32 = 40.0;
const GAP: f32 = 6.0;
const BESIDE: f32 = 10.0;

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
            places: Vec::new(),
        })
    }

    pub(super) fn measure(&mut self, measure: &Measure) -> f32 {
        let (width, step) = (measure.width, measure.step);
        self.measured = (width, step);
        let logo = self.logo_width();
        self.issuer.break_at(width - logo, 1.0);
        self.whereabouts.iter_mut().for_each(|one| _ = one.break_at(width - logo, 1.0));
        self.question.break_at(width - logo, 1.0);
        let (places, height) = if width >= COLUMNS_FROM * measure.sizes.label {
            in_columns(&mut self.reference, width, GAP * step)
        } else {
            shared_lines(&mut self.reference, width, BESIDE * step)
        };
        self.places = places;
        self.title_height() + height
    }

    pub(super) fn draw(&self, pen: &mut Pen<'_>, spot: Spot) -> Result<Vec<Node>, LayoutError> {
        let (width, step) = self.measured;
        let mut nodes = Vec::new();
        let mut inset = 0.0;
        if let Some((svg, name)) = &self.logo {
            // No higher than the words beside it: a page that is full without a logo is not to become two.
            let side = ((LOGO - LOGO_SPACE) * step).min(self.title_height() - 2.0 * LOGO_TOP * step);
            nodes.push(logo(pen, spot.down(LOGO_TOP * step), side, svg, name));
            inset = side + LOGO_SPACE * step;
        }
        let mut at = spot.right(inset);
        for shaped in [&self.issuer].into_iter().chain(&self.whereabouts) {
            nodes.push(pen.paragraph(shaped, at, width - inset, 1.0, Role::Paragraph)?);
            at.y += shaped.height(1.0);
        }
        let mut at = spot.down(self.names_height());
        nodes.push(pen.paragraph(&self.question, at.right(inset), width - inset, 1.0, Role::Paragraph)?);
        at.y += self.question.height(1.0);
        for (shaped, (inset, below, width)) in self.reference.iter().zip(&self.places) {
            nodes.push(pen.paragraph(shaped, at.right(*inset).down(*below), *width, 1.0, Role::Paragraph)?);
        }
        Ok(nodes)
    }

    fn logo_width(&self) -> f32 {
        if self.logo.is_some() { LOGO * self.measured.1 } else { 0.0 }
    }

    fn names_height(&self) -> f32 {
        self.issuer.height(1.0) + self.whereabouts.as_ref().map_or(0.0, |one| one.height(1.0))
    }

    /// Issuer, whereabouts and where to ask: what stands beside the logo, where there is one.
    fn title_height(&self) -> f32 {
        self.names_height() + self.question.height(1.0)
    }
}

/// Three columns of unequal width, as the labels have; the last cell of a row has the rest of it.
fn in_columns(cells: &mut [Shaped], width: f32, gap: f32) -> (Vec<(f32, f32, f32)>, f32) {
    let starts = [0.0, 0.32 * width, 0.6 * width, width + gap];
    let (mut places, mut y) = (Vec::new(), 0.0);
    for row in cells.chunks_mut(COLUMNS) {
        let last = row.len() - 1;
        let mut line = 0.0_f32;
        for (number, cell) in row.iter_mut().enumerate() {
            let end = if number == last { starts[COLUMNS] } else { starts[number + 1] };
            let own = end - gap - starts[number];
            line = line.max(cell.break_at(own, 1.0));
            places.push((starts[number], y, own));
        }
        y += line;
    }
    (places, y)
}

fn logo(pen: &mut Pen<'_>, spot: Spot, side: f32, svg: &str, name: &Text) -> Node {
    let area = Rect { x: pen.left(spot.inset, side), y: spot.y, width: side, height: side };
    let content = pen.canvas.content();
    pen.canvas.add(spot.frame, Mark::Content(content), Shape::Logo { area, svg: svg.to_owned() });
    let mut figure = Node::new(Role::Figure { alt: name.text.clone(), frame: spot.frame, area });
    figure.children.push(Child::Content(content));
    figure
}
