//! What has happened to a wording since people looked at it; in: records and texts, out: the [`State`] of every message.

use std::collections::BTreeMap;

use similar::{ChangeTag, TextDiff};

use super::{Record, Reviews};
use crate::locale::entries;

/// The state of a wording file, message by message.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct State {
    /// By message.
    pub messages: BTreeMap<String, MessageState>,
}

/// The state of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MessageState {
    /// Nobody has confirmed it.
    Unreviewed,
    /// Confirmed as it stands.
    Confirmed,
    /// The translation has changed since.
    Changed,
    /// The source has changed since, the translation has not: how, word by word.
    Stale(Vec<Change>),
    /// It is not translated.
    Missing,
}

/// A part of a text, compared with an older one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// In both.
    Same(String),
    /// Only in the older text.
    Removed(String),
    /// Only in the newer text.
    Added(String),
}

impl State {
    /// The messages that are in this state, sorted.
    pub fn of(&self, is: impl Fn(&MessageState) -> bool) -> impl Iterator<Item = &str> {
        self.messages.iter().filter(move |(_, state)| is(state)).map(|(id, _)| id.as_str())
    }
}

/// The state of every message of the source: `own` and `source` are the texts of the wording file `file`.
///
/// The last record of each message counts; a lawyer's record on a translation is about its back-translation and does not.
#[must_use]
pub fn state(reviews: &Reviews, file: &str, own: &str, source: &str) -> State {
    let (own, source) = (entries(own), entries(source));
    let records: Vec<&Record> = reviews.records.iter().filter(|it| it.file == file && it.back.is_none()).collect();
    let messages = source.into_iter().map(|(id, (source_hash, source_text))| {
        let Some((text, _)) = own.get(&id) else { return (id, MessageState::Missing) };
        let mut confirmed: Vec<_> = records.iter().filter_map(|it| Some((it.date, it.confirmed.get(&id)?))).collect();
        confirmed.sort_by_key(|(date, _)| *date); // stable: of one day, the later in the file
        let state = match confirmed.last() {
            None => MessageState::Unreviewed,
            Some((_, last)) if last.text != *text => MessageState::Changed,
            Some((_, last)) if last.source != source_hash => {
                MessageState::Stale(difference(&last.source_text, &source_text))
            }
            Some(_) => MessageState::Confirmed,
        };
        (id, state)
    });
    State { messages: messages.collect() }
}

/// What changed, word by word.
fn difference(old: &str, new: &str) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    let (old, new) = (old.trim_end(), new.trim_end());
    for change in TextDiff::from_words(old, new).iter_all_changes() {
        let words = change.value();
        match (changes.last_mut(), change.tag()) {
            (Some(Change::Same(last)), ChangeTag::Equal)
            | (Some(Change::Removed(last)), ChangeTag::Delete)
            | (Some(Change::Added(last)), ChangeTag::Insert) => last.push_str(words),
            (_, ChangeTag::Equal) => changes.push(Change::Same(words.to_owned())),
            (_, ChangeTag::Delete) => changes.push(Change::Removed(words.to_owned())),
            (_, ChangeTag::Insert) => changes.push(Change::Added(words.to_owned())),
        }
    }
    changes
}

/// `the law [-forbids-] {+allows+} it`: as `git diff --word-diff` writes it.
#[must_use]
pub fn word_diff(changes: &[Change]) -> String {
    let part = |change: &Change| match change {
        Change::Same(text) => text.clone(),
        Change::Removed(text) => format!("[-{text}-]"),
        Change::Added(text) => format!("{{+{text}+}}"),
    };
    changes.iter().map(part).collect()
}
