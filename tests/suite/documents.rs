//! The documentation holds: no relative link is dead, and what the clause list names is there.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All Markdown files of the source.
fn documents() -> Vec<PathBuf> {
    fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            let name = entry.file_name().unwrap().to_string_lossy().into_owned();
            if entry.is_dir() && !name.starts_with('.') && !["target", "out", "node_modules"].contains(&name.as_str()) {
                collect(&entry, found);
            } else if entry.extension().is_some_and(|ending| ending == "md") {
                found.push(entry);
            }
        }
    }
    let mut found = Vec::new();
    collect(root(), &mut found);
    found.sort();
    found
}

/// Where the links of a Markdown text lead, with the number of the line; what stands in code is no link.
fn links(text: &str) -> Vec<(usize, String)> {
    let (mut found, mut fenced) = (Vec::new(), false);
    for (number, line) in (1..).zip(text.lines()) {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        }
        if fenced {
            continue;
        }
        let prose: String = line.split('`').step_by(2).collect::<Vec<_>>().join("`");
        for (begin, end) in [("](", ')'), ("src=\"", '"'), ("href=\"", '"')] {
            let targets = prose.split(begin).skip(1).filter_map(|rest| rest.split_once(end));
            found.extend(targets.map(|(target, _)| (number, target.to_owned())));
        }
    }
    found
}

/// Is there what the link names, reckoned from the document?
fn leads_somewhere(document: &Path, target: &str) -> bool {
    let elsewhere = ["https://", "http://", "mailto:"].iter().any(|scheme| target.starts_with(scheme));
    let (path, _) = target.split_once('#').unwrap_or((target, ""));
    elsewhere || path.is_empty() || document.parent().is_some_and(|folder| folder.join(path).exists())
}

#[test]
fn no_relative_link_is_dead() {
    let (mut dead, mut checked) = (Vec::new(), 0);
    for document in documents() {
        for (line, target) in links(&fs::read_to_string(&document).unwrap()) {
            checked += 1;
            if !leads_somewhere(&document, &target) {
                dead.push(format!("{}:{line}: {target}", document.strip_prefix(root()).unwrap().display()));
            }
        }
    }
    assert!(dead.is_empty(), "dead links:\n{}", dead.join("\n"));
    assert!(checked > 30, "only {checked} links");
}

/// `src/pdf/CONFORMANCE.md` names files and functions as `pdf/mod.rs::metadata`, below `src/` or `tests/suite/`.
#[test]
fn what_the_clause_list_names_is_there() {
    let list = fs::read_to_string(root().join("src/pdf/CONFORMANCE.md")).unwrap();
    let (mut missing, mut checked) = (Vec::new(), 0);
    for name in list.split('`').skip(1).step_by(2).filter(|name| name.contains(".rs")) {
        checked += 1;
        if !is_there(name) {
            missing.push(name);
        }
    }
    assert!(missing.is_empty(), "not there: {missing:?}");
    assert!(checked > 50, "only {checked} names");
}

fn is_there(name: &str) -> bool {
    let (path, function) = name.split_once("::").unwrap_or((name, ""));
    let texts = ["src", "tests/suite"].map(|folder| fs::read_to_string(root().join(folder).join(path)).ok());
    texts.into_iter().flatten().any(|text| {
        function.is_empty() || [format!("fn {function}("), format!("fn {function}<")].iter().any(|it| text.contains(it))
    })
}

#[test]
fn a_dead_link_is_noticed() {
    let text =
        "See [a](a.md), `[b](b.md)`, ![c](c.png#d) and\n```\n[e](e.md)\n```\n<img src=\"f.png\"> [g](https://h.se)";
    let targets: Vec<_> = links(text).into_iter().map(|(_, target)| target).collect();
    assert_eq!(targets, ["a.md", "c.png#d", "https://h.se", "f.png"]);
    let readme = root().join("README.md");
    assert!(leads_somewhere(&readme, "Cargo.toml") && leads_somewhere(&readme, "#use"));
    assert!(!leads_somewhere(&readme, "no-such-file.md") && !is_there("pdf/mod.rs::no_such_function"));
}
