//! `publish`: makes the site; in: an issuer and the site before, out: a new one in its place, whole, and what was done.

mod lock;
mod put;
mod serve;
mod version;

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::thread;

use fgm_letter::manifest::SignedManifest;
use fgm_letter::publish::{self, Earlier, Order, Site, Specimens};
use sha2::{Digest, Sha256};

use self::put::Place;
use crate::args::PublishOptions;
use crate::failure::{Exit, Failure, shown};
use crate::known_lists::MANIFEST;
use crate::local_issuer::{CERTIFICATE, ROOT};
use crate::{clock, files, known_lists, local_issuer, sources, terminal};

/// What the next run reads, beside the two trees.
const RECORD: &str = "record.json";

pub(crate) fn run(options: &PublishOptions) -> Result<Exit, Failure> {
    let place = options.out.as_deref().map(Place::take).transpose()?;
    let site = make(options, place.as_ref())?;
    if let Some(place) = place {
        let put = place.put(&site)?;
        terminal::report(&words(&put, &site))?;
        if site.lacking > 0 {
            terminal::note(&format!(
                "note: the list names {} text(s) of superseded editions that the page cannot show: they are not in the site that stood there",
                site.lacking
            ));
        }
    }
    match options.serve {
        Some(port) => serve::serve(&site, port),
        None => Ok(Exit::Fine),
    }
}

fn make(options: &PublishOptions, place: Option<&Place<'_>>) -> Result<Site, Failure> {
    let assets = sources::assets(&options.sources)?;
    let folder = options.issuer.as_deref();
    let list = list(folder)?;
    let order = Order {
        law: &options.law,
        today: clock::today(options.today),
        specimens: if options.specimen { Specimens::Publish } else { Specimens::Refuse },
        list: list.as_ref(),
        threads: thread::available_parallelism().unwrap_or(NonZeroUsize::MIN),
        engine: engine()?,
    };
    let earlier = place.map_or_else(|| Ok(Earlier::none()), earlier)?;
    if options.list_only {
        return Ok(publish::relist(&assets, &order, &local_issuer::without_key(folder)?, &earlier)?);
    }
    let (issuer, identity) = local_issuer::with_key(folder, &options.law, options.passphrase_fd)?;
    Ok(publish::site(&assets, &order, &issuer, &identity, &earlier)?)
}

/// The issuer's own list. An issuer with a root has one: without it, what was withdrawn would be current again.
fn list(folder: Option<&Path>) -> Result<Option<SignedManifest>, Failure> {
    let folder = local_issuer::folder(folder)?;
    let list = known_lists::own(&folder)?;
    let root = folder.join(ROOT).join(CERTIFICATE);
    if list.is_none() && root.exists() {
        return Err(Failure::new(
            format!("there is {} and no {}, the list that it signs", shown(&root), shown(&folder.join(MANIFEST))),
            "put the issuer's latest list back; if there never was one, `fgm-letter manifest build out/letter-*.pdf` makes it",
        ));
    }
    Ok(list)
}

/// This build of the program: another one may render differently, whatever its version says.
fn engine() -> Result<[u8; 32], Failure> {
    let program = std::env::current_exe().map_err(|error| Failure::reading(Path::new("fgm-letter"), &error))?;
    let bytes = std::fs::read(&program).map_err(|error| Failure::reading(&program, &error))?;
    Ok(Sha256::digest(bytes).into())
}

/// The site that stands there now; what cannot be read of its sheets is rendered again.
fn earlier(place: &Place<'_>) -> Result<Earlier, Failure> {
    let current = place.current();
    let record = files::read_text(&current.join(RECORD)).unwrap_or_default();
    let mut there = put::read(&current, publish::STAFF);
    there.extend(put::read(&current, publish::PUBLIC));
    let list = current.join(publish::LIST);
    if list.exists() {
        there.insert(publish::LIST.to_owned(), files::read(&list)?);
    }
    Ok(Earlier::new(&record, there))
}

fn words(put: &put::Put, site: &Site) -> String {
    let folder = |tree: &str| -> PathBuf { put.current.join(tree) };
    let bytes: usize = site.files.values().map(Vec::len).sum();
    let sheets = match (site.rendered, site.reused) {
        (0, 0) => "no letter is offered: the list does not name them as current".to_owned(),
        (rendered, reused) => format!("{rendered} sheets rendered, {reused} as they were"),
    };
    format!(
        "public  {}\nstaff   {}\n        {} files, {:.1} MB; {sheets}{}\n",
        shown(&folder(publish::PUBLIC)),
        shown(&folder(publish::STAFF)),
        site.files.len(),
        bytes as f64 / 1e6,
        if put.is_new { "" } else { "; nothing changed" },
    )
}
