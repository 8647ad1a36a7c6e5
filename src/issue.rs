//! The paved path: a request, an issuer and a key → a signed letter and its canonical text.
//!
//! ```no_run
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use fgm_letter::{issue::{self, Request}, issuer::Issuer, sign::Identity};
//!
//! let issuer = Issuer::specimen();
//! let identity = Identity::from_pem("key.pem's text", "certificate.pem's text")?;
//! let today = jiff::civil::date(2026, 11, 23);
//! let letter = issue::issue(&Request::new("so", today), &issuer, &identity)?;
//! println!("{} has {} pages, hash {}", letter.text.name, letter.pages, letter.text.hash);
//! # Ok(())
//! # }
//! ```

use jiff::civil::Date;

use crate::canonical::ContentHash;
use crate::facts::{Facts, FactsError};
use crate::issuer::Issuer;
use crate::layout::{self, Fonts, Layout, LayoutError};
pub use crate::letter::{Expired, Mirror};
use crate::letter::{LetterError, Material, Order, Sheet, Template, TemplateError, compose};
use crate::locale::review::{Reviews, ReviewsError, Wording};
pub use crate::locale::{Direction, review::Status};
use crate::locale::{Locale, LocaleError};
use crate::pdf::{About, PdfError, Writer};
use crate::seal::{Claims, SealError, seal};
use crate::sign::{Identity, SignError, SignatureField, sign};
use crate::{assets, canonical};

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// BCP 47 tag of the family's language.
    pub language: &'a str,
    /// The jurisdiction, such as `se`.
    pub law: &'a str,
    /// With the mirror behind, or the front alone.
    pub mirror: Mirror,
    /// The printed date; the edition's when `None`.
    pub date: Option<Date>,
    /// The day on which the expiry of facts is judged.
    pub today: Date,
    /// What to do about expired facts.
    pub expired: Expired,
}

impl<'a> Request<'a> {
    /// Swedish law, with its mirror, the edition's date, nothing expired.
    #[must_use]
    pub fn new(language: &'a str, today: Date) -> Self {
        Self { language, law: "se", mirror: Mirror::Include, date: None, today, expired: Expired::Refuse }
    }
}

/// A canonical text and what it is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The file name without its ending, such as `letter-se-so`.
    pub name: String,
    /// The canonical text.
    pub text: String,
    /// Its SHA-256.
    pub hash: ContentHash,
    /// Not reviewed, or not checked?
    pub draft: bool,
    /// By a made-up issuer?
    pub specimen: bool,
}

/// A signed letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Its canonical text.
    pub text: Text,
    /// The signed PDF.
    pub pdf: Vec<u8>,
    /// Number of pages, all sides together.
    pub pages: usize,
    /// Where the QR code leads.
    pub address: String,
}

/// A language that letters are offered in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageEntry {
    /// BCP 47 tag.
    pub tag: String,
    /// Its own name.
    pub name: String,
    /// Its Swedish name.
    pub name_sv: String,
    /// Its English name.
    pub name_en: String,
    /// How it is written.
    pub direction: Direction,
    /// Reviewed by people, or a draft.
    pub status: Status,
}

/// No letter was issued.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum IssueError {
    /// No such language.
    #[error("there is no letter in `{tag}`; the languages are: {}", known.join(" "))]
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

/// Composes, seals, lays out, writes and signs one letter.
///
/// # Errors
/// [`IssueError`]; there is no letter in part.
pub fn issue(request: &Request<'_>, issuer: &Issuer, identity: &Identity) -> Result<Letter, IssueError> {
    Press::new()?.issue(request, issuer, identity)
}

/// Composes the canonical text alone; needs no key.
///
/// # Errors
/// [`IssueError`].
pub fn text(request: &Request<'_>, issuer: &Issuer) -> Result<Text, IssueError> {
    Ok(text_of(&sheet(request, issuer)?))
}

/// Counts the pages of a letter; needs no key.
///
/// # Errors
/// [`IssueError`].
pub fn pages(request: &Request<'_>, issuer: &Issuer) -> Result<usize, IssueError> {
    Press::new()?.pages(request, issuer)
}

/// The languages of a jurisdiction's letter, sorted by tag.
///
/// # Errors
/// [`IssueError::UnknownLaw`], or the first locale that cannot be used.
pub fn languages(law: &str) -> Result<Vec<LanguageEntry>, IssueError> {
    let template = template(law)?;
    let source = locale(&template.source, &template.wording)?;
    assets::folders("locales")
        .filter(|tag| assets::bytes(&format!("locales/{tag}/{}", template.wording)).is_some())
        .map(|tag| {
            let locale = locale(tag, &template.wording)?;
            let status = status(&locale, &source)?;
            let metadata = locale.metadata;
            Ok(LanguageEntry {
                tag: tag.to_owned(),
                name: metadata.name,
                name_sv: metadata.name_sv,
                name_en: metadata.name_en,
                direction: metadata.direction,
                status,
            })
        })
        .collect()
}

/// The date of a jurisdiction's current edition.
///
/// # Errors
/// [`IssueError::UnknownLaw`] or [`IssueError::Template`].
pub fn edition_date(law: &str) -> Result<Date, IssueError> {
    Ok(template(law)?.date)
}

/// Issues many letters: reads each font once.
pub struct Press {
    fonts: Fonts,
    writer: Writer,
}

impl Press {
    /// Makes ready; loads no font yet.
    ///
    /// # Errors
    /// [`IssueError::Layout`] when the fonts' data cannot be read.
    pub fn new() -> Result<Self, IssueError> {
        Ok(Self { fonts: Fonts::embedded()?, writer: Writer::default() })
    }

