//! The lists of issuers that this account knows; in: files and trusted roots, out: opened lists, none older than before.
//!
//! `manifest verify` remembers a list with its root; `verify` reads what was remembered and remembers nothing. A list lies in
//! up to three places: where it was given, in the issuer's own folder, and among those remembered. The highest number wins.

use std::cmp::Reverse;
use std::io;
use std::path::{Path, PathBuf};

use fgm_letter::manifest::{Manifest, SignedManifest};
use fgm_letter::signature::SignerCertificate;

use crate::failure::{Failure, shown};
use crate::files::{self, Existing, NewFile, Readers};
use crate::local_issuer::{self, CERTIFICATE, ROOT};
use crate::terminal::{self, escaped};

pub(crate) const MANIFEST: &str = "manifest.jws";
const ROOT_FILE: &str = "root.pem";

/// A list, and where it lies.
struct Found {
    path: PathBuf,
    place: Place,
    signed: SignedManifest,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Where the user says.
    Given,
    /// In the issuer's folder.
    Own,
    /// In this account's folder of lists.
    Remembered,
}

/// Opens a list and compares it with those that are known of the same issuer.
pub(crate) fn open(path: &Path, roots: &[SignerCertificate], issuer: Option<&Path>) -> Result<SignedManifest, Failure> {
    let given = Found::read(path.to_owned(), Place::Given, roots)?;
    for known in found(issuer)?.iter().filter(|known| known.issuer() == given.issuer()) {
        given.check_follows(known)?;
    }
    Ok(given.signed)
}

/// The newest list of each issuer: among those given, the issuer's own and those remembered.
///
/// A given list that is older than another is an error: somebody may have given it to hide a revocation. The issuer's own
/// may come back from a backup, so the newer one is used and that is said.
pub(crate) fn newest(
    given: &[PathBuf],
    roots: &[SignerCertificate],
    issuer: Option<&Path>,
) -> Result<Vec<Manifest>, Failure> {
    let mut all = Vec::new();
    for path in given {
        all.push(Found::read(path.clone(), Place::Given, roots)?);
    }
    all.extend(found(issuer)?);
    all.sort_by_key(|it| Reverse(it.number()));
    let mut newest: Vec<&Found> = Vec::new();
    for list in &all {
        match newest.iter().find(|it| it.issuer() == list.issuer()) {
            Some(newer) => newer.take_the_place_of(list)?,
            None => newest.push(list),
        }
    }
    Ok(newest.into_iter().map(|it| it.signed.manifest().clone()).collect())
}

/// Remembers a list in the place of an older one.
pub(crate) fn remember(signed: &SignedManifest) -> Result<PathBuf, Failure> {
    let folder = folder().map(|it| it.join(signed.manifest().issuer())).ok_or_else(|| {
        Failure::new("this account has no folder of its own (HOME is not set)", "set HOME to a folder of this account")
    })?;
    files::make_folder(&folder, "HOME")?;
    let root = pem(signed.root());
    let files = [
        NewFile { name: ROOT_FILE, bytes: root.as_bytes(), readers: Readers::Usual },
        NewFile { name: MANIFEST, bytes: signed.as_str().as_bytes(), readers: Readers::Usual },
    ];
    files::write(&folder, &files, Existing::Replace, "HOME")?;
    Ok(folder)
}

/// The roots of the lists that this account remembers.
pub(crate) fn remembered_roots() -> Result<Vec<SignerCertificate>, Failure> {
    Ok(remembered()?.into_iter().map(|it| it.signed.root().clone()).collect())
}

/// The issuer's own list, when its folder holds one with its root; never one that is older than a remembered one, because
/// what is made from it would contradict what readers have.
pub(crate) fn own(folder: &Path) -> Result<Option<SignedManifest>, Failure> {
    let Some(own) = read_own(folder)? else { return Ok(None) };
    for known in remembered()?.iter().filter(|known| known.issuer() == own.issuer()) {
        own.check_follows(known)?;
    }
    Ok(Some(own.signed))
}

/// All that are known without being given.
fn found(issuer: Option<&Path>) -> Result<Vec<Found>, Failure> {
    let own = local_issuer::folder(issuer).ok().map(|folder| read_own(&folder));
    Ok(own.transpose()?.flatten().into_iter().chain(remembered()?).collect())
}

