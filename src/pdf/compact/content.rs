//! Rewrites a content stream; in: krilla's operators, out: fewer of them, drawing the same.
//!
//! krilla saves the graphics state around every run of glyphs and sets everything anew. All text of a letter is of one
//! colour, so that state is set once, and a run keeps its font, its place to a tenth of a point (0.035 mm) and its glyphs. What does not look like a run of
//! glyphs is copied.

use super::lexer::{Operator, Operators, Token, string, write_string};

/// The same drawing, shorter; `None` when the stream holds what is not expected.
pub(super) fn rewrite(content: &[u8]) -> Option<Vec<u8>> {
    let read = Operators::read(content)?;
    let operators = read.all();
    let mut writer = Writer { out: Vec::with_capacity(content.len() / 2), fill: None, font: None };
    let mut rest = operators.as_slice();
    while let Some((first, after)) = rest.split_first() {
        let block = if first.name == b"q" { block(rest)? } else { &rest[..1] };
        match Run::read(block) {
            Some(run) => writer.run(&run),
            None => writer.copy(block),
        }
        rest = if first.name == b"q" { &rest[block.len()..] } else { after };
    }
    Some(writer.out)
}

/// From a `q` to its `Q`.
fn block<'o, 'a, 't>(operators: &'o [Operator<'a, 't>]) -> Option<&'o [Operator<'a, 't>]> {
    let mut depth = 0_usize;
    for (at, operator) in operators.iter().enumerate() {
        match operator.name {
            b"q" => depth += 1,
            b"Q" if depth == 1 => return Some(&operators[..=at]),
            b"Q" => depth = depth.checked_sub(1)?,
            _ => {}
        }
    }
    None
}

/// Glyphs in one colour on an upright page.
struct Run<'o, 'a, 't> {
    /// Colour space and colour, as written.
    fill: [&'a [u8]; 2],
    /// The page's height: krilla counts from the top.
    height: f64,
    /// What stands in the text object.
    text: &'o [Operator<'a, 't>],
}

impl<'o, 'a, 't> Run<'o, 'a, 't> {
    fn read(block: &'o [Operator<'a, 't>]) -> Option<Self> {
        let [q, cm, cs, scn, bt, text @ .., et, _] = block else { return None };
        let names = [q.name, cm.name, cs.name, scn.name, bt.name, et.name];
        if names != [b"q".as_slice(), b"cm", b"cs", b"scn", b"BT", b"ET"] {
            return None;
        }
        let [1.0, 0.0, 0.0, -1.0, 0.0, height] = cm.numbers()? else { return None };
        let known = text.iter().all(|it| match it.name {
            b"Tr" => it.numbers() == Some([0.0]),
            b"Tm" => matches!(it.numbers(), Some([1.0, 0.0, 0.0, -1.0, _, _])),
            b"Tf" | b"Tj" | b"TJ" | b"BDC" | b"EMC" => true,
            _ => false,
        });
        known.then_some(Self { fill: [cs.written, scn.written], height, text })
    }
}

struct Writer<'a> {
    out: Vec<u8>,
    fill: Option<[&'a [u8]; 2]>,
    font: Option<&'a [u8]>,
}

impl<'a> Writer<'a> {
    fn run(&mut self, run: &Run<'_, 'a, '_>) {
        if self.fill != Some(run.fill) {
            self.operator(run.fill[0], b"cs");
            self.operator(run.fill[1], b"scn");
            self.fill = Some(run.fill);
        }
        self.operator(b"", b"BT");
        let mut line = (0, 0); // tenths of a point: `Td` counts from the line before
        for operator in run.text {
            match operator.name {
                b"Tr" => {}
                b"Tf" if self.font == Some(operator.written) => {}
                b"Tf" => {
                    self.font = Some(operator.written);
                    self.operator(operator.written, b"Tf");
                }
                b"Tm" => {
                    let [.., x, y] = operator.numbers::<6>().unwrap_or_default();
                    let at = (tenths(x), tenths(run.height - y));
                    let step = format!("{} {}", Tenths(at.0 - line.0), Tenths(at.1 - line.1));
                    self.operator(step.as_bytes(), b"Td");
                    line = at;
                }
                b"Tj" | b"TJ" => self.show(operator.operands),
                _ => self.operator(operator.written, operator.name),
            }
        }
        self.operator(b"", b"ET");
    }

