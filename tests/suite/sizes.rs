//! Every size on paper: text within its margins, the pocket sheet's panels in order when it is folded, large print large.

use std::collections::BTreeMap;

use fgm_letter::issue::{Direction, Press};
use fgm_letter::layout::{Size, Turn};
use fgm_letter::verify::content::{self, Child, Content, Element, Passage};
use lopdf::Document;

use crate::letters::{self, Issued};

/// One millimetre in points.
const MM: f32 = 72.0 / 25.4;

fn size(name: &str) -> Size {
    Press::new().unwrap().sizes().find(name).unwrap().clone()
}

fn read(sheet: &Issued) -> Content {
    content::read(&Document::load_mem(&sheet.letter.pdf).unwrap()).unwrap()
}

/// All passages that draw text, tagged and not: tagged ones in reading order.
fn passages(content: &Content) -> Vec<&Passage> {
    fn collect<'c>(element: &'c Element, found: &mut Vec<&'c Passage>) {
        for child in &element.children {
            match child {
                Child::Text(passage) => found.push(passage),
                Child::Element(element) => collect(element, found),
                Child::Link(_) | Child::Annotation(_) => {}
            }
        }
    }
    let mut found = Vec::new();
    content.tree.iter().for_each(|element| collect(element, &mut found));
    found.extend(content.pages.iter().flat_map(|page| &page.artifacts).map(|(_, passage)| passage));
    found
}

/// The sides of a sheet.
fn parts(content: &Content) -> Vec<&Element> {
    content.elements().into_iter().filter(|element| element.role == "Part").collect()
}

/// Where a glyph stands in its panel, as it is read: column, row, left, right, top and bottom.
#[derive(Debug, Clone, Copy)]
struct Glyph {
    column: usize,
    row: usize,
    left: f32,
    right: f32,
    top: f32,
    bottom: f32,
}

/// The glyphs of a passage, with panels that are printed upside down turned around.
fn glyphs(passage: &Passage, size: &Size, turned: impl Fn(usize, usize) -> bool) -> Vec<Glyph> {
    let (width, height) = size.panel();
    let places = passage.parts().filter(|(text, _)| !text.trim().is_empty());
    let place = |(_, cluster): (&str, &content::Cluster)| {
        let y = size.paper.1 - cluster.y;
        let (column, row) = ((cluster.x / width) as usize, (y / height) as usize);
        let (x, y) = (cluster.x - column as f32 * width, y - row as f32 * height);
        let (x, y) = if turned(column, row) { (width - x, height - y) } else { (x, y) };
        // Capitals are 0.71 em high, descenders 0.24 em deep.
        let (top, bottom) = (y - 0.72 * cluster.size, y + 0.25 * cluster.size);
        Glyph { column, row, left: x, right: x + cluster.width, top, bottom }
    };
    places.map(place).collect()
}

fn is_turned(size: &Size, direction: Direction) -> impl Fn(usize, usize) -> bool + use<'_> {
    move |column, row| {
        let column = if direction == Direction::RightToLeft { size.panels[0].len() - 1 - column } else { column };
        size.panels[row][column].turn == Turn::Half
    }
}

/// The direction of the side that a page belongs to: a sheet's second half is Swedish.
fn direction(sheet: &Issued, passage: &Passage, content: &Content) -> Direction {
    let swedish = parts(content).get(1).and_then(|part| part.pages());
    match swedish {
        Some((first, _)) if passage.page >= first => Direction::LeftToRight,
        _ => sheet.direction,
    }
}

#[test]
fn text_stays_within_the_margins_of_its_page_or_panel() {
    let mut checked = 0;
    for sheet in letters::every() {
        let size = size(&sheet.size);
        let (left, top, right, bottom) = size.text_area();
        let content = read(sheet);
        for passage in passages(&content) {
            let direction = direction(sheet, passage, &content);
            for glyph in glyphs(passage, &size, is_turned(&size, direction)) {
                let inside = glyph.left > left - 0.7 && glyph.right < right + 0.7;
                let within = glyph.top > top - 0.7 && glyph.bottom < bottom + 0.7;
                assert!(inside && within, "{}: “{}” {glyph:?}", sheet.letter.name, passage.text);
                checked += 1;
            }
        }
    }
    assert!(checked > 100_000, "only {checked} glyphs");
}

