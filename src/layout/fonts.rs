//! The fonts of each script; in: `fonts/fonts.toml` and font files, out: [`Fonts`], which shapes text and hands out font bytes.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use parley::fontique::{Blob, Collection, CollectionOptions, SourceCache};
use parley::{FontContext, FontFamilyName, LayoutContext};
use serde::Deserialize;

use super::LayoutError;
use crate::assets;

/// The script that every other one falls back to: digits, law titles, hosts.
pub(super) const LATIN: &str = "Latn";

/// Fonts and the shaper's working memory. Make one and use it for many letters.
pub struct Fonts {
    pub(super) context: FontContext,
    pub(super) shaper: LayoutContext<u16>,
    scripts: BTreeMap<String, Script>,
    files: Vec<File>,
}

/// How a script is set.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Script {
    pub(super) family: String,
    files: Vec<String>,
    /// Size against the Latin type size, for text.
    scale: f32,
    /// The same below [`SMALL`] and from [`DISPLAY`] on; `scale` where they are left out.
    scale_small: Option<f32>,
    scale_display: Option<f32>,
    /// In em of the scaled size.
    line_height: f32,
    /// The same from [`DISPLAY`] on, and on sizes that are set tight.
    line_height_display: Option<f32>,
    line_height_tight: Option<f32>,
}

/// How lines follow each other.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Leading {
    /// As the script likes it.
    #[default]
    Usual,
    /// As close as the script bears.
    Tight,
}

/// Below so many points (of the Latin type) small print begins, and from so many on titles: each has an optical size of its own.
const SMALL: f32 = 9.0;
const DISPLAY: f32 = 13.0;

impl Script {
    /// Type size and line height in points of a text whose Latin type has `size` points.
    pub(super) fn set(&self, size: f32, leading: Leading) -> (f32, f32) {
        let line = match leading {
            Leading::Usual => self.line_height,
            Leading::Tight => self.line_height_tight.unwrap_or(self.line_height),
        };
        let (scale, line) = match size {
            ..SMALL => (self.scale_small.unwrap_or(self.scale), line),
            DISPLAY.. => (self.scale_display.unwrap_or(self.scale), self.line_height_display.unwrap_or(line).min(line)),
            _ => (self.scale, line),
        };
        (size * scale, size * scale * line)
    }
}

struct File {
    path: String,
    id: u64,
    bytes: &'static [u8],
}

impl Fonts {
    /// Reads which fonts there are; none is loaded yet.
    ///
    /// # Errors
    /// [`LayoutError::Fonts`] when `fonts/fonts.toml` cannot be read.
    pub fn embedded() -> Result<Self, LayoutError> {
        let text = assets::embedded_text("fonts/fonts.toml").unwrap_or_default();
        let scripts = toml::from_str(text).map_err(|error| LayoutError::Fonts { message: error.to_string() })?;
        let options = CollectionOptions { shared: false, system_fonts: false };
        let context = FontContext { collection: Collection::new(options), source_cache: SourceCache::default() };
        Ok(Self { context, shaper: LayoutContext::new(), scripts, files: Vec::new() })
    }

    /// Loads the fonts of a script, and Latin, unless they are loaded.
    pub(super) fn load(&mut self, script: &str) -> Result<(), LayoutError> {
        for name in [script, LATIN] {
            let known = self.script(name)?;
            for path in known.files.clone() {
                if self.files.iter().any(|file| file.path == path) {
                    continue;
                }
                let bytes = assets::embedded(&format!("fonts/{path}"))
                    .ok_or_else(|| LayoutError::Fonts { message: format!("fonts/{path} does not exist") })?;
                let blob = Blob::new(Arc::new(bytes));
                let id = blob.id();
                self.context.collection.register_fonts(blob, None);
                self.files.push(File { path, id, bytes });
            }
        }
        Ok(())
    }

    pub(super) fn script(&self, script: &str) -> Result<&Script, LayoutError> {
        self.scripts.get(script).ok_or_else(|| LayoutError::NoFont { script: script.to_owned() })
    }

    /// The families that set a text, the first one that has a character sets it.
    pub(super) fn families(&self, scripts: &[&str]) -> Result<Vec<FontFamilyName<'static>>, LayoutError> {
        scripts
            .iter()
            .map(|script| Ok(FontFamilyName::Named(Cow::Owned(self.script(script)?.family.clone()))))
            .collect()
    }

    /// Number of a loaded file, by the identity of its bytes.
    pub(super) fn number(&self, id: u64) -> Option<usize> {
        self.files.iter().position(|file| file.id == id)
    }

    /// The bytes of a loaded font, by the number that glyph runs carry.
    #[must_use]
    pub fn bytes(&self, number: usize) -> Option<&'static [u8]> {
        self.files.get(number).map(|file| file.bytes)
    }
}
