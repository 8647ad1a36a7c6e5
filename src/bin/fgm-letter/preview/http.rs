//! Just enough HTTP/1.1 (RFC 9112) for a page on this computer; in: a connection, out: one request from it, one answer to it.

use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

const MOST_HEAD: usize = 16 << 10;
const MOST_HEADERS: usize = 64;
const WRITING: Duration = Duration::from_secs(10);

/// What a request asks.
pub(super) struct Request {
    pub(super) method: String,
    pub(super) path: String,
    pub(super) host: Option<String>,
    /// `Sec-Fetch-Site`: which page the browser asks for (W3C Fetch Metadata).
    pub(super) site: Option<String>,
}

/// What it gets.
pub(super) struct Answer {
    status: u16,
    kind: &'static str,
    body: Vec<u8>,
}

impl Answer {
    pub(super) fn new(status: u16, kind: &'static str, body: Vec<u8>) -> Self {
        Self { status, kind, body }
    }

    pub(super) fn plain(status: u16, words: &str) -> Self {
        Self::new(status, "text/plain; charset=utf-8", words.as_bytes().to_vec())
    }
}

/// Reads the head of a request, until `deadline`; a body is never read.
pub(super) fn read(mut stream: &TcpStream, deadline: Instant) -> Result<Request, Answer> {
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

/// Nothing from elsewhere, no frames, no forms, nothing kept.
const HEADERS: &str = "\
Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'\r
X-Content-Type-Options: nosniff\r
Referrer-Policy: no-referrer\r
Cross-Origin-Resource-Policy: same-origin\r
Cross-Origin-Opener-Policy: same-origin\r
Cache-Control: no-store\r
Connection: close\r
";

pub(super) fn write(mut stream: &TcpStream, answer: &Answer) -> io::Result<()> {
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
    let allow = if answer.status == 405 { "Allow: GET\r\n" } else { "" };
    let length =
        if answer.status == 204 { String::new() } else { format!("Content-Length: {}\r\n", answer.body.len()) };
    let head =
        format!("HTTP/1.1 {} {reason}\r\nContent-Type: {}\r\n{length}{allow}{HEADERS}\r\n", answer.status, answer.kind);
    stream.set_write_timeout(Some(WRITING))?;
    stream.set_nodelay(true)?;
    stream.write_all(&[head.as_bytes(), &answer.body].concat())?;
    stream.flush()
}
