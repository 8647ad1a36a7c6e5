//! The logical blocks of a sheet, in reading order; out of them come the canonical text and, with fonts, the pages.

use jiff::civil::Date;

use super::template::OpeningStyle;
use super::text::Text;
use crate::canonical::{ContentHash, Header, SIDE_SEPARATOR};
use crate::locale::Direction;

/// A sheet: the family's language in front, the mirror behind.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// What the canonical text's header says.
    pub header: Header,
    /// First part of the file's name, with law and languages: `letter-se-so`.
    pub name: String,
    /// Is any side a draft, or a fact unchecked?
    pub draft: bool,
    /// Is the issuer made up?
    pub specimen: bool,
    /// The issuer's verification host.
    pub host: String,
    /// Front first.
    pub sides: Vec<Side>,
}

/// One side: all blocks in one language, in reading order.
#[derive(Debug, Clone)]
pub struct Side {
    /// BCP 47 tag.
    pub tag: String,
    /// ISO 15924 code of the script.
    pub script: String,
    /// The paragraph direction.
    pub direction: Direction,
    /// Bands at the top; not in the canonical text.
    pub bands: Vec<Band>,
    /// Who issues the letter, and which edition it is.
    pub letterhead: Letterhead,
    /// The title.
    pub title: Text,
    /// The line under it.
    pub also: Text,
    /// The paragraphs before the first heading.
    pub opening: Vec<(OpeningStyle, Text)>,
    /// The headed sections.
    pub sections: Vec<Section>,
    /// The box for handwriting.
    pub handed_out: HandedOut,
    /// The box with the QR code.
    pub check: Check,
    /// The small print.
    pub references: References,
    /// The signature field's name, read aloud.
    pub signature: String,
    /// The short code's sentence with `{CODE}` in its place.
    pub code: Text,
    /// The footer with `{PAGE}` and `{PAGES}` in their places.
    pub footer: Text,
}

/// A band: what the reader must know before anything else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    /// `draft`, `specimen` or `unchecked`.
    pub kind: &'static str,
    /// The words.
    pub text: Text,
}

/// Who issues the letter, and which edition it is.
#[derive(Debug, Clone)]
pub struct Letterhead {
    /// The issuer's name.
    pub issuer: Text,
    /// Unit and address, where the issuer gives either.
    pub whereabouts: Option<Text>,
    /// "Is this letter real?" and where to ask.
    pub question: Text,
    /// Edition, dates, language: a label and its value each.
    pub reference: Vec<Text>,
    /// The logo's SVG source and its alternative text.
    pub logo: Option<(String, Text)>,
}

/// A headed section.
#[derive(Debug, Clone)]
pub struct Section {
    /// The heading.
    pub heading: Text,
    /// Its paragraphs.
    pub paragraphs: Vec<Text>,
    /// A list after them.
    pub list: Vec<Text>,
}

/// The box for handwriting.
#[derive(Debug, Clone)]
pub struct HandedOut {
    /// Its heading.
    pub heading: Text,
    /// Labels of the blank lines.
    pub fields: Vec<Text>,
    /// What the empty space is for.
    pub stamp: Text,
    /// The sentence below.
    pub note: Text,
}

/// The box with the QR code.
#[derive(Debug, Clone)]
pub struct Check {
    /// Its heading.
    pub heading: Text,
    /// How to check.
    pub how: Text,
    /// Alternative text of the QR code.
    pub alt: Text,
}

/// The small print.
#[derive(Debug, Clone)]
pub struct References {
    /// Its heading.
    pub heading: Text,
    /// All of them in one paragraph.
    pub text: Text,
}

impl Sheet {
    /// The canonical text: header, then every word a reader is meant to read, one paragraph a line.
    #[must_use]
    pub fn canonical_text(&self) -> String {
        let mut text = self.header.compose();
        for (index, side) in self.sides.iter().enumerate() {
            if index > 0 {
                text.push_str(SIDE_SEPARATOR);
                text.push('\n');
            }
            for line in side.lines() {
                text.push_str(&line);
                text.push('\n');
            }
        }
        text
    }

    /// SHA-256 of the canonical text.
    #[must_use]
    pub fn content_hash(&self) -> ContentHash {
        ContentHash::of(&self.canonical_text())
    }

    /// The printed date.
    #[must_use]
    pub fn date(&self) -> Date {
        self.header.date
    }
}

impl Side {
    /// The paragraphs of the side in reading order, as the canonical text has them.
    fn lines(&self) -> Vec<String> {
        let mut lines = Vec::new();
        let mut add = |text: &Text| lines.push(text.text.clone());
        let head = &self.letterhead;
        add(&head.issuer);
        head.whereabouts.iter().chain([&head.question]).chain(&head.reference).for_each(&mut add);
        [&self.title, &self.also].into_iter().for_each(&mut add);
        self.opening.iter().for_each(|(_, text)| add(text));
        for section in &self.sections {
            add(&section.heading);
            section.paragraphs.iter().for_each(&mut add);
            section.list.iter().for_each(|item| add(&bulleted(item)));
        }
        add(&self.handed_out.heading);
        self.handed_out.fields.iter().for_each(&mut add);
        [&self.handed_out.stamp, &self.handed_out.note].into_iter().for_each(&mut add);
        [&self.check.heading, &self.check.how].into_iter().for_each(&mut add);
        [&self.references.heading, &self.references.text].into_iter().for_each(&mut add);
        lines
    }
}

/// The sign before a list item, on the page and in the canonical text.
pub const BULLET: &str = "•";

fn bulleted(item: &Text) -> Text {
    Text { text: format!("{BULLET} {}", item.text), ..Text::default() }
}
