//! Lines in the order that a terminal must show; in: a line of a file and a part of it, out: what to print, and where the part is then.
//!
//! Some terminals know the bidirectional algorithm (UAX #9) and some do not. A line is put into visual order here and stands between
//! U+202D and U+202C, which tell the first kind to leave it as it is; the second kind shows it as it comes. So the marks
//! below a line are right in both.

use std::ops::Range;

use unicode_bidi::{BidiInfo, Level};
use unicode_segmentation::UnicodeSegmentation;

const KEEP_ORDER: char = '\u{202d}';
const END: char = '\u{202c}';

/// A line of a wording file: what stands before the text stays on the left, and the text has its own direction.
pub(super) fn line(line: &str, mark: &Range<usize>) -> (String, Range<usize>) {
    let split = if has_right_to_left(line) { prefix(line) } else { 0 };
    let level = if split > 0 { Level::rtl() } else { Level::ltr() };
    let (mut pieces, text) = (visible(&line[..split], 0), visible(&line[split..], split));
    if has_right_to_left(line) {
        pieces.push(Piece { text: KEEP_ORDER.to_string(), from: usize::MAX });
        pieces.extend(ordered(text, level));
        pieces.push(Piece { text: END.to_string(), from: usize::MAX });
    } else {
        pieces.extend(text);
    }
    joined(&pieces, mark)
}

/// Any other text for the terminal.
pub(super) fn text(text: &str) -> String {
    let pieces = visible(text, 0);
    if !has_right_to_left(text) {
        return joined(&pieces, &(0..0)).0;
    }
    let ordered = joined(&ordered(pieces, Level::ltr()), &(0..0)).0;
    format!("{KEEP_ORDER}{ordered}{END}")
}

/// What is shown, and the byte of the line that it stands for.
struct Piece {
    text: String,
    from: usize,
}

/// Grapheme by grapheme; what cannot be seen, or would steer the terminal, by its number.
fn visible(text: &str, base: usize) -> Vec<Piece> {
    let shown = |(at, grapheme): (usize, &str)| {
        let mut text = String::new();
        for c in grapheme.chars() {
            if is_invisible(c) {
                text.push_str(&format!("⟨U+{:04X}⟩", u32::from(c)));
            } else {
                text.push(c);
            }
        }
        Piece { text, from: base + at }
    };
    text.grapheme_indices(true).map(shown).collect()
}

fn is_invisible(c: char) -> bool {
    (c.is_control() && c != '\t' && c != '\n')
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e000}'..='\u{f8ff}' | '\u{fff9}'..='\u{fffb}')
}

/// `name = ` at the start of a message, or the spaces and `[few] ` of a form.
fn prefix(line: &str) -> usize {
    let name = line.find(" = ").map(|at| at + 3).filter(|at| line[..*at].is_ascii());
    let blank = line.len() - line.trim_start_matches([' ', '*']).len();
    let form = line[blank..].starts_with('[').then(|| line.find("] ").map(|at| at + 2)).flatten();
    name.or(form).unwrap_or(blank)
}

fn has_right_to_left(text: &str) -> bool {
    text.chars().any(|c| matches!(u32::from(c), 0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff | 0x1e900..=0x1e95f))
}

fn ordered(pieces: Vec<Piece>, level: Level) -> Vec<Piece> {
    // Facts between braces are one left-to-right thing each, as on the page.
    let mut logical = String::new();
    let mut starts = Vec::new();
    for piece in &pieces {
        if piece.text == "{" {
            logical.push('\u{2066}');
        }
        starts.push(logical.len());
        logical.push_str(&piece.text);
        if piece.text == "}" {
            logical.push('\u{2069}');
        }
    }
    let info = BidiInfo::new(&logical, Some(level));
    let levels: Vec<Level> = starts.iter().map(|at| info.levels[*at]).collect();
    let order = BidiInfo::reorder_visual(&levels);
    let mut pieces: Vec<Option<Piece>> = pieces.into_iter().map(Some).collect();
    let take = |index: usize| {
        let mut piece = pieces.get_mut(index)?.take()?;
        if levels[index].is_rtl() {
            piece.text = piece.text.chars().map(mirrored).collect();
        }
        Some(piece)
    };
    order.into_iter().filter_map(take).collect()
}

fn mirrored(c: char) -> char {
    const PAIRS: [(char, char); 7] =
        [('(', ')'), ('[', ']'), ('{', '}'), ('<', '>'), ('«', '»'), ('‹', '›'), ('⟨', '⟩')];
    let other =
        PAIRS.iter().find_map(|(open, close)| if c == *open { Some(*close) } else { (c == *close).then_some(*open) });
    other.unwrap_or(c)
}

fn joined(pieces: &[Piece], mark: &Range<usize>) -> (String, Range<usize>) {
    let mut text = String::new();
    let mut place: Option<Range<usize>> = None;
    for piece in pieces {
        let start = text.len();
        text.push_str(&piece.text);
        if mark.contains(&piece.from) || (mark.is_empty() && piece.from == mark.start) {
            let end = if mark.is_empty() { start } else { text.len() };
            place = Some(place.map_or(start..end, |it| it.start.min(start)..it.end.max(end)));
        }
    }
    let end = text.len();
    (text, place.unwrap_or(end..end))
}

#[cfg(test)]
mod tests {
    use super::{line, text};

    #[test]
    fn a_right_to_left_line_is_in_visual_order_with_its_mark() {
        // Hebrew letters stand for any right-to-left script: alef, bet, gimel.
        let source = "id = אב { $x } ג(9)";
        let at = source.find('9').expect("it is there");
        let (shown, mark) = line(source, &(at..at + 1));
        assert_eq!(shown, "id = \u{202d}(9)ג { $x } בא\u{202c}");
        assert_eq!(&shown[mark], "9");
    }

    #[test]
    fn a_left_to_right_line_stays_and_what_steers_a_terminal_is_shown() {
        let (shown, mark) = line("a = e\u{301}\u{202e}b\u{1b}", &(7..10));
        assert_eq!(shown, "a = e\u{301}⟨U+202E⟩b⟨U+001B⟩");
        assert_eq!(&shown[mark], "⟨U+202E⟩");
        assert_eq!(text("“אב” x"), "\u{202d}“בא” x\u{202c}");
    }
}
