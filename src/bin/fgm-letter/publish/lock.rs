//! Keeps a second run out of a folder; in: the folder of a site, out: a lock that ends with the run, or who is there already.
//!
//! The lock is the system's own on an empty hidden file: it ends with the program, whatever ends that, and the file stays for the next run.

use std::fs::{File, TryLockError};
use std::path::Path;

use super::put::OPTION;
use crate::failure::{Failure, shown};
use crate::files::PART_PREFIX;

/// Nobody else publishes into the folder while this exists.
#[derive(Debug)]
pub(super) struct Lock(#[expect(dead_code, reason = "closing it ends the lock")] File);

impl Lock {
    /// Takes the folder, which is there, or fails at once.
    pub(super) fn take(out: &Path) -> Result<Self, Failure> {
        let path = out.join(format!("{PART_PREFIX}lock"));
        let file = File::options().create(true).write(true).truncate(false).open(&path);
        let file = file.map_err(|error| Failure::writing(&path, &error, OPTION))?;
        match file.try_lock() {
            Ok(()) => Ok(Self(file)),
            Err(TryLockError::WouldBlock) => Err(busy(out)),
            Err(TryLockError::Error(error)) => Err(Failure::new(
                format!("{} cannot be locked against a second run: {error}", shown(out)),
                format!("choose a folder on a disk of this computer with {OPTION}, and copy it from there"),
            )),
        }
    }
}

/// Another run publishes into the folder.
pub(super) fn busy(out: &Path) -> Failure {
    Failure::new(
        format!("another run is publishing into {}", shown(out)),
        format!("wait until it has ended and run this again; or choose another folder with {OPTION}"),
    )
}
