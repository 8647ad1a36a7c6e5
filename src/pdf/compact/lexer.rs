//! Splits a content stream into operators with their operands; in: krilla's bytes, out: slices of them.
//!
//! It knows what krilla writes: no comments, no inline images. What it does not know ends the reading.

/// An operand, or a bracket of an array or dictionary.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Token<'a> {
    Number(f64),
    /// A string with its delimiters.
    Text(&'a [u8]),
    /// A name, or a bracket.
    Other(&'a [u8]),
}

/// An operator after its operands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Operator<'a, 't> {
    pub(super) name: &'a [u8],
    pub(super) operands: &'t [Token<'a>],
    /// The operands as written.
    pub(super) written: &'a [u8],
}

impl Operator<'_, '_> {
    /// The operands, when they are just so many numbers.
    pub(super) fn numbers<const N: usize>(&self) -> Option<[f64; N]> {
        let mut numbers = [0.0; N];
        if self.operands.len() != N {
            return None;
        }
        for (number, token) in numbers.iter_mut().zip(self.operands) {
            let Token::Number(value) = token else { return None };
            *number = *value;
        }
        Some(numbers)
    }
}

/// A content stream, read.
pub(super) struct Operators<'a> {
    tokens: Vec<Token<'a>>,
    /// Name, operands as written, and where the operands end in `tokens`.
    operators: Vec<(&'a [u8], &'a [u8], usize)>,
}

impl<'a> Operators<'a> {
    /// Reads a whole stream; `None` when it holds something unknown.
    pub(super) fn read(content: &'a [u8]) -> Option<Self> {
        let mut read = Self { tokens: Vec::new(), operators: Vec::new() };
        let (mut at, mut begin) = (0, 0);
        loop {
            at += content[at..].iter().take_while(|byte| is_space(**byte)).count();
            let rest = &content[at..];
            let length = match rest {
                [] => return (begin == at || content[begin..].iter().all(|byte| is_space(*byte))).then_some(read),
                [b'<', b'<', ..] | [b'>', b'>', ..] => 2,
                [b'[' | b']', ..] => 1,
                [b'<', ..] => rest.iter().position(|byte| *byte == b'>')? + 1,
                [b'(', ..] => literal(rest)?,
                [b'/', name @ ..] => 1 + regular(name),
                _ => regular(rest),
            };
            if length == 0 {
                return None;
            }
            let text = &rest[..length];
            at += length;
            match text[0] {
                b'<' | b'(' if text != b"<<" => read.tokens.push(Token::Text(text)),
                b'/' | b'[' | b']' | b'<' | b'>' => read.tokens.push(Token::Other(text)),
                b'0'..=b'9' | b'-' | b'.' => {
                    read.tokens.push(Token::Number(std::str::from_utf8(text).ok()?.parse().ok()?));
                }
                _ => {
                    let written = content[begin..at - length].trim_ascii();
                    read.operators.push((text, written, read.tokens.len()));
                    begin = at;
                }
            }
        }
    }

    pub(super) fn all(&self) -> Vec<Operator<'a, '_>> {
        let mut start = 0;
        let operators = self.operators.iter().map(|(name, written, end)| {
            let operands = &self.tokens[start..*end];
            start = *end;
            Operator { name, operands, written }
        });
        operators.collect()
    }
}

/// The bytes that a string stands for (ISO 32000-1 7.3.4).
pub(super) fn string(text: &[u8], out: &mut Vec<u8>) {
    if let Some(digits) = text.strip_prefix(b"<") {
        let digits: Vec<u8> =
            digits.iter().filter_map(|digit| (*digit as char).to_digit(16)).map(|it| it as u8).collect();
        out.extend(digits.chunks(2).map(|pair| pair[0] << 4 | pair.get(1).copied().unwrap_or(0)));
        return;
    }
    let mut bytes = text[1..text.len() - 1].iter().copied().peekable();
    while let Some(byte) = bytes.next() {
        if byte != b'\\' {
            out.push(byte);
            continue;
        }
        match bytes.next() {
            Some(first @ b'0'..=b'7') => {
                let mut code = u16::from(first - b'0');
                for _ in 0..2 {
                    let Some(next) = bytes.next_if(|next| matches!(next, b'0'..=b'7')) else { break };
                    code = code * 8 + u16::from(next - b'0');
                }
                out.push(code.to_le_bytes()[0]);
            }
            Some(escaped) => out.push(match escaped {
                b'n' => b'\n',
                b'r' => b'\r',
                b't' => b'\t',
                b'b' => 8,
                b'f' => 12,
                other => other,
            }),
            None => {}
        }
    }
}

/// Writes bytes as the shortest literal string.
pub(super) fn write_string(bytes: &[u8], out: &mut Vec<u8>) {
    out.push(b'(');
    for byte in bytes {
        match byte {
            b'(' | b')' | b'\\' => out.extend([b'\\', *byte]),
            b'\r' => out.extend(b"\\r"), // a bare one would be read as a line feed
            _ => out.push(*byte),
        }
    }
    out.push(b')');
}

/// White space of ISO 32000-1 7.2.2.
fn is_space(byte: u8) -> bool {
    matches!(byte, b'\0' | b'\t' | b'\n' | b'\x0c' | b'\r' | b' ')
}

fn is_delimiter(byte: u8) -> bool {
    matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

fn regular(rest: &[u8]) -> usize {
    rest.iter().position(|byte| is_space(*byte) || is_delimiter(*byte)).unwrap_or(rest.len())
}

/// The length of a literal string with its parentheses.
fn literal(rest: &[u8]) -> Option<usize> {
    let (mut depth, mut at) = (0_usize, 0);
    while let Some(byte) = rest.get(at) {
        at += match byte {
            b'\\' => 2,
            _ => 1,
        };
        match byte {
            b'(' => depth += 1,
            b')' if depth == 1 => return Some(at),
            b')' => depth -= 1,
            _ => {}
        }
    }
    None
}
