//! Every finding about a signed PDF or a seal, in two tables: its code, the question it answers, what it does to the verdict, its words.

use super::{Finding, Question, Severity};

/// A kind of finding; [`Findings`] turns it into a [`Finding`].
pub(super) struct Kind {
    pub(super) code: &'static str,
    question: Question,
    severity: Severity,
    message: &'static str,
}

impl Kind {
    pub(super) fn finding(&self) -> Finding {
        let Self { code, question, severity, message } = *self;
        Finding { code, question, severity, message: message.to_owned() }
    }

    /// With what exactly was found.
    pub(super) fn finding_with(&self, detail: impl std::fmt::Display) -> Finding {
        Finding { message: format!("{} ({detail})", self.message), ..self.finding() }
    }
}

/// What has been found so far.
#[derive(Default)]
pub(super) struct Findings(Vec<Finding>);

impl Findings {
    /// Adds a finding; the same kind is reported once.
    pub(super) fn add(&mut self, kind: &Kind) {
        self.add_finding(kind.finding());
    }

    /// Adds a finding with what exactly was found.
    pub(super) fn add_with(&mut self, kind: &Kind, detail: impl std::fmt::Display) {
        self.add_finding(kind.finding_with(detail));
    }

    /// Adds a finding made elsewhere; the same code is reported once.
    pub(super) fn add_finding(&mut self, finding: Finding) {
        if !self.has(finding.code) {
            self.0.push(finding);
        }
    }

    /// Is nothing wrong so far in what answers `question`?
    pub(super) fn holds(&self, question: Question) -> bool {
        !self.0.iter().any(|finding| finding.question == question && finding.severity == Severity::Wrong)
    }

    /// The findings in the order of [`Question`].
    pub(super) fn into_sorted(mut self) -> Vec<Finding> {
        self.0.sort_by_key(|finding| finding.question);
        self.0
    }

    fn has(&self, code: &str) -> bool {
        self.0.iter().any(|finding| finding.code == code)
    }
}

