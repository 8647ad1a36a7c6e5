//! Looks up objects of a PDF without trusting any; in: a loaded document, out: what a key holds, when it is of the wanted type.
//!
//! A wrong type reads as absent: what the letter then lacks is found by whoever needed it.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::ContentError;

/// A single stream of a letter is some tens of kilobytes.
const MAX_STREAM: usize = 4 << 20;
/// All streams that are read from one file.
const MAX_STREAMS: usize = 16 << 20;

/// A document, and how much of it may still be decompressed.
pub(super) struct Objects<'d> {
    pub(super) document: &'d Document,
    budget: std::cell::Cell<usize>,
}

impl<'d> Objects<'d> {
    pub(super) fn new(document: &'d Document) -> Self {
        Self { document, budget: MAX_STREAMS.into() }
    }

    /// What `key` holds, behind references; with the last reference's object number.
    pub(super) fn find(&self, dictionary: &'d Dictionary, key: &[u8]) -> Option<(Option<ObjectId>, &'d Object)> {
        self.document.dereference(dictionary.get(key).ok()?).ok()
    }

    pub(super) fn resolve(&self, object: &'d Object) -> Option<&'d Object> {
        self.document.dereference(object).ok().map(|(_, object)| object)
    }

    pub(super) fn dictionary(&self, dictionary: &'d Dictionary, key: &[u8]) -> Option<&'d Dictionary> {
        self.find(dictionary, key)?.1.as_dict().ok()
    }

    pub(super) fn array(&self, dictionary: &'d Dictionary, key: &[u8]) -> Option<&'d [Object]> {
        self.find(dictionary, key)?.1.as_array().ok().map(Vec::as_slice)
    }

    pub(super) fn name(&self, dictionary: &'d Dictionary, key: &[u8]) -> Option<&'d [u8]> {
        self.find(dictionary, key)?.1.as_name().ok()
    }

    /// A text string (ISO 32000-2 7.9.2.2).
    pub(super) fn text(&self, dictionary: &'d Dictionary, key: &[u8]) -> Option<String> {
        Some(text_string(self.find(dictionary, key)?.1.as_str().ok()?))
    }

    /// Decompresses a stream.
    ///
    /// # Errors
    /// When it does not decompress, or is larger than any letter's.
    pub(super) fn decode(&self, stream: &Stream, what: &'static str) -> Result<Vec<u8>, ContentError> {
        let limit = MAX_STREAM.min(self.budget.get());
        let decoded = stream.decompressed_content_with_limit(limit).map_err(|source| match source {
            lopdf::Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. }) => {
                ContentError::TooLarge { what }
            }
            source => ContentError::Stream { what, source },
        })?;
        self.budget.set(self.budget.get().saturating_sub(decoded.len()));
        Ok(decoded)
    }
}

/// Decodes a text string: UTF-16 or UTF-8 with their marks, else PDFDocEncoding (ISO 32000-2 7.9.2.2).
///
/// What does not decode reads as U+FFFD, which no letter contains.
pub(super) fn text_string(bytes: &[u8]) -> String {
    if let Some(utf16) = bytes.strip_prefix(b"\xfe\xff") {
        let units = utf16.as_chunks::<2>().0.iter().map(|pair| u16::from_be_bytes(*pair));
        char::decode_utf16(units).map(|unit| unit.unwrap_or('\u{fffd}')).collect()
    } else if let Some(utf8) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        String::from_utf8_lossy(utf8).into_owned()
    } else if bytes.iter().all(|byte| matches!(byte, b' '..=b'~')) {
        String::from_utf8_lossy(bytes).into_owned()
    } else {
        let object = Object::String(bytes.to_vec(), lopdf::StringFormat::Literal);
        lopdf::decode_text_string(&object).unwrap_or_else(|_| "\u{fffd}".to_owned())
    }
}
