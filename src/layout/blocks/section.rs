//! A headed section; in: its texts, out: a block whose units are a heading with the first paragraph, a paragraph, items of the list.

use std::ops::Range;

use super::{GUTTER, Measure, Shaper, UnitSize, Units};
use crate::layout::LayoutError;
use crate::layout::page::{Node, Rect, Role};
use crate::layout::pen::{Pen, Spot};
use crate::layout::size::Headings;
use crate::layout::text::Shaped;
use crate::letter::{self, Columns, Marker, Text};

/// Heading, paragraphs, a list.
pub(in crate::layout) struct Section {
    heading: Shaped,
    paragraphs: Vec<Shaped>,
    /// The sign and the words of each item; a box has no sign.
    list: Vec<(Option<Shaped>, Shaped)>,
    marker: Marker,
    columns: Columns,
    measure: Option<Measure>,
    units: Vec<Unit>,
}

/// What is never divided.
#[derive(Debug, Clone, PartialEq)]
struct Unit {
    with_heading: bool,
    paragraphs: Range<usize>,
    items: Range<usize>,
}

/// Space before a paragraph, and below a heading that stands above; in steps.
const PARAGRAPH: f32 = 1.5;
const PARAGRAPH_ABOVE: f32 = 4.0;
const HEADING: f32 = 1.0;
/// Space before an item that is a sentence, in steps; short ones in columns have none.
const ITEM: f32 = 1.5;
/// Paragraphs of so many lines stay with short ones before them.
const SHORT: usize = 2;
/// Where the second column of a list begins: it is wider, because the later harms need more words.
const SECOND_COLUMN: f32 = 0.42;

impl Section {
    pub(super) fn shape(shaper: &mut Shaper<'_>, section: &letter::Section) -> Result<Self, LayoutError> {
        let body = shaper.sizes.body;
        let mut list = Vec::new();
        for (number, item) in (1..).zip(&section.list) {
            let sign = section.marker.sign(number).map(|sign| shaper.plain(&Text::new(&sign), body)).transpose()?;
            list.push((sign, shaper.plain(item, body)?));
        }
        Ok(Self {
            heading: shaper.bold(&section.heading, shaper.sizes.heading)?,
            paragraphs: shaper.all(&section.paragraphs, body)?,
            list,
            marker: section.marker,
            columns: section.columns,
            measure: None,
            units: Vec::new(),
        })
    }

    pub(super) fn measure(&mut self, measure: &Measure) -> Vec<UnitSize> {
        self.measure = Some(*measure);
        let zoom = measure.zoom;
        let (width, indent) = (measure.text_width(), self.indent(measure));
        self.heading.break_at(measure.heading_width(), heading_zoom(measure));
        self.paragraphs.iter_mut().for_each(|one| _ = one.break_at(width, zoom));
        for number in 0..self.list.len() {
            let (_, item_width) = self.column(measure, self.column_of(measure, number));
            let (sign, item) = &mut self.list[number];
            sign.iter_mut().for_each(|sign| _ = sign.break_at(indent * 2.0, zoom));
            item.break_at(item_width, zoom);
        }
        self.units = self.divided(measure);
        self.units.iter().map(|unit| self.unit_size(unit, measure)).collect()
    }

    pub(super) fn units(&self) -> usize {
        self.units.len()
    }

    pub(super) fn heading_height(&self) -> f32 {
        match &self.measure {
            Some(measure) if measure.headings == Headings::Beside => self.heading.height(heading_zoom(measure)),
            _ => 0.0,
        }
    }

