//! The issuer's list, from outside: what is written is read back, what is changed is refused, what it says of letters is heard.

use data_encoding::BASE64URL_NOPAD;
use fgm_letter::canonical::{ContentHash, Header};
use fgm_letter::issue::{Request, issue};
use fgm_letter::issuer::Issuer;
use fgm_letter::manifest::{Entry, Manifest, ManifestError, SignedManifest, Status};
use fgm_letter::seal::{Claims, seal};
use fgm_letter::sign::Identity;
use fgm_letter::signature::SignerCertificate;
use fgm_letter::verify::{MANIFEST_FINDINGS, Report, TrustAnchor, Verdict, verify_pdf, verify_seal};
use jiff::civil::{Date, date};
use p256::ecdsa::Signature;
use p256::ecdsa::signature::Signer;
use proptest::prelude::*;
use sha2::{Digest, Sha256};

use crate::attack::codes;
use crate::fixture::{FIELD, identity, signed_letter, small_letter, small_text, subject};

const TODAY: Date = date(2026, 11, 25);
const HOST: &str = "letter.example";

#[test]
fn what_was_signed_is_read_back() {
    let signed = signed(list());
    let read = SignedManifest::open(signed.as_str(), &roots()).unwrap();
    assert_eq!(read, signed);
    assert_eq!(read.manifest(), &list());
    assert_eq!(signed.as_str(), self::signed(list()).as_str(), "the same list and root give the same bytes");
}

/// The signature is an ordinary ES256 JWS: base64url parts, r and s one behind the other.
#[test]
fn any_jws_reader_can_check_it() {
    let signed = signed(list());
    let (text, signature) = signed.as_str().trim_end().rsplit_once('.').unwrap();
    let signature = Signature::from_slice(&BASE64URL_NOPAD.decode(signature.as_bytes()).unwrap()).unwrap();
    use p256::ecdsa::signature::Verifier;
    root().verifying_key().verify(text.as_bytes(), &signature).unwrap();
    let (header, content) = text.split_once('.').unwrap();
    let json = |part: &str| -> serde_json::Value {
        serde_json::from_slice(&BASE64URL_NOPAD.decode(part.as_bytes()).unwrap()).unwrap()
    };
    assert_eq!(json(header)["alg"], "ES256");
    assert_eq!(json(content)["editions"][0]["status"], "current");
    assert_eq!(json(content)["keys"][0]["kid"], data_encoding::HEXLOWER.encode(&identity(7).kid()));
}

#[test]
fn whatever_is_changed_is_refused() {
    let signed = signed(list());
    let text = signed.as_str();
    let error = |text: &str| SignedManifest::open(text, &roots()).unwrap_err();
    for at in 0..text.len() - 1 {
        let mut changed = text.as_bytes().to_vec();
        changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(changed).unwrap();
        assert!(SignedManifest::open(&changed, &roots()).is_err(), "character {at}");
        assert!(SignedManifest::open(&text[..at], &roots()).is_err(), "{at} characters");
    }
    assert_eq!(error(""), ManifestError::NotJws);
    assert_eq!(error(&format!("{text}\n")), ManifestError::NotJws);
    assert!(matches!(error(&"A".repeat(5_000_000)), ManifestError::TooLong { .. }));
    let unknown = SignedManifest::open(text, &[]).unwrap_err();
    assert!(matches!(unknown, ManifestError::RootUnknown { .. }));
    let other = [SignerCertificate::from_der(identity(8).certificate_der()).unwrap()];
    assert!(matches!(SignedManifest::open(text, &other).unwrap_err(), ManifestError::RootUnknown { .. }));
}

