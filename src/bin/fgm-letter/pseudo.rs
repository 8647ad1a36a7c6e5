//! `pseudo`: makes up a language for tests; in: a folder, out: its files there, beside the source's, for `--locales`.

use fgm_letter::pseudo::Pseudo;

use crate::args::PseudoOptions;
use crate::failure::{Exit, Failure, shown};
use crate::files::{self, NewFile, Readers};
use crate::{sources, terminal, wording};

const OTHER_FOLDER: &str = "--out";

pub(crate) fn run(options: &PseudoOptions) -> Result<Exit, Failure> {
    let assets = sources::assets(&options.sources)?;
    let pseudo = if options.rtl { Pseudo::RightToLeft } else { Pseudo::Accented };
    let metadata = pseudo.metadata(wording::SOURCE, &wording::metadata(&assets, wording::SOURCE)?);
    let mut made = vec![("locale.toml".to_owned(), metadata)];
    for name in wording::files(&assets) {
        let text = pseudo.wording(wording::file(&assets, &name, wording::SOURCE)?.source);
        made.push((name, text));
    }
    let prefix = format!("locales/{}/", wording::SOURCE);
    let source: Vec<_> = assets
        .paths("locales")
        .filter_map(|path| Some((path.strip_prefix(&prefix)?.to_owned(), assets.text(path)?.to_owned())))
        .collect();
    for (tag, texts) in [(wording::SOURCE, &source), (pseudo.tag(), &made)] {
        let folder = options.out.join(tag);
        let new: Vec<_> = texts
            .iter()
            .map(|(name, text)| NewFile { name, bytes: text.as_bytes(), readers: Readers::Usual })
            .collect();
        let there = |file: &NewFile<'_>| files::read(&folder.join(file.name)).is_ok_and(|bytes| bytes == file.bytes);
        if folder.is_dir() && new.iter().all(there) {
            continue; // an earlier run's
        }
        if folder.exists() || !files::write_folder(&folder, &new, OTHER_FOLDER)? {
            return Err(Failure::new(
                format!("{} exists already, with other wording, and was left as it is", shown(&folder)),
                "choose another folder with --out",
            ));
        }
    }
    let out = shown(&options.out);
    terminal::report(&format!("{out}: {} and {}\nuse it with --locales {out}\n", wording::SOURCE, pseudo.tag()))?;
    Ok(Exit::Fine)
}
