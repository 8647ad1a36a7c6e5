//! The preview without a browser: every message is shown, whatever is wrong is said, and nothing stops it.

use std::sync::Arc;

use fgm_letter::assets::Assets;
use fgm_letter::issue::Press;
use fgm_letter::issuer::Issuer;
use fgm_letter::preview::{Preview, Severity, Subject, View};
use fgm_letter::skeleton::Wishes;

use crate::letters::TODAY;
use crate::new_language::begin;
use crate::tables::{FILE, text};

#[test]
fn the_preview_shows_every_message_and_says_what_is_wrong_with_it() {
    let mut preview = preview("so");
    let view = preview.view(&Assets::embedded());
    let json = json(&view);
    assert_eq!((json["current"].as_bool(), view.pages.len()), (Some(true), 2));
    assert_eq!(json["problems"], serde_json::json!([]));
    let messages = json["messages"].as_array().unwrap();
    assert!(
        messages.iter().all(|message| message["state"] == "written" && message["remarks"] == serde_json::json!([]))
    );
    let drawn: std::collections::BTreeSet<_> =
        view.pages[0].stretches.iter().map(|stretch| stretch.message.clone()).collect();
    // Not drawn: the alternative text, the signature's name, and bands of other states.
    let missing: Vec<_> =
        messages.iter().map(|it| it["id"].as_str().unwrap()).filter(|id| !drawn.contains(*id)).collect();
    assert_eq!(missing, ["check-qr-alt", "band-draft-source", "band-unchecked", "signature-field"]);
    let inside = |area: &fgm_letter::layout::Rect| {
        area.x > 0.0 && area.y > 0.0 && area.x + area.width < 596.0 && area.y + area.height < 842.0
    };
    assert!(view.pages.iter().flat_map(|page| &page.stretches).all(|stretch| inside(&stretch.area)));

    let broken = text("so")
        .replace("abroad = ", "abroad = { $ ")
        .replace("letter-title = ", "letter-title = { $nonsense } ")
        .replace("request = ", "request = 7 ")
        .replace("harm-pain = ", "harm-ache = ");
    let view = preview.view(&Assets::embedded().with_file("locales/so/letter.ftl", broken.into_bytes()));
    let json = self::json(&view);
    assert_eq!(json["current"], true, "the rest is laid out");
    let of = |id: &str| json["messages"].as_array().unwrap().iter().find(|it| it["id"] == id).unwrap().clone();
    for (id, state, says) in [
        ("abroad", "broken", ""),
        ("letter-title", "written", "{ $nonsense }"),
        ("request", "written", "`7` is typed into the text"),
        ("harm-pain", "missing", "is not in the file"),
    ] {
        let message = of(id);
        assert_eq!(
            (&message["state"], &message["stand_in"]),
            (&state.into(), &(if id == "harm-pain" { "source" } else { "earlier" }).into()),
            "{id}"
        );
        assert!(message["remarks"].to_string().contains(says), "{id}: {}", message["remarks"]);
    }
    assert!(of("abroad")["remarks"][0]["place"].is_array());
}

#[test]
fn a_preview_that_cannot_be_laid_out_keeps_its_pages() {
    let mut preview = preview("so");
    let good = preview.view(&Assets::embedded());
    let whole = text("so");
    for (what, wording, says) in [
        ("a character of no font", whole.replace("request = ", "request = 𓀀 ").into_bytes(), "no glyph"),
        (
            "a title for pages",
            whole.replace("letter-title = ", &format!("letter-title = {} ", "word ".repeat(4000))).into_bytes(),
            "does not fit",
        ),
    ] {
        let view = preview.view(&Assets::embedded().with_file("locales/so/letter.ftl", wording));
        let json = json(&view);
        assert_eq!((json["current"].as_bool(), view.pages.len()), (Some(false), good.pages.len()), "{what}");
        assert!(json.to_string().contains(says), "{what}: {json}");
    }
    let metadata = Assets::embedded().with_file("locales/so/locale.toml", b"name = ".to_vec());
    let view = preview.view(&metadata);
    assert_eq!((json(&view)["current"].as_bool(), view.pages.len()), (Some(false), good.pages.len()));
    let view = preview.view(&Assets::embedded());
    assert_eq!(json(&view)["current"], true, "corrected, it is shown again");
}

