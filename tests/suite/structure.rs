//! What PDF/UA asks and a validator cannot judge, or judges by the file alone: the meaning of the tag tree, and black on white.
//!
//! The clauses are in `src/pdf/CONFORMANCE.md`.

use std::collections::BTreeSet;

use fgm_letter::canonical::Header;
use fgm_letter::verify::content::{self, Child, Content, Element};
use lopdf::{Document, Object};

use crate::letters;

/// Reads every sheet: its name, its canonical text, its content.
fn each(mut judge: impl FnMut(&str, &str, &Content)) {
    for sheet in letters::every() {
        let document = Document::load_mem(&sheet.letter.pdf).unwrap();
        judge(&sheet.letter.name, &sheet.letter.text.text, &content::read(&document).unwrap());
    }
}

fn elements(element: &Element) -> Vec<&Element> {
    let inner = element.children.iter().filter_map(|child| match child {
        Child::Element(element) => Some(elements(element)),
        _ => None,
    });
    std::iter::once(element).chain(inner.flatten()).collect()
}

fn level(element: &Element) -> Option<usize> {
    element.role.strip_prefix('H').and_then(|level| level.parse().ok())
}

/// ISO 32000-1 7.3.8.2: a stream is as long as it says. One that lost its last byte still shows most of what it holds.
#[test]
fn compressed_streams_are_whole() {
    for sheet in letters::every() {
        let document = Document::load_mem(&sheet.letter.pdf).unwrap();
        for (id, object) in &document.objects {
            let Object::Stream(stream) = object else { continue };
            if !stream.dict.get(b"Filter").and_then(Object::as_name).is_ok_and(|name| name == b"FlateDecode") {
                continue;
            }
            let mut inflate = flate2::Decompress::new(true);
            let mut plain = Vec::with_capacity(1 << 20);
            let status = inflate.decompress_vec(&stream.content, &mut plain, flate2::FlushDecompress::Finish).unwrap();
            let used = usize::try_from(inflate.total_in()).unwrap();
            assert_eq!(
                (status, used),
                (flate2::Status::StreamEnd, stream.content.len()),
                "{} {id:?}",
                sheet.letter.name
            );
        }
    }
}

/// ISO 14289-1 7.4.2. A side is read for itself, so each begins with the one H1.
#[test]
fn headings_are_in_order_on_each_side() {
    each(|name, _, content| {
        for side in content.elements().into_iter().filter(|element| element.role == "Part") {
            let headings: Vec<_> = elements(side).into_iter().filter(|element| level(element).is_some()).collect();
            let levels: Vec<_> = headings.iter().filter_map(|heading| level(heading)).collect();
            assert_eq!(levels.first(), Some(&1), "{name}: {levels:?}");
            assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{name}: {levels:?}");
            assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{name}: {levels:?}");
            for heading in headings {
                assert_eq!(heading.title.as_deref(), Some(heading.text().trim()), "{name}");
            }
        }
    });
}

/// ISO 14289-1 7.2: the sides are those of the text's header, and the file says the language of the front.
#[test]
fn sides_have_the_languages_of_the_header() {
    each(|name, text, content| {
        let (header, _) = Header::parse(text).unwrap();
        let sides = content.elements().into_iter().filter(|element| element.role == "Part");
        let told: Vec<_> = sides.filter_map(|side| side.language.as_deref()).collect();
        assert_eq!(told, header.languages.iter().map(String::as_str).collect::<Vec<_>>(), "{name}");
        assert_eq!(content.metadata.language.as_deref(), told.first().copied(), "{name}");
    });
}

/// ISO 14289-1 7.1: the title that a reader shows is the front's.
#[test]
fn the_title_is_the_first_heading() {
    each(|name, _, content| {
        let heading = content.elements().into_iter().find(|element| element.role == "H1").unwrap();
        let title = heading.title.as_deref();
        assert_eq!(content.metadata.property("dc:title"), title, "{name}");
        let info = content.metadata.info.iter().find(|(key, _)| key == "Title");
        assert_eq!(info.map(|(_, value)| value.as_str()), title, "{name}");
    });
}

/// ISO 14289-1 7.3, 7.6 and 7.18.5: pictures and links are described in words, and signs before items are labels.
#[test]
fn pictures_links_and_lists_say_what_they_are() {
    let words = |text: &Option<String>| text.as_ref().is_some_and(|text| text.split_whitespace().count() >= 2);
    let (mut pictures, mut labels) = (0, 0);
    each(|name, _, content| {
        for element in content.elements() {
            match element.role.as_str() {
                "Figure" => {
                    assert!(words(&element.alternative), "{name}: {:?}", element.alternative);
                    pictures += 1;
                }
                "Link" => {
                    assert!(matches!(element.children.last(), Some(Child::Link(_))), "{name}: a link without its area")
                }
                "LI" => {
                    let roles: Vec<_> = element
                        .children
                        .iter()
                        .filter_map(|child| match child {
                            Child::Element(part) => Some(part.role.as_str()),
                            _ => None,
                        })
                        .collect();
                    // Boxes to tick are drawn: nothing is there to be read.
                    assert!(roles == ["Lbl", "LBody"] || roles == ["LBody"], "{name}: {roles:?}");
                    labels += usize::from(roles.len() == 2);
                }
                _ => {}
            }
        }
        assert!(content.links.iter().all(|link| words(&link.description)), "{name}: {:?}", content.links);
    });
    assert!(pictures > 50 && labels > 500, "{pictures} pictures, {labels} labels");
}

/// ISO 14289-1 7.1 and WCAG 1.4.3: nothing is told by colour, because everything that we draw is pure black.
#[test]
fn everything_is_black_on_white() {
    for sheet in letters::every() {
        let document = Document::load_mem(&sheet.letter.pdf).unwrap();
        let drawn = document.page_iter().map(|page| document.get_page_content(page));
        let forms = document.objects.values().filter_map(|object| match object {
            Object::Stream(stream)
                if stream.dict.get(b"Subtype").is_ok_and(|it| *it == Object::Name(b"Form".to_vec())) =>
            {
                Some(stream.decompressed_content().unwrap())
            }
            _ => None,
        });
        let mut colours = BTreeSet::new();
        for content in drawn.chain(forms) {
            let content = String::from_utf8_lossy(&content).into_owned();
            let lines = content.lines().map(str::trim).filter(|line| {
                let operator = line.rsplit(' ').next().unwrap_or_default();
                ["scn", "SCN", "sc", "SC", "rg", "RG", "g", "G", "k", "K", "sh", "gs"].contains(&operator)
            });
            colours.extend(lines.map(str::to_owned));
        }
        let black = ["0 0 0 SCN", "0 0 0 scn"].map(str::to_owned);
        assert!(colours.iter().eq(black.iter()), "{}: {colours:?}", sheet.letter.name);
    }
}
