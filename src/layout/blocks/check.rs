//! The box with the QR code; in: its texts and the seal's address, out: a block that can be measured and drawn.

use std::rc::Rc;

use super::{Measure, Shaper};
use crate::layout::page::{Child, Mark, Node, Rect, Role, Shape};
use crate::layout::pen::{Marks, Pen, Spot};
use crate::layout::text::Shaped;
use crate::layout::{LayoutError, filled};
use crate::letter;
use crate::seal::QrMatrix;

/// Heading, QR code, how to check, short code.
pub(in crate::layout) struct Check {
    heading: Shaped,
    how: Shaped,
    code: Shaped,
    alt: String,
    qr: Rc<QrMatrix>,
    address: String,
    module: f32,
    measured: Measured,
}

#[derive(Debug, Clone, Copy, Default)]
struct Measured {
    width: f32,
    step: f32,
    /// Width of the words where they stand beside the code.
    words: Option<f32>,
}

/// Modules of light space around the code (ISO/IEC 18004 6.3.8).
const QUIET: f32 = 4.0;
/// Beside the code, in steps.
const SPACE: f32 = 10.0;
/// Words stand beside the code where there are so many em for them.
const LEAST_WORDS: f32 = 14.0;

impl Check {
    pub(super) fn shape(shaper: &mut Shaper<'_>, check: &letter::Check, marks: &Marks) -> Result<Self, LayoutError> {
        let code = marks.code.as_ref().ok_or(LayoutError::NotSealed)?;
        let (heading, label) = (shaper.sizes.heading, shaper.sizes.label);
        Ok(Self {
            heading: shaper.bold(&check.heading, heading)?,
            how: shaper.plain(&check.how, label)?,
            code: shaper.bold(&filled(&check.code, &code.short, 0, 0), label)?,
            alt: without_isolates(&check.alt.text),
            qr: Rc::clone(&code.qr),
            address: code.address.clone(),
            module: marks.module,
            measured: Measured::default(),
        })
    }

    /// Width of a column of its own: the dark modules and the short code on one line fit into it.
    pub(in crate::layout) fn column(&mut self) -> f32 {
        self.dark().max(self.code.width_on_one_line())
    }

    /// Side of the QR code without its quiet zone.
    fn dark(&self) -> f32 {
        self.qr.side() as f32 * self.module
    }

    fn quiet(&self) -> f32 {
        QUIET * self.module
    }

    pub(super) fn measure(&mut self, measure: &Measure) -> f32 {
        let (width, step) = (measure.width, measure.step);
        let high = self.dark() + 2.0 * self.quiet();
        let beside = width - self.words_inset(step);
        let words = (beside >= LEAST_WORDS * measure.sizes.label).then_some(beside);
        self.measured = Measured { width, step, words };
        let heading = self.heading.break_at(width, 1.0);
        let text = self.how.break_at(words.unwrap_or(width), 1.0) + self.code.break_at(words.unwrap_or(width), 1.0);
        heading + if words.is_some() { high.max(text) } else { high + text }
    }

    /// Where words beside the code begin.
    fn words_inset(&self, step: f32) -> f32 {
        self.dark() + self.quiet() + SPACE * step
    }

    pub(super) fn draw(&self, pen: &mut Pen<'_>, spot: Spot) -> Result<Vec<Node>, LayoutError> {
        let Measured { width, step, words } = self.measured;
        let (dark, quiet) = (self.dark(), self.quiet());
        let heading = pen.paragraph(&self.heading, spot, width, 1.0, Role::Heading(2, self.heading.words()))?;
        let at = spot.down(self.heading.height(1.0));
        // The first modules stand on the edge of the words; the quiet zone reaches into the margin or the space between columns.
        let first = (pen.left(at.inset, dark), at.y + quiet);
        let side = dark + 2.0 * quiet;
        let area = Rect { x: first.0 - quiet, y: at.y, width: side, height: side };
        let content = pen.canvas.content();
        let shape = Shape::Qr { at: first, module: self.module, matrix: Rc::clone(&self.qr) };
        pen.canvas.add(spot.frame, Mark::Content(content), shape);
        let mut figure = Node::new(Role::Figure { alt: self.alt.clone(), frame: spot.frame, area });
        figure.children.push(Child::Content(content));
        let (address, name) = (self.address.clone(), self.alt.clone());
        let link = Node::new(Role::Link { page: spot.frame, area, address, name }).with([figure]);
        let (how_at, width) = match words {
            // The words begin level with the code's first module.
            Some(words) => (at.right(self.words_inset(step)).down(quiet), words),
            None => (at.down(side), width),
        };
        let how = pen.paragraph(&self.how, how_at, width, 1.0, Role::Paragraph)?;
        let code_at = how_at.down(self.how.height(1.0));
        let mut code = pen.paragraph(&self.code, code_at, width, 1.0, Role::Paragraph)?;
        code.id = Some(format!("aside-code-{}", pen.tag));
        Ok(vec![heading, link, how, code])
    }
}

/// Alternative texts are read aloud, not set: isolates mean nothing there.
fn without_isolates(text: &str) -> String {
    text.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "")
}