/// Printers leave 5 mm blank; holes for filing are 12 mm from the edge of a page and 6 mm wide.
#[test]
fn margins_are_free_for_printers_and_holes() {
    for name in Press::new().unwrap().sizes().names() {
        let size = size(name);
        let (left, top, right, bottom) = size.text_area();
        let (width, height) = size.panel();
        for margin in [left, width - right, height - bottom] {
            assert!(margin >= 5.0 * MM, "{name}: {margin}");
        }
        assert!(top >= 4.9 * MM, "{name}: {top}");
        if size.panels.len() == 1 {
            assert!(left >= 15.0 * MM && width - right >= 15.0 * MM, "{name}: {left}");
        }
    }
}

#[test]
fn large_print_is_large_throughout() {
    let mut checked = 0;
    for sheet in letters::every().iter().filter(|sheet| sheet.size == "large") {
        for passage in passages(&read(sheet)) {
            for (text, cluster) in passage.parts().filter(|(text, _)| !text.trim().is_empty()) {
                assert!(cluster.size >= 17.99, "{}: “{text}” has {} points", sheet.letter.name, cluster.size);
                checked += 1;
            }
        }
    }
    assert!(checked > 10_000);
}

#[test]
fn no_body_is_smaller_than_promised() {
    for (name, least) in [("a4", 10.5), ("us-letter", 10.5), ("a5", 10.0), ("pocket", 8.5)] {
        for sheet in letters::every().iter().filter(|sheet| sheet.size == name) {
            let content = read(sheet);
            let items = content.elements().into_iter().filter(|element| element.role == "LBody");
            for (_, cluster) in items.flat_map(|item| &item.children).flat_map(|child| match child {
                Child::Text(passage) => passage.parts().collect::<Vec<_>>(),
                _ => Vec::new(),
            }) {
                assert!(cluster.size >= least - 0.01, "{}: {} points", sheet.letter.name, cluster.size);
            }
        }
    }
}

/// A panel of a printed side: what it is in the order of reading, and whether it is printed upside down. Rows from the top.
type Printed = [[Option<(usize, bool)>; 4]; 2];

/// Reads a folded side from the file alone: panels are numbered as the tag tree comes to them, and text that goes left is upside down.
fn printed(sheet: &Issued, side: usize) -> Printed {
    let size = size("pocket");
    let content = read(sheet);
    let one = Content { tree: vec![parts(&content)[side].clone()], pages: Vec::new(), ..content.clone() };
    let mut order: Vec<(usize, usize)> = Vec::new();
    let mut steps: BTreeMap<(usize, usize), i32> = BTreeMap::new();
    for passage in passages(&one) {
        for glyph in glyphs(passage, &size, |_, _| false) {
            let place = (glyph.row, glyph.column);
            if order.last() != Some(&place) {
                assert!(!order.contains(&place), "{}: panel {place:?} is read twice", sheet.letter.name);
                order.push(place);
            }
        }
        let parts: Vec<_> = passage.parts().collect();
        for pair in parts.windows(2) {
            let ((one, at), (two, next)) = (pair[0], pair[1]);
            let forward = [one, two].map(forward);
            if forward[0] != 0 && forward[0] == forward[1] && (at.y - next.y).abs() < 0.1 {
                let place = (((size.paper.1 - at.y) / size.panel().1) as usize, (at.x / size.panel().0) as usize);
                *steps.entry(place).or_default() += if next.x > at.x { forward[0] } else { -forward[0] };
            }
        }
    }
    let mut printed = Printed::default();
    for (number, (row, column)) in (1..).zip(order) {
        // Letters of one script beside each other tell; every panel has some.
        let turned = *steps.get(&(row, column)).unwrap_or(&0);
        printed[row][column] = (turned != 0).then_some((number, turned < 0));
    }
    printed
}

/// Where the next letter of the same script stands when the page is upright: 1 to the right, -1 to the left, 0 unknown.
fn forward(text: &str) -> i32 {
    match text.chars().next() {
        Some('\u{600}'..='\u{6ff}') => -1,
        Some(letter) if letter.is_alphabetic() => 1,
        _ => 0,
    }
}

/// A layer of the folded packet: which panel, and how it lies: does its print face the reader, and is its top up?
#[derive(Debug, Clone, Copy, PartialEq)]
struct Layer {
    panel: Option<usize>,
    faces: bool,
    upright: bool,
}

