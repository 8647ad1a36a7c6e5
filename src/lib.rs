//! Renders the official letter against female genital mutilation as a signed, tagged, checkable PDF, and checks it.
//!
//! The pipeline, each phase turning one value into the next:
//!
//! 1. [`assets`]: locales, templates and fonts, embedded in the program
//! 2. [`facts`]: the typed facts of a jurisdiction, with source and expiry
//! 3. [`locale`]: the messages of one language, from its Fluent files
//! 4. [`issuer`]: who issues the letter
//! 5. [`letter`]: template + facts + locale + issuer → logical blocks and the canonical text
//! 6. [`seal`]: the content hash, signed, as the address in the QR code
//! 7. [`layout`]: blocks + fonts → pages of positioned glyph runs
//! 8. [`pdf`]: pages → tagged PDF/A-3a and PDF/UA-1 bytes
//! 9. [`sign`]: PDF bytes + key → signed PDF bytes
//! 10. [`manifest`]: keys, editions + root key → the issuer's signed list, and back
//! 11. [`verify`]: bytes + trust anchors + lists → a report with one verdict
//! 12. [`check`]: assets → [`diagnostic`]s for translators
//! 13. [`publish`]: an edition → the site that staff print from and anyone checks with
//!
//! [`issue`] is the paved path over all of them; start reading there. Beside the pipeline, for translators: [`exchange`] (wording ⇄
//! spreadsheets), [`preview`] (a layout → a page in the browser), [`skeleton`] (a tag → the files of a new language), [`pseudo`] (a
//! language made up for tests).

pub mod assets;
pub mod canonical;
pub mod check;
pub mod diagnostic;
pub mod exchange;
pub mod facts;
pub mod issue;
pub mod issuer;
pub mod layout;
pub mod letter;
pub mod locale;
pub mod manifest;
pub mod pdf;
pub mod photo;
pub mod picture;
pub mod preview;
pub mod pseudo;
pub mod publish;
pub mod seal;
pub mod sign;
pub mod signature;
pub mod skeleton;
pub mod verify;
