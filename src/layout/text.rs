//! Shapes a paragraph and breaks it into lines; in: a [`Text`], a style and fonts, out: [`Shaped`], whose lines can be placed.
//!
//! The isolates U+2066–2069 take part in the bidirectional algorithm and are then dropped: no font shows them.

use std::ops::Range;
use std::rc::Rc;

use parley::BaseDirection;
use parley::layout::Layout;
use parley::style::{FontFamily, FontWeight, LineHeight, StyleProperty};

use super::LayoutError;
use super::fonts::{Fonts, LATIN, Leading};
use super::page::{Glyph, GlyphRun};
use crate::letter::Text;
use crate::locale::Direction;

/// How a paragraph is set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    /// Latin type size in points; other scripts scale it.
    pub(super) size: f32,
    pub(super) bold: bool,
}

/// The language around a paragraph.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setting<'a> {
    pub(super) script: &'a str,
    pub(super) direction: Direction,
    pub(super) leading: Leading,
}

/// A shaped paragraph, not yet broken into lines.
pub(super) struct Shaped {
    layout: Layout<u16>,
    text: Rc<str>,
    /// Byte ranges in reading order, with their language where it differs.
    pub(super) parts: Vec<(Range<usize>, Option<String>)>,
    pub(super) lang: Option<String>,
    line_height: f32,
    /// The width that it is broken at, at zoom 1.
    broken_at: Option<f32>,
}

impl Shaped {
    pub(super) fn new(fonts: &mut Fonts, text: &Text, style: Style, setting: Setting<'_>) -> Result<Self, LayoutError> {
        fonts.load(setting.script)?;
        let own = if text.lang.is_some() { LATIN } else { setting.script };
        let script = fonts.script(own)?.clone();
        let (size, line_height) = script.set(style.size, setting.leading);
        let latin = fonts.script(LATIN)?.set(style.size, setting.leading).0;
        let parts = parts(text);
        let own_families = fonts.families(&[own, LATIN, setting.script])?;
        let latin_families = fonts.families(&[LATIN, own])?;

        let mut builder = fonts.shaper.ranged_builder(&mut fonts.context, &text.text, 1.0, false);
        builder.set_base_direction(match (&text.lang, setting.direction) {
            (Some(_), _) => BaseDirection::Auto,
            (None, Direction::LeftToRight) => BaseDirection::Ltr,
            (None, Direction::RightToLeft) => BaseDirection::Rtl,
        });
        // A date, a short code, a telephone number or a section stays on one line.
        builder.set_line_break_override(Some(&|pair| {
            let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
            let hyphenated = pair.before == '-' && pair.after.is_ascii_alphanumeric();
            let grouped =
                pair.before == ' ' && digit(pair.before_before) && (digit(Some(pair.after)) || pair.after == '§');
            (hyphenated || grouped).then_some(false)
        }));
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(own_families.into())));
        builder.push_default(StyleProperty::FontSize(size));
        builder.push_default(StyleProperty::LineHeight(LineHeight::Absolute(line_height)));
        builder.push_default(StyleProperty::FontWeight(if style.bold { FontWeight::BOLD } else { FontWeight::NORMAL }));
        for (number, (range, lang)) in parts.iter().enumerate() {
            let number = u16::try_from(number).unwrap_or(u16::MAX);
            builder.push(StyleProperty::Brush(number), range.clone());
            if lang.is_some() {
                let families = FontFamily::List(latin_families.clone().into());
                builder.push(StyleProperty::FontFamily(families), range.clone());
                builder.push(StyleProperty::FontSize(latin), range.clone());
            }
        }
        let layout = builder.build(&text.text);
        let shaped = Self {
            layout,
            text: Rc::from(text.text.as_str()),
            parts,
            lang: text.lang.clone(),
            line_height,
            broken_at: None,
        };
        Ok(shaped)
    }

    /// Breaks into lines of `width` points at `zoom`; says how high they are together.
    pub(super) fn break_at(&mut self, width: f32, zoom: f32) -> f32 {
        let at = width / zoom;
        if self.broken_at != Some(at) {
            self.layout.break_all_lines(Some(at));
            self.broken_at = Some(at);
        }
        self.height(zoom)
    }

    /// How many lines there are.
    pub(super) fn lines(&self) -> usize {
        self.layout.len()
    }

    /// Height of one line.
    pub(super) fn first_line(&self, zoom: f32) -> f32 {
        self.line_height * zoom
    }

    /// From the top to the first baseline.
    pub(super) fn baseline(&self, zoom: f32) -> f32 {
        self.layout.lines().next().map_or(0.0, |line| line.metrics().baseline * zoom)
    }

    pub(super) fn height(&self, zoom: f32) -> f32 {
        f32::from(u16::try_from(self.layout.len()).unwrap_or(u16::MAX)) * self.line_height * zoom
    }

    /// The words as a heading's title: without isolates.
    pub(super) fn words(&self) -> String {
        self.text.chars().filter(|c| !is_isolate(*c)).collect()
    }

    /// Width of the widest line.
    pub(super) fn width(&self, zoom: f32) -> f32 {
        self.layout.width() * zoom
    }

    /// The lines' glyphs in reading order, aligned to `start` inside `width`.
    ///
    /// Glyphs of right-to-left words come in reading order too, each to the left of the one before: what is drawn reads as the
    /// letters do, without `ReversedChars` or actual text (ISO 32000-1 14.8.2.3.3).
    pub(super) fn place(
        &self,
        fonts: &Fonts,
        width: f32,
        zoom: f32,
        start: Direction,
        tag: &str,
    ) -> Result<Vec<Piece>, LayoutError> {
        let mut pieces: Vec<Piece> = Vec::new();
        for line in self.layout.lines() {
            let metrics = line.metrics();
            // The space at the end of a line takes no room: between left-to-right words in a right-to-left line it would stand inside.
            let range = line.text_range();
            let hangs = |c: char| c.is_whitespace() || is_isolate(c);
            let end = range.start + self.text[range].trim_end_matches(hangs).len();
            let clusters =
                line.runs().flat_map(|run| run.clusters().map(|one| (one.text_range().start, one.advance())));
            let whole: f32 = clusters.filter(|(start, _)| *start < end).map(|(_, advance)| advance).sum();
            let left = match start {
                Direction::LeftToRight => 0.0,
                Direction::RightToLeft => width / zoom - whole,
            };
            let mut here: Vec<Piece> = Vec::new();
            let mut x = left;
            for run in line.runs() {
                let mut clusters = Vec::new();
                for cluster in run.visual_clusters() {
                    let range = cluster.text_range();
                    let part = usize::from(cluster.style().brush);
                    let advance = if range.start < end { cluster.advance() } else { 0.0 };
                    clusters.push(Cluster { range, part, glyphs: cluster.glyphs().collect(), x });
                    x += advance;
                }
                let font = fonts.number(run.font().data.id()).ok_or_else(|| LayoutError::Fonts {
                    message: "the shaper chose a font that was never loaded".to_owned(),
                })?;
                let size = run.font_size();
                for stretch in stretches(&self.text, clusters, run.is_rtl()) {
                    let Some((part, begin)) = stretch.first().map(|first| (first.part, first.range.start)) else {
                        continue;
                    };
                    let (left, glyphs) = glyphs(&self.text, &stretch, size, tag)?;
                    let at = (left * zoom, metrics.baseline * zoom);
                    let run = GlyphRun { font, size: size * zoom, at, glyphs, text: Rc::clone(&self.text) };
                    here.push(Piece { part, begin, runs: vec![run] });
                }
            }
            here.sort_by_key(|piece| piece.begin);
            for piece in here {
                match pieces.last_mut() {
                    Some(last) if last.part == piece.part => last.runs.extend(piece.runs),
                    _ => pieces.push(piece),
                }
            }
        }
        Ok(pieces)
    }
}

