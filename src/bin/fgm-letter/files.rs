//! Reads and writes files; in: paths and bytes, out: whole files or none.
//!
//! A file is written under a hidden name beside its place, brought to the disk, and renamed: whoever looks sees the old
//! file or the new one, never half of one, whatever stops the program.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;
use std::time::Duration;

use tempfile::{Builder, NamedTempFile};

use crate::failure::{Failure, shown};

pub(crate) const PART_PREFIX: &str = ".fgm-letter-";
pub(crate) const PART_SUFFIX: &str = ".part";
const PART_IS_STALE: Duration = Duration::from_secs(3600);
const MAX_READ: u64 = 32 << 20; // a letter has less than 0.1 MB

/// Who may read a new file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Readers {
    /// Whoever the folder's owner lets in.
    Usual,
    /// Its owner alone.
    Owner,
}

/// What to do when there is a file of that name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Existing {
    /// Put the new one in its place.
    Replace,
    /// Leave it alone and fail.
    Keep,
}

/// A file to write.
pub(crate) struct NewFile<'a> {
    pub(crate) name: &'a str,
    pub(crate) bytes: &'a [u8],
    pub(crate) readers: Readers,
}

/// Writes files into a folder: all are on the disk before the first one appears. `option` names the way to another folder.
pub(crate) fn write(folder: &Path, files: &[NewFile<'_>], existing: Existing, option: &str) -> Result<(), Failure> {
    let mut staged = Vec::with_capacity(files.len());
    for file in files {
        let place = folder.join(file.name);
        if place.is_dir() {
            return Err(Failure::writing(&place, &io::ErrorKind::IsADirectory.into(), option));
        }
        let part = stage(folder, file).map_err(|error| Failure::writing(&place, &error, option))?;
        staged.push((part, place));
    }
    for (part, place) in staged {
        let put = match existing {
            Existing::Replace => part.persist(&place),
            Existing::Keep => part.persist_noclobber(&place),
        };
        put.map_err(|error| match error.error.kind() {
            io::ErrorKind::AlreadyExists => Failure::new(
                format!("{} exists already and was left as it is", shown(&place)),
                format!("move it away, or choose another folder with {option}"),
            ),
            _ => Failure::writing(&place, &error.error, option),
        })?;
    }
    bring_to_disk(folder);
    Ok(())
}

/// Makes a folder and those above it.
pub(crate) fn make_folder(folder: &Path, option: &str) -> Result<(), Failure> {
    fs::create_dir_all(folder).map_err(|error| Failure::writing(folder, &error, option))
}

/// Makes a folder with its files at once. Returns `false`, and changes nothing, when somebody else has made it.
pub(crate) fn write_folder(folder: &Path, files: &[NewFile<'_>], option: &str) -> Result<bool, Failure> {
    let failed = |error: &io::Error| Failure::writing(folder, error, option);
    let above = folder.parent().ok_or_else(|| failed(&io::ErrorKind::NotFound.into()))?;
    make_folder(above, option)?;
    let part =
        Builder::new().prefix(PART_PREFIX).suffix(PART_SUFFIX).tempdir_in(above).map_err(|error| failed(&error))?;
    for file in files {
        let staged = stage(part.path(), file).map_err(|error| failed(&error))?;
        staged.persist(part.path().join(file.name)).map_err(|error| failed(&error.error))?;
    }
    bring_to_disk(part.path());
    // A folder with files in it is never replaced by a rename (rename(2)); `part` cleans up behind itself.
    match fs::rename(part.path(), folder) {
        Ok(()) => {
            let _ = part.keep();
            bring_to_disk(above);
            Ok(true)
        }
        Err(_) if folder.is_dir() => Ok(false),
        Err(error) => Err(failed(&error)),
    }
}

/// Reads a file, up to 32 MB.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let failed = |error: &io::Error| Failure::reading(path, error);
    if path.is_dir() {
        return Err(failed(&io::ErrorKind::IsADirectory.into())); // asked first: Windows calls it a lack of permission
    }
    read_from(File::open(path).map_err(|error| failed(&error))?, path)
}

/// Reads standard input, up to 32 MB.
pub(crate) fn read_input() -> Result<Vec<u8>, Failure> {
    read_from(io::stdin().lock(), Path::new("standard input"))
}

/// Reads a file of text.
pub(crate) fn read_text(path: &Path) -> Result<String, Failure> {
    String::from_utf8(read(path)?).map_err(|_| {
        Failure::new(
            format!("{} is not a text file (UTF-8)", shown(path)),
            "save it as UTF-8 text, or name the right file",
        )
    })
}

/// Removes the hidden files that an interrupted run left here more than an hour ago.
pub(crate) fn sweep(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let stale = || entry.metadata().ok()?.modified().ok()?.elapsed().ok().map(|age| age > PART_IS_STALE);
        if name.starts_with(PART_PREFIX) && name.ends_with(PART_SUFFIX) && stale() == Some(true) {
            // What cannot be removed will be there next time.
            let _ =
                if entry.path().is_dir() { fs::remove_dir_all(entry.path()) } else { fs::remove_file(entry.path()) };
        }
    }
}

fn stage(folder: &Path, file: &NewFile<'_>) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(PART_PREFIX).suffix(PART_SUFFIX);
    #[cfg(unix)]
    if file.readers == Readers::Usual {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666)); // less what the umask takes; without this the owner's alone
    }
    #[cfg(not(unix))]
    let _ = file.readers; // the folder's own rules hold
    let mut part = builder.tempfile_in(folder)?;
    part.write_all(file.bytes)?;
    part.as_file().sync_all()?;
    Ok(part)
}

/// Makes the names in a folder last; where folders cannot be synchronised, the system does it in its own time.
pub(crate) fn bring_to_disk(folder: &Path) {
    #[cfg(unix)]
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
    #[cfg(not(unix))]
    let _ = folder;
}

fn read_from(source: impl Read, path: &Path) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    source.take(MAX_READ + 1).read_to_end(&mut bytes).map_err(|error| Failure::reading(path, &error))?;
    if bytes.len() as u64 > MAX_READ {
        return Err(Failure::new(
            format!("{} is too large to be a letter", shown(path)),
            "check that it is the right file",
        ));
    }
    Ok(bytes)
}
