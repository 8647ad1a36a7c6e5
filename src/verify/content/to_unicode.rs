//! Reads a ToUnicode CMap (ISO 32000-2 9.10.3); in: its bytes, out: the text of each character code.

use std::ops::Range;

use super::token::{Operand, Operators};

/// The text of each code of one font.
#[derive(Debug, Default)]
pub(super) struct ToUnicode {
    text: String,
    /// By code: where its text stands in `text`. An empty range is a code without text.
    ranges: Vec<Range<u32>>,
    entries: usize,
}

/// Codes of one font; a letter's has 180.
const MAX_ENTRIES: usize = 1 << 12;
/// Bytes of text in one CMap; a letter's has 450.
const MAX_TEXT: usize = 1 << 14;

impl ToUnicode {
    pub(super) fn parse(cmap: &[u8]) -> Self {
        let mut map = Self::default();
        let mut operators = Operators::new(cmap);
        while !map.is_full()
            && let Some(operator) = operators.next()
        {
            match operator {
                b"endbfchar" => map.characters(&operators),
                b"endbfrange" => map.character_ranges(&operators),
                _ => {}
            }
        }
        map
    }

    /// The text of a code, or `None` when the font does not say.
    pub(super) fn get(&self, code: u16) -> Option<&str> {
        let range = self.ranges.get(usize::from(code))?;
        self.text.get(range.start as usize..range.end as usize).filter(|text| !text.is_empty())
    }

    /// `<code> <text>` pairs.
    fn characters(&mut self, operators: &Operators<'_>) {
        for pair in operators.operands().chunks_exact(2) {
            if let [Operand::Text(code), Operand::Text(target)] = pair
                && let Some(code) = number(operators.bytes(code))
            {
                self.set(code, &units(operators.bytes(target)));
            }
        }
    }

    /// `<first> <last> <text of the first>` triples, or with an array of texts in the third place.
    fn character_ranges(&mut self, operators: &Operators<'_>) {
        let mut operands = operators.operands().iter();
        while !self.is_full()
            && let (Some(Operand::Text(first)), Some(Operand::Text(last)), Some(third)) =
                (operands.next(), operands.next(), operands.next())
        {
            let (Some(first), Some(last)) = (number(operators.bytes(first)), number(operators.bytes(last))) else {
                return;
            };
            match third {
                Operand::Text(target) => {
                    let mut target = units(operators.bytes(target));
                    for code in first..=last {
                        self.set(code, &target);
                        if let Some(unit) = target.last_mut() {
                            *unit = unit.wrapping_add(1);
                        }
                    }
                }
                _ => {
                    for (offset, operand) in operands.by_ref().enumerate() {
                        let Operand::Text(target) = operand else { break };
                        let code = u16::try_from(offset).ok().and_then(|offset| first.checked_add(offset));
                        if let Some(code) = code.filter(|code| *code <= last) {
                            self.set(code, &units(operators.bytes(target)));
                        }
                    }
                }
            }
        }
    }

    fn set(&mut self, code: u16, target: &[u16]) {
        if self.is_full() {
            return;
        }
        self.entries += 1;
        let index = usize::from(code);
        if self.ranges.len() <= index {
            self.ranges.resize(index + 1, 0..0);
        }
        let start = self.text.len();
        // A lone surrogate reads as U+FFFD, which no letter contains, so that it shows up as a difference.
        self.text.extend(char::decode_utf16(target.iter().copied()).map(|unit| unit.unwrap_or('\u{fffd}')));
        let place = |offset: usize| u32::try_from(offset).expect("bounded by MAX_TEXT and one target");
        self.ranges[index] = place(start)..place(self.text.len());
    }

    fn is_full(&self) -> bool {
        self.entries > MAX_ENTRIES || self.text.len() > MAX_TEXT
    }
}

/// A code of one or two bytes.
fn number(bytes: &[u8]) -> Option<u16> {
    match *bytes {
        [low] => Some(u16::from(low)),
        [high, low] => Some(u16::from_be_bytes([high, low])),
        _ => None,
    }
}

fn units(bytes: &[u8]) -> Vec<u16> {
    bytes.as_chunks::<2>().0.iter().map(|pair| u16::from_be_bytes(*pair)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn single_codes_and_both_kinds_of_ranges() {
        let map = ToUnicode::parse(
            b"1 beginbfchar <0003> <0041> endbfchar 1 beginbfchar <0004> <00660069> endbfchar
              2 beginbfrange <0010> <0012> <0061> <0020> <0021> [<D83DDE00> <0062>] endbfrange",
        );
        assert_eq!(map.get(3), Some("A"));
        assert_eq!(map.get(4), Some("fi"));
        assert_eq!((map.get(0x10), map.get(0x12), map.get(0x13)), (Some("a"), Some("c"), None));
        assert_eq!((map.get(0x20), map.get(0x21)), (Some("\u{1f600}"), Some("b")));
    }

    #[test]
    fn half_a_pair_is_a_visible_error() {
        assert_eq!(ToUnicode::parse(b"<01> <D83D> endbfchar").get(1), Some("\u{fffd}"));
    }

    #[test]
    fn ranges_that_promise_too_much_stay_small() {
        let many = "<0000> <ffff> <0041004100410041004100410041004100410041> ".repeat(400);
        let map = ToUnicode::parse(format!("{many} endbfrange").as_bytes());
        assert!(map.text.len() < 2 * MAX_TEXT);
    }
}
