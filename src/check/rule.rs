//! What a rule is: a stable code, how bad it is, and what it says in plain words; every family lists its own.

use crate::diagnostic::Severity;

/// The families of rules, each in a file of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Family {
    /// Whether a file can be read at all.
    Files,
    /// Numbers, names of laws, telephones: never typed.
    Facts,
    /// Messages, references, forms.
    Structure,
    /// Letters and signs.
    Characters,
    /// Slips that are known of one language.
    Traps,
    /// Marks, quotes, spaces.
    Punctuation,
    /// The translation beside its source.
    Comparison,
    /// Reviews, and what changed since.
    Freshness,
    /// Permissions in comments.
    Permissions,
    /// The laid-out letter.
    Fit,
}

impl Family {
    /// As a heading.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Files => "Files that cannot be read",
            Self::Facts => "Facts",
            Self::Structure => "Messages and forms",
            Self::Characters => "Letters and signs",
            Self::Traps => "Slips known of one language",
            Self::Punctuation => "Marks, quotes and spaces",
            Self::Comparison => "Beside the source",
            Self::Freshness => "Reviews and changes",
            Self::Permissions => "Permissions",
            Self::Fit => "The laid-out letter",
        }
    }
}

/// Whether a comment with a reason may allow what a rule refuses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Allow {
    /// Yes.
    WithReason,
    /// No letter could be issued with it, or the comment would not be read.
    Never,
}

/// A rule.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// Stable; its heading in `locales/README.md` and its folder in `tests/check/` have this name.
    pub code: &'static str,
    /// The family.
    pub family: Family,
    /// How bad it is.
    pub severity: Severity,
    /// What it refuses, in one sentence.
    pub says: &'static str,
    /// What to do, in one sentence.
    pub help: &'static str,
    /// Whether a comment may allow it.
    pub allow: Allow,
}

impl Rule {
    /// An error that no comment allows.
    pub(super) const fn error(code: &'static str, family: Family, says: &'static str, help: &'static str) -> Self {
        Self { code, family, severity: Severity::Error, says, help, allow: Allow::Never }
    }

    /// A warning that a comment may allow.
    pub(super) const fn warning(code: &'static str, family: Family, says: &'static str, help: &'static str) -> Self {
        Self { code, family, severity: Severity::Warning, says, help, allow: Allow::WithReason }
    }

    /// The same, and a comment may allow it.
    pub(super) const fn or_a_reason(self) -> Self {
        Self { allow: Allow::WithReason, ..self }
    }

    /// The same, and no comment allows it.
    pub(super) const fn always(self) -> Self {
        Self { allow: Allow::Never, ..self }
    }
}
