//! What is wrong with a configuration, and where.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::visible::visible;

/// Why a configuration is refused.
#[derive(Clone, Debug)]
pub struct ConfigError {
    path: PathBuf,
    position: Option<(usize, usize)>,
    message: String,
}

impl ConfigError {
    pub(super) fn io(path: &Path, error: &io::Error) -> ConfigError {
        ConfigError { path: path.to_owned(), position: None, message: error.to_string() }
    }

    /// A fault of the text that stands at a byte.
    pub(super) fn at(path: &Path, text: &str, byte: usize, message: impl Into<String>) -> ConfigError {
        let before = text.get(..byte).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line = before.matches('\n').count() + 1;
        let column = before[line_start..].chars().count() + 1;
        ConfigError { path: path.to_owned(), position: Some((line, column)), message: message.into() }
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", visible(&self.path.to_string_lossy()))?;
        if let Some((line, column)) = self.position {
            write!(formatter, ":{line}:{column}")?;
        }
        write!(formatter, ": {}", visible(&self.message))
    }
}

impl Error for ConfigError {}
