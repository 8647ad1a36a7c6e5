//! The structure of a paper; in: the text of `<paper>.toml`, out: a [`Template`]: an edition, and which message stands in which block.

use jiff::civil::Date;
use serde::Deserialize;

/// A paper's edition and structure. Every string that is not said to be otherwise is a message id.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Template {
    /// What the canonical text's header calls it, such as `letter`.
    pub paper: String,
    /// First part of its file names.
    pub stem: String,
    /// Tag of the language that translations follow.
    pub source: String,
    /// Tag of the language on the back; without it the paper has one side.
    pub mirror: Option<String>,
    /// An example, not for use: only a made-up issuer may issue it.
    #[serde(default)]
    pub example: bool,
    /// The paper whose drafts and facts this one tells of, such as `letter`.
    pub about: Option<String>,
    /// The edition, such as `2026-11`.
    pub edition: String,
    /// The edition's date.
    #[serde(deserialize_with = "crate::facts::civil_date")]
    pub date: Date,
    /// By when the issuer reviews the text again.
    #[serde(deserialize_with = "crate::facts::civil_date")]
    pub review_by: Date,
    /// The wording's file name in a locale's folder.
    pub wording: String,
    /// Messages that are left out as a whole when a value in them may not be printed.
    #[serde(default)]
    pub optional: Vec<String>,
    /// The blocks, in reading order.
    #[serde(rename = "block")]
    pub blocks: Vec<Block>,
    /// Footer, bands and the signature's name.
    pub marks: Marks,
}

/// A block of a paper.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Block {
    /// Lines to cut off and keep.
    Strip(Strip),
    /// Who issues the paper, and which edition it is.
    Letterhead(Letterhead),
    /// Title and the line under it.
    Title(Title),
    /// A paragraph before the first heading.
    Opening(Opening),
    /// A headed section.
    Section(Section),
    /// The box for handwriting.
    HandedOut(HandedOut),
    /// The box with the QR code: a paper that has it is sealed, and no other is.
    Check(Check),
    /// The small print.
    References(References),
}

/// Lines to cut off and keep.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Strip {
    /// The lines.
    pub items: Vec<String>,
}

/// Title and the line under it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Title {
    /// The title.
    pub text: String,
    /// The line under it: the community's word, once.
    pub also: Option<String>,
}

/// A paragraph before the first heading.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// How it is set.
    pub style: OpeningStyle,
    /// The paragraph.
    pub text: String,
}

/// How an opening paragraph is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OpeningStyle {
    /// Bold: who is spoken to.
    Addressee,
    /// As the body.
    Lead,
}

/// A headed section: paragraphs, a list, or both.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// The heading.
    pub heading: String,
    /// Its paragraphs, each of one or several messages.
    #[serde(default)]
    pub paragraphs: Vec<Vec<String>>,
    /// A list after the paragraphs.
    #[serde(default)]
    pub list: Vec<String>,
    /// What stands before each item.
    #[serde(default)]
    pub marker: Marker,
    /// In how many columns the list may stand, where the page is wide; the items are short then.
    #[serde(default)]
    pub columns: Columns,
}

/// What stands before an item of a list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Marker {
    /// A bullet.
    #[default]
    Bullet,
    /// A number: steps in an order.
    Number,
    /// A square to tick.
    Box,
}

/// Columns of a list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Columns {
    /// One item below the other.
    #[default]
    One,
    /// Two columns; down the first, then down the second.
    Two,
}

/// The box for handwriting.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandedOut {
    /// Its heading.
    pub heading: String,
    /// Labels of the blank lines.
    pub fields: Vec<String>,
    /// What the empty space is for.
    pub stamp: String,
    /// The sentence below.
    pub note: String,
}

/// The box with the QR code.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// Its heading.
    pub heading: String,
    /// How to check.
    pub how: String,
    /// The short code.
    pub code: String,
    /// Alternative text of the QR code.
    pub alt: String,
}

/// The small print.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct References {
    /// Its heading.
    pub heading: Option<String>,
    /// Its items.
    pub items: Vec<String>,
}

/// The top of the page.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Letterhead {
    /// Before the issuer's telephone and address.
    pub question: String,
    /// Label of the edition.
    pub edition: String,
    /// Label of the date.
    pub date: String,
    /// Label of the review date.
    pub review: String,
    /// Label of the language.
    pub language: String,
    /// Where the newest edition is.
    pub newest: String,
}

/// Footer, bands and the signature's name.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Marks {
    /// The page number.
    pub page: String,
    /// Band of an unreviewed translation.
    pub draft: String,
    /// Band of an unapproved source text.
    pub draft_source: String,
    /// Band of a made-up issuer.
    pub specimen: String,
    /// Band when a fact has expired.
    pub unchecked: String,
    /// Name of the signature field.
    pub signature: String,
}

