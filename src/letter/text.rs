//! A run of words in one language with foreign insertions; in: a formatted message and its facts, out: a [`Text`] ready to lay out.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

/// Left-to-right isolate: opens around every fact that is not a number.
pub(crate) const LRI: char = '\u{2066}';
/// Pop directional isolate: closes it.
pub(crate) const PDI: char = '\u{2069}';

/// Words of one language, with isolates U+2066–2069 in place, in NFC.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// The words.
    pub text: String,
    /// Language of the whole, where it is not the side's (an issuer's Swedish name on a Somali page).
    pub lang: Option<String>,
    /// Parts in another language: byte ranges of `text` with their BCP 47 tags, in order, not overlapping.
    pub foreign: Vec<(Range<usize>, String)>,
    /// Which message which part is: byte ranges of `text` with their ids, in order, not overlapping. For the preview alone.
    pub messages: Vec<(Range<usize>, String)>,
}

impl Text {
    /// Words in the side's own language.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self { text: text.nfc().collect(), ..Self::default() }
    }

    /// Remembers that these words are the message `id`.
    #[must_use]
    pub fn of_message(mut self, id: &str) -> Self {
        self.messages = vec![(0..self.text.len(), id.to_owned())];
        self
    }

    /// Words in another language than the side's, isolated from it.
    #[must_use]
    pub fn foreign(text: &str, lang: &str) -> Self {
        Self { lang: Some(lang.to_owned()), ..Self::new(text) }
    }

    /// A fact that reads left to right in every script: a telephone number, a date, a host.
    #[must_use]
    pub fn neutral(text: &str) -> Self {
        Self::new(&isolated(text))
    }

    /// Marks every isolated part that equals one of `facts` (value, language) with its language.
    #[must_use]
    pub fn with_facts(mut self, facts: &[(String, String)]) -> Self {
        for (start, inner) in isolates(&self.text) {
            if let Some((_, lang)) = facts.iter().find(|(value, _)| value == inner) {
                self.foreign.push((start..start + inner.len(), lang.clone()));
            }
        }
        self
    }

    /// This text and another after it, with a space between.
    #[must_use]
    pub fn followed_by(mut self, other: &Self) -> Self {
        if let Some(lang) = self.lang.take() {
            self.foreign.push((0..self.text.len(), lang));
        }
        self.text.push(' ');
        let base = self.text.len();
        self.text.push_str(&other.text);
        if let Some(lang) = &other.lang {
            self.foreign.push((base..self.text.len(), lang.clone()));
        }
        let moved = |(range, of): &(Range<usize>, String)| (range.start + base..range.end + base, of.clone());
        self.foreign.extend(other.foreign.iter().map(moved));
        self.messages.extend(other.messages.iter().map(moved));
        self
    }
}

/// Puts a left-to-right fact into an isolate, so that `+46 8 405` stays in order inside right-to-left words (UAX #9).
pub(crate) fn isolated(fact: &str) -> String {
    format!("{LRI}{fact}{PDI}")
}

/// The innermost `LRI … PDI` parts: start of the inside, and the inside.
fn isolates(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.match_indices(LRI).filter_map(|(at, _)| {
        let start = at + LRI.len_utf8();
        let end = text[start..].find(PDI)? + start;
        Some((start, &text[start..end]))
    })
}
