//! What is asked about letters; in: the arguments of `issue`, `text`, `hash`, `verify`, `publish` and `list`, out: their options.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::Args as ClapArgs;
use fgm_letter::picture::Resolution;
use jiff::civil::Date;

use super::date;

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
#[derive(Debug, Clone, ClapArgs)]
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
pub(crate) struct PublishOptions {
    /// The folder to write into; it is made if need be
    #[arg(long, value_name = "DIR", required_unless_present = "serve")]
    pub(crate) out: Option<PathBuf>,
    /// The folder with the issuer's issuer.toml, key.pem and certificate.pem, and its list, if it has one
    #[arg(long, value_name = "DIR")]
    pub(crate) issuer: Option<PathBuf>,
    /// Where the passphrase of an encrypted key stands: the number of an open file [default: it is asked for]
    #[arg(long, value_name = "FD")]
    pub(crate) passphrase_fd: Option<u32>,
    /// Publish the letters of a made-up issuer
    #[arg(long)]
    pub(crate) specimen: bool,
    /// Put the issuer's list on the site that stands there, and take off what the list has ended; render nothing
    #[arg(long, requires = "out")]
    pub(crate) list_only: bool,
    /// Whose law the letters explain
    #[arg(long, value_name = "LAW", default_value = "se")]
    pub(crate) law: String,
    /// Show both pages on this computer, at this port and the next one; 0: any that are free [default: 8021]
    #[arg(long, value_name = "PORT", num_args = 0..=1, require_equals = true, default_missing_value = "8021")]
    pub(crate) serve: Option<u16>,
    #[command(flatten)]
    pub(crate) sources: SourceOptions,
    /// Judge what has expired as on this day [default: today]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub(crate) today: Option<Date>,
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

fn resolution(text: &str) -> Result<Resolution, String> {
    text.parse().ok().and_then(Resolution::new).ok_or_else(|| {
        format!("write a whole number from {} to {}, for example 150", Resolution::LOWEST, Resolution::HIGHEST)
    })
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
          host: where the code leads; it is not sealed, so never go by it
      \"text\": the letter's text (of a PDF: as embedded; of a seal: if it can be composed here), or null
    } ]
  }";
