//! Reads what a letter says to its readers; in: a loaded PDF, out: the embedded text, the tagged text of the pages, links and metadata.
//!
//! It reads text as a screen reader gets it: ToUnicode and `ActualText`. It does not look at the shapes of glyphs, nor at
//! what is painted over what: that the shapes are the text's is what the signature stands for. Everything is bounded, and
//! nothing in a file makes it panic; what a letter of ours never contains becomes a finding.

mod aside;
mod attachment;
mod budget;
mod code;
mod compare;
mod font;
mod graphics;
mod metadata;
mod objects;
mod page;
mod passage;
mod to_unicode;
mod token;
mod tree;

use std::collections::HashMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

pub(super) use self::aside::{DRAFT_BANDS, SEALED_PAPER, SPECIMEN_BANDS};
pub use self::attachment::EmbeddedText;
pub(super) use self::attachment::MAX_TEXT;
pub use self::compare::check;
pub use self::metadata::Metadata;
pub(super) use self::objects::plain_content;
pub use self::passage::{Cluster, Passage};
pub use self::tree::{Child, Element};
use super::Finding;
use super::finding::*;

/// The beginning of the identifier of elements whose text is on the page and not in the canonical text.
pub const ASIDE: &str = "aside-";

/// Pages of one file; a letter has ten in large print.
pub(super) const MAX_PAGES: usize = 32;
/// Annotations of all pages; a letter has three.
pub(super) const MAX_ANNOTATIONS: usize = 64;

/// What a letter says to its readers.
#[derive(Debug, Clone, PartialEq)]
pub struct Content {
    /// The embedded canonical text, when there is exactly one and it is readable.
    pub text: Option<EmbeddedText>,
    /// The pages, in order.
    pub pages: Vec<Page>,
    /// The elements of the structure tree, in reading order.
    pub tree: Vec<Element>,
    /// The texts of the QR codes that the pages draw, each once, in order. A letter has one, on one page or several.
    pub codes: Vec<String>,
    /// The link annotations of all pages, in order.
    pub links: Vec<Link>,
    /// What the file says about itself.
    pub metadata: Metadata,
    /// The fonts that draw text, with their subset tags, in the order of first use.
    pub fonts: Vec<String>,
    /// What was found wrong while reading; [`check`] adds what the comparison finds.
    pub findings: Vec<Finding>,
}

/// One page.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// The visible part, in points.
    pub area: Area,
    /// The artifacts that draw text: their kind, such as `Footer` or `Pagination`, and the text.
    pub artifacts: Vec<(String, Passage)>,
}

/// A rectangle in points; the origin is at the bottom left.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// The left edge.
    pub left: f32,
    /// The lower edge.
    pub bottom: f32,
    /// The right edge.
    pub right: f32,
    /// The upper edge.
    pub top: f32,
}

/// A link annotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The page it lies on, counted from 1.
    pub page: usize,
    /// The address it opens; empty when it opens none.
    pub address: String,
    /// What a screen reader says of it (`Contents`).
    pub description: Option<String>,
    object: Option<ObjectId>,
}

/// The content cannot be read at all.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ContentError {
    /// No catalog or no pages.
    #[error("the PDF has no pages that can be read; it is damaged, get it again from where it was published")]
    NoPages,
    /// A stream does not decompress.
    #[error("{what} cannot be decompressed ({source}); the file is damaged, get it again from where it was published")]
    Stream {
        /// Which stream.
        what: &'static str,
        /// Why not.
        source: lopdf::Error,
    },
    /// A stream is larger than any letter's.
    #[error("{what} is larger than any letter's; this is not a letter, do not open it")]
    TooLarge {
        /// Which stream.
        what: &'static str,
    },
    /// More of something than any letter has.
    #[error("the file has more {what} than any letter ({limit}); this is not a letter, do not open it")]
    TooMany {
        /// Of what.
        what: &'static str,
        /// How many would be read.
        limit: usize,
    },
}

