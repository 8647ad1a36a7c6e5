//! Writes the objects of a letter as a file; in: a parsed document, out: bytes in the one form that `verify` accepts.
//!
//! One revision (ISO 32000-2 7.5): streams and the signature dictionary as objects of their own, all else in one object
//! stream, then one cross-reference stream. Structure elements are short and alike: packed they take a sixth of the room.

use std::io::{self, Write as _};

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Dictionary, Document, Object, Stream, Writer, dictionary};

/// Writes the file. A dictionary with a `ByteRange` must be found by its place in the file, so it stays outside the object stream.
///
/// # Errors
/// When an object cannot be written, which only one that was built by hand and wrongly can do.
pub fn write(document: &Document) -> io::Result<Vec<u8>> {
    let mut file = File { bytes: Vec::with_capacity(100_000), places: Vec::new() };
    writeln!(file.bytes, "%PDF-{}", document.version)?;
    file.bytes.extend(b"%\xbb\xad\xc0\xde\n"); // high bytes: a binary file
    let (mut packed, mut next) = (Vec::new(), 1);
    for (&(number, _), object) in &document.objects {
        match object {
            // What packed the objects of an earlier file.
            Object::Stream(stream) if stream.dict.has_type(b"ObjStm") || stream.dict.has_type(b"XRef") => continue,
            Object::Stream(_) => file.object(number, object)?,
            Object::Dictionary(dictionary) if dictionary.has(b"ByteRange") => file.object(number, object)?,
            _ => packed.push((number, object)),
        }
        next = number + 1;
    }
    let stream = object_stream(&packed)?;
    for (index, (number, _)) in packed.iter().enumerate() {
        file.place(*number, Place::Packed { container: next, index });
    }
    file.object(next, &Object::Stream(stream))?;
    file.end(next + 1, &document.trailer)?;
    Ok(file.bytes)
}

struct File {
    bytes: Vec<u8>,
    places: Vec<Place>,
}

#[derive(Clone, Copy)]
enum Place {
    Free,
    At { offset: usize },
    Packed { container: u32, index: usize },
}

impl File {
    fn object(&mut self, number: u32, object: &Object) -> io::Result<()> {
        self.place(number, Place::At { offset: self.bytes.len() });
        writeln!(self.bytes, "{number} 0 obj")?;
        Writer::write_object(&mut self.bytes, object)?;
        self.bytes.extend(b"\nendobj\n");
        Ok(())
    }

    fn place(&mut self, number: u32, place: Place) {
        let number = number as usize;
        if self.places.len() <= number {
            self.places.resize(number + 1, Place::Free);
        }
        self.places[number] = place;
    }

    /// The cross-reference stream (ISO 32000-2 7.5.8) and the end.
    fn end(&mut self, number: u32, trailer: &Dictionary) -> io::Result<()> {
        let start = self.bytes.len();
        self.place(number, Place::At { offset: start });
        let rows: Vec<[usize; 3]> = self
            .places
            .iter()
            .map(|place| match *place {
                Place::Free => [0, 0, 0],
                Place::At { offset } => [1, offset, 0],
                Place::Packed { container, index } => [2, container as usize, index],
            })
            .collect();
        let widths = [0, 1, 2].map(|column| {
            let widest = rows.iter().map(|row| row[column]).max().unwrap_or_default();
            (usize::BITS - widest.leading_zeros()).div_ceil(8).max(1) as usize
        });
        // PNG's "up" predictor: packed objects follow each other, so that their rows differ by one everywhere.
        let mut table = Vec::new();
        let mut above = vec![0; widths.iter().sum()];
        for row in &rows {
            let row: Vec<u8> = row
                .iter()
                .zip(widths)
                .flat_map(|(value, width)| value.to_be_bytes()[size_of::<usize>() - width..].to_vec())
                .collect();
            table.push(2);
            table.extend(row.iter().zip(&above).map(|(byte, above)| byte.wrapping_sub(*above)));
            above = row;
        }
        let whole = |value: usize| Object::Integer(i64::try_from(value).unwrap_or(i64::MAX));
        let mut dictionary = dictionary! {
            "Type" => "XRef",
            "Size" => whole(rows.len()),
            "W" => widths.map(whole).to_vec(),
            "Filter" => "FlateDecode",
            "DecodeParms" => dictionary! { "Predictor" => 12, "Columns" => whole(above.len()) },
        };
        for key in [b"Root".as_slice(), b"Info", b"ID"] {
            if let Ok(value) = trailer.get(key) {
                dictionary.set(key, value.clone());
            }
        }
        self.object(number, &Object::Stream(Stream::new(dictionary, deflate(&table)?)))?;
        write!(self.bytes, "startxref\n{start}\n%%EOF")
    }
}

/// ISO 32000-2 7.5.7.
fn object_stream(packed: &[(u32, &Object)]) -> io::Result<Stream> {
    let (mut index, mut body) = (String::new(), Vec::new());
    for (number, object) in packed {
        index.push_str(&format!("{number} {} ", body.len()));
        Writer::write_object(&mut body, object)?;
        body.push(b'\n');
    }
    let first = i64::try_from(index.len()).unwrap_or(i64::MAX);
    let count = i64::try_from(packed.len()).unwrap_or(i64::MAX);
    let dictionary = dictionary! { "Type" => "ObjStm", "N" => count, "First" => first, "Filter" => "FlateDecode" };
    Ok(Stream::new(dictionary, deflate(&[index.as_bytes(), &body].concat())?))
}

fn deflate(plain: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(plain)?;
    encoder.finish()
}
