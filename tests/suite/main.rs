//! Behaviour, proved from outside.

mod content;
mod fixture;
mod forge;
mod sample;
mod seal;
mod signature;
mod tampering;
