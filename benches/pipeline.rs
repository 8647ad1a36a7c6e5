//! How long each phase takes, warm, on one core: `cargo bench`. In: the embedded wording and a fixed key, out: criterion's medians.
//!
//! The phases are of the Somali letter with its Swedish mirror; whole sheets also in Arabic and Amharic.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use fgm_letter::assets;
use fgm_letter::canonical::ContentHash;
use fgm_letter::facts::Facts;
use fgm_letter::issue::{Press, Request};
use fgm_letter::issuer::Issuer;
use fgm_letter::layout::{self, Fonts};
use fgm_letter::letter::{Expired, Material, Mirror, Order, Sheet, Template, compose};
use fgm_letter::locale::Locale;
use fgm_letter::locale::review::Status;
use fgm_letter::pdf::{About, Writer};
use fgm_letter::sign::{Identity, SignatureField, SubjectName, sign};
use fgm_letter::verify::{TrustAnchor, Verdict, verify_pdf};
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 11, 24);

fn phases(criterion: &mut Criterion) {
    let (issuer, identity) = (Issuer::specimen(), identity());
    let anchors = [TrustAnchor::from_pem(&identity.certificate_pem()).expect("just written")];
    let letter = Press::new().and_then(|mut press| press.issue(&Request::new("so", TODAY), &issuer, &identity));
    let letter = letter.expect("the Somali letter can be issued");
    assert_eq!(verify_pdf(&letter.pdf, &anchors, TODAY).map(|report| report.verdict()).ok(), Some(Verdict::Valid));

    let sheet = sheet("so", &issuer);
    let text = sheet.canonical_text();
    let hash = ContentHash::of(&text);
    let (mut fonts, mut writer) = (Fonts::embedded().expect("embedded"), Writer::default());
    let layout = layout::lay_out(&sheet, &letter.address, &hash, &mut fonts).expect("fits");
    let front = &sheet.sides[0];
    let id = hash.to_string();
    let bookmarks: Vec<_> =
        sheet.sides.iter().zip(&layout.first_pages).map(|(side, page)| (side.title.text.clone(), *page)).collect();
    let about = About {
        title: &front.title.text,
        language: &front.tag,
        date: sheet.date(),
        text_name: "letter-se-so.txt",
        text: &text,
        issuer: issuer.name(&front.tag).0,
        id: &id,
        bookmarks,
    };
    let unsigned = writer.write(&layout, &fonts, &about).expect("conforms");
    let field = SignatureField { name_spoken: &front.signature, lang: &front.tag, date: sheet.date() };

    criterion.bench_function("compose", |bench| bench.iter(|| self::sheet(black_box("so"), &issuer).canonical_text()));
    criterion.bench_function("layout", |bench| {
        bench.iter(|| layout::lay_out(black_box(&sheet), &letter.address, &hash, &mut fonts).expect("fits"));
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

/// What `issue` does before it lays out.
fn sheet(language: &str, issuer: &Issuer) -> Sheet {
    let file = |path: &str| assets::text(path).expect("embedded");
    let template = Template::parse("se/letter.toml", file("templates/se/letter.toml")).expect("ours");
    let facts = Facts::parse("se", file("templates/se/facts.toml")).expect("ours");
    let locale = |tag: &str| {
        let path = format!("locales/{tag}/{}", template.wording);
        Locale::parse(tag, file(&format!("locales/{tag}/locale.toml")), &path, file(&path)).expect("ours")
    };
    let (front, mirror) = (locale(language), locale(&template.mirror));
    let material = Material {
        template: &template,
        facts: &facts,
        front: (&front, Status::Draft),
        mirror: (&mirror, Status::Draft),
        issuer,
    };
    let order = Order { mirror: Mirror::Include, date: None, today: TODAY, expired: Expired::Refuse };
    compose(&material, &order).expect("ours")
}

/// The same key each time: the same bytes, the same work.
fn identity() -> Identity {
    let key = p256::ecdsa::SigningKey::from_slice(&[7; 32]).expect("a number below the order");
    let subject = SubjectName { organisation: "Specimen".to_owned(), unit: None, country: Some("SE".to_owned()) };
    Identity::self_signed(key, &subject, date(2026, 1, 1), 10).expect("a valid certificate")
}

criterion_group!(benches, phases, whole_sheets);
criterion_main!(benches);
