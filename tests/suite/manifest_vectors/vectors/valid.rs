//! Lists that are as the issuer's program writes them; in: what an issuer may say, out: vectors that every reader accepts.

use data_encoding::BASE64;

use super::Vector;
use super::parts::{Key, List, accept, case, edition, identity, identity_from, key, revoked};

pub(super) fn all() -> Vec<Vector> {
    let list = List::default;
    let ended = |status, reason| List { editions: vec![edition("2026-11", status, Some(reason), &['a'])], ..list() };
    let several = List {
        editions: vec![
            edition("2024-01", "withdrawn", Some("a wrong telephone number"), &['3']),
            edition("2025-01", "superseded", Some("en senare utgåva: ህግ، قانون 𝕩"), &['4', '5']),
            edition("2026-11", "current", None, &['a', 'b']),
        ],
        ..list()
    };
    let rotated = List { keys: vec![Key { valid_to: "2026-10-31", ..key(2) }, key(3)], ..list() };
    let nothing = List { editions: vec![], keys: vec![], sequence: 1, ..list() };
    let longest = List { sequence: MAX_SAFE, issuer: LONGEST_NAME, ..list() };
    let bare = list().signed().trim_end().to_owned();
    let mut of_two = case("valid-second-root", "The second of two roots signed it.", list().signed(), list().says());
    of_two.roots.insert(0, BASE64.encode(identity(9).certificate_der()));
    let mut namesakes =
        case("valid-former-root", "The same key has a certificate for other years.", list().signed(), list().says());
    namesakes.roots.insert(0, BASE64.encode(identity_from(1, 2016).certificate_der()));
    vec![
        accept("valid", "One key and one edition of two texts.", &list()),
        accept("valid-nothing", "No key and no edition: the first list of an issuer.", &nothing),
        accept("valid-superseded", "The edition is superseded.", &ended("superseded", "a later edition")),
        accept("valid-withdrawn", "The edition is withdrawn.", &ended("withdrawn", "a wrong number")),
        accept("valid-three-editions", "One of each status; a reason in several scripts.", &several),
        accept("valid-rotated", "A retired key and the one after it.", &rotated),
        accept(
            "valid-revoked",
            "A revoked key and another.",
            &List { keys: vec![revoked(2, "2026-11-10"), key(3)], ..list() },
        ),
        accept("valid-longest", "The highest number and the longest issuer id.", &longest),
        case("valid-without-line-feed", "No line feed at the end.", bare, list().says()),
        of_two,
        namesakes,
    ]
}

/// The highest whole number that every JSON reader keeps (RFC 7493 2.2).
const MAX_SAFE: u64 = 9_007_199_254_740_991;
const LONGEST_NAME: &str = "example-region-of-the-longest-name.0123456789.0123456789.0123456";
