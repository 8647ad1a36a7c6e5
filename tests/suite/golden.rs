//! Reads sheets back from the finished PDF and compares them with `tests/golden/`, as text that a person can judge: every paper and
//! language on A4, and all sizes of two letters.
//!
//! `BLESS=1 cargo test --test suite golden` writes the files anew; look at `git diff tests/golden` before you commit.
//! Left out is what only repeats the content hash: the seal's fragment, the short code, XMP identifiers
//! (and XMP's descriptions of its own schemas, which never change). The hash of each
//! whole sheet in every size, made with a fixed key, stands in `tests/golden/sha256.txt`: the same inputs give the same bytes.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs};

use fgm_letter::issue::Letter;
use fgm_letter::seal::short_code;
use fgm_letter::verify::content::{self, Child, Content, Element};
use lopdf::Document;
use sha2::{Digest, Sha256};

use crate::letters;

#[test]
fn every_letter_reads_back_as_its_golden() {
    let told = letters::every().iter().filter(|sheet| sheet.size == "a4" || is_example(sheet));
    let stale: Vec<_> =
        told.filter_map(|sheet| compare(&format!("{}.txt", sheet.letter.name), &golden(&sheet.letter))).collect();
    assert!(stale.is_empty(), "{}", stale.join("\n"));
}

#[test]
fn every_letter_has_the_same_bytes_as_before() {
    let mut sums = String::new();
    for letters::Issued { letter, .. } in letters::every() {
        writeln!(sums, "{}  {}.pdf", hex(&Sha256::digest(&letter.pdf)), letter.name).unwrap();
    }
    if let Some(difference) = compare("sha256.txt", &sums) {
        panic!("{difference}");
    }
}

/// Other sizes say the same as A4 (see `papers.rs`); how they divide it is told for one letter of each direction.
fn is_example(sheet: &letters::Issued) -> bool {
    sheet.paper == "letter" && ["so", "ar"].contains(&sheet.tag.as_str())
}

/// The letter as text.
fn golden(letter: &Letter) -> String {
    let document = Document::load_mem(&letter.pdf).unwrap();
    let content = content::read(&document).unwrap();
    let mut out = String::new();
    let code = short_code(&letter.text.hash);
    describe(&content, &mut out).unwrap();
    content.tree.iter().try_for_each(|element| tree(element, &content, 0, &mut out)).unwrap();
    out.replace(&code, "XXXXX-XXXXX")
}

fn describe(content: &Content, out: &mut String) -> std::fmt::Result {
    let metadata = &content.metadata;
    writeln!(out, "language: {}", metadata.language.as_deref().unwrap_or("none"))?;
    for (key, value) in &metadata.info {
        writeln!(out, "info {key}: {value}")?;
    }
    let told = |property: &str| {
        !["xmpMM:", "stEvt:", "pdfaSchema:", "pdfaProperty:"].iter().any(|prefix| property.starts_with(prefix))
    };
    for (property, value) in metadata.xmp.iter().filter(|(property, _)| told(property)) {
        writeln!(out, "xmp {property}: {value}")?;
    }
    let mut fonts: Vec<_> =
        content.fonts.iter().map(|font| font.split_once('+').map_or(&**font, |(_, name)| name)).collect();
    fonts.sort_unstable();
    writeln!(out, "fonts: {}", fonts.join(", "))?;
    if let Some(text) = &content.text {
        writeln!(out, "attachment: {}", text.name)?;
    }
    for (number, page) in (1..).zip(&content.pages) {
        let area = page.area;
        writeln!(out, "page {number}: {:.0} x {:.0} pt", area.right - area.left, area.top - area.bottom)?;
        for (kind, passage) in &page.artifacts {
            writeln!(out, "  artifact {kind}: {}", visible(&passage.text))?;
        }
    }
    Ok(())
}

