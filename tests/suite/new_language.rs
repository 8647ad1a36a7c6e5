//! Languages begun and made up: what CLDR knows is found, what is no language is refused, a made-up one is issued like any other.

use std::collections::BTreeMap;

use fgm_letter::assets::Assets;
use fgm_letter::issue::{Press, Request};
use fgm_letter::issuer::Issuer;
use fgm_letter::locale::document::Document;
use fgm_letter::locale::rows;
use fgm_letter::pseudo::Pseudo;
use fgm_letter::skeleton::{Ground, SkeletonError, Wishes, skeleton};
use fgm_letter::verify::{TrustAnchor, Verdict, verify_pdf};

use crate::fixture;
use crate::letters::TODAY;
use crate::tables::{FILE, text};

#[test]
fn made_up_languages_are_longer_and_still_fit() {
    let source = text("sv");
    let metadata = toml::from_str(Assets::embedded().text("locales/sv/locale.toml").unwrap()).unwrap();
    for pseudo in [Pseudo::Accented, Pseudo::RightToLeft] {
        let wording = pseudo.wording(&source);
        let (long, short) = (rows::lines(&wording), rows::lines(&source));
        let length = |lines: &BTreeMap<String, rows::Lines>| -> usize {
            lines
                .values()
                .flat_map(|lines| lines.iter().map(|(_, text)| text.chars().count()).collect::<Vec<_>>())
                .sum()
        };
        assert!(length(&long) * 100 >= length(&short) * 130, "marks do not grow, words by 40 %");
        assert!(long.values().all(|lines| lines.get(&None).unwrap().ends_with('›')));
        let tag = pseudo.tag();
        let assets = Assets::embedded()
            .with_file(&format!("locales/{tag}/letter.ftl"), wording.into_bytes())
            .with_file(&format!("locales/{tag}/locale.toml"), pseudo.metadata("sv", &metadata).into_bytes());
        let (mut press, identity) = (Press::with(assets).unwrap(), fixture::identity(7));
        let letter = press.issue(&Request::new(tag, TODAY), &Issuer::specimen(), &identity).unwrap();
        assert!((2..=5).contains(&letter.pages), "{tag}: {} pages", letter.pages);
        let trust = [TrustAnchor::from_pem(&identity.certificate_pem()).unwrap()];
        let report = verify_pdf(&letter.pdf, &trust, TODAY).unwrap();
        assert_eq!(report.verdict(), Verdict::Valid, "{tag}: the page says what the text says");
        assert!(letter.text.text.contains("\u{2066}+46 8 405 50 05\u{2069}"), "{tag}");
    }
}

#[test]
fn a_language_is_begun_with_what_cldr_knows() {
    // Tag, script, direction, plural categories, and whether fonts and alphabet are there.
    let cases = [
        ("om", "Latn", "ltr", r#"["one", "other"]"#, 0),
        ("ur", "Arab", "rtl", r#"["one", "other"]"#, 0),
        ("ru", "Cyrl", "ltr", r#"["one", "few", "many", "other"]"#, 1),
        ("nqo", "Nkoo", "rtl", r#"["other"]"#, 1),
        ("cy", "Latn", "ltr", r#"["zero", "one", "two", "few", "many", "other"]"#, 0),
    ];
    for (tag, script, direction, plurals, missing) in cases {
        let made = begin(&Wishes { tag, ..Wishes::default() }).unwrap();
        let metadata = &made.files[0].1;
        for line in
            [format!("script = \"{script}\""), format!("direction = \"{direction}\""), format!("plurals = {plurals}")]
        {
            assert!(metadata.contains(&line), "{tag}: {line} is not in {metadata}");
        }
        assert_eq!(made.missing.len(), missing, "{tag}: {:?}", made.missing);
        let wording = &made.files[1].1;
        assert!(wording.contains("# svenska: Svensk lag om könsstympning av flickor och kvinnor\nletter-title =\n"));
        let document = Document::parse(wording);
        assert_eq!(document.entries().len(), Document::parse(&text("sv")).entries().len());
        assert_eq!(document.errors().count(), 0, "a skeleton has no mistakes, it only waits");
    }
    let fula = Wishes {
        tag: "ff-Adlm",
        name: Some("𞤆𞤵𞤤𞤢𞤪"),
        name_sv: Some("fulani (adlam)"),
        name_en: Some("Fula (Adlam)"),
        ..Wishes::default()
    };
    let made = begin(&fula).unwrap();
    assert!(made.files[0].1.contains("direction = \"rtl\""), "{}", made.files[0].1);
}

#[test]
fn what_is_no_language_is_refused() {
    let said = |tag| begin(&Wishes { tag, ..Wishes::default() }).unwrap_err();
    for tag in ["", "x", "../so", "so_SO", "so/x", "de-u-co-phonebk", "english", "123", "so-", "und"] {
        assert!(matches!(said(tag), SkeletonError::Tag { .. }), "{tag}: {:?}", said(tag));
    }
    for (tag, canonical) in [("SO", "so"), ("iw", "he"), ("fa-af", "fa-AF"), ("swe", "sv")] {
        assert_eq!(said(tag), SkeletonError::NotCanonical { tag: tag.to_owned(), canonical: canonical.to_owned() });
    }
    assert!(matches!(said("xx"), SkeletonError::Unknown { option: "--name", .. }));
    let named = Wishes {
        tag: "xx",
        name: Some("x"),
        name_sv: Some("x"),
        name_en: Some("x"),
        script: Some("Latn"),
        ..Wishes::default()
    };
    assert!(matches!(begin(&named), Err(SkeletonError::Unknown { option: "--plurals", .. })));
    let odd = Wishes { plurals: Some(vec!["some".into(), "other".into()]), ..named.clone() };
    assert!(matches!(begin(&odd), Err(SkeletonError::Impossible { .. })));
    let whole = Wishes { plurals: Some(vec!["other".into(), "one".into()]), ..named };
    let made = begin(&whole).unwrap();
    assert!(made.files[0].1.contains(r#"plurals = ["one", "other"]"#));
    assert_eq!(made.missing.len(), 2, "alphabet and plural rules: {:?}", made.missing);
}

pub(crate) fn begin(wishes: &Wishes<'_>) -> Result<fgm_letter::skeleton::Skeleton, SkeletonError> {
    let (assets, source) = (Assets::embedded(), text("sv"));
    let scripts = ["Latn", "Arab", "Ethi"].map(str::to_owned);
    let wording = [(FILE, source.as_str())];
    let names = assets.text("templates/cldr/languages.toml").unwrap();
    skeleton(wishes, &Ground { names, source_name: "svenska", wording: &wording, scripts: &scripts })
}
