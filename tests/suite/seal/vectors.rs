//! The seal's test vectors: a fixed key and a list of defects → one JSON text each, always the same.
//!
//! Seals are put together here from plain CBOR values, not by the library, because it cannot write a wrong one.
//! Shared by the test suite, which compares the committed files, and `examples/seal_vectors.rs`, which writes them.

use ciborium::Value;
use data_encoding::{BASE32_NOPAD, BASE64URL_NOPAD, HEXLOWER};
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// One file of `tests/vectors/`; its name is the defect.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Vector {
    #[serde(skip)]
    pub(crate) name: &'static str,
    pub(crate) description: String,
    pub(crate) address: String,
    pub(crate) key: Jwk,
    pub(crate) expect: Expect,
}

/// A public key (RFC 7517); `kid` is the seal's key id in hexadecimal.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Jwk {
    pub(crate) kty: String,
    pub(crate) crv: String,
    pub(crate) x: String,
    pub(crate) y: String,
    pub(crate) kid: String,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "result", rename_all = "kebab-case")]
pub(crate) enum Expect {
    /// Reads, and the key made it.
    Valid { claims: ExpectedClaims },
    /// Reads and names the key, but the key did not make it.
    Forged,
    /// Reads, but names another key.
    UnknownKey,
    /// Does not read.
    Refused { error: String },
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ExpectedClaims {
    pub(crate) host: String,
    pub(crate) iss: String,
    pub(crate) iat: i64,
    pub(crate) law: String,
    pub(crate) paper: String,
    pub(crate) edition: String,
    pub(crate) languages: Vec<String>,
    pub(crate) sha256: String,
    pub(crate) draft: bool,
}

impl Vector {
    pub(crate) fn file_name(&self) -> String {
        format!("{}.json", self.name)
    }

    pub(crate) fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).expect("strings, numbers and lists only") + "\n"
    }
}

/// All vectors, in the order of the questions that a reader asks.
pub(crate) fn all() -> Vec<Vector> {
    let mut vectors = valid();
    vectors.extend(of_address());
    vectors.extend(of_cbor());
    vectors.extend(of_headers());
    vectors.extend(of_claims());
    vectors.extend(of_signature());
    vectors
}

fn valid() -> Vec<Vector> {
    let official = Parts { claims: claims("example-region", 1_772_582_400, &["sv"], false), ..Parts::default() };
    let longest =
        Parts { claims: claims(&"i".repeat(64), 0, &["ff-Adlm", "fa-AF", "so", "sv"], true), ..Parts::default() };
    vec![
        accept(
            "valid-specimen",
            "Somali in front, Swedish behind, by a specimen issuer.",
            HOST,
            &Parts::default(),
            &["so", "sv"],
            ("specimen", DATE, true),
        ),
        accept(
            "valid-official",
            "Swedish alone, not a draft.",
            "letter.example",
            &official,
            &["sv"],
            ("example-region", 1_772_582_400, false),
        ),
        accept(
            "valid-longest",
            "The longest issuer id, four languages, the earliest date.",
            HOST,
            &longest,
            &["ff-Adlm", "fa-AF", "so", "sv"],
            (&"i".repeat(64), 0, true),
        ),
    ]
}

