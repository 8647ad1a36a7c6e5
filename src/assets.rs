//! The locales, templates and fonts that papers are made of; in: the embedded files and folders that stand in for them, out: texts and
//! bytes by path.
//!
//! The only place that embeds files. `build.rs` lists them, so adding one changes no code. Folders are read in `src/bin/`.

use std::collections::BTreeMap;

/// All embedded files, sorted by path.
static FILES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// The files that papers are made of: the embedded ones, with folders of the caller's in place of some.
///
/// Paths are relative to the repository's root, with `/`: `locales/so/letter.ftl`.
#[derive(Debug, Clone, Default)]
pub struct Assets {
    /// By the top folder that they stand in for, such as `locales`.
    instead: BTreeMap<String, BTreeMap<String, Vec<u8>>>,
}

impl Assets {
    /// The embedded files alone.
    #[must_use]
    pub fn embedded() -> Self {
        Self::default()
    }

    /// Takes `files` in place of all embedded files below `folder` (`locales` or `templates`); paths begin below it: `so/letter.ftl`.
    #[must_use]
    pub fn with_folder(mut self, folder: &str, files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        let files = files.into_iter().map(|(path, bytes)| (format!("{folder}/{path}"), bytes)).collect();
        self.instead.insert(folder.to_owned(), files);
        self
    }

    /// Lays `files` over those below `folder`: new ones are added, others stand in for what was there.
    #[must_use]
    pub fn with_files_over(mut self, folder: &str, files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        let present = |path: &str| (path.to_owned(), self.bytes(path).unwrap_or_default().to_vec());
        let mut all: BTreeMap<String, Vec<u8>> = self.paths(folder).map(present).collect();
        all.extend(files.into_iter().map(|(path, bytes)| (format!("{folder}/{path}"), bytes)));
        self.instead.insert(folder.to_owned(), all);
        self
    }

    /// The bytes of a file, or `None` when there is no such file.
    #[must_use]
    pub fn bytes(&self, path: &str) -> Option<&[u8]> {
        match self.instead(path) {
            Some(files) => files.get(path).map(Vec::as_slice),
            None => embedded(path),
        }
    }

    /// The text of a file, or `None` when there is none or it is not UTF-8.
    #[must_use]
    pub fn text(&self, path: &str) -> Option<&str> {
        self.bytes(path).and_then(|bytes| std::str::from_utf8(bytes).ok())
    }

    /// The paths of all files below `folder`, sorted.
    pub fn paths(&self, folder: &str) -> impl Iterator<Item = &str> {
        let prefix = format!("{folder}/");
        let paths: Box<dyn Iterator<Item = &str>> = match self.instead(&prefix) {
            Some(files) => Box::new(files.keys().map(String::as_str)),
            None => Box::new(FILES.iter().map(|(path, _)| *path)),
        };
        paths.filter(move |path| path.starts_with(prefix.as_str()))
    }

    /// The names of the folders right below `folder`, sorted: the languages below `locales`, the jurisdictions below `templates`.
    pub fn folders(&self, folder: &str) -> impl Iterator<Item = &str> {
        let skip = folder.len() + 1;
        let mut last = "";
        self.paths(folder).filter_map(move |path| {
            let (name, _) = path[skip..].split_once('/')?;
            (name != last).then(|| {
                last = name;
                name
            })
        })
    }

    /// The names of the files right below `folder`, sorted: the papers below `templates/se`.
    pub fn files(&self, folder: &str) -> impl Iterator<Item = &str> {
        let skip = folder.len() + 1;
        self.paths(folder).map(move |path| &path[skip..]).filter(|name| !name.contains('/'))
    }

    fn instead(&self, path: &str) -> Option<&BTreeMap<String, Vec<u8>>> {
        self.instead.get(path.split('/').next()?)
    }
}

/// The bytes of an embedded file, or `None` when there is no such file: for fonts, which are never replaced.
#[must_use]
pub fn embedded(path: &str) -> Option<&'static [u8]> {
    FILES.binary_search_by(|(name, _)| (*name).cmp(path)).ok().map(|index| FILES[index].1)
}

/// The text of an embedded file, or `None` when there is none or it is not UTF-8.
#[must_use]
pub fn embedded_text(path: &str) -> Option<&'static str> {
    embedded(path).and_then(|bytes| std::str::from_utf8(bytes).ok())
}
