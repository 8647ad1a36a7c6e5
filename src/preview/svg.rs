//! Draws a page for a browser; in: a laid-out page and the fonts' bytes, out: SVG of glyph outlines, and where each message stands.
//!
//! It draws what the PDF draws, from the same glyphs at the same places, without a PDF in between: a page takes a few milliseconds.

use std::collections::HashMap;
use std::fmt::Write as _;

use data_encoding::BASE64;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider as _};

use crate::layout::{Fonts, GlyphRun, Page, Rect, Shape};
use crate::seal::QrMatrix;

/// A stretch of a line that is of one message. Points, origin at the top left.
#[derive(Debug, Clone, PartialEq)]
pub struct Stretch {
    /// The message's id.
    pub message: String,
    /// Where it stands.
    pub area: Rect,
}

/// Outlines of glyphs that were drawn before, by font and glyph.
#[derive(Default)]
pub(super) struct Outlines {
    glyphs: HashMap<(usize, u32), Outline>,
    units: HashMap<usize, f32>,
}

#[derive(Default, Clone)]
struct Outline {
    /// Relative path commands on the grid, y downwards, from the glyph's origin and back to it.
    path: String,
    /// In font units.
    width: f32,
}

/// Steps of an em in which outlines are written: a tenth of a pixel at four times the printed size. A browser reads a page of them
/// in two thirds of the time that whole font units take.
const GRID: f32 = 400.0;

/// Above and below the baseline, in em: how high a stretch is.
const ABOVE: f32 = 0.95;
const BELOW: f32 = 0.3;

impl Outlines {
    /// The page, and its stretches in the order they are drawn.
    pub(super) fn page(&mut self, page: &Page, (width, height): (f32, f32), fonts: &Fonts) -> (String, Vec<Stretch>) {
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>"
        );
        let mut stretches = Vec::new();
        for item in &page.items {
            match &item.shape {
                Shape::Glyphs(run) => self.run(&mut svg, &mut stretches, run, fonts),
                Shape::Line { from, to, width, dashed } => {
                    let dash = if *dashed { " stroke-dasharray=\"4 3\"" } else { "" };
                    let ((x, y), (to_x, to_y)) = (*from, *to);
                    add(
                        &mut svg,
                        format_args!(
                            "<path d=\"M{x} {y}L{to_x} {to_y}\" stroke=\"#000\" stroke-width=\"{width}\" fill=\"none\"{dash}/>"
                        ),
                    );
                }
                Shape::Frame { area, width } => add(
                    &mut svg,
                    format_args!(
                        "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" stroke=\"#000\" stroke-width=\"{width}\" fill=\"none\"/>",
                        area.x, area.y, area.width, area.height
                    ),
                ),
                Shape::Qr { at, module, matrix } => qr(&mut svg, *at, *module, matrix),
                // As a picture of its own: nothing in it can run or fetch.
                Shape::Logo { area, svg: logo } => add(
                    &mut svg,
                    format_args!(
                        "<image x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" href=\"data:image/svg+xml;base64,{}\"/>",
                        area.x,
                        area.y,
                        area.width,
                        area.height,
                        BASE64.encode(logo.as_bytes())
                    ),
                ),
            }
        }
        svg.push_str("</svg>");
        (svg, stretches)
    }

    fn run(&mut self, svg: &mut String, stretches: &mut Vec<Stretch>, run: &GlyphRun, fonts: &Fonts) {
        let scale = run.size / self.units_per_em(run.font, fonts);
        let step = run.size / GRID;
        let (left, baseline) = run.at;
        let mut path = String::new();
        let mut x = 0.0;
        for glyph in &run.glyphs {
            let outline = self.outline(run.font, glyph.id, fonts);
            if !outline.path.is_empty() {
                add(&mut path, format_args!("M{} {}{}", (x * GRID).round(), (-glyph.dy * GRID).round(), outline.path));
            }
            let width = outline.width * scale;
            if let Some((_, id)) = run.messages.iter().find(|(range, _)| range.contains(&glyph.range.start)) {
                let area = Rect {
                    x: left + x * run.size,
                    y: baseline - ABOVE * run.size,
                    width,
                    height: (ABOVE + BELOW) * run.size,
                };
                extend(stretches, id, area);
            }
            x += glyph.advance;
        }
        if !path.is_empty() {
            add(svg, format_args!("<path transform=\"matrix({step} 0 0 {step} {left} {baseline})\" d=\"{path}\"/>"));
        }
    }

    fn units_per_em(&mut self, font: usize, fonts: &Fonts) -> f32 {
        *self.units.entry(font).or_insert_with(|| {
            let font = fonts.bytes(font).and_then(|bytes| FontRef::new(bytes).ok());
            font.map_or(1000.0, |font| f32::from(font.metrics(Size::unscaled(), LocationRef::default()).units_per_em))
        })
    }

    fn outline(&mut self, font: usize, glyph: u32, fonts: &Fonts) -> &Outline {
        let units = self.units_per_em(font, fonts);
        self.glyphs.entry((font, glyph)).or_insert_with(|| {
            let Some(font) = fonts.bytes(font).and_then(|bytes| FontRef::new(bytes).ok()) else {
                return Outline::default();
            };
            let id = GlyphId::new(glyph);
            let width =
                font.glyph_metrics(Size::unscaled(), LocationRef::default()).advance_width(id).unwrap_or_default();
            let mut pen = Pen { scale: GRID / units, ..Pen::default() };
            if let Some(outline) = font.outline_glyphs().get(id) {
                // A font that cannot be drawn was refused when the letter was laid out.
                let _ = outline.draw(DrawSettings::unhinted(Size::unscaled(), LocationRef::default()), &mut pen);
            }
            Outline { path: pen.path, width }
        })
    }
}

