//! `preview`: shows a letter in the browser while it is translated; in: a language and its files, out: a page on this computer alone.

mod server;
mod watch;

use std::sync::{Arc, mpsc};
use std::thread;

use fgm_letter::assets::Assets;
use fgm_letter::check::{self, Depth};
use fgm_letter::diagnostic;
use fgm_letter::issue::{self, Catalogue};
use fgm_letter::locale::document::Document;
use fgm_letter::preview::{Remark, Severity, Subject};

use self::server::Shared;
use self::watch::Renderer;
use crate::args::PreviewOptions;
use crate::failure::{Exit, Failure};
use crate::loopback::Server;
use crate::{clock, local_issuer, sources, terminal, wording};

pub(crate) fn run(options: &PreviewOptions) -> Result<Exit, Failure> {
    let assets = sources::assets(&options.sources)?;
    wording::metadata(&assets, &options.language)?;
    let wording = Catalogue::new(&assets, &options.law, &options.paper)?.wording().to_owned();
    issue::size(&issue::sizes(&assets)?, &options.size)?;
    if assets.bytes(&format!("locales/{}/{wording}", wording::SOURCE)).is_none() {
        return Err(Failure::new(
            format!("the source text of this paper, locales/{}/{wording}, is missing", wording::SOURCE),
            "name the folder that has it with --locales",
        ));
    }
    let subject = Subject {
        language: options.language.clone(),
        beside: options.beside.clone(),
        source: wording::SOURCE.to_owned(),
        paper: options.paper.clone(),
        wording: wording.clone(),
        size: options.size.clone(),
        law: options.law.clone(),
        today: clock::today(options.today),
    };
    let server = Server::bind(options.port, "choose another with --port, or leave it out for one that is free")?;
    let shared = Arc::new(Shared::default());

    // Fonts and layouts stay in the thread that makes them.
    let (ready, made) = mpsc::channel();
    let (issuer, sources, shared_there) =
        (local_issuer::without_key(None)?, options.sources.clone(), Arc::clone(&shared));
    let watch = options.watch;
    let law = options.law.clone();
    let checks = move |assets: &Assets, language: &str| checks(assets, language, &wording, &law);
    thread::spawn(move || match Renderer::new(subject, issuer, sources, Arc::new(checks), watch) {
        Ok(renderer) => {
            let _ = ready.send(Ok(()));
            renderer.run(&shared_there);
        }
        Err(failure) => {
            let _ = ready.send(Err(failure));
        }
    });
    made.recv().map_err(|_| Failure::new("the preview could not be started", "run it again"))??;

    terminal::report(&format!("http://127.0.0.1:{}/\n", server.port()))?;
    terminal::flush()?;
    if watch && crate::sources::folders(&options.sources).is_empty() {
        terminal::note("note: this is the program's own wording, which nobody changes; name a folder with --locales");
    }
    terminal::note("open this address in a browser on this computer; end with Ctrl-C");
    Ok(server::serve(server, shared))
}

/// What the translators' check says of a language's wording. The preview itself says what is wrong with file, variables and fit.
fn checks(assets: &Assets, language: &str, wording: &str, law: &str) -> Vec<Remark> {
    let path = format!("locales/{language}/{wording}");
    let order = check::Order { languages: &[language.to_owned()], law, depth: Depth::Files };
    let Ok(found) = check::check(assets, &order) else { return Vec::new() };
    let document = Document::parse(assets.text(&path).unwrap_or_default());
    let message_at = |line: usize| {
        document
            .entries()
            .iter()
            .find(|entry| (entry.line..=entry.last_line).contains(&line))
            .map(|entry| entry.id.clone())
    };
    found
        .into_iter()
        .filter(|it| it.place.path == path && !SAID_BY_PREVIEW.contains(&it.code))
        .map(|it| Remark {
            message: message_at(it.place.line),
            severity: match it.severity {
                diagnostic::Severity::Error => Severity::Error,
                diagnostic::Severity::Warning => Severity::Warning,
            },
            sentence: format!("{} ({}). {}", it.message, it.code, it.help),
            place: Some((it.place.line, it.place.column)),
        })
        .collect()
}

/// Rules that the preview states in its own words.
const SAID_BY_PREVIEW: [&str; 7] =
    ["syntax", "duplicate-message", "fact-digit", "fact-missing", "fact-unknown", "missing-message", "not-translated"];
