//! `new-locale`: begins a language; in: a tag and what is said of it, out: a folder with its files, and what is still to do.

use fgm_letter::assets::{self, Assets};
use fgm_letter::issue::Direction;
use fgm_letter::skeleton::{Ground, Wishes, skeleton};

use crate::args::NewLocaleOptions;
use crate::failure::{Exit, Failure, shown};
use crate::files::{self, NewFile, Readers};
use crate::terminal::escaped;
use crate::{sources, terminal, wording};

const NAMES: &str = "templates/cldr/languages.toml";

pub(crate) fn run(options: &NewLocaleOptions) -> Result<Exit, Failure> {
    let Some(locales) = sources::locales_folder(&options.sources) else {
        return Err(Failure::new(
            "there is no folder to begin a language in",
            "name the folder with the languages with --locales",
        ));
    };
    let assets = sources::assets(&options.sources)?;
    let source = wording::language(&assets, wording::SOURCE)?;
    let names = wording::files(&assets);
    let texts = names
        .iter()
        .map(|name| Ok((name.as_str(), wording::file(&assets, name, wording::SOURCE)?.source)))
        .collect::<Result<Vec<_>, Failure>>()?;
    let wishes = Wishes {
        tag: &options.tag,
        name: options.name.as_deref(),
        name_sv: options.name_sv.as_deref(),
        name_en: options.name_en.as_deref(),
        script: options.script.as_deref(),
        direction: options.direction.as_deref().map(|said| match said {
            "rtl" => Direction::RightToLeft,
            _ => Direction::LeftToRight,
        }),
        alphabet: options.alphabet.as_deref(),
        plurals: options.plurals.clone(),
    };
    let scripts = scripts();
    let ground = Ground { names: names_known(&assets), source_name: &source.name, wording: &texts, scripts: &scripts };
    let made = skeleton(&wishes, &ground).map_err(|error| {
        Failure::new(
            escaped(&error.to_string()),
            "nothing was written; `fgm-letter new-locale --help` shows all options",
        )
    })?;

    let folder = locales.join(&made.tag);
    let new: Vec<_> = made
        .files
        .iter()
        .map(|(name, text)| NewFile { name, bytes: text.as_bytes(), readers: Readers::Usual })
        .collect();
    if folder.exists() || !files::write_folder(&folder, &new, "--locales")? {
        return Err(Failure::new(
            format!("{} exists already and was left as it is", shown(&folder)),
            "go on in it, or move it away first",
        ));
    }
    let mut report = format!("{}\n", shown(&folder));
    for (label, value) in &made.found {
        report.push_str(&format!("  {label:<11}{}\n", escaped(value)));
    }
    report.push_str(
        "still missing:\n  the translation: write each text after its sign =, in the files that end in .ftl\n",
    );
    for missing in &made.missing {
        report.push_str(&format!("  {}\n", escaped(missing)));
    }
    let named = options.sources.locales.as_ref().map(|folder| format!(" --locales {}", shown(folder)));
    report.push_str(&format!(
        "see it while you write: fgm-letter preview {} --watch{}\n",
        made.tag,
        named.unwrap_or_default()
    ));
    terminal::report(&report)?;
    Ok(Exit::Fine)
}

/// The names that CLDR knows; a folder of templates without them falls back to the program's own.
fn names_known(assets: &Assets) -> &str {
    assets.text(NAMES).or_else(|| assets::embedded_text(NAMES)).unwrap_or_default()
}

/// The scripts that the program has fonts for.
fn scripts() -> Vec<String> {
    let fonts = assets::embedded_text("fonts/fonts.toml").unwrap_or_default();
    fonts.parse::<toml::Table>().map(|table| table.keys().cloned().collect()).unwrap_or_default()
}