/// Joins an area to the last stretch when it is of the same message and line.
fn extend(stretches: &mut Vec<Stretch>, id: &str, area: Rect) {
    if let Some(last) = stretches.last_mut()
        && last.message == id
        && last.area.y == area.y
        && last.area.height == area.height
        && area.x <= last.area.x + last.area.width + area.height
        && last.area.x <= area.x + area.width + area.height
    {
        let right = (last.area.x + last.area.width).max(area.x + area.width);
        last.area.x = last.area.x.min(area.x);
        last.area.width = right - last.area.x;
        return;
    }
    stretches.push(Stretch { message: id.to_owned(), area });
}

fn qr(svg: &mut String, at: (f32, f32), module: f32, matrix: &QrMatrix) {
    let mut path = String::new();
    for y in 0..matrix.side() {
        for x in (0..matrix.side()).filter(|x| matrix.dark(*x, y)) {
            add(&mut path, format_args!("M{x} {y}h1v1h-1z"));
        }
    }
    add(
        svg,
        format_args!(
            "<path transform=\"matrix({module} 0 0 {module} {} {})\" shape-rendering=\"crispEdges\" d=\"{path}\"/>",
            at.0, at.1
        ),
    );
}

fn add(text: &mut String, arguments: std::fmt::Arguments<'_>) {
    text.write_fmt(arguments).expect("a String takes all");
}

/// Writes an outline as relative commands in whole steps of the grid.
#[derive(Default)]
struct Pen {
    path: String,
    /// Steps a font unit.
    scale: f32,
    at: (i32, i32),
    start: (i32, i32),
}

impl Pen {
    fn to(&mut self, x: f32, y: f32) -> (i32, i32) {
        let to = ((x * self.scale).round() as i32, -(y * self.scale).round() as i32);
        (to.0 - self.at.0, to.1 - self.at.1)
    }

    fn moved(&mut self, by: (i32, i32)) {
        self.at = (self.at.0 + by.0, self.at.1 + by.1);
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        let by = self.to(x, y);
        add(&mut self.path, format_args!("m{} {}", by.0, by.1));
        self.moved(by);
        self.start = self.at;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let by = self.to(x, y);
        add(&mut self.path, format_args!("l{} {}", by.0, by.1));
        self.moved(by);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let (control, by) = (self.to(cx, cy), self.to(x, y));
        add(&mut self.path, format_args!("q{} {} {} {}", control.0, control.1, by.0, by.1));
        self.moved(by);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        let (a, b, to) = (self.to(ax, ay), self.to(bx, by), self.to(x, y));
        add(&mut self.path, format_args!("c{} {} {} {} {} {}", a.0, a.1, b.0, b.1, to.0, to.1));
        self.moved(to);
    }

    fn close(&mut self) {
        self.path.push('z');
        self.at = self.start;
    }
}
