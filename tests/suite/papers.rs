//! Every paper in every size: valid, the same words whatever the size, the same bytes twice; and private sheets lead nowhere.

use fgm_letter::issue::{Expired, IssueError, Press, Request};
use fgm_letter::issuer::Issuer;
use fgm_letter::seal::short_code;
use fgm_letter::verify::content::{self, Child, Element};
use fgm_letter::verify::{Verdict, verify_pdf};
use lopdf::{Document, Object};

use crate::fixture;
use crate::letters::{self, Issued};

#[test]
fn every_sheet_is_valid_and_shows_its_text() {
    let trust = fixture::trust(&fixture::identity(7));
    for Issued { letter, .. } in letters::every() {
        let report = verify_pdf(&letter.pdf, &trust, letters::TODAY).unwrap();
        let codes: Vec<_> = report.findings.iter().map(|finding| (finding.code, &finding.message)).collect();
        assert_eq!(report.verdict(), Verdict::Valid, "{}: {codes:?}", letter.name);
        assert_eq!(report.text.as_ref(), Some(&letter.text.text), "{}", letter.name);
        assert_eq!((report.draft, report.specimen), (letter.text.draft, letter.text.specimen), "{}", letter.name);
    }
}

#[test]
fn there_are_all_papers_languages_and_sizes() {
    let names: Vec<_> = letters::every().iter().map(|issued| issued.letter.name.as_str()).collect();
    for name in
        ["letter-se-so", "letter-se-ar-pocket", "letter-se-am-us-letter", "travel-se-fa-large", "staff-se-en-a5"]
    {
        assert!(names.contains(&name), "{name} is missing");
    }
    let count = |stem: &str| names.iter().filter(|name| name.starts_with(stem)).count();
    let languages = |paper: &str| Press::new().unwrap().languages("se", paper).unwrap().len();
    assert_eq!((count("letter-"), count("travel-"), count("staff-")), (9 * 5, 9 * 5, 2 * 5));
    assert_eq!((languages("letter"), languages("private"), languages("staff")), (9, 9, 2));
}

/// The size changes neither text nor hash, nor what a screen reader says, in which order and language.
#[test]
fn all_sizes_say_the_same() {
    for a4 in letters::every().iter().filter(|issued| issued.size == "a4") {
        let said = said(&a4.letter.pdf);
        assert!(said.len() > 15, "{}", a4.letter.name);
        let others = letters::every().iter().filter(|other| other.paper == a4.paper && other.tag == a4.tag);
        for other in others {
            assert_eq!(other.letter.text, a4.letter.text, "{}", other.letter.name);
            let other_said = self::said(&other.letter.pdf);
            if let Some((one, two)) = said.iter().zip(&other_said).find(|(one, two)| one != two) {
                panic!("{}: instead of\n{one}\nit says\n{two}", other.letter.name);
            }
            assert_eq!(other_said.len(), said.len(), "{}", other.letter.name);
        }
    }
}

/// One line an element, in reading order: role, language, title, alternative text and words, without bands and places.
fn said(pdf: &[u8]) -> Vec<String> {
    fn tell(element: &Element, lines: &mut Vec<String>) {
        if element.id.as_ref().is_some_and(|id| id.starts_with(content::ASIDE)) {
            return;
        }
        let mut words = String::new();
        for child in &element.children {
            if let Child::Text(passage) = child {
                words.push_str(&passage.text);
            }
        }
        // A space at the end of a line is not drawn everywhere; where lines end depends on the size.
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let (language, title, alternative) = (&element.language, &element.title, &element.alternative);
        lines.push(format!("{} {language:?} {title:?} {alternative:?} {words}", element.role));
        for child in &element.children {
            if let Child::Element(element) = child {
                tell(element, lines);
            }
        }
    }
    let mut lines = Vec::new();
    let content = content::read(&Document::load_mem(pdf).unwrap()).unwrap();
    content.tree.iter().filter(|element| element.role != "Form").for_each(|element| tell(element, &mut lines));
    lines
}

