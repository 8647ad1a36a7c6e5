//! Draws the issuer's logo; in: SVG text and an area, out: its filled and stroked paths, scaled to fit and centred.
//!
//! Only plain paths in plain colours: gradients, pictures, masks, filters and text are refused with a reason, never dropped.

use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Transform};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, Stroke};
use krilla::surface::Surface;
use usvg::tiny_skia_path::PathSegment;
use usvg::{Group, Node, Options, Paint, Tree};

use super::PdfError;
use crate::layout::Rect;

/// A letter is to stay small enough to be sent, and [`crate::verify`] reads no large file.
const MAX_BYTES: usize = 100_000;
/// Lines and curves, each of which takes up to 50 bytes on the page, whatever it takes in the SVG.
const MAX_SEGMENTS: usize = 10_000;

/// A logo that can be drawn.
pub(super) struct Logo {
    size: (f32, f32),
    paths: Vec<Drawn>,
}

struct Drawn {
    path: Path,
    place: Transform,
    fill: Option<Fill>,
    stroke: Option<Stroke>,
}

impl Logo {
    /// Reads an SVG whole, so that nothing has to be given up half drawn.
    pub(super) fn read(svg: &str) -> Result<Self, PdfError> {
        if svg.len() > MAX_BYTES {
            return Err(refused("it has more than 100 kB; simplify its paths"));
        }
        if svg.contains("<text") {
            return Err(refused("it contains text"));
        }
        let tree = Tree::from_str(svg, &Options::default()).map_err(|error| refused(&error.to_string()))?;
        let mut paths = Vec::new();
        let mut segments_left = MAX_SEGMENTS;
        read_group(tree.root(), &mut paths, &mut segments_left)?;
        Ok(Self { size: (tree.size().width(), tree.size().height()), paths })
    }

    /// Draws it as large as the area allows, in its middle.
    pub(super) fn draw(self, surface: &mut Surface<'_>, area: &Rect) {
        let (width, height) = self.size;
        let scale = (area.width / width).min(area.height / height);
        let (x, y) = (area.x + (area.width - width * scale) / 2.0, area.y + (area.height - height * scale) / 2.0);
        surface.push_transform(&Transform::from_row(scale, 0.0, 0.0, scale, x, y));
        for drawn in self.paths {
            surface.push_transform(&drawn.place);
            surface.set_fill(drawn.fill);
            surface.set_stroke(drawn.stroke);
            surface.draw_path(&drawn.path);
            surface.pop();
        }
        surface.pop();
    }
}

fn read_group(group: &Group, paths: &mut Vec<Drawn>, segments_left: &mut usize) -> Result<(), PdfError> {
    if group.clip_path().is_some() || group.mask().is_some() || !group.filters().is_empty() {
        return Err(refused("it uses a clip path, a mask or a filter"));
    }
    if group.opacity().get() < 1.0 {
        return Err(refused("it uses transparency"));
    }
    for node in group.children() {
        match node {
            Node::Group(inner) => read_group(inner, paths, segments_left)?,
            Node::Path(path) => {
                let segments = path.data().segments().count();
                *segments_left = segments_left
                    .checked_sub(segments)
                    .ok_or_else(|| refused("it has more than 10 000 lines and curves; simplify its paths"))?;
                paths.extend(read_path(path)?);
            }
            Node::Image(_) => return Err(refused("it contains a picture")),
            Node::Text(_) => return Err(refused("it contains text")),
        }
    }
    Ok(())
}

fn read_path(path: &usvg::Path) -> Result<Option<Drawn>, PdfError> {
    if !path.is_visible() {
        return Ok(None);
    }
    let fill = match path.fill() {
        Some(fill) => Some(Fill {
            paint: colour(fill.paint())?.into(),
            opacity: opaque(fill.opacity().get())?,
            rule: match fill.rule() {
                usvg::FillRule::NonZero => FillRule::NonZero,
                usvg::FillRule::EvenOdd => FillRule::EvenOdd,
            },
        }),
        None => None,
    };
    let stroke = match path.stroke() {
        Some(stroke) => Some(Stroke {
            paint: colour(stroke.paint())?.into(),
            width: stroke.width().get(),
            miter_limit: stroke.miterlimit().get(),
            line_cap: match stroke.linecap() {
                usvg::LineCap::Butt => LineCap::Butt,
                usvg::LineCap::Round => LineCap::Round,
                usvg::LineCap::Square => LineCap::Square,
            },
            line_join: match stroke.linejoin() {
                usvg::LineJoin::Round => LineJoin::Round,
                usvg::LineJoin::Bevel => LineJoin::Bevel,
                usvg::LineJoin::Miter | usvg::LineJoin::MiterClip => LineJoin::Miter,
            },
            opacity: opaque(stroke.opacity().get())?,
            dash: None,
        }),
        None => None,
    };
    let mut builder = PathBuilder::new();
    for segment in path.data().segments() {
        match segment {
            PathSegment::MoveTo(p) => builder.move_to(p.x, p.y),
            PathSegment::LineTo(p) => builder.line_to(p.x, p.y),
            PathSegment::QuadTo(a, p) => builder.quad_to(a.x, a.y, p.x, p.y),
            PathSegment::CubicTo(a, b, p) => builder.cubic_to(a.x, a.y, b.x, b.y, p.x, p.y),
            PathSegment::Close => builder.close(),
        }
    }
    let t = path.abs_transform();
    let place = Transform::from_row(t.sx, t.ky, t.kx, t.sy, t.tx, t.ty);
    Ok(builder.finish().map(|path| Drawn { path, place, fill, stroke }))
}

fn colour(paint: &Paint) -> Result<rgb::Color, PdfError> {
    match paint {
        Paint::Color(colour) => Ok(rgb::Color::new(colour.red, colour.green, colour.blue)),
        _ => Err(refused("it uses a gradient or a pattern")),
    }
}

fn opaque(opacity: f32) -> Result<NormalizedF32, PdfError> {
    if opacity < 1.0 { Err(refused("it uses transparency")) } else { Ok(NormalizedF32::ONE) }
}

fn refused(message: &str) -> PdfError {
    PdfError::Logo { message: message.to_owned() }
}
