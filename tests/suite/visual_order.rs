//! Every fact in every right-to-left sheet, of any size, stands on the page as it is written: its characters from left to right, in one line.
//!
//! The canonical text has facts between isolates (U+2066 ... U+2069); the page has glyphs with positions. A fact may be
//! broken over lines at its spaces only.

use std::ops::Range;

use fgm_letter::issue::Direction;
use fgm_letter::verify::content::{self, Child, Cluster, Element};
use lopdf::Document;

use crate::letters;

/// One character on a page.
#[derive(Clone, Copy)]
struct Placed {
    character: char,
    page: usize,
    cluster: Cluster,
}

#[test]
fn every_fact_in_a_right_to_left_sheet_is_in_order() {
    let mut checked = 0;
    for sheet in letters::every().iter().filter(|sheet| sheet.direction == Direction::RightToLeft) {
        let name = &sheet.letter.name;
        let placed = placed(&sheet.letter.pdf, sheet.size == "pocket");
        let facts = facts(&sheet.letter.text.text);
        let least = if sheet.paper == "letter" { 15 } else { 3 };
        assert!(facts.len() >= least, "{name}: only {} facts in the text", facts.len());
        for fact in &facts {
            let found = occurrences(&placed, fact);
            assert!(!found.is_empty(), "{name}: “{fact}” is not on the page as one run of text");
            for place in found {
                if let Err(reason) = in_order(&placed[place]) {
                    panic!("{name}: “{fact}” {reason}");
                }
            }
            checked += 1;
        }
    }
    assert!(checked >= 5 * 3 * (15 + 3), "only {checked} facts checked");
}

/// A check that cannot fail proves nothing.
#[test]
fn a_reversed_or_broken_fact_is_noticed() {
    let at = |character: char, x: f32, y: f32| Placed {
        character,
        page: 1,
        cluster: Cluster { end: 0, x, y, width: 5.0, size: 10.0 },
    };
    let line: Vec<_> =
        "+46 8".chars().zip(0..).map(|(character, index)| at(character, 5.0 * index as f32, 0.0)).collect();
    assert_eq!(in_order(&line), Ok(()));
    let reversed: Vec<_> =
        "+46 8".chars().zip(0..).map(|(character, index)| at(character, -5.0 * index as f32, 0.0)).collect();
    assert!(in_order(&reversed).is_err());
    let at_space: Vec<_> =
        [('+', 9.0, 20.0), ('4', 14.0, 20.0), (' ', 19.0, 20.0), ('8', 0.0, 0.0)].map(|(c, x, y)| at(c, x, y)).into();
    assert_eq!(in_order(&at_space), Ok(()));
    let within: Vec<_> = [('+', 9.0, 20.0), ('4', 14.0, 20.0), ('8', 0.0, 0.0)].map(|(c, x, y)| at(c, x, y)).into();
    assert!(in_order(&within).is_err());
}

/// The isolated runs of a text, each once.
fn facts(text: &str) -> Vec<String> {
    let mut facts: Vec<_> = text
        .split('\u{2066}')
        .skip(1)
        .filter_map(|rest| rest.split_once('\u{2069}'))
        .map(|(fact, _)| fact.to_owned())
        .filter(|fact| !fact.chars().any(is_right_to_left))
        .collect();
    facts.sort_unstable();
    facts.dedup();
    facts
}

/// Hebrew, Arabic, Syriac, Thaana, N'Ko, Adlam and their presentation forms.
fn is_right_to_left(character: char) -> bool {
    matches!(u32::from(character), 0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff | 0x1e900..=0x1e95f)
}

/// Every character of the pages, in the order of the text, with its place; the upper half of a pocket sheet is printed upside down.
fn placed(pdf: &[u8], pocket: bool) -> Vec<Placed> {
    fn collect(element: &Element, placed: &mut Vec<Placed>) {
        for child in &element.children {
            match child {
                Child::Element(element) => collect(element, placed),
                Child::Text(passage) => {
                    for (text, cluster) in passage.parts() {
                        let page = passage.page;
                        placed.extend(text.chars().map(|character| Placed { character, page, cluster: *cluster }));
                    }
                }
                Child::Link(_) | Child::Annotation(_) => {}
            }
        }
    }
    let mut placed = Vec::new();
    let content = content::read(&Document::load_mem(pdf).unwrap()).unwrap();
    content.tree.iter().for_each(|element| collect(element, &mut placed));
    let area = content.pages[0].area;
    for Placed { cluster, .. } in placed.iter_mut().filter(|placed| pocket && placed.cluster.y > area.top / 2.0) {
        (cluster.x, cluster.y) = (area.right - cluster.x, area.top - cluster.y);
    }
    placed
}

/// Where a fact stands, white space being as good as white space; a digit before or after would make it another fact.
fn occurrences(placed: &[Placed], fact: &str) -> Vec<Range<usize>> {
    let same = |placed: &Placed, wanted: char| {
        placed.character == wanted || placed.character.is_whitespace() && wanted.is_whitespace()
    };
    let wanted: Vec<_> = fact.chars().collect();
    let edge = |index: Option<usize>| {
        index.and_then(|index| placed.get(index)).is_none_or(|near| !near.character.is_ascii_digit())
    };
    (0..placed.len().saturating_sub(wanted.len() - 1))
        .map(|start| start..start + wanted.len())
        .filter(|range| placed[range.clone()].iter().zip(&wanted).all(|(placed, wanted)| same(placed, *wanted)))
        .filter(|range| edge(range.start.checked_sub(1)) && edge(Some(range.end)))
        .collect()
}

/// Do the characters go from left to right in one line, or on in the next line after a space?
fn in_order(placed: &[Placed]) -> Result<(), String> {
    /// Marks above and below share a line with their letter; kerning moves a glyph back a little.
    const TOLERANCE: f32 = 1.0;
    for pair in placed.windows(2) {
        let [one, next] = pair else { continue };
        let same_line = one.page == next.page && (one.cluster.y - next.cluster.y).abs() < TOLERANCE;
        if !same_line {
            if one.character.is_whitespace() {
                continue;
            }
            return Err(format!("is broken after “{}”, where there is no space", one.character));
        }
        let shared = one.cluster == next.cluster; // several characters of one glyph
        if !shared && next.cluster.x < one.cluster.x + one.cluster.width - TOLERANCE {
            return Err(format!("has “{}” to the left of “{}”", next.character, one.character));
        }
    }
    Ok(())
}
