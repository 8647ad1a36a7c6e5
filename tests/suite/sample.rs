//! A small letter made with krilla alone: tagged, Arabic and Swedish, with everything that the content reader looks for.
//!
//! It stands for the parts of a PDF that the real letters do not reach, and gives tampering something small to work on.

use std::num::NonZeroU16;

use data_encoding::BASE32_NOPAD;
use fgm_letter::assets;
use fgm_letter::canonical::{ContentHash, Header};
use fgm_letter::seal::{QrMatrix, qr};
use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::configure::validate::{Accessibility, Archival};
use krilla::configure::{ConfigurationBuilder, PdfVersion};
use krilla::destination::XyzDestination;
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::geom::{PathBuilder, Point, Rect, Transform};
use krilla::graphic::Graphic;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::{Page, PageSettings};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, Node, SpanTag, Tag, TagGroup, TagId, TagTree,
};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{Document, SerializeSettings};
use parley::{Alignment, BaseDirection, FontContext, FontFamily, FontFamilyName, LayoutContext, StyleProperty};

/// The address in the QR code; the seal after the sign is not a seal.
pub(crate) const ADDRESS: &str = "https://specimen.invalid/#MFRGG";

const ARABIC: [&str; 4] = [
    "القانون السويدي",
    "يُحظر ختان الإناث في السويد. السجن من 2 إلى 6 سنوات، حتى لو حدث ذلك في بلد آخر وكان مسموحًا به هناك.",
    "اتصل بالرقم \u{2066}+46 8 405 50 05\u{2069} في أي وقت.",
    "لا",
];
const SWEDISH: [&str; 4] = [
    "Svensk lag",
    "Fängelse, normalt 2\u{2013}6\u{a0}år, i grova fall mer, även om det sker i ett annat land där det är tillåtet att göra så.",
    "Ring \u{2066}+46 8 405 50 05\u{2069} dygnet runt.",
    "Nej",
];

/// The canonical text that the sample shows.
pub(crate) fn text() -> String {
    let header = Header {
        law: "se".into(),
        paper: "letter".into(),
        edition: "2026-11".into(),
        date: "2026-11-23".parse().unwrap(),
        languages: vec!["ar".into(), "sv".into()],
        issuer: "Exempelregionen".into(),
    };
    let side = |[title, first, second, item]: [&str; 4]| format!("{title}\n{first}\n{second}\n• {item}\n");
    format!("{}{}---\n{}", header.compose(), side(ARABIC), side(SWEDISH))
}

/// The sample as PDF/A-3a and PDF/UA-1.
pub(crate) fn letter() -> Vec<u8> {
    letter_with(ADDRESS)
}

/// The sample with another address in its seal.
pub(crate) fn letter_with(address: &str) -> Vec<u8> {
    letter_drawing(address, Some(address))
}

