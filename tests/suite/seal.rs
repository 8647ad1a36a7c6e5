//! The seal, from outside: the test vectors, an independent COSE reader, every bit flipped, and what a report says.

mod vectors;

use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

use ciborium::Value;
use coset::cwt::{ClaimsSet, Timestamp};
use coset::{CborSerializable, CoseSign1, RegisteredLabelWithPrivate, TaggedCborSerializable, iana};
use data_encoding::{BASE32_NOPAD, BASE64URL_NOPAD, HEXLOWER};
use fgm_letter::canonical::ContentHash;
use fgm_letter::seal::{Claims, OpenSeal, SealError, SealedAddress, is_host, qr, seal, short_code};
use fgm_letter::sign::{Identity, SubjectName};
use fgm_letter::verify::{Report, SEAL_FINDINGS, TrustAnchor, Verdict, verify_seal};
use jiff::civil::{Date, date};
use p256::ecdsa::signature::Verifier;
use p256::ecdsa::{Signature, VerifyingKey};
use proptest::prelude::*;
use vectors::{Expect, ExpectedClaims, Jwk, KID, Vector, key};

#[test]
fn committed_vectors_are_the_generated_ones() {
    let hint = "run `cargo run --example seal_vectors -- tests/vectors` and look at the difference";
    let mut committed: Vec<String> =
        fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    committed.retain(|name| name.ends_with(".json"));
    committed.sort();
    let mut generated: Vec<String> = vectors::all().iter().map(Vector::file_name).collect();
    generated.sort();
    assert_eq!(committed, generated, "{hint}");
    for vector in vectors::all() {
        let text = fs::read_to_string(folder().join(vector.file_name())).unwrap();
        assert_eq!(text, vector.to_json(), "{}: {hint}", vector.name);
    }
}

#[test]
fn vectors_are_met() {
    for name in vectors::all().iter().map(Vector::file_name) {
        let vector: Vector = serde_json::from_str(&fs::read_to_string(folder().join(&name)).unwrap()).unwrap();
        assert_eq!(answer(&vector), vector.expect, "{name}: {}", vector.description);
    }
}

#[test]
fn every_refusal_has_a_vector() {
    let vectors = vectors::all();
    let refused = |code: &str| {
        vectors.iter().any(|vector| matches!(&vector.expect, Expect::Refused { error } if error.as_str() == code))
    };
    for error in every_error() {
        assert!(refused(error.code()), "no vector for {}", error.code());
    }
}

/// The worked example in the documentation is the vector it names.
#[test]
fn documented_example_is_the_vector() {
    let text = fs::read_to_string(folder().join("../../docs/seal.md")).unwrap();
    let text: String = text.split_whitespace().collect();
    let vector = vectors::all().remove(0);
    let read = SealedAddress::parse(&vector.address).unwrap();
    let (_, encoded) = vector.address.split_once('#').unwrap();
    let bytes = BASE32_NOPAD.decode(encoded.as_bytes()).unwrap();
    assert!(text.contains(&format!("h'{}'", HEXLOWER.encode(&bytes[bytes.len() - 64..]))));
    assert!(text.contains(&format!("5:h'{}'", read.seal().claims().hash)));
    assert!(text.contains(&format!("#{}...", &encoded[..24])));
}

#[test]
fn what_was_sealed_is_read_back() {
    let address = sealed(&specimen()).0;
    let read = SealedAddress::parse(&address).unwrap();
    assert_eq!(read.host(), "specimen.invalid");
    assert_eq!(read.seal().claims(), &specimen());
    assert_eq!(read.seal().kid(), issuer().kid());
    assert!(read.seal().verify(key().verifying_key()));
    assert_eq!(address, sealed(&specimen()).0, "the same claims and key give the same bytes");
}

#[test]
fn claims_that_could_not_be_read_back_are_not_sealed() {
    let refused = |claims: Claims| seal(&claims, &key(), KID).is_err();
    assert!(refused(Claims { issuer: String::new(), ..specimen() }));
    assert!(refused(Claims { issuer: "a b".to_owned(), ..specimen() }));
    assert!(refused(Claims { edition: "\u{202e}2026".to_owned(), ..specimen() }));
    assert!(refused(Claims { languages: Vec::new(), ..specimen() }));
    assert!(refused(Claims { date: date(1969, 12, 31), ..specimen() }));
}

