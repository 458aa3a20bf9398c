//! Writes what a coverage-guided fuzzer begins with: the seeds of a target, and its tokens as a dictionary.

use std::path::Path;
use std::{fs, io};

use crate::targets::Target;

/// Writes the seeds of a target into `folder/seeds`, a file for each, and its tokens into `folder/tokens.dict`, in the format of libFuzzer
/// and AFL.
///
/// # Errors
/// Returns an error if the folder cannot be written.
pub fn export(target: &Target, folder: &Path) -> io::Result<()> {
    let seeds = folder.join("seeds");
    fs::create_dir_all(&seeds)?;
    for (index, seed) in (target.seeds)().into_iter().enumerate() {
        fs::write(seeds.join(format!("{index:04}")), seed)?;
    }
    let lines = target.tokens.iter().map(|token| format!("\"{}\"\n", escaped(token)));
    fs::write(folder.join("tokens.dict"), lines.collect::<String>())
}

/// Writes every byte but letters and digits as `\xAB`.
fn escaped(token: &str) -> String {
    let escape =
        |byte: u8| if byte.is_ascii_alphanumeric() { char::from(byte).into() } else { format!("\\x{byte:02X}") };
    token.bytes().map(escape).collect()
}