/// One line an element, its text below it; a language is told where it changes.
fn tree(element: &Element, content: &Content, depth: usize, out: &mut String) -> std::fmt::Result {
    let indent = "  ".repeat(depth);
    write!(out, "{indent}{} [{}]", element.role, element.language.as_deref().unwrap_or("none"))?;
    let parts = [
        ("id", &element.id),
        ("title", &element.title),
        ("alt", &element.alternative),
        ("actual", &element.actual_text),
    ];
    for (name, part) in parts {
        if let Some(part) = part {
            write!(out, " {name}=\"{}\"", visible(part))?;
        }
    }
    writeln!(out)?;
    for child in &element.children {
        match child {
            Child::Element(element) => tree(element, content, depth + 1, out)?,
            Child::Text(passage) if passage.text.is_empty() => writeln!(out, "{indent}  p{} drawing", passage.page)?,
            Child::Text(passage) => {
                let language =
                    passage.language.as_deref().filter(|language| Some(*language) != element.language.as_deref());
                let language = language.map(|language| format!(" [{language}]")).unwrap_or_default();
                writeln!(out, "{indent}  p{}{language} | {}", passage.page, visible(&passage.text))?;
            }
            Child::Link(number) => {
                let link = &content.links[*number];
                let address =
                    link.address.split_once('#').map_or(link.address.clone(), |(host, _)| format!("{host}#..."));
                writeln!(
                    out,
                    "{indent}  link {address} \"{}\"",
                    visible(link.description.as_deref().unwrap_or_default())
                )?;
            }
            Child::Annotation(subtype) => writeln!(out, "{indent}  annotation {subtype}")?,
        }
    }
    Ok(())
}

/// Characters that a diff would not show, by name; a space at the end as `␠`.
fn visible(text: &str) -> String {
    let mut shown: String = text
        .chars()
        .map(|character| match character {
            '\u{a0}' | '\u{202f}' | '\u{200b}'..='\u{200f}' | '\u{2066}'..='\u{2069}' => {
                format!("<{:04x}>", u32::from(character))
            }
            _ => character.to_string(),
        })
        .collect();
    if shown.ends_with(' ') {
        shown.pop();
        shown.push('␠');
    }
    shown
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Says how `now` differs from the file; writes the file instead when asked to.
fn compare(name: &str, now: &str) -> Option<String> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if env::var_os("BLESS").is_some_and(|value| value == "1") {
        fs::write(&path, now).unwrap();
        return None;
    }
    let before = fs::read_to_string(&path).unwrap_or_default();
    (before != now).then(|| {
        let what = format!("tests/golden/{name} is not what the letter says now (BLESS=1 writes it anew):");
        format!("{what}\n{}", difference(&before, now))
    })
}

/// The lines that differ, by longest common subsequence, with line numbers of the file.
fn difference(before: &str, now: &str) -> String {
    const SHOWN: usize = 60;
    let (old, new): (Vec<_>, Vec<_>) = (before.lines().collect(), now.lines().collect());
    let mut common = vec![vec![0_u32; new.len() + 1]; old.len() + 1];
    for (row, line) in old.iter().enumerate().rev() {
        for (column, other) in new.iter().enumerate().rev() {
            common[row][column] = if line == other {
                common[row + 1][column + 1] + 1
            } else {
                common[row + 1][column].max(common[row][column + 1])
            };
        }
    }
    let (mut row, mut column, mut lines) = (0, 0, Vec::new());
    while row < old.len() || column < new.len() {
        if row < old.len() && column < new.len() && old[row] == new[column] {
            (row, column) = (row + 1, column + 1);
        } else if column == new.len() || row < old.len() && common[row + 1][column] >= common[row][column + 1] {
            lines.push(format!("{:5} - {}", row + 1, old[row]));
            row += 1;
        } else {
            lines.push(format!("      + {}", new[column]));
            column += 1;
        }
    }
    let more = lines.len().saturating_sub(SHOWN);
    lines.truncate(SHOWN);
    lines.extend((more > 0).then(|| format!("      ... {more} more lines")));
    lines.join("\n")
}

#[test]
fn a_difference_names_its_lines() {
    assert_eq!(difference("a\nb\nc\n", "a\nx\nc\nd\n"), "    2 - b\n      + x\n      + d");
}
