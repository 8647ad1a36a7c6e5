//! Compares what the pages show with the embedded canonical text; in: a letter's content, out: findings.
//!
//! Both are compared as a reader gets them: without the isolates U+2066-2069, which are not drawn, and with every white
//! space folded to one space. Bands and the short code are on the page only; they are checked on their own.

use super::tree::{Child, Element};
use super::{ASIDE, Content, Finding, PAGE_TEXT_DIFFERS, TEXT_HEADER_UNREADABLE, aside, excerpt};
use crate::canonical::{Header, SIDE_SEPARATOR};

/// Everything that is wrong with the content: what [`read`](super::read) found and what the comparison finds.
#[must_use]
pub fn check(content: &Content) -> Vec<Finding> {
    let mut findings = content.findings.clone();
    let Some(embedded) = &content.text else { return findings };
    let body = match Header::parse(&embedded.text) {
        Ok((header, body)) => {
            aside::check(content, &header, embedded.hash, &mut findings);
            body
        }
        Err(error) => {
            findings.push(TEXT_HEADER_UNREADABLE.finding_with(error));
            return findings;
        }
    };
    findings.extend(difference(content, body).map(|place| PAGE_TEXT_DIFFERS.finding_with(place)));
    findings
}

/// The pages' text, one line a block.
pub(super) fn page_lines(content: &Content) -> String {
    let mut flow = Flow::new('\n');
    content.tree.iter().for_each(|element| flow.element(element));
    flow.text
}

/// Says where the pages first differ from the body of the canonical text, if they do.
fn difference(content: &Content, body: &str) -> Option<String> {
    let mut shown = Flow::new(' ');
    content.tree.iter().for_each(|element| shown.element(element));
    let mut said = Flow::new(' ');
    for line in body.lines().filter(|line| *line != SIDE_SEPARATOR) {
        said.push(line);
        said.boundary(' ');
    }
    if shown.text == said.text {
        return None;
    }
    let same = shown.text.bytes().zip(said.text.bytes()).take_while(|(one, other)| one == other).count();
    // The words that differ begin after the last space that both have.
    let start = shown.text.as_bytes()[..same].iter().rposition(|byte| *byte == b' ').map_or(0, |space| space + 1);
    let page = shown.pages.iter().rev().find(|(from, _)| *from <= start).map_or(1, |(_, page)| *page);
    let before = words_before(&shown.text[..start]);
    Some(format!(
        "page {page}, {}: {}, {}",
        if before.is_empty() { "at the beginning".to_owned() } else { format!("after “{}”", excerpt(before)) },
        quoted("the page shows", &shown.text[start..], "the page ends"),
        quoted("the embedded text says", &said.text[start..], "the embedded text ends"),
    ))
}

/// The last few words of a text.
fn words_before(text: &str) -> &str {
    const WORDS: usize = 4;
    let text = text.trim_end();
    text.rmatch_indices(' ').nth(WORDS - 1).map_or(text, |(space, _)| &text[space + 1..])
}

fn quoted(verb: &str, rest: &str, nothing: &str) -> String {
    const WORDS: usize = 5;
    let rest = rest.match_indices(' ').nth(WORDS - 1).map_or(rest, |(space, _)| &rest[..space]);
    if rest.is_empty() { nothing.to_owned() } else { format!("{verb} “{}”", excerpt(rest)) }
}

/// Text as it is compared, and where each page begins in it.
struct Flow {
    text: String,
    /// Offset in `text` and page.
    pages: Vec<(usize, usize)>,
    /// What stands between blocks.
    separator: char,
    /// White space that the next character brings with it.
    pending: Option<char>,
}

impl Flow {
    fn new(separator: char) -> Self {
        Self { text: String::with_capacity(8192), pages: Vec::new(), separator, pending: None }
    }

