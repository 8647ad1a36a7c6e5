//! Why the program could not run; in: an error of the library or the system, out: what happened and what to do, for users.

use std::io;
use std::path::Path;
use std::process::ExitCode;

use fgm_letter::check::CheckError;
use fgm_letter::facts::FactsError;
use fgm_letter::issue::IssueError;
use fgm_letter::manifest::ManifestError;
use fgm_letter::picture::PictureError;
use fgm_letter::publish::PublishError;

use crate::terminal::{escaped, escaped_lines};

/// How the program ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Exit {
    /// Done, or the answer is yes.
    Fine = 0,
    /// The answer is no.
    No = 1,
    /// Could not run, or not wholly.
    CouldNotRun = 2,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Why a command stopped.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Nobody reads our output any more.
    ReaderGone,
    /// Something to tell the user.
    Told {
        /// What happened.
        message: String,
        /// What to do next.
        hint: Option<String>,
    },
}

impl Failure {
    pub(crate) fn new(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::Told { message: message.into(), hint: Some(hint.into()) }
    }

    /// The message says what to do.
    fn told(error: &impl std::fmt::Display) -> Self {
        Self::Told { message: escaped(&error.to_string()), hint: None }
    }

    /// A file or folder could not be read.
    pub(crate) fn reading(path: &Path, error: &io::Error) -> Self {
        let name = shown(path);
        match error.kind() {
            io::ErrorKind::NotFound => Self::new(format!("there is no file {name}"), "check the name and the folder"),
            io::ErrorKind::PermissionDenied => Self::new(
                format!("this account may not read {name}"),
                "ask whoever owns the file, or copy it to a folder of your own",
            ),
            io::ErrorKind::IsADirectory => Self::new(format!("{name} is a folder"), "name a file in it"),
            _ => Self::new(format!("{name} cannot be read: {error}"), "copy the file to another disk and try again"),
        }
    }

    /// A folder could not be looked through.
    pub(crate) fn reading_folder(path: &Path, error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => {
                Self::new(format!("there is no folder {}", shown(path)), "check the name and where it is")
            }
            io::ErrorKind::NotADirectory => Self::new(format!("{} is not a folder", shown(path)), "name its folder"),
            _ => Self::reading(path, error),
        }
    }

    /// A file or folder could not be written; `option` chooses another place.
    pub(crate) fn writing(path: &Path, error: &io::Error, option: &str) -> Self {
        let name = shown(path);
        let elsewhere = format!("choose another folder with {option}");
        let (message, hint) = match error.kind() {
            io::ErrorKind::PermissionDenied => (
                format!("{name} cannot be written: it is protected, or open in another program"),
                format!("close it if it is open, or {elsewhere}"),
            ),
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                (format!("the disk is full: {name} was not written"), format!("make room, or {elsewhere}"))
            }
            io::ErrorKind::FileTooLarge => (
                format!("{name} was not written: larger than this account may write here"),
                format!("ask for more room, or {elsewhere}"),
            ),
            io::ErrorKind::ReadOnlyFilesystem => (format!("{name} is on a disk that cannot be written"), elsewhere),
            io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => {
                (format!("{name} cannot be made: there is a file where a folder must be"), elsewhere)
            }
            io::ErrorKind::IsADirectory => (
                format!("{name} is a folder, and a file must stand there"),
                format!("move the folder away, or {elsewhere}"),
            ),
            io::ErrorKind::NotFound => (format!("{name} cannot be made in that place"), elsewhere),
            _ => (format!("{name} was not written: {error}"), elsewhere),
        };
        Self::new(message, hint)
    }

    /// Standard output could not be written.
    pub(crate) fn output(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::ReaderGone,
            io::ErrorKind::StorageFull => {
                Self::new("the output was cut short: the disk is full", "make room and run it again")
            }
            _ => Self::new(
                format!("the output was cut short: {error}"),
                "run it again with another place for the output",
            ),
        }
    }
}

impl From<PictureError> for Failure {
    fn from(error: PictureError) -> Self {
        Self::Told {
            message: error.to_string(),
            hint: Some("leave --png out to have the letter without pictures".to_owned()),
        }
    }
}

impl From<PublishError> for Failure {
    fn from(error: PublishError) -> Self {
        let hint = match &error {
            PublishError::NotListed { .. } => Some(
                "`fgm-letter issue --all --size all` makes every letter as it is now, `fgm-letter manifest build out/letter-*.pdf` lists them",
            ),
            PublishError::NotCurrent { .. } => Some(
                "to tell readers at once, `fgm-letter publish --list-only` puts the issuer's list on the site and takes off what it has ended",
            ),
            PublishError::KeyEnded { .. } => Some(
                "`fgm-letter key rotate`, `fgm-letter issue --all --size all` and `fgm-letter manifest build out/letter-*.pdf` make the letters anew; to tell readers at once, `fgm-letter publish --list-only`",
            ),
            PublishError::CannotFollow { .. } | PublishError::ListBefore { .. } => Some(
                "the site's former list may still stand in --out, below versions; another folder with --out begins anew, and telephones that kept the former list do not believe a new one",
            ),
            PublishError::List(ManifestError::OtherIssuer { .. }) => Some(
                "name the folder of the list's issuer with --issuer, or write the id under which the list was made in issuer.toml: an id never changes",
            ),
            _ => None,
        };
        match error {
            // No draft of what has expired is ever published.
            PublishError::Issue(error) if has_expired(&error) => Self::told(&error),
            PublishError::Issue(error) => error.into(),
            other => Self::Told { message: escaped_lines(&other.to_string()), hint: hint.map(str::to_owned) },
        }
    }
}

impl From<IssueError> for Failure {
    fn from(error: IssueError) -> Self {
        let hint = match &error {
            IssueError::UnknownLanguage { .. } => Some("`fgm-letter list` shows all languages".to_owned()),
            IssueError::UnknownPaper { .. } => Some("leave --paper out for the letter to show".to_owned()),
            IssueError::UnknownLaw { .. } => Some("leave --law out for Swedish law (se)".to_owned()),
            error if has_expired(error) => Some("or print a draft with --draft".to_owned()),
            _ => None,
        };
        Self::Told { message: escaped_lines(&error.to_string()), hint }
    }
}

fn has_expired(error: &IssueError) -> bool {
    matches!(error, IssueError::Facts(FactsError::Expired { .. }))
}

impl From<CheckError> for Failure {
    fn from(error: CheckError) -> Self {
        let hint = match &error {
            CheckError::UnknownLanguage { .. } => Some("`fgm-letter status` shows all languages".to_owned()),
            CheckError::UnknownLaw { .. } => Some("leave --law out for Swedish law (se)".to_owned()),
            _ => None,
        };
        Self::Told { message: escaped_lines(&error.to_string()), hint }
    }
}

/// A path as it can be shown.
pub(crate) fn shown(path: &Path) -> String {
    escaped(&path.to_string_lossy())
}
