//! Writes the PDF; in: a [`Layout`] and what the file says of itself, out: bytes that conform to PDF/A-3a and PDF/UA-1.
//!
//! The only place that names krilla, whose file `compact` then makes smaller. It does not sign: the signature field comes with [`crate::sign`]. Clause by clause: CONFORMANCE.md.

mod compact;
mod draw;
mod logo;
mod tags;

use jiff::civil::Date;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::geom::{Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::text::Font;
use krilla::{Document, SerializeSettings};

use crate::layout::{Fonts, Layout};

/// What the file says of itself.
#[derive(Debug, Clone)]
pub struct About<'a> {
    /// The title, in the front's language.
    pub title: &'a str,
    /// BCP 47 tag of the front.
    pub language: &'a str,
    /// The printed date: the only date in the file.
    pub date: Date,
    /// Name of the attached canonical text.
    pub text_name: &'a str,
    /// The canonical text.
    pub text: &'a str,
    /// Who issues the paper, where the file is to say so.
    pub issuer: Option<&'a str>,
    /// What the program calls itself in the file: neutral, because the file is shown abroad.
    pub producer: &'a str,
    /// Makes the document identifiers: the content hash in hexadecimal.
    pub id: &'a str,
    /// A bookmark for each side: its title and its first page, from 0.
    pub bookmarks: Vec<(String, usize)>,
}

/// The PDF could not be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PdfError {
    /// The writer refuses, because the result would not conform.
    #[error(
        "the PDF would not conform to PDF/A-3a and PDF/UA-1: {reasons}; this is a fault of the program or its fonts, please report it"
    )]
    NotConforming {
        /// What the writer says.
        reasons: String,
    },
    /// The logo cannot be drawn.
    #[error(
        "the issuer's logo cannot be used: {message}; save it as plain SVG with filled or stroked paths, and text as paths"
    )]
    Logo {
        /// Why.
        message: String,
    },
}

/// Writes letters; keeps the fonts it has read for the next one.
#[derive(Default)]
pub struct Writer {
    fonts: Vec<Option<Font>>,
}

impl Writer {
    /// Writes a PDF.
    ///
    /// # Errors
    /// [`PdfError`].
    pub fn write(&mut self, layout: &Layout, fonts: &Fonts, about: &About<'_>) -> Result<Vec<u8>, PdfError> {
        let configuration = ConfigurationBuilder::new()
            .with_archival_validator(Archival::A3_A)
            .with_accessibility_validator(Accessibility::UA1)
            .finish()
            .map_err(|error| PdfError::NotConforming { reasons: format!("{error:?}") })?;
        let mut document = Document::new_with(SerializeSettings {
            configuration,
            enable_tagging: true,
            compress_content_streams: false, // `compact` rewrites and compresses them
            ..Default::default()
        });

        let mut marks = tags::Marks::new(layout);
        for (number, page) in layout.pages.iter().enumerate() {
            let settings = PageSettings::from_wh(layout.size.0, layout.size.1)
                .ok_or_else(|| PdfError::NotConforming { reasons: "the sheet has no size".to_owned() })?;
            let mut open = document.start_page_with(settings);
            draw::page(&mut open, page, layout, &mut |font| self.font(fonts, font), &mut marks)?;
            marks.links(&mut open, number, layout);
            open.finish();
        }
        document.set_tag_tree(marks.tree(layout, about.language));
        document.set_outline(outline(about));
        document.set_metadata(metadata(about));
        document.embed_file(text_file(about));
        let file = document.finish().map_err(|error| PdfError::NotConforming { reasons: format!("{error:?}") })?;
        compact::compact(&file)
    }

    fn font(&mut self, fonts: &Fonts, number: usize) -> Result<Font, PdfError> {
        if self.fonts.len() <= number {
            self.fonts.resize(number + 1, None);
        }
        let unreadable = || PdfError::NotConforming { reasons: format!("font {number} cannot be read") };
        if self.fonts[number].is_none() {
            let bytes = fonts.bytes(number).ok_or_else(unreadable)?;
            self.fonts[number] = Some(Font::new(bytes.into(), 0).ok_or_else(unreadable)?);
        }
        self.fonts[number].clone().ok_or_else(unreadable)
    }
}

fn outline(about: &About<'_>) -> Outline {
    let mut outline = Outline::new();
    for (title, page) in &about.bookmarks {
        let top = XyzDestination::new(*page, Point::from_xy(0.0, 0.0));
        outline.push_child(OutlineNode::new(title.clone(), top));
    }
    outline
}

fn metadata(about: &About<'_>) -> Metadata {
    let metadata = match about.issuer {
        Some(issuer) => Metadata::new().authors(vec![issuer.to_owned()]),
        None => Metadata::new(),
    };
    metadata
        .title(about.title.to_owned())
        .language(about.language.to_owned())
        .creator(about.producer.to_owned())
        .producer(about.producer.to_owned())
        .creation_date(date_time(about.date))
        .document_id(about.id.to_owned())
}

fn text_file(about: &About<'_>) -> EmbeddedFile {
    EmbeddedFile {
        path: about.text_name.to_owned(),
        mime_type: MimeType::new("text/plain"),
        description: Some(about.title.to_owned()),
        association_kind: AssociationKind::Source,
        data: about.text.as_bytes().to_vec().into(),
        modification_date: Some(date_time(about.date)),
        compress: Some(true),
        location: None,
    }
}

/// Midnight UTC of the printed date.
fn date_time(date: Date) -> DateTime {
    let part = |value: i8| u8::try_from(value).unwrap_or(1);
    DateTime::new(u16::try_from(date.year()).unwrap_or(0))
        .month(part(date.month()))
        .day(part(date.day()))
        .hour(0)
        .minute(0)
        .second(0)
        .utc_offset_hour(0)
        .utc_offset_minute(0)
}

fn rect(area: &crate::layout::Rect) -> Rect {
    let fallback = Rect::from_xywh(0.0, 0.0, 1.0, 1.0).expect("a unit square is a rectangle");
    Rect::from_xywh(area.x, area.y, area.width, area.height).unwrap_or(fallback)
}
