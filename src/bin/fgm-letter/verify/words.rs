//! A report in plain words; in: what was found, out: the verdict, an answer to each question, and what to do next.

use std::fmt::Write as _;

use data_encoding::HEXLOWER;
use fgm_letter::issuer::Issuer;
use fgm_letter::verify::{Finding, Question, Report, Severity, Verdict};

use super::Letter;
use crate::terminal::{GREEN, PLAIN, RED, YELLOW, escaped, escaped_lines};

/// The report on one letter. `own` is the issuer on this computer.
pub(super) fn of(name: &str, letter: &Letter, own: &Issuer) -> String {
    let report = &letter.report;
    let mut out = verdict_line(name, report);
    for (question, words) in questions(letter.is_seal()) {
        answer(&mut out, report, *question, words);
    }
    about(&mut out, report);
    for line in next_steps(letter, own) {
        out.push_str(&line);
        out.push('\n');
    }
    if let (true, Some(text)) = (letter.is_seal(), &letter.text) {
        out.push_str("\n----- text to compare with the paper -----\n");
        out.push_str(&escaped_lines(text));
        out.push_str("----- end of the text -----\n");
    }
    out
}

fn verdict_line(name: &str, report: &Report) -> String {
    let (colour, word) = match report.verdict() {
        Verdict::Valid => (GREEN, "VALID"),
        Verdict::Indeterminate => (YELLOW, "INDETERMINATE"),
        Verdict::Invalid => (RED, "INVALID"),
    };
    let specimen = if report.specimen { ", SPECIMEN" } else { "" };
    let draft = if report.draft { ", DRAFT" } else { "" };
    format!("{colour}{word}{specimen}{draft}{PLAIN}: {name}\n")
}

/// The questions in the order of the report; what the code on a paper cannot answer is not asked of it.
fn questions(seal: bool) -> &'static [(Question, &'static str)] {
    const PDF: &[(Question, &str)] = &[
        (Question::Integrity, "Is the file unchanged since it was signed?"),
        (Question::Coverage, "Is all of it signed, and nothing hidden in it?"),
        (Question::Signer, "Does the signature fit the signer's certificate?"),
        (Question::Trust, "Is the signer known on this computer?"),
        (Question::Time, "Do the dates agree?"),
        (Question::Content, "Do the pages show exactly the signed text?"),
        (Question::Edition, "Do edition and marks agree?"),
    ];
    const SEAL: &[(Question, &str)] = &[
        (Question::Integrity, "Is the code unchanged since it was made?"),
        (Question::Signer, "Does the code fit the signer's certificate?"),
        (Question::Trust, "Is the signer known on this computer?"),
        (Question::Time, "Do the dates agree?"),
        (Question::Edition, "Do edition and marks agree?"),
    ];
    if seal { SEAL } else { PDF }
}

fn answer(out: &mut String, report: &Report, question: Question, words: &str) {
    let found: Vec<&Finding> = report.findings.iter().filter(|finding| finding.question == question).collect();
    let answer = match found.iter().map(|finding| finding.severity).max() {
        Some(Severity::Wrong) => "NO",
        Some(Severity::Undecided) => "not known",
        // When something else is wrong, silence is no proof: the question may not have come up.
        _ if report.verdict() == Verdict::Invalid => "nothing wrong found",
        _ => "yes",
    };
    writeln!(out, "  {words:<50}{answer}").expect("a String takes all");
    for finding in found {
        writeln!(out, "    - {}", escaped(&finding.message)).expect("a String takes all");
    }
}

/// What the letter says of itself: nothing of it is proven before the verdict is.
fn about(out: &mut String, report: &Report) {
    if report.verdict() != Verdict::Valid {
        out.push_str("  What it says of itself (not proven):\n");
    }
    let mut line = |key: &str, value: &str| writeln!(out, "  {key:<10}{}", escaped(value)).expect("a String takes all");
    if let Some(header) = &report.header {
        line("paper", &format!("{}, law {}, edition {}", header.paper, header.law, header.edition));
        line("date", &header.date.to_string());
        line("languages", &header.languages.join(" "));
        line("issuer", &header.issuer);
    }
    if let Some(signer) = &report.signer {
        line("signer", &signer.subject);
        line("", &format!("certificate valid {} to {}", signer.valid_from, signer.valid_to));
        line("", &format!("SHA-256 {}", HEXLOWER.encode(&signer.certificate_sha256)));
    }
    if let Some(hash) = &report.content_hash {
        line("hash", &hash.to_string());
    }
}

fn next_steps(letter: &Letter, own: &Issuer) -> Vec<String> {
    let report = &letter.report;
    let what = if letter.is_seal() { "code" } else { "file" };
    let mut steps = Vec::new();
    match report.verdict() {
        Verdict::Valid if letter.is_seal() => {}
        Verdict::Valid => steps.push("The file is exactly as its issuer signed it.".to_owned()),
        Verdict::Indeterminate if is_unknown(report) => steps.push(format!(
            "The {what} may be genuine or false: anybody can sign in any name, and this computer does not know this signer.\n\
             Ask the issuer for its certificate, by a way you trust, and check again with --trust certificate.pem."
        )),
        Verdict::Indeterminate => steps.push(format!("The {what} may be genuine: see above what is not known.")),
        Verdict::Invalid if letter.is_seal() => {
            steps.push("Do not rely on this paper. Ask the issuer, by a telephone number you know.".to_owned());
        }
        Verdict::Invalid => {
            steps.push("Do not use this file. Ask its issuer for a new one, by a telephone number you know.".to_owned());
        }
    }
    if report.specimen {
        steps.push("It is a specimen of a made-up issuer, for trying out: do not hand it out.".to_owned());
    } else if report.draft {
        steps.push("It is a draft: its text has not been reviewed yet.".to_owned());
    }
    if letter.is_seal() && report.verdict() != Verdict::Invalid {
        steps.push(compare(letter, own));
    }
    steps
}

/// A code proves what the letter says, never that this paper says it. The host in its address is not sealed, so it is never
/// a place to send somebody to.
fn compare(letter: &Letter, own: &Issuer) -> String {
    const WHY: &str = "a genuine code can stand on a false paper";
    if letter.text.is_some() {
        return format!("Compare the text below with the paper, word for word: {WHY}.");
    }
    let cannot = "This program cannot make the text that the code stands for.";
    if letter.report.specimen {
        return format!("{cannot} A specimen's address leads nowhere.");
    }
    let host = own.host();
    if letter.report.sealed_issuer.as_deref() != Some(own.id()) {
        return format!(
            "{cannot}\nAsk the issuer for it, by an address or a telephone number that you know from elsewhere, and compare it with the paper: {WHY}.\n\
             The address in the code is not sealed: anybody can have changed where it leads."
        );
    }
    let elsewhere = if letter.report.host.as_deref() == Some(host) {
        ""
    } else {
        " The code leads to another place: do not go there."
    };
    format!(
        "{cannot}\nOpen https://{host} yourself, or ask the issuer by telephone, and compare the text with the paper: {WHY}.{elsewhere}"
    )
}

fn is_unknown(report: &Report) -> bool {
    report.findings.iter().any(|finding| finding.question == Question::Trust && finding.severity == Severity::Undecided)
}