/// Glyph runs of one part, to be drawn as one piece of marked content.
pub(super) struct Piece {
    pub(super) part: usize,
    begin: usize,
    pub(super) runs: Vec<GlyphRun>,
}

/// What the shaper made of a few characters, and where it begins.
struct Cluster {
    range: Range<usize>,
    part: usize,
    glyphs: Vec<parley::Glyph>,
    x: f32,
}

/// Splits a run's clusters, given from left to right, where a new part begins and where an isolate is dropped; the stretches and
/// their clusters come in reading order.
fn stretches(text: &str, mut clusters: Vec<Cluster>, rtl: bool) -> Vec<Vec<Cluster>> {
    if rtl {
        clusters.reverse();
    }
    let mut stretches: Vec<Vec<Cluster>> = vec![Vec::new()];
    for cluster in clusters {
        let source = &text[cluster.range.clone()];
        let open = stretches.last_mut().expect("there is always one");
        if !source.is_empty() && source.chars().all(is_isolate) {
            stretches.push(Vec::new());
        } else if cluster.glyphs.is_empty() {
            // A ligature's later characters have no glyph of their own: the glyph of the first stands for them too.
            if let Some(first) = open.last_mut() {
                first.range.end = first.range.end.max(cluster.range.end);
                first.x = first.x.min(cluster.x);
            }
        } else if open.last().is_some_and(|last| last.part != cluster.part) {
            stretches.push(vec![cluster]);
        } else {
            open.push(cluster);
        }
    }
    stretches
}

/// The glyphs of a stretch in reading order, and where the first begins: the advance of each leads to the next one's place.
fn glyphs(text: &str, stretch: &[Cluster], size: f32, tag: &str) -> Result<(f32, Vec<Glyph>), LayoutError> {
    let mut places = Vec::new();
    let mut glyphs: Vec<Glyph> = Vec::new();
    for cluster in stretch {
        let mut x = cluster.x;
        for glyph in &cluster.glyphs {
            if glyph.id == 0 {
                let missing = text[cluster.range.clone()].to_owned();
                return Err(LayoutError::MissingGlyph { text: missing, tag: tag.to_owned() });
            }
            places.push(x + glyph.x);
            let (range, advance) = (cluster.range.clone(), thousandths(glyph.advance / size));
            glyphs.push(Glyph { id: glyph.id, range, advance, dy: thousandths(-glyph.y / size) });
            x += glyph.advance;
        }
    }
    for (glyph, pair) in glyphs.iter_mut().zip(places.windows(2)) {
        glyph.advance = thousandths((pair[1] - pair[0]) / size);
    }
    Ok((places.first().copied().unwrap_or_default(), glyphs))
}

/// PDF positions glyphs in thousandths of an em (ISO 32000-1 9.4.3); finer fractions are noise that does not compress.
fn thousandths(em: f32) -> f32 {
    (em * 1000.0).round() / 1000.0
}

fn is_isolate(c: char) -> bool {
    matches!(c, '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{061C}')
}

/// Cuts the text into own and foreign parts.
fn parts(text: &Text) -> Vec<(Range<usize>, Option<String>)> {
    let mut parts = Vec::new();
    let mut at = 0;
    for (range, lang) in &text.foreign {
        if range.start > at {
            parts.push((at..range.start, None));
        }
        parts.push((range.clone(), Some(lang.clone())));
        at = range.end;
    }
    if at < text.text.len() {
        parts.push((at..text.text.len(), None));
    }
    parts
}
