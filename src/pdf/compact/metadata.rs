//! Shortens the XMP packet; in: krilla's, out: without an invented history, descriptions of schemas that XMP itself defines, and what the
//! file says elsewhere.
//!
//! ISO 19005-3 6.6.2.3 wants an extension schema only for properties that are not predefined. Of ours that is the PDF/UA
//! identification; Media Management and the Adobe PDF schema are in the XMP specification of 2005.

const BEGIN: &str = "<rdf:li rdf:parseType=\"Resource\"><pdfaSchema:schema>";
const END: &str = "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>";
/// Said elsewhere in the file (identifiers in the trailer, version in the header, pages in the page tree), or not true (a proof).
const ELSEWHERE: [&str; 7] = [
    "xmpMM:History",
    "xmpMM:InstanceID",
    "xmpMM:DocumentID",
    "xmpMM:RenditionClass",
    "xmpTPg:NPages",
    "pdf:PDFVersion",
    "dc:format",
];
/// Names that nothing uses any more.
const UNUSED: [&str; 3] = [
    " xmlns:stEvt=\"http://ns.adobe.com/xap/1.0/sType/ResourceEvent#\" ",
    " xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\" ",
    " xmlns:xmpTPg=\"http://ns.adobe.com/xap/1.0/t/pg/\" ",
];
const NEEDED: &str = "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>";

pub(super) fn rewrite(packet: Vec<u8>) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(&packet) else { return packet };
    let mut written = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, schema)) = rest.split_once(BEGIN) {
        let Some((schema, after)) = schema.split_once(END) else { break };
        written.push_str(before);
        if schema.contains(NEEDED) {
            written.extend([BEGIN, schema, END]);
        }
        rest = after;
    }
    written.push_str(rest);
    for name in ELSEWHERE {
        if let Some((before, rest)) = written.split_once(&format!("<{name}>"))
            && let Some((_, after)) = rest.split_once(&format!("</{name}>"))
        {
            written = format!("{before}{after}");
        }
    }
    for namespace in UNUSED {
        written = written.replacen(namespace, " ", 1);
    }
    written.into_bytes()
}