/// Piles of layers side by side, each from the reader downwards.
type Packet = Vec<Vec<Layer>>;

/// Lays the sheet before the reader and folds the upper half backwards: about a level line, so that up becomes down.
fn fold_back(printed: &Printed) -> Packet {
    (0..4)
        .map(|column| {
            let layer = |row: usize| {
                let cell: Option<(usize, bool)> = printed[row][column];
                (cell.map(|(number, _)| number), cell.is_some_and(|(_, turned)| turned))
            };
            let ((below, below_turned), (above, above_turned)) = (layer(1), layer(0));
            vec![
                Layer { panel: below, faces: true, upright: !below_turned },
                Layer { panel: above, faces: false, upright: above_turned },
            ]
        })
        .collect()
}

/// Turns piles over about an upright line: left becomes right, what was below comes up, up stays up.
fn turn_over(packet: &[Vec<Layer>]) -> Packet {
    let over = |layer: &Layer| Layer { faces: !layer.faces, ..*layer };
    packet.iter().rev().map(|pile| pile.iter().rev().map(over).collect()).collect()
}

/// Folds the right half over the left one.
fn right_over_left(packet: &Packet) -> Packet {
    let (left, right) = packet.split_at(packet.len() / 2);
    turn_over(right)
        .into_iter()
        .zip(left)
        .map(|(over, under)| over.into_iter().chain(under.clone()).collect())
        .collect()
}

/// Folds the left half over the right one.
fn left_over_right(packet: &Packet) -> Packet {
    let (left, right) = packet.split_at(packet.len() / 2);
    turn_over(left)
        .into_iter()
        .zip(right)
        .map(|(over, under)| over.into_iter().chain(under.clone()).collect())
        .collect()
}

/// What the reader sees: the panels from left to right; all of them must be readable.
fn seen(packet: &Packet) -> Vec<Option<usize>> {
    let top = |pile: &Vec<Layer>| {
        let layer = pile[0];
        assert!(layer.panel.is_none() || layer.faces && layer.upright, "{layer:?} cannot be read");
        layer.panel
    };
    packet.iter().map(top).collect()
}

/// The packet as it is opened: the front, opened once, opened again, and the back of the closed one.
fn opened(printed: &Printed, direction: Direction) -> [Vec<Option<usize>>; 4] {
    let strip = fold_back(printed);
    let (half, closed) = match direction {
        Direction::LeftToRight => {
            let half = right_over_left(&strip);
            (half.clone(), left_over_right(&half))
        }
        Direction::RightToLeft => {
            let half = left_over_right(&strip);
            (half.clone(), right_over_left(&half))
        }
    };
    [seen(&closed), seen(&half), seen(&strip), seen(&turn_over(&closed))]
}

#[test]
fn a_folded_letter_opens_in_the_order_of_reading() {
    let mut checked = 0;
    for sheet in letters::every().iter().filter(|sheet| sheet.size == "pocket") {
        let sides = if sheet.paper == "letter" && sheet.tag != "sv" { 2 } else { 1 };
        assert_eq!(sheet.letter.pages, sides, "{} needs more than one sheet", sheet.letter.name);
        for side in 0..sides {
            let direction = if side == 0 { sheet.direction } else { Direction::LeftToRight };
            let printed = printed(sheet, side);
            let used = printed.iter().flatten().flatten().count();
            let panel = |number: usize| (number <= used).then_some(number);
            let mut wide = vec![panel(4), panel(5), panel(6), panel(7)];
            let mut spread = vec![panel(2), panel(3)];
            if direction == Direction::RightToLeft {
                wide.reverse();
                spread.reverse();
            }
            let expected = [vec![panel(1)], spread, wide, vec![panel(8)]];
            assert_eq!(opened(&printed, direction), expected, "{}, side {side}", sheet.letter.name);
            checked += used;
        }
    }
    assert!(checked > 150, "only {checked} panels");
}

