//! `manifest`: makes, shows and checks an issuer's list; in: letters and what happened, out: `manifest.jws`, or what it says.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use fgm_letter::manifest::{Entry, Manifest, SignedManifest, Status};
use fgm_letter::signature::SignerCertificate;
use fgm_letter::verify::{TrustAnchor, Verdict, verify_pdf};
use jiff::civil::Date;
use sha2::{Digest, Sha256};

use crate::args::{BuildOptions, KeyChange, ManifestCommand, ManifestOptions, ShowOptions};
use crate::clock;
use crate::failure::{Exit, Failure, shown};
use crate::files::{self, Existing, NewFile, Readers};
use crate::known_lists::{self, MANIFEST};
use crate::local_issuer::{self, CERTIFICATE, OTHER_FOLDER, ROOT};
use crate::terminal::{self, escaped};

pub(crate) fn run(options: &ManifestOptions) -> Result<Exit, Failure> {
    match &options.command {
        ManifestCommand::Build(options) => build(options),
        ManifestCommand::Show(options) => show(options),
        ManifestCommand::Verify(options) => verify(options),
    }
}

/// Changes the issuer's list and signs it with the root.
pub(crate) fn change(
    at: &KeyChange,
    edit: impl FnOnce(&mut Manifest, &Path, Date) -> Result<(), Failure>,
) -> Result<SignedManifest, Failure> {
    let folder = local_issuer::folder(at.issuer.as_deref())?;
    let issuer = local_issuer::without_key(Some(&folder))?;
    let (root, today) = (local_issuer::root(&folder)?, clock::today(at.today));
    let mut list = match known_lists::own(&folder)? {
        Some(last) if last.manifest().issuer() == issuer.id() => {
            last.manifest().next(today).map_err(|it| refused(&it))?
        }
        Some(last) => {
            return Err(Failure::new(
                format!("the list in {} is of the issuer {}", shown(&folder), escaped(last.manifest().issuer())),
                "put back the issuer.toml that belongs to it, or move manifest.jws away",
            ));
        }
        None => Manifest::first(issuer.id(), today),
    };
    let path = folder.join(CERTIFICATE);
    if path.exists() {
        let certificate = local_issuer::parse_certificate(&path, &files::read_text(&path)?)?;
        list.add_key(&certificate).map_err(|error| refused(&error))?;
    }
    edit(&mut list, &folder, today)?;
    let signed = SignedManifest::sign(list, root.signing_key(), root.certificate()).map_err(|error| refused(&error))?;
    let file = NewFile { name: MANIFEST, bytes: signed.as_str().as_bytes(), readers: Readers::Usual };
    files::write(&folder, &[file], Existing::Replace, OTHER_FOLDER)?;
    terminal::report(&words(&signed))?;
    Ok(signed)
}

fn build(options: &BuildOptions) -> Result<Exit, Failure> {
    change(&options.at, |list, _, today| {
        for path in &options.letters {
            add(list, path, today)?;
        }
        let reason = options.reason.as_deref().unwrap_or_default();
        let ended = [(&options.supersede, Status::Superseded), (&options.withdraw, Status::Withdrawn)];
        for (edition, status) in ended.iter().filter_map(|(edition, status)| Some((edition.as_ref()?, *status))) {
            list.end_edition(edition, status, reason).map_err(|error| refused(&error))?;
        }
        Ok(())
    })?;
    Ok(Exit::Fine)
}

/// Lists a letter that one of the list's own keys signed, and no other file.
fn add(list: &mut Manifest, path: &Path, today: Date) -> Result<(), Failure> {
    let file = files::read(path)?;
    let told =
        |why: String| Failure::new(format!("{}: {why}", shown(path)), "list only letters that this issuer signed");
    let report = verify_pdf(&file, &TrustAnchor::of_manifest(list), today).map_err(|error| told(error.to_string()))?;
    if report.verdict() != Verdict::Valid {
        let findings = report.findings.iter().map(|finding| finding.message.as_str()).collect::<Vec<_>>().join(" ");
        return Err(told(escaped(&findings)));
    }
    if let Some(other) = report.sealed_issuer.as_ref().filter(|issuer| *issuer != list.issuer()) {
        return Err(told(format!("its code names the issuer {other}, and the list is of {}", escaped(list.issuer()))));
    }
    let (Some(header), Some(text)) = (&report.header, report.content_hash) else {
        return Err(told("it carries no text".to_owned()));
    };
    let entry = Entry { header, text, pdf: Sha256::digest(&file).into() };
    list.add_letter(&entry).map_err(|error| told(error.to_string()))
}

fn show(options: &ShowOptions) -> Result<Exit, Failure> {
    let signed = open(&path(options)?, options)?;
    terminal::report(&words(&signed))?;
    Ok(Exit::Fine)
}

fn verify(options: &ShowOptions) -> Result<Exit, Failure> {
    let path = path(options)?;
    let signed = open(&path, options)?;
    let folder = known_lists::remember(&signed)?;
    let list = signed.manifest();
    terminal::report(&format!(
        "VALID: {}, list number {} of {}, signed {}\n",
        shown(&path),
        list.sequence(),
        escaped(list.issuer()),
        list.issued()
    ))?;
    terminal::note(&format!("note: remembered in {}; `verify` uses it from now on", shown(&folder)));
    Ok(Exit::Fine)
}

fn open(path: &Path, options: &ShowOptions) -> Result<SignedManifest, Failure> {
    let issuer = options.issuer.as_deref();
    known_lists::open(path, &roots(&options.trust, issuer)?, issuer)
}

fn path(options: &ShowOptions) -> Result<PathBuf, Failure> {
    match &options.file {
        Some(path) => Ok(path.clone()),
        None => Ok(local_issuer::folder(options.issuer.as_deref())?.join(MANIFEST)),
    }
}

/// The roots that are trusted: those given, the issuer's own, those remembered.
pub(crate) fn roots(given: &[PathBuf], issuer: Option<&Path>) -> Result<Vec<SignerCertificate>, Failure> {
    let own = local_issuer::folder(issuer).ok().map(|folder| folder.join(ROOT).join(CERTIFICATE));
    let files = given.iter().cloned().chain(own.filter(|path| path.exists()));
    let read = |path: PathBuf| local_issuer::parse_certificate(&path, &files::read_text(&path)?);
    let mut roots = files.map(read).collect::<Result<Vec<_>, _>>()?;
    roots.extend(known_lists::remembered_roots()?);
    Ok(roots)
}

fn words(signed: &SignedManifest) -> String {
    let list = signed.manifest();
    let mut out = format!("list number {} of {}, signed {}\n", list.sequence(), escaped(list.issuer()), list.issued());
    let mut line = |text: String| writeln!(out, "  {}", escaped(&text)).expect("a String takes all");
    for key in list.keys() {
        line(format!("key {}  {} to {}", key.kid, key.valid_from, key.valid_to));
        if let Some(from) = key.revoked_from {
            line(format!("    revoked from {from}: {}", key.reason.as_deref().unwrap_or_default()));
        }
    }
    for edition in list.editions() {
        let (law, name, status) = (&edition.law, &edition.edition, edition.status.word());
        line(format!("edition {name}, law {law}  {status} since {}", edition.since));
        if let Some(reason) = &edition.reason {
            line(format!("    {reason}"));
        }
        for text in &edition.texts {
            line(format!("    {}  {}, files: {}", text.sha256, text.languages.join(" "), text.pdfs.len()));
        }
    }
    out
}

pub(crate) fn refused(error: &fgm_letter::manifest::ManifestError) -> Failure {
    Failure::Told { message: escaped(&error.to_string()), hint: None }
}
