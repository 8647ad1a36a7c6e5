//! Lines and columns; in: a file's text and ranges of bytes in rising order, out: [`Place`]s, in one pass over the text.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::Place;

/// Graphemes shown on either side of a place in a very long line.
const AROUND: usize = 60;

/// Finds places in one file. Asked in rising order it passes over the text once, however many there are.
pub struct Places<'a> {
    path: &'a str,
    text: &'a str,
    line: usize,
    line_start: usize,
    /// Bytes, graphemes and code points passed since the line's start.
    passed: (usize, usize, usize),
}

impl<'a> Places<'a> {
    /// Places in the file `path` with this text.
    #[must_use]
    pub fn new(path: &'a str, text: &'a str) -> Self {
        Self { path, text, line: 1, line_start: 0, passed: (0, 0, 0) }
    }

    /// The place of these bytes; a range that ends in another line is cut at the end of its first.
    pub fn place(&mut self, range: Range<usize>) -> Place {
        let start = floor(self.text, range.start);
        self.go_to(start);
        let rest = &self.text[self.line_start..];
        let line = rest.split('\n').next().unwrap_or_default().trim_end_matches('\r');
        let from = (start - self.line_start).min(line.len());
        let end = floor(self.text, range.end).saturating_sub(self.line_start).clamp(from, line.len());
        let (from, column, before) = self.column(line, from);
        let marked = &line[from..end.max(from)];
        let (excerpt, mark) = excerpt(line, from..end.max(from));
        Place {
            path: self.path.to_owned(),
            line: self.line,
            column: column + 1,
            end_column: column + 1 + marked.graphemes(true).count(),
            code_points: (before + 1, before + 1 + marked.chars().count()),
            range: start..floor(self.text, range.end).max(start),
            excerpt,
            mark,
        }
    }

    fn go_to(&mut self, offset: usize) {
        if offset < self.line_start {
            (self.line, self.line_start, self.passed) = (1, 0, (0, 0, 0));
        }
        let between = &self.text[self.line_start..offset];
        if let Some(last) = between.rfind('\n') {
            self.line += between.matches('\n').count();
            self.line_start += last + 1;
            self.passed = (0, 0, 0);
        }
    }

    /// Where the grapheme begins that holds byte `from`, and the graphemes and code points before it.
    fn column(&mut self, line: &str, from: usize) -> (usize, usize, usize) {
        if from < self.passed.0 {
            self.passed = (0, 0, 0);
        }
        let (mut at, mut graphemes, mut points) = self.passed;
        for grapheme in line[at..].graphemes(true) {
            if at + grapheme.len() > from {
                break;
            }
            at += grapheme.len();
            graphemes += 1;
            points += grapheme.chars().count();
        }
        self.passed = (at, graphemes, points);
        (at, graphemes, points)
    }
}

/// The line, or `…` and the graphemes around the mark.
fn excerpt(line: &str, mark: Range<usize>) -> (String, Range<usize>) {
    let before = line[..mark.start].grapheme_indices(true).rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
    let shown_end =
        line[mark.clone()].grapheme_indices(true).nth(2 * AROUND).map_or(mark.end, |(at, _)| mark.start + at);
    let after = line[shown_end..].grapheme_indices(true).nth(AROUND).map_or(line.len(), |(at, _)| shown_end + at);
    let mut text = String::new();
    // A line that is only a little longer is shown whole.
    let (before, after) = if line.len() <= 400 { (0, line.len()) } else { (before, after) };
    if before > 0 {
        text.push('…');
    }
    let shift = text.len();
    text.push_str(&line[before..after]);
    if after < line.len() {
        text.push('…');
    }
    (text, mark.start - before + shift..shown_end.min(after) - before + shift)
}

fn floor(text: &str, offset: usize) -> usize {
    (0..=offset.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::Places;

    #[test]
    fn columns_count_what_people_see() {
        let text = "a = x\nb = e\u{301}e\u{301}9\r\n";
        let at = text.find('9').expect("it is there");
        let mut places = Places::new("f", text);
        let place = places.place(at..at + 1);
        assert_eq!((place.line, place.column, place.end_column, place.code_points), (2, 7, 8, (9, 10)));
        assert_eq!(&place.excerpt[place.mark.clone()], "9");
        // The second code point of a grapheme belongs to its column; going back works too.
        let mark = text.find('\u{301}').expect("it is there");
        assert_eq!(places.place(mark..mark + 2).column, 5);
    }

    #[test]
    fn a_long_line_is_shown_around_the_place() {
        let text = format!("{}9{}", "ab ".repeat(400), "cd ".repeat(400));
        let place = Places::new("f", &text).place(1200..1201);
        assert_eq!(place.column, 1201);
        assert!(place.excerpt.len() < 140 && place.excerpt.starts_with('…') && place.excerpt.ends_with('…'));
        assert_eq!(&place.excerpt[place.mark], "9");
    }
}