/// The template cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("templates/{path} cannot be read: {message}")]
pub struct TemplateError {
    /// The file, below `templates/`.
    pub path: String,
    /// What the TOML reader says, with line and column, or what is missing.
    pub message: String,
}

impl Template {
    /// Reads a template; `path` (below `templates/`) is named in the error.
    ///
    /// # Errors
    /// [`TemplateError`], also for a paper without exactly one title, or with an empty section.
    pub fn parse(path: &str, text: &str) -> Result<Self, TemplateError> {
        let wrong = |message: String| TemplateError { path: path.to_owned(), message };
        let template: Self = toml::from_str(text).map_err(|error| wrong(error.to_string().trim_end().to_owned()))?;
        let count = |of: Is| template.blocks.iter().filter(|block| of(block)).count();
        if count(|block| matches!(block, Block::Title(_))) != 1 {
            return Err(wrong("a paper has exactly one block of the kind \"title\"".to_owned()));
        }
        for (kind, of) in ONCE {
            if count(of) > 1 {
                return Err(wrong(format!("a paper has at most one block of the kind {kind:?}")));
            }
        }
        for id in &template.optional {
            let omissible = template.blocks.iter().any(|block| match block {
                Block::Strip(strip) => strip.items.contains(id),
                Block::Section(section) => section.paragraphs.iter().flatten().chain(&section.list).any(|it| it == id),
                Block::References(references) => references.items.contains(id),
                _ => false,
            });
            if !omissible {
                return Err(wrong(format!("`{id}` cannot be optional: it stands in no strip, section or reference")));
            }
        }
        for section in template.sections() {
            if section.list.is_empty() && section.paragraphs.iter().all(Vec::is_empty) {
                return Err(wrong(format!("the section `{}` has neither paragraphs nor a list", section.heading)));
            }
        }
        Ok(template)
    }

    /// The headed sections, in order.
    pub fn sections(&self) -> impl Iterator<Item = &Section> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Section(section) => Some(section),
            _ => None,
        })
    }

    /// Does the paper carry the QR code, and so a seal and a host?
    #[must_use]
    pub fn is_sealed(&self) -> bool {
        self.blocks.iter().any(|block| matches!(block, Block::Check(_)))
    }

    /// The messages that state facts, in reading order: all but labels, boxes and marks.
    pub fn statements(&self) -> impl Iterator<Item = &str> {
        let ids = self.blocks.iter().flat_map(|block| -> Vec<&String> {
            match block {
                Block::Strip(strip) => strip.items.iter().collect(),
                Block::Title(title) => [&title.text].into_iter().chain(&title.also).collect(),
                Block::Opening(opening) => vec![&opening.text],
                Block::Section(section) => section.paragraphs.iter().flatten().chain(&section.list).collect(),
                Block::References(references) => references.items.iter().collect(),
                Block::Letterhead(_) | Block::HandedOut(_) | Block::Check(_) => Vec::new(),
            }
        });
        ids.map(String::as_str)
    }
}

/// Says whether a block is of a kind.
type Is = fn(&Block) -> bool;

/// Kinds of which a paper has one at most.
const ONCE: [(&str, Is); 4] = [
    ("letterhead", |block| matches!(block, Block::Letterhead(_))),
    ("handed-out", |block| matches!(block, Block::HandedOut(_))),
    ("check", |block| matches!(block, Block::Check(_))),
    ("references", |block| matches!(block, Block::References(_))),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(change: impl Fn(&str) -> String) -> Result<Template, TemplateError> {
        let text = crate::assets::embedded_text("templates/se/private.toml").expect("embedded");
        Template::parse("se/private.toml", &change(text))
    }

    #[test]
    fn a_paper_is_sealed_by_its_check_block_alone() {
        assert!(!parse(str::to_owned).expect("right").is_sealed());
        let check = "[[block]]\nkind = \"check\"\nheading = \"a\"\nhow = \"b\"\ncode = \"c\"\nalt = \"d\"\n\n[marks]";
        assert!(parse(|text| text.replace("[marks]", check)).expect("right").is_sealed());
    }

    #[test]
    fn a_paper_without_order_is_refused() {
        let cases = [
            ("kind = \"title\"", "kind = \"heading\"", "heading"),
            ("kind = \"title\"\ntext", "kind = \"opening\"\nstyle = \"lead\"\ntext", "exactly one block"),
            ("optional = [\"strip-support\"]", "optional = [\"title\"]", "cannot be optional"),
            ("paragraphs = [[\"home-care\", \"home-tell\"]]", "paragraphs = []", "neither paragraphs nor a list"),
            ("marker = \"box\"", "marker = \"star\"", "star"),
            ("items = [\"strip", "lines = [\"strip", "lines"),
        ];
        for (from, to, says) in cases {
            assert!(parse(str::to_owned).is_ok());
            let error = parse(|text| text.replace(from, to)).expect_err(to).to_string();
            assert!(error.contains(says), "{to}: {error}");
        }
    }
}