/// Another implementation of COSE and CWT reads the same structure and finds the same signature right.
#[test]
fn an_independent_cose_reader_agrees() {
    let (_, bytes) = sealed(&specimen());
    let cose = CoseSign1::from_tagged_slice(&bytes).unwrap();
    assert_eq!(cose.protected.header.alg, Some(RegisteredLabelWithPrivate::Assigned(iana::Algorithm::ES256)));
    assert_eq!(cose.protected.header.key_id, issuer().kid());
    assert!(cose.unprotected.is_empty());
    cose.verify_signature(b"", |signature, message| {
        key().verifying_key().verify(message, &Signature::from_slice(signature).unwrap())
    })
    .unwrap();
    let claims = ClaimsSet::from_slice(cose.payload.as_deref().unwrap()).unwrap();
    assert_eq!(claims.issuer.as_deref(), Some("specimen"));
    assert_eq!(claims.issued_at, Some(Timestamp::WholeSeconds(1_793_491_200)));
    assert_eq!(claims.rest.len(), 1);
}

#[test]
fn no_flipped_bit_passes() {
    let (_, bytes) = sealed(&specimen());
    for bit in 0..bytes.len() * 8 {
        let mut changed = bytes.clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        let passes = OpenSeal::from_bytes(&changed)
            .is_ok_and(|seal| seal.kid() == issuer().kid() && seal.verify(key().verifying_key()));
        assert!(!passes, "bit {bit} can be flipped");
    }
}

#[test]
fn no_shorter_seal_is_read() {
    let (_, bytes) = sealed(&specimen());
    for length in 0..bytes.len() {
        assert!(OpenSeal::from_bytes(&bytes[..length]).is_err(), "{length} bytes are read");
    }
}

#[test]
fn deep_nesting_and_false_lengths_are_refused() {
    let deep = vec![0x81; 600];
    let tags = vec![0xc1; 600];
    let huge = [&[0xd2, 0x84, 0x5b][..], &[0xff; 8]].concat();
    let wide = [&[0xd2, 0x9b][..], &[0x7f; 8]].concat();
    for bytes in [deep, tags, huge, wide] {
        assert_eq!(OpenSeal::from_bytes(&bytes), Err(SealError::NotCbor));
    }
}

#[test]
fn short_code_is_the_start_of_the_hash() {
    let empty = ContentHash::of("");
    assert_eq!(short_code(&empty), "4OYMI-QUY7Q");
    assert!(BASE32_NOPAD.encode(&empty.0).starts_with("4OYMIQUY7Q"));
}

#[test]
fn hosts_are_plain_names() {
    for host in ["specimen.invalid", "xn--brev-goteborg-4ib.se", "a.b-c.example", "1.example"] {
        assert!(is_host(host), "{host}");
    }
    let long = format!("{}.example", "a".repeat(64));
    for host in
        ["", "localhost", "a..b", ".a.b", "a.b.", "-a.b", "a-.b", "A.b", "a_b.c", "å.se", "127.0.0.1", "a.b:1", &long]
    {
        assert!(!is_host(host), "{host}");
    }
}

/// Bytes and QR version of a typical letter; `docs/seal.md` has the same figures.
#[test]
fn qr_stays_small() {
    let (address, bytes) = sealed(&specimen());
    assert_eq!(bytes.len(), 174);
    assert_eq!(address.len(), 305);
    let matrix = qr(&address).unwrap();
    assert_eq!(matrix.side(), 69, "version 13: host in bytes, the rest in the alphanumeric mode");
    let in_bytes_only = qr(&address.to_lowercase()).unwrap();
    assert!(in_bytes_only.side() > matrix.side());
    let one_language = sealed(&Claims { languages: vec!["sv".to_owned()], ..specimen() });
    assert_eq!((one_language.1.len(), qr(&one_language.0).unwrap().side()), (171, 69));
    let side_with_issuer = |length| qr(&sealed(&Claims { issuer: "i".repeat(length), ..specimen() }).0).unwrap().side();
    let longest = (8..64).take_while(|length| side_with_issuer(*length) == 69).last();
    assert_eq!(longest, Some(25), "17 further bytes fit the same version");
}

#[test]
fn qr_has_its_three_finders_and_nothing_outside() {
    let matrix = qr(&sealed(&specimen()).0).unwrap();
    let last = matrix.side() - 1;
    for (x, y) in [(0, 0), (last - 6, 0), (0, last - 6)] {
        let row: Vec<bool> = (0..7).map(|offset| matrix.dark(x + offset, y + 3)).collect();
        assert_eq!(row, [true, false, true, true, true, false, true], "finder at {x}, {y}");
    }
    assert!(!matrix.dark(last + 1, 0) && !matrix.dark(0, last + 1) && !matrix.dark(usize::MAX, usize::MAX));
    assert_eq!(qr(&"A".repeat(1000)), Err(SealError::TooMuchForQr { length: 1000 }));
}

