//! Writing a file anew: all of it or nothing.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io;
use std::path::Path;

use tempfile::NamedTempFile;

use super::edited::Edited;
use super::plan::Plan;
use super::source::{Fingerprint, Stamp, open};

/// Writes a file as it was planned, in one step: whoever reads it finds the old text or the new one. Mode and owner stay;
/// of a symbolic link the target is written. Gives the number of names (hard links) that the old text had.
///
/// # Errors
/// The file or its folder is read-only, or it has changed since it was read: it is then as it was. Those of writing.
pub(crate) fn write(path: &Path, plan: &Plan) -> io::Result<u64> {
    let path = path.canonicalize()?;
    let (file, metadata) = open(&path)?;
    if metadata.permissions().readonly() {
        return Err(io::Error::other("read-only, and left as it was"));
    }
    // The folder may let us replace what the file itself would not let us write.
    OpenOptions::new().write(true).open(&path)?;
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut new = new_in(folder)?;
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

/// A file beside the old one. An error of making it would name it, which nobody has heard of.
fn new_in(folder: &Path) -> io::Result<NamedTempFile> {
    tempfile::Builder::new().prefix(".button-links-").tempfile_in(folder).map_err(|error| {
        let kind = error.kind();
        io::Error::new(kind, format!("its folder cannot be written to ({kind}), and the file is as it was"))
    })
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

#[cfg(all(test, unix))]
mod tests {
    use button_links_check::{Checker, Config};

    use super::super::plan::plan;
    use super::*;

    // button-links: allow(organization-id): what is to be fixed
    const WRONG: &str = "https://r.bttn.io?btn_ref=org-1C9B6FA0D2E4A857&btn_url=https%3A%2F%2Fwww.retailer.com";

    fn refused(change: impl FnOnce(&Path)) -> String {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.html");
        fs::write(&path, WRONG).unwrap();
        let plan = plan(&Checker::new(Config::default()), &path, |_| true).unwrap();
        assert_eq!(plan.edits.len(), 1);
        change(&path);
        let changed = fs::read(&path).unwrap();
        let error = write(&path, &plan).unwrap_err().to_string();
        assert_eq!(fs::read(&path).unwrap(), changed);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        error
    }

    #[test]
    fn a_file_that_has_changed_is_left_as_it_is() {
        let changes: [fn(&Path); 4] = [
            |path| fs::write(path, WRONG.replace("www", "new")).unwrap(),
            |path| fs::write(path, &WRONG[..30]).unwrap(),
            |path| fs::write(path, format!("{WRONG}\n")).unwrap(),
            |path| {
                // Another file with the same text and the same time.
                let old = fs::metadata(path).unwrap();
                let other = path.with_extension("new");
                fs::write(&other, WRONG).unwrap();
                File::options().write(true).open(&other).unwrap().set_modified(old.modified().unwrap()).unwrap();
                fs::rename(&other, path).unwrap();
            },
        ];
        for change in changes {
            assert_eq!(refused(change), "changed since it was checked, and left as it was");
        }
    }

    #[test]
    fn a_change_is_seen_by_its_bytes_alone() {
        let same_time = |path: &Path| {
            let modified = fs::metadata(path).unwrap().modified().unwrap();
            fs::write(path, WRONG.replace("www", "new")).unwrap();
            File::options().write(true).open(path).unwrap().set_modified(modified).unwrap();
        };
        assert_eq!(refused(same_time), "changed since it was checked, and left as it was");
    }
}