fn of_address() -> Vec<Vector> {
    let good = address(HOST, &Parts::default().cose());
    let seal = good.rsplit('#').next().expect("it has a fragment").to_owned();
    let with_host = |host: &str| format!("https://{host}/#{seal}");
    let mut next_letter = good.clone();
    // 174 bytes leave three unused bits in the last of 279 letters; they are zero, so that the letter after it sets one.
    let last = next_letter.pop().expect("not empty");
    next_letter.push(char::from(last as u8 + 1));
    vec![
        refuse("address-http", "Plain http.", good.replacen("https", "http", 1), "not-https"),
        refuse("address-upper-case", "The whole address in capitals.", good.to_uppercase(), "not-https"),
        refuse("address-host-upper-case", "A capital in the host.", with_host("Specimen.invalid"), "host"),
        refuse("address-host-with-port", "A port.", with_host("specimen.invalid:8443"), "host"),
        refuse(
            "address-host-with-user",
            "A user name that looks like a host.",
            with_host("letter.example@specimen.invalid"),
            "host",
        ),
        refuse("address-with-path", "A path before the fragment.", with_host("specimen.invalid/check"), "host"),
        refuse("address-without-seal", "Nothing behind the number sign.", good.replace(&seal, ""), "no-seal"),
        refuse("address-too-long", "More than 1024 bytes.", good.clone() + &"A".repeat(1024), "too-long"),
        refuse("base32-lower-case", "The seal in small letters.", good.replace(&seal, &seal.to_lowercase()), "base32"),
        refuse("base32-padded", "Padding at the end.", good.clone() + "=", "base32"),
        refuse("base32-trailing-bits", "Unused bits of the last letter are set.", next_letter, "base32"),
        refuse(
            "base32-foreign-letter",
            "The digit 1, which base32 does not have.",
            good.replacen(&seal, &format!("1{}", &seal[1..]), 1),
            "base32",
        ),
    ]
}

fn of_cbor() -> Vec<Vector> {
    let good = Parts::default().cose();
    let payload = Parts::default().payload_bytes();
    let cut = &good[..good.len() - 1];
    let added = [good.as_slice(), &[0]].concat();
    // 0x1a introduces a date of four bytes, 0x1b the same number in eight.
    let long_date = replace(&payload, b"\x06\x1a", b"\x06\x1b\x00\x00\x00\x00");
    let open_map = [replace(&payload, b"\xa3\x01", b"\xbf\x01"), vec![0xff]].concat();
    let mut swapped = Parts::default().claims;
    swapped.swap(0, 1);
    let long_bytes = replace(&good, b"\x58\x40", b"\x59\x00\x40");
    let five = Value::Tag(18, Box::new(Value::Array(vec![Value::Null; 5])));
    let mac = match Parts::default().value() {
        Value::Tag(_, parts) => Value::Tag(17, parts),
        other => other,
    };
    vec![
        refuse_bytes("cbor-cut-off", "The last byte is missing.", cut, "not-cbor"),
        refuse_bytes("cbor-trailing-byte", "A zero byte behind the seal.", &added, "trailing-bytes"),
        refuse_bytes("cbor-untagged", "Without the tag 18.", &good[1..], "not-cose-sign1"),
        refuse_bytes("cbor-mac0", "Tagged as COSE_Mac0.", &write(&mac), "not-cose-sign1"),
        refuse_bytes("cbor-five-parts", "An array of five.", &write(&five), "not-cose-sign1"),
        refuse_bytes(
            "cbor-long-length",
            "The signature's length in two bytes where one is enough.",
            &long_bytes,
            "not-deterministic",
        ),
        refuse_parts(
            "cbor-long-integer",
            "The date in eight bytes where four are enough.",
            Parts { payload: Some(long_date), ..Parts::default() },
            "not-deterministic",
        ),
        refuse_parts(
            "cbor-indefinite-map",
            "The claims as a map of indefinite length.",
            Parts { payload: Some(open_map), ..Parts::default() },
            "not-deterministic",
        ),
        refuse_parts(
            "cbor-map-order",
            "iat before iss.",
            Parts { claims: swapped, ..Parts::default() },
            "not-deterministic",
        ),
    ]
}

