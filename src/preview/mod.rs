//! A translation as its translator sees it while writing; in: assets as they are at this moment, out: a [`View`]: the laid-out pages, every
//! message with its place, source text and remarks, and what is wrong.
//!
//! A letter is complete or does not exist; a preview is for the time before that. Where a message is not written, or has mistakes, the
//! last version without mistakes stands in its place, else the source text, and the view says so. When nothing can be laid out at
//! all, the last pages stay. It opens no port and reads no files: that is in `src/bin/`.

mod remarks;
mod svg;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::thread;

use jiff::civil::Date;
use serde::Serialize;
use sha2::{Digest, Sha256};

pub use self::remarks::{Remark, Severity};
use self::svg::Outlines;
pub use self::svg::Stretch;
use crate::assets::Assets;
use crate::issue::{Expired, IssueError, Press, Request};
use crate::issuer::Issuer;
use crate::layout::LayoutError;
use crate::locale::document::{Document, State};
use crate::locale::rows::{self, Lines};
use crate::locale::{Direction, Metadata};

/// What else is to be said of a language's messages: `check` is asked through this.
pub type Checks = dyn Fn(&Assets, &str) -> Vec<Remark> + Send + Sync;

/// What is previewed.
#[derive(Debug, Clone)]
pub struct Subject {
    /// BCP 47 tag of the language.
    pub language: String,
    /// Tag of the language whose text stands beside.
    pub beside: String,
    /// Tag of the source language.
    pub source: String,
    /// The paper, such as `letter`.
    pub paper: String,
    /// Its wording file: [`Catalogue::wording`](crate::issue::Catalogue::wording).
    pub wording: String,
    /// The size that it is laid out in, such as `a4`.
    pub size: String,
    /// The jurisdiction.
    pub law: String,
    /// The day on which the expiry of facts is judged.
    pub today: Date,
}

/// A preview in progress: keeps fonts, outlines, the last pages and the last good texts.
pub struct Preview {
    subject: Subject,
    issuer: Issuer,
    press: Press,
    checks: Arc<Checks>,
    outlines: Outlines,
    pages: Vec<Page>,
    /// The last usable value of each message, as Fluent source.
    good: BTreeMap<String, String>,
}

/// A page for the browser.
#[derive(Debug, Clone)]
pub struct Page {
    /// Stands for its contents.
    pub hash: String,
    /// The language of its side.
    pub language: String,
    /// Width and height in points.
    pub size: (f32, f32),
    /// SVG.
    pub svg: String,
    /// Where the messages stand.
    pub stretches: Vec<Stretch>,
}

/// What is to be shown.
#[derive(Debug)]
pub struct View {
    /// JSON for the page's script.
    pub json: String,
    /// The pages that it names.
    pub pages: Vec<Page>,
}

impl Preview {
    /// Makes ready; lays nothing out yet.
    ///
    /// # Errors
    /// [`IssueError::Layout`] when the fonts' data cannot be read.
    pub fn new(subject: Subject, issuer: Issuer, checks: Arc<Checks>) -> Result<Self, IssueError> {
        let press = Press::new()?;
        let (outlines, pages, good) = (Outlines::default(), Vec::new(), BTreeMap::new());
        Ok(Self { subject, issuer, press, checks, outlines, pages, good })
    }

    /// Looks at the assets as they are now. Whatever is wrong with them is in the view.
    pub fn view(&mut self, assets: &Assets) -> View {
        let (tag, wording) = (self.subject.language.clone(), self.subject.wording.clone());
        let mut remarks = Vec::new();
        let texts = Texts::of(assets, &self.subject, &mut remarks);
        let metadata = assets.text(&format!("locales/{tag}/locale.toml")).unwrap_or_default();
        let document = Document::parse(&texts.target);
        remarks.extend(remarks::of_wording(&tag, metadata, &wording, &document, &texts.target, &texts.source));
        if texts.is_read {
            remarks.extend(remarks::of_missing(&document, &texts.source));
        }
        let unusable: BTreeSet<String> = remarks
            .iter()
            .filter(|remark| remark.severity == Severity::Error)
            .filter_map(|remark| remark.message.clone())
            .collect();
        let (stood_in, usable) = self.stand_in(&document, &texts.source, &unusable);
        let assets_now = assets.clone().with_file(&format!("locales/{tag}/{wording}"), usable.into_bytes());
        // The check takes about as long as the layout, and needs nothing of it.
        let checks = Arc::clone(&self.checks);
        let (laid_out, said) = thread::scope(|scope| {
            let said = scope.spawn(|| checks(assets, &tag));
            let laid_out = self.lay_out(assets_now);
            (laid_out, said.join().unwrap_or_default())
        });
        let current = match laid_out {
            Ok(pages) => {
                self.pages = pages;
                true
            }
            Err(error) => {
                remarks.push(remarks::of_letter(&error, &self.subject, |text| {
                    let lines = rows::lines(&texts.target);
                    lines
                        .iter()
                        .find(|(_, lines)| lines.iter().any(|(_, line)| line.contains(text)))
                        .map(|(id, _)| id.clone())
                }));
                false
            }
        };
        for remark in said {
            if !remarks.contains(&remark) {
                remarks.push(remark);
            }
        }
        let json = self.json(&texts, &document, &remarks, &stood_in, current);
        View { json, pages: self.pages.clone() }
    }

