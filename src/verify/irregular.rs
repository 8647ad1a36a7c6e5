//! Can a file that is not laid out as a letter be read for details, and soon? In: its bytes, out: yes or no.
//!
//! Nothing is known of where its objects begin and end, so they are taken to overlap as they like.

use memchr::memmem;

/// A file that does not walk is read on for details when it is no longer than this.
const MAX_IRREGULAR_BYTES: usize = 64 * 1024;
/// And when what it could be told to read, its objects times all their values or containers, is no more than this.
const MAX_IRREGULAR_VALUES: usize = 200_000;
const MAX_IRREGULAR_CONTAINERS: usize = 30_000;

/// Can a lenient reader be told to read only little? Objects that share bytes are read again for each of them.
pub(super) fn is_soon_read(file: &[u8]) -> bool {
    let count = |needle: &[u8]| memmem::find_iter(file, needle).count();
    let has = |needle: &[u8]| memmem::find(file, needle).is_some();
    let escape = |it: &[u8]| it[0] == b'#' && it[1].is_ascii_hexdigit() && it[2].is_ascii_hexdigit();
    // The type of the attachment is the one name that a letter writes with an escape.
    let escapes = file.windows(3).filter(|it| escape(it)).count();
    let is_packed = has(b"XRef") || has(b"ObjStm") || escapes > count(b"text#2Fp");
    let objects = 1 + count(b"trailer") + count(b"obj") - count(b"endobj");
    let begins = |it: &[u8]| matches!(it[1], b'[' | b'<' | b'(' | b'/') || !is_regular(it[0]) && is_regular(it[1]);
    let values = file.windows(2).filter(|it| begins(it)).count();
    let containers = file.windows(2).filter(|it| it[0] == b'[' || *it == b"<<").count();
    let is_small = file.len() <= MAX_IRREGULAR_BYTES && !is_packed;
    is_small && objects * values <= MAX_IRREGULAR_VALUES && objects * containers <= MAX_IRREGULAR_CONTAINERS
}

fn is_regular(byte: u8) -> bool {
    !b"\0\t\n\x0c\r ()<>[]{}/%".contains(&byte)
}
