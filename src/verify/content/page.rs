//! Reads what a page draws; in: a page, out: the text of each marked content and each artifact, with positions.

use std::collections::HashSet;

use lopdf::{Dictionary, Object, ObjectId};

use super::code::Modules;
use super::font::Fonts;
use super::graphics::{Graphics, Matrix};
use super::objects::{Objects, text_string};
use super::passage::{Passage, Recorder};
use super::token::{MAX_OPERANDS, Operand, Operators};
use super::{Area, ContentError, Notes};
use crate::photo;

/// Operators of all pages together; a letter has 6 000, a logo may add 45 000.
const MAX_OPERATORS: usize = 1 << 17;
/// Saved graphics states; PDF/A-1 allowed 28.
const MAX_STATES: usize = 28;
/// Forms inside one another, and drawn on all pages; a letter has its QR code.
const MAX_DEPTH: usize = 4;
const MAX_FORMS: usize = 16;
/// Forms that may be QR codes; a letter has one, however often it is drawn.
const MAX_CODES: usize = 4;
/// Content streams of one page; a letter's has one.
const MAX_CONTENTS: usize = 8;
/// Page tree nodes above a page.
const MAX_PARENTS: usize = 16;

/// What a page draws, as far as it is text.
#[derive(Debug, Default)]
pub(super) struct Drawn {
    /// By marked-content identifier, in the order of drawing.
    pub(super) tagged: Vec<(i32, Passage)>,
    /// The kind, such as `Footer`, and the text.
    pub(super) artifacts: Vec<(String, Passage)>,
}

/// Reads pages, one after the other.
pub(super) struct Interpreter<'r, 'd> {
    pub(super) objects: &'r Objects<'d>,
    pub(super) fonts: &'r mut Fonts,
    pub(super) notes: &'r mut Notes,
    operators_left: usize,
    forms_left: usize,
    /// Forms that draw neither text nor pictures: the QR code is on several pages.
    silent: HashSet<ObjectId>,
    codes: Vec<String>,
    codes_left: usize,
}

impl<'r, 'd> Interpreter<'r, 'd> {
    pub(super) fn new(objects: &'r Objects<'d>, fonts: &'r mut Fonts, notes: &'r mut Notes) -> Self {
        Self {
            objects,
            fonts,
            notes,
            operators_left: MAX_OPERATORS,
            forms_left: MAX_FORMS,
            silent: HashSet::new(),
            codes: Vec::new(),
            codes_left: MAX_CODES,
        }
    }

    /// The texts of the QR codes that were drawn, each once.
    pub(super) fn finish(self) -> Vec<String> {
        self.codes
    }

    /// Reads one page; `number` counts from 1.
    pub(super) fn page(&mut self, number: usize, page: &'d Dictionary, area: Area) -> Result<Drawn, ContentError> {
        let content = self.page_content(page)?;
        let resources = inherited(self.objects, page, b"Resources").and_then(|object| object.as_dict().ok());
        let mut recorder = Recorder::new(self.objects, number, area);
        self.run(&content, resources, Graphics::new(Matrix::IDENTITY), &mut recorder, 0)?;
        Ok(recorder.finish(self.notes))
    }

    /// A page's content streams as one (ISO 32000-2 7.8.2).
    fn page_content(&self, page: &'d Dictionary) -> Result<Vec<u8>, ContentError> {
        let single = self.objects.find(page, b"Contents").map(|(_, object)| object);
        let streams = match single {
            Some(Object::Array(streams)) if streams.len() > MAX_CONTENTS => {
                return Err(ContentError::TooMany { what: "content streams on a page", limit: MAX_CONTENTS });
            }
            Some(Object::Array(streams)) => streams.iter().filter_map(|stream| self.objects.resolve(stream)).collect(),
            Some(stream) => vec![stream],
            None => Vec::new(),
        };
        let mut content = Vec::new();
        for stream in streams.into_iter().filter_map(|object| object.as_stream().ok()) {
            content.extend(self.objects.decode(stream, "a page's content")?);
            content.push(b'\n');
        }
        Ok(content)
    }

