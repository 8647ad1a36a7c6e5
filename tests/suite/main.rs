//! Behaviour, proved from outside.

// In a test a panic is the report.
#![allow(clippy::unwrap_used)]
#![allow(clippy::disallowed_methods, reason = "tests read goldens, and run the program in folders of their own")]

mod attack;
mod check;
mod cli;
mod confusion;
mod content;
mod documents;
mod entries;
mod exhausting;
mod fixture;
mod forge;
mod germany;
mod golden;
mod honest;
mod http;
mod key_import;
mod letters;
mod logo;
mod manifest;
mod manifest_vectors;
mod new_language;
mod papers;
mod photo;
mod picture;
mod preview;
mod preview_server;
mod publish;
mod publish_list;
mod publish_place;
mod publish_server;
mod reader;
mod sample;
mod seal;
mod shadow;
mod signature;
mod site;
mod sizes;
mod smoke;
mod structure;
mod tables;
mod tampering;
mod verdicts;
mod visual_order;
mod wrapping;
