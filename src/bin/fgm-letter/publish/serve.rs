//! Shows a site on this computer; in: its files, out: two addresses on 127.0.0.1, one for each tree, as two hosts would serve them.
//!
//! Just enough HTTP/1.1 (RFC 9112): GET and HEAD of the site's own files, one request a connection, to its own name alone, so that a page
//! elsewhere whose name was made to lead here (DNS rebinding) gets nothing.

use std::collections::BTreeMap;
use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use fgm_letter::publish::{PUBLIC, STAFF, Site};

use crate::failure::{Exit, Failure};
use crate::terminal;

const PATIENCE: Duration = Duration::from_secs(5);
const MOST_HEAD: usize = 16 << 10;
const MOST_HEADERS: usize = 64;

type Files = BTreeMap<String, Vec<u8>>;

/// Serves both trees until the program ends.
pub(super) fn serve(site: &Site, port: u16) -> Result<Exit, Failure> {
    let second = if port == 0 { 0 } else { port.saturating_add(1) };
    let mut servers = Vec::new();
    for (tree, port) in [(PUBLIC, port), (STAFF, second)] {
        let listener = listen(port)?;
        let port = listener.local_addr().map_err(|error| no_port(port, &error))?.port();
        terminal::note(&format!("{tree:<8}http://127.0.0.1:{port}/"));
        let files = Arc::new(files(site, tree));
        servers.push(thread::spawn(move || answer_all(&listener, port, &files)));
    }
    terminal::note("        Ctrl-C ends it");
    for server in servers {
        let _ = server.join(); // it only ends with the program
    }
    Ok(Exit::Fine)
}

fn listen(port: u16) -> Result<TcpListener, Failure> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| no_port(port, &error))
}

fn no_port(port: u16, error: &io::Error) -> Failure {
    Failure::new(format!("port {port} cannot be used: {error}"), "choose another one, for example --serve=8040")
}

fn files(site: &Site, tree: &str) -> Files {
    let below = |(path, bytes): (&String, &Vec<u8>)| Some((path.strip_prefix(tree)?.to_owned(), bytes.clone()));
    site.files.iter().filter_map(below).collect()
}

fn answer_all(listener: &TcpListener, port: u16, files: &Arc<Files>) {
    for stream in listener.incoming().flatten() {
        let files = Arc::clone(files);
        // A browser that went away needs no answer; a thread that cannot be had closes the connection.
        let _ = thread::Builder::new().spawn(move || talk(&stream, port, &files));
    }
}

fn talk(mut stream: &TcpStream, port: u16, files: &Files) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let mut head = Vec::new();
    let mut part = [0; 4096];
    loop {
        let count = stream.read(&mut part)?;
        if count == 0 || head.len() > MOST_HEAD {
            return Ok(());
        }
        head.extend_from_slice(&part[..count]);
        let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
        let mut request = httparse::Request::new(&mut headers);
        match request.parse(&head) {
            Ok(httparse::Status::Partial) => {}
            Ok(httparse::Status::Complete(_)) => return stream.write_all(&answer(&request, port, files)),
            Err(_) => return stream.write_all(&response("400 Bad Request", PLAIN, b"", Body::Sent)),
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Body {
    Sent,
    LeftOut,
}

fn answer(request: &httparse::Request<'_, '_>, port: u16, files: &Files) -> Vec<u8> {
    let hosts = [format!("127.0.0.1:{port}"), format!("localhost:{port}")];
    let is_host = |header: &&httparse::Header<'_>| header.name.eq_ignore_ascii_case("host");
    let asked = request.headers.iter().find(is_host).map(|header| header.value);
    let body = match request.method {
        Some("GET") => Body::Sent,
        Some("HEAD") => Body::LeftOut,
        _ => return response("405 Method Not Allowed", PLAIN, b"", Body::Sent),
    };
    if !hosts.iter().any(|host| asked == Some(host.as_bytes())) {
        return response("421 Misdirected Request", PLAIN, b"", body);
    }
    let path = request.path.unwrap_or_default().split('?').next().unwrap_or_default();
    let path = if path == "/" { "/index.html" } else { path };
    match files.get(path) {
        Some(bytes) => response("200 OK", kind(path), bytes, body),
        None => response("404 Not Found", PLAIN, b"there is no such file here", body),
    }
}

fn response(status: &str, kind: &str, bytes: &[u8], body: Body) -> Vec<u8> {
    let length = bytes.len();
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n{HEADERS}Connection: close\r\n\r\n"
    );
    let mut out = head.into_bytes();
    if body == Body::Sent {
        out.extend_from_slice(bytes);
    }
    out
}

fn kind(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("pdf") => "application/pdf",
        Some("png") => "image/png",
        _ => PLAIN,
    }
}

const PLAIN: &str = "text/plain; charset=utf-8";
/// As README.md asks of a web server.
const HEADERS: &str = "Cache-Control: no-cache\r\nReferrer-Policy: no-referrer\r\nX-Content-Type-Options: nosniff\r\n";
