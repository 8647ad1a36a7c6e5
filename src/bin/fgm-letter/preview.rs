//! `preview`: shows a letter in the browser while it is translated; in: a language and its files, out: a page on this computer alone.

mod http;
mod server;
mod watch;

use std::net::{Ipv4Addr, TcpListener};
use std::sync::{Arc, mpsc};
use std::thread;

use fgm_letter::assets::Assets;
use fgm_letter::preview::{Remark, Subject};

use self::server::Shared;
use self::watch::Renderer;
use crate::args::PreviewOptions;
use crate::failure::{Exit, Failure};
use crate::{clock, local_issuer, sources, terminal, wording};

/// The wording file of the paper that is shown.
const LETTER: &str = "letter.ftl";

pub(crate) fn run(options: &PreviewOptions) -> Result<Exit, Failure> {
    let assets = sources::assets(&options.sources)?;
    wording::metadata(&assets, &options.language)?;
    let subject = Subject {
        language: options.language.clone(),
        beside: options.beside.clone(),
        source: wording::SOURCE.to_owned(),
        wording: LETTER.to_owned(),
        law: options.law.clone(),
        today: clock::today(options.today),
    };
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port)).map_err(|error| {
        Failure::new(
            format!("the port {} cannot be used: {error}", options.port),
            "choose another with --port, or leave it out for one that is free",
        )
    })?;
    let port = listener.local_addr().map_or(options.port, |address| address.port());
    let shared = Arc::new(Shared::default());

    // Fonts and layouts stay in the thread that makes them.
    let (ready, made) = mpsc::channel();
    let (issuer, sources, shared_there) =
        (local_issuer::without_key(None)?, options.sources.clone(), Arc::clone(&shared));
    let watch = options.watch;
    thread::spawn(move || match Renderer::new(subject, issuer, sources, Box::new(checks), watch) {
        Ok(renderer) => {
            let _ = ready.send(Ok(()));
            renderer.run(&shared_there);
        }
        Err(failure) => {
            let _ = ready.send(Err(failure));
        }
    });
    made.recv().map_err(|_| Failure::new("the preview could not be started", "run it again"))??;

    terminal::report(&format!("http://127.0.0.1:{port}/\n"))?;
    terminal::flush()?;
    if watch && crate::sources::folders(&options.sources).is_empty() {
        terminal::note("note: this is the program's own wording, which nobody changes; name a folder with --locales");
    }
    terminal::note("open this address in a browser on this computer; end with Ctrl-C");
    server::serve(&listener, port, &shared)
}

/// What the translators' check says of a language. Here it is connected: until then the preview shows what the library itself says.
fn checks(_assets: &Assets, _language: &str) -> Vec<Remark> {
    Vec::new()
}
