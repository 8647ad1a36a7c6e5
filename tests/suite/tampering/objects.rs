//! Attacks by objects that a letter never has: fields, permissions, scripts, layers, files, annotations; in: a letter, out: rows.

use lopdf::{Dictionary, Document, Object, Stream, dictionary};

use crate::attack::{Attack, row};
use crate::forge::{built_with, catalog, changed_and_signed, field, page, replaced_and_signed};

pub(super) fn attacks() -> Vec<Attack> {
    vec![
        row("more-than-one-field", "a text field, signed again", changed_and_signed(add_field)),
        row("not-certified", "no /Perms, signed again", changed_and_signed(|it| _ = catalog(it).remove(b"Perms"))),
        row(
            "not-certified",
            "usage rights, signed again",
            replaced_and_signed("/TransformMethod/DocMDP", "/TransformMethod/UR3MDP"),
        ),
        row("not-certified", "no transform, signed again", replaced_and_signed("/Reference", "/Roference")),
        row("changes-permitted", "P = 2, signed again", replaced_and_signed("/P 1>>", "/P 2>>")),
        row("changes-permitted", "no P, which means 2, signed again", replaced_and_signed("/P 1>>", "/Q 1>>")),
        row("script-or-action", "a script on opening", built_with(|it| catalog(it).set("OpenAction", script()))),
        row("script-or-action", "a script by name", built_with(|it| catalog(it).set("Names2", names(script())))),
        row("script-or-action", "an action of the page", built_with(|it| page(it).set("AA", dictionary! {}))),
        row("script-or-action", "a link that starts a program", built_with(|it| annotate(it, link("Launch")))),
        row("script-or-action", "a link that sends a form", built_with(|it| annotate(it, link("SubmitForm")))),
        row("xfa-form", "an XFA form, signed again", changed_and_signed(add_xfa)),
        row("hidden-layer", "a layer", built_with(|it| catalog(it).set("OCProperties", dictionary! {}))),
        row("hidden-layer", "an annotation in a layer", built_with(|it| page(it).set("OC", dictionary! {}))),
        row(
            "foreign-attachment",
            "a second file",
            built_with(|it| _ = it.add_object(dictionary! { "EF" => dictionary! {} })),
        ),
        row("foreign-attachment", "no file", built_with(|it| _ = catalog(it).remove(b"AF"))),
        row("foreign-attachment", "a portfolio", built_with(|it| catalog(it).set("Collection", dictionary! {}))),
        row("foreign-annotation", "a note", built_with(|it| annotate(it, dictionary! { "Subtype" => "FreeText" }))),
        row("foreign-annotation", "a link that draws", built_with(|it| annotate(it, drawing_link()))),
        row("foreign-annotation", "a field of a size, signed again", changed_and_signed(give_field_a_size)),
        row("foreign-content", "a stream from a file", built_with(|it| _ = it.add_object(outside_stream()))),
    ]
}

fn script() -> Object {
    Object::Dictionary(dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.alert(1)") })
}

fn names(action: Object) -> Object {
    Object::Dictionary(
        dictionary! { "JavaScript" => dictionary! { "Names" => vec![Object::string_literal("a"), action] } },
    )
}

fn link(action: &str) -> Dictionary {
    dictionary! { "Subtype" => "Link", "A" => dictionary! { "S" => action } }
}

fn drawing_link() -> Dictionary {
    dictionary! { "Subtype" => "Link", "AP" => dictionary! {} }
}

fn outside_stream() -> Stream {
    Stream::new(dictionary! { "F" => Object::string_literal("other.bin") }, Vec::new())
}

fn annotate(document: &mut Document, annotation: Dictionary) {
    let annotation = document.add_object(annotation);
    page(document).set("Annots", vec![Object::Reference(annotation)]);
}

fn form(document: &mut Document) -> &mut Dictionary {
    catalog(document).get_mut(b"AcroForm").unwrap().as_dict_mut().unwrap()
}

fn add_field(document: &mut Document) {
    let text = document.add_object(dictionary! { "FT" => "Tx", "T" => Object::string_literal("t") });
    form(document).get_mut(b"Fields").unwrap().as_array_mut().unwrap().push(text.into());
}

fn add_xfa(document: &mut Document) {
    form(document).set("XFA", vec![Object::string_literal("template")]);
}

fn give_field_a_size(document: &mut Document) {
    let widget = field(document);
    document.get_dictionary_mut(widget).unwrap().set("Rect", [0, 0, 9, 9].map(Object::Integer).to_vec());
}
