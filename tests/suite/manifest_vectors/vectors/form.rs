//! Defects of the compact form and of the header; in: a good list, out: vectors that every reader refuses before it looks at the content.

use data_encoding::BASE64URL_NOPAD;

use super::parts::{List, header, header_of, identity, jws, jws_by, refuse, root, sha256};
use super::{Repeated, Vector};

pub(super) fn all() -> Vec<Vector> {
    [of_parts(), of_base64url(), of_header()].into_iter().flatten().collect()
}

fn of_parts() -> Vec<Vector> {
    let good = List::default().signed();
    let bare = good.trim_end();
    let (signed, signature) = bare.rsplit_once('.').expect("it has three parts");
    let mut too_long = refuse("form-too-long", "More than 4 000 000 bytes.", bare.to_owned(), "too-long");
    too_long.then = Some(Repeated { text: "A".to_owned(), times: 4_000_000 });
    vec![
        too_long,
        refuse("form-empty", "Nothing.", String::new(), "not-jws"),
        refuse("form-not-a-list", "Another text.", "no list\n".to_owned(), "not-jws"),
        refuse("form-two-parts", "Without a signature.", format!("{signed}\n"), "not-jws"),
        refuse("form-four-parts", "A part behind the signature.", format!("{bare}.{signature}\n"), "not-jws"),
        refuse("form-detached", "The content is left out (RFC 7797).", detached(bare), "signature"),
        refuse("form-json", "The JSON form of JWS (RFC 7515 7.2).", json_form(bare), "not-jws"),
        refuse("form-byte-order-mark", "A byte order mark before it.", format!("\u{feff}{good}"), "not-jws"),
        refuse("form-two-line-feeds", "Two line feeds at the end.", format!("{good}\n"), "not-jws"),
        refuse("form-carriage-return", "A line end of two characters.", format!("{bare}\r\n"), "not-jws"),
        refuse("form-space-behind", "A space at the end.", format!("{bare} "), "not-jws"),
        refuse("form-line-feed-before", "A line feed before it.", format!("\n{good}"), "not-jws"),
        refuse("form-line-feed-within", "A line feed behind the first dot.", good.replacen('.', ".\n", 1), "not-jws"),
    ]
}

fn of_base64url() -> Vec<Vector> {
    let is_special = |list: &String| {
        "-_".chars().all(|letter| list.rsplit('.').any(|part| part.len() < 90 && part.contains(letter)))
    };
    let good = (1..).map(|sequence| List { sequence, ..List::default() }.signed()).find(is_special);
    let good = good.expect("one signature in two has both letters");
    let bare = good.trim_end();
    let (signed, signature) = bare.rsplit_once('.').expect("it has three parts");
    // 64 bytes leave four unused bits in the last of 86 letters; they are zero, so that the letter after it sets one.
    let mut bits = bare.to_owned();
    let last = bits.pop().expect("not empty");
    bits.push(char::from(last as u8 + 1));
    let with = |from: char, to: &str| {
        assert!(signature.contains(from), "the signature has no {from}");
        format!("{signed}.{}\n", signature.replacen(from, to, 1))
    };
    vec![
        refuse("base64url-padded", "Padding at the end.", format!("{bare}==\n"), "not-jws"),
        refuse("base64url-plus", "The other alphabet's +.", with('-', "+"), "not-jws"),
        refuse("base64url-slash", "The other alphabet's /.", with('_', "/"), "not-jws"),
        refuse("base64url-trailing-bits", "Unused bits of the last letter are set.", bits, "not-jws"),
        refuse("base64url-length", "A length that no bytes have.", format!("{bare}AAA\n"), "not-jws"),
    ]
}

fn of_header() -> Vec<Vector> {
    let content = List::default().json();
    let with = |from: &str, to: &str| {
        let changed = header().replacen(from, to, 1);
        assert_ne!(changed, header(), "{from}");
        jws(&changed, &content)
    };
    let hash = sha256(root().certificate_der());
    let other_tail = format!("{}{}", &hash[..16], "0".repeat(48));
    let reordered = format!(r#"{{"typ":"letter-manifest","alg":"ES256","kid":"{hash}"}}"#);
    let stranger = identity(9);
    let jwk = r#"{"jwk":{"crv":"P-256","kty":"EC","x":"AA","y":"AA"},"kid""#;
    vec![
        refuse("header-alg-none", "No algorithm, and no signature.", unsigned(&with("ES256", "none")), "header"),
        refuse("header-alg-none-signed", "No algorithm.", with("ES256", "none"), "header"),
        refuse("header-alg-hs256", "A shared secret.", with("ES256", "HS256"), "header"),
        refuse("header-alg-es384", "Another curve.", with("ES256", "ES384"), "header"),
        refuse("header-alg-lower-case", "The algorithm in small letters.", with("ES256", "es256"), "header"),
        refuse("header-typ", "Another type.", with("letter-manifest", "JWT"), "header"),
        refuse("header-crit", "A critical field.", with(r#""kid""#, r#""crit":["b64"],"kid""#), "header"),
        refuse(
            "header-jwk",
            "A key of its own.",
            with(r#"{"alg":"ES256","kid""#, &format!(r#"{{"alg":"ES256",{}"#, &jwk[1..])),
            "header",
        ),
        refuse(
            "header-without-kid",
            "No key id.",
            jws(r#"{"alg":"ES256","typ":"letter-manifest"}"#, &content),
            "header",
        ),
        refuse("header-kid-number", "A number for a key id.", with(&format!(r#""{hash}""#), "1"), "header"),
        refuse("header-kid-short", "The first 16 digits of the key id.", with(&hash, &hash[..16]), "header"),
        refuse(
            "header-kid-same-start",
            "A key id with the root's first 16 digits.",
            with(&hash, &other_tail),
            "root-unknown",
        ),
        refuse("header-kid-upper-case", "The key id in capitals.", with(&hash, &hash.to_uppercase()), "root-unknown"),
        refuse(
            "header-other-root",
            "Signed by a root that is not known.",
            jws_by(&stranger, &header_of(&stranger), &content),
            "root-unknown",
        ),
        refuse("header-space", "A space behind a colon.", with(r#""alg":"#, r#""alg": "#), "header"),
        refuse("header-order", "The fields in another order.", jws(&reordered, &content), "header"),
        refuse("header-duplicate", "The algorithm twice.", with(r#""alg""#, r#""alg":"none","alg""#), "header"),
        refuse("header-escape", "A letter as an escape sequence.", with("ES256", r"\u0045S256"), "header"),
        refuse(
            "header-array",
            "The fields as an array.",
            jws(&format!(r#"["ES256","{hash}","letter-manifest"]"#), &content),
            "header",
        ),
        refuse("header-not-json", "A header that is no JSON.", jws("ES256", &content), "header"),
    ]
}

fn unsigned(list: &str) -> String {
    let (signed, _) = list.rsplit_once('.').expect("it has three parts");
    format!("{signed}.\n")
}

fn detached(bare: &str) -> String {
    let parts: Vec<&str> = bare.split('.').collect();
    format!("{}..{}\n", parts[0], parts[2])
}

fn json_form(bare: &str) -> String {
    let parts: Vec<&str> = bare.split('.').collect();
    assert!(BASE64URL_NOPAD.decode(parts[2].as_bytes()).is_ok());
    format!(r#"{{"payload":"{}","protected":"{}","signature":"{}"}}"#, parts[1], parts[0], parts[2]) + "\n"
}
