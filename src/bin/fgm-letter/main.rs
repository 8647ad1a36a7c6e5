//! The program `fgm-letter`.
fn main() {}
