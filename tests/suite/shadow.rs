//! Shadow attacks and attacks on certified documents: what is prepared before signing, and what is added after it.
//!
//! The classes are those of Mainka and others, "Shadow Attacks" (NDSS 2021), and of Rohlmann and others, "Breaking the
//! Specification: PDF Certification" (S&P 2021). All files are made here.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use crate::attack::{Attack, row};
use crate::forge::{
    built_with, catalog, changed_and_signed, inserted_and_signed, page, page_id, replaced_and_signed, update_of,
    updated_with,
};

pub(crate) fn attacks() -> Vec<Attack> {
    let hiding = built_with(|it| _ = cover(it));
    let replacing = changed_and_signed(add_text_field);
    let mut spare = None;
    let switching = built_with(|it| spare = Some(spare_page(it)));
    vec![
        row("picture-on-page", "shadow, hide: a picture over the words, before signing", hiding.clone()),
        row(
            "more-than-one-revision",
            "shadow, hide: the picture taken away after signing",
            update_of(&hiding, |it| _ = changed_page(it).remove(b"Resources")),
        ),
        row(
            "more-than-one-revision",
            "shadow, replace: the value of a field changed after signing",
            update_of(&replacing, |it| {
                let value = dictionary! { "FT" => "Tx", "V" => Object::string_literal("Ja") };
                it.add_object(value);
            }),
        ),
        row("more-than-one-field", "shadow, replace: a text field before signing", replacing),
        row(
            "more-than-one-revision",
            "shadow, replace: a font redefined after signing",
            updated_with(|it| {
                it.add_object(dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Symbol" });
            }),
        ),
        row(
            "more-than-one-revision",
            "shadow, hide and replace: the table switched to a spare page",
            update_of(&switching, |it| {
                changed_page(it).set("Contents", Object::Reference(spare.unwrap()));
            }),
        ),
        row(
            "cross-reference-damaged",
            "shadow, hide and replace: an object twice, the table names the first",
            object_twice(),
        ),
        row("more-than-one-revision", "certified: a FreeText annotation added", annotated("FreeText")),
        row("more-than-one-revision", "certified: a stamp added", annotated("Stamp")),
        row("more-than-one-revision", "certified: a redaction added", annotated("Redact")),
        row("more-than-one-revision", "certified: a note added", annotated("Text")),
        row("foreign-annotation", "certified: a FreeText annotation before signing", built_annotated("FreeText")),
        row("foreign-annotation", "certified: an ink drawing before signing", built_annotated("Ink")),
        row("foreign-annotation", "certified: a hidden widget before signing", built_annotated("Widget")),
        row("more-than-one-revision", "certified: a sneaky signature field with a picture", sneaky_field()),
        row(
            "changes-permitted",
            "certified: P = 3, which lets anybody annotate, signed again",
            replaced_and_signed("/P 1>>", "/P 3>>"),
        ),
        row("changes-permitted", "certified: P is not a number, signed again", replaced_and_signed("/P 1>>", "/P/1>>")),
    ]
}

/// Draws a picture over the page.
fn cover(document: &mut Document) -> ObjectId {
    let picture = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => 1, "Height" => 1, "ColorSpace" => "DeviceGray",
        "BitsPerComponent" => 8,
    };
    let picture = document.add_object(Stream::new(picture, vec![255]));
    let drawing = document
        .add_object(Stream::new(dictionary! {}, b"/Artifact BMC q 200 0 0 100 0 0 cm /Cover Do Q EMC".to_vec()));
    let page = page(document);
    let words = page.get(b"Contents").unwrap().clone();
    page.set("Contents", vec![words, Object::Reference(drawing)]);
    resources(document).set("XObject", dictionary! { "Cover" => picture });
    picture
}

fn changed_page(update: &mut Document) -> &mut Dictionary {
    update.get_dictionary_mut(page_id()).unwrap()
}

fn resources(document: &mut Document) -> &mut Dictionary {
    let id = document.page_iter().next().unwrap();
    let resources = document.get_dictionary(id).unwrap().get(b"Resources").unwrap().as_reference();
    match resources {
        Ok(resources) => document.get_dictionary_mut(resources).unwrap(),
        Err(_) => document.get_dictionary_mut(id).unwrap().get_mut(b"Resources").unwrap().as_dict_mut().unwrap(),
    }
}

fn add_text_field(document: &mut Document) {
    let text =
        dictionary! { "FT" => "Tx", "T" => Object::string_literal("amount"), "V" => Object::string_literal("Nej") };
    let text = document.add_object(text);
    let form = catalog(document).get_mut(b"AcroForm").unwrap().as_dict_mut().unwrap();
    form.get_mut(b"Fields").unwrap().as_array_mut().unwrap().push(text.into());
}

fn spare_page(document: &mut Document) -> ObjectId {
    let content = document.add_object(Stream::new(dictionary! {}, b"BT ET".to_vec()));
    document.add_object(dictionary! { "Type" => "Page", "Contents" => content });
    content
}

/// The second copy of an object is there and no table names it; readers that repair a file take the last one.
fn object_twice() -> Vec<u8> {
    inserted_and_signed(b"\nxref\n", b"17 0 obj\n<</Type/Page/Rotate 180>>\nendobj\n")
}

fn annotation(subtype: &str) -> Dictionary {
    dictionary! {
        "Type" => "Annot", "Subtype" => subtype, "Rect" => vec![20.into(), 20.into(), 180.into(), 80.into()],
        "Contents" => Object::string_literal("Ja, det går bra"), "F" => 4,
        "DA" => Object::string_literal("/Helv 20 Tf"),
    }
}

fn annotated(subtype: &str) -> Vec<u8> {
    updated_with(|update| {
        let note = update.add_object(annotation(subtype));
        changed_page(update).set("Annots", vec![Object::Reference(note)]);
    })
}

fn built_annotated(subtype: &str) -> Vec<u8> {
    built_with(|document| {
        let note = document.add_object(annotation(subtype));
        page(document).set("Annots", vec![Object::Reference(note)]);
    })
}

/// A second signature field, whose picture covers the page.
fn sneaky_field() -> Vec<u8> {
    updated_with(|update| {
        let picture = update.add_object(Stream::new(dictionary! { "Subtype" => "Form" }, b"0 0 200 100 re f".to_vec()));
        let mut field = annotation("Widget");
        field.set("FT", "Sig");
        field.set("AP", dictionary! { "N" => picture });
        let field = update.add_object(field);
        changed_page(update).set("Annots", vec![Object::Reference(field)]);
    })
}
