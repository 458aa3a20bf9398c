//! The owner, the mode, the extended attributes and the access control list of a file, which its replacement keeps.

use std::ffi::OsString;
use std::fs::File;
use std::io;
use std::os::unix::fs::{MetadataExt, fchown};

use xattr::FileExt;

use super::failure::left;

/// An access control list of Linux. A new file may inherit one from its folder, which the old file has not.
const ACCESS_LIST: &str = "system.posix_acl_access";

/// An attribute that macOS gives each file by itself, and that nobody else may write.
const PROVENANCE: &str = "com.apple.provenance";

/// Gives the new file the owner, the mode and the attributes of the old one.
///
/// # Errors
/// Returns an error that says what cannot be kept.
pub(super) fn keep(old: &File, new: &File) -> io::Result<()> {
    keep_owner_and_mode(old, new)?;
    let names = match old.list_xattr() {
        Ok(names) => names.collect::<Vec<_>>(),
        // The file system has no attributes if the new file, in the same folder, cannot have any either.
        Err(error) if new.list_xattr().is_err_and(|of_new| of_new.raw_os_error() == error.raw_os_error()) => {
            return Ok(());
        }
        Err(error) => return Err(not_kept("its extended attributes", &error)),
    };
    if !names.iter().any(|name| name == ACCESS_LIST) && new.get_xattr(ACCESS_LIST).is_ok_and(|list| list.is_some()) {
        new.remove_xattr(ACCESS_LIST)
            .map_err(|error| not_kept("its permissions without an access control list", &error))?;
    }
    for name in names.into_iter().filter(|name| name != PROVENANCE) {
        let kept = keep_attribute(&name, old, new);
        kept.map_err(|error| not_kept(&format!("its extended attribute `{}`", name.to_string_lossy()), &error))?;
    }
    Ok(())
}

fn keep_owner_and_mode(old: &File, new: &File) -> io::Result<()> {
    let (of_old, of_new) = (old.metadata()?, new.metadata()?);
    if (of_new.uid(), of_new.gid()) != (of_old.uid(), of_old.gid()) {
        fchown(new, Some(of_old.uid()), Some(of_old.gid())).map_err(|error| not_kept("its owner", &error))?;
    }
    new.set_permissions(of_old.permissions()).map_err(|error| not_kept("its mode", &error))
}

/// Sets the attribute, unless the file system has already given the new file the same one.
fn keep_attribute(name: &OsString, old: &File, new: &File) -> io::Result<()> {
    let value = old.get_xattr(name)?;
    match value {
        Some(value) if new.get_xattr(name)?.as_ref() != Some(&value) => new.set_xattr(name, &value),
        _ => Ok(()),
    }
}

/// Returns the error of something that the new file cannot have.
fn not_kept(what: &str, error: &io::Error) -> io::Error {
    left(&format!("{what} cannot be kept"), error)
}
