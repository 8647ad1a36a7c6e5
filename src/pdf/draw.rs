//! Draws a page; in: its items, out: marked content on a krilla page.

use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point, Rect, Transform};
use krilla::graphic::Graphic;
use krilla::num::NormalizedF32;
use krilla::page::Page;
use krilla::paint::{Fill, FillRule, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use krilla::text::{Font, GlyphId, KrillaGlyph};

use super::logo::Logo;
use super::{PdfError, tags};
use crate::layout::{self, GlyphRun, Layout, Mark, Shape};
use crate::seal::QrMatrix;

pub(super) fn page(
    open: &mut Page<'_>,
    page: &layout::Page,
    layout: &Layout,
    font: &mut dyn FnMut(usize) -> Result<Font, PdfError>,
    marks: &mut tags::Marks,
) -> Result<(), PdfError> {
    let ready = page.items.iter().map(|item| Ready::of(item, font)).collect::<Result<Vec<_>, _>>()?;
    let mut surface = open.surface();
    let mut current = None;
    for (item, ready) in page.items.iter().zip(ready) {
        if current != Some(item.mark) {
            if current.is_some() {
                surface.end_tagged();
            }
            let identifier = surface.start_tagged(tag(item.mark, layout));
            if let Mark::Content(number) = item.mark {
                marks.drawn(number, identifier);
            }
            current = Some(item.mark);
        }
        if let Some((x, y)) = item.turned {
            surface.push_transform(&Transform::from_row(-1.0, 0.0, 0.0, -1.0, 2.0 * x, 2.0 * y));
        }
        match (&item.shape, ready) {
            (Shape::Glyphs(run), Ready::Font(font)) => glyphs(&mut surface, run, font),
            (Shape::Logo { area, .. }, Ready::Logo(logo)) => logo.draw(&mut surface, area),
            (Shape::Line { from, to, width, dashed }, _) => line(&mut surface, *from, *to, *width, *dashed),
            (Shape::Frame { area, width }, _) => frame(&mut surface, super::rect(area), *width),
            (Shape::Qr { at, module, matrix }, _) => qr(&mut surface, *at, *module, matrix),
            (Shape::Glyphs(_) | Shape::Logo { .. }, _) => {} // made ready above, each as its own kind
        }
        if item.turned.is_some() {
            surface.pop();
        }
    }
    if current.is_some() {
        surface.end_tagged();
    }
    surface.finish();
    Ok(())
}

/// What a shape needs that cannot always be had: krilla's surface panics when it is left with something open.
enum Ready {
    Font(Font),
    Logo(Logo),
    Nothing,
}

impl Ready {
    fn of(item: &layout::Item, font: &mut dyn FnMut(usize) -> Result<Font, PdfError>) -> Result<Self, PdfError> {
        match &item.shape {
            Shape::Glyphs(run) => font(run.font).map(Self::Font),
            Shape::Logo { svg, .. } => Logo::read(svg).map(Self::Logo),
            _ => Ok(Self::Nothing),
        }
    }
}

fn tag(mark: Mark, layout: &Layout) -> ContentTag<'_> {
    match mark {
        Mark::Ornament => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
        Mark::Footer => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer)),
        Mark::Content(number) => match layout.contents[number].lang.as_deref() {
            Some(lang) => ContentTag::Span(SpanTag::empty().with_lang(Some(lang))),
            None => ContentTag::Other,
        },
    }
}

fn black() -> Fill {
    Fill { paint: rgb::Color::new(0, 0, 0).into(), opacity: NormalizedF32::ONE, rule: FillRule::NonZero }
}

fn pen(width: f32) -> Stroke {
    Stroke { paint: rgb::Color::new(0, 0, 0).into(), width, ..Default::default() }
}

fn glyphs(surface: &mut Surface<'_>, run: &GlyphRun, font: Font) {
    let glyphs: Vec<_> = run
        .glyphs
        .iter()
        .map(|glyph| {
            KrillaGlyph::new(GlyphId::new(glyph.id), glyph.advance, 0.0, glyph.dy, 0.0, glyph.range.clone(), None)
        })
        .collect();
    surface.set_fill(Some(black()));
    surface.set_stroke(None);
    surface.draw_glyphs(Point::from_xy(run.at.0, run.at.1), &glyphs, font, &run.text, run.size, false);
}

fn line(surface: &mut Surface<'_>, from: (f32, f32), to: (f32, f32), width: f32, dashed: bool) {
    let mut path = PathBuilder::new();
    path.move_to(from.0, from.1);
    path.line_to(to.0, to.1);
    let dash = dashed.then(|| StrokeDash { array: vec![4.0, 3.0], offset: 0.0 });
    if let Some(path) = path.finish() {
        surface.set_fill(None);
        surface.set_stroke(Some(Stroke { dash, ..pen(width) }));
        surface.draw_path(&path);
    }
}

fn frame(surface: &mut Surface<'_>, area: Rect, width: f32) {
    let mut path = PathBuilder::new();
    path.push_rect(area);
    if let Some(path) = path.finish() {
        surface.set_fill(None);
        surface.set_stroke(Some(pen(width)));
        surface.draw_path(&path);
    }
}

/// One rectangle a run of dark modules, in units of modules: small whole numbers, and one graphic for all pages that show the code.
///
/// All in one path: painted one by one, rows would show a seam where they meet.
fn qr(surface: &mut Surface<'_>, at: (f32, f32), module: f32, matrix: &QrMatrix) {
    let mut path = PathBuilder::new();
    for y in 0..matrix.side() {
        let mut x = 0;
        while x < matrix.side() {
            let length = (x..matrix.side()).take_while(|x| matrix.dark(*x, y)).count();
            if let Some(run) = Rect::from_xywh(x as f32, y as f32, length as f32, 1.0).filter(|_| length > 0) {
                path.push_rect(run);
            }
            x += length.max(1);
        }
    }
    let Some(path) = path.finish() else { return };
    let mut builder = surface.stream_builder();
    let mut inner = builder.surface();
    inner.set_fill(Some(black()));
    inner.set_stroke(None);
    inner.draw_path(&path);
    inner.finish();
    let graphic = Graphic::new(builder.finish(), false);
    surface.push_transform(&Transform::from_row(module, 0.0, 0.0, module, at.0, at.1));
    surface.draw_graphic(graphic);
    surface.pop();
}
