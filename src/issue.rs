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

mod catalogue;
mod error;

use jiff::civil::Date;

pub(crate) use self::catalogue::papers;
pub use self::catalogue::{Catalogue, LanguageEntry, size, sizes};
pub use self::error::IssueError;
use crate::assets::Assets;
use crate::canonical::{self, ContentHash};
use crate::issuer::Issuer;
use crate::layout::{self, Code, Fonts, Layout, Sizes};
use crate::letter::Sheet;
pub use crate::letter::{Expired, Mirror};
pub use crate::locale::{Direction, review::Status};
use crate::pdf::{About, Writer};
use crate::seal::{Claims, seal};
use crate::sign::{Identity, SignatureField, sign};

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// BCP 47 tag of the family's language.
    pub language: &'a str,
    /// The jurisdiction, such as `se`.
    pub law: &'a str,
    /// The paper, such as [`LETTER`].
    pub paper: &'a str,
    /// The size, such as [`A4`]; it changes neither the text nor its hash.
    pub size: &'a str,
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
    /// The letter to show on A4, Swedish law, with its mirror, the edition's date, nothing expired.
    #[must_use]
    pub fn new(language: &'a str, today: Date) -> Self {
        let (law, paper, size) = ("se", LETTER, A4);
        Self { language, law, paper, size, mirror: Mirror::Include, date: None, today, expired: Expired::Refuse }
    }
}

/// The paper that a request is for when nothing else is said: the letter to show.
pub const LETTER: &str = "letter";
/// The size that a request is for when nothing else is said; file names do not name it.
pub const A4: &str = "a4";

/// A canonical text and what it is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The text's file name without its ending, such as `letter-se-so`: the same for all sizes.
    pub name: String,
    /// The canonical text.
    pub text: String,
    /// Its SHA-256.
    pub hash: ContentHash,
    /// Which of its lines are a title or a heading, counted from 0: for whoever shows it.
    pub headings: Vec<usize>,
    /// Not reviewed, or not checked?
    pub draft: bool,
    /// By a made-up issuer?
    pub specimen: bool,
}

impl Text {
    /// The name of the file with this text in a size, without its ending, such as `letter-se-so-pocket`.
    #[must_use]
    pub fn file_name(&self, size: &str) -> String {
        if size == A4 { self.name.clone() } else { format!("{}-{size}", self.name) }
    }
}

/// A signed letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Its canonical text.
    pub text: Text,
    /// The PDF's file name without its ending, such as `letter-se-so` or `letter-se-so-pocket`.
    pub name: String,
    /// The signed PDF.
    pub pdf: Vec<u8>,
    /// Number of pages, all sides together.
    pub pages: usize,
    /// Where the QR code leads, on a paper that has one.
    pub address: Option<String>,
    /// The title, in the front's language.
    pub title: String,
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
    Catalogue::new(&Assets::embedded(), request.law, request.paper)?.text(request, issuer)
}

/// Counts the pages of a letter; needs no key.
///
/// # Errors
/// [`IssueError`].
pub fn pages(request: &Request<'_>, issuer: &Issuer) -> Result<usize, IssueError> {
    Press::new()?.pages(request, issuer)
}

/// The languages of a jurisdiction's paper, sorted by tag.
///
/// # Errors
/// [`IssueError::UnknownLaw`], [`IssueError::UnknownPaper`], or the first locale that cannot be used.
pub fn languages(law: &str, paper: &str) -> Result<Vec<LanguageEntry>, IssueError> {
    Catalogue::new(&Assets::embedded(), law, paper)?.languages()
}

/// The date of the current edition of a jurisdiction's letter.
///
/// # Errors
/// [`IssueError::UnknownLaw`] or [`IssueError::Template`].
pub fn edition_date(law: &str) -> Result<Date, IssueError> {
    Ok(Catalogue::new(&Assets::embedded(), law, LETTER)?.edition_date())
}

/// Issues many letters: reads each font once.
pub struct Press {
    assets: Assets,
    fonts: Fonts,
    writer: Writer,
    sizes: Sizes,
}

impl Press {
    /// Makes ready; loads no font yet.
    ///
    /// # Errors
    /// [`IssueError::Layout`] when the fonts' data cannot be read.
    pub fn new() -> Result<Self, IssueError> {
        Self::with(Assets::embedded())
    }

    /// As [`Press::new`], with wording and templates of the caller's.
    ///
    /// # Errors
    /// [`IssueError::Layout`] when the data of fonts or sizes cannot be read.
    pub fn with(assets: Assets) -> Result<Self, IssueError> {
        let sizes = sizes(&assets)?;
        Ok(Self { assets, fonts: Fonts::embedded()?, writer: Writer::default(), sizes })
    }

    /// As [`languages`].
    ///
    /// # Errors
    /// [`IssueError`].
    pub fn languages(&self, law: &str, paper: &str) -> Result<Vec<LanguageEntry>, IssueError> {
        Catalogue::new(&self.assets, law, paper)?.languages()
    }

