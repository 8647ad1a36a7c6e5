//! `hash`: prints content hashes; in: languages and options, out: lines that `sha256sum --check` reads.

use fgm_letter::issue::Press;

use crate::args::SheetOptions;
use crate::failure::{Exit, Failure};
use crate::{clock, local_issuer, sheets, sources, terminal};

pub(crate) fn run(options: &SheetOptions) -> Result<Exit, Failure> {
    let today = clock::today(options.today);
    let press = Press::with(sources::assets(&options.sources)?)?;
    let sheets = sheets::sheets(options, &press)?;
    let issuer = local_issuer::without_key(options.issuer.as_deref())?;
    for sheet in &sheets {
        let text = press.text(&sheets::request(options, sheet, today), &issuer)?;
        terminal::data(&format!("{}  {}.txt\n", text.hash, text.name))?;
    }
    Ok(Exit::Fine)
}
