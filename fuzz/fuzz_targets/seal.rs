//! Fuzzes reading the address in a QR code, or the bytes in it; in: any bytes, out: nothing.
#![no_main]

#[path = "../../tests/suite/entries.rs"]
#[allow(dead_code, reason = "the other targets use the rest")]
mod entries;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| entries::seal(bytes));
