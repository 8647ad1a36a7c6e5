//! No false alarm: five hundred honest letters, of all languages and sizes, by many keys, on many dates.

use std::thread;

use fgm_letter::issue::{self, Press, Request};
use fgm_letter::issuer::Issuer;
use fgm_letter::sign::{Identity, SubjectName};
use fgm_letter::verify::{Report, Severity, TrustAnchor, Verdict, verify_pdf, verify_seal};
use jiff::ToSpan;
use p256::ecdsa::SigningKey;

/// Each is checked twice, as a file and as the address in its code.
const LETTERS: usize = 500;
const THREADS: usize = 2;
const SIZES: [&str; 5] = ["a4", "us-letter", "a5", "large", "pocket"];

#[test]
fn five_hundred_honest_letters_are_valid() {
    let wrong: Vec<String> = thread::scope(|scope| {
        let threads: Vec<_> =
            (0..THREADS).map(|first| scope.spawn(move || alarms((first..LETTERS).step_by(THREADS)))).collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What was found in letters with these numbers that should not have been.
fn alarms(numbers: impl Iterator<Item = usize>) -> Vec<String> {
    let (issuer, first) = (Issuer::specimen(), issue::edition_date("se").unwrap());
    let languages: Vec<String> = issue::languages("se", "letter").unwrap().into_iter().map(|it| it.tag).collect();
    let mut press = Press::new().unwrap();
    let mut wrong = Vec::new();
    for number in numbers {
        let language = &languages[number % languages.len()];
        let key = SigningKey::from_slice(&[1 + (number / 7 % 40) as u8; 32]).unwrap();
        let subject = SubjectName { organisation: "Specimen".into(), unit: None, country: None };
        let identity = Identity::self_signed(key, &subject, first, 10).unwrap();
        let date = first.checked_add((number as i64 * 3 % 170).days()).unwrap();
        let request = Request { date: Some(date), size: SIZES[number % SIZES.len()], ..Request::new(language, first) };
        let letter = press.issue(&request, &issuer, &identity).unwrap();
        let trust = [TrustAnchor::from_der(identity.certificate_der()).unwrap()];
        let reports = [
            verify_pdf(&letter.pdf, &trust, date).unwrap(),
            verify_seal(letter.address.as_deref().unwrap(), &trust, date).unwrap(),
        ];
        wrong.extend(
            reports.iter().filter(|it| !is_quiet(it)).map(|it| format!("{language}, {date}: {:?}", it.findings)),
        );
    }
    wrong
}

fn is_quiet(report: &Report) -> bool {
    report.verdict() == Verdict::Valid && report.findings.iter().all(|finding| finding.severity == Severity::Note)
}
