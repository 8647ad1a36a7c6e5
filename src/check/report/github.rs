//! Diagnostics as workflow commands of GitHub; in: diagnostics, out: one line each.

use std::fmt::Write as _;

use crate::diagnostic::Diagnostic;

/// One line each: `::error file=…,line=…,col=…::message`.
#[must_use]
pub fn github(diagnostics: &[Diagnostic]) -> String {
    let mut out = String::new();
    for it in diagnostics {
        let place = &it.place;
        writeln!(
            out,
            "::{} file={},line={},col={},endColumn={},title={}::{}",
            it.severity.name(),
            property(&place.path),
            place.line,
            place.code_points.0,
            place.code_points.1,
            property(it.code),
            data(&format!("{}\n{}", it.message, it.help)),
        )
        .expect("a String takes all");
    }
    out
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
