//! What there is to issue; in: assets, a jurisdiction and a paper, out: its languages, its edition, and composed sheets.

use jiff::civil::Date;

use super::{IssueError, Request, Text, text_of};
use crate::assets::{self, Assets};
use crate::facts::Facts;
use crate::issuer::Issuer;
use crate::layout::{Size, Sizes};
use crate::letter::{About, LetterError, Material, Order, Sheet, Template, compose, earliest_verified};
use crate::locale::document::is_begun;
use crate::locale::review::{Reviews, Status, Wording, back_translation};
use crate::locale::{Direction, Locale, LocaleError};

/// A language that a paper is offered in.
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

/// One paper of one jurisdiction in all its languages.
pub struct Catalogue<'a> {
    assets: &'a Assets,
    law: String,
    paper: String,
    template: Template,
}

/// Where the sizes stand among the assets.
const SIZES: &str = "templates/sizes.toml";
/// What is in a locale's folder beside the wordings.
const METADATA: &str = "locale.toml";
const REVIEWS: &str = "reviews.toml";
/// What is in a law's folder and is no paper.
const FACTS: &str = "facts";

impl<'a> Catalogue<'a> {
    /// Reads the structure of a paper.
    ///
    /// # Errors
    /// [`IssueError::UnknownLaw`], [`IssueError::UnknownPaper`] or [`IssueError::Template`].
    pub fn new(assets: &'a Assets, law: &str, paper: &str) -> Result<Self, IssueError> {
        let known = papers(assets, law)?;
        if !known.iter().any(|known| known == paper) {
            return Err(IssueError::UnknownPaper { paper: paper.to_owned(), law: law.to_owned(), known });
        }
        let path = format!("{law}/{paper}.toml");
        let text = assets.text(&format!("templates/{path}")).unwrap_or_default();
        Ok(Self { assets, law: law.to_owned(), paper: paper.to_owned(), template: Template::parse(&path, text)? })
    }

    /// The date of the current edition.
    #[must_use]
    pub fn edition_date(&self) -> Date {
        self.template.date
    }

    /// The name of the paper's wording file, such as `letter.ftl`.
    #[must_use]
    pub fn wording(&self) -> &str {
        &self.template.wording
    }

    /// The languages of the paper, sorted by tag.
    ///
    /// # Errors
    /// The first locale that cannot be used.
    pub fn languages(&self) -> Result<Vec<LanguageEntry>, IssueError> {
        let source = self.locale(&self.template.source)?;
        self.tags().map(|tag| self.entry(tag, &source)).collect()
    }

    /// One of the languages, if the paper has it; reads no other but the source.
    ///
    /// # Errors
    /// A locale that cannot be used.
    pub fn language(&self, tag: &str) -> Result<Option<LanguageEntry>, IssueError> {
        let Some(tag) = self.tags().find(|known| known.eq_ignore_ascii_case(tag)) else { return Ok(None) };
        let source = self.locale(&self.template.source)?;
        self.entry(tag, &source).map(Some)
    }

    fn entry(&self, tag: &str, source: &Locale) -> Result<LanguageEntry, IssueError> {
        let locale = self.locale(tag)?;
        let status = self.status(&locale, source)?;
        let metadata = locale.metadata;
        Ok(LanguageEntry {
            tag: tag.to_owned(),
            name: metadata.name,
            name_sv: metadata.name_sv,
            name_en: metadata.name_en,
            direction: metadata.direction,
            status,
        })
    }

    /// Every file that a sheet in that language is made of, apart from fonts; some of them need not exist.
    #[must_use]
    pub fn files(&self, language: &str) -> Vec<String> {
        let template = &self.template;
        let tags = [Some(language), template.mirror.as_deref(), Some(template.source.as_str())];
        let (of_law, back) = (self.wording_of_law(), back_translation(&self.template.wording));
        let names = [METADATA, REVIEWS, &template.wording, &of_law, &back];
        let of_tag = |tag: &str| names.map(|name| format!("locales/{tag}/{name}"));
        let structure = [FACTS, &self.paper].map(|name| format!("templates/{}/{name}.toml", self.law));
        let mut files: Vec<String> = tags.into_iter().flatten().flat_map(of_tag).chain(structure).collect();
        files.push(SIZES.to_owned());
        files.sort();
        files.dedup();
        files
    }

