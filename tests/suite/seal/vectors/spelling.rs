//! Addresses and CBOR that are spelt in another way than a seal is.

use ciborium::Value;

use super::parts::*;
use super::*;

pub(super) fn of_address() -> Vec<Vector> {
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

pub(super) fn of_cbor() -> Vec<Vector> {
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
