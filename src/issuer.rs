//! Who issues the letter; in: the text of `issuer.toml` (and of the logo), out: an [`Issuer`], whose every value can be printed.
//!
//! It reads no file: the program hands over the texts. An issuer that exists is valid: its host is a host name, its first
//! telephone number works from abroad, and no text holds a control or direction character.

mod error;
mod read;
mod values;

use std::collections::BTreeMap;

pub use error::{IssuerError, Reason};
pub(crate) use values::is_id;

use crate::assets;

/// The `id` of a made-up issuer, and of no other: the seal's `iss`.
pub const SPECIMEN_ID: &str = "specimen";
/// The host of a made-up issuer, and of no other; it never resolves (RFC 6761 6.4).
pub const SPECIMEN_HOST: &str = "specimen.invalid";
/// Where the made-up issuer stands among the [assets].
pub const SPECIMEN_FILE: &str = "templates/issuer/specimen.toml";
/// The language that stands in where a text has no other.
const SOURCE_LANGUAGE: &str = "sv";

/// Who issues the letter and answers for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issuer {
    id: String,
    host: String,
    name: Words,
    unit: Option<Words>,
    address: Option<Words>,
    telephones: Vec<String>,
    contact: String,
    resource_team: Vec<Resource>,
    logo_file: Option<String>,
    logo: Option<String>,
    offline: Offline,
}

/// Does the page behind the QR code stay on a telephone that has opened it once?
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Offline {
    /// It stays, and works without a network.
    #[default]
    Kept,
    /// Nothing stays; what an earlier edition of the page has kept is taken away.
    NotKept,
}

/// Whom colleagues ask: printed on the staff sheet only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resource {
    /// The name of a team or a role.
    pub name: String,
    /// A telephone number, as it is printed.
    pub telephone: Option<String>,
    /// An e-mail address or a web page.
    pub contact: Option<String>,
}

/// A text in one or several languages, by BCP 47 tag; always in Swedish.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Words(BTreeMap<String, String>);

impl Issuer {
    /// Reads `issuer.toml`. Its keys are explained in the specimen's file, [`Issuer::specimen_file`].
    ///
    /// # Errors
    /// The first thing that is wrong, with its line and what to do: a syntax error, an unknown or missing key, a value
    /// that cannot be printed, dialled or opened.
    pub fn parse(toml: &str) -> Result<Self, IssuerError> {
        read::issuer(toml)
    }

    /// The made-up issuer.
    #[must_use]
    pub fn specimen() -> Self {
        Self::parse(Self::specimen_file()).expect("the embedded specimen is parsed by a test")
    }

    /// The text of the made-up issuer's `issuer.toml`: the pattern for a real one.
    #[must_use]
    pub fn specimen_file() -> &'static str {
        assets::embedded_text(SPECIMEN_FILE).expect("embedded by build.rs, looked for by a test")
    }

    /// The same issuer with the text of its logo (SVG).
    #[must_use]
    pub fn with_logo(self, svg: String) -> Self {
        Self { logo: Some(svg), ..self }
    }

    /// Who seals: the `iss` claim (RFC 8392 3.1.1).
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Is this the made-up issuer? Its letters carry the specimen's band.
    #[must_use]
    pub fn is_specimen(&self) -> bool {
        self.id == SPECIMEN_ID
    }

    /// The host that the QR code and the paper name, without `https://`.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The issuer's name, and the language it is in: `language`, a shorter form of it, or Swedish.
    #[must_use]
    pub fn name(&self, language: &str) -> (&str, &str) {
        self.name.in_language(language)
    }

    /// The unit within the issuer, and its language.
    #[must_use]
    pub fn unit(&self, language: &str) -> Option<(&str, &str)> {
        self.unit.as_ref().map(|unit| unit.in_language(language))
    }

    /// The postal address on one line, and its language.
    #[must_use]
    pub fn address(&self, language: &str) -> Option<(&str, &str)> {
        self.address.as_ref().map(|address| address.in_language(language))
    }

    /// Telephone numbers as they are printed; at least one, the first one with its country code.
    #[must_use]
    pub fn telephones(&self) -> &[String] {
        &self.telephones
    }

    /// An e-mail address or a web page.
    #[must_use]
    pub fn contact(&self) -> &str {
        &self.contact
    }

    /// Whom colleagues ask; for the staff sheet only.
    #[must_use]
    pub fn resource_team(&self) -> &[Resource] {
        &self.resource_team
    }

    /// Does the page behind the QR code stay on a telephone?
    #[must_use]
    pub fn offline(&self) -> Offline {
        self.offline
    }

    /// The logo's file name beside `issuer.toml`, for whoever reads files.
    #[must_use]
    pub fn logo_file(&self) -> Option<&str> {
        self.logo_file.as_deref()
    }

    /// The text of the logo (SVG), once [`Issuer::with_logo`] brought it.
    #[must_use]
    pub fn logo(&self) -> Option<&str> {
        self.logo.as_deref()
    }
}

