//! A package outside of the workspace that uses `button-links` with the versions of the workspace.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::compile_error::CompileError;

/// The name of every scratch package, the same that trybuild gives its own: a case reads it from `CARGO_PKG_NAME`.
const NAME: &str = "button-links-tests-tests";

/// A package in a directory of its own. It needs neither the network nor any crate that the tests were not built from.
#[derive(Debug)]
pub struct Scratch {
    directory: PathBuf,
    programs: BTreeMap<String, PathBuf>,
}

impl Scratch {
    /// Writes a package of one library, which is empty, and returns its directory.
    ///
    /// # Panics
    /// If the package cannot be written.
    #[must_use]
    pub fn library(directory: PathBuf) -> PathBuf {
        write(&directory, "");
        std::fs::create_dir_all(directory.join("src")).unwrap();
        std::fs::write(directory.join("src/lib.rs"), "").unwrap();
        directory
    }

    /// Writes a package whose programs are these files, by their names.
    ///
    /// Packages in the same folder build into one target directory, so that what they depend on is built once.
    ///
    /// # Panics
    /// If the package cannot be written.
    #[must_use]
    pub fn programs(directory: PathBuf, programs: impl IntoIterator<Item = (String, PathBuf)>) -> Scratch {
        let programs: BTreeMap<String, PathBuf> = programs.into_iter().collect();
        let targets =
            programs.iter().map(|(name, path)| format!("[[bin]]\nname = '{name}'\npath = '{}'\n", path.display()));
        write(&directory, &targets.collect::<String>());
        Scratch { directory, programs }
    }

    /// Compiles every program in one call of cargo, and returns the errors of each.
    ///
    /// # Panics
    /// If cargo cannot be run, or an error is not at a place in the source of its program.
    pub fn errors(&self, configure: impl FnOnce(&mut Command) -> &mut Command) -> BTreeMap<&str, Vec<CompileError>> {
        let mut cargo = self.cargo("check");
        cargo.args(["--bins", "--keep-going", "--message-format=json"]);
        let output = configure(&mut cargo).output().unwrap();
        let mut errors: BTreeMap<&str, Vec<CompileError>> =
            self.programs.keys().map(|name| (name.as_str(), Vec::new())).collect();
        for line in String::from_utf8(output.stdout).unwrap().lines() {
            let message: Value = serde_json::from_str(line).unwrap();
            let Some((name, path)) =
                message["target"]["name"].as_str().and_then(|name| self.programs.get_key_value(name))
            else {
                continue;
            };
            errors.get_mut(name.as_str()).unwrap().extend(CompileError::read(&message["message"], path));
        }
        assert!(errors.values().any(|errors| !errors.is_empty()), "{}", String::from_utf8_lossy(&output.stderr));
        errors
    }

    /// Compiles and runs every program.
    ///
    /// # Panics
    /// If a program does not compile, or fails.
    pub fn run(&self) {
        for name in self.programs.keys() {
            let output = self.cargo("run").args(["--quiet", "--bin", name]).output().unwrap();
            assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
        }
    }

    /// Returns the directory of the package.
    #[must_use]
    pub fn directory(&self) -> &Path {
        &self.directory
    }

    /// Returns a call of cargo that does not depend on how the tests themselves are compiled.
    #[must_use]
    pub fn cargo(&self, command: &str) -> Command {
        let mut cargo = Command::new(env!("CARGO"));
        cargo
            .args([command, "--offline"])
            .current_dir(&self.directory)
            .env("CARGO_TARGET_DIR", self.directory.with_file_name("target"))
            .env("CARGO_INCREMENTAL", "0");
        for variable in ["CARGO_ENCODED_RUSTFLAGS", "RUSTC_BOOTSTRAP", "RUSTFLAGS"] {
            cargo.env_remove(variable);
        }
        cargo
    }
}

/// Copies the files of a folder. A folder in it replaces the one of that name.
///
/// # Panics
/// If a file cannot be copied.
pub fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let (path, copied) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            let _ = std::fs::remove_dir_all(&copied);
            copy(&path, &copied);
        } else {
            std::fs::copy(&path, &copied).unwrap();
        }
    }
}

/// Writes the manifest and the lock file.
fn write(directory: &Path, targets: &str) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let manifest = format!(
        "[package]\nname = '{NAME}'\nversion = '0.0.0'\nedition = '2024'\nautobins = false\n\n[workspace]\n\n\
         [features]\nurl-standard = ['button-links/url-standard']\ntemplates = ['button-links/templates']\n\n\
         [dependencies]\nbutton-links = {{ path = '{}' }}\n\n{targets}",
        root.join("runtime").display()
    );
    std::fs::create_dir_all(directory).unwrap();
    std::fs::write(directory.join("Cargo.toml"), manifest).unwrap();
    std::fs::copy(root.join("Cargo.lock"), directory.join("Cargo.lock")).unwrap();
}
