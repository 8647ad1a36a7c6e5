//! Behaviour, proved from outside.

// In a test a panic is the report.
#![allow(clippy::unwrap_used)]
#![allow(clippy::disallowed_methods, reason = "tests read goldens, and run the program in folders of their own")]

mod check;
mod cli;
mod content;
mod documents;
mod fixture;
mod forge;
mod germany;
mod golden;
mod http;
mod letters;
mod new_language;
mod papers;
mod picture;
mod preview;
mod preview_server;
mod publish;
mod publish_server;
mod reader;
mod sample;
mod seal;
mod signature;
mod sizes;
mod structure;
mod tables;
mod tampering;
mod visual_order;
