//! Puts frames on sheets; in: frames in reading order and a size, out: pages, each frame at its place and turned as the fold asks.

use std::ops::Range;

use super::page::{Child, Item, Mark, Node, Page, Rect, Role, Shape};
use super::size::{Size, Turn};
use crate::locale::Direction;

/// The frames of one side.
pub(super) struct Side {
    pub(super) frames: Range<usize>,
    pub(super) direction: Direction,
}

/// Where a frame stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placement {
    /// Its page, among those of its side, from 0.
    pub page: usize,
    /// Its top left on the page.
    pub origin: (f32, f32),
    /// How it is printed.
    pub turn: Turn,
}

/// A mark at the end of a fold, as long as it is inside what printers leave blank.
const FOLD_MARK: Range<f32> = 14.5..22.0;

impl Size {
    /// Where the frame of this number (of one side, from 0) stands: mirrored for a script that runs from right to left.
    #[must_use]
    pub fn place(&self, frame: usize, direction: Direction) -> Placement {
        let (width, height) = self.panel();
        let number = frame % self.panels_a_side() + 1;
        let page = frame / self.panels_a_side();
        for (row, panels) in self.panels.iter().enumerate() {
            if let Some(column) = panels.iter().position(|panel| panel.number == number) {
                let turn = panels[column].turn;
                let column = match direction {
                    Direction::LeftToRight => column,
                    Direction::RightToLeft => panels.len() - 1 - column,
                };
                return Placement { page, origin: (column as f32 * width, row as f32 * height), turn };
            }
        }
        Placement { page, origin: (0.0, 0.0), turn: Turn::Upright } // not reached: sizes have every number
    }
}

/// Puts the frames on pages and tells every node where it is now; returns the first page of each side.
pub(super) fn impose(
    frames: Vec<Vec<Item>>,
    nodes: &mut [Node],
    sides: &[Side],
    size: &Size,
) -> (Vec<Page>, Vec<usize>) {
    let mut pages: Vec<Page> = Vec::new();
    let mut first_pages = Vec::new();
    let mut places = Vec::new();
    for side in sides {
        first_pages.push(pages.len());
        let base = pages.len();
        for number in 0..side.frames.len() {
            let place = size.place(number, side.direction);
            let place = Placement { page: base + place.page, ..place };
            while pages.len() <= place.page {
                pages.push(Page::default());
            }
            places.push(place);
        }
    }
    for (items, place) in frames.into_iter().zip(&places) {
        let centre = centre(place, size);
        pages[place.page].items.extend(items.into_iter().map(|item| Item {
            shape: item.shape.moved(place.origin),
            turned: (place.turn == Turn::Half).then_some(centre),
            ..item
        }));
    }
    if size.is_folded() {
        pages.iter_mut().for_each(|page| fold_marks(page, size));
    }
    nodes.iter_mut().for_each(|node| tell(node, &places, size));
    (pages, first_pages)
}

fn centre(place: &Placement, size: &Size) -> (f32, f32) {
    let (width, height) = size.panel();
    (place.origin.0 + width / 2.0, place.origin.1 + height / 2.0)
}

/// Short lines where each fold meets the edges of the sheet.
fn fold_marks(page: &mut Page, size: &Size) {
    let (width, height) = size.panel();
    let (right, bottom) = size.paper;
    let mut mark = |from, to| {
        let shape = Shape::Line { from, to, width: 0.4, dashed: false };
        page.items.push(Item { mark: Mark::Ornament, shape, turned: None });
    };
    for column in 1..size.columns() {
        let x = column as f32 * width;
        mark((x, FOLD_MARK.start), (x, FOLD_MARK.end));
        mark((x, bottom - FOLD_MARK.end), (x, bottom - FOLD_MARK.start));
    }
    for row in 1..size.panels.len() {
        let y = row as f32 * height;
        mark((FOLD_MARK.start, y), (FOLD_MARK.end, y));
        mark((right - FOLD_MARK.end, y), (right - FOLD_MARK.start, y));
    }
}

/// Moves the areas that nodes name.
fn tell(node: &mut Node, places: &[Placement], size: &Size) {
    match &mut node.role {
        Role::Link { page, area, .. } => {
            if let Some(place) = places.get(*page) {
                *area = moved(*area, place, size);
                *page = place.page;
            }
        }
        Role::Figure { frame, area, .. } => {
            if let Some(place) = places.get(*frame) {
                *area = moved(*area, place, size);
            }
        }
        _ => {}
    }
    for child in &mut node.children {
        if let Child::Node(child) = child {
            tell(child, places, size);
        }
    }
}

fn moved(area: Rect, place: &Placement, size: &Size) -> Rect {
    let area = Rect { x: area.x + place.origin.0, y: area.y + place.origin.1, ..area };
    match place.turn {
        Turn::Upright => area,
        Turn::Half => {
            let (x, y) = centre(place, size);
            Rect { x: 2.0 * x - area.x - area.width, y: 2.0 * y - area.y - area.height, ..area }
        }
    }
}