fn of_headers() -> Vec<Vector> {
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

fn of_claims() -> Vec<Vector> {
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

fn of_signature() -> Vec<Vector> {
    let signature = Parts::default().signature_bytes();
    let with = |signature: Vec<u8>| Parts { signature: Some(signature), ..Parts::default() };
    let (r, s) = Signature::from_slice(&signature).expect("made just now").split_scalars();
    let high = Signature::from_scalars(r, -*s).expect("neither is zero");
    let other = SigningKey::from_slice(&Sha256::digest(b"another key")).expect("below the group order");
    let stranger: Signature = other.sign(&Parts::default().signed_bytes());
    let mut redated = Parts::default();
    redated.claims[1].1 = Value::from(DATE + 86_400);
    redated.signature = Some(signature.clone());
    let mut unknown = Parts::default();
    unknown.protected[1].1 = Value::Bytes(vec![9; 8]);
    let zero_r = [vec![0; 32], signature[32..].to_vec()].concat();
    let zero_s = [signature[..32].to_vec(), vec![0; 32]].concat();
    let too_large = [vec![0xff; 32], signature[32..].to_vec()].concat();
    vec![
        case(
            "signature-other-key",
            "Made with another key under the same key id.",
            address(HOST, &with(stranger.normalize_s().to_vec()).cose()),
            Expect::Forged,
        ),
        case(
            "signature-other-claims",
            "The date was changed after signing.",
            address(HOST, &redated.cose()),
            Expect::Forged,
        ),
        case(
            "signature-unknown-key-id",
            "A key id that nobody knows.",
            address(HOST, &unknown.cose()),
            Expect::UnknownKey,
        ),
        refuse_parts("signature-high-s", "The second form of the same signature.", with(high.to_vec()), "high-s"),
        refuse_parts("signature-zero-r", "r is zero.", with(zero_r), "signature-range"),
        refuse_parts("signature-zero-s", "s is zero.", with(zero_s), "signature-range"),
        refuse_parts("signature-r-too-large", "r is beyond the group order.", with(too_large), "signature-range"),
        refuse_parts(
            "signature-der",
            "In DER, as X.509 has it.",
            with(Signature::from_slice(&signature).expect("made just now").to_der().as_bytes().to_vec()),
            "wrong-field",
        ),
        refuse_parts("signature-empty", "No signature.", with(Vec::new()), "wrong-field"),
    ]
}

/// The parts of a seal; `None` is what belongs there.
#[derive(Clone)]
struct Parts {
    protected: Vec<(i64, Value)>,
    unprotected: Vec<(i64, Value)>,
    claims: Vec<(i64, Value)>,
    payload: Option<Vec<u8>>,
    signature: Option<Vec<u8>>,
}

impl Default for Parts {
    fn default() -> Self {
        Self {
            protected: vec![(1, Value::from(-7)), (4, Value::from(KID.as_slice()))],
            unprotected: Vec::new(),
            claims: claims("specimen", DATE, &["so", "sv"], true),
            payload: None,
            signature: None,
        }
    }
}

impl Parts {
    fn cose(&self) -> Vec<u8> {
        write(&self.value())
    }

    fn value(&self) -> Value {
        let parts = vec![
            Value::Bytes(write(&map(&self.protected))),
            map(&self.unprotected),
            Value::Bytes(self.payload_bytes()),
            Value::Bytes(self.signature_bytes()),
        ];
        Value::Tag(18, Box::new(Value::Array(parts)))
    }

    fn payload_bytes(&self) -> Vec<u8> {
        self.payload.clone().unwrap_or_else(|| write(&map(&self.claims)))
    }

    fn signature_bytes(&self) -> Vec<u8> {
        self.signature.clone().unwrap_or_else(|| {
            let signature: Signature = key().sign(&self.signed_bytes());
            signature.normalize_s().to_vec()
        })
    }

    fn signed_bytes(&self) -> Vec<u8> {
        write(&Value::Array(vec![
            Value::from("Signature1"),
            Value::Bytes(write(&map(&self.protected))),
            Value::Bytes(Vec::new()),
            Value::Bytes(self.payload_bytes()),
        ]))
    }
}

fn claims(issuer: &str, date: i64, languages: &[&str], draft: bool) -> Vec<(i64, Value)> {
    vec![(1, Value::from(issuer)), (6, Value::from(date)), (-65537, map(&letter(languages, draft)))]
}

fn letter(languages: &[&str], draft: bool) -> Vec<(i64, Value)> {
    vec![
        (1, Value::from("se")),
        (2, Value::from("letter")),
        (3, Value::from("2026-11")),
        (4, Value::Array(languages.iter().map(|tag| Value::from(*tag)).collect())),
        (5, Value::Bytes(Sha256::digest(TEXT).to_vec())),
        (6, Value::from(draft)),
    ]
}

fn accept(
    name: &'static str,
    description: &str,
    host: &str,
    parts: &Parts,
    languages: &[&str],
    (iss, iat, draft): (&str, i64, bool),
) -> Vector {
    let claims = ExpectedClaims {
        host: host.to_owned(),
        iss: iss.to_owned(),
        iat,
        law: "se".to_owned(),
        paper: "letter".to_owned(),
        edition: "2026-11".to_owned(),
        languages: languages.iter().map(|tag| (*tag).to_owned()).collect(),
        sha256: HEXLOWER.encode(&Sha256::digest(TEXT)),
        draft,
    };
    case(name, description, address(host, &parts.cose()), Expect::Valid { claims })
}

fn refuse_parts(name: &'static str, description: &str, parts: Parts, error: &str) -> Vector {
    refuse_bytes(name, description, &parts.cose(), error)
}

fn refuse_bytes(name: &'static str, description: &str, cose: &[u8], error: &str) -> Vector {
    refuse(name, description, address(HOST, cose), error)
}

fn refuse(name: &'static str, description: &str, address: String, error: &str) -> Vector {
    case(name, description, address, Expect::Refused { error: error.to_owned() })
}

fn case(name: &'static str, description: &str, address: String, expect: Expect) -> Vector {
    Vector { name, description: description.to_owned(), address, key: jwk(), expect }
}

fn jwk() -> Jwk {
    let point = key().verifying_key().to_sec1_point(false);
    let coordinate = |bytes: &[u8]| BASE64URL_NOPAD.encode(bytes);
    Jwk {
        kty: "EC".to_owned(),
        crv: "P-256".to_owned(),
        x: coordinate(&point.as_bytes()[1..33]),
        y: coordinate(&point.as_bytes()[33..]),
        kid: HEXLOWER.encode(&KID),
    }
}

/// A key that everybody can make, so that nobody mistakes it for a secret.
pub(crate) fn key() -> SigningKey {
    SigningKey::from_slice(&Sha256::digest(b"fgm-letter test vectors")).expect("below the group order")
}

fn address(host: &str, cose: &[u8]) -> String {
    format!("https://{host}/#{}", BASE32_NOPAD.encode(cose))
}

fn map(entries: &[(i64, Value)]) -> Value {
    Value::Map(entries.iter().map(|(key, value)| (Value::from(*key), value.clone())).collect())
}

fn write(value: &Value) -> Vec<u8> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).expect("a Vec takes all");
    bytes
}

/// Replaces the only occurrence of `old`.
fn replace(bytes: &[u8], old: &[u8], new: &[u8]) -> Vec<u8> {
    let at: Vec<usize> =
        bytes.windows(old.len()).enumerate().filter(|(_, window)| *window == old).map(|(at, _)| at).collect();
    assert_eq!(at.len(), 1, "the edit must hit one place");
    [&bytes[..at[0]], new, &bytes[at[0] + old.len()..]].concat()
}

pub(crate) const KID: [u8; 8] = [0x6b, 0x69, 0x64, 0x2d, 0x74, 0x65, 0x73, 0x74];
/// 2026-11-01, 00:00 UTC.
const DATE: i64 = 1_793_491_200;
const HOST: &str = "specimen.invalid";
const TEXT: &[u8] = b"any text\n";
