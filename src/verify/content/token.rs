//! Splits a content stream or a CMap into operators with their operands (ISO 32000-2 7.8.2); in: bytes, out: one operator at a time.
//!
//! Both are operands followed by a keyword, so one reader serves both. Nothing nests on the call stack: arrays and
//! dictionaries stay flat between their marks, so no input can make it recurse.

use std::ops::Range;

/// Operands before one operator; a letter has 190.
pub(super) const MAX_OPERANDS: usize = 1 << 11;

/// One operand, or the mark that opens or closes an array or a dictionary.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Operand {
    Number(f32),
    /// A name without its slash; read it with [`Operators::bytes`].
    Name(Range<usize>),
    /// A literal or hexadecimal string; read it with [`Operators::bytes`].
    Text(Range<usize>),
    Open,
    Close,
}

/// The operators of one stream.
pub(super) struct Operators<'a> {
    input: &'a [u8],
    at: usize,
    operands: Vec<Operand>,
    /// The decoded bytes of the current operands' names and strings.
    decoded: Vec<u8>,
}

impl<'a> Operators<'a> {
    pub(super) fn new(input: &'a [u8]) -> Self {
        Self { input, at: 0, operands: Vec::with_capacity(64), decoded: Vec::with_capacity(256) }
    }

    /// The next operator, or `None` at the end or where the operands are too many to be meant seriously.
    pub(super) fn next(&mut self) -> Option<&'a [u8]> {
        self.operands.clear();
        self.decoded.clear();
        loop {
            if self.operands.len() > MAX_OPERANDS {
                return None;
            }
            match self.peek()? {
                b' ' | b'\n' | b'\r' | b'\t' | b'\x0c' | b'\0' => self.at += 1,
                b'0'..=b'9' | b'+' | b'-' | b'.' => self.number(),
                b'/' => self.name(),
                b'(' => self.literal(),
                b'<' if self.input.get(self.at + 1) == Some(&b'<') => self.mark(Operand::Open, 2),
                b'<' => self.hexadecimal(),
                b'>' => self.mark(Operand::Close, if self.input.get(self.at + 1) == Some(&b'>') { 2 } else { 1 }),
                b'[' | b'{' => self.mark(Operand::Open, 1),
                b']' | b'}' => self.mark(Operand::Close, 1),
                b'%' => self.at += self.input[self.at..].iter().position(|byte| matches!(byte, b'\n' | b'\r'))?,
                b')' => self.at += 1, // an unbalanced end of string
                _ => {
                    let word = self.word();
                    if word == b"ID" {
                        self.skip_image();
                    }
                    if !matches!(word, b"true" | b"false" | b"null") {
                        return Some(word);
                    }
                }
            }
        }
    }

    /// Did it end before the end of the input, because one operator had more than [`MAX_OPERANDS`]?
    pub(super) fn are_too_many(&self) -> bool {
        self.operands.len() > MAX_OPERANDS
    }

    pub(super) fn operands(&self) -> &[Operand] {
        &self.operands
    }

    /// The decoded bytes of a name or string operand of the current operator.
    pub(super) fn bytes(&self, range: &Range<usize>) -> &[u8] {
        self.decoded.get(range.clone()).unwrap_or_default()
    }

    /// The operand at `index`, when it is a name.
    pub(super) fn name_at(&self, index: usize) -> Option<&[u8]> {
        match self.operands.get(index)? {
            Operand::Name(range) => Some(self.bytes(range)),
            _ => None,
        }
    }

    /// All operands as numbers, when there are exactly `N` of them.
    pub(super) fn numbers<const N: usize>(&self) -> Option<[f32; N]> {
        let mut numbers = [0.0; N];
        if self.operands.len() != N {
            return None;
        }
        for (number, operand) in numbers.iter_mut().zip(&self.operands) {
            match operand {
                Operand::Number(value) => *number = *value,
                _ => return None,
            }
        }
        Some(numbers)
    }

    fn peek(&self) -> Option<u8> {
        self.input.get(self.at).copied()
    }

    fn mark(&mut self, mark: Operand, length: usize) {
        self.operands.push(mark);
        self.at += length;
    }

    fn number(&mut self) {
        let negative = self.peek() == Some(b'-');
        let (mut value, mut scale, mut fraction) = (0.0_f64, 1.0_f64, false);
        let start = self.at;
        while let Some(byte) = self.peek() {
            match byte {
                b'0'..=b'9' if fraction => {
                    scale *= 0.1;
                    value += f64::from(byte - b'0') * scale;
                }
                b'0'..=b'9' => value = value * 10.0 + f64::from(byte - b'0'),
                b'.' if !fraction => fraction = true,
                b'+' | b'-' if self.at == start => {}
                _ => break,
            }
            self.at += 1;
        }
        self.at = self.at.max(start + 1);
        #[expect(clippy::cast_possible_truncation, reason = "page coordinates need no more")]
        self.operands.push(Operand::Number(if negative { -value } else { value } as f32));
    }

    fn name(&mut self) {
        let start = self.decoded.len();
        self.at += 1;
        while let Some(byte) = self.peek().filter(|byte| is_regular(*byte)) {
            self.at += 1;
            let escaped = (byte == b'#')
                .then(|| Some(hex(*self.input.get(self.at)?)? * 16 + hex(*self.input.get(self.at + 1)?)?))
                .flatten();
            if escaped.is_some() {
                self.at += 2;
            }
            self.decoded.push(escaped.unwrap_or(byte));
        }
        self.operands.push(Operand::Name(start..self.decoded.len()));
    }

    fn literal(&mut self) {
        let start = self.decoded.len();
        let mut depth = 1_usize;
        self.at += 1;
        while let Some(byte) = self.peek() {
            self.at += 1;
            match byte {
                b'\\' => self.escape(),
                b'(' => {
                    depth += 1;
                    self.decoded.push(byte);
                }
                b')' if depth == 1 => break,
                b')' => {
                    depth -= 1;
                    self.decoded.push(byte);
                }
                b'\r' => {
                    // An end of line in a string reads as one line feed, however it is written.
                    self.at += usize::from(self.peek() == Some(b'\n'));
                    self.decoded.push(b'\n');
                }
                _ => self.decoded.push(byte),
            }
        }
        self.operands.push(Operand::Text(start..self.decoded.len()));
    }

    fn escape(&mut self) {
        let Some(byte) = self.peek() else { return };
        self.at += 1;
        let plain = match byte {
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'b' => b'\x08',
            b'f' => b'\x0c',
            b'\n' => return,
            b'\r' => {
                self.at += usize::from(self.peek() == Some(b'\n'));
                return;
            }
            b'0'..=b'7' => {
                let mut value = u32::from(byte - b'0');
                for _ in 0..2 {
                    let Some(digit) = self.peek().filter(|byte| matches!(byte, b'0'..=b'7')) else { break };
                    value = value * 8 + u32::from(digit - b'0');
                    self.at += 1;
                }
                value.to_le_bytes()[0] // the high-order overflow is ignored (ISO 32000-2 7.3.4.2)
            }
            other => other,
        };
        self.decoded.push(plain);
    }

    fn hexadecimal(&mut self) {
        let start = self.decoded.len();
        let mut half = None;
        self.at += 1;
        while let Some(byte) = self.peek() {
            self.at += 1;
            if byte == b'>' {
                break;
            }
            let Some(digit) = hex(byte) else { continue };
            match half.take() {
                None => half = Some(digit),
                Some(high) => self.decoded.push(high * 16 + digit),
            }
        }
        self.decoded.extend(half.map(|high| high * 16));
        self.operands.push(Operand::Text(start..self.decoded.len()));
    }

    fn word(&mut self) -> &'a [u8] {
        let start = self.at;
        while self.peek().is_some_and(is_regular) {
            self.at += 1;
        }
        self.at = self.at.max(start + 1);
        &self.input[start..self.at]
    }

    /// Steps over an inline image's data, up to the white space before `EI`.
    fn skip_image(&mut self) {
        let rest = &self.input[self.at..];
        let end = rest.windows(4).position(|window| {
            window[0].is_ascii_whitespace() && window[1..3] == *b"EI" && window[3].is_ascii_whitespace()
        });
        self.at += end.unwrap_or(rest.len());
    }
}

