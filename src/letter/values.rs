//! What may stand in a message's placeables; in: facts, issuer and dates, out: [`Values`], which fills a message or leaves an optional one out.

use std::collections::BTreeSet;

use fluent::{FluentArgs, FluentValue};
use jiff::civil::Date;

use super::compose::{Expired, LetterError, Order};
use super::template::Template;
use super::text::{Text, isolated};
use crate::facts::{Facts, FactsError, Value};
use crate::issuer::Issuer;
use crate::locale::{Locale, LocaleError};

/// What a paper tells of another, and of all facts in use.
#[derive(Debug, Clone, Default)]
pub struct About {
    /// The names of the languages in which the other paper is a draft: own, Swedish and English.
    pub drafts: Vec<[String; 3]>,
    /// The earliest day on which a fact of the other paper was verified.
    pub checked: Option<Date>,
}

/// Stands for a value that only the layout knows; a private-use character, so that no wording can contain it.
pub(crate) const PAGE: &str = "\u{E000}";
/// The same for the number of pages.
pub(crate) const PAGES: &str = "\u{E001}";
/// The same for the short code.
pub(crate) const CODE: &str = "\u{E002}";

/// Variables that the program gives; every other one is a fact's key.
const CONTEXT: [&str; 9] =
    ["host", "page", "pages", "code", "checked", "edition", "facts_checked", "draft_languages", "resource_team"];

/// The values of one sheet, every fact in use being verified and in date, or told as unchecked.
pub(super) struct Values<'a> {
    template: &'a Template,
    facts: &'a Facts,
    issuer: &'a Issuer,
    about: &'a About,
    date: Date,
    /// Since when the law is unchecked, if it is and that is allowed.
    pub(super) unchecked: Option<Date>,
    /// The earliest day on which a fact of this paper or the other was verified.
    checked: Option<Date>,
    /// Optional messages that are left out.
    left_out: BTreeSet<String>,
}

impl<'a> Values<'a> {
    /// Checks every fact that the paper uses.
    pub(super) fn new(
        template: &'a Template,
        facts: &'a Facts,
        issuer: &'a Issuer,
        about: &'a About,
        date: Date,
        order: &Order,
        source: &Locale,
    ) -> Result<Self, LetterError> {
        let (unchecked, checked, left_out) = (None, about.checked, BTreeSet::new());
        let mut values = Self { template, facts, issuer, about, date, unchecked, checked, left_out };
        for id in template.statements() {
            let optional = template.optional.iter().any(|other| other == id);
            let mut dates = Vec::new();
            for name in source.variables(id)? {
                let usable = if CONTEXT.contains(&name.as_str()) {
                    values.given(id, name, source).map(|_| ())
                } else {
                    values.fact(name, order, optional).map(|date| dates.push(date))
                };
                match usable {
                    Ok(()) => {}
                    Err(_) if optional => _ = values.left_out.insert(id.to_owned()),
                    Err(error) => return Err(error),
                }
            }
            if !values.left_out.contains(id) {
                for (verified_on, expired) in dates {
                    values.checked = Some(values.checked.map_or(verified_on, |first| first.min(verified_on)));
                    if expired {
                        values.unchecked = Some(values.unchecked.map_or(verified_on, |first| first.min(verified_on)));
                    }
                }
            }
        }
        Ok(values)
    }

    /// When a fact that may be printed was verified, and whether it has expired since; in an optional message it may not have.
    fn fact(&self, key: &str, order: &Order, optional: bool) -> Result<(Date, bool), LetterError> {
        let fact = self.facts.printable(key)?;
        let review_by = self.template.review_by;
        if fact.expires_on < review_by {
            let (key, expires_on) = (key.to_owned(), fact.expires_on);
            return Err(LetterError::ReviewTooLate { review_by, key, expires_on });
        }
        let expired = fact.expired(order.today);
        if expired && (optional || order.expired == Expired::Refuse) {
            let (key, expired_on, verified_on) = (key.to_owned(), fact.expires_on, fact.verified_on);
            let source_read = fact.source.clone();
            return Err(FactsError::Expired { key, expired_on, verified_on, source_read }.into());
        }
        Ok((fact.verified_on, expired))
    }

