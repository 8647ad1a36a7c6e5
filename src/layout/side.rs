//! Arranges a side; in: its shaped paragraphs, out: pages on the [`Canvas`] and the side's node in the structure tree.
//!
//! At the top of every page the bands. Then beside the QR code the letterhead, title and opening; headed sections with their
//! headings in the margin; at the foot of the first page the box for handwriting, and after the last section the references.
//! The reading order is the letter's own, whatever stands beside what.

use std::rc::Rc;

use super::canvas::{Canvas, MARGIN, Place};
use super::fonts::Fonts;
use super::page::{Child, Mark, Node, Rect, Role, Shape};
use super::paragraphs::{Paragraphs, Section};
use super::text::Shaped;
use super::{A4, LayoutError};
use crate::letter::{Side, Text};
use crate::locale::Direction;
use crate::seal::QrMatrix;

/// What every side carries.
pub(super) struct Marks {
    pub(super) qr: Rc<QrMatrix>,
    pub(super) address: String,
    pub(super) code: String,
}

const TOP: f32 = 23.0;
const BOTTOM: f32 = A4.1 - 31.0;
const WIDTH: f32 = A4.0 - 2.0 * MARGIN;
/// The margin column of headings, and the space beside it.
const HEADINGS: f32 = 78.0;
const GUTTER: f32 = 10.0;
/// A module of the QR code: 0.5 mm.
const MODULE: f32 = 0.5 * 72.0 / 25.4;
/// Modules of light space around it (ISO/IEC 18004 6.3.8).
const QUIET: f32 = 4.0;
/// Between sections, between paragraphs of one section, and the most that a page with room to spare adds.
const SECTION_GAP: f32 = 3.6;
const PARAGRAPH_GAP: f32 = 1.5;
const MOST_EXTRA: f32 = 9.0;
/// Zoom of body sizes, tried from the largest: 11.5, 11 and 10.5 points.
const ZOOMS: [f32; 3] = [11.5 / 10.5, 11.0 / 10.5, 1.0];
/// Sides that do not fit on one page get at most so many.
const MOST_PAGES: usize = 4;

pub(super) fn lay_out_side(
    canvas: &mut Canvas,
    fonts: &mut Fonts,
    side: &Side,
    marks: &Marks,
) -> Result<Node, LayoutError> {
    let mut paragraphs = Paragraphs::shape(fonts, side, marks)?;
    let mut arranger = Arranger { paragraphs: &mut paragraphs, side, marks, zoom: 1.0, extra: 0.0 };
    let plan = arranger.plan()?;
    (arranger.zoom, arranger.extra) = (plan.zoom, plan.extra);
    arranger.draw(canvas, fonts, &plan)
}

/// How a side is divided, found by measuring alone.
struct Plan {
    zoom: f32,
    extra: f32,
    /// For each page, how many units of the sections it holds.
    units: Vec<usize>,
}

struct Arranger<'a> {
    paragraphs: &'a mut Paragraphs,
    side: &'a Side,
    marks: &'a Marks,
    zoom: f32,
    extra: f32,
}

/// A part of a section that is never divided: heading with first paragraph, a paragraph, a paragraph with its list.
struct Unit {
    section: usize,
    paragraphs: std::ops::Range<usize>,
    list: bool,
    height: f32,
}

