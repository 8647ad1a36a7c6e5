//! `issue`: makes letters; in: languages and options, out: a PDF and a text file each, and what was written.

use std::fmt::Write as _;

use fgm_letter::issue::{LanguageEntry, Letter, Press};
use fgm_letter::picture;

use crate::args::IssueOptions;
use crate::failure::{Exit, Failure, shown};
use crate::files::{self, Existing, NewFile, Readers};
use crate::{clock, local_issuer, sheets, sources, terminal};

const OTHER_FOLDER: &str = "--out";

/// A letter that cannot be made does not stop the others, nor does an output that nobody reads: the letters are what counts. A
/// folder that cannot be written does.
pub(crate) fn run(options: &IssueOptions) -> Result<Exit, Failure> {
    let today = clock::today(options.sheets.today);
    let mut press = Press::with(sources::assets(&options.sheets.sources)?)?;
    let languages = sheets::languages(&options.sheets, &press)?;
    let (issuer, identity) = local_issuer::with_key(options.sheets.issuer.as_deref(), &options.sheets.law)?;
    files::make_folder(&options.out, OTHER_FOLDER)?;
    files::sweep(&options.out);

    let bar = terminal::progress(languages.len());
    let mut not_made = 0;
    let mut told = Ok(());
    for language in &languages {
        bar.set_message(language.name_en.clone());
        let request = sheets::request(&options.sheets, &language.tag, today);
        match press.issue(&request, &issuer, &identity) {
            Ok(letter) => {
                let pictures = write(options, &letter)?;
                told =
                    told.and_then(|()| bar.suspend(|| terminal::report(&words(options, language, &letter, &pictures))));
            }
            Err(error) => {
                not_made += 1;
                bar.suspend(|| terminal::tell(&error.into()));
            }
        }
        bar.inc(1);
    }
    bar.finish_and_clear();

    if not_made == 0 {
        return told.map(|()| Exit::Fine);
    }
    if languages.len() > 1 {
        terminal::note(&format!(
            "{not_made} of {} letters could not be made; the others are complete",
            languages.len()
        ));
    }
    Ok(Exit::CouldNotRun)
}

/// Writes a letter's files; gives the names of its pictures.
fn write(options: &IssueOptions, letter: &Letter) -> Result<Vec<String>, Failure> {
    let (pdf, txt) = names(letter);
    let pictures = match options.png {
        Some(resolution) => picture::pages(&letter.pdf, &letter.title, resolution)?,
        None => Vec::new(),
    };
    let pngs: Vec<String> = (1..=pictures.len()).map(|page| picture_name(letter, page, pictures.len())).collect();
    let mut files = vec![
        NewFile { name: &pdf, bytes: &letter.pdf, readers: Readers::Usual },
        NewFile { name: &txt, bytes: letter.text.text.as_bytes(), readers: Readers::Usual },
    ];
    let drawn = pngs.iter().zip(&pictures);
    files.extend(drawn.map(|(name, bytes)| NewFile { name, bytes, readers: Readers::Usual }));
    files::write(&options.out, &files, Existing::Replace, OTHER_FOLDER)?;
    Ok(pngs)
}

/// The page's number stands in the name where there are several.
fn picture_name(letter: &Letter, page: usize, pages: usize) -> String {
    if pages == 1 { format!("{}.png", letter.text.name) } else { format!("{}-{page}.png", letter.text.name) }
}

fn words(options: &IssueOptions, language: &LanguageEntry, letter: &Letter, pictures: &[String]) -> String {
    let (pdf, txt) = names(letter);
    let pages = if letter.pages == 1 { "1 page".to_owned() } else { format!("{} pages", letter.pages) };
    let mut out = format!("{}  {}\n", language.tag, language.name_en);
    let mut line = |key: &str, value: &str| writeln!(out, "  {key:<8}{value}").expect("a String takes all");
    line("letter", &format!("{} ({pages})", shown(&options.out.join(pdf))));
    line("text", &shown(&options.out.join(txt)));
    for picture in pictures {
        line("picture", &shown(&options.out.join(picture)));
    }
    line("hash", &letter.text.hash.to_string());
    line("status", status(letter));
    out
}

fn status(letter: &Letter) -> &'static str {
    match (letter.text.draft, letter.text.specimen) {
        (true, true) => "DRAFT (not reviewed yet), SPECIMEN (made-up issuer): for trying out only",
        (true, false) => "DRAFT (not reviewed yet)",
        (false, true) => "SPECIMEN (made-up issuer): for trying out only",
        (false, false) => "official",
    }
}

fn names(letter: &Letter) -> (String, String) {
    (format!("{}.pdf", letter.text.name), format!("{}.txt", letter.text.name))
}
