//! The command line; in: the program's arguments, out: [`Args`]. Its comments are the help that users read.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand};
use clap_complete::Shell;
use fgm_letter::picture::Resolution;
use jiff::civil::Date;

/// Makes the official letter against female genital mutilation, in many languages, and checks it.
///
/// Start with `fgm-letter issue so`: it writes a letter in Somali, with Swedish on the back, into the folder `out`.
/// `fgm-letter list` shows all languages.
#[derive(Debug, Parser)]
#[command(name = "fgm-letter", version, arg_required_else_help = true, max_term_width = 100)]
#[command(after_help = "Exit codes: 0 fine, 1 the answer is no (verify), 2 could not run.")]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make letters: a PDF to print, and its text to check it with
    ///
    /// Every file is written whole under another name first (a hidden file, `.fgm-letter-….part`, in the same folder) and then
    /// put in place, so there is never half a letter. If the computer stops in between, such a hidden file may stay
    /// behind; it is harmless, and the next `issue` into that folder removes it once it is an hour old.
    Issue(IssueOptions),
    /// Print the text of letters, word for word as the PDF carries it
    Text(SheetOptions),
    /// Print the SHA-256 of the text of letters, as `sha256sum` does
    Hash(SheetOptions),
    /// Check letters: PDF files, the address from a QR code, or a picture of it
    ///
    /// Nothing is ever fetched from the network.
    Verify(VerifyOptions),
    /// List the languages, with their status and the pages of their letters
    List(ListOptions),
    /// Make or show the issuer's key and certificate
    Key(KeyOptions),
    /// Make, show or check the issuer's signed list of keys and editions
    Manifest(ManifestOptions),
    /// Print a completion script for a shell
    Completions {
        /// The shell that will read the script.
        shell: Shell,
    },
    /// Print the manual page (for `man -l -`)
    Man,
}

/// Which letters, and with what on them.
#[derive(Debug, ClapArgs)]
pub(crate) struct SheetOptions {
    /// Languages of the front page, such as `so` or `ar` (see `fgm-letter list`)
    #[arg(value_name = "LANG", required_unless_present = "all")]
    pub(crate) languages: Vec<String>,
    /// All languages
    #[arg(long, conflicts_with = "languages")]
    pub(crate) all: bool,
    /// Without the Swedish back page
    #[arg(long)]
    pub(crate) only: bool,
    /// Which paper: letter (to show), private (for one person alone), staff; or all; can be given several times
    #[arg(long, value_name = "PAPER", default_value = "letter")]
    pub(crate) paper: Vec<String>,
    /// Whose law the letter explains
    #[arg(long, value_name = "LAW", default_value = "se")]
    pub(crate) law: String,
    /// The date to print [default: the date of the edition]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub(crate) date: Option<Date>,
    /// The folder with the issuer's issuer.toml, key.pem and certificate.pem
    #[arg(long, value_name = "DIR")]
    pub(crate) issuer: Option<PathBuf>,
    /// Print even if the law has not been checked lately, with a band that says so
    #[arg(long)]
    pub(crate) draft: bool,
    /// Judge what has expired as on this day [default: today]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub(crate) today: Option<Date>,
    #[command(flatten)]
    pub(crate) sources: SourceOptions,
}

