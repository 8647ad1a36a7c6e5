//! Records the text of one page as it is drawn; in: glyphs and marked-content operators, out: passages of text with positions.

use super::objects::Objects;
use super::page::{Drawn, Properties};
use super::{Area, ContentError, Notes};

/// Marked contents inside one another: tag, `ActualText`, `ReversedChars`; a letter has two.
const MAX_DEPTH: usize = 8;

/// The text of one marked content, with the place of each part on the page.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Passage {
    /// The page, counted from 1.
    pub page: usize,
    /// The language that the marked content itself gives, as BCP 47 tag.
    pub language: Option<String>,
    /// In reading order, as ToUnicode and `ActualText` give it.
    pub text: String,
    /// The parts of `text`, in the same order.
    pub clusters: Vec<Cluster>,
}

/// A part of a text that is drawn as a whole: mostly one glyph, or the glyphs under one `ActualText`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cluster {
    /// Where its text ends in [`Passage::text`], in bytes; it begins where the part before ends.
    pub end: usize,
    /// Its left edge, in points from the left of the page box.
    pub x: f32,
    /// Its baseline, in points from the bottom of the page box.
    pub y: f32,
    /// Its width in points.
    pub width: f32,
    /// Its font size in points.
    pub size: f32,
}

impl Passage {
    /// Each part with its text.
    pub fn parts(&self) -> impl Iterator<Item = (&str, &Cluster)> {
        let mut start = 0;
        self.clusters.iter().map(move |cluster| {
            let text = self.text.get(start..cluster.end).unwrap_or_default();
            start = cluster.end;
            (text, cluster)
        })
    }

    fn push(&mut self, text: &str, cluster: Cluster) {
        self.text.push_str(text);
        self.clusters.push(Cluster { end: self.text.len(), ..cluster });
    }

    /// Turns the parts from `first` on around: `ReversedChars` shows them last first (ISO 32000-2 14.8.2.5.3).
    fn reverse(&mut self, first: usize) {
        let mut start = first.checked_sub(1).and_then(|last| self.clusters.get(last)).map_or(0, |last| last.end);
        let turned = self.text.split_off(start);
        let mut parts = Vec::new();
        for cluster in self.clusters.split_off(first.min(self.clusters.len())) {
            parts.push((start - self.text.len()..cluster.end - self.text.len(), cluster));
            start = cluster.end;
        }
        for (range, cluster) in parts.into_iter().rev() {
            self.push(turned.get(range).unwrap_or_default(), cluster);
        }
    }
}

/// Collects one page.
pub(super) struct Recorder<'r> {
    /// Where text and passages are paid.
    objects: &'r Objects<'r>,
    page: usize,
    area: Area,
    drawn: Drawn,
    /// Text outside every marked content.
    loose: Passage,
    target: Target,
    open: Vec<Open>,
    /// The outermost `ActualText` and the extent of the glyphs under it.
    replacement: Option<Replacement>,
    seen: usize,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Target {
    Loose,
    Tagged(usize),
    Artifact(usize),
}

struct Open {
    outer: Target,
    reversed_from: Option<usize>,
}

struct Replacement {
    depth: usize,
    text: String,
    /// Left, right, baseline and size, once a glyph has been drawn.
    extent: Option<(f32, f32, f32, f32)>,
}

impl<'r> Recorder<'r> {
    pub(super) fn new(objects: &'r Objects<'r>, page: usize, area: Area) -> Self {
        Self {
            objects,
            page,
            area,
            drawn: Drawn::default(),
            loose: Passage::default(),
            target: Target::Loose,
            open: Vec::new(),
            replacement: None,
            seen: 0,
        }
    }

    /// How many glyphs, replacement texts and pictures there have been.
    pub(super) fn seen(&self) -> usize {
        self.seen
    }

