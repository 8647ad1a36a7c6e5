//! The files of a language that nobody has translated into yet; in: its tag, what somebody says of it and the source's wording, out: a
//! complete skeleton with the source text as comments, and what is still missing.
//!
//! Script, direction, plural categories and letters come from CLDR by ICU4X, names from `templates/cldr/languages.toml`. What neither
//! knows must be said; nothing is guessed.

use std::collections::BTreeMap;

use icu_locale::exemplar_chars::ExemplarCharacters;
use icu_locale::provider::{Baked as LocaleData, LocaleExemplarCharactersMainV1};
use icu_locale::{Direction as Written, LocaleCanonicalizer, LocaleDirectionality, LocaleExpander};
use icu_locale::{LanguageIdentifier, Locale};
use icu_plurals::provider::{Baked, PluralsCardinalV1};
use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};
use icu_provider::prelude::{DataIdentifierBorrowed, DataLocale, DataProvider, DataRequest};
use intl_pluralrules::{PluralRuleType, PluralRules as FormatterRules};

use crate::locale::Direction;
use crate::locale::document::Document;

/// What is said of a new language; what is not said comes from CLDR.
#[derive(Debug, Clone, Default)]
pub struct Wishes<'a> {
    /// BCP 47 tag.
    pub tag: &'a str,
    /// Its own name.
    pub name: Option<&'a str>,
    /// Its Swedish name.
    pub name_sv: Option<&'a str>,
    /// Its English name.
    pub name_en: Option<&'a str>,
    /// ISO 15924 code of its script.
    pub script: Option<&'a str>,
    /// How it is written.
    pub direction: Option<Direction>,
    /// The letters it is written with.
    pub alphabet: Option<&'a str>,
    /// Its cardinal plural categories.
    pub plurals: Option<Vec<String>>,
}

/// What a skeleton is made of.
#[derive(Debug, Clone, Copy)]
pub struct Ground<'a> {
    /// The text of `templates/cldr/languages.toml`.
    pub names: &'a str,
    /// The source language's own name.
    pub source_name: &'a str,
    /// The source's wording files: name and text.
    pub wording: &'a [(&'a str, &'a str)],
    /// ISO 15924 codes of the scripts that there are fonts for.
    pub scripts: &'a [String],
}

/// A skeleton.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skeleton {
    /// The folder's name: the tag as it should be written.
    pub tag: String,
    /// The files: name and text.
    pub files: Vec<(String, String)>,
    /// What was found out, for people: label and value.
    pub found: Vec<(&'static str, String)>,
    /// What is still missing before a letter can be made, besides the translation.
    pub missing: Vec<String>,
}

/// A skeleton cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SkeletonError {
    /// Not a language tag.
    #[error(
        "`{tag}` is not a language tag (BCP 47); write the code of the language, such as `om`, or with a region or script: `fa-AF`, `ff-Adlm`"
    )]
    Tag {
        /// As given.
        tag: String,
    },
    /// Written another way.
    #[error("`{tag}` is written `{canonical}` today; use that")]
    NotCanonical {
        /// As given.
        tag: String,
        /// As it should be.
        canonical: String,
    },
    /// Neither CLDR nor the caller knows something.
    #[error("{what} of `{tag}` is not known; say it with {option}")]
    Unknown {
        /// What.
        what: &'static str,
        /// The language.
        tag: String,
        /// The option that says it.
        option: &'static str,
    },
    /// Something said is not possible.
    #[error("`{value}` is no {what}; {hint}")]
    Impossible {
        /// What it should have been.
        what: &'static str,
        /// As given.
        value: String,
        /// What to write.
        hint: &'static str,
    },
}

