//! Behaviour, proved from outside.
