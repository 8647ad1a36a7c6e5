//! Which sheets a command makes; in: its options, out: papers in languages, sizes, and a request for each.

use fgm_letter::issue::{self, Expired, LanguageEntry, Mirror, Press, Request};
use jiff::civil::Date;

use crate::args::SheetOptions;
use crate::failure::Failure;
use crate::terminal::escaped;

const CLOSE_ENOUGH: f64 = 0.84;
const MOST_SUGGESTIONS: usize = 3;

/// Stands for every paper, or every size.
const ALL: &str = "all";

/// A sheet to make: a paper in a language.
#[derive(Debug, Clone)]
pub(crate) struct Sheet {
    pub(crate) paper: String,
    pub(crate) language: LanguageEntry,
}

/// The sheets that were asked for, each once, in the order they were asked for. All are known before anything is made.
///
/// Of `all` papers, those that a language does not have are left out; a paper that was named must have it.
pub(crate) fn sheets(options: &SheetOptions, press: &Press) -> Result<Vec<Sheet>, Failure> {
    let all = options.paper.iter().any(|paper| paper == ALL);
    let papers = press.papers(&options.law)?;
    let asked = if all { &papers } else { &options.paper };
    let mut sheets: Vec<Sheet> = Vec::new();
    for paper in asked {
        let languages = if options.all {
            press.languages(&options.law, paper)?
        } else {
            let mut languages = Vec::new();
            for asked in &options.languages {
                match press.language(&options.law, paper, &asked.replace('_', "-"))? {
                    Some(language) => languages.push(language),
                    None if all => {}
                    None => return Err(unknown(asked, &options.law, paper, press)?),
                }
            }
            languages
        };
        for language in languages {
            if sheets.iter().all(|earlier| earlier.paper != *paper || earlier.language.tag != language.tag) {
                sheets.push(Sheet { paper: paper.clone(), language });
            }
        }
    }
    let missing = options.languages.iter().find(|asked| {
        let tag = asked.replace('_', "-");
        !sheets.iter().any(|sheet| sheet.language.tag.eq_ignore_ascii_case(&tag))
    });
    match missing {
        Some(asked) => Err(unknown(asked, &options.law, issue::LETTER, press)?),
        None => Ok(sheets),
    }
}

/// The sizes that were asked for, each once.
pub(crate) fn sizes(asked: &[String], press: &Press) -> Result<Vec<String>, Failure> {
    let known: Vec<String> = press.sizes().names().map(str::to_owned).collect();
    if asked.iter().any(|size| size == ALL) {
        return Ok(known);
    }
    let mut sizes: Vec<String> = Vec::new();
    for size in asked {
        if !known.contains(size) {
            let hint = format!("there are {} and `{ALL}`", known.join(" "));
            return Err(Failure::new(format!("there is no size `{}`", escaped(size)), hint));
        }
        if !sizes.contains(size) {
            sizes.push(size.clone());
        }
    }
    Ok(sizes)
}

/// What to ask the library for.
pub(crate) fn request<'a>(options: &'a SheetOptions, sheet: &'a Sheet, today: Date) -> Request<'a> {
    Request {
        law: &options.law,
        paper: &sheet.paper,
        mirror: if options.only { Mirror::Omit } else { Mirror::Include },
        date: options.date,
        expired: if options.draft { Expired::PrintAsDraft } else { Expired::Refuse },
        ..Request::new(&sheet.language.tag, today)
    }
}

/// Why there is no such sheet.
fn unknown(asked: &str, law: &str, paper: &str, press: &Press) -> Result<Failure, Failure> {
    let sheet = if paper == issue::LETTER { "letter".to_owned() } else { format!("paper `{}`", escaped(paper)) };
    if press.is_begun(law, paper, asked)? {
        let tag = escaped(asked);
        return Ok(Failure::new(
            format!("the {sheet} is not wholly translated into `{tag}` yet"),
            format!(
                "`fgm-letter check {tag}` lists what is missing; `fgm-letter preview {tag}` shows it as far as it is"
            ),
        ));
    }
    let known = press.languages(law, paper)?;
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
    Ok(Failure::new(format!("there is no {sheet} in the language `{}`", escaped(asked)), hint))
}

/// How much what was asked for looks like a language's tag or one of its names: 0 not at all, 1 the same.
fn likeness(asked: &str, entry: &LanguageEntry) -> f64 {
    let asked = asked.to_lowercase();
    [&entry.tag, &entry.name, &entry.name_sv, &entry.name_en]
        .into_iter()
        .map(|name| strsim::jaro_winkler(&asked, &name.to_lowercase()))
        .fold(0.0, f64::max)
}
