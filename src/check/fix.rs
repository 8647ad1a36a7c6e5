//! Mechanical repairs; in: a file's text and its diagnostics, out: the text with the repairs made.

use crate::diagnostic::Diagnostic;

/// Makes the repairs that do not touch each other; `None` when there is nothing to repair.
///
/// What is left over is repaired by checking and calling again: each round makes the text better, and the last one changes nothing.
#[must_use]
pub fn fixed(text: &str, diagnostics: &[&Diagnostic]) -> Option<String> {
    let mut fixes: Vec<_> = diagnostics.iter().filter_map(|it| it.fix.as_ref()).collect();
    fixes.sort_by_key(|fix| (fix.range.start, fix.range.end));
    let mut new = String::with_capacity(text.len());
    let mut done = 0;
    for fix in fixes {
        // Two repairs at one place: the first wins this round.
        if fix.range.start >= done && text.get(fix.range.clone()).is_some() {
            new.push_str(&text[done..fix.range.start]);
            new.push_str(&fix.replacement);
            done = fix.range.end;
        }
    }
    new.push_str(&text[done..]);
    (new != text).then_some(new)
}
