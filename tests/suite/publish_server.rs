//! `publish --serve` from outside: both trees on two ports, file by file, with the headers that hosts are asked for.
#![cfg(unix)]

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use fgm_letter::publish::{PUBLIC, STAFF, headers};

use crate::http::{Running, get, raw};
use crate::site::files;

struct Server {
    _running: Running,
    /// Public, then staff.
    ports: [u16; 2],
    folder: tempfile::TempDir,
}

impl Server {
    fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
        for tag in ["so", "sv"] {
            let there = folder.path().join("locales").join(tag);
            fs::create_dir_all(&there).unwrap();
            for entry in fs::read_dir(own.join(tag)).unwrap() {
                let file = entry.unwrap().path();
                fs::copy(&file, there.join(file.file_name().unwrap())).unwrap();
            }
        }
        let mut child = Command::new(env!("CARGO_BIN_EXE_fgm-letter"))
            .args(["publish", "--specimen", "--out", "site", "--serve=0", "--locales", "locales"])
            .args(["--today", "2026-11-24"])
            .current_dir(folder.path())
            .env("HOME", folder.path())
            .env("XDG_CONFIG_HOME", folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let ports: Vec<u16> = lines
            .map(|line| line.unwrap())
            .filter_map(|line| line.split_once("http://127.0.0.1:")?.1.trim_end_matches('/').parse().ok())
            .take(2)
            .collect();
        Self { _running: Running(child), ports: ports.try_into().expect("it tells two addresses"), folder }
    }

    fn tree(&self, tree: &str) -> PathBuf {
        self.folder.path().join("site/current").join(tree)
    }
}

#[test]
fn both_trees_are_served_as_two_hosts_would() {
    let server = Server::start();
    for (tree, port) in [PUBLIC, STAFF].into_iter().zip(server.ports) {
        let files = files(&server.tree(tree));
        assert!(files.len() > 20, "{tree}");
        for path in &files {
            let answer = get(port, &format!("/{path}"));
            assert_eq!(answer.status, 200, "{tree}/{path}");
            assert_eq!(answer.body, fs::read(server.tree(tree).join(path)).unwrap(), "{tree}/{path}");
            for (name, value) in headers(tree) {
                assert!(answer.head.contains(&format!("\r\n{name}: {value}\r\n")), "{tree}/{path}: {}", answer.head);
            }
            let kind = match path.rsplit('.').next().unwrap() {
                "html" => "text/html; charset=utf-8",
                "js" => "text/javascript; charset=utf-8",
                "json" => "application/json",
                "pdf" => "application/pdf",
                "png" => "image/png",
                _ => "text/plain; charset=utf-8",
            };
            assert!(answer.head.contains(&format!("\r\nContent-Type: {kind}\r\n")), "{tree}/{path}: {}", answer.head);
        }
        assert_eq!(get(port, "/").body, fs::read(server.tree(tree).join("index.html")).unwrap());
        for path in ["/nothing", "/../record.json", "/record.json", "/%2e%2e/record.json", "//", "/files/"] {
            assert_eq!(get(port, path).status, 404, "{tree}{path}");
        }
    }
    // What is in one tree is not on the other's port.
    let [public, staff] = server.ports;
    assert_eq!(get(public, "/files/travel-se-so.pdf").status, 404);
    assert_eq!(get(staff, "/manifest.jws").status, 404);
    for (port, host) in [(public, format!("127.0.0.1:{staff}")), (staff, "evil.example".to_owned())] {
        let answer = raw(port, &format!("GET / HTTP/1.1\r\nHost: {host}\r\n\r\n"));
        assert!(answer.starts_with(b"HTTP/1.1 421 "), "{host}");
    }
}

#[test]
fn hosts_are_asked_for_the_same_headers() {
    let guide = include_str!("../../docs/site.md");
    for tree in [PUBLIC, STAFF] {
        for (name, value) in headers(tree) {
            assert!(guide.contains(&format!("add_header {name} \"{value}\"")), "docs/site.md lacks {name}: {value}");
        }
    }
}
