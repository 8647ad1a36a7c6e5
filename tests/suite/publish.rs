//! The site from outside: what is in it, what is in no public file, what is rendered again, and what is refused.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroUsize;
use std::sync::OnceLock;

use fgm_letter::assets::Assets;
use fgm_letter::issuer::Issuer;
use fgm_letter::manifest::{Manifest, ManifestError, SignedManifest, Status};
use fgm_letter::publish::{Earlier, Order, PUBLIC, PublishError, STAFF, Site, Specimens, site};
use sha2::{Digest, Sha256};

use crate::fixture::identity;

#[test]
fn the_public_tree_knows_nothing_of_the_other_papers() {
    let site = first();
    let public: BTreeMap<&str, &[u8]> = tree(site, PUBLIC);
    let hashes: BTreeSet<String> = public.values().map(|bytes| sha256(bytes)).collect();
    let staff_only: Vec<String> =
        tree(site, STAFF).values().map(|bytes| sha256(bytes)).filter(|hash| !hashes.contains(hash)).collect();
    assert!(staff_only.len() > 300, "nothing to look for: {}", staff_only.len());
    let assets = Assets::embedded();
    let wording = assets.paths("locales").filter(|path| path.ends_with("/letter.ftl"));
    let letters: String = texts(site).values().copied().chain(wording.filter_map(|path| assets.text(path))).collect();
    let sentences = other_sentences(&letters);
    assert!(sentences.len() > 200, "nothing to look for: {}", sentences.len());
    for (path, bytes) in &public {
        let text = String::from_utf8_lossy(bytes);
        for secret in staff_only.iter().chain(&sentences) {
            assert!(!text.contains(secret.as_str()), "{path} says “{secret}”");
        }
        if !path.ends_with(".pdf") && !path.starts_with("text/") && !path.ends_with(".txt") {
            for word in ["staff", "private", "travel-", "print.ftl"] {
                assert!(!text.to_lowercase().contains(word), "{path} names “{word}”");
            }
        }
        assert!(!path.contains("staff") && !path.contains("travel"), "{path}");
    }
}

#[test]
fn the_trees_never_lead_to_each_other_and_names_are_neutral() {
    let site = first();
    let page = String::from_utf8_lossy(&site.files["staff/index.html"]);
    for word in [Issuer::specimen().host(), "public/", "verify.html", "manifest"] {
        assert!(!page.contains(word), "staff/index.html names “{word}”");
    }
    for path in site.files.keys() {
        assert!(!path.to_lowercase().contains("fgm"), "{path}");
    }
    let verify = String::from_utf8_lossy(&site.files["public/index.html"]);
    assert!(!verify.to_lowercase().contains("fgm") && !verify.contains("mutilation"), "a neutral page");
}

#[test]
fn the_same_inputs_give_the_same_bytes_and_nothing_is_rendered_again() {
    let site = first();
    let again = publish(Assets::embedded(), &order(), &Earlier::new(&site.record, site.files.clone())).unwrap();
    assert_eq!((again.rendered, again.reused), (0, ALL));
    assert_eq!(again.files, site.files);
    assert_eq!(again.record, site.record);
    assert_eq!((site.rendered, site.reused), (ALL, 0));
}

#[test]
fn only_what_changed_is_rendered() {
    let site = first();
    let earlier = || Earlier::new(&site.record, site.files.clone());

    let changed = with_wording("locales/so/letter.ftl", |text| text.replace("Codsigayaga", "Codsiga"));
    let one = publish(changed, &order(), &earlier()).unwrap();
    assert_eq!((one.rendered, one.reused), (SIZES, ALL - SIZES));
    let differing: Vec<&str> = one
        .files
        .iter()
        .filter(|(path, bytes)| site.files.get(*path) != Some(bytes) && path.ends_with(".pdf"))
        .map(|(path, _)| path.as_str())
        .collect();
    let of_size = |size: &str| format!("letter-se-so{size}.pdf");
    let names = ["-a5", "-large", "-pocket", "-us-letter", ""].map(of_size);
    let in_trees = ["public/letters", "staff/files"].map(|tree| names.each_ref().map(|name| format!("{tree}/{name}")));
    assert_eq!(differing, in_trees.concat());

    let words = with_wording("locales/so/ui.ftl", |text| text.replace("Hubi warqad", "Hubi"));
    assert_eq!(publish(words, &order(), &earlier()).unwrap().rendered, 0, "the words of the page are on no letter");

    let mut damaged = site.files.clone();
    damaged.get_mut("staff/files/travel-se-ar-a5.pdf").unwrap().push(b'\n');
    let repaired = publish(Assets::embedded(), &order(), &Earlier::new(&site.record, damaged)).unwrap();
    assert_eq!(repaired.rendered, 1);
    assert_eq!(repaired.files, site.files);

    let private =
        with_wording("locales/so/private.ftl", |text| text.replace("strip-emergency = ", "strip-emergency = x "));
    let rendered = publish(private, &order(), &earlier()).unwrap().rendered;
    assert_eq!(rendered, SIZES, "one paper's wording is on no other");
}

