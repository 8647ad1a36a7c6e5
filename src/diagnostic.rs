//! What is wrong in a file that somebody wrote; in: a place in a text, out: a [`Diagnostic`] that says what and what to do next.
//!
//! Errors stop a run, findings judge a letter; diagnostics are for whoever writes the file, all of them at once.

mod places;

use std::ops::Range;

pub use places::Places;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Somebody should look.
    Warning,
    /// No letter is issued with it.
    Error,
}

impl Severity {
    /// `warning` or `error`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// Where in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// From the repository's root, with `/`: `locales/so/letter.ftl`.
    pub path: String,
    /// Line, from 1.
    pub line: usize,
    /// Column of the first character, from 1, as people count them: in grapheme clusters (UAX #29).
    pub column: usize,
    /// Column after the last character on this line.
    pub end_column: usize,
    /// The same two in code points, as SARIF counts them.
    pub code_points: (usize, usize),
    /// Bytes of the file.
    pub range: Range<usize>,
    /// The line, or its part around the place where it is very long.
    pub excerpt: String,
    /// The bytes of `excerpt` that are meant.
    pub mark: Range<usize>,
}

/// A change that takes the problem away without a decision by anybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// The bytes of the file to replace.
    pub range: Range<usize>,
    /// What to put there.
    pub replacement: String,
}

/// One problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule's code, such as `fact-digit`; stable.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// What is wrong, in plain words.
    pub message: String,
    /// What to do.
    pub help: String,
    /// The source texts of the same message: language and words.
    pub beside: Vec<(String, String)>,
    /// More lines, such as the difference of a source text.
    pub details: Vec<String>,
    /// How to repair it mechanically, where that is possible.
    pub fix: Option<Fix>,
    /// The comment that would allow it here, up to the reason; `None` where it cannot be allowed.
    pub allow: Option<String>,
}