    /// A wording that can be laid out: usable values, the last usable ones, the source's. And the ids whose value is not today's.
    fn stand_in(
        &mut self,
        document: &Document,
        source: &str,
        unusable: &BTreeSet<String>,
    ) -> (BTreeMap<String, &'static str>, String) {
        let source = Document::parse(source);
        let mut stood_in = BTreeMap::new();
        let mut text = String::new();
        for entry in source.entries() {
            let id = &entry.id;
            let value = match document.value(id).filter(|_| !unusable.contains(id)) {
                Some(value) => {
                    self.good.insert(id.clone(), value.to_owned());
                    value
                }
                None => match (self.good.get(id), source.value(id)) {
                    (Some(value), _) if document.entry(id).is_some_and(|entry| entry.state != State::Empty) => {
                        stood_in.insert(id.clone(), "earlier");
                        value
                    }
                    (_, Some(value)) => {
                        stood_in.insert(id.clone(), "source");
                        value
                    }
                    (_, None) => continue,
                },
            };
            text.push_str(&format!("{id} = {value}\n"));
        }
        (stood_in, text)
    }

    fn lay_out(&mut self, assets: Assets) -> Result<Vec<Page>, IssueError> {
        self.press.reload(assets)?;
        let request = Request {
            law: &self.subject.law,
            paper: &self.subject.paper,
            size: &self.subject.size,
            expired: Expired::PrintAsDraft, // a preview issues nothing
            ..Request::new(&self.subject.language, self.subject.today)
        };
        let layout = self.press.lay_out(&request, &self.issuer)?;
        let mut pages = Vec::with_capacity(layout.pages.len());
        for (number, page) in layout.pages.iter().enumerate() {
            let side = layout.first_pages.iter().rposition(|first| *first <= number).unwrap_or_default();
            let language = layout.sides.get(side).and_then(|side| side.lang.clone());
            let (svg, stretches) = self.outlines.page(page, layout.size, self.press.fonts());
            let hash: [u8; 32] = Sha256::digest(svg.as_bytes()).into();
            pages.push(Page {
                hash: hash[..8].iter().map(|byte| format!("{byte:02x}")).collect(),
                language: language.unwrap_or_else(|| self.subject.language.clone()),
                size: layout.size,
                svg,
                stretches,
            });
        }
        Ok(pages)
    }

    fn json(
        &self,
        texts: &Texts,
        document: &Document,
        remarks: &[Remark],
        stood_in: &BTreeMap<String, &'static str>,
        current: bool,
    ) -> String {
        let source = Document::parse(&texts.source);
        let (target, beside) = (rows::lines(&texts.target), rows::lines(&texts.beside));
        let of = |id: &str| remarks.iter().filter(|remark| remark.message.as_deref() == Some(id)).collect();
        let messages: Vec<Message<'_>> = source
            .entries()
            .iter()
            .map(|entry| {
                let here = document.entry(&entry.id);
                Message {
                    id: &entry.id,
                    group: &entry.group,
                    comment: &entry.comment,
                    line: here.map(|here| here.line),
                    source: beside.get(&entry.id).map(written).unwrap_or_default(),
                    translation: target.get(&entry.id).map(written).unwrap_or_default(),
                    state: match here.map(|here| here.state) {
                        None => "missing",
                        Some(State::Empty) => "empty",
                        Some(State::Broken) => "broken",
                        Some(State::Written) => "written",
                    },
                    stand_in: stood_in.get(&entry.id).copied(),
                    remarks: of(&entry.id),
                }
            })
            .collect();
        let known: BTreeSet<&str> = messages.iter().map(|message| message.id).collect();
        let written = messages.iter().filter(|message| message.state == "written").count();
        let view = Shown {
            language: texts.language(&self.subject.language, &texts.metadata),
            beside: texts.language(&self.subject.beside, &texts.beside_metadata),
            file: format!("{}/{}", self.subject.language, self.subject.wording),
            current,
            written,
            pages: self.pages.iter().map(ShownPage::of).collect(),
            problems: remarks
                .iter()
                .filter(|remark| remark.message.as_deref().is_none_or(|id| !known.contains(id)))
                .collect(),
            messages,
        };
        serde_json::to_string(&view).expect("only texts and numbers")
    }
}

