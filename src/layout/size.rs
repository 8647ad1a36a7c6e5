//! The sizes that papers can be had in; in: the text of `templates/sizes.toml`, out: [`Sizes`], in points, each of which can be laid out.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::LayoutError;
use super::fonts::Leading;

/// All sizes.
#[derive(Debug, Clone)]
pub struct Sizes(BTreeMap<String, Size>);

/// One size: the sheet, its panels, its margins and its type. Points; the origin is the sheet's top left.
#[derive(Debug, Clone)]
pub struct Size {
    /// Width and height of the sheet.
    pub paper: (f32, f32),
    /// The panels as printed, row by row, for a script that runs from left to right; one panel where nothing is folded.
    pub panels: Vec<Vec<Panel>>,
    pub(super) margins: Margins,
    pub(super) footer: f32,
    pub(super) headings: Headings,
    pub(super) code: CodePlace,
    /// Type sizes of the body, from the largest.
    pub(super) body: Vec<f32>,
    /// After the script's scale, the body is not smaller.
    pub(super) least_body: f32,
    pub(super) type_sizes: TypeSizes,
    pub(super) module: f32,
    pub(super) most: usize,
    pub(super) leading: Leading,
}

/// A panel of a folded sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Panel {
    /// Its place in reading order, from 1.
    pub number: usize,
    /// Whether it is printed upside down.
    pub turn: Turn,
}

/// How a panel is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// Upright.
    Upright,
    /// Upside down.
    Half,
}

/// Margins of a panel.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Margins {
    pub(super) top: f32,
    pub(super) sides: f32,
    pub(super) bottom: f32,
}

/// Where headings stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Headings {
    Beside,
    Above,
}

/// Where the QR code stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum CodePlace {
    Beside,
    InText,
    Alone,
}

