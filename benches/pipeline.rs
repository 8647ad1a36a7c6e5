//! How long each phase takes, warm, on one core: `cargo bench`. In: the embedded wording and a fixed key, out: criterion's medians.
//!
//! The phases are of the Somali letter with its Swedish mirror; whole sheets also in Arabic and Amharic.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use fgm_letter::assets::Assets;
use fgm_letter::canonical::ContentHash;
use fgm_letter::issue::{Catalogue, Press, Request};
use fgm_letter::issuer::Issuer;
use fgm_letter::layout::{self, Code, Fonts};
use fgm_letter::letter::Sheet;
use fgm_letter::pdf::{About, Writer};
use fgm_letter::sign::{Identity, SignatureField, SubjectName, sign};
use fgm_letter::verify::{TrustAnchor, Verdict, verify_pdf};
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 11, 24);

fn phases(criterion: &mut Criterion) {
    let (issuer, identity) = (Issuer::specimen(), identity());
    let anchors = [TrustAnchor::from_pem(&identity.certificate_pem()).expect("just written")];
    let mut press = Press::new().expect("embedded");
    let letter = press.issue(&Request::new("so", TODAY), &issuer, &identity).expect("the Somali letter can be issued");
    assert_eq!(verify_pdf(&letter.pdf, &anchors, TODAY).map(|report| report.verdict()).ok(), Some(Verdict::Valid));

    let sheet = sheet("so", &issuer);
    let text = sheet.canonical_text();
    let hash = ContentHash::of(&text);
    let (mut fonts, mut writer) = (Fonts::embedded().expect("embedded"), Writer::default());
    let size = press.sizes().find("a4").expect("ours");
    let code = Code { address: letter.address.as_deref().expect("a letter is sealed"), hash: &hash };
    let layout = layout::lay_out(&sheet, size, Some(&code), &mut fonts).expect("fits");
    let front = &sheet.sides[0];
    let id = hash.to_string();
    let bookmarks: Vec<_> =
        sheet.sides.iter().zip(&layout.first_pages).map(|(side, page)| (side.title().to_owned(), *page)).collect();
    let about = About {
        title: front.title(),
        language: &front.tag,
        date: sheet.date(),
        text_name: "letter-se-so.txt",
        text: &text,
        issuer: Some(issuer.name(&front.tag).0),
        producer: "letter",
        id: &id,
        bookmarks,
    };
    let unsigned = writer.write(&layout, &fonts, &about).expect("conforms");
    let field = SignatureField { name_spoken: &front.signature, lang: &front.tag, date: sheet.date() };

    criterion.bench_function("compose", |bench| bench.iter(|| self::sheet(black_box("so"), &issuer).canonical_text()));
    criterion.bench_function("layout", |bench| {
        bench.iter(|| layout::lay_out(black_box(&sheet), size, Some(&code), &mut fonts).expect("fits"));
    });
    let fonts = fonts; // laid out: all loaded
    criterion.bench_function("pdf", |bench| {
        bench.iter(|| writer.write(black_box(&layout), &fonts, &about).expect("conforms"));
    });
    criterion.bench_function("sign", |bench| {
        bench.iter(|| sign(black_box(&unsigned), &identity, &field).expect("a letter"))
    });
    criterion.bench_function("verify", |bench| {
        bench.iter(|| verify_pdf(black_box(&letter.pdf), &anchors, TODAY).expect("a letter"));
    });
}

fn whole_sheets(criterion: &mut Criterion) {
    let (issuer, identity) = (Issuer::specimen(), identity());
    let mut press = Press::new().expect("embedded");
    for (name, language) in [("sheet so+sv", "so"), ("sheet ar+sv", "ar"), ("sheet am+sv", "am")] {
        criterion.bench_function(name, |bench| {
            bench
                .iter(|| press.issue(&Request::new(black_box(language), TODAY), &issuer, &identity).expect("a letter"));
        });
    }
}

/// What `issue` does before it lays out: reads template, facts and wording, and composes.
fn sheet(language: &str, issuer: &Issuer) -> Sheet {
    let assets = Assets::embedded();
    let catalogue = Catalogue::new(&assets, "se", "letter").expect("ours");
    catalogue.sheet(&Request::new(language, TODAY), issuer).expect("ours")
}

/// The same key each time: the same bytes, the same work.
fn identity() -> Identity {
    let key = p256::ecdsa::SigningKey::from_slice(&[7; 32]).expect("a number below the order");
    let subject = SubjectName { organisation: "Specimen".to_owned(), unit: None, country: Some("SE".to_owned()) };
    Identity::self_signed(key, &subject, date(2026, 1, 1), 10).expect("a valid certificate")
}

criterion_group!(benches, phases, whole_sheets);
criterion_main!(benches);
