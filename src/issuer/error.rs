//! What is wrong in an `issuer.toml`: where, what, and what to do.

/// `issuer.toml` cannot be used. The message names the line and says what to write instead.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum IssuerError {
    /// It is not TOML, or a key is unknown, missing or of the wrong kind.
    #[error("line {line}, column {column}: {message}")]
    Toml {
        /// Counted from 1.
        line: usize,
        /// Counted from 1, in characters.
        column: usize,
        /// What the TOML reader says.
        message: String,
    },
    /// A value cannot be printed, dialled or opened.
    #[error("line {line}: `{key}` is \"{value}\", but {reason}")]
    Value {
        /// Counted from 1.
        line: usize,
        /// The key, such as `host` or `name.so`.
        key: String,
        /// What stands there.
        value: String,
        /// What is wrong with it and what to write.
        reason: Reason,
    },
    /// A text per language has no Swedish.
    #[error("line {line}: `{key}` has no Swedish text; add a line sv = \"...\"")]
    NoSwedish {
        /// Counted from 1.
        line: usize,
        /// The key, such as `name`.
        key: &'static str,
    },
    /// There is no telephone number.
    #[error("line {line}: `telephone` is empty; write at least one number, the first with its country code: +46 ...")]
    NoTelephone {
        /// Counted from 1.
        line: usize,
    },
}

/// Why a value of `issuer.toml` is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Reason {
    /// Of `id`.
    #[error(
        "an id has 1 to 40 characters out of a-z, 0-9, \"-\" and \".\", and begins and ends with a letter or digit"
    )]
    Id,
    /// Of `host`.
    #[error("a host is a name such as brev.example.se in small letters: leave out https://, port and path")]
    Host,
    /// The id of a specimen with the host of an authority.
    #[error("a made-up issuer has the host specimen.invalid; a real one chooses an id of its own")]
    SpecimenHost,
    /// A host or contact of a specimen with another id.
    #[error("an address that ends in .invalid never works; write your own, or the id \"specimen\"")]
    InvalidHost,
    /// Of the first telephone number.
    #[error("the first number must start with its country code, as dialled from abroad: +46 ...")]
    CountryCode,
    /// Of a telephone number.
    #[error("a telephone number has 5 to 15 digits 0-9, spaces and hyphens between them, and a + only in front")]
    Telephone,
    /// Of a contact.
    #[error(
        "a contact is an e-mail address (name@example.se) or a web page (example.se/contact): leave out https:// and mailto:"
    )]
    Contact,
    /// Of a printed text.
    #[error("a text has 1 to 160 characters on one line, no control or direction characters, and no space at its ends")]
    Text,
    /// Of a language.
    #[error("its key is no language tag (BCP 47), such as so or ti-ER")]
    Language,
    /// Of the logo.
    #[error("a logo is an .svg file beside issuer.toml, named without a folder")]
    Logo,
}
