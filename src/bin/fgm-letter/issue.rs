//! `issue`: makes sheets; in: languages, papers and sizes, out: PDF files and a text file each, and what was written.

use std::fmt::Write as _;
use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

use fgm_letter::assets::Assets;
use fgm_letter::issue::{Letter, Press, Request};
use fgm_letter::issuer::Issuer;
use fgm_letter::picture;
use fgm_letter::sign::Identity;

use crate::args::IssueOptions;
use crate::failure::{Exit, Failure, shown};
use crate::files::{self, Existing, NewFile, Readers};
use crate::sheets::Sheet;
use crate::terminal::escaped;
use crate::{clock, local_issuer, sheets, sources, terminal};

const OTHER_FOLDER: &str = "--out";
/// From so many files on, several processors share the work: before, a second one would read fonts in vain.
const MANY: usize = 12;

/// A letter that cannot be made does not stop the others, nor does an output that nobody reads: the letters are what counts. A
/// folder that cannot be written does.
pub(crate) fn run(options: &IssueOptions) -> Result<Exit, Failure> {
    let assets = sources::assets(&options.sheets.sources)?;
    let mut press = Press::with(assets.clone())?;
    let sheets = sheets::sheets(&options.sheets, &press)?;
    let sizes = sheets::sizes(&options.size, &press)?;
    let asked = options.sheets.issuer.as_deref();
    let (issuer, identity) = local_issuer::with_key(asked, &options.sheets.law, options.passphrase_fd)?;
    files::make_folder(&options.out, OTHER_FOLDER)?;
    files::sweep(&options.out);

    let work = Work { options, sheets: &sheets, sizes: &sizes, issuer: &issuer, identity: &identity };
    let mut desk = Desk::new(&work);
    if sheets.len() * sizes.len() < MANY {
        for number in 0..sheets.len() {
            desk.take(number, work.make(&mut press, number))?;
        }
    } else {
        drop(press);
        in_parallel(&work, &assets, &mut desk)?;
    }
    desk.close()
}

/// What there is to do.
struct Work<'a> {
    options: &'a IssueOptions,
    sheets: &'a [Sheet],
    sizes: &'a [String],
    issuer: &'a Issuer,
    identity: &'a Identity,
}

/// A sheet in every size that was asked for.
type Made = Vec<Result<Drawn, Failure>>;

/// A letter and the pictures of its pages.
struct Drawn {
    letter: Letter,
    pictures: Vec<Vec<u8>>,
}

impl Work<'_> {
    fn make(&self, press: &mut Press, number: usize) -> Made {
        let today = clock::today(self.options.sheets.today);
        let request = sheets::request(&self.options.sheets, &self.sheets[number], today);
        let sizes = self.sizes.iter();
        sizes.map(|size| self.draw(press, &Request { size, ..request })).collect()
    }

    fn draw(&self, press: &mut Press, request: &Request<'_>) -> Result<Drawn, Failure> {
        let letter = press.issue(request, self.issuer, self.identity)?;
        let pictures = match self.options.png {
            Some(resolution) => picture::pages(&letter.pdf, &letter.title, resolution)?,
            None => Vec::new(),
        };
        Ok(Drawn { letter, pictures })
    }
}

/// Several threads, each with fonts of its own, take the next sheet; this one writes what they make, in the order of the sheets.
fn in_parallel(work: &Work<'_>, assets: &Assets, desk: &mut Desk<'_>) -> Result<(), Failure> {
    let next = AtomicUsize::new(0);
    let (send, receive) = mpsc::channel();
    let threads = thread::available_parallelism().map_or(1, NonZeroUsize::get).min(work.sheets.len());
    thread::scope(|scope| {
        for _ in 0..threads {
            let send = send.clone();
            let next = &next;
            scope.spawn(move || {
                let mut press = match Press::with(assets.clone()) {
                    Ok(press) => press,
                    Err(error) => {
                        let _ = send.send((0, Err(error))); // if nobody waits, writing has failed already
                        return;
                    }
                };
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= work.sheets.len() || send.send((number, Ok(work.make(&mut press, number)))).is_err() {
                        return;
                    }
                }
            });
        }
        drop(send);
        for (number, made) in &receive {
            let taken = made.map_err(Failure::from).and_then(|made| desk.take(number, made));
            if let Err(failure) = taken {
                next.store(work.sheets.len(), Ordering::Relaxed);
                return Err(failure);
            }
        }
        Ok(())
    })
}

