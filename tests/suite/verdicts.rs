//! What is said of a seal beside an issuer's list: files of `tests/vectors/verdicts/`, which the page behind the code is held against, too.
//!
//! `BLESS=1 cargo test --test suite verdicts` writes the files anew; look at the difference before you commit.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use data_encoding::BASE64;
use fgm_letter::canonical::{ContentHash, Header};
use fgm_letter::manifest::{Entry, Manifest, SignedManifest, Status};
use fgm_letter::seal::{Claims, seal};
use fgm_letter::sign::Identity;
use fgm_letter::verify::{MANIFEST_FINDINGS, SEAL_FINDINGS, TrustAnchor, Verdict, verify_seal};
use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};

use crate::attack::codes;
use crate::fixture::{identity, subject};

/// One file; its name is the case.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Vector {
    description: String,
    /// As a scanner reads it from the code.
    address: String,
    /// The day of the question.
    today: Date,
    /// The issuer's list, whole.
    list: String,
    /// The certificate of the root that is pinned: DER in base64.
    root: String,
    /// Certificates that the program trusts beside those of the list: DER in base64.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    trust: Vec<String>,
    expect: Expect,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Expect {
    /// The program's verdict.
    verdict: String,
    /// The codes of the program's findings, in order.
    findings: Vec<String>,
    /// The state that the page shows.
    page: String,
}

const ISSUER: &str = "example-region";
const TODAY: Date = date(2026, 11, 25);
/// The day of the list: all that follows happened before.
const LISTED: Date = date(2026, 11, 20);
const ROOT: u8 = 42;
const KEY: u8 = 7;
/// Was in use before [`KEY`].
const ROTATED: u8 = 9;
/// Was stolen.
const REVOKED: u8 = 10;
const STRANGER: u8 = 11;
/// The key of [`REVOKED`] under another certificate.
const CERTIFIED_AGAIN: u8 = 12;
const CURRENT: &str = "the current text\n";
const OLD: &str = "an older text\n";
const WRONG: &str = "a text with a wrong number\n";
const NOWHERE: &str = "a text that is not in the list\n";

#[test]
fn committed_verdicts_are_the_generated_ones() {
    let generated: BTreeMap<String, Vector> =
        vectors().into_iter().map(|(name, it)| (format!("{name}.json"), it)).collect();
    let json = |vector: &Vector| serde_json::to_string_pretty(vector).unwrap() + "\n";
    if std::env::var_os("BLESS").is_some_and(|value| value == "1") {
        fs::create_dir_all(folder()).unwrap();
        generated.iter().for_each(|(name, vector)| fs::write(folder().join(name), json(vector)).unwrap());
    }
    let mut committed: Vec<_> =
        fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    committed.sort();
    assert_eq!(committed, generated.keys().cloned().collect::<Vec<_>>());
    for (name, vector) in &generated {
        assert_eq!(
            fs::read_to_string(folder().join(name)).unwrap(),
            json(vector),
            "{name}: BLESS=1 cargo test verdicts"
        );
    }
}

#[test]
fn verdicts_are_met() {
    let files: Vec<_> = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(files.len() >= 15, "{} files", files.len());
    for path in files {
        let vector: Vector = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        let (verdict, findings) = answer(&vector);
        assert_eq!(
            (verdict.as_str(), &findings),
            (vector.expect.verdict.as_str(), &vector.expect.findings),
            "{path:?}"
        );
    }
}

#[test]
fn every_finding_of_seals_and_lists_has_a_verdict() {
    let met: Vec<String> = vectors().into_values().flat_map(|vector| vector.expect.findings).collect();
    for code in MANIFEST_FINDINGS.iter().chain(SEAL_FINDINGS) {
        assert!(met.iter().any(|it| it == code), "no vector for {code}");
    }
}

/// Opens the list with the pinned root, trusts the keys it names and those given, and asks for the seal.
fn answer(vector: &Vector) -> (String, Vec<String>) {
    let root = BASE64.decode(vector.root.as_bytes()).unwrap();
    let root = TrustAnchor::from_der(&root).unwrap().certificate().clone();
    let list = SignedManifest::open(&vector.list, &[root]).unwrap();
    let mut trust = TrustAnchor::of_manifest(list.manifest());
    let given = vector.trust.iter().map(|it| BASE64.decode(it.as_bytes()).unwrap());
    trust.extend(given.map(|der| TrustAnchor::from_der(&der).unwrap()));
    let report = verify_seal(&vector.address, &trust, vector.today).unwrap().with_manifest(list.manifest(), None);
    let verdict = match report.verdict() {
        Verdict::Valid => "valid",
        Verdict::Indeterminate => "indeterminate",
        Verdict::Invalid => "invalid",
    };
    (verdict.to_owned(), codes(&report).into_iter().map(str::to_owned).collect())
}

