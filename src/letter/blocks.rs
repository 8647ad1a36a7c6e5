//! The logical blocks of a sheet, in reading order; out of them come the canonical text and, with fonts, the pages.

use jiff::civil::Date;

use super::template::{Columns, Marker, OpeningStyle};
use super::text::Text;
use crate::canonical::{ContentHash, Header, SIDE_SEPARATOR};
use crate::locale::Direction;

/// A sheet: one paper in the family's language in front and, where the paper has one, the mirror behind.
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
    /// The blocks, in reading order.
    pub blocks: Vec<Block>,
    /// The signature field's name, read aloud.
    pub signature: String,
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

/// A block of a side.
#[derive(Debug, Clone)]
pub enum Block {
    /// Lines to cut off and keep.
    Strip(Vec<Text>),
    /// Who issues the paper, and which edition it is.
    Letterhead(Letterhead),
    /// The title, and the line under it.
    Title(Text, Option<Text>),
    /// A paragraph before the first heading.
    Opening(OpeningStyle, Text),
    /// A headed section.
    Section(Section),
    /// The box for handwriting.
    HandedOut(HandedOut),
    /// The box with the QR code.
    Check(Check),
    /// The small print.
    References(References),
}

/// Who issues the paper, and which edition it is.
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
    /// What stands before each item.
    pub marker: Marker,
    /// In how many columns the list may stand.
    pub columns: Columns,
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
    /// The issuer's verification host, where the code leads.
    pub host: String,
    /// Its heading.
    pub heading: Text,
    /// How to check.
    pub how: Text,
    /// The short code's sentence with `{CODE}` in its place; not in the canonical text.
    pub code: Text,
    /// Alternative text of the QR code.
    pub alt: Text,
}

/// The small print.
#[derive(Debug, Clone)]
pub struct References {
    /// Its heading.
    pub heading: Option<Text>,
    /// Each of them.
    pub items: Vec<Text>,
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
            for line in side.blocks.iter().flat_map(Block::lines) {
                text.push_str(&line);
                text.push('\n');
            }
        }
        text
    }

    /// Which lines of the canonical text are a title or a heading, counted from 0.
    #[must_use]
    pub fn headings(&self) -> Vec<usize> {
        let mut headings = Vec::new();
        let mut line = self.header.compose().lines().count();
        for side in &self.sides {
            for block in &side.blocks {
                headings.extend(block.is_headed().then_some(line));
                line += block.lines().len();
            }
            line += 1; // the separator
        }
        headings
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

    /// First part of the file's name: a word for the paper that gives nothing away.
    #[must_use]
    pub fn stem(&self) -> &str {
        self.name.split('-').next().unwrap_or_default()
    }

    /// Does a page say who issues the paper? Then the file may say so too.
    #[must_use]
    pub fn names_issuer(&self) -> bool {
        self.sides.iter().flat_map(|side| &side.blocks).any(|block| matches!(block, Block::Letterhead(_)))
    }

    /// The host that the QR code leads to; only a paper with that code names it.
    #[must_use]
    pub fn host(&self) -> Option<&str> {
        self.sides.iter().find_map(|side| side.check()).map(|check| check.host.as_str())
    }
}

impl Side {
    /// The title.
    #[must_use]
    pub fn title(&self) -> &str {
        let title = self.blocks.iter().find_map(|block| match block {
            Block::Title(title, _) => Some(title.text.as_str()),
            _ => None,
        });
        title.unwrap_or_default() // a template has exactly one
    }

    /// The box with the QR code, where the paper has one.
    #[must_use]
    pub fn check(&self) -> Option<&Check> {
        self.blocks.iter().find_map(|block| match block {
            Block::Check(check) => Some(check),
            _ => None,
        })
    }
}

impl Block {
    /// Is the first line a title or a heading?
    fn is_headed(&self) -> bool {
        match self {
            Self::Title(..) | Self::Section(_) | Self::HandedOut(_) | Self::Check(_) => true,
            Self::References(references) => references.heading.is_some(),
            Self::Strip(_) | Self::Letterhead(_) | Self::Opening(..) => false,
        }
    }

    /// The paragraphs in reading order, as the canonical text has them.
    fn lines(&self) -> Vec<String> {
        let lines: Vec<&Text> = match self {
            Self::Strip(items) => items.iter().collect(),
            Self::Letterhead(head) => [&head.issuer]
                .into_iter()
                .chain(&head.whereabouts)
                .chain([&head.question])
                .chain(&head.reference)
                .collect(),
            Self::Title(title, also) => [title].into_iter().chain(also).collect(),
            Self::Opening(_, text) => vec![text],
            Self::Section(section) => {
                let list = (1..).zip(&section.list).map(|(number, item)| match section.marker.sign(number) {
                    Some(sign) => format!("{sign} {}", item.text),
                    None => item.text.clone(),
                });
                let prose = [&section.heading].into_iter().chain(&section.paragraphs).map(|text| text.text.clone());
                return prose.chain(list).collect();
            }
            Self::HandedOut(handed) => {
                [&handed.heading].into_iter().chain(&handed.fields).chain([&handed.stamp, &handed.note]).collect()
            }
            Self::Check(check) => vec![&check.heading, &check.how],
            Self::References(references) => references.heading.iter().chain(&references.items).collect(),
        };
        lines.into_iter().map(|text| text.text.clone()).collect()
    }
}

impl Marker {
    /// The sign before the item of this number, on the page and in the canonical text; a box is drawn, not written.
    #[must_use]
    pub fn sign(self, number: usize) -> Option<String> {
        match self {
            Self::Bullet => Some("•".to_owned()),
            Self::Number => Some(format!("{number}.")),
            Self::Box => None,
        }
    }
}