    pub(super) fn draw(&self, pen: &mut Pen<'_>, spot: Spot, units: Units) -> Result<Vec<Node>, LayoutError> {
        let Some(measure) = &self.measure else { return Ok(Vec::new()) };
        let (zoom, width, text) = (measure.zoom, measure.text_width(), measure.text_inset());
        let mut nodes = Vec::new();
        let mut items = Vec::new();
        let mut at = spot;
        for (place, unit) in self.units[units].iter().enumerate() {
            if place > 0 {
                at.y += self.unit_size(unit, measure).gap;
            }
            if unit.with_heading {
                let role = Role::Heading(2, self.heading.words());
                let (heading, zoom) = (measure.heading_width(), heading_zoom(measure));
                // Smaller type beside larger: both stand on one line.
                let lower = match measure.headings {
                    Headings::Beside => self.lowered(measure),
                    Headings::Above => 0.0,
                };
                nodes.push(pen.paragraph(&self.heading, at.down(lower), heading, zoom, role)?);
                at.y += self.heading_above(measure);
            }
            for (number, shaped) in self.paragraphs[unit.paragraphs.clone()].iter().enumerate() {
                if number > 0 {
                    at.y += paragraph_gap(measure);
                }
                nodes.push(pen.paragraph(shaped, at.right(text), width, zoom, Role::Paragraph)?);
                at.y += shaped.height(zoom);
            }
            if !unit.items.is_empty() {
                if !unit.paragraphs.is_empty() {
                    at.y += self.item_gap(measure);
                }
                items.extend(self.draw_items(pen, at.right(text), unit.items.clone(), measure)?);
                at.y += self.items_height(unit.items.clone(), measure);
            }
        }
        if !items.is_empty() {
            nodes.push(Node::new(Role::List(self.marker)).with(items));
        }
        Ok(nodes)
    }

    fn draw_items(
        &self,
        pen: &mut Pen<'_>,
        top: Spot,
        items: Range<usize>,
        measure: &Measure,
    ) -> Result<Vec<Node>, LayoutError> {
        let (zoom, indent) = (measure.zoom, self.indent(measure));
        let mut nodes = Vec::new();
        let mut at = top;
        let mut column = 0;
        for number in items.clone() {
            if self.column_of(measure, number) != column {
                column = self.column_of(measure, number);
                at = top;
            } else if number > items.start {
                at.y += self.item_gap(measure);
            }
            let (inset, width) = self.column(measure, column);
            let (sign, words) = &self.list[number];
            let words_at = at.right(inset);
            let sign_at = words_at.right(-indent);
            let mut parts = Vec::new();
            match sign {
                Some(sign) => parts.push(pen.paragraph(sign, sign_at, indent, zoom, Role::Label)?),
                None => {
                    let side = 0.72 * measure.sizes.body * zoom;
                    let (x, y) = (pen.left(sign_at.inset, side), at.y + (words.first_line(zoom) - side) / 2.0 + 0.5);
                    pen.canvas.frame(at.frame, Rect { x, y, width: side, height: side }, 0.6);
                }
            }
            parts.push(pen.paragraph(words, words_at, width, zoom, Role::Body)?);
            at.y += words.height(zoom);
            nodes.push(Node::new(Role::Item).with(parts));
        }
        Ok(nodes)
    }

    /// A heading goes with what follows it; a list in columns, and the first two items of another, with what is before.
    fn divided(&self, measure: &Measure) -> Vec<Unit> {
        let mut units: Vec<Unit> = Vec::new();
        let is_short = |number: usize| self.paragraphs[number].lines() <= SHORT;
        for number in 0..self.paragraphs.len() {
            match units.last_mut() {
                // Two telephone numbers, each with its label: they are one thing.
                Some(unit) if is_short(number) && unit.paragraphs.clone().all(is_short) => unit.paragraphs.end += 1,
                _ => units.push(Unit { with_heading: number == 0, paragraphs: number..number + 1, items: 0..0 }),
            }
        }
        if units.is_empty() {
            units.push(Unit { with_heading: true, paragraphs: 0..0, items: 0..0 });
        }
        let count = self.list.len();
        let first = if self.in_columns(measure) || count <= 3 { count } else { 2 };
        if let Some(unit) = units.last_mut() {
            unit.items = 0..first;
        }
        let mut next = first;
        while next < count {
            // The last two stay together.
            let end = if count - next <= 2 { count } else { next + 1 };
            units.push(Unit { with_heading: false, paragraphs: 0..0, items: next..end });
            next = end;
        }
        units
    }

