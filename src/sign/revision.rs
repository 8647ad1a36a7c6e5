//! Adds an empty signature to a tagged PDF; in: the parsed letter, out: its objects with field, structure and placeholders.
//!
//! PDF/UA-1 7.18.4 wants the field's widget inside a `Form` structure element with a name to speak; PDF/A-3 6.3 wants it
//! printable; ISO 32000-2 12.8.2.2 and 12.8.6 want the certification in the catalog.

use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat, dictionary};

use super::{SignError, SignatureField};
use crate::signature::{SUB_FILTER, write_pdf_date};

/// Adds the signature with room for `reserved` bytes of CMS; returns its dictionary's object.
pub(super) fn add_signature(
    document: &mut Document,
    field: &SignatureField<'_>,
    reserved: usize,
) -> Result<ObjectId, SignError> {
    let catalog = document.catalog().map_err(|source| SignError::Unreadable { source })?;
    if catalog.has(b"AcroForm") || catalog.has(b"Perms") {
        return Err(SignError::HasForm);
    }
    let page = document.page_iter().next().ok_or(SignError::Missing { part: "page" })?;

    let [widget, element, signature] = [document.new_object_id(), document.new_object_id(), document.new_object_id()];
    let key = add_to_structure(document, element, widget, page, field.lang)?;
    document.objects.insert(widget, Object::Dictionary(widget_dictionary(field, page, signature, key)));
    document.objects.insert(signature, Object::Dictionary(signature_dictionary(field, reserved)));

    append(document, page, b"Annots", Object::Reference(widget), "list of annotations")?;
    let page = document.get_dictionary_mut(page).map_err(|_| SignError::Missing { part: "page" })?;
    page.set("Tabs", "S");

    let catalog = document.catalog_mut().map_err(|source| SignError::Unreadable { source })?;
    catalog.set("AcroForm", dictionary! { "Fields" => vec![Object::Reference(widget)], "SigFlags" => 3 });
    catalog.set("Perms", dictionary! { "DocMDP" => signature });
    Ok(signature)
}

fn widget_dictionary(field: &SignatureField<'_>, page: ObjectId, signature: ObjectId, key: i64) -> Dictionary {
    const PRINT: i64 = 4;
    dictionary! {
        "Type" => "Annot",
        "Subtype" => "Widget",
        "FT" => "Sig",
        "T" => Object::string_literal("signature"),
        "TU" => text_string(field.name_spoken),
        "V" => signature,
        "P" => page,
        "Rect" => vec![Object::Integer(0); 4],
        "F" => PRINT,
        "StructParent" => key,
    }
}

/// ISO 32000-2 table 255. Ten digits hold every offset of a file up to 9.9 GB.
fn signature_dictionary(field: &SignatureField<'_>, reserved: usize) -> Dictionary {
    const TEN_DIGITS: i64 = 9_999_999_999;
    let certification = dictionary! {
        "Type" => "SigRef",
        "TransformMethod" => "DocMDP",
        "TransformParams" => dictionary! { "Type" => "TransformParams", "V" => "1.2", "P" => 1 },
    };
    dictionary! {
        "Type" => "Sig",
        "Filter" => "Adobe.PPKLite",
        "SubFilter" => Object::Name(SUB_FILTER.to_vec()),
        "M" => Object::string_literal(write_pdf_date(field.date)),
        "Reference" => vec![Object::Dictionary(certification)],
        "ByteRange" => [0, TEN_DIGITS, TEN_DIGITS, TEN_DIGITS].map(Object::Integer).to_vec(),
        "Contents" => Object::String(vec![0; reserved], StringFormat::Hexadecimal),
    }
}

/// Puts a `Form` element at the end of the document's structure and the widget into its parent tree (ISO 32000-2
/// 14.7.5.4); returns the widget's key there.
fn add_to_structure(
    document: &mut Document,
    element: ObjectId,
    widget: ObjectId,
    page: ObjectId,
    lang: &str,
) -> Result<i64, SignError> {
    let missing = |part| SignError::Missing { part };
    let root_id = reference(document.catalog().ok(), b"StructTreeRoot").ok_or(missing("structure tree"))?;
    let root = document.get_dictionary(root_id).map_err(|_| missing("structure tree"))?;
    let top = match root.get_deref(b"K", document) {
        Ok(Object::Array(kids)) => kids.first().and_then(|kid| kid.as_reference().ok()),
        _ => reference(Some(root), b"K"),
    };
    let top = top.ok_or(missing("top structure element"))?;
    let tree = reference(Some(root), b"ParentTree").unwrap_or(root_id);
    let next = root.get(b"ParentTreeNextKey").and_then(Object::as_i64).ok();
    let numbers = number_tree(document, tree, root_id).ok_or(missing("parent tree"))?;
    let last = numbers.iter().step_by(2).filter_map(|key| key.as_i64().ok()).max();
    let key = next.or(last.map(|last| last + 1)).unwrap_or_default();

    numbers.extend([Object::Integer(key), Object::Reference(element)]);
    let root = document.get_dictionary_mut(root_id).map_err(|_| missing("structure tree"))?;
    root.set("ParentTreeNextKey", key + 1);
    let link = dictionary! { "Type" => "OBJR", "Obj" => widget, "Pg" => page };
    let form = dictionary! {
        "Type" => "StructElem",
        "S" => "Form",
        "P" => top,
        "Pg" => page,
        "Lang" => text_string(lang),
        "K" => vec![Object::Dictionary(link)],
    };
    document.objects.insert(element, Object::Dictionary(form));
    append(document, top, b"K", Object::Reference(element), "top structure element")?;
    Ok(key)
}

/// The `/Nums` of a parent tree that has only a root, either an object of its own or written inside the structure root.
fn number_tree(document: &mut Document, tree: ObjectId, root: ObjectId) -> Option<&mut Vec<Object>> {
    let tree = match tree == root {
        true => document.get_dictionary_mut(root).ok()?.get_mut(b"ParentTree").ok()?.as_dict_mut().ok()?,
        false => document.get_dictionary_mut(tree).ok()?,
    };
    tree.get_mut(b"Nums").ok()?.as_array_mut().ok()
}

/// Appends to a list that may be missing, a single value, or an object of its own.
fn append(
    document: &mut Document,
    holder: ObjectId,
    key: &[u8],
    value: Object,
    part: &'static str,
) -> Result<(), SignError> {
    let missing = |_| SignError::Missing { part };
    let holder_dictionary = document.get_dictionary(holder).map_err(missing)?;
    let list = reference(Some(holder_dictionary), key).filter(|id| document.get_object(*id).is_ok_and(is_array));
    let list = match list {
        Some(list) => document.get_object_mut(list).map_err(missing)?,
        None => {
            let holder = document.get_dictionary_mut(holder).map_err(missing)?;
            if !holder.get(key).is_ok_and(is_array) {
                let single = holder.remove(key);
                holder.set(key, single.into_iter().collect::<Vec<Object>>());
            }
            holder.get_mut(key).map_err(missing)?
        }
    };
    list.as_array_mut().map_err(missing)?.push(value);
    Ok(())
}

fn is_array(object: &Object) -> bool {
    matches!(object, Object::Array(_))
}

fn reference(dictionary: Option<&Dictionary>, key: &[u8]) -> Option<ObjectId> {
    dictionary?.get(key).ok()?.as_reference().ok()
}

/// A text string (ISO 32000-2 7.9.2.2): ASCII as it is, all else in UTF-16 with its mark.
fn text_string(text: &str) -> Object {
    if text.is_ascii() {
        return Object::string_literal(text);
    }
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}
