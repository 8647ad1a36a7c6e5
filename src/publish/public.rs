//! The tree behind the QR code; in: the letters and the list, out: the verify page, texts, PDFs, list. It knows of no other paper.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::earlier::Text;
use super::page::{self, Parts};
use super::sheets::Sheet;
use super::{Earlier, LETTER, PublishError, wording};
use crate::assets::Assets;
use crate::issue::{A4, Direction, LanguageEntry};
use crate::issuer::{Issuer, Offline};
use crate::manifest::{Manifest, SignedManifest, Status};
use data_encoding::BASE64;

/// What the page shows and offers.
#[derive(Debug, Default)]
pub(super) struct Contents {
    pub(super) texts: Vec<Text>,
    /// The files below [`LETTERS`], by their path in the tree.
    pub(super) letters: BTreeMap<String, Vec<u8>>,
}

impl Contents {
    /// The letters, and the texts of the site before that the list calls superseded: whoever holds such a paper can still compare it.
    pub(super) fn of(sheets: &[Sheet], list: &Manifest, earlier: &Earlier) -> Self {
        let letters = || sheets.iter().filter(|sheet| sheet.paper == LETTER);
        let mut texts: Vec<Text> = letters().filter(|letter| letter.size == A4).map(text).collect(); // the size that is offered
        let new: BTreeSet<String> = texts.iter().map(|text| text.hash.clone()).collect();
        let former = earlier.texts().into_iter().filter(|text| !new.contains(&text.hash));
        texts.extend(former.filter(|text| list.status(&text.hash) == Some(Status::Superseded)).map(without_pdf));
        let files = letters().flat_map(|letter| {
            let text = format!("{LETTERS}/{}.txt", letter.text_name);
            [(pdf_path(letter), letter.print.pdf.clone()), (text, letter.text.clone().into_bytes())]
        });
        Self { texts, letters: files.collect() }
    }

    /// How many texts of superseded editions are not here.
    pub(super) fn lacking(&self, list: &Manifest) -> usize {
        let superseded = list.editions().iter().filter(|edition| edition.status == Status::Superseded);
        let is_here = |hash: &str| self.texts.iter().any(|text| text.hash == hash);
        superseded.flat_map(|edition| &edition.texts).filter(|text| !is_here(&text.sha256)).count()
    }
}

/// What has ended is shown and not offered.
pub(super) fn without_pdf(text: Text) -> Text {
    Text { pdf: None, ..text }
}

fn text(letter: &Sheet) -> Text {
    let (hash, text, headings) = (letter.hash.to_string(), letter.text.clone(), letter.headings.clone());
    Text { hash, text, draft: letter.draft, headings, pdf: Some(pdf_path(letter)) }
}

/// The files of the tree, by path.
pub(super) fn files(
    assets: &Assets,
    issuer: &Issuer,
    languages: &[LanguageEntry],
    contents: Contents,
    list: &SignedManifest,
) -> Result<BTreeMap<String, Vec<u8>>, PublishError> {
    let Contents { texts, letters } = contents;
    let words = wording::words(assets, wording::VERIFY)?;
    let mut data: BTreeMap<String, String> =
        words.iter().map(|(tag, json)| (format!("ui/{tag}.json"), json.clone())).collect();
    data.extend(texts.iter().map(|text| (text_path(text), text.text.clone())));
    data.insert("site.json".to_owned(), site_json(issuer, languages, &words, &texts, list));
    data.insert("manifest.jws".to_owned(), list.as_str().to_owned());

    let single = from_a_disk(page(assets, data.clone())?)?;
    let mut files: BTreeMap<String, Vec<u8>> = data.into_iter().map(|(path, text)| (path, text.into_bytes())).collect();
    let html = page::fill(TEMPLATE, &page(assets, BTreeMap::new())?, "<style>", &format!("{DATA_AHEAD}\n<style>"))?;
    files.insert("index.html".to_owned(), html.into_bytes());
    files.insert("worker.js".to_owned(), worker(assets, issuer, &files)?.into_bytes());
    files.insert("verify.html".to_owned(), single.into_bytes());
    files.extend(letters);
    Ok(files)
}

/// What the page has to know.
#[derive(Serialize)]
struct SiteJson<'a> {
    issuer: IssuerJson<'a>,
    languages: Vec<LanguageJson<'a>>,
    offline: bool,
    /// The certificate that signed the list: DER in base64.
    root: String,
    /// By the hash of the text.
    texts: BTreeMap<&'a str, TextJson<'a>>,
}