    fn element(&mut self, element: &Element) {
        if element.id.as_ref().is_some_and(|id| id.starts_with(ASIDE)) {
            return;
        }
        // A list's bullet stands in the line of its item.
        let (before, after) = match element.role.as_str() {
            "Lbl" => (Some(self.separator), Some(' ')),
            "LBody" => (Some(' '), Some(self.separator)),
            _ if element.is_inline() => (None, None),
            _ => (Some(self.separator), Some(self.separator)),
        };
        before.into_iter().for_each(|separator| self.boundary(separator));
        for child in &element.children {
            match child {
                Child::Text(passage) => {
                    if self.pages.last().is_none_or(|(_, page)| *page != passage.page) {
                        self.pages.push((self.text.len(), passage.page));
                    }
                    self.push(&passage.text);
                }
                Child::Element(element) => self.element(element),
                Child::Link(_) | Child::Annotation(_) => {}
            }
        }
        after.into_iter().for_each(|separator| self.boundary(separator));
    }

    /// Counts white space between two blocks; the end of a line is more than a space.
    fn boundary(&mut self, separator: char) {
        if self.pending != Some('\n') {
            self.pending = Some(separator);
        }
    }

    fn push(&mut self, text: &str) {
        for character in text.chars() {
            if matches!(character, '\u{2066}'..='\u{2069}') {
                continue;
            }
            if character.is_whitespace() {
                self.pending = self.pending.or(Some(' '));
                continue;
            }
            if let Some(separator) = self.pending.take().filter(|_| !self.text.is_empty()) {
                self.text.push(separator);
            }
            self.text.push(character);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Metadata, Passage};
    use super::*;

    fn element(role: &str, id: Option<&str>, children: Vec<Child>) -> Element {
        Element {
            role: role.into(),
            language: None,
            id: id.map(str::to_owned),
            alternative: None,
            title: None,
            actual_text: None,
            children,
        }
    }

    fn text(page: usize, text: &str) -> Child {
        Child::Text(Passage { page, text: text.into(), ..Passage::default() })
    }

    fn letter() -> Content {
        let item = |word: &str| {
            let label = element("Lbl", None, vec![text(1, "•")]);
            let body = element("LBody", None, vec![text(1, word)]);
            Child::Element(element("LI", None, vec![Child::Element(label), Child::Element(body)]))
        };
        let link = element("Link", None, vec![text(2, "polisen"), Child::Link(0)]);
        Content {
            text: None,
            pages: Vec::new(),
            tree: vec![element(
                "Document",
                None,
                vec![
                    Child::Element(element("P", Some("aside-band-draft-1"), vec![text(1, "UTKAST")])),
                    Child::Element(element(
                        "P",
                        None,
                        vec![text(1, "Fängelse, normalt "), text(1, "2\u{2013}6\u{202f}år.")],
                    )),
                    Child::Element(element("L", None, vec![item("smärta"), item("chock")])),
                    Child::Element(element("P", None, vec![text(2, "Ring "), Child::Element(link), text(2, " nu.")])),
                ],
            )],
            codes: Vec::new(),
            links: Vec::new(),
            metadata: Metadata::default(),
            fonts: Vec::new(),
            findings: Vec::new(),
        }
    }

    #[test]
    fn blocks_lists_and_inline_elements_read_as_the_canonical_text() {
        let body = "Fängelse, normalt \u{2066}2\u{2013}6\u{2069} år.\n• smärta\n• chock\n---\nRing polisen nu.\n";
        assert_eq!(difference(&letter(), body), None);
        assert_eq!(page_lines(&letter()), "Fängelse, normalt 2\u{2013}6 år.\n• smärta\n• chock\nRing polisen nu.");
    }

    #[test]
    fn the_first_difference_is_told_with_its_place() {
        let body = "Fängelse, normalt 2\u{2013}6 år.\n• smärta\n• chock\n---\nRing polisen aldrig nu.\n";
        let message = difference(&letter(), body).expect("they differ");
        assert_eq!(
            message,
            "page 2, after “• chock Ring polisen”: the page shows “nu.”, the embedded text says “aldrig nu.”"
        );
    }

    #[test]
    fn a_missing_end_is_told() {
        let message = difference(&letter(), "Fängelse, normalt 2\u{2013}6 år.").expect("they differ");
        assert!(message.ends_with("the page shows “år. • smärta • chock”, the embedded text says “år.”"), "{message}");
        let empty = Content { tree: Vec::new(), ..letter() };
        let message = difference(&empty, "Fängelse").expect("they differ");
        assert_eq!(message, "page 1, at the beginning: the page ends, the embedded text says “Fängelse”");
    }
}
