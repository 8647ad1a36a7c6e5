//! Arranges a side; in: its blocks, out: frames on the [`Canvas`] and the side's node in the structure tree.
//!
//! Where headings stand beside the text, the letterhead, title and opening stand at the top beside the QR code, the box for handwriting
//! at the foot of the first page and the small print at that of the last. Where headings stand above, everything follows in the order of reading, and on a
//! folded sheet issuer and title have the front panel to themselves. The structure tree has the order of reading in any case.

use std::ops::Range;

use super::bands::{BandPlace, Bands};
use super::blocks::{Block, Measure, Shaper, UnitSize};
use super::canvas::Canvas;
use super::flow::{self, Load};
use super::fonts::Fonts;
use super::page::Node;
use super::pen::Marks;
use super::size::{CodePlace, Headings, Size};
use super::text::Setting;
use super::{LayoutError, imposition};
use crate::letter;

/// Space between what stands at the top or the foot of a page and what flows, and beside the QR code; in steps.
const APART: f32 = 3.6;
const BESIDE_CODE: f32 = 10.0;

mod draw;

/// Lays a side out in frames of its own; returns its node and its frames.
pub(super) fn lay_out_side(
    canvas: &mut Canvas,
    fonts: &mut Fonts,
    side: &letter::Side,
    size: &Size,
    marks: &Marks,
) -> Result<(Node, imposition::Side), LayoutError> {
    let setting = Setting { script: &side.script, direction: side.direction, leading: size.leading };
    let mut shaper = Shaper { fonts, setting, sizes: size.type_sizes };
    let bands = Bands::shape(&mut shaper, &side.bands)?;
    let blocks = side.blocks.iter().map(|block| Block::shape(&mut shaper, block, marks));
    let mut arranger = Arranger { bands, blocks: blocks.collect::<Result<_, _>>()?, side, size };
    let script = fonts.script(&side.script)?;
    let large_enough = |body: &f32| script.set(*body, size.leading).0 >= size.least_body;
    let mut bodies: Vec<f32> = size.body.iter().copied().filter(large_enough).collect();
    bodies.extend(size.body.first().copied().filter(|_| bodies.is_empty()));
    let plan = arranger.plan(&bodies)?;
    let first = canvas.frames.len();
    let node = arranger.draw(canvas, fonts, &plan)?;
    Ok((node, imposition::Side { frames: first..canvas.frames.len(), direction: side.direction }))
}

struct Arranger<'a> {
    bands: Bands,
    blocks: Vec<Block>,
    side: &'a letter::Side,
    size: &'a Size,
}

/// How a side is divided, found by measuring alone.
struct Plan {
    measured: Measured,
    /// For each frame, its units.
    frames: Vec<Range<usize>>,
}

/// A side, measured at one size of type.
struct Measured {
    /// Heights of the bands: at the top of a page and, on a folded sheet, on the panel after it.
    bands: [f32; 2],
    /// The blocks at the top, with their places below it, and how high they are together.
    head: Vec<(usize, f32)>,
    head_height: f32,
    /// The block beside them, and the width of its column.
    beside: Option<(usize, f32)>,
    /// The units that flow.
    units: Vec<Unit>,
    /// The blocks at the foot of the first page (a person signs the page with the code), and of the last, with their heights.
    first_feet: Vec<(usize, f32)>,
    last_feet: Vec<(usize, f32)>,
}

/// A unit that flows.
struct Unit {
    block: usize,
    /// Its number in the block.
    number: usize,
    size: UnitSize,
    /// Space before the block.
    gap: f32,
    /// At least so high is what stands of the block in the frame where it begins.
    least: f32,
    begins_frame: bool,
}