    /// Formats a message with the facts and the context it names; `None` for an optional one that is left out.
    pub(super) fn text(&self, locale: &Locale, id: &str) -> Result<Option<Text>, LetterError> {
        if self.left_out.contains(id) {
            return Ok(None);
        }
        let mut arguments = FluentArgs::new();
        let mut foreign = Vec::new();
        let tag = locale.tag.to_string();
        for name in locale.variables(id)? {
            let value = if CONTEXT.contains(&name.as_str()) {
                if name == "resource_team" {
                    // Names of teams are the issuer's own, in the source's language.
                    let names = self.issuer.resource_team().iter().map(|team| team.name.clone());
                    foreign.extend(
                        names.map(|name| (name, self.template.source.clone())).filter(|(_, lang)| *lang != tag),
                    );
                }
                FluentValue::from(self.given(id, name, locale)?)
            } else {
                let fact = self.facts.printable(name)?;
                match &fact.value {
                    Value::Number(number) => FluentValue::from(*number),
                    Value::Text(text) => {
                        if let Some(lang) = fact.lang.as_ref().filter(|lang| **lang != tag) {
                            foreign.push((text.clone(), lang.clone()));
                        }
                        FluentValue::from(isolated(text))
                    }
                }
            };
            arguments.set(name.clone(), value);
        }
        Ok(Some(Text::new(&locale.format(id, &arguments)?).with_facts(&foreign)))
    }

    /// A value that the program gives.
    fn given(&self, id: &str, name: &str, locale: &Locale) -> Result<String, LetterError> {
        let absent = || LetterError::NoValue { id: id.to_owned(), name: name.to_owned() };
        let some = |text: String| if text.is_empty() { Err(absent()) } else { Ok(text) };
        match name {
            "host" if self.template.is_sealed() || self.template.about.is_some() => Ok(isolated(self.issuer.host())),
            "host" => Err(LetterError::HostOnPrivatePaper { id: id.to_owned() }),
            "page" => Ok(PAGE.to_owned()),
            "pages" => Ok(PAGES.to_owned()),
            "code" => Ok(isolated(CODE)),
            "checked" => Ok(isolated(&self.unchecked.unwrap_or(self.date).to_string())),
            "edition" => Ok(isolated(&self.template.edition)),
            "facts_checked" => Ok(isolated(&self.checked.ok_or_else(absent)?.to_string())),
            "draft_languages" => some(self.drafts(locale)),
            "resource_team" => some(self.resource_team()),
            _ => Err(absent()),
        }
    }

    fn drafts(&self, locale: &Locale) -> String {
        let names = self.about.drafts.iter().map(|[own, swedish, english]| match locale.tag.language.as_str() {
            "sv" => swedish.clone(),
            "en" => english.clone(),
            _ => own.clone(),
        });
        let mut names: Vec<_> = names.collect();
        names.sort();
        names.join(", ")
    }

    fn resource_team(&self) -> String {
        let team = self.issuer.resource_team().iter().map(|team| {
            let parts = [Some(&team.name), team.telephone.as_ref(), team.contact.as_ref()];
            parts.into_iter().flatten().map(|part| isolated(part)).collect::<Vec<_>>().join(" ")
        });
        team.collect::<Vec<_>>().join(" · ")
    }
}

/// The keys of the facts that a paper's messages use, those that may not be printed aside.
pub(crate) fn earliest_verified(
    template: &Template,
    facts: &Facts,
    source: &Locale,
) -> Result<Option<Date>, LocaleError> {
    let mut earliest: Option<Date> = None;
    for id in template.statements() {
        for name in source.variables(id)?.iter().filter(|name| !CONTEXT.contains(&name.as_str())) {
            if let Ok(fact) = facts.printable(name) {
                earliest = Some(earliest.map_or(fact.verified_on, |first| first.min(fact.verified_on)));
            }
        }
    }
    Ok(earliest)
}
