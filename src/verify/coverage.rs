//! Does the signature cover everything that could be shown? In: bytes, parsed file and signature, out: findings.
//!
//! The first half looks at the file alone: one revision, nothing around it, nothing in it that acts, hides or fetches. The
//! second half looks at what the signature covers. Both are stricter than ISO 32000-2, because letters are always alike.

use lopdf::{Dictionary, Document, Object};
use memchr::memmem;

use super::content::{MAX_ANNOTATIONS, MAX_PAGES, excerpt};
use super::finding::*;
use super::pdf::header_offset;
use super::signature_value::{SignatureValue, certifying_signature};

/// What must hold for the bytes, whatever is in them.
pub(super) fn check_bytes(file: &[u8], findings: &mut Findings) {
    if header_offset(file) != Some(0) {
        findings.add(&PREFIX_BEFORE_HEADER);
    }
    if after_end(file).is_none_or(|rest| !matches!(rest, b"" | b"\n" | b"\r" | b"\r\n")) {
        findings.add(&BYTES_AFTER_END);
    }
    if count(file, b"%%EOF") != 1 || count(file, b"startxref") != 1 || count(file, b"/XRefStm") != 0 {
        findings.add(&MORE_THAN_ONE_REVISION);
    }
}

/// What must hold for the file whether or not it is signed.
pub(super) fn check_document(document: &Document, findings: &mut Findings) {
    if document.xref_section_count > 1 || document.trailer.has(b"Prev") {
        findings.add(&MORE_THAN_ONE_REVISION);
    }
    if document.xref_recovery.is_some() {
        findings.add(&CROSS_REFERENCE_DAMAGED);
    }
    check_objects(document, findings);
}

/// What must hold for the one signature.
pub(super) fn check_signature(file: &[u8], document: &Document, value: &SignatureValue<'_>, findings: &mut Findings) {
    if let Some(range) = &value.byte_range {
        if !range.tiles(file.len()) {
            findings.add(&NOT_WHOLE_FILE);
        }
        if value.contents_span.as_ref() != Some(&range.gap()) {
            findings.add(&GAP_NOT_CONTENTS);
        }
    }
    let written = value.contents_span.clone().and_then(|span| file.get(span));
    let digits = written.and_then(|text| text.strip_prefix(b"<")?.strip_suffix(b">"));
    if !digits.is_some_and(|it| it.len() % 2 == 0 && it.iter().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))) {
        findings.add(&CONTENTS_NOT_PLAIN);
    }
    check_certification(document, value, findings);
    check_annotations(document, value, findings);
}

/// `/Perms` holds this signature and nothing else, and its DocMDP transform permits no change (ISO 32000-2 12.8.2.2).
fn check_certification(document: &Document, value: &SignatureValue<'_>, findings: &mut Findings) {
    let permissions = document.catalog().and_then(|it| it.get_deref(b"Perms", document)).and_then(Object::as_dict);
    if value.id.is_none() || certifying_signature(document) != value.id || permissions.is_ok_and(|it| it.len() != 1) {
        findings.add(&NOT_CERTIFIED);
    }
    match transform_parameters(document, value.dictionary) {
        None => findings.add(&NOT_CERTIFIED),
        Some(parameters) if parameters.get_deref(b"P", document).and_then(Object::as_i64).ok() != Some(1) => {
            findings.add(&CHANGES_PERMITTED);
        }
        Some(_) => {}
    }
}

fn transform_parameters<'a>(document: &'a Document, signature: &'a Dictionary) -> Option<&'a Dictionary> {
    let [reference] = signature.get_deref(b"Reference", document).ok()?.as_array().ok()?.as_slice() else {
        return None;
    };
    let reference = document.dereference(reference).ok()?.1.as_dict().ok()?;
    let method = reference.get_deref(b"TransformMethod", document).ok()?.as_name().ok()?;
    let parameters = reference.get_deref(b"TransformParams", document).ok()?.as_dict().ok()?;
    (method == b"DocMDP").then_some(parameters)
}

