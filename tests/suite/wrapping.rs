//! Signature wrapping, incremental saving and universal forgery: a genuine signature kept, other content put beside it.
//!
//! The classes are those of Mladenov and others, "1 Trillion Dollar Refund" (CCS 2019). All files are made here.

use lopdf::{Document, Object, Stream, dictionary};

use crate::attack::{Attack, row};
use crate::fixture::signed_letter;
use crate::forge::{
    contents_span, find, page_id, plain_letter, plain_replaced, replaced, roomy_letter, signature_id, updated_with,
    value_span,
};

pub(crate) fn attacks() -> Vec<Attack> {
    let value = format!("/V {} 0 R", signature_id().0);
    vec![
        row(
            "gap-not-contents",
            "wrapping: signed end moved back, a second ByteRange, a table in between",
            wrapped(true),
        ),
        row("gap-not-contents", "wrapping: the same, ByteRange left as it was", wrapped(false)),
        row("gap-not-contents", "wrapping: objects in the room behind the signature", objects_in_the_gap()),
        row("stray-bytes", "wrapping: the covered end repeated behind new content", covered_end_repeated()),
        row("more-than-one-revision", "saving: a new page, with table and trailer", new_page()),
        row(
            "bytes-after-end",
            "saving: a new page, with a trailer and no table",
            body_and(b"trailer\n<</Root 27 0 R>>\n"),
        ),
        row("bytes-after-end", "saving: a new page, without table and trailer", body_and(b"")),
        row("more-than-one-revision", "saving: the signature copied into the update", signature_copied()),
        row("bytes-after-end", "saving: an update that names a table only", body_and(b"xref\n0 0\n")),
        row("more-than-one-revision", "saving: a hybrid table", hybrid()),
        row("byte-range-unusable", "forgery: no ByteRange", replaced("/ByteRange", "/ByteRunge")),
        row("byte-range-unusable", "forgery: ByteRange is a name", range(" /All")),
        row("byte-range-unusable", "forgery: ByteRange of nulls", range("[null null null null]")),
        row("byte-range-unusable", "forgery: ByteRange of two numbers", range("[0 100]")),
        row("bytes-changed", "forgery: ByteRange of zeros", range("[0 0 0 0]")),
        row("byte-range-unusable", "forgery: ByteRange of huge numbers", range("[0 9223372036854775807 1 1]")),
        row("signature-unreadable", "forgery: no Contents", replaced("/Contents<", "/Cuntents<")),
        row("signature-unreadable", "forgery: empty Contents", contents("<>")),
        row("signature-unreadable", "forgery: Contents of one zero", contents("<00>")),
        row("signature-unreadable", "forgery: Contents is null", contents(" null")),
        row("signature-unreadable", "forgery: Contents elsewhere", contents(" 25 0 R")),
        row("not-signed", "forgery: the field without its value", plain_replaced(&value, &value.replace('V', "W"))),
        row(
            "not-signed",
            "forgery: the value is null",
            plain_replaced(&value, &format!("{:1$}", "/V null", value.len())),
        ),
    ]
}

/// The classic attack: what followed the signature moves to the end of the file, and its place is taken by new objects
/// and a table where the signed `startxref` looks for one.
fn wrapped(second_range: bool) -> Vec<u8> {
    let file = plain_letter();
    let gap = contents_span(file);
    let after = &file[gap.end..];
    let table = find(file, b"\nxref\n") + 1;
    let cms = shortened(&file[gap.clone()]);
    let mut forged = file[..gap.start].to_vec();
    forged.extend(&cms);
    let resume = table + 4000; // where the signed end shall stand
    if second_range {
        forged.extend(format!("/ByteRange[0 {} {resume} {}]", gap.start, after.len()).as_bytes());
    }
    forged.extend(b">>\nendobj\n");
    let object = forged.len();
    forged.extend(b"21 0 obj\n<</Length 37>>stream\nBT /f0 12 Tf 20 70 Td <0011> Tj ET    \nendstream\nendobj\n");
    assert!(forged.len() < table, "no room before the table");
    forged.resize(table, b' ');
    let mut entries = file[table..].to_vec();
    let line = find(&entries, b"0000000000 65535 f \n") + 20 * 21;
    entries[line..line + 10].copy_from_slice(format!("{object:010}").as_bytes());
    forged.extend(&entries[..find(&entries, b"startxref")]);
    forged.resize(resume, b' ');
    forged.extend(after);
    forged
}

fn objects_in_the_gap() -> Vec<u8> {
    let file = roomy_letter();
    let gap = contents_span(file);
    let mut inside = shortened(&file[gap.clone()]);
    inside.extend(b" /Other<</Length 0>> ");
    inside.resize(gap.len(), b' ');
    [&file[..gap.start], &inside, &file[gap.end..]].concat()
}

/// The string of the signature without its padding.
fn shortened(contents: &[u8]) -> Vec<u8> {
    let digits = std::str::from_utf8(&contents[1..contents.len() - 1]).unwrap().trim_end_matches('0');
    format!("<{digits}{}>", if digits.len().is_multiple_of(2) { "" } else { "0" }).into_bytes()
}

fn covered_end_repeated() -> Vec<u8> {
    let file = signed_letter();
    let end = &file[contents_span(file).end..];
    [file, b"\n21 0 obj\n<</Length 0>>stream\n\nendstream\nendobj\n", end].concat()
}

fn new_page() -> Vec<u8> {
    updated_with(|update| {
        let content = update.add_object(Stream::new(dictionary! {}, b"BT ET".to_vec()));
        update.get_dictionary_mut(page_id()).unwrap().set("Contents", Object::Reference(content));
    })
}

fn body_and(rest: &[u8]) -> Vec<u8> {
    [signed_letter(), b"\n21 0 obj\n<</Length 0>>stream\n\nendstream\nendobj\n", rest].concat()
}

/// The update brings a copy of the signature dictionary, so that readers find a signature in the last revision as well.
fn signature_copied() -> Vec<u8> {
    updated_with(|update: &mut Document| {
        let original = Document::load_mem(signed_letter()).unwrap();
        let id = signature_id();
        update.objects.insert(id, original.get_object(id).unwrap().clone());
        update.get_dictionary_mut(page_id()).unwrap().set("Rotate", 90);
    })
}

fn hybrid() -> Vec<u8> {
    let file = plain_letter();
    let at = find(file, b"trailer\n<<") + 10;
    [&file[..at], b"/XRefStm 15", &file[at..]].concat()
}

/// Another value of `/ByteRange` in the same room.
fn range(value: &str) -> Vec<u8> {
    let (mut file, span) = (signed_letter().to_vec(), value_span(signed_letter(), b"/ByteRange[", b"]"));
    file[span.clone()].fill(b' ');
    file[span.start..span.start + value.len()].copy_from_slice(value.as_bytes());
    file
}

/// Another value of `/Contents` in the same room.
fn contents(value: &str) -> Vec<u8> {
    let (mut file, span) = (signed_letter().to_vec(), contents_span(signed_letter()));
    file[span.clone()].fill(b' ');
    file[span.start..span.start + value.len()].copy_from_slice(value.as_bytes());
    file
}
