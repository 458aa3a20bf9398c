//! `button-links.toml`: what may stand in it.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use toml::Spanned;

use super::globs::Globs;
use super::value::{Glob, Host, Name, Reason, Setting};
use super::words::words;
use super::{Allowed, Config, ConfigError};

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct File {
    #[serde(default)]
    hosts: List,
    #[serde(default)]
    exclude: List,
    #[serde(default)]
    rendered: List,
    #[serde(default)]
    want_user: bool,
    #[serde(default)]
    levels: BTreeMap<Name, Setting>,
    #[serde(default)]
    allow: Vec<Allow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Allow {
    paths: List,
    codes: List,
    // It is written for those who read the file.
    #[serde(rename = "reason")]
    _reason: Reason,
}

/// Texts that know their places: an error in a list is one of its items.
type List = Vec<Spanned<String>>;

/// What is wrong, at a byte.
type Fault = (usize, String);

/// Reads the text of a file.
pub(super) fn parse(text: &str, path: &Path) -> Result<Config, ConfigError> {
    let absolute = std::path::absolute(path).map_err(|error| ConfigError::io(path, &error))?;
    let file = toml::from_str(text).map_err(|error| fault(&error, text)).and_then(|file| config(file, &absolute));
    file.map_err(|(start, message)| ConfigError::at(path, text, start, message))
}

fn fault(error: &toml::de::Error, text: &str) -> Fault {
    let span = error.span().unwrap_or_default();
    (span.start, words(error.message(), text, span))
}

fn config(file: File, path: &Path) -> Result<Config, Fault> {
    let folder = path.parent().unwrap_or(Path::new("/"));
    let globs = |list| Ok(Globs::new(folder, each(list)?.iter().map(|Glob(glob)| glob.as_str())));
    let allowed = |allow: Allow| {
        let codes = each(allow.codes)?.into_iter().map(|Name(code)| code).collect();
        Ok(Allowed { paths: globs(allow.paths)?, codes })
    };
    Ok(Config {
        hosts: each(file.hosts)?.into_iter().map(|Host(host)| host).collect(),
        wants_user: file.want_user,
        levels: file.levels.into_iter().map(|(Name(code), setting)| (code, setting.level())).collect(),
        allowed: file.allow.into_iter().map(allowed).collect::<Result<_, Fault>>()?,
        exclude: globs(file.exclude)?,
        rendered: globs(file.rendered)?,
    })
}

fn each<T: TryFrom<String, Error = String>>(list: List) -> Result<Vec<T>, Fault> {
    let item = |text: Spanned<String>| {
        let start = text.span().start;
        T::try_from(text.into_inner()).map_err(|message| (start, message))
    };
    list.into_iter().map(item).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::FileCode;
    use button_links_findings::{Code, Level};

    fn error(text: &str) -> String {
        parse(text, Path::new("button-links.toml")).unwrap_err().to_string()
    }

    #[test]
    fn everything_at_once() {
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
        let level = |code: Code, path: &str| config.level(FileCode::Link(code), Path::new(path));
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
    fn a_mistake_is_named_with_its_place() {
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
    fn a_value_that_is_no_list_is_told_as_one() {
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
