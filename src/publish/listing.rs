//! The issuer's signed list in the site; in: a given list, or the letters and the key, out: the list that is published.
//!
//! A given list has to name every letter as it is now, in a current edition: otherwise staff would print what readers are then told not to rely on.

use data_encoding::HEXLOWER;
use jiff::civil::Date;
use sha2::{Digest, Sha256};

use super::sheets::Sheet;
use super::{LETTER, Order, PublishError};
use crate::canonical::Header;
use crate::issuer::Issuer;
use crate::manifest::{Entry, Manifest, ManifestError, SignedManifest, Status};
use crate::sign::Identity;

/// The given list; without one, a first list of these letters, signed with the issuer's key.
pub(super) fn list(
    order: &Order<'_>,
    issuer: &Issuer,
    identity: &Identity,
    sheets: &[Sheet],
) -> Result<SignedManifest, PublishError> {
    let letters: Vec<Letter<'_>> = sheets.iter().filter(|sheet| sheet.paper == LETTER).map(Letter::of).collect();
    match order.list {
        Some(given) => check_given(given, issuer, &letters).map(|()| given.clone()),
        None => Ok(first(issuer, identity, &letters)?),
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
}

fn check_given(given: &SignedManifest, issuer: &Issuer, letters: &[Letter<'_>]) -> Result<(), PublishError> {
    let list = given.manifest();
    if list.issuer() != issuer.id() {
        let (expected, found) = (issuer.id().to_owned(), list.issuer().to_owned());
        return Err(ManifestError::OtherIssuer { expected, found }.into());
    }
    for letter in letters {
        let name = || letter.sheet.name.clone();
        let pdf = HEXLOWER.encode(&letter.pdf);
        match list.text(&letter.sheet.hash) {
            Some((edition, text)) if text.pdfs.contains(&pdf) => {
                if edition.status != Status::Current {
                    let (edition, status) = (edition.edition.clone(), edition.status.word());
                    return Err(PublishError::NotCurrent { name: name(), edition, status });
                }
            }
            _ => return Err(PublishError::NotListed { name: name() }),
        }
    }
    Ok(())
}

/// Dated as the newest letter in it, so that the same letters give the same list.
fn first(issuer: &Issuer, identity: &Identity, letters: &[Letter<'_>]) -> Result<SignedManifest, ManifestError> {
    let certificate = identity.certificate();
    let issued: Date = letters.iter().map(|it| it.header.date).max().unwrap_or(certificate.valid_from());
    let mut list = Manifest::first(issuer.id(), issued);
    list.add_key(certificate)?;
    for letter in letters {
        list.add_letter(&Entry { header: &letter.header, text: letter.sheet.hash, pdf: letter.pdf })?;
    }
    SignedManifest::sign(list, identity.signing_key(), certificate)
}
