//! Writes the test vectors of the issuer's list into a folder: `cargo run --example manifest_vectors -- tests/vectors/manifest`.
//!
//! Run it after the format or the lists in `tests/suite/manifest_vectors/vectors/` have changed, and look at the difference.

#![allow(clippy::disallowed_methods, reason = "a program that writes files")]

use std::{env, fs, io};

#[path = "../tests/suite/manifest_vectors/vectors/mod.rs"]
#[allow(dead_code, reason = "the suite uses the rest")]
mod vectors;

fn main() -> io::Result<()> {
    let Some(folder) = env::args_os().nth(1) else {
        let command = "cargo run --example manifest_vectors -- tests/vectors/manifest";
        return Err(io::Error::other(format!("say into which folder: {command}")));
    };
    let folder = std::path::PathBuf::from(folder);
    for vector in vectors::all() {
        fs::write(folder.join(vector.file_name()), vector.to_json())?;
    }
    Ok(())
}
