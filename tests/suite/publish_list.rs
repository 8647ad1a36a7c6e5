//! What the issuer's list does to the site, from outside: texts that have ended, keys that have ended, and lists that may not come.
#![cfg(unix)]

use std::fs;

use serde_json::Value;

use crate::site::{Issuing, files};

const NEXT: &str = "--templates next --today 2026-11-24";

#[test]
fn a_superseded_edition_keeps_its_texts_and_loses_its_files() {
    let at = Issuing::listed();
    at.publish("site");
    let old = at.texts();
    at.next_edition();
    at.run(&format!("issue --all --size all --locales locales --issuer issuer --out later {NEXT}"));
    at.run("manifest build later/letter-*.pdf --supersede 2026-11 --reason later --issuer issuer --today 2026-11-24");
    at.publish_with("site", NEXT);

    let texts = at.texts();
    assert_eq!((old.len(), texts.len()), (2, 4));
    let json = at.site_json();
    for (hash, text) in &texts {
        let entry = &json["texts"][hash];
        assert_eq!(entry["text"], format!("text/{hash}.txt").as_str());
        let is_old = text.contains("\nedition: 2026-11\n");
        assert_eq!(is_old, old.contains(&(hash.clone(), text.clone())), "{hash}");
        assert_eq!(entry["pdf"].is_null(), is_old, "{hash}");
        assert!(entry["headings"].as_array().unwrap().len() >= 11, "{hash}");
    }
    // Checksums, the page in one file and the worker know of them; of their files there is only the new one's.
    let sums = at.sums("site/current/public");
    let page = fs::read_to_string(at.path("site/current/public/verify.html")).unwrap();
    let worker = fs::read_to_string(at.path("site/current/public/worker.js")).unwrap();
    for (hash, _) in &old {
        assert!(sums.contains(&format!("text/{hash}.txt")) && worker.contains(hash) && page.contains(hash), "{hash}");
    }
    let letters = files(&at.path("site/current/public/letters"));
    let texts = letters.iter().filter(|name| name.ends_with(".txt"));
    let is_new = |name: &String| {
        let text = fs::read_to_string(at.path("site/current/public/letters").join(name)).unwrap();
        text.contains("\nedition: 2027-01\n")
    };
    assert_eq!((letters.len(), texts.filter(|name| is_new(name)).count()), (12, 2));
    assert!(at.publish_with("site", NEXT).contains("nothing changed"));

    // A text that was changed on the site is not carried on; a withdrawn one neither.
    let (hash, _) = &old[0];
    fs::write(at.path("site/current/public/text").join(format!("{hash}.txt")), "another").unwrap();
    let output = at.tried(&crate::site::publish("site", NEXT));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success() && said.contains("names 1 text(s) of superseded editions"), "{said}");
    assert_eq!(at.texts().len(), 3);
    at.run("manifest build --withdraw 2026-11 --reason wrong --issuer issuer --today 2026-11-24");
    at.publish_with("site", NEXT);
    assert_eq!(at.texts().len(), 2);
    at.publish_with("site", NEXT);
    assert!(at.texts().iter().all(|(_, text)| text.contains("\nedition: 2027-01\n")));
}

#[test]
fn a_revoked_key_is_not_published_with_and_its_revocation_is() {
    let at = Issuing::listed();
    at.publish("site");
    let shown = at.run("key show --issuer issuer");
    let kid = shown.lines().find_map(|line| line.strip_prefix("key id")).unwrap().trim().to_owned();
    let before = fs::read_link(at.path("site/current")).unwrap();

    // From a later day on: what is printed stays good.
    at.run(&format!("key revoke {kid} --from 2026-11-24 --reason lost --issuer issuer --today 2026-11-24"));
    at.publish("site");
    at.run(&format!("key revoke {kid} --from 2026-11-23 --reason lost --issuer issuer --today 2026-11-24"));
    let said = at.refused("site", "");
    assert!(said.contains(&kid) && said.contains("revoked from 2026-11-23") && said.contains("key rotate"), "{said}");
    assert_ne!(fs::read_link(at.path("site/current")).unwrap(), before);

    assert!(at.publish_with("site", "--list-only").contains("no letter is offered"));
    assert!(!at.path("site/current/public/letters").exists() && !at.path("site/current/staff/files").exists());
    assert_eq!(at.list(), fs::read_to_string(at.path("issuer/manifest.jws")).unwrap());
    assert!(at.site_json()["texts"].as_object().unwrap().values().all(|text| text["pdf"].is_null()));
    for tree in ["public", "staff"] {
        at.sums(&format!("site/current/{tree}"));
    }

    // What the hint says is the way on.
    at.run("key rotate --issuer issuer --today 2026-11-24");
    at.issue_and_list();
    assert!(at.publish("site").contains("25 sheets rendered"));
    assert!(at.path("site/current/public/letters/letter-se-so.pdf").exists());
    at.sums("site/current/staff");
}

