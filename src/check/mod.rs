//! Checks what translators write; in: assets and an [`Order`], out: every [`Diagnostic`] of every file, sorted by place.
//!
//! A small file for each family of rules; [`rules`] lists them all. Nothing stops at the first problem: a file that cannot be
//! read is one diagnostic, and the others are checked all the same. It changes no file: [`fix`](fix::fixed) gives the new text.

mod characters;
mod comparison;
mod context;
mod facts;
mod files;
mod findings;
mod fit;
pub mod fix;
mod freshness;
mod language;
mod permission;
mod punctuation;
mod reading;
pub mod report;
mod rule;
pub mod status;
mod structure;
mod traps;
mod wording;

use std::collections::BTreeMap;

use self::context::{Context, FactKinds, SECOND};
use self::findings::Findings;
use self::language::Language;
pub use self::rule::{Allow, Family, Rule};
use self::wording::Wording;
use crate::assets::Assets;
use crate::diagnostic::{Diagnostic, Severity};
use crate::letter::{Template, TemplateError};
use crate::locale::Metadata;
use crate::locale::review::{Reviews, translated_back};

/// What to check.
#[derive(Debug, Clone, Copy)]
pub struct Order<'a> {
    /// Tags of the languages; all when there are none.
    pub languages: &'a [String],
    /// The jurisdiction whose papers are laid out, such as `se`.
    pub law: &'a str,
    /// How far to go.
    pub depth: Depth,
}

/// How far to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// The files alone.
    Files,
    /// The files, and where they have no error, the laid-out papers.
    Papers,
}

/// There is nothing to check.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CheckError {
    /// No such language.
    #[error("there is no language `{tag}`; the languages are: {}", known.join(" "))]
    UnknownLanguage {
        /// As asked for.
        tag: String,
        /// All there are.
        known: Vec<String>,
    },
    /// No such jurisdiction.
    #[error("there are no papers for the law of `{law}`")]
    UnknownLaw {
        /// As asked for.
        law: String,
    },
    /// The paper's structure cannot be used.
    #[error(transparent)]
    Template(#[from] TemplateError),
}

/// All rules, by family.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    let families: [&[&Rule]; 9] = [
        &files::RULES,
        &facts::RULES,
        &structure::RULES,
        &characters::RULES,
        &punctuation::RULES,
        &comparison::RULES,
        &freshness::RULES,
        &permission::RULES,
        &fit::RULES,
    ];
    families.into_iter().flatten().copied().chain(traps::rules())
}

/// The rule of this code.
#[must_use]
pub fn rule(code: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.code == code)
}

/// Checks the wording files of some or all languages.
///
/// # Errors
/// [`CheckError`] when there is nothing to check; what is wrong in the files is in the diagnostics.
pub fn check(assets: &Assets, order: &Order<'_>) -> Result<Vec<Diagnostic>, CheckError> {
    let paper = paper(assets, order.law)?;
    let known: Vec<&str> = assets.folders("locales").collect();
    if let Some(tag) = order.languages.iter().find(|tag| !known.contains(&tag.as_str())) {
        let known = known.into_iter().map(str::to_owned).collect();
        return Err(CheckError::UnknownLanguage { tag: tag.clone(), known });
    }
    let kinds = FactKinds::of(assets);
    let source = texts(assets, &paper.source);
    let second = texts(assets, SECOND);
    let mut press = (order.depth == Depth::Papers).then(fit::Press::default);
    let mut all = Vec::new();
    for tag in known.into_iter().filter(|tag| order.languages.is_empty() || order.languages.iter().any(|it| it == tag))
    {
        let locale = Locale { assets, tag, paper: &paper, source: &source, second: &second, kinds: &kinds };
        let mut found = locale.files();
        if let Some(press) = &mut press {
            let errors = found.iter().filter(|it| it.severity == Severity::Error && !may_be_printed(it));
            let broken = errors.map(|it| it.place.path.clone()).collect();
            found.extend(press.check(assets, tag, order.law, &broken));
        }
        all.extend(found);
    }
    all.sort_by(|one, other| {
        let key = |it: &Diagnostic| (it.place.path.clone(), it.place.range.start, it.place.range.end, it.code);
        key(one).cmp(&key(other))
    });
    Ok(all)
}

/// Errors in the choice of letters do not keep a letter from being laid out.
fn may_be_printed(diagnostic: &Diagnostic) -> bool {
    let family = rule(diagnostic.code).map(|rule| rule.family);
    matches!(
        family,
        Some(Family::Characters | Family::Traps | Family::Punctuation | Family::Comparison | Family::Freshness)
    )
}

/// What a paper asks of the languages: the only thing that the rules know of templates.
struct Paper {
    /// Tag of the language that translations follow.
    source: String,
    /// The wording file that every language needs.
    wording: String,
}

fn paper(assets: &Assets, law: &str) -> Result<Paper, CheckError> {
    let path = format!("{law}/letter.toml");
    let text = assets.text(&format!("templates/{path}"));
    let text = text.ok_or_else(|| CheckError::UnknownLaw { law: law.to_owned() })?;
    let template = Template::parse(&path, text)?;
    Ok(Paper { source: template.source, wording: template.wording })
}

