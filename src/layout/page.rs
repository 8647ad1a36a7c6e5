//! What a layout consists of: pages with positioned shapes, and the tree of what they mean. Points, origin at the top left.

use std::ops::Range;
use std::rc::Rc;

use crate::letter::Marker;
use crate::seal::QrMatrix;

/// A laid-out sheet.
#[derive(Debug)]
pub struct Layout {
    /// Width and height of every page.
    pub size: (f32, f32),
    /// The pages, all sides in order.
    pub pages: Vec<Page>,
    /// One node per side.
    pub sides: Vec<Node>,
    /// Where each side begins: numbers of pages, from 0.
    pub first_pages: Vec<usize>,
    /// The contents that nodes and items refer to, by number.
    pub contents: Vec<Content>,
}

/// A page.
#[derive(Debug, Default)]
pub struct Page {
    /// What is drawn, in order; marked items in reading order.
    pub items: Vec<Item>,
}

/// A piece of marked content.
#[derive(Debug, Clone)]
pub struct Content {
    /// Its language, where it is not its node's.
    pub lang: Option<String>,
}

/// A shape and what it belongs to.
#[derive(Debug)]
pub struct Item {
    /// What it belongs to.
    pub mark: Mark,
    /// What is drawn.
    pub shape: Shape,
    /// The point about which it is turned half around: the middle of a panel that is printed upside down.
    pub turned: Option<(f32, f32)>,
}

/// What an item belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Ornament: lines, frames.
    Ornament,
    /// The footer.
    Footer,
    /// The content of this number.
    Content(usize),
}

/// What is drawn.
#[derive(Debug)]
pub enum Shape {
    /// Glyphs.
    Glyphs(GlyphRun),
    /// A line.
    Line {
        /// Start.
        from: (f32, f32),
        /// End.
        to: (f32, f32),
        /// Width of the stroke.
        width: f32,
        /// Dashed instead of drawn through.
        dashed: bool,
    },
    /// A frame.
    Frame {
        /// Where.
        area: Rect,
        /// Width of the stroke.
        width: f32,
    },
    /// A QR code.
    Qr {
        /// Top left of its first module, inside the quiet zone.
        at: (f32, f32),
        /// Side of a module.
        module: f32,
        /// The modules.
        matrix: Rc<QrMatrix>,
    },
    /// The issuer's logo.
    Logo {
        /// Where.
        area: Rect,
        /// SVG source.
        svg: String,
    },
}

/// An area.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

/// Glyphs of one font and size, in reading order.
#[derive(Debug, Clone)]
pub struct GlyphRun {
    /// Number of the font: see [`super::Fonts::bytes`].
    pub font: usize,
    /// Size.
    pub size: f32,
    /// Where the first glyph stands on the baseline.
    pub at: (f32, f32),
    /// The glyphs.
    pub glyphs: Vec<Glyph>,
    /// The paragraph's text, which the glyphs' ranges are of.
    pub text: Rc<str>,
}

/// A glyph. Lengths in em.
#[derive(Debug, Clone)]
pub struct Glyph {
    /// Number in the font.
    pub id: u32,
    /// The bytes of text that it stands for.
    pub range: Range<usize>,
    /// To the next glyph's place; to the left in right-to-left words.
    pub advance: f32,
    /// Shift upwards.
    pub dy: f32,
}

/// A node of the structure tree (ISO 32000-1 14.7).
#[derive(Debug)]
pub struct Node {
    /// What it is.
    pub role: Role,
    /// Its language, where it is not its parent's.
    pub lang: Option<String>,
    /// Identifier; beginning with `aside-` when the words are not in the canonical text.
    pub id: Option<String>,
    /// What it holds, in reading order.
    pub children: Vec<Child>,
}

/// What a node holds.
#[derive(Debug)]
pub enum Child {
    /// A node.
    Node(Node),
    /// Marked content, by number.
    Content(usize),
}

/// The roles in use (ISO 32000-1 14.8.4).
#[derive(Debug, Clone, PartialEq)]
pub enum Role {
    /// A side.
    Part,
    /// A heading of this level, with its words.
    Heading(u16, String),
    /// A paragraph.
    Paragraph,
    /// A list, with what stands before its items.
    List(Marker),
    /// A list item.
    Item,
    /// Its bullet.
    Label,
    /// Its words.
    Body,
    /// A picture.
    Figure {
        /// Its alternative text.
        alt: String,
        /// Number of the frame it was laid out in.
        frame: usize,
        /// Where it is.
        area: Rect,
    },
    /// A link: page number, area, address, and what it is called.
    Link {
        /// Number of the page.
        page: usize,
        /// Where it can be clicked.
        area: Rect,
        /// Where it leads.
        address: String,
        /// Read aloud.
        name: String,
    },
}

impl Shape {
    /// The shape, this much further right and down.
    pub(super) fn moved(self, (x, y): (f32, f32)) -> Self {
        let point = |(at_x, at_y): (f32, f32)| (at_x + x, at_y + y);
        let area_at = |area: Rect| Rect { x: area.x + x, y: area.y + y, ..area };
        match self {
            Self::Glyphs(run) => Self::Glyphs(GlyphRun { at: point(run.at), ..run }),
            Self::Line { from, to, width, dashed } => Self::Line { from: point(from), to: point(to), width, dashed },
            Self::Frame { area, width } => Self::Frame { area: area_at(area), width },
            Self::Qr { at, module, matrix } => Self::Qr { at: point(at), module, matrix },
            Self::Logo { area, svg } => Self::Logo { area: area_at(area), svg },
        }
    }
}

impl Node {
    pub(super) fn new(role: Role) -> Self {
        Self { role, lang: None, id: None, children: Vec::new() }
    }

    pub(super) fn with(mut self, children: impl IntoIterator<Item = Node>) -> Self {
        self.children.extend(children.into_iter().map(Child::Node));
        self
    }
}
