//! The kind of text that a file holds, judged by its name. It decides which escapes and templates are usual in the file.

use std::path::Path;

/// The kind of text in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// HTML, XML, Markdown, mails, templates and unknown files: an `&` may be written `&amp;`.
    Markup,
    /// CSV, JSON, YAML and plain text: an `&amp;` outside of a tag is an error.
    Data,
    /// Source code: as `Data`; in addition a string may be joined with another one, or hold a `%s`.
    Source,
}

/// The extensions of [`FileKind::Data`].
const DATA: &[&str] = &[
    "conf",
    "config",
    "csv",
    "env",
    "geojson",
    "har",
    "ini",
    "json",
    "json5",
    "jsonc",
    "jsonl",
    "ldif",
    "log",
    "ndjson",
    "po",
    "pot",
    "properties",
    "psv",
    "srt",
    "strings",
    "tab",
    "text",
    "toml",
    "tsv",
    "txt",
    "vtt",
    "webmanifest",
    "yaml",
    "yml",
];

/// The extensions of [`FileKind::Source`]. PHP and JSX hold markup and code: a link inside a tag is read as markup in every
/// kind of file, but strings are joined only in source code.
const SOURCE: &[&str] = &[
    "as", "awk", "bash", "bat", "c", "cc", "cjs", "clj", "cljs", "cmd", "coffee", "cpp", "cr", "cs", "cts", "cxx", "d",
    "dart", "elm", "erl", "ex", "exs", "fish", "fs", "fsx", "go", "gradle", "groovy", "h", "hpp", "hrl", "hs", "hx",
    "inc", "ipynb", "java", "jl", "js", "jsx", "kt", "kts", "lua", "m", "mjs", "ml", "mli", "mm", "mts", "nim", "pas",
    "php", "phtml", "pl", "pm", "ps1", "psm1", "py", "pyi", "pyw", "r", "rake", "rb", "rs", "scala", "sh", "sol",
    "sql", "swift", "tcl", "tf", "ts", "tsx", "v", "vb", "vbs", "zig", "zsh",
];

/// The names of source files that have no extension.
const SOURCE_NAMES: &[&str] =
    &["containerfile", "dockerfile", "gemfile", "jenkinsfile", "justfile", "makefile", "podfile", "rakefile"];

impl FileKind {
    /// Returns the kind of the file with this path. An unknown file is [`FileKind::Markup`], which decodes the most escapes.
    #[must_use]
    pub fn of_path(path: &Path) -> FileKind {
        let name = path.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
        let (stem, extension) = name.rsplit_once('.').unwrap_or((&name, ""));
        let is_blade = stem.rsplit_once('.').is_some_and(|(_, inner)| inner == "blade");
        if is_blade {
            FileKind::Markup
        } else if SOURCE.contains(&extension) || SOURCE_NAMES.contains(&name.as_str()) {
            FileKind::Source
        } else if DATA.contains(&extension) || stem == ".env" {
            FileKind::Data
        } else {
            FileKind::Markup
        }
    }
}
