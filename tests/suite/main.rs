//! Behaviour, proved from outside.

mod fixture;
mod forge;
mod seal;
mod signature;
mod tampering;
