//! Composes a sheet; in: [`Material`] and an [`Order`], out: a [`Sheet`], or what is missing, unverified, expired or out of order.

use std::collections::BTreeSet;

use fluent::{FluentArgs, FluentValue};
use jiff::civil::Date;

use super::blocks::{Band, Check, HandedOut, Letterhead, References, Section, Sheet, Side};
use super::template::Template;
use super::text::{Text, isolated};
use crate::canonical::Header;
use crate::facts::{Facts, FactsError, Value};
use crate::issuer::Issuer;
use crate::locale::review::Status;
use crate::locale::{Locale, LocaleError};

/// What a sheet is made of.
pub struct Material<'a> {
    /// Edition and structure.
    pub template: &'a Template,
    /// The jurisdiction's facts.
    pub facts: &'a Facts,
    /// The front's wording and review status.
    pub front: (&'a Locale, Status),
    /// The mirror's wording and review status; the front's own when it is the same language.
    pub mirror: (&'a Locale, Status),
    /// Who issues it.
    pub issuer: &'a Issuer,
}

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Order {
    /// With the mirror behind, or the front alone.
    pub mirror: Mirror,
    /// The printed date; the edition's when `None`.
    pub date: Option<Date>,
    /// The day on which expiry is judged.
    pub today: Date,
    /// What to do about expired facts.
    pub expired: Expired,
}

/// Whether the sheet has a mirror.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mirror {
    /// Behind the front, unless the front is the mirror's language.
    Include,
    /// Left out.
    Omit,
}

/// What to do about facts that have expired.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expired {
    /// Issue nothing.
    Refuse,
    /// Print a draft with a band that says so.
    PrintAsDraft,
}

/// A sheet cannot be composed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LetterError {
    /// A message is missing or cannot be formatted.
    #[error(transparent)]
    Locale(#[from] LocaleError),
    /// A fact is missing, unverified or expired.
    #[error(transparent)]
    Facts(#[from] FactsError),
    /// The printed review date is later than the first expiry of a fact in use.
    #[error(
        "the edition says it is reviewed by {review_by}, but the fact `{key}` expires on {expires_on}; set an earlier review-by in the paper's template"
    )]
    ReviewTooLate {
        /// The edition's review date.
        review_by: Date,
        /// The fact.
        key: String,
        /// Its expiry.
        expires_on: Date,
    },
    /// The printed date does not belong to the edition.
    #[error("the date {date} does not belong to edition {edition}: it must lie between {first} and {last}")]
    DateOutsideEdition {
        /// As asked for.
        date: Date,
        /// The edition.
        edition: String,
        /// The edition's date.
        first: Date,
        /// Its review date.
        last: Date,
    },
}

/// Composes the sheet.
///
/// # Errors
/// See [`LetterError`]; nothing is printed in part.
pub fn compose(material: &Material<'_>, order: &Order) -> Result<Sheet, LetterError> {
    let Material { template, facts, front, mirror, issuer } = *material;
    let date = order.date.unwrap_or(template.date);
    if date < template.date || date > template.review_by {
        let (edition, first, last) = (template.edition.clone(), template.date, template.review_by);
        return Err(LetterError::DateOutsideEdition { date, edition, first, last });
    }
    front.0.complete(mirror.0)?;
    let mut sides = vec![front];
    let alone = front.0.tag == mirror.0.tag;
    if order.mirror == Mirror::Include && !alone {
        sides.push(mirror);
    }
    let unchecked = used_facts(template, facts, mirror.0, order)?;
    let context = Context { template, facts, issuer, mirror, date, unchecked };
    let sides: Vec<_> =
        sides.into_iter().map(|(locale, status)| context.side(locale, status)).collect::<Result<_, _>>()?;

    let front_tag = front.0.tag.to_string();
    let only = if order.mirror == Mirror::Omit && !alone { "-only" } else { "" };
    Ok(Sheet {
        header: Header {
            law: facts.jurisdiction.clone(),
            paper: template.paper.clone(),
            edition: template.edition.clone(),
            date,
            languages: sides.iter().map(|side| side.tag.clone()).collect(),
            issuer: Text::new(issuer.name(&mirror.0.tag.to_string()).0).text,
        },
        name: format!("{}-{}-{front_tag}{only}", template.stem, facts.jurisdiction),
        draft: sides.iter().any(|side| side.bands.iter().any(|band| band.kind != "specimen")),
        specimen: issuer.is_specimen(),
        host: issuer.host().to_owned(),
        sides,
    })
}

