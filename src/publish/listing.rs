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
use crate::manifest::{Edition, Entry, Manifest, ManifestError, SignedManifest, Status};
use crate::sign::Identity;

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
        Some(given) => check_given(given, issuer, &letters).map(|()| given.clone()),
        None => Ok(own(issuer, identity, &letters, earlier)?),
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

fn check_given(given: &SignedManifest, issuer: &Issuer, letters: &[Letter<'_>]) -> Result<(), PublishError> {
    let list = given.manifest();
    if list.issuer() != issuer.id() {
        let (expected, found) = (issuer.id().to_owned(), list.issuer().to_owned());
        return Err(ManifestError::OtherIssuer { expected, found }.into());
    }
    for letter in letters {
        let name = || letter.sheet.name.clone();
        let edition = letter.listed_in(list).ok_or_else(|| PublishError::NotListed { name: name() })?;
        if edition.status != Status::Current {
            let (edition, status) = (edition.edition.clone(), edition.status.word());
            return Err(PublishError::NotCurrent { name: name(), edition, status });
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
) -> Result<SignedManifest, ManifestError> {
    let certificate = identity.certificate();
    let day: Date = letters.iter().map(|it| it.header.date).max().unwrap_or(certificate.valid_from());
    let before = earlier.list().and_then(|text| SignedManifest::open(text, slice::from_ref(certificate)).ok());
    let mut list = match before.filter(|it| it.manifest().issuer() == issuer.id()) {
        Some(before) if letters.iter().all(|it| it.listed_in(before.manifest()).is_some()) => return Ok(before),
        Some(before) => before.manifest().next(day.max(before.manifest().issued()))?,
        None => Manifest::first(issuer.id(), day),
    };
    list.add_key(certificate)?;
    for letter in letters {
        list.add_letter(&Entry { header: &letter.header, text: letter.sheet.hash, pdf: letter.pdf })?;
    }
    SignedManifest::sign(list, identity.signing_key(), certificate)
}
