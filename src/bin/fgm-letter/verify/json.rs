//! Reports for programs; in: what came of each argument, out: the JSON that `verify --help` describes.

use data_encoding::HEXLOWER;
use fgm_letter::verify::{Question, Report, Severity, Verdict};
use serde::Serialize;

use super::Checked;
use crate::failure::{Exit, Failure};

const SCHEMA: u32 = 1;

pub(super) fn of(checked: &[Checked], exit: Exit) -> String {
    let answer = Answer { schema: SCHEMA, exit: exit as u8, letters: checked.iter().map(letter).collect() };
    let mut json = serde_json::to_string_pretty(&answer).expect("only texts and numbers");
    json.push('\n');
    json
}

#[derive(Serialize)]
struct Answer<'a> {
    schema: u32,
    exit: u8,
    letters: Vec<Letter<'a>>,
}

#[derive(Serialize, Default)]
struct Letter<'a> {
    name: &'a str,
    kind: Option<&'static str>,
    verdict: Option<&'static str>,
    error: Option<&'a str>,
    specimen: Option<bool>,
    draft: Option<bool>,
    findings: Vec<Finding<'a>>,
    signer: Option<Signer<'a>>,
    sha256: Option<String>,
    law: Option<&'a str>,
    paper: Option<&'a str>,
    edition: Option<&'a str>,
    date: Option<String>,
    languages: Option<&'a [String]>,
    issuer: Option<&'a str>,
    host: Option<&'a str>,
    text: Option<&'a str>,
}

#[derive(Serialize)]
struct Finding<'a> {
    code: &'static str,
    question: &'static str,
    severity: &'static str,
    message: &'a str,
}

#[derive(Serialize)]
struct Signer<'a> {
    subject: &'a str,
    certificate_sha256: String,
    valid_from: String,
    valid_to: String,
}

fn letter(checked: &Checked) -> Letter<'_> {
    let name = &checked.name;
    match &checked.result {
        Ok(letter) => Letter { name, text: letter.text.as_deref(), ..readable(&letter.report, letter.is_seal()) },
        Err(Failure::Told { message, .. }) => Letter { name, error: Some(message), ..Letter::default() },
        Err(Failure::ReaderGone) => Letter { name, error: Some("interrupted"), ..Letter::default() },
    }
}

fn readable(report: &Report, seal: bool) -> Letter<'_> {
    let header = report.header.as_ref();
    Letter {
        kind: Some(if seal { "seal" } else { "pdf" }),
        verdict: Some(match report.verdict() {
            Verdict::Valid => "valid",
            Verdict::Indeterminate => "indeterminate",
            Verdict::Invalid => "invalid",
        }),
        specimen: Some(report.specimen),
        draft: Some(report.draft),
        findings: report
            .findings
            .iter()
            .map(|finding| Finding {
                code: finding.code,
                question: question(finding.question),
                severity: severity(finding.severity),
                message: &finding.message,
            })
            .collect(),
        signer: report.signer.as_ref().map(|signer| Signer {
            subject: &signer.subject,
            certificate_sha256: HEXLOWER.encode(&signer.certificate_sha256),
            valid_from: signer.valid_from.to_string(),
            valid_to: signer.valid_to.to_string(),
        }),
        sha256: report.content_hash.map(|hash| hash.to_string()),
        law: header.map(|header| header.law.as_str()),
        paper: header.map(|header| header.paper.as_str()),
        edition: header.map(|header| header.edition.as_str()),
        date: header.map(|header| header.date.to_string()),
        languages: header.map(|header| header.languages.as_slice()),
        issuer: header.map(|header| header.issuer.as_str()),
        host: report.host.as_deref(),
        ..Letter::default()
    }
}

fn question(question: Question) -> &'static str {
    match question {
        Question::Integrity => "integrity",
        Question::Coverage => "coverage",
        Question::Signer => "signer",
        Question::Trust => "trust",
        Question::Time => "time",
        Question::Content => "content",
        Question::Edition => "edition",
    }
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Note => "note",
        Severity::Undecided => "undecided",
        Severity::Wrong => "wrong",
    }
}
