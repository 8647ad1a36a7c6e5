//! `text`: prints canonical texts; in: languages and options, out: the bytes that the letters' hashes are made of.

use fgm_letter::issue::Press;

use crate::args::SheetOptions;
use crate::failure::{Exit, Failure};
use crate::{clock, local_issuer, sheets, sources, terminal};

/// Several texts follow each other without anything between them.
pub(crate) fn run(options: &SheetOptions) -> Result<Exit, Failure> {
    let today = clock::today(options.today);
    let press = Press::with(sources::assets(&options.sources)?)?;
    let sheets = sheets::sheets(options, &press)?;
    let issuer = local_issuer::without_key(options.issuer.as_deref())?;
    for sheet in &sheets {
        let text = press.text(&sheets::request(options, sheet, today), &issuer)?;
        terminal::data(&text.text)?;
    }
    Ok(Exit::Fine)
}
