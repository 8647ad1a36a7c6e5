//! Writes the seal's test vectors into a folder: `cargo run --example seal_vectors -- tests/vectors`.
//!
//! Run it after the format or the list in `tests/suite/seal/vectors` has changed, and look at the difference.

#![allow(clippy::disallowed_methods, reason = "a program that writes files")]

use std::{env, fs, io};

#[path = "../tests/suite/seal/vectors/mod.rs"]
#[allow(dead_code, reason = "the suite uses the rest")]
mod vectors;

fn main() -> io::Result<()> {
    let Some(folder) = env::args_os().nth(1) else {
        return Err(io::Error::other("say into which folder: cargo run --example seal_vectors -- tests/vectors"));
    };
    let folder = std::path::PathBuf::from(folder);
    for vector in vectors::all() {
        fs::write(folder.join(vector.file_name()), vector.to_json())?;
    }
    Ok(())
}
