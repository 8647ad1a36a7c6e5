//! The words of a page; in: the wording files of every language, out: JSON of each, complete or an error.

use std::collections::BTreeMap;

use super::PublishError;
use crate::assets::Assets;
use crate::locale::{Locale, LocaleError};

/// The words in the page of the QR code.
pub(super) const VERIFY: &str = "ui.ftl";
/// The words in the page that staff print from.
pub(super) const PRINT: &str = "print.ftl";

/// The words of one page by language, as a JSON object of texts with `{name}` for what is filled in. A language has all of them or
/// the page does not exist.
pub(super) fn words(assets: &Assets, file: &str) -> Result<BTreeMap<String, String>, PublishError> {
    let source = locale(assets, SOURCE, file)?;
    let mut found = BTreeMap::new();
    for tag in assets.folders("locales").filter(|tag| assets.bytes(&format!("locales/{tag}/{file}")).is_some()) {
        let locale = locale(assets, tag, file)?;
        locale.complete(&source)?;
        let json = serde_json::to_string(&locale.open_messages()?).expect("texts only");
        found.insert(tag.to_owned(), json);
    }
    Ok(found)
}

fn locale(assets: &Assets, tag: &str, name: &str) -> Result<Locale, PublishError> {
    let file = |name: &str| {
        let missing = LocaleError::File { tag: tag.to_owned(), file: name.to_owned() };
        assets.text(&format!("locales/{tag}/{name}")).ok_or(missing)
    };
    Ok(Locale::parse(tag, file("locale.toml")?, &format!("locales/{tag}/{name}"), file(name)?)?)
}

/// The language that the others are held against.
const SOURCE: &str = "sv";
