//! Behaviour, proved from outside.

mod cli;
mod content;
mod fixture;
mod forge;
mod sample;
mod seal;
mod signature;
mod tampering;
