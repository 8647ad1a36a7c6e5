//! Why no letter was issued; in: the error of whichever phase stopped, out: [`IssueError`].

use crate::facts::FactsError;
use crate::layout::LayoutError;
use crate::letter::{LetterError, TemplateError};
use crate::locale::LocaleError;
use crate::locale::review::ReviewsError;
use crate::pdf::PdfError;
use crate::seal::SealError;
use crate::sign::SignError;

/// No letter was issued.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum IssueError {
    /// No such language.
    #[error("this paper does not exist in `{tag}`; its languages are: {}", known.join(" "))]
    UnknownLanguage {
        /// As asked for.
        tag: String,
        /// All there are.
        known: Vec<String>,
    },
    /// No such jurisdiction.
    #[error("there are no papers for the law of `{law}`; there are: {}", known.join(" "))]
    UnknownLaw {
        /// As asked for.
        law: String,
        /// All there are.
        known: Vec<String>,
    },
    /// No such paper.
    #[error("the law of `{law}` has no paper `{paper}`; its papers are: {}", known.join(" "))]
    UnknownPaper {
        /// As asked for.
        paper: String,
        /// The jurisdiction.
        law: String,
        /// All there are.
        known: Vec<String>,
    },
    /// No such size.
    #[error("there is no size `{size}`; the sizes are: {}", known.join(" "))]
    UnknownSize {
        /// As asked for.
        size: String,
        /// All there are.
        known: Vec<String>,
    },
    /// An example, and an issuer that is not made up.
    #[error(
        "the papers for the law of `{law}` are an example, not legal information: only a made-up issuer may issue them; leave --issuer out"
    )]
    Example {
        /// The jurisdiction.
        law: String,
    },
    /// A wording cannot be used.
    #[error(transparent)]
    Locale(#[from] LocaleError),
    /// A review file cannot be used.
    #[error("locales/{tag}: {source}")]
    Reviews {
        /// The language.
        tag: String,
        /// Why.
        source: ReviewsError,
    },
    /// The paper's structure cannot be used.
    #[error(transparent)]
    Template(#[from] TemplateError),
    /// A fact is missing, unverified or expired.
    #[error(transparent)]
    Facts(FactsError),
    /// The letter cannot be composed.
    #[error(transparent)]
    Letter(LetterError),
    /// The letter cannot be laid out.
    #[error(transparent)]
    Layout(#[from] LayoutError),
    /// The PDF cannot be written.
    #[error(transparent)]
    Pdf(#[from] PdfError),
    /// The seal cannot be made.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// The PDF cannot be signed.
    #[error(transparent)]
    Sign(#[from] SignError),
}
