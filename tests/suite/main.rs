//! Behaviour, proved from outside.

// In a test a panic is the report.
#![allow(clippy::unwrap_used)]
#![allow(clippy::disallowed_methods, reason = "tests read goldens, and run the program in folders of their own")]

mod attack;
mod cli;
mod confusion;
mod content;
mod entries;
mod fixture;
mod forge;
mod germany;
mod golden;
mod honest;
mod import;
mod letters;
mod manifest;
mod papers;
mod photo;
mod picture;
mod reader;
mod sample;
mod seal;
mod shadow;
mod signature;
mod sizes;
mod smoke;
mod tampering;
mod visual_order;
mod wrapping;
