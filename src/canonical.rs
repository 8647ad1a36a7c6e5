//! Reads and writes the header of a canonical text; in: the fields, out: the first lines of the `.txt`, and back.
//!
//! A canonical text is UTF-8, NFC, LF, without byte order mark: header lines `key: value`, an empty line, then every word
//! a reader is meant to read, one block a line, the sides separated by a line `---`.

use jiff::civil::Date;
use sha2::{Digest, Sha256};

/// The line between the front side and the mirror.
pub const SIDE_SEPARATOR: &str = "---";

/// SHA-256 of the canonical text's bytes: what the seal signs and anyone can compute with `sha256sum`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContentHash(pub [u8; 32]);

impl ContentHash {
    /// The hash of a canonical text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self(Sha256::digest(text.as_bytes()).into())
    }
}

impl std::fmt::Display for ContentHash {
    /// 64 lower-case hexadecimal digits, as `sha256sum` prints them.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl std::fmt::Debug for ContentHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ContentHash({self})")
    }
}

/// What the header of a canonical text says about the sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// The jurisdiction, such as `se`.
    pub law: String,
    /// The kind of paper, such as `letter`.
    pub paper: String,
    /// The edition, such as `2026-11`.
    pub edition: String,
    /// The printed date.
    pub date: Date,
    /// BCP 47 tags of the sides, front first.
    pub languages: Vec<String>,
    /// The issuer's name in the mirror's language.
    pub issuer: String,
}

/// The header could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the canonical text's header has no readable line `{missing}`")]
pub struct HeaderError {
    /// The key that is missing or unreadable.
    pub missing: &'static str,
}

impl Header {
    /// The header lines and the empty line after them.
    #[must_use]
    pub fn compose(&self) -> String {
        format!(
            "law: {}\npaper: {}\nedition: {}\ndate: {}\nlanguages: {}\nissuer: {}\n\n",
            self.law,
            self.paper,
            self.edition,
            self.date,
            self.languages.join(" "),
            self.issuer
        )
    }

    /// Reads the header back; returns it with the body that follows.
    ///
    /// # Errors
    /// Names the first line that is not as [`Header::compose`] writes it.
    pub fn parse(text: &str) -> Result<(Self, &str), HeaderError> {
        let mut rest = text;
        let mut line = |key: &'static str| -> Result<&str, HeaderError> {
            let (first, after) = rest.split_once('\n').ok_or(HeaderError { missing: key })?;
            rest = after;
            first.strip_prefix(key).and_then(|value| value.strip_prefix(": ")).ok_or(HeaderError { missing: key })
        };
        let law = line("law")?.to_owned();
        let paper = line("paper")?.to_owned();
        let edition = line("edition")?.to_owned();
        let date = line("date")?.parse().map_err(|_| HeaderError { missing: "date" })?;
        let languages = line("languages")?.split(' ').map(str::to_owned).collect();
        let issuer = line("issuer")?.to_owned();
        let body = rest.strip_prefix('\n').ok_or(HeaderError { missing: "(empty line)" })?;
        Ok((Self { law, paper, edition, date, languages, issuer }, body))
    }
}
