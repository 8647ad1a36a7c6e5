//! Is every byte of the file part of one object that its table names? In: the bytes, out: findings, and whether to read on.
//!
//! A letter is laid out in one way (ISO 32000-2 7.5): two header lines, objects one behind the other, one cross-reference
//! table or stream, the trailer, the end. Walking it takes one pass, before any PDF library sees the file. What walks has
//! no bytes that readers could understand differently, and no two objects that share bytes, so that reading it is bounded
//! by its length and by the number of its values; what does not walk is wrong already, and is read on for details only
//! when it is small and its objects could overlap as they like without harm.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use lopdf::{Stream, dictionary};
use memchr::memmem;

use super::finding::{
    CROSS_REFERENCE_DAMAGED, DUPLICATE_KEY, FOREIGN_STRUCTURE, Findings, NOT_SIGNED, STRAY_BYTES, TOO_LONG,
};
use super::irregular::is_soon_read;
use super::pdf::header_offset;
use crate::signature::{Tokens, Written, value_span};

/// No letter is longer: the largest has 0.07 MB, and its logo at most as much again.
pub(super) const MAX_LETTER_BYTES: usize = 500_000;
/// What one stream may decompress to while the file is read; the largest letter's object stream has 28 kB.
pub(super) const MAX_LOADED_STREAM: usize = 128 * 1024;

/// How much of a file shall be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// All of it: every byte is where it belongs.
    Whole,
    /// It is wrong already; objects and signature tell what else is, the pages are not read.
    Details,
    /// It is wrong already, and reading it could take long.
    Nothing,
}

/// Walks the file; answers how much of the rest shall be read.
pub(super) fn check(file: &[u8], findings: &mut Findings) -> Reading {
    if file.len() > MAX_LETTER_BYTES {
        findings.add(&TOO_LONG);
        return Reading::Nothing;
    }
    let start = header_offset(file).unwrap_or_default();
    let mut walk =
        Walk { file: &file[start..], tokens: Tokens::new(&file[start..], 0), objects: BTreeMap::new(), trailer: 0..0 };
    let ended = walk.whole();
    let foreign = walk.foreign().or_else(|| walk.read_members());
    if let Some(reason) = foreign {
        findings.add_with(&FOREIGN_STRUCTURE, reason);
    }
    if walk.tokens.ambiguous {
        findings.add(&DUPLICATE_KEY);
    }
    match ended {
        _ if foreign.is_some() || walk.tokens.ambiguous => {}
        Some(table) if !walk.tokens.commented && walk.is_named_by(&table) => return Reading::Whole,
        Some(_) if !walk.tokens.commented => findings.add(&CROSS_REFERENCE_DAMAGED),
        _ => findings.add_with(&STRAY_BYTES, format_args!("near byte {}", start + walk.tokens.at())),
    }
    if foreign.is_none() && is_soon_read(file) {
        return Reading::Details;
    }
    if memmem::find(file, b"/ByteRange").is_none() {
        findings.add(&NOT_SIGNED);
    }
    Reading::Nothing
}

/// Numbers of objects and where they stand in the bytes of their stream.
type Members = Vec<(u32, usize)>;

/// An object's number, and where it stands: in the file, or in an object stream at a position.
type Table = BTreeMap<u32, Place>;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    File(usize),
    Stream(u32, usize),
}

struct Walk<'a> {
    file: &'a [u8],
    tokens: Tokens<'a>,
    /// By offset.
    objects: BTreeMap<usize, Written>,
    /// The bytes of the trailer's dictionary, or of the last table's.
    trailer: Range<usize>,
}

impl<'a> Walk<'a> {
    /// From the header to the end; what the cross-reference says.
    fn whole(&mut self) -> Option<Table> {
        self.tokens.jump(header_length(self.file)?);
        loop {
            self.tokens.skip_space();
            let offset = self.tokens.at();
            if let Some(rest) = self.file.get(offset..)
                && (rest.starts_with(b"xref") || rest.starts_with(b"startxref"))
            {
                break;
            }
            let object = self.tokens.object()?;
            self.objects.insert(offset, object);
        }
        let offset = self.tokens.at();
        let table = match self.tokens.word(b"xref") {
            Some(()) => {
                let table = self.plain_table()?;
                self.tokens.word(b"trailer")?;
                self.trailer = self.tokens.value(0)?;
                Some(table)
            }
            None => None,
        };
        self.tokens.word(b"startxref")?;
        let named = self.tokens.number()?;
        let end = self.file.get(self.tokens.at()..)?;
        let end = end.strip_prefix(b"\r\n").or_else(|| end.strip_prefix(b"\n"))?;
        // What follows the end is told apart elsewhere, unless a reader would follow it to other objects.
        let rest = end.strip_prefix(b"%%EOF")?;
        if rest.windows(4).any(|it| it == b"xref") {
            return None;
        }
        match table {
            Some(table) => (named == offset).then_some(table),
            None => {
                self.trailer = self.objects.get(&named)?.value.clone();
                self.stream_table(named)
            }
        }
    }

