//! Puts a site in the place of the one before; in: a folder and the files, out: the old site or the new one, never a mixture.
//!
//! Every version is a folder of its own below `versions`, complete and on the disk before its name appears. `current` is a link to one of
//! them, and changing it is one rename (rename(2)). Where there are no links, the files are put in place one by one, the list last.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use fgm_letter::publish::Site;

use super::RECORD;
use super::lock::{self, Lock};
use super::version;
#[cfg(unix)]
use super::version::{is_version, stage, stands_whole};
use crate::failure::Failure;
#[cfg(unix)]
use crate::failure::shown;
use crate::files;

/// What was put, and where.
pub(super) struct Put {
    pub(super) current: PathBuf,
    pub(super) is_new: bool,
}

/// A folder for sites that is this run's alone, from before the site that stands there is read until the next one is in its place.
pub(super) struct Place<'a> {
    out: &'a Path,
    /// None where the folder does not stand yet: what fails before there is a site makes no folder.
    lock: Option<Lock>,
}

const CURRENT: &str = "current";
pub(super) const OPTION: &str = "--out";

impl<'a> Place<'a> {
    /// Takes the folder.
    pub(super) fn take(out: &'a Path) -> Result<Self, Failure> {
        let lock = if out.is_dir() { Some(Lock::take(out)?) } else { None };
        #[cfg(unix)]
        target(out)?;
        Ok(Self { out, lock })
    }

    /// The folder of the site that stands there now.
    pub(super) fn current(&self) -> PathBuf {
        self.out.join(CURRENT)
    }

    /// Puts the site in its place, and gives the folder back.
    pub(super) fn put(self, site: &Site) -> Result<Put, Failure> {
        let _lock = match self.lock {
            Some(lock) => lock,
            None => {
                make_open(self.out)?;
                let lock = Lock::take(self.out)?;
                if fs::symlink_metadata(self.out.join(CURRENT)).is_ok() {
                    return Err(lock::busy(self.out)); // it began after this one and was first
                }
                lock
            }
        };
        put(self.out, site)
    }
}

/// The files of a tree by their path in the site; what cannot be read is left out.
pub(super) fn read(site: &Path, tree: &str) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![(site.join(tree), tree.to_owned())];
    while let Some((folder, prefix)) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let Ok(name) = entry.file_name().into_string() else { continue };
            let path = format!("{prefix}/{name}");
            if entry.path().is_dir() {
                folders.push((entry.path(), path));
            } else if let Ok(bytes) = files::read(&entry.path()) {
                found.insert(path, bytes);
            }
        }
    }
    found
}

/// Puts the site in its place, unless the very same stands there.
#[cfg(unix)]
fn put(out: &Path, site: &Site) -> Result<Put, Failure> {
    let versions = out.join(VERSIONS);
    make_open(&versions)?;
    files::sweep(&versions);
    files::sweep(out);
    let (current, before) = (out.join(CURRENT), target(out)?);
    if before.as_ref().is_some_and(|name| stands_whole(&versions.join(name), site)) {
        return Ok(Put { current, is_new: false });
    }
    let name = stage(&versions, site).map_err(|error| Failure::writing(&versions, &error, OPTION))?;
    point(out, &Path::new(VERSIONS).join(&name)).map_err(|error| Failure::writing(&current, &error, OPTION))?;
    drop_others(&versions, &[Some(name), before]);
    Ok(Put { current, is_new: true })
}

/// The version that `current` leads to. What this program did not make is left alone.
#[cfg(unix)]
fn target(out: &Path) -> Result<Option<String>, Failure> {
    let current = out.join(CURRENT);
    let elsewhere = "move it away, or choose another folder with --out";
    match fs::read_link(&current) {
        Ok(target) => match target.file_name().and_then(|name| name.to_str()) {
            Some(name) if is_version(name) && target == Path::new(VERSIONS).join(name) => Ok(Some(name.to_owned())),
            _ => Err(Failure::new(
                format!("{} leads to {}, which is no site of this program", shown(&current), shown(&target)),
                elsewhere,
            )),
        },
        Err(_) if fs::symlink_metadata(&current).is_ok() => {
            Err(Failure::new(format!("{} is there already and is no site of this program", shown(&current)), elsewhere))
        }
        Err(_) => Ok(None),
    }
}

/// Puts the files in place one by one, the list last: an interrupted run leaves the old list, which the old texts belong to.
#[cfg(not(unix))]
fn put(out: &Path, site: &Site) -> Result<Put, Failure> {
    use fgm_letter::publish::LIST;
    let folder = out.join(CURRENT);
    files::make_folder(&folder, OPTION)?;
    let is_same = |(path, bytes): (&str, &[u8])| files::read(&folder.join(path)).is_ok_and(|there| there == bytes);
    let is_new = !version::whole(site).all(is_same);
    let failed = |error: io::Error| Failure::writing(&folder, &error, OPTION);
    for (path, bytes) in version::whole(site).filter(|(path, _)| *path != LIST) {
        version::write(&folder, path, bytes).map_err(failed)?;
    }
    version::write(&folder, LIST, &site.files[LIST]).map_err(failed)?;
    Ok(Put { current: folder, is_new })
}

/// Makes a folder, and those above it, that a web server may look into; one that is there stays as its owner made it.
fn make_open(folder: &Path) -> Result<(), Failure> {
    let is_new = |folder: &&Path| !folder.as_os_str().is_empty() && !folder.exists();
    let made: Vec<&Path> = folder.ancestors().take_while(is_new).collect();
    files::make_folder(folder, OPTION)?;
    for folder in made {
        version::open(folder).map_err(|error| Failure::writing(folder, &error, OPTION))?;
    }
    Ok(())
}

/// Makes `current` lead to the version, by one rename.
#[cfg(unix)]
fn point(out: &Path, target: &Path) -> io::Result<()> {
    let part = tempfile::Builder::new()
        .prefix(files::PART_PREFIX)
        .suffix(files::PART_SUFFIX)
        .make_in(out, |path| std::os::unix::fs::symlink(target, path))?;
    part.into_temp_path().persist(out.join(CURRENT)).map_err(|error| error.error)?;
    files::bring_to_disk(out);
    Ok(())
}

/// Keeps the new version and the one before it, which a server may still be reading, and whatever this program did not make.
#[cfg(unix)]
fn drop_others(versions: &Path, keep: &[Option<String>]) {
    for entry in fs::read_dir(versions).into_iter().flatten().flatten() {
        let Ok(name) = entry.file_name().into_string() else { continue };
        let is_ours = is_version(&name)
            && entry.file_type().is_ok_and(|kind| kind.is_dir())
            && entry.path().join(RECORD).is_file();
        if is_ours && !keep.contains(&Some(name)) {
            drop_version(versions, &entry.path());
        }
    }
}

/// Under a hidden name first: a removal that is cut short would leave what nobody knows as a version. What stays will be swept.
#[cfg(unix)]
fn drop_version(versions: &Path, version: &Path) {
    let hidden = tempfile::Builder::new().prefix(files::PART_PREFIX).suffix(files::PART_SUFFIX).tempdir_in(versions);
    if let Ok(hidden) = hidden {
        let _ = fs::rename(version, hidden.path()); // onto an empty folder (rename(2)); `hidden` cleans up behind itself
    }
}

#[cfg(unix)]
const VERSIONS: &str = "versions";
