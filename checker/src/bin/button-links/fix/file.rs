//! The fixes of one file, computed in memory.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read, Seek};
use std::path::Path;

use button_links_check::{Checker, Finding, Outcome};

use super::edit::{Edit, apply, without_overlaps};
use super::stamp::Stamp;

/// The length in bytes up to which a file is fixed. The old and the new text are both held in memory.
pub(crate) const MAX_LENGTH: u64 = 256 << 20;

/// The number of rounds after which we give up. A fix may reveal another finding, but not forever.
const MAX_ROUNDS: usize = 16;

/// A file before and after its fixes.
pub(crate) struct FixedFile {
    /// The text as it was read.
    pub(crate) old: Vec<u8>,
    /// The text with all safe fixes.
    pub(crate) new: Vec<u8>,
    /// The number of replacements.
    pub(crate) fixes: u64,
    /// The identity of the file as it was read.
    pub(super) stamp: Stamp,
}

impl FixedFile {
    /// Computes the safe fixes of those findings of a regular file that are wanted. Returns `None` if there are none, or if the file is not text.
    ///
    /// # Errors
    /// Returns an error if the file cannot be read, if it needs a fix and is longer than `max_length`, or if its fixes do not
    /// converge.
    pub(crate) fn compute(
        checker: &Checker,
        path: &Path,
        mut file: &File,
        max_length: u64,
        is_wanted: impl Fn(&Finding) -> bool,
    ) -> io::Result<Option<FixedFile>> {
        let metadata = file.metadata()?;
        // Fast path: most files need no fix. They are read as a stream, so their length does not matter.
        if !needs_fix(checker, path, file.take(metadata.len()), &is_wanted)? {
            return Ok(None);
        }
        if metadata.len() > max_length {
            let limit = max_length >> 20;
            return Err(io::Error::other(format!(
                "larger than {limit} MiB, too large to be fixed, and left as it was"
            )));
        }
        // The fixes are computed from the bytes in memory, and not from the stream: the file may change in between.
        let mut old = Vec::new();
        file.rewind()?;
        file.take(metadata.len()).read_to_end(&mut old)?;
        let (new, fixes) = fix_text(checker, path, &old, is_wanted)?;
        Ok(Some(FixedFile { old, new, fixes, stamp: Stamp::of(&metadata) }))
    }
}

/// Checks whether a file is text with at least one safe fix.
fn needs_fix(
    checker: &Checker,
    path: &Path,
    text: impl Read,
    is_wanted: impl Fn(&Finding) -> bool,
) -> io::Result<bool> {
    let mut has_fix = false;
    let result = checker.check_reader(path, text, |finding| {
        has_fix |= is_wanted(&finding) && Edit::of(&finding).is_some();
    })?;
    Ok(has_fix && result.outcome == Outcome::Text)
}

/// Applies all safe fixes, round by round until none is left. Returns the new text and the number of replacements.
///
/// # Errors
/// Returns an error if there are still fixes after [`MAX_ROUNDS`].
pub(super) fn fix_text(
    checker: &Checker,
    path: &Path,
    text: &[u8],
    is_wanted: impl Fn(&Finding) -> bool,
) -> io::Result<(Vec<u8>, u64)> {
    let (mut text, mut count) = (Cow::Borrowed(text), 0);
    for _ in 0..MAX_ROUNDS {
        let mut edits = Vec::new();
        checker.check_reader(path, text.as_ref(), |finding| {
            edits.extend(Some(finding).filter(&is_wanted).as_ref().and_then(Edit::of));
        })?;
        if edits.is_empty() {
            return Ok((text.into_owned(), count));
        }
        let edits = without_overlaps(edits);
        count += edits.len() as u64;
        text = Cow::Owned(apply(&text, &edits));
    }
    Err(io::Error::other("its fixes come to no end: nothing was changed"))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use button_links_check::Config;

    use super::*;

    // button-links: allow(organization-id): the test fixes it
    const WRONG: &str = "https://r.bttn.io?btn_ref=org-1C9B6FA0D2E4A857&btn_url=https%3A%2F%2Fwww.retailer.com";
    const MIB: usize = 1 << 20;

    /// Computes the fixes of a file with this text, and returns their number or the error.
    fn fixes(text: &str) -> Result<Option<u64>, String> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.html");
        fs::write(&path, text).unwrap();
        let (checker, file) = (Checker::new(Config::default()), File::open(&path).unwrap());
        let fixed = FixedFile::compute(&checker, &path, &file, MIB as u64, |_| true);
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
        fixed.map(|fixed| fixed.map(|fixed| fixed.fixes)).map_err(|error| error.to_string())
    }

    #[test]
    fn a_file_above_the_limit_is_refused_only_if_it_needs_a_fix() {
        let fill = " ".repeat(MIB - WRONG.len());
        assert_eq!(fixes(&format!("{WRONG}{fill}")), Ok(Some(1)));
        assert_eq!(
            fixes(&format!("{WRONG}{fill} ")),
            Err("larger than 1 MiB, too large to be fixed, and left as it was".to_owned())
        );
        assert_eq!(fixes(&" ".repeat(2 * MIB)), Ok(None));
    }
}
