//! Lists after a list that is known; in: two lists of one root, out: vectors that say whether the second may take the first one's place.

use super::parts::{Edition, Key, List, accept, edition, key, refuse, revoked};
use super::{Expect, Vector};

pub(super) fn all() -> Vec<Vector> {
    let known = || List { keys: vec![revoked(2, "2026-11-10"), key(3)], ..List::default() };
    let next = || List { sequence: 8, issued: "2026-11-26", ..known() };
    let known_withdrawn = List { editions: vec![withdrawn()], ..known() };
    let known_superseded = List { editions: vec![superseded()], ..known() };
    let known_rotated = List { keys: vec![Key { valid_to: "2026-10-31", ..key(2) }, key(3)], ..List::default() };
    let grown = List {
        editions: vec![superseded(), edition("2027-01", "current", None, &['c'])],
        keys: vec![revoked(2, "2026-11-10"), key(3), key(4)],
        ..next()
    };
    let with_key = |key: Key| List { keys: vec![key, self::key(3)], ..next() };
    vec![
        follow("follows-same", "The same list again.", &known(), &known()),
        follow("follows-next", "The next number, the same content.", &known(), &next()),
        follow("follows-same-day", "The next number on the same day.", &known(), &List { sequence: 8, ..known() }),
        follow("follows-skipped", "Numbers between were not seen.", &known(), &List { sequence: 70, ..next() }),
        follow("follows-grown", "A new edition and a new key.", &known(), &grown),
        follow(
            "follows-withdrawn",
            "The edition was withdrawn since.",
            &known(),
            &List { editions: vec![withdrawn()], ..next() },
        ),
        follow(
            "follows-revoked-earlier",
            "The key is revoked from an earlier day.",
            &known(),
            &with_key(revoked(2, "2026-11-09")),
        ),
        conflict("rollback-number", "An older number.", &known(), &List { sequence: 6, ..known() }, "rollback"),
        conflict(
            "rollback-number-later-day",
            "An older number on a later day.",
            &known(),
            &List { sequence: 6, ..next() },
            "rollback",
        ),
        conflict(
            "rollback-day",
            "The next number on an earlier day.",
            &known(),
            &List { issued: "2026-11-24", ..next() },
            "rollback",
        ),
        conflict(
            "forked",
            "Another content under the same number.",
            &known(),
            &List { sequence: 7, ..grown },
            "forked",
        ),
        conflict(
            "forked-day",
            "Another day under the same number.",
            &known(),
            &List { sequence: 7, ..next() },
            "forked",
        ),
        conflict(
            "lost-key",
            "A key disappeared.",
            &known(),
            &List { keys: vec![revoked(2, "2026-11-10")], ..next() },
            "forked",
        ),
        conflict("lost-revocation", "A revocation disappeared.", &known(), &with_key(key(2)), "forked"),
        conflict(
            "lost-revoked-days",
            "The key is revoked from a later day.",
            &known(),
            &with_key(revoked(2, "2026-11-11")),
            "forked",
        ),
        conflict(
            "lost-retirement",
            "A retired key signs again.",
            &known_rotated,
            &List { keys: vec![key(2), key(3)], ..next() },
            "forked",
        ),
        conflict(
            "lost-edition",
            "An edition disappeared.",
            &known(),
            &List { editions: vec![edition("2027-01", "current", None, &['c'])], ..next() },
            "forked",
        ),
        conflict("lost-withdrawal", "A withdrawn edition is current again.", &known_withdrawn, &next(), "forked"),
        conflict(
            "lost-withdrawal-superseded",
            "A withdrawn edition is superseded.",
            &known_withdrawn,
            &List { editions: vec![superseded()], ..next() },
            "forked",
        ),
        conflict("lost-supersession", "A superseded edition is current again.", &known_superseded, &next(), "forked"),
        conflict(
            "other-issuer",
            "Another issuer's list.",
            &known(),
            &List { issuer: "elsewhere", ..next() },
            "other-issuer",
        ),
        unknown_first(),
    ]
}

fn follow(name: &'static str, description: &str, known: &List, list: &List) -> Vector {
    Vector { known: Some(known.signed()), ..accept(name, description, list) }
}

fn conflict(name: &'static str, description: &str, known: &List, list: &List, error: &str) -> Vector {
    Vector { known: Some(known.signed()), ..refuse(name, description, list.signed(), error) }
}

/// A defect of the list itself is told before the known one is asked.
fn unknown_first() -> Vector {
    let older = List { sequence: 6, ..List::default() }.signed().replace(".", "..");
    let expect = Expect::Refused { error: "not-jws".to_owned() };
    let known = Some(List::default().signed());
    Vector { known, expect, ..refuse("rollback-damaged", "An older number, and no list.", older, "not-jws") }
}

fn withdrawn() -> Edition {
    edition("2026-11", "withdrawn", Some("a wrong number"), &['a', 'b'])
}

fn superseded() -> Edition {
    edition("2026-11", "superseded", Some("a later edition"), &['a', 'b'])
}
