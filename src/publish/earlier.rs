//! The site before; in: its record and its files, out: the sheets that need not be rendered again, its list and its texts.
//!
//! A sheet is taken over only when it was made from the same inputs and its files are still the bytes that were made.

use std::borrow::Cow;
use std::collections::BTreeMap;

use data_encoding::BASE64;
use serde::{Deserialize, Serialize};

use super::sheets::{Print, Sheet};
use super::{LIST, SITE, STAFF, TEXTS, page, staff};
use crate::seal::SealedAddress;
use crate::signature::SignerCertificate;

/// A site that was made before.
#[derive(Debug, Clone, Default)]
pub struct Earlier {
    record: String,
    sheets: BTreeMap<String, Record>,
    files: BTreeMap<String, Vec<u8>>,
}

/// A text that the site before shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Text {
    /// SHA-256 in hexadecimal digits.
    pub(super) hash: String,
    pub(super) text: String,
    pub(super) draft: bool,
    pub(super) headings: Vec<usize>,
    /// The path of the file that is offered with it.
    pub(super) pdf: Option<String>,
}

/// What is read of `site.json`.
#[derive(Debug, Default, Deserialize)]
struct Known {
    root: String,
    texts: BTreeMap<String, KnownText>,
}

#[derive(Debug, Default, Deserialize)]
struct KnownText {
    draft: bool,
    headings: Vec<usize>,
    pdf: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Record {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    address: Option<String>,
    /// SHA-256 of each file, by its path below `staff/`.
    files: BTreeMap<String, String>,
    key: String,
    pages: usize,
    thumbnail: bool,
    title: String,
}

impl Earlier {
    /// There is none: everything is rendered.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// The site with that record and those files, by their paths. A record that cannot be read is as good as none.
    #[must_use]
    pub fn new(record: &str, files: BTreeMap<String, Vec<u8>>) -> Self {
        Self { record: record.to_owned(), sheets: serde_json::from_str(record).unwrap_or_default(), files }
    }

    /// Did a site stand there?
    pub(super) fn is_site(&self) -> bool {
        !self.sheets.is_empty() || !self.files.is_empty()
    }

    /// What the next run reads of it.
    pub(super) fn record(&self) -> &str {
        &self.record
    }

    /// Its list, to be continued.
    pub(super) fn list(&self) -> Option<Cow<'_, str>> {
        self.files.get(LIST).map(|bytes| String::from_utf8_lossy(bytes))
    }

    /// The certificate that signed its list, as the page has it.
    pub(super) fn root(&self) -> Option<SignerCertificate> {
        SignerCertificate::from_der(&BASE64.decode(self.known().root.as_bytes()).ok()?).ok()
    }

    /// The texts that it shows, whole: a text has its hash for a name. Of one that nothing more is known of, the page says that it is a draft.
    pub(super) fn texts(&self) -> Vec<Text> {
        let mut known = self.known().texts;
        let texts = self.below(TEXTS).filter_map(|(path, bytes)| {
            let hash = path.strip_suffix(".txt").filter(|hash| page::sha256(bytes) == **hash)?.to_owned();
            let text = std::str::from_utf8(bytes).ok()?.to_owned();
            let unknown = || KnownText { draft: true, ..KnownText::default() };
            let KnownText { draft, headings, pdf } = known.remove(&hash).unwrap_or_else(unknown);
            Some(Text { hash, text, draft, headings, pdf })
        });
        texts.collect()
    }

    /// Its files below a folder, by their path there.
    pub(super) fn below<'a>(&'a self, folder: &str) -> impl Iterator<Item = (&'a str, &'a [u8])> {
        let prefix = format!("{folder}/");
        self.files.iter().filter_map(move |(path, bytes)| Some((path.strip_prefix(&prefix)?, bytes.as_slice())))
    }

    /// The seals of its letters; None when one cannot be read.
    pub(super) fn seals(&self) -> Option<Vec<SealedAddress>> {
        self.sheets
            .values()
            .filter_map(|sheet| sheet.address.as_deref())
            .map(|it| SealedAddress::parse(it).ok())
            .collect()
    }

    /// How many sheets it has.
    pub(super) fn sheets(&self) -> usize {
        self.sheets.len()
    }

    fn known(&self) -> Known {
        self.files.get(SITE).and_then(|bytes| serde_json::from_slice(bytes).ok()).unwrap_or_default()
    }

    /// What was rendered for the sheet of that name, if it was made from the same.
    pub(super) fn print(&self, name: &str, key: &str) -> Option<Print> {
        let record = self.sheets.get(name).filter(|record| record.key == key)?;
        let file = |path: &str| {
            let bytes = self.files.get(&format!("{STAFF}/{path}"))?;
            (record.files.get(path) == Some(&page::sha256(bytes))).then(|| bytes.clone())
        };
        let pictures = staff::picture_names(name, record.pages).iter().map(|path| file(path)).collect::<Option<_>>()?;
        let pdf = file(&staff::pdf_name(name))?;
        let thumbnail = if record.thumbnail { Some(file(&staff::thumbnail_name(name))?) } else { None };
        let (title, address) = (record.title.clone(), record.address.clone());
        Some(Print { pages: record.pages, title, address, pdf, pictures, thumbnail })
    }
}

/// The record of these sheets.
pub(super) fn record(sheets: &[Sheet]) -> String {
    let records: BTreeMap<&str, Record> = sheets
        .iter()
        .map(|sheet| {
            let files = staff::prints(sheet).map(|(path, bytes)| (path, page::sha256(bytes))).collect();
            let Print { pages, title, address, thumbnail, .. } = &sheet.print;
            let (address, title, key) = (address.clone(), title.clone(), sheet.key.clone());
            let record = Record { address, files, key, pages: *pages, thumbnail: thumbnail.is_some(), title };
            (sheet.name.as_str(), record)
        })
        .collect();
    serde_json::to_string_pretty(&records).expect("texts and numbers only")
}
