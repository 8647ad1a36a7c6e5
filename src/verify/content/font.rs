//! Reads the fonts that pages use; in: font dictionaries, out: code → text and width, each font read once per file.

use std::collections::HashMap;

use lopdf::{Dictionary, Object, ObjectId};

use super::ContentError;
use super::objects::Objects;
use super::to_unicode::ToUnicode;

/// A letter has two to four.
const MAX_FONTS: usize = 16;
/// Character identifiers have two bytes (ISO 32000-2 9.7.4.3).
const MAX_WIDTHS: usize = 1 << 16;

/// What is needed of a font to read text and to know where it stands.
#[derive(Debug)]
pub(super) struct Font {
    /// `BaseFont`, with its subset tag.
    pub(super) name: String,
    pub(super) to_unicode: ToUnicode,
    /// Two bytes a code in a composite font, one in a simple font.
    pub(super) code_length: usize,
    widths: Vec<f32>,
    default_width: f32,
}

impl Font {
    fn read<'d>(objects: &Objects<'d>, dictionary: &'d Dictionary) -> Result<Self, ContentError> {
        let composite = objects.name(dictionary, b"Subtype") == Some(b"Type0");
        let to_unicode = match objects.find(dictionary, b"ToUnicode").map(|(_, object)| object.as_stream()) {
            Some(Ok(stream)) => ToUnicode::parse(&objects.decode(stream, "a font's ToUnicode table")?),
            _ => ToUnicode::default(),
        };
        let mut font = Self {
            name: objects.word(dictionary, b"BaseFont").unwrap_or_default(),
            to_unicode,
            code_length: if composite { 2 } else { 1 },
            widths: Vec::new(),
            default_width: 0.0,
        };
        let descendant = objects
            .array(dictionary, b"DescendantFonts")
            .and_then(|fonts| objects.resolve(fonts.first()?)?.as_dict().ok())
            .filter(|_| composite);
        if let Some(descendant) = descendant {
            font.default_width = objects.find(descendant, b"DW").and_then(|(_, width)| number(width)).unwrap_or(1000.0);
            font.composite_widths(objects, objects.array(descendant, b"W").unwrap_or_default());
        } else {
            font.simple_widths(objects, dictionary);
        }
        Ok(font)
    }

    /// The advance of a code in thousandths of the font's size.
    pub(super) fn width(&self, code: u16) -> f32 {
        self.widths.get(usize::from(code)).copied().unwrap_or(self.default_width)
    }

    /// `first [w w w]` and `first last w` (ISO 32000-2 9.7.4.3).
    fn composite_widths(&mut self, objects: &Objects<'_>, array: &[Object]) {
        let mut entries = array.iter().take(MAX_WIDTHS);
        while let (Some(first), Some(second)) = (entries.next().and_then(index), entries.next()) {
            // Ranges that overlap again and again would take long; a proper table names each code once, in order.
            if first < self.widths.len() {
                return;
            }
            if let Some(widths) = objects.resolve(second).and_then(|object| object.as_array().ok()) {
                for (code, width) in (first..MAX_WIDTHS).zip(widths) {
                    self.set_width(code, number(width).unwrap_or_default());
                }
            } else if let (Some(last), Some(width)) = (index(second), entries.next().and_then(number)) {
                for code in first..=last.min(MAX_WIDTHS - 1) {
                    self.set_width(code, width);
                }
            } else {
                return;
            }
        }
    }

    fn simple_widths(&mut self, objects: &Objects<'_>, dictionary: &Dictionary) {
        let first = objects.find(dictionary, b"FirstChar").and_then(|(_, first)| index(first)).unwrap_or_default();
        for (code, width) in (first..256).zip(objects.array(dictionary, b"Widths").unwrap_or_default()) {
            self.set_width(code, number(width).unwrap_or_default());
        }
    }

    fn set_width(&mut self, code: usize, width: f32) {
        if self.widths.len() <= code {
            self.widths.resize(code + 1, self.default_width);
        }
        self.widths[code] = width;
    }
}

/// The fonts of one file, in the order of their first use.
#[derive(Debug, Default)]
pub(super) struct Fonts {
    pub(super) all: Vec<Font>,
    by_object: HashMap<ObjectId, usize>,
}

impl Fonts {
    /// The place in `all` of the font called `name` in a page's font resources.
    pub(super) fn find<'d>(
        &mut self,
        objects: &Objects<'d>,
        resources: &'d Dictionary,
        name: &[u8],
    ) -> Result<Option<usize>, ContentError> {
        let Ok(entry) = resources.get(name) else { return Ok(None) };
        // A font that is not an object of its own could not be read once per file.
        let Ok((Some(id), object)) = objects.document.dereference(entry) else { return Ok(None) };
        if let Some(known) = self.by_object.get(&id) {
            return Ok(Some(*known));
        }
        let Ok(dictionary) = object.as_dict() else { return Ok(None) };
        if self.all.len() >= MAX_FONTS {
            return Err(ContentError::TooMany { what: "fonts", limit: MAX_FONTS });
        }
        self.all.push(Font::read(objects, dictionary)?);
        let place = self.all.len() - 1;
        self.by_object.insert(id, place);
        Ok(Some(place))
    }
}

fn number(object: &Object) -> Option<f32> {
    object.as_float().ok()
}

fn index(object: &Object) -> Option<usize> {
    object.as_i64().ok().and_then(|value| usize::try_from(value).ok()).filter(|value| *value < MAX_WIDTHS)
}
