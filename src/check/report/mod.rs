//! Diagnostics in words and formats; in: [`Diagnostic`](crate::diagnostic::Diagnostic)s, out: text for people, JSON, SARIF 2.1.0 or GitHub.

mod github;
mod human;
mod json;
mod sarif;
mod visual;

pub use github::github;
pub use human::{human, shown};
pub use json::json;
pub use sarif::sarif;

/// Where a rule is explained.
#[must_use]
pub fn heading(code: &str) -> String {
    format!("locales/README.md#{code}")
}