    /// Composes the canonical text of a sheet.
    ///
    /// # Errors
    /// [`IssueError`].
    pub fn text(&self, request: &Request<'_>, issuer: &Issuer) -> Result<Text, IssueError> {
        Ok(text_of(&self.sheet(request, issuer)?))
    }

    /// Composes a sheet.
    ///
    /// # Errors
    /// [`IssueError`].
    pub fn sheet(&self, request: &Request<'_>, issuer: &Issuer) -> Result<Sheet, IssueError> {
        let template = &self.template;
        let facts = self.facts()?;
        let wording = format!("locales/{}/{}", request.language, template.wording);
        if self.assets.bytes(&wording).is_none() {
            let known = self.tags().map(str::to_owned).collect();
            return Err(IssueError::UnknownLanguage { tag: request.language.to_owned(), known });
        }
        if template.example && !issuer.is_specimen() {
            return Err(IssueError::Example { law: self.law.clone() });
        }
        let source = self.locale(&template.source)?;
        let other = template.mirror.as_ref().filter(|tag| **tag != template.source);
        let other = other.map(|tag| self.locale(tag)).transpose()?;
        let front = self.locale(request.language)?;
        let status = |locale| self.status(locale, &source);
        let mirror = template.mirror.as_ref().map(|_| other.as_ref().unwrap_or(&source));
        let material = Material {
            template,
            facts: &facts,
            front: (&front, status(&front)?),
            source: (&source, status(&source)?),
            mirror: mirror.map(|locale| Ok::<_, IssueError>((locale, status(locale)?))).transpose()?,
            about: self.about(&facts)?,
            issuer,
        };
        let order =
            Order { mirror: request.mirror, date: request.date, today: request.today, expired: request.expired };
        compose(&material, &order).map_err(|error| match error {
            LetterError::Facts(facts) => IssueError::Facts(facts),
            LetterError::Locale(locale) => IssueError::Locale(locale),
            other => IssueError::Letter(other),
        })
    }

    /// What this paper may tell of the one that it is about.
    fn about(&self, facts: &Facts) -> Result<About, IssueError> {
        let Some(paper) = &self.template.about else { return Ok(About::default()) };
        let other = Self::new(self.assets, &self.law, paper)?;
        let drafts = other.languages()?.into_iter().filter(|entry| entry.status == Status::Draft);
        let drafts = drafts.map(|entry| [entry.name, entry.name_sv, entry.name_en]).collect();
        let source = other.locale(&other.template.source)?;
        Ok(About { drafts, checked: earliest_verified(&other.template, facts, &source)? })
    }

    fn facts(&self) -> Result<Facts, IssueError> {
        let text = self.assets.text(&format!("templates/{}/{FACTS}.toml", self.law)).unwrap_or_default();
        Facts::parse(&self.law, text).map_err(IssueError::Facts)
    }