#[test]
fn reports_say_what_was_found() {
    let draft = sealed(&specimen()).0;
    let official = sealed(&Claims { issuer: "example-region".to_owned(), draft: false, ..specimen() })
        .0
        .replace("specimen.invalid", "letter.example");
    let later = sealed(&Claims { date: date(2028, 6, 1), ..specimen() }).0;
    let forged = forged_address();
    type Case<'a> = (&'a str, &'a str, &'a [TrustAnchor], Date, Verdict, &'a [&'a str]);
    let cases: [Case<'_>; 7] = [
        ("official", &official, &[anchor()], TODAY, Verdict::Valid, &[]),
        ("draft by a specimen issuer", &draft, &[anchor()], TODAY, Verdict::Valid, &["draft", "specimen"]),
        ("nobody is trusted", &official, &[], TODAY, Verdict::Indeterminate, &["sealer-unknown"]),
        ("forged", &forged, &[anchor()], TODAY, Verdict::Invalid, &["seal-forged", "draft", "specimen"]),
        ("yet to come", &official, &[anchor()], date(2026, 10, 31), Verdict::Indeterminate, &["sealed-in-future"]),
        ("expired since", &official, &[anchor()], date(2028, 1, 1), Verdict::Indeterminate, &["certificate-expired"]),
        (
            "sealed too late",
            &later,
            &[anchor()],
            date(2028, 6, 1),
            Verdict::Invalid,
            &["sealed-outside-validity", "certificate-expired", "draft", "specimen"],
        ),
    ];
    for (name, address, trust, today, verdict, codes) in cases {
        let report = verify_seal(address, trust, today).unwrap();
        assert_eq!(found(&report), codes, "{name}");
        assert_eq!(report.verdict(), verdict, "{name}");
    }
    let all: Vec<&str> = cases.iter().flat_map(|case| case.5).copied().collect();
    for code in SEAL_FINDINGS {
        assert!(all.contains(code), "no case for {code}");
    }
}

#[test]
fn a_report_carries_what_the_seal_claims() {
    let report = verify_seal(&sealed(&specimen()).0, &[anchor()], TODAY).unwrap();
    let header = report.header.as_ref().unwrap();
    assert_eq!((header.law.as_str(), header.paper.as_str(), header.edition.as_str()), ("se", "letter", "2026-11"));
    assert_eq!((header.issuer.as_str(), header.date), ("specimen", date(2026, 11, 1)));
    assert_eq!(header.languages, ["so", "sv"]);
    assert_eq!(report.content_hash, Some(specimen().hash));
    assert_eq!(report.host.as_deref(), Some("specimen.invalid"));
    assert_eq!(report.signer.as_ref().unwrap().certificate_sha256, issuer().certificate().sha256());
    assert!(report.draft && report.specimen && report.text.is_none());
}

proptest! {
    #[test]
    fn any_text_is_answered(text in any::<String>()) {
        prop_assert!(verify_seal(&text, &[anchor()], TODAY).is_err());
    }

    #[test]
    fn any_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let address = format!("https://specimen.invalid/#{}", BASE32_NOPAD.encode(&bytes));
        prop_assert!(verify_seal(&address, &[anchor()], TODAY).is_err());
    }

    /// Well-formed CBOR in the place of any part of a seal, signed or not, is answered.
    #[test]
    fn any_parts_are_answered(parts in prop::collection::vec(cbor(), 4)) {
        let mut bytes = Vec::new();
        ciborium::into_writer(&Value::Tag(18, Box::new(Value::Array(parts))), &mut bytes).unwrap();
        prop_assert!(OpenSeal::from_bytes(&bytes).is_err());
    }

    #[test]
    fn any_claims_come_back(claims in claims()) {
        let sealed = seal(&claims, &key(), KID).unwrap();
        let read = SealedAddress::parse(&sealed.address("letter.example")).unwrap();
        prop_assert_eq!(read.seal().claims(), &claims);
        prop_assert!(read.seal().verify(key().verifying_key()));
    }
}

