//! The command `status`; in: languages and a day, out: where each of them stands, in words or JSON.

use std::fmt::Write as _;

use fgm_letter::check::report;
use fgm_letter::check::status::{Expiring, FileStatus, Holds, LanguageStatus, expiring, status};
use fgm_letter::issue::Status;
use fgm_letter::locale::review::{MessageState, word_diff};
use jiff::civil::Date;
use serde_json::{Value, json};

use crate::args::StatusOptions;
use crate::failure::{Exit, Failure};
use crate::terminal::escaped;
use crate::{clock, sources, terminal};

/// Facts that expire so soon are shown: there is a summer's journey in it.
const DAYS: i32 = 120;

pub(crate) fn run(options: &StatusOptions) -> Result<Exit, Failure> {
    let assets = sources::assets(&options.sources)?;
    let today = clock::today(options.today);
    let languages = status(&assets, &options.languages, &options.law)?;
    let facts = expiring(&assets, &options.law, today, DAYS);
    if options.json {
        let languages: Vec<Value> = languages.iter().map(language_json).collect();
        let facts: Vec<Value> = facts.iter().map(|fact| fact_json(fact, today)).collect();
        let whole = json!({ "schema": 1, "today": today.to_string(), "languages": languages, "facts": facts });
        terminal::data(&serde_json::to_string_pretty(&whole).expect("texts and numbers alone"))?;
        terminal::data("\n")?;
    } else {
        let mut text = String::new();
        languages.iter().for_each(|it| language_text(it, &mut text));
        for fact in &facts {
            let when = if fact.expires_on <= today { "expired" } else { "expires" };
            line(&mut text, &format!("fact {} {when} on {}; read again: {}", fact.key, fact.expires_on, fact.source));
        }
        terminal::report(&text)?;
    }
    Ok(Exit::Fine)
}

fn line(text: &mut String, line: &str) {
    writeln!(text, "{line}").expect("a String takes all");
}

fn language_text(it: &LanguageStatus, text: &mut String) {
    line(text, &format!("{:<5} {:<8}  {}", it.tag, status_name(it.status), report::shown(&escaped(&it.name))));
    for file in &it.files {
        line(text, &format!("      {}: {}", file.name, counts(file)));
    }
    for (record, holds) in &it.records {
        let note = match holds {
            Holds::Now => "holds for the text as it stands",
            Holds::Before => "the text has changed since",
        };
        let by = report::shown(&escaped(&record.by));
        line(text, &format!("      {} {by}, {}, {}: {note}", record.role.name(), record.date, record.file));
    }
    if let Some(problem) = &it.problem {
        line(text, &format!("      {}", report::shown(problem)));
    }
    for what in &it.lacking {
        line(text, &format!("      lacks {what}"));
    }
    for file in &it.files {
        for (id, state) in &file.state.messages {
            if let MessageState::Stale(changes) = state {
                line(text, &format!("      stale: {id}"));
                line(text, &format!("        {}", report::shown(&word_diff(changes).replace('\n', "\n        "))));
            }
        }
    }
}

fn counts(file: &FileStatus) -> String {
    let all = file.state.messages.len();
    let count = |is: fn(&MessageState) -> bool| file.state.of(is).count();
    let missing = count(|it| *it == MessageState::Missing);
    let parts = [
        (all - missing, "translated"),
        (missing, "missing"),
        (count(|it| *it == MessageState::Confirmed), "confirmed"),
        (count(|it| matches!(it, MessageState::Stale(_))), "stale"),
        (count(|it| *it == MessageState::Changed), "changed since review"),
        (count(|it| *it == MessageState::Unreviewed), "not reviewed"),
    ];
    let parts = parts.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}"));
    format!("{all} messages: {}", parts.collect::<Vec<_>>().join(", "))
}

fn status_name(status: Status) -> &'static str {
    match status {
        Status::Draft => "draft",
        Status::Official => "official",
    }
}

fn language_json(it: &LanguageStatus) -> Value {
    let files: Vec<Value> = it.files.iter().map(file_json).collect();
    let records = it.records.iter().map(|(record, holds)| {
        json!({
            "role": record.role.name(),
            "by": record.by,
            "date": record.date.to_string(),
            "file": record.file,
            "current": *holds == Holds::Now,
            "back_by": record.back_by,
        })
    });
    let complete = it.files.iter().all(|file| file.state.of(|it| *it == MessageState::Missing).next().is_none());
    json!({
        "tag": it.tag,
        "name": it.name,
        "status": status_name(it.status),
        "complete": complete,
        "lacking": it.lacking,
        "problem": it.problem,
        "files": files,
        "reviews": records.collect::<Vec<_>>(),
    })
}

fn file_json(file: &FileStatus) -> Value {
    let ids = |is: fn(&MessageState) -> bool| file.state.of(is).collect::<Vec<_>>();
    let stale = file.state.messages.iter().filter_map(|(id, state)| match state {
        MessageState::Stale(changes) => Some(json!({ "id": id, "source": word_diff(changes) })),
        _ => None,
    });
    json!({
        "name": file.name,
        "messages": file.state.messages.len(),
        "missing": ids(|it| *it == MessageState::Missing),
        "confirmed": ids(|it| *it == MessageState::Confirmed),
        "changed": ids(|it| *it == MessageState::Changed),
        "unreviewed": ids(|it| *it == MessageState::Unreviewed),
        "stale": stale.collect::<Vec<_>>(),
    })
}

fn fact_json(fact: &Expiring, today: Date) -> Value {
    json!({
        "key": fact.key,
        "expires_on": fact.expires_on.to_string(),
        "expired": fact.expires_on <= today,
        "source": fact.source,
    })
}
