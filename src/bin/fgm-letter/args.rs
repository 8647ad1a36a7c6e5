//! The command line; in: the program's arguments, out: [`Args`]. Its comments are the help that users read.

mod keys;
mod sheets;
mod wording;

use clap::{Parser, Subcommand};
use clap_complete::Shell;
use jiff::civil::Date;

pub(crate) use self::keys::*;
pub(crate) use self::sheets::*;
pub(crate) use self::wording::*;

/// Makes the official letter against female genital mutilation, in many languages, and checks it.
///
/// Start with `fgm-letter issue so`: it writes a letter in Somali, with Swedish on the back, into the folder `out`.
/// `fgm-letter list` shows all languages.
#[derive(Debug, Parser)]
#[command(name = "fgm-letter", version, arg_required_else_help = true, max_term_width = 100)]
#[command(after_help = "Exit codes: 0 fine, 1 the answer is no (verify, check), 2 could not run.")]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make letters: a PDF to print, and its text to check it with
    ///
    /// Every file is written whole under another name first (a hidden file, `.fgm-letter-….part`, in the same folder) and then
    /// put in place, so there is never half a letter. If the computer stops in between, such a hidden file may stay
    /// behind; it is harmless, and the next `issue` into that folder removes it once it is an hour old.
    Issue(IssueOptions),
    /// Print the text of letters, word for word as the PDF carries it
    Text(SheetOptions),
    /// Print the SHA-256 of the text of letters, as `sha256sum` does
    Hash(SheetOptions),
    /// Check letters: PDF files, the address from a QR code, or a picture of it
    ///
    /// Nothing is ever fetched from the network.
    Verify(VerifyOptions),
    /// Make the site: a page that anyone checks a letter with, and one that staff print from
    ///
    /// DIR/current/public is for the host that is printed on the letters; DIR/current/staff for an intranet or a USB stick. A web
    /// server needs nothing but these folders. The new site appears at once: `current` is a link that is changed last.
    Publish(PublishOptions),
    /// List the languages, with their status and the pages of their letters
    List(ListOptions),
    /// Check translations: every file, every rule, and each letter laid out
    ///
    /// All problems of all files are shown in one run, each with its place, the source text and what to do. locales/README.md
    /// explains every rule.
    Check(CheckOptions),
    /// Put on record that somebody has read a language's texts as they stand
    Review(ReviewOptions),
    /// Show for each language what is translated, reviewed, changed since, and which facts expire
    Status(StatusOptions),
    /// Make or show the issuer's key and certificate
    Key(KeyOptions),
    /// Show a letter in the browser while its wording is written, beside its messages
    ///
    /// Opens a page on this computer alone (127.0.0.1); nothing is fetched from the network. A sentence of the letter, clicked,
    /// shows its message, the source text and what is wrong with it. Ends with Ctrl-C.
    Preview(PreviewOptions),
    /// Write a language's wording as a table for people who work in a spreadsheet, a browser or a PO editor
    Export(ExportOptions),
    /// Take a table back that `export` wrote and somebody filled in
    ///
    /// Changes what was changed in the table and nothing else: comments, order and spaces of the file stay. If anything is wrong
    /// in the table, all of it is told by row and column, and nothing is written.
    Import(ImportOptions),
    /// Begin a new language: its folder, with the source text as comments
    NewLocale(NewLocaleOptions),
    /// Make up a language for tests: every word changed and 40 % longer
    ///
    /// Writes a folder for `--locales`: the made-up language (en-XA, or ar-XB from right to left) and the source.
    Pseudo(PseudoOptions),
    /// Make, show or check the issuer's signed list of keys and editions
    Manifest(ManifestOptions),
    /// Print a completion script for a shell
    Completions {
        /// The shell that will read the script.
        shell: Shell,
    },
    /// Print the manual page (for `man -l -`)
    Man,
}

/// A civil date between 1900 and 2199, written in full.
fn date(text: &str) -> Result<Date, String> {
    let shaped = text.len() == 10
        && text
            .bytes()
            .enumerate()
            .all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() });
    text.parse()
        .ok()
        .filter(|date: &Date| shaped && (1900..2200).contains(&date.year()))
        .ok_or_else(|| "write a day that exists as YYYY-MM-DD, for example 2026-11-23".to_owned())
}
