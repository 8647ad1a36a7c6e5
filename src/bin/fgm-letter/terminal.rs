//! Writes to standard output and standard error; in: text, out: the same on a terminal, a pipe or a file.
//!
//! Data goes to standard output as it is; reports may be styled, which `anstream` takes away again where nobody sees it or
//! nobody wants it (pipes, `NO_COLOR`).

use std::io::{self, IsTerminal, Write};

use indicatif::{ProgressBar, ProgressStyle};

use crate::failure::Failure;

pub(crate) const BOLD: &str = "\x1b[1m";
pub(crate) const GREEN: &str = "\x1b[1;32m";
pub(crate) const YELLOW: &str = "\x1b[1;33m";
pub(crate) const RED: &str = "\x1b[1;31m";
pub(crate) const PLAIN: &str = "\x1b[0m";

/// Writes data to standard output, byte for byte.
pub(crate) fn data(text: &str) -> Result<(), Failure> {
    io::stdout().lock().write_all(text.as_bytes()).map_err(|error| Failure::output(&error))
}

/// Writes a report for people to standard output; styles only where they can be seen.
pub(crate) fn report(text: &str) -> Result<(), Failure> {
    anstream::stdout().lock().write_all(text.as_bytes()).map_err(|error| Failure::output(&error))
}

/// Makes sure that all output has arrived: a full disk shows here at the latest.
pub(crate) fn flush() -> Result<(), Failure> {
    io::stdout().flush().map_err(|error| Failure::output(&error))
}

/// Goes on when nobody reads any more: for commands whose exit code is an answer too.
pub(crate) fn read_or_not(written: Result<(), Failure>) -> Result<(), Failure> {
    match written {
        Err(Failure::ReaderGone) => Ok(()),
        other => other,
    }
}

/// Writes a line to standard error. If that cannot be written, there is nobody left to tell.
pub(crate) fn note(line: &str) {
    let _ = writeln!(anstream::stderr().lock(), "{line}");
}

/// Tells why something could not be done.
pub(crate) fn tell(failure: &Failure) {
    if let Failure::Told { message, hint } = failure {
        note(&format!("{RED}error:{PLAIN} {message}"));
        if let Some(hint) = hint {
            note(&format!("{BOLD}hint:{PLAIN} {hint}"));
        }
    }
}

/// A progress bar on standard error: for many letters, and only on a terminal.
pub(crate) fn progress(letters: usize) -> ProgressBar {
    if letters < 2 || !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style =
        ProgressStyle::with_template("{bar:30} {pos} of {len}  {msg}").expect("a valid template, seen in the tests");
    ProgressBar::new(letters as u64).with_style(style)
}

/// Text from a file or an argument on a line of a report, so that it can neither steer the terminal nor begin a line of its
/// own: control and direction characters and line ends are shown as escapes.
pub(crate) fn escaped(text: &str) -> String {
    escape(text, |c| steers(c) || matches!(c, '\n' | '\u{2028}' | '\u{2029}' | '\u{2066}'..='\u{2069}'))
}

/// The same for a text of many lines: isolates (which canonical texts need) and line ends stay.
pub(crate) fn escaped_lines(text: &str) -> String {
    escape(text, steers)
}

fn steers(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{feff}')
}

fn escape(text: &str, steers: impl Fn(char) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if steers(c) {
            out.extend(c.escape_unicode());
        } else {
            out.push(c);
        }
    }
    out
}
