//! Reads the structure tree (ISO 32000-2 14.7); in: the catalog and the pages' passages, out: elements with their text, in reading order.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use lopdf::{Dictionary, Object, ObjectId};

use super::Notes;
use super::objects::Objects;
use super::passage::Passage;

/// Elements inside one another; a letter has five.
const MAX_DEPTH: usize = 16;
/// Elements and leaves of one file; a letter has 360.
const MAX_NODES: usize = 4096;

/// One structure element.
#[derive(Debug, Clone, PartialEq)]
pub struct Element {
    /// The structure type as written, such as `P` or `H1`.
    pub role: String,
    /// The language in force, inherited from the element around it or from the document.
    pub language: Option<Arc<str>>,
    /// The identifier, without the `U` that krilla puts before each.
    pub id: Option<String>,
    /// The alternative text.
    pub alternative: Option<String>,
    /// The title, which headings have.
    pub title: Option<String>,
    /// The replacement text for the whole element.
    pub actual_text: Option<String>,
    /// What it contains, in reading order.
    pub children: Vec<Child>,
}

/// What an element contains.
#[derive(Debug, Clone, PartialEq)]
pub enum Child {
    /// An element inside it.
    Element(Element),
    /// Marked content of a page.
    Text(Passage),
    /// A link annotation, by its place in [`Content::links`](super::Content::links).
    Link(usize),
    /// Another annotation, by its subtype, such as `Widget`.
    Annotation(String),
}

impl Element {
    /// The text of the marked contents below it, in reading order; blocks are separated by a space.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        self.collect_text(&mut text);
        text
    }

    /// The pages it stands on, from the first to the last, counted from 1.
    #[must_use]
    pub fn pages(&self) -> Option<(usize, usize)> {
        self.children
            .iter()
            .filter_map(|child| match child {
                Child::Text(passage) => Some((passage.page, passage.page)),
                Child::Element(element) => element.pages(),
                Child::Link(_) | Child::Annotation(_) => None,
            })
            .reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))
    }

    /// Does it stand within a line of text (ISO 32000-2 14.8.4.7), so that no space is to be counted around it?
    #[must_use]
    pub fn is_inline(&self) -> bool {
        matches!(
            self.role.as_str(),
            "Span"
                | "Link"
                | "Strong"
                | "Em"
                | "Quote"
                | "Reference"
                | "BibEntry"
                | "Code"
                | "Annot"
                | "Note"
                | "NonStruct"
        )
    }

    fn collect_text(&self, text: &mut String) {
        let block = !self.is_inline();
        if block {
            text.push(' ');
        }
        for child in &self.children {
            match child {
                Child::Text(passage) => text.push_str(&passage.text),
                Child::Element(element) => element.collect_text(text),
                Child::Link(_) | Child::Annotation(_) => {}
            }
        }
        if block {
            text.push(' ');
        }
    }
}

/// What the tree's leaves point at.
pub(super) struct Leaves<'r> {
    /// Page objects and their numbers, from 1.
    pub(super) pages: &'r HashMap<ObjectId, usize>,
    /// By page and marked-content identifier; taken out when an element claims it.
    pub(super) passages: HashMap<(usize, i32), Passage>,
    /// Annotations that are links, and their place in [`Content::links`](super::Content::links).
    pub(super) links: HashMap<ObjectId, usize>,
}

/// Reads the elements; what no element claims stays in `leaves`.
pub(super) fn read(
    objects: &Objects<'_>,
    catalog: &Dictionary,
    language: Option<&str>,
    leaves: &mut Leaves<'_>,
    notes: &mut Notes,
) -> Vec<Element> {
    let Some(root) = objects.dictionary(catalog, b"StructTreeRoot") else {
        notes.structure("the file has no structure tree, so nothing says in which order its text is read");
        return Vec::new();
    };
    let language = language.map(Arc::from);
    let mut walk = Walk { objects, leaves, notes, seen: HashSet::new(), nodes_left: MAX_NODES, is_over: false };
    let around = Around { language, page: None, depth: 0 };
    let children = walk.children(root, &around);
    children
        .into_iter()
        .filter_map(|child| if let Child::Element(element) = child { Some(element) } else { None })
        .collect()
}

/// What an element takes over from the elements around it.
struct Around {
    language: Option<Arc<str>>,
    page: Option<usize>,
    depth: usize,
}

struct Walk<'w, 'd, 'r> {
    objects: &'w Objects<'d>,
    leaves: &'w mut Leaves<'r>,
    notes: &'w mut Notes,
    seen: HashSet<ObjectId>,
    nodes_left: usize,
    /// There were more.
    is_over: bool,
}

