//! Finds the embedded canonical text (ISO 32000-2 7.11.4 and 14.13); in: a PDF's objects, out: its name, bytes and text.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Object, ObjectId};

use super::objects::Objects;
use super::{ContentError, MORE_THAN_ONE_ATTACHMENT, Notes, TEXT_NOT_EMBEDDED, excerpt};
use crate::canonical::ContentHash;
use crate::signature::MAX_VALUES;

/// The canonical text as it is embedded in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmbeddedText {
    /// The file name, such as `letter-se-so.txt`.
    pub name: String,
    /// The text, byte for byte.
    pub text: String,
    /// SHA-256 of its bytes.
    pub hash: ContentHash,
}

/// Bytes of the text of a letter, which has 9.3 kB at most.
pub(in crate::verify) const MAX_TEXT: usize = 64 * 1024;
/// Objects and files that are looked through for attachments; the file has no more values.
const MAX_OBJECTS: usize = MAX_VALUES;

/// Reads the one associated file with the relationship `Source`.
pub(super) fn read(
    objects: &Objects<'_>,
    catalog: &Dictionary,
    notes: &mut Notes,
) -> Result<Option<EmbeddedText>, ContentError> {
    let attached = embedded_streams(objects);
    if attached.len() > 1 {
        notes.add(&MORE_THAN_ONE_ATTACHMENT, || format!("{} in all", attached.len()));
    }
    let associated = objects.array(catalog, b"AF").unwrap_or_default();
    let sources: Vec<_> = associated
        .iter()
        .filter_map(|file| objects.resolve(file)?.as_dict().ok())
        .filter(|file| objects.name(file, b"AFRelationship") == Some(b"Source"))
        .collect();
    let &[file] = sources.as_slice() else {
        notes.add(&TEXT_NOT_EMBEDDED, || format!("{} associated source files", sources.len()));
        return Ok(None);
    };
    let name = objects.text(file, b"UF").or_else(|| objects.text(file, b"F")).unwrap_or_default();
    let found = objects.dictionary(file, b"EF").and_then(|files| objects.find(files, b"F"));
    let Some((_, Object::Stream(stream))) = found else {
        notes.add(&TEXT_NOT_EMBEDDED, || format!("“{}” has no content", excerpt(&name)));
        return Ok(None);
    };
    let bytes = objects.decode(stream, "the embedded text")?;
    if bytes.len() > MAX_TEXT {
        return Err(ContentError::TooLarge { what: "the embedded text" });
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Some(EmbeddedText { name, hash: ContentHash::of(&text), text })),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            notes.add(&TEXT_NOT_EMBEDDED, || format!("“{}” is not UTF-8 from byte {at} on", excerpt(&name)));
            Ok(None)
        }
    }
}

/// Every stream that any file specification of the document embeds, reachable or not, and every stream that says it is one.
fn embedded_streams(objects: &Objects<'_>) -> BTreeSet<ObjectId> {
    let mut found = BTreeSet::new();
    let mut waiting: Vec<&Object> = Vec::new();
    let mut left = MAX_OBJECTS;
    for (id, object) in &objects.document.objects {
        if let Object::Stream(stream) = object
            && objects.name(&stream.dict, b"Type") == Some(b"EmbeddedFile")
        {
            found.insert(*id);
        }
        waiting.push(object);
        while let Some(object) = waiting.pop() {
            let Some(fewer) = left.checked_sub(1) else { return found };
            left = fewer;
            match object {
                Object::Array(items) => waiting.extend(items.iter().filter(|item| is_container(item))),
                Object::Dictionary(dictionary) => {
                    if let Some(files) = objects.dictionary(dictionary, b"EF") {
                        left = left.saturating_sub(files.len());
                        found.extend(files.iter().filter_map(|(_, file)| file.as_reference().ok()));
                    }
                    waiting.extend(dictionary.iter().map(|(_, value)| value).filter(|value| is_container(value)));
                }
                _ => {}
            }
        }
    }
    found
}

fn is_container(object: &Object) -> bool {
    matches!(object, Object::Array(_) | Object::Dictionary(_))
}
