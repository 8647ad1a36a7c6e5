//! The issuer's signed list in the site; in: a given list, or the letters, the key and the site before, out: the list that is published.
//!
//! A given list has to name every letter as it is now, in a current edition: otherwise staff would print what readers are then told not to rely on.

use std::slice;

use data_encoding::HEXLOWER;
use jiff::civil::Date;
use sha2::{Digest, Sha256};

use super::sheets::Sheet;
use super::{Earlier, LETTER, Order, PublishError};
use crate::canonical::Header;
use crate::issuer::Issuer;
use crate::manifest::{Edition, Entry, Key, Manifest, ManifestError, SignedManifest, Status};
use crate::sign::Identity;
use crate::signature::SignerCertificate;

/// The given list; without one, a list of these letters, signed with the issuer's key: the first, or one that continues that of the site before.
pub(super) fn list(
    order: &Order<'_>,
    issuer: &Issuer,
    identity: &Identity,
    sheets: &[Sheet],
    earlier: &Earlier,
) -> Result<SignedManifest, PublishError> {
    let letters: Vec<Letter<'_>> = sheets.iter().filter(|sheet| sheet.paper == LETTER).map(Letter::of).collect();
    match order.list {
        Some(given) => {
            check_issuer(given, issuer)?;
            check_letters(given.manifest(), identity.certificate(), &letters)?;
            check_follows(given, earlier)?;
            Ok(given.clone())
        }
        None => own(issuer, identity, &letters, earlier),
    }
}

pub(super) fn check_issuer(given: &SignedManifest, issuer: &Issuer) -> Result<(), PublishError> {
    let list = given.manifest();
    if list.issuer() == issuer.id() {
        return Ok(());
    }
    let (expected, found) = (issuer.id().to_owned(), list.issuer().to_owned());
    Err(ManifestError::OtherIssuer { expected, found }.into())
}

/// May the list take the place of the one on the site, as telephones see it that kept that one? Under a new root numbers begin anew, but
/// nothing comes back. A list on the site that cannot be read says nothing: the given one is the issuer's own.
pub(super) fn check_follows(given: &SignedManifest, earlier: &Earlier) -> Result<(), PublishError> {
    let roots: Vec<SignerCertificate> = [given.root().clone()].into_iter().chain(earlier.root()).collect();
    let Some(before) = earlier.list().and_then(|text| SignedManifest::open(&text, &roots).ok()) else { return Ok(()) };
    let (list, known) = (given.manifest(), before.manifest());
    let follows = match given.root() == before.root() {
        true => list.check_follows(known).is_ok(),
        false => list.issuer() != known.issuer() || list.keeps(known),
    };
    if follows { Ok(()) } else { Err(PublishError::CannotFollow { there: known.sequence(), given: list.sequence() }) }
}

/// Why the key did not sign on that day, as the list has it.
pub(super) fn ended(key: Option<&Key>, day: Date) -> Option<String> {
    let Some(key) = key else { return Some("is not named".to_owned()) };
    match key.revoked_from {
        Some(from) if from <= day => Some(format!("is revoked from {from} on")),
        _ if !key.is_valid_on(day) => Some(format!("signs from {} to {}", key.valid_from, key.valid_to)),
        _ => None,
    }
}

/// A letter with what its text says of itself.
struct Letter<'a> {
    sheet: &'a Sheet,
    header: Header,
    pdf: [u8; 32],
}

impl<'a> Letter<'a> {
    fn of(sheet: &'a Sheet) -> Self {
        let (header, _) = Header::parse(&sheet.text).expect("written by the same module");
        Self { sheet, header, pdf: Sha256::digest(&sheet.print.pdf).into() }
    }

    /// The edition under which the list names text and file.
    fn listed_in<'b>(&self, list: &'b Manifest) -> Option<&'b Edition> {
        let (edition, text) = list.text(&self.sheet.hash)?;
        text.pdfs.contains(&HEXLOWER.encode(&self.pdf)).then_some(edition)
    }
}

fn check_letters(list: &Manifest, certificate: &SignerCertificate, letters: &[Letter<'_>]) -> Result<(), PublishError> {
    let key = list.key_of(&certificate.sha256());
    for letter in letters {
        let name = || letter.sheet.name.clone();
        let edition = letter.listed_in(list).ok_or_else(|| PublishError::NotListed { name: name() })?;
        if edition.status != Status::Current {
            let (edition, status) = (edition.edition.clone(), edition.status.word());
            return Err(PublishError::NotCurrent { name: name(), edition, status });
        }
        let date = letter.header.date;
        if let Some(why) = ended(key, date) {
            return Err(PublishError::KeyEnded { name: name(), date, kid: HEXLOWER.encode(&certificate.kid()), why });
        }
    }
    Ok(())
}

/// Dated as the newest letter in it, so that the same letters give the same list. A telephone that has kept the list of the site before does not
/// believe one that contradicts it, so that list is continued, and left as it is when there is nothing to add.
fn own(
    issuer: &Issuer,
    identity: &Identity,
    letters: &[Letter<'_>],
    earlier: &Earlier,
) -> Result<SignedManifest, PublishError> {
    let certificate = identity.certificate();
    let day: Date = letters.iter().map(|it| it.header.date).max().unwrap_or(certificate.valid_from());
    let before = before(certificate, earlier)?;
    let mut list = match before.filter(|it| it.manifest().issuer() == issuer.id()) {
        Some(before) if letters.iter().all(|it| it.listed_in(before.manifest()).is_some()) => return Ok(before),
        Some(before) => before.manifest().next(day.max(before.manifest().issued()))?,
        None => Manifest::first(issuer.id(), day),
    };
    list.add_key(certificate)?;
    for letter in letters {
        list.add_letter(&Entry { header: &letter.header, text: letter.sheet.hash, pdf: letter.pdf })?;
    }
    Ok(SignedManifest::sign(list, identity.signing_key(), certificate)?)
}

/// The list of the site before, signed with the same key: one that is lost or under a root of its own cannot be begun anew.
fn before(certificate: &SignerCertificate, earlier: &Earlier) -> Result<Option<SignedManifest>, PublishError> {
    match earlier.list() {
        Some(text) => SignedManifest::open(&text, slice::from_ref(certificate))
            .map(Some)
            .map_err(|error| PublishError::ListBefore { why: why(&error) }),
        None if earlier.is_site() => Err(PublishError::ListBefore { why: "it is missing".to_owned() }),
        None => Ok(None),
    }
}

fn why(error: &ManifestError) -> String {
    match error {
        ManifestError::RootUnknown { .. } => "the issuer's key did not sign it, another root did",
        _ => "it is not as it was signed",
    }
    .to_owned()
}