    /// As [`issue`].
    ///
    /// # Errors
    /// [`IssueError`].
    pub fn issue(&mut self, request: &Request<'_>, issuer: &Issuer, identity: &Identity) -> Result<Letter, IssueError> {
        let sheet = sheet(request, issuer)?;
        let text = text_of(&sheet);
        let seal = seal(&claims(&sheet, &text, issuer), identity.signing_key(), identity.kid())?;
        let address = seal.address(&sheet.host);
        let layout = layout::lay_out(&sheet, &address, &text.hash, &mut self.fonts)?;
        let unsigned = self.write(&sheet, &text, issuer, &layout)?;
        let front = &sheet.sides[0];
        let field = SignatureField { name_spoken: &front.signature, lang: &front.tag, date: sheet.date() };
        let pdf = sign(&unsigned, identity, &field)?;
        Ok(Letter { pages: layout.pages.len(), text, pdf, address })
    }

    /// As [`pages`].
    ///
    /// # Errors
    /// [`IssueError`].
    pub fn pages(&mut self, request: &Request<'_>, issuer: &Issuer) -> Result<usize, IssueError> {
        let sheet = sheet(request, issuer)?;
        // An address of the usual length: the QR code's size decides how much room the page has.
        let address = format!("https://{}/#{}", sheet.host, "A".repeat(SEAL_CHARACTERS));
        Ok(layout::lay_out(&sheet, &address, &sheet.content_hash(), &mut self.fonts)?.pages.len())
    }

    fn write(&mut self, sheet: &Sheet, text: &Text, issuer: &Issuer, layout: &Layout) -> Result<Vec<u8>, IssueError> {
        let front = &sheet.sides[0];
        let bookmarks = sheet.sides.iter().zip(&layout.first_pages);
        let about = About {
            title: &front.title.text,
            language: &front.tag,
            date: sheet.date(),
            text_name: &format!("{}.txt", text.name),
            text: &text.text,
            issuer: issuer.name(&front.tag).0,
            id: &text.hash.to_string(),
            bookmarks: bookmarks.map(|(side, page)| (side.title.text.clone(), *page)).collect(),
        };
        Ok(self.writer.write(layout, &self.fonts, &about)?)
    }
}

/// Characters of a seal in base32, roughly: see docs/seal.md.
const SEAL_CHARACTERS: usize = 279;

fn claims(sheet: &Sheet, text: &Text, issuer: &Issuer) -> Claims {
    let canonical::Header { law, paper, edition, date, languages, .. } = sheet.header.clone();
    Claims { issuer: issuer.id().to_owned(), date, law, paper, edition, languages, hash: text.hash, draft: sheet.draft }
}

fn text_of(sheet: &Sheet) -> Text {
    let text = sheet.canonical_text();
    let hash = ContentHash::of(&text);
    Text { name: sheet.name.clone(), text, hash, draft: sheet.draft, specimen: sheet.specimen }
}

fn sheet(request: &Request<'_>, issuer: &Issuer) -> Result<Sheet, IssueError> {
    let template = template(request.law)?;
    let facts = assets::text(&format!("templates/{}/facts.toml", request.law)).unwrap_or_default();
    let facts = Facts::parse(request.law, facts).map_err(IssueError::Facts)?;
    let known: Vec<String> = assets::folders("locales").map(str::to_owned).collect();
    if !known.iter().any(|tag| tag == request.language) {
        return Err(IssueError::UnknownLanguage { tag: request.language.to_owned(), known });
    }
    let mirror = locale(&template.mirror, &template.wording)?;
    let front = locale(request.language, &template.wording)?;
    let statuses = (status(&front, &mirror)?, status(&mirror, &mirror)?);
    let material = Material {
        template: &template,
        facts: &facts,
        front: (&front, statuses.0),
        mirror: (&mirror, statuses.1),
        issuer,
    };
    let order = Order { mirror: request.mirror, date: request.date, today: request.today, expired: request.expired };
    compose(&material, &order).map_err(|error| match error {
        LetterError::Facts(facts) => IssueError::Facts(facts),
        LetterError::Locale(locale) => IssueError::Locale(locale),
        other => IssueError::Letter(other),
    })
}

fn template(law: &str) -> Result<Template, IssueError> {
    let path = format!("{law}/letter.toml");
    let text = assets::text(&format!("templates/{path}")).ok_or_else(|| IssueError::UnknownLaw {
        law: law.to_owned(),
        known: assets::folders("templates")
            .filter(|folder| assets::bytes(&format!("templates/{folder}/facts.toml")).is_some())
            .map(str::to_owned)
            .collect(),
    })?;
    Ok(Template::parse(&path, text)?)
}

fn locale(tag: &str, wording: &str) -> Result<Locale, IssueError> {
    let file = |name: &str| {
        let missing = LocaleError::File { tag: tag.to_owned(), file: name.to_owned() };
        assets::text(&format!("locales/{tag}/{name}")).ok_or(missing)
    };
    let path = format!("locales/{tag}/{wording}");
    Ok(Locale::parse(tag, file("locale.toml")?, &path, file(wording)?)?)
}

fn status(locale: &Locale, source: &Locale) -> Result<Status, IssueError> {
    let tag = locale.tag.to_string();
    let Some(text) = assets::text(&format!("locales/{tag}/reviews.toml")) else { return Ok(Status::Draft) };
    let reviews = Reviews::parse(text).map_err(|source| IssueError::Reviews { tag: tag.clone(), source })?;
    let back = assets::text(&format!("locales/{tag}/back.en.ftl"));
    let (messages, source) = (locale.messages_hash(), source.messages_hash());
    Ok(reviews.status(&Wording { messages, source, back_translation: back }))
}
