//! Chooses the mask of a QR code; in: a canvas with all modules drawn, out: the mask with the lowest penalty (ISO/IEC 18004 7.8.3).
//!
//! Rows and columns are bits of one number each, so that a penalty is a few shifts and not a walk over the modules.

use qrcode::Version;
use qrcode::canvas::{Canvas, MaskPattern};

/// In the order of their numbers; of two alike, the first is chosen.
const PATTERNS: [MaskPattern; 8] = [
    MaskPattern::Checkerboard,
    MaskPattern::HorizontalLines,
    MaskPattern::VerticalLines,
    MaskPattern::DiagonalLines,
    MaskPattern::LargeCheckerboard,
    MaskPattern::Fields,
    MaskPattern::Diamonds,
    MaskPattern::Meadow,
];

pub(super) fn best(canvas: &Canvas, version: Version) -> MaskPattern {
    let side = version.width();
    let penalty = |pattern: &MaskPattern| {
        let mut masked = canvas.clone();
        masked.apply_mask(*pattern);
        Lines::read(&masked, side).penalty()
    };
    PATTERNS.into_iter().min_by_key(penalty).expect("there are eight")
}

/// The dark modules of each row and each column, the first one lowest; a side has at most 81.
struct Lines {
    side: u32,
    rows: Vec<u128>,
    columns: Vec<u128>,
}

impl Lines {
    fn read(canvas: &Canvas, side: i16) -> Self {
        let count = usize::from(side.unsigned_abs());
        let mut lines = Self { side: side.unsigned_abs().into(), rows: vec![0; count], columns: vec![0; count] };
        for (x, column) in (0..side).zip(&mut lines.columns) {
            for (y, row) in (0..side).zip(&mut lines.rows) {
                let dark = u128::from(canvas.get(x, y).is_dark());
                *row |= dark << x;
                *column |= dark << y;
            }
        }
        lines
    }

    fn penalty(&self) -> u32 {
        let lines = || self.rows.iter().chain(&self.columns).copied();
        let (runs, finders) = (lines().map(|line| self.runs(line)), lines().map(|line| self.finders(line)));
        runs.sum::<u32>() + self.blocks() + finders.sum::<u32>() + self.balance()
    }

    /// Five and more alike in a line: three, and one for each beyond the fifth.
    fn runs(&self, line: u128) -> u32 {
        let alike = !(line ^ line >> 1) & ones(self.side - 1);
        let fours = alike & alike >> 1 & alike >> 2 & alike >> 3;
        fours.count_ones() + 2 * (fours & !(fours << 1)).count_ones()
    }

    /// Two by two alike.
    fn blocks(&self) -> u32 {
        let pairs = self.columns.windows(2).map(|pair| {
            let across = !(pair[0] ^ pair[1]);
            let along = !(pair[0] ^ pair[0] >> 1);
            (across & across >> 1 & along & ones(self.side - 1)).count_ones()
        });
        3 * pairs.sum::<u32>()
    }

    /// What looks like a finder: dark and light as 1:1:3:1:1, with four light modules before or after.
    fn finders(&self, line: u128) -> u32 {
        let light = !line;
        let looks = line & light >> 1 & line >> 2 & line >> 3 & line >> 4 & light >> 5 & line >> 6;
        let (before, after) =
            (line << 1 | line << 2 | line << 3 | line << 4, line >> 7 | line >> 8 | line >> 9 | line >> 10);
        40 * (looks & !(before & after)).count_ones()
    }

    /// How far the dark ones are from the half, in halves of a hundredth.
    fn balance(&self) -> u32 {
        let dark: u32 = self.rows.iter().map(|row| row.count_ones()).sum();
        (dark * 200 / (self.side * self.side)).abs_diff(100)
    }
}

fn ones(count: u32) -> u128 {
    (1 << count) - 1
}