impl Words {
    /// The text in `language`, else in a shorter form of the tag (RFC 4647 3.4), else in Swedish; with the language it is in.
    fn in_language<'a>(&'a self, language: &str) -> (&'a str, &'a str) {
        let mut tag = language;
        loop {
            if let Some((known, text)) = self.0.get_key_value(tag) {
                return (text, known);
            }
            match tag.rsplit_once('-') {
                Some((shorter, _)) => tag = shorter,
                None if tag != SOURCE_LANGUAGE => tag = SOURCE_LANGUAGE,
                None => return ("", SOURCE_LANGUAGE), // not reached: parsing demands Swedish
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_specimen_is_valid_and_says_what_it_is() {
        let issuer = Issuer::specimen();
        assert!(issuer.is_specimen());
        assert_eq!(issuer.host(), SPECIMEN_HOST);
        assert_eq!(issuer.name("en"), ("Example Authority (made up)", "en"));
        for language in ["sv", "en", "so", "ar", "ti", "am", "ckb", "fr", "fa"] {
            assert_eq!(issuer.name(language).1, language);
        }
    }

    #[test]
    fn a_missing_language_falls_back_by_its_tag_and_then_to_swedish() {
        let issuer = Issuer::specimen();
        assert_eq!(issuer.name("ti-ER").1, "ti");
        assert_eq!(issuer.name("kmr").1, "sv");
        assert_eq!(issuer.address("ar").map(|(_, language)| language), Some("sv"));
    }

    #[test]
    fn each_mistake_is_told_with_its_line_and_what_to_do() {
        let cases = [
            ("host = \"specimen.invalid\"", "host = \"https://specimen.invalid/\"", 5, "leave out https://"),
            ("host = \"specimen.invalid\"", "host = \"brev.example\"", 5, "a made-up issuer has the host"),
            ("id = \"specimen\"", "id = \"region-x\"", 5, "never works"),
            ("id = \"specimen\"", "id = \"Region X\"", 4, "a-z"),
            ("host = ", "hots = ", 5, "unknown key `hots`"),
            ("\"+46 00 000 00 00\"", "\"031-00 00 00\"", 6, "country code"),
            ("fraga@specimen.invalid", "fraga", 7, "e-mail"),
            ("fraga@specimen.invalid", "https://specimen.invalid/fraga", 7, "leave out https://"),
            ("fraga@specimen.invalid", "mailto:fraga@specimen.invalid", 7, "mailto:"),
            ("# logo = \"logo.svg\"", "logo = \"../logo.svg\"", 8, "beside"),
            ("Exempelgatan 0,", "Exempelgatan 0\\n", 28, "one line"),
            ("sv = \"Exempelmyndigheten (påhittad)\"\n", "", 12, "Swedish"),
            ("en = \"Unit", "english-language-of-england = \"Unit", 25, "BCP 47"),
            ("[unit]", "[unit", 23, "line 23"),
        ];
        for (from, to, line, says) in cases {
            let broken = Issuer::specimen_file().replacen(from, to, 1);
            assert_ne!(broken, Issuer::specimen_file(), "{from}");
            let error = Issuer::parse(&broken).expect_err(to).to_string();
            assert!(error.starts_with(&format!("line {line}")), "{to}: {error}");
            assert!(error.contains(says), "{to}: {error}");
        }
    }
}
