//! The wording of one language; in: `locale.toml` and `.ftl` texts, out: a [`Locale`] that formats messages or says why not.
//!
//! It never falls back to another language and never prints a name of a variable: any message that cannot be formatted whole is
//! an error. It knows no facts and no layout.

pub mod document;
mod message;
mod permission;
pub mod review;
pub mod rows;

use std::collections::{BTreeMap, BTreeSet};

use fluent::{FluentArgs, FluentBundle, FluentResource};
use intl_pluralrules::{PluralRuleType, PluralRules};
use serde::Deserialize;
use unic_langid::LanguageIdentifier;

pub(crate) use message::{LARGEST, entries, entry_hash, plain_words, too_deep};
pub use message::{SyntaxError, WordingError};
pub(crate) use permission::Permission;

/// Lays a law's own sentences over a wording (each a path and its text); `source` has the source language's own sentences.
///
/// # Errors
/// [`LocaleError::Wording`] for mistakes in either file, [`LocaleError::OfLaw`] when a sentence is missing that the source language says
/// in its own way for this law: another law's would slip into its place.
pub(crate) fn laid_over(
    (path, wording): (&str, &str),
    (path_of_law, of_law): (&str, &str),
    source: Option<&str>,
) -> Result<String, LocaleError> {
    message::parse(path, wording)?;
    message::parse(path_of_law, of_law)?;
    let (own, needed) = (message::ids(of_law), message::ids(source.unwrap_or_default()));
    if let Some(id) = needed.difference(&own).next() {
        return Err(LocaleError::OfLaw { path: path_of_law.to_owned(), id: id.clone() });
    }
    Ok(message::merged(wording, of_law))
}

/// The direction in which a language is written, from `locale.toml`: never guessed from a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Direction {
    /// Left to right.
    #[serde(rename = "ltr")]
    LeftToRight,
    /// Right to left.
    #[serde(rename = "rtl")]
    RightToLeft,
}

/// What `locale.toml` says of a language.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Metadata {
    /// The language's own name, in its own script.
    pub name: String,
    /// Its Swedish name.
    pub name_sv: String,
    /// Its English name.
    pub name_en: String,
    /// Its name in other languages that a law is written in, by tag.
    #[serde(default)]
    pub names: BTreeMap<String, String>,
    /// ISO 15924 code of the script: which fonts set it.
    pub script: String,
    /// The paragraph direction.
    pub direction: Direction,
    /// CLDR's cardinal plural categories of the language.
    pub plurals: Vec<String>,
    /// A language with the same plural rules, where the formatter's data lacks this one.
    pub plural_rules_of: Option<String>,
    /// The letters of the language, where CLDR has none or not all.
    #[serde(default)]
    pub alphabet: Option<String>,
    /// Pages of one side of a paper on A4, by the paper's name, where somebody has decided how many there shall be.
    #[serde(default)]
    pub pages: BTreeMap<String, usize>,
}

impl Metadata {
    /// The language's name in the language `tag`, where it is known.
    #[must_use]
    pub fn name_in(&self, tag: &str) -> Option<&str> {
        match tag {
            "sv" => Some(&self.name_sv),
            "en" => Some(&self.name_en),
            other => self.names.get(other).map(String::as_str),
        }
    }
}

/// One language's messages, complete and without syntax errors.
pub struct Locale {
    /// The BCP 47 tag.
    pub tag: LanguageIdentifier,
    /// What `locale.toml` says.
    pub metadata: Metadata,
    bundle: FluentBundle<FluentResource>,
    variables: BTreeMap<String, BTreeSet<String>>,
    source: String,
}

/// A language cannot be offered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LocaleError {
    /// The folder's name is not a BCP 47 tag.
    #[error(
        "locales/{folder}: `{folder}` is not a BCP 47 language tag; rename the folder, for example to `so` or `fa-AF`"
    )]
    Tag {
        /// The folder.
        folder: String,
    },
    /// A file is missing.
    #[error("locales/{tag}/{file} is missing or not UTF-8; add it, see locales/README.md")]
    File {
        /// The language.
        tag: String,
        /// The file's name.
        file: String,
    },
    /// `locale.toml` cannot be read.
    #[error("locales/{tag}/locale.toml cannot be read: {message}")]
    Metadata {
        /// The language.
        tag: String,
        /// What the TOML reader says.
        message: String,
    },
    /// The formatter has no plural rules for this language and would silently take the English ones.
    #[error(
        "locales/{tag}/locale.toml: no plural rules are known for `{rules}`; name a language with the same rules, such as `plural-rules-of = \"en\"`"
    )]
    Plurals {
        /// The language.
        tag: String,
        /// The language whose rules were looked for.
        rules: String,
    },
    /// A wording file has mistakes.
    #[error(transparent)]
    Wording(#[from] WordingError),
    /// A message that the paper needs does not exist.
    #[error("locales/{tag}: the message `{id}` is missing; translate it (locales/sv has the source text)")]
    Missing {
        /// The language.
        tag: String,
        /// The message.
        id: String,
    },
    /// A sentence that this law needs in its own way.
    #[error(
        "{path}: the message `{id}` is missing; this law says it in its own way, and another law's sentence must not take its place"
    )]
    OfLaw {
        /// The file with the law's own sentences.
        path: String,
        /// The message.
        id: String,
    },
    /// The variables differ from the source text's.
    #[error(
        "locales/{tag}: the message `{id}` must use {expected}, but it uses {found}; take over every {{ $name }} of the source text and add none"
    )]
    Variables {
        /// The language.
        tag: String,
        /// The message.
        id: String,
        /// The source's variables.
        expected: String,
        /// The translation's.
        found: String,
    },
    /// A message could not be formatted.
    #[error("locales/{tag}: the message `{id}` cannot be formatted: {reasons}")]
    Unresolved {
        /// The language.
        tag: String,
        /// The message.
        id: String,
        /// What the formatter says.
        reasons: String,
    },
}

