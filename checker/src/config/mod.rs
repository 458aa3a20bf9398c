//! The configuration: `button-links.toml`, or its equivalent in code.

mod error;
mod file;
mod globs;
mod suggest;
mod value;

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use button_links_findings::{Code, Level};

pub use error::ConfigError;
use globs::Globs;

/// The name of the configuration file.
const FILE_NAME: &str = "button-links.toml";

/// The length in bytes up to which a configuration is read.
const MAX_LENGTH: u64 = 256 << 10;

/// The configuration of a check.
///
/// ```
/// use button_links_check::{Code, Config};
///
/// let config = Config::default().with_host("r.news.example.com").allow(Code::ExampleId).want_user();
/// assert_eq!(config.hosts(), ["r.news.example.com"]);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// The file that the configuration was read from.
    file: Option<PathBuf>,
    hosts: Vec<String>,
    wants_user: bool,
    levels: BTreeMap<Code, Option<Level>>,
    allowed: Vec<Allowed>,
    /// The globs of the file, and those that were added.
    exclude: Vec<Globs>,
    rendered: Globs,
}

/// Codes that are not reported in some files.
#[derive(Clone, Debug)]
struct Allowed {
    paths: Globs,
    codes: Vec<Code>,
}

impl Config {
    /// Reads the configuration for a folder: the `button-links.toml` in it, or in the nearest folder above it. Returns the
    /// default if there is none.
    ///
    /// # Errors
    /// Returns an error if the file cannot be read or is invalid.
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

    /// Reads a configuration file. Its globs are relative to the folder of the file.
    ///
    /// # Errors
    /// Returns an error if the file cannot be read, is no regular file, or is invalid.
    pub fn read(file: &Path) -> Result<Config, ConfigError> {
        let text = read(file).map_err(|error| ConfigError::io(file, &error))?;
        Ok(Config { file: Some(file.to_owned()), ..file::parse(&text, file)? })
    }

    /// Returns the file that the configuration was read from. The macro `check_links!` has the compiler watch it.
    #[doc(hidden)]
    #[must_use]
    pub fn file(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    /// Adds a host of the publisher's own. Its links are checked as those of Button's hosts.
    #[must_use]
    pub fn with_host(mut self, host: impl Into<String>) -> Config {
        self.hosts.push(host.into().to_ascii_lowercase());
        self
    }

    /// Allows this code: it is not reported.
    #[must_use]
    pub fn allow(mut self, code: Code) -> Config {
        self.levels.insert(code, None);
        self
    }

    /// Reports these codes alone, each at the level that it is configured to have, or at its default level if `[levels]` allows it. In
    /// the files of an `[[allow]]`, its codes stay allowed. A link without a user is a finding if its code is one of these.
    #[must_use]
    pub fn select(mut self, codes: &[Code]) -> Config {
        for code in Code::ALL {
            let level = self.levels.get(code).copied().flatten().unwrap_or(code.level());
            self.levels.insert(*code, codes.contains(code).then_some(level));
        }
        self.wants_user |= codes.contains(&Code::NoUser);
        self
    }

    /// Leaves out the files and folders that a glob matches, in addition to those of the configuration file. The globs have the syntax
    /// of `.gitignore` and are relative to the folder.
    ///
    /// # Errors
    /// Returns the message about the first glob that is invalid.
    #[doc(hidden)]
    pub fn exclude(mut self, folder: &Path, globs: &[String]) -> Result<Config, String> {
        globs.iter().try_for_each(|glob| value::Glob::try_from(glob.clone()).map(drop))?;
        let folder = std::path::absolute(folder).map_err(|error| error.to_string())?;
        self.exclude.push(Globs::new(&folder, globs.iter().map(String::as_str)));
        Ok(self)
    }

    /// Reports links without a user.
    #[must_use]
    pub fn want_user(mut self) -> Config {
        self.wants_user = true;
        self
    }

    /// Returns the publisher's own hosts, in lower case.
    #[must_use]
    pub fn hosts(&self) -> &[String] {
        &self.hosts
    }

    /// Checks whether a link without a user is a finding.
    pub(crate) fn wants_user(&self) -> bool {
        self.wants_user
    }

    /// Checks whether a file or folder is excluded.
    #[must_use]
    pub fn is_excluded(&self, path: &Path) -> bool {
        self.exclude.iter().any(|globs| globs.is_match(path))
    }

    /// Checks whether users receive the file as it is, so that a placeholder in it was not filled in.
    pub(crate) fn is_rendered(&self, path: &Path) -> bool {
        self.rendered.is_match(path)
    }

    /// Returns the level of a code in a file. Returns `None` if it is allowed.
    pub(crate) fn level(&self, code: Code, path: &Path) -> Option<Level> {
        let default = code.is_on_by_default().then(|| code.level());
        let level = self.levels.get(&code).copied().unwrap_or(default)?;
        let is_allowed =
            self.allowed.iter().any(|allowed| allowed.codes.contains(&code) && allowed.paths.is_match(path));
        (!is_allowed).then_some(level)
    }
}

/// Reads a regular file. A pipe could block for ever.
fn read(file: &Path) -> io::Result<String> {
    if !file.metadata()?.is_file() {
        return Err(io::Error::other("is no regular file"));
    }
    let mut text = String::new();
    File::open(file)?.take(MAX_LENGTH + 1).read_to_string(&mut text)?;
    if text.len() as u64 > MAX_LENGTH {
        return Err(io::Error::other(format!("too large: a configuration has {} KiB at most", MAX_LENGTH >> 10)));
    }
    Ok(text)
}