/// The sample with one address in its link and another in the code on its pages, or none.
pub(crate) fn letter_drawing(address: &str, drawn: Option<&str>) -> Vec<u8> {
    let text = text();
    let mut code = BASE32_NOPAD.encode(&ContentHash::of(&text).0);
    code.truncate(10);
    code.insert(5, '-');

    let configuration = ConfigurationBuilder::new()
        .with_version(PdfVersion::Pdf17)
        .with_archival_validator(Archival::A3_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .unwrap();
    let mut document = Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let date =
        DateTime::new(2026).month(11).day(23).hour(0).minute(0).second(0).utc_offset_hour(0).utc_offset_minute(0);
    document.set_metadata(
        Metadata::new()
            .title("Svensk lag".into())
            .language("ar".into())
            .producer("letter".into())
            .creator("letter".into())
            .creation_date(date)
            .document_id("letter-se-ar".into()),
    );
    document
        .embed_file(EmbeddedFile {
            path: "letter-se-ar.txt".into(),
            mime_type: MimeType::new("text/plain"),
            description: Some("Canonical text".into()),
            association_kind: AssociationKind::Source,
            data: text.into_bytes().into(),
            modification_date: Some(date),
            compress: Some(true),
            location: None,
        })
        .unwrap();

    let mut writer = Writer::new(address, drawn);
    let mut tree = TagTree::new().with_lang(Some("ar".into()));
    tree.push(writer.side(&mut document, "ar", ARABIC, &code, 1));
    tree.push(writer.side(&mut document, "sv", SWEDISH, &code, 2));
    document.set_tag_tree(tree);
    let mut outline = Outline::new();
    outline.push_child(OutlineNode::new("Svensk lag".into(), XyzDestination::new(0, Point::from_xy(0.0, 0.0))));
    document.set_outline(outline);
    let file = document.finish().unwrap();
    match drawn {
        Some(drawn) => with_modules(&file, &qr(drawn).unwrap()),
        None => file,
    }
}

struct Writer {
    fonts: FontContext,
    layouts: LayoutContext<()>,
    families: Vec<String>,
    address: String,
    drawn: Option<QrMatrix>,
}

impl Writer {
    fn new(address: &str, drawn: Option<&str>) -> Self {
        let mut fonts = FontContext::new();
        let paths = ["fonts/vazirmatn/Vazirmatn-Regular.ttf", "fonts/noto-sans/NotoSans-Regular.ttf"];
        let mut families = Vec::new();
        for path in paths {
            let bytes = assets::embedded(path).unwrap().to_vec();
            for (family, _) in fonts.collection.register_fonts(bytes.into(), None) {
                families.push(fonts.collection.family_name(family).unwrap().to_owned());
            }
        }
        Self {
            fonts,
            layouts: LayoutContext::new(),
            families,
            address: address.to_owned(),
            drawn: drawn.map(|it| qr(it).unwrap()),
        }
    }

    fn side(
        &mut self,
        document: &mut Document,
        language: &str,
        words: [&str; 4],
        code: &str,
        number: usize,
    ) -> TagGroup {
        let mut page = document.start_page_with(PageSettings::from_wh(595.0, 842.0).unwrap());
        let mut top = 60.0;
        let lang = || Some(language.to_owned());
        let id = |name: &str| Some(TagId::from(format!("{name}-{number}").into_bytes()));
        let mut part = TagGroup::new(Tag::Part.with_lang(lang()));

        let mut surface = page.surface();
        for (name, band) in [("aside-band-draft", "UTKAST: inte granskad"), ("aside-band-specimen", "SPECIMEN")] {
            let lines = self.paragraph(&mut surface, band, "sv", &mut top);
            part.push(TagGroup::with_children(Tag::P.with_id(id(name)).with_lang(Some("sv".into())), lines));
        }
        let [title, first, second, item] = words;
        let lines = self.paragraph(&mut surface, title, language, &mut top);
        part.push(TagGroup::with_children(Tag::Hn(NonZeroU16::MIN, Some(title.into())), lines));
        for text in [first, second] {
            let lines = self.paragraph(&mut surface, text, language, &mut top);
            part.push(TagGroup::with_children(Tag::P, lines));
        }
        let bullet = self.paragraph(&mut surface, "• ", language, &mut top);
        let words = self.paragraph(&mut surface, item, language, &mut top);
        let children: Vec<Node> =
            vec![TagGroup::with_children(Tag::Lbl, bullet).into(), TagGroup::with_children(Tag::LBody, words).into()];
        let item = TagGroup::with_children(Tag::LI, children);
        part.push(TagGroup::with_children(Tag::L(ListNumbering::Circle), vec![item.into()]));

        let lines = self.paragraph(&mut surface, &format!("specimen.invalid {code}"), "sv", &mut top);
        part.push(TagGroup::with_children(Tag::P.with_id(id("aside-code")), lines));
        let square = Rect::from_xywh(60.0, 600.0, 100.0, 100.0).unwrap();
        let drawing = surface.start_tagged(ContentTag::Other);
        if let Some(code) = &self.drawn {
            draw_code(&mut surface, square, code);
        }
        surface.end_tagged();
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer)));
        self.draw(&mut surface, &format!("{number}/2 {code}"), "sv", &mut 800.0);
        surface.end_tagged();
        surface.finish();
        part.push(figure(&mut page, square, drawing, &self.address));
        part
    }

    /// Each line is a marked content of its own, as in the letter.
    fn paragraph(&mut self, surface: &mut Surface<'_>, text: &str, language: &str, top: &mut f32) -> Vec<Node> {
        let tag = ContentTag::Span(SpanTag::empty().with_lang(Some(language)));
        let identifier = surface.start_tagged(tag);
        self.draw(surface, text, language, top);
        surface.end_tagged();
        vec![identifier.into()]
    }

    fn draw(&mut self, surface: &mut Surface<'_>, text: &str, language: &str, top: &mut f32) {
        let families: Vec<_> = self.families.iter().map(|name| FontFamilyName::named(name)).collect();
        let mut builder = self.layouts.ranged_builder(&mut self.fonts, text, 1.0, false);
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(families.into())));
        builder.push_default(StyleProperty::FontSize(12.0));
        builder.set_base_direction(if language == "ar" { BaseDirection::Rtl } else { BaseDirection::Ltr });
        let mut layout = builder.build(text);
        layout.break_all_lines(Some(400.0));
        layout.align(Alignment::Start, Default::default());
        for line in layout.lines() {
            let y = *top + line.metrics().baseline;
            let mut x = 90.0 + line.metrics().offset;
            // Parley goes from left to right; the text of the page goes as it is read.
            let mut clusters = Vec::new();
            for run in line.runs() {
                let data = run.font();
                let font = Font::new(data.data.as_ref().to_vec().into(), data.index).unwrap();
                for cluster in run.visual_clusters() {
                    let glyphs: Vec<_> = cluster.glyphs().collect();
                    clusters.push((cluster.text_range(), font.clone(), x, glyphs));
                    x += cluster.advance();
                }
            }
            clusters.sort_by_key(|(range, ..)| range.start);
            let mut at = 0;
            while at < clusters.len() {
                let (range, font, x, glyphs) = &clusters[at];
                let mut end = range.end;
                at += 1;
                while let Some((more, ..)) = clusters.get(at).filter(|(.., glyphs)| glyphs.is_empty()) {
                    end = more.end;
                    at += 1;
                }
                if matches!(text[range.clone()].chars().next(), Some('\u{2066}'..='\u{2069}')) {
                    continue;
                }
                let glyphs: Vec<_> = glyphs
                    .iter()
                    .map(|glyph| {
                        KrillaGlyph::new(
                            GlyphId::new(glyph.id),
                            glyph.advance / 12.0,
                            glyph.x / 12.0,
                            -glyph.y / 12.0,
                            0.0,
                            range.start..end,
                            None,
                        )
                    })
                    .collect();
                surface.draw_glyphs(Point::from_xy(*x, y), &glyphs, font.clone(), text, 12.0, false);
            }
        }
        *top += layout.height() + 8.0;
    }
}

