//! Signing and verifying, from outside: what holds for a letter of ours, for files of another signer, and for bad keys.

use fgm_letter::sign::{Identity, IdentityError, SignError, SignatureField, sign};
use fgm_letter::signature::CertificateError;
use fgm_letter::verify::{Report, TrustAnchor, Unreadable, Verdict, verify_pdf};
use jiff::civil::{Date, date};
use p256::ecdsa::SigningKey;

use crate::fixture::{DATE, FIELD, identity, signed_letter, small_letter, small_text, subject, trust};

const TODAY: Date = date(2026, 11, 30);

fn codes(report: &Report) -> Vec<&'static str> {
    report.findings.iter().map(|finding| finding.code).collect()
}

#[test]
fn a_signed_letter_is_valid_for_those_who_trust_its_issuer() {
    let report = verify_pdf(signed_letter(), &trust(&identity(7)), TODAY).unwrap();
    assert_eq!(codes(&report), [""; 0]);
    assert_eq!(report.verdict(), Verdict::Valid);
    assert_eq!(report.text.as_deref(), Some(small_text().as_str()));
    assert_eq!(report.header.unwrap().date, DATE);
    let signer = report.signer.unwrap();
    assert_eq!(signer.subject, "CN=Specimen,O=Specimen,C=SE");
    assert_eq!((signer.valid_from, signer.valid_to), (date(2026, 1, 1), date(2035, 12, 31)));
}

#[test]
fn without_trust_the_verdict_is_open() {
    for anchors in [&[][..], &trust(&identity(8))] {
        let report = verify_pdf(signed_letter(), anchors, TODAY).unwrap();
        assert_eq!(codes(&report), ["signer-unknown"]);
        assert_eq!(report.verdict(), Verdict::Indeterminate);
    }
}

#[test]
fn the_same_letter_and_key_give_the_same_bytes() {
    assert_eq!(sign(&small_letter(), &identity(7), &FIELD).unwrap(), signed_letter());
    assert_eq!(identity(7).certificate_der(), identity(7).certificate_der());
    assert_ne!(identity(7).kid(), identity(8).kid());
}

#[test]
fn the_signature_adds_little() {
    let added = signed_letter().len() - small_letter().len();
    assert!(added < 3_200, "{added} bytes");
}

/// ECDSA signatures differ in length by a few bytes, and half of them have a high S before it is made low.
#[test]
fn every_signature_fits_and_is_normal() {
    for number in 1..=24 {
        let identity = identity(number);
        let signed = sign(&small_letter(), &identity, &FIELD).unwrap();
        let report = verify_pdf(&signed, &trust(&identity), TODAY).unwrap();
        assert_eq!(codes(&report), [""; 0], "key {number}");
    }
}

#[test]
fn a_signed_file_is_not_signed_again() {
    assert!(matches!(sign(signed_letter(), &identity(7), &FIELD), Err(SignError::HasForm)));
}

#[test]
fn the_certificate_must_be_valid_on_the_printed_date() {
    let field = SignatureField { date: date(2025, 12, 31), ..FIELD };
    assert!(matches!(sign(&small_letter(), &identity(7), &field), Err(SignError::OutsideValidity { .. })));
}

#[test]
fn what_is_no_letter_cannot_be_signed() {
    for bytes in [&b""[..], b"hello", &small_letter()[..700]] {
        assert!(sign(bytes, &identity(7), &FIELD).is_err());
    }
}

#[test]
fn key_and_certificate_survive_their_files() {
    let (made, unit) = (identity(7), Some("Barnhälsovård, region".to_owned()));
    let read = Identity::from_pem(&made.key_pem(), &made.certificate_pem()).unwrap();
    assert_eq!(read.certificate_der(), made.certificate_der());
    assert_eq!(sign(&small_letter(), &read, &FIELD).unwrap(), signed_letter());

    let key = SigningKey::from_slice(&[9; 32]).unwrap();
    let subject = fgm_letter::sign::SubjectName { unit, ..subject("Östra sjukhuset") };
    let made = Identity::self_signed(key, &subject, date(2026, 2, 28), 40).unwrap();
    let read = Identity::from_pem(&made.key_pem(), &made.certificate_pem()).unwrap();
    assert!(read.certificate().may_sign());
    assert_eq!(read.certificate().valid_to(), date(2066, 2, 27));
}

