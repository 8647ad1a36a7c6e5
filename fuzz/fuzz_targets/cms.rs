//! Fuzzes reading the signature inside a PDF; in: any bytes, which take its place in the seed letter, out: nothing.
#![no_main]

#[path = "../../tests/suite/entries.rs"]
#[allow(dead_code, reason = "the other targets use the rest")]
mod entries;

const LETTER: &[u8] = include_bytes!("../../tests/seeds/pdf/letter.pdf");

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| entries::cms(bytes, LETTER));
