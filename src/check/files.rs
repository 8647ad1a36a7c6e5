//! The family of files: names, encodings, line ends, sizes; what makes a file unreadable for everything else.

use std::ops::Range;

use super::findings::Findings;
use super::language::Language;
use super::rule::{Family, Rule};
use crate::locale::{LARGEST, Metadata};

static TAG: Rule = Rule::error(
    "language-tag",
    Family::Files,
    "A folder's name is not a language tag (BCP 47).",
    "Rename the folder, for example to so, ti or fa-AF.",
);
static LOCALE_DATA: Rule = Rule::error(
    "locale-data",
    Family::Files,
    "locale.toml cannot be read, or says something that is not so.",
    "Compare with locales/sv/locale.toml.",
);
static PLURAL_DATA: Rule = Rule::error(
    "plural-data",
    Family::Files,
    "The plural forms in locale.toml are not those that CLDR gives the language.",
    "Write the forms that the message names.",
);
static MISSING_FILE: Rule = Rule::error(
    "missing-file",
    Family::Files,
    "A file that every language needs is missing.",
    "Copy it from locales/sv and translate it.",
);
static UNKNOWN_FILE: Rule = Rule::warning(
    "unknown-file",
    Family::Files,
    "A wording file has no counterpart in the source language, so nothing prints it.",
    "Correct its name, or delete it.",
)
.always();
static NOT_UTF8: Rule = Rule::error(
    "not-utf8",
    Family::Files,
    "A file is not UTF-8 text.",
    "Save it as UTF-8; in most editors that is a choice under “Save as”.",
);
static BOM: Rule = Rule::error(
    "byte-order-mark",
    Family::Files,
    "A file begins with an invisible mark that hides its first message.",
    "Save it as UTF-8 without BOM; --fix does it.",
);
static LINE_ENDS: Rule = Rule::warning(
    "line-ends",
    Family::Files,
    "Lines end as on old Windows (CR LF).",
    "Choose the line end LF in the editor; --fix does it.",
)
.always();
static TOO_LARGE: Rule = Rule::error(
    "too-large",
    Family::Files,
    "A file is far larger than all messages together can be.",
    "Check that it is the right file.",
);
static DEEP: Rule = Rule::error(
    "deep-nesting",
    Family::Files,
    "Brackets are nested so deeply that the file is not read.",
    "Take the message apart into simpler ones.",
);
static TRAILING: Rule =
    Rule::warning("trailing-space", Family::Files, "A line ends with spaces.", "Delete them; --fix does it.").always();
pub(super) static TOO_MANY: Rule = Rule::warning(
    "too-many",
    Family::Files,
    "A file has more problems than can be shown.",
    "Correct those that are shown, then check again.",
)
.always();

pub(super) static RULES: [&Rule; 12] = [
    &BOM,
    &DEEP,
    &TAG,
    &LINE_ENDS,
    &LOCALE_DATA,
    &MISSING_FILE,
    &NOT_UTF8,
    &PLURAL_DATA,
    &TOO_LARGE,
    &TOO_MANY,
    &TRAILING,
    &UNKNOWN_FILE,
];

/// The text, if it can be looked at any further.
pub(super) fn readable<'a>(bytes: &'a [u8], findings: &mut Findings<'_>) -> Option<&'a str> {
    let whole = 0..0;
    if bytes.len() > LARGEST {
        let message = format!("the file has {} kB; no wording needs more than {}", bytes.len() >> 10, LARGEST >> 10);
        findings.push(&TOO_LARGE, whole, message);
        return None;
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let at = error.valid_up_to();
            let message = format!("byte {:#04x} here is not UTF-8", bytes.get(at).copied().unwrap_or_default());
            findings.push(&NOT_UTF8, at..at, message);
            return None;
        }
    };
    if let Some(at) = crate::locale::too_deep(text) {
        findings.push(&DEEP, at..at + 1, "brackets are nested too deeply here");
        return None;
    }
    Some(text)
}

/// What hides in a text that can be read.
pub(super) fn lines(text: &str, findings: &mut Findings<'_>) {
    if text.starts_with('\u{feff}') {
        findings.push(&BOM, 0..3, "the file begins with a byte order mark (U+FEFF)").fix("");
    }
    if let Some(first) = text.find("\r\n") {
        let count = text.matches("\r\n").count();
        let message = format!("{count} lines end with CR LF, the first one here");
        findings.push(&LINE_ENDS, first..first + 1, message).fix("");
        for (at, _) in text.match_indices("\r\n").skip(1) {
            findings.push(&LINE_ENDS, at..at + 1, "and here").fix("");
        }
    }
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let content = line.trim_end_matches(['\n', '\r']);
        let kept = content.trim_end_matches(' ');
        if kept.len() < content.len() {
            findings.push(&TRAILING, start + kept.len()..start + content.len(), "the line ends with spaces").fix("");
        }
        start += line.len();
    }
}

/// Whether the folder's name is a tag, written as tags are.
pub(super) fn tag(folder: &str, findings: &mut Findings<'_>) -> bool {
    match folder.parse::<unic_langid::LanguageIdentifier>() {
        Ok(tag) if tag == folder => true,
        Ok(tag) => {
            findings.push(&TAG, 0..0, format!("the folder is named `{folder}`; the tag is written `{tag}`"));
            true
        }
        Err(_) => {
            findings.push(&TAG, 0..0, format!("`{folder}` is not a language tag"));
            false
        }
    }
}

/// What `locale.toml` says, if it can be read.
pub(super) fn metadata(text: &str, findings: &mut Findings<'_>) -> Option<Metadata> {
    match toml::from_str::<Metadata>(text) {
        Ok(metadata) => Some(metadata),
        Err(error) => {
            let range = error.span().unwrap_or(0..0);
            findings.push(&LOCALE_DATA, range, error.message().trim_end().to_owned());
            None
        }
    }
}

/// What `locale.toml` says, beside what is known of the language.
pub(super) fn known(text: &str, metadata: &Metadata, language: &Language<'_>, findings: &mut Findings<'_>) {
    let of = |key: &str| -> Range<usize> {
        let start = text.find(&format!("\n{key}")).map_or(0, |at| at + 1);
        start..text[start..].find('\n').map_or(text.len(), |end| start + end)
    };
    if language.script.is_none() {
        let message = format!("`{}` is no script (ISO 15924), such as Latn, Arab or Ethi", metadata.script);
        findings.push(&LOCALE_DATA, of("script"), message);
    }
    if let Some(wanted) = language.cldr_forms() {
        let said: std::collections::BTreeSet<&str> = metadata.plurals.iter().map(String::as_str).collect();
        if said != wanted {
            let list = ["zero", "one", "two", "few", "many", "other"].into_iter().filter(|it| wanted.contains(it));
            let list: Vec<_> = list.map(|form| format!("\"{form}\"")).collect();
            let message = format!("this language has the forms {}", list.join(", "));
            findings.push(&PLURAL_DATA, of("plurals"), message).help(format!("write plurals = [{}]", list.join(", ")));
        }
    } else if metadata.plural_rules_of.is_none() {
        let message = "no plural forms are known of this language";
        let help = "name a language with the same forms: plural-rules-of = \"en\"";
        findings.push(&PLURAL_DATA, of("plurals"), message).help(help);
    }
}

pub(super) fn missing(path: &str, findings: &mut Findings<'_>) {
    findings.push(&MISSING_FILE, 0..0, format!("{path} does not exist"));
}

pub(super) fn unknown(name: &str, source: &str, findings: &mut Findings<'_>) {
    findings.push(&UNKNOWN_FILE, 0..0, format!("locales/{source} has no {name}"));
}
