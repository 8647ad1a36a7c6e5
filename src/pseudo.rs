//! A language made up for tests; in: the source's wording, out: the same with every word changed, 40 % longer, in letters with accents or
//! from right to left.
//!
//! Marks, comments and order stay. It is laid out like any language, so that what does not hold in a long or a right-to-left
//! language is seen before anybody has translated into it.

use crate::locale::document::{Document, Edit};
use crate::locale::{Direction, Metadata, rows};

/// The made-up languages, named as CLDR does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pseudo {
    /// `en-XA`: Latin letters with accents.
    Accented,
    /// `ar-XB`: Arabic letters, from right to left.
    RightToLeft,
}

/// By how much texts grow, in per cent.
pub const GROWTH: usize = 40;

impl Pseudo {
    /// The tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Accented => "en-XA",
            Self::RightToLeft => "ar-XB",
        }
    }

    /// How it is written.
    #[must_use]
    pub fn direction(self) -> Direction {
        match self {
            Self::Accented => Direction::LeftToRight,
            Self::RightToLeft => Direction::RightToLeft,
        }
    }

    /// The text of `locale.toml`; the plural rules are the source's, because its forms are.
    #[must_use]
    pub fn metadata(self, source_tag: &str, source: &Metadata) -> String {
        let (script, direction, name) = match self {
            Self::Accented => ("Latn", "ltr", "accented"),
            Self::RightToLeft => ("Arab", "rtl", "right to left"),
        };
        let plurals: Vec<_> = source.plurals.iter().map(|category| format!("{category:?}")).collect();
        let rules = source.plural_rules_of.as_deref().unwrap_or(source_tag);
        format!(
            "# A language made up for tests; nobody speaks it.\nname = \"{}\"\nname-sv = \"pseudospråk ({name})\"\nname-en = \"Pseudo ({name})\"\nscript = \"{script}\"\ndirection = \"{direction}\"\nplurals = [{}]\nplural-rules-of = \"{rules}\"\n",
            self.changed("pseudo"),
            plurals.join(", "),
        )
    }

    /// The text of a wording file, made of the source's.
    #[must_use]
    pub fn wording(self, source: &str) -> String {
        let edits: Vec<_> = rows::lines(source)
            .into_iter()
            .map(|(id, mut lines)| {
                lines.replace_words(|words| self.changed(words));
                lines.enclose("‹", "›");
                Edit::Replace { id, value: lines.value() }
            })
            .collect();
        Document::parse(source).with(&edits)
    }

    fn changed(self, words: &str) -> String {
        let mut out = String::with_capacity(words.len() * 3);
        let mut owed = 0;
        let mut last = None;
        for c in words.chars() {
            let letter = self.letter(c);
            out.push(letter);
            owed += GROWTH;
            if c.is_alphabetic() {
                if owed >= 100 {
                    owed -= 100;
                    out.push(letter);
                }
                last = Some((out.len(), letter));
            }
        }
        // What the signs and spaces behind the last letter owe; words without a letter, such as a lone comma, grow by none.
        if let Some((end, letter)) = last {
            out.insert_str(end, &letter.to_string().repeat(owed / 100));
        }
        out
    }

    fn letter(self, c: char) -> char {
        let pairs = match self {
            Self::Accented => ACCENTED,
            Self::RightToLeft => ARABIC,
        };
        let small = c.to_lowercase().next().unwrap_or(c);
        let Some((_, other)) = pairs.iter().find(|(plain, _)| *plain == small) else { return c };
        if c.is_uppercase() { other.to_uppercase().next().unwrap_or(*other) } else { *other }
    }
}

/// Letters that have a capital, in Noto Sans.
const ACCENTED: &[(char, char)] = &[
    ('a', 'á'),
    ('b', 'ḃ'),
    ('c', 'ć'),
    ('d', 'ď'),
    ('e', 'é'),
    ('f', 'ḟ'),
    ('g', 'ğ'),
    ('h', 'ĥ'),
    ('i', 'í'),
    ('j', 'ĵ'),
    ('k', 'ķ'),
    ('l', 'ĺ'),
    ('m', 'ṁ'),
    ('n', 'ń'),
    ('o', 'ó'),
    ('p', 'ṗ'),
    ('r', 'ŕ'),
    ('s', 'ś'),
    ('t', 'ť'),
    ('u', 'ú'),
    ('v', 'ṽ'),
    ('w', 'ŵ'),
    ('x', 'ẋ'),
    ('y', 'ý'),
    ('z', 'ž'),
    ('å', 'ǻ'),
    ('ä', 'ǟ'),
    ('ö', 'ȫ'),
    ('é', 'ế'),
];

const ARABIC: &[(char, char)] = &[
    ('a', 'ا'),
    ('b', 'ب'),
    ('c', 'ث'),
    ('d', 'د'),
    ('e', 'ی'),
    ('f', 'ف'),
    ('g', 'غ'),
    ('h', 'ه'),
    ('i', 'ئ'),
    ('j', 'ج'),
    ('k', 'ک'),
    ('l', 'ل'),
    ('m', 'م'),
    ('n', 'ن'),
    ('o', 'و'),
    ('p', 'پ'),
    ('q', 'ق'),
    ('r', 'ر'),
    ('s', 'س'),
    ('t', 'ت'),
    ('u', 'ط'),
    ('v', 'ڤ'),
    ('w', 'ژ'),
    ('x', 'خ'),
    ('y', 'چ'),
    ('z', 'ز'),
    ('å', 'آ'),
    ('ä', 'ع'),
    ('ö', 'ح'),
    ('é', 'ش'),
    (',', '،'),
    (';', '؛'),
    ('?', '؟'),
];