/// Makes the skeleton.
///
/// # Errors
/// [`SkeletonError`] for a tag that is none, or for what neither CLDR nor the caller knows.
pub fn skeleton(wishes: &Wishes<'_>, ground: &Ground<'_>) -> Result<Skeleton, SkeletonError> {
    let id = identifier(wishes.tag)?;
    let tag = id.to_string();
    let names = Names::of(wishes, ground, &tag)?;
    let script = script(wishes, &id)?;
    let direction = direction(wishes, &id, &script)?;
    let plurals = Plurals::of(wishes, &id)?;
    let letters = letters(&id, &script);

    let mut metadata = String::from(
        "# How the language names itself, how it is written, and which plural categories it has (CLDR where it knows).\n",
    );
    // What JSON escapes in a text, TOML escapes alike.
    let quoted = |text: &str| serde_json::to_string(text).expect("only a text");
    let mut line = |key: &str, value: String| metadata.push_str(&format!("{key} = {value}\n"));
    line("name", quoted(&names.own));
    line("name-sv", quoted(&names.sv));
    line("name-en", quoted(&names.en));
    line("script", quoted(&script));
    line("direction", quoted(if direction == Direction::LeftToRight { "ltr" } else { "rtl" }));
    line("plurals", format!("[{}]", plurals.categories.iter().map(|it| quoted(it)).collect::<Vec<_>>().join(", ")));
    if let Some(other) = &plurals.rules_of {
        line("plural-rules-of", quoted(other));
    }
    if let Some(alphabet) = wishes.alphabet {
        line("alphabet", quoted(alphabet));
    }

    let mut files = vec![("locale.toml".to_owned(), metadata)];
    for (name, text) in ground.wording {
        files.push(((*name).to_owned(), Document::parse(text).emptied(ground.source_name)));
    }
    let mut missing = Vec::new();
    if !ground.scripts.contains(&script) {
        missing.push(format!(
            "a font: fonts/fonts.toml knows none for the script {script}, so no letter can be set yet; how to add one stands in fonts/README.md"
        ));
    }
    if letters.is_none() && wishes.alphabet.is_none() {
        missing.push("the alphabet: CLDR does not know it; say it with --alphabet, or as a line `alphabet = \"...\"` in locale.toml".to_owned());
    }
    if plurals.rules_of.is_none() && formatter(&tag).is_none() {
        missing.push("the plural rules: name a language with the same ones, as a line such as `plural-rules-of = \"en\"` in locale.toml".to_owned());
    }
    let found = vec![
        ("name", format!("{} ({}, {})", names.own, names.en, names.sv)),
        ("script", script),
        ("direction", if direction == Direction::LeftToRight { "left to right" } else { "right to left" }.to_owned()),
        ("plurals", plurals.shown()),
        (
            "alphabet",
            match (wishes.alphabet, letters) {
                (Some(alphabet), _) => alphabet.to_owned(),
                (None, Some(letters)) => letters,
                (None, None) => "not known".to_owned(),
            },
        ),
    ];
    Ok(Skeleton { tag, files, found, missing })
}

/// The tag in the form that CLDR uses today.
fn identifier(tag: &str) -> Result<LanguageIdentifier, SkeletonError> {
    let wrong = || SkeletonError::Tag { tag: tag.to_owned() };
    let mut locale: Locale = tag.parse().map_err(|_| wrong())?;
    if !locale.extensions.is_empty() || locale.id.language.is_unknown() || locale.id.language.as_str().len() > 3 {
        return Err(wrong());
    }
    LocaleCanonicalizer::new_extended().canonicalize(&mut locale);
    let canonical = locale.id.to_string();
    if canonical != tag {
        return Err(SkeletonError::NotCanonical { tag: tag.to_owned(), canonical });
    }
    // The formatter has its own reader of tags.
    tag.parse::<unic_langid::LanguageIdentifier>().map_err(|_| wrong())?;
    Ok(locale.id)
}

struct Names {
    own: String,
    sv: String,
    en: String,
}

impl Names {
    fn of(wishes: &Wishes<'_>, ground: &Ground<'_>, tag: &str) -> Result<Self, SkeletonError> {
        let known: BTreeMap<String, [String; 3]> = toml::from_str(ground.names).unwrap_or_default();
        let known = known.get(tag);
        let name = |said: Option<&str>, at: usize, what, option| {
            said.map(str::to_owned)
                .filter(|name| !name.trim().is_empty())
                .or_else(|| known.map(|names| names[at].clone()))
                .ok_or_else(|| SkeletonError::Unknown { what, tag: tag.to_owned(), option })
        };
        Ok(Self {
            own: name(wishes.name, 0, "the language's own name", "--name")?,
            sv: name(wishes.name_sv, 1, "the Swedish name", "--name-sv")?,
            en: name(wishes.name_en, 2, "the English name", "--name-en")?,
        })
    }
}

