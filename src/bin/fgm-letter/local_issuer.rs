//! The issuer on this computer; in: the folder from `--issuer`, else this account's, out: who issues, and the key.
//!
//! A folder holds `issuer.toml`, `key.pem`, `certificate.pem` and perhaps a logo. Only `issue` and `key new` ever make one.

mod keys;

use std::path::{Path, PathBuf};

use directories::ProjectDirs;
use fgm_letter::issuer::Issuer;
use fgm_letter::sign::{Identity, IdentityError, ImportError};
use fgm_letter::signature::SignerCertificate;

pub(crate) use self::keys::{keep_imported, make_key, make_root, replace_key};
use crate::failure::{Failure, shown};
use crate::files;
use crate::{passphrase, terminal};

pub(crate) const ISSUER: &str = "issuer.toml";
pub(crate) const KEY: &str = "key.pem";
pub(crate) const CERTIFICATE: &str = "certificate.pem";
/// The folder of the root, inside the issuer's.
pub(crate) const ROOT: &str = "root";
pub(crate) const OTHER_FOLDER: &str = "--issuer";

/// The issuer without a key: that of the folder, else of this account, else the specimen. Makes nothing.
pub(crate) fn without_key(asked: Option<&Path>) -> Result<Issuer, Failure> {
    match asked {
        Some(folder) => read_issuer(folder),
        None => match account_folder() {
            Some(folder) if has(&folder, ISSUER) => read_issuer(&folder),
            _ => Ok(Issuer::specimen()),
        },
    }
}

/// The issuer with its key. Without `--issuer`, the first call on an account makes a specimen issuer and says so.
pub(crate) fn with_key(
    asked: Option<&Path>,
    law: &str,
    passphrase_fd: Option<u32>,
) -> Result<(Issuer, Identity), Failure> {
    let folder = match asked {
        Some(folder) => folder.to_owned(),
        None => {
            let folder = require_account_folder()?;
            if !folder.exists() && keys::make_specimen(&folder, law)? {
                terminal::note(&format!("note: no issuer yet, so a made-up one was made in {}", shown(&folder)));
                terminal::note(
                    "      its letters are specimens, for trying out; for your own see `fgm-letter key new --help`",
                );
            }
            folder
        }
    };
    let issuer = read_issuer(&folder)?;
    let identity = read_identity(&folder, asked, passphrase_fd)?;
    Ok((issuer, identity))
}

/// The root's key.
pub(crate) fn root(folder: &Path) -> Result<Identity, Failure> {
    let root = folder.join(ROOT);
    if !has(&root, KEY) || !has(&root, CERTIFICATE) {
        return Err(Failure::new(
            format!("there is no root key in {}", shown(&root)),
            format!("`fgm-letter key root --issuer {}` makes one; or bring it back to its place", shown(folder)),
        ));
    }
    read_identity(&root, Some(&root), None)
}

/// Reads a certificate, and says of which file it is when it cannot be read.
pub(crate) fn parse_certificate(path: &Path, pem: &str) -> Result<SignerCertificate, Failure> {
    SignerCertificate::from_pem(pem).map_err(|error| {
        Failure::new(format!("{}: {error}", shown(path)), "give the certificate as its issuer handed it out")
    })
}

/// The certificate of the folder, else of this account; `None` when the account has none. Makes nothing.
pub(crate) fn certificate(asked: Option<&Path>) -> Result<Option<(PathBuf, String)>, Failure> {
    let path = match (asked, account_folder()) {
        (Some(folder), _) => folder.join(CERTIFICATE),
        (None, Some(folder)) if has(&folder, CERTIFICATE) => folder.join(CERTIFICATE),
        (None, _) => return Ok(None),
    };
    if let (Some(folder), false) = (asked, path.exists()) {
        return Err(no_key(folder, asked, CERTIFICATE));
    }
    files::read_text(&path).map(|pem| Some((path, pem)))
}

