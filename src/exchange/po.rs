//! Tables as PO catalogues for gettext's tools (GNU gettext 0.22, "The Format of PO Files"); in: a table, out: text, and back.
//!
//! The message's key is the context, so that equal texts stay apart.

use std::fmt::Write as _;

use super::{Filled, FilledRow, Problem, Table};

const BASE: &str = "X-Wording";
const SOURCE: &str = "X-Source-Language";
const TARGET: &str = "Language";

pub(super) fn write(table: &Table) -> String {
    let mut out = String::from("msgid \"\"\nmsgstr \"\"\n");
    let fields = [
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
        (TARGET, &table.target.tag),
        (SOURCE, &table.source.tag),
        (BASE, &table.base),
    ];
    for (name, value) in fields {
        writeln!(out, "\"{name}: {value}\\n\"").expect("a String takes all");
    }
    for row in &table.rows {
        out.push('\n');
        for line in row.context.lines() {
            writeln!(out, "#. {line}").expect("a String takes all");
        }
        // A form that only the translation has still needs a text for the tools to show.
        let source = if row.source.is_empty() { &row.context } else { &row.source };
        for (keyword, text) in [("msgctxt", &row.key), ("msgid", source), ("msgstr", &row.target)] {
            writeln!(out, "{keyword} {}", quoted(text)).expect("a String takes all");
        }
    }
    out
}

fn quoted(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"").replace('\t', "\\t").replace('\r', "\\r");
    if !escaped.contains('\n') {
        return format!("\"{escaped}\"");
    }
    let lines: Vec<_> =
        escaped.split_inclusive('\n').map(|line| format!("\n\"{}\"", line.replace('\n', "\\n"))).collect();
    format!("\"\"{}", lines.concat())
}

#[derive(Default)]
struct Entry {
    line: usize,
    context: Option<String>,
    id: Option<String>,
    text: Option<String>,
    /// What a tool keeps of an older text, or marks as a guess.
    comments: Vec<String>,
}

pub(super) fn read(bytes: &[u8]) -> Filled {
    let mut filled = Filled::default();
    let Ok(text) = std::str::from_utf8(bytes) else {
        filled.problems.push(Problem::of_file("this is not UTF-8 text; save it with the character set UTF-8"));
        return filled;
    };
    let mut entry = Entry::default();
    let mut field = "";
    for (number, line) in text.strip_prefix('\u{feff}').unwrap_or(text).lines().enumerate() {
        let (line, number) = (line.trim(), number + 1);
        if line.is_empty() || line.starts_with('#') {
            if entry.text.is_some() {
                close(&mut filled, std::mem::take(&mut entry));
            }
            if !line.starts_with("#~") {
                entry.comments.extend(line.strip_prefix("#.").map(|comment| comment.trim().to_owned()));
            }
            continue;
        }
        let (keyword, rest) = match line.split_once(' ') {
            Some((keyword, rest)) if !keyword.starts_with('"') => (keyword, rest.trim()),
            _ => ("", line),
        };
        if matches!(keyword, "msgctxt" | "msgid") && entry.text.is_some() {
            close(&mut filled, std::mem::take(&mut entry));
        }
        if !keyword.is_empty() {
            field = keyword;
        }
        let slot = match field {
            "msgctxt" => &mut entry.context,
            "msgid" => &mut entry.id,
            "msgstr" => &mut entry.text,
            _ => {
                let sentence =
                    "this line cannot be read; each one begins with msgctxt, msgid, msgstr, # or a quotation mark";
                filled.problems.push(Problem::at(format!("line {number}"), sentence));
                continue;
            }
        };
        match unquoted(rest) {
            Some(part) => slot.get_or_insert_default().push_str(&part),
            None => filled.problems.push(Problem::at(
                format!("line {number}"),
                "the text must stand in quotation marks, and those inside it be written as \\\"",
            )),
        }
        if entry.line == 0 {
            entry.line = number;
        }
    }
    close(&mut filled, entry);
    if filled.target.is_empty() && filled.problems.is_empty() {
        filled.problems.push(Problem::of_file(
            "this is no catalogue of `fgm-letter export`: its head lacks Language and X-Wording; name the right file",
        ));
    }
    filled
}

fn close(filled: &mut Filled, entry: Entry) {
    let (Some(id), Some(text)) = (entry.id, entry.text) else { return };
    if id.is_empty() && entry.context.is_none() {
        let named = |name: &str| {
            text.lines().find_map(|line| Some(line.strip_prefix(name)?.strip_prefix(':')?.trim().to_owned()))
        };
        if let (Some(source), Some(target), Some(base)) = (named(SOURCE), named(TARGET), named(BASE)) {
            // Tools write a region with an underscore.
            (filled.source, filled.target, filled.base) = (source, target.replace('_', "-"), base);
        }
        return;
    }
    let form_alone = entry.comments.join("\n") == id;
    filled.rows.push(FilledRow {
        row: format!("line {}", entry.line),
        key: entry.context.unwrap_or_default(),
        source: if form_alone { String::new() } else { id },
        target: text,
    });
}

fn unquoted(text: &str) -> Option<String> {
    let inner = text.strip_prefix('"')?.strip_suffix('"')?;
    let mut out = String::with_capacity(inner.len());
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => return None,
            '\\' => out.push(match chars.next()? {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                other @ ('\\' | '"') => other,
                _ => return None,
            }),
            _ => out.push(c),
        }
    }
    Some(out)
}
