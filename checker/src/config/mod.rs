//! What to check and how: `button-links.toml`, or the same said in code.

mod error;
mod file;
mod globs;
mod value;
#[path = "suggest.rs"]
mod words;

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use button_links_findings::Level;

use crate::finding::FileCode;

pub use error::ConfigError;
use globs::Globs;

/// The name of the file in which a project configures its checks.
const FILE_NAME: &str = "button-links.toml";

/// What to check and how.
///
/// ```
/// use button_links_check::{Code, Config};
///
/// let config = Config::default().with_host("r.news.example.com").allow(Code::ExampleId).want_user();
/// assert_eq!(config.hosts(), ["r.news.example.com"]);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Config {
    hosts: Vec<String>,
    wants_user: bool,
    levels: BTreeMap<FileCode, Option<Level>>,
    allowed: Vec<Allowed>,
    exclude: Globs,
    rendered: Globs,
}

/// Codes that are no findings in some files.
#[derive(Clone, Debug)]
struct Allowed {
    paths: Globs,
    codes: Vec<FileCode>,
}

impl Config {
    /// The configuration for a folder: the `button-links.toml` in it or in the nearest folder above; none is no error.
    ///
    /// # Errors
    /// The file cannot be read, or says something that is not known.
    pub fn find(folder: &Path) -> Result<Config, ConfigError> {
        let folder = std::path::absolute(folder).map_err(|error| ConfigError::io(folder, &error))?;
        for above in folder.ancestors() {
            let file = above.join(FILE_NAME);
            match file.symlink_metadata() {
                Ok(_) => return Config::read(&file),
                Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {}
                Err(error) => return Err(ConfigError::io(&file, &error)),
            }
        }
        Ok(Config::default())
    }

    /// The configuration of a file. Its globs are relative to the folder of the file.
    ///
    /// # Errors
    /// The file cannot be read, or says something that is not known.
    pub fn read(file: &Path) -> Result<Config, ConfigError> {
        let text = std::fs::read_to_string(file).map_err(|error| ConfigError::io(file, &error))?;
        file::parse(&text, file)
    }

    /// Takes links of this host, the publisher's own, for links of Button's.
    #[must_use]
    pub fn with_host(mut self, host: impl Into<String>) -> Config {
        self.hosts.push(host.into().to_ascii_lowercase());
        self
    }

    /// Does not report this code.
    #[must_use]
    pub fn allow(mut self, code: impl Into<FileCode>) -> Config {
        self.levels.insert(code.into(), None);
        self
    }

    /// Reports links without a user.
    #[must_use]
    pub fn want_user(mut self) -> Config {
        self.wants_user = true;
        self
    }

    /// The publisher's own hosts, in lower case.
    #[must_use]
    pub fn hosts(&self) -> &[String] {
        &self.hosts
    }

    /// Whether a link without a user is a finding.
    pub(crate) fn wants_user(&self) -> bool {
        self.wants_user
    }

    /// Whether a file, or all that is in a folder, is not to be checked.
    #[must_use]
    pub fn is_excluded(&self, path: &Path) -> bool {
        self.exclude.is_match(path)
    }

    /// Whether a file is what users receive: a place of a template that is left in it was forgotten.
    pub(crate) fn is_rendered(&self, path: &Path) -> bool {
        self.rendered.is_match(path)
    }

    /// How much a code matters in a file; `None` if it is not to be reported.
    pub(crate) fn level(&self, code: FileCode, path: &Path) -> Option<Level> {
        let level = self.levels.get(&code).copied().unwrap_or(Some(code.level()))?;
        let is_allowed =
            self.allowed.iter().any(|allowed| allowed.codes.contains(&code) && allowed.paths.is_match(path));
        (!is_allowed).then_some(level)
    }
}