fn script(wishes: &Wishes<'_>, id: &LanguageIdentifier) -> Result<String, SkeletonError> {
    if let Some(said) = wishes.script {
        let shaped = said.len() == 4
            && said.starts_with(|c: char| c.is_ascii_uppercase())
            && said[1..].bytes().all(|byte| byte.is_ascii_lowercase());
        let hint = "write its four letters (ISO 15924), such as Latn, Arab or Ethi";
        let wrong = || SkeletonError::Impossible { what: "script", value: said.to_owned(), hint };
        return if shaped { Ok(said.to_owned()) } else { Err(wrong()) };
    }
    let mut likely = id.clone();
    LocaleExpander::new_extended().maximize(&mut likely);
    let unknown = || SkeletonError::Unknown { what: "the script", tag: id.to_string(), option: "--script" };
    likely.script.map(|script| script.to_string()).ok_or_else(unknown)
}

fn direction(wishes: &Wishes<'_>, id: &LanguageIdentifier, script: &str) -> Result<Direction, SkeletonError> {
    if let Some(said) = wishes.direction {
        return Ok(said);
    }
    let mut written = id.clone();
    written.script = script.parse().ok();
    match LocaleDirectionality::new_extended().get(&written) {
        Some(Written::LeftToRight) => Ok(Direction::LeftToRight),
        Some(Written::RightToLeft) => Ok(Direction::RightToLeft),
        _ => Err(SkeletonError::Unknown { what: "the direction", tag: id.to_string(), option: "--direction" }),
    }
}

struct Plurals {
    categories: Vec<String>,
    /// A language whose rules the formatter has, where it has none for this one.
    rules_of: Option<String>,
    rules: Option<PluralRules>,
}

const CATEGORIES: [(PluralCategory, &str); 6] = [
    (PluralCategory::Zero, "zero"),
    (PluralCategory::One, "one"),
    (PluralCategory::Two, "two"),
    (PluralCategory::Few, "few"),
    (PluralCategory::Many, "many"),
    (PluralCategory::Other, "other"),
];
/// Numbers by which two languages' rules are held against each other; letters speak of years and ages.
const NUMBERS: usize = 200;

impl Plurals {
    fn of(wishes: &Wishes<'_>, id: &LanguageIdentifier) -> Result<Self, SkeletonError> {
        let rules = cldr_rules(id);
        let categories = match (&wishes.plurals, &rules) {
            (Some(said), _) => sorted(said)?,
            (None, Some(rules)) => {
                let has: Vec<_> = rules.categories().collect();
                CATEGORIES.iter().filter(|(it, _)| has.contains(it)).map(|(_, name)| (*name).to_owned()).collect()
            }
            (None, None) => {
                let (what, option) = ("the set of plural categories", "--plurals");
                return Err(SkeletonError::Unknown { what, tag: id.to_string(), option });
            }
        };
        Ok(Self { rules_of: rules_of(id, &categories, rules.as_ref()), categories, rules })
    }

    /// The categories with numbers that they are for: `one (1) other (0 2 3 …)`.
    fn shown(&self) -> String {
        let Some(rules) = &self.rules else { return self.categories.join(" ") };
        let shown = self.categories.iter().map(|name| {
            let numbers: Vec<String> = (0..NUMBERS)
                .filter(|number| CATEGORIES.iter().any(|(it, of)| of == name && rules.category_for(*number) == *it))
                .map(|number| number.to_string())
                .collect();
            match numbers.len() {
                0 => name.clone(),
                1..=3 => format!("{name} ({})", numbers.join(" ")),
                _ => format!("{name} ({} …)", numbers[..3].join(" ")),
            }
        });
        shown.collect::<Vec<_>>().join(" ")
    }
}

