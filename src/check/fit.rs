//! The family of fit: each paper laid out with the real facts and fonts; in: assets and a language, out: what is wrong on the page.

use std::collections::BTreeSet;

use crate::assets::Assets;
use crate::canonical::ContentHash;
use crate::diagnostic::Diagnostic;
use crate::issue::{self, Catalogue, Expired, IssueError, Mirror, Request};
use crate::issuer::Issuer;
use crate::layout::{self, Code, Fonts, Layout, LayoutError};
use crate::letter::Sheet;

use super::findings::Findings;
use super::reading::{FACT, readings};
use super::rule::{Family, Rule};
use super::wording::Wording;

mod page;

static GLYPH: Rule = Rule::error(
    "missing-glyph",
    Family::Fit,
    "The fonts cannot draw a character.",
    "Replace the character, or have a font added for it.",
);
static OVERFLOW: Rule = Rule::error(
    "overflow",
    Family::Fit,
    "The text does not fit into its place.",
    "Shorten the text that the message names.",
);
static PAGES: Rule = Rule::error(
    "page-count",
    Family::Fit,
    "A paper has another number of pages than locale.toml says.",
    "Shorten the text; or, if the new number is wanted, change `pages` in locale.toml.",
);
static NOT_PRINTABLE: Rule =
    Rule::error("not-printable", Family::Fit, "The paper cannot be composed.", "Do what the message says.");
static FACT_ON_PAGE: Rule = Rule::error(
    "fact-on-page",
    Family::Fit,
    "A fact does not stand whole and in order on the laid-out page.",
    "Write facts with European digits, and delete invisible signs around them.",
);
static STRUCTURE: Rule = Rule::error(
    "structure-lost",
    Family::Fit,
    "A heading or an item of the list has no words on the page, or a heading is not bold.",
    "Give it words.",
);

pub(super) static RULES: [&Rule; 6] = [&FACT_ON_PAGE, &GLYPH, &NOT_PRINTABLE, &OVERFLOW, &PAGES, &STRUCTURE];

/// Lays papers out; loads each font once.
#[derive(Default)]
pub(super) struct Press {
    fonts: Option<Fonts>,
}

/// Room for the QR code as an issued letter has it.
const SEAL_CHARACTERS: usize = 279;

impl Press {
    /// What is wrong with the papers of this language. A paper whose wording is among the `broken` files is passed over: its errors say more.
    pub(super) fn check(
        &mut self,
        assets: &Assets,
        tag: &str,
        law: &str,
        broken: &BTreeSet<String>,
    ) -> Vec<Diagnostic> {
        let papers = issue::papers(assets, law).unwrap_or_default();
        papers.iter().flat_map(|paper| self.paper(assets, tag, (law, paper), broken)).collect()
    }

    fn paper(
        &mut self,
        assets: &Assets,
        tag: &str,
        (law, paper): (&str, &str),
        broken: &BTreeSet<String>,
    ) -> Vec<Diagnostic> {
        let path = |file: &str| format!("locales/{tag}/{file}");
        let catalogue = match Catalogue::new(assets, law, paper) {
            Ok(catalogue) => catalogue,
            Err(error) => return not_a_paper(&path("locale.toml"), &error),
        };
        let files = catalogue.wording_files(tag);
        if !catalogue.has(tag) || broken.contains(&path("locale.toml")) || files.iter().any(|it| broken.contains(it)) {
            return Vec::new();
        }
        let [path, _] = files;
        let text = assets.text(&path).unwrap_or_default();
        let wording = Wording::parse(&path, text);
        let mut findings = Findings::new(&path, text);
        let mut found = Vec::new();
        match self.lay_out(assets, &catalogue, tag, (law, paper)) {
            Ok((sheet, layout)) => {
                if let Some(fonts) = &mut self.fonts {
                    glyphs(&wording, &sheet, fonts, &mut findings);
                    page::check(&wording, &sheet, &layout, fonts, &mut findings);
                }
                found.extend(pages(assets, tag, paper, layout.pages.len()));
            }
            Err(error) => explain(&error, &wording, &mut findings),
        }
        found.extend(findings.finish(|_| Vec::new()));
        found
    }

