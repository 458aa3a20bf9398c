//! Parses `button-links.toml`.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use toml::Spanned;

use super::globs::Globs;
use super::suggest::with_suggestion;
use super::value::{CodeName, Glob, Host, LevelSetting, Reason};
use super::{Allowed, Config, ConfigError};

/// The keys of the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct ConfigFile {
    #[serde(default)]
    hosts: List,
    #[serde(default)]
    exclude: List,
    #[serde(default)]
    rendered: List,
    #[serde(default)]
    want_user: bool,
    #[serde(default)]
    levels: BTreeMap<CodeName, LevelSetting>,
    #[serde(default)]
    allow: Vec<AllowTable>,
}

/// The keys of a table `[[allow]]`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AllowTable {
    paths: Spanned<List>,
    codes: Spanned<List>,
    // Required, for the people who read the file; nothing else uses it.
    #[serde(rename = "reason")]
    _reason: Reason,
}

/// A list of strings with their positions, so that an error in a list is reported at its item.
type List = Vec<Spanned<String>>;

/// The most globs of a configuration. Each costs some kilobytes of memory and some microseconds for each file.
const MAX_GLOBS: usize = 2000;

/// The byte of an error in the text, and its message.
type ErrorAt = (usize, String);

/// Parses the text of a configuration. Its globs are relative to the folder of `path`.
pub(super) fn parse(text: &str, path: &Path) -> Result<Config, ConfigError> {
    let absolute = std::path::absolute(path).map_err(|error| ConfigError::io(path, &error))?;
    let file = toml::from_str(text).map_err(|error| syntax_error(&error, text));
    let config = file.and_then(|file| config(file, &absolute));
    config.map_err(|(byte, message)| ConfigError::at(path, text, byte, message))
}

fn syntax_error(error: &toml::de::Error, text: &str) -> ErrorAt {
    let span = error.span().unwrap_or_default();
    (span.start, with_suggestion(error.message(), text, span))
}

fn config(file: ConfigFile, path: &Path) -> Result<Config, ErrorAt> {
    limit_globs(&file)?;
    let folder = path.parent().unwrap_or(Path::new("/"));
    let globs = |list| Ok(Globs::new(folder, items(list)?.iter().map(|Glob(glob)| glob.as_str())));
    let allowed = |table: AllowTable| {
        let codes = not_empty(table.codes, "name the codes to allow, like `codes = [\"example-id\"]`")?;
        let paths = not_empty(table.paths, "name the files in which they are allowed, like `paths = [\"docs/**\"]`")?;
        let codes = items(codes)?.into_iter().map(|CodeName(code)| code).collect();
        Ok(Allowed { paths: globs(paths)?, codes })
    };
    Ok(Config {
        hosts: items(file.hosts)?.into_iter().map(|Host(host)| host).collect(),
        wants_user: file.want_user,
        levels: file.levels.into_iter().map(|(CodeName(code), LevelSetting(level))| (code, level)).collect(),
        allowed: file.allow.into_iter().map(allowed).collect::<Result<_, ErrorAt>>()?,
        exclude: vec![globs(file.exclude)?],
        rendered: globs(file.rendered)?,
        ..Config::default()
    })
}

/// Refuses a configuration of more than [`MAX_GLOBS`], at the first glob that is too many.
fn limit_globs(file: &ConfigFile) -> Result<(), ErrorAt> {
    let of_tables = file.allow.iter().flat_map(|table| table.paths.as_ref());
    match file.exclude.iter().chain(&file.rendered).chain(of_tables).nth(MAX_GLOBS) {
        Some(glob) => Err((
            glob.span().start,
            format!(
                "too large: a configuration has {MAX_GLOBS} globs at most; one glob can name a folder, like \"old/**\""
            ),
        )),
        None => Ok(()),
    }
}

/// Returns the list, or an error at it if it is empty.
fn not_empty(list: Spanned<List>, remedy: &str) -> Result<List, ErrorAt> {
    let start = list.span().start;
    let list = list.into_inner();
    if list.is_empty() { Err((start, format!("an empty list allows nothing: {remedy}"))) } else { Ok(list) }
}

