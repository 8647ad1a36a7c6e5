//! The claims that a seal makes about a sheet; in: [`Claims`], out: the CWT payload (RFC 8392 3.1), and back.

use ciborium::Value;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::SealError;
use super::cbor::{self, Fields};
use crate::canonical::ContentHash;
use crate::issuer::is_id;

/// The key of the private claim about the sheet, in the range for private use (RFC 8392 9.1: below -65536).
pub const LETTER_CLAIM: i64 = -65537;

/// What a seal says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claims {
    /// Who seals: the issuer's id; `specimen` for a specimen.
    pub issuer: String,
    /// The printed date; sealed as 00:00 UTC of that day.
    pub date: Date,
    /// The jurisdiction, such as `se`.
    pub law: String,
    /// The kind of paper, such as `letter`.
    pub paper: String,
    /// The edition, such as `2026-11`.
    pub edition: String,
    /// BCP 47 tags of the sides, front first; 1 to 4.
    pub languages: Vec<String>,
    /// SHA-256 of the canonical text.
    pub hash: ContentHash,
    /// Is it a draft, with a band that says so?
    pub draft: bool,
}

impl Claims {
    /// Are these claims of a specimen issuer, that is, of nobody?
    #[must_use]
    pub fn is_specimen(&self) -> bool {
        self.issuer == SPECIMEN_ISSUER
    }

    /// The payload, in deterministic CBOR.
    pub(super) fn to_cbor(&self) -> Result<Vec<u8>, SealError> {
        let fields = [("issuer", &self.issuer), ("law", &self.law), ("paper", &self.paper), ("edition", &self.edition)];
        for (field, text) in fields {
            check_token(text, field)?;
        }
        check_issuer(&self.issuer)?;
        check_languages(&self.languages)?;
        let letter = cbor::map([
            (LAW, Value::from(self.law.as_str())),
            (PAPER, Value::from(self.paper.as_str())),
            (EDITION, Value::from(self.edition.as_str())),
            (LANGUAGES, Value::Array(self.languages.iter().map(|tag| Value::from(tag.as_str())).collect())),
            (HASH, Value::from(self.hash.0.as_slice())),
            (DRAFT, Value::from(self.draft)),
        ]);
        Ok(cbor::write(&cbor::map([
            (ISS, Value::from(self.issuer.as_str())),
            (IAT, Value::from(seconds(self.date)?)),
            (LETTER_CLAIM, letter),
        ])))
    }

    /// Reads a payload; the caller writes it again to see that it was deterministic.
    pub(super) fn from_cbor(payload: &[u8]) -> Result<Self, SealError> {
        let mut claims = Fields::of(cbor::read(payload)?, "claims")?;
        let issuer = token(claims.take(ISS, "issuer")?, "issuer")?;
        check_issuer(&issuer)?;
        let date = date(&claims.take(IAT, "date")?)?;
        let mut letter = Fields::of(claims.take(LETTER_CLAIM, "claim about the letter")?, "claim about the letter")?;
        claims.finish()?;
        let read = Self {
            issuer,
            date,
            law: token(letter.take(LAW, "law")?, "law")?,
            paper: token(letter.take(PAPER, "paper")?, "paper")?,
            edition: token(letter.take(EDITION, "edition")?, "edition")?,
            languages: languages(letter.take(LANGUAGES, "languages")?)?,
            hash: ContentHash(cbor::bytes(letter.take(HASH, "content hash")?, "content hash", "32 bytes")?),
            draft: letter
                .take(DRAFT, "draft")?
                .as_bool()
                .ok_or(SealError::Wrong { field: "draft", expected: "true or false" })?,
        };
        letter.finish()?;
        Ok(read)
    }
}

fn token(value: Value, field: &'static str) -> Result<String, SealError> {
    let text = value.into_text().map_err(|_| SealError::Wrong { field, expected: TOKEN })?;
    check_token(&text, field)?;
    Ok(text)
}

/// Names are ids and tags, never prose: nothing in a seal can steer a terminal or turn the direction of a line.
fn check_token(text: &str, field: &'static str) -> Result<(), SealError> {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.';
    let begins = text.bytes().next().is_some_and(|first| first.is_ascii_alphanumeric());
    if begins && text.len() <= MAX_TOKEN && text.bytes().all(allowed) {
        Ok(())
    } else {
        Err(SealError::Wrong { field, expected: TOKEN })
    }
}

fn check_issuer(text: &str) -> Result<(), SealError> {
    if is_id(text) { Ok(()) } else { Err(SealError::Wrong { field: "issuer", expected: ISSUER_ID }) }
}

fn languages(value: Value) -> Result<Vec<String>, SealError> {
    let wrong = |_| SealError::Wrong { field: "languages", expected: LANGUAGE_LIST };
    let tags: Vec<String> =
        value.into_array().map_err(wrong)?.into_iter().map(|tag| token(tag, "language")).collect::<Result<_, _>>()?;
    check_languages(&tags)?;
    Ok(tags)
}

fn check_languages(tags: &[String]) -> Result<(), SealError> {
    if !(1..=MAX_LANGUAGES).contains(&tags.len()) {
        return Err(SealError::Wrong { field: "languages", expected: LANGUAGE_LIST });
    }
    tags.iter().try_for_each(|tag| check_token(tag, "language"))
}

fn seconds(date: Date) -> Result<i64, SealError> {
    let midnight = TimeZone::UTC.to_timestamp(date.at(0, 0, 0, 0)).map_err(|_| WRONG_DATE)?.as_second();
    if midnight < 0 { Err(WRONG_DATE) } else { Ok(midnight) }
}

fn date(value: &Value) -> Result<Date, SealError> {
    let seconds = value.as_integer().and_then(|seconds| i64::try_from(seconds).ok()).ok_or(WRONG_DATE)?;
    if seconds < 0 || seconds % SECONDS_A_DAY != 0 {
        return Err(WRONG_DATE);
    }
    let moment = Timestamp::from_second(seconds).map_err(|_| WRONG_DATE)?;
    Ok(TimeZone::UTC.to_datetime(moment).date())
}

/// Claim keys of RFC 8392 4.
const ISS: i64 = 1;
const IAT: i64 = 6;

/// Keys within the claim about the letter.
const LAW: i64 = 1;
const PAPER: i64 = 2;
const EDITION: i64 = 3;
const LANGUAGES: i64 = 4;
const HASH: i64 = 5;
const DRAFT: i64 = 6;

const SPECIMEN_ISSUER: &str = "specimen";
const SECONDS_A_DAY: i64 = 86_400;
const MAX_TOKEN: usize = 64;
const MAX_LANGUAGES: usize = 4;
const TOKEN: &str = "1 to 64 of a-z, A-Z, 0-9, \"-\" and \".\", a letter or digit first";
const ISSUER_ID: &str = "1 to 64 of a-z, 0-9, \"-\" and \".\", a letter or digit first and last";
const LANGUAGE_LIST: &str = "a list of 1 to 4 language tags";
const WRONG_DATE: SealError = SealError::Wrong { field: "date", expected: "00:00 UTC of a day since 1970" };
