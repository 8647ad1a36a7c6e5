//! Fits a page together; in: a template and its style, modules and data, out: one file that its own policy allows by hash alone.

use std::collections::BTreeMap;

use data_encoding::BASE64;
use sha2::{Digest, Sha256};

use super::PublishError;
use crate::assets::Assets;

/// The text of a file below `templates/site/`.
pub(super) fn template<'a>(assets: &'a Assets, path: &str) -> Result<&'a str, PublishError> {
    let path = format!("site/{path}");
    assets.text(&format!("templates/{path}")).ok_or(PublishError::Template { path })
}

/// Puts `new` in the place of `old`, which stands in the template once.
pub(super) fn fill(path: &str, html: &str, old: &'static str, new: &str) -> Result<String, PublishError> {
    let place = || PublishError::Place { path: format!("site/{path}"), place: old };
    if html.matches(old).count() == 1 { Ok(html.replace(old, new)) } else { Err(place()) }
}

/// SHA-256 in hexadecimal digits.
pub(super) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What a page in one file is made of.
pub(super) struct Parts<'a> {
    /// Its template, for errors.
    pub(super) path: &'a str,
    pub(super) html: &'a str,
    /// The style that it links to.
    pub(super) css: &'a str,
    pub(super) css_link: &'static str,
    /// Its modules, each after those that it imports from.
    pub(super) modules: Vec<&'a str>,
    pub(super) script_link: &'static str,
    /// Texts by path that it carries with it; what it has none of, it fetches.
    pub(super) data: BTreeMap<String, String>,
}

/// A page that is one file: style and script are in it, one round trip, and its policy allows them by their hashes alone.
pub(super) fn single_file(parts: &Parts<'_>) -> Result<String, PublishError> {
    let (path, css) = (parts.path, parts.css);
    let script: String = parts.modules.iter().map(|module| without_imports(module)).collect();
    let hash = |text: &str| format!("'sha256-{}'", BASE64.encode(&Sha256::digest(text.as_bytes())));
    // `<` is escaped, so that no text can end the element that it stands in.
    let data = serde_json::to_string(&parts.data).expect("texts only").replace('<', "\\u003c");
    let data = match parts.data.is_empty() {
        true => String::new(),
        false => format!("<script type=\"application/json\" id=\"files\">{data}</script>\n"),
    };
    let html = fill(path, parts.html, parts.css_link, &format!("<style>{css}</style>"))?;
    let html = fill(path, &html, parts.script_link, &format!("{data}<script type=\"module\">{script}</script>"))?;
    let html = fill(path, &html, "script-src 'self'", &format!("script-src {}", hash(&script)))?;
    fill(path, &html, "style-src 'self'", &format!("style-src {}", hash(css)))
}

/// A module as a part of a script: every import and export stands at the start of a line of its own.
fn without_imports(module: &str) -> String {
    let lines = module.lines().filter(|line| !line.starts_with("import "));
    lines.map(|line| format!("{}\n", line.strip_prefix("export ").unwrap_or(line))).collect()
}