/// Converts the items of a list. An error is reported at its item.
fn items<T: TryFrom<String, Error = String>>(list: List) -> Result<Vec<T>, ErrorAt> {
    let item = |text: Spanned<String>| {
        let start = text.span().start;
        T::try_from(text.into_inner()).map_err(|message| (start, message))
    };
    list.into_iter().map(item).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use button_links_findings::{Code, Level};

    fn error(text: &str) -> String {
        parse(text, Path::new("button-links.toml")).unwrap_err().to_string()
    }

    #[test]
    fn all_keys_are_read() {
        let text = r#"
            hosts = ["R.news.example.com"]
            exclude = ["tests/ui/**", "*.min.js"]
            rendered = ["public/"]
            want-user = true

            [levels]
            plus = "allow"
            example-id = "error"

            [[allow]]
            paths = ["docs/**"]
            codes = ["example-id"]
            reason = "the documentation shows an example"
        "#;
        let config = parse(text, Path::new("/site/button-links.toml")).unwrap();
        let level = |code: Code, path: &str| config.level(code, Path::new(path));
        assert_eq!(config.hosts(), ["r.news.example.com"]);
        assert!(config.wants_user());
        for path in ["/site/tests/ui/a.html", "/site/./tests/x/../ui/deep/a.html", "/site/js/a.min.js"] {
            assert!(config.is_excluded(Path::new(path)), "{path}");
        }
        for path in ["/site/tests/a.html", "/other/tests/ui/a.html", "/site/deep/tests/ui/a.html"] {
            assert!(!config.is_excluded(Path::new(path)), "{path}");
        }
        assert!(config.is_rendered(Path::new("/site/public/deep/index.html")));
        assert_eq!(level(Code::Plus, "/site/a.html"), None);
        assert_eq!(level(Code::ExampleId, "/site/a.html"), Some(Level::Error));
        assert_eq!(level(Code::ExampleId, "/site/docs/a.html"), None);
    }

    #[test]
    fn an_error_has_its_position() {
        assert_eq!(
            error("want-user = true\nhost = []\n"),
            "button-links.toml:2:1: unknown field `host`: did you mean `hosts`?"
        );
        let unknown = error("verbose = true");
        assert!(
            unknown.starts_with("button-links.toml:1:1: unknown field `verbose`, expected one of `hosts`"),
            "{unknown}"
        );
        assert_eq!(
            error("[levels]\nexmple-id = \"allow\"\n"),
            "button-links.toml:2:1: there is no code `exmple-id`: did you mean `example-id`?",
        );
        assert_eq!(
            error("[levels]\nplus = \"warn\"\n"),
            "button-links.toml:2:8: unknown variant `warn`: did you mean `warning`?"
        );
        assert!(error("hosts = [\"https://r.x.com\"]").contains(":1:10: `https://r.x.com` is not a host"));
        assert!(error("[[allow]]\npaths = []\ncodes = []\n").contains("missing field `reason`"));
        assert!(error("[[allow]]\npaths = []\ncodes = []\nreason = \" \"\n").contains(":4:10: a reason"));
        assert!(error("exclude = [\"{a\"]").contains(":1:12: `{a` is not a glob"));
    }

    #[test]
    fn an_empty_list_of_codes_or_paths_is_an_error() {
        assert_eq!(
            error("[[allow]]\npaths = [\"docs\"]\ncodes = []\nreason = \"a\""),
            "button-links.toml:3:9: an empty list allows nothing: name the codes to allow, like `codes = [\"example-id\"]`",
        );
        assert!(error("[[allow]]\npaths = []\ncodes = [\"plus\"]\nreason = \"a\"").contains(":2:9: an empty list"));
    }

    #[test]
    fn a_value_of_a_wrong_type_is_told_what_to_write() {
        for value in ["1", "true", "[\"error\"]", "{ a = 1 }"] {
            assert_eq!(
                error(&format!("[levels]\nplus = {value}")),
                "button-links.toml:2:8: a level is wanted: write `plus = \"warning\"`, or \"allow\", or \"error\"",
            );
        }
        for value in ["\"error\"", "1", "[]"] {
            assert_eq!(
                error(&format!("levels = {value}")),
                "button-links.toml:1:10: a table is wanted: write `[levels]`, and below it a line for each code, like `plus = \"error\"`",
            );
        }
        for value in ["\"yes\"", "1"] {
            assert_eq!(
                error(&format!("want-user = {value}")),
                "button-links.toml:1:13: `true` or `false` is wanted, without quotes",
            );
        }
    }

    #[test]
    fn too_many_globs_are_refused() {
        let globs = |count: usize| format!("rendered = [\"a\"]\nexclude = [{}]", "\"a\",".repeat(count));
        assert!(parse(&globs(MAX_GLOBS - 1), Path::new("button-links.toml")).is_ok());
        assert!(error(&globs(MAX_GLOBS)).contains("too large: a configuration has 2000 globs at most"));
    }

    #[test]
    fn a_single_value_is_shown_as_a_list() {
        assert_eq!(
            error("want-user = true\nhosts = 'a'  # mine\n"),
            "button-links.toml:2:9: a list is wanted: write `hosts = ['a']`"
        );
        assert!(
            error("allow = [{ codes = [], paths = \"a\" }]").ends_with("a list is wanted: write `paths = [\"a\"]`")
        );
        for one in ["allow = \"a\"", "[allow]\npaths = []", "allow = { paths = [] }"] {
            assert!(error(one).ends_with(": a list of tables is wanted: write `[[allow]]` above each"), "{one}");
        }
    }
}
