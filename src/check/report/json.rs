//! Diagnostics for programs; in: diagnostics, out: JSON, stable.

use serde_json::{Value, json};

use super::heading;
use crate::diagnostic::Diagnostic;

/// `{ "schema": 1, "diagnostics": [ … ] }`; keys may be added.
#[must_use]
pub fn json(diagnostics: &[Diagnostic]) -> String {
    let rows: Vec<Value> = diagnostics.iter().map(row).collect();
    let whole = json!({ "schema": 1, "diagnostics": rows });
    serde_json::to_string_pretty(&whole).expect("texts and numbers alone") + "\n"
}

fn row(it: &Diagnostic) -> Value {
    let place = &it.place;
    let beside: serde_json::Map<String, Value> =
        it.beside.iter().map(|(tag, text)| (tag.clone(), Value::from(text.as_str()))).collect();
    json!({
        "code": it.code,
        "severity": it.severity.name(),
        "file": place.path,
        "line": place.line,
        "column": place.column,
        "end_column": place.end_column,
        "start_byte": place.range.start,
        "end_byte": place.range.end,
        "message": it.message,
        "help": it.help,
        "details": it.details,
        "beside": beside,
        "fix": it.fix.as_ref().map(|fix| json!({
            "start_byte": fix.range.start,
            "end_byte": fix.range.end,
            "replacement": fix.replacement,
        })),
        "allow": it.allow,
        "heading": heading(it.code),
    })
}