    /// Shows glyphs; adjustments become whole thousandths of an em, and those of nothing go.
    fn show(&mut self, operands: &[Token<'_>]) {
        let mut parts: Vec<(i64, Vec<u8>)> = vec![(0, Vec::new())]; // what is shown, and the adjustment before it
        let mut between = 0.0;
        for token in operands {
            match token {
                Token::Number(adjustment) => between += adjustment,
                Token::Text(text) => {
                    let adjustment = whole(between);
                    between = 0.0;
                    if adjustment != 0 {
                        parts.push((adjustment, Vec::new()));
                    }
                    if let Some((_, bytes)) = parts.last_mut() {
                        string(text, bytes);
                    }
                }
                Token::Other(_) => {}
            }
        }
        let single = parts.len() == 1;
        if !single {
            self.out.push(b'[');
        }
        for (adjustment, bytes) in &parts {
            if *adjustment != 0 {
                self.out.extend(adjustment.to_string().bytes());
            }
            if !bytes.is_empty() {
                write_string(bytes, &mut self.out);
            }
        }
        self.out.extend(if single { b"Tj\n".as_slice() } else { b"]TJ\n" });
    }

    /// Copies a block; rectangles on whole numbers, such as the QR code's, are written as rectangles.
    fn copy(&mut self, mut block: &[Operator<'_, '_>]) {
        while let [first, after @ ..] = block {
            if let Some(rectangle) = rectangle(block) {
                self.operator(rectangle.as_bytes(), b"re");
                block = &block[5..];
            } else {
                self.operator(first.written, first.name);
                block = after;
            }
        }
    }

    fn operator(&mut self, operands: &[u8], name: &[u8]) {
        self.out.extend(operands);
        if operands.last().is_some_and(|last| !b")>]".contains(last)) {
            self.out.push(b' ');
        }
        self.out.extend(name);
        self.out.push(b'\n');
    }
}

fn rectangle(block: &[Operator<'_, '_>]) -> Option<String> {
    let [m, l1, l2, l3, h, ..] = block else { return None };
    if [m.name, l1.name, l2.name, l3.name, h.name] != [b"m".as_slice(), b"l", b"l", b"l", b"h"] {
        return None;
    }
    let [left, top] = m.numbers()?;
    let [right, bottom] = l2.numbers()?;
    let whole = [left, top, right, bottom].iter().all(|it| it.fract() == 0.0);
    let upright = l1.numbers()? == [right, top] && l3.numbers()? == [left, bottom];
    (whole && upright).then(|| format!("{left} {top} {} {}", right - left, bottom - top))
}

#[expect(clippy::cast_possible_truncation, reason = "saturates, and no page is that large")]
fn tenths(points: f64) -> i64 {
    (points * 10.0).round() as i64
}

#[expect(clippy::cast_possible_truncation, reason = "saturates, and no glyph is that wide")]
fn whole(thousandths: f64) -> i64 {
    thousandths.round() as i64
}

/// Tenths as a decimal number without a zero at its end.
struct Tenths(i64);

impl std::fmt::Display for Tenths {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (sign, points, rest) = (if self.0 < 0 { "-" } else { "" }, self.0.abs() / 10, self.0.abs() % 10);
        if rest == 0 { write!(f, "{sign}{points}") } else { write!(f, "{sign}{points}.{rest}") }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::rewrite;

    fn rewritten(content: &str) -> String {
        String::from_utf8(rewrite(content.as_bytes()).unwrap()).unwrap()
    }

    #[test]
    fn a_run_keeps_place_font_and_glyphs() {
        let run = "q 1 0 0 -1 0 800 cm/c0 cs 0 0 0 scn\nBT 0 Tr/f0 10.5 Tf 1 0 0 -1 20.004 100 Tm[(\\000a)0.2(\\000b)-20.4<0063>]TJ\nET\nQ\n";
        assert_eq!(
            rewritten(&format!("/P<</MCID 0>>BDC\n{run}EMC\n{run}")),
            "/P<</MCID 0>>BDC\n/c0 cs\n0 0 0 scn\nBT\n/f0 10.5 Tf\n20 700 Td\n[(\0a\0b)-20(\0c)]TJ\nET\nEMC\n\
             BT\n20 700 Td\n[(\0a\0b)-20(\0c)]TJ\nET\n"
        );
    }

    #[test]
    fn a_second_place_counts_from_the_first() {
        let run = "q 1 0 0 -1 0 800 cm/c0 cs 0 0 0 scn BT/f0 9 Tf 1 0 0 -1 20 100 Tm<01>Tj\
                   /Span<</ActualText(x)>>BDC 1 0 0 -1 19.5 101.26 Tm<02>Tj EMC ET Q";
        assert!(
            rewritten(run)
                .ends_with("20 700 Td\n(\u{1})Tj\n/Span<</ActualText(x)>>BDC\n-0.5 -1.3 Td\n(\u{2})Tj\nEMC\nET\n")
        );
    }

    #[test]
    fn what_is_no_run_is_copied() {
        for other in ["q\n1 0 0 1 0 800 cm\n/c0 cs\n0 0 0 scn\nBT\n<01>Tj\nET\nQ\n", "q\n0 0.5 m\n1 0.5 l\nS\nQ\n"] {
            assert_eq!(rewritten(other), other);
        }
        assert_eq!(rewritten("q 3 4 m 7 4 l 7 5 l 3 5 l h f Q"), "q\n3 4 4 1 re\nf\nQ\n");
        assert_eq!(rewrite(b"q 1 0 m"), None);
        assert_eq!(rewrite(b"(open"), None);
    }
}
