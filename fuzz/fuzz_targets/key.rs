//! Fuzzes reading a key file; in: any bytes, out: nothing.
#![no_main]

#[path = "../../tests/suite/entries.rs"]
#[allow(dead_code, reason = "the other targets use the rest")]
mod entries;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| entries::key(bytes));