/// Links, and the signature's own field without a size; nothing that draws by itself (ISO 32000-2 12.5).
fn check_annotations(document: &Document, value: &SignatureValue<'_>, findings: &mut Findings) {
    let mut left = MAX_ANNOTATIONS;
    for page in document.page_iter().take(MAX_PAGES).filter_map(|page| document.get_dictionary(page).ok()) {
        let Ok(annotations) = page.get_deref(b"Annots", document).and_then(Object::as_array) else { continue };
        for annotation in annotations {
            let Some(fewer) = left.checked_sub(1) else {
                findings.add_with(&FOREIGN_ANNOTATION, format_args!("more than {MAX_ANNOTATIONS}"));
                return;
            };
            left = fewer;
            let Ok((id, Object::Dictionary(annotation))) = document.dereference(annotation) else {
                findings.add(&FOREIGN_ANNOTATION);
                return;
            };
            let subtype = annotation.get_deref(b"Subtype", document).and_then(Object::as_name).unwrap_or_default();
            let is_own = match subtype {
                b"Link" => !annotation.has(b"AP"),
                b"Widget" => id == Some(value.field) && has_no_size(document, annotation),
                _ => false,
            };
            if !is_own {
                findings.add_with(&FOREIGN_ANNOTATION, excerpt(&String::from_utf8_lossy(subtype)));
                return;
            }
        }
    }
}

fn has_no_size(document: &Document, annotation: &Dictionary) -> bool {
    let rectangle = annotation.get_deref(b"Rect", document).and_then(Object::as_array);
    rectangle
        .is_ok_and(|it| it.len() == 4 && it.iter().all(|number| number.as_float().is_ok_and(|number| number == 0.0)))
}

/// Walks every object, reached or not: what is not there cannot be switched on.
fn check_objects(document: &Document, findings: &mut Findings) {
    let (mut attachments, mut depths) = (0, Vec::new());
    depths.extend(document.objects.values());
    while let Some(object) = depths.pop() {
        match object {
            Object::Array(array) => depths.extend(array),
            Object::Dictionary(dictionary) => {
                check_dictionary(dictionary, findings);
                attachments += usize::from(dictionary.has(b"EF"));
                depths.extend(dictionary.iter().map(|(_, value)| value));
            }
            Object::Stream(stream) => {
                check_dictionary(&stream.dict, findings);
                if [b"F".as_slice(), b"Ref", b"OPI", b"PS", b"Alternates"].iter().any(|key| stream.dict.has(key)) {
                    findings.add(&FOREIGN_CONTENT);
                }
                depths.extend(stream.dict.iter().map(|(_, value)| value));
            }
            _ => {}
        }
    }
    let associated = document.catalog().and_then(|it| it.get_deref(b"AF", document)).and_then(Object::as_array);
    if attachments != 1 || associated.map_or(0, Vec::len) != 1 {
        findings.add(&FOREIGN_ATTACHMENT);
    }
}

fn check_dictionary(dictionary: &Dictionary, findings: &mut Findings) {
    for (key, value) in dictionary {
        match key.as_slice() {
            b"JS" | b"JavaScript" | b"OpenAction" | b"AA" => findings.add_with(&SCRIPT_OR_ACTION, Name(key)),
            b"S" => match value.as_name() {
                Ok(action) if ACTIONS.contains(&action) => findings.add_with(&SCRIPT_OR_ACTION, Name(action)),
                _ => {}
            },
            b"XFA" => findings.add(&XFA_FORM),
            b"OCProperties" | b"OCGs" | b"OC" => findings.add_with(&HIDDEN_LAYER, Name(key)),
            b"Collection" => findings.add(&FOREIGN_ATTACHMENT),
            _ => {}
        }
    }
}

struct Name<'a>(&'a [u8]);

impl std::fmt::Display for Name<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "/{}", String::from_utf8_lossy(self.0))
    }
}

/// What follows the last `%%EOF`.
fn after_end(file: &[u8]) -> Option<&[u8]> {
    let end = memmem::rfind(file, b"%%EOF")?;
    file.get(end + 5..)
}

fn count(file: &[u8], needle: &[u8]) -> usize {
    memmem::find_iter(file, needle).count()
}

/// The action types of ISO 32000-2 table 201, but `URI` and `GoTo`, which is all that a link of a letter does.
const ACTIONS: [&[u8]; 20] = [
    b"GoToR",
    b"GoToE",
    b"GoToDp",
    b"Launch",
    b"Thread",
    b"Sound",
    b"Movie",
    b"Hide",
    b"Named",
    b"SubmitForm",
    b"ResetForm",
    b"ImportData",
    b"SetOCGState",
    b"Rendition",
    b"Trans",
    b"GoTo3DView",
    b"JavaScript",
    b"RichMediaExecute",
    b"NOP",
    b"SetState",
];
