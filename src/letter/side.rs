//! Composes one side; in: a template, values and a locale, out: a [`Side`]: the template's blocks, formatted.

use jiff::civil::Date;

use super::blocks::{Band, Block, Check, HandedOut, Letterhead, References, Section, Side};
use super::compose::LetterError;
use super::template::{self, Template};
use super::text::{Text, isolated};
use super::values::Values;
use crate::issuer::Issuer;
use crate::locale::Locale;
use crate::locale::review::Status;

pub(super) struct Composer<'a> {
    pub(super) template: &'a Template,
    pub(super) values: &'a Values<'a>,
    pub(super) issuer: &'a Issuer,
    /// The wording that translations follow, and its status.
    pub(super) source: (&'a Locale, Status),
    pub(super) date: Date,
}

impl Composer<'_> {
    pub(super) fn side(&self, locale: &Locale, status: Status) -> Result<Side, LetterError> {
        let mut blocks = Vec::new();
        for block in &self.template.blocks {
            blocks.extend(self.block(locale, block)?);
        }
        Ok(Side {
            tag: locale.tag.to_string(),
            script: locale.metadata.script.clone(),
            direction: locale.metadata.direction,
            bands: self.bands(locale, status)?,
            blocks,
            signature: self.text(locale, &self.template.marks.signature)?.text,
            footer: self.text(locale, &self.template.marks.page)?,
        })
    }

    /// A block; `None` when all its messages are left out.
    fn block(&self, locale: &Locale, block: &template::Block) -> Result<Option<Block>, LetterError> {
        let text = |id: &str| self.text(locale, id);
        let texts = |ids: &[String]| self.texts(locale, ids);
        Ok(Some(match block {
            template::Block::Strip(strip) => match texts(&strip.items)? {
                items if items.is_empty() => return Ok(None),
                items => Block::Strip(items),
            },
            template::Block::Letterhead(ids) => Block::Letterhead(self.letterhead(locale, ids)?),
            template::Block::Title(title) => {
                Block::Title(text(&title.text)?, title.also.as_ref().map(|also| text(also)).transpose()?)
            }
            template::Block::Opening(opening) => Block::Opening(opening.style, text(&opening.text)?),
            template::Block::Section(section) => return self.section(locale, section),
            template::Block::HandedOut(handed) => Block::HandedOut(HandedOut {
                heading: text(&handed.heading)?,
                fields: texts(&handed.fields)?,
                stamp: text(&handed.stamp)?,
                note: text(&handed.note)?,
            }),
            template::Block::Check(check) => Block::Check(Check {
                host: self.issuer.host().to_owned(),
                heading: text(&check.heading)?,
                how: text(&check.how)?,
                code: text(&check.code)?,
                alt: text(&check.alt)?,
            }),
            template::Block::References(references) => Block::References(References {
                heading: references.heading.as_ref().map(|heading| text(heading)).transpose()?,
                items: texts(&references.items)?,
            }),
        }))
    }

    fn section(&self, locale: &Locale, section: &template::Section) -> Result<Option<Block>, LetterError> {
        let mut paragraphs = Vec::new();
        for ids in &section.paragraphs {
            paragraphs.extend(joined(self.texts(locale, ids)?, ""));
        }
        let list = self.texts(locale, &section.list)?;
        if paragraphs.is_empty() && list.is_empty() {
            return Ok(None);
        }
        let (heading, marker, columns) = (self.text(locale, &section.heading)?, section.marker, section.columns);
        Ok(Some(Block::Section(Section { heading, paragraphs, list, marker, columns })))
    }

    fn letterhead(&self, locale: &Locale, ids: &template::Letterhead) -> Result<Letterhead, LetterError> {
        let tag = locale.tag.to_string();
        let issuer = self.issuer;
        let localised =
            |(text, lang): (&str, &str)| if lang == tag { Text::new(text) } else { Text::foreign(text, lang) };
        let label = |id: &str, value: &Text| Ok::<_, LetterError>(self.text(locale, id)?.followed_by(value));
        let mut language = Text::new(&locale.metadata.name);
        let source = self.source.0.tag.to_string();
        if tag != source
            && let Some(name) = locale.metadata.name_in(&source)
        {
            language = language.followed_by(&Text::foreign(&isolated(&format!("({name})")), &source));
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

    /// Every band in the side's language and in the source's.
    fn bands(&self, locale: &Locale, status: Status) -> Result<Vec<Band>, LetterError> {
        let marks = &self.template.marks;
        let source = self.source.0;
        let mut wanted: Vec<(&'static str, &str)> = Vec::new();
        if self.issuer.is_specimen() {
            wanted.push(("specimen", &marks.specimen));
        }
        if status == Status::Draft && locale.tag != source.tag {
            wanted.push(("draft", &marks.draft));
        } else if self.source.1 == Status::Draft {
            wanted.push(("draft", &marks.draft_source));
        }
        if self.values.unchecked.is_some() {
            wanted.push(("unchecked", &marks.unchecked));
        }
        let mut bands = Vec::new();
        for (kind, id) in wanted {
            bands.push(Band { kind, text: self.text(locale, id)? });
            if locale.tag != source.tag {
                let text = self.text(source, id)?;
                bands.push(Band { kind, text: Text { lang: Some(source.tag.to_string()), ..text } });
            }
        }
        Ok(bands)
    }

    /// A message that is never left out: only statements can be optional.
    fn text(&self, locale: &Locale, id: &str) -> Result<Text, LetterError> {
        Ok(self.values.text(locale, id)?.unwrap_or_default())
    }

    /// Messages, without those that are left out.
    fn texts(&self, locale: &Locale, ids: &[String]) -> Result<Vec<Text>, LetterError> {
        ids.iter().filter_map(|id| self.values.text(locale, id).transpose()).collect()
    }
}

/// Several texts as one paragraph, with a sign between them if there is one.
fn joined(texts: Vec<Text>, sign: &str) -> Option<Text> {
    let separated = |whole: Text, next: &Text| {
        let whole = if sign.is_empty() { whole } else { whole.followed_by(&Text::new(sign)) };
        whole.followed_by(next)
    };
    texts.into_iter().reduce(|whole, next| separated(whole, &next))
}