    fn run(
        &mut self,
        content: &[u8],
        resources: Option<&'d Dictionary>,
        start: Graphics,
        recorder: &mut Recorder<'_>,
        depth: usize,
    ) -> Result<(), ContentError> {
        let find = |key: &[u8]| resources.and_then(|resources| self.objects.dictionary(resources, key));
        let (fonts, states, forms, properties) =
            (find(b"Font"), find(b"ExtGState"), find(b"XObject"), find(b"Properties"));
        let mut graphics = start;
        let mut saved = Vec::new();
        let (mut text, mut line) = (Matrix::IDENTITY, Matrix::IDENTITY);
        let opened = recorder.depth();
        let mut operators = Operators::new(content);
        let mut modules = Modules::new();
        while let Some(operator) = operators.next() {
            self.operators_left = self
                .operators_left
                .checked_sub(1)
                .ok_or(ContentError::TooMany { what: "drawing operators", limit: MAX_OPERATORS })?;
            match operator {
                // The paths of the QR code are most of a page; it is a form.
                b"m" | b"l" | b"c" | b"h" | b"re" | b"f" | b"n" if depth == 0 => {}
                b"re" => modules.rectangle(operators.numbers()),
                b"f" => modules.fill(&graphics),
                b"m" | b"l" | b"c" | b"v" | b"y" | b"n" | b"S" | b"s" | b"F" | b"f*" | b"B" | b"B*" | b"b" | b"b*"
                | b"sh" => {
                    modules.other();
                }
                b"q" if saved.len() >= MAX_STATES => {
                    return Err(ContentError::TooMany { what: "nested graphics states", limit: MAX_STATES });
                }
                b"q" => saved.push(graphics),
                b"Q" => graphics = saved.pop().unwrap_or(graphics),
                b"cm" => {
                    if let Some(matrix) = operators.numbers() {
                        graphics.ctm = Matrix(matrix).then(&graphics.ctm);
                    }
                }
                b"W" | b"W*" => graphics.clipped = true,
                b"g" | b"rg" | b"k" | b"sc" | b"scn" => graphics.fill(&operators),
                b"cs" => graphics.white = false, // every colour space begins with black or with a pattern
                b"gs" => {
                    let state =
                        states.zip(operators.name_at(0)).and_then(|(all, name)| self.objects.dictionary(all, name));
                    if let Some(state) = state {
                        self.extended_state(state, &mut graphics);
                    }
                }
                b"BT" => (text, line) = (Matrix::IDENTITY, Matrix::IDENTITY),
                b"Tf" => {
                    let place = match (fonts, operators.name_at(0)) {
                        (Some(fonts), Some(name)) => self.fonts.find(self.objects, fonts, name)?,
                        _ => None,
                    };
                    graphics.font = place;
                    if let Some(Operand::Number(size)) = operators.operands().get(1) {
                        graphics.size = *size;
                    }
                }
                b"Tm" => {
                    if let Some(matrix) = operators.numbers() {
                        (text, line) = (Matrix(matrix), Matrix(matrix));
                    }
                }
                b"Td" | b"TD" => {
                    if let Some([x, y]) = operators.numbers() {
                        if operator == b"TD" {
                            graphics.leading = -y;
                        }
                        next_line(&mut text, &mut line, x, y);
                    }
                }
                b"T*" => next_line(&mut text, &mut line, 0.0, -graphics.leading),
                b"Tj" | b"TJ" => self.show(&operators, &graphics, &mut text, recorder)?,
                b"'" | b"\"" => {
                    if let [Operand::Number(word), Operand::Number(character), _] = operators.operands() {
                        (graphics.word_space, graphics.character_space) = (*word, *character);
                    }
                    next_line(&mut text, &mut line, 0.0, -graphics.leading);
                    self.show(&operators, &graphics, &mut text, recorder)?;
                }
                b"BMC" => recorder.open(operators.name_at(0).unwrap_or_default(), Properties::default())?,
                b"BDC" => {
                    let named = operators.name_at(1).and_then(|name| self.objects.dictionary(properties?, name));
                    let given = named.map_or_else(
                        || Properties::direct(&operators),
                        |dictionary| Properties::named(self.objects, dictionary),
                    );
                    // A form counts its own marks, which the page's structure does not reach.
                    let given = if depth > 0 { Properties { mcid: None, ..given } } else { given };
                    recorder.open(operators.name_at(0).unwrap_or_default(), given)?;
                }
                b"EMC" if recorder.depth() > opened => recorder.close(self.notes),
                b"Do" => {
                    let form = forms.zip(operators.name_at(0)).and_then(|(all, name)| self.objects.find(all, name));
                    if let Some((id, Object::Stream(form))) = form {
                        self.form(id, form, resources, &graphics, recorder, depth)?;
                    }
                }
                b"BI" => recorder.picture(self.notes),
                _ => {
                    graphics.set(operator, &operators);
                }
            }
        }
        while recorder.depth() > opened {
            recorder.close(self.notes);
        }
        if operators.are_too_many() {
            return Err(ContentError::TooMany { what: "operands of one operator", limit: MAX_OPERANDS });
        }
        self.code(&modules)
    }