impl<'d> Walk<'_, 'd, '_> {
    fn children(&mut self, parent: &'d Dictionary, around: &Around) -> Vec<Child> {
        match parent.get(b"K") {
            Ok(Object::Array(kids)) => self.kids(kids, around),
            Ok(Object::Reference(id)) => match self.objects.document.get_object(*id) {
                Ok(Object::Array(kids)) => self.kids(kids, around),
                _ => parent.get(b"K").ok().and_then(|kid| self.child(kid, around)).into_iter().collect(),
            },
            Ok(kid) => self.child(kid, around).into_iter().collect(),
            Err(_) => Vec::new(),
        }
    }

    fn kids(&mut self, kids: &'d [Object], around: &Around) -> Vec<Child> {
        // One more than there may be, so that it is told.
        let mut children = Vec::new();
        for kid in kids.iter().take(self.nodes_left + 1) {
            children.extend(self.child(kid, around));
            if self.is_over {
                break;
            }
        }
        children
    }

    fn child(&mut self, kid: &'d Object, around: &Around) -> Option<Child> {
        let Some(left) = self.nodes_left.checked_sub(1) else {
            self.is_over = true;
            self.notes.structure("the structure tree has more elements than a letter can have");
            return None;
        };
        self.nodes_left = left;
        let Ok((id, object)) = self.objects.document.dereference(kid) else {
            self.notes.structure("the structure tree points at an object that is not there");
            return None;
        };
        if id.is_some_and(|id| !self.seen.insert(id)) {
            self.notes.structure("the structure tree contains the same element twice");
            return None;
        }
        match object {
            Object::Integer(mcid) => self.passage(around.page, *mcid),
            Object::Dictionary(dictionary) => match self.objects.name(dictionary, b"Type") {
                Some(b"MCR") => {
                    let page = self.page(dictionary).or(around.page);
                    let mcid = self.objects.find(dictionary, b"MCID").and_then(|(_, mcid)| mcid.as_i64().ok());
                    self.passage(page, mcid.unwrap_or(-1))
                }
                Some(b"OBJR") => self.annotation(dictionary),
                _ => self.element(dictionary, around).map(Child::Element),
            },
            _ => {
                self.notes.structure("the structure tree contains something that is neither element nor content");
                None
            }
        }
    }

    fn element(&mut self, dictionary: &'d Dictionary, around: &Around) -> Option<Element> {
        if around.depth >= MAX_DEPTH {
            self.notes.structure("the structure tree is deeper than a letter's can be");
            return None;
        }
        let text = |key: &[u8]| self.objects.text(dictionary, key);
        let language = text(b"Lang").map(Arc::from).or_else(|| around.language.clone());
        let mut element = Element {
            role: self.objects.word(dictionary, b"S").unwrap_or_else(|| "?".to_owned()),
            language: language.clone(),
            id: text(b"ID").map(|id| id.strip_prefix('U').map(str::to_owned).unwrap_or(id)),
            alternative: text(b"Alt"),
            title: text(b"T"),
            actual_text: text(b"ActualText"),
            children: Vec::new(),
        };
        let inside = Around { language, page: self.page(dictionary).or(around.page), depth: around.depth + 1 };
        element.children = self.children(dictionary, &inside);
        Some(element)
    }

    fn passage(&mut self, page: Option<usize>, mcid: i64) -> Option<Child> {
        let passage = page.zip(i32::try_from(mcid).ok()).and_then(|place| self.leaves.passages.remove(&place));
        if passage.is_none() {
            self.notes
                .structure("the structure tree points at marked content that is not there, or at the same one twice");
        }
        passage.map(Child::Text)
    }

    fn annotation(&mut self, reference: &'d Dictionary) -> Option<Child> {
        let found = reference.get(b"Obj").ok().and_then(|object| self.objects.document.dereference(object).ok());
        let Some((id, Object::Dictionary(annotation))) = found else {
            self.notes.structure("the structure tree points at an annotation that is not there");
            return None;
        };
        let link = id.and_then(|id| self.leaves.links.get(&id));
        Some(link.map_or_else(
            || Child::Annotation(self.objects.word(annotation, b"Subtype").unwrap_or_else(|| "?".to_owned())),
            |place| Child::Link(*place),
        ))
    }

    /// The page that an element or a reference names.
    fn page(&self, dictionary: &'d Dictionary) -> Option<usize> {
        let id = dictionary.get(b"Pg").ok()?.as_reference().ok()?;
        self.leaves.pages.get(&id).copied()
    }
}
