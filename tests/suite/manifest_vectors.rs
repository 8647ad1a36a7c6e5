//! The issuer's list against the vectors that the page's reader runs too: the same answer for each file.

mod vectors;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use data_encoding::BASE64;
use fgm_letter::manifest::{ManifestError, SignedManifest};
use fgm_letter::signature::SignerCertificate;
use vectors::{Expect, ExpectedEdition, ExpectedKey, Vector};

#[test]
fn committed_vectors_are_the_generated_ones() {
    let hint = "run `cargo run --example manifest_vectors -- tests/vectors/manifest` and look at the difference";
    let all = vectors::all();
    let generated: BTreeSet<String> = all.iter().map(Vector::file_name).collect();
    assert_eq!(generated.len(), all.len(), "two vectors of one name");
    assert_eq!(committed(), generated, "{hint}");
    for vector in all {
        let text = fs::read_to_string(folder().join(vector.file_name())).unwrap();
        assert_eq!(text, vector.to_json(), "{}: {hint}", vector.name);
    }
}

#[test]
fn vectors_are_met() {
    let names = committed();
    assert!(names.len() > 100, "{} files", names.len());
    let mut wrong = Vec::new();
    for name in names {
        let vector: Vector = serde_json::from_str(&fs::read_to_string(folder().join(&name)).unwrap()).unwrap();
        let answer = answer(&vector);
        if answer != vector.expect {
            wrong.push(format!("{name}: {}: {answer:?}", vector.description));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_refusal_has_a_vector() {
    let refused: BTreeSet<String> = vectors::all()
        .into_iter()
        .filter_map(|vector| match vector.expect {
            Expect::Refused { error } => Some(error),
            Expect::Accepted { .. } => None,
        })
        .collect();
    assert_eq!(refused, CODES.map(str::to_owned).into());
}

const CODES: [&str; 10] = [
    "too-long",
    "not-jws",
    "header",
    "root-unknown",
    "signature",
    "content",
    "root-not-valid",
    "rollback",
    "forked",
    "other-issuer",
];

fn answer(vector: &Vector) -> Expect {
    let roots: Vec<SignerCertificate> = vector
        .roots
        .iter()
        .map(|root| SignerCertificate::from_der(&BASE64.decode(root.as_bytes()).unwrap()).unwrap())
        .collect();
    let more = vector.then.as_ref().map(|it| it.text.repeat(it.times)).unwrap_or_default();
    let known = vector.known.as_ref().map(|text| SignedManifest::open(text, &roots).unwrap());
    let opened = SignedManifest::open(&format!("{}{more}", vector.list), &roots);
    let followed = opened.and_then(|list| match known {
        Some(known) => list.manifest().check_follows(known.manifest()).map(|()| list),
        None => Ok(list),
    });
    match followed {
        Ok(list) => said(&list),
        Err(error) => Expect::Refused { error: code(&error).to_owned() },
    }
}

fn said(list: &SignedManifest) -> Expect {
    let list = list.manifest();
    let key = |it: &fgm_letter::manifest::Key| ExpectedKey {
        kid: it.kid.clone(),
        valid_from: it.valid_from.to_string(),
        valid_to: it.valid_to.to_string(),
        revoked_from: it.revoked_from.map(|day| day.to_string()),
    };
    let edition = |it: &fgm_letter::manifest::Edition| ExpectedEdition {
        law: it.law.clone(),
        edition: it.edition.clone(),
        status: it.status.word().to_owned(),
        since: it.since.to_string(),
        texts: it.texts.iter().map(|text| text.sha256.clone()).collect(),
    };
    Expect::Accepted {
        issuer: list.issuer().to_owned(),
        sequence: list.sequence(),
        issued: list.issued().to_string(),
        keys: list.keys().iter().map(key).collect(),
        editions: list.editions().iter().map(edition).collect(),
    }
}

/// What the page's reader calls the error.
fn code(error: &ManifestError) -> &'static str {
    match error {
        ManifestError::TooLong { .. } => "too-long",
        ManifestError::NotJws => "not-jws",
        ManifestError::Header => "header",
        ManifestError::RootUnknown { .. } => "root-unknown",
        ManifestError::SignatureWrong => "signature",
        ManifestError::Content { .. } => "content",
        ManifestError::RootNotValid { .. } => "root-not-valid",
        ManifestError::Rollback { .. } => "rollback",
        ManifestError::Forked => "forked",
        ManifestError::OtherIssuer { .. } => "other-issuer",
        other => panic!("no reader meets {other:?}"),
    }
}

fn committed() -> BTreeSet<String> {
    fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/vectors/manifest")
}
