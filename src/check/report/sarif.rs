//! Diagnostics in the Static Analysis Results Interchange Format; in: diagnostics, out: a SARIF 2.1.0 log (OASIS, 2020).

use serde_json::{Value, json};

use super::heading;
use crate::check::{Rule, rules};
use crate::diagnostic::{Diagnostic, Severity};

/// A log with one run; it lists all rules, also those that found nothing.
#[must_use]
pub fn sarif(diagnostics: &[Diagnostic]) -> String {
    let rules: Vec<&Rule> = rules().collect();
    let results: Vec<Value> = diagnostics.iter().map(|it| result(it, &rules)).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "fgm-letter",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules.iter().map(|it| descriptor(it)).collect::<Vec<_>>(),
            } },
            "columnKind": "unicodeCodePoints", // 3.14.17
            "results": results,
        }],
    });
    serde_json::to_string_pretty(&log).expect("texts and numbers alone") + "\n"
}

fn descriptor(rule: &Rule) -> Value {
    json!({
        "id": rule.code,
        "shortDescription": { "text": rule.says },
        "help": { "text": format!("{} See {}.", rule.help, heading(rule.code)) },
        "defaultConfiguration": { "level": level(rule.severity) },
        "properties": { "tags": [rule.family.title()] },
    })
}

fn result(it: &Diagnostic, rules: &[&Rule]) -> Value {
    let place = &it.place;
    let region = json!({
        "startLine": place.line,
        "startColumn": place.code_points.0,
        "endColumn": place.code_points.1,
        "snippet": { "text": place.excerpt.get(place.mark.clone()).unwrap_or_default() },
    });
    let artifact = json!({ "uri": uri(&place.path), "uriBaseId": "%SRCROOT%" });
    let mut result = json!({
        "ruleId": it.code,
        "ruleIndex": rules.iter().position(|rule| rule.code == it.code),
        "level": level(it.severity),
        "message": { "text": format!("{}. {}", it.message, it.help) },
        "locations": [{ "physicalLocation": { "artifactLocation": artifact, "region": region } }],
    });
    if let Some(fix) = &it.fix {
        // 3.57.3: a region in bytes, and what to put there.
        let region = json!({ "byteOffset": fix.range.start, "byteLength": fix.range.len() });
        let replacement = json!({ "deletedRegion": region, "insertedContent": { "text": fix.replacement } });
        let change = json!({ "artifactLocation": { "uri": uri(&place.path) }, "replacements": [replacement] });
        result["fixes"] = json!([{ "description": { "text": it.help }, "artifactChanges": [change] }]);
    }
    result
}

fn level(severity: Severity) -> &'static str {
    severity.name()
}

/// A relative reference (RFC 3986): everything but unreserved characters and `/` is escaped.
fn uri(path: &str) -> String {
    let mut out = String::new();
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}
