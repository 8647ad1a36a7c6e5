//! Diagnostics for people; in: diagnostics, out: text with ANSI styles: the line, a mark below it, the source beside it, what to do.

use std::ops::Range;

use codespan_reporting::diagnostic::{Diagnostic as Shown, Label, Severity as Level};
use codespan_reporting::files::{Error, Files};
use codespan_reporting::term::termcolor::Ansi;
use codespan_reporting::term::{Config, emit_to_write_style};

use super::{heading, visual};
use crate::diagnostic::{Diagnostic, Severity};

/// All of them, and one line with their number.
#[must_use]
pub fn human(diagnostics: &[Diagnostic]) -> String {
    let mut out = Ansi::new(Vec::new());
    let config = Config { start_context_lines: 0, end_context_lines: 0, ..Config::default() };
    for it in diagnostics {
        let (line, mark) = visual::line(&it.place.excerpt, &it.place.mark);
        let file = Line { diagnostic: it, text: line };
        // Nothing can fail here: a Vec takes all, and the only file is there.
        let _ = emit_to_write_style(&mut out, &config, &file, &shown_diagnostic(it, mark));
    }
    let count = |severity| diagnostics.iter().filter(|it| it.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let mut text = String::from_utf8_lossy(&out.into_inner()).into_owned();
    if !diagnostics.is_empty() {
        let fixable = diagnostics.iter().filter(|it| it.fix.is_some()).count();
        text.push_str(&format!("{} and {}", counted(errors, "error"), counted(warnings, "warning")));
        if fixable > 0 {
            text.push_str(&format!("; --fix repairs {fixable} of them"));
        }
        text.push('\n');
    }
    text
}

/// Any text of a file as it can be shown on a terminal.
#[must_use]
pub fn shown(text: &str) -> String {
    visual::text(text)
}

fn counted(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

fn shown_diagnostic(it: &Diagnostic, mark: Range<usize>) -> Shown<()> {
    let level = match it.severity {
        Severity::Error => Level::Error,
        Severity::Warning => Level::Warning,
    };
    let mut notes = vec![format!("help: {}", visual::text(&it.help))];
    notes.extend(it.beside.iter().map(|(tag, text)| format!("{tag}: {}", visual::text(&text.replace('\n', " ")))));
    notes.extend(it.details.iter().map(|line| visual::text(line)));
    if let Some(allow) = &it.allow {
        notes.push(format!("if it is right as it is, write above the message: {allow}why it is right"));
    }
    notes.push(format!("see {}", heading(it.code)));
    Shown::new(level)
        .with_code(it.code)
        .with_message(visual::text(&it.message))
        .with_labels(vec![Label::primary((), mark)])
        .with_notes(notes)
}

/// One line of a file, as the display is to have it.
struct Line<'a> {
    diagnostic: &'a Diagnostic,
    text: String,
}

impl<'a> Files<'a> for Line<'_> {
    type FileId = ();
    type Name = &'a str;
    type Source = &'a str;

    fn name(&'a self, (): ()) -> Result<&'a str, Error> {
        Ok(&self.diagnostic.place.path)
    }

    fn source(&'a self, (): ()) -> Result<&'a str, Error> {
        Ok(&self.text)
    }

    fn line_index(&'a self, (): (), _byte: usize) -> Result<usize, Error> {
        Ok(0)
    }

    fn line_number(&'a self, (): (), _line: usize) -> Result<usize, Error> {
        Ok(self.diagnostic.place.line)
    }

    fn column_number(&'a self, (): (), _line: usize, _byte: usize) -> Result<usize, Error> {
        Ok(self.diagnostic.place.column)
    }

    fn line_range(&'a self, (): (), line: usize) -> Result<Range<usize>, Error> {
        if line == 0 { Ok(0..self.text.len()) } else { Err(Error::LineTooLarge { given: line, max: 0 }) }
    }
}