/// Wording is about 10 kB.
const MOST_BYTES: usize = 500_000;

/// The sentence, then each form of a choice.
fn written(lines: &Lines) -> Vec<[String; 2]> {
    lines.iter().map(|(key, text)| [lines.label(key), text]).collect()
}

/// The texts that a view is made of; empty where a file is missing.
struct Texts {
    source: String,
    beside: String,
    target: String,
    /// Could the translation's file be read at all?
    is_read: bool,
    metadata: Option<Metadata>,
    beside_metadata: Option<Metadata>,
}

impl Texts {
    fn of(assets: &Assets, subject: &Subject, remarks: &mut Vec<Remark>) -> Self {
        let mut text = |tag: &str, file: &str| {
            let path = format!("locales/{tag}/{file}");
            let sentence = match (assets.bytes(&path), assets.text(&path)) {
                (Some(bytes), _) if bytes.len() > MOST_BYTES => {
                    format!("{path} is larger than any wording ({} kB); is it the right file?", bytes.len() / 1000)
                }
                (_, Some(text)) => return Some(text.to_owned()),
                (Some(_), None) => format!("{path} is not UTF-8 text; save it again as UTF-8"),
                (None, _) => format!("{path} is missing"),
            };
            remarks.push(Remark::of_file(sentence));
            None
        };
        let source = text(&subject.source, &subject.wording).unwrap_or_default();
        let beside = match subject.beside == subject.source {
            true => source.clone(),
            false => text(&subject.beside, &subject.wording).unwrap_or_default(),
        };
        let target = text(&subject.language, &subject.wording);
        let is_read = target.is_some();
        let target = target.unwrap_or_default();
        let metadata = text(&subject.language, "locale.toml").and_then(|text| toml::from_str(&text).ok());
        let beside_metadata = text(&subject.beside, "locale.toml").and_then(|text| toml::from_str(&text).ok());
        Self { source, beside, target, is_read, metadata, beside_metadata }
    }

    fn language(&self, tag: &str, metadata: &Option<Metadata>) -> Language {
        Language {
            tag: tag.to_owned(),
            name: metadata.as_ref().map_or_else(|| tag.to_owned(), |metadata| metadata.name.clone()),
            dir: match metadata.as_ref().map(|metadata| metadata.direction) {
                Some(Direction::RightToLeft) => "rtl",
                _ => "ltr",
            },
        }
    }
}

#[derive(Serialize)]
struct Shown<'a> {
    language: Language,
    beside: Language,
    file: String,
    /// Do the pages show the files as they are?
    current: bool,
    written: usize,
    pages: Vec<ShownPage<'a>>,
    messages: Vec<Message<'a>>,
    problems: Vec<&'a Remark>,
}

#[derive(Serialize)]
struct Language {
    tag: String,
    name: String,
    dir: &'static str,
}

#[derive(Serialize)]
struct ShownPage<'a> {
    hash: &'a str,
    language: &'a str,
    size: [f32; 2],
    /// Message, left, top, width, height.
    stretches: Vec<(&'a str, f32, f32, f32, f32)>,
}

impl<'a> ShownPage<'a> {
    fn of(page: &'a Page) -> Self {
        let stretches = page
            .stretches
            .iter()
            .map(|stretch| (&*stretch.message, stretch.area.x, stretch.area.y, stretch.area.width, stretch.area.height))
            .collect();
        Self { hash: &page.hash, language: &page.language, size: page.size.into(), stretches }
    }
}

#[derive(Serialize)]
struct Message<'a> {
    id: &'a str,
    group: &'a str,
    comment: &'a str,
    line: Option<usize>,
    source: Vec<[String; 2]>,
    translation: Vec<[String; 2]>,
    state: &'static str,
    /// What the pages show instead of it: an `earlier` text or the `source`'s.
    stand_in: Option<&'static str>,
    remarks: Vec<&'a Remark>,
}

/// The characters that no font has, out of an error.
fn missing_glyph(error: &IssueError) -> Option<&str> {
    match error {
        IssueError::Layout(LayoutError::MissingGlyph { text, .. }) => Some(text),
        _ => None,
    }
}
