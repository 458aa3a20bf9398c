//! Finds out which files an argument means: those of a folder, or those that a glob matches.

use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};

use globset::{GlobBuilder, GlobMatcher};

use super::CallError;

const PATH_HELP: &str = "write a path relative to the folder of the package's `Cargo.toml`";
const KIND_HELP: &str = "name a folder, a file or a glob";
const GLOB_HELP: &str = "write a glob like \"templates/**/*.html\"";

/// The files that a call is about.
pub(super) struct Selection {
    /// The folder to walk, or a single file.
    pub(super) root: PathBuf,
    /// The glob, over paths relative to the root. Without one, all files are selected.
    glob: Option<GlobMatcher>,
    /// The argument, for messages.
    text: String,
}

impl Selection {
    /// Reads a path or a glob relative to the folder of the package. A path that exists is no glob, whatever its characters:
    /// `pages/[id]`.
    ///
    /// # Errors
    /// Returns an error if the path leads out of the package or is not there, or if the glob is invalid.
    pub(super) fn new(text: &str, package: &Path) -> Result<Selection, CallError> {
        check_is_inside(text)?;
        let selection = |root, glob| Selection { root, glob, text: text.to_owned() };
        let components: Vec<_> = Path::new(text).components().filter(|part| *part != Component::CurDir).collect();
        let path = joined(package, &components);
        if exists(&path, text)? {
            return Ok(selection(path, None));
        }
        let (folder, glob) = components.split_at(components.iter().position(is_glob).unwrap_or(components.len()));
        let (root, folder) = (joined(package, folder), joined(Path::new(""), folder).display().to_string());
        if glob.is_empty() || !exists(&root, &folder)? {
            return Err(CallError::new(format!("there is no folder or file `{folder}` in the package"), PATH_HELP));
        }
        // `*` matches within a folder, and `**` any number of folders.
        let glob = joined(Path::new(""), glob);
        let glob = GlobBuilder::new(&glob.to_string_lossy()).literal_separator(true).build();
        let glob = glob.map_err(|error| CallError::new(format!("this is not a glob: {}", error.kind()), GLOB_HELP))?;
        Ok(selection(root, Some(glob.compile_matcher())))
    }

    /// Checks whether a file below the root is selected.
    pub(super) fn contains(&self, file: &Path) -> bool {
        let Some(glob) = &self.glob else { return true };
        file.strip_prefix(&self.root).is_ok_and(|relative| glob.is_match(relative))
    }

    /// Returns the error for a selection without a file.
    pub(super) fn nothing_to_check(&self) -> CallError {
        let text = &self.text;
        let message = match self.glob {
            Some(_) => format!("no file that can be checked matches `{text}`"),
            None => format!("there is no file to check in `{text}`"),
        };
        let help = "name other files: hidden and binary ones, and those that `.gitignore` or `button-links.toml` leaves out, are not checked";
        CallError::new(message, help)
    }
}

/// Checks that a path does not lead out of the package.
fn check_is_inside(text: &str) -> Result<(), CallError> {
    let path = Path::new(text);
    if text.is_empty() {
        return Err(CallError::new(
            "the name of the folder is empty",
            "write the name of a folder, or \".\" for the package",
        ));
    }
    if path.has_root() || matches!(path.components().next(), Some(Component::Prefix(_))) {
        return Err(CallError::new("an absolute path is another one on another machine", PATH_HELP));
    }
    let mut depth = 0_usize;
    for component in path.components() {
        let deeper = match component {
            Component::ParentDir => depth.checked_sub(1),
            Component::Normal(_) => Some(depth + 1),
            _ => Some(depth),
        };
        let Some(deeper) = deeper else {
            return Err(CallError::new(
                "the path leads out of the package, so a published package would lack the files",
                "call `check_links!` in the package of the files, or `button_links_check::assert_dir` in a test",
            ));
        };
        depth = deeper;
    }
    Ok(())
}

/// Checks whether there is a folder or a regular file.
///
/// # Errors
/// Returns an error if there is something else, such as a pipe, or if it cannot be known.
fn exists(path: &Path, text: &str) -> Result<bool, CallError> {
    match path.metadata() {
        Ok(metadata) if metadata.is_dir() || metadata.is_file() => Ok(true),
        Ok(_) => Err(CallError::new(format!("`{text}` is neither a folder nor a regular file"), KIND_HELP)),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(false),
        Err(error) => Err(CallError::new(format!("`{text}` cannot be read: {error}"), KIND_HELP)),
    }
}

/// Checks whether a component has a character that is special in globs.
fn is_glob(component: &Component<'_>) -> bool {
    component.as_os_str().to_string_lossy().contains(['*', '?', '[', '{'])
}

fn joined(folder: &Path, components: &[Component<'_>]) -> PathBuf {
    let mut path = folder.to_owned();
    path.extend(components);
    path
}
