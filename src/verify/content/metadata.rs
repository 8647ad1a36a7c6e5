//! Reads what a PDF says about itself (ISO 32000-2 14.3); in: its objects, out: the information dictionary and the XMP fields.

use lopdf::{Dictionary, Object};

use super::ContentError;
use super::objects::Objects;

/// What the file says about itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Metadata {
    /// The document's language, a BCP 47 tag.
    pub language: Option<String>,
    /// Does the file say that it is tagged?
    pub tagged: bool,
    /// The information dictionary: key and text, in the file's order.
    pub info: Vec<(String, String)>,
    /// The XMP packet: property and text, such as `dc:title`, in its order.
    pub xmp: Vec<(String, String)>,
}

impl Metadata {
    pub(super) fn read(objects: &Objects<'_>, catalog: &Dictionary) -> Result<Self, ContentError> {
        let info = objects.dictionary(&objects.document.trailer, b"Info");
        let info =
            info.into_iter().flat_map(|info| info.iter().map(|(key, _)| key)).take(MAX_FIELDS).filter_map(|key| {
                let value = objects.text(info?, key)?;
                Some((String::from_utf8_lossy(key).into_owned(), value))
            });
        let packet = match objects.find(catalog, b"Metadata") {
            Some((_, Object::Stream(stream))) => objects.decode(stream, "the metadata")?,
            _ => Vec::new(),
        };
        if packet.len() > MAX_PACKET {
            return Err(ContentError::TooLarge { what: "the metadata" });
        }
        let marked = objects.dictionary(catalog, b"MarkInfo").and_then(|mark| objects.find(mark, b"Marked"));
        Ok(Self {
            language: objects.text(catalog, b"Lang"),
            tagged: marked.is_some_and(|(_, marked)| *marked == Object::Boolean(true)),
            info: info.collect(),
            xmp: xmp_fields(&String::from_utf8_lossy(&packet)),
        })
    }

    /// The first value of an XMP property.
    #[must_use]
    pub fn property(&self, name: &str) -> Option<&str> {
        self.xmp.iter().find(|(property, _)| property == name).map(|(_, value)| value.as_str())
    }
}

/// Properties of one file; a letter has about twenty.
const MAX_FIELDS: usize = 200;
/// Elements inside one another in the XMP packet; a letter has ten.
const MAX_DEPTH: usize = 32;
/// Bytes of the XMP packet; a letter's has 2 kB.
const MAX_PACKET: usize = 16 * 1024;

/// The text of each property: the innermost element outside the `rdf` namespace that holds it.
fn xmp_fields(packet: &str) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    let mut rest = packet;
    while fields.len() < MAX_FIELDS
        && let Some((text, after)) = rest.split_once('<')
    {
        let property = || open.iter().rev().find(|name| !name.starts_with("rdf:"));
        if !text.trim().is_empty()
            && let Some(property) = property()
        {
            fields.push(((*property).to_owned(), unescape(text.trim())));
        }
        let Some((tag, after)) = after.split_once('>') else { break };
        rest = after;
        if tag.starts_with('/') {
            open.pop();
        } else if !tag.starts_with(['?', '!']) && !tag.ends_with('/') && open.len() < MAX_DEPTH {
            open.push(tag.split_ascii_whitespace().next().unwrap_or_default());
        }
    }
    fields
}

fn unescape(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::xmp_fields;

    #[test]
    fn properties_with_and_without_containers() {
        let fields = xmp_fields(
            "<?xpacket?><x:xmpmeta><rdf:RDF><rdf:Description rdf:about=\"\"><dc:title><rdf:Alt><rdf:li xml:lang=\"x\">A &amp; B\
             </rdf:li></rdf:Alt></dc:title><pdfuaid:part>1</pdfuaid:part><a:b/></rdf:Description></rdf:RDF></x:xmpmeta>",
        );
        assert_eq!(fields, [("dc:title".into(), "A & B".into()), ("pdfuaid:part".into(), "1".into())]);
    }
}
