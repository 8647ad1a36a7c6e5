//! `verify`: checks letters; in: PDF files, addresses from QR codes or standard input, out: a report each.
//!
//! It fetches nothing. Trusted are the certificates given with `--trust` and that of the issuer on this computer.

mod json;
mod subject;
mod words;

use std::ffi::OsStr;
use std::path::Path;

use fgm_letter::issue::{Expired, Mirror, Press, Request};
use fgm_letter::issuer::Issuer;
use fgm_letter::manifest::Manifest;
use fgm_letter::verify::{self as library, Report, Subject, TrustAnchor, Verdict};
use jiff::civil::Date;

use self::subject::Given;
use crate::args::VerifyOptions;
use crate::failure::{Exit, Failure, shown};
use crate::terminal::escaped;
use crate::{clock, files, known_lists, local_issuer, manifest, sources, terminal};

/// What came of one argument.
struct Checked {
    /// The argument, for programs.
    name: String,
    /// What it is called in a report for people.
    label: String,
    result: Result<Letter, Failure>,
}

/// A letter that could be read.
struct Letter {
    report: Report,
    /// The text to compare with the paper: of a PDF the embedded one, of a seal the one composed here.
    text: Option<String>,
    /// Nothing else of the picture was judged.
    from_picture: bool,
}

/// The worst answer is the exit code, whether or not somebody reads to the end.
pub(crate) fn run(options: &VerifyOptions) -> Result<Exit, Failure> {
    let checker = Checker::new(options)?;
    let mut worst = Exit::Fine;
    let mut all = Vec::new();
    for (index, argument) in options.letters.iter().enumerate() {
        let checked = checker.check(argument);
        worst = worst.max(checked.exit());
        if options.json {
            all.push(checked);
            continue;
        }
        match &checked.result {
            Ok(letter) => {
                let gap = if index == 0 { "" } else { "\n" };
                let words = words::of(&checked.label, letter, &checker.issuer);
                terminal::read_or_not(terminal::report(&format!("{gap}{words}")))?;
            }
            Err(failure) => terminal::tell(failure),
        }
    }
    if options.json {
        terminal::read_or_not(terminal::data(&json::of(&all, worst)))?;
    }
    Ok(worst)
}

struct Checker {
    lists: Vec<Manifest>,
    trust: Vec<TrustAnchor>,
    issuer: Issuer,
    press: Press,
    today: Date,
}

impl Checker {
    fn new(options: &VerifyOptions) -> Result<Self, Failure> {
        let mut trust = Vec::new();
        for path in &options.trust {
            trust.push(anchor(path, &files::read_text(path)?)?);
        }
        if let Some((path, pem)) = local_issuer::certificate(options.issuer.as_deref())? {
            trust.push(anchor(&path, &pem)?);
        }
        let issuer = local_issuer::without_key(options.issuer.as_deref())?;
        let roots = manifest::roots(&options.trust, options.issuer.as_deref())?;
        let lists = known_lists::newest(&options.manifest, &roots, options.issuer.as_deref())?;
        trust.extend(lists.iter().flat_map(TrustAnchor::of_manifest));
        let press = Press::with(sources::assets(&options.sources)?)?;
        Ok(Self { lists, trust, issuer, press, today: clock::today(options.today) })
    }

    fn check(&self, argument: &OsStr) -> Checked {
        let name = argument.to_string_lossy().into_owned();
        let label = label(&name);
        let result = self.read(argument).and_then(|bytes| self.check_bytes(argument, &label, &bytes));
        let of_picture = result.as_ref().is_ok_and(|letter| letter.from_picture);
        let label = if of_picture { format!("the code in {label}") } else { label };
        Checked { name, label, result }
    }

    /// The bytes of a file or of standard input; an address stands for itself.
    fn read(&self, argument: &OsStr) -> Result<Vec<u8>, Failure> {
        match argument.to_str() {
            Some("-") => files::read_input(),
            Some(address) if looks_like_address(address) => Ok(address.as_bytes().to_vec()),
            Some(other) if other.contains('#') && !Path::new(other).exists() => Err(Failure::new(
                format!("there is no file {}", shown(Path::new(other))),
                "if it is the address from a QR code, give the whole of it, from https:// on, in quotes",
            )),
            _ => files::read(Path::new(argument)),
        }
    }

    fn check_bytes(&self, argument: &OsStr, label: &str, bytes: &[u8]) -> Result<Letter, Failure> {
        let unreadable = |why: String| Failure::Told { message: format!("{label}: {why}"), hint: None };
        match subject::of(argument, bytes).map_err(unreadable)? {
            Given::Address { address, from_picture } => {
                let report = library::verify_seal(&address, &self.trust, self.today)
                    .map_err(|error| unreadable(escaped(&error.to_string())))?;
                let report = self.lists.iter().fold(report, |report, list| report.with_manifest(list, None));
                let text = self.compose(&report);
                Ok(Letter { report, text, from_picture })
            }
            Given::Pdf(bytes) => {
                let report = library::verify_pdf(bytes, &self.trust, self.today)
                    .map_err(|error| unreadable(escaped(&error.to_string())))?;
                let report = self.lists.iter().fold(report, |report, list| report.with_manifest(list, Some(bytes)));
                let text = report.text.clone();
                Ok(Letter { report, text, from_picture: false })
            }
        }
    }

    /// The text that a seal stands for, if the program and its issuer make exactly that text.
    fn compose(&self, report: &Report) -> Option<String> {
        let header = report.header.as_ref()?;
        let specimen = Issuer::specimen();
        let issuer = [&self.issuer, &specimen].into_iter().find(|issuer| issuer.id() == header.issuer)?;
        let mirror = if header.languages.len() > 1 { Mirror::Include } else { Mirror::Omit };
        let request = Request {
            law: &header.law,
            paper: &header.paper,
            mirror,
            date: Some(header.date),
            expired: Expired::PrintAsDraft, // it is compared with a paper, not issued
            ..Request::new(header.languages.first()?, self.today)
        };
        let text = self.press.text(&request, issuer).ok()?;
        (Some(text.hash) == report.content_hash).then_some(text.text)
    }
}

impl Checked {
    fn exit(&self) -> Exit {
        match &self.result {
            Ok(letter) if letter.report.verdict() == Verdict::Valid => Exit::Fine,
            Ok(_) => Exit::No,
            Err(_) => Exit::CouldNotRun,
        }
    }
}

impl Letter {
    fn is_seal(&self) -> bool {
        self.report.subject == Subject::Seal
    }
}

fn excerpt(text: &str) -> String {
    escaped(&text.chars().take(60).collect::<String>())
}

fn anchor(path: &Path, pem: &str) -> Result<TrustAnchor, Failure> {
    TrustAnchor::from_pem(pem).map_err(|error| {
        Failure::new(
            format!("{}: {error}", shown(path)),
            "ask the issuer for its certificate.pem, and give that file with --trust",
        )
    })
}

/// What to call an argument: the start of an address is enough to know it again.
fn label(name: &str) -> String {
    const LENGTH: usize = 40;
    match name {
        "-" => "standard input".to_owned(),
        address if looks_like_address(address) && address.chars().count() > LENGTH => {
            escaped(&address.chars().take(LENGTH).chain(['…']).collect::<String>())
        }
        other => escaped(other),
    }
}

fn looks_like_address(text: &str) -> bool {
    ["https://", "http://"]
        .iter()
        .any(|scheme| text.get(..scheme.len()).is_some_and(|it| it.eq_ignore_ascii_case(scheme)))
}
