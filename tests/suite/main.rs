//! Behaviour, proved from outside.

mod fixture;
mod forge;
mod signature;
mod tampering;