/// A sheet whose panels are all upright, or in the order of the page, does not pass.
#[test]
fn a_wrongly_imposed_sheet_is_noticed() {
    let right: Printed =
        [[(1, true), (8, true), (3, true), (2, true)].map(Some), [4, 5, 6, 7].map(|number| Some((number, false)))];
    let expected: [Vec<Option<usize>>; 4] =
        [vec![1], vec![2, 3], vec![4, 5, 6, 7], vec![8]].map(|panels| panels.into_iter().map(Some).collect());
    assert_eq!(opened(&right, Direction::LeftToRight), expected);
    let mut exchanged = right;
    exchanged[0].swap(0, 1);
    assert_ne!(opened(&exchanged, Direction::LeftToRight), expected);
    let upright = right.map(|row| row.map(|cell| cell.map(|(number, _)| (number, false))));
    assert!(std::panic::catch_unwind(|| opened(&upright, Direction::LeftToRight)).is_err());
}

/// Full size everywhere, within its page or panel, and never where a sheet is folded to fit an envelope: in half or in three.
#[test]
fn the_code_is_whole_and_large_enough() {
    let mut checked = 0;
    for sheet in letters::every().iter().filter(|sheet| sheet.paper == "letter") {
        let name = &sheet.letter.name;
        let size = size(&sheet.size);
        let (width, height) = size.panel();
        for [left, bottom, right, top] in links(&sheet.letter.pdf) {
            let least = if sheet.size == "large" { 1.5 * 36.4 } else { 36.4 };
            assert!(right - left >= least * MM && top - bottom >= least * MM, "{name}: {} points wide", right - left);
            let panel = |x: f32, y: f32| ((x / width) as usize, (y / height) as usize);
            assert_eq!(panel(left, bottom), panel(right, top), "{name}: the code lies on a fold");
            for fold in [0.5, 1.0 / 3.0, 2.0 / 3.0].map(|part| part * size.paper.1) {
                let crossed = (bottom..top).contains(&fold) && size.panels.len() == 1 && sheet.size != "a5";
                assert!(!crossed || sheet.size == "large", "{name}: an envelope's fold crosses the code");
            }
            checked += 1;
        }
    }
    assert_eq!(checked, 5 * (2 * 8 + 1), "a code on each side");
}

/// The rectangles of a file's links.
fn links(pdf: &[u8]) -> Vec<[f32; 4]> {
    let document = Document::load_mem(pdf).unwrap();
    let is_link = |dictionary: &&lopdf::Dictionary| {
        dictionary.get(b"Subtype").is_ok_and(|subtype| subtype.as_name().is_ok_and(|name| name == b"Link"))
    };
    let rectangle = |dictionary: &lopdf::Dictionary| {
        let numbers = dictionary.get(b"Rect").unwrap().as_array().unwrap();
        [0, 1, 2, 3].map(|number| numbers[number].as_float().unwrap())
    };
    document.objects.values().filter_map(|object| object.as_dict().ok()).filter(is_link).map(rectangle).collect()
}

/// The front panel says who issues the letter and what it is; the QR code has a panel of its own, at full size.
#[test]
fn the_pocket_letter_has_its_front_and_its_code() {
    let size = size("pocket");
    for sheet in letters::every().iter().filter(|sheet| sheet.size == "pocket" && sheet.paper == "letter") {
        let content = read(sheet);
        let cell = |passage: &Passage| {
            let glyph = glyphs(passage, &size, |_, _| false)[0];
            (passage.page, glyph.row, glyph.column)
        };
        let of = |element: &Element| {
            let one = Content { tree: vec![element.clone()], pages: Vec::new(), ..content.clone() };
            passages(&one).into_iter().filter(|passage| !passage.text.trim().is_empty()).map(cell).next()
        };
        for part in parts(&content) {
            let blocks: Vec<&Element> = part
                .children
                .iter()
                .filter_map(|child| match child {
                    Child::Element(element) => Some(element),
                    _ => None,
                })
                .collect();
            let issuer = blocks.iter().find(|element| element.id.is_none()).unwrap();
            let title = blocks.iter().find(|element| element.role == "H1").unwrap();
            assert_eq!(of(issuer), of(title), "{}", sheet.letter.name);
            let link = blocks.iter().position(|element| element.role == "Link").unwrap();
            let code = of(blocks[link - 1]);
            let on_it = blocks.iter().enumerate().filter(|(_, element)| of(element) == code && code.is_some());
            let places: Vec<_> = on_it.map(|(place, _)| place).collect();
            assert_eq!(places, [link - 1, link + 1, link + 2], "{}: heading, how, short code", sheet.letter.name);
        }
    }
}
