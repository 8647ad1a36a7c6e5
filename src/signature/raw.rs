//! Where a value of a dictionary stands in the file; in: the file, the offset of `N G obj` and a key, out: a byte span.
//!
//! PDF libraries give values, not places. That the gap of a signature is exactly the string of its own `/Contents` can
//! only be decided on the bytes (ISO 32000-2 12.8.1), so the tokens of that one object are walked here.

use std::collections::BTreeSet;
use std::ops::Range;

/// The span of the value of `key` in the dictionary of the indirect object at `offset`.
///
/// `None` unless the object is a dictionary in which the key stands exactly once, at the top.
pub(crate) fn value_span(file: &[u8], offset: usize, key: &[u8]) -> Option<Range<usize>> {
    let mut tokens = Tokens::new(file, offset);
    for expected in [Kind::Number, Kind::Number, Kind::Word, Kind::DictionaryStart] {
        let (kind, span) = tokens.next()?;
        if kind != expected || (kind == Kind::Word && &file[span] != b"obj") {
            return None;
        }
    }
    let mut found = None;
    loop {
        match tokens.next()? {
            (Kind::DictionaryEnd, _) => return found,
            (Kind::Name, name) => {
                let value = tokens.value(0)?;
                if file[name.start + 1..name.end] == *key && found.replace(value).is_some() {
                    return None;
                }
            }
            _ => return None,
        }
    }
}

/// An indirect object as it is written.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Written {
    /// Its number and generation.
    pub(crate) id: (u32, u16),
    /// The bytes of its value.
    pub(crate) value: Range<usize>,
    /// The bytes of its stream, when it has one.
    pub(crate) stream: Option<Range<usize>>,
    /// Behind `endobj`.
    pub(crate) end: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Number,
    Word,
    Name,
    String,
    ArrayStart,
    ArrayEnd,
    DictionaryStart,
    DictionaryEnd,
}

/// The tokens of a file from some place on (ISO 32000-2 7.2).
pub(crate) struct Tokens<'a> {
    file: &'a [u8],
    at: usize,
    /// A dictionary held a key twice, or one that is written with escapes.
    pub(crate) ambiguous: bool,
    /// There was a comment, which readers pass over.
    pub(crate) commented: bool,
    /// How many more values are read, containers and what is in them; each may take half a kilobyte in a PDF library.
    pub(crate) values_left: usize,
}

/// Deeper values than this are not found in a signature dictionary.
const MAX_DEPTH: usize = 16;
/// Values of one file, those packed in streams included; the largest letter has 2 900.
pub(crate) const MAX_VALUES: usize = 20_000;

impl<'a> Tokens<'a> {
    pub(crate) fn new(file: &'a [u8], at: usize) -> Self {
        Self { file, at, ambiguous: false, commented: false, values_left: MAX_VALUES }
    }

    pub(crate) fn at(&self) -> usize {
        self.at
    }

    pub(crate) fn jump(&mut self, at: usize) {
        self.at = at;
    }

    /// The next token, when it is this word; else nothing is read.
    pub(crate) fn word(&mut self, word: &[u8]) -> Option<()> {
        let back = self.at;
        let found = self.next().is_some_and(|(kind, span)| kind == Kind::Word && self.file[span] == *word);
        if !found {
            self.at = back;
        }
        found.then_some(())
    }

    /// The next token, when it is a whole number; else nothing is read.
    pub(crate) fn number(&mut self) -> Option<usize> {
        let back = self.at;
        let number = self.next().filter(|(kind, _)| *kind == Kind::Number);
        let number = number.and_then(|(_, span)| std::str::from_utf8(&self.file[span]).ok()?.parse().ok());
        if number.is_none() {
            self.at = back;
        }
        number
    }

    /// The next object, whose stream must be as long as its own dictionary says.
    pub(crate) fn object(&mut self) -> Option<Written> {
        self.skip_space();
        let start = self.at;
        let id = (u32::try_from(self.number()?).ok()?, u16::try_from(self.number()?).ok()?);
        self.word(b"obj")?;
        let value = self.value(0)?;
        if self.word(b"endobj").is_some() {
            return Some(Written { id, value, stream: None, end: self.at });
        }
        self.word(b"stream")?;
        let data = match self.file.get(self.at..)? {
            [b'\r', b'\n', ..] => self.at + 2,
            [b'\n', ..] => self.at + 1,
            _ => return None,
        };
        let length = value_span(self.file, start, b"Length")?;
        let length: usize = std::str::from_utf8(&self.file[length]).ok()?.parse().ok()?;
        let stream = data..data.checked_add(length).filter(|end| *end <= self.file.len())?;
        self.at = stream.end;
        self.word(b"endstream")?;
        self.word(b"endobj")?;
        Some(Written { id, value, stream: Some(stream), end: self.at })
    }