/// Writes what was made and tells of it.
struct Desk<'a> {
    work: &'a Work<'a>,
    bar: indicatif::ProgressBar,
    /// What was made before a sheet whose turn comes first.
    waiting: Vec<Option<Made>>,
    next: usize,
    not_made: usize,
    told: Result<(), Failure>,
}

impl<'a> Desk<'a> {
    fn new(work: &'a Work<'a>) -> Self {
        let bar = terminal::progress(work.sheets.len() * work.sizes.len());
        let waiting = work.sheets.iter().map(|_| None).collect();
        Self { work, bar, waiting, next: 0, not_made: 0, told: Ok(()) }
    }

    fn take(&mut self, number: usize, made: Made) -> Result<(), Failure> {
        self.waiting[number] = Some(made);
        while let Some(made) = self.waiting.get_mut(self.next).and_then(Option::take) {
            let sheet = &self.work.sheets[self.next];
            self.bar.set_message(sheet.language.name_en.clone());
            let mut letters = Vec::new();
            for result in made {
                match result {
                    Ok(letter) => letters.push(letter),
                    Err(error) => {
                        self.not_made += 1;
                        self.bar.suspend(|| terminal::tell(&error));
                    }
                }
            }
            write(self.work.options, &letters)?;
            if !letters.is_empty() && self.told.is_ok() {
                self.told = self.bar.suspend(|| terminal::report(&words(self.work.options, sheet, &letters)));
            }
            self.bar.inc(self.work.sizes.len() as u64);
            self.next += 1;
        }
        Ok(())
    }

    fn close(self) -> Result<Exit, Failure> {
        self.bar.finish_and_clear();
        if self.not_made == 0 {
            return self.told.map(|()| Exit::Fine);
        }
        let all = self.work.sheets.len() * self.work.sizes.len();
        if all > 1 {
            let not_made = self.not_made;
            terminal::note(&format!("{not_made} of {all} letters could not be made; the others are complete"));
        }
        Ok(Exit::CouldNotRun)
    }
}

/// All sizes of a sheet with their pictures, and their text once.
fn write(options: &IssueOptions, letters: &[Drawn]) -> Result<(), Failure> {
    let Some(first) = letters.first() else { return Ok(()) };
    let mut named: Vec<(String, &[u8])> = Vec::new();
    for drawn in letters {
        named.push((format!("{}.pdf", drawn.letter.name), &drawn.letter.pdf));
        named.extend(picture_names(drawn).zip(drawn.pictures.iter().map(Vec::as_slice)));
    }
    named.push((text_name(&first.letter), first.letter.text.text.as_bytes()));
    let files: Vec<_> = named.iter().map(|(name, bytes)| NewFile { name, bytes, readers: Readers::Usual }).collect();
    files::write(&options.out, &files, Existing::Replace, OTHER_FOLDER)
}

/// The page's number stands in the name where there are several.
fn picture_names(drawn: &Drawn) -> impl Iterator<Item = String> {
    let (name, pages) = (&drawn.letter.name, drawn.pictures.len());
    (1..=pages).map(move |page| if pages == 1 { format!("{name}.png") } else { format!("{name}-{page}.png") })
}

fn words(options: &IssueOptions, sheet: &Sheet, letters: &[Drawn]) -> String {
    let mut out = format!("{}  {}\n", sheet.language.tag, escaped(&sheet.language.name_en));
    let mut line = |key: &str, value: &str| writeln!(out, "  {key:<8}{value}").expect("a String takes all");
    for drawn in letters {
        let letter = &drawn.letter;
        let pages = if letter.pages == 1 { "1 page".to_owned() } else { format!("{} pages", letter.pages) };
        line(&sheet.paper, &format!("{} ({pages})", shown(&options.out.join(format!("{}.pdf", letter.name)))));
        for picture in picture_names(drawn) {
            line("picture", &shown(&options.out.join(picture)));
        }
    }
    if let Some(Drawn { letter: first, .. }) = letters.first() {
        line("text", &shown(&options.out.join(text_name(first))));
        line("hash", &first.text.hash.to_string());
        line("status", status(first));
    }
    out
}

fn status(letter: &Letter) -> &'static str {
    match (letter.text.draft, letter.text.specimen) {
        (true, true) => "DRAFT (not reviewed yet), SPECIMEN (made-up issuer): for trying out only",
        (true, false) => "DRAFT (not reviewed yet)",
        (false, true) => "SPECIMEN (made-up issuer): for trying out only",
        (false, false) => "official",
    }
}

fn text_name(letter: &Letter) -> String {
    format!("{}.txt", letter.text.name)
}
