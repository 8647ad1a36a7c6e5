//! What the rules found, while they look; in: rules and places, out: [`Diagnostic`]s sorted by place, without what comments allow.

use std::ops::Range;

use super::permission;
use super::rule::{Allow, Rule};
use super::wording::{Entry, Wording};
use crate::diagnostic::{Diagnostic, Fix, Places};

/// More than these from one file would help nobody.
const MOST: usize = 500;

/// The findings in one file.
pub(super) struct Findings<'a> {
    path: String,
    text: &'a str,
    found: Vec<Finding>,
}

/// One finding, to be completed with the methods below.
pub(super) struct Finding {
    rule: &'static Rule,
    range: Range<usize>,
    message: String,
    help: Option<String>,
    details: Vec<String>,
    fix: Option<Fix>,
    /// Id and hash of the message it is in.
    entry: Option<(String, String)>,
}

impl Finding {
    /// Says what to do in this very case.
    pub(super) fn help(&mut self, help: impl Into<String>) -> &mut Self {
        self.help = Some(help.into());
        self
    }

    /// Adds lines below.
    pub(super) fn details(&mut self, details: Vec<String>) -> &mut Self {
        self.details = details;
        self
    }

    /// Replaces the finding's own bytes.
    pub(super) fn fix(&mut self, replacement: impl Into<String>) -> &mut Self {
        self.fix = Some(Fix { range: self.range.clone(), replacement: replacement.into() });
        self
    }

    /// Says in which message it is, so that the source stands beside it and a comment can allow it.
    pub(super) fn of(&mut self, entry: &Entry<'_>) -> &mut Self {
        self.entry = Some((entry.id.clone(), entry.hash.clone()));
        self
    }

    /// As [`Finding::of`], for a message that is not there yet.
    pub(super) fn of_id(&mut self, id: &str) -> &mut Self {
        self.entry = Some((id.to_owned(), String::new()));
        self
    }
}

impl<'a> Findings<'a> {
    pub(super) fn new(path: &str, text: &'a str) -> Self {
        Self { path: path.to_owned(), text, found: Vec::new() }
    }

    pub(super) fn push(
        &mut self,
        rule: &'static Rule,
        range: Range<usize>,
        message: impl Into<String>,
    ) -> &mut Finding {
        let message = message.into();
        self.found.push(Finding { rule, range, message, help: None, details: Vec::new(), fix: None, entry: None });
        self.found.last_mut().expect("just pushed")
    }

    /// Drops what comments in the file allow, and adds what is wrong with those comments.
    pub(super) fn settle(&mut self, wording: &Wording<'_>) {
        for permission in permission::permissions(wording) {
            let covers = |it: &Finding| {
                it.rule.allow == Allow::WithReason
                    && it.rule.code == permission.code
                    && it.entry.as_ref().is_some_and(|(id, _)| *id == permission.id)
            };
            let wanted = self.found.iter().any(covers);
            if permission.is_good() && wanted {
                self.found.retain(|it| !covers(it));
            } else {
                permission::explain(&permission, wanted, self);
            }
        }
    }

    /// The diagnostics in the order of the file; `beside` gives the source texts of a message.
    pub(super) fn finish(mut self, beside: impl Fn(&str) -> Vec<(String, String)>) -> Vec<Diagnostic> {
        let key = |it: &Finding| (it.range.start, it.range.end, it.rule.code, it.message.clone());
        self.found.sort_by_cached_key(key);
        self.found.dedup_by(|one, other| one.rule.code == other.rule.code && one.range == other.range);
        let left_out = self.found.len().saturating_sub(MOST);
        self.found.truncate(MOST);
        if left_out > 0 {
            let last = self.found.last().map_or(0, |it| it.range.start);
            let message = format!("there are {left_out} more problems in this file, after this one");
            self.push(&super::files::TOO_MANY, last..last, message);
        }
        let mut places = Places::new(&self.path, self.text);
        let diagnostic = |it: Finding| {
            let id = it.entry.as_ref().map(|(id, _)| id.as_str());
            let allow = it.entry.as_ref().filter(|_| it.rule.allow == Allow::WithReason);
            Diagnostic {
                code: it.rule.code,
                severity: it.rule.severity,
                place: places.place(it.range),
                message: it.message,
                help: it.help.unwrap_or_else(|| it.rule.help.to_owned()),
                beside: id.map(&beside).unwrap_or_default(),
                details: it.details,
                allow: allow.map(|(_, hash)| permission::comment(it.rule.code, hash)),
                fix: it.fix,
            }
        };
        self.found.into_iter().map(diagnostic).collect()
    }
}
