//! Renders what is published; in: the order and the site before, out: every sheet with its files, new or as they were.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use sha2::{Digest, Sha256};

use super::earlier::Earlier;
use super::{Order, PublishError};
use crate::assets::Assets;
use crate::canonical::ContentHash;
use crate::issue::{A4, Catalogue, Expired, Mirror, Press, Request, Text};
use crate::issuer::Issuer;
use crate::picture::{self, Resolution};
use crate::sign::Identity;

/// A sheet with its files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sheet {
    pub(super) paper: String,
    pub(super) size: String,
    pub(super) language: String,
    /// The files' name without its ending, such as `letter-se-so-pocket`.
    pub(super) name: String,
    /// The text's, which all sizes share.
    pub(super) text_name: String,
    pub(super) text: String,
    pub(super) hash: ContentHash,
    pub(super) draft: bool,
    /// What it was rendered from.
    pub(super) key: String,
    pub(super) print: Print,
    pub(super) reused: bool,
}

/// What rendering makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Print {
    pub(super) pages: usize,
    pub(super) title: String,
    /// Where the QR code leads, on a paper that has one.
    pub(super) address: Option<String>,
    pub(super) pdf: Vec<u8>,
    /// A picture of each page.
    pub(super) pictures: Vec<Vec<u8>>,
    /// A small picture of the first page, of the usual size alone.
    pub(super) thumbnail: Option<Vec<u8>>,
}

/// What all sheets are made with.
pub(super) struct Workshop<'a> {
    pub(super) assets: &'a Assets,
    pub(super) order: &'a Order<'a>,
    pub(super) issuer: &'a Issuer,
    pub(super) identity: &'a Identity,
    pub(super) earlier: &'a Earlier,
}

/// A paper in one language, in every size.
struct Job<'a> {
    paper: &'a str,
    language: String,
    sizes: &'a [&'a str],
}

/// Every paper in every size and language, sorted by name.
pub(super) fn sheets(workshop: &Workshop<'_>) -> Result<Vec<Sheet>, PublishError> {
    let (assets, law) = (workshop.assets, workshop.order.law);
    let press = Press::with(assets.clone())?;
    let papers = press.papers(law)?;
    let sizes: Vec<&str> = press.sizes().names().collect();
    let mut jobs = Vec::new();
    for paper in &papers {
        let languages = press.languages(law, paper)?.into_iter();
        jobs.extend(languages.map(|language| Job { paper, language: language.tag, sizes: &sizes }));
    }
    let mut sheets = in_parallel(workshop, &jobs)?;
    sheets.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(sheets)
}

/// Several threads, each with fonts of its own, take the next job. Of several errors, the first job's is told.
fn in_parallel(workshop: &Workshop<'_>, jobs: &[Job<'_>]) -> Result<Vec<Sheet>, PublishError> {
    let next = AtomicUsize::new(0);
    let work = || -> Vec<(usize, Result<Vec<Sheet>, PublishError>)> {
        let mut press = None;
        let mut made = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(job) = jobs.get(number) else { return made };
            let result = sheets_of(workshop, &mut press, job);
            if result.is_err() {
                next.store(jobs.len(), Ordering::Relaxed); // jobs before this one have begun already
            }
            made.push((number, result));
        }
    };
    let threads = workshop.order.threads.get().min(jobs.len());
    let mut made: Vec<_> = thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
        let mut made = work();
        for other in others {
            match other.join() {
                Ok(theirs) => made.extend(theirs),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        made
    });
    made.sort_by_key(|(number, _)| *number);
    let mut sheets = Vec::new();
    for (_, result) in made {
        sheets.extend(result?);
    }
    Ok(sheets)
}

fn sheets_of(workshop: &Workshop<'_>, press: &mut Option<Press>, job: &Job<'_>) -> Result<Vec<Sheet>, PublishError> {
    let Workshop { assets, order, issuer, .. } = *workshop;
    let catalogue = Catalogue::new(assets, order.law, job.paper)?;
    let usual = Request {
        language: &job.language,
        law: order.law,
        paper: job.paper,
        size: A4,
        mirror: Mirror::Include,
        date: None,
        today: order.today,
        expired: Expired::Refuse,
    };
    let text = catalogue.text(&usual, issuer)?;
    let made_from = made_from(workshop, &catalogue, &job.language, &text);
    job.sizes.iter().map(|size| sheet(workshop, press, &Request { size, ..usual }, &text, &made_from)).collect()
}

fn sheet(
    workshop: &Workshop<'_>,
    press: &mut Option<Press>,
    request: &Request<'_>,
    text: &Text,
    made_from: &Sha256,
) -> Result<Sheet, PublishError> {
    let name = text.file_name(request.size);
    let key = hex(&made_from.clone().chain_update(request.size).finalize());
    let known = workshop.earlier.print(&name, &key);
    let reused = known.is_some();
    let print = match known {
        Some(print) => print,
        None => {
            let press = match press {
                Some(press) => press,
                None => press.insert(Press::with(workshop.assets.clone())?),
            };
            print(press, request, workshop.issuer, workshop.identity)?
        }
    };
    Ok(Sheet {
        paper: request.paper.to_owned(),
        size: request.size.to_owned(),
        language: request.language.to_owned(),
        name,
        text_name: text.name.clone(),
        hash: text.hash,
        draft: text.draft,
        text: text.text.clone(),
        key,
        print,
        reused,
    })
}

fn print(
    press: &mut Press,
    request: &Request<'_>,
    issuer: &Issuer,
    identity: &Identity,
) -> Result<Print, PublishError> {
    let letter = press.issue(request, issuer, identity)?;
    let pictures = picture::pages(&letter.pdf, &letter.title, Resolution::SMALL)?;
    let thumbnail = match request.size {
        A4 => Some(picture::first_page(&letter.pdf, &letter.title, Resolution::THUMBNAIL)?),
        _ => None,
    };
    let (pages, title, address, pdf) = (letter.pages, letter.title, letter.address, letter.pdf);
    Ok(Print { pages, title, address, pdf, pictures, thumbnail })
}

/// Everything that the sizes of a sheet are rendered from, hashed: what another language or paper says is left out.
fn made_from(workshop: &Workshop<'_>, catalogue: &Catalogue<'_>, language: &str, text: &Text) -> Sha256 {
    let mut hash = Sha256::new();
    let mut part = |bytes: &[u8]| {
        hash.update((bytes.len() as u64).to_be_bytes());
        hash.update(bytes);
    };
    part(&workshop.order.engine);
    part(format!("{:?}", workshop.issuer).as_bytes());
    part(workshop.identity.certificate_der());
    part(text.text.as_bytes());
    for path in catalogue.files(language) {
        part(path.as_bytes());
        part(workshop.assets.bytes(&path).unwrap_or_default());
    }
    hash
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
