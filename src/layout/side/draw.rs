//! Draws a planned side; in: a plan and measured blocks, out: items in frames and the side's node, in the order of reading.

use super::{APART, Arranger, Plan, group_height, groups};
use crate::layout::LayoutError;
use crate::layout::canvas::Canvas;
use crate::layout::fonts::Fonts;
use crate::layout::page::{Child, Node, Role};
use crate::layout::pen::{Pen, Spot};
use crate::layout::size::Headings;

/// The most that a frame with room to spare adds before each block, in steps: on the only page of a side, and on one of several.
const MOST_EXTRA: f32 = 9.0;
const MOST_EXTRA_OF_SEVERAL: f32 = 14.0;

impl Arranger<'_> {
    pub(super) fn draw(&self, canvas: &mut Canvas, fonts: &Fonts, plan: &Plan) -> Result<Node, LayoutError> {
        let measured = &plan.measured;
        let (margins, step) = (self.size.margins, self.size.step());
        let base = canvas.frames.len();
        let (tag, direction) = (self.side.tag.as_str(), self.side.direction);
        let mut pen = Pen { canvas, fonts, tag, direction, size: self.size };
        let mut nodes: Vec<Vec<Node>> = self.blocks.iter().map(|_| Vec::new()).collect();
        let mut first_bands = Vec::new();
        for (number, units) in plan.frames.iter().enumerate() {
            let mut at = Spot { frame: base + number, inset: 0.0, y: margins.top };
            if let Some(panel) = self.band_panel(number) {
                let page = number / self.size.panels_a_side() + 1;
                let bands = self.bands.draw(&mut pen, at, page, panel)?;
                at.y += measured.bands[panel];
                match measured.units.get(units.start).filter(|_| number > 0) {
                    // A page may be torn from the one before: what it is must stand on each.
                    Some(unit) => nodes[unit.block].extend(bands),
                    None => first_bands.extend(bands),
                }
            }
            if number == 0 {
                for (block, below) in &measured.head {
                    nodes[*block].extend(self.blocks[*block].draw(&mut pen, at.down(*below), 0..1)?);
                }
                if let Some((block, column)) = measured.beside {
                    let beside = at.right(self.size.width() - column);
                    nodes[block].extend(self.blocks[block].draw(&mut pen, beside, 0..1)?);
                }
                at.y += measured.head_height;
            }
            self.draw_units(&mut pen, &mut nodes, plan, number, at)?;
            let mut foot = Spot { y: self.size.panel().1 - margins.bottom, ..at };
            for (block, height) in measured.feet(number, number + 1 == plan.frames.len()).rev() {
                foot.y -= height;
                let units = 0..self.blocks[*block].units();
                nodes[*block].extend(self.blocks[*block].draw(&mut pen, foot, units)?);
                foot.y -= APART * step;
            }
        }
        let mut part = Node::new(Role::Part);
        part.lang = Some(self.side.tag.clone());
        Ok(part.with(first_bands.into_iter().chain(nodes.into_iter().flat_map(joined_lists))))
    }

    fn draw_units(
        &self,
        pen: &mut Pen<'_>,
        nodes: &mut [Vec<Node>],
        plan: &Plan,
        frame: usize,
        mut at: Spot,
    ) -> Result<(), LayoutError> {
        let (measured, units) = (&plan.measured, plan.frames[frame].clone());
        let extra = self.extra(plan, frame);
        for group in groups(measured, units.clone()) {
            let unit = &measured.units[group.start];
            let block = &self.blocks[unit.block];
            if self.has_gap(measured, group.start, units.start) {
                let gap = unit.gap + extra;
                if self.size.headings == Headings::Beside {
                    let left = pen.left(0.0, self.size.width());
                    pen.canvas.rule(at.frame, at.y + gap / 2.0, left, left + self.size.width(), 0.4);
                }
                at.y += gap;
            }
            let numbers = unit.number..unit.number + group.len();
            nodes[unit.block].extend(block.draw(pen, at, numbers)?);
            at.y += group_height(measured, group);
        }
        Ok(())
    }

    /// What is left of a frame goes between its blocks, up to a limit; the last frame is not looser than the others.
    fn extra(&self, plan: &Plan, frame: usize) -> f32 {
        let several = plan.frames.len() > 1;
        let own = |frame: usize| {
            let units = plan.frames[frame].clone();
            let left = self.room(&plan.measured, frame, frame + 1 == plan.frames.len())
                - self.stacked(&plan.measured, units.clone());
            let begins = groups(&plan.measured, units.clone())
                .filter(|group| self.has_gap(&plan.measured, group.start, units.start))
                .count();
            let most = if several { MOST_EXTRA_OF_SEVERAL } else { MOST_EXTRA };
            (left / (begins as f32 + 1.0)).clamp(0.0, most * self.size.step())
        };
        let last = frame + 1 == plan.frames.len();
        if several && last && self.size.headings == Headings::Above {
            return (0..frame).map(own).fold(0.0, f32::max).min(own(frame));
        }
        own(frame)
    }
}
/// A list that goes on in another frame is one list.
fn joined_lists(nodes: Vec<Node>) -> Vec<Node> {
    let mut joined: Vec<Node> = Vec::new();
    for node in nodes {
        let list = if matches!(node.role, Role::List(_)) {
            joined
                .iter_mut()
                .rev()
                .find(|before| before.id.is_none())
                .filter(|before| matches!(before.role, Role::List(_)))
        } else {
            None
        };
        match list {
            Some(list) => {
                list.children.extend(node.children.into_iter().filter(|child| matches!(child, Child::Node(_))))
            }
            None => joined.push(node),
        }
    }
    joined
}
