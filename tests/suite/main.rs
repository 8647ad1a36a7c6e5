//! Behaviour, proved from outside.

mod cli;
mod fixture;
mod forge;
mod seal;
mod signature;
mod tampering;