/// The rules of the language itself, or of the language without region and script; never those of another.
fn cldr_rules(id: &LanguageIdentifier) -> Option<PluralRules> {
    let bare = LanguageIdentifier::from(id.language);
    [id, &bare].into_iter().find_map(|id| {
        let locale = DataLocale::from(id);
        let found = DataProvider::<PluralsCardinalV1>::load(&Baked, request(&locale)).ok()?;
        // Languages that have no plural forms at all share the root's rules; whether CLDR knows one, the formatter's list says.
        let own = found.metadata.locale.is_none_or(|found| !found.is_unknown());
        (own || formatter(&id.to_string()).is_some()).then_some(())?;
        PluralRules::try_new(Locale::from(id.clone()).into(), PluralRulesOptions::default()).ok()
    })
}

fn request(locale: &DataLocale) -> DataRequest<'_> {
    DataRequest { id: DataIdentifierBorrowed::for_locale(locale), ..Default::default() }
}

fn sorted(said: &[String]) -> Result<Vec<String>, SkeletonError> {
    let hint = "the categories are zero, one, two, few, many, other; `other` is always one of them";
    let wrong =
        |value: &str| SkeletonError::Impossible { what: "list of plural categories", value: value.to_owned(), hint };
    if let Some(odd) = said.iter().find(|name| !CATEGORIES.iter().any(|(_, known)| known == name)) {
        return Err(wrong(odd));
    }
    if !said.iter().any(|name| name == "other") {
        return Err(wrong(&said.join(" ")));
    }
    Ok(CATEGORIES.iter().map(|(_, name)| (*name).to_owned()).filter(|name| said.contains(name)).collect())
}

/// `None` when the formatter knows the language; else one whose rules agree on every number that matters.
fn rules_of(id: &LanguageIdentifier, categories: &[String], rules: Option<&PluralRules>) -> Option<String> {
    if formatter(&id.to_string()).is_some() {
        return None;
    }
    let mut known: Vec<String> =
        FormatterRules::get_locales(PluralRuleType::CARDINAL).iter().map(ToString::to_string).collect();
    known.sort();
    let same = |tag: &String| {
        let Some(other) = formatter(tag) else { return false };
        match rules {
            Some(rules) => (0..NUMBERS).all(|number| {
                let name = CATEGORIES.iter().find(|(it, _)| *it == rules.category_for(number)).map(|(_, name)| *name);
                other.select(number).ok().map(|category| format!("{category:?}").to_lowercase()).as_deref() == name
            }),
            None => {
                categories == ["other"]
                    && (0..NUMBERS)
                        .all(|number| other.select(number).is_ok_and(|category| format!("{category:?}") == "OTHER"))
            }
        }
    };
    known.into_iter().find(same)
}

/// The rules that fluent selects by.
fn formatter(tag: &str) -> Option<FormatterRules> {
    let tag: unic_langid::LanguageIdentifier = tag.parse().ok()?;
    FormatterRules::create(tag, PluralRuleType::CARDINAL).ok()
}

/// The letters that CLDR lists for the language in this script.
fn letters(id: &LanguageIdentifier, script: &str) -> Option<String> {
    let bare = LanguageIdentifier::from(id.language);
    let mut likely = bare.clone();
    LocaleExpander::new_extended().maximize(&mut likely);
    let own_script = likely.script.is_some_and(|likely| likely.to_string() == script);
    let with_script = format!("{}-{script}", id.language).parse().ok();
    let tries = [Some(id.clone()), with_script, own_script.then_some(bare)];
    tries.into_iter().flatten().find_map(|id| {
        let locale = DataLocale::from(&id);
        let found = DataProvider::<LocaleExemplarCharactersMainV1>::load(&LocaleData, request(&locale)).ok()?;
        // The data's root knows some letters, which are nobody's.
        found.metadata.locale.is_none_or(|found| !found.is_unknown()).then_some(())?;
        let letters = ExemplarCharacters::try_new_main(&locale).ok()?;
        let letters: Vec<String> = letters.code_points().iter_chars().map(String::from).collect();
        (!letters.is_empty()).then(|| letters.join(" "))
    })
}