/// Type sizes in points: one scale for all papers.
#[derive(Debug, Clone, Copy)]
pub(super) struct TypeSizes {
    pub(super) title: f32,
    /// The smallest size of the body: what its zoom is reckoned from.
    pub(super) body: f32,
    pub(super) heading: f32,
    pub(super) label: f32,
    pub(super) small: f32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    scale: Scale,
    size: BTreeMap<String, Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Scale {
    title: f32,
    heading_beside: f32,
    heading_above: f32,
    label: f32,
    small: f32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Entry {
    paper: [f32; 2],
    #[serde(default = "unfolded")]
    panels: Vec<Vec<i8>>,
    margins: Margins,
    footer: f32,
    headings: Headings,
    body: Vec<f32>,
    #[serde(default)]
    least_body: f32,
    least: f32,
    module: f32,
    code: CodePlace,
    most: usize,
    #[serde(default)]
    leading: Leading,
}

impl Sizes {
    /// Reads `sizes.toml`.
    ///
    /// # Errors
    /// [`LayoutError::Sizes`]: what cannot be read, or a size on which nothing can be laid out.
    pub fn parse(text: &str) -> Result<Self, LayoutError> {
        let wrong = |message: String| LayoutError::Sizes { message };
        let file: File = toml::from_str(text).map_err(|error| wrong(error.to_string().trim_end().to_owned()))?;
        let sizes = file.size.into_iter().map(|(name, entry)| {
            let size = entry.size(&file.scale).map_err(|message| wrong(format!("[size.{name}]: {message}")))?;
            Ok((name, size))
        });
        Ok(Self(sizes.collect::<Result<_, LayoutError>>()?))
    }

    /// The size of that name.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&Size> {
        self.0.get(name)
    }

    /// All names, sorted.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

impl Size {
    /// Width and height of a panel; of the sheet, where nothing is folded.
    #[must_use]
    pub fn panel(&self) -> (f32, f32) {
        (self.paper.0 / self.columns() as f32, self.paper.1 / self.panels.len() as f32)
    }

    /// Panels of one printed side.
    #[must_use]
    pub fn panels_a_side(&self) -> usize {
        self.panels.len() * self.columns()
    }

    /// The edges that text keeps within: left, top, right, bottom of a panel.
    #[must_use]
    pub fn text_area(&self) -> (f32, f32, f32, f32) {
        let (width, height) = self.panel();
        (self.margins.sides, self.margins.top, width - self.margins.sides, height - self.footer)
    }

    pub(super) fn is_folded(&self) -> bool {
        self.panels_a_side() > 1
    }

    pub(super) fn columns(&self) -> usize {
        self.panels.first().map_or(1, Vec::len)
    }

    /// Width of the text.
    pub(super) fn width(&self) -> f32 {
        self.panel().0 - 2.0 * self.margins.sides
    }

    /// The scale of everything that is not type: 1 where the body is 10.5 points.
    pub(super) fn step(&self) -> f32 {
        self.type_sizes.body / 10.5
    }
}

impl Entry {
    fn size(self, scale: &Scale) -> Result<Size, String> {
        let body = self.body.last().copied().ok_or("`body` needs a size")?;
        let lengths = [self.paper[0], self.paper[1], self.margins.top, self.margins.sides, self.margins.bottom];
        let others = [self.footer, self.module, self.least];
        if lengths.iter().chain(&others).chain(&self.body).any(|length| !(0.1..=2000.0).contains(length)) {
            return Err("a length is missing, negative or beyond 2 m".to_owned());
        }
        let columns = self.panels.first().map_or(0, Vec::len);
        let mut numbers: Vec<_> = self.panels.iter().flatten().map(|panel| usize::from(panel.unsigned_abs())).collect();
        numbers.sort_unstable();
        if columns == 0
            || self.panels.iter().any(|row| row.len() != columns)
            || numbers.iter().zip(1..).any(|(number, place)| *number != place)
        {
            return Err("`panels` needs rows of the same length with each number from 1 on once".to_owned());
        }
        let sized = |ratio: f32| ((body * ratio * 4.0).round() / 4.0).max(self.least);
        let heading = match self.headings {
            Headings::Beside => scale.heading_beside,
            Headings::Above => scale.heading_above,
        };
        let panel = |number: &i8| Panel {
            number: usize::from(number.unsigned_abs()),
            turn: if *number < 0 { Turn::Half } else { Turn::Upright },
        };
        let Margins { top, sides, bottom } = self.margins;
        let size = Size {
            paper: (points(self.paper[0]), points(self.paper[1])),
            panels: self.panels.iter().map(|row| row.iter().map(panel).collect()).collect(),
            margins: Margins { top: points(top), sides: points(sides), bottom: points(bottom) },
            footer: points(self.footer),
            headings: self.headings,
            code: self.code,
            type_sizes: TypeSizes {
                title: sized(scale.title),
                body,
                heading: sized(heading),
                label: sized(scale.label),
                small: sized(scale.small),
            },
            body: self.body,
            least_body: self.least_body,
            module: points(self.module),
            most: self.most,
            leading: self.leading,
        };
        let height = size.panel().1 - size.margins.top - size.margins.bottom;
        if size.width() < 10.0 * body || height < 10.0 * body {
            return Err("the margins leave no room for text".to_owned());
        }
        Ok(size)
    }
}

/// Points of a length in millimetres, to the hundredth, as sheets are told in PDF files.
fn points(millimetres: f32) -> f32 {
    (millimetres * 72.0 / 25.4 * 100.0).round() / 100.0
}

fn unfolded() -> Vec<Vec<i8>> {
    vec![vec![1]]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(change: impl Fn(&str) -> String) -> Result<Sizes, LayoutError> {
        Sizes::parse(&change(crate::assets::embedded_text("templates/sizes.toml").expect("embedded")))
    }

    #[test]
    fn one_scale_for_all_and_nothing_smaller_than_the_least() {
        let sizes = parse(str::to_owned).expect("the program's own sizes are right");
        let a4 = sizes.find("a4").expect("there is A4");
        assert_eq!((a4.paper, a4.panels_a_side()), ((595.28, 841.89), 1));
        let TypeSizes { title, body, heading, label, small } = a4.type_sizes;
        assert_eq!([title, body, heading, label, small], [16.5, 10.5, 9.5, 8.0, 7.0]);
        let large = sizes.find("large").expect("there is large print").type_sizes;
        assert_eq!((large.label, large.small), (18.0, 18.0));
    }

    #[test]
    fn the_fold_is_mirrored_for_right_to_left() {
        use crate::locale::Direction::{LeftToRight, RightToLeft};
        let sizes = parse(str::to_owned).expect("the program's own sizes are right");
        let pocket = sizes.find("pocket").expect("there is a pocket size");
        let (width, height) = pocket.panel();
        let at = |frame, direction| {
            let place = pocket.place(frame, direction);
            ((place.origin.0 / width).round() as usize, (place.origin.1 / height).round() as usize, place.turn)
        };
        assert_eq!(at(0, LeftToRight), (0, 0, Turn::Half));
        assert_eq!(at(0, RightToLeft), (3, 0, Turn::Half));
        assert_eq!(at(3, LeftToRight), (0, 1, Turn::Upright));
        assert_eq!(at(3, RightToLeft), (3, 1, Turn::Upright));
        assert_eq!(pocket.place(8, LeftToRight).page, 1);
    }

    #[test]
    fn sizes_on_which_nothing_can_be_laid_out_are_refused() {
        let cases = [
            ("sides = 16.0", "sides = 100.0", "no room"),
            ("[[-1, -8, -3, -2], [4, 5, 6, 7]]", "[[-1, -8, -3], [4, 5, 6, 7]]", "rows"),
            ("[[-1, -8, -3, -2], [4, 5, 6, 7]]", "[[-1, -8, -3, -3], [4, 5, 6, 7]]", "once"),
            ("body = [18.0]", "body = []", "needs a size"),
            ("module = 0.75", "module = -1.0", "length"),
            ("headings = \"above\"", "headings = \"below\"", "below"),
        ];
        for (from, to, says) in cases {
            let error = parse(|text| text.replace(from, to)).expect_err(to).to_string();
            assert!(error.contains(says), "{to}: {error}");
        }
    }
}
