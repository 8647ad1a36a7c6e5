//! An example of a rule; in: a file of `tests/check/<code>/`, out: the shipped files with the example's change, checked.
//!
//! The file holds messages (or a whole `.toml`) that take the place of those in a shipped file. Lines at its head say more, after
//! `### ` in a wording file and `# ` in a TOML file:
//! `in: PATH` (else locales/fr/letter.ftl) · `whole` · `without: ID` · `delete: PATH` · `replace: TEXT` and `with: TEXT` ·
//! `repeat: N` · `comment-lines: N` · `crlf` · `prepend: HEX` · `append: HEX` · `stretch: N` (what stands for ⋯) · `sign: ID` · `language: TAG`.

use std::collections::BTreeMap;
use std::fs;

use fgm_letter::assets::Assets;
use fgm_letter::check::{Depth, Family, rule};
use fgm_letter::diagnostic::Diagnostic;
use fgm_letter::locale::review::{Record, Role, Wording};
use jiff::civil::date;

use super::{check, example_folders, files};

pub(super) struct Example {
    code: String,
    directives: BTreeMap<String, String>,
    pub(super) content: String,
}

impl Example {
    pub(super) fn read(code: &str, which: &str) -> Self {
        let folder = example_folders().join(code);
        let ftl = folder.join(format!("{which}.ftl"));
        let (path, mark) = if ftl.exists() { (ftl, "### ") } else { (folder.join(format!("{which}.toml")), "# ") };
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let mut directives = BTreeMap::new();
        let mut content = text.as_str();
        while let Some(line) = content.lines().next().and_then(|line| line.strip_prefix(mark)) {
            let (key, value) = line.split_once(": ").unwrap_or((line, ""));
            directives.insert(key.to_owned(), value.to_owned());
            content = content.split_once('\n').map_or("", |(_, rest)| rest);
        }
        Self { code: code.to_owned(), directives, content: content.to_owned() }
    }

    fn get(&self, key: &str) -> Option<&str> {
        self.directives.get(key).map(String::as_str)
    }

    fn path(&self) -> &str {
        self.get("in").unwrap_or("locales/fr/letter.ftl")
    }

    fn language(&self) -> &str {
        let folder = self.path().split('/').nth(1).unwrap();
        self.get("language").unwrap_or(if self.path().starts_with("locales/") { folder } else { "fr" })
    }

    /// Is the language one of those that are shipped, so that nothing else may be wrong?
    pub(super) fn is_shipped(&self) -> bool {
        Assets::embedded().folders("locales").any(|tag| tag == self.language())
    }

    pub(super) fn check(&self) -> Vec<Diagnostic> {
        let mut all: BTreeMap<String, Vec<u8>> = BTreeMap::new();
        for folder in ["locales", "templates"] {
            all.extend(files(folder).into_iter().map(|(name, bytes)| (format!("{folder}/{name}"), bytes)));
        }
        self.add_language(&mut all);
        self.change(&mut all);
        let mut assets = Assets::embedded();
        for folder in ["locales", "templates"] {
            let prefix = format!("{folder}/");
            let below =
                all.iter().filter_map(|(path, bytes)| Some((path.strip_prefix(&prefix)?.to_owned(), bytes.clone())));
            assets = assets.with_folder(folder, below.collect::<Vec<_>>());
        }
        let fit = rule(&self.code).is_some_and(|rule| rule.family == Family::Fit);
        check(&assets, &[self.language()], if fit { Depth::Papers } else { Depth::Files })
    }

    /// A language that is not shipped begins as a copy of English.
    fn add_language(&self, all: &mut BTreeMap<String, Vec<u8>>) {
        let tag = self.language();
        if self.is_shipped() {
            return;
        }
        let (script, direction, plurals) = match tag {
            "ur" => ("Arab", "rtl", "\"one\", \"other\""),
            "ro" => ("Latn", "ltr", "\"one\", \"few\", \"other\""),
            _ => ("Latn", "ltr", "\"one\", \"other\""),
        };
        let data = format!(
            "name = \"{tag}\"\nname-sv = \"{tag}\"\nname-en = \"{tag}\"\nscript = \"{script}\"\ndirection = \"{direction}\"\nplurals = [{plurals}]\n"
        );
        all.insert(format!("locales/{tag}/locale.toml"), data.into_bytes());
        all.insert(format!("locales/{tag}/letter.ftl"), all["locales/en/letter.ftl"].clone());
    }