#[test]
fn a_bad_key_or_certificate_is_named_and_the_way_out_told() {
    let (seven, eight) = (identity(7), identity(8));
    let (key, certificate) = (seven.key_pem(), seven.certificate_pem());
    let damaged = certificate.replace("MII", "MIJ");
    let cases: [(&str, &str, IdentityError); 10] = [
        ("", &certificate, IdentityError::KeyNotPem),
        (&certificate, &certificate, IdentityError::KeyNotPem),
        ("-----BEGIN PRIVATE KEY-----\nMIGH\n-----END PRIVATE KEY-----\n", &certificate, IdentityError::KeyDamaged),
        (include_str!("../corpus/key-encrypted.pem"), &certificate, IdentityError::KeyEncrypted),
        (include_str!("../corpus/key-p384.pem"), &certificate, IdentityError::KeyNotP256),
        (include_str!("../corpus/key-rsa.pem"), &certificate, IdentityError::KeyNotP256),
        (&key, &key, CertificateError::NotPem.into()),
        (&key, &damaged, CertificateError::Damaged.into()),
        (&key, include_str!("../corpus/certificate-p384.pem"), CertificateError::NotP256.into()),
        (&key, &eight.certificate_pem(), IdentityError::NotAPair),
    ];
    for (key, certificate, expected) in cases {
        assert_eq!(Identity::from_pem(key, certificate).unwrap_err(), expected);
    }
    let for_tls = Identity::from_pem(
        include_str!("../corpus/key-p256.pem"),
        include_str!("../corpus/certificate-not-for-signing.pem"),
    );
    assert_eq!(for_tls.unwrap_err(), IdentityError::NotForSigning);
    assert!(
        Identity::from_pem(
            include_str!("../corpus/key-p256-sec1.pem"),
            include_str!("../corpus/certificate-self-signed.pem")
        )
        .is_ok()
    );
}

#[test]
fn names_and_dates_that_no_certificate_can_hold_are_refused() {
    let make =
        |subject, from, years| Identity::self_signed(SigningKey::from_slice(&[7; 32]).unwrap(), &subject, from, years);
    let today = date(2026, 1, 1);
    let mut no_country = subject("Specimen");
    no_country.country = Some("Sverige".into());
    for name in [subject(""), subject(&"x".repeat(65)), subject("a\nb"), no_country] {
        assert_eq!(make(name, today, 10).unwrap_err(), IdentityError::Name);
    }
    for (from, years) in [(today, 0), (today, 101), (date(1960, 1, 1), 1), (date(-5, 1, 1), 1), (date(9999, 1, 1), 3)] {
        assert_eq!(make(subject("Specimen"), from, years).unwrap_err(), IdentityError::Validity);
    }
}

/// pyHanko signs in a second revision, in upper-case digits, with attributes of its own; all else of its signature holds.
#[test]
fn files_signed_by_another_program_hold_but_for_their_form() {
    let own = include_str!("../corpus/certificate-self-signed.pem");
    let authority = include_str!("../corpus/certificate-authority.pem");
    for (file, anchor) in [
        (&include_bytes!("../corpus/pyhanko-self-signed.pdf")[..], own),
        (&include_bytes!("../corpus/pyhanko-issued-by-authority.pdf")[..], authority),
    ] {
        let report = verify_pdf(file, &[TrustAnchor::from_pem(anchor).unwrap()], TODAY).unwrap();
        let form = [
            "stray-bytes",
            "more-than-one-revision",
            "foreign-structure",
            "contents-not-plain",
            "foreign-signature-form",
        ];
        // It has other attributes; the digest, the certificate and the signature itself hold. Its pages are not read.
        assert_eq!(codes(&report), form);
        assert_eq!(report.text, Some(small_text().replace("paper: sample", "paper: letter")));
    }
}

#[test]
fn other_curves_are_not_accepted() {
    let file = include_bytes!("../corpus/pyhanko-p384.pdf");
    let report = verify_pdf(file, &[], TODAY).unwrap();
    let form = ["stray-bytes", "more-than-one-revision", "foreign-structure", "contents-not-plain"];
    assert_eq!(codes(&report), [&form[..], &["algorithm-not-allowed"]].concat());
}

#[test]
fn a_file_that_is_cut_off_is_invalid_wherever_it_is_cut() {
    let whole = signed_letter();
    for length in (9..whole.len()).step_by(whole.len() / 61) {
        let report = verify_pdf(&whole[..length], &[], TODAY).unwrap();
        assert_eq!(report.verdict(), Verdict::Invalid, "cut after {length} bytes");
        assert!(codes(&report).contains(&"stray-bytes"), "cut after {length} bytes: {:?}", codes(&report));
    }
}

#[test]
fn what_is_no_pdf_is_told_apart() {
    let read = |bytes: &[u8]| verify_pdf(bytes, &[], TODAY).unwrap_err();
    assert!(matches!(read(b""), Unreadable::NotPdf));
    assert!(matches!(read(b"PK\x03\x04"), Unreadable::NotPdf));
    assert!(matches!(read(&vec![b' '; 20_000_001]), Unreadable::TooLarge { size: 20_000_001 }));
    for file in [&include_bytes!("../corpus/encrypted.pdf")[..], include_bytes!("../corpus/encrypted-no-password.pdf")]
    {
        assert!(matches!(read(file), Unreadable::Encrypted));
    }
}

/// Not a test: writes what `tests/corpus` was made of and what the outside judges read.
#[test]
#[ignore = "writes files for other programs"]
fn write_the_small_letter() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    std::fs::write(folder.join("small.pdf"), small_letter()).unwrap();
    std::fs::write(folder.join("small-signed.pdf"), signed_letter()).unwrap();
    std::fs::write(folder.join("issuer.pem"), identity(7).certificate_pem()).unwrap();
}
