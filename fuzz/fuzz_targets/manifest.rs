//! Fuzzes reading an issuer's list; in: any bytes, and the root that signed the seed list, out: nothing.
#![no_main]

#[path = "../../tests/suite/entries.rs"]
#[allow(dead_code, reason = "the other targets use the rest")]
mod entries;

use std::sync::LazyLock;

use fgm_letter::sign::{Identity, SubjectName};
use fgm_letter::signature::SignerCertificate;
use p256::ecdsa::SigningKey;

// As in tests/suite/fixture.rs, issuer 42.
static ROOTS: LazyLock<[SignerCertificate; 1]> = LazyLock::new(|| {
    let key = SigningKey::from_slice(&[42; 32]).expect("42 is a scalar");
    let subject = SubjectName { organisation: "Specimen".into(), unit: None, country: Some("SE".into()) };
    let root = Identity::self_signed(key, &subject, jiff::civil::date(2026, 1, 1), 10).expect("a name and a date");
    [root.certificate().clone()]
});

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| entries::manifest(bytes, &*ROOTS));
