//! Composes a sheet; in: [`Material`] and an [`Order`], out: a [`Sheet`], or what is missing, unverified, expired or out of order.

use jiff::civil::Date;

use super::blocks::Sheet;
use super::side::Composer;
use super::template::Template;
use super::text::Text;
use super::values::{About, Values};
use crate::canonical::Header;
use crate::facts::{Facts, FactsError};
use crate::issuer::Issuer;
use crate::locale::review::Status;
use crate::locale::{Locale, LocaleError};

/// What a sheet is made of.
pub struct Material<'a> {
    /// Edition and structure.
    pub template: &'a Template,
    /// The jurisdiction's facts.
    pub facts: &'a Facts,
    /// The front's wording and review status.
    pub front: (&'a Locale, Status),
    /// The wording that translations follow, and its review status; the front's own when it is the same language.
    pub source: (&'a Locale, Status),
    /// The mirror's wording and review status, where the paper has a mirror.
    pub mirror: Option<(&'a Locale, Status)>,
    /// What is known of the paper that this one tells of.
    pub about: About,
    /// Who issues it.
    pub issuer: &'a Issuer,
}

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Order {
    /// With the mirror behind, or the front alone.
    pub mirror: Mirror,
    /// The printed date; the edition's when `None`.
    pub date: Option<Date>,
    /// The day on which expiry is judged.
    pub today: Date,
    /// What to do about expired facts.
    pub expired: Expired,
}

/// Whether the sheet has a mirror.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mirror {
    /// Behind the front, unless the paper has none or the front is the mirror's language.
    Include,
    /// Left out.
    Omit,
}

/// What to do about facts that have expired.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expired {
    /// Issue nothing.
    Refuse,
    /// Print a draft with a band that says so.
    PrintAsDraft,
}

/// A sheet cannot be composed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LetterError {
    /// A message is missing or cannot be formatted.
    #[error(transparent)]
    Locale(#[from] LocaleError),
    /// A fact is missing, unverified or expired.
    #[error(transparent)]
    Facts(#[from] FactsError),
    /// The printed review date is later than the first expiry of a fact in use.
    #[error(
        "the edition says it is reviewed by {review_by}, but the fact `{key}` expires on {expires_on}; set an earlier review-by in the paper's template"
    )]
    ReviewTooLate {
        /// The edition's review date.
        review_by: Date,
        /// The fact.
        key: String,
        /// Its expiry.
        expires_on: Date,
    },
    /// A paper that is not sealed names the host of the seal.
    #[error(
        "the message `{id}` names the host, but the paper has nothing to do with the letter; take {{ $host }} out, or say `about` in the paper's template"
    )]
    HostOnPrivatePaper {
        /// The message.
        id: String,
    },
    /// A required message needs a value that there is not.
    #[error(
        "the message `{id}` needs a value for {{ ${name} }} and there is none; give it in issuer.toml, or mark the message optional in the paper's template"
    )]
    NoValue {
        /// The message.
        id: String,
        /// The variable.
        name: String,
    },
    /// The printed date does not belong to the edition.
    #[error("the date {date} does not belong to edition {edition}: it must lie between {first} and {last}")]
    DateOutsideEdition {
        /// As asked for.
        date: Date,
        /// The edition.
        edition: String,
        /// The edition's date.
        first: Date,
        /// Its review date.
        last: Date,
    },
}

/// Composes the sheet.
///
/// # Errors
/// See [`LetterError`]; nothing is printed in part.
pub fn compose(material: &Material<'_>, order: &Order) -> Result<Sheet, LetterError> {
    let Material { template, facts, front, source, mirror, ref about, issuer } = *material;
    let date = order.date.unwrap_or(template.date);
    if date < template.date || date > template.review_by {
        let (edition, first, last) = (template.edition.clone(), template.date, template.review_by);
        return Err(LetterError::DateOutsideEdition { date, edition, first, last });
    }
    let behind = mirror.filter(|mirror| mirror.0.tag != front.0.tag);
    let printed = behind.filter(|_| order.mirror == Mirror::Include);
    let mut sides = vec![front];
    sides.extend(printed);
    for (locale, _) in &sides {
        locale.complete(source.0)?;
    }
    let values = Values::new(template, facts, issuer, about, date, order, source.0)?;
    let composer = Composer { template, values: &values, issuer, source, date };
    let sides: Vec<_> =
        sides.into_iter().map(|(locale, status)| composer.side(locale, status)).collect::<Result<_, _>>()?;

    let front_tag = front.0.tag.to_string();
    let only = if behind.is_some() && printed.is_none() { "-only" } else { "" };
    let home = mirror.unwrap_or(source).0.tag.to_string();
    Ok(Sheet {
        header: Header {
            law: facts.jurisdiction.clone(),
            paper: template.paper.clone(),
            edition: template.edition.clone(),
            date,
            languages: sides.iter().map(|side| side.tag.clone()).collect(),
            issuer: Text::new(issuer.name(&home).0).text,
        },
        name: format!("{}-{}-{front_tag}{only}", template.stem, facts.jurisdiction),
        draft: sides.iter().any(|side| side.bands.iter().any(|band| band.kind != "specimen")),
        specimen: issuer.is_specimen(),
        sides,
    })
}
