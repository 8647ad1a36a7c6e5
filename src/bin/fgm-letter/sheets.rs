//! Which letters a command makes; in: its options, out: the languages and a request for each.

use fgm_letter::issue::{Expired, LanguageEntry, Mirror, Press, Request};
use jiff::civil::Date;

use crate::args::SheetOptions;
use crate::failure::Failure;
use crate::terminal::escaped;

const CLOSE_ENOUGH: f64 = 0.84;
const MOST_SUGGESTIONS: usize = 3;

/// The languages that were asked for, each once, in the order they were asked for. All are known before anything is made.
pub(crate) fn languages(options: &SheetOptions, press: &Press) -> Result<Vec<LanguageEntry>, Failure> {
    let known = press.languages(&options.law)?;
    if options.all {
        return Ok(known);
    }
    let mut chosen: Vec<LanguageEntry> = Vec::new();
    for asked in &options.languages {
        let tag = asked.replace('_', "-");
        let entry =
            known.iter().find(|entry| entry.tag.eq_ignore_ascii_case(&tag)).ok_or_else(|| unknown(asked, &known))?;
        if chosen.iter().all(|earlier| earlier.tag != entry.tag) {
            chosen.push(entry.clone());
        }
    }
    Ok(chosen)
}

/// What to ask the library for.
pub(crate) fn request<'a>(options: &'a SheetOptions, language: &'a str, today: Date) -> Request<'a> {
    Request {
        language,
        law: &options.law,
        mirror: if options.only { Mirror::Omit } else { Mirror::Include },
        date: options.date,
        today,
        expired: if options.draft { Expired::PrintAsDraft } else { Expired::Refuse },
    }
}

fn unknown(asked: &str, known: &[LanguageEntry]) -> Failure {
    let mut near: Vec<_> = known
        .iter()
        .map(|entry| (likeness(asked, entry), entry))
        .filter(|(likeness, _)| *likeness >= CLOSE_ENOUGH)
        .collect();
    near.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    let near: Vec<_> =
        near.iter().take(MOST_SUGGESTIONS).map(|(_, entry)| format!("{} ({})", entry.tag, entry.name_en)).collect();
    let list = "`fgm-letter list` shows all languages";
    let hint = if near.is_empty() {
        let tags: Vec<_> = known.iter().map(|entry| entry.tag.as_str()).collect();
        format!("there are {}; {list}", tags.join(" "))
    } else {
        format!("did you mean {}? {list}", near.join(" or "))
    };
    Failure::new(format!("there is no letter in the language `{}`", escaped(asked)), hint)
}

/// How much what was asked for looks like a language's tag or one of its names: 0 not at all, 1 the same.
fn likeness(asked: &str, entry: &LanguageEntry) -> f64 {
    let asked = asked.to_lowercase();
    [&entry.tag, &entry.name, &entry.name_sv, &entry.name_en]
        .into_iter()
        .map(|name| strsim::jaro_winkler(&asked, &name.to_lowercase()))
        .fold(0.0, f64::max)
}
