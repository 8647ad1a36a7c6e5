//! Shows a site on this computer; in: its files, out: two addresses on 127.0.0.1, one for each tree, as two hosts would serve them.

use std::collections::BTreeMap;
use std::thread;

use fgm_letter::publish::{self, PUBLIC, STAFF, Site};

use crate::failure::{Exit, Failure};
use crate::loopback::{Answer, Server};
use crate::terminal;

const OTHER_PORT: &str = "choose another one, for example --serve=8040; --serve=0 takes any that are free";

/// Serves both trees until the program ends.
pub(super) fn serve(site: &Site, port: u16) -> Result<Exit, Failure> {
    // Port 0 is any that is free, so the next one is 0 as well.
    let second = if port == 0 { 0 } else { port.wrapping_add(1) };
    let servers = [(PUBLIC, Server::bind(port, OTHER_PORT)?), (STAFF, Server::bind(second, OTHER_PORT)?)];
    for (tree, server) in &servers {
        terminal::report(&format!("{tree:<8}http://127.0.0.1:{}/\n", server.port()))?;
    }
    terminal::flush()?;
    terminal::note("open an address in a browser on this computer; end with Ctrl-C");
    thread::scope(|scope| {
        for (tree, server) in servers {
            let files = files(site, tree);
            let headers = publish::headers(tree).map(|(name, value)| format!("{name}: {value}\r\n")).concat();
            scope.spawn(move || server.serve(headers, move |path| answer(&files, path)));
        }
    });
    Ok(Exit::Fine)
}

type Files = BTreeMap<String, Vec<u8>>;

fn files(site: &Site, tree: &str) -> Files {
    let below = |(path, bytes): (&String, &Vec<u8>)| Some((path.strip_prefix(tree)?.to_owned(), bytes.clone()));
    site.files.iter().filter_map(below).collect()
}

fn answer(files: &Files, path: &str) -> Answer {
    let path = path.split('?').next().unwrap_or_default();
    let path = if path == "/" { "/index.html" } else { path };
    match files.get(path) {
        Some(bytes) => Answer::file(path, bytes.clone()),
        None => Answer::plain(404, "there is no such file here"),
    }
}
