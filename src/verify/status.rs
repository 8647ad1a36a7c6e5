//! What the issuer's list says of a letter; in: a report, the file's hash and the list, out: the report with more findings.
//!
//! The list can make a verdict worse, never better: whose list it is, and that its root signed it, was checked when it was
//! opened. A text that is not in it is "not in the list", never "false".

use jiff::civil::Date;
use sha2::{Digest, Sha256};

use super::content::SEALED_PAPER;
use super::finding::*;
use super::{Finding, Report, TrustAnchor};
use crate::manifest::{Key, Manifest, Status};

impl Report {
    /// Adds what an issuer's list says of the letter; `file` is the PDF, or nothing for a seal.
    ///
    /// Does nothing when the signer's public key is not in the list and the seal, which a PDF has on its page, does not name
    /// the list's issuer: then it is the list of somebody else.
    #[must_use]
    pub fn with_manifest(mut self, manifest: &Manifest, file: Option<&[u8]>) -> Self {
        let Some(signer) = &self.signer else { return self };
        let same_key: Vec<&Key> = manifest.keys_of(&signer.public_key_sha256).collect();
        let is_named = self.sealed_issuer.as_deref() == Some(manifest.issuer());
        if same_key.is_empty() && !is_named {
            return self;
        }
        let mut findings = Findings::default();
        match manifest.key_of(&signer.certificate_sha256) {
            Some(key) => self.check_window(key, &mut findings),
            None => findings.add(&KEY_NOT_LISTED),
        }
        // A key that was lost is lost under each of its certificates.
        if let Some((from, key)) =
            same_key.iter().filter_map(|key| Some((key.revoked_from?, key))).min_by_key(|it| it.0)
        {
            self.check_revocation(key, from, manifest, file, &mut findings);
        }
        if self.sealed_issuer.is_some() && !is_named {
            findings.add_with(&ISSUER_DIFFERS, format_args!("the list is of {}", manifest.issuer()));
        }
        self.check_edition(manifest, &mut findings);
        findings.add_with(&STATUS_AS_OF, manifest.issued());
        self.findings.extend(findings.into_sorted());
        self.findings.sort_by_key(|finding: &Finding| finding.question);
        self
    }

    fn check_window(&self, key: &Key, findings: &mut Findings) {
        let Some(date) = self.header.as_ref().map(|header| header.date) else { return };
        if !key.is_valid_on(date) {
            let (from, to) = (key.valid_from, key.valid_to);
            findings.add_with(&KEY_OUTSIDE_WINDOW, format_args!("dated {date}, listed for {from} to {to}"));
        }
    }

    fn check_revocation(
        &self,
        key: &Key,
        from: Date,
        manifest: &Manifest,
        file: Option<&[u8]>,
        findings: &mut Findings,
    ) {
        let Some(date) = self.header.as_ref().map(|header| header.date) else { return };
        let reason = key.reason.as_deref().unwrap_or("no reason given");
        // Whoever has the key can write any date; only what the issuer itself listed is known to be older.
        let listed = self.content_hash.and_then(|hash| manifest.text(&hash));
        let is_listed = listed.is_some_and(|(_, text)| {
            file.is_none_or(|file| text.pdfs.contains(&data_encoding::HEXLOWER.encode(&Sha256::digest(file))))
        });
        if date >= from {
            findings.add_with(&KEY_REVOKED, format_args!("from {from}: {reason}"));
        } else if !is_listed {
            findings.add_with(&KEY_REVOKED_LATER, format_args!("from {from}: {reason}"));
        }
    }

    fn check_edition(&self, manifest: &Manifest, findings: &mut Findings) {
        let (Some(header), Some(hash)) = (&self.header, &self.content_hash) else { return };
        let listed = manifest.text(hash).map(|(edition, _)| edition);
        // A list names the sealed paper's texts alone: nothing that leads to the others is published.
        if listed.is_none() && header.paper == SEALED_PAPER {
            findings.add(&TEXT_NOT_LISTED);
        }
        let Some(edition) = listed.or_else(|| manifest.edition(&header.law, &header.edition)) else { return };
        let why = format!("since {}: {}", edition.since, edition.reason.as_deref().unwrap_or("no reason given"));
        match edition.status {
            Status::Current => {}
            Status::Superseded => findings.add_with(&EDITION_SUPERSEDED, why),
            Status::Withdrawn => findings.add_with(&EDITION_WITHDRAWN, why),
        }
    }
}

impl TrustAnchor {
    /// The certificates that a list names, so that its root vouches for them.
    #[must_use]
    pub fn of_manifest(manifest: &Manifest) -> Vec<Self> {
        manifest.keys().iter().filter_map(Key::parsed).map(Self::of_certificate).collect()
    }
}
