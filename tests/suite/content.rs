//! The content reader on a small letter: what it reads, and that each kind of tampering with it is found.

use fgm_letter::canonical::{ContentHash, SIDE_SEPARATOR};
use fgm_letter::seal::{self, Claims, SealedAddress};
use fgm_letter::sign::{SignatureField, sign};
use fgm_letter::verify::content::{self, Child, Content};
use fgm_letter::verify::{CONTENT_FINDINGS, EDITION_FINDINGS, edition, verify_pdf};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use p256::ecdsa::SigningKey;
use proptest::prelude::*;

use crate::{fixture, sample};

fn load() -> Document {
    Document::load_mem(&sample::letter()).unwrap()
}

fn read(document: &Document) -> Content {
    content::read(document).unwrap()
}

fn codes(document: &Document) -> Vec<&'static str> {
    let mut codes: Vec<_> = content::check(&read(document)).iter().map(|finding| finding.code).collect();
    codes.sort_unstable();
    codes
}

#[test]
fn a_letter_reads_as_its_embedded_text() {
    let content = read(&load());
    assert_eq!(content::check(&content), []);
    let embedded = content.text.as_ref().unwrap();
    assert_eq!((embedded.name.as_str(), embedded.text.as_str()), ("letter-se-ar.txt", sample::text().as_str()));
    let body = embedded.text.split_once("\n\n").unwrap().1;
    let lines: Vec<_> = body
        .lines()
        .filter(|line| *line != SIDE_SEPARATOR)
        .map(|line| line.replace(['\u{2066}', '\u{2069}'], "").replace('\u{a0}', " "))
        .collect();
    assert_eq!(content.page_text().lines().collect::<Vec<_>>(), lines);
}

#[test]
fn structure_links_and_metadata_are_read() {
    let content = read(&load());
    let heading = content.elements().into_iter().find(|element| element.role == "H1").unwrap();
    assert_eq!(heading.title.as_deref(), Some("القانون السويدي"));
    assert_eq!(heading.language.as_deref(), Some("ar"));
    let figure = content.elements().into_iter().find(|element| element.role == "Figure").unwrap();
    assert_eq!(figure.alternative.as_deref(), Some("QR-kod"));
    let link = content.elements().into_iter().find(|element| element.role == "Link").unwrap();
    assert!(matches!(link.children.last(), Some(Child::Link(0))));
    assert_eq!(content.links[0].address, sample::ADDRESS);
    assert_eq!(content.links[0].description.as_deref(), Some("Kontrollera"));
    assert_eq!(content.pages[0].artifacts[0].0, "Footer");
    assert_eq!(content.metadata.language.as_deref(), Some("ar"));
    assert_eq!(content.metadata.property("dc:title"), Some("Svensk lag"));
    assert_eq!(content.metadata.property("pdfuaid:part"), Some("1"));
    assert!(content.fonts[0].ends_with("+Vazirmatn-Regular"));
}

/// The object of the page with this number.
fn page(document: &Document, number: u32) -> ObjectId {
    document.get_pages()[&number]
}

/// Appends to a page's content.
fn draw(document: &mut Document, number: u32, operators: &str) {
    let page = page(document, number);
    document.add_page_contents(page, operators.as_bytes().to_vec()).unwrap();
}

/// Changes every dictionary that holds `key`.
fn change(document: &mut Document, key: &str, change: impl Fn(&mut Dictionary)) {
    fn visit(object: &mut Object, key: &[u8], change: &impl Fn(&mut Dictionary)) -> usize {
        let dictionary = match object {
            Object::Array(items) => return items.iter_mut().map(|item| visit(item, key, change)).sum(),
            Object::Dictionary(dictionary) => dictionary,
            Object::Stream(stream) => &mut stream.dict,
            _ => return 0,
        };
        let inside: usize = dictionary.iter_mut().map(|(_, value)| visit(value, key, change)).sum();
        if dictionary.has(key) {
            change(dictionary);
            return inside + 1;
        }
        inside
    }
    let changed: usize = document.objects.values_mut().map(|object| visit(object, key.as_bytes(), &change)).sum();
    assert!(changed > 0, "no object has {key}");
}

