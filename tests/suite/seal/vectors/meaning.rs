//! Headers and claims that say something else than a seal may say.

use ciborium::Value;

use super::parts::*;
use super::*;

pub(super) fn of_headers() -> Vec<Vector> {
    let header = |entries: &[(i64, Value)]| Parts { protected: entries.to_vec(), ..Parts::default() };
    let (alg, kid) = ((1, Value::from(-7)), (4, Value::from(KID.as_slice())));
    let critical = (2, Value::Array(vec![Value::from(4)]));
    vec![
        refuse_parts(
            "header-critical",
            "A critical header (RFC 9052 3.1).",
            header(&[alg.clone(), critical, kid.clone()]),
            "critical-header",
        ),
        refuse_parts(
            "header-unknown",
            "A content type.",
            header(&[alg.clone(), (3, Value::from(60)), kid.clone()]),
            "unknown-key",
        ),
        refuse_parts(
            "header-duplicate",
            "Two key ids.",
            header(&[alg.clone(), kid.clone(), kid.clone()]),
            "duplicate-key",
        ),
        refuse_parts(
            "header-unprotected",
            "The key id once more in the unprotected header.",
            Parts { unprotected: vec![kid.clone()], ..Parts::default() },
            "unprotected-header",
        ),
        refuse_parts("header-algorithm", "ES384.", header(&[(1, Value::from(-35)), kid.clone()]), "algorithm"),
        refuse_parts("header-without-algorithm", "No algorithm.", header(&[kid]), "missing-field"),
        refuse_parts("header-without-key-id", "No key id.", header(std::slice::from_ref(&alg)), "missing-field"),
        refuse_parts(
            "header-long-key-id",
            "A key id of nine bytes.",
            header(&[alg, (4, Value::Bytes(vec![7; 9]))]),
            "wrong-field",
        ),
    ]
}

pub(super) fn of_claims() -> Vec<Vector> {
    let with = |at: usize, value: Value| {
        let mut parts = Parts::default();
        parts.claims[at].1 = value;
        parts
    };
    type Fields = Vec<(i64, Value)>;
    let letter_with = |edit: &dyn Fn(&mut Fields)| {
        let mut letter = letter(&["so", "sv"], true);
        edit(&mut letter);
        with(2, map(&letter))
    };
    let mut twice = Parts::default();
    twice.claims.insert(1, twice.claims[0].clone());
    let mut expiry = Parts::default();
    expiry.claims.insert(1, (4, Value::from(DATE)));
    vec![
        refuse_parts("claim-duplicate", "iss twice.", twice, "duplicate-key"),
        refuse_parts("claim-unknown", "An expiry (exp), which seals do not have.", expiry, "unknown-key"),
        refuse_parts(
            "claim-escape-sequence",
            "A terminal escape sequence in iss.",
            with(0, Value::from("\u{1b}[2Jx")),
            "wrong-field",
        ),
        refuse_parts("claim-issuer-empty", "An empty iss.", with(0, Value::from("")), "wrong-field"),
        refuse_parts(
            "claim-issuer-dots",
            "An iss that names the folder above.",
            with(0, Value::from("..")),
            "wrong-field",
        ),
        refuse_parts("claim-issuer-capital", "A capital in iss.", with(0, Value::from("Specimen")), "wrong-field"),
        refuse_parts(
            "claim-issuer-dot-behind",
            "A dot at the end of iss.",
            with(0, Value::from("specimen.")),
            "wrong-field",
        ),
        refuse_parts(
            "letter-law-dots",
            "A law of dots.",
            letter_with(&|letter| letter[0].1 = Value::from("..")),
            "wrong-field",
        ),
        refuse_parts(
            "claim-date-not-midnight",
            "One second past midnight.",
            with(1, Value::from(DATE + 1)),
            "wrong-field",
        ),
        refuse_parts(
            "claim-date-float",
            "The date as a floating-point number.",
            with(1, Value::Float(1e9)),
            "wrong-field",
        ),
        refuse_parts("claim-date-negative", "A day before 1970.", with(1, Value::from(-86_400)), "wrong-field"),
        refuse_parts(
            "letter-hash-short",
            "A hash of 31 bytes.",
            letter_with(&|letter| letter[4].1 = Value::Bytes(vec![1; 31])),
            "wrong-field",
        ),
        refuse_parts(
            "letter-no-language",
            "An empty list of languages.",
            letter_with(&|letter| letter[3].1 = Value::Array(vec![])),
            "wrong-field",
        ),
        refuse_parts(
            "letter-draft-number",
            "draft as 0.",
            letter_with(&|letter| letter[5].1 = Value::from(0)),
            "wrong-field",
        ),
        refuse_parts(
            "letter-without-draft",
            "draft is missing.",
            letter_with(&|letter| {
                letter.pop();
            }),
            "missing-field",
        ),
        refuse_parts(
            "letter-unknown",
            "A seventh field.",
            letter_with(&|letter| letter.push((7, Value::from("x")))),
            "unknown-key",
        ),
        refuse_parts(
            "letter-duplicate",
            "Two editions.",
            letter_with(&|letter| letter.insert(3, letter[2].clone())),
            "duplicate-key",
        ),
    ]
}
