//! The site of an edition; in: languages, issuer, key and list, out: every file of it as a sorted list of (path, bytes).
//!
//! Two trees that never name each other: `public/` behind the QR code, which knows the letter and nothing else, and
//! `staff/` to print from. It writes no file and knows no server: the program does, and the same inputs give the same bytes.

mod earlier;
mod error;
mod listing;
mod page;
mod public;
mod relist;
mod sheets;
mod staff;
mod wording;

use std::collections::BTreeMap;
use std::num::NonZeroUsize;

use jiff::civil::Date;

pub use self::earlier::Earlier;
pub use self::error::PublishError;
use self::public::Contents;
pub use self::relist::relist;
use self::sheets::Workshop;
use crate::assets::Assets;
use crate::issue::{self, Catalogue, LanguageEntry};
use crate::issuer::Issuer;
use crate::manifest::SignedManifest;
use crate::sign::Identity;

/// The folder for the host that is printed on the letter.
pub const PUBLIC: &str = "public";
/// The folder for an intranet, a host of its own or a USB stick.
pub const STAFF: &str = "staff";
/// The file that says what is current: written last where files cannot appear at once.
pub const LIST: &str = "public/manifest.jws";
/// What the page knows of the issuer and the texts.
const SITE: &str = "public/site.json";
/// The folder of the texts.
const TEXTS: &str = "public/text";

/// The checksums of every other file of a tree.
const SUMS: &str = "SHA256SUMS";

/// The paper that anyone may have: the only one in `public/`.
const LETTER: &str = issue::LETTER;

/// What is to be published.
#[derive(Debug, Clone, Copy)]
pub struct Order<'a> {
    /// The jurisdiction, such as `se`.
    pub law: &'a str,
    /// The day on which the expiry of facts is judged: nothing expired is published.
    pub today: Date,
    /// What to do about a made-up issuer.
    pub specimens: Specimens,
    /// The issuer's signed list; without one, a list of these letters that continues that of the site before, signed with the issuer's key.
    pub list: Option<&'a SignedManifest>,
    /// How many threads may share the work; they change nothing in what comes out.
    pub threads: NonZeroUsize,
    /// Tells one build of the program from another: what another one rendered is rendered anew.
    pub engine: [u8; 32],
}

/// What to do about a made-up issuer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Specimens {
    /// It is an error.
    Refuse,
    /// The pages say that it is one.
    Publish,
}

/// A site, ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// Every file by its path, with `/`, below [`PUBLIC`] or [`STAFF`].
    pub files: BTreeMap<String, Vec<u8>>,
    /// What the next run reads to render only what changed: see [`Earlier`].
    pub record: String,
    /// How many sheets were rendered.
    pub rendered: usize,
    /// How many were taken from the site before.
    pub reused: usize,
    /// How many texts the list calls superseded that the page cannot show: the site before did not hold them.
    pub lacking: usize,
}

/// Makes the site; `earlier` is the site before, or [`Earlier::none`].
///
/// # Errors
/// [`PublishError`]; there is no site in part.
pub fn site(
    assets: &Assets,
    order: &Order<'_>,
    issuer: &Issuer,
    identity: &Identity,
    earlier: &Earlier,
) -> Result<Site, PublishError> {
    check_specimen(order, issuer)?;
    let sheets = sheets::sheets(&Workshop { assets, order, issuer, identity, earlier })?;
    let languages = Catalogue::new(assets, order.law, LETTER)?.languages()?;
    let list = listing::list(order, issuer, identity, &sheets, earlier)?;

    let mut files = BTreeMap::new();
    let contents = Contents::of(&sheets, list.manifest(), earlier);
    let lacking = contents.lacking(list.manifest());
    files.extend(under(PUBLIC, public::files(assets, issuer, &languages, contents, &list)?));
    let languages = all_languages(assets, order.law, languages)?;
    files.extend(under(STAFF, staff::files(assets, issuer, &languages, &sheets)?));
    let reused = sheets.iter().filter(|sheet| sheet.reused).count();
    Ok(Site { record: earlier::record(&sheets), rendered: sheets.len() - reused, reused, lacking, files })
}

fn check_specimen(order: &Order<'_>, issuer: &Issuer) -> Result<(), PublishError> {
    match issuer.is_specimen() && order.specimens == Specimens::Refuse {
        true => Err(PublishError::Specimen),
        false => Ok(()),
    }
}

/// The letter's languages, and after them those that only other papers are in.
fn all_languages(
    assets: &Assets,
    law: &str,
    mut languages: Vec<LanguageEntry>,
) -> Result<Vec<LanguageEntry>, PublishError> {
    for paper in issue::papers(assets, law)? {
        for language in Catalogue::new(assets, law, &paper)?.languages()? {
            if !languages.iter().any(|known| known.tag == language.tag) {
                languages.push(language);
            }
        }
    }
    Ok(languages)
}

/// What a web server says with every file of a tree, as names and values. The pages carry the rest of their policy themselves, with the
/// hashes of their scripts; staff print a PDF through a frame of their own page.
#[must_use]
pub fn headers(tree: &str) -> [(&'static str, &'static str); 6] {
    let policy = match tree {
        STAFF => "base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
        _ => "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    };
    [
        ("Cache-Control", "no-cache"), // ask before using: what is withdrawn must be seen at once
        ("Content-Security-Policy", policy),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Referrer-Policy", "no-referrer"),
        ("X-Content-Type-Options", "nosniff"),
    ]
}

/// The files of a tree with its name before them, and the checksums of all of them beside.
fn under(tree: &str, mut files: BTreeMap<String, Vec<u8>>) -> impl Iterator<Item = (String, Vec<u8>)> {
    let sums: String = files.iter().map(|(path, bytes)| format!("{}  {path}\n", page::sha256(bytes))).collect();
    files.insert(SUMS.to_owned(), sums.into_bytes());
    files.into_iter().map(move |(path, bytes)| (format!("{tree}/{path}"), bytes))
}
