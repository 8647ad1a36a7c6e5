//! The preview's server from outside: what it answers, to whom, and how soon after a file was saved.
#![cfg(unix)]

use std::fs;
use std::io::{BufRead, BufReader};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::http::{self, Running};

struct Server {
    _running: Running,
    port: u16,
    folder: TempDir,
}

impl Server {
    fn start(arguments: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
        for tag in ["so", "sv"] {
            let there = folder.path().join("locales").join(tag);
            fs::create_dir_all(&there).unwrap();
            for name in ["letter.ftl", "private.ftl", "locale.toml"] {
                fs::copy(own.join(tag).join(name), there.join(name)).unwrap();
            }
        }
        let mut child = Command::new(env!("CARGO_BIN_EXE_fgm-letter"))
            .args(["preview", "so", "--locales", "locales", "--today", "2026-11-24"])
            .args(arguments)
            .current_dir(folder.path())
            .env("HOME", folder.path())
            .env("XDG_CONFIG_HOME", folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let port = line.trim().strip_prefix("http://127.0.0.1:").unwrap().trim_end_matches('/').parse().unwrap();
        Self { _running: Running(child), port, folder }
    }

    /// Sends bytes; gives the whole answer.
    fn raw(&self, request: &str) -> String {
        String::from_utf8_lossy(&http::raw(self.port, request)).into_owned()
    }

    fn get(&self, path: &str) -> (u16, String) {
        let answer = http::get(self.port, path);
        (answer.status, String::from_utf8(answer.body).unwrap())
    }

    fn state(&self, path: &str) -> serde_json::Value {
        serde_json::from_str(&self.get(path).1).unwrap()
    }

    fn wording(&self) -> std::path::PathBuf {
        self.folder.path().join("locales/so/letter.ftl")
    }
}

#[test]
fn it_answers_its_own_page_and_nobody_else() {
    let server = Server::start(&[]);
    let port = server.port;
    let status = |request: String| server.raw(&request).split(' ').nth(1).unwrap_or_default().to_owned();
    assert_eq!(status(format!("GET / HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n")), "200");
    for host in [
        "evil.example",
        &format!("evil.example:{port}"),
        "127.0.0.1",
        "127.0.0.1:1",
        &format!("127.0.0.1:{port}.evil.example"),
        "",
    ] {
        assert_eq!(status(format!("GET / HTTP/1.1\r\nHost: {host}\r\n\r\n")), "421", "{host}");
    }
    assert_eq!(status("GET / HTTP/1.1\r\n\r\n".to_owned()), "421");
    assert_eq!(
        status(format!("GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nHost: evil.example\r\n\r\n")),
        "421",
        "two names are none"
    );
    for site in ["cross-site", "same-site"] {
        assert_eq!(
            status(format!("GET /state HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nSec-Fetch-Site: {site}\r\n\r\n")),
            "403"
        );
    }
    for method in ["POST", "PUT", "DELETE", "HEAD", "OPTIONS", "CONNECT"] {
        assert_eq!(status(format!("{method} / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n")), "405", "{method}");
    }
    for path in ["/nothing", "/../Cargo.toml", "/%2e%2e/locales/so/letter.ftl", "/page/x.svg", "/preview.js/", "//"] {
        assert_eq!(server.get(path).0, 404, "{path}");
    }
    for nonsense in ["\0\0\0\0\r\n\r\n", "GET\r\n\r\n"] {
        assert_eq!(status(nonsense.to_owned()), "400");
    }
    // What is too long is not read to its end, so the answer may be lost with the connection.
    let long = format!("GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nX: {}\r\n\r\n", "x".repeat(20_000));
    assert_ne!(status(long), "200");
    let answer = server.raw(&format!("GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n"));
    assert!(answer.contains("Content-Security-Policy: default-src 'none'; script-src 'self'"), "{answer}");
    assert!(!answer.to_lowercase().contains("access-control-allow"), "{answer}");
    // It listens to this computer alone.
    let other = std::net::UdpSocket::bind("0.0.0.0:0").and_then(|socket| {
        socket.connect("192.0.2.1:9")?; // sends nothing: only asks which of our addresses would be used
        socket.local_addr()
    });
    if let Ok(own) = other
        .map(|address| address.ip())
        .and_then(|ip| if ip.is_loopback() { Err(std::io::ErrorKind::Other.into()) } else { Ok(ip) })
    {
        assert!(TcpStream::connect_timeout(&(own, port).into(), Duration::from_millis(500)).is_err());
    }
}

#[test]
fn every_file_of_the_page_comes_from_itself() {
    let server = Server::start(&[]);
    let state = server.state("/state");
    assert_eq!((&state["watch"], &state["view"]["current"]), (&false.into(), &true.into()));
    for page in state["view"]["pages"].as_array().unwrap() {
        let (status, svg) = server.get(&format!("/page/{}.svg", page["hash"].as_str().unwrap()));
        assert_eq!(status, 200);
        assert!(svg.starts_with("<svg") && svg.ends_with("</svg>") && !svg.contains("<script"));
    }
    for path in ["/", "/preview.js", "/preview.css"] {
        let (status, text) = server.get(path);
        assert_eq!(status, 200);
        assert!(!text.contains("http://") && !text.contains("https://"), "{path} names another host");
    }
    // Without --watch every load looks at the files anew.
    let wording = fs::read_to_string(server.wording()).unwrap();
    fs::write(server.wording(), wording.replace("letter-title = ", "letter-title = New ")).unwrap();
    assert!(server.state("/state")["view"]["messages"].to_string().contains("New Sharci"));

    // The translators' check is asked too, and its remark stands at the message.
    fs::write(server.wording(), wording.replace("letter-title = ", "letter-title = “")).unwrap();
    let state = server.state("/state");
    let title = state["view"]["messages"].as_array().unwrap().iter().find(|it| it["id"] == "letter-title").unwrap();
    assert!(title["remarks"].to_string().contains("(unbalanced-quote)"), "{title}");
}

#[test]
fn every_paper_and_size_is_shown() {
    for (arguments, file, id, page) in [
        (["--paper", "private", "--size", "a4"], "so/private.ftl", "strip-consular", [595, 842]),
        (["--paper", "letter", "--size", "pocket"], "so/letter.ftl", "letter-title", [842, 595]),
        (["--paper", "private", "--size", "large"], "so/private.ftl", "before-heading", [595, 842]),
    ] {
        let server = Server::start(&arguments);
        let view = &server.state("/state")["view"];
        assert_eq!((&view["current"], &view["file"]), (&true.into(), &file.into()), "{}", view["problems"]);
        assert!(view["messages"].to_string().contains(&format!("\"{id}\"")), "{arguments:?}");
        assert!(view["pages"].to_string().contains(&format!("\"{id}\"")), "{id} stands on a page");
        let size = [0, 1].map(|side| view["pages"][0]["size"][side].as_f64().unwrap().round() as i32);
        assert_eq!(size, page, "{arguments:?}");
    }
}

/// The budget from a saved file to a new page is 100 ms; this much of it may the server take on a machine that does nothing else, and the
/// test allows ten times of it, because it runs beside others.
#[test]
fn a_saved_file_is_rendered_at_once() {
    let server = Server::start(&["--watch"]);
    let wording = fs::read_to_string(server.wording()).unwrap();
    let mut revision = server.state("/state")["revision"].as_u64().unwrap();
    let mut fastest = Duration::MAX;
    for round in 0..8 {
        let started = Instant::now();
        let saved = wording.replace(
            "letter-title = ",
            &format!("letter-title = {} ", ["a", "b", "c", "d", "e", "f", "g", "h"][round]),
        );
        // As editors do: in place, or under another name and then renamed.
        if round % 2 == 0 {
            fs::write(server.wording(), saved).unwrap();
        } else {
            fs::write(server.folder.path().join("new"), saved).unwrap();
            fs::rename(server.folder.path().join("new"), server.wording()).unwrap();
        }
        let state = server.state(&format!("/state?after={revision}"));
        fastest = fastest.min(started.elapsed());
        revision = state["revision"].as_u64().unwrap();
    }
    assert!(fastest < Duration::from_millis(500), "{fastest:?}");

    fs::remove_dir_all(server.folder.path().join("locales/so")).unwrap();
    // The files go one by one, and each is news.
    let mut state = serde_json::Value::Null;
    while state["view"]["current"] != false {
        state = server.state(&format!("/state?after={revision}"));
        revision = state["revision"].as_u64().unwrap();
    }
    assert!(!state["view"]["pages"].as_array().unwrap().is_empty(), "the pages stay");
    assert!(state["view"]["problems"].to_string().contains("letter.ftl is missing"), "{}", state["view"]["problems"]);
}
