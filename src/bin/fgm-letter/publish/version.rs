//! A version of the site in a folder of its own; in: the files, out: the folder, written whole or found whole.

#[cfg(unix)]
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use fgm_letter::publish::Site;
#[cfg(unix)]
use sha2::{Digest, Sha256};

use super::RECORD;
use crate::files;

/// Writes a version whole, unless it stands there whole. Returns its name.
#[cfg(unix)]
pub(super) fn stage(versions: &Path, site: &Site) -> io::Result<String> {
    let is_there = |name: &String| fs::symlink_metadata(versions.join(name)).is_ok();
    let mut number = 0;
    let name = loop {
        let name = name(site, number);
        if !is_there(&name) {
            break name;
        }
        if stands_whole(&versions.join(&name), site) {
            return Ok(name);
        }
        number += 1;
    };
    let part = tempfile::Builder::new().prefix(files::PART_PREFIX).suffix(files::PART_SUFFIX).tempdir_in(versions)?;
    for (path, bytes) in whole(site) {
        write(part.path(), path, bytes)?;
    }
    open_all(part.path())?;
    files::bring_to_disk(part.path());
    fs::rename(part.path(), versions.join(&name))?;
    let _ = part.keep();
    files::bring_to_disk(versions);
    Ok(name)
}

/// Exactly these files are in the folder, and no other.
#[cfg(unix)]
pub(super) fn stands_whole(folder: &Path, site: &Site) -> bool {
    let mut missing: BTreeMap<&str, &[u8]> = whole(site).collect();
    let mut folders = vec![(folder.to_owned(), String::new())];
    while let Some((folder, prefix)) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { return false };
        for entry in entries {
            let Ok(entry) = entry else { return false };
            let (Ok(kind), Ok(name)) = (entry.file_type(), entry.file_name().into_string()) else { return false };
            let path = format!("{prefix}{name}");
            if kind.is_dir() {
                folders.push((entry.path(), format!("{path}/")));
                continue;
            }
            let Some(bytes) = missing.remove(path.as_str()) else { return false };
            if !kind.is_file() || !files::read(&entry.path()).is_ok_and(|there| there == bytes) {
                return false;
            }
        }
    }
    missing.is_empty()
}

/// Every file, the record among them.
pub(super) fn whole(site: &Site) -> impl Iterator<Item = (&str, &[u8])> {
    let files = site.files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
    files.chain([(RECORD, site.record.as_bytes())])
}

/// The name of a version: the start of the SHA-256 of everything in it. A version that was damaged afterwards may still be served, so
/// the whole one takes the next name of the same files.
#[cfg(unix)]
fn name(site: &Site, number: u64) -> String {
    let mut hash = Sha256::new();
    for (path, bytes) in whole(site) {
        hash.update(path.as_bytes());
        hash.update([0]);
        hash.update(Sha256::digest(bytes));
    }
    if number > 0 {
        hash.update(number.to_be_bytes());
    }
    hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// Is it the name of a version?
#[cfg(unix)]
pub(super) fn is_version(name: &str) -> bool {
    name.len() == 16 && name.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// Opens all that is in a folder, and the folder.
#[cfg(unix)]
fn open_all(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() { open_all(&entry.path())? } else { open(&entry.path())? }
    }
    open(folder)
}

/// A web server is another account, whatever this one's umask keeps for itself.
pub(super) fn open(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = if path.is_dir() { 0o755 } else { 0o644 };
        fs::set_permissions(path, fs::Permissions::from_mode(mode))?;
    }
    #[cfg(not(unix))]
    let _ = path; // the folder's own rules hold
    Ok(())
}

/// Writes a file and brings it, and the names above it, to the disk.
pub(super) fn write(folder: &Path, path: &str, bytes: &[u8]) -> io::Result<()> {
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