impl Arranger<'_> {
    /// The largest type that needs no more frames than the smallest.
    fn plan(&mut self, bodies: &[f32]) -> Result<Plan, LayoutError> {
        let (larger, smallest) = (&bodies[..bodies.len() - 1], bodies[bodies.len() - 1]);
        let mut best = self.plan_at(smallest)?;
        let allowed = best.frames.len().next_multiple_of(self.size.panels_a_side()); // a folded sheet is there as a whole
        let (mut from, mut to) = (0, larger.len());
        let mut last = smallest;
        let mut chosen = smallest;
        while from < to {
            let middle = (from + to) / 2;
            last = larger[middle];
            match self.plan_at(last) {
                Ok(plan) if plan.frames.len() <= allowed => {
                    (best, chosen, to) = (plan, last, middle);
                }
                _ => from = middle + 1,
            }
        }
        if last == chosen { Ok(best) } else { self.plan_at(chosen) }
    }

    fn plan_at(&mut self, body: f32) -> Result<Plan, LayoutError> {
        let measured = self.measure(body / self.size.type_sizes.body);
        let load = Load {
            units: measured.units.len(),
            height: &|units| self.stacked(&measured, units),
            begins: &|unit| measured.units[unit].begins_frame,
            room: &|frame, last| self.room(&measured, frame, last),
            most: self.size.most,
        };
        match flow::divide(&load) {
            Some(frames) => Ok(Plan { measured, frames }),
            None => Err(self.overflow(&measured)),
        }
    }

    fn measure(&mut self, zoom: f32) -> Measured {
        let (width, step, headings) = (self.size.width(), self.size.step(), self.size.headings);
        let whole = Measure { width, zoom, step, headings, sizes: self.size.type_sizes };
        let mut measured = Measured {
            bands: self.bands.measure(width, step, self.band_place()),
            head: Vec::new(),
            head_height: 0.0,
            beside: None,
            units: Vec::new(),
            first_feet: Vec::new(),
            last_feet: Vec::new(),
        };
        let is_section = |block: &Block| matches!(block, Block::Section(_));
        let first_section = self.blocks.iter().position(is_section).unwrap_or(self.blocks.len());
        let mut beside_height = 0.0;
        let mut head_width = width;
        if self.size.code == CodePlace::Beside {
            for (number, block) in self.blocks.iter_mut().enumerate() {
                if let Block::Check(check) = block {
                    let column = check.column();
                    head_width = width - column - BESIDE_CODE * step;
                    beside_height = height(&block.measure(&Measure { width: column, ..whole }));
                    measured.beside = Some((number, column));
                }
            }
        }
        for (number, block) in self.blocks.iter_mut().enumerate() {
            let gap = block.gap(headings) * step;
            let pinned = headings == Headings::Beside;
            match block {
                _ if measured.beside.is_some_and(|(beside, _)| beside == number) => {}
                Block::HandedOut(_) if pinned => measured.first_feet.push((number, height(&block.measure(&whole)))),
                Block::References(_) if pinned => measured.last_feet.push((number, height(&block.measure(&whole)))),
                _ if pinned && number < first_section => {
                    let sizes = block.measure(&Measure { width: head_width, ..whole });
                    if !measured.head.is_empty() {
                        measured.head_height += gap;
                    }
                    measured.head.push((number, measured.head_height));
                    measured.head_height += height(&sizes);
                }
                _ => {
                    let sizes = block.measure(&whole);
                    let alone = matches!(block, Block::Check(_)) && self.size.code == CodePlace::Alone;
                    let after_alone = self.size.code == CodePlace::Alone
                        && measured
                            .units
                            .last()
                            .is_some_and(|unit| matches!(self.side.blocks[unit.block], letter::Block::Check(_)));
                    // Issuer and title have the front panel to themselves.
                    let cover = self.size.is_folded()
                        && number > 0
                        && matches!(self.side.blocks[number - 1], letter::Block::Title(..));
                    let least = block.heading_height();
                    let units = sizes.into_iter().enumerate().map(|(unit, size)| Unit {
                        block: number,
                        number: unit,
                        size,
                        gap,
                        least,
                        begins_frame: unit == 0 && (alone || after_alone || cover),
                    });
                    measured.units.extend(units);
                }
            }
        }
        measured.head_height = measured.head_height.max(beside_height);
        if measured.head_height > 0.0 {
            measured.head_height += APART * step;
        }
        measured
    }

    /// Height of units one below the other in one frame, with the gaps between blocks.
    fn stacked(&self, measured: &Measured, units: Range<usize>) -> f32 {
        let mut total = 0.0;
        for group in groups(measured, units.clone()) {
            if self.has_gap(measured, group.start, units.start) {
                total += measured.units[group.start].gap;
            }
            total += group_height(measured, group);
        }
        total
    }

    /// Is there space before the unit? Where headings stand beside the text, a rule with its space opens a page too.
    fn has_gap(&self, measured: &Measured, unit: usize, first: usize) -> bool {
        let begins_block = measured.units[unit].number == 0;
        begins_block && (unit > first || self.size.headings == Headings::Beside)
    }

    fn band_place(&self) -> BandPlace {
        match self.size.headings {
            _ if self.size.is_folded() => BandPlace::TwoPanels,
            Headings::Beside => BandPlace::SideBySide,
            Headings::Above => BandPlace::OneBelowTheOther,
        }
    }

    /// Which of the bands a frame carries, if any: the first panel of a folded sheet some, the second one the others.
    fn band_panel(&self, frame: usize) -> Option<usize> {
        let panel = frame % self.size.panels_a_side();
        (panel == 0 || panel == 1 && self.size.is_folded()).then_some(panel)
    }

    /// Height of what flows in a frame.
    fn room(&self, measured: &Measured, frame: usize, last: bool) -> f32 {
        let margins = self.size.margins;
        let mut room = self.size.panel().1 - margins.top - margins.bottom;
        if let Some(panel) = self.band_panel(frame) {
            room -= measured.bands[panel];
        }
        if frame == 0 {
            room -= measured.head_height;
        }
        let apart = APART * self.size.step();
        room - measured.feet(frame, last).map(|(_, height)| height + apart).sum::<f32>()
    }

    fn overflow(&self, measured: &Measured) -> LayoutError {
        let tag = self.side.tag.clone();
        let widest = (0..=1).map(|frame| self.room(measured, frame, false)).fold(0.0, f32::max);
        let highest = measured.units.iter().map(|unit| unit.size.height).fold(0.0, f32::max);
        if highest > widest {
            let points = (highest - widest).ceil() as u32;
            return LayoutError::Overflow { tag, what: "a paragraph", points };
        }
        let rooms: f32 = (0..self.size.most).map(|frame| self.room(measured, frame, frame + 1 == self.size.most)).sum();
        let points = (self.stacked(measured, 0..measured.units.len()) - rooms).ceil().max(1.0) as u32;
        LayoutError::Overflow { tag, what: "the text", points }
    }
}

