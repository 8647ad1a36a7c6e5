//! The issuer on this computer; in: the folder from `--issuer`, else this account's, out: who issues, and the key.
//!
//! A folder holds `issuer.toml`, `key.pem`, `certificate.pem` and perhaps a logo. Only `issue` and `key new` ever make one.

use std::path::{Path, PathBuf};

use directories::ProjectDirs;
use fgm_letter::issue;
use fgm_letter::issuer::Issuer;
use fgm_letter::sign::{Identity, IdentityError, ImportError, Imported, SubjectName};
use fgm_letter::signature::SignerCertificate;
use getrandom::SysRng;

use crate::failure::{Failure, shown};
use crate::files::{self, Existing, NewFile, Readers};
use crate::key::hexadecimal;
use crate::{passphrase, terminal};

pub(crate) const ISSUER: &str = "issuer.toml";
pub(crate) const KEY: &str = "key.pem";
pub(crate) const CERTIFICATE: &str = "certificate.pem";
/// The certificates above an imported one.
const CHAIN: &str = "chain.pem";
/// The folder of the root, inside the issuer's.
pub(crate) const ROOT: &str = "root";
/// The folder of former keys, inside the issuer's.
const RETIRED: &str = "retired";
/// How long a new certificate holds, and a root's.
const YEARS: i16 = 10;
const ROOT_YEARS: i16 = 20;
/// The language of a certificate's subject: that of the law.
const SUBJECT: &str = "sv";
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
            if !folder.exists() && make_specimen(&folder, law)? {
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

/// Makes a key and its certificate in a folder, and a specimen's `issuer.toml` if there is none. Nothing is overwritten.
pub(crate) fn make_key(folder: &Path, law: &str) -> Result<Issuer, Failure> {
    for name in [KEY, CERTIFICATE] {
        if folder.join(name).exists() {
            return Err(Failure::new(
                format!("{} exists already and was left as it is", shown(&folder.join(name))),
                "to make another one, choose another folder with --issuer; or move key.pem and certificate.pem away first",
            ));
        }
    }
    files::make_folder(folder, OTHER_FOLDER)?;
    let issuer = if has(folder, ISSUER) { read_issuer(folder)? } else { Issuer::specimen() };
    let identity = new_identity(&issuer, law, YEARS)?;
    let (key, certificate) = (identity.key_pem(), identity.certificate_pem());
    let mut files = vec![key_file(&key), certificate_file(&certificate)];
    if !has(folder, ISSUER) {
        files.push(issuer_file());
    }
    // The key goes first: whoever puts it in place may put the rest.
    files::write(folder, &files, Existing::Keep, OTHER_FOLDER)?;
    Ok(issuer)
}

/// Puts an imported key into a folder that has none. Nothing is overwritten.
pub(crate) fn keep_imported(folder: &Path, imported: &Imported) -> Result<(), Failure> {
    refuse_if_there(folder, &[KEY, CERTIFICATE, CHAIN])?;
    files::make_folder(folder, OTHER_FOLDER)?;
    let mut files = vec![key_file(&imported.key_pem), certificate_file(&imported.certificate_pem)];
    if !imported.chain_pem.is_empty() {
        files.push(NewFile { name: CHAIN, bytes: imported.chain_pem.as_bytes(), readers: Readers::Usual });
    }
    files::write(folder, &files, Existing::Keep, OTHER_FOLDER)
}

/// Makes the root that signs the issuer's list, in a folder of its own. Nothing is overwritten.
pub(crate) fn make_root(folder: &Path, law: &str) -> Result<PathBuf, Failure> {
    let issuer = read_issuer(folder)?;
    let root = folder.join(ROOT);
    refuse_if_there(&root, &[KEY, CERTIFICATE])?;
    files::make_folder(&root, OTHER_FOLDER)?;
    let identity = new_identity(&issuer, law, ROOT_YEARS)?;
    let (key, certificate) = (identity.key_pem(), identity.certificate_pem());
    files::write(&root, &[key_file(&key), certificate_file(&certificate)], Existing::Keep, OTHER_FOLDER)?;
    Ok(root)
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

/// Makes a new key in the place of the present one, which goes into the folder `retired` under its key id.
pub(crate) fn replace_key(folder: &Path, law: &str) -> Result<Identity, Failure> {
    let issuer = read_issuer(folder)?;
    let read = |name: &str| files::read_text(&folder.join(name));
    let (old_key, old_certificate) = (read(KEY)?, read(CERTIFICATE)?);
    let kid = hexadecimal(&parse_certificate(&folder.join(CERTIFICATE), &old_certificate)?.kid());
    let identity = new_identity(&issuer, law, YEARS)?;
    let retired = folder.join(RETIRED);
    files::make_folder(&retired, OTHER_FOLDER)?;
    let (key_name, certificate_name) = (format!("{kid}-{KEY}"), format!("{kid}-{CERTIFICATE}"));
    let old = [
        NewFile { name: &key_name, ..key_file(&old_key) },
        NewFile { name: &certificate_name, ..certificate_file(&old_certificate) },
    ];
    files::write(&retired, &old, Existing::Replace, OTHER_FOLDER)?;
    let (key, certificate) = (identity.key_pem(), identity.certificate_pem());
    files::write(folder, &[key_file(&key), certificate_file(&certificate)], Existing::Replace, OTHER_FOLDER)?;
    Ok(identity)
}

/// Reads a certificate, and says of which file it is when it cannot be read.
pub(crate) fn parse_certificate(path: &Path, pem: &str) -> Result<SignerCertificate, Failure> {
    SignerCertificate::from_pem(pem).map_err(|error| {
        Failure::new(format!("{}: {error}", shown(path)), "give the certificate as its issuer handed it out")
    })
}

fn refuse_if_there(folder: &Path, names: &[&str]) -> Result<(), Failure> {
    match names.iter().map(|name| folder.join(name)).find(|path| path.exists()) {
        Some(path) => Err(Failure::new(
            format!("{} exists already and was left as it is", shown(&path)),
            "choose another folder with --issuer, or move the files away first",
        )),
        None => Ok(()),
    }
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

/// Makes the whole folder at once, so that two first runs at the same time end with one issuer; `false`: the other made it.
fn make_specimen(folder: &Path, law: &str) -> Result<bool, Failure> {
    let identity = new_identity(&Issuer::specimen(), law, YEARS)?;
    let (key, certificate) = (identity.key_pem(), identity.certificate_pem());
    files::write_folder(folder, &[key_file(&key), certificate_file(&certificate), issuer_file()], OTHER_FOLDER)
}

fn new_identity(issuer: &Issuer, law: &str, years: i16) -> Result<Identity, Failure> {
    let valid_from = issue::edition_date(law)?;
    let country = (!issuer.is_specimen()).then(|| law.to_ascii_uppercase()); // a made-up issuer is of no country
    let name = |(text, _): (&str, &str)| text.to_owned();
    let subject =
        SubjectName { organisation: name(issuer.name(SUBJECT)), unit: issuer.unit(SUBJECT).map(name), country };
    Identity::generate(&subject, valid_from, years, &mut SysRng).map_err(|error| {
        Failure::new(
            format!("no key could be made: {error}"),
            "see `name` and `unit` in issuer.toml, then run it again",
        )
    })
}

fn key_file(pem: &str) -> NewFile<'_> {
    NewFile { name: KEY, bytes: pem.as_bytes(), readers: Readers::Owner }
}

fn certificate_file(pem: &str) -> NewFile<'_> {
    NewFile { name: CERTIFICATE, bytes: pem.as_bytes(), readers: Readers::Usual }
}

fn issuer_file() -> NewFile<'static> {
    NewFile { name: ISSUER, bytes: Issuer::specimen_file().as_bytes(), readers: Readers::Usual }
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