    /// One of [`Press::languages`] by its tag in small or capital letters, without reading the others.
    ///
    /// # Errors
    /// [`IssueError`].
    pub fn language(&self, law: &str, paper: &str, tag: &str) -> Result<Option<LanguageEntry>, IssueError> {
        Catalogue::new(&self.assets, law, paper)?.language(tag)
    }

    /// As [`Catalogue::is_begun`].
    ///
    /// # Errors
    /// [`IssueError`].
    pub fn is_begun(&self, law: &str, paper: &str, tag: &str) -> Result<bool, IssueError> {
        Ok(Catalogue::new(&self.assets, law, paper)?.is_begun(tag))
    }

    /// The papers of a jurisdiction, sorted by name.
    ///
    /// # Errors
    /// [`IssueError::UnknownLaw`].
    pub fn papers(&self, law: &str) -> Result<Vec<String>, IssueError> {
        papers(&self.assets, law)
    }

    /// The sizes that papers can be had in.
    #[must_use]
    pub fn sizes(&self) -> &Sizes {
        &self.sizes
    }

    /// As [`text`].
    ///
    /// # Errors
    /// [`IssueError`].
    pub fn text(&self, request: &Request<'_>, issuer: &Issuer) -> Result<Text, IssueError> {
        Catalogue::new(&self.assets, request.law, request.paper)?.text(request, issuer)
    }

    /// As [`issue`].
    ///
    /// # Errors
    /// [`IssueError`].
    pub fn issue(&mut self, request: &Request<'_>, issuer: &Issuer, identity: &Identity) -> Result<Letter, IssueError> {
        let sheet = self.sheet(request, issuer)?;
        let text = text_of(&sheet);
        let address = match sheet.host() {
            Some(host) => {
                Some(seal(&claims(&sheet, &text, issuer), identity.signing_key(), identity.kid())?.address(host))
            }
            None => None,
        };
        let layout = self.arrange(request, &sheet, address.as_deref())?;
        let unsigned = self.write(&sheet, &text, issuer, &layout)?;
        let front = &sheet.sides[0];
        let field = SignatureField { name_spoken: &front.signature, lang: &front.tag, date: sheet.date() };
        let pdf = sign(&unsigned, identity, &field)?;
        let name = text.file_name(request.size);
        Ok(Letter { pages: layout.pages.len(), title: front.title().to_owned(), text, name, pdf, address })
    }

    /// As [`pages`].
    ///
    /// # Errors
    /// [`IssueError`].
    pub fn pages(&mut self, request: &Request<'_>, issuer: &Issuer) -> Result<usize, IssueError> {
        Ok(self.lay_out(request, issuer)?.pages.len())
    }

    /// Lays a letter out as [`Press::issue`] does, sealed with nothing: for previews and page counts. Needs no key.
    ///
    /// # Errors
    /// [`IssueError`].
    pub fn lay_out(&mut self, request: &Request<'_>, issuer: &Issuer) -> Result<Layout, IssueError> {
        let sheet = self.sheet(request, issuer)?;
        // An address of the usual length: the QR code's size decides how much room the page has.
        let address = sheet.host().map(|host| format!("https://{host}/#{}", "A".repeat(SEAL_CHARACTERS)));
        self.arrange(request, &sheet, address.as_deref())
    }

    /// Works with other wording and templates from now on; the fonts stay loaded.
    ///
    /// # Errors
    /// [`IssueError::Layout`] when the sizes cannot be read; then everything stays as it was.
    pub fn reload(&mut self, assets: Assets) -> Result<(), IssueError> {
        self.sizes = catalogue::sizes(&assets)?;
        self.assets = assets;
        Ok(())
    }

    /// The fonts that the layouts' glyphs are of.
    #[must_use]
    pub fn fonts(&self) -> &Fonts {
        &self.fonts
    }

    fn sheet(&self, request: &Request<'_>, issuer: &Issuer) -> Result<Sheet, IssueError> {
        Catalogue::new(&self.assets, request.law, request.paper)?.sheet(request, issuer)
    }

    fn arrange(&mut self, request: &Request<'_>, sheet: &Sheet, address: Option<&str>) -> Result<Layout, IssueError> {
        let (size, hash) = (size(&self.sizes, request.size)?, sheet.content_hash());
        let code = address.map(|address| Code { address, hash: &hash });
        Ok(layout::lay_out(sheet, size, code.as_ref(), &mut self.fonts)?)
    }

    fn write(&mut self, sheet: &Sheet, text: &Text, issuer: &Issuer, layout: &Layout) -> Result<Vec<u8>, IssueError> {
        let front = &sheet.sides[0];
        let bookmarks = sheet.sides.iter().zip(&layout.first_pages);
        let about = About {
            title: front.title(),
            language: &front.tag,
            date: sheet.date(),
            text_name: &format!("{}.txt", text.name),
            text: &text.text,
            issuer: sheet.names_issuer().then(|| issuer.name(&front.tag).0),
            producer: sheet.stem(),
            id: &text.hash.to_string(),
            bookmarks: bookmarks.map(|(side, page)| (side.title().to_owned(), *page)).collect(),
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
    let (name, headings) = (sheet.name.clone(), sheet.headings());
    Text { name, text, hash, headings, draft: sheet.draft, specimen: sheet.specimen }
}
