//! Looks at laid-out pages; in: a sheet and its layout, out: facts that are lost or out of order, headings and items without words.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{FACT_ON_PAGE, STRUCTURE};
use crate::check::findings::Findings;
use crate::check::wording::Wording;
use crate::layout::{Child, Fonts, GlyphRun, Layout, Mark, Node, Role, Shape};
use crate::letter::Sheet;

/// A glyph's place: page, left edge, baseline, width, and the bytes it stands for.
#[derive(Clone)]
struct Placed {
    page: usize,
    x: f32,
    y: f32,
    width: f32,
    range: Range<usize>,
}

pub(super) fn check(wording: &Wording<'_>, sheet: &Sheet, layout: &Layout, fonts: &Fonts, findings: &mut Findings<'_>) {
    let runs = runs(layout);
    let mut paragraphs: BTreeMap<&str, Vec<Placed>> = BTreeMap::new();
    for (page, _, run) in &runs {
        paragraphs.entry(&run.text).or_default().extend(placed(*page, run));
    }
    for fact in sheet.canonical_text().lines().flat_map(isolated).collect::<std::collections::BTreeSet<_>>() {
        let words = |it: &String| it.contains(char::is_alphanumeric);
        let mut seen = false;
        for (text, glyphs) in &paragraphs {
            for (start, _) in isolates(text).into_iter().filter(|(_, inner)| *inner == fact) {
                seen = true;
                if let Some(why) = out_of_order(text, start..start + fact.len(), glyphs) {
                    findings.push(&FACT_ON_PAGE, place(wording), format!("“{fact}” {why}"));
                }
            }
        }
        if !seen && words(&fact) {
            findings.push(&FACT_ON_PAGE, place(wording), format!("“{fact}” is not on the page"));
        }
    }
    let mut by_content: BTreeMap<usize, Vec<&GlyphRun>> = BTreeMap::new();
    for (_, content, run) in &runs {
        by_content.entry(*content).or_default().push(run);
    }
    for node in &layout.sides {
        structure(node, &by_content, fonts, wording, findings);
    }
}

/// The page has no better place to show than the file's first message.
fn place(wording: &Wording<'_>) -> Range<usize> {
    wording.entries.first().map_or(0..0, |entry| entry.key.clone())
}

fn runs(layout: &Layout) -> Vec<(usize, usize, &GlyphRun)> {
    let mut runs = Vec::new();
    for (number, page) in layout.pages.iter().enumerate() {
        for item in &page.items {
            if let (Mark::Content(content), Shape::Glyphs(run)) = (item.mark, &item.shape) {
                runs.push((number, content, run));
            }
        }
    }
    runs
}

fn placed(page: usize, run: &GlyphRun) -> Vec<Placed> {
    let mut x = run.at.0;
    let place = |glyph: &crate::layout::Glyph| {
        let width = glyph.advance * run.size;
        let here = Placed { page, x, y: run.at.1, width, range: glyph.range.clone() };
        x += width;
        here
    };
    run.glyphs.iter().map(place).collect()
}

/// Why the characters of these bytes do not stand from left to right, in one line or broken at spaces.
fn out_of_order(text: &str, fact: Range<usize>, glyphs: &[Placed]) -> Option<String> {
    /// Kerning moves a glyph back a little; a mark shares its letter's line.
    const TOLERANCE: f32 = 1.0;
    if text[fact.clone()].chars().any(is_right_to_left_letter) {
        return None;
    }
    let mut inside: Vec<&Placed> =
        glyphs.iter().filter(|it| it.range.start >= fact.start && it.range.end <= fact.end).collect();
    inside.sort_by_key(|it| it.range.start);
    if inside.is_empty() {
        return Some("is not drawn".to_owned());
    }
    for pair in inside.windows(2) {
        let [one, next] = pair else { continue };
        if one.range == next.range {
            continue;
        }
        let same_line = one.page == next.page && (one.y - next.y).abs() < TOLERANCE;
        let between = &text[one.range.start..next.range.end];
        if same_line && next.x < one.x + one.width.max(0.0) - TOLERANCE {
            return Some(format!("is reversed on the page at “{between}”"));
        }
        if !same_line && !between.contains(char::is_whitespace) && !between.contains('-') {
            return Some(format!("is broken over lines at “{between}”"));
        }
    }
    None
}

/// Hebrew, Arabic, Syriac, Thaana, N'Ko, Adlam; Arabic-Indic digits are not letters.
fn is_right_to_left_letter(c: char) -> bool {
    c.is_alphabetic() && matches!(u32::from(c), 0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff | 0x1e900..=0x1e95f)
}

fn isolated(line: &str) -> Vec<String> {
    isolates(line).into_iter().map(|(_, inner)| inner.to_owned()).collect()
}

/// The innermost isolates: where the inside begins, and the inside.
fn isolates(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut open = None;
    for (at, c) in text.char_indices() {
        match c {
            '\u{2066}'..='\u{2068}' => open = Some(at + c.len_utf8()),
            '\u{2069}' => found.extend(open.take().map(|start| (start, &text[start..at]))),
            _ => {}
        }
    }
    found
}

fn structure(
    node: &Node,
    runs: &BTreeMap<usize, Vec<&GlyphRun>>,
    fonts: &Fonts,
    wording: &Wording<'_>,
    findings: &mut Findings<'_>,
) {
    let what = match node.role {
        Role::Heading(..) => Some("a heading"),
        Role::Body => Some("an item of the list"),
        _ => None,
    };
    if let Some(what) = what {
        let drawn: Vec<&GlyphRun> = contents(node).iter().filter_map(|it| runs.get(it)).flatten().copied().collect();
        let words =
            |run: &&GlyphRun| run.glyphs.iter().any(|it| run.text[it.range.clone()].contains(char::is_alphanumeric));
        if !drawn.iter().any(words) {
            findings.push(&STRUCTURE, place(wording), format!("{what} has no words on the page"));
        } else if matches!(node.role, Role::Heading(..)) && !drawn.iter().all(|run| fonts.is_bold(run.font)) {
            findings.push(&STRUCTURE, place(wording), "a heading is not set in bold");
        }
    }
    for child in &node.children {
        if let Child::Node(child) = child {
            structure(child, runs, fonts, wording, findings);
        }
    }
}

fn contents(node: &Node) -> Vec<usize> {
    node.children
        .iter()
        .flat_map(|child| match child {
            Child::Content(content) => vec![*content],
            Child::Node(node) => contents(node),
        })
        .collect()
}
