//! What can be wrong with a list; in: what was met, out: a sentence with what to do next.

use jiff::civil::Date;

/// The list cannot be read, trusted or changed in that way.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ManifestError {
    /// Larger than [`MAX_MANIFEST_BYTES`](super::MAX_MANIFEST_BYTES).
    #[error("the list has {length} bytes and no issuer's is that long: fetch it again from the issuer")]
    TooLong {
        /// Its length in bytes.
        length: usize,
    },
    /// Not three parts of base64url with dots between (RFC 7515 7.1).
    #[error("this is not an issuer's list: give the file manifest.jws of the issuer")]
    NotJws,
    /// The header is another than that of these lists.
    #[error("the list is signed in a way that this version does not know: use a newer version of this program")]
    Header,
    /// The root that signed it is not among the trusted certificates.
    #[error(
        "the list is signed with a root that is not known here ({root}): get the issuer's root certificate by a way you trust, and give it with --trust"
    )]
    RootUnknown {
        /// SHA-256 of the root's certificate, in hexadecimal digits.
        root: String,
    },
    /// The root is known and did not sign this.
    #[error("the list was changed after it was signed: do not use it, fetch it again from the issuer")]
    SignatureWrong,
    /// The root's certificate was not valid on the day of the list.
    #[error("the root's certificate was not valid on {issued}, the day of the list: ask the issuer for a new root")]
    RootNotValid {
        /// The day of the list.
        issued: Date,
    },
    /// The signed content is not as a list is written.
    #[error(
        "the list's content is not as this version writes it ({reason}): use a newer version of this program, or ask the issuer"
    )]
    Content {
        /// What was met.
        reason: &'static str,
    },
    /// An older list than the one that is known.
    #[error(
        "the list is older (number {found}, of {issued}) than the one known here (number {known}): somebody may be hiding a revocation; fetch the latest from the issuer"
    )]
    Rollback {
        /// The number of the known one.
        known: u64,
        /// The number of this one.
        found: u64,
        /// The day of this one.
        issued: Date,
    },
    /// Another list than the known one under the same number, or one that forgot something.
    #[error(
        "the list contradicts the one known here: ask the issuer which of them is right, by a telephone number you know"
    )]
    Forked,
    /// The list of another issuer.
    #[error("the list is of the issuer “{found}”, not “{expected}”: give the right file")]
    OtherIssuer {
        /// Whose list was expected.
        expected: String,
        /// Whose it is.
        found: String,
    },
    /// Only the letter is listed.
    #[error("a paper “{paper}” is never listed, only letters are: leave that file out")]
    PaperNotListed {
        /// The kind of paper.
        paper: String,
    },
    /// No key of that id is listed.
    #[error("no key with the id {kid} is in the list: `fgm-letter manifest show` shows all")]
    NoSuchKey {
        /// What was asked for.
        kid: String,
    },
    /// The certificate holds the key of another entry, or two share a key id.
    #[error("a key with the id {kid} is in the list already: make a new one with `fgm-letter key rotate`")]
    KeyListed {
        /// The key id.
        kid: String,
    },
    /// No such edition is listed.
    #[error("no edition {edition} is in the list: `fgm-letter manifest show` shows all")]
    NoSuchEdition {
        /// What was asked for.
        edition: String,
    },
    /// A withdrawn edition stays withdrawn, a superseded one is not current again.
    #[error("the edition {edition} is {status} and cannot come back: issue a new edition")]
    Final {
        /// Which edition.
        edition: String,
        /// Its status, in a word.
        status: &'static str,
    },
    /// A reason that cannot be shown on one line.
    #[error("a reason has 1 to 200 characters and no line breaks or control characters: write it again")]
    Reason,
    /// A date before that of the list before.
    #[error("the day {asked} is before the last list's, {last}: check the computer's date")]
    Backwards {
        /// The day that was asked for.
        asked: Date,
        /// The day of the list before.
        last: Date,
    },
}
