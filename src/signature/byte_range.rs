//! The two stretches of a file that a signature covers; in: the four numbers of `/ByteRange`, out: ranges and the digest.

use std::ops::Range;

use sha2::{Digest, Sha256};

/// The value of `/ByteRange` (ISO 32000-2 12.8.1): two stretches of the file with one gap between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByteRange {
    /// What is covered before the gap.
    pub before: Range<usize>,
    /// What is covered after the gap.
    pub after: Range<usize>,
}

impl ByteRange {
    /// Reads the four numbers `[start length start length]`; none may be negative, and the stretches follow each other.
    #[must_use]
    pub fn from_numbers(numbers: [i64; 4]) -> Option<Self> {
        let [start, length, resume, rest] = numbers.map(|number| usize::try_from(number).ok());
        let (before, after) = (start?..start?.checked_add(length?)?, resume?..resume?.checked_add(rest?)?);
        (before.end <= after.start).then_some(Self { before, after })
    }

    /// The range that covers all of a file of `len` bytes but `gap`.
    #[must_use]
    pub fn around(gap: Range<usize>, len: usize) -> Self {
        Self { before: 0..gap.start, after: gap.end..len }
    }

    /// The bytes between the two stretches.
    #[must_use]
    pub fn gap(&self) -> Range<usize> {
        self.before.end..self.after.start
    }

    /// Do the stretches and the gap make up a whole file of `len` bytes?
    #[must_use]
    pub fn tiles(&self, len: usize) -> bool {
        self.before.start == 0 && self.after.end == len
    }

    /// SHA-256 of what is covered; `None` when the range reaches beyond the file.
    #[must_use]
    pub fn digest(&self, file: &[u8]) -> Option<[u8; 32]> {
        let mut hash = Sha256::new();
        hash.update(file.get(self.before.clone())?);
        hash.update(file.get(self.after.clone())?);
        Some(hash.finalize().into())
    }
}