/// The name of a font that the first page uses, and a code that it draws.
fn font(document: &Document) -> String {
    let fonts = document.get_page_fonts(page(document, 1)).unwrap();
    String::from_utf8(fonts.keys().next().unwrap().clone()).unwrap()
}

/// Rewrites a page's content.
fn rewrite(document: &mut Document, number: u32, change: impl Fn(String) -> String) {
    let page = page(document, number);
    let id = document.get_page_contents(page)[0];
    let old: Vec<u8> = document.get_page_content(page);
    // Latin-1 keeps every byte.
    let new = change(old.iter().map(|byte| char::from(*byte)).collect());
    let bytes: Vec<u8> = new.chars().map(|character| u8::try_from(u32::from(character)).unwrap()).collect();
    assert!(bytes != old, "nothing changed");
    document.objects.insert(id, Object::Stream(Stream::new(Dictionary::new(), bytes)));
}

/// One line an attack: the code that answers it, and how it is done.
type Attack = (&'static str, fn(&mut Document));

const ATTACKS: &[Attack] = &[
    ("text-not-embedded", |document| change(document, "AF", |catalog| _ = catalog.remove(b"AF"))),
    ("text-not-embedded", |document| change(document, "AFRelationship", |file| file.set("AFRelationship", "Data"))),
    ("more-than-one-attachment", |document| {
        let stream = document.add_object(Stream::new(dictionary! {}, b"other".to_vec()));
        document.add_object(dictionary! { "Type" => "Filespec", "EF" => dictionary! { "F" => stream } });
    }),
    ("untagged-text", |document| {
        let font = font(document);
        draw(document, 1, &format!("BT /{font} 12 Tf 1 0 0 1 50 50 Tm <00020003> Tj ET"));
    }),
    ("untagged-text", |document| {
        let font = font(document);
        draw(document, 1, &format!("/P <</MCID 99>> BDC BT /{font} 12 Tf 1 0 0 1 50 50 Tm <00020003> Tj ET EMC"));
    }),
    ("untagged-text", |document| {
        let font = font(document);
        draw(document, 1, &format!("/P <</MCID 2>> BDC BT /{font} 12 Tf 1 0 0 1 50 50 Tm <00020003> Tj ET EMC"));
    }),
    ("unmapped-glyph", |document| {
        let font = font(document);
        draw(document, 1, &format!("/Artifact BMC BT /{font} 12 Tf 1 0 0 1 50 50 Tm <fff0> Tj ET EMC"));
    }),
    ("hidden-text", |document| rewrite(document, 1, |content| content.replacen("BT 0 Tr", "BT 3 Tr", 1))),
    ("hidden-text", |document| rewrite(document, 2, |content| content.replacen("BT 0 Tr", "1 g BT 0 Tr", 1))),
    ("hidden-text", |document| {
        rewrite(document, 2, |content| content.replacen("BT 0 Tr", "0 0 1 1 re W n BT 0 Tr", 1))
    }),
    ("hidden-text", |document| rewrite(document, 1, |content| content.replacen("q 1 0", "q 1 0 0 1 700 0 cm 1 0", 1))),
    ("hidden-text", |document| rewrite(document, 1, |content| content.replacen("q 1 0", "q .1 0 0 .1 0 0 cm 1 0", 1))),
    ("hidden-text", |document| draw(document, 1, "/Artifact BMC /Span <</ActualText (not drawn)>> BDC EMC EMC")),
    ("picture-on-page", |document| draw(document, 1, "BI /W 1 /H 1 /BPC 8 /CS /G ID x EI")),
    ("drawing-annotation", |document| {
        let annotation =
            dictionary! { "Subtype" => "FreeText", "Rect" => vec![0.into(), 0.into(), 99.into(), 99.into()] };
        let page = page(document, 1);
        let page = document.get_dictionary_mut(page).unwrap();
        page.set("Annots", vec![Object::Dictionary(annotation)]);
    }),
    ("structure-damaged", |document| {
        change(document, "StructTreeRoot", |catalog| _ = catalog.remove(b"StructTreeRoot"))
    }),
    ("structure-damaged", |document| {
        // The element that holds the heading holds itself.
        let ids: Vec<_> = document.objects.keys().copied().collect();
        for id in ids {
            if let Ok(element) = document.get_dictionary_mut(id)
                && element.get(b"S").is_ok_and(|role| role.as_name().is_ok_and(|role| role == b"H1"))
            {
                element.set("K", vec![Object::Reference(id)]);
            }
        }
    }),
    ("page-text-differs", |document| change(document, "ToUnicode", |font| font.set("ToUnicode", Object::Null))),
    ("unknown-aside", |document| {
        change(document, "T", |heading| heading.set("ID", Object::string_literal("Uaside-more")));
    }),
    ("short-code-differs", |document| replace_text(document, &sample::text().replace("Nej", "Ja"))),
    ("page-text-differs", |document| replace_text(document, &sample::text().replace("Nej", "Ja"))),
    ("text-header-unreadable", |document| replace_text(document, "law se")),
];

fn replace_text(document: &mut Document, text: &str) {
    for object in document.objects.values_mut() {
        if let Object::Stream(stream) = object
            && stream.dict.has_type(b"EmbeddedFile")
        {
            stream.set_plain_content(text.as_bytes().to_vec());
        }
    }
}

#[test]
fn each_attack_on_the_content_is_found() {
    for (number, (code, attack)) in ATTACKS.iter().enumerate() {
        let mut document = load();
        attack(&mut document);
        let found = codes(&document);
        assert!(found.contains(code), "attack {number} for {code} gave {found:?}");
    }
}

#[test]
fn every_finding_about_the_content_has_an_attack() {
    let tested = include_str!("content.rs");
    for code in CONTENT_FINDINGS.iter().chain(EDITION_FINDINGS) {
        let is_case = tested.contains(&format!("[\"{code}\"")) || tested.contains(&format!(", \"{code}\"]"));
        let is_attack = ATTACKS.iter().any(|(answer, _)| answer == code);
        assert!(is_case || is_attack || *code == "content-unreadable", "no attack for {code}");
    }
}

#[test]
fn a_difference_is_told_with_page_and_words() {
    let mut document = load();
    replace_text(&mut document, &sample::text().replace("normalt 2", "normalt 4"));
    let findings = content::check(&read(&document));
    let message = &findings.iter().find(|finding| finding.code == "page-text-differs").unwrap().message;
    assert!(
        message.contains(
            "(page 2, after “Svensk lag Fängelse, normalt”: the page shows “2\u{2013}6 år, i grova fall”, the embedded text says “4\u{2013}6 år,"
        ),
        "{message}"
    );
}

fn claims() -> Claims {
    Claims {
        issuer: "specimen".into(),
        date: "2026-11-23".parse().unwrap(),
        law: "se".into(),
        paper: "letter".into(),
        edition: "2026-11".into(),
        languages: vec!["ar".into(), "sv".into()],
        hash: ContentHash::of(&sample::text()),
        draft: true,
    }
}

fn sealed(host: &str, claims: &Claims) -> SealedAddress {
    let key = SigningKey::from_slice(&[7; 32]).unwrap();
    SealedAddress::parse(&seal::seal(claims, &key, [1; 8]).unwrap().address(host)).unwrap()
}

#[test]
fn text_seal_and_bands_must_agree() {
    let edition_codes = |document: &Document, claims: Option<Claims>| {
        let address = claims.map(|claims| {
            let host = if claims.is_specimen() { "specimen.invalid" } else { "region.example" };
            sealed(host, &claims)
        });
        let edition = edition::check(&read(document), address.as_ref());
        edition.findings.iter().map(|finding| finding.code).collect::<Vec<_>>()
    };
    let document = load();
    assert_eq!(edition::seal_addresses(&read(&document)), [sample::ADDRESS]);
    assert_eq!(edition_codes(&document, Some(claims())), ["draft", "specimen"]);
    let changed = |change: fn(&mut Claims)| {
        let mut claims = claims();
        change(&mut claims);
        edition_codes(&load(), Some(claims))
    };
    let mine = |mut codes: Vec<&'static str>| {
        codes.retain(|code| !matches!(*code, "draft" | "specimen"));
        codes
    };
    assert_eq!(mine(changed(|claims| claims.law = "no".into())), ["seal-differs"]);
    assert_eq!(mine(changed(|claims| claims.paper = "staff".into())), ["seal-differs"]);
    assert_eq!(mine(changed(|claims| claims.edition = "2026-12".into())), ["seal-differs"]);
    assert_eq!(mine(changed(|claims| claims.languages.reverse())), ["seal-differs"]);
    assert_eq!(mine(changed(|claims| claims.date = "2026-11-24".parse().unwrap())), ["seal-differs"]);
    assert_eq!(mine(changed(|claims| claims.hash = ContentHash([0; 32]))), ["seal-hash-differs"]);
    assert_eq!(mine(changed(|claims| claims.draft = false)), ["draft-not-sealed"]);
    let real = |claims: &mut Claims| claims.issuer = "region".into();
    assert_eq!(mine(changed(real)), ["specimen-not-sealed"]);

    let mut without = load();
    for band in ["aside-band-draft-2", "aside-band-specimen-2"] {
        change(&mut without, "ID", |element| {
            if element.get(b"ID").is_ok_and(|id| id.as_str().is_ok_and(|id| id == format!("U{band}").as_bytes())) {
                element.remove(b"ID");
            }
        });
    }
    assert_eq!(mine(edition_codes(&without, Some(claims()))), ["draft-band-missing", "specimen-band-missing"]);
    let mut unsealed = load();
    change(&mut unsealed, "URI", |action| action.set("URI", Object::string_literal("https://example.org/")));
    assert_eq!(mine(edition_codes(&unsealed, None)), ["seal-missing", "code-differs"]);
    let mut twice = load();
    let first = page(&twice, 1);
    let link = twice.get_dictionary(first).unwrap().get(b"Annots").unwrap().as_array().unwrap()[0].clone();
    let link = twice.dereference(&link).unwrap().1.clone();
    let mut other = link.as_dict().unwrap().clone();
    let action = dictionary! { "S" => "URI", "URI" => Object::string_literal("https://region.example/#MFRGG") };
    other.set("A", action);
    let first = twice.get_dictionary_mut(first).unwrap();
    first.set("Annots", vec![link, Object::Dictionary(other)]);
    assert_eq!(mine(edition_codes(&twice, Some(claims()))), ["several-seals"]);
    let drawn = |code: Option<&str>| Document::load_mem(&sample::letter_drawing(sample::ADDRESS, code)).unwrap();
    assert_eq!(read(&drawn(Some(sample::ADDRESS))).codes, [sample::ADDRESS]);
    assert_eq!(mine(edition_codes(&drawn(Some("https://other.example/#MFRGG")), Some(claims()))), ["code-differs"]);
    assert_eq!(mine(edition_codes(&drawn(None), Some(claims()))), ["code-missing"]);
}

