//! Reads a QR code that a form draws; in: its rectangles in units of modules, out: which modules are dark.
//!
//! A letter's code is one path of rectangles on whole numbers, one for each run of dark modules, so that the code is read as drawn, without
//! making a picture of the page first.

use super::graphics::Graphics;

/// The largest QR code has 177 modules a side (ISO/IEC 18004, version 40).
const MAX_SIDE: usize = 177;
/// The smallest has 21.
const MIN_SIDE: usize = 21;

/// What a form has drawn so far.
pub(super) struct Modules {
    /// Left, top, width and height of what waits to be painted.
    path: Vec<[usize; 4]>,
    painted: Vec<[usize; 4]>,
    /// Modules in all rectangles, which bounds the work.
    area: usize,
    /// Something else is drawn, too.
    other: bool,
    upwards: bool,
}

impl Modules {
    pub(super) fn new() -> Self {
        Self { path: Vec::new(), painted: Vec::new(), area: 0, other: false, upwards: false }
    }

    /// `re`: a rectangle joins the path.
    pub(super) fn rectangle(&mut self, numbers: Option<[f32; 4]>) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number below 178")]
        let whole = |number: f32| {
            let fits = number.fract() == 0.0 && (0.0..=MAX_SIDE as f32).contains(&number);
            fits.then_some(number as usize)
        };
        let modules =
            numbers.and_then(|[x, y, width, height]| Some([whole(x)?, whole(y)?, whole(width)?, whole(height)?]));
        match modules {
            // What has no extent would cost and never add up.
            Some(modules @ [x, y, width, height])
                if width > 0
                    && height > 0
                    && x + width <= MAX_SIDE
                    && y + height <= MAX_SIDE
                    && self.area <= MAX_SIDE * MAX_SIDE =>
            {
                self.area += width * height;
                self.path.push(modules);
            }
            _ => self.other = true,
        }
    }

    /// Anything that is no rectangle joins the path, or the path is not painted.
    pub(super) fn other(&mut self) {
        self.other = true;
    }

    /// `f`: the path is painted.
    pub(super) fn fill(&mut self, graphics: &Graphics) {
        self.other |= graphics.white || graphics.transparent || graphics.clipped;
        let [a, b, c, d, ..] = graphics.ctm.0;
        self.upwards = a * d - b * c > 0.0; // the first row is the lowest: not turned over for the page
        self.painted.append(&mut self.path);
    }

    /// The modules by row, dark ones being true, when all that was drawn may be one code.
    pub(super) fn dark(&self) -> Option<Vec<Vec<bool>>> {
        let side = self.painted.iter().map(|[x, _, width, _]| x + width).max()?;
        let rows = self.painted.iter().map(|[_, y, _, height]| y + height).max()?;
        if self.other || !self.path.is_empty() || side != rows || side < MIN_SIDE {
            return None;
        }
        let mut dark = vec![vec![false; side]; side];
        for [x, y, width, height] in &self.painted {
            for row in &mut dark[*y..y + height] {
                row[*x..x + width].fill(true);
            }
        }
        if self.upwards {
            dark.reverse();
        }
        Some(dark)
    }
}