impl Arranger<'_> {
    fn plan(&mut self) -> Result<Plan, LayoutError> {
        for zoom in ZOOMS {
            self.zoom = zoom;
            let units = self.units();
            let room = BOTTOM - self.foot_height() - self.references_height() - SECTION_GAP - self.head_height();
            let needed: f32 = self.stacked(&units);
            if needed <= room {
                let gaps = self.paragraphs.sections.len() as f32 + 2.0;
                return Ok(Plan { zoom, extra: ((room - needed) / gaps).min(MOST_EXTRA), units: vec![units.len()] });
            }
        }
        // Where one page does not suffice, the largest type that needs no further page.
        let least = self.several_pages(1.0)?;
        let roomier = ZOOMS
            .into_iter()
            .find_map(|zoom| self.several_pages(zoom).ok().filter(|plan| plan.units.len() == least.units.len()));
        Ok(roomier.unwrap_or(least))
    }

    /// On several pages: as many units on each as fit, the references after the last.
    fn several_pages(&mut self, zoom: f32) -> Result<Plan, LayoutError> {
        self.zoom = zoom;
        let units = self.units();
        let mut pages = Vec::new();
        let mut rest = units.as_slice();
        while !rest.is_empty() {
            let room = if pages.is_empty() {
                BOTTOM - self.foot_height() - SECTION_GAP - self.head_height()
            } else {
                BOTTOM - TOP - self.bands_height()
            };
            let fitting = (0..=rest.len()).rev().find(|count| self.stacked(&rest[..*count]) <= room).unwrap_or(0);
            if fitting == 0 || pages.len() == MOST_PAGES {
                let points = (self.stacked(&rest[..1]) - room).ceil().max(1.0) as u32;
                return Err(LayoutError::Overflow { tag: self.side.tag.clone(), what: "a section", points });
            }
            pages.push(fitting);
            rest = &rest[fitting..];
        }
        let last = units.len() - pages.last().copied().unwrap_or(0);
        let left =
            BOTTOM - TOP - self.bands_height() - self.stacked(&units[last..]) - SECTION_GAP - self.references_height();
        if pages.len() == 1 || left < 0.0 {
            // The references alone would open a page: the last unit goes with them.
            if let Some(count) = pages.last_mut().filter(|count| **count > 1) {
                *count -= 1;
                pages.push(1);
            }
        }
        Ok(Plan { zoom, extra: 0.0, units: pages })
    }

    fn units(&mut self) -> Vec<Unit> {
        let (zoom, width) = (self.zoom, text_width());
        let mut units = Vec::new();
        for (number, section) in self.paragraphs.sections.iter_mut().enumerate() {
            let heading = section.heading.break_at(HEADINGS, zoom);
            let heights: Vec<f32> = section.paragraphs.iter_mut().map(|one| one.break_at(width, zoom)).collect();
            let list = list_height(section, zoom);
            let last = heights.len().saturating_sub(1);
            for (index, height) in heights.iter().enumerate() {
                let with_list = index == last && list > 0.0;
                let mut height = *height + if with_list { list } else { 0.0 };
                if index == 0 {
                    height = height.max(heading);
                }
                units.push(Unit { section: number, paragraphs: index..index + 1, list: with_list, height });
            }
        }
        units
    }

    /// Height of units one below the other, with the gaps before each.
    fn stacked(&self, units: &[Unit]) -> f32 {
        let gap = |unit: &Unit| if unit.paragraphs.start == 0 { SECTION_GAP + self.extra } else { PARAGRAPH_GAP };
        units.iter().map(|unit| gap(unit) + unit.height).sum()
    }

    fn head_height(&mut self) -> f32 {
        let bands = self.bands_height();
        let beside = self.opening_height().max(self.check_height());
        TOP + bands + beside + SECTION_GAP
    }

    fn bands_height(&mut self) -> f32 {
        let width = self.band_width();
        let columns = [false, true].map(|foreign| {
            let bands = self.paragraphs.bands.iter_mut().filter(|(band, _)| band.text.lang.is_some() == foreign);
            bands.map(|(_, shaped)| shaped.break_at(width, 1.0)).sum::<f32>()
        });
        let highest = columns[0].max(columns[1]);
        if highest > 0.0 { highest + 2.0 * BAND_PADDING + 8.0 } else { 0.0 }
    }

    /// Half the width where the bands stand in two languages, side by side.
    fn band_width(&self) -> f32 {
        if self.paragraphs.bands.iter().any(|(band, _)| band.text.lang.is_some()) {
            (WIDTH - 3.0 * 8.0) / 2.0
        } else {
            WIDTH - 2.0 * 8.0
        }
    }

    fn opening_height(&mut self) -> f32 {
        let (width, zoom) = (opening_width(self.marks), self.zoom);
        let p = &mut *self.paragraphs;
        let logo = if p.logo.is_some() { LOGO } else { 0.0 };
        let mut height = p.issuer.break_at(width - logo, 1.0);
        height += p.whereabouts.as_mut().map_or(0.0, |one| one.break_at(width - logo, 1.0));
        height = height.max(if logo > 0.0 { LOGO - 8.0 } else { 0.0 });
        height += p.question.break_at(width, 1.0);
        for row in p.reference.chunks_mut(REFERENCE_COLUMNS) {
            let columns = reference_columns(width, row.len());
            let heights = row.iter_mut().zip(columns).map(|(one, (_, width))| one.break_at(width, 1.0));
            height += heights.fold(0.0, f32::max);
        }
        height += 6.0 + p.title.break_at(width, 1.0) + p.also.break_at(width, zoom);
        height += p.opening.iter_mut().map(|one| 4.0 + one.break_at(width, zoom)).sum::<f32>();
        height
    }

    fn check_height(&mut self) -> f32 {
        let side = qr_side(self.marks);
        let check = &mut self.paragraphs.check;
        let words = check.heading.break_at(side, 1.0) + check.how.break_at(side, 1.0) + check.code.break_at(side, 1.0);
        words + side
    }

    fn foot_height(&mut self) -> f32 {
        let handed = &mut self.paragraphs.handed;
        let heading = handed.heading.break_at(WIDTH / 2.0, 1.0);
        let note = handed.note.break_at(FIELD, 1.0);
        for field in handed.fields.iter_mut() {
            field.break_at(FIELD, 1.0);
        }
        handed.stamp.break_at(STAMP - 12.0, 1.0);
        BOX_PADDING * 2.0 + heading + (ROWS * ROW).max((ROWS - 1.0) * ROW + NOTE + note) + SECTION_GAP
    }

    fn references_height(&mut self) -> f32 {
        let (heading, text) = &mut self.paragraphs.references;
        heading.break_at(HEADINGS, 1.0).max(text.break_at(text_width(), 1.0))
    }
}