/// The folder asked for, else this account's.
pub(crate) fn folder(asked: Option<&Path>) -> Result<PathBuf, Failure> {
    asked.map_or_else(require_account_folder, |folder| Ok(folder.to_owned()))
}

/// The issuer's folder of this account, as the platform has it.
pub(crate) fn require_account_folder() -> Result<PathBuf, Failure> {
    account_folder().ok_or_else(|| {
        Failure::new(
            "this account has no folder of its own (HOME is not set)",
            "name a folder for the issuer with --issuer",
        )
    })
}

pub(crate) fn account_folder() -> Option<PathBuf> {
    ProjectDirs::from("", "", "fgm-letter").map(|account| account.config_dir().join("issuer"))
}

fn read_issuer(folder: &Path) -> Result<Issuer, Failure> {
    let path = folder.join(ISSUER);
    if !path.exists() {
        return Err(Failure::new(
            format!("there is no {ISSUER} in {}", shown(folder)),
            format!(
                "`fgm-letter key new --issuer {}` makes a made-up issuer there, as a pattern for your own",
                shown(folder)
            ),
        ));
    }
    let issuer = Issuer::parse(&files::read_text(&path)?).map_err(|error| {
        Failure::new(format!("{}: {error}", shown(&path)), "correct that line in a text editor, and run it again")
    })?;
    match issuer.logo_file() {
        Some(logo) => {
            let file = folder.join(logo);
            if !file.exists() {
                return Err(Failure::new(
                    format!("there is no logo {}", shown(&file)),
                    format!("put the logo there, or take the line `logo` out of {}", shown(&path)),
                ));
            }
            Ok(issuer.with_logo(files::read_text(&file)?))
        }
        None => Ok(issuer),
    }
}

fn read_identity(folder: &Path, asked: Option<&Path>, passphrase_fd: Option<u32>) -> Result<Identity, Failure> {
    for name in [KEY, CERTIFICATE] {
        if !folder.join(name).exists() {
            return Err(no_key(folder, asked, name));
        }
    }
    let key_path = folder.join(KEY);
    warn_of_readers(&key_path);
    let (key, certificate) = (files::read_text(&key_path)?, files::read_text(&folder.join(CERTIFICATE))?);
    let identity = match Identity::from_pem(&key, &certificate) {
        Err(IdentityError::KeyEncrypted) => {
            let passphrase = passphrase::read(passphrase_fd)?;
            Identity::from_encrypted_pem(&key, &certificate, &passphrase)
        }
        other => other.map_err(ImportError::from),
    };
    identity.map_err(|error| {
        let message = format!("the key in {} cannot be used: {error}", shown(folder));
        if error == ImportError::WrongPassphrase {
            return Failure::Told { message, hint: None };
        }
        Failure::new(
            message,
            "put back the key.pem and certificate.pem that belong together, or make new ones in another folder: \
             `fgm-letter key new --issuer DIR`",
        )
    })
}

/// One of the two is missing: a new pair can only be made where neither is.
pub(crate) fn no_key(folder: &Path, asked: Option<&Path>, missing: &str) -> Failure {
    let other = if missing == KEY { CERTIFICATE } else { KEY };
    let command = match asked {
        Some(asked) => format!("`fgm-letter key new --issuer {}`", shown(asked)),
        None => "`fgm-letter key new`".to_owned(),
    };
    let hint = if has(folder, other) {
        format!("put {missing} back beside {other}; or move {other} away and make a new pair with {command}")
    } else {
        format!("{command} makes a key and its certificate")
    };
    Failure::new(format!("there is no {missing} in {}", shown(folder)), hint)
}

fn has(folder: &Path, name: &str) -> bool {
    folder.join(name).exists()
}

/// Whoever can read the key can issue letters in the issuer's name.
fn warn_of_readers(key: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        if std::fs::metadata(key).is_ok_and(|it| it.permissions().mode() & 0o077 != 0) {
            terminal::note(&format!("warning: other accounts may read {0}; run `chmod 600 {0}`", shown(key)));
        }
    }
    #[cfg(not(unix))]
    let _ = key;
}