fn read_own(folder: &Path) -> Result<Option<Found>, Failure> {
    let (path, root) = (folder.join(MANIFEST), folder.join(ROOT).join(CERTIFICATE));
    let found = Found::in_folder(folder, &root, Place::Own)?;
    // It may be the list that names a revocation, so it is not as good as none.
    if found.is_none() && is_there(&path)? {
        return Err(Failure::new(
            format!("there is no {} beside {}, which is read with it", shown(&root), shown(&path)),
            "put the root's certificate back in its place; the root's key may stay where it is",
        ));
    }
    Ok(found)
}

/// All lists that this account remembers. What cannot be read is told: it may be the list that names a revocation.
fn remembered() -> Result<Vec<Found>, Failure> {
    let Some(lists) = folder() else { return Ok(Vec::new()) };
    let unreadable = |error: io::Error| Failure::reading_folder(&lists, &error);
    let entries = match std::fs::read_dir(&lists) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(unreadable)?,
    };
    let mut folders = entries.map(|it| Ok(it?.path())).collect::<io::Result<Vec<_>>>().map_err(unreadable)?;
    folders.sort();
    let mut found = Vec::new();
    for folder in folders.iter().filter(|path| !path.is_file()) {
        found.extend(Found::in_folder(folder, &folder.join(ROOT_FILE), Place::Remembered)?);
    }
    Ok(found)
}

impl Found {
    fn read(path: PathBuf, place: Place, roots: &[SignerCertificate]) -> Result<Self, Failure> {
        let read = SignedManifest::open(&files::read_text(&path)?, roots);
        let signed = read.map_err(|error| told(&path, &error.to_string()))?;
        Ok(Self { path, place, signed })
    }

    /// The list of a folder, unless the list or its root is not there.
    fn in_folder(folder: &Path, root: &Path, place: Place) -> Result<Option<Self>, Failure> {
        let path = folder.join(MANIFEST);
        if !is_there(&path)? || !is_there(root)? {
            return Ok(None);
        }
        let root = local_issuer::parse_certificate(root, &files::read_text(root)?)?;
        Self::read(path, place, &[root]).map(Some)
    }

    fn issuer(&self) -> &str {
        self.signed.manifest().issuer()
    }

    fn number(&self) -> u64 {
        self.signed.manifest().sequence()
    }

    /// Is this list, of the highest number, to be used instead of the other?
    fn take_the_place_of(&self, other: &Self) -> Result<(), Failure> {
        if other.place == Place::Given {
            other.check_follows(self)?;
        }
        self.check_follows(other)?;
        if other.place == Place::Own && other.number() < self.number() {
            let (path, own, newer) = (shown(&other.path), other.number(), self.number());
            terminal::note(&format!(
                "note: {path} is list number {own}, and number {newer} is known here: the newer one is used ({})",
                shown(&self.path)
            ));
        }
        Ok(())
    }

    /// May this list be used where the other is known?
    fn check_follows(&self, known: &Self) -> Result<(), Failure> {
        let why = match self.signed.manifest().check_follows(known.signed.manifest()) {
            Err(error) => error.to_string(),
            Ok(()) if self.signed.root() != known.signed.root() => {
                "its root is another than that of the list known here: ask the issuer, by a telephone number you know"
                    .to_owned()
            }
            Ok(()) => return Ok(()),
        };
        let message = format!("{}: {}", shown(&self.path), escaped(&why));
        Err(Failure::Told { message, hint: Some(format!("the one known here is {}", shown(&known.path))) })
    }
}

/// Is there such a file? One that may not be looked at is no answer.
fn is_there(path: &Path) -> Result<bool, Failure> {
    path.try_exists().map_err(|error| Failure::reading(path, &error))
}

fn told(path: &Path, why: &str) -> Failure {
    Failure::Told { message: format!("{}: {}", shown(path), escaped(why)), hint: None }
}

fn folder() -> Option<PathBuf> {
    local_issuer::account_folder()?.parent().map(|account| account.join("lists"))
}

fn pem(certificate: &SignerCertificate) -> String {
    der::pem::encode_string("CERTIFICATE", der::pem::LineEnding::LF, certificate.der())
        .expect("any bytes are encodable")
}
