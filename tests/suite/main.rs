//! Behaviour, proved from outside.

mod seal;