#[test]
fn another_build_renders_anew_and_a_broken_record_is_none() {
    let site = publish(two_languages(), &order(), &Earlier::none()).unwrap();
    let all = 5 * SIZES; // two papers in both languages, the staff's in Swedish
    assert_eq!(site.rendered, all);
    let earlier = |record: &str| Earlier::new(record, site.files.clone());
    let other_build = Order { engine: [1; 32], ..order() };
    assert_eq!(publish(two_languages(), &other_build, &earlier(&site.record)).unwrap().rendered, all);
    assert_eq!(publish(two_languages(), &order(), &earlier("{")).unwrap().rendered, all);
    let alone = Order { threads: NonZeroUsize::MIN, ..order() };
    assert_eq!(publish(two_languages(), &alone, &Earlier::none()).unwrap(), site, "threads change nothing");
}

#[test]
fn staff_have_every_paper_in_every_size_and_format() {
    let site = first();
    let staff = tree(site, STAFF);
    let count = |ending: &str| staff.keys().filter(|path| path.starts_with("files/") && path.ends_with(ending)).count();
    assert_eq!((count(".pdf"), count(".txt")), (ALL, ALL / SIZES));
    for paper in ["letter-se-so", "travel-se-so", "staff-se-sv"] {
        for size in ["", "-a5", "-large", "-pocket", "-us-letter"] {
            let pdf = format!("files/{paper}{size}.pdf");
            let document = lopdf::Document::load_mem(staff[pdf.as_str()]).unwrap();
            let pages = document.get_pages().len();
            let picture = |page: usize| match pages {
                1 => format!("files/{paper}{size}.png"),
                _ => format!("files/{paper}{size}-{page}.png"),
            };
            assert!((1..=pages).all(|page| staff.contains_key(picture(page).as_str())), "{pdf}");
            assert!(!staff.contains_key(format!("files/{paper}{size}-{}.png", pages + 1).as_str()), "{pdf}");
        }
    }
}

#[test]
fn a_made_up_issuer_is_published_only_when_asked_to() {
    let refused = Order { specimens: Specimens::Refuse, ..order() };
    let error = publish(Assets::embedded(), &refused, &Earlier::none()).unwrap_err();
    assert!(matches!(error, PublishError::Specimen));
    assert!(error.to_string().contains("--specimen"));
}

#[test]
fn nothing_expired_is_published() {
    let late = Order { today: jiff::civil::date(2099, 1, 1), ..order() };
    assert!(matches!(publish(Assets::embedded(), &late, &Earlier::none()), Err(PublishError::Issue(_))));
}

#[test]
fn a_given_list_has_to_name_every_letter() {
    let site = first();
    let text = String::from_utf8(site.files["public/manifest.jws"].clone()).unwrap();
    let (root, day) = (identity(7), order().today);
    let given = SignedManifest::open(&text, &[root.certificate().clone()]).unwrap();
    let order = Order { list: Some(&given), ..order() };
    let earlier = || Earlier::new(&site.record, site.files.clone());
    assert_eq!(publish(Assets::embedded(), &order, &earlier()).unwrap().files, site.files);

    let changed = with_wording("locales/so/letter.ftl", |text| text.replace("Codsigayaga", "Codsiga"));
    let error = publish(changed, &order, &earlier()).unwrap_err();
    assert!(matches!(&error, PublishError::NotListed { name } if name == "letter-se-so"), "{error}");

    let mut ended = given.manifest().next(day).unwrap();
    ended.end_edition(given.manifest().editions()[0].edition.as_str(), Status::Withdrawn, "a wrong number").unwrap();
    let ended = SignedManifest::sign(ended, root.signing_key(), root.certificate()).unwrap();
    let error = publish(Assets::embedded(), &Order { list: Some(&ended), ..order }, &earlier()).unwrap_err();
    assert!(matches!(&error, PublishError::NotCurrent { status: "withdrawn", .. }), "{error}");

    let other = Manifest::first("another", given.manifest().issued());
    let other = SignedManifest::sign(other, root.signing_key(), root.certificate()).unwrap();
    let error = publish(Assets::embedded(), &Order { list: Some(&other), ..order }, &earlier()).unwrap_err();
    assert!(matches!(&error, PublishError::List(ManifestError::OtherIssuer { .. })), "{error}");
}

