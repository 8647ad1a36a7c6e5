//! Why no site was made; in: the error of whichever phase stopped, out: [`PublishError`].

use jiff::civil::Date;

use crate::issue::IssueError;
use crate::locale::LocaleError;
use crate::manifest::ManifestError;
use crate::picture::PictureError;

/// No site was made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PublishError {
    /// A letter could not be made.
    #[error(transparent)]
    Issue(#[from] IssueError),
    /// The words of a page cannot be used.
    #[error(transparent)]
    Wording(#[from] LocaleError),
    /// A picture could not be drawn.
    #[error(transparent)]
    Picture(#[from] PictureError),
    /// The issuer is made up.
    #[error(
        "the issuer is made up, and its letters are specimens: make an issuer of your own, or publish specimens with --specimen"
    )]
    Specimen,
    /// A file of the site's templates is missing.
    #[error("templates/{path} is missing; put it back, it is part of this program")]
    Template {
        /// The file.
        path: String,
    },
    /// A template has lost a place that is to be filled.
    #[error("templates/{path} has no `{place}`; put that line back, the program fills it in")]
    Place {
        /// The file.
        path: String,
        /// What was looked for.
        place: &'static str,
    },
    /// The data of the countries cannot be read.
    #[error("templates/site/countries.toml cannot be read: {message}")]
    Countries {
        /// What the TOML reader says.
        message: String,
    },
    /// The given list does not name a letter that is to be published.
    #[error(
        "the issuer's list does not name {name} as it is now: issue it and add it to the list first, or its readers are told that it is not in the list"
    )]
    NotListed {
        /// The letter.
        name: String,
    },
    /// The given list names the letter in an edition that has ended.
    #[error(
        "{name} is of the edition {edition}, which the issuer's list calls {status}: publish with the new edition's wording, or its readers are told not to use it"
    )]
    NotCurrent {
        /// The letter.
        name: String,
        /// Its edition.
        edition: String,
        /// The status, in a word.
        status: &'static str,
    },
    /// The given list says that the letter's key did not sign on its date, or names no such key.
    #[error(
        "{name} is of {date}, and its key {kid} {why} in the issuer's list: sign with a key that holds, or its readers are told not to rely on it"
    )]
    KeyEnded {
        /// The letter.
        name: String,
        /// Its date.
        date: Date,
        /// The key's id.
        kid: String,
        /// What the list says of the key.
        why: String,
    },
    /// The given list may not take the place of the one on the site.
    #[error(
        "the issuer's list, number {given}, cannot follow number {there} on the site: it is older, or it lacks a key, an edition or a word of its end that is said there, and telephones that kept that one do not believe it; put back the issuer's latest manifest.jws"
    )]
    CannotFollow {
        /// The number of the site's list.
        there: u64,
        /// The number of the given one.
        given: u64,
    },
    /// The list of the site before cannot be continued: without it, what was withdrawn would be current again.
    #[error(
        "the list on the site cannot be continued ({why}), and a new one would not know what it said: put back the issuer's own list and root, or the site's public/manifest.jws"
    )]
    ListBefore {
        /// What is wrong with it.
        why: String,
    },
    /// There is no site whose list could be changed.
    #[error("there is no site whose list could be changed: publish one first, without --list-only")]
    NoSite,
    /// The issuer has no list that could be put on the site.
    #[error(
        "the issuer has no list of its own that could be put on the site: make one with `fgm-letter manifest build`"
    )]
    NoList,
    /// The site stays as it is but for its list, and a file of it is not as it was published.
    #[error("{path} on the site is not as it was published: publish without --list-only, which mends it")]
    Damaged {
        /// The file.
        path: String,
    },
    /// The list is another issuer's, or none could be made.
    #[error(transparent)]
    List(#[from] ManifestError),
}