    /// Reads the QR code that a form has drawn, if it has.
    fn code(&mut self, modules: &Modules) -> Result<(), ContentError> {
        let Some(dark) = modules.dark() else { return Ok(()) };
        self.codes_left =
            self.codes_left.checked_sub(1).ok_or(ContentError::TooMany { what: "QR codes", limit: MAX_CODES })?;
        match photo::read_modules(&dark) {
            Some(code) if !self.codes.contains(&code) => self.codes.push(code),
            _ => {}
        }
        Ok(())
    }

    /// Draws a form's content in the place of `Do`; a picture is noted, because no text can be read from it.
    fn form(
        &mut self,
        id: Option<ObjectId>,
        form: &'d lopdf::Stream,
        outer: Option<&'d Dictionary>,
        graphics: &Graphics,
        recorder: &mut Recorder<'_>,
        depth: usize,
    ) -> Result<(), ContentError> {
        if id.is_some_and(|id| self.silent.contains(&id)) {
            return Ok(());
        }
        if self.objects.name(&form.dict, b"Subtype") != Some(b"Form") {
            recorder.picture(self.notes);
            return Ok(());
        }
        self.forms_left = self
            .forms_left
            .checked_sub(1)
            .filter(|_| depth < MAX_DEPTH)
            .ok_or(ContentError::TooMany { what: "forms drawn on pages", limit: MAX_FORMS })?;
        let content = self.objects.decode(form, "a form's content")?;
        let resources = self.objects.dictionary(&form.dict, b"Resources").or(outer);
        let mut inner = *graphics;
        if let Some(matrix) = matrix(self.objects, &form.dict) {
            inner.ctm = matrix.then(&inner.ctm);
        }
        let seen = recorder.seen();
        self.run(&content, resources, inner, recorder, depth + 1)?;
        if recorder.seen() == seen {
            self.silent.extend(id);
        }
        Ok(())
    }

    fn extended_state(&self, state: &'d Dictionary, graphics: &mut Graphics) {
        /// Fainter than this nobody reads it.
        const FAINT: f32 = 0.3;
        let opacity = self.objects.find(state, b"ca").and_then(|(_, value)| value.as_float().ok());
        if let Some(opacity) = opacity {
            graphics.transparent = opacity < FAINT;
        }
        if matches!(self.objects.find(state, b"SMask"), Some((_, Object::Dictionary(_)))) {
            graphics.transparent = true;
        }
    }

    fn show(
        &mut self,
        operators: &Operators<'_>,
        graphics: &Graphics,
        text: &mut Matrix,
        recorder: &mut Recorder<'_>,
    ) -> Result<(), ContentError> {
        let font = graphics.font.and_then(|place| self.fonts.all.get(place));
        let device = text.then(&graphics.ctm);
        let hidden = graphics.hides(&device);
        let size = graphics.size * device.height();
        let mut along = 0.0;
        for operand in operators.operands() {
            let range = match operand {
                Operand::Number(adjustment) => {
                    along -= adjustment / 1000.0 * graphics.size * graphics.stretch;
                    continue;
                }
                Operand::Text(range) => range,
                _ => continue,
            };
            let Some(font) = font else {
                recorder.glyph(None, device.apply(along, graphics.rise), 0.0, size, hidden, self.notes)?;
                continue;
            };
            for code in operators.bytes(range).chunks(font.code_length) {
                let code = code.iter().fold(0_u16, |code, byte| code << 8 | u16::from(*byte));
                let word_space = if font.code_length == 1 && code == 32 { graphics.word_space } else { 0.0 };
                let advance = (font.width(code) / 1000.0 * graphics.size + graphics.character_space + word_space)
                    * graphics.stretch;
                let at = device.apply(along, graphics.rise);
                recorder.glyph(font.to_unicode.get(code), at, advance * device.breadth(), size, hidden, self.notes)?;
                along += advance;
            }
        }
        *text = Matrix([1.0, 0.0, 0.0, 1.0, along, 0.0]).then(text);
        Ok(())
    }
}

