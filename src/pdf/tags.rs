//! Builds the structure tree; in: a layout and the marked content drawn so far, out: krilla's tag tree with links.

use std::num::NonZeroU16;

use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::page::Page;
use krilla::tagging::{BBox, Identifier, ListNumbering, Tag, TagGroup, TagId, TagKind, TagTree};

use crate::layout::{Child, Layout, Node, Role};
use crate::letter::Marker;

/// The identifiers of what was drawn, by number of content and of link.
pub(super) struct Marks {
    contents: Vec<Option<(Identifier, usize)>>,
    links: Vec<Identifier>,
    page: usize,
}

impl Marks {
    pub(super) fn new(layout: &Layout) -> Self {
        Self { contents: vec![None; layout.contents.len()], links: Vec::new(), page: 0 }
    }

    /// Content `number` was begun on the current page.
    pub(super) fn drawn(&mut self, number: usize, identifier: Identifier) {
        self.contents[number] = Some((identifier, self.page));
    }

    /// Adds the page's links; call after drawing it, page by page.
    pub(super) fn links(&mut self, open: &mut Page<'_>, page: usize, layout: &Layout) {
        let mut roles = Vec::new();
        layout.sides.iter().for_each(|side| links(side, &mut roles));
        for role in roles {
            if let Role::Link { page: on, area, address, name } = role
                && *on == page
            {
                let target = Target::Action(Action::Link(LinkAction::new(address.clone())));
                let link = LinkAnnotation::new(super::rect(area), target);
                self.links.push(open.add_tagged_annotation(Annotation::new_link(link, Some(name.clone()))));
            }
        }
        self.page = page + 1;
    }

    /// The finished tree.
    pub(super) fn tree(self, layout: &Layout, language: &str) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
        let mut links = self.links.iter();
        for side in &layout.sides {
            tree.push(group(side, &self.contents, &mut links));
        }
        tree
    }
}

fn links<'a>(node: &'a Node, found: &mut Vec<&'a Role>) {
    if matches!(node.role, Role::Link { .. }) {
        found.push(&node.role);
    }
    for child in &node.children {
        if let Child::Node(child) = child {
            links(child, found);
        }
    }
}

fn group<'a>(
    node: &Node,
    contents: &[Option<(Identifier, usize)>],
    links: &mut impl Iterator<Item = &'a Identifier>,
) -> TagGroup {
    let page = node.children.iter().find_map(|child| match child {
        Child::Content(number) => contents[*number].map(|(_, page)| page),
        Child::Node(_) => None,
    });
    let mut kind = kind(&node.role, page);
    let tag = kind.as_any_mut();
    tag.set_lang(node.lang.clone());
    tag.set_id(node.id.as_ref().map(|id| TagId::from(id.bytes())));
    let mut group = TagGroup::new(kind);
    for child in &node.children {
        match child {
            Child::Node(child) => group.push(self::group(child, contents, links)),
            Child::Content(number) => {
                if let Some((identifier, _)) = contents[*number] {
                    group.push(identifier);
                }
            }
        }
    }
    if matches!(node.role, Role::Link { .. })
        && let Some(link) = links.next()
    {
        group.push(*link);
    }
    group
}

fn kind(role: &Role, page: Option<usize>) -> TagKind {
    match role {
        Role::Part => Tag::Part.into(),
        Role::Heading(level, title) => {
            Tag::Hn(NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN), Some(title.clone())).into()
        }
        Role::Paragraph => Tag::P.into(),
        Role::List(marker) => Tag::L(match marker {
            Marker::Bullet => ListNumbering::Disc,
            Marker::Number => ListNumbering::Decimal,
            Marker::Box => ListNumbering::None,
        })
        .into(),
        Role::Item => Tag::LI.into(),
        Role::Label => Tag::Lbl.into(),
        Role::Body => Tag::LBody.into(),
        Role::Figure { alt, area, .. } => {
            let figure = Tag::Figure(Some(alt.clone()));
            figure.with_bbox(page.map(|page| BBox::new(page, super::rect(area)))).into()
        }
        Role::Link { .. } => Tag::Link.into(),
    }
}
