//! `publish`: makes the site; in: an issuer and the site before, out: a new one in its place, whole, and what was done.

mod lock;
mod put;
mod serve;

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::thread;

use fgm_letter::publish::{self, Earlier, Order, Site, Specimens};
use sha2::{Digest, Sha256};

use self::put::Place;
use crate::args::PublishOptions;
use crate::failure::{Exit, Failure, shown};
use crate::{clock, files, known_lists, local_issuer, sources, terminal};

/// What the next run reads, beside the two trees.
const RECORD: &str = "record.json";

pub(crate) fn run(options: &PublishOptions) -> Result<Exit, Failure> {
    let place = options.out.as_deref().map(Place::take).transpose()?;
    let site = make(options, place.as_ref())?;
    if let Some(place) = place {
        let put = place.put(&site)?;
        terminal::report(&words(&put, &site))?;
    }
    match options.serve {
        Some(port) => serve::serve(&site, port),
        None => Ok(Exit::Fine),
    }
}

fn make(options: &PublishOptions, place: Option<&Place<'_>>) -> Result<Site, Failure> {
    let assets = sources::assets(&options.sources)?;
    let (issuer, identity) = local_issuer::with_key(options.issuer.as_deref(), &options.law, options.passphrase_fd)?;
    let list = known_lists::own(&local_issuer::folder(options.issuer.as_deref())?)?;
    let order = Order {
        law: &options.law,
        today: clock::today(options.today),
        specimens: if options.specimen { Specimens::Publish } else { Specimens::Refuse },
        list: list.as_ref(),
        threads: thread::available_parallelism().unwrap_or(NonZeroUsize::MIN),
        engine: engine()?,
    };
    let earlier = place.map_or_else(Earlier::none, earlier);
    Ok(publish::site(&assets, &order, &issuer, &identity, &earlier)?)
}

/// This build of the program: another one may render differently, whatever its version says.
fn engine() -> Result<[u8; 32], Failure> {
    let program = std::env::current_exe().map_err(|error| Failure::reading(Path::new("fgm-letter"), &error))?;
    let bytes = std::fs::read(&program).map_err(|error| Failure::reading(&program, &error))?;
    Ok(Sha256::digest(bytes).into())
}

/// The site that stands there now; what cannot be read of it is rendered again.
fn earlier(place: &Place<'_>) -> Earlier {
    let current = place.current();
    match files::read_text(&current.join(RECORD)) {
        Ok(record) => {
            let mut there = put::read(&current, publish::STAFF);
            there.extend(files::read(&current.join(publish::LIST)).ok().map(|list| (publish::LIST.to_owned(), list)));
            Earlier::new(&record, there)
        }
        Err(_) => Earlier::none(),
    }
}

fn words(put: &put::Put, site: &Site) -> String {
    let folder = |tree: &str| -> PathBuf { put.current.join(tree) };
    let bytes: usize = site.files.values().map(Vec::len).sum();
    format!(
        "public  {}\nstaff   {}\n        {} files, {:.1} MB; {} sheets rendered, {} as they were{}\n",
        shown(&folder(publish::PUBLIC)),
        shown(&folder(publish::STAFF)),
        site.files.len(),
        bytes as f64 / 1e6,
        site.rendered,
        site.reused,
        if put.is_new { "" } else { "; nothing changed" },
    )
}