#[test]
fn bad_files_are_shown_and_never_stop_the_preview() {
    let mut preview = preview("ar");
    preview.view(&Assets::embedded());
    let whole = text("ar");
    for (what, bytes) in [
        ("not UTF-8", b"letter-title = \xff\xfe\n".to_vec()),
        ("only junk", b"%%%\n}}}}\n{{{".to_vec()),
        ("empty", Vec::new()),
        ("large", "letter-title = x\n".repeat(700_000).into_bytes()),
        ("deep", format!("letter-title = {}", "{".repeat(100_000)).into_bytes()),
        ("deep and closed", format!("letter-title = {}\"x\"{}\n", "{".repeat(50_000), "}".repeat(50_000)).into_bytes()),
        ("cyclic", b"letter-title = { letter-title }\n".to_vec()),
        ("cyclic over two", b"a = { b }\nb = { a }\nletter-title = { a }\n".to_vec()),
        ("tabs", whole.replace("\n    ", "\n\t").into_bytes()),
        ("overrides", whole.replace("request = ", "request = \u{202e}\u{2068}").into_bytes()),
        ("private use", whole.replace("request = ", "request = \u{e000}\u{10ffff}").into_bytes()),
        ("one line of a megabyte", format!("letter-title = {}", "a".repeat(1 << 20)).into_bytes()),
    ] {
        let view = preview.view(&Assets::embedded().with_file("locales/ar/letter.ftl", bytes));
        let json = json(&view);
        assert!(!view.pages.is_empty(), "{what}");
        let told = json["problems"].as_array().unwrap().len()
            + json["messages"].as_array().unwrap().iter().filter(|it| it["remarks"] != serde_json::json!([])).count();
        // What the paragraph's own direction outweighs is for `check` to find, not for the layout.
        assert!(told > 0 || what == "overrides" || what == "tabs", "{what}");
    }
    for bytes in [format!("\u{feff}{whole}"), whole.replace('\n', "\r\n")] {
        let view = preview.view(&Assets::embedded().with_file("locales/ar/letter.ftl", bytes.into_bytes()));
        assert_eq!(json(&view)["current"], true);
    }
}

#[test]
fn a_language_just_begun_is_previewed_with_the_source_text() {
    let made = begin(&Wishes { tag: "om", ..Wishes::default() }).unwrap();
    let assets = made.files.iter().fold(Assets::embedded(), |assets, (name, text)| {
        assets.with_file(&format!("locales/om/{name}"), text.clone().into_bytes())
    });
    let mut preview = preview("om");
    let view = preview.view(&assets);
    let json = json(&view);
    assert_eq!((json["written"].as_u64(), json["current"].as_bool()), (Some(0), Some(true)), "{}", json["problems"]);
    assert!(json["messages"].as_array().unwrap().iter().all(|it| it["stand_in"] == "source" && it["state"] == "empty"));
    // Begun languages are not offered and do not stop the others.
    let press = Press::with(assets).unwrap();
    assert!(press.languages("se", "letter").unwrap().iter().all(|language| language.tag != "om"));
}

#[test]
fn other_checks_come_into_the_preview_through_one_function() {
    let checks = |_: &Assets, tag: &str| {
        vec![fgm_letter::preview::Remark {
            message: Some("request".to_owned()),
            severity: Severity::Warning,
            sentence: format!("seen in {tag}"),
            place: Some((3, 1)),
        }]
    };
    let mut preview = Preview::new(subject("so"), Issuer::specimen(), Arc::new(checks)).unwrap();
    let json = json(&preview.view(&Assets::embedded()));
    let request = json["messages"].as_array().unwrap().iter().find(|it| it["id"] == "request").unwrap();
    assert_eq!(request["remarks"][0]["sentence"], "seen in so");
    assert_eq!(request["stand_in"], serde_json::Value::Null, "a warning hides nothing");
}

fn subject(tag: &str) -> Subject {
    Subject {
        language: tag.to_owned(),
        beside: "sv".to_owned(),
        source: "sv".to_owned(),
        paper: "letter".to_owned(),
        wording: FILE.to_owned(),
        size: "a4".to_owned(),
        law: "se".to_owned(),
        today: TODAY,
    }
}

fn preview(tag: &str) -> Preview {
    Preview::new(subject(tag), Issuer::specimen(), Arc::new(|_, _| Vec::new())).unwrap()
}

fn json(view: &View) -> serde_json::Value {
    serde_json::from_str(&view.json).unwrap()
}