/// The codes of a signed letter, signed by issuer 7.
fn signed_codes(letter: &[u8]) -> Vec<&'static str> {
    let field = SignatureField { date: "2026-11-23".parse().unwrap(), ..fixture::FIELD };
    let file = sign(letter, &fixture::identity(7), &field).unwrap();
    let report = verify_pdf(&file, &fixture::trust(&fixture::identity(7)), "2026-12-01".parse().unwrap()).unwrap();
    report.findings.iter().map(|finding| finding.code).collect()
}

#[test]
fn the_seal_must_be_the_signers() {
    let letter = |key: u8, kid: [u8; 8]| {
        let key = SigningKey::from_slice(&[key; 32]).unwrap();
        sample::letter_with(&seal::seal(&claims(), &key, kid).unwrap().address("specimen.invalid"))
    };
    let kid = fixture::identity(7).certificate().kid();
    assert_eq!(signed_codes(&letter(7, kid)), ["draft", "specimen"]);
    assert_eq!(signed_codes(&letter(8, kid)), ["seal-not-signers", "draft", "specimen"]);
    assert_eq!(signed_codes(&letter(7, [0; 8])), ["seal-not-signers", "draft", "specimen"]);
    assert_eq!(signed_codes(&sample::letter()), ["seal-unreadable", "draft", "specimen"]);
}