fn answer(vector: &Vector) -> Expect {
    let read = match SealedAddress::parse(&vector.address) {
        Ok(read) => read,
        Err(error) => return Expect::Refused { error: error.code().to_owned() },
    };
    let (seal, claims) = (read.seal(), read.seal().claims());
    if HEXLOWER.encode(&seal.kid()) != vector.key.kid {
        return Expect::UnknownKey;
    }
    if !seal.verify(&verifying_key(&vector.key)) {
        return Expect::Forged;
    }
    Expect::Valid {
        claims: ExpectedClaims {
            host: read.host().to_owned(),
            iss: claims.issuer.clone(),
            iat: i64::from((claims.date - date(1970, 1, 1)).get_days()) * 86_400,
            law: claims.law.clone(),
            paper: claims.paper.clone(),
            edition: claims.edition.clone(),
            languages: claims.languages.clone(),
            sha256: claims.hash.to_string(),
            draft: claims.draft,
        },
    }
}

fn verifying_key(jwk: &Jwk) -> VerifyingKey {
    let coordinate = |text: &str| BASE64URL_NOPAD.decode(text.as_bytes()).unwrap();
    VerifyingKey::from_sec1_bytes(&[vec![4], coordinate(&jwk.x), coordinate(&jwk.y)].concat()).unwrap()
}

fn sealed(claims: &Claims) -> (String, Vec<u8>) {
    let seal = seal(claims, &key(), issuer().kid()).unwrap();
    (seal.address("specimen.invalid"), seal.as_bytes().to_vec())
}

fn forged_address() -> String {
    seal(&specimen(), &other_key(), issuer().kid()).unwrap().address("specimen.invalid")
}

fn other_key() -> p256::ecdsa::SigningKey {
    p256::ecdsa::SigningKey::from_slice(&[7; 32]).unwrap()
}

fn specimen() -> Claims {
    Claims {
        issuer: "specimen".to_owned(),
        date: date(2026, 11, 1),
        law: "se".to_owned(),
        paper: "letter".to_owned(),
        edition: "2026-11".to_owned(),
        languages: vec!["so".to_owned(), "sv".to_owned()],
        hash: ContentHash::of("any text\n"),
        draft: true,
    }
}

/// The issuer of these tests: the vectors' key, with a certificate for one year.
fn issuer() -> &'static Identity {
    static ISSUER: OnceLock<Identity> = OnceLock::new();
    ISSUER.get_or_init(|| {
        let subject = SubjectName { organisation: "Specimen".to_owned(), unit: None, country: None };
        Identity::self_signed(key(), &subject, date(2026, 11, 1), 1).unwrap()
    })
}

fn anchor() -> TrustAnchor {
    TrustAnchor::from_der(issuer().certificate_der()).unwrap()
}

fn found(report: &Report) -> Vec<&'static str> {
    report.findings.iter().map(|finding| finding.code).collect()
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/vectors")
}

/// One of each that reading can give.
fn every_error() -> Vec<SealError> {
    let (field, expected, map) = ("", "", "");
    vec![
        SealError::TooLong { length: 0 },
        SealError::NotHttps,
        SealError::Host,
        SealError::NoSeal,
        SealError::Base32 { position: 0 },
        SealError::NotCbor,
        SealError::TrailingBytes,
        SealError::NotCoseSign1,
        SealError::NotDeterministic,
        SealError::Duplicate { map, key: 0 },
        SealError::Unknown { map },
        SealError::Critical,
        SealError::Unprotected,
        SealError::Algorithm,
        SealError::Missing { field },
        SealError::Wrong { field, expected },
        SealError::SignatureRange,
        SealError::HighS,
    ]
}

fn cbor() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        any::<i64>().prop_map(Value::from),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::Float),
        ".{0,8}".prop_map(Value::from),
        prop::collection::vec(any::<u8>(), 0..80).prop_map(Value::Bytes),
        Just(Value::Null),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::Array),
            prop::collection::vec((inner.clone(), inner.clone()), 0..4).prop_map(Value::Map),
            (any::<u64>(), inner).prop_map(|(tag, value)| Value::Tag(tag, Box::new(value))),
        ]
    })
}

fn claims() -> impl Strategy<Value = Claims> {
    let token = "[A-Za-z0-9][A-Za-z0-9.-]{0,63}";
    let issuer = "[a-z0-9]([a-z0-9.-]{0,62}[a-z0-9])?";
    let languages = prop::collection::vec(token, 1..=4);
    (issuer, 0_i32..200_000, token, token, token, languages, any::<[u8; 32]>(), any::<bool>()).prop_map(
        |(issuer, day, law, paper, edition, languages, hash, draft)| Claims {
            issuer,
            date: date(1970, 1, 1) + jiff::Span::new().days(day),
            law,
            paper,
            edition,
            languages,
            hash: ContentHash(hash),
            draft,
        },
    )
}

const TODAY: Date = date(2026, 11, 23);
