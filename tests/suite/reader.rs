//! printpdf reads every letter: a second implementation that shares no code with the one that writes.
//!
//! It must find the pages, their size, the fonts and, glyph by glyph, the words of the canonical text. It knows no
//! `ActualText`, so that some words of a joined script are left to the content reader; of all others none may be missing.

use std::collections::BTreeSet;

use fgm_letter::canonical::Header;
use lopdf::{Document, Object};
use printpdf::{Op, PdfDocument, PdfParseOptions, PdfWarnMsg, TextItem};

use crate::letters;

/// What printpdf finds on one page.
#[derive(Debug, PartialEq)]
struct Found {
    /// Width and height in points.
    size: (u32, u32),
    fonts: usize,
    /// The glyphs shown.
    glyphs: usize,
    /// Words, once with a space between marked contents and once without.
    words: BTreeSet<String>,
}

/// Reads each page as a file of its own: printpdf keeps fonts by name, and the names begin anew on each page.
fn find(pdf: &[u8]) -> Vec<Found> {
    let whole = Document::load_mem(pdf).unwrap();
    let numbers: Vec<_> = whole.get_pages().into_keys().collect();
    let alone = |number: u32| {
        let mut document = whole.clone();
        document.delete_pages(&numbers.iter().copied().filter(|other| *other != number).collect::<Vec<_>>());
        let mut file = Vec::new();
        document.save_to(&mut file).unwrap();
        find_alone(&file)
    };
    numbers.iter().map(|number| alone(*number)).collect()
}

fn find_alone(pdf: &[u8]) -> Found {
    let mut warnings: Vec<PdfWarnMsg> = Vec::new();
    let document = PdfDocument::parse(pdf, &PdfParseOptions::default(), &mut warnings).unwrap();
    let [page] = document.pages.as_slice() else { panic!("printpdf finds {} pages", document.pages.len()) };
    let (mut apart, mut joined, mut glyphs) = (String::new(), String::new(), 0);
    for operator in &page.ops {
        match operator {
            Op::ShowText { items } => {
                for item in items {
                    let shown = match item {
                        TextItem::Text(shown) => shown.clone(),
                        TextItem::GlyphIds(codes) => {
                            codes.iter().map(|code| code.cid.as_deref().unwrap_or("\u{fffd}")).collect()
                        }
                        TextItem::Offset(_) => continue,
                    };
                    glyphs += match item {
                        TextItem::GlyphIds(codes) => codes.len(),
                        _ => shown.chars().count(),
                    };
                    apart.push_str(&shown);
                    joined.push_str(&shown);
                }
            }
            Op::EndMarkedContent | Op::EndMarkedContentWithProperties => apart.push(' '),
            _ => {}
        }
    }
    let words = apart.split_whitespace().chain(joined.split_whitespace()).map(str::to_owned).collect();
    let points = |length: f32| length.round() as u32;
    let size = (points(page.media_box.width.0), points(page.media_box.height.0));
    Found { size, fonts: document.resources.fonts.map.len(), glyphs, words }
}

/// The words of the canonical text that printpdf did not find, and how many words there are.
fn missing(found: &[Found], text: &str) -> (Vec<String>, usize) {
    let body = Header::parse(text).unwrap().1.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "");
    let words: BTreeSet<_> = body.split_whitespace().filter(|word| *word != "---").map(str::to_owned).collect();
    let count = words.len();
    (words.into_iter().filter(|word| !found.iter().any(|page| page.words.contains(word))).collect(), count)
}

#[test]
fn printpdf_reads_every_letter() {
    let sizes = [
        ("a4", (595, 842)),
        ("us-letter", (612, 792)),
        ("a5", (420, 595)),
        ("large", (595, 842)),
        ("pocket", (842, 595)),
    ];
    for sheet in letters::every() {
        let (letter, tag) = (&sheet.letter, &sheet.letter.name);
        let pages = find(&letter.pdf);
        assert_eq!(pages.len(), letter.pages, "{tag}");
        let (_, size) = sizes.iter().find(|(name, _)| *name == sheet.size).unwrap();
        for page in &pages {
            assert_eq!(page.size, *size, "{tag}");
            assert!(page.glyphs > 100 && page.fonts >= 2, "{tag}: {} glyphs, {} fonts", page.glyphs, page.fonts);
        }
        let (missing, words) = missing(&pages, &letter.text.text);
        // Joined scripts have words under ActualText, which printpdf does not know.
        let composed =
            missing.iter().filter(|word| word.chars().any(|letter| matches!(letter, '\u{600}'..='\u{6ff}'))).count();
        assert!(missing.len() == composed && composed * 4 < words, "{tag}: of {words} words {missing:?} are missing");
    }
}

/// One glyph more on one page, and the reader disagrees.
#[test]
fn printpdf_fails_on_a_changed_page() {
    let (_, letter) = letters::all().iter().find(|(tag, _)| tag == "sv").unwrap();
    let before = find(&letter.pdf);
    let mut document = Document::load_mem(&letter.pdf).unwrap();
    let page = document.get_pages()[&1];
    let id = document.get_page_contents(page)[0];
    let Object::Stream(content) = document.get_object_mut(id).unwrap() else { panic!("a page's content is a stream") };
    let mut operators = content.decompressed_content().unwrap();
    let shown = operators.windows(4).position(|window| window == b"Td\n(" || window == b"Td\n[").unwrap();
    let glyph = operators[shown..].iter().position(|byte| *byte == b'(').unwrap() + shown + 1;
    operators.splice(glyph..glyph, *b"\\000\\001");
    content.set_plain_content(operators);
    let mut changed = Vec::new();
    document.save_to(&mut changed).unwrap();
    let after = find(&changed);
    assert_eq!(after[0].glyphs, before[0].glyphs + 1);
    assert_ne!(after[0].words, before[0].words);
}
