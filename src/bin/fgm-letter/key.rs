//! `key`: makes or shows the issuer's key and certificate; in: a folder, out: files, or what the certificate says.

use std::fmt::Write as _;
use std::path::PathBuf;

use data_encoding::HEXLOWER;
use fgm_letter::sign::Imported;
use fgm_letter::signature::SignerCertificate;

use crate::args::{KeyChange, KeyCommand, KeyFolder, KeyImportOptions, KeyOptions, RevokeOptions};
use crate::failure::{Exit, Failure, shown};
use crate::terminal::{self, escaped};
use crate::{clock, files, local_issuer, manifest, passphrase};

/// The law whose edition decides from when a new certificate holds.
const LAW: &str = "se";

pub(crate) fn run(options: &KeyOptions) -> Result<Exit, Failure> {
    match &options.command {
        KeyCommand::New(at) => new(at),
        KeyCommand::Show(at) => show(at),
        KeyCommand::Root(at) => root(at),
        KeyCommand::Import(options) => import(options),
        KeyCommand::Rotate(at) => rotate(at),
        KeyCommand::Revoke(options) => revoke(options),
    }
}

fn new(at: &KeyFolder) -> Result<Exit, Failure> {
    let folder = folder(at)?;
    let issuer = local_issuer::make_key(&folder, LAW)?;
    terminal::report(&format!("made a key and its certificate in {}\n", shown(&folder)))?;
    let next = if issuer.is_specimen() {
        "note: the issuer is made up, so letters will be specimens; for your own, change issuer.toml first and make a key \
         in a new folder"
    } else {
        "note: keep key.pem secret and a copy of it safe; give certificate.pem to whoever checks your letters"
    };
    terminal::note(next);
    Ok(Exit::Fine)
}

fn show(at: &KeyFolder) -> Result<Exit, Failure> {
    let asked = at.issuer.as_deref();
    let Some((path, pem)) = local_issuer::certificate(asked)? else {
        return Err(local_issuer::no_key(&folder(at)?, asked, local_issuer::CERTIFICATE));
    };
    let certificate = SignerCertificate::from_pem(&pem)
        .map_err(|error| Failure::new(format!("{}: {error}", shown(&path)), "put back the issuer's own certificate"))?;
    let mut out = String::new();
    let mut line = |key: &str, value: &str| writeln!(out, "{key:<14}{value}").expect("a String takes all");
    line("certificate", &shown(&path));
    line("subject", &escaped(&certificate.subject()));
    line("valid", &format!("{} to {}", certificate.valid_from(), certificate.valid_to()));
    line("SHA-256", &HEXLOWER.encode(&certificate.sha256()));
    line("key id", &HEXLOWER.encode(&certificate.kid()));
    out.push_str(pem.trim_end());
    out.push('\n');
    terminal::report(&out)?;
    Ok(Exit::Fine)
}

fn root(at: &KeyFolder) -> Result<Exit, Failure> {
    let root = local_issuer::make_root(&folder(at)?, LAW)?;
    terminal::report(&format!("made the root of the issuer's list in {}\n", shown(&root)))?;
    terminal::note(
        "note: keep its key.pem on a disk that lies apart, and give its certificate.pem to whoever checks your letters",
    );
    Ok(Exit::Fine)
}

fn import(options: &KeyImportOptions) -> Result<Exit, Failure> {
    let folder = local_issuer::folder(options.at.issuer.as_deref())?;
    let file = files::read(&options.file)?;
    let more = options.certificate.as_ref().map_or_else(|| Ok(Vec::new()), |path| files::read(path))?;
    let passphrase = passphrase::read(options.passphrase_fd)?;
    let today = clock::today(options.at.today);
    let imported = Imported::read(&file, &more, &passphrase, today).map_err(|error| Failure::Told {
        message: format!("{}: {}", shown(&options.file), escaped(&error.to_string())),
        hint: None,
    })?;
    local_issuer::keep_imported(&folder, &imported)?;
    let certificate = imported.identity.certificate();
    terminal::report(&format!(
        "imported the key of {}, valid {} to {}, into {}\n",
        escaped(&certificate.subject()),
        certificate.valid_from(),
        certificate.valid_to(),
        shown(&folder)
    ))?;
    terminal::note("note: it stays encrypted; `issue` asks for the passphrase, or reads it with --passphrase-fd");
    Ok(Exit::Fine)
}

/// The old key is listed as good until this day, the new one from its certificate's first day on.
fn rotate(at: &KeyChange) -> Result<Exit, Failure> {
    manifest::change(at, |list, folder, today| {
        let path = folder.join(local_issuer::CERTIFICATE);
        let old = local_issuer::parse_certificate(&path, &files::read_text(&path)?)?;
        let new = local_issuer::replace_key(folder, LAW)?;
        list.retire_key(&HEXLOWER.encode(&old.kid()), today).map_err(|error| manifest::refused(&error))?;
        list.add_key(new.certificate()).map_err(|error| manifest::refused(&error))
    })?;
    terminal::note(
        "note: the former key lies in the folder retired; give the new manifest.jws to whoever checks your letters",
    );
    Ok(Exit::Fine)
}

fn revoke(options: &RevokeOptions) -> Result<Exit, Failure> {
    manifest::change(&options.at, |list, _, today| {
        let from = options.from.unwrap_or(today);
        list.revoke_key(&options.kid, from, &options.reason).map_err(|error| manifest::refused(&error))
    })?;
    terminal::note(
        "note: give the new manifest.jws to whoever checks your letters; without it they know nothing of this",
    );
    Ok(Exit::Fine)
}

fn folder(at: &KeyFolder) -> Result<PathBuf, Failure> {
    at.issuer.clone().map_or_else(local_issuer::require_account_folder, Ok)
}
