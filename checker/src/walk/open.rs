//! Opens a file to be read.

use std::fs::File;
use std::io::{self, Read, Take};
use std::path::Path;

/// Opens a file, to be read to the length that it has now. It may grow while it is read: the output may be written into it. What has no
/// length, such as a pipe, is read to its end.
///
/// # Errors
/// Returns an error if the file cannot be opened.
pub fn open(path: &Path) -> io::Result<Take<File>> {
    let file = File::open(path)?;
    let metadata = file.metadata()?;
    Ok(file.take(if metadata.is_file() { metadata.len() } else { u64::MAX }))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::Write;

    use super::*;

    #[test]
    fn a_file_that_grows_is_read_to_the_length_that_it_had() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        fs::write(&path, "one\n").unwrap();
        let mut file = open(&path).unwrap();
        File::options().append(true).open(&path).unwrap().write_all(b"two\n").unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        assert_eq!(text, "one\n");
    }
}
