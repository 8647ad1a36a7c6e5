//! Renders what is published; in: the order and the site before, out: every sheet with its files, new or as they were.

use sha2::{Digest, Sha256};

use super::earlier::Earlier;
use super::{LETTER, Order, PublishError};
use crate::assets::Assets;
use crate::canonical::ContentHash;
use crate::issue::{Expired, Mirror, Press, Request};
use crate::issuer::Issuer;
use crate::picture::{self, Resolution};
use crate::sign::Identity;

/// A sheet with its files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sheet {
    pub(super) paper: String,
    pub(super) size: String,
    pub(super) language: String,
    /// The files' name without its ending, such as `letter-se-so`.
    pub(super) name: String,
    pub(super) text: String,
    pub(super) hash: ContentHash,
    pub(super) draft: bool,
    /// What was rendered, with what it was rendered from.
    pub(super) key: String,
    pub(super) print: Print,
    pub(super) reused: bool,
}

/// What rendering makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Print {
    pub(super) pages: usize,
    pub(super) title: String,
    pub(super) address: String,
    pub(super) pdf: Vec<u8>,
    /// A picture of each page.
    pub(super) pictures: Vec<Vec<u8>>,
    /// A small picture of the first page.
    pub(super) thumbnail: Vec<u8>,
}

/// Every paper in every size and language, sorted by name.
pub(super) fn sheets(
    press: &mut Press,
    order: &Order<'_>,
    issuer: &Issuer,
    identity: &Identity,
    earlier: &Earlier,
) -> Result<Vec<Sheet>, PublishError> {
    let mut sheets = Vec::new();
    for paper in papers() {
        for size in sizes() {
            for language in press.languages(order.law)? {
                let kind = Kind { paper, size, language: &language.tag };
                sheets.push(sheet(press, &kind, order, issuer, identity, earlier)?);
            }
        }
    }
    sheets.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(sheets)
}

/// The papers that the program makes.
fn papers() -> impl Iterator<Item = &'static str> {
    [LETTER].into_iter()
}

/// The sizes that papers can be had in.
fn sizes() -> impl Iterator<Item = &'static str> {
    [A4].into_iter()
}

struct Kind<'a> {
    paper: &'a str,
    size: &'a str,
    language: &'a str,
}

fn sheet(
    press: &mut Press,
    kind: &Kind<'_>,
    order: &Order<'_>,
    issuer: &Issuer,
    identity: &Identity,
    earlier: &Earlier,
) -> Result<Sheet, PublishError> {
    let request = Request {
        language: kind.language,
        law: order.law,
        mirror: Mirror::Include,
        date: None,
        today: order.today,
        expired: Expired::Refuse,
    };
    let text = press.text(&request, issuer)?;
    let name = if kind.size == A4 { text.name.clone() } else { format!("{}-{}", text.name, kind.size) };
    let key = key(press.assets(), kind, order, issuer, identity, &text.text);
    let known = earlier.print(&name, &key);
    let reused = known.is_some();
    let print = match known {
        Some(print) => print,
        None => print(press, &request, issuer, identity)?,
    };
    Ok(Sheet {
        paper: kind.paper.to_owned(),
        size: kind.size.to_owned(),
        language: kind.language.to_owned(),
        name,
        hash: text.hash,
        draft: text.draft,
        text: text.text,
        key,
        print,
        reused,
    })
}

fn print(
    press: &mut Press,
    request: &Request<'_>,
    issuer: &Issuer,
    identity: &Identity,
) -> Result<Print, PublishError> {
    let letter = press.issue(request, issuer, identity)?;
    let pictures = picture::pages(&letter.pdf, &letter.title, Resolution::USUAL)?;
    let small = Resolution::new(Resolution::LOWEST).expect("the lowest is one of them");
    let thumbnail = picture::pages(&letter.pdf, &letter.title, small)?.swap_remove(0);
    let (pages, title, address, pdf) = (letter.pages, letter.title, letter.address, letter.pdf);
    Ok(Print { pages, title, address, pdf, pictures, thumbnail })
}

/// SHA-256 over everything that a sheet is rendered from; wording and templates of other languages and laws are left out.
fn key(
    assets: &Assets,
    kind: &Kind<'_>,
    order: &Order<'_>,
    issuer: &Issuer,
    identity: &Identity,
    text: &str,
) -> String {
    let mut hash = Sha256::new();
    let mut part = |bytes: &[u8]| {
        hash.update((bytes.len() as u64).to_be_bytes());
        hash.update(bytes);
    };
    part(&order.engine);
    part(format!("{issuer:?}").as_bytes());
    part(identity.certificate_der());
    for word in [kind.paper, kind.size, kind.language, order.law, text] {
        part(word.as_bytes());
    }
    let language = format!("locales/{}/", kind.language);
    let law = format!("templates/{}/", order.law);
    let is_used = |path: &&str| {
        path.starts_with(&language)
            || path.starts_with(MIRROR)
            || path.starts_with(&law)
            || path.matches('/').count() == 1
    };
    let paths: Vec<&str> = ["locales", "templates"].into_iter().flat_map(|folder| assets.paths(folder)).collect();
    for path in paths.into_iter().filter(is_used).filter(|path| !is_of_a_page(path)) {
        part(path.as_bytes());
        part(assets.bytes(path).unwrap_or_default());
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The words of pages are on no sheet.
fn is_of_a_page(path: &str) -> bool {
    path.ends_with("/ui.ftl") || path.ends_with("/print.ftl")
}

const A4: &str = "a4";
/// The language behind every letter.
const MIRROR: &str = "locales/sv/";