/// The root's own signature over content that no list has: each refused, and told why.
#[test]
fn what_the_root_signed_in_another_form_is_refused() {
    let good = content(&list());
    let header = format!(r#"{{"alg":"ES256","kid":"{}","typ":"letter-manifest"}}"#, root_hash());
    let refused = |header: &str, content: &str| SignedManifest::open(&jws(header, content), &roots()).unwrap_err();
    assert!(SignedManifest::open(&jws(&header, &good), &roots()).is_ok());
    for (from, to) in [
        ("ES256", "none"),
        ("ES256", "HS256"),
        ("ES256", "ES384"),
        ("letter-manifest", "JWT"),
        (r#""typ""#, r#""crit":["b64"],"typ""#),
        (r#","typ""#, r#", "typ""#),
    ] {
        assert_eq!(refused(&header.replacen(from, to, 1), &good), ManifestError::Header, "{to}");
    }
    for (from, to) in [
        (r#""version":1"#, r#""version":2"#),
        (r#""sequence":1"#, r#""sequence":0"#),
        (r#""sequence":1"#, r#""sequence":1.0"#),
        (r#""sequence":1"#, r#""sequence":-1"#),
        (r#""sequence":1"#, r#""sequence":1,"sequence":1"#),
        (r#","version":1"#, r#","unknown":1,"version":1"#),
        (r#","version":1"#, r#", "version":1"#),
        (r#""paper":"letter""#, r#""paper":"travel""#),
        (r#""status":"current""#, r#""status":"superseded""#),
        (r#""status":"current""#, r#""status":"fine""#),
        (r#""issuer":"example-region""#, r#""issuer":"""#),
        (r#""valid_from":"2026"#, r#""valid_from":"2066"#),
        (r#""languages":["sv"]"#, r#""languages":["\u001b"]"#),
        (r#""kid":""#, r#""kid":"00"#),
        (r#""certificate":""#, r#""certificate":"AA"#),
        (r#""pdfs":["#, r#""pdfs":["x","#),
    ] {
        let changed = good.replacen(from, to, 1);
        assert_ne!(changed, good, "{from}");
        assert!(matches!(refused(&header, &changed), ManifestError::Content { .. }), "{to}");
    }
    let deep = "[".repeat(100_000);
    assert!(matches!(refused(&header, &deep), ManifestError::Content { .. }));
}

#[test]
fn an_older_list_is_noticed() {
    let first = list();
    let mut second = first.next(TODAY).unwrap();
    second.revoke_key(&kid(), TODAY, "lost").unwrap();
    assert_eq!(second.check_follows(&first), Ok(()));
    assert_eq!(first.check_follows(&first), Ok(()));
    assert!(matches!(first.check_follows(&second), Err(ManifestError::Rollback { known: 2, found: 1, .. })));
    let mut other = first.next(TODAY).unwrap();
    assert_eq!(other.check_follows(&second), Err(ManifestError::Forked), "the same number, another content");
    other = other.next(TODAY).unwrap();
    assert_eq!(other.check_follows(&second), Err(ManifestError::Forked), "the revocation forgotten");
    let empty = Manifest::first("example-region", TODAY).next(TODAY).unwrap();
    assert_eq!(empty.check_follows(&first), Err(ManifestError::Forked), "key and edition forgotten");
    let stranger = Manifest::first("elsewhere", TODAY);
    assert!(matches!(stranger.check_follows(&first), Err(ManifestError::OtherIssuer { .. })));
    assert!(matches!(first.next(date(2026, 1, 1)), Err(ManifestError::Backwards { .. })));
}

#[test]
fn a_list_holds_letters_only_and_forgets_nothing() {
    let mut list = list();
    for paper in ["travel", "staff"] {
        let header = Header { paper: paper.to_owned(), ..header() };
        let entry = Entry { header: &header, text: ContentHash::of("x"), pdf: [0; 32] };
        assert_eq!(list.add_letter(&entry), Err(ManifestError::PaperNotListed { paper: paper.to_owned() }));
    }
    list.end_edition("2026-11", Status::Superseded, "a later one").unwrap();
    list.end_edition("2026-11", Status::Withdrawn, "a number was wrong").unwrap();
    let end = list.end_edition("2026-11", Status::Superseded, "no");
    assert!(matches!(end, Err(ManifestError::Final { status: "withdrawn", .. })));
    let header = header();
    let entry = Entry { header: &header, text: ContentHash::of("y"), pdf: [0; 32] };
    assert!(matches!(list.add_letter(&entry), Err(ManifestError::Final { .. })));
    assert!(matches!(list.end_edition("1999-01", Status::Withdrawn, "no"), Err(ManifestError::NoSuchEdition { .. })));
    assert!(matches!(list.revoke_key("00", TODAY, "no"), Err(ManifestError::NoSuchKey { .. })));
    for reason in ["", "a\nb", "\u{202e}x", &"x".repeat(201)] {
        assert_eq!(list.revoke_key(&kid(), TODAY, reason), Err(ManifestError::Reason));
    }
    list.revoke_key(&kid(), date(2026, 6, 1), "lost").unwrap();
    list.revoke_key(&kid(), date(2026, 9, 1), "found again").unwrap();
    assert_eq!(list.keys()[0].revoked_from, Some(date(2026, 6, 1)), "an earlier revocation stays");
}

type Case = (&'static str, Manifest, Subject, Verdict, &'static [&'static str]);

/// What is asked of the list.
#[derive(Clone, Copy)]
enum Subject {
    Pdf,
    Seal,
    /// A seal of the same issuer, with a key that the caller trusts and the list does not name.
    OtherSeal,
}

fn cases() -> Vec<Case> {
    let changed = |change: &dyn Fn(&mut Manifest)| {
        let mut list = list();
        change(&mut list);
        list
    };
    let unlisted = |change: &dyn Fn(&mut Manifest)| {
        let mut list = Manifest::first("example-region", TODAY);
        list.add_key(identity(7).certificate()).unwrap();
        change(&mut list);
        list
    };
    let revoked = |from| move |list: &mut Manifest| list.revoke_key(&kid(), from, "lost").unwrap();
    let ended = |status| move |list: &mut Manifest| list.end_edition("2026-11", status, "a wrong number").unwrap();
    vec![
        ("listed", list(), Subject::Pdf, Verdict::Valid, &["status-as-of"]),
        ("listed, seal", list(), Subject::Seal, Verdict::Valid, &["status-as-of"]),
        ("another issuer's list", Manifest::first("elsewhere", TODAY), Subject::Pdf, Verdict::Valid, &[]),
        (
            "not in the list",
            unlisted(&|_| {}),
            Subject::Seal,
            Verdict::Indeterminate,
            &["text-not-listed", "status-as-of"],
        ),
        ("a paper that no list names", unlisted(&|_| {}), Subject::Pdf, Verdict::Valid, &["status-as-of"]),
        (
            "revoked before",
            changed(&revoked(date(2026, 10, 1))),
            Subject::Pdf,
            Verdict::Invalid,
            &["key-revoked", "status-as-of"],
        ),
        (
            "revoked before, seal",
            changed(&revoked(date(2026, 10, 1))),
            Subject::Seal,
            Verdict::Invalid,
            &["key-revoked", "status-as-of"],
        ),
        (
            "revoked later, listed",
            changed(&revoked(date(2026, 11, 20))),
            Subject::Pdf,
            Verdict::Valid,
            &["status-as-of"],
        ),
        (
            "revoked later, not listed",
            unlisted(&revoked(date(2026, 11, 20))),
            Subject::Seal,
            Verdict::Indeterminate,
            &["key-revoked-later", "text-not-listed", "status-as-of"],
        ),
        (
            "revoked later, a paper that no list names",
            unlisted(&revoked(date(2026, 11, 20))),
            Subject::Pdf,
            Verdict::Indeterminate,
            &["key-revoked-later", "status-as-of"],
        ),
        (
            "retired before",
            changed(&|list| list.retire_key(&kid(), date(2026, 10, 1)).unwrap()),
            Subject::Pdf,
            Verdict::Invalid,
            &["key-outside-window", "status-as-of"],
        ),
        (
            "superseded",
            changed(&ended(Status::Superseded)),
            Subject::Pdf,
            Verdict::Indeterminate,
            &["edition-superseded", "status-as-of"],
        ),
        (
            "superseded, seal",
            changed(&ended(Status::Superseded)),
            Subject::Seal,
            Verdict::Indeterminate,
            &["edition-superseded", "status-as-of"],
        ),
        (
            "withdrawn",
            changed(&ended(Status::Withdrawn)),
            Subject::Pdf,
            Verdict::Invalid,
            &["edition-withdrawn", "status-as-of"],
        ),
        (
            "a key that is not listed",
            list(),
            Subject::OtherSeal,
            Verdict::Indeterminate,
            &["key-not-listed", "status-as-of"],
        ),
        (
            "the key is another issuer's",
            list_of("another-region"),
            Subject::Seal,
            Verdict::Indeterminate,
            &["issuer-differs", "status-as-of"],
        ),
    ]
}

#[test]
fn what_the_list_says_is_heard() {
    for (name, list, subject, verdict, expected) in cases() {
        let mut trust = TrustAnchor::of_manifest(&list);
        trust.extend([7, 8].map(|number| TrustAnchor::from_der(identity(number).certificate_der()).unwrap()));
        let report = match subject {
            Subject::Pdf => {
                verify_pdf(signed_letter(), &trust, TODAY).unwrap().with_manifest(&list, Some(signed_letter()))
            }
            Subject::Seal => verify_seal(&address(&identity(7)), &trust, TODAY).unwrap().with_manifest(&list, None),
            Subject::OtherSeal => {
                verify_seal(&address(&identity(8)), &trust, TODAY).unwrap().with_manifest(&list, None)
            }
        };
        assert_eq!(codes(&report), expected, "{name}");
        assert_eq!(report.verdict(), verdict, "{name}");
        if report.verdict() != Verdict::Valid {
            assert!(says_why(&report), "{name}");
        }
    }
    let found: std::collections::BTreeSet<_> = cases().into_iter().flat_map(|case| case.4).copied().collect();
    assert_eq!(found, MANIFEST_FINDINGS.iter().copied().collect());
}

/// A letter in the issuer's name is asked of its list whatever the certificate, as a file and as a code alike.
#[test]
fn a_list_is_heard_under_any_certificate() {
    let again =
        Identity::self_signed(identity(7).signing_key().clone(), &subject("Specimen"), date(2026, 2, 1), 10).unwrap();
    let issued = |by: &Identity| issue(&Request::new("sv", TODAY), &Issuer::specimen(), by).unwrap();
    let list = |issuer: &str, keys: &[&Identity], change: &dyn Fn(&mut Manifest)| {
        let mut list = Manifest::first(issuer, TODAY);
        keys.iter().for_each(|key| list.add_key(key.certificate()).unwrap());
        let letter = issued(&identity(7));
        let (header, _) = Header::parse(&letter.text.text).unwrap();
        let entry = Entry { header: &header, text: letter.text.hash, pdf: Sha256::digest(&letter.pdf).into() };
        list.add_letter(&entry).unwrap();
        change(&mut list);
        list
    };
    let revoked = |list: &mut Manifest| list.revoke_key(&kid(), date(2026, 10, 1), "lost").unwrap();
    let ended = |status| move |list: &mut Manifest| list.end_edition("2026-11", status, "a wrong number").unwrap();
    let (known, stranger) = (identity(7), identity(8));
    let cases: [(&str, &Identity, Manifest, Verdict, &[&str]); 8] = [
        ("its own", &known, list("specimen", &[&known], &|_| {}), Verdict::Valid, &["status-as-of"]),
        (
            "not listed",
            &stranger,
            list("specimen", &[&known], &|_| {}),
            Verdict::Indeterminate,
            &["key-not-listed", "status-as-of"],
        ),
        (
            "not listed, withdrawn",
            &stranger,
            list("specimen", &[&known], &ended(Status::Withdrawn)),
            Verdict::Invalid,
            &["key-not-listed", "edition-withdrawn", "status-as-of"],
        ),
        (
            "not listed, superseded",
            &stranger,
            list("specimen", &[&known], &ended(Status::Superseded)),
            Verdict::Indeterminate,
            &["key-not-listed", "edition-superseded", "status-as-of"],
        ),
        (
            "a revoked key, certified again",
            &again,
            list("specimen", &[&known], &revoked),
            Verdict::Invalid,
            &["key-not-listed", "key-revoked", "status-as-of"],
        ),
        (
            "a revoked key, certified again and listed",
            &again,
            list("specimen", &[&known, &again], &revoked),
            Verdict::Invalid,
            &["key-revoked", "status-as-of"],
        ),
        (
            "in another issuer's name",
            &known,
            list("elsewhere", &[&known], &|_| {}),
            Verdict::Indeterminate,
            &["issuer-differs", "status-as-of"],
        ),
        ("another issuer's list", &stranger, list("elsewhere", &[&known], &revoked), Verdict::Valid, &[]),
    ];
    for (name, by, list, verdict, expected) in cases {
        let (letter, trust) = (issued(by), [TrustAnchor::from_der(by.certificate_der()).unwrap()]);
        let file = verify_pdf(&letter.pdf, &trust, TODAY).unwrap().with_manifest(&list, Some(&letter.pdf));
        let code = verify_seal(letter.address.as_deref().unwrap(), &trust, TODAY).unwrap().with_manifest(&list, None);
        for report in [file, code] {
            let mut found = codes(&report);
            found.retain(|code| MANIFEST_FINDINGS.contains(code));
            assert_eq!(found, expected, "{name}, {:?}", report.subject);
            assert_eq!(report.verdict(), verdict, "{name}, {:?}", report.subject);
        }
    }
}

fn says_why(report: &Report) -> bool {
    report.findings.iter().all(|finding| finding.message.ends_with(['.', ')']))
}

#[test]
fn the_root_vouches_for_the_keys_of_its_list() {
    let trust = TrustAnchor::of_manifest(&list());
    assert_eq!(verify_pdf(signed_letter(), &trust, TODAY).unwrap().verdict(), Verdict::Valid);
    let stranger = fgm_letter::sign::sign(&small_letter(), &identity(9), &FIELD).unwrap();
    assert_eq!(verify_pdf(&stranger, &trust, TODAY).unwrap().verdict(), Verdict::Indeterminate);
}

proptest! {
    #[test]
    fn any_text_is_answered(text in "[A-Za-z0-9_.\n-]{0,400}") {
        prop_assert!(SignedManifest::open(&text, &roots()).is_err());
    }

    #[test]
    fn any_content_is_answered(content in any::<String>()) {
        let header = format!(r#"{{"alg":"ES256","kid":"{}","typ":"letter-manifest"}}"#, root_hash());
        prop_assert!(SignedManifest::open(&jws(&header, &content), &roots()).is_err());
    }

    #[test]
    fn any_changes_come_back(days in prop::collection::vec(0..400_i32, 1..6), seed in any::<u64>()) {
        let mut list = list();
        for (number, day) in days.iter().enumerate() {
            let later = TODAY.checked_add(jiff::ToSpan::days(i64::from(*day))).unwrap();
            list = list.next(later.max(list.issued())).unwrap();
            list.add_key(identity(20 + number as u8).certificate()).unwrap();
            let header = Header { edition: format!("2027-{number:02}"), ..header() };
            list.add_letter(&Entry { header: &header, text: ContentHash::of(&format!("{seed} {day}")), pdf: [number as u8; 32] }).unwrap();
            let signed = signed(list.clone());
            let read = SignedManifest::open(signed.as_str(), &roots()).unwrap();
            prop_assert_eq!(read.manifest(), &list);
        }
    }
}

fn list() -> Manifest {
    list_of("example-region")
}

fn list_of(issuer: &str) -> Manifest {
    let mut list = Manifest::first(issuer, TODAY);
    list.add_key(identity(7).certificate()).unwrap();
    let header = header();
    for (text, pdf) in [
        (ContentHash::of(&small_text()), Sha256::digest(signed_letter()).into()),
        (ContentHash::of("any text\n"), [9; 32]),
    ] {
        list.add_letter(&Entry { header: &header, text, pdf }).unwrap();
    }
    list
}

fn header() -> Header {
    let (header, _) = Header::parse(&small_text()).unwrap();
    Header { paper: "letter".to_owned(), issuer: "example-region".to_owned(), ..header }
}

fn kid() -> String {
    data_encoding::HEXLOWER.encode(&identity(7).kid())
}

fn root() -> Identity {
    identity(42)
}

fn roots() -> Vec<SignerCertificate> {
    vec![root().certificate().clone()]
}

fn root_hash() -> String {
    data_encoding::HEXLOWER.encode(&root().certificate().sha256())
}

fn signed(list: Manifest) -> SignedManifest {
    SignedManifest::sign(list, root().signing_key(), root().certificate()).unwrap()
}

fn content(list: &Manifest) -> String {
    serde_json::to_string(list).unwrap()
}

fn jws(header: &str, content: &str) -> String {
    let signed =
        format!("{}.{}", BASE64URL_NOPAD.encode(header.as_bytes()), BASE64URL_NOPAD.encode(content.as_bytes()));
    let signature: Signature = root().signing_key().sign(signed.as_bytes());
    format!("{signed}.{}\n", BASE64URL_NOPAD.encode(&signature.normalize_s().to_bytes()))
}

fn address(identity: &Identity) -> String {
    let claims = Claims {
        issuer: "example-region".to_owned(),
        date: date(2026, 11, 1),
        law: "se".to_owned(),
        paper: "letter".to_owned(),
        edition: "2026-11".to_owned(),
        languages: vec!["sv".to_owned()],
        hash: ContentHash::of("any text\n"),
        draft: false,
    };
    seal(&claims, identity.signing_key(), identity.kid()).unwrap().address(HOST)
}