/// A telephone that has kept the list of one site believes that of the next.
#[test]
fn without_a_given_list_the_one_before_is_continued() {
    let list = |site: &Site| {
        let text = String::from_utf8(site.files["public/manifest.jws"].clone()).unwrap();
        SignedManifest::open(&text, &[identity(7).certificate().clone()]).unwrap().manifest().clone()
    };
    let site = first();
    let earlier = Earlier::new(&site.record, site.files.clone());
    let changed = || with_wording("locales/so/letter.ftl", |text| text.replace("Codsigayaga", "Codsiga"));
    let next = publish(changed(), &order(), &earlier).unwrap();
    let (first, second) = (list(site), list(&next));
    assert_eq!((first.sequence(), second.sequence()), (1, 2));
    second.check_follows(&first).unwrap();
    assert_eq!(second.editions()[0].texts.len(), first.editions()[0].texts.len() + 1, "what was printed stays listed");
    let fresh = publish(changed(), &order(), &Earlier::none()).unwrap();
    assert_eq!(list(&fresh).check_follows(&first), Err(ManifestError::Forked), "a list of its own would contradict it");

    // One that cannot be continued is not begun anew: it would not know what that one said.
    let refused = |files: BTreeMap<String, Vec<u8>>| {
        let error = publish(two_languages(), &order(), &Earlier::new(&site.record, files)).unwrap_err();
        assert!(matches!(&error, PublishError::ListBefore { .. }), "{error}");
    };
    let with = |list: &[u8]| {
        let mut files = site.files.clone();
        files.insert("public/manifest.jws".to_owned(), list.to_vec());
        files
    };
    refused(with(b"nonsense"));
    refused(with(b"\xff"));
    let another = identity(8);
    let other = SignedManifest::sign(second, another.signing_key(), another.certificate()).unwrap();
    refused(with(other.as_str().as_bytes()));
    let mut lost = site.files.clone();
    lost.remove("public/manifest.jws");
    refused(lost);
}

#[test]
fn the_page_speaks_every_language_of_the_letter_or_does_not_exist() {
    let site = first();
    let texts = texts(site).len();
    let languages = site.files.keys().filter(|path| path.starts_with("public/ui/")).count();
    assert_eq!((texts, languages), (9, 9));

    let lacking = with_wording("locales/ti/ui.ftl", |text| {
        text.lines().filter(|line| !line.starts_with("state-forged =")).map(|line| format!("{line}\n")).collect()
    });
    let error = publish(lacking, &order(), &Earlier::new(&site.record, site.files.clone())).unwrap_err();
    assert!(error.to_string().contains("state-forged"), "{error}");
}

#[test]
fn the_page_knows_which_lines_are_headings() {
    let site = first();
    let known: serde_json::Value = serde_json::from_slice(&site.files["public/site.json"]).unwrap();
    let record: serde_json::Value = serde_json::from_str(&site.record).unwrap();
    for tag in ["ar", "so", "sv"] {
        let name = format!("letter-se-{tag}");
        let pdf = format!("letters/{name}.pdf");
        let entry = known["texts"].as_object().unwrap().values().find(|text| text["pdf"] == pdf.as_str()).unwrap();
        let text = std::str::from_utf8(&site.files[&format!("public/{}", entry["text"].as_str().unwrap())]).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        let headings: Vec<&str> =
            entry["headings"].as_array().unwrap().iter().map(|line| lines[line.as_u64().unwrap() as usize]).collect();
        let sides = if tag == "sv" { 1 } else { 2 };
        assert_eq!(headings.len(), 11 * sides, "{headings:#?}");
        assert_eq!(headings[0], record[&name]["title"].as_str().unwrap());
        assert_eq!(headings[11 * (sides - 1)], "Svensk lag om könsstympning av flickor och kvinnor");
        assert_eq!(headings[11 * sides - 1], "Källor");
    }
}

