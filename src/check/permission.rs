//! Permissions: comments that allow what a rule refuses; in: the comments above messages, out: permissions and what is wrong with them.
//!
//! `# allow fact-digit 3fa1b2c4: the name of the form has this number`. The eight signs are of the message's text, so that
//! a permission ends when the text changes.

use std::ops::Range;

use super::findings::Findings;
use super::rule::{Family, Rule};
use super::wording::Wording;
use crate::locale::Permission as Written;

pub(super) static REASON: Rule = Rule::error(
    "allow-reason",
    Family::Permissions,
    "A permission gives no reason.",
    "Write the reason after the colon, so that the next reader can judge it.",
);
pub(super) static EXPIRED: Rule = Rule::error(
    "allow-expired",
    Family::Permissions,
    "The text has changed since the permission was given.",
    "Look at the new text; if it is still right, put the new signs into the comment.",
);
pub(super) static UNUSED: Rule = Rule::warning(
    "allow-unused",
    Family::Permissions,
    "A permission is not needed any more.",
    "Delete the comment line.",
)
.always();
pub(super) static UNKNOWN: Rule = Rule::error(
    "allow-unknown",
    Family::Permissions,
    "A permission names no rule that can be allowed.",
    "Copy the line that `fgm-letter check` prints; some rules can never be allowed.",
);

pub(super) static RULES: [&Rule; 4] = [&EXPIRED, &REASON, &UNKNOWN, &UNUSED];

/// A permission and the message it stands above.
pub(super) struct Permission<'a> {
    pub(super) id: String,
    pub(super) code: &'a str,
    hash_is_right: bool,
    reason: &'a str,
    range: Range<usize>,
    hash_now: String,
}

impl Permission<'_> {
    pub(super) fn is_good(&self) -> bool {
        self.hash_is_right && !self.reason.is_empty()
    }
}

/// The comment that allows a rule for this text, up to the reason.
pub(super) fn comment(code: &str, hash: &str) -> String {
    format!("# {}", Written::comment(code, hash))
}

pub(super) fn permissions<'a>(wording: &Wording<'a>) -> Vec<Permission<'a>> {
    let mut permissions = Vec::new();
    for entry in &wording.entries {
        for line in &entry.comment {
            if let Some(Written { code, hash, reason }) = Written::parse(line) {
                permissions.push(Permission {
                    id: entry.id.clone(),
                    code,
                    hash_is_right: Written::signs(&entry.hash) == hash,
                    reason,
                    range: wording.range(line),
                    hash_now: entry.hash.clone(),
                });
            }
        }
    }
    permissions
}

/// Says why a permission does nothing.
pub(super) fn explain(permission: &Permission<'_>, wanted: bool, findings: &mut Findings<'_>) {
    let Permission { code, range, .. } = permission;
    let range = range.clone();
    let known = super::rules().any(|rule| rule.code == *code && rule.allow == super::rule::Allow::WithReason);
    if !known {
        findings.push(&UNKNOWN, range, format!("`{code}` is no rule that a comment can allow"));
    } else if !wanted {
        findings.push(
            &UNUSED,
            range,
            format!("`{code}` finds nothing in this message, so nothing needs to be allowed"),
        );
    } else if permission.reason.is_empty() {
        findings.push(&REASON, range, format!("why is `{code}` allowed here? the reason is missing"));
    } else {
        findings
            .push(&EXPIRED, range, format!("the text of `{}` has changed since `{code}` was allowed", permission.id))
            .help(format!(
                "look at the new text; if it is still right, write `{}`",
                comment(code, &permission.hash_now)
            ));
    }
}
