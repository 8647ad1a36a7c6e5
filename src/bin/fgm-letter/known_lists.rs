//! The lists of issuers that this account knows; in: files and trusted roots, out: opened lists, none older than before.
//!
//! `manifest verify` remembers a list with its root; `verify` reads what was remembered and remembers nothing.

use std::path::{Path, PathBuf};

use fgm_letter::manifest::SignedManifest;
use fgm_letter::signature::SignerCertificate;

use crate::failure::{Failure, shown};
use crate::files::{self, Existing, NewFile, Readers};
use crate::local_issuer::{self, CERTIFICATE, ROOT};
use crate::terminal::escaped;

pub(crate) const MANIFEST: &str = "manifest.jws";
const ROOT_FILE: &str = "root.pem";

/// Opens a list and compares it with the one remembered of the same issuer.
pub(crate) fn open(path: &Path, roots: &[SignerCertificate]) -> Result<SignedManifest, Failure> {
    let read = SignedManifest::open(&files::read_text(path)?, roots);
    let signed = read.map_err(|error| told(path, &error.to_string()))?;
    if let Some(known) = remembered()?.into_iter().find(|it| it.manifest().issuer() == signed.manifest().issuer()) {
        signed.manifest().check_follows(known.manifest()).map_err(|error| told(path, &error.to_string()))?;
        if known.root() != signed.root() {
            return Err(told(
                path,
                "its root is another than that of the list known here: ask the issuer, by a telephone number you know",
            ));
        }
    }
    Ok(signed)
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

/// All lists that this account remembers.
pub(crate) fn remembered() -> Result<Vec<SignedManifest>, Failure> {
    let mut lists = Vec::new();
    let folders = folder().and_then(|folder| std::fs::read_dir(folder).ok());
    let mut folders: Vec<_> = folders.into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    folders.sort();
    for folder in folders.into_iter().filter(|folder| folder.join(MANIFEST).exists()) {
        let (path, root) = (folder.join(MANIFEST), folder.join(ROOT_FILE));
        let root = local_issuer::parse_certificate(&root, &files::read_text(&root)?)?;
        let read = SignedManifest::open(&files::read_text(&path)?, &[root]);
        lists.push(read.map_err(|error| told(&path, &error.to_string()))?);
    }
    Ok(lists)
}

/// The issuer's own list, when its folder holds one. A list without its root cannot be read, and is not as good as none.
pub(crate) fn own(folder: &Path) -> Result<Option<SignedManifest>, Failure> {
    let (path, root) = (folder.join(MANIFEST), folder.join(ROOT).join(CERTIFICATE));
    if !path.exists() {
        return Ok(None);
    }
    if !root.exists() {
        return Err(Failure::new(
            format!("there is no {} beside {}, which is read with it", shown(&root), shown(&path)),
            "put the root's certificate back in its place; the root's key may stay where it is",
        ));
    }
    let root = local_issuer::parse_certificate(&root, &files::read_text(&root)?)?;
    let read = SignedManifest::open(&files::read_text(&path)?, &[root]);
    read.map(Some).map_err(|error| told(&path, &error.to_string()))
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
