//! Shapes every paragraph of a side once; in: a [`Side`] and fonts, out: [`Paragraphs`], to be broken and placed as often as needed.

use super::fonts::Fonts;
use super::side::Marks;
use super::text::{Setting, Shaped, Style};
use super::{LayoutError, filled};
use crate::letter::{self, BULLET, Band, OpeningStyle, Side, Text};

/// Type sizes in points: one scale for all papers. Body is the smallest that a letter may be set in.
pub(super) mod scale {
    pub(in crate::layout) const TITLE: f32 = 16.5;
    pub(in crate::layout) const BODY: f32 = 10.5;
    pub(in crate::layout) const HEADING: f32 = 9.5;
    pub(in crate::layout) const LABEL: f32 = 8.0;
    pub(in crate::layout) const SMALL: f32 = 7.0;
}

/// The shaped paragraphs of a side, in its blocks' order.
pub(super) struct Paragraphs {
    pub(super) bands: Vec<(Band, Shaped)>,
    pub(super) issuer: Shaped,
    pub(super) whereabouts: Option<Shaped>,
    pub(super) question: Shaped,
    pub(super) reference: Vec<Shaped>,
    pub(super) logo: Option<(String, Text)>,
    pub(super) title: Shaped,
    pub(super) also: Shaped,
    pub(super) opening: Vec<Shaped>,
    pub(super) sections: Vec<Section>,
    pub(super) handed: Handed,
    pub(super) check: Check,
    pub(super) references: (Shaped, Shaped),
}

pub(super) struct Section {
    pub(super) heading: Shaped,
    pub(super) paragraphs: Vec<Shaped>,
    /// Bullet and words of each item.
    pub(super) list: Vec<(Shaped, Shaped)>,
}

pub(super) struct Handed {
    pub(super) heading: Shaped,
    pub(super) fields: Vec<Shaped>,
    pub(super) stamp: Shaped,
    pub(super) note: Shaped,
}

pub(super) struct Check {
    pub(super) heading: Shaped,
    pub(super) how: Shaped,
    pub(super) code: Shaped,
    pub(super) alt: String,
}

impl Paragraphs {
    pub(super) fn shape(fonts: &mut Fonts, side: &Side, marks: &Marks) -> Result<Self, LayoutError> {
        let setting = Setting { script: &side.script, direction: side.direction };
        let mut shaper = Shaper { fonts, setting };
        let head = &side.letterhead;
        let code = shaper.bold(&filled(&side.code, &marks.code, 0, 0), scale::LABEL)?;
        let bands = side.bands.iter().map(|band| Ok((band.clone(), shaper.bold(&band.text, scale::BODY)?)));
        let bands = bands.collect::<Result<_, LayoutError>>()?;
        let opening = side.opening.iter().map(|(style, text)| match style {
            OpeningStyle::Addressee => shaper.bold(text, scale::BODY),
            OpeningStyle::Lead => shaper.plain(text, scale::BODY),
        });
        let opening = opening.collect::<Result<_, LayoutError>>()?;
        let sections = side.sections.iter().map(|section| shaper.section(section));
        Ok(Self {
            bands,
            opening,
            sections: sections.collect::<Result<_, LayoutError>>()?,
            issuer: shaper.bold(&head.issuer, scale::BODY)?,
            whereabouts: head.whereabouts.as_ref().map(|text| shaper.plain(text, scale::LABEL)).transpose()?,
            question: shaper.plain(&head.question, scale::LABEL)?,
            reference: shaper.all(&head.reference, scale::LABEL)?,
            logo: head.logo.clone(),
            title: shaper.bold(&side.title, scale::TITLE)?,
            also: shaper.plain(&side.also, scale::BODY)?,
            handed: Handed {
                heading: shaper.bold(&side.handed_out.heading, scale::HEADING)?,
                fields: shaper.all(&side.handed_out.fields, scale::LABEL)?,
                stamp: shaper.plain(&side.handed_out.stamp, scale::LABEL)?,
                note: shaper.plain(&side.handed_out.note, scale::LABEL)?,
            },
            check: Check {
                heading: shaper.bold(&side.check.heading, scale::HEADING)?,
                how: shaper.plain(&side.check.how, scale::LABEL)?,
                code,
                alt: without_isolates(&side.check.alt.text),
            },
            references: (
                shaper.bold(&side.references.heading, scale::LABEL)?,
                shaper.plain(&side.references.text, scale::SMALL)?,
            ),
        })
    }
}

struct Shaper<'a> {
    fonts: &'a mut Fonts,
    setting: Setting<'a>,
}

impl Shaper<'_> {
    fn plain(&mut self, text: &Text, size: f32) -> Result<Shaped, LayoutError> {
        Shaped::new(self.fonts, text, Style { size, bold: false }, self.setting)
    }

    fn bold(&mut self, text: &Text, size: f32) -> Result<Shaped, LayoutError> {
        Shaped::new(self.fonts, text, Style { size, bold: true }, self.setting)
    }

    fn all(&mut self, texts: &[Text], size: f32) -> Result<Vec<Shaped>, LayoutError> {
        texts.iter().map(|text| self.plain(text, size)).collect()
    }

    fn section(&mut self, section: &letter::Section) -> Result<Section, LayoutError> {
        let bullet = Text::new(BULLET);
        let item = |item| Ok((self.plain(&bullet, scale::BODY)?, self.plain(item, scale::BODY)?));
        let list = section.list.iter().map(item).collect::<Result<_, LayoutError>>()?;
        let heading = self.bold(&section.heading, scale::HEADING)?;
        Ok(Section { heading, paragraphs: self.all(&section.paragraphs, scale::BODY)?, list })
    }
}

/// Alternative texts are read aloud, not set: isolates mean nothing there.
fn without_isolates(text: &str) -> String {
    text.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "")
}
