//! Behaviour, proved from outside.

// In a test a panic is the report.
#![allow(clippy::unwrap_used)]
#![allow(clippy::disallowed_methods, reason = "tests read goldens, and run the program in folders of their own")]

mod cli;
mod content;
mod fixture;
mod forge;
mod golden;
mod letters;
mod picture;
mod publish;
mod reader;
mod sample;
mod seal;
mod signature;
mod tampering;
mod visual_order;
