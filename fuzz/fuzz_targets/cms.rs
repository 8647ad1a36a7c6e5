//! Fuzzes `entries::cms`, inside the letter among the seeds.
#![no_main]

#[path = "../entries.rs"]
#[allow(dead_code, reason = "the other targets use the rest")]
mod entries;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| entries::cms(bytes, include_bytes!("../seeds/pdf/letter.pdf")));