impl Locale {
    /// Reads a language from its folder's name and files; `wording` is the text of `path`.
    ///
    /// # Errors
    /// See [`LocaleError`]; the first problem of each file in the order metadata, syntax, duplicates, digits.
    pub fn parse(folder: &str, metadata: &str, path: &str, wording: &str) -> Result<Self, LocaleError> {
        let tag: LanguageIdentifier = folder.parse().map_err(|_| LocaleError::Tag { folder: folder.to_owned() })?;
        let metadata: Metadata = toml::from_str(metadata)
            .map_err(|error| LocaleError::Metadata { tag: folder.to_owned(), message: error.to_string() })?;
        let rules = plural_rules(folder, &tag, &metadata)?;
        let resource = message::parse(path, wording)?;
        let variables = message::variables(&resource);
        let mut bundle = FluentBundle::new(vec![rules]);
        bundle.set_use_isolating(true);
        bundle.add_resource(resource).expect("duplicates were refused while parsing, and nothing else can collide");
        Ok(Self { tag, metadata, bundle, variables, source: wording.to_owned() })
    }

    /// Holds this translation against the source: every message there, with the same variables.
    ///
    /// # Errors
    /// [`LocaleError::Missing`] or [`LocaleError::Variables`] for the first message that differs.
    pub fn complete(&self, source: &Self) -> Result<(), LocaleError> {
        for (id, expected) in &source.variables {
            let found = self.variables.get(id).ok_or_else(|| self.missing(id))?;
            if found != expected {
                return Err(LocaleError::Variables {
                    tag: self.tag.to_string(),
                    id: id.clone(),
                    expected: listed(expected),
                    found: listed(found),
                });
            }
        }
        Ok(())
    }

    /// The names of the variables in a message.
    ///
    /// # Errors
    /// [`LocaleError::Missing`].
    pub fn variables(&self, id: &str) -> Result<&BTreeSet<String>, LocaleError> {
        self.variables.get(id).ok_or_else(|| self.missing(id))
    }

    /// Formats a message. Placeables are isolated (U+2068 … U+2069, UAX #9).
    ///
    /// # Errors
    /// [`LocaleError::Missing`], or [`LocaleError::Unresolved`] for anything the formatter complains of: Fluent itself would print
    /// the variable's name and carry on.
    pub fn format(&self, id: &str, arguments: &FluentArgs<'_>) -> Result<String, LocaleError> {
        let pattern =
            self.bundle.get_message(id).and_then(|message| message.value()).ok_or_else(|| self.missing(id))?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(arguments), &mut errors).into_owned();
        if errors.is_empty() {
            return Ok(text);
        }
        let reasons = errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
        Err(LocaleError::Unresolved { tag: self.tag.to_string(), id: id.to_owned(), reasons })
    }

    /// Every message with its variables left open, as `{name}` inside its isolate: for a page that fills them in.
    ///
    /// # Errors
    /// As [`Locale::format`].
    pub fn open_messages(&self) -> Result<BTreeMap<&str, String>, LocaleError> {
        let open = |(id, names): (&'_ String, &BTreeSet<String>)| {
            let arguments: FluentArgs<'_> = names.iter().map(|name| (name.clone(), format!("{{{name}}}"))).collect();
            self.format(id, &arguments)
        };
        self.variables.iter().map(|entry| Ok((entry.0.as_str(), open(entry)?))).collect()
    }

    /// SHA-256 over the sorted (id, pattern) pairs as fluent-syntax serialises them: what a review is bound to.
    ///
    /// Comments, blank lines and order are left out, so they may change; a single letter of a message may not.
    #[must_use]
    pub fn messages_hash(&self) -> [u8; 32] {
        message::hash(&self.source)
    }

    fn missing(&self, id: &str) -> LocaleError {
        LocaleError::Missing { tag: self.tag.to_string(), id: id.to_owned() }
    }
}

/// The messages of a wording file that have other variables than the source's: id, the source's, this one's. Missing ones are left out,
/// and so are those with mistakes.
#[must_use]
pub fn other_variables(source: &str, text: &str) -> Vec<(String, String, String)> {
    let (expected, found) = (message::variables_of(source), message::variables_of(text));
    let other = |(id, expected): (&String, &BTreeSet<String>)| {
        let found = found.get(id).filter(|found| *found != expected)?;
        Some((id.clone(), listed(expected), listed(found)))
    };
    expected.iter().filter_map(other).collect()
}

/// The language whose plural rules the formatter is to use; the formatter must know it.
fn plural_rules(
    folder: &str,
    tag: &LanguageIdentifier,
    metadata: &Metadata,
) -> Result<LanguageIdentifier, LocaleError> {
    let unknown = |rules: &str| LocaleError::Plurals { tag: folder.to_owned(), rules: rules.to_owned() };
    let rules = match &metadata.plural_rules_of {
        Some(other) => other.parse().map_err(|_| unknown(other))?,
        None => tag.clone(),
    };
    PluralRules::create(rules.clone(), PluralRuleType::CARDINAL).map_err(|_| unknown(&rules.to_string()))?;
    Ok(rules)
}

fn listed(names: &BTreeSet<String>) -> String {
    if names.is_empty() {
        return "none".to_owned();
    }
    names.iter().map(|name| format!("{{ ${name} }}")).collect::<Vec<_>>().join(" ")
}
