//! The typed facts of a jurisdiction; in: the text of `facts.toml`, out: [`Facts`], in which every fact has a source and an expiry.
//!
//! A fact that nobody verified at its source can be read here, but never printed: see [`Facts::printable`].

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;

/// The facts of one jurisdiction, by key.
#[derive(Debug, Clone)]
pub struct Facts {
    /// The jurisdiction's key, such as `se`.
    pub jurisdiction: String,
    facts: BTreeMap<String, Fact>,
}

/// One fact, with where it comes from and how long it holds.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Fact {
    /// What kind of value it is.
    #[serde(rename = "type")]
    pub kind: Kind,
    /// What is printed.
    pub value: Value,
    /// Language of the value (BCP 47) where it is not neutral: a Swedish title inside a Somali letter.
    pub lang: Option<String>,
    /// What was read, with its address.
    pub source: String,
    /// Day, month or year of the source, or `undated`.
    pub source_date: String,
    /// For a statute: the last amending act in the text as read.
    pub consolidated_through: Option<String>,
    /// When it was read.
    #[serde(deserialize_with = "civil_date")]
    pub verified_on: Date,
    /// From this day on it must be read again before a letter is issued.
    #[serde(deserialize_with = "civil_date")]
    pub expires_on: Date,
    /// How well it is known.
    pub status: Status,
}

/// The kind of a fact's value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A Gregorian year.
    Year,
    /// A number of years, as of a sentence.
    Years,
    /// An age in completed years.
    Age,
    /// The title of an act.
    Act,
    /// Sections of an act.
    Sections,
    /// The title of a publication.
    Title,
    /// A telephone number.
    Phone,
    /// A calendar date.
    Date,
    /// A number in the Swedish Code of Statutes.
    Sfs,
    /// A web or postal address.
    Address,
}

/// A fact's value.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// A whole number: years, ages.
    Number(u16),
    /// Words, printed as they stand.
    Text(String),
}

/// How well a fact is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// The statute, or the issuer's own page, was read.
    Verified,
    /// Only another source was read. Never printed.
    Secondary,
    /// Nobody has looked it up. Never printed.
    Memory,
}

/// The facts cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FactsError {
    /// The file is not what `facts.toml` must be.
    #[error("templates/{jurisdiction}/facts.toml cannot be read: {message}")]
    Unreadable {
        /// The jurisdiction whose file it is.
        jurisdiction: String,
        /// What the TOML reader says, with line and column.
        message: String,
    },
    /// A value does not fit its type.
    #[error(
        "the fact `{key}` in templates/{jurisdiction}/facts.toml has a value that is no {kind:?}; correct the value or the type"
    )]
    WrongType {
        /// The jurisdiction whose file it is.
        jurisdiction: String,
        /// The fact.
        key: String,
        /// Its declared type.
        kind: Kind,
    },
    /// Expires before it was verified.
    #[error(
        "the fact `{key}` in templates/{jurisdiction}/facts.toml expires before it was verified; correct one of the dates"
    )]
    WrongDates {
        /// The jurisdiction whose file it is.
        jurisdiction: String,
        /// The fact.
        key: String,
    },
    /// A paper asks for a fact that does not exist.
    #[error(
        "there is no fact `{key}` in templates/{jurisdiction}/facts.toml; add it with its source, or correct the name in the wording"
    )]
    Unknown {
        /// The jurisdiction whose file it is.
        jurisdiction: String,
        /// The fact.
        key: String,
    },
    /// A paper asks for a fact that may not be printed.
    #[error(
        "the fact `{key}` was never verified at its source ({status:?}) and may not be printed; read {source_read} and set its status to \"verified\""
    )]
    NotVerified {
        /// The fact.
        key: String,
        /// Its status.
        status: Status,
        /// What it was taken from.
        source_read: String,
    },
    /// A fact in use has expired.
    #[error(
        "the fact `{key}` expired on {expired_on}; read {source_read} again and set verified-on and expires-on in facts.toml"
    )]
    Expired {
        /// The fact.
        key: String,
        /// Since when.
        expired_on: Date,
        /// Last verified.
        verified_on: Date,
        /// Where to read it.
        source_read: String,
    },
}

#[derive(Deserialize)]
struct File {
    jurisdiction: String,
    #[serde(rename = "name-sv")]
    _name_sv: String,
    #[serde(rename = "name-en")]
    _name_en: String,
    #[serde(flatten)]
    facts: BTreeMap<String, Fact>,
}

impl Facts {
    /// Reads the facts of `jurisdiction` from the text of its `facts.toml`.
    ///
    /// # Errors
    /// [`FactsError::Unreadable`], [`FactsError::WrongType`] or [`FactsError::WrongDates`], naming the first problem.
    pub fn parse(jurisdiction: &str, text: &str) -> Result<Self, FactsError> {
        let file: File = toml::from_str(text).map_err(|error| FactsError::Unreadable {
            jurisdiction: jurisdiction.to_owned(),
            message: error.to_string().trim_end().to_owned(),
        })?;
        for (key, fact) in &file.facts {
            if !fact.kind.fits(&fact.value) {
                let (jurisdiction, key, kind) = (jurisdiction.to_owned(), key.clone(), fact.kind);
                return Err(FactsError::WrongType { jurisdiction, key, kind });
            }
            if fact.expires_on <= fact.verified_on {
                return Err(FactsError::WrongDates { jurisdiction: jurisdiction.to_owned(), key: key.clone() });
            }
        }
        Ok(Self { jurisdiction: file.jurisdiction, facts: file.facts })
    }

    /// The fact `key`, if it may be printed.
    ///
    /// # Errors
    /// [`FactsError::Unknown`], or [`FactsError::NotVerified`] for a secondary or remembered fact. Expiry is another
    /// question: [`Fact::expired`].
    pub fn printable(&self, key: &str) -> Result<&Fact, FactsError> {
        let fact = self
            .facts
            .get(key)
            .ok_or_else(|| FactsError::Unknown { jurisdiction: self.jurisdiction.clone(), key: key.to_owned() })?;
        match fact.status {
            Status::Verified => Ok(fact),
            status => Err(FactsError::NotVerified { key: key.to_owned(), status, source_read: fact.source.clone() }),
        }
    }

    /// All facts with their keys, in the order of the keys.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Fact)> {
        self.facts.iter().map(|(key, fact)| (key.as_str(), fact))
    }
}

impl Fact {
    /// Must it be read again before a letter is issued on `today`?
    #[must_use]
    pub fn expired(&self, today: Date) -> bool {
        self.expires_on <= today
    }
}

impl Kind {
    fn fits(self, value: &Value) -> bool {
        match (self, value) {
            (Self::Year, Value::Number(year)) => (1000..=2999).contains(year),
            (Self::Years | Self::Age, Value::Number(years)) => *years <= 120,
            (Self::Phone, Value::Text(text)) => {
                let digits = text.chars().filter(char::is_ascii_digit).count();
                digits >= 3 && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | ' ' | '-'))
            }
            (Self::Date, Value::Text(text)) => text.parse::<Date>().is_ok(),
            (Self::Act | Self::Sections | Self::Title | Self::Sfs | Self::Address, Value::Text(text)) => {
                !text.trim().is_empty()
            }
            _ => false,
        }
    }
}

/// Reads TOML's own dates (`2026-11-01`) as civil dates.
pub(crate) fn civil_date<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    let date = toml::value::Datetime::deserialize(deserializer)?;
    date.to_string().parse().map_err(serde::de::Error::custom)
}
