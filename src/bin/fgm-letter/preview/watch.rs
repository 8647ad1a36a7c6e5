//! Renders when a file was saved; in: folders, out: views in [`Shared`].
//!
//! It looks at names, sizes and times of the files a hundred times a second, which takes about a hundredth of it, works on every
//! file system, and does not mind how an editor saves.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use fgm_letter::assets::Assets;
use fgm_letter::issuer::Issuer;
use fgm_letter::preview::{Checks, Preview, Subject};

use super::server::Shared;
use crate::args::SourceOptions;
use crate::failure::Failure;
use crate::sources;

const LOOK_EVERY: Duration = Duration::from_millis(10);
/// Two saves within one tick of the file system's clock may leave the same time: for so long the contents are read as well.
const UNSETTLED: Duration = Duration::from_millis(500);

pub(super) struct Renderer {
    preview: Preview,
    options: SourceOptions,
    watch: bool,
}

impl Renderer {
    pub(super) fn new(
        subject: Subject,
        issuer: Issuer,
        options: SourceOptions,
        checks: Arc<Checks>,
        watch: bool,
    ) -> Result<Self, Failure> {
        Ok(Self { preview: Preview::new(subject, issuer, checks)?, options, watch })
    }

    /// Renders until the program ends.
    pub(super) fn run(mut self, shared: &Shared) {
        let folders = sources::folders(&self.options);
        let mut seen = None;
        let mut last: Option<Assets> = None;
        let mut changed = Instant::now();
        loop {
            let asked = shared.wait_for_a_look(self.watch.then_some(LOOK_EVERY));
            let prints = prints(&folders);
            if seen.as_ref() != Some(&prints) {
                changed = Instant::now();
            }
            if seen.as_ref() != Some(&prints) || changed.elapsed() < UNSETTLED {
                let started = Instant::now();
                match sources::assets_again(&self.options) {
                    Ok(assets) if last.as_ref() != Some(&assets) => {
                        let view = self.preview.view(&assets);
                        last = Some(assets);
                        shared.publish(&view, started.elapsed(), self.watch);
                    }
                    Ok(_) => {}
                    // A folder in the midst of being replaced: the next look finds it whole, or the pages stay.
                    Err(_) => {}
                }
                seen = Some(prints);
            }
            shared.looked(asked);
        }
    }
}

/// What shows that a file was saved.
type Print = (PathBuf, u64, Option<SystemTime>);

fn prints(folders: &[PathBuf]) -> Vec<Print> {
    let mut prints = Vec::new();
    for folder in folders {
        collect(folder, &mut prints);
    }
    prints
}

fn collect(folder: &Path, prints: &mut Vec<Print>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let Ok(metadata) = entry.metadata() else { continue };
        if metadata.is_dir() {
            collect(&entry.path(), prints);
        } else {
            prints.push((entry.path(), metadata.len(), metadata.modified().ok()));
        }
    }
}
