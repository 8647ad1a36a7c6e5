//! What is asked about the issuer's keys and list; in: the arguments of `key` and `manifest`, out: their options.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Subcommand};
use jiff::civil::Date;

use super::date;

#[derive(Debug, ClapArgs)]
#[command(arg_required_else_help = true)]
pub(crate) struct KeyOptions {
    #[command(subcommand)]
    pub(crate) command: KeyCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum KeyCommand {
    /// Make a key and its certificate; an existing one is never overwritten
    ///
    /// For an issuer of your own: write its issuer.toml first, then make the key, because the certificate names the issuer.
    /// Without an issuer.toml in the folder, a made-up issuer is written there, as a pattern.
    New(KeyFolder),
    /// Show the certificate: owner, validity, fingerprint, key identifier
    Show(KeyFolder),
    /// Make the root key that signs the issuer's list; keep it apart from the computer that issues letters
    Root(KeyFolder),
    /// Take over a key from an authority: PKCS#12, or PEM with an encrypted key; it stays encrypted
    Import(KeyImportOptions),
    /// Make a new key in the place of the present one, and list both
    Rotate(KeyChange),
    /// List a key as revoked
    Revoke(RevokeOptions),
}

#[derive(Debug, ClapArgs)]
pub(crate) struct KeyImportOptions {
    /// The file with the key: .p12, .pfx or .pem
    pub(crate) file: PathBuf,
    /// The certificate and those above it, in PEM, when they are not in the same file
    #[arg(long, value_name = "PEM")]
    pub(crate) certificate: Option<PathBuf>,
    /// Where the passphrase stands: the number of an open file [default: it is asked for]
    #[arg(long, value_name = "FD")]
    pub(crate) passphrase_fd: Option<u32>,
    #[command(flatten)]
    pub(crate) at: KeyChange,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct KeyChange {
    /// The issuer's folder [default: the one of this account]
    #[arg(long, value_name = "DIR")]
    pub(crate) issuer: Option<PathBuf>,
    /// The day of the change [default: today]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub(crate) today: Option<Date>,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct RevokeOptions {
    /// The key id, as `fgm-letter manifest show` shows it
    pub(crate) kid: String,
    /// From when on its signatures are not the issuer's [default: today]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub(crate) from: Option<Date>,
    /// Why, in a few words that everybody may read
    #[arg(long, value_name = "TEXT")]
    pub(crate) reason: String,
    #[command(flatten)]
    pub(crate) at: KeyChange,
}

#[derive(Debug, ClapArgs)]
#[command(arg_required_else_help = true)]
pub(crate) struct ManifestOptions {
    #[command(subcommand)]
    pub(crate) command: ManifestCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ManifestCommand {
    /// List letters, or say that an edition is superseded or withdrawn; writes manifest.jws into the issuer's folder
    Build(BuildOptions),
    /// Show what a list says
    Show(ShowOptions),
    /// Check a list, and remember it for `verify`
    Verify(ShowOptions),
}

#[derive(Debug, ClapArgs)]
pub(crate) struct BuildOptions {
    /// Letters (PDF) to list, signed by this issuer
    pub(crate) letters: Vec<PathBuf>,
    /// An edition that was right and has a later one
    #[arg(long, value_name = "EDITION", requires = "reason")]
    pub(crate) supersede: Option<String>,
    /// An edition that is not to be used any more
    #[arg(long, value_name = "EDITION", requires = "reason", conflicts_with = "supersede")]
    pub(crate) withdraw: Option<String>,
    /// Why, in a few words that everybody may read
    #[arg(long, value_name = "TEXT")]
    pub(crate) reason: Option<String>,
    #[command(flatten)]
    pub(crate) at: KeyChange,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct ShowOptions {
    /// The list [default: manifest.jws in the issuer's folder]
    pub(crate) file: Option<PathBuf>,
    /// The issuer's root certificate, from a source you trust; can be given several times
    #[arg(long, value_name = "PEM")]
    pub(crate) trust: Vec<PathBuf>,
    /// The issuer's folder [default: the one of this account]
    #[arg(long, value_name = "DIR")]
    pub(crate) issuer: Option<PathBuf>,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct KeyFolder {
    /// The issuer's folder [default: the one of this account]
    #[arg(long, value_name = "DIR")]
    pub(crate) issuer: Option<PathBuf>,
}
