//! Serves the preview; in: paths that a browser on this computer asks for, out: the page, its state and its pictures.

use std::collections::BTreeMap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use fgm_letter::assets;
use fgm_letter::preview::View;

use crate::failure::Exit;
use crate::loopback::{Answer, Server};

/// A browser asks again after this time without news.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long a first view may take.
const FIRST: Duration = Duration::from_secs(10);
const SITE: &str = "templates/site/preview";

/// What the renderer made last, for all connections.
#[derive(Default)]
pub(super) struct Shared {
    state: Mutex<State>,
    news: Condvar,
}

type Pages = BTreeMap<String, Arc<str>>;

#[derive(Default)]
struct State {
    revision: u64,
    json: String,
    /// SVG by its hash.
    pages: Pages,
    /// Those of the view before: a browser may still ask for them.
    pages_before: Pages,
    asked: u64,
    looked: u64,
}

impl Shared {
    /// Waits until somebody asks for a fresh look, or for `every`; gives the number of the last question.
    pub(super) fn wait_for_a_look(&self, every: Option<Duration>) -> u64 {
        let state = self.lock();
        let nobody = |state: &mut State| state.asked == state.looked;
        let state = match every {
            Some(every) => self
                .news
                .wait_timeout_while(state, every, nobody)
                .map_or_else(|broken| broken.into_inner().0, |(state, _)| state),
            None => self.news.wait_while(state, nobody).unwrap_or_else(PoisonError::into_inner),
        };
        state.asked
    }

    pub(super) fn looked(&self, asked: u64) {
        let mut state = self.lock();
        if state.looked != asked {
            state.looked = asked;
            self.news.notify_all();
        }
    }

    pub(super) fn publish(&self, view: &View, took: Duration, watch: bool) {
        let mut state = self.lock();
        state.revision += 1;
        let (revision, took) = (state.revision, took.as_millis());
        state.json = format!("{{\"revision\":{revision},\"watch\":{watch},\"took\":{took},\"view\":{}}}", view.json);
        let pages = view.pages.iter().map(|page| (page.hash.clone(), Arc::from(page.svg.as_str()))).collect();
        state.pages_before = std::mem::replace(&mut state.pages, pages);
        self.news.notify_all();
    }

    /// The state after `revision`, or `None` when there is none for a while. Without a revision: as the files are now.
    fn after(&self, revision: Option<u64>) -> Option<String> {
        let mut state = self.lock();
        let patience = match revision {
            Some(_) => PATIENCE,
            None => {
                state.asked += 1;
                self.news.notify_all();
                FIRST
            }
        };
        let asked = state.asked;
        let waiting = |state: &mut State| match revision {
            Some(revision) => state.revision <= revision,
            None => state.looked < asked,
        };
        let state = self
            .news
            .wait_timeout_while(state, patience, waiting)
            .map_or_else(|broken| broken.into_inner().0, |(state, _)| state);
        let new = revision.is_none_or(|revision| state.revision > revision);
        (new && !state.json.is_empty()).then(|| state.json.clone())
    }

    fn page(&self, hash: &str) -> Option<Arc<str>> {
        let state = self.lock();
        state.pages.get(hash).or_else(|| state.pages_before.get(hash)).cloned()
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Answers until the program ends.
pub(super) fn serve(server: Server, shared: Arc<Shared>) -> Exit {
    server.serve(HEADERS.to_owned(), move |path| answer(path, &shared));
    Exit::Fine
}

fn answer(path: &str, shared: &Shared) -> Answer {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    match path {
        "/" => file("index.html"),
        "/preview.css" => file("preview.css"),
        "/preview.js" => file("preview.js"),
        "/state" => match shared.after(query.strip_prefix("after=").and_then(|revision| revision.parse().ok())) {
            Some(json) => Answer::new(200, "application/json", json.into_bytes()),
            None => Answer::plain(204, ""),
        },
        _ => {
            let hash = path.strip_prefix("/page/").and_then(|name| name.strip_suffix(".svg"));
            match hash.and_then(|hash| shared.page(hash)) {
                Some(svg) => Answer::new(200, "image/svg+xml", svg.as_bytes().to_vec()),
                None => Answer::plain(404, "there is no such page here"),
            }
        }
    }
}

fn file(name: &str) -> Answer {
    match assets::embedded(&format!("{SITE}/{name}")) {
        Some(bytes) => Answer::file(name, bytes.to_vec()),
        None => Answer::plain(404, "there is no such page here"),
    }
}

/// Nothing from elsewhere, no frames, no forms, nothing kept.
const HEADERS: &str = "\
Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'\r
X-Content-Type-Options: nosniff\r
Referrer-Policy: no-referrer\r
Cross-Origin-Resource-Policy: same-origin\r
Cross-Origin-Opener-Policy: same-origin\r
Cache-Control: no-store\r
";