/// Reads a letter's content.
///
/// # Errors
/// When there is nothing to read or more than any letter has; everything else that is wrong is a finding.
pub fn read(document: &Document) -> Result<Content, ContentError> {
    let objects = objects::Objects::new(document);
    let mut notes = Notes::default();
    let catalog = document.catalog().map_err(|_| ContentError::NoPages)?;
    let page_ids: Vec<_> = document.page_iter().take(MAX_PAGES + 1).collect();
    if page_ids.len() > MAX_PAGES {
        return Err(ContentError::TooMany { what: "pages", limit: MAX_PAGES });
    }
    if page_ids.is_empty() {
        return Err(ContentError::NoPages);
    }
    let mut fonts = font::Fonts::default();
    let mut annotations_left = MAX_ANNOTATIONS;
    let (mut pages, mut links, mut passages) = (Vec::new(), Vec::new(), HashMap::new());
    let mut interpreter = page::Interpreter::new(&objects, &mut fonts, &mut notes);
    for (number, id) in (1..).zip(&page_ids) {
        let page = document.get_dictionary(*id).map_err(|_| ContentError::NoPages)?;
        let area = Area::of_page(&objects, page);
        let drawn = interpreter.page(number, page, area)?;
        for (mcid, passage) in drawn.tagged {
            if let Some(twice) = passages.insert((number, mcid), passage) {
                interpreter.notes.untagged(number, &twice.text);
            }
        }
        let artifacts = drawn.artifacts.into_iter().filter(|(_, passage)| !passage.text.trim().is_empty()).collect();
        pages.push(Page { area, artifacts });
        read_annotations(&objects, number, page, &mut links, &mut annotations_left, interpreter.notes)?;
    }
    let codes = interpreter.finish();
    let metadata = Metadata::read(&objects, catalog)?;
    let numbers = page_ids.iter().copied().zip(1..).collect();
    // Backwards, so that the first of several links of one annotation stands.
    let places = links.iter().enumerate().rev().filter_map(|(place, link)| Some((link.object?, place))).collect();
    let mut leaves = tree::Leaves { pages: &numbers, passages, links: places };
    let tree = tree::read(&objects, catalog, metadata.language.as_deref(), &mut leaves, &mut notes);
    let mut unclaimed: Vec<_> = leaves.passages.into_iter().collect();
    unclaimed.sort_by_key(|(place, _)| *place);
    for ((page, _), passage) in unclaimed {
        notes.untagged(page, &passage.text);
    }
    let text = attachment::read(&objects, catalog, &mut notes)?;
    objects.check()?;
    let fonts = fonts.all.into_iter().map(|font| font.name).collect();
    Ok(Content { text, pages, tree, codes, links, metadata, fonts, findings: notes.findings() })
}

impl Content {
    /// All elements in reading order, each before those inside it.
    #[must_use]
    pub fn elements(&self) -> Vec<&Element> {
        let mut found = Vec::new();
        let mut waiting: Vec<_> = self.tree.iter().rev().collect();
        while let Some(element) = waiting.pop() {
            found.push(element);
            waiting.extend(element.children.iter().rev().filter_map(|child| match child {
                Child::Element(element) => Some(element),
                _ => None,
            }));
        }
        found
    }

    /// The elements whose identifier begins with `prefix`, in reading order.
    #[must_use]
    pub fn marked<'c>(&'c self, prefix: &str) -> Vec<&'c Element> {
        let is_marked = |element: &&Element| element.id.as_ref().is_some_and(|id| id.starts_with(prefix));
        self.elements().into_iter().filter(is_marked).collect()
    }

    /// The pages' text in the order of the tags, without the asides: one line a block, white space folded.
    #[must_use]
    pub fn page_text(&self) -> String {
        compare::page_lines(self)
    }
}

impl Area {
    /// A4, for a page that does not say.
    const A4: Self = Self { left: 0.0, bottom: 0.0, right: 595.0, top: 842.0 };

    /// The crop box within the media box (ISO 32000-2 14.11.2).
    fn of_page<'d>(objects: &objects::Objects<'d>, page: &'d Dictionary) -> Self {
        let find = |key: &[u8]| {
            let corners = page::inherited(objects, page, key)?.as_array().ok()?;
            let mut numbers = [0.0; 4];
            for (number, object) in numbers.iter_mut().zip(corners) {
                *number = objects.resolve(object)?.as_float().ok()?;
            }
            let [x, y, other_x, other_y] = numbers;
            Some(Self { left: x.min(other_x), bottom: y.min(other_y), right: x.max(other_x), top: y.max(other_y) })
        };
        let media = find(b"MediaBox").unwrap_or(Self::A4);
        find(b"CropBox").map_or(media, |crop| Self {
            left: crop.left.max(media.left),
            bottom: crop.bottom.max(media.bottom),
            right: crop.right.min(media.right),
            top: crop.top.min(media.top),
        })
    }

    fn contains(&self, x: f32, y: f32) -> bool {
        (self.left..=self.right).contains(&x) && (self.bottom..=self.top).contains(&y)
    }
}

