//! The translators' guide: a heading for every rule, written from the table of rules and the examples.
//!
//! The part below the mark is generated; `BLESS=1 cargo test guide` writes it anew.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use fgm_letter::check::{Allow, Family, Rule, rules};
use fgm_letter::diagnostic::Severity;

use super::example::Example;

const MARK: &str = "<!-- The rules below are written by the tests. -->\n";

#[test]
fn the_guide_explains_every_rule() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/README.md");
    let text = fs::read_to_string(&path).unwrap();
    let (guide, _) = text.split_once(MARK).expect("the mark before the rules");
    let wanted = format!("{guide}{MARK}{}", explained());
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, &wanted).unwrap();
    } else {
        assert!(text == wanted, "locales/README.md is not what the rules say; BLESS=1 cargo test guide");
    }
    for rule in rules() {
        assert!(wanted.contains(&format!("\n### {}\n", rule.code)), "{} has no heading", rule.code);
    }
    for word in ["cargo", "crate", "Rust ", "rustc", "struct", "compile"] {
        assert!(!guide.contains(word), "the guide says “{word}” to translators");
    }
}

fn explained() -> String {
    let mut families: BTreeMap<Family, Vec<&Rule>> = BTreeMap::new();
    for rule in rules() {
        families.entry(rule.family).or_default().push(rule);
    }
    let mut text = String::new();
    for (family, mut rules) in families {
        rules.sort_by_key(|rule| rule.code);
        text.push_str(&format!("\n## {}\n", family.title()));
        for rule in rules {
            let kind = match (rule.severity, rule.allow) {
                (Severity::Error, Allow::Never) => "error",
                (Severity::Error, Allow::WithReason) => "error, can be allowed with a reason",
                (Severity::Warning, Allow::Never) => "warning",
                (Severity::Warning, Allow::WithReason) => "warning, can be allowed with a reason",
            };
            text.push_str(&format!("\n### {}\n\n{} {} ({kind})\n", rule.code, rule.says, rule.help));
            text.push_str(&shown(rule.code));
        }
    }
    text
}

/// The two examples one below the other, where they are texts that say something by themselves.
fn shown(code: &str) -> String {
    let (fail, pass) = (Example::read(code, "fail").content, Example::read(code, "pass").content);
    let good = |text: &str| !text.trim().is_empty() && text.lines().count() <= 9 && !text.contains("SIGNS");
    if !good(&fail) || !good(&pass) || fail == pass {
        return String::new();
    }
    let visible = |text: &str| -> String {
        text.trim_end()
            .chars()
            .map(|c| match c {
                '\t' => "⟨tab⟩".to_owned(),
                '\u{ad}'
                | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2066}'..='\u{2069}'
                | '\u{e000}'..='\u{f8ff}' => {
                    format!("⟨U+{:04X}⟩", u32::from(c))
                }
                c => c.to_string(),
            })
            .collect()
    };
    format!("\n```\nwrong:  {}\nright:  {}\n```\n", indented(&visible(&fail)), indented(&visible(&pass)))
}

fn indented(text: &str) -> String {
    text.replace('\n', "\n        ")
}