macro_rules! kinds {
    (
        $(#[$doc:meta])* $list:ident;
        $($name:ident = $code:literal, $question:ident, $severity:ident, $message:literal;)*
    ) => {
        $(pub(super) const $name: Kind =
            Kind { code: $code, question: Question::$question, severity: Severity::$severity, message: $message };)*

        $(#[$doc])*
        pub const $list: &[&str] = &[$($code),*];
    };
}

kinds! {
    /// The codes of all findings about the signature of a PDF; the tests hold an attack for each.
    SIGNATURE_FINDINGS;

    NOT_SIGNED = "not-signed", Integrity, Wrong,
        "The file is not signed: anybody can have made it.";
    BYTE_RANGE_UNUSABLE = "byte-range-unusable", Integrity, Wrong,
        "The signature does not say properly which bytes it covers.";
    BYTES_CHANGED = "bytes-changed", Integrity, Wrong,
        "The file was changed after it was signed.";

    PREFIX_BEFORE_HEADER = "prefix-before-header", Coverage, Wrong,
        "Something stands before the start of the PDF.";
    BYTES_AFTER_END = "bytes-after-end", Coverage, Wrong,
        "Something stands after the end of the PDF.";
    NOT_WHOLE_FILE = "not-whole-file", Coverage, Wrong,
        "The signature does not cover the whole file.";
    GAP_NOT_CONTENTS = "gap-not-contents", Coverage, Wrong,
        "What the signature leaves out is more, or other, than the signature itself.";
    CONTENTS_NOT_PLAIN = "contents-not-plain", Coverage, Wrong,
        "The signature is not written as lower-case hexadecimal digits only.";
    FOREIGN_BYTES_IN_PADDING = "foreign-bytes-in-padding", Coverage, Wrong,
        "Something is hidden in the room behind the signature.";
    MORE_THAN_ONE_REVISION = "more-than-one-revision", Coverage, Wrong,
        "The file holds more than one revision; a letter is written once.";
    TOO_LONG = "too-long", Coverage, Wrong,
        "The file is longer than any letter.";
    STRAY_BYTES = "stray-bytes", Coverage, Wrong,
        "The file is not laid out as a letter: it holds bytes that are part of none of its objects.";
    DUPLICATE_KEY = "duplicate-key", Coverage, Wrong,
        "The file says something twice in one place, so that readers may show different things.";
    CROSS_REFERENCE_DAMAGED = "cross-reference-damaged", Coverage, Wrong,
        "The file's table of contents is damaged, so that readers may show different things.";
    FOREIGN_STRUCTURE = "foreign-structure", Coverage, Wrong,
        "The file is not written the way letters are, so that readers may find different things in it.";
    MORE_THAN_ONE_FIELD = "more-than-one-field", Coverage, Wrong,
        "The file holds form fields other than the one signature.";
    NOT_CERTIFIED = "not-certified", Coverage, Wrong,
        "The signature is not the one that certifies the file.";
    CHANGES_PERMITTED = "changes-permitted", Coverage, Wrong,
        "The signature permits later changes; a letter permits none.";
    SCRIPT_OR_ACTION = "script-or-action", Coverage, Wrong,
        "The file holds a script or an action.";
    XFA_FORM = "xfa-form", Coverage, Wrong,
        "The file holds an XFA form, which may show something else than the pages.";
    HIDDEN_LAYER = "hidden-layer", Coverage, Wrong,
        "The file holds layers that can be shown or hidden.";
    FOREIGN_ATTACHMENT = "foreign-attachment", Coverage, Wrong,
        "The file does not hold exactly one attachment, its own text.";
    FOREIGN_ANNOTATION = "foreign-annotation", Coverage, Wrong,
        "The pages hold annotations other than links and the signature.";
    FOREIGN_CONTENT = "foreign-content", Coverage, Wrong,
        "The file draws content from outside itself or from another document.";

    NOT_PADES = "not-pades", Signer, Wrong,
        "The signature is not of the kind that letters carry (PAdES).";
    SIGNATURE_UNREADABLE = "signature-unreadable", Signer, Wrong,
        "The signature cannot be read.";
    NOT_ONE_SIGNER = "not-one-signer", Signer, Wrong,
        "The signature does not hold exactly one signer with exactly one certificate.";
    UNSIGNED_EXTRAS = "unsigned-extras", Signer, Wrong,
        "The signature carries data that nobody signed.";
    ALGORITHM_NOT_ALLOWED = "algorithm-not-allowed", Signer, Wrong,
        "The signature uses other algorithms than ECDSA on P-256 with SHA-256.";
    SIGNED_ATTRIBUTES_WRONG = "signed-attributes-wrong", Signer, Wrong,
        "The signature lacks something it must say, or says it twice.";
    CERTIFICATE_NOT_BOUND = "certificate-not-bound", Signer, Wrong,
        "The certificate is not the one that the signer named.";
    SIGNATURE_WRONG = "signature-wrong", Signer, Wrong,
        "The signature was not made with the certificate's key.";
    SIGNATURE_NOT_NORMAL = "signature-not-normal", Signer, Wrong,
        "The signature is written in the second of its two forms, as somebody else can rewrite it.";
    FOREIGN_SIGNATURE_FORM = "foreign-signature-form", Signer, Wrong,
        "The signature is not written the way letters' signatures are: somebody without the key can have rewritten it.";
    CERTIFICATE_NOT_FOR_SIGNING = "certificate-not-for-signing", Signer, Wrong,
        "The certificate is not made for signing documents.";

    SIGNER_UNKNOWN = "signer-unknown", Trust, Undecided,
        "The signer is not known here: add the issuer's certificate, from a source you trust.";

    SIGNING_DATE_UNREADABLE = "signing-date-unreadable", Time, Wrong,
        "The signature has no readable date.";
    SIGNED_OUTSIDE_VALIDITY = "signed-outside-validity", Time, Wrong,
        "The certificate was not valid on the date of the signature.";
    SIGNED_IN_FUTURE = "signed-in-future", Time, Undecided,
        "The date of the signature is yet to come.";
    CERTIFICATE_EXPIRED = "certificate-expired", Time, Undecided,
        "The certificate has expired since: ask the issuer for a letter of today.";
    DATES_DISAGREE = "dates-disagree", Time, Wrong,
        "The date of the signature is not the date in the letter.";
}

kinds! {
    /// The codes of the findings about what a letter's pages show; `tests/suite/content.rs` holds an attack for each.
    CONTENT_FINDINGS;

    CONTENT_UNREADABLE = "content-unreadable", Content, Wrong,
        "The pages cannot be read as a letter's.";
    TEXT_NOT_EMBEDDED = "text-not-embedded", Content, Wrong,
        "The file does not carry its own text as a letter does.";
    TEXT_HEADER_UNREADABLE = "text-header-unreadable", Content, Wrong,
        "The embedded text does not begin as a letter's does.";
    MORE_THAN_ONE_ATTACHMENT = "more-than-one-attachment", Content, Wrong,
        "The file carries attachments besides its own text.";
    PAGE_TEXT_DIFFERS = "page-text-differs", Content, Wrong,
        "The pages do not show the embedded text.";
    UNTAGGED_TEXT = "untagged-text", Content, Wrong,
        "A page shows text that is not part of the letter's structure, so that it cannot be compared.";
    UNMAPPED_GLYPH = "unmapped-glyph", Content, Wrong,
        "A page shows a glyph without saying which character it is, so that it cannot be compared.";
    HIDDEN_TEXT = "hidden-text", Content, Wrong,
        "A page holds text that nobody sees.";
    PICTURE_ON_PAGE = "picture-on-page", Content, Wrong,
        "A page shows a picture; a letter has none, and the words of a picture cannot be compared.";
    DRAWING_ANNOTATION = "drawing-annotation", Content, Wrong,
        "An annotation draws over a page.";
    STRUCTURE_DAMAGED = "structure-damaged", Content, Wrong,
        "The letter's structure is damaged, so that nothing says in which order its text is read.";
    UNKNOWN_ASIDE = "unknown-aside", Content, Wrong,
        "A page shows text beside the letter that is in no letter.";
    SHORT_CODE_DIFFERS = "short-code-differs", Content, Wrong,
        "The short code on the pages is not the embedded text's.";
}

kinds! {
    /// The codes of the findings about the edition of a PDF; `tests/suite/content.rs` holds a case for each.
    EDITION_FINDINGS;

    SEAL_MISSING = "seal-missing", Edition, Wrong,
        "The letter carries no seal: its QR code has no address.";
    SEVERAL_SEALS = "several-seals", Edition, Wrong,
        "The letter's links lead to more than one seal.";
    SEAL_UNREADABLE = "seal-unreadable", Edition, Wrong,
        "The seal in the QR code cannot be read.";
    SEAL_NOT_SIGNERS = "seal-not-signers", Edition, Wrong,
        "The seal in the QR code was not made by the signer of the file.";
    CODE_MISSING = "code-missing", Edition, Wrong,
        "No page shows a QR code that can be read, and a letter has one.";
    CODE_DIFFERS = "code-differs", Edition, Wrong,
        "The QR code on the page holds another address than the letter's seal.";
    SEAL_HASH_DIFFERS = "seal-hash-differs", Content, Wrong,
        "The seal in the QR code was made for another text.";
    SEAL_DIFFERS = "seal-differs", Edition, Wrong,
        "The text and the seal in the QR code do not agree.";
    DRAFT_BAND_MISSING = "draft-band-missing", Edition, Wrong,
        "It is a draft, but not every page says so.";
    DRAFT_NOT_SEALED = "draft-not-sealed", Edition, Wrong,
        "A page says that it is a draft, but the seal does not.";
    SPECIMEN_BAND_MISSING = "specimen-band-missing", Edition, Wrong,
        "It is a specimen, but not every page says so.";
    SPECIMEN_NOT_SEALED = "specimen-not-sealed", Edition, Wrong,
        "A page says that it is a specimen, but the seal does not.";
}

kinds! {
    /// The codes of the findings about a seal alone; the tests hold a case for each.
    SEAL_FINDINGS;

    SEAL_FORGED = "seal-forged", Signer, Wrong,
        "The seal names a known issuer, but that issuer's key did not make it.";
    SEALER_UNKNOWN = "sealer-unknown", Trust, Undecided,
        "The issuer who sealed is not known here: add the issuer's certificate, from a source you trust.";
    SEALED_OUTSIDE_VALIDITY = "sealed-outside-validity", Time, Wrong,
        "The certificate was not valid on the date of the seal.";
    SEALED_IN_FUTURE = "sealed-in-future", Time, Undecided,
        "The date of the seal is yet to come.";
    SEALED_DRAFT = "draft", Edition, Note,
        "It is a draft: the wording has not been reviewed and approved; do not rely on it.";
    SEALED_SPECIMEN = "specimen", Edition, Note,
        "It is a specimen: not issued by an authority.";
}

kinds! {
    /// The codes of what an issuer's list says of a letter; `tests/suite/manifest.rs` holds a case for each.
    MANIFEST_FINDINGS;

    ISSUER_DIFFERS = "issuer-differs", Trust, Undecided,
        "The seal names another issuer than the one whose listed key made it: ask that issuer.";
    KEY_NOT_LISTED = "key-not-listed", Trust, Undecided,
        "The issuer's list does not name the certificate of the key that signed: ask the issuer.";
    KEY_REVOKED = "key-revoked", Trust, Wrong,
        "The issuer has revoked the key that signed.";
    KEY_REVOKED_LATER = "key-revoked-later", Trust, Undecided,
        "The issuer has revoked the key since, and nothing shows that the letter is older.";
    KEY_OUTSIDE_WINDOW = "key-outside-window", Time, Wrong,
        "The issuer's list does not let the key sign on the date of the letter.";
    TEXT_NOT_LISTED = "text-not-listed", Edition, Undecided,
        "The text is not in the issuer's list: ask the issuer.";
    EDITION_SUPERSEDED = "edition-superseded", Edition, Undecided,
        "The edition was right and there is a later one: ask the issuer for it.";
    EDITION_WITHDRAWN = "edition-withdrawn", Edition, Wrong,
        "The issuer has withdrawn the edition: do not use it.";
    STATUS_AS_OF = "status-as-of", Edition, Note,
        "What the issuer's list says is known as of its date.";
}
