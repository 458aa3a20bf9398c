//! Writing a file anew: all of it or nothing.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io;
use std::path::Path;

use tempfile::NamedTempFile;

use super::edits::Edited;
use super::plan::Plan;
use super::source::{Fingerprint, Stamp, open};

/// Writes a file as it was planned, in one step: whoever reads it finds the old text or the new one. Mode and owner stay;
/// of a symbolic link the target is written. Gives the number of names (hard links) that the old text had.
///
/// # Errors
/// The file is read-only or has changed since it was read: it is then as it was. Those of writing.
pub fn write(path: &Path, plan: &Plan) -> io::Result<u64> {
    let path = path.canonicalize()?;
    let (file, metadata) = open(&path)?;
    if metadata.permissions().readonly() {
        return Err(io::Error::other("read-only, and left as it was"));
    }
    // The folder may let us replace what the file itself would not let us write.
    OpenOptions::new().write(true).open(&path)?;
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut new = tempfile::Builder::new().prefix(".button-links-").tempfile_in(folder)?;
    let mut source = Fingerprint::new(file);
    io::copy(&mut Edited::new(&mut source, &plan.edits), new.as_file_mut())?;
    let fingerprint = source.finish()?;
    keep_owner_and_mode(&new, &metadata)?;
    new.as_file().sync_all()?;
    if fingerprint != plan.fingerprint || Stamp::of(&fs::metadata(&path)?) != plan.stamp {
        return Err(io::Error::other("changed since it was checked, and left as it was"));
    }
    new.persist(&path)?;
    // The new name is on the disk only when the folder is. Some file systems cannot do that.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(names(&metadata))
}

#[cfg(unix)]
fn keep_owner_and_mode(new: &NamedTempFile, old: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, fchown};
    let own = new.as_file().metadata()?;
    if (own.uid(), own.gid()) != (old.uid(), old.gid()) {
        fchown(new.as_file(), Some(old.uid()), Some(old.gid()))?;
    }
    new.as_file().set_permissions(old.permissions())
}

#[cfg(not(unix))]
fn keep_owner_and_mode(new: &NamedTempFile, old: &Metadata) -> io::Result<()> {
    new.as_file().set_permissions(old.permissions())
}

#[cfg(unix)]
fn names(metadata: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(metadata)
}

#[cfg(not(unix))]
fn names(_metadata: &Metadata) -> u64 {
    1
}
