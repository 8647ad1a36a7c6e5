//! The graphics and text state that decides where text stands and whether it is seen (ISO 32000-2 8.4 and 9.3).

use super::token::Operators;

/// A transformation matrix `[a b c d e f]` (ISO 32000-2 8.3.4).
#[derive(Debug, Clone, Copy)]
pub(super) struct Matrix(pub(super) [f32; 6]);

impl Matrix {
    pub(super) const IDENTITY: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// First `self`, then `next`.
    pub(super) fn then(&self, next: &Self) -> Self {
        let [a, b, c, d, e, f] = self.0;
        let [na, nb, nc, nd, ne, nf] = next.0;
        Self([
            a * na + b * nc,
            a * nb + b * nd,
            c * na + d * nc,
            c * nb + d * nd,
            e * na + f * nc + ne,
            e * nb + f * nd + nf,
        ])
    }

    pub(super) fn apply(&self, x: f32, y: f32) -> (f32, f32) {
        let [a, b, c, d, e, f] = self.0;
        (x * a + y * c + e, x * b + y * d + f)
    }

    /// How long an upright unit becomes.
    pub(super) fn height(&self) -> f32 {
        self.0[2].hypot(self.0[3])
    }

    /// How long a level unit becomes.
    pub(super) fn breadth(&self) -> f32 {
        self.0[0].hypot(self.0[1])
    }
}

/// The part of the graphics state that matters for text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Graphics {
    pub(super) ctm: Matrix,
    pub(super) font: Option<usize>,
    pub(super) size: f32,
    pub(super) leading: f32,
    pub(super) rise: f32,
    pub(super) character_space: f32,
    pub(super) word_space: f32,
    /// 1 is 100 %.
    pub(super) stretch: f32,
    pub(super) white: bool,
    pub(super) transparent: bool,
    pub(super) clipped: bool,
    render_mode: f32,
}

impl Graphics {
    pub(super) fn new(ctm: Matrix) -> Self {
        Self {
            ctm,
            font: None,
            size: 0.0,
            leading: 0.0,
            rise: 0.0,
            character_space: 0.0,
            word_space: 0.0,
            stretch: 1.0,
            white: false,
            transparent: false,
            clipped: false,
            render_mode: 0.0,
        }
    }

    /// Sets what one operator with one number sets; `false` when the operator is another one.
    pub(super) fn set(&mut self, operator: &[u8], operators: &Operators<'_>) -> bool {
        let target = match operator {
            b"TL" => &mut self.leading,
            b"Ts" => &mut self.rise,
            b"Tc" => &mut self.character_space,
            b"Tw" => &mut self.word_space,
            b"Tr" => &mut self.render_mode,
            b"Tz" => &mut self.stretch,
            _ => return false,
        };
        if let Some([value]) = operators.numbers() {
            *target = if operator == b"Tz" { value / 100.0 } else { value };
        }
        true
    }

    /// Sets the fill colour from an operator's components; a pattern counts as not white.
    pub(super) fn fill(&mut self, operators: &Operators<'_>) {
        /// Nearer to paper than this nobody reads it.
        const FAINT: f32 = 0.1;
        self.white = if let Some([gray]) = operators.numbers() {
            gray > 1.0 - FAINT
        } else if let Some(rgb) = operators.numbers::<3>() {
            rgb.iter().all(|part| *part > 1.0 - FAINT)
        } else {
            operators.numbers::<4>().is_some_and(|cmyk| cmyk.iter().all(|part| *part < FAINT))
        };
    }

    /// Why nobody sees text drawn in this state, if so; `scale` is the text space's (ISO 32000-2 9.3.6 for the mode).
    pub(super) fn hides(&self, scale: &Matrix) -> Option<&'static str> {
        /// Smaller than this nobody reads it; the letter's smallest print is 7 pt.
        const TINY: f32 = 3.0;
        #[expect(clippy::cast_possible_truncation, reason = "modes are 0 to 7")]
        let mode = self.render_mode as i32;
        if matches!(mode, 3 | 7) {
            Some("drawn in the invisible mode")
        } else if self.white && matches!(mode, 0 | 4) {
            Some("drawn in white")
        } else if self.transparent {
            Some("drawn transparent")
        } else if self.clipped {
            Some("drawn behind a clip")
        } else if self.size.abs() * scale.height() < TINY {
            Some("too small to read")
        } else {
            None
        }
    }
}
