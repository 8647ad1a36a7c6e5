//! `issue`: makes letters; in: languages and options, out: a PDF and a text file each, and what was written.

use std::fmt::Write as _;

use fgm_letter::issue::{LanguageEntry, Letter, Press};

use crate::args::IssueOptions;
use crate::failure::{Exit, Failure, shown};
use crate::files::{self, Existing, NewFile, Readers};
use crate::{clock, local_issuer, sheets, terminal};

const OTHER_FOLDER: &str = "--out";

/// A letter that cannot be made does not stop the others, nor does an output that nobody reads: the letters are what counts. A
/// folder that cannot be written does.
pub(crate) fn run(options: &IssueOptions) -> Result<Exit, Failure> {
    let today = clock::today(options.sheets.today);
    let languages = sheets::languages(&options.sheets)?;
    let asked = options.sheets.issuer.as_deref();
    let (issuer, identity) = local_issuer::with_key(asked, &options.sheets.law, options.passphrase_fd)?;
    files::make_folder(&options.out, OTHER_FOLDER)?;
    files::sweep(&options.out);

    let mut press = Press::new()?;
    let bar = terminal::progress(languages.len());
    let mut not_made = 0;
    let mut told = Ok(());
    for language in &languages {
        bar.set_message(language.name_en.clone());
        let request = sheets::request(&options.sheets, &language.tag, today);
        match press.issue(&request, &issuer, &identity) {
            Ok(letter) => {
                write(options, &letter)?;
                told = told.and_then(|()| bar.suspend(|| terminal::report(&words(options, language, &letter))));
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

fn write(options: &IssueOptions, letter: &Letter) -> Result<(), Failure> {
    let (pdf, txt) = names(letter);
    let files = [
        NewFile { name: &pdf, bytes: &letter.pdf, readers: Readers::Usual },
        NewFile { name: &txt, bytes: letter.text.text.as_bytes(), readers: Readers::Usual },
    ];
    files::write(&options.out, &files, Existing::Replace, OTHER_FOLDER)
}

fn words(options: &IssueOptions, language: &LanguageEntry, letter: &Letter) -> String {
    let (pdf, txt) = names(letter);
    let pages = if letter.pages == 1 { "1 page".to_owned() } else { format!("{} pages", letter.pages) };
    let mut out = format!("{}  {}\n", language.tag, language.name_en);
    let mut line = |key: &str, value: &str| writeln!(out, "  {key:<8}{value}").expect("a String takes all");
    line("letter", &format!("{} ({pages})", shown(&options.out.join(pdf))));
    line("text", &shown(&options.out.join(txt)));
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