    fn unit_size(&self, unit: &Unit, measure: &Measure) -> UnitSize {
        let mut height = 0.0;
        if unit.with_heading {
            height += self.heading_above(measure);
        }
        let paragraphs = &self.paragraphs[unit.paragraphs.clone()];
        height += paragraphs.iter().map(|one| one.height(measure.zoom)).sum::<f32>();
        height += paragraph_gap(measure) * paragraphs.len().saturating_sub(1) as f32;
        if !unit.items.is_empty() {
            height += self.items_height(unit.items.clone(), measure);
            if !unit.paragraphs.is_empty() {
                height += self.item_gap(measure);
            }
        }
        let gap = if unit.paragraphs.is_empty() { self.item_gap(measure) } else { paragraph_gap(measure) };
        UnitSize { height, gap }
    }

    fn items_height(&self, items: Range<usize>, measure: &Measure) -> f32 {
        let mut columns = [0.0_f32, 0.0];
        for number in items.clone() {
            let column = self.column_of(measure, number);
            let first = number == items.start || self.column_of(measure, number - 1) != column;
            let gap = if first { 0.0 } else { self.item_gap(measure) };
            columns[column] += gap + self.list[number].1.height(measure.zoom);
        }
        columns[0].max(columns[1])
    }

    /// Room that a heading above its text takes.
    fn heading_above(&self, measure: &Measure) -> f32 {
        match measure.headings {
            Headings::Beside => 0.0,
            Headings::Above => self.heading.height(heading_zoom(measure)) + HEADING * measure.step,
        }
    }

    /// How far a heading beside its text goes down, so that the first lines share a baseline.
    fn lowered(&self, measure: &Measure) -> f32 {
        let text = self.paragraphs.first().or(self.list.first().map(|(_, item)| item));
        text.map_or(0.0, |text| (text.baseline(measure.zoom) - self.heading.baseline(heading_zoom(measure))).max(0.0))
    }

    fn in_columns(&self, measure: &Measure) -> bool {
        self.columns == Columns::Two && measure.headings == Headings::Beside
    }

    fn column_of(&self, measure: &Measure, number: usize) -> usize {
        usize::from(self.in_columns(measure) && number >= self.list.len().div_ceil(2))
    }

    /// Inset of the words of a column, and their width: signs hang beside the text where there is a margin column for them.
    fn column(&self, measure: &Measure, column: usize) -> (f32, f32) {
        let (text, indent) = (measure.text_width(), self.indent(measure));
        let hanging = match measure.headings {
            // Not into the headings; boxes and numbers are wide and would seem to belong to them.
            Headings::Beside if self.marker == Marker::Bullet => (indent - (GUTTER - 1.0) * measure.step).max(0.0),
            Headings::Beside => indent,
            Headings::Above => indent,
        };
        if !self.in_columns(measure) {
            return (hanging, text - hanging);
        }
        let second = text * SECOND_COLUMN + indent;
        if column == 0 { (hanging, second - indent * 2.0 - hanging) } else { (second, text - second) }
    }

    fn indent(&self, measure: &Measure) -> f32 {
        let em = match self.marker {
            Marker::Bullet => 0.95,
            Marker::Number => 1.5,
            Marker::Box => 1.35,
        };
        em * measure.sizes.body * measure.zoom
    }

    fn item_gap(&self, measure: &Measure) -> f32 {
        if self.in_columns(measure) { 0.0 } else { ITEM * measure.step }
    }
}

fn paragraph_gap(measure: &Measure) -> f32 {
    let gap = if measure.headings == Headings::Beside { PARAGRAPH } else { PARAGRAPH_ABOVE };
    gap * measure.step
}

fn heading_zoom(measure: &Measure) -> f32 {
    measure.zoom
}