#[test]
fn a_signed_file_that_is_no_letter_is_not_valid() {
    let mut document = load();
    let pages = document.catalog().unwrap().get(b"Pages").unwrap().as_reference().unwrap();
    let first = Object::Reference(page(&document, 1));
    document.get_dictionary_mut(pages).unwrap().set("Kids", vec![first; 40]);
    let mut file = Vec::new();
    document.save_to(&mut file).unwrap();
    assert!(signed_codes(&file).contains(&"content-unreadable"));
}

/// Deep, wide and endless structures stop at a bound.
#[test]
fn bombs_are_bounded() {
    let mut document = load();
    // A chain of a hundred thousand elements.
    let mut below = document.add_object(dictionary! { "S" => "P" });
    for _ in 0..100_000 {
        below = document.add_object(dictionary! { "S" => "Span", "K" => below });
    }
    change(&mut document, "ParentTree", |root| root.set("K", below));
    assert!(codes(&document).contains(&"structure-damaged"));

    // A million references to one element.
    let mut document = load();
    let element = document.add_object(dictionary! { "S" => "P" });
    change(&mut document, "ParentTree", |root| root.set("K", vec![Object::Reference(element); 1_000_000]));
    assert!(codes(&document).contains(&"structure-damaged"));

    // A form that draws itself.
    let mut document = load();
    let form = document.new_object_id();
    let stream = Stream::new(
        dictionary! { "Subtype" => "Form", "Resources" => dictionary! { "XObject" => dictionary! { "X" => form } } },
        b"/X Do /X Do".to_vec(),
    );
    document.objects.insert(form, Object::Stream(stream));
    let first = page(&document, 1);
    document
        .get_dictionary_mut(first)
        .unwrap()
        .set("Resources", dictionary! { "XObject" => dictionary! { "X" => form } });
    draw(&mut document, 1, "/X Do");
    assert!(content::read(&document).is_err());

    // A stream that unfolds to a gigabyte would be refused at four megabytes.
    let mut document = load();
    let mut stream = Stream::new(dictionary! {}, vec![b' '; 5 << 20]);
    stream.compress().unwrap();
    let id = document.add_object(stream);
    let first = page(&document, 1);
    document.get_dictionary_mut(first).unwrap().set("Contents", id);
    assert!(content::read(&document).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Bytes changed anywhere in a page, a font table or the metadata: an answer, never a panic.
    #[test]
    fn mangled_streams_never_panic(edits in prop::collection::vec((any::<usize>(), any::<usize>(), any::<u8>()), 1..40)) {
        let mut document = load();
        let streams: Vec<_> = document
            .objects
            .iter()
            .filter(|(_, object)| object.as_stream().is_ok_and(|stream| !stream.dict.has(b"Length1")))
            .map(|(id, _)| *id)
            .collect();
        for (stream, at, byte) in edits {
            let Ok(Object::Stream(stream)) = document.get_object_mut(streams[stream % streams.len()]) else { continue };
            if stream.is_compressed() {
                stream.decompress().unwrap();
            }
            if !stream.content.is_empty() {
                let at = at % stream.content.len();
                stream.content[at] = byte;
            }
        }
        let _ = content::read(&document).map(|content| (content::check(&content), edition::check(&content, None)));
    }

    /// Objects swapped, dropped and replaced by others: an answer, never a panic and never without end.
    #[test]
    fn mangled_objects_never_panic(edits in prop::collection::vec((any::<usize>(), any::<usize>(), 0..4), 1..30)) {
        let mut document = load();
        let ids: Vec<_> = document.objects.keys().copied().collect();
        for (one, other, kind) in edits {
            let (one, other) = (ids[one % ids.len()], ids[other % ids.len()]);
            match kind {
                0 => drop(document.objects.remove(&one)),
                1 => drop(document.objects.insert(one, Object::Reference(other))),
                2 => {
                    let replacement = document.objects.get(&other).cloned().unwrap_or(Object::Null);
                    document.objects.insert(one, replacement);
                }
                _ => {
                    if let Some(Object::Dictionary(dictionary)) = document.objects.get_mut(&one) {
                        let keys: Vec<_> = dictionary.iter().map(|(key, _)| key.clone()).collect();
                        if let Some(key) = keys.get(other.0 as usize % keys.len().max(1)) {
                            dictionary.set(key.clone(), Object::Reference(other));
                        }
                    }
                }
            }
        }
        let _ = content::read(&document).map(|content| (content::check(&content), edition::check(&content, None)));
    }
}