    /// The languages that have the paper's wording, and this law's sentences where it has sentences of its own; without those where
    /// somebody has only begun to write it.
    fn tags(&self) -> impl Iterator<Item = &'a str> {
        let assets = self.assets;
        let has = move |tag: &str, file: &str| assets.bytes(&format!("locales/{tag}/{file}")).is_some();
        let (wording, of_law) = (self.template.wording.clone(), self.wording_of_law());
        let lawful = has(&self.template.source, &of_law);
        assets.folders("locales").filter(move |tag| {
            let begun = || assets.text(&format!("locales/{tag}/{wording}")).is_some_and(is_begun);
            has(tag, &wording) && (!lawful || has(tag, &of_law)) && !begun()
        })
    }

    /// Is a language's wording there, but not yet all of it, so that the paper is not offered in it?
    #[must_use]
    pub fn is_begun(&self, tag: &str) -> bool {
        let wording = self.assets.text(&format!("locales/{tag}/{}", self.template.wording));
        wording.is_some_and(is_begun)
    }

    /// Is the paper offered in the language?
    pub(crate) fn has(&self, tag: &str) -> bool {
        self.tags().any(|known| known == tag)
    }

    /// Where a language's wording stands, and what this law says in its own way.
    pub(crate) fn wording_files(&self, tag: &str) -> [String; 2] {
        [self.template.wording.clone(), self.wording_of_law()].map(|file| format!("locales/{tag}/{file}"))
    }

    /// `letter.de.ftl` for `letter.ftl` and the law `de`: the sentences in which this law differs.
    fn wording_of_law(&self) -> String {
        let wording = &self.template.wording;
        format!("{}.{}.ftl", wording.strip_suffix(".ftl").unwrap_or(wording), self.law)
    }

    fn locale(&self, tag: &str) -> Result<Locale, IssueError> {
        let wording = &self.template.wording;
        let file = |name: &str| {
            let missing = LocaleError::File { tag: tag.to_owned(), file: name.to_owned() };
            self.assets.text(&format!("locales/{tag}/{name}")).ok_or(missing)
        };
        let path = format!("locales/{tag}/{wording}");
        let (metadata, text) = (file(METADATA)?, file(wording)?);
        let of_law = |tag: &str| self.assets.text(&format!("locales/{tag}/{}", self.wording_of_law()));
        let Some(differing) = of_law(tag) else { return Ok(Locale::parse(tag, metadata, &path, text)?) };
        let path_of_law = format!("locales/{tag}/{}", self.wording_of_law());
        let merged = crate::locale::laid_over((&path, text), (&path_of_law, differing), of_law(&self.template.source))?;
        Ok(Locale::parse(tag, metadata, &path, &merged)?)
    }

    fn status(&self, locale: &Locale, source: &Locale) -> Result<Status, IssueError> {
        let tag = locale.tag.to_string();
        let Some(text) = self.assets.text(&format!("locales/{tag}/{REVIEWS}")) else { return Ok(Status::Draft) };
        let reviews = Reviews::parse(text).map_err(|source| IssueError::Reviews { tag: tag.clone(), source })?;
        let back = self.assets.text(&format!("locales/{tag}/{}", back_translation(&self.template.wording)));
        let (messages, source) = (locale.messages_hash(), source.messages_hash());
        Ok(reviews.status(&Wording { messages, source, back_translation: back }))
    }
}

/// The papers of a jurisdiction, sorted by name.
///
/// # Errors
/// [`IssueError::UnknownLaw`].
pub(crate) fn papers(assets: &Assets, law: &str) -> Result<Vec<String>, IssueError> {
    if assets.bytes(&format!("templates/{law}/{FACTS}.toml")).is_none() {
        let laws = assets
            .folders("templates")
            .filter(|folder| assets.bytes(&format!("templates/{folder}/{FACTS}.toml")).is_some())
            .map(str::to_owned);
        return Err(IssueError::UnknownLaw { law: law.to_owned(), known: laws.collect() });
    }
    let folder = format!("templates/{law}");
    let files = assets.files(&folder);
    let papers = files.filter_map(|file| file.strip_suffix(".toml")).filter(|name| *name != FACTS);
    Ok(papers.map(str::to_owned).collect())
}

/// The sizes that papers can be had in.
///
/// # Errors
/// [`IssueError::Layout`] when `templates/sizes.toml` cannot be read.
pub fn sizes(assets: &Assets) -> Result<Sizes, IssueError> {
    // Folders with another law's papers need no sizes of their own.
    let text = assets.text(SIZES).or_else(|| assets::embedded_text(SIZES)).unwrap_or_default();
    Ok(Sizes::parse(text)?)
}

/// One size by its name.
///
/// # Errors
/// [`IssueError::UnknownSize`].
pub fn size<'s>(sizes: &'s Sizes, name: &str) -> Result<&'s Size, IssueError> {
    let known = || sizes.names().map(str::to_owned).collect();
    sizes.find(name).ok_or_else(|| IssueError::UnknownSize { size: name.to_owned(), known: known() })
}