/// Checks every fact that the paper uses; says since when the law is unchecked, if it is and that is allowed.
fn used_facts(template: &Template, facts: &Facts, source: &Locale, order: &Order) -> Result<Option<Date>, LetterError> {
    let mut unchecked: Option<Date> = None;
    for key in fact_keys(template, source)? {
        let fact = facts.printable(&key)?;
        if fact.expires_on < template.review_by {
            let (review_by, expires_on) = (template.review_by, fact.expires_on);
            return Err(LetterError::ReviewTooLate { review_by, key, expires_on });
        }
        if fact.expired(order.today) {
            if order.expired == Expired::Refuse {
                let (expired_on, verified_on) = (fact.expires_on, fact.verified_on);
                let source_read = fact.source.clone();
                return Err(FactsError::Expired { key, expired_on, verified_on, source_read }.into());
            }
            unchecked = Some(unchecked.map_or(fact.verified_on, |first| first.min(fact.verified_on)));
        }
    }
    Ok(unchecked)
}

/// Variables that the program gives; every other one is a fact's key.
const CONTEXT: [&str; 5] = ["host", "page", "pages", "code", "checked"];

fn fact_keys(template: &Template, source: &Locale) -> Result<BTreeSet<String>, LocaleError> {
    let sections =
        template.sections.iter().flat_map(|section| section.paragraphs.iter().flatten().chain(&section.list));
    let openings = template.opening.iter().map(|opening| &opening.text);
    let mut keys = BTreeSet::new();
    for id in sections.chain(openings).chain(&template.references.items) {
        keys.extend(source.variables(id)?.iter().filter(|name| !CONTEXT.contains(&name.as_str())).cloned());
    }
    Ok(keys)
}

/// Stands for a value that only the layout knows; a private-use character, so that no wording can contain it.
pub(crate) const PAGE: &str = "\u{E000}";
/// The same for the number of pages.
pub(crate) const PAGES: &str = "\u{E001}";
/// The same for the short code.
pub(crate) const CODE: &str = "\u{E002}";

/// Several texts as one paragraph, with a sign between them if there is one.
fn joined(texts: Vec<Text>, sign: &str) -> Option<Text> {
    let separated = |whole: Text, next: &Text| {
        let whole = if sign.is_empty() { whole } else { whole.followed_by(&Text::new(sign)) };
        whole.followed_by(next)
    };
    texts.into_iter().reduce(|whole, next| separated(whole, &next))
}

struct Context<'a> {
    template: &'a Template,
    facts: &'a Facts,
    issuer: &'a Issuer,
    mirror: (&'a Locale, Status),
    date: Date,
    unchecked: Option<Date>,
}

