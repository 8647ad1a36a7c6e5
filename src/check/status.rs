//! Where each language stands; in: assets and a day, out: what is translated, confirmed, changed, by whom, and which facts expire.

use jiff::civil::Date;

use super::{CheckError, paper};
use crate::assets::Assets;
use crate::facts::Facts;
use crate::locale::Metadata;
use crate::locale::review::{
    MessageState, Record, Reviews, State, Status, Wording, back_translation, state, translated_back,
};

/// Where a language stands.
#[derive(Debug, Clone)]
pub struct LanguageStatus {
    /// BCP 47 tag.
    pub tag: String,
    /// Its own name; the tag where `locale.toml` cannot be read.
    pub name: String,
    /// Official or draft, judged by the letter.
    pub status: Status,
    /// What it lacks to be official.
    pub lacking: Vec<&'static str>,
    /// Its wording files.
    pub files: Vec<FileStatus>,
    /// Who has looked, in the order of the file, and whether the record holds for the texts as they stand.
    pub records: Vec<(Record, Holds)>,
    /// Why `reviews.toml` cannot be read.
    pub problem: Option<String>,
}

/// Where a wording file stands.
#[derive(Debug, Clone)]
pub struct FileStatus {
    /// Its name.
    pub name: String,
    /// Message by message.
    pub state: State,
}

/// Whether a record holds for the texts as they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// For exactly these messages.
    Now,
    /// For older ones.
    Before,
}

/// A fact that expires.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expiring {
    /// Its key.
    pub key: String,
    /// When.
    pub expires_on: Date,
    /// What to read again.
    pub source: String,
}

/// The tag of the language that translations follow.
///
/// # Errors
/// [`CheckError`].
pub fn source(assets: &Assets, law: &str) -> Result<String, CheckError> {
    Ok(paper(assets, law)?.source)
}

/// The wording files of a language that the source language has too.
#[must_use]
pub fn files(assets: &Assets, tag: &str, source: &str) -> Vec<String> {
    let folder = format!("locales/{source}");
    let names = assets.paths(&folder).filter_map(|path| path.rsplit('/').next());
    names
        .filter(|name| name.ends_with(".ftl") && translated_back(name).is_none())
        .filter(|name| assets.bytes(&format!("locales/{tag}/{name}")).is_some())
        .map(str::to_owned)
        .collect()
}

/// Where some or all languages stand, sorted by tag.
///
/// # Errors
/// [`CheckError`].
pub fn status(assets: &Assets, languages: &[String], law: &str) -> Result<Vec<LanguageStatus>, CheckError> {
    let paper = paper(assets, law)?;
    let known: Vec<&str> = assets.folders("locales").collect();
    if let Some(tag) = languages.iter().find(|tag| !known.contains(&tag.as_str())) {
        let known = known.into_iter().map(str::to_owned).collect();
        return Err(CheckError::UnknownLanguage { tag: tag.clone(), known });
    }
    let wanted = |tag: &&str| languages.is_empty() || languages.iter().any(|it| it == tag);
    Ok(known.into_iter().filter(wanted).map(|tag| language(assets, tag, &paper.source, &paper.wording)).collect())
}

fn language(assets: &Assets, tag: &str, source_tag: &str, letter: &str) -> LanguageStatus {
    let text = |tag: &str, name: &str| assets.text(&format!("locales/{tag}/{name}"));
    let metadata = text(tag, "locale.toml").and_then(|text| toml::from_str::<Metadata>(text).ok());
    let read = text(tag, "reviews.toml").map(Reviews::parse).transpose();
    let problem = read.as_ref().err().map(ToString::to_string);
    let reviews = read.ok().flatten().unwrap_or_default();
    let wording =
        |name: &str| Some(Wording::of(text(tag, name)?, text(source_tag, name)?, text(tag, &back_translation(name))));
    let lacking = wording(letter).map_or_else(|| vec!["the wording of the letter"], |it| reviews.lacking(&it));
    let files = files(assets, tag, source_tag).into_iter().filter_map(|name| {
        let state = state(&reviews, &name, text(tag, &name)?, text(source_tag, &name)?);
        Some(FileStatus { name, state })
    });
    let complete =
        |files: &[FileStatus]| files.iter().all(|it| it.state.of(|it| *it == MessageState::Missing).next().is_none());
    let files: Vec<FileStatus> = files.collect();
    let records = reviews.records.iter().map(|record| {
        let now = wording(&record.file)
            .is_some_and(|it| record.is_bound_to(&it) && (record.back.is_none() || record.back == it.back()));
        (record.clone(), if now { Holds::Now } else { Holds::Before })
    });
    LanguageStatus {
        tag: tag.to_owned(),
        name: metadata.map_or_else(|| tag.to_owned(), |it| it.name),
        status: if lacking.is_empty() && problem.is_none() && complete(&files) {
            Status::Official
        } else {
            Status::Draft
        },
        lacking,
        files,
        records: records.collect(),
        problem,
    }
}

/// The facts that expire within `days` after `today`, and those that have, soonest first.
#[must_use]
pub fn expiring(assets: &Assets, law: &str, today: Date, days: i32) -> Vec<Expiring> {
    let text = assets.text(&format!("templates/{law}/facts.toml")).unwrap_or_default();
    let Ok(facts) = Facts::parse(law, text) else { return Vec::new() };
    let last = today.saturating_add(jiff::Span::new().days(days));
    let mut soon: Vec<Expiring> = facts
        .iter()
        .filter(|(_, fact)| fact.expires_on <= last)
        .map(|(key, fact)| Expiring { key: key.to_owned(), expires_on: fact.expires_on, source: fact.source.clone() })
        .collect();
    soon.sort_by(|one, other| (one.expires_on, &one.key).cmp(&(other.expires_on, &other.key)));
    soon
}
