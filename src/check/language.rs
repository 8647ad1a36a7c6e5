//! What is known of a language; in: its tag, `locale.toml` and CLDR, out: script, letters, plural forms.

use std::collections::BTreeSet;

use icu_locale::LanguageIdentifier;
use icu_locale::exemplar_chars::{ExemplarCharacters, ExemplarCharactersBorrowed};
use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};
use icu_properties::PropertyParser;
use icu_properties::props::Script;
use unicode_normalization::UnicodeNormalization;

use crate::locale::Metadata;

/// What the rules ask of a language.
pub(super) struct Language<'a> {
    /// The language without script and region.
    pub(super) base: &'a str,
    pub(super) script: Option<Script>,
    /// The plural forms that `locale.toml` names, or CLDR's.
    pub(super) forms: Vec<String>,
    rules: Option<PluralRules>,
    letters: Letters,
}

/// The letters of a language.
enum Letters {
    /// As `locale.toml` lists them.
    Own(BTreeSet<char>),
    /// CLDR's main and auxiliary exemplars.
    Cldr(Vec<ExemplarCharactersBorrowed<'static>>),
    /// Nobody has said which.
    Unknown,
}

impl<'a> Language<'a> {
    pub(super) fn new(tag: &'a str, metadata: Option<&Metadata>) -> Self {
        let base = tag.split('-').next().unwrap_or(tag);
        let rules_of = metadata.and_then(|it| it.plural_rules_of.as_deref()).unwrap_or(tag);
        let rules = plural_rules(rules_of);
        let cldr = || rules.iter().flat_map(PluralRules::categories).map(name).map(str::to_owned).collect();
        let forms = metadata.map(|it| it.plurals.clone()).filter(|it| !it.is_empty());
        let script = metadata.and_then(|it| script(&it.script));
        let forms = forms.unwrap_or_else(cldr);
        Self { base, script, forms, rules, letters: Letters::new(tag, base, metadata) }
    }

    /// Is it written in this script (ISO 15924)?
    pub(super) fn is_script(&self, code: &str) -> bool {
        self.script.is_some() && self.script == script(code)
    }

    /// CLDR's plural forms; `None` where it has none of this language.
    pub(super) fn cldr_forms(&self) -> Option<BTreeSet<&'static str>> {
        self.rules.as_ref().map(|rules| rules.categories().map(name).collect())
    }

    /// The one number that a form stands for, if it stands for exactly one.
    pub(super) fn exact_number(&self, form: &str) -> Option<usize> {
        let mut numbers = self.numbers(form);
        let first = numbers.next()?;
        numbers.next().is_none().then_some(first)
    }

    /// Does any number in a letter take this form?
    pub(super) fn needs(&self, form: &str) -> bool {
        self.rules.is_none() || self.numbers(form).next().is_some()
    }

    /// Is this a letter of the language? `None` where nobody has said which letters it has.
    pub(super) fn has_letter(&self, letter: char) -> Option<bool> {
        self.letters.has(letter)
    }

    /// No letter speaks of larger numbers than a year.
    fn numbers(&self, form: &str) -> impl Iterator<Item = usize> {
        let takes = move |number: &usize| self.rules.as_ref().is_some_and(|it| name(it.category_for(*number)) == form);
        (0..=3000).filter(takes)
    }
}

impl Letters {
    fn new(tag: &str, base: &str, metadata: Option<&Metadata>) -> Self {
        if let Some(alphabet) = metadata.and_then(|it| it.alphabet.as_deref()) {
            return Self::Own(alphabet.nfc().chain(alphabet.nfd()).filter(|c| !c.is_whitespace()).collect());
        }
        for tag in [tag, base] {
            let Ok(locale) = tag.parse::<LanguageIdentifier>() else { continue };
            let locale = locale.into();
            if let Ok(main) = ExemplarCharacters::try_new_main(&locale) {
                return Self::Cldr([main].into_iter().chain(ExemplarCharacters::try_new_auxiliary(&locale)).collect());
            }
        }
        Self::Unknown
    }

    fn has(&self, letter: char) -> Option<bool> {
        let known = |c: char| match self {
            Self::Own(letters) => letters.contains(&c),
            Self::Cldr(sets) => sets.iter().any(|set| set.contains(c)),
            Self::Unknown => true,
        };
        let small = |c: char| known(c) || c.to_lowercase().all(known);
        // An accent that the language has, on a letter that it has.
        let parts = || {
            let text = letter.to_string();
            text.nfd().count() > 1 && text.nfd().all(small)
        };
        (!matches!(self, Self::Unknown)).then(|| small(letter) || parts())
    }
}

/// By its ISO 15924 code, of four letters; the long names are others.
fn script(code: &str) -> Option<Script> {
    PropertyParser::<Script>::new().get_strict(code).filter(|_| code.len() == 4)
}

fn plural_rules(tag: &str) -> Option<PluralRules> {
    let locale: icu_locale::Locale = tag.parse().ok()?;
    // ICU4X answers with the root's rules where it knows nothing; fluent's table says whether the language is known.
    let known = tag
        .parse::<unic_langid::LanguageIdentifier>()
        .is_ok_and(|it| intl_pluralrules::PluralRules::create(it, intl_pluralrules::PluralRuleType::CARDINAL).is_ok());
    known.then(|| PluralRules::try_new((&locale).into(), PluralRulesOptions::default()).ok()).flatten()
}

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}
