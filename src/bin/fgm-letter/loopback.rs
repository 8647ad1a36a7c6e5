//! A server for pages on this computer; in: a port and a function from path to answer, out: just enough HTTP/1.1 (RFC 9112) on 127.0.0.1.
//!
//! It answers GET alone, one request a connection, and only to its own name: a page elsewhere whose name was made to lead here (DNS
//! rebinding) has another `Host`. Nothing is read from a request but the path.

use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::failure::Failure;

const MOST_CONNECTIONS: usize = 32;
const MOST_HEAD: usize = 16 << 10;
const MOST_HEADERS: usize = 64;
const READING: Duration = Duration::from_secs(5);
const WRITING: Duration = Duration::from_secs(10);

/// A port of this computer that nobody else uses.
pub(crate) struct Server {
    listener: TcpListener,
    port: u16,
}

/// Headers that go with every answer, each with its line's end.
pub(crate) type Headers = String;

/// What a request gets.
pub(crate) struct Answer {
    status: u16,
    kind: &'static str,
    body: Vec<u8>,
}

struct Request {
    method: String,
    path: String,
    host: Option<String>,
    /// `Sec-Fetch-Site`: which page the browser asks for (W3C Fetch Metadata).
    site: Option<String>,
}

impl Server {
    /// Takes a port; 0 is any that is free. `hint` says how another one is chosen.
    pub(crate) fn bind(port: u16, hint: &str) -> Result<Self, Failure> {
        let failed = |error: io::Error| Failure::new(format!("the port {port} cannot be used: {error}"), hint);
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(failed)?;
        let port = listener.local_addr().map_err(failed)?.port();
        Ok(Self { listener, port })
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// Answers until the program ends. `answer` is given the path with its query.
    pub(crate) fn serve(self, headers: Headers, answer: impl Fn(&str) -> Answer + Send + Sync + 'static) {
        let talk = Arc::new(Talk { port: self.port, headers, answer });
        let open = Arc::new(AtomicUsize::new(0));
        for stream in self.listener.incoming().flatten() {
            if open.fetch_add(1, Ordering::SeqCst) >= MOST_CONNECTIONS {
                open.fetch_sub(1, Ordering::SeqCst);
                continue; // closed unanswered
            }
            let (talk, open_there) = (Arc::clone(&talk), Arc::clone(&open));
            let begun = thread::Builder::new().spawn(move || {
                talk.with(&stream);
                open_there.fetch_sub(1, Ordering::SeqCst);
            });
            if begun.is_err() {
                open.fetch_sub(1, Ordering::SeqCst);
            }
        }
    }
}

impl Answer {
    pub(crate) fn new(status: u16, kind: &'static str, body: Vec<u8>) -> Self {
        Self { status, kind, body }
    }

    pub(crate) fn plain(status: u16, words: &str) -> Self {
        Self::new(status, "text/plain; charset=utf-8", words.as_bytes().to_vec())
    }

    /// A file whose name says what it is.
    pub(crate) fn file(name: &str, bytes: Vec<u8>) -> Self {
        let kind = match name.rsplit('.').next() {
            Some("css") => "text/css; charset=utf-8",
            Some("html") => "text/html; charset=utf-8",
            Some("js") => "text/javascript; charset=utf-8",
            Some("json") => "application/json",
            Some("pdf") => "application/pdf",
            Some("png") => "image/png",
            _ => "text/plain; charset=utf-8",
        };
        Self::new(200, kind, bytes)
    }
}

struct Talk<F> {
    port: u16,
    headers: Headers,
    answer: F,
}

impl<F: Fn(&str) -> Answer> Talk<F> {
    /// One request, one answer.
    fn with(&self, stream: &TcpStream) {
        let answer = match read(stream, Instant::now() + READING) {
            Ok(request) => self.answer(&request),
            Err(answer) => answer,
        };
        // A browser that went away needs no answer.
        let _ = self.write(stream, &answer);
    }

    fn answer(&self, request: &Request) -> Answer {
        let own = [format!("127.0.0.1:{}", self.port), format!("localhost:{}", self.port)];
        if !request.host.as_ref().is_some_and(|host| own.contains(host)) {
            return Answer::plain(421, "this page answers only to http://127.0.0.1 and its port");
        }
        if request.site.as_deref().is_some_and(|site| site != "same-origin" && site != "none") {
            return Answer::plain(403, "this page answers no other page; type its address yourself");
        }
        if request.method != "GET" {
            return Answer::plain(405, "only GET is answered here");
        }
        (self.answer)(&request.path)
    }

    fn write(&self, mut stream: &TcpStream, answer: &Answer) -> io::Result<()> {
        let reason = match answer.status {
            200 => "OK",
            204 => "No Content",
            400 => "Bad Request",
            403 => "Forbidden",
            404 => "Not Found",
            405 => "Method Not Allowed",
            421 => "Misdirected Request",
            _ => "Answer",
        };
        let Answer { status, kind, body } = answer;
        let allow = if *status == 405 { "Allow: GET\r\n" } else { "" };
        let length = if *status == 204 { String::new() } else { format!("Content-Length: {}\r\n", body.len()) };
        let headers = &self.headers;
        let head = format!(
            "HTTP/1.1 {status} {reason}\r\nContent-Type: {kind}\r\n{length}{allow}{headers}Connection: close\r\n\r\n"
        );
        stream.set_write_timeout(Some(WRITING))?;
        stream.set_nodelay(true)?;
        stream.write_all(&[head.as_bytes(), body].concat())?;
        stream.flush()
    }
}

/// Reads the head of a request, until `deadline`; a body is never read.
fn read(mut stream: &TcpStream, deadline: Instant) -> Result<Request, Answer> {
    let bad = || Answer::plain(400, "this is no request that can be read");
    let mut head = Vec::new();
    let mut part = [0; 4096];
    loop {
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(bad());
        }
        stream.set_read_timeout(Some(left)).map_err(|_| bad())?;
        let count = stream.read(&mut part).map_err(|_| bad())?;
        if count == 0 {
            return Err(bad());
        }
        head.extend_from_slice(&part[..count]);
        if head.len() > MOST_HEAD {
            return Err(bad());
        }
        let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
        let mut request = httparse::Request::new(&mut headers);
        match request.parse(&head) {
            Ok(httparse::Status::Partial) => {}
            Ok(httparse::Status::Complete(_)) => return parsed(&request).ok_or_else(bad),
            Err(_) => return Err(bad()),
        }
    }
}

fn parsed(request: &httparse::Request<'_, '_>) -> Option<Request> {
    // A name that stands twice is no name.
    let only = |name: &str| {
        let mut values = request.headers.iter().filter(|header| header.name.eq_ignore_ascii_case(name));
        let value = values.next()?;
        values.next().is_none().then(|| std::str::from_utf8(value.value).ok().map(str::to_owned)).flatten()
    };
    Some(Request {
        method: request.method?.to_owned(),
        path: request.path?.to_owned(),
        host: only("host"),
        site: only("sec-fetch-site"),
    })
}