fn vectors() -> BTreeMap<&'static str, Vector> {
    let trusting = |description: &str, seal: Sealed, page: &str, today: Date, list: &SignedManifest, trust: &[u8]| {
        let root = identity(ROOT);
        let mut vector = Vector {
            description: description.to_owned(),
            address: seal.address(),
            today,
            list: list.as_str().to_owned(),
            root: BASE64.encode(root.certificate_der()),
            trust: trust.iter().map(|key| BASE64.encode(by_number(*key).certificate_der())).collect(),
            expect: Expect { verdict: String::new(), findings: Vec::new(), page: page.to_owned() },
        };
        (vector.expect.verdict, vector.expect.findings) = answer(&vector);
        vector
    };
    let (usual, again) = (list(&[ROTATED, REVOKED, KEY]), list(&[ROTATED, REVOKED, KEY, CERTIFIED_AGAIN]));
    let case = |description: &str, seal: Sealed, page: &str, today: Date| {
        trusting(description, seal, page, today, &usual, &[])
    };
    let on = |description: &str, seal: Sealed, page: &str| case(description, seal, page, TODAY);
    let sealed = |text: &'static str, edition: &'static str| Sealed { text, edition, ..Sealed::default() };
    let by = |key: u8, day: Date| Sealed { key, day, ..Sealed::default() };
    BTreeMap::from([
        ("current", on("A letter of the current edition.", Sealed::default(), "current")),
        ("draft", on("The same, a draft.", Sealed { draft: true, ..Sealed::default() }, "current")),
        (
            "specimen-issuer",
            on(
                "A code that calls itself a specimen, made with the issuer's key.",
                Sealed { issuer: "specimen", ..Sealed::default() },
                "unknown-key",
            ),
        ),
        ("superseded", on("An edition that was right and has a later one.", sealed(OLD, "2026-06"), "superseded")),
        ("withdrawn", on("An edition with a wrong number in it.", sealed(WRONG, "2026-02"), "withdrawn")),
        (
            "withdrawn-text-not-listed",
            on("A text that is not listed, of an edition that was withdrawn.", sealed(NOWHERE, "2026-02"), "withdrawn"),
        ),
        (
            "text-not-listed",
            on("A text that is not in the list: not false, not known.", sealed(NOWHERE, "2026-11"), "not-held"),
        ),
        (
            "edition-not-listed",
            on("A text of an edition that is not in the list.", sealed(NOWHERE, "2027-01"), "not-held"),
        ),
        (
            "dated-tomorrow",
            on("A date that is yet to come.", Sealed { day: date(2026, 11, 26), ..Sealed::default() }, "future"),
        ),
        ("key-rotated", on("Made with the former key, while it was in use.", by(ROTATED, date(2026, 3, 1)), "current")),
        (
            "key-rotated-too-late",
            on("Made with the former key on the day after its last.", by(ROTATED, date(2026, 7, 1)), "key-ended"),
        ),
        (
            "key-revoked",
            on(
                "Made with a stolen key on the day from which it is revoked.",
                by(REVOKED, date(2026, 11, 10)),
                "key-ended",
            ),
        ),
        (
            "key-revoked-later-listed",
            on(
                "Made with a key that was stolen later; the issuer has listed the text.",
                by(REVOKED, date(2026, 11, 9)),
                "current",
            ),
        ),
        (
            "key-revoked-later",
            on(
                "The same, of a text that is not listed: a thief can write any date.",
                Sealed { text: NOWHERE, ..by(REVOKED, date(2026, 11, 9)) },
                "key-doubt",
            ),
        ),
        (
            "key-not-yet-valid",
            on(
                "A date before the first day of the key's certificate.",
                Sealed { day: date(2025, 12, 31), ..Sealed::default() },
                "key-ended",
            ),
        ),
        (
            "key-expired-since",
            case(
                "The key's certificate has expired since. The page has the issuer's word for the text; the program asks for a newer letter.",
                Sealed::default(),
                "current",
                date(2036, 1, 2),
            ),
        ),
        (
            "key-revoked-certified-again",
            trusting(
                "Made with a stolen key under another certificate, which the list names as well: a key is revoked, not a certificate.",
                by(CERTIFIED_AGAIN, date(2026, 11, 10)),
                "key-ended",
                TODAY,
                &again,
                &[],
            ),
        ),
        (
            "key-revoked-later-certified-again",
            trusting(
                "The same, with an older date, of a text that is not listed.",
                Sealed { text: NOWHERE, ..by(CERTIFIED_AGAIN, date(2026, 11, 9)) },
                "key-doubt",
                TODAY,
                &again,
                &[],
            ),
        ),
        (
            "key-revoked-certificate-not-listed",
            trusting(
                "Made with a stolen key under a certificate that the list does not name, and that the reader trusts.",
                by(CERTIFIED_AGAIN, date(2026, 11, 10)),
                "key-ended",
                TODAY,
                &usual,
                &[CERTIFIED_AGAIN],
            ),
        ),
        (
            "key-revoked-other-issuer",
            on(
                "Made with a stolen key in the name of another issuer.",
                Sealed { issuer: "another-region", ..by(REVOKED, date(2026, 11, 10)) },
                "key-ended",
            ),
        ),
        (
            "key-not-listed",
            trusting(
                "Made in the issuer's name with a key that the reader trusts and the list does not name.",
                by(STRANGER, TODAY),
                "unknown-key",
                TODAY,
                &usual,
                &[STRANGER],
            ),
        ),
        ("key-unknown", on("Made with a key that the list does not name.", by(STRANGER, TODAY), "unknown-key")),
        (
            "key-other-under-same-id",
            on(
                "Made with another key, under the id of a listed one.",
                Sealed { id: Some(KEY), ..by(STRANGER, TODAY) },
                "forged",
            ),
        ),
    ])
}

