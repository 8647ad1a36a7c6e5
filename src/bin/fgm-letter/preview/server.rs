//! Serves the preview; in: connections from this computer, out: the page, its state and its pictures.
//!
//! It listens on 127.0.0.1 alone, answers GET alone, and only to its own name: a page elsewhere whose name was made to lead here (DNS
//! rebinding) has another `Host`. Nothing is read from a request but the path.

use std::collections::BTreeMap;
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use fgm_letter::assets;
use fgm_letter::preview::View;

use super::http::{self, Answer, Request};
use crate::failure::{Exit, Failure};

/// A browser asks again after this time without news.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long a first view may take.
const FIRST: Duration = Duration::from_secs(10);
const MOST_CONNECTIONS: usize = 32;
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
pub(super) fn serve(listener: &TcpListener, port: u16, shared: &Arc<Shared>) -> Result<Exit, Failure> {
    let open = Arc::new(AtomicUsize::new(0));
    for connection in listener.incoming() {
        let Ok(stream) = connection else { continue };
        if open.fetch_add(1, Ordering::SeqCst) >= MOST_CONNECTIONS {
            open.fetch_sub(1, Ordering::SeqCst);
            continue; // closed unanswered
        }
        let (shared, open_there) = (Arc::clone(shared), Arc::clone(&open));
        let begun = thread::Builder::new().spawn(move || {
            talk(&stream, port, &shared);
            open_there.fetch_sub(1, Ordering::SeqCst);
        });
        if begun.is_err() {
            open.fetch_sub(1, Ordering::SeqCst);
        }
    }
    Ok(Exit::Fine)
}

/// One request, one answer.
fn talk(stream: &TcpStream, port: u16, shared: &Shared) {
    let deadline = Instant::now() + Duration::from_secs(5);
    let answer = match http::read(stream, deadline) {
        Ok(request) => answer(&request, port, shared),
        Err(answer) => answer,
    };
    // A browser that went away needs no answer.
    let _ = http::write(stream, &answer);
}

fn answer(request: &Request, port: u16, shared: &Shared) -> Answer {
    let own = [format!("127.0.0.1:{port}"), format!("localhost:{port}")];
    if !request.host.as_ref().is_some_and(|host| own.contains(host)) {
        return Answer::plain(421, "this preview answers only to http://127.0.0.1 and its port");
    }
    if request.site.as_deref().is_some_and(|site| site != "same-origin" && site != "none") {
        return Answer::plain(403, "this preview answers no other page; type its address yourself");
    }
    if request.method != "GET" {
        return Answer::plain(405, "only GET is answered here");
    }
    let (path, query) = request.path.split_once('?').unwrap_or((&request.path, ""));
    match path {
        "/" => file("index.html", "text/html; charset=utf-8"),
        "/preview.css" => file("preview.css", "text/css; charset=utf-8"),
        "/preview.js" => file("preview.js", "text/javascript; charset=utf-8"),
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

fn file(name: &str, kind: &'static str) -> Answer {
    match assets::embedded(&format!("{SITE}/{name}")) {
        Some(bytes) => Answer::new(200, kind, bytes.to_vec()),
        None => Answer::plain(404, "there is no such page here"),
    }
}
