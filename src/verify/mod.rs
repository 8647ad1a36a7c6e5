//! Verifies a letter: bytes of a PDF or the address from a QR code, and trust anchors → a [`Report`] with one verdict.
//!
//! It fetches nothing, reads no clock and no file, and never imports `sign`, `layout` or `pdf`.
//!
//! # Attacks considered
//!
//! A letter of ours is always built alike, so the verifier refuses what other readers have to bear. Each row is at least
//! one attack made by code in `tests/suite/tampering.rs`, `wrapping.rs`, `shadow.rs`, `confusion.rs` or `exhausting.rs`; all of them
//! run in `every_attack_yields_its_finding_and_never_a_valid_letter`, and `every_finding_has_an_attack` fails when a finding has
//! none.
//!
//! | attack | answer |
//! |---|---|
//! | bytes changed, moved, dropped anywhere | `bytes-changed`; tests `one_changed_bit_anywhere_is_never_valid`, `a_truncated_file_is_never_valid`, `a_rearranged_file_is_never_valid` |
//! | signature taken out | `not-signed` |
//! | comment, web page, archive or zeros appended; anything put before `%PDF-` | `bytes-after-end`, `prefix-before-header`, `not-whole-file` |
//! | incremental saving (ISA): a new page, with or without table and trailer, the signature copied, a hybrid table; second `startxref` or `%%EOF` | `more-than-one-revision`, `stray-bytes`; attacks `saving: ...` |
//! | a damaged table that readers repair in different ways; places exchanged, objects that no table names, members of object streams named wrongly | `cross-reference-damaged` |
//! | a table beside the cross-reference stream, objects written twice or named nowhere, bytes between objects | `foreign-structure`, `cross-reference-damaged`, `stray-bytes`, `more-than-one-revision` |
//! | signature wrapping (SWA): the signed end moved, a second ByteRange, objects in the gap | `gap-not-contents`, `stray-bytes`, `duplicate-key`; attacks `wrapping: ...` |
//! | universal forgery (USF): ByteRange or Contents missing, empty, null, of another type | `byte-range-unusable`, `signature-unreadable`, `not-signed`; attacks `forgery: ...` |
//! | shadow attacks: hide, replace, hide and replace, before signing and after it | `picture-on-page`, `more-than-one-field`, `stray-bytes`, `more-than-one-revision`; attacks `shadow, ...` |
//! | attacks on certified documents: FreeText and other annotations, a sneaky signature field, P = 2 or 3 | `more-than-one-revision`, `foreign-annotation`, `changes-permitted`; attacks `certified: ...` |
//! | polyglots and two readers that see different files: bytes before, between or behind objects, comments, a second header, a stream longer than it says, one object twice, one key twice or with an escape | `prefix-before-header`, `bytes-after-end`, `stray-bytes`, `duplicate-key`, `foreign-structure` |
//! | data hidden in the padding or in the digits of the signature | `foreign-bytes-in-padding`, `contents-not-plain` |
//! | certification downgraded or moved | `not-certified`, `changes-permitted` |
//! | shadow content: layers, forms, XFA, scripts, actions, annotations that draw, outside streams, attachments | `hidden-layer`, `more-than-one-field`, `xfa-form`, `script-or-action`, `foreign-annotation`, `foreign-content`, `foreign-attachment` |
//! | the same signature written another way: BER, other versions, the other S, unsigned attributes, the signer named by the key, parameters that may be left out | `signature-unreadable`, `signature-not-normal`, `unsigned-extras`, `not-pades`, `foreign-signature-form` |
//! | two signers, so that readers pick different ones | `not-one-signer` |
//! | weaker algorithms or another curve named (SHA-1, SHA-512, RSA, P-192, P-384), a compressed point | `algorithm-not-allowed` |
//! | certificate swapped for another, with the same key or another, also under the same key id; a certificate for something else | `certificate-not-bound`, `signature-wrong`, `certificate-not-for-signing` |
//! | digest, content type or certificate left out of what is signed, or said twice | `signed-attributes-wrong` |
//! | a stranger signs a false letter properly | `signer-unknown`: indeterminate, never valid |
//! | dates that do not fit | `signing-date-unreadable`, `signed-outside-validity`, `signed-in-future`, `certificate-expired`, `dates-disagree` |
//! | pages that show other words than the embedded text, or words outside the structure; another short code | `page-text-differs`, `untagged-text`, `unmapped-glyph`, `structure-damaged`, `unknown-aside`, `short-code-differs` (attacks on content and edition: `tests/suite/content.rs`) |
//! | words that a machine reads and nobody sees, or that people see and no machine reads | `hidden-text`, `picture-on-page`, `drawing-annotation` |
//! | the text taken out, or others put beside it | `text-not-embedded`, `text-header-unreadable`, `more-than-one-attachment`, `content-unreadable` |
//! | the seal of another letter or of another issuer; another QR code drawn than the seal beside it, or none; bands taken off | `seal-missing`, `several-seals`, `seal-unreadable`, `seal-not-signers`, `seal-hash-differs`, `seal-differs`, `code-missing`, `code-differs`, `draft-band-missing`, `draft-not-sealed`, `specimen-band-missing`, `specimen-not-sealed` |
//! | loops, deep nesting, huge counts, decompression bombs, one object named often | one bounded pass before any PDF library, `too-long`, `stray-bytes`, `foreign-structure`; tests `hostile_files_are_answered_within_their_time` (50 ms), `..._their_memory` (64 MB) |
//! | two counts that multiply: pages and annotations, glyphs and their text, bands and artifacts; one stream, name, language or font used again and again; hundreds of certificates in the signature | each use is counted, and not each thing (`content/budget.rs`); a reference leads to no reference; one object stream, one table: `content-unreadable`, `foreign-structure`, `foreign-annotation`, `signature-unreadable`; attacks `much: ...` |
//! | the genuine code in a picture that is a PDF, too, or in a file whose name says PDF; two letters' codes in one picture; pictures full of finder patterns or of pixels | no answer but what is wrong (`photo::PhotoError`, `tests/cli/verify-picture.txt`); `tests/suite/photo/hostile.rs` |
//! | a genuine seal under another host | none: the host is not sealed. The program names the host of its own issuer only; test `an_address_whose_text_is_not_held_here_says_where_to_ask` |
//! | a name in a file, or of a file, that begins a line of the report | shown as one line; test `a_name_begins_no_line_of_a_report` |
//! | an issuer's id that is the name of a folder above, or another issuer's where capitals do not count | refused in lists, seals and `issuer.toml`; vectors `issuer-dots`, `claim-issuer-capital` and others |
//! | a revoked key, also one used with an older date or under another certificate, in a PDF or a code; a key that the list does not name; an edition superseded or withdrawn; an older list | [`MANIFEST_FINDINGS`]; `tests/suite/manifest.rs`, `tests/vectors/verdicts/`; which list holds: `tests/cli/manifest-rollback.txt` |
//!
//! # What it does not promise
//!
//! Revocation is known from the issuer's list only ([`Report::with_manifest`]), and no time-stamp proves the date: whoever
//! steals an issuer's key can sign with any date in the certificate's validity, until a list says so. Chains longer than one certificate under an anchor, RSA, other curves and files with
//! validation data are refused, not judged. Page text is compared as the file maps glyphs to characters: that the shapes are
//! those characters', and that nothing is painted over them, is the signer's word. That a letter is valid says who issued the text, not that it is the latest.

