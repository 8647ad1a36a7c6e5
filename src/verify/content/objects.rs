//! Looks up objects of a PDF without trusting any; in: a loaded document, out: what a key holds, when it is of the wanted type.
//!
//! A wrong type reads as absent: what the letter then lacks is found by whoever needed it.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::ContentError;
use super::budget::Budget;

/// The largest stream of a letter has 71 kB; a logo may add half a megabyte.
const MAX_STREAM: usize = 1 << 20;
/// All streams that are read from one file, as stored and as decompressed; a letter has 0.2 MB, a logo adds 1 MB.
const MAX_STREAMS: usize = 4 << 20;
/// What reading a stream takes, however short it is.
const STREAM_COST: usize = 4096;
/// Bytes of all text strings and names that are taken over from dictionaries; a letter has 3.4 kB.
const MAX_WORDS: usize = 64 * 1024;
/// Bytes of text that pages draw, an unmapped glyph and a part turned around being one; a letter has 11 kB.
const MAX_TEXT: usize = 128 * 1024;
/// Marked contents of all pages that hold text of their own; a letter has 200.
const MAX_PASSAGES: usize = 2048;

/// A document, and how much of it may still be read.
pub(super) struct Objects<'d> {
    pub(super) document: &'d Document,
    streams: Budget,
    words: Budget,
    pub(super) text: Budget,
    pub(super) passages: Budget,
}

impl<'d> Objects<'d> {
    pub(super) fn new(document: &'d Document) -> Self {
        Self {
            document,
            streams: Budget::new("bytes to decompress", MAX_STREAMS),
            words: Budget::new("bytes of names and descriptions", MAX_WORDS),
            text: Budget::new("bytes of text on its pages", MAX_TEXT),
            passages: Budget::new("marked contents", MAX_PASSAGES),
        }
    }

    /// Was everything read that was asked for? Words that were too many have read as absent.
    pub(super) fn check(&self) -> Result<(), ContentError> {
        self.words.check()?;
        self.text.check()
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
        let bytes = self.find(dictionary, key)?.1.as_str().ok()?;
        self.words.spend(bytes.len()).ok()?;
        Some(text_string(bytes))
    }

    /// A name, to be kept.
    pub(super) fn word(&self, dictionary: &'d Dictionary, key: &[u8]) -> Option<String> {
        let name = self.name(dictionary, key)?;
        self.words.spend(name.len()).ok()?;
        Some(String::from_utf8_lossy(name).into_owned())
    }

    /// Decompresses a stream.
    ///
    /// # Errors
    /// When it does not decompress, or is larger than any letter's.
    pub(super) fn decode(&self, stream: &Stream, what: &'static str) -> Result<Vec<u8>, ContentError> {
        // What is stored costs, too: it may be long and decompress to nothing.
        self.streams.spend(STREAM_COST + stream.content.len())?;
        let limit = MAX_STREAM.min(self.streams.left());
        let decoded = plain_content(stream, limit).map_err(|source| match source {
            lopdf::Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. }) => {
                ContentError::TooLarge { what }
            }
            source => ContentError::Stream { what, source },
        })?;
        self.streams.spend(decoded.len())?;
        Ok(decoded)
    }
}

/// The content of a stream that is stored as it is, or deflated, as all streams of a letter are.
pub(in crate::verify) fn plain_content(stream: &Stream, limit: usize) -> Result<Vec<u8>, lopdf::Error> {
    let is_deflated = match stream.dict.get(b"Filter") {
        Ok(filter) => filter.as_name().is_ok_and(|name| name == b"FlateDecode"),
        Err(_) => true,
    };
    if !is_deflated || stream.dict.has(b"DecodeParms") {
        return Err(lopdf::Error::Unimplemented("a compression that no letter has"));
    }
    stream.decompressed_content_with_limit(limit)
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
