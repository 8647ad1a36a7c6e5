//! Makes keys and certificates; in: an issuer's folder, out: files in it, none overwritten.

use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;
use fgm_letter::issue;
use fgm_letter::issuer::Issuer;
use fgm_letter::sign::{Identity, Imported, SubjectName};
use getrandom::SysRng;

use super::{CERTIFICATE, ISSUER, KEY, OTHER_FOLDER, ROOT, has, parse_certificate, read_issuer};
use crate::failure::{Failure, shown};
use crate::files::{self, Existing, NewFile, Readers};

/// The certificates above an imported one.
const CHAIN: &str = "chain.pem";
/// The folder of former keys, inside the issuer's.
const RETIRED: &str = "retired";
/// How long a new certificate holds, and a root's.
const YEARS: i16 = 10;
const ROOT_YEARS: i16 = 20;
/// The language of a certificate's subject: that of the law.
const SUBJECT: &str = "sv";

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

/// Makes a new key in the place of the present one, which goes into the folder `retired` under its key id.
pub(crate) fn replace_key(folder: &Path, law: &str) -> Result<Identity, Failure> {
    let issuer = read_issuer(folder)?;
    let read = |name: &str| files::read_text(&folder.join(name));
    let (old_key, old_certificate) = (read(KEY)?, read(CERTIFICATE)?);
    let kid = HEXLOWER.encode(&parse_certificate(&folder.join(CERTIFICATE), &old_certificate)?.kid());
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

fn refuse_if_there(folder: &Path, names: &[&str]) -> Result<(), Failure> {
    match names.iter().map(|name| folder.join(name)).find(|path| path.exists()) {
        Some(path) => Err(Failure::new(
            format!("{} exists already and was left as it is", shown(&path)),
            "choose another folder with --issuer, or move the files away first",
        )),
        None => Ok(()),
    }
}

/// Makes the whole folder at once, so that two first runs at the same time end with one issuer; `false`: the other made it.
pub(super) fn make_specimen(folder: &Path, law: &str) -> Result<bool, Failure> {
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
