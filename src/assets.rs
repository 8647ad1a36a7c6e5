//! The locales, templates and fonts that the program carries; in: a path, out: its text or bytes.
//!
//! The only place that embeds files. `build.rs` lists them, so adding one changes no code.

/// All embedded files, sorted by path.
static FILES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// The bytes of an embedded file, or `None` when there is no such file.
///
/// Paths are relative to the repository's root, with `/`: `locales/so/letter.ftl`.
#[must_use]
pub fn bytes(path: &str) -> Option<&'static [u8]> {
    FILES.binary_search_by(|(name, _)| (*name).cmp(path)).ok().map(|index| FILES[index].1)
}

/// The text of an embedded file, or `None` when there is none or it is not UTF-8.
#[must_use]
pub fn text(path: &str) -> Option<&'static str> {
    bytes(path).and_then(|bytes| std::str::from_utf8(bytes).ok())
}

/// The names of the folders right below `folder`, sorted: the languages below `locales`, the jurisdictions below `templates`.
pub fn folders(folder: &str) -> impl Iterator<Item = &'static str> {
    let prefix = format!("{folder}/");
    let mut last = "";
    FILES.iter().filter_map(move |(path, _)| {
        let (name, _) = path.strip_prefix(prefix.as_str())?.split_once('/')?;
        (name != last).then(|| {
            last = name;
            name
        })
    })
}