    /// The lines of a cross-reference table, 20 bytes each (ISO 32000-2 7.5.4).
    fn plain_table(&mut self) -> Option<Table> {
        let mut table = Table::new();
        while let Some(first) = self.tokens.number() {
            let count = self.tokens.number()?;
            self.tokens.skip_space();
            for number in first..first.checked_add(count)? {
                let line = self.file.get(self.tokens.at()..self.tokens.at() + 20)?;
                self.tokens.jump(self.tokens.at() + 20);
                let (offset, generation, kind) = (line.get(..10)?, line.get(10..16)?, line.get(16..)?);
                let offset: usize = std::str::from_utf8(offset).ok()?.parse().ok()?;
                match (kind, generation) {
                    (b" n \n" | b" n\r\n", b" 00000") => {
                        table.insert(u32::try_from(number).ok()?, Place::File(offset)).is_none().then_some(())?;
                    }
                    (b" f \n" | b" f\r\n", _) => {}
                    _ => return None,
                }
            }
        }
        Some(table)
    }

    /// The entries of a cross-reference stream (ISO 32000-2 7.5.8).
    fn stream_table(&self, offset: usize) -> Option<Table> {
        let stream = self.objects.get(&offset)?;
        let numbers = |key: &[u8]| numbers(&self.file[value_span(self.file, offset, key)?]);
        let [first, second, third] = numbers(b"W")?.try_into().ok()?;
        let width = first + second + third;
        if [first, second, third].iter().any(|width| *width > 4) || first == 0 {
            return None;
        }
        let sections = match value_span(self.file, offset, b"Index") {
            Some(_) => numbers(b"Index")?,
            None => vec![0, *numbers(b"Size")?.first()?],
        };
        let bytes = self.decoded(offset, stream)?;
        let mut rows = bytes.chunks_exact(width);
        let mut table = Table::new();
        for section in sections.chunks_exact(2) {
            for number in section[0]..section[0].checked_add(section[1])? {
                let row = rows.next()?;
                let field = |range: Range<usize>| row[range].iter().fold(0, |sum, byte| sum << 8 | usize::from(*byte));
                let (offset, rest) = (field(first..first + second), field(first + second..width));
                let place = match (field(0..first), rest) {
                    (0, _) => continue,
                    (1, 0) => Place::File(offset),
                    (2, index) => Place::Stream(u32::try_from(offset).ok()?, index),
                    _ => return None,
                };
                table.insert(u32::try_from(number).ok()?, place).is_none().then_some(())?;
            }
        }
        rows.next().is_none().then_some(table)
    }