/// The logo's square, with the space beside it.
const LOGO: f32 = 52.0;
const BAND_PADDING: f32 = 3.0;
const BOX_PADDING: f32 = 4.0;
/// Rows for handwriting, their height, and the widths of a field and of the stamp's space.
const ROWS: f32 = 3.0;
/// Between the second row and the sentence that stands in the third.
const NOTE: f32 = 2.0;
const ROW: f32 = 18.0;
const STAMP: f32 = 128.0;
const FIELD: f32 = (WIDTH - STAMP - 24.0) / 2.0;

fn text_width() -> f32 {
    WIDTH - HEADINGS - GUTTER
}

/// The first row of the reference block has three columns, the second a narrow and a wide one.
const REFERENCE_COLUMNS: usize = 3;
const GAP: f32 = 6.0;

/// Inset and width of each column of a row with so many cells.
fn reference_columns(width: f32, cells: usize) -> Vec<(f32, f32)> {
    let starts = [0.0, 0.32 * width, 0.6 * width, width + GAP];
    let last = cells.min(REFERENCE_COLUMNS).saturating_sub(1);
    let end = |cell| if cell == last { starts[REFERENCE_COLUMNS] } else { starts[cell + 1] };
    (0..=last).map(|cell| (starts[cell], end(cell) - GAP - starts[cell])).collect()
}

/// Side of the QR code with its quiet zone.
fn qr_side(marks: &Marks) -> f32 {
    (marks.qr.side() as f32 + 2.0 * QUIET) * MODULE
}

fn opening_width(marks: &Marks) -> f32 {
    WIDTH - qr_side(marks) - 14.0
}

/// Items stand in two columns; reading goes down the first, then down the second.
fn list_height(section: &mut Section, zoom: f32) -> f32 {
    let mut columns = [0.0, 0.0];
    let half = section.list.len().div_ceil(2);
    for (number, (bullet, item)) in section.list.iter_mut().enumerate() {
        let column = usize::from(number >= half);
        bullet.break_at(BULLET_INDENT * 2.0, zoom);
        columns[column] += item.break_at(list_column(column, zoom).1, zoom);
    }
    columns[0].max(columns[1])
}

const BULLET_INDENT: f32 = 10.0;

/// Inset of a column of the list, and the width of its words. The second is wider: the later harms need more words.
fn list_column(column: usize, zoom: f32) -> (f32, f32) {
    let start = text_width() * 0.42;
    let (inset, width) = if column == 0 { (0.0, start - GUTTER) } else { (start, text_width() - start) };
    (inset, width - BULLET_INDENT * zoom)
}

mod draw;
