//! Draws the issuer's logo; in: SVG text and an area, out: its filled and stroked paths, scaled to fit and centred.
//!
//! Only plain paths in plain colours: gradients, pictures, masks, filters and text are refused with a reason, never dropped.

use krilla::color::rgb;
use krilla::geom::{PathBuilder, Transform};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, Stroke};
use krilla::surface::Surface;
use usvg::tiny_skia_path::PathSegment;
use usvg::{Group, Node, Options, Paint, Tree};

use super::PdfError;
use crate::layout::Rect;

pub(super) fn draw(surface: &mut Surface<'_>, area: &Rect, svg: &str) -> Result<(), PdfError> {
    if svg.contains("<text") {
        return Err(refused("it contains text"));
    }
    let tree = Tree::from_str(svg, &Options::default()).map_err(|error| refused(&error.to_string()))?;
    let (width, height) = (tree.size().width(), tree.size().height());
    let scale = (area.width / width).min(area.height / height);
    let (x, y) = (area.x + (area.width - width * scale) / 2.0, area.y + (area.height - height * scale) / 2.0);
    surface.push_transform(&Transform::from_row(scale, 0.0, 0.0, scale, x, y));
    let drawn = group(surface, tree.root());
    surface.pop();
    drawn
}

fn group(surface: &mut Surface<'_>, group: &Group) -> Result<(), PdfError> {
    if group.clip_path().is_some() || group.mask().is_some() || !group.filters().is_empty() {
        return Err(refused("it uses a clip path, a mask or a filter"));
    }
    if group.opacity().get() < 1.0 {
        return Err(refused("it uses transparency"));
    }
    for node in group.children() {
        match node {
            Node::Group(inner) => self::group(surface, inner)?,
            Node::Path(path) => self::path(surface, path)?,
            Node::Image(_) => return Err(refused("it contains a picture")),
            Node::Text(_) => return Err(refused("it contains text")),
        }
    }
    Ok(())
}

fn path(surface: &mut Surface<'_>, path: &usvg::Path) -> Result<(), PdfError> {
    if !path.is_visible() {
        return Ok(());
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
    if let Some(drawn) = builder.finish() {
        let t = path.abs_transform();
        surface.push_transform(&Transform::from_row(t.sx, t.ky, t.kx, t.sy, t.tx, t.ty));
        surface.set_fill(fill);
        surface.set_stroke(stroke);
        surface.draw_path(&drawn);
        surface.pop();
    }
    Ok(())
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