/// Other wording or templates than the program's own.
#[derive(Debug, ClapArgs)]
pub(crate) struct SourceOptions {
    /// The folder `locales` to read wording from [default: the checkout's one stands in, else the program's own]
    #[arg(long, value_name = "DIR")]
    pub(crate) locales: Option<PathBuf>,
    /// The folder `templates` to read laws and papers from [default: likewise]
    #[arg(long, value_name = "DIR")]
    pub(crate) templates: Option<PathBuf>,
    /// A folder whose `locales` and `templates` are laid over the others: another law, such as examples/germany; can be given
    /// several times
    #[arg(long, value_name = "DIR")]
    pub(crate) add: Vec<PathBuf>,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct IssueOptions {
    #[command(flatten)]
    pub(crate) sheets: SheetOptions,
    /// Where the passphrase of an encrypted key stands: the number of an open file [default: it is asked for]
    #[arg(long, value_name = "FD")]
    pub(crate) passphrase_fd: Option<u32>,
    /// Which size: a4, us-letter, a5, large (for people who see little), pocket (A4, to be folded); or all; can be given several times
    ///
    /// All sizes of a paper have the same text and the same SHA-256.
    #[arg(long, value_name = "SIZE", default_value = "a4")]
    pub(crate) size: Vec<String>,
    /// The folder to write into; it is made if need be
    #[arg(long, value_name = "DIR", default_value = "out")]
    pub(crate) out: PathBuf,
    /// Pictures of the pages too, for messaging apps, at this many dots per inch (72 to 600) [default: 150]
    #[arg(long, value_name = "DPI", num_args = 0..=1, require_equals = true, default_missing_value = "150", value_parser = resolution)]
    pub(crate) png: Option<Resolution>,
}

#[derive(Debug, ClapArgs)]
#[command(after_long_help = JSON_HELP)]
pub(crate) struct VerifyOptions {
    /// PDF files; addresses from a QR code (https://...#...); pictures of it (PNG, JPEG); or `-` for standard input
    #[arg(value_name = "FILE|URL|-", required = true)]
    pub(crate) letters: Vec<OsString>,
    /// A certificate to trust, beside this computer's own issuer; can be given several times
    #[arg(long, value_name = "PEM")]
    pub(crate) trust: Vec<PathBuf>,
    /// The folder with the issuer's certificate.pem, which is trusted
    #[arg(long, value_name = "DIR")]
    pub(crate) issuer: Option<PathBuf>,
    /// An issuer's list (manifest.jws), beside those remembered here; its root must be trusted
    #[arg(long, value_name = "FILE")]
    pub(crate) manifest: Vec<PathBuf>,
    /// For programs: JSON, described at the end of this help
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) sources: SourceOptions,
    /// Judge what has expired as on this day [default: today]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub(crate) today: Option<Date>,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct ListOptions {
    /// Whose languages: those of the letter, or of another paper
    #[arg(long, value_name = "PAPER", default_value = "letter")]
    pub(crate) paper: String,
    /// Whose law the letters explain
    #[arg(long, value_name = "LAW", default_value = "se")]
    pub(crate) law: String,
    /// For programs: a JSON array of objects with tag, name, name_sv, name_en, direction, status, pages
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) sources: SourceOptions,
}

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
    Import(ImportOptions),
    /// Make a new key in the place of the present one, and list both
    Rotate(KeyChange),
    /// List a key as revoked
    Revoke(RevokeOptions),
}

#[derive(Debug, ClapArgs)]
pub(crate) struct ImportOptions {
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

fn resolution(text: &str) -> Result<Resolution, String> {
    text.parse().ok().and_then(Resolution::new).ok_or_else(|| {
        format!("write a whole number from {} to {}, for example 150", Resolution::LOWEST, Resolution::HIGHEST)
    })
}

/// A civil date between 1900 and 2199, written in full.
fn date(text: &str) -> Result<Date, String> {
    let shaped = text.len() == 10
        && text
            .bytes()
            .enumerate()
            .all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() });
    text.parse()
        .ok()
        .filter(|date: &Date| shaped && (1900..2200).contains(&date.year()))
        .ok_or_else(|| "write a day that exists as YYYY-MM-DD, for example 2026-11-23".to_owned())
}

const JSON_HELP: &str = "\
JSON (stable; keys may be added):
  {
    \"schema\": 1,
    \"exit\": 0 | 1 | 2,                 what the program exits with
    \"letters\": [ {                    one for each argument, in order
      \"name\": the argument,
      \"kind\": \"pdf\" | \"seal\" | null,
      \"verdict\": \"valid\" | \"indeterminate\" | \"invalid\" | null,   null: could not be read
      \"error\": null, or why it could not be read,
      \"specimen\": true | false | null, \"draft\": true | false | null,
      \"findings\": [ { \"code\", \"question\", \"severity\", \"message\" } ],
          question: integrity, coverage, signer, trust, time, content, edition
          severity: note, undecided, wrong
      \"signer\": null | { \"subject\", \"certificate_sha256\", \"valid_from\", \"valid_to\" },
      \"sha256\": the content hash, or null,
      \"law\", \"paper\", \"edition\", \"date\", \"languages\", \"issuer\", \"host\": as the letter says, or null,
      \"text\": the letter's text (of a PDF: as embedded; of a seal: if it can be composed here), or null
    } ]
  }";
