//! The passphrase of an encrypted key; in: an open file, or the terminal, out: the passphrase. Never an argument or the environment.

use std::io::{IsTerminal, Read};
use std::path::PathBuf;

use crate::failure::Failure;

/// A passphrase is not longer.
const MAX_BYTES: u64 = 1024;

/// Reads it from the open file of that number, up to the end of the line; else asks for it without showing it.
pub(crate) fn read(fd: Option<u32>) -> Result<String, Failure> {
    match fd {
        Some(fd) => from_file(fd),
        None if std::io::stdin().is_terminal() => {
            rpassword::prompt_password("passphrase of the key: ").map_err(|error| {
                Failure::new(format!("no passphrase could be read: {error}"), "give it with --passphrase-fd")
            })
        }
        None => Err(Failure::new(
            "the key is encrypted, and there is no terminal to ask for its passphrase",
            "give the number of an open file with --passphrase-fd, for example --passphrase-fd 3 3< passphrase.txt",
        )),
    }
}

fn from_file(fd: u32) -> Result<String, Failure> {
    let path = PathBuf::from(format!("/dev/fd/{fd}"));
    let failed = |error: &dyn std::fmt::Display| {
        let what = format!("no passphrase could be read from the open file {fd}: {error}");
        Failure::new(what, "open it for reading, for example --passphrase-fd 3 3< passphrase.txt")
    };
    let file = std::fs::File::open(path).map_err(|error| failed(&error))?;
    let mut text = String::new();
    file.take(MAX_BYTES).read_to_string(&mut text).map_err(|error| failed(&error))?;
    Ok(text.lines().next().unwrap_or_default().to_owned())
}