/// What a seal says, and who made it.
struct Sealed {
    text: &'static str,
    edition: &'static str,
    issuer: &'static str,
    day: Date,
    draft: bool,
    key: u8,
    /// Whose key id it carries, if not its own.
    id: Option<u8>,
}

impl Default for Sealed {
    fn default() -> Self {
        Self {
            text: CURRENT,
            edition: "2026-11",
            issuer: ISSUER,
            day: date(2026, 11, 1),
            draft: false,
            key: KEY,
            id: None,
        }
    }
}

impl Sealed {
    fn address(&self) -> String {
        let claims = Claims {
            issuer: self.issuer.to_owned(),
            date: self.day,
            law: "se".to_owned(),
            paper: "letter".to_owned(),
            edition: self.edition.to_owned(),
            languages: vec!["so".to_owned(), "sv".to_owned()],
            hash: ContentHash::of(self.text),
            draft: self.draft,
        };
        let kid = by_number(self.id.unwrap_or(self.key)).kid();
        seal(&claims, by_number(self.key).signing_key(), kid).unwrap().address("letter.example").to_string()
    }
}

/// Three editions and the keys, as the issuer's program lists them one after the other.
fn list(keys: &[u8]) -> SignedManifest {
    let mut list = Manifest::first(ISSUER, LISTED);
    for key in keys {
        list.add_key(by_number(*key).certificate()).unwrap();
    }
    for (edition, text) in [("2026-02", WRONG), ("2026-06", OLD), ("2026-11", CURRENT)] {
        let header = Header {
            law: "se".to_owned(),
            paper: "letter".to_owned(),
            edition: edition.to_owned(),
            date: LISTED,
            languages: vec!["so".to_owned(), "sv".to_owned()],
            issuer: "Exempelregionen".to_owned(),
        };
        let hash = ContentHash::of(text);
        list.add_letter(&Entry { header: &header, text: hash, pdf: hash.0 }).unwrap();
    }
    list.end_edition("2026-02", Status::Withdrawn, "a wrong telephone number").unwrap();
    list.end_edition("2026-06", Status::Superseded, "a later edition").unwrap();
    let kid = |key: u8| data_encoding::HEXLOWER.encode(&by_number(key).kid());
    list.retire_key(&kid(ROTATED), date(2026, 6, 30)).unwrap();
    list.revoke_key(&kid(REVOKED), date(2026, 11, 10), "the computer was stolen").unwrap();
    let root = by_number(ROOT);
    SignedManifest::sign(list, root.signing_key(), root.certificate()).unwrap()
}

/// The issuer's keys hold for ten years from 2026 on, its root longer.
fn by_number(number: u8) -> Identity {
    match number {
        ROOT => identity(ROOT),
        CERTIFIED_AGAIN => certified(REVOKED, date(2026, 2, 1)),
        other => certified(other, date(2026, 1, 1)),
    }
}

fn certified(key: u8, from: Date) -> Identity {
    let key = identity(key).signing_key().clone();
    Identity::self_signed(key, &subject("Exempelregionen"), from, 10).unwrap()
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/vectors/verdicts")
}
