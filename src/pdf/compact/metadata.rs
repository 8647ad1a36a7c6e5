//! Shortens the XMP packet; in: krilla's, out: without an invented history and descriptions of schemas that XMP itself defines.
//!
//! ISO 19005-3 6.6.2.3 wants an extension schema only for properties that are not predefined. Of ours that is the PDF/UA
//! identification; Media Management and the Adobe PDF schema are in the XMP specification of 2005.

const BEGIN: &str = "<rdf:li rdf:parseType=\"Resource\"><pdfaSchema:schema>";
const END: &str = "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>";
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
    if let Some((before, rest)) = written.split_once("<xmpMM:History>")
        && let Some((_, after)) = rest.split_once("</xmpMM:History>")
    {
        written = format!("{before}{after}");
    }
    written.into_bytes()
}