    /// A picture is drawn.
    pub(super) fn picture(&mut self, notes: &mut Notes) {
        self.seen += 1;
        notes.picture(self.page);
    }

    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    /// A marked content begins.
    pub(super) fn open(&mut self, tag: &[u8], given: Properties) -> Result<(), ContentError> {
        if self.open.len() >= MAX_DEPTH {
            return Err(ContentError::TooMany { what: "nested marked contents", limit: MAX_DEPTH });
        }
        let outer = self.target;
        if tag == b"Artifact" || given.mcid.is_some() {
            self.objects.passages.spend(1)?;
        }
        let passage = Passage { page: self.page, language: given.language, ..Passage::default() };
        if tag == b"Artifact" {
            self.target = Target::Artifact(self.drawn.artifacts.len());
            self.drawn.artifacts.push((given.kind.unwrap_or_default(), passage));
        } else if let Some(mcid) = given.mcid {
            self.target = Target::Tagged(self.drawn.tagged.len());
            self.drawn.tagged.push((mcid, passage));
        }
        let reversed_from =
            (tag == b"ReversedChars" && self.replacement.is_none()).then(|| self.passage().clusters.len());
        self.open.push(Open { outer, reversed_from });
        if let Some(text) = given.actual_text.filter(|_| self.replacement.is_none()) {
            self.objects.text.spend(text.len())?;
            self.seen += 1;
            self.replacement = Some(Replacement { depth: self.open.len(), text, extent: None });
        }
        Ok(())
    }

    /// The innermost marked content ends.
    pub(super) fn close(&mut self, notes: &mut Notes) {
        if self.replacement.as_ref().is_some_and(|replacement| replacement.depth == self.open.len())
            && let Some(Replacement { text, extent, .. }) = self.replacement.take()
        {
            if extent.is_none() && !text.trim().is_empty() {
                notes.hidden(self.page, &text, "not drawn at all");
            }
            let (left, right, y, size) = extent.unwrap_or_default();
            self.passage().push(&text, Cluster { end: 0, x: left, y, width: right - left, size });
        }
        let Some(open) = self.open.pop() else { return };
        if let Some(first) = open.reversed_from {
            let parts = self.passage().clusters.len().saturating_sub(first);
            // What is not paid for is found when all has been read, see `Objects::check`.
            if self.objects.text.spend(parts).is_ok() {
                self.passage().reverse(first);
            }
        }
        self.target = open.outer;
    }

    /// A glyph is drawn: its text if the font gives one, its origin on the page, its width and size in points.
    pub(super) fn glyph(
        &mut self,
        text: Option<&str>,
        (x, y): (f32, f32),
        width: f32,
        size: f32,
        hidden: Option<&'static str>,
        notes: &mut Notes,
    ) -> Result<(), ContentError> {
        self.seen += 1;
        self.objects.text.spend(text.map_or(1, str::len))?;
        let blank = text.is_some_and(|text| text.trim().is_empty());
        if !blank {
            let outside = (!self.area.contains(x, y)).then_some("drawn outside the page");
            if let Some(reason) = hidden.or(outside) {
                notes.hidden(self.page, text.unwrap_or("a glyph"), reason);
            }
        }
        let (x, y) = (x - self.area.left, y - self.area.bottom);
        if let Some(replacement) = &mut self.replacement {
            let (left, right, baseline, largest) = replacement.extent.unwrap_or((x, x + width, y, size));
            replacement.extent = Some((left.min(x), right.max(x + width), baseline, largest.max(size)));
            return Ok(());
        }
        if text.is_none() {
            notes.unmapped(self.page);
        }
        // U+FFFD is in no letter, so an unmapped glyph is a difference too.
        let text = text.unwrap_or("\u{fffd}");
        self.passage().push(text, Cluster { end: 0, x, y, width, size });
        Ok(())
    }

    pub(super) fn finish(self, notes: &mut Notes) -> Drawn {
        if !self.loose.text.trim().is_empty() {
            notes.untagged(self.page, &self.loose.text);
        }
        self.drawn
    }

    fn passage(&mut self) -> &mut Passage {
        match self.target {
            Target::Tagged(index) => &mut self.drawn.tagged[index].1,
            Target::Artifact(index) => &mut self.drawn.artifacts[index].1,
            Target::Loose => &mut self.loose,
        }
    }
}
