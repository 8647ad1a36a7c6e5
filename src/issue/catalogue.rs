//! What there is to issue; in: assets and a jurisdiction, out: its languages, its edition, and composed sheets.

use jiff::civil::Date;

use super::{IssueError, Request};
use crate::assets::Assets;
use crate::facts::Facts;
use crate::issuer::Issuer;
use crate::letter::{LetterError, Material, Order, Sheet, Template, compose};
use crate::locale::document::is_begun;
use crate::locale::review::{Reviews, Status, Wording};
use crate::locale::{Direction, Locale, LocaleError};

/// A language that letters are offered in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageEntry {
    /// BCP 47 tag.
    pub tag: String,
    /// Its own name.
    pub name: String,
    /// Its Swedish name.
    pub name_sv: String,
    /// Its English name.
    pub name_en: String,
    /// How it is written.
    pub direction: Direction,
    /// Reviewed by people, or a draft.
    pub status: Status,
}

/// The letter of one jurisdiction in all its languages.
pub struct Catalogue<'a> {
    assets: &'a Assets,
    template: Template,
}

impl<'a> Catalogue<'a> {
    /// Reads the letter's structure.
    ///
    /// # Errors
    /// [`IssueError::UnknownLaw`] or [`IssueError::Template`].
    pub fn new(assets: &'a Assets, law: &str) -> Result<Self, IssueError> {
        let path = format!("{law}/letter.toml");
        let text = assets.text(&format!("templates/{path}")).ok_or_else(|| IssueError::UnknownLaw {
            law: law.to_owned(),
            known: assets
                .folders("templates")
                .filter(|folder| assets.bytes(&format!("templates/{folder}/facts.toml")).is_some())
                .map(str::to_owned)
                .collect(),
        })?;
        Ok(Self { assets, template: Template::parse(&path, text)? })
    }

    /// The date of the current edition.
    #[must_use]
    pub fn edition_date(&self) -> Date {
        self.template.date
    }

    /// The languages of the letter, sorted by tag.
    ///
    /// # Errors
    /// The first locale that cannot be used.
    pub fn languages(&self) -> Result<Vec<LanguageEntry>, IssueError> {
        let source = self.locale(&self.template.source)?;
        self.tags()
            .map(|tag| {
                let locale = self.locale(tag)?;
                let status = self.status(&locale, &source)?;
                let metadata = locale.metadata;
                Ok(LanguageEntry {
                    tag: tag.to_owned(),
                    name: metadata.name,
                    name_sv: metadata.name_sv,
                    name_en: metadata.name_en,
                    direction: metadata.direction,
                    status,
                })
            })
            .collect()
    }

    /// Composes a sheet.
    ///
    /// # Errors
    /// [`IssueError`].
    pub fn sheet(&self, request: &Request<'_>, issuer: &Issuer) -> Result<Sheet, IssueError> {
        let template = &self.template;
        let facts = self.assets.text(&format!("templates/{}/facts.toml", request.law)).unwrap_or_default();
        let facts = Facts::parse(request.law, facts).map_err(IssueError::Facts)?;
        if self.assets.bytes(&format!("locales/{}/{}", request.language, template.wording)).is_none() {
            let known = self.tags().map(str::to_owned).collect();
            return Err(IssueError::UnknownLanguage { tag: request.language.to_owned(), known });
        }
        let mirror = self.locale(&template.mirror)?;
        let front = self.locale(request.language)?;
        let statuses = (self.status(&front, &mirror)?, self.status(&mirror, &mirror)?);
        let material =
            Material { template, facts: &facts, front: (&front, statuses.0), mirror: (&mirror, statuses.1), issuer };
        let order =
            Order { mirror: request.mirror, date: request.date, today: request.today, expired: request.expired };
        compose(&material, &order).map_err(|error| match error {
            LetterError::Facts(facts) => IssueError::Facts(facts),
            LetterError::Locale(locale) => IssueError::Locale(locale),
            other => IssueError::Letter(other),
        })
    }

    /// The languages that have the letter's wording; without those where somebody has only begun to write it.
    fn tags(&self) -> impl Iterator<Item = &'a str> {
        let (assets, wording) = (self.assets, &self.template.wording);
        assets.folders("locales").filter(move |tag| {
            let path = format!("locales/{tag}/{wording}");
            assets.bytes(&path).is_some() && !assets.text(&path).is_some_and(is_begun)
        })
    }

    fn locale(&self, tag: &str) -> Result<Locale, IssueError> {
        let wording = &self.template.wording;
        let file = |name: &str| {
            let missing = LocaleError::File { tag: tag.to_owned(), file: name.to_owned() };
            self.assets.text(&format!("locales/{tag}/{name}")).ok_or(missing)
        };
        let path = format!("locales/{tag}/{wording}");
        Ok(Locale::parse(tag, file("locale.toml")?, &path, file(wording)?)?)
    }

    fn status(&self, locale: &Locale, source: &Locale) -> Result<Status, IssueError> {
        let tag = locale.tag.to_string();
        let Some(text) = self.assets.text(&format!("locales/{tag}/reviews.toml")) else { return Ok(Status::Draft) };
        let reviews = Reviews::parse(text).map_err(|source| IssueError::Reviews { tag: tag.clone(), source })?;
        let back = self.assets.text(&format!("locales/{tag}/back.en.ftl"));
        let (messages, source) = (locale.messages_hash(), source.messages_hash());
        Ok(reviews.status(&Wording { messages, source, back_translation: back }))
    }
}