#[test]
fn the_same_request_gives_the_same_bytes() {
    let (issuer, identity) = (Issuer::specimen(), fixture::identity(7));
    // Another press, another order: fonts are loaded in another order too.
    let mut press = Press::new().unwrap();
    for Issued { paper, size, tag, letter, .. } in letters::every().iter().rev().step_by(3) {
        let request = Request { paper, size, ..Request::new(tag, letters::TODAY) };
        assert_eq!(press.issue(&request, &issuer, &identity).unwrap().pdf, letter.pdf, "{}", letter.name);
    }
}

#[test]
fn unknown_papers_and_sizes_are_told_with_what_there_is() {
    let (mut press, issuer, identity) = (Press::new().unwrap(), Issuer::specimen(), fixture::identity(7));
    let mut error = |request: Request<'_>| press.issue(&request, &issuer, &identity).unwrap_err();
    let request = Request::new("so", letters::TODAY);
    let unknown = error(Request { paper: "pass", ..request });
    assert!(matches!(unknown, IssueError::UnknownPaper { .. }));
    assert!(unknown.to_string().ends_with("its papers are: letter private staff"), "{unknown}");
    let unknown = error(Request { size: "a3", ..request });
    assert!(unknown.to_string().ends_with("the sizes are: a4 a5 large pocket us-letter"), "{unknown}");
    let unknown = error(Request { paper: "staff", ..request });
    assert!(unknown.to_string().ends_with("its languages are: en sv"), "{unknown}");
}

/// Whoever finds a private sheet, on paper or as a file, learns nothing of the letter. Only the signature names the issuer.
#[test]
fn private_sheets_lead_nowhere() {
    let issuer = Issuer::specimen();
    for sheet in letters::every().iter().filter(|issued| issued.paper == "private") {
        let name = &sheet.letter.name;
        assert_eq!(sheet.letter.address, None, "{name}");
        let letters: Vec<_> = letters::every().iter().filter(|other| other.paper != "private").collect();
        let mut words: Vec<String> =
            ["fgm", "letter", "staff", "brev", "https:", "könsstympning", "1982", issuer.host()]
                .iter()
                .map(|word| (*word).to_owned())
                .collect();
        words.extend([issuer.contact().to_owned(), issuer.telephones()[0].clone()]);
        for other in letters {
            words.extend([other.letter.text.hash.to_string(), short_code(&other.letter.text.hash)]);
            let content = content::read(&Document::load_mem(&other.letter.pdf).unwrap()).unwrap();
            words.push(content.metadata.property("dc:title").unwrap().to_owned());
        }
        words.sort();
        words.dedup();
        let places = everything(&sheet.letter.pdf);
        assert!(places.iter().any(|place| place.text.contains("travel-se-")), "{name}: nothing was searched");
        for word in &words {
            let word = word.to_lowercase();
            if let Some(place) = places.iter().find(|place| place.holds(&word)) {
                let at = place.text.find(&word).unwrap();
                let around: String = place.text[at..].chars().take(80).collect();
                panic!("{name} holds “{word}”: {around}");
            }
        }
        let content = content::read(&Document::load_mem(&sheet.letter.pdf).unwrap()).unwrap();
        assert_eq!(content.links, [], "{name}");
        let elements = content.elements();
        assert!(elements.iter().all(|element| element.role != "Figure" && element.role != "Link"), "{name}");
        let issuers: Vec<_> = ["sv", "en", &sheet.tag].iter().map(|tag| issuer.name(tag).0.to_lowercase()).collect();
        let shown = content.page_text().to_lowercase();
        assert!(issuers.iter().all(|issuer| !shown.contains(issuer)), "{name} names the issuer on the page");
        assert!(content.metadata.info.iter().all(|(key, _)| key != "Author"), "{name}");
    }
}

/// The search finds what is there.
#[test]
fn a_letter_would_not_pass_as_private() {
    let letter = &letters::every().iter().find(|issued| issued.letter.name == "letter-se-so-pocket").unwrap().letter;
    let places = everything(&letter.pdf);
    let has = |word: &str| places.iter().any(|place| place.holds(&word.to_lowercase()));
    assert!(has("specimen.invalid") && has("https:") && has("letter-se-so"));
    assert!(has(&short_code(&letter.text.hash)) && has("1982"));
}

/// Something that can be read in a file, in small letters.
struct Place {
    text: String,
    /// Fonts, compressed bytes: a short word may stand there by chance.
    binary: bool,
}

