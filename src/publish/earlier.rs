//! The site before; in: its record and its files, out: the sheets that need not be rendered again, and its list.
//!
//! A sheet is taken over only when it was made from the same inputs and its files are still the bytes that were made.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::sheets::{Print, Sheet};
use super::{LIST, STAFF, page, staff};

/// A site that was made before.
#[derive(Debug, Clone, Default)]
pub struct Earlier {
    sheets: BTreeMap<String, Record>,
    files: BTreeMap<String, Vec<u8>>,
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
        Self { sheets: serde_json::from_str(record).unwrap_or_default(), files }
    }

    /// Its list, to be continued.
    pub(super) fn list(&self) -> Option<&str> {
        std::str::from_utf8(self.files.get(LIST)?).ok()
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