#[derive(Serialize)]
struct IssuerJson<'a> {
    contact: &'a str,
    host: &'a str,
    id: &'a str,
    names: BTreeMap<&'a str, &'a str>,
    telephones: &'a [String],
}

#[derive(Serialize)]
struct LanguageJson<'a> {
    dir: &'static str,
    name: &'a str,
    tag: &'a str,
}

#[derive(Serialize)]
struct TextJson<'a> {
    draft: bool,
    /// Lines of the text: only how it looks, never what it says.
    headings: &'a [usize],
    /// None for a text that has ended.
    pdf: Option<&'a str>,
    text: String,
}

fn site_json(
    issuer: &Issuer,
    languages: &[LanguageEntry],
    words: &BTreeMap<String, String>,
    texts: &[Text],
    list: &SignedManifest,
) -> String {
    let named = languages.iter().map(|language| issuer.name(&language.tag)).chain([issuer.name("sv")]);
    let json = SiteJson {
        issuer: IssuerJson {
            contact: issuer.contact(),
            host: issuer.host(),
            id: issuer.id(),
            names: named.map(|(name, tag)| (tag, name)).collect(),
            telephones: issuer.telephones(),
        },
        languages: languages
            .iter()
            .filter(|language| words.contains_key(&language.tag))
            .map(|language| LanguageJson { dir: dir(language.direction), name: &language.name, tag: &language.tag })
            .collect(),
        offline: issuer.offline() == Offline::Kept,
        root: BASE64.encode(list.root().der()),
        texts: texts
            .iter()
            .map(|text| {
                let Text { hash, draft, headings, pdf, .. } = text;
                (hash.as_str(), TextJson { draft: *draft, headings, pdf: pdf.as_deref(), text: text_path(text) })
            })
            .collect(),
    };
    serde_json::to_string(&json).expect("texts only")
}

/// How HTML names a direction.
pub(super) fn dir(direction: Direction) -> &'static str {
    match direction {
        Direction::LeftToRight => "ltr",
        Direction::RightToLeft => "rtl",
    }
}

/// The page with what it carries; with nothing, it fetches what it needs.
fn page(assets: &Assets, data: BTreeMap<String, String>) -> Result<String, PublishError> {
    let module = |name: &&str| page::template(assets, &format!("public/{name}"));
    page::single_file(&Parts {
        path: TEMPLATE,
        html: page::template(assets, TEMPLATE)?,
        css: page::template(assets, "public/page.css")?,
        css_link: "<link rel=\"stylesheet\" href=\"page.css\">",
        modules: MODULES.iter().map(module).collect::<Result<_, _>>()?,
        script_link: "<script type=\"module\" src=\"page.js\"></script>",
        data,
    })
}

/// The page that carries everything may fetch nothing.
fn from_a_disk(html: String) -> Result<String, PublishError> {
    page::fill(TEMPLATE, &page::fill(TEMPLATE, &html, "connect-src 'self'; ", "")?, "worker-src 'self'; ", "")
}

/// The worker that keeps the page; or, switched off, one that takes away what an earlier one kept.
fn worker(assets: &Assets, issuer: &Issuer, files: &BTreeMap<String, Vec<u8>>) -> Result<String, PublishError> {
    let path = match issuer.offline() {
        Offline::Kept => "public/worker.js",
        Offline::NotKept => return Ok(page::template(assets, "public/worker-off.js")?.to_owned()),
    };
    let names: Vec<String> = files.keys().map(|name| format!("'{name}'")).collect();
    let contents: String = files.iter().map(|(name, bytes)| format!("{name} {}\n", page::sha256(bytes))).collect();
    let version = format!("'letter-{}'", &page::sha256(contents.as_bytes())[..16]);
    let script = page::fill(path, page::template(assets, path)?, "'letter-VERSION'", &version)?;
    page::fill(path, &script, "'FILES'", &names.join(", "))
}

fn text_path(text: &Text) -> String {
    format!("text/{}.txt", text.hash)
}

fn pdf_path(letter: &Sheet) -> String {
    format!("{LETTERS}/{}.pdf", letter.name)
}

/// Where the letters are.
pub(super) const LETTERS: &str = "letters";

const TEMPLATE: &str = "public/index.html";
/// Each after those that it imports from.
const MODULES: [&str; 7] = ["seal.js", "manifest.js", "newest.js", "verdict.js", "source.js", "view.js", "page.js"];
/// Fetched beside the page, whose script asks for it first.
const DATA_AHEAD: &str = "<link rel=\"preload\" href=\"site.json\" as=\"fetch\" crossorigin>";