/// A language's wording files by name, as far as they can be read.
type Texts<'a> = BTreeMap<String, Wording<'a>>;

fn texts<'a>(assets: &'a Assets, tag: &str) -> Texts<'a> {
    let folder = format!("locales/{tag}");
    let readable = |path: &'a str| {
        let mut unread = Findings::new(path, "");
        let text = files::readable(assets.bytes(path)?, &mut unread)?;
        let wording = Wording::parse(path, text);
        Some((wording.name.clone(), wording))
    };
    assets.paths(&folder).filter(|path| path.ends_with(".ftl")).filter_map(readable).collect()
}

/// One language, with what its files are held against.
struct Locale<'a> {
    assets: &'a Assets,
    tag: &'a str,
    paper: &'a Paper,
    source: &'a Texts<'a>,
    second: &'a Texts<'a>,
    kinds: &'a FactKinds,
}

impl Locale<'_> {
    fn files(&self) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        let (metadata, data) = self.metadata();
        found.extend(data);
        let language = Language::new(self.tag, metadata.as_ref());
        let folder = format!("locales/{}", self.tag);
        let wanted = format!("{folder}/{}", self.paper.wording);
        let paths = self.assets.paths(&folder).filter(|path| path.ends_with(".ftl"));
        let (reviews, data) = self.reviews();
        found.extend(data);
        for path in paths.map(str::to_owned).chain(self.assets.bytes(&wanted).is_none().then(|| wanted.clone())) {
            found.extend(self.wording(&path, &language, &reviews));
        }
        found
    }

    fn reviews(&self) -> (Reviews, Vec<Diagnostic>) {
        let path = format!("locales/{}/reviews.toml", self.tag);
        let Some(bytes) = self.assets.bytes(&path) else { return (Reviews::default(), Vec::new()) };
        let mut findings = Findings::new(&path, shown(bytes));
        let reviews = std::str::from_utf8(bytes).ok().or_else(|| files::readable(bytes, &mut findings));
        let reviews = reviews.and_then(|text| freshness::records(text, &mut findings));
        (reviews.unwrap_or_default(), findings.finish(|_| Vec::new()))
    }

    fn metadata(&self) -> (Option<Metadata>, Vec<Diagnostic>) {
        let path = format!("locales/{}/locale.toml", self.tag);
        let Some(bytes) = self.assets.bytes(&path) else {
            let mut findings = Findings::new(&path, "");
            if files::tag(self.tag, &mut findings) {
                files::missing(&path, &mut findings);
            }
            return (None, findings.finish(|_| Vec::new()));
        };
        let shown = shown(bytes);
        let mut findings = Findings::new(&path, shown);
        let metadata = files::readable(bytes, &mut findings).and_then(|text| {
            files::tag(self.tag, &mut findings);
            let metadata = files::metadata(text, &mut findings)?;
            files::known(text, &metadata, &Language::new(self.tag, Some(&metadata)), &mut findings);
            Some(metadata)
        });
        (metadata, findings.finish(|_| Vec::new()))
    }

    fn wording(&self, path: &str, language: &Language<'_>, reviews: &Reviews) -> Vec<Diagnostic> {
        let Some(bytes) = self.assets.bytes(path) else {
            let mut findings = Findings::new(path, "");
            files::missing(path, &mut findings);
            return findings.finish(|_| Vec::new());
        };
        let mut findings = Findings::new(path, shown(bytes));
        let Some(text) = files::readable(bytes, &mut findings) else { return findings.finish(|_| Vec::new()) };
        files::lines(text, &mut findings);
        let wording = Wording::parse(path, text);
        let translated = translated_back(&wording.name);
        let is_back = translated.is_some();
        let counterpart = translated.as_ref().unwrap_or(&wording.name);
        let is_source = self.tag == self.paper.source && !is_back;
        let source = self.source.get(counterpart).filter(|_| !is_source);
        let there = || self.assets.bytes(&format!("locales/{}/{counterpart}", self.paper.source)).is_some();
        if source.is_none() && !is_source && !there() {
            files::unknown(&wording.name, &self.paper.source, &mut findings);
        }
        let english = Language::new(SECOND, None);
        let context = Context {
            wording: &wording,
            language: if is_back { &english } else { language },
            source,
            second: self.second.get(counterpart).filter(|_| self.tag != SECOND && !is_back),
            facts: self.kinds,
        };
        structure::check(&context, &mut findings);
        facts::check(&context, &mut findings);
        characters::check(&context, &mut findings);
        traps::check(&context, &mut findings);
        punctuation::check(&context, &mut findings);
        comparison::check(&context, &mut findings);
        freshness::check(&context, reviews, &mut findings);
        findings.settle(&wording);
        findings.finish(|id| context.beside(id, &self.paper.source))
    }
}

/// As much of a file as can be shown.
fn shown(bytes: &[u8]) -> &str {
    const MOST: usize = 1 << 20;
    let bytes = &bytes[..bytes.len().min(MOST)];
    std::str::from_utf8(bytes).or_else(|error| std::str::from_utf8(&bytes[..error.valid_up_to()])).unwrap_or_default()
}
