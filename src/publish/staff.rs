//! The tree that staff print from; in: all sheets, out: one page that works from a disk, and the files that it prints.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::page::{self, Parts};
use super::sheets::Sheet;
use super::{LETTER, PublishError, public, wording};
use crate::assets::Assets;
use crate::issue::{A4, LanguageEntry, Status};
use crate::issuer::Issuer;

/// The files of the tree, by path.
pub(super) fn files(
    assets: &Assets,
    issuer: &Issuer,
    languages: &[LanguageEntry],
    sheets: &[Sheet],
) -> Result<BTreeMap<String, Vec<u8>>, PublishError> {
    let mut files: BTreeMap<String, Vec<u8>> = sheets
        .iter()
        .flat_map(|sheet| prints(sheet).map(|(path, bytes)| (path, bytes.to_vec())).chain([text(sheet)]))
        .collect();
    let html = page::single_file(&Parts {
        path: "staff/index.html",
        html: page::template(assets, "staff/index.html")?,
        css: page::template(assets, "staff/print.css")?,
        css_link: "<link rel=\"stylesheet\" href=\"print.css\">",
        modules: vec![page::template(assets, "staff/find.js")?, page::template(assets, "staff/print.js")?],
        script_link: "<script type=\"module\" src=\"print.js\"></script>",
        data: data(assets, issuer, languages, sheets)?,
    })?;
    files.insert("index.html".to_owned(), html.into_bytes());
    Ok(files)
}

/// What was rendered, by path.
pub(super) fn prints(sheet: &Sheet) -> impl Iterator<Item = (String, &[u8])> {
    let pictures = picture_names(&sheet.name, sheet.print.pages).into_iter().zip(&sheet.print.pictures);
    let thumbnail = sheet.print.thumbnail.iter().map(|bytes| (thumbnail_name(&sheet.name), bytes));
    let pdf = (pdf_name(&sheet.name), &sheet.print.pdf);
    pictures.chain(thumbnail).chain([pdf]).map(|(path, bytes)| (path, bytes.as_slice()))
}

pub(super) fn pdf_name(name: &str) -> String {
    format!("files/{name}.pdf")
}

pub(super) fn thumbnail_name(name: &str) -> String {
    format!("pictures/{name}.png")
}

/// The page's number stands in the name where there are several.
pub(super) fn picture_names(name: &str, pages: usize) -> Vec<String> {
    match pages {
        1 => vec![format!("files/{name}.png")],
        _ => (1..=pages).map(|page| format!("files/{name}-{page}.png")).collect(),
    }
}

fn text(sheet: &Sheet) -> (String, Vec<u8>) {
    (format!("files/{}.txt", sheet.text_name), sheet.text.clone().into_bytes())
}

#[derive(Serialize)]
struct StaffJson<'a> {
    issuer: &'a str,
    languages: Vec<LanguageJson<'a>>,
    specimen: bool,
}

#[derive(Serialize)]
struct LanguageJson<'a> {
    countries: Vec<&'a Country>,
    dir: &'static str,
    name: &'a str,
    names: BTreeMap<&'static str, &'a str>,
    official: bool,
    sheets: Vec<SheetJson<'a>>,
    tag: &'a str,
    thumbnail: Option<String>,
}

#[derive(Serialize)]
struct SheetJson<'a> {
    draft: bool,
    pages: usize,
    paper: &'a str,
    pdf: String,
    pictures: Vec<String>,
    size: &'a str,
    text: String,
    title: &'a str,
}

/// A country where many speak a language: for the search alone.
#[derive(Debug, Serialize, Deserialize)]
struct Country {
    en: String,
    sv: String,
}

fn data(
    assets: &Assets,
    issuer: &Issuer,
    languages: &[LanguageEntry],
    sheets: &[Sheet],
) -> Result<BTreeMap<String, String>, PublishError> {
    let countries: BTreeMap<String, Vec<Country>> = toml::from_str(page::template(assets, "countries.toml")?)
        .map_err(|error| PublishError::Countries { message: error.to_string() })?;
    let json = StaffJson {
        issuer: issuer.name("sv").0,
        specimen: issuer.is_specimen(),
        languages: languages.iter().map(|language| language_json(language, &countries, sheets)).collect(),
    };
    let words = wording::words(assets, wording::PRINT)?;
    let words = words.into_iter().map(|(tag, json)| (format!("{tag}.json"), json));
    let data = serde_json::to_string(&json).expect("texts and numbers only");
    Ok(words.chain([("data.json".to_owned(), data)]).collect())
}

fn language_json<'a>(
    language: &'a LanguageEntry,
    countries: &'a BTreeMap<String, Vec<Country>>,
    sheets: &'a [Sheet],
) -> LanguageJson<'a> {
    // The letter on A4 comes first: it is what most people want.
    let mut of_language: Vec<&Sheet> = sheets.iter().filter(|sheet| sheet.language == language.tag).collect();
    of_language.sort_by_key(|sheet| (sheet.paper != LETTER, &sheet.paper, sheet.size != A4, &sheet.size));
    let thumbnail = of_language.first().filter(|sheet| sheet.print.thumbnail.is_some());
    LanguageJson {
        countries: countries.get(&language.tag).into_iter().flatten().collect(),
        dir: public::dir(language.direction),
        name: &language.name,
        names: BTreeMap::from([("en", language.name_en.as_str()), ("sv", language.name_sv.as_str())]),
        official: language.status == Status::Official,
        thumbnail: thumbnail.map(|sheet| thumbnail_name(&sheet.name)),
        sheets: of_language.into_iter().map(sheet_json).collect(),
        tag: &language.tag,
    }
}

fn sheet_json(sheet: &Sheet) -> SheetJson<'_> {
    SheetJson {
        draft: sheet.draft,
        pages: sheet.print.pages,
        paper: &sheet.paper,
        pdf: pdf_name(&sheet.name),
        pictures: picture_names(&sheet.name, sheet.print.pages),
        size: &sheet.size,
        text: text(sheet).0,
        title: &sheet.print.title,
    }
}
