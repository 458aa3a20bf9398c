//! What is wrong with a configuration, and where.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::report::sanitize;
use crate::scan::position::Position;

/// Why a configuration is refused.
#[derive(Clone, Debug)]
pub struct ConfigError {
    path: PathBuf,
    position: Option<Position>,
    message: String,
}

impl ConfigError {
    pub(super) fn io(path: &Path, error: &io::Error) -> ConfigError {
        ConfigError { path: path.to_owned(), position: None, message: error.to_string() }
    }

    /// A fault of the text that stands at a byte.
    pub(super) fn at(path: &Path, text: &str, byte: usize, message: impl Into<String>) -> ConfigError {
        let before = text.get(..byte).unwrap_or(text);
        let position = Some(Position::START.behind(before.as_bytes()));
        ConfigError { path: path.to_owned(), position, message: message.into() }
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