#[test]
fn an_issuer_that_withdraws_its_only_edition_says_so_at_once() {
    let at = Issuing::listed();
    at.publish("site");
    at.run("manifest build --withdraw 2026-11 --reason wrong --issuer issuer --today 2026-11-24");
    assert!(at.refused("site", "").contains("--list-only"));
    // Neither the letter's key nor today's facts are needed.
    fs::rename(at.path("issuer/key.pem"), at.path("key.pem")).unwrap();
    let said = at.run("publish --list-only --specimen --today 2099-01-01 --locales locales --issuer issuer --out site");
    assert!(said.contains("no letter is offered"), "{said}");
    assert!(at.texts().is_empty());
    assert_eq!(files(&at.path("site/current/staff")), ["SHA256SUMS", "index.html"]);
    assert_eq!(at.list(), fs::read_to_string(at.path("issuer/manifest.jws")).unwrap());
    for tree in ["public", "staff"] {
        at.sums(&format!("site/current/{tree}"));
    }
    let again = at.publish_with("site", "--list-only");
    assert!(again.contains("nothing changed"), "{again}");
}

#[test]
fn a_list_that_ends_nothing_changes_the_list_alone() {
    let at = Issuing::listed();
    at.publish("site");
    let staff = at.sums("site/current/staff");
    at.run("key rotate --issuer issuer --today 2026-11-24");
    let said = at.publish_with("site", "--list-only");
    assert!(said.contains("0 sheets rendered, 25 as they were"), "{said}");
    assert_eq!(at.sums("site/current/staff"), staff);
    assert_eq!(at.list(), fs::read_to_string(at.path("issuer/manifest.jws")).unwrap());
    assert_eq!(files(&at.path("site/current/public/letters")).len(), 12);
    at.sums("site/current/public");

    let damaged = at.path("site/current/staff/files/letter-se-so.pdf");
    fs::write(damaged, "").unwrap();
    at.run("manifest build --issuer issuer --today 2026-11-24");
    assert!(at.refused("site", "--list-only").contains("staff/files/letter-se-so.pdf on the site is not as"));
}

#[test]
fn an_older_list_never_comes_back() {
    let at = Issuing::listed();
    let list = at.path("issuer/manifest.jws");
    let older = fs::read(&list).unwrap();
    at.run("manifest build --issuer issuer --today 2026-11-24");
    at.publish("site");
    let current = fs::read_link(at.path("site/current")).unwrap();
    fs::write(&list, &older).unwrap();
    for more in ["", "--list-only"] {
        let said = at.refused("site", more);
        assert!(said.contains("number 1, cannot follow number 2"), "{said}");
    }
    // Under a new root the numbers begin anew, and what has ended does not.
    fs::remove_file(&list).unwrap();
    fs::rename(at.path("issuer/root"), at.path("old-root")).unwrap();
    at.run("key root --issuer issuer");
    at.issue_and_list();
    at.publish("site");
    at.run("manifest build --withdraw 2026-11 --reason wrong --issuer issuer --today 2026-11-24");
    at.publish_with("site", "--list-only");
    for name in ["manifest.jws", "root"] {
        fs::rename(at.path("issuer").join(name), at.path(&format!("newer-{name}"))).unwrap();
    }
    at.run("key root --issuer issuer");
    at.issue_and_list();
    assert!(at.refused("site", "").contains("cannot follow"));
    assert_ne!(fs::read_link(at.path("site/current")).unwrap(), current);
}

impl Issuing {
    /// A made-up issuer with a root and a list of its letters.
    fn listed() -> Self {
        let at = Self::specimen();
        at.run("key root --issuer issuer");
        at.issue_and_list();
        at
    }

    fn issue_and_list(&self) {
        self.run("issue --all --size all --locales locales --issuer issuer --out letters --today 2026-11-24");
        self.run("manifest build letters/letter-*.pdf --issuer issuer --today 2026-11-24");
    }

    /// The templates of this checkout with a later edition of the letter, in `next`.
    fn next_edition(&self) {
        crate::site::copy("templates", &self.path("next"));
        let path = self.path("next/se/letter.toml");
        let toml = fs::read_to_string(&path).unwrap();
        let changed = toml.replace("\"2026-11\"", "\"2027-01\"");
        assert_ne!(toml, changed);
        fs::write(path, changed).unwrap();
    }

    fn refused(&self, out: &str, more: &str) -> String {
        let output = self.tried(&crate::site::publish(out, more));
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{said}");
        said
    }

    /// The texts that the page shows, with their hashes.
    fn texts(&self) -> Vec<(String, String)> {
        let folder = self.path("site/current/public/text");
        if !folder.exists() {
            return vec![];
        }
        let text = |name: String| {
            let text = fs::read_to_string(folder.join(&name)).unwrap();
            (name.strip_suffix(".txt").unwrap().to_owned(), text)
        };
        files(&folder).into_iter().map(text).collect()
    }

    fn site_json(&self) -> Value {
        serde_json::from_slice(&fs::read(self.path("site/current/public/site.json")).unwrap()).unwrap()
    }

    fn list(&self) -> String {
        fs::read_to_string(self.path("site/current/public/manifest.jws")).unwrap()
    }
}
