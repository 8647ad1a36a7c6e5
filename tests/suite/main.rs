//! Behaviour, proved from outside.

// In a test a panic is the report.
#![allow(clippy::unwrap_used)]

mod cli;
mod fixture;
mod forge;
mod seal;
mod signature;
mod tampering;
