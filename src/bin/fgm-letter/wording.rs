//! The wording that translators' commands work on; in: assets and a language, out: its files beside the source's.

use fgm_letter::assets::Assets;
use fgm_letter::exchange::{File, Language};
use fgm_letter::locale::Metadata;

use crate::failure::Failure;
use crate::terminal::{escaped, escaped_lines};

/// The language that all others are translated from.
pub(crate) const SOURCE: &str = "sv";
/// Wording that is not translated: what staff read is Swedish and English.
const NOT_TRANSLATED: [&str; 2] = ["staff.ftl", "print.ftl"];

/// The names of the source's wording files that a language is translated in.
pub(crate) fn files(assets: &Assets) -> Vec<String> {
    let prefix = format!("locales/{SOURCE}/");
    assets
        .paths("locales")
        .filter_map(|path| path.strip_prefix(&prefix))
        .filter(|name| name.ends_with(".ftl") && !NOT_TRANSLATED.contains(name))
        .map(str::to_owned)
        .collect()
}

/// What `locale.toml` says of a language.
pub(crate) fn metadata(assets: &Assets, tag: &str) -> Result<Metadata, Failure> {
    let path = format!("locales/{tag}/locale.toml");
    let Some(text) = assets.text(&path) else {
        let known: Vec<_> = assets.folders("locales").collect();
        return Err(Failure::new(
            format!("there is no language `{}`: {} is missing or not UTF-8", escaped(tag), escaped(&path)),
            format!("there are {}; `fgm-letter new-locale` begins another", escaped(&known.join(" "))),
        ));
    };
    toml::from_str(text).map_err(|error| {
        Failure::new(
            format!("{} cannot be read: {}", escaped(&path), escaped_lines(&error.to_string())),
            "correct that line; locales/sv/locale.toml shows how the file is written",
        )
    })
}

/// A language of a table.
pub(crate) fn language(assets: &Assets, tag: &str) -> Result<Language, Failure> {
    let metadata = metadata(assets, tag)?;
    Ok(Language { tag: tag.to_owned(), name: metadata.name, direction: metadata.direction })
}

/// A file of the source and a language; a file that the language does not have yet is empty.
pub(crate) fn file<'a>(assets: &'a Assets, name: &'a str, tag: &str) -> Result<File<'a>, Failure> {
    let text = |tag: &str| {
        let path = format!("locales/{tag}/{name}");
        match (assets.bytes(&path), assets.text(&path)) {
            (None, _) => Ok(""),
            (_, Some(text)) => Ok(text),
            (Some(_), None) => {
                Err(Failure::new(format!("{} is not UTF-8 text", escaped(&path)), "save it again as UTF-8"))
            }
        }
    };
    Ok(File { name, source: text(SOURCE)?, target: text(tag)? })
}
