//! Reads `issuer.toml`; in: its text, out: an [`Issuer`] or the first mistake with its line.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use toml::Spanned;

use super::{Issuer, IssuerError, Offline, Reason, Resource, SOURCE_LANGUAGE, Words, values};

pub(super) fn issuer(toml: &str) -> Result<Issuer, IssuerError> {
    let raw: Raw = toml::from_str(toml).map_err(|error| syntax(toml, &error))?;
    let file = File { toml };

    let id = file.value("id", raw.id, values::id)?;
    let host_at = raw.host.span().start;
    let host = file.value("host", raw.host, values::host)?;
    values::host_of(&id, &host).map_err(|reason| file.wrong("host", &host, host_at, reason))?;
    let contact_at = raw.contact.span().start;
    let contact = file.value("contact", raw.contact, values::contact)?;
    values::contact_of(&id, &contact).map_err(|reason| file.wrong("contact", &contact, contact_at, reason))?;

    Ok(Issuer {
        name: file.words("name", raw.name)?,
        unit: raw.unit.map(|unit| file.words("unit", unit)).transpose()?,
        address: raw.address.map(|address| file.words("address", address)).transpose()?,
        telephones: file.telephones(raw.telephone)?,
        contact,
        resource_team: raw.resource_team.into_iter().map(|team| file.resource(team)).collect::<Result<_, _>>()?,
        logo_file: raw.logo.map(|logo| file.value("logo", logo, values::logo)).transpose()?,
        logo: None,
        offline: if raw.offline_page == Some(false) { Offline::NotKept } else { Offline::Kept },
        id,
        host,
    })
}

/// The file as it is written: every value remembers where it stands.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Raw {
    id: Spanned<String>,
    host: Spanned<String>,
    telephone: Spanned<Telephones>,
    contact: Spanned<String>,
    name: Spanned<RawWords>,
    unit: Option<Spanned<RawWords>>,
    address: Option<Spanned<RawWords>>,
    logo: Option<Spanned<String>>,
    offline_page: Option<bool>,
    #[serde(default)]
    resource_team: Vec<RawResource>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct RawResource {
    name: Spanned<String>,
    telephone: Option<Spanned<String>>,
    contact: Option<Spanned<String>>,
}

/// One number or a list of them.
struct Telephones(Vec<String>);

/// One text, then Swedish, or a table of texts by language.
struct RawWords(BTreeMap<String, String>);

/// The file's text, to find lines in.
struct File<'a> {
    toml: &'a str,
}

impl File<'_> {
    fn value(
        &self,
        key: &str,
        value: Spanned<String>,
        check: fn(&str) -> Result<(), Reason>,
    ) -> Result<String, IssuerError> {
        let at = value.span().start;
        let value = value.into_inner();
        check(&value).map_err(|reason| self.wrong(key, &value, at, reason))?;
        Ok(value)
    }

    fn telephones(&self, list: Spanned<Telephones>) -> Result<Vec<String>, IssuerError> {
        let at = list.span().start;
        let numbers = list.into_inner().0;
        let first = numbers.first().ok_or(IssuerError::NoTelephone { line: self.line(at) })?;
        values::first_telephone(first).map_err(|reason| self.wrong("telephone", first, at, reason))?;
        for number in &numbers {
            values::telephone(number).map_err(|reason| self.wrong("telephone", number, at, reason))?;
        }
        Ok(numbers)
    }

    fn words(&self, key: &'static str, words: Spanned<RawWords>) -> Result<Words, IssuerError> {
        let at = words.span().start;
        let words = words.into_inner().0;
        for (language, text) in &words {
            // A table's span is its heading: the value itself is found below it.
            let line = self.toml[at..].find(text.as_str()).map_or(at, |below| at + below);
            let name = format!("{key}.{language}");
            values::language(language).map_err(|reason| self.wrong(&name, text, line, reason))?;
            values::text(text).map_err(|reason| self.wrong(&name, text, line, reason))?;
        }
        if words.contains_key(SOURCE_LANGUAGE) {
            Ok(Words(words))
        } else {
            Err(IssuerError::NoSwedish { line: self.line(at), key })
        }
    }

    fn resource(&self, raw: RawResource) -> Result<Resource, IssuerError> {
        let optional =
            |key, value: Option<Spanned<String>>, check| value.map(|value| self.value(key, value, check)).transpose();
        Ok(Resource {
            name: self.value("resource-team.name", raw.name, values::text)?,
            telephone: optional("resource-team.telephone", raw.telephone, values::telephone)?,
            contact: optional("resource-team.contact", raw.contact, values::contact)?,
        })
    }

    fn wrong(&self, key: &str, value: &str, at: usize, reason: Reason) -> IssuerError {
        IssuerError::Value { line: self.line(at), key: key.to_owned(), value: value.escape_debug().to_string(), reason }
    }

    fn line(&self, at: usize) -> usize {
        position(self.toml, at).0
    }
}

impl<'de> Deserialize<'de> for Telephones {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OneOrMany;
        impl<'de> Visitor<'de> for OneOrMany {
            type Value = Telephones;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a telephone number in quotes, or a list of them")
            }

            fn visit_str<E>(self, one: &str) -> Result<Telephones, E> {
                Ok(Telephones(vec![one.to_owned()]))
            }

            fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut list: A) -> Result<Telephones, A::Error> {
                let mut numbers = Vec::new();
                while let Some(number) = list.next_element()? {
                    numbers.push(number);
                }
                Ok(Telephones(numbers))
            }
        }
        deserializer.deserialize_any(OneOrMany)
    }
}

impl<'de> Deserialize<'de> for RawWords {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OneOrTable;
        impl<'de> Visitor<'de> for OneOrTable {
            type Value = RawWords;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a text in quotes, or a table of texts by language")
            }

            fn visit_str<E>(self, one: &str) -> Result<RawWords, E> {
                Ok(RawWords(BTreeMap::from([(SOURCE_LANGUAGE.to_owned(), one.to_owned())])))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut table: A) -> Result<RawWords, A::Error> {
                let mut words = BTreeMap::new();
                while let Some((language, text)) = table.next_entry()? {
                    words.insert(language, text);
                }
                Ok(RawWords(words))
            }
        }
        deserializer.deserialize_any(OneOrTable)
    }
}

fn syntax(toml: &str, error: &toml::de::Error) -> IssuerError {
    let (line, column) = position(toml, error.span().map_or(0, |span| span.start));
    // The reader calls a key a field; whoever writes the file sees keys.
    IssuerError::Toml { line, column, message: error.message().replace(" field ", " key ").replace('\n', "; ") }
}

/// Line and column, counted from 1, of a byte offset.
fn position(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}