fn figure(page: &mut Page<'_>, square: Rect, drawing: Identifier, address: &str) -> TagGroup {
    let target = Target::Action(Action::Link(LinkAction::new(address.into())));
    let link = page
        .add_tagged_annotation(Annotation::new_link(LinkAnnotation::new(square, target), Some("Kontrollera".into())));
    let figure = TagGroup::with_children(Tag::Figure(Some("QR-kod".into())), vec![drawing.into()]);
    TagGroup::with_children(Tag::Link, vec![figure.into(), link.into()])
}

/// A form of the code's size; what it draws is put in when the file is finished, see [`with_modules`].
fn draw_code(surface: &mut Surface<'_>, square: Rect, code: &QrMatrix) {
    let side = code.side() as f32;
    let mut path = PathBuilder::new();
    path.push_rect(Rect::from_xywh(0.0, 0.0, side, side).unwrap());
    let mut builder = surface.stream_builder();
    let mut inner = builder.surface();
    inner.draw_path(&path.finish().unwrap());
    inner.finish();
    let form = builder.finish();
    let scale = square.width() / side;
    surface.push_transform(&Transform::from_row(scale, 0.0, 0.0, scale, square.left(), square.top()));
    surface.draw_graphic(Graphic::new(form, false));
    surface.pop();
}

/// Draws the code module by module with `re`, as letters do; krilla would write four lines for each.
fn with_modules(file: &[u8], code: &QrMatrix) -> Vec<u8> {
    let squares = (0..code.side()).flat_map(|y| (0..code.side()).map(move |x| (x, y)));
    let dark: String = squares.filter(|(x, y)| code.dark(*x, *y)).map(|(x, y)| format!("{x} {y} 1 1 re ")).collect();
    let mut document = lopdf::Document::load_mem(file).unwrap();
    for object in document.objects.values_mut() {
        if let Ok(stream) = object.as_stream_mut()
            && stream.dict.get(b"Subtype").is_ok_and(|kind| kind.as_name().is_ok_and(|kind| kind == b"Form"))
        {
            stream.dict.remove(b"Filter");
            stream.set_content(format!("0 g {dark}f").into_bytes());
        }
    }
    let mut out = Vec::new();
    document.save_to(&mut out).unwrap();
    out
}
