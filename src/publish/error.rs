//! Why no site was made; in: the error of whichever phase stopped, out: [`PublishError`].

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
    /// The list is another issuer's, or none could be made.
    #[error(transparent)]
    List(#[from] ManifestError),
}
