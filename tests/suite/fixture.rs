//! A letter as small as a letter can be: one page, two lines, the canonical text embedded; PDF/A-3a and PDF/UA-1.
//!
//! It is written by krilla alone, so that signing and verifying are tested without the phases before them.

use std::sync::OnceLock;

use fgm_letter::canonical::Header;
use fgm_letter::sign::{Identity, SignatureField, SubjectName, sign};
use fgm_letter::verify::TrustAnchor;
use krilla::color::rgb;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::tagging::{ContentTag, SpanTag, Tag, TagGroup, TagTree};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{Document, SerializeSettings};
use p256::ecdsa::SigningKey;

/// The printed date of the small letter.
pub(crate) const DATE: jiff::civil::Date = jiff::civil::date(2026, 11, 1);

const FONT: &[u8] = include_bytes!("../../fonts/noto-sans/NotoSans-Regular.ttf");
const LINES: [&str; 2] = ["Nej", "Ja ja"];

/// The canonical text of the small letter.
pub(crate) fn small_text() -> String {
    let header = Header {
        law: "se".into(),
        paper: "sample".into(), // a letter would have a seal and a short code
        edition: "2026-11".into(),
        date: DATE,
        languages: vec!["sv".into()],
        issuer: "Specimen".into(),
    };
    format!("{}{}\n", header.compose(), LINES.join("\n"))
}

/// The small letter, not signed.
pub(crate) fn small_letter() -> Vec<u8> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A3_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .unwrap();
    let mut document = Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let date = DateTime::new(2026).month(11).day(1).hour(0).minute(0).second(0).utc_offset_hour(0).utc_offset_minute(0);
    let font = Font::new(FONT.into(), 0).unwrap();
    let mut tree = TagTree::new().with_lang(Some("sv".into()));

    let mut page = document.start_page_with(PageSettings::from_wh(200.0, 100.0).unwrap());
    let mut surface = page.surface();
    surface.set_fill(Some(Fill {
        paint: rgb::Color::new(0, 0, 0).into(),
        opacity: NormalizedF32::ONE,
        rule: Default::default(),
    }));
    for (number, line) in LINES.into_iter().enumerate() {
        let leaf = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
        let start = Point::from_xy(20.0, 30.0 + 20.0 * number as f32);
        surface.draw_glyphs(start, &glyphs(line), font.clone(), line, 12.0, false);
        surface.end_tagged();
        tree.push(TagGroup::with_children(Tag::P, vec![leaf.into()]));
    }
    surface.finish();
    page.finish();

    let mut outline = Outline::new();
    outline.push_child(OutlineNode::new("Nej".into(), XyzDestination::new(0, Point::from_xy(20.0, 20.0))));
    document.set_outline(outline);
    document.set_tag_tree(tree);
    document.set_metadata(
        Metadata::new()
            .title("Nej".into())
            .language("sv".into())
            .creator("letter".into())
            .producer("letter".into())
            .creation_date(date)
            .document_id("small".into()),
    );
    document
        .embed_file(EmbeddedFile {
            path: "letter-se-sv.txt".into(),
            mime_type: MimeType::new("text/plain"),
            description: Some("The text of this letter".into()),
            association_kind: AssociationKind::Source,
            data: small_text().into_bytes().into(),
            modification_date: Some(date),
            compress: Some(true),
            location: None,
        })
        .unwrap();
    document.finish().unwrap()
}

/// One glyph for each letter: Noto Sans numbers its printable ASCII in order, the space being glyph 3.
fn glyphs(line: &str) -> Vec<KrillaGlyph> {
    line.bytes()
        .enumerate()
        .map(|(at, byte)| KrillaGlyph::new(GlyphId::new(u32::from(byte) - 29), 0.6, 0.0, 0.0, 0.0, at..at + 1, None))
        .collect()
}

/// An issuer whose key is made of one number; the same number, the same issuer.
pub(crate) fn identity(number: u8) -> Identity {
    let key = SigningKey::from_slice(&[number; 32]).unwrap();
    Identity::self_signed(key, &subject("Specimen"), jiff::civil::date(2026, 1, 1), 10).unwrap()
}

/// A subject with that organisation.
pub(crate) fn subject(organisation: &str) -> SubjectName {
    SubjectName { organisation: organisation.into(), unit: None, country: Some("SE".into()) }
}

/// Trust in an issuer.
pub(crate) fn trust(identity: &Identity) -> [TrustAnchor; 1] {
    [TrustAnchor::from_pem(&identity.certificate_pem()).unwrap()]
}

/// What the signature field of the small letter says.
pub(crate) const FIELD: SignatureField<'static> =
    SignatureField { name_spoken: "Utfärdarens elektroniska underskrift", lang: "sv", date: DATE };

/// The small letter, signed by issuer 7.
pub(crate) fn signed_letter() -> &'static [u8] {
    static SIGNED: OnceLock<Vec<u8>> = OnceLock::new();
    SIGNED.get_or_init(|| sign(&small_letter(), &identity(7), &FIELD).unwrap())
}
