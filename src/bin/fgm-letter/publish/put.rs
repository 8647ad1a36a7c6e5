//! Puts a site in the place of the one before; in: a folder and the files, out: the old site or the new one, never a mixture.
//!
//! Every version is a folder of its own below `versions`, complete and on the disk before its name appears. `current` is a link to one of
//! them, and changing it is one rename (rename(2)). Where there are no links, the files are put in place one by one, the list last.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use fgm_letter::publish::Site;
use sha2::{Digest, Sha256};

use super::RECORD;
use crate::failure::Failure;
use crate::files;

/// What was put, and where.
pub(super) struct Put {
    pub(super) current: PathBuf,
    pub(super) is_new: bool,
}

const CURRENT: &str = "current";
const OPTION: &str = "--out";

/// The folder of the site that stands there now.
pub(super) fn current(out: &Path) -> PathBuf {
    out.join(CURRENT)
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

/// Puts the site in its place.
#[cfg(unix)]
pub(super) fn put(out: &Path, site: &Site) -> Result<Put, Failure> {
    let versions = out.join(VERSIONS);
    files::make_folder(&versions, OPTION)?;
    files::sweep(&versions);
    files::sweep(out);
    let (name, link) = (version(site), current(out));
    let target = Path::new(VERSIONS).join(&name);
    let before = fs::read_link(&link).ok();
    if before.as_deref() == Some(&target) {
        return Ok(Put { current: link, is_new: false });
    }
    if before.is_none() && link.exists() {
        return Err(Failure::new(
            format!("{} is there already and is no site of this program", crate::failure::shown(&link)),
            "move it away, or choose another folder with --out",
        ));
    }
    stage(&versions, &name, site).map_err(|error| Failure::writing(&versions.join(&name), &error, OPTION))?;
    point(out, &target).map_err(|error| Failure::writing(&link, &error, OPTION))?;
    drop_others(&versions, &[Some(name), before.and_then(name_of)]);
    Ok(Put { current: link, is_new: true })
}

/// Puts the files in place one by one, the list last: an interrupted run leaves the old list, which the old texts belong to.
#[cfg(not(unix))]
pub(super) fn put(out: &Path, site: &Site) -> Result<Put, Failure> {
    use fgm_letter::publish::LIST;
    let folder = current(out);
    files::make_folder(&folder, OPTION)?;
    let is_same = |(path, bytes): (&str, &[u8])| files::read(&folder.join(path)).is_ok_and(|there| there == bytes);
    let is_new = !whole(site).all(is_same);
    let failed = |error: io::Error| Failure::writing(&folder, &error, OPTION);
    for (path, bytes) in whole(site).filter(|(path, _)| *path != LIST) {
        write(&folder, path, bytes).map_err(failed)?;
    }
    write(&folder, LIST, &site.files[LIST]).map_err(failed)?;
    Ok(Put { current: folder, is_new })
}

/// Every file, the record among them.
fn whole(site: &Site) -> impl Iterator<Item = (&str, &[u8])> {
    let files = site.files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
    files.chain([(RECORD, site.record.as_bytes())])
}

/// The name of a version: the start of the SHA-256 of everything in it.
#[cfg(unix)]
fn version(site: &Site) -> String {
    let mut hash = Sha256::new();
    for (path, bytes) in whole(site) {
        hash.update(path.as_bytes());
        hash.update([0]);
        hash.update(Sha256::digest(bytes));
    }
    hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// Writes a version whole; one that stands there already was written whole.
#[cfg(unix)]
fn stage(versions: &Path, name: &str, site: &Site) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let place = versions.join(name);
    if place.is_dir() {
        return Ok(());
    }
    let part = tempfile::Builder::new().prefix(files::PART_PREFIX).suffix(files::PART_SUFFIX).tempdir_in(versions)?;
    for (path, bytes) in whole(site) {
        write(part.path(), path, bytes)?;
    }
    // A web server is another account; a folder for temporary files is the owner's alone.
    fs::set_permissions(part.path(), fs::Permissions::from_mode(0o755))?;
    files::bring_to_disk(part.path());
    match fs::rename(part.path(), &place) {
        Ok(()) => drop(part.keep()),
        Err(_) if place.is_dir() => {} // another run was first, with the same files
        Err(error) => return Err(error),
    }
    files::bring_to_disk(versions);
    Ok(())
}

/// Writes a file and brings it, and the names above it, to the disk.
fn write(folder: &Path, path: &str, bytes: &[u8]) -> io::Result<()> {
    use std::io::Write;
    let place = folder.join(path);
    let above = place.parent().unwrap_or(folder);
    fs::create_dir_all(above)?;
    let mut file = fs::File::create(&place)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    files::bring_to_disk(above);
    Ok(())
}

/// Makes `current` lead to the version, by one rename.
#[cfg(unix)]
fn point(out: &Path, target: &Path) -> io::Result<()> {
    let part = tempfile::Builder::new()
        .prefix(files::PART_PREFIX)
        .suffix(files::PART_SUFFIX)
        .make_in(out, |path| std::os::unix::fs::symlink(target, path))?;
    part.into_temp_path().persist(current(out)).map_err(|error| error.error)?;
    files::bring_to_disk(out);
    Ok(())
}

/// Keeps the new version and the one before it, which a server may still be reading.
#[cfg(unix)]
fn drop_others(versions: &Path, keep: &[Option<String>]) {
    for entry in fs::read_dir(versions).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_version = name.len() == 16 && name.bytes().all(|byte| byte.is_ascii_hexdigit());
        if is_version && !keep.contains(&Some(name)) {
            let _ = fs::remove_dir_all(entry.path()); // it will be there next time
        }
    }
}

#[cfg(unix)]
fn name_of(target: PathBuf) -> Option<String> {
    Some(target.file_name()?.to_str()?.to_owned())
}

#[cfg(unix)]
const VERSIONS: &str = "versions";