/// The properties of a marked content that matter (ISO 32000-2 14.6.2).
#[derive(Debug, Default)]
pub(super) struct Properties {
    pub(super) mcid: Option<i32>,
    pub(super) actual_text: Option<String>,
    pub(super) language: Option<String>,
    /// The subtype of an artifact, or its type.
    pub(super) kind: Option<String>,
}

impl Properties {
    /// From a dictionary written in the content stream.
    fn direct(operators: &Operators<'_>) -> Self {
        let mut found = Self::default();
        let mut depth = 0_usize;
        let operands = operators.operands();
        for (index, pair) in operands.windows(2).enumerate().skip(1) {
            match &pair[0] {
                Operand::Open => depth += 1,
                Operand::Close => depth = depth.saturating_sub(1),
                // Keys stand right after the opening mark at even distance, but values may be arrays: a name that
                // follows another key is that key's value, so only known keys are looked at.
                Operand::Name(key) if depth == 1 && index > 1 => match (operators.bytes(key), &pair[1]) {
                    #[expect(clippy::cast_possible_truncation, reason = "saturates, and no letter has that many")]
                    (b"MCID", Operand::Number(value)) if *value >= 0.0 => found.mcid = Some(*value as i32),
                    (b"ActualText", Operand::Text(text)) => {
                        found.actual_text = Some(text_string(operators.bytes(text)));
                    }
                    (b"Lang", Operand::Text(text)) => found.language = Some(text_string(operators.bytes(text))),
                    (b"Subtype", Operand::Name(name)) => found.set_kind(operators.bytes(name)),
                    (b"Type", Operand::Name(name)) if found.kind.is_none() => found.set_kind(operators.bytes(name)),
                    _ => {}
                },
                _ => {}
            }
        }
        found
    }

    /// From the page's property resources.
    fn named<'d>(objects: &Objects<'d>, dictionary: &'d Dictionary) -> Self {
        Self {
            mcid: objects
                .find(dictionary, b"MCID")
                .and_then(|(_, value)| value.as_i64().ok())
                .and_then(|value| i32::try_from(value).ok()),
            actual_text: objects.text(dictionary, b"ActualText"),
            language: objects.text(dictionary, b"Lang"),
            kind: objects.word(dictionary, b"Subtype").or_else(|| objects.word(dictionary, b"Type")),
        }
    }

    fn set_kind(&mut self, name: &[u8]) {
        self.kind = Some(String::from_utf8_lossy(name).into_owned());
    }
}

/// An entry that pages inherit from the page tree (ISO 32000-2 7.7.3.4).
pub(super) fn inherited<'d>(objects: &Objects<'d>, page: &'d Dictionary, key: &[u8]) -> Option<&'d Object> {
    let mut node = page;
    for _ in 0..MAX_PARENTS {
        if let Some((_, object)) = objects.find(node, key) {
            return Some(object);
        }
        node = objects.dictionary(node, b"Parent")?;
    }
    None
}

fn matrix(objects: &Objects<'_>, form: &Dictionary) -> Option<Matrix> {
    let array = objects.array(form, b"Matrix")?;
    let mut matrix = [0.0; 6];
    for (part, object) in matrix.iter_mut().zip(array) {
        *part = object.as_float().ok()?;
    }
    Some(Matrix(matrix))
}

fn next_line(text: &mut Matrix, line: &mut Matrix, x: f32, y: f32) {
    *line = Matrix([1.0, 0.0, 0.0, 1.0, x, y]).then(line);
    *text = *line;
}