    fn change(&self, all: &mut BTreeMap<String, Vec<u8>>) {
        let path = self.path().to_owned();
        if let Some(path) = self.get("delete") {
            all.remove(path).unwrap();
            return;
        }
        let old = all.get(&path).map(|bytes| String::from_utf8(bytes.clone()).unwrap()).unwrap_or_default();
        let stretch = self.get("stretch").map_or(0, |times| times.parse().unwrap());
        let content = self.content.replace('⋯', "de la personne qui demande ".repeat(stretch).trim_end());
        let content = content.replace("SIGNS", &self.signs(&old, all));
        let mut text = match (self.get("whole"), self.get("replace"), self.get("repeat")) {
            (Some(_), _, _) => content,
            (_, Some(from), _) => {
                assert!(old.contains(from), "{}: {path} has no {from}", self.code);
                old.replacen(from, self.get("with").unwrap(), 1)
            }
            (_, _, Some(times)) => old.clone() + &format!("\n{content}").repeat(times.parse().unwrap()),
            _ if path.ends_with(".toml") => self.hashes(&content, all),
            _ => merged(&old, &content),
        };
        if let Some(id) = self.get("without") {
            text = merged(&text, &format!("{id} = x\n")).replace(&format!("{id} = x\n"), "");
        }
        if let Some(count) = self.get("comment-lines") {
            text += &"# a comment that says nothing at all\n".repeat(count.parse().unwrap());
        }
        if self.get("crlf").is_some() {
            text = text.replace('\n', "\r\n");
        }
        let bytes = [hex(self.get("prepend")), text.into_bytes(), hex(self.get("append"))].concat();
        all.insert(path, bytes);
    }

    /// The signs that a permission for the message as the example has it would carry.
    fn signs(&self, old: &str, all: &BTreeMap<String, Vec<u8>>) -> String {
        let Some(id) = self.get("sign") else { return String::new() };
        let own = merged(old, &self.content);
        hash(&own, all, id, |record| &record.text)[..8].to_owned()
    }

    /// `OWN:id` and `SOURCE:id` stand for the hashes of the shipped messages.
    fn hashes(&self, content: &str, all: &BTreeMap<String, Vec<u8>>) -> String {
        let own = String::from_utf8(all[&format!("locales/{}/letter.ftl", self.language())].clone()).unwrap();
        content
            .replace("OWN:request", &hash(&own, all, "request", |record| &record.text))
            .replace("SOURCE:request", &hash(&own, all, "request", |record| &record.source))
    }
}

fn hash(
    own: &str,
    all: &BTreeMap<String, Vec<u8>>,
    id: &str,
    which: fn(&fgm_letter::locale::review::Confirmed) -> &String,
) -> String {
    let source = String::from_utf8(all["locales/sv/letter.ftl"].clone()).unwrap();
    let wording = Wording::of(own, &source, None);
    let record = Record::new(Role::Translator, "x", date(2026, 11, 25), "letter.ftl", (own, &source), &wording);
    which(&record.confirmed[id]).clone()
}

/// The messages of `new` in place of those of the same name.
pub(super) fn merged(old: &str, new: &str) -> String {
    let mut text = old.to_owned();
    let mut block = String::new();
    let mut blocks: Vec<String> = Vec::new();
    let mut open = false; // has the block its message?
    for line in new.split_inclusive('\n') {
        let begins = id(line).is_some();
        if (begins || line.starts_with('#')) && open {
            blocks.push(std::mem::take(&mut block));
            open = false;
        }
        open |= begins;
        block.push_str(line);
    }
    blocks.push(block);
    for block in blocks {
        let name = block.lines().find_map(id);
        let start =
            name.and_then(|name| text.lines().find(|line| id(line) == Some(name)).map(|line| offset(&text, line)));
        match start {
            Some(start) => {
                let rest = &text[start..];
                let end = rest
                    .split_inclusive('\n')
                    .skip(1)
                    .find(|line| !line.starts_with([' ', '}', '\t']) || line.trim().is_empty())
                    .map_or(text.len(), |line| offset(&text, line));
                text.replace_range(start..end, &block);
            }
            None => text.push_str(&block),
        }
    }
    text
}

fn offset(text: &str, line: &str) -> usize {
    line.as_ptr() as usize - text.as_ptr() as usize
}

fn id(line: &str) -> Option<&str> {
    let name = line.split('=').next()?.trim_end();
    let good = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    (line.contains('=') && !name.is_empty() && !line.starts_with(' ') && name.chars().all(good)).then_some(name)
}

fn hex(digits: Option<&str>) -> Vec<u8> {
    let digits = digits.unwrap_or_default();
    (0..digits.len() / 2).map(|at| u8::from_str_radix(&digits[2 * at..2 * at + 2], 16).unwrap()).collect()
}
