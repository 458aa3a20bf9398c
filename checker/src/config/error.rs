//! The error of a configuration, with its position in the file.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use button_links_findings::shown;

use crate::report::sanitize;
use crate::scan::position::Position;

/// An error of a configuration: the file cannot be read, or it is invalid.
#[derive(Clone, Debug)]
pub struct ConfigError {
    path: PathBuf,
    position: Option<Position>,
    message: String,
}

impl ConfigError {
    /// Creates the error of a file that cannot be read.
    pub(super) fn io(path: &Path, error: &io::Error) -> ConfigError {
        ConfigError { path: path.to_owned(), position: None, message: error.to_string() }
    }

    /// Creates an error at this byte of the text of the file.
    pub(super) fn at(path: &Path, text: &str, byte: usize, message: impl Into<String>) -> ConfigError {
        let before = text.get(..byte).unwrap_or(text);
        let position = Some(Position::START.after(before.as_bytes()));
        ConfigError { path: path.to_owned(), position, message: shown(&message.into()).to_owned() }
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", sanitize(&self.path.to_string_lossy()))?;
        if let Some(Position { line, column }) = self.position {
            write!(formatter, ":{line}:{column}")?;
        }
        write!(formatter, ": {}", sanitize(&self.message))
    }
}

impl Error for ConfigError {}
