//! The family of freshness: what changed since people confirmed it, and review files that cannot be used.

use super::context::Context;
use super::findings::Findings;
use super::rule::{Family, Rule};
use crate::locale::review::{MessageState, Reviews, Role, same_name, state, word_diff};

static STALE: Rule = Rule::warning(
    "stale",
    Family::Freshness,
    "The source text has changed since the translation was confirmed.",
    "Change the translation where the difference asks for it, then confirm it with `fgm-letter review`.",
)
.always();
static CHANGED: Rule = Rule::warning(
    "changed-since-review",
    Family::Freshness,
    "The translation has changed since it was confirmed, so it is a draft again.",
    "Have it confirmed again with `fgm-letter review`.",
)
.always();
static REVIEW_DATA: Rule = Rule::error(
    "review-data",
    Family::Freshness,
    "reviews.toml cannot be read.",
    "Let `fgm-letter review` write it; take back what was changed by hand.",
);
static SAME_PERSON: Rule = Rule::error(
    "review-same-person",
    Family::Freshness,
    "One person is recorded as translator and as reviewer of the same text.",
    "Somebody else must read the translation; delete one of the records.",
);

pub(super) static RULES: [&Rule; 4] = [&CHANGED, &REVIEW_DATA, &SAME_PERSON, &STALE];

pub(super) fn check(context: &Context<'_>, reviews: &Reviews, findings: &mut Findings<'_>) {
    if reviews.records.is_empty() {
        return; // nobody has looked yet: `status` says so
    }
    let wording = context.wording;
    let source = context.source.unwrap_or(wording);
    for (id, state) in state(reviews, &wording.name, wording.text, source.text).messages {
        let Some(entry) = wording.entry(&id) else { continue };
        match state {
            MessageState::Stale(changes) => {
                let details = vec![format!("the source since then: {}", word_diff(&changes))];
                let message = format!("the source of `{id}` has changed since it was confirmed");
                findings.push(&STALE, entry.key.clone(), message).details(details).of(entry);
            }
            MessageState::Changed => {
                let message = format!("`{id}` has changed since it was confirmed");
                findings.push(&CHANGED, entry.key.clone(), message).of(entry);
            }
            MessageState::Unreviewed | MessageState::Confirmed | MessageState::Missing => {}
        }
    }
}

/// The records of a language, if they can be read.
pub(super) fn records(text: &str, findings: &mut Findings<'_>) -> Option<Reviews> {
    let reviews = match Reviews::parse(text) {
        Ok(reviews) => reviews,
        Err(error) => {
            findings.push(&REVIEW_DATA, error.range, error.message);
            return None;
        }
    };
    for reviewer in reviews.records.iter().filter(|record| record.role == Role::Reviewer) {
        let same = |other: &&_| {
            let other: &crate::locale::review::Record = other;
            other.role == Role::Translator && other.messages == reviewer.messages && same_name(&other.by, &reviewer.by)
        };
        if reviews.records.iter().any(|other| same(&other)) {
            let range = text.find(&reviewer.by).map_or(0..0, |at| at..at + reviewer.by.len());
            let message = format!("{} is translator and reviewer of the same text", reviewer.by);
            findings.push(&SAME_PERSON, range, message);
        }
    }
    Some(reviews)
}
