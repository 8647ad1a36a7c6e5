//! Finds the signature of a PDF; in: the parsed file and its bytes, out: the one signature dictionary and its place.
//!
//! The only way in is the catalog's AcroForm and its fields, as viewers go (ISO 32000-2 12.7.5.5); what lies elsewhere in
//! the file is not a signature.

use std::ops::Range;

use jiff::civil::Date;
use lopdf::xref::XrefEntry;
use lopdf::{Dictionary, Document, Object, ObjectId};

use super::finding::{Findings, MORE_THAN_ONE_FIELD};
use super::pdf::header_offset;
use crate::signature::{ByteRange, read_pdf_date, value_span};

/// Fields beyond these are not looked at; more than one is a finding anyway.
const MAX_FIELDS: usize = 8;

/// A signature dictionary (ISO 32000-2 table 255).
pub(super) struct SignatureValue<'a> {
    /// The signature field, which is its own widget.
    pub(super) field: ObjectId,
    /// The object of the dictionary; `None` when it is written inside the field.
    pub(super) id: Option<ObjectId>,
    /// The dictionary itself.
    pub(super) dictionary: &'a Dictionary,
    /// `/ByteRange`, when it is four usable numbers.
    pub(super) byte_range: Option<ByteRange>,
    /// `/Contents` as read.
    pub(super) contents: &'a [u8],
    /// Where `/Contents` is written in the file, with its delimiters.
    pub(super) contents_span: Option<Range<usize>>,
    /// `/M`.
    pub(super) date: Option<Date>,
}

/// The signature that certifies the file, or else the first there is.
pub(super) fn find<'a>(file: &[u8], document: &'a Document, findings: &mut Findings) -> Option<SignatureValue<'a>> {
    let form = document.catalog().ok()?.get_deref(b"AcroForm", document).ok()?.as_dict().ok()?;
    let fields = form.get_deref(b"Fields", document).ok()?.as_array().ok()?;
    let mut signatures: Vec<_> =
        fields.iter().take(MAX_FIELDS).filter_map(|field| read_field(file, document, field)).collect();
    if fields.len() > 1 || signatures.iter().any(|it| document.get_dictionary(it.field).is_ok_and(|it| it.has(b"Kids")))
    {
        findings.add(&MORE_THAN_ONE_FIELD);
    }
    let certifying = signatures.iter().position(|it| it.id.is_some() && it.id == certifying_signature(document));
    (!signatures.is_empty()).then(|| signatures.swap_remove(certifying.unwrap_or_default()))
}

/// What the catalog's `/Perms` names as certifying the file (ISO 32000-2 12.8.6).
pub(super) fn certifying_signature(document: &Document) -> Option<ObjectId> {
    let permissions = document.catalog().ok()?.get_deref(b"Perms", document).ok()?.as_dict().ok()?;
    permissions.get(b"DocMDP").ok()?.as_reference().ok()
}

fn read_field<'a>(file: &[u8], document: &'a Document, field: &Object) -> Option<SignatureValue<'a>> {
    let field = field.as_reference().ok()?;
    let field_dictionary = document.get_dictionary(field).ok()?;
    if field_dictionary.get_deref(b"FT", document).ok()?.as_name().ok()? != b"Sig" {
        return None;
    }
    let (id, value) = document.dereference(field_dictionary.get(b"V").ok()?).ok()?;
    let dictionary = value.as_dict().ok()?;
    Some(SignatureValue {
        field,
        id,
        dictionary,
        byte_range: dictionary.get(b"ByteRange").ok().and_then(read_byte_range),
        contents: dictionary.get(b"Contents").and_then(Object::as_str).unwrap_or_default(),
        contents_span: id.and_then(|id| value_span(file, offset(file, document, id)?, b"Contents")),
        date: dictionary.get(b"M").and_then(Object::as_str).ok().and_then(read_pdf_date),
    })
}

fn read_byte_range(object: &Object) -> Option<ByteRange> {
    let numbers: Vec<i64> = object.as_array().ok()?.iter().map(|it| it.as_i64().ok()).collect::<Option<_>>()?;
    ByteRange::from_numbers(numbers.try_into().ok()?)
}

/// Where the object is written, by the cross-reference table; offsets count from `%PDF-`.
fn offset(file: &[u8], document: &Document, id: ObjectId) -> Option<usize> {
    match document.reference_table.get(id.0)? {
        XrefEntry::Normal { offset, generation } if *generation == id.1 => {
            header_offset(file)?.checked_add(usize::try_from(*offset).ok()?)
        }
        _ => None,
    }
}
