//! `key`: makes or shows the issuer's key and certificate; in: a folder, out: files, or what the certificate says.

use std::fmt::Write as _;
use std::path::PathBuf;

use fgm_letter::signature::SignerCertificate;

use crate::args::{KeyCommand, KeyFolder, KeyOptions};
use crate::failure::{Exit, Failure, shown};
use crate::local_issuer;
use crate::terminal::{self, escaped};

/// The law whose edition decides from when a new certificate holds.
const LAW: &str = "se";

pub(crate) fn run(options: &KeyOptions) -> Result<Exit, Failure> {
    match &options.command {
        KeyCommand::New(at) => new(at),
        KeyCommand::Show(at) => show(at),
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
    line("SHA-256", &hexadecimal(&certificate.sha256()));
    line("key id", &hexadecimal(&certificate.kid()));
    out.push_str(pem.trim_end());
    out.push('\n');
    terminal::report(&out)?;
    Ok(Exit::Fine)
}

fn folder(at: &KeyFolder) -> Result<PathBuf, Failure> {
    at.issuer.clone().map_or_else(local_issuer::require_account_folder, Ok)
}

/// Lower-case hexadecimal digits.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut out, byte| {
        write!(out, "{byte:02x}").expect("a String takes all");
        out
    })
}
