//! Behaviour, proved from outside.

mod cli;