/// Collects the links of a page; anything else that draws on the page is noted.
fn read_annotations<'d>(
    objects: &objects::Objects<'d>,
    number: usize,
    page: &'d Dictionary,
    links: &mut Vec<Link>,
    annotations_left: &mut usize,
    notes: &mut Notes,
) -> Result<(), ContentError> {
    let annotations = objects.array(page, b"Annots").unwrap_or_default();
    if annotations.len() > *annotations_left {
        return Err(ContentError::TooMany { what: "annotations", limit: MAX_ANNOTATIONS });
    }
    *annotations_left -= annotations.len();
    for entry in annotations {
        let Ok((object, Object::Dictionary(annotation))) = objects.document.dereference(entry) else { continue };
        let subtype = objects.name(annotation, b"Subtype").unwrap_or_default();
        if subtype == b"Link" {
            let action = objects.dictionary(annotation, b"A");
            let address = action.and_then(|action| objects.text(action, b"URI")).unwrap_or_default();
            links.push(Link { page: number, address, description: objects.text(annotation, b"Contents"), object });
        }
        // Ours are links without an appearance, and the signature's field without an extent.
        let extent: f32 = objects
            .array(annotation, b"Rect")
            .unwrap_or_default()
            .iter()
            .take(4)
            .map(|edge| edge.as_float().unwrap_or(1.0).abs())
            .sum();
        let shown = extent > 0.0 && (annotation.has(b"AP") || subtype != b"Link");
        if shown {
            let subtype = String::from_utf8_lossy(subtype);
            notes.add(&DRAWING_ANNOTATION, || format!("page {number}: {subtype}"));
        }
    }
    Ok(())
}

/// Findings while reading: one of each kind, with the first place and how many more there are.
#[derive(Default)]
struct Notes {
    found: Vec<(&'static Kind, String, usize)>,
}

impl Notes {
    fn add(&mut self, kind: &'static Kind, detail: impl FnOnce() -> String) {
        match self.found.iter_mut().find(|(known, ..)| known.code == kind.code) {
            Some((.., more)) => *more += 1,
            None => self.found.push((kind, detail(), 0)),
        }
    }

    fn structure(&mut self, detail: &'static str) {
        self.add(&STRUCTURE_DAMAGED, || detail.to_owned());
    }

    fn hidden(&mut self, page: usize, text: &str, reason: &str) {
        self.add(&HIDDEN_TEXT, || format!("page {page}: “{}” is {reason}", excerpt(text)));
    }

    fn unmapped(&mut self, page: usize) {
        self.add(&UNMAPPED_GLYPH, || format!("page {page}"));
    }

    fn untagged(&mut self, page: usize, text: &str) {
        if !text.trim().is_empty() {
            self.add(&UNTAGGED_TEXT, || format!("page {page}: “{}”", excerpt(text)));
        }
    }

    fn picture(&mut self, page: usize) {
        self.add(&PICTURE_ON_PAGE, || format!("page {page}"));
    }

    fn findings(self) -> Vec<Finding> {
        let told = self.found.into_iter().map(|(kind, detail, more)| match more {
            0 => kind.finding_with(detail),
            more => kind.finding_with(format_args!("{detail}; {more} more")),
        });
        told.collect()
    }
}

/// The beginning of a text, for a message; without what could command a terminal or turn the message around.
pub(super) fn excerpt(text: &str) -> String {
    const LENGTH: usize = 60;
    let harmless = |character: char| {
        let turns = matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if character.is_control() || turns { ' ' } else { character }
    };
    let mut characters = text.trim().chars();
    let mut excerpt: String = characters.by_ref().take(LENGTH).map(harmless).collect();
    if characters.next().is_some() {
        excerpt.push('…');
    }
    excerpt
}