    /// The family's side alone, on the edition's own day: whether facts have expired is not the translator's business.
    fn lay_out(
        &mut self,
        assets: &Assets,
        catalogue: &Catalogue<'_>,
        tag: &str,
        (law, paper): (&str, &str),
    ) -> Result<(Sheet, Layout), IssueError> {
        let request = Request {
            law,
            paper,
            mirror: Mirror::Omit,
            expired: Expired::PrintAsDraft,
            ..Request::new(tag, catalogue.edition_date())
        };
        let sheet = catalogue.sheet(&request, &Issuer::specimen())?;
        let fonts = match &mut self.fonts {
            Some(fonts) => fonts,
            none => none.insert(Fonts::embedded()?),
        };
        let sizes = issue::sizes(assets)?;
        let address = sheet.host().map(|host| format!("https://{host}/#{}", "A".repeat(SEAL_CHARACTERS)));
        let hash = ContentHash::of("");
        let code = address.as_deref().map(|address| Code { address, hash: &hash });
        let layout = layout::lay_out(&sheet, issue::size(&sizes, request.size)?, code.as_ref(), fonts)?;
        Ok((sheet, layout))
    }
}

/// The structure of a paper has a mistake: the same for every language.
fn not_a_paper(path: &str, error: &IssueError) -> Vec<Diagnostic> {
    let mut findings = Findings::new(path, "");
    findings.push(&NOT_PRINTABLE, 0..0, error.to_string());
    findings.finish(|_| Vec::new())
}

fn explain(error: &IssueError, wording: &Wording<'_>, findings: &mut Findings<'_>) {
    match error {
        IssueError::Layout(LayoutError::MissingGlyph { text, .. }) => missing(text, wording, findings),
        IssueError::Layout(LayoutError::Overflow { what, points, .. }) => {
            findings.push(&OVERFLOW, 0..0, format!("{what} does not fit on the page by {points} points"));
        }
        other => {
            let words = other.to_string();
            let (what, help) = words.split_once("; ").unwrap_or((&words, NOT_PRINTABLE.help));
            findings.push(&NOT_PRINTABLE, 0..0, what).help(help);
        }
    }
}

/// Every character of every message has a glyph after shaping, regular and bold, also where the letter has it in one of them only.
fn glyphs(wording: &Wording<'_>, sheet: &Sheet, fonts: &mut Fonts, findings: &mut Findings<'_>) {
    let Some(side) = sheet.sides.first() else { return };
    let mut all = String::new();
    for entry in &wording.entries {
        for reading in entry.patterns().flat_map(|(_, pattern)| readings(wording, pattern)) {
            all.extend(reading.text.chars().map(|c| if matches!(c, FACT | '\n') { ' ' } else { c }));
            all.push(' ');
        }
    }
    match layout::missing_glyphs(&all, &side.script, side.direction, fonts) {
        Ok(missing) => missing.iter().for_each(|text| self::missing(text, wording, findings)),
        Err(error) => explain(&error.into(), wording, findings),
    }
}

fn missing(text: &str, wording: &Wording<'_>, findings: &mut Findings<'_>) {
    let points: Vec<String> = text.chars().map(|c| format!("U+{:04X}", u32::from(c))).collect();
    let message = format!("the fonts have no glyph for “{text}” ({})", points.join(" "));
    for entry in &wording.entries {
        for reading in entry.patterns().flat_map(|(_, pattern)| readings(wording, pattern)) {
            if let Some(at) = reading.text.find(text) {
                findings.push(&GLYPH, reading.file_range(&(at..at + text.len())), message).of(entry);
                return;
            }
        }
    }
    findings.push(&GLYPH, 0..0, message);
}

/// Held against what `locale.toml` says, if it says so.
fn pages(assets: &Assets, tag: &str, paper: &str, pages: usize) -> Vec<Diagnostic> {
    let path = format!("locales/{tag}/locale.toml");
    let Some(text) = assets.text(&path) else { return Vec::new() };
    let mut findings = Findings::new(&path, text);
    let said =
        toml::from_str::<crate::locale::Metadata>(text).ok().and_then(|metadata| metadata.pages.get(paper).copied());
    if let Some(said) = said.filter(|said| *said != pages) {
        let start = text.find("\npages").map_or(0, |at| at + 1);
        let end = text[start..].find('\n').map_or(text.len(), |end| start + end);
        findings.push(&PAGES, start..end, format!("a side of `{paper}` has {pages} pages, and {said} are declared"));
    }
    findings.finish(|_| Vec::new())
}
