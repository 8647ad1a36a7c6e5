//! Is the file written in the one form of letters? In: bytes and parsed file, out: a finding when it is not.
//!
//! Readers differ in what they do with a file that says two things: tables beside streams, an object written twice, bytes
//! between objects. A letter is a row of objects without gaps, one object stream, one cross-reference stream.

use lopdf::xref::{XrefEntry, XrefType};
use lopdf::{Document, Object, Stream, Writer};

use super::finding::{FOREIGN_STRUCTURE, Findings};
use super::layout::MAX_LOADED_STREAM;

pub(super) fn check(file: &[u8], document: &Document, findings: &mut Findings) {
    if let Err(reason) = written_as_letters_are(file, document) {
        findings.add_with(&FOREIGN_STRUCTURE, reason);
    }
}

fn written_as_letters_are(file: &[u8], document: &Document) -> Result<(), &'static str> {
    let table = &document.reference_table;
    if !matches!(table.cross_reference_type, XrefType::CrossReferenceStream) || !document.trailer.has_type(b"XRef") {
        return Err("no cross-reference stream");
    }
    let (mut alone, mut packed) = (Vec::new(), Vec::new());
    for (number, entry) in &table.entries {
        match entry {
            XrefEntry::Normal { offset, generation: 0 } => {
                alone.push((usize::try_from(*offset).unwrap_or(usize::MAX), *number))
            }
            XrefEntry::Compressed { container, index } => packed.push((*container, *index, *number)),
            XrefEntry::Free | XrefEntry::UnusableFree if *number == 0 => {}
            _ => return Err("an object number that is not used, or used again"),
        }
    }
    alone.sort_unstable();
    let [.., (before_last, container), (last, _)] = alone[..] else { return Err("no objects") };
    check_row(file, document, &alone)?;
    check_end(file, last).ok_or("something before the end")?;
    check_object_stream(file.get(before_last..last), document, container, &packed)
}

/// Each object begins where the one before ends, and is written as it was read.
fn check_row(file: &[u8], document: &Document, alone: &[(usize, u32)]) -> Result<(), &'static str> {
    let head = format!("%PDF-{}\n%", document.version);
    // The second line is a comment of four high bytes.
    if alone.first().map(|first| first.0) != Some(head.len() + 5) || !file.starts_with(head.as_bytes()) {
        return Err("something before the first object");
    }
    for pair in alone.windows(2) {
        let [(start, number), (end, _)] = *pair else { continue };
        let written = file.get(start..end).ok_or("an object beyond the end")?;
        let body =
            written.strip_prefix(format!("{number} 0 obj\n").as_bytes()).and_then(|it| it.strip_suffix(b"\nendobj\n"));
        let body = body.ok_or("something between objects")?;
        match document.objects.get(&(number, 0)) {
            Some(object @ Object::Stream(_)) => {
                let mut again = Vec::with_capacity(body.len());
                if Writer::write_object(&mut again, object).is_err() || again != body {
                    return Err("a stream that is written otherwise");
                }
            }
            Some(Object::Dictionary(dictionary)) if dictionary.has(b"ByteRange") => {}
            _ => return Err("an object outside the object stream"),
        }
    }
    Ok(())
}

/// The cross-reference stream is the last object, and nothing stands behind its data.
fn check_end(file: &[u8], start: usize) -> Option<()> {
    const DATA: &[u8] = b"stream\n";
    const LENGTH: &[u8] = b"/Length ";
    let find = |text: &[u8], wanted: &[u8]| text.windows(wanted.len()).position(|window| window == wanted);
    let last = file.strip_suffix(format!("startxref\n{start}\n%%EOF").as_bytes())?.get(start..)?;
    let (dictionary, data) = last.split_at(find(last, DATA)? + DATA.len());
    let length = &dictionary[find(dictionary, LENGTH)? + LENGTH.len()..];
    let digits = length.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let length: usize = std::str::from_utf8(&length[..digits]).ok()?.parse().ok()?;
    (data.get(length..)? == b"\nendstream\nendobj\n").then_some(())
}

/// The stream holds what the table says, in its order, and nothing else.
fn check_object_stream(
    written: Option<&[u8]>,
    document: &Document,
    container: u32,
    packed: &[(u32, u16, u32)],
) -> Result<(), &'static str> {
    let Some(Object::Stream(stream)) = document.objects.get(&(container, 0)).filter(|_| written.is_some()) else {
        return Err("no object stream");
    };
    if !stream.dict.has_type(b"ObjStm") || stream.dict.has(b"Extends") {
        return Err("no object stream");
    }
    let count = stream.dict.get(b"N").and_then(Object::as_i64).ok().and_then(|count| usize::try_from(count).ok());
    let in_order =
        packed.iter().enumerate().all(|(at, (holder, index, _))| *holder == container && usize::from(*index) == at);
    if count != Some(packed.len()) || !in_order {
        return Err("objects that the table does not name");
    }
    let numbers = packed_numbers(stream).ok_or("an object stream that cannot be read")?;
    if !numbers.into_iter().eq(packed.iter().map(|(.., number)| *number)) {
        return Err("objects that the table does not name");
    }
    let all_read = packed.iter().all(|(.., number)| document.objects.contains_key(&(*number, 0)));
    if all_read { Ok(()) } else { Err("an object that cannot be read") }
}

/// The object numbers at the head of an object stream (ISO 32000-2 7.5.7).
fn packed_numbers(stream: &Stream) -> Option<Vec<u32>> {
    let content = stream.get_plain_content_with_limit(MAX_LOADED_STREAM).ok()?;
    let first = usize::try_from(stream.dict.get(b"First").ok()?.as_i64().ok()?).ok()?;
    let index = std::str::from_utf8(content.get(..first)?).ok()?;
    let numbers: Vec<u32> = index.split_ascii_whitespace().map(|it| it.parse().ok()).collect::<Option<_>>()?;
    let in_order = numbers.chunks_exact(2).map(|pair| pair[1]).is_sorted_by(|a, b| a < b);
    (in_order && numbers.len().is_multiple_of(2)).then(|| numbers.chunks_exact(2).map(|pair| pair[0]).collect())
}