impl Context<'_> {
    fn side(&self, locale: &Locale, status: Status) -> Result<Side, LetterError> {
        let template = self.template;
        let text = |id: &str| self.text(locale, id);
        let texts = |ids: &[String]| ids.iter().map(|id| text(id)).collect::<Result<Vec<_>, _>>();

        let opening = template.opening.iter().map(|opening| Ok((opening.style, text(&opening.text)?)));
        let sections = template.sections.iter().map(|section| {
            let paragraphs = section.paragraphs.iter().map(|ids| Ok(joined(texts(ids)?, "").unwrap_or_default()));
            let (paragraphs, list) = (paragraphs.collect::<Result<_, LetterError>>()?, texts(&section.list)?);
            Ok::<_, LetterError>(Section { heading: text(&section.heading)?, paragraphs, list })
        });
        let (handed, check, references) = (&template.handed_out, &template.check, &template.references);
        Ok(Side {
            tag: locale.tag.to_string(),
            script: locale.metadata.script.clone(),
            direction: locale.metadata.direction,
            bands: self.bands(locale, status)?,
            letterhead: self.letterhead(locale)?,
            title: text(&template.title.text)?,
            also: text(&template.title.also)?,
            opening: opening.collect::<Result<_, LetterError>>()?,
            sections: sections.collect::<Result<_, LetterError>>()?,
            handed_out: HandedOut {
                heading: text(&handed.heading)?,
                fields: texts(&handed.fields)?,
                stamp: text(&handed.stamp)?,
                note: text(&handed.note)?,
            },
            check: Check { heading: text(&check.heading)?, how: text(&check.how)?, alt: text(&check.alt)? },
            references: References {
                heading: text(&references.heading)?,
                text: joined(texts(&references.items)?, "·").unwrap_or_default(),
            },
            signature: text(&template.marks.signature)?.text,
            code: text(&check.code)?,
            footer: text(&template.marks.page)?,
        })
    }

    fn letterhead(&self, locale: &Locale) -> Result<Letterhead, LetterError> {
        let ids = &self.template.letterhead;
        let tag = locale.tag.to_string();
        let issuer = self.issuer;
        let localised =
            |(text, lang): (&str, &str)| if lang == tag { Text::new(text) } else { Text::foreign(text, lang) };
        let label = |id: &str, value: &Text| Ok::<_, LetterError>(self.text(locale, id)?.followed_by(value));
        let mut language = Text::new(&locale.metadata.name);
        if locale.tag != self.mirror.0.tag {
            let swedish = isolated(&format!("({})", locale.metadata.name_sv));
            language = language.followed_by(&Text::foreign(&swedish, &self.mirror.0.tag.to_string()));
        }
        let contacts = issuer.telephones().iter().map(String::as_str).chain([issuer.contact()]);
        let question = self
            .text(locale, &ids.question)?
            .followed_by(&joined(contacts.map(Text::neutral).collect(), "·").unwrap_or_default());
        Ok(Letterhead {
            issuer: localised(issuer.name(&tag)),
            whereabouts: joined(
                [issuer.unit(&tag), issuer.address(&tag)].into_iter().flatten().map(localised).collect(),
                "·",
            ),
            question,
            reference: vec![
                label(&ids.edition, &Text::neutral(&self.template.edition))?,
                label(&ids.date, &Text::neutral(&self.date.to_string()))?,
                label(&ids.review, &Text::neutral(&self.template.review_by.to_string()))?,
                label(&ids.language, &language)?,
                self.text(locale, &ids.newest)?,
            ],
            logo: issuer.logo().map(|svg| (svg.to_owned(), localised(issuer.name(&tag)))),
        })
    }

    /// Every band in the side's language and in the mirror's.
    fn bands(&self, locale: &Locale, status: Status) -> Result<Vec<Band>, LetterError> {
        let marks = &self.template.marks;
        let is_source = locale.tag.to_string() == self.template.source;
        let mut wanted: Vec<(&'static str, &str)> = Vec::new();
        if self.issuer.is_specimen() {
            wanted.push(("specimen", &marks.specimen));
        }
        if status == Status::Draft && !is_source {
            wanted.push(("draft", &marks.draft));
        } else if self.mirror.1 == Status::Draft {
            wanted.push(("draft", &marks.draft_source));
        }
        if self.unchecked.is_some() {
            wanted.push(("unchecked", &marks.unchecked));
        }
        let mut bands = Vec::new();
        for (kind, id) in wanted {
            bands.push(Band { kind, text: self.text(locale, id)? });
            if locale.tag != self.mirror.0.tag {
                let mirror = self.text(self.mirror.0, id)?;
                bands.push(Band { kind, text: Text { lang: Some(self.mirror.0.tag.to_string()), ..mirror } });
            }
        }
        Ok(bands)
    }

    /// Formats a message with the facts and the context it names.
    fn text(&self, locale: &Locale, id: &str) -> Result<Text, LetterError> {
        let mut arguments = FluentArgs::new();
        let mut foreign = Vec::new();
        let tag = locale.tag.to_string();
        for name in locale.variables(id)? {
            let value = match name.as_str() {
                "host" => FluentValue::from(isolated(self.issuer.host())),
                "page" => FluentValue::from(PAGE),
                "pages" => FluentValue::from(PAGES),
                "code" => FluentValue::from(isolated(CODE)),
                "checked" => FluentValue::from(isolated(&self.unchecked.unwrap_or(self.date).to_string())),
                key => {
                    let fact = self.facts.printable(key)?;
                    match &fact.value {
                        Value::Number(number) => FluentValue::from(*number),
                        Value::Text(text) => {
                            if let Some(lang) = fact.lang.as_ref().filter(|lang| **lang != tag) {
                                foreign.push((text.clone(), lang.clone()));
                            }
                            FluentValue::from(isolated(text))
                        }
                    }
                }
            };
            arguments.set(name.clone(), value);
        }
        Ok(Text::new(&locale.format(id, &arguments)?).with_facts(&foreign).of_message(id))
    }
}
