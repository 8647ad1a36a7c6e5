//! Every entry point for bytes of others: the committed seeds and a bounded number of changed ones, always the same.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use fgm_letter::manifest::{Entry, Manifest, SignedManifest};

use crate::entries;
use crate::fixture::{identity, signed_letter};
use crate::forge;

/// Changed seeds a target.
const ROUNDS: u32 = 3000;

#[test]
fn changed_pdfs_are_answered() {
    each(&["tests/seeds/pdf"], ROUNDS, entries::pdf);
}

#[test]
fn changed_signatures_are_answered() {
    each(&["tests/seeds/cms"], ROUNDS, |bytes| entries::cms(bytes, signed_letter()));
}

#[test]
fn changed_keys_are_answered() {
    each(&["tests/corpus"], ROUNDS, entries::key);
}

#[test]
fn changed_seals_are_answered() {
    each(&["tests/seeds/seal"], 4 * ROUNDS, entries::seal);
}

#[test]
fn changed_lists_are_answered() {
    let roots = [identity(42).certificate().clone()];
    each(&["tests/seeds/manifest"], 4 * ROUNDS, |bytes| entries::manifest(bytes, &roots));
}

#[test]
fn changed_wordings_are_answered() {
    each(&["locales/so", "locales/ar", "tests/seeds/locale"], ROUNDS, entries::locale);
}

#[test]
fn changed_templates_are_answered() {
    each(&["templates/se", "templates/issuer"], ROUNDS, entries::template);
}

#[test]
fn changed_pictures_are_answered() {
    each(&["tests/seeds/picture"], 200, entries::picture);
}

#[test]
fn the_committed_seeds_are_the_generated_ones() {
    for (path, bytes) in generated() {
        let committed = std::fs::read(folder().join(&path)).unwrap_or_default();
        assert!(committed == bytes, "{path}: run `cargo test -- --ignored write_the_seeds`");
    }
}

/// Not a test: writes the seeds that code makes.
#[test]
#[ignore = "writes tests/seeds"]
fn write_the_seeds() {
    for (path, bytes) in generated() {
        let path = folder().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
}

fn generated() -> BTreeMap<String, Vec<u8>> {
    let mut seeds = BTreeMap::new();
    let mut seed = |path: &str, bytes: Vec<u8>| _ = seeds.insert(path.to_owned(), bytes);
    seed("pdf/letter.pdf", signed_letter().to_vec());
    seed("pdf/update.pdf", forge::updated(|catalog| catalog.set("Lang", "en")));
    seed("pdf/object-streams.pdf", crate::confusion::small_compressed());
    seed("cms/letter.der", forge::cms(signed_letter()));
    seed("cms/certificate.der", identity(7).certificate_der().to_vec());
    for vector in ["valid-specimen", "valid-longest", "cbor-indefinite-map"] {
        let file = in_repository(&format!("tests/vectors/{vector}.json"));
        let vector_json: serde_json::Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
        let address = vector_json["address"].as_str().unwrap();
        seed(&format!("seal/{vector}.txt"), address.into());
        let bytes = data_encoding::BASE32_NOPAD.decode(address.rsplit('#').next().unwrap().as_bytes()).unwrap();
        seed(&format!("seal/{vector}.cbor"), bytes);
    }
    seed("manifest/list.jws", list().into());
    for (name, picture) in crate::photo::seeds() {
        seed(&format!("picture/{name}"), picture);
    }
    seeds
}

fn list() -> String {
    let mut list = Manifest::first("example-region", jiff::civil::date(2026, 11, 25));
    list.add_key(identity(7).certificate()).unwrap();
    let header = fgm_letter::canonical::Header::parse(&crate::fixture::small_text()).unwrap().0;
    let header = fgm_letter::canonical::Header { paper: "letter".to_owned(), ..header };
    let text = fgm_letter::canonical::ContentHash::of("any text\n");
    list.add_letter(&Entry { header: &header, text, pdf: [9; 32] }).unwrap();
    let root = identity(42);
    SignedManifest::sign(list, root.signing_key(), root.certificate()).unwrap().as_str().to_owned()
}

fn folder() -> PathBuf {
    in_repository("tests/seeds")
}

fn in_repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Every file in these folders of the repository as it is, then changed ones.
fn each(folders: &[&str], rounds: u32, run: impl Fn(&[u8])) {
    let files_of = |folder: &&str| std::fs::read_dir(in_repository(folder)).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = folders.iter().flat_map(files_of).filter(|path| path.is_file()).collect();
    files.sort();
    let seeds: Vec<_> = files.iter().map(|file| std::fs::read(file).unwrap()).collect();
    assert!(!seeds.is_empty(), "no seeds in {folders:?}");
    seeds.iter().for_each(|seed| run(seed));
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    for round in 0..rounds {
        let mut bytes = seeds[round as usize % seeds.len()].clone();
        for _ in 0..=random.below(4) {
            random.change(&mut bytes, &seeds);
        }
        run(&bytes);
    }
}

/// xorshift64*: the same changes on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % limit.max(1)
    }

    fn change(&mut self, bytes: &mut Vec<u8>, seeds: &[Vec<u8>]) {
        let at = self.below(bytes.len() + 1);
        let length = self.below(64).min(bytes.len() - at);
        match self.below(6) {
            0 if at < bytes.len() => bytes[at] ^= 1 << self.below(8),
            1 if at < bytes.len() => bytes[at] = self.below(256) as u8,
            2 => _ = bytes.drain(at..at + length),
            3 => bytes.truncate(at),
            4 => {
                let other = &seeds[self.below(seeds.len())];
                let from = self.below(other.len() + 1);
                let piece = other[from..(from + self.below(64)).min(other.len())].to_vec();
                bytes.splice(at..at + length, piece);
            }
            _ => {
                // A number becomes a large one, or a small one.
                if let Some(digit) = bytes[at..].iter().position(u8::is_ascii_digit) {
                    let number: &[u8] = [b"0".as_slice(), b"-1", b"4294967295", b"9223372036854775807"][self.below(4)];
                    bytes.splice(at + digit..at + digit + 1, number.iter().copied());
                }
            }
        }
    }
}
