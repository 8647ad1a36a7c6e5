//! Attacks on how the file is laid out: stretches, revisions, tables, the room of the signature; in: a letter, out: rows.

use std::ops::Range;

use crate::attack::{Attack, row};
use crate::fixture::{signed_letter, small_letter};
use crate::forge::{
    catalog, changed_and_signed, contents_span, field, inserted, replaced, roomy_letter, signed_again, signed_around,
    updated, written_otherwise,
};

pub(super) fn attacks() -> Vec<Attack> {
    let file = signed_letter();
    let gap = contents_span(file);
    vec![
        row("not-signed", "the unsigned letter", small_letter()),
        row("not-signed", "the form taken out", changed_and_signed(|it| _ = catalog(it).remove(b"AcroForm"))),
        row("byte-range-unusable", "stretches that overlap", with_range([0, 900, 800, 100])),
        row("byte-range-unusable", "a negative length", with_range([0, -1, 800, 100])),
        row("byte-range-unusable", "a stretch beyond the file", with_range([0, 900, 950, 999_999])),
        row("bytes-changed", "another date in the metadata", replaced("D:20261101", "D:20261102")),
        row("bytes-changed", "a shorter stretch", with_range([0, 900, 950, 100])),
        row("prefix-before-header", "an image's first bytes", [b"GIF89a".as_slice(), file].concat()),
        row("prefix-before-header", "an empty line", [b"\n".as_slice(), file].concat()),
        row("bytes-after-end", "a comment", [file, b"\n% seen"].concat()),
        row("bytes-after-end", "a web page", [file, b"\n<html><body>Ja</body></html>"].concat()),
        row("bytes-after-end", "an archive", [file, b"\nPK\x05\x06", &[0; 18]].concat()),
        row("bytes-after-end", "zero bytes", [file, &[0; 64]].concat()),
        row("not-whole-file", "a line feed", [file, b"\n"].concat()),
        row("not-whole-file", "the first byte left out", with_range([1, gap.start as i64 - 1, gap.end as i64, 9])),
        row("more-than-one-revision", "a second end", [file, b"\n%%EOF"].concat()),
        row("more-than-one-revision", "a second startxref", [file, b"\nstartxref\n9\n%%EOF"].concat()),
        row("more-than-one-revision", "an update", updated(|catalog| catalog.set("Lang", "en"))),
        row("more-than-one-revision", "an update without the form", updated(|catalog| _ = catalog.remove(b"AcroForm"))),
        row("more-than-one-revision", "an update, signed again", signed_again(updated(|it| it.set("Lang", "en")))),
        row(
            "gap-not-contents",
            "the key left out too, signed again",
            signed_around(file.into(), gap.start - 9..gap.end),
        ),
        row("gap-not-contents", "a gap elsewhere, signed again", signed_around(file.into(), 20..30)),
        row("gap-not-contents", "the signature inside its field", written_otherwise(put_signature_inside_field)),
        row("contents-not-plain", "upper-case digits", upper_case(file)),
        row("contents-not-plain", "a space among the digits", spaced(roomy_letter())),
        row("foreign-bytes-in-padding", "a hundred bytes", padded(roomy_letter())),
        row("stray-bytes", "startxref off by ten, signed again", signed_again(startxref_off_by_ten())),
        row("foreign-structure", "a plain table, signed again", written_otherwise(with_table)),
        row("foreign-structure", "no object stream, signed again", written_otherwise(saved)),
        row("cross-reference-damaged", "a packed object that the table does not name", miscounted()),
        row("stray-bytes", "a comment before the end", inserted("startxref", b"% seen\n")),
        row("cross-reference-damaged", "an object before the end", inserted("startxref", b"999 0 obj\nnull\nendobj\n")),
        row("stray-bytes", "an object put between two others", inserted_object()),
    ]
}

fn with_range(numbers: [i64; 4]) -> Vec<u8> {
    let file = signed_letter();
    let start = file.windows(11).position(|window| window == b"/ByteRange[").unwrap() + 11;
    let old = std::str::from_utf8(&file[start..start + 34]).unwrap();
    let new = numbers.map(|number| number.to_string()).join(" ");
    replaced(old, &format!("{new:34}"))
}

fn upper_case(file: &[u8]) -> Vec<u8> {
    let mut file = file.to_vec();
    let gap: Range<usize> = contents_span(&file);
    file[gap].make_ascii_uppercase();
    file
}

fn spaced(file: &[u8]) -> Vec<u8> {
    let (mut file, gap) = (file.to_vec(), contents_span(file));
    file[gap.end - 3..gap.end - 1].fill(b' ');
    file
}

fn padded(file: &[u8]) -> Vec<u8> {
    let (mut file, gap) = (file.to_vec(), contents_span(file));
    file[gap.end - 201..gap.end - 1].fill(b'5');
    file
}

fn startxref_off_by_ten() -> Vec<u8> {
    let mut file = signed_letter().to_vec();
    let at = file.windows(10).rposition(|window| window == b"startxref\n").unwrap() + 10;
    let digit = at + file[at..].iter().position(|&byte| byte == b'\n').unwrap() - 2;
    file[digit] = if file[digit] == b'0' { b'1' } else { file[digit] - 1 };
    file
}

fn saved(document: &mut lopdf::Document) -> Vec<u8> {
    let mut file = Vec::new();
    document.save_to(&mut file).unwrap();
    file
}

fn with_table(document: &mut lopdf::Document) -> Vec<u8> {
    document.reference_table.cross_reference_type = lopdf::xref::XrefType::CrossReferenceTable;
    for key in [b"Type".as_slice(), b"W", b"Index", b"Filter", b"DecodeParms", b"Length"] {
        document.trailer.remove(key);
    }
    saved(document)
}

/// One packed object fewer is promised than there are.
fn miscounted() -> Vec<u8> {
    let mut file = roomy_letter().to_vec();
    let start = file.windows(15).position(|window| window == b"/Type/ObjStm/N ").unwrap() + 15;
    let digit = start + file[start..].iter().position(|byte| !byte.is_ascii_digit()).unwrap() - 1;
    file[digit] = if file[digit] == b'0' { b'1' } else { file[digit] - 1 };
    signed_again(file)
}

/// An object that no table names, where a damaged stream would be looked for: behind the data of the first one.
fn inserted_object() -> Vec<u8> {
    written_otherwise(|document| {
        let hidden = b"\nendstream\nendobj\n999 0 obj\n<<>>stream\n";
        let stream = document.objects.values_mut().find_map(|object| object.as_stream_mut().ok()).unwrap();
        let promised = i64::try_from(stream.content.len()).unwrap();
        stream.content.extend(hidden);
        stream.dict.set("Length", promised);
        fgm_letter::sign::file::write(document).unwrap()
    })
}

fn put_signature_inside_field(document: &mut lopdf::Document) -> Vec<u8> {
    let widget = field(document);
    let signature = document.get_dictionary(widget).unwrap().get(b"V").unwrap().as_reference().unwrap();
    let signature = document.objects.remove(&signature).unwrap();
    document.get_dictionary_mut(widget).unwrap().set("V", signature);
    saved(document)
}
