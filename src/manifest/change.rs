//! Changes a list; in: the last list and what happened, out: the next one, with the next number. Nothing is ever taken out.

use data_encoding::{BASE64, HEXLOWER};
use jiff::civil::Date;

use super::jws::{VERSION, is_reason};
use super::{Edition, Key, LISTED_PAPER, Manifest, ManifestError, Status, Text};
use crate::canonical::{ContentHash, Header};
use crate::signature::SignerCertificate;

/// A letter to list.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    /// What its text says of itself.
    pub header: &'a Header,
    /// The hash of its text.
    pub text: ContentHash,
    /// SHA-256 of the PDF file.
    pub pdf: [u8; 32],
}

impl Manifest {
    /// The first list of an issuer: nothing in it.
    #[must_use]
    pub fn first(issuer: &str, issued: Date) -> Self {
        Self { editions: vec![], issued, issuer: issuer.to_owned(), keys: vec![], sequence: 1, version: VERSION }
    }

    /// The list that follows, with the same content so far.
    ///
    /// # Errors
    /// [`ManifestError::Backwards`] when the day is before this list's.
    pub fn next(&self, issued: Date) -> Result<Self, ManifestError> {
        if issued < self.issued {
            return Err(ManifestError::Backwards { asked: issued, last: self.issued });
        }
        Ok(Self { issued, sequence: self.sequence + 1, ..self.clone() })
    }

    /// Lists a key, valid as its certificate says. A key that is listed already stays as it is.
    ///
    /// # Errors
    /// [`ManifestError::KeyListed`] when another certificate has the same key id.
    pub fn add_key(&mut self, certificate: &SignerCertificate) -> Result<(), ManifestError> {
        let (kid, der) = (HEXLOWER.encode(&certificate.kid()), BASE64.encode(certificate.der()));
        match self.keys.iter().find(|key| key.kid == kid) {
            Some(key) if key.certificate == der => Ok(()),
            Some(_) => Err(ManifestError::KeyListed { kid }),
            None => {
                let (valid_from, valid_to) = (certificate.valid_from(), certificate.valid_to());
                self.keys.push(Key { certificate: der, kid, reason: None, revoked_from: None, valid_from, valid_to });
                Ok(())
            }
        }
    }

    /// The key signs no longer after that day; what it signed before stays good.
    ///
    /// # Errors
    /// [`ManifestError::NoSuchKey`].
    pub fn retire_key(&mut self, kid: &str, last_day: Date) -> Result<(), ManifestError> {
        let key = self.key_mut(kid)?;
        key.valid_to = last_day.clamp(key.valid_from, key.valid_to);
        Ok(())
    }

    /// What the key signed from that day on is not the issuer's. An earlier revocation stays.
    ///
    /// # Errors
    /// [`ManifestError::NoSuchKey`], [`ManifestError::Reason`].
    pub fn revoke_key(&mut self, kid: &str, from: Date, reason: &str) -> Result<(), ManifestError> {
        check_reason(reason)?;
        let key = self.key_mut(kid)?;
        if key.revoked_from.is_none_or(|earlier| from < earlier) {
            key.revoked_from = Some(from);
            key.reason = Some(reason.to_owned());
        }
        Ok(())
    }

    /// Lists a letter under its edition; a new edition is current from this list's day on.
    ///
    /// # Errors
    /// [`ManifestError::PaperNotListed`] for anything but a letter, [`ManifestError::Final`] for an edition that is no
    /// longer current.
    pub fn add_letter(&mut self, entry: &Entry<'_>) -> Result<(), ManifestError> {
        let Header { law, paper, edition, languages, .. } = entry.header;
        if paper != LISTED_PAPER {
            return Err(ManifestError::PaperNotListed { paper: paper.clone() });
        }
        let since = self.issued;
        let index = self.editions.iter().position(|it| it.law == *law && it.edition == *edition).unwrap_or_else(|| {
            let (law, edition, paper) = (law.clone(), edition.clone(), paper.clone());
            self.editions.push(Edition {
                edition,
                law,
                paper,
                reason: None,
                since,
                status: Status::Current,
                texts: vec![],
            });
            self.editions.len() - 1
        });
        let listed = &mut self.editions[index];
        listed.check_current()?;
        let (sha256, pdf) = (entry.text.to_string(), HEXLOWER.encode(&entry.pdf));
        let place = listed.texts.binary_search_by(|text| text.sha256.cmp(&sha256)).unwrap_or_else(|place| {
            listed.texts.insert(place, Text { languages: languages.clone(), pdfs: vec![], sha256 });
            place
        });
        let pdfs = &mut listed.texts[place].pdfs;
        if let Err(place) = pdfs.binary_search(&pdf) {
            pdfs.insert(place, pdf);
        }
        Ok(())
    }

    /// Says that an edition is superseded or withdrawn, and why.
    ///
    /// # Errors
    /// [`ManifestError::NoSuchEdition`], [`ManifestError::Final`] for a withdrawn edition, [`ManifestError::Reason`].
    pub fn end_edition(&mut self, edition: &str, status: Status, reason: &str) -> Result<(), ManifestError> {
        check_reason(reason)?;
        let since = self.issued;
        let mut found = self.editions.iter_mut().filter(|it| it.edition == edition).peekable();
        found.peek().ok_or_else(|| ManifestError::NoSuchEdition { edition: edition.to_owned() })?;
        for listed in found {
            if listed.status == Status::Withdrawn || status == Status::Current {
                return Err(ManifestError::Final { edition: edition.to_owned(), status: listed.status.word() });
            }
            (listed.status, listed.since, listed.reason) = (status, since, Some(reason.to_owned()));
        }
        Ok(())
    }

    fn key_mut(&mut self, kid: &str) -> Result<&mut Key, ManifestError> {
        let missing = || ManifestError::NoSuchKey { kid: kid.to_owned() };
        self.keys.iter_mut().find(|key| key.kid == kid).ok_or_else(missing)
    }
}

impl Edition {
    fn check_current(&self) -> Result<(), ManifestError> {
        match self.status {
            Status::Current => Ok(()),
            status => Err(ManifestError::Final { edition: self.edition.clone(), status: status.word() }),
        }
    }
}

impl Status {
    /// As it stands in the list.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Superseded => "superseded",
            Self::Withdrawn => "withdrawn",
        }
    }
}

fn check_reason(reason: &str) -> Result<(), ManifestError> {
    if is_reason(reason) { Ok(()) } else { Err(ManifestError::Reason) }
}