fn is_regular(byte: u8) -> bool {
    !matches!(
        byte,
        b' ' | b'\n'
            | b'\r'
            | b'\t'
            | b'\x0c'
            | b'\0'
            | b'('
            | b')'
            | b'<'
            | b'>'
            | b'['
            | b']'
            | b'{'
            | b'}'
            | b'/'
            | b'%'
    )
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn operators(input: &[u8]) -> Vec<(String, Vec<Operand>, Vec<u8>)> {
        let mut reader = Operators::new(input);
        let mut found = Vec::new();
        while let Some(word) = reader.next() {
            found.push((
                String::from_utf8_lossy(word).into_owned(),
                reader.operands().to_vec(),
                reader.decoded.clone(),
            ));
        }
        found
    }

    #[test]
    fn operands_come_with_their_operator() {
        let found = operators(b"/F#31 -10.5 Tf [(a\\)\\101\\\n) -3 <0f4>] TJ /Span <</MCID 7>> BDC % end\nEMC");
        assert_eq!(found[0].0, "Tf");
        assert_eq!(found[0].1, [Operand::Name(0..2), Operand::Number(-10.5)]);
        assert_eq!(found[0].2, b"F1");
        assert_eq!(found[1].0, "TJ");
        assert_eq!(found[1].2, b"a)A\x0f\x40");
        assert_eq!(found[2].0, "BDC");
        assert_eq!(found[2].1[1..], [Operand::Open, Operand::Name(4..8), Operand::Number(7.0), Operand::Close]);
        assert_eq!(found[3].0, "EMC");
    }

    #[test]
    fn an_inline_image_is_stepped_over() {
        let found = operators(b"BI /W 1 ID (((\x00 EI\nQ");
        let words: Vec<_> = found.iter().map(|(word, ..)| word.as_str()).collect();
        assert_eq!(words, ["BI", "ID", "EI", "Q"]);
    }

    #[test]
    fn a_stream_cut_off_anywhere_ends_quietly() {
        let whole = b"/Span <</ActualText (a(b)\\123c)>> BDC [<0041> 12 (x)] TJ BI /W 1 ID xx EI Q %";
        for length in 0..whole.len() {
            operators(&whole[..length]);
        }
    }
}
