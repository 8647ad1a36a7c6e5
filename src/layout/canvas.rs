//! What has been drawn; in: shapes, each for a frame, out: the items of every frame, before they are imposed on sheets.
//!
//! A frame is a page, or a panel of a folded sheet. Its coordinates are its own: the origin is its top left, nothing is turned.

use super::page::{Content, Item, Mark, Rect, Shape};

/// Frames being filled.
#[derive(Default)]
pub(super) struct Canvas {
    pub(super) frames: Vec<Vec<Item>>,
    pub(super) contents: Vec<Content>,
}

impl Canvas {
    /// A new piece of marked content for a picture.
    pub(super) fn content(&mut self) -> usize {
        self.content_in(None)
    }

    /// A new piece of marked content, in a language of its own.
    pub(super) fn content_in(&mut self, lang: Option<String>) -> usize {
        self.contents.push(Content { lang });
        self.contents.len() - 1
    }

    pub(super) fn add(&mut self, frame: usize, mark: Mark, shape: Shape) {
        while self.frames.len() <= frame {
            self.frames.push(Vec::new());
        }
        self.frames[frame].push(Item { mark, shape, turned: None });
    }

    pub(super) fn rule(&mut self, frame: usize, y: f32, from: f32, to: f32, width: f32) {
        let shape = Shape::Line { from: (from, y), to: (to, y), width, dashed: false };
        self.add(frame, Mark::Ornament, shape);
    }

    pub(super) fn frame(&mut self, frame: usize, area: Rect, width: f32) {
        self.add(frame, Mark::Ornament, Shape::Frame { area, width });
    }
}
