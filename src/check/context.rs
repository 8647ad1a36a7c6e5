//! What a rule may look at: one wording file, its language, the source texts of the same messages, and the kinds of facts.

use std::collections::BTreeMap;

use super::facts;
use super::language::Language;
use super::reading;
use super::wording::Wording;
use crate::assets::Assets;
use crate::facts::{Facts, Value};

/// Where the rules look.
pub(super) struct Context<'a> {
    pub(super) wording: &'a Wording<'a>,
    pub(super) language: &'a Language<'a>,
    /// The source of the same file; `None` for the source itself, or where it has no such file.
    pub(super) source: Option<&'a Wording<'a>>,
    /// English beside it; `None` for English itself.
    pub(super) second: Option<&'a Wording<'a>>,
    pub(super) facts: &'a FactKinds,
}

impl Context<'_> {
    /// The facts of a message in the source, as they are written.
    pub(super) fn facts_of(&self, id: &str) -> Option<String> {
        let pattern = self.source?.entry(id)?.value.as_ref()?;
        let names: Vec<_> = facts::shown(pattern).into_iter().map(|name| format!("{{ ${name} }}")).collect();
        (!names.is_empty()).then(|| names.join(" "))
    }

    /// The texts of a message in the languages that translators follow.
    pub(super) fn beside(&self, id: &str, source_tag: &str) -> Vec<(String, String)> {
        let text = |wording: Option<&Wording<'_>>, tag: &str| {
            let pattern = wording?.entry(id)?.value.as_ref().map(reading::plain)?;
            Some((tag.to_owned(), pattern))
        };
        [text(self.source, source_tag), text(self.second, SECOND)].into_iter().flatten().collect()
    }
}

/// The second language that translators see.
pub(super) const SECOND: &str = "en";

/// The kinds of the facts that messages can name.
pub(super) struct FactKinds {
    numbers: BTreeMap<String, bool>,
}

/// What the program itself gives; all of it is words to the formatter.
const GIVEN: [&str; 5] = ["host", "page", "pages", "code", "checked"];

impl FactKinds {
    /// Of all jurisdictions; a facts file that cannot be read is the business of whoever issues.
    pub(super) fn of(assets: &Assets) -> Self {
        let mut numbers: BTreeMap<String, bool> = GIVEN.iter().map(|name| ((*name).to_owned(), false)).collect();
        for law in assets.folders("templates") {
            let text = assets.text(&format!("templates/{law}/facts.toml"));
            let Some(Ok(facts)) = text.map(|text| Facts::parse(law, text)) else { continue };
            numbers.extend(facts.iter().map(|(key, fact)| (key.to_owned(), matches!(fact.value, Value::Number(_)))));
        }
        Self { numbers }
    }

    pub(super) fn is_known(&self, name: &str) -> bool {
        self.numbers.contains_key(name)
    }

    pub(super) fn is_number(&self, name: &str) -> bool {
        self.numbers.get(name).copied().unwrap_or_default()
    }
}