#[test]
fn the_issuer_can_switch_the_worker_off() {
    let site = first();
    let worker = String::from_utf8_lossy(&site.files["public/worker.js"]);
    assert!(worker.contains("'manifest.jws'") && !worker.contains("'FILES'") && !worker.contains("VERSION"));
    assert!(texts(site).keys().all(|path| worker.contains(path)), "every text alike");

    let off = Issuer::specimen_file().replacen("# offline-page", "offline-page", 1);
    let issuer = Issuer::parse(&off).unwrap();
    let without =
        fgm_letter::publish::site(&two_languages(), &order(), &issuer, &identity(7), &Earlier::none()).unwrap();
    let worker = String::from_utf8_lossy(&without.files["public/worker.js"]);
    assert!(worker.contains("unregister") && !worker.contains("addAll"));
    assert!(String::from_utf8_lossy(&without.files["public/site.json"]).contains("\"offline\":false"));
}

/// Letters and private sheets in nine languages, staff sheets in two, each in five sizes.
const ALL: usize = (9 + 9 + 2) * SIZES;
const SIZES: usize = 5;

fn publish(assets: Assets, order: &Order<'_>, earlier: &Earlier) -> Result<Site, PublishError> {
    site(&assets, order, &Issuer::specimen(), &identity(7), earlier)
}

fn order() -> Order<'static> {
    let today = jiff::civil::date(2026, 11, 24);
    let threads = NonZeroUsize::new(2).unwrap();
    Order { law: "se", today, specimens: Specimens::Publish, list: None, threads, engine: [0; 32] }
}

fn first() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| publish(Assets::embedded(), &order(), &Earlier::none()).unwrap())
}

fn tree<'a>(site: &'a Site, name: &str) -> BTreeMap<&'a str, &'a [u8]> {
    let prefix = format!("{name}/");
    let below = |(path, bytes): (&'a String, &'a Vec<u8>)| Some((path.strip_prefix(&prefix)?, bytes.as_slice()));
    site.files.iter().filter_map(below).collect()
}

/// The canonical texts that the page shows.
fn texts(site: &Site) -> BTreeMap<&str, &str> {
    let public = tree(site, PUBLIC).into_iter().filter(|(path, _)| path.starts_with("text/"));
    public.map(|(path, bytes)| (path, std::str::from_utf8(bytes).unwrap())).collect()
}

/// What the wording of other papers and of the staff's page says and no letter does: the parts between placeables.
fn other_sentences(letters: &str) -> Vec<String> {
    let assets = Assets::embedded();
    let is_other = |path: &&str| ["/private.ftl", "/staff.ftl", "/print.ftl"].iter().any(|name| path.ends_with(name));
    let mut found = Vec::new();
    for path in assets.paths("locales").filter(is_other) {
        let messages = assets.text(path).unwrap().lines().filter(|line| !line.starts_with('#'));
        let values = messages.filter_map(|line| line.split_once(" = ")).map(|(_, value)| value);
        let parts = values.flat_map(|value| value.split(['{', '}'])).map(str::trim);
        found.extend(parts.filter(|part| part.chars().count() >= 16 && !letters.contains(part)).map(str::to_owned));
    }
    found
}

/// The embedded assets without most languages: enough to see what is rendered.
fn two_languages() -> Assets {
    let embedded = Assets::embedded();
    let names = embedded.paths("locales").map(|path| path.strip_prefix("locales/").unwrap());
    let names = names.filter(|name| name.starts_with("so/") || name.starts_with("sv/"));
    let files: Vec<(String, Vec<u8>)> =
        names.map(|name| (name.to_owned(), embedded.bytes(&format!("locales/{name}")).unwrap().to_vec())).collect();
    Assets::embedded().with_folder("locales", files)
}

/// The embedded assets with one file of the locales changed.
fn with_wording(path: &str, change: impl Fn(&str) -> String) -> Assets {
    let embedded = Assets::embedded();
    let files: Vec<(String, Vec<u8>)> = embedded
        .paths("locales")
        .map(|it| {
            let bytes = embedded.bytes(it).unwrap().to_vec();
            let text = if it == path { change(embedded.text(it).unwrap()).into_bytes() } else { bytes.clone() };
            assert!(it != path || text != bytes, "nothing was changed in {path}");
            (it.strip_prefix("locales/").unwrap().to_owned(), text)
        })
        .collect();
    Assets::embedded().with_folder("locales", files)
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