impl Measured {
    /// The blocks at the foot of a frame, from above, with their heights.
    fn feet(&self, frame: usize, last: bool) -> impl DoubleEndedIterator<Item = &(usize, f32)> {
        let first = if frame == 0 { self.first_feet.as_slice() } else { &[] };
        let last = if last { self.last_feet.as_slice() } else { &[] };
        first.iter().chain(last)
    }
}

/// Units of one block that stand in one frame.
fn groups(measured: &Measured, units: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let mut start = units.start;
    std::iter::from_fn(move || {
        let block = measured.units[start..units.end].first()?.block;
        let count = measured.units[start..units.end].iter().take_while(|unit| unit.block == block).count();
        let group = start..start + count;
        start += count;
        Some(group)
    })
}

/// Height of a group; a heading beside it may be higher than its text.
fn group_height(measured: &Measured, group: Range<usize>) -> f32 {
    let units = &measured.units[group];
    let gaps: f32 = units.iter().skip(1).map(|unit| unit.size.gap).sum();
    let height = gaps + units.iter().map(|unit| unit.size.height).sum::<f32>();
    let least = units.first().filter(|unit| unit.number == 0).map_or(0.0, |unit| unit.least);
    height.max(least)
}

fn height(units: &[UnitSize]) -> f32 {
    units.iter().map(|unit| unit.height).sum::<f32>() + units.iter().skip(1).map(|unit| unit.gap).sum::<f32>()
}