    /// The span of the next whole value, containers and references included.
    pub(crate) fn value(&mut self, depth: usize) -> Option<Range<usize>> {
        self.values_left = self.values_left.checked_sub(1)?;
        let (kind, span) = self.next()?;
        let end = match kind {
            Kind::ArrayEnd | Kind::DictionaryEnd => return None,
            _ if depth == MAX_DEPTH => return None,
            Kind::ArrayStart => loop {
                let before = self.at;
                if let (Kind::ArrayEnd, end) = self.next()? {
                    break end.end;
                }
                self.at = before;
                self.value(depth + 1)?;
            },
            Kind::DictionaryStart => {
                let mut keys = BTreeSet::new();
                loop {
                    match self.next()? {
                        (Kind::DictionaryEnd, end) => break end.end,
                        (Kind::Name, name) => {
                            let file = self.file;
                            self.ambiguous |= file[name.clone()].contains(&b'#') || !keys.insert(&file[name]);
                            self.value(depth + 1)?;
                        }
                        _ => return None,
                    }
                }
            }
            Kind::Number => self.reference_end().unwrap_or(span.end),
            Kind::Word | Kind::Name | Kind::String => span.end,
        };
        self.at = end;
        Some(span.start..end)
    }

    /// After a number: the end of `G R`, when it follows.
    fn reference_end(&mut self) -> Option<usize> {
        let back = self.at;
        let generation = self.next().is_some_and(|(kind, _)| kind == Kind::Number);
        let end =
            self.next().filter(|(_, span)| generation && self.file[span.clone()] == *b"R").map(|(_, span)| span.end);
        self.at = back;
        end
    }

    pub(crate) fn next(&mut self) -> Option<(Kind, Range<usize>)> {
        self.skip_space();
        let start = self.at;
        let rest = self.file.get(start..)?;
        let (kind, length) = match rest {
            [b'<', b'<', ..] => (Kind::DictionaryStart, 2),
            [b'>', b'>', ..] => (Kind::DictionaryEnd, 2),
            [b'[', ..] => (Kind::ArrayStart, 1),
            [b']', ..] => (Kind::ArrayEnd, 1),
            [b'<', ..] => (Kind::String, rest.iter().position(|&byte| byte == b'>')? + 1),
            [b'(', ..] => (Kind::String, literal_length(rest)?),
            [b'/', name @ ..] => (Kind::Name, 1 + regular_length(name)),
            [first, ..] => match regular_length(rest) {
                0 => return None,
                length if first.is_ascii_digit() || b"+-.".contains(first) => (Kind::Number, length),
                length => (Kind::Word, length),
            },
            [] => return None,
        };
        self.at = start + length;
        Some((kind, start..self.at))
    }

    pub(crate) fn skip_space(&mut self) {
        while let Some(&byte) = self.file.get(self.at) {
            if byte == b'%' {
                self.commented = true;
                while self.file.get(self.at).is_some_and(|byte| !b"\r\n".contains(byte)) {
                    self.at += 1;
                }
            } else if SPACE.contains(&byte) {
                self.at += 1;
            } else {
                break;
            }
        }
    }
}

/// White space of ISO 32000-2 7.2.3.
const SPACE: &[u8] = b"\0\t\n\x0c\r ";
const DELIMITERS: &[u8] = b"()<>[]{}/%";

fn regular_length(rest: &[u8]) -> usize {
    rest.iter().position(|byte| SPACE.contains(byte) || DELIMITERS.contains(byte)).unwrap_or(rest.len())
}

/// The length of `(...)` with its nested parentheses and escapes.
fn literal_length(rest: &[u8]) -> Option<usize> {
    let mut depth = 0_usize;
    let mut bytes = rest.iter().enumerate();
    while let Some((at, byte)) = bytes.next() {
        match byte {
            b'\\' => _ = bytes.next(),
            b'(' => depth += 1,
            b')' if depth == 1 => return Some(at + 1),
            b')' => depth -= 1,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::value_span;

    fn value<'a>(file: &'a str, key: &str) -> Option<&'a str> {
        value_span(file.as_bytes(), 0, key.as_bytes()).map(|span| &file[span])
    }

    #[test]
    fn finds_the_value_at_the_top_only() {
        let file = "1 0 obj\n<</A<</Contents<00>>>/B(a\\)/Contents)/Contents <ab>/R 1 0 R/E[1 0]>>\nendobj";
        assert_eq!(value(file, "Contents"), Some("<ab>"));
        assert_eq!(value(file, "R"), Some("1 0 R"));
        assert_eq!(value(file, "E"), Some("[1 0]"));
        assert_eq!(value(file, "Missing"), None);
    }

    #[test]
    fn refuses_a_key_written_twice_and_what_is_no_dictionary() {
        assert_eq!(value("1 0 obj<</Contents<00>/Contents<01>>>endobj", "Contents"), None);
        for file in ["", "1 0 obj", "1 0 obj[/Contents<00>]endobj", "1 0 obj<</Contents<00>", "1 0 obj<</Contents(ab>>"]
        {
            assert_eq!(value(file, "Contents"), None, "{file}");
        }
    }
}