pub mod content;
mod coverage;
pub mod edition;
mod finding;
mod form;
mod integrity;
mod irregular;
mod layout;
mod pdf;
mod seal;
mod signature_value;
mod status;
mod trust;

use jiff::civil::Date;

pub use finding::{CONTENT_FINDINGS, EDITION_FINDINGS, MANIFEST_FINDINGS, SEAL_FINDINGS, SIGNATURE_FINDINGS};
pub use pdf::{MAX_PDF_BYTES, Unreadable, verify_pdf};
pub use seal::verify_seal;
pub use trust::TrustAnchor;

use crate::canonical::{ContentHash, Header};

/// The one answer, computed by [`Report::verdict`] alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Everything that can be checked holds and the signer is trusted.
    Valid,
    /// Nothing is wrong, but something cannot be decided here: mostly an unknown signer.
    Indeterminate,
    /// Something is wrong.
    Invalid,
}

/// What a finding does to the verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; changes nothing (a draft, a specimen).
    Note,
    /// The verdict can be at most indeterminate.
    Undecided,
    /// The verdict is invalid.
    Wrong,
}

/// The question a finding answers; each is asked and reported on its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// Are the bytes unchanged since they were signed?
    Integrity,
    /// Does the signature cover the whole file, and is there nothing in it that could change what is shown?
    Coverage,
    /// Is the signature right for the signer's certificate?
    Signer,
    /// Is the signer trusted here?
    Trust,
    /// Do the times agree: certificate, signature, printed date?
    Time,
    /// Does the page show exactly the embedded text, and does the hash agree?
    Content,
    /// Which edition is it, and do text, seal and bands agree about it?
    Edition,
}

/// One thing that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Stable, such as `bytes-after-end`.
    pub code: &'static str,
    /// The question it answers.
    pub question: Question,
    /// What it does to the verdict.
    pub severity: Severity,
    /// One plain sentence: what was found.
    pub message: String,
}

/// Who signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signer {
    /// The certificate's subject as text (RFC 4514).
    pub subject: String,
    /// SHA-256 of the certificate's DER.
    pub certificate_sha256: [u8; 32],
    /// SHA-256 of the public key (SubjectPublicKeyInfo, RFC 5280 4.1.2.7), which other certificates can carry, too.
    pub public_key_sha256: [u8; 32],
    /// Validity, inclusive.
    pub valid_from: Date,
    /// Validity, inclusive.
    pub valid_to: Date,
}

/// What was verified.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// A PDF file.
    Pdf,
    /// The address in a QR code.
    Seal,
}

/// The result of a verification. A wrong signature is a result, not an error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// What was verified.
    pub subject: Subject,
    /// Everything found, in the order of [`Question`].
    pub findings: Vec<Finding>,
    /// Who signed, as far as it could be read.
    pub signer: Option<Signer>,
    /// The embedded canonical text, byte for byte, whether or not anything else holds.
    pub text: Option<String>,
    /// The content hash: of the embedded text, or as the seal claims it.
    pub content_hash: Option<ContentHash>,
    /// The header of the text, or what the seal claims of it (then `issuer` is the seal's `iss`).
    pub header: Option<Header>,
    /// The issuer's id: the seal's `iss`, of a PDF that of the seal on its page. Papers without a seal have none.
    pub sealed_issuer: Option<String>,
    /// Does it say that it is a draft?
    pub draft: bool,
    /// Was it made by a specimen issuer?
    pub specimen: bool,
    /// The host that the letter or the seal names.
    pub host: Option<String>,
}

impl Report {
    /// The verdict: the worst finding decides.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        match self.findings.iter().map(|finding| finding.severity).max() {
            None | Some(Severity::Note) => Verdict::Valid,
            Some(Severity::Undecided) => Verdict::Indeterminate,
            Some(Severity::Wrong) => Verdict::Invalid,
        }
    }
}
