//! Defects of the content; in: a good list's text, out: vectors that the root signed and that every reader refuses all the same.

use data_encoding::BASE64;

use super::Vector;
use super::parts::{
    Edition, Key, List, edition, header, header_of, identity_from, jws, jws_by, key, refuse, revoked, sha256,
};

pub(super) fn all() -> Vec<Vector> {
    [of_json(), of_values(), of_keys(), of_editions(), of_root()].into_iter().flatten().collect()
}

fn of_json() -> Vec<Vector> {
    let good = List::default().json();
    let reordered = good.replacen(r#","version":1}"#, "}", 1).replacen('{', r#"{"version":1,"#, 1);
    let deep = format!("{}{}", "[".repeat(20_000), "]".repeat(20_000));
    let deep = good.replacen(r#""version":1"#, &format!(r#""version":{deep}"#), 1);
    let broken = good.replace("example-region", "\u{1}");
    let reasoned = |reason: &str| {
        List { keys: vec![Key { reason: Some(reason.to_owned()), ..revoked(2, "2026-11-10") }], ..List::default() }
            .json()
    };
    vec![
        spoilt("json-not-json", "No JSON.", "hello"),
        spoilt("json-empty", "Nothing.", ""),
        spoilt("json-null", "Null.", "null"),
        spoilt("json-array", "An array.", "[]"),
        spoilt("json-cut-off", "The last bracket is missing.", &good[..good.len() - 1]),
        spoilt("json-behind", "Something behind the list.", &format!("{good}[]")),
        spoilt("json-line-feed", "A line feed at the end.", &format!("{good}\n")),
        spoilt("json-byte-order-mark", "A byte order mark before it.", &format!("\u{feff}{good}")),
        spoilt("json-space", "A space behind a comma.", &with(r#","version""#, r#", "version""#)),
        spoilt("json-order", "The fields in another order.", &reordered),
        spoilt(
            "json-order-within",
            "The fields of a text in another order.",
            &with(r#""languages":["so","sv"],"pdfs":["a"#, r#""pdfs":[],"languages":["so","sv"],"x":["a"#),
        ),
        spoilt("json-duplicate", "A number twice.", &with(r#""sequence":7"#, r#""sequence":7,"sequence":7"#)),
        spoilt("json-duplicate-other", "Two numbers.", &with(r#""sequence":7"#, r#""sequence":8,"sequence":7"#)),
        spoilt(
            "json-duplicate-status",
            "Two statuses.",
            &with(r#""status":"current""#, r#""status":"withdrawn","status":"current""#),
        ),
        spoilt("json-unknown", "A field that no list has.", &with(r#","version":1"#, r#","unknown":1,"version":1"#)),
        spoilt(
            "json-unknown-in-key",
            "A field that no key has.",
            &with(r#","valid_from""#, r#","usage":1,"valid_from""#),
        ),
        spoilt(
            "json-unknown-in-edition",
            "A field that no edition has.",
            &with(r#","paper""#, r#","note":"","paper""#),
        ),
        spoilt("json-unknown-in-text", "A field that no text has.", &with(r#","pdfs""#, r#","note":"","pdfs""#)),
        spoilt(
            "json-prototype",
            "A field that is more than a field in JavaScript.",
            &with(r#"{"editions""#, r#"{"__proto__":{},"editions""#),
        ),
        spoilt("json-missing", "No issuer.", &with(r#""issuer":"example-region","#, "")),
        spoilt("json-escape", "A letter as an escape sequence.", &with("example-region", r"\u0065xample-region")),
        spoilt("json-escaped-slash", "A slash with an escape that it does not need.", &reasoned(r"a\/b")),
        spoilt("json-lone-surrogate", "Half a character.", &reasoned(r"a\ud800b")),
        spoilt("json-control-character", "A control character that is not escaped.", &broken),
        spoilt("json-deep", "Twenty thousand brackets.", &deep),
        not_utf8(),
    ]
}

fn of_values() -> Vec<Vector> {
    let number = |to: &str| with(r#""sequence":7"#, &format!(r#""sequence":{to}"#));
    let day = |to: &str| with("2026-11-25", to);
    vec![
        spoilt("version-2", "Another version.", &with(r#""version":1"#, r#""version":2"#)),
        spoilt("version-text", "The version as text.", &with(r#""version":1"#, r#""version":"1""#)),
        spoilt("number-zero", "The number 0.", &number("0")),
        spoilt("number-negative", "A number below 0.", &number("-7")),
        spoilt("number-minus-zero", "The number -0.", &number("-0")),
        spoilt("number-fraction", "A number with a fraction.", &number("7.0")),
        spoilt("number-exponent", "A number with an exponent.", &number("7e0")),
        spoilt("number-text", "A number as text.", &number(r#""7""#)),
        spoilt("number-unsafe", "A number that not every JSON reader keeps.", &number("9007199254740992")),
        spoilt("number-too-large", "A number of 65 bits.", &number("18446744073709551616")),
        spoilt("issuer-empty", "No name.", &with("example-region", "")),
        spoilt("issuer-dot", "An id that names the folder itself.", &with("example-region", ".")),
        spoilt("issuer-dots", "An id that names the folder above.", &with("example-region", "..")),
        spoilt("issuer-dot-behind", "A dot at the end of the id.", &with("example-region", "example-region.")),
        spoilt("issuer-hyphen", "A hyphen at the start of the id.", &with("example-region", "-region")),
        spoilt("issuer-capital", "A capital in the id.", &with("example-region", "Example-Region")),
        spoilt("issuer-space", "A space in the issuer's id.", &with("example-region", "example region")),
        spoilt("issuer-too-long", "An issuer's id of 65 letters.", &with("example-region", &"i".repeat(65))),
        spoilt("issuer-letters", "A letter outside ASCII.", &with("example-region", "exämple-region")),
        spoilt("day-missing", "The 30 of February.", &day("2026-02-30")),
        spoilt("day-short", "A month of one digit.", &day("2026-1-25")),
        spoilt("day-order", "The day first.", &day("25-11-2026")),
        spoilt("day-without-lines", "A day without lines.", &day("20261125")),
        spoilt("day-with-time", "A day with a time.", &day("2026-11-25T00:00:00")),
        spoilt("day-before-christ", "A year below 0.", &day("-000001-11-25")),
        spoilt("day-five-digits", "A year of five digits.", &day("12026-11-25")),
        spoilt("day-space", "A space behind the day.", &day("2026-11-25 ")),
    ]
}

fn of_keys() -> Vec<Vector> {
    let keys = |keys: Vec<Key>| List { keys, ..List::default() }.json();
    let certificate = BASE64.encode(&key(2).certificate);
    assert!(
        certificate.ends_with('=') && certificate.contains(['+', '/']),
        "a certificate with padding and both alphabets"
    );
    let of = |certificate: Vec<u8>| keys(vec![Key { certificate, ..key(2) }]);
    let (der, kid) = (key(2).certificate, key(2).kid());
    let reason = |reason: &str| keys(vec![Key { reason: Some(reason.to_owned()), ..revoked(2, "2026-11-10") }]);
    vec![
        spoilt("key-other-kid", "The key id of another certificate.", &with(&kid, &key(3).kid())),
        spoilt("key-kid-upper-case", "The key id in capitals.", &with(&kid, &kid.to_uppercase())),
        spoilt("key-kid-long", "The whole hash for a key id.", &with(&kid, &sha256(&der))),
        spoilt("key-twice", "A key twice.", &keys(vec![key(2), key(2)])),
        spoilt("key-window", "The last day before the first.", &keys(vec![Key { valid_to: "2025-12-31", ..key(2) }])),
        spoilt(
            "key-reason-alone",
            "A reason and no day of revocation.",
            &keys(vec![Key { revoked_from: None, ..revoked(2, "2026-11-10") }]),
        ),
        spoilt(
            "key-revoked-alone",
            "A day of revocation and no reason.",
            &keys(vec![Key { reason: None, ..revoked(2, "2026-11-10") }]),
        ),
        spoilt(
            "key-revoked-null",
            "Null for a day of revocation.",
            &with(r#","valid_from""#, r#","revoked_from":null,"valid_from""#),
        ),
        spoilt("key-reason-empty", "A reason of no letters.", &reason("")),
        spoilt("key-reason-too-long", "A reason of 201 letters.", &reason(&"x".repeat(201))),
        spoilt(
            "key-reason-steers",
            "A reason that turns the direction of the line.",
            &reason("lost \u{202e}on purpose"),
        ),
        spoilt("key-reason-lines", "A reason of two lines.", &reason(r"lost\nand found")),
        spoilt("certificate-empty", "No certificate.", &with(&certificate, "")),
        spoilt(
            "certificate-unpadded",
            "A certificate without its padding.",
            &with(&certificate, certificate.trim_end_matches('=')),
        ),
        spoilt(
            "certificate-base64url",
            "A certificate in the other alphabet.",
            &with(&certificate, &certificate.replace('+', "-").replace('/', "_")),
        ),
        spoilt(
            "certificate-space",
            "A space in a certificate.",
            &with(&certificate, &format!("{} {}", &certificate[..64], &certificate[64..])),
        ),
        spoilt("certificate-trailing-byte", "A byte behind a certificate.", &of([&der[..], &[0]].concat())),
        spoilt("certificate-cut-off", "The last byte of a certificate is missing.", &of(der[..der.len() - 1].to_vec())),
        spoilt(
            "certificate-long-length",
            "A length with a byte that it does not need.",
            &of([&[0x30, 0x83, 0], &der[2..]].concat()),
        ),
        spoilt("certificate-compressed-point", "A point on the curve, compressed.", &of(compressed(&der))),
        spoilt("certificate-other-point", "A point that is not on the curve.", &of(off_the_curve(&der))),
        spoilt("certificate-p384", "A key on another curve.", &of(p384())),
    ]
}

fn of_editions() -> Vec<Vector> {
    let editions = |editions: Vec<Edition>| List { editions, ..List::default() }.json();
    let one = |status, reason, digits: &[char]| editions(vec![edition("2026-11", status, reason, digits)]);
    let pdfs = |pdfs: &str| with(&format!(r#""pdfs":["{}"]"#, "a".repeat(64)), &format!(r#""pdfs":[{pdfs}]"#));
    let (a, b) = ("a".repeat(64), "b".repeat(64));
    vec![
        spoilt(
            "edition-other-paper",
            "A paper that is never listed.",
            &with(r#""paper":"letter""#, r#""paper":"travel""#),
        ),
        spoilt("edition-status", "A status that there is not.", &one("fine", None, &['a'])),
        spoilt("edition-status-upper-case", "A status with a capital.", &one("Current", None, &['a'])),
        spoilt("edition-ended-without-reason", "Withdrawn without a reason.", &one("withdrawn", None, &['a'])),
        spoilt("edition-current-with-reason", "Current with a reason.", &one("current", Some("why"), &['a'])),
        spoilt("edition-name-dots", "A name of dots.", &with(r#""edition":"2026-11""#, r#""edition":"..""#)),
        spoilt("edition-name-empty", "No name.", &with(r#""edition":"2026-11""#, r#""edition":"""#)),
        spoilt(
            "edition-twice",
            "An edition twice, with two statuses.",
            &editions(vec![
                edition("2026-11", "current", None, &['a']),
                edition("2026-11", "withdrawn", Some("a wrong number"), &['b']),
            ]),
        ),
        spoilt("edition-since", "Not a day.", &with(r#""since":"2026-11-20""#, r#""since":"today""#)),
        spoilt("edition-law", "A law's name with a space.", &with(r#""law":"se""#, r#""law":"s e""#)),
        spoilt("hashes-order", "The texts are not in the order of their hashes.", &one("current", None, &['b', 'a'])),
        spoilt("hashes-twice", "A text twice.", &one("current", None, &['a', 'a'])),
        spoilt(
            "hash-upper-case",
            "A hash in capitals.",
            &with(&format!(r#""sha256":"{a}""#), &format!(r#""sha256":"{}""#, a.to_uppercase())),
        ),
        spoilt(
            "hash-short",
            "A hash of 63 digits.",
            &with(&format!(r#""sha256":"{a}""#), &format!(r#""sha256":"{}""#, &a[1..])),
        ),
        spoilt("pdfs-order", "The files are not in the order of their hashes.", &pdfs(&format!(r#""{b}","{a}""#))),
        spoilt("pdfs-twice", "A file twice.", &pdfs(&format!(r#""{a}","{a}""#))),
        spoilt("pdfs-not-a-hash", "A name for a file.", &pdfs(r#""letter.pdf""#)),
        spoilt("language-tag", "A language that is no tag.", &with(r#"["so","sv"]"#, r#"["so sv"]"#)),
        spoilt("language-number", "A number for a language.", &with(r#"["so","sv"]"#, "[1]")),
    ]
}

fn of_root() -> Vec<Vector> {
    let old = identity_from(1, 2010);
    let list = jws_by(&old, &header_of(&old), &List::default().json());
    let ended =
        refuse("root-ended", "The root's certificate ended before the day of the list.", list, "root-not-valid");
    let early = List { issued: "2025-12-31", ..List::default() }.signed();
    vec![
        Vector { roots: vec![BASE64.encode(old.certificate_der())], ..ended },
        refuse("root-early", "The list is older than the root's certificate.", early, "root-not-valid"),
    ]
}

fn spoilt(name: &'static str, description: &str, content: &str) -> Vector {
    refuse(name, description, jws(&header(), content), "content")
}

/// The good content with a part exchanged.
fn with(from: &str, to: &str) -> String {
    let good = List::default().json();
    let changed = good.replacen(from, to, 1);
    assert_ne!(changed, good, "{from}");
    changed
}

/// Bytes that are no UTF-8 where the issuer's id stands.
fn not_utf8() -> Vector {
    use data_encoding::BASE64URL_NOPAD;
    use p256::ecdsa::Signature;
    use p256::ecdsa::signature::Signer;

    let mut bytes = List::default().json().into_bytes();
    let at = bytes.windows(7).position(|it| it == b"example").expect("the issuer's id");
    bytes[at] = 0xff;
    let signed = format!("{}.{}", BASE64URL_NOPAD.encode(header().as_bytes()), BASE64URL_NOPAD.encode(&bytes));
    let signature: Signature = super::parts::root().signing_key().sign(signed.as_bytes());
    let list = super::parts::with_signature(&signed, &signature.normalize_s().to_bytes());
    refuse("json-not-utf8", "Bytes that are no UTF-8.", list, "content")
}

/// Where the uncompressed point begins in a certificate: behind the curve's name and the head of the bit string.
fn point_at(der: &[u8]) -> usize {
    let head = [0x03, 0x01, 0x07, 0x03, 0x42, 0x00, 0x04];
    der.windows(head.len()).position(|it| it == head).expect("a point on P-256") + head.len() - 1
}

fn off_the_curve(der: &[u8]) -> Vec<u8> {
    let mut changed = der.to_vec();
    changed[point_at(der) + 64] ^= 1;
    changed
}

/// The same certificate with 33 bytes for the point (SEC 1 2.3.3); all lengths around it are 32 less.
fn compressed(der: &[u8]) -> Vec<u8> {
    let at = point_at(der);
    let point = &der[at..at + 65];
    let mut changed = [&der[..at], &[2 + (point[64] & 1)], &point[1..33], &der[at + 65..]].concat();
    changed[at - 2] -= 32; // the bit string
    changed[at - 24] -= 32; // the key with its algorithm
    for length in [2, 6] {
        let size = u16::from_be_bytes([changed[length], changed[length + 1]]) - 32;
        changed[length..length + 2].copy_from_slice(&size.to_be_bytes());
    }
    changed
}

/// A certificate of somebody's key on P-384, made by OpenSSL.
fn p384() -> Vec<u8> {
    let pem = include_str!("../../../corpus/certificate-p384.pem");
    let body: String = pem.lines().filter(|line| !line.starts_with("-----")).collect();
    BASE64.decode(body.as_bytes()).expect("a file of the corpus")
}
