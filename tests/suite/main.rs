//! Behaviour, proved from outside.

mod content;
mod sample;
