//! Atomic replacement of a file.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

#[cfg(unix)]
use super::attributes::keep as keep_attributes;
use super::file::FixedFile;
use super::stamp::Stamp;
use super::temporary::{not_written, replace};

impl FixedFile {
    /// Replaces the file atomically: a reader finds the old text or the new one. Keeps mode, owner, extended attributes and access
    /// control list, and follows a symbolic link to its target. Returns the number of names (hard links) that the old text had.
    ///
    /// # Errors
    /// Returns an error if the file or its folder is read-only, if something of it cannot be kept, if it has changed since it was
    /// read, or if writing fails. The file is then as it was.
    pub(crate) fn write(&self, path: &Path) -> io::Result<u64> {
        let path = path.canonicalize()?;
        let metadata = fs::metadata(&path)?;
        if metadata.permissions().readonly() {
            return Err(io::Error::other("read-only, and left as it was"));
        }
        if !metadata.is_file() {
            return Err(changed());
        }
        // A rename needs only a writable folder, so we check separately that the file itself may be written.
        let old = OpenOptions::new().read(true).write(true).open(&path)?;
        replace(&path, |new| {
            new.as_file_mut().write_all(&self.new).map_err(|error| not_written(&error))?;
            keep_attributes(&old, new.as_file())?;
            new.as_file().sync_all().map_err(|error| not_written(&error))?;
            if self.has_changed(&path)? { Err(changed()) } else { Ok(()) }
        })?;
        // The rename is durable only after the folder is synchronized, which some file systems cannot do.
        let _ = path.parent().map(File::open).and_then(Result::ok).map(|folder| folder.sync_all());
        Ok(names(&metadata))
    }

    /// Checks whether the file differs from what was read: first by its metadata, then by its bytes.
    fn has_changed(&self, path: &Path) -> io::Result<bool> {
        Ok(Stamp::of(&fs::metadata(path)?) != self.stamp || fs::read(path)? != self.old)
    }
}

fn changed() -> io::Error {
    io::Error::other("changed since it was checked, and left as it was")
}

/// Gives the new file the permissions of the old one.
#[cfg(not(unix))]
fn keep_attributes(old: &File, new: &File) -> io::Result<()> {
    new.set_permissions(old.metadata()?.permissions())
}

/// Returns the number of hard links.
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

    use super::*;

    // button-links: allow(organization-id): the test fixes it
    const WRONG: &str = "https://r.bttn.io?btn_ref=org-1C9B6FA0D2E4A857&btn_url=https%3A%2F%2Fwww.retailer.com";

    /// Computes the fix of a file, changes the file, and returns the error of writing the fix.
    fn refused(change: impl FnOnce(&Path)) -> String {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.html");
        fs::write(&path, WRONG).unwrap();
        let (checker, file) = (Checker::new(Config::default()), File::open(&path).unwrap());
        let fixed = FixedFile::compute(&checker, &path, &file, u64::MAX, |_| true).unwrap().unwrap();
        assert_eq!(fixed.fixes, 1);
        change(&path);
        let changed = fs::read(&path).unwrap();
        let error = fixed.write(&path).unwrap_err().to_string();
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