impl Place {
    fn holds(&self, word: &str) -> bool {
        (word.len() > 5 || !self.binary) && self.text.contains(word)
    }
}

/// Every object's names and strings, every stream, decompressed, the text as it is drawn, and the bytes themselves.
fn everything(pdf: &[u8]) -> Vec<Place> {
    fn collect(object: &Object, found: &mut Vec<(Vec<u8>, bool)>) {
        match object {
            Object::Name(name) => found.push((name.clone(), false)),
            Object::String(bytes, _) => {
                found.push((bytes.clone(), bytes.len() > 500)); // the signature
                found.extend(lopdf::decode_text_string(object).map(|text| (text.into_bytes(), false)));
            }
            Object::Array(items) => items.iter().for_each(|item| collect(item, found)),
            Object::Dictionary(dictionary) => dictionary.iter().for_each(|(key, value)| {
                found.push((key.clone(), false));
                collect(value, found);
            }),
            Object::Stream(stream) => {
                stream.dict.iter().for_each(|(_, value)| collect(value, found));
                let plain = stream.get_plain_content().unwrap_or_else(|_| stream.content.clone());
                // An object stream is full of numbers; its objects' names and strings are searched one by one.
                let binary = std::str::from_utf8(&plain).is_err() || stream.dict.has_type(b"ObjStm");
                found.push((plain, binary));
            }
            _ => {}
        }
    }
    let document = Document::load_mem(pdf).unwrap();
    let mut found = vec![(pdf.to_vec(), true)];
    document.objects.values().for_each(|object| collect(object, &mut found));
    let content = content::read(&document).unwrap();
    let mut texts = vec![content.page_text()];
    texts.extend(content.elements().iter().map(|element| element.text()));
    texts.extend(content.pages.iter().flat_map(|page| &page.artifacts).map(|(_, passage)| passage.text.clone()));
    texts.extend(content.metadata.xmp.iter().map(|(_, value)| value.clone()));
    found.extend(texts.into_iter().map(|text| (text.into_bytes(), false)));
    let read =
        |(bytes, binary): (Vec<u8>, bool)| Place { text: String::from_utf8_lossy(&bytes).to_lowercase(), binary };
    found.into_iter().map(read).collect()
}

/// A letter printed although its law was not checked lately says so on every page, and is valid as what it says it is.
#[test]
fn an_unchecked_letter_is_a_valid_draft() {
    let (mut press, issuer, identity) = (Press::new().unwrap(), Issuer::specimen(), fixture::identity(7));
    let later = jiff::civil::date(2027, 7, 1);
    let request = Request { expired: Expired::PrintAsDraft, ..Request::new("so", later) };
    let letter = press.issue(&request, &issuer, &identity).unwrap();
    let report = verify_pdf(&letter.pdf, &fixture::trust(&identity), later).unwrap();
    let codes: Vec<_> = report.findings.iter().map(|finding| (finding.code, &finding.message)).collect();
    assert_eq!((report.verdict(), report.draft), (Verdict::Valid, true), "{codes:?}");
    let content = content::read(&Document::load_mem(&letter.pdf).unwrap()).unwrap();
    let mut pages: Vec<_> = content.marked("aside-band-unchecked").iter().filter_map(|band| band.pages()).collect();
    pages.dedup();
    assert_eq!(pages, (1..=letter.pages).map(|page| (page, page)).collect::<Vec<_>>(), "a band on every page");
}

#[test]
fn optional_messages_come_and_go_as_a_whole() {
    let text = |paper: &str| {
        let request = Request { paper, ..Request::new("sv", letters::TODAY) };
        Press::new().unwrap().text(&request, &Issuer::specimen()).unwrap().text
    };
    // The helpline's fact has expired: its line is left out, and no label stands without its number.
    assert!(!text("private").contains("Stöd i Sverige"));
    // The duty to report was never read in the statute; the professionals' line was.
    assert!(!text("staff").contains("anmälningsskyldighet"));
    assert!(text("staff").contains("\u{2066}010-223 57 60\u{2069}"));
    assert!(text("staff").contains("\u{2066}Exempelteamet (påhittat)\u{2069} \u{2066}+46 00 000 00 01\u{2069}"));
    assert!(text("staff").contains("amhariska, arabiska"));
}
