//! The command `review`; in: a language, a role and a name, out: a record at the end of its `reviews.toml`, or why there is none.

use std::path::Path;

use fgm_letter::assets::Assets;
use fgm_letter::check::{Depth, Order, check, report, status};
use fgm_letter::diagnostic::Severity;
use fgm_letter::locale::review::{Record, Reviews, Role, Wording, back_translation, same_name};

use crate::args::{ReviewOptions, ReviewRole};
use crate::failure::{Exit, Failure};
use crate::terminal::escaped;
use crate::{clock, sources, terminal};

pub(crate) fn run(options: &ReviewOptions) -> Result<Exit, Failure> {
    let assets = sources::assets(&options.sources)?;
    let folder = sources::locales_folder(&options.sources).ok_or_else(|| {
        Failure::new(
            "a review needs a folder to be recorded in: the wording is the program's own",
            "name the folder with --locales, or go to the folder that holds `locales`",
        )
    })?;
    let languages = [options.language.clone()];
    let found = check(&assets, &Order { languages: &languages, law: &options.law, depth: Depth::Papers })?;
    let errors: Vec<_> = found.into_iter().filter(|it| it.severity == Severity::Error).collect();
    if !errors.is_empty() {
        terminal::report(&report::human(&errors))?;
        terminal::note("nothing is recorded: correct the errors first");
        return Ok(Exit::No);
    }
    let new = records(&assets, options)?;
    let path = folder.join(&options.language).join("reviews.toml");
    let old = assets.text(&format!("locales/{}/reviews.toml", options.language)).map(str::to_owned);
    let mut text = old.unwrap_or_else(|| HEAD.to_owned());
    if !text.ends_with('\n') {
        text.push('\n');
    }
    for record in &new {
        text.push_str(&record.to_toml());
    }
    Reviews::parse(&text).map_err(|error| {
        Failure::new(error.to_string(), format!("{} was left as it is; correct it first", crate::failure::shown(&path)))
    })?;
    crate::check::write(&path, &text)?;
    tell(&new, &path)?;
    Ok(Exit::Fine)
}

const HEAD: &str =
    "# Who has read which texts, and when. `fgm-letter review` writes this file; nobody else changes it.\n";

fn tell(new: &[Record], path: &Path) -> Result<(), Failure> {
    for record in new {
        let line = format!(
            "recorded in {}: {} by {} on {}, {} messages of {}\n",
            crate::failure::shown(path),
            record.role.name(),
            report::shown(&escaped(&record.by)),
            record.date,
            record.confirmed.len(),
            record.file
        );
        terminal::report(&line)?;
    }
    Ok(())
}

/// One record for each of the language's wording files.
fn records(assets: &Assets, options: &ReviewOptions) -> Result<Vec<Record>, Failure> {
    let tag = &options.language;
    let source_tag = status::source(assets, &options.law)?;
    let role = role(options, tag == &source_tag)?;
    if options.by.trim().is_empty() {
        return Err(Failure::new("the name is empty", "give a name or initials with --by"));
    }
    let file = |name: &str| assets.text(&format!("locales/{tag}/{name}"));
    let reviews = Reviews::parse(file("reviews.toml").unwrap_or_default())
        .map_err(|error| Failure::new(format!("locales/{tag}: {error}"), "correct the file first"))?;
    let needs_back = role == Role::Legal && tag != &source_tag;
    let (mut records, mut missing) = (Vec::new(), Vec::new());
    for name in status::files(assets, tag, &source_tag) {
        let (Some(own), Some(source)) = (file(&name), assets.text(&format!("locales/{source_tag}/{name}"))) else {
            continue;
        };
        let back = back_translation(&name);
        let wording = Wording::of(own, source, file(&back));
        // Approved paper by paper: those that were put back into English.
        if needs_back && wording.back().is_none() {
            missing.push(format!("locales/{}/{back}", escaped(tag)));
            continue;
        }
        let mut record = Record::new(role, &options.by, clock::today(options.today), &name, (own, source), &wording);
        two_people(&reviews, &record)?;
        if needs_back {
            (record.back, record.back_by) = (wording.back(), Some(back_translator(&reviews, options)?));
        }
        records.push(record);
    }
    if records.is_empty() && !missing.is_empty() {
        return Err(Failure::new(
            format!("there is no back-translation to approve: {} is missing", missing.join(" and ")),
            "have somebody else than the translator put the texts back into English, message by message",
        ));
    }
    Ok(records)
}

fn role(options: &ReviewOptions, is_source: bool) -> Result<Role, Failure> {
    match (options.role, is_source) {
        (ReviewRole::Author, true) => Ok(Role::Author),
        (ReviewRole::Legal, _) => Ok(Role::Legal),
        (ReviewRole::Translator, false) => Ok(Role::Translator),
        (ReviewRole::Reviewer, false) => Ok(Role::Reviewer),
        (ReviewRole::Author, false) => {
            Err(Failure::new("only the source text has an author", "use --role translator, reviewer or legal"))
        }
        (_, true) => Err(Failure::new(
            "the source text is not a translation",
            "it needs an author and a legal record: use --role author or legal",
        )),
    }
}

/// Two looks by one person are one look.
fn two_people(reviews: &Reviews, record: &Record) -> Result<(), Failure> {
    let other = match record.role {
        Role::Translator => Role::Reviewer,
        Role::Reviewer => Role::Translator,
        Role::Author => Role::Legal,
        Role::Legal => Role::Author,
    };
    let same = |it: &&Record| it.role == other && it.messages == record.messages && same_name(&it.by, &record.by);
    if reviews.records.iter().any(|it| same(&it)) {
        return Err(Failure::new(
            format!("{} is already on record as {} of these texts", report::shown(&escaped(&record.by)), other.name()),
            "somebody else must do the other",
        ));
    }
    Ok(())
}

/// No lawyer reads every language: the record is about an English back-translation that somebody else made.
fn back_translator(reviews: &Reviews, options: &ReviewOptions) -> Result<String, Failure> {
    let by = options.back_by.clone().filter(|name| !name.trim().is_empty()).ok_or_else(|| {
        Failure::new("who made the back-translation is not said", "give a name or initials with --back-by")
    })?;
    let translator = |it: &&Record| it.role == Role::Translator && same_name(&it.by, &by);
    if reviews.records.iter().any(|it| translator(&it)) {
        return Err(Failure::new(
            format!("{} is the translator; the back-translation must be somebody else's", report::shown(&escaped(&by))),
            "have it made again by somebody who has not seen the source",
        ));
    }
    Ok(by)
}