    /// What makes a PDF library read something again and again, and is in no letter.
    fn foreign(&self) -> Option<&'static str> {
        let tables = self.objects.keys().filter(|offset| self.type_of(**offset) == Some(b"/XRef")).count();
        let trailer = &self.file[self.trailer.clone()];
        if tables > 1 || [b"/Prev".as_slice(), b"/XRefStm"].iter().any(|key| memmem::find(trailer, key).is_some()) {
            Some("more than one cross-reference table")
        } else if self.object_streams().nth(1).is_some() {
            Some("more than one object stream")
        } else if self.objects.values().any(|it| is_reference(&self.file[it.value.clone()])) {
            Some(REFERENCE)
        } else {
            None
        }
    }

    /// Does the table name every object where it stands, and nothing else?
    fn is_named_by(&self, table: &Table) -> bool {
        let Some(mut written) = self.members() else { return false };
        for (offset, object) in &self.objects {
            // The stream of the table itself need not be in the table.
            let is_table = self.type_of(*offset) == Some(b"/XRef") && !table.contains_key(&object.id.0);
            if !is_table && (object.id.1 != 0 || written.insert(object.id.0, Place::File(*offset)).is_some()) {
                return false;
            }
        }
        written == *table
    }

    /// The objects inside the object stream (ISO 32000-2 7.5.7), or `None` when they cannot be read.
    fn members(&self) -> Option<Table> {
        let mut members = Table::new();
        for (offset, stream) in self.object_streams() {
            let (numbers, _) = self.directory(offset, stream)?;
            for (index, (number, _)) in numbers.into_iter().enumerate() {
                members.insert(number, Place::Stream(stream.id.0, index)).is_none().then_some(())?;
            }
        }
        Some(members)
    }

    /// Reads the members of the object stream as the objects of the file were read.
    fn read_members(&mut self) -> Option<&'static str> {
        let streams: Vec<_> = self.object_streams().filter_map(|(at, stream)| self.directory(at, stream)).collect();
        for (members, bytes) in streams {
            let mut tokens = Tokens::new(&bytes, 0);
            tokens.values_left = self.tokens.values_left;
            for (_, start) in members {
                tokens.jump(start);
                let Some(value) = tokens.value(0) else {
                    self.tokens.ambiguous = true;
                    break;
                };
                if is_reference(&bytes[value]) {
                    return Some(REFERENCE);
                }
            }
            self.tokens.ambiguous |= tokens.ambiguous || tokens.commented;
            self.tokens.values_left = tokens.values_left;
        }
        (self.tokens.values_left == 0).then_some("more values than any letter")
    }

    /// The numbers of an object stream's objects with their places, and its bytes.
    fn directory(&self, offset: usize, stream: &Written) -> Option<(Members, Vec<u8>)> {
        let bytes = self.decoded(offset, stream)?;
        let first = *numbers(&self.file[value_span(self.file, offset, b"First")?])?.first()?;
        let count = *numbers(&self.file[value_span(self.file, offset, b"N")?])?.first()?;
        let pairs = numbers(bytes.get(..first)?)?;
        let pairs: Vec<_> = pairs
            .chunks_exact(2)
            .map(|pair| Some((u32::try_from(pair[0]).ok()?, first.checked_add(pair[1])?)))
            .collect::<Option<_>>()?;
        let places: BTreeSet<_> = pairs.iter().map(|(_, place)| place).collect();
        (pairs.len() == count && places.len() == count).then_some((pairs, bytes))
    }

    fn object_streams(&self) -> impl Iterator<Item = (usize, &Written)> {
        self.objects
            .iter()
            .map(|(offset, object)| (*offset, object))
            .filter(|(offset, object)| object.stream.is_some() && self.is_object_stream(*offset))
    }

    /// The name may be written with escapes; then it is taken for one, and found not to be readable.
    fn is_object_stream(&self, offset: usize) -> bool {
        self.type_of(offset).is_some_and(|name| name == b"/ObjStm" || name.contains(&b'#'))
    }

    fn type_of(&self, offset: usize) -> Option<&'a [u8]> {
        Some(&self.file[value_span(self.file, offset, b"Type")?])
    }

    fn decoded(&self, offset: usize, stream: &Written) -> Option<Vec<u8>> {
        let data = self.file.get(stream.stream.clone()?)?;
        let mut dictionary = dictionary! {};
        if let Some(filter) = value_span(self.file, offset, b"Filter") {
            (self.file[filter] == *b"/FlateDecode").then_some(())?;
            dictionary.set("Filter", "FlateDecode");
        }
        if let Some(parameters) = value_span(self.file, offset, b"DecodeParms") {
            // Rows of bytes, each the difference to the one above (ISO 32000-2 7.4.4.4): nothing else is in a letter.
            let columns = std::str::from_utf8(&self.file[parameters]).ok()?;
            let columns = columns.strip_prefix("<</Predictor 12/Columns ")?.strip_suffix(">>")?.parse::<u8>().ok()?;
            dictionary.set("DecodeParms", dictionary! { "Predictor" => 12, "Columns" => i64::from(columns) });
        }
        Stream::new(dictionary, data.to_vec()).get_plain_content_with_limit(MAX_LOADED_STREAM).ok()
    }
}

/// `%PDF-1.7`, and a line of some bytes that say that the file is not text.
fn header_length(file: &[u8]) -> Option<usize> {
    let line = |from: usize| {
        Some(from + file.get(from..from + 24.min(file.len() - from))?.iter().position(|&byte| byte == b'\n')? + 1)
    };
    let (first, second) = (line(0)?, line(line(0)?)?);
    let marks = file.get(first..second - 1)?.strip_prefix(b"%")?;
    let is_version = matches!(&file[..first], [b'%', b'P', b'D', b'F', b'-', b'1' | b'2', b'.', b'0'..=b'9', b'\n']);
    (is_version && marks.len() <= 8 && marks.iter().all(|byte| *byte >= 0x80)).then_some(second)
}

/// White space and whole numbers, with or without brackets around them.
fn numbers(text: &[u8]) -> Option<Vec<usize>> {
    let text = std::str::from_utf8(text).ok()?.trim();
    let text = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text);
    text.split_ascii_whitespace().map(|number| number.parse().ok()).collect()
}

/// `12 0 R`: an object that is only another's number.
fn is_reference(value: &[u8]) -> bool {
    value.first().is_some_and(u8::is_ascii_digit) && value.last() == Some(&b'R')
}

/// Readers follow references one after the other, each time that the first is named.
const REFERENCE: &str = "an object that is only a reference";
