//! Counts what reading a file has cost; in: costs one by one, out: an error as soon as they are more than any letter's.
//!
//! A file names one thing as often as it likes, so what is counted is each use and not each thing: no product of two
//! numbers from the file is left that is not bounded here.

use std::cell::Cell;

use super::ContentError;

/// How much of something one file may use.
pub(super) struct Budget {
    what: &'static str,
    limit: usize,
    /// `None` once more was asked for than there was.
    left: Cell<Option<usize>>,
}

impl Budget {
    pub(super) fn new(what: &'static str, limit: usize) -> Self {
        Self { what, limit, left: Cell::new(Some(limit)) }
    }

    pub(super) fn spend(&self, cost: usize) -> Result<(), ContentError> {
        self.left.set(self.left.get().and_then(|left| left.checked_sub(cost)));
        self.check()
    }

    /// Was all that was asked for there?
    pub(super) fn check(&self) -> Result<(), ContentError> {
        match self.left.get() {
            Some(_) => Ok(()),
            None => Err(ContentError::TooMany { what: self.what, limit: self.limit }),
        }
    }

    pub(super) fn left(&self) -> usize {
        self.left.get().unwrap_or_default()
    }
}
