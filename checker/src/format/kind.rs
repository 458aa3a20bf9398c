//! What kind of text a file holds, by its name: which escapes and templates are usual in it.

use std::path::Path;

/// How a text writes what it means, by the name of its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// HTML, XML, Markdown, mails, templates, and what is not known: an `&` may be written `&amp;`.
    Markup,
    /// CSV, JSON, YAML, plain text: an `&amp;` outside of a tag is a mistake.
    Data,
    /// Source code: as data, and a link may go on behind the quote, or in a `%s`.
    Source,
}

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

/// PHP and JSX hold both markup and code. A link in one of their tags is read as markup wherever it stands, and only code
/// goes on behind a quote.
const SOURCE: &[&str] = &[
    "as", "awk", "bash", "bat", "c", "cc", "cjs", "clj", "cljs", "cmd", "coffee", "cpp", "cr", "cs", "cts", "cxx", "d",
    "dart", "elm", "erl", "ex", "exs", "fish", "fs", "fsx", "go", "gradle", "groovy", "h", "hpp", "hrl", "hs", "hx",
    "inc", "ipynb", "java", "jl", "js", "jsx", "kt", "kts", "lua", "m", "mjs", "ml", "mli", "mm", "mts", "nim", "pas",
    "php", "phtml", "pl", "pm", "ps1", "psm1", "py", "pyi", "pyw", "r", "rake", "rb", "rs", "scala", "sh", "sol",
    "sql", "swift", "tcl", "tf", "ts", "tsx", "v", "vb", "vbs", "zig", "zsh",
];

const SOURCE_NAMES: &[&str] =
    &["containerfile", "dockerfile", "gemfile", "jenkinsfile", "justfile", "makefile", "podfile", "rakefile"];

impl FileKind {
    /// The kind of a file of this name. What is not known is [`FileKind::Markup`], which takes most escapes for meant.
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
