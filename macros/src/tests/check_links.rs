use std::fs;
use std::path::Path;

use proc_macro2::TokenStream;
use tempfile::TempDir;

use super::messages;
use crate::check_links::check_links_of;

const RIGHT: &str = "https://r.bttn.io?btn_ref=org-1c9b6fa0d2e4a857&btn_url=https%3A%2F%2Fwww.retailer.com\n";
const WRONG: &str = "https://r.bttn.io?btn_ref=org-1C9b6fa0d2e4a857&btn_url=https%3A%2F%2Fwww.retailer.com\n";
const WRONG_MESSAGE: &str = "`btn_ref`: `C` is an upper-case digit [organization-id]";

/// Creates the folder of a package with these files.
fn package(files: &[(&str, &str)]) -> TempDir {
    let package = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = package.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    package
}

/// Returns the expansion of a call in a package.
fn check_links(package: &Path, argument: &str) -> String {
    let input: TokenStream = format!("links {argument}").parse().unwrap();
    check_links_of(input, Some(package)).to_string().replace("links :: __private :: ", "~")
}

/// Returns the names of the files that an expansion has the compiler watch.
fn watched(package: &Path, argument: &str) -> Vec<String> {
    let expansion = check_links(package, argument);
    assert!(messages(&expansion).is_empty(), "{expansion}");
    let items = expansion.split("const _ : & [~u8] = ~include_bytes ! (\"").skip(1);
    let names = items.map(|item| item.split_once("\") ;").expect("a constant").0);
    let folder = format!("{}/", package.display());
    names.map(|name| name.strip_prefix(&folder).expect("an absolute path").to_owned()).collect()
}

/// Returns the first lines of the errors.
fn errors(package: &Path, argument: &str) -> Vec<String> {
    messages(&check_links(package, argument))
}

#[test]
fn every_file_of_a_folder_and_the_configuration_are_watched() {
    let files = [("templates/b/c.txt", "no link"), ("templates/a.html", RIGHT), ("other.html", WRONG)];
    let package = package(&[&files[..], &[("button-links.toml", ""), ("templates/logo.png", "")]].concat());
    let expected = ["templates/a.html", "templates/b/c.txt", "button-links.toml"];
    assert_eq!(watched(package.path(), "\"templates\""), expected);
    assert_eq!(watched(package.path(), "\"./templates/\","), expected);
    assert_eq!(watched(package.path(), "r\"templates/a.html\""), ["templates/a.html", "button-links.toml"]);
}

#[test]
fn a_glob_selects_files() {
    let names = ["templates/a.html", "templates/a.txt", "templates/b/c.html", "top.html"];
    let package = package(&names.map(|name| (name, RIGHT)));
    let watched = |glob: &str| watched(package.path(), glob);
    assert_eq!(watched("\"templates/*.html\""), ["templates/a.html"]);
    assert_eq!(watched("\"./templates/**/*.html\""), ["templates/a.html", "templates/b/c.html"]);
    assert_eq!(watched("\"templates/*.{html,txt}\""), ["templates/a.html", "templates/a.txt"]);
    assert_eq!(watched("\"*.html\""), ["top.html"]);
    assert_eq!(watched("\"**/c.html\""), ["templates/b/c.html"]);
}

#[test]
fn a_path_that_exists_is_no_glob() {
    let package = package(&[("pages/[id]/a.html", RIGHT), ("pages/i/b.html", WRONG)]);
    assert_eq!(watched(package.path(), "\"pages/[id]\""), ["pages/[id]/a.html"]);
    assert_eq!(errors(package.path(), "\"pages/[i]/*\""), [WRONG_MESSAGE]);
}

#[test]
fn an_error_has_its_place_excerpt_and_help() {
    let package = package(&[("templates/a.html", &format!("\n  {WRONG}")), ("templates/b.html", WRONG)]);
    let expansion = check_links(package.path(), "\"templates\"");
    assert_eq!(messages(&expansion), [WRONG_MESSAGE; 2]);
    for part in
        ["--> templates/a.html:2:29\\n", "2 |   https://r.bttn.io", "^^^^\\n", "help: write `org-1c9b6fa0d2e4a857`"]
    {
        assert!(expansion.contains(part), "no {part} in {expansion}");
    }
    // Cargo runs the compiler again after an error, so nothing needs to be watched.
    assert!(!expansion.contains("include_bytes"));
}

#[test]
fn the_configuration_and_suppressions_apply() {
    let warning = RIGHT.replace("1c9b6fa0d2e4a857", "0000000000000000");
    let allowed = format!("# button-links: allow(organization-id): a test\n{WRONG}");
    let package = package(&[("templates/a.txt", &allowed), ("templates/b.txt", &warning), ("templates/old/c", WRONG)]);
    let configure = |text: &str| fs::write(package.path().join("button-links.toml"), text).unwrap();
    configure("exclude = [\"templates/old/**\"]");
    assert_eq!(watched(package.path(), "\"templates\"").len(), 3, "a warning is not reported");
    configure("exclude = [\"templates/old/**\"]\n[levels]\nexample-id = \"error\"");
    assert_eq!(errors(package.path(), "\"templates\"").len(), 1);
    configure("exlude = []");
    let errors = errors(package.path(), "\"templates\"");
    assert!(
        errors[0].ends_with("button-links.toml:1:1: unknown field `exlude`: did you mean `exclude`?"),
        "{errors:?}"
    );
}

#[test]
fn a_wrong_argument_is_an_error() {
    let package = package(&[("templates/a.html", RIGHT), ("empty/.hidden", WRONG)]);
    let error = |argument: &str| match errors(package.path(), argument).as_slice() {
        [error] => error.clone(),
        errors => panic!("{argument}: {errors:?}"),
    };
    for (argument, message) in [
        ("", "expected a folder or a glob"),
        ("\"templates\", \"empty\"", "expected one folder or glob"),
        ("\"templates\" \"empty\"", "expected one folder or glob"),
        ("TEMPLATES", "expected a string literal: the compiler evaluates a constant only after this macro"),
        ("concat!(\"a\", \"b\")", "expected a string literal: the compiler evaluates a constant only after this macro"),
        ("folder()", "expected a folder or a glob, as a string literal"),
        ("b\"templates\"", "expected a folder or a glob, as a string literal"),
        ("\"templates\"x", "the literal has a suffix"),
        ("\"\"", "the name of the folder is empty"),
        ("\"/\"", "an absolute path is another one on another machine"),
        ("\"templates/../..\"", "the path leads out of the package, so a published package would lack the files"),
        ("\"../*.html\"", "the path leads out of the package, so a published package would lack the files"),
        ("\"template\"", "there is no folder or file `template` in the package"),
        ("\"templates/a.html/b\"", "there is no folder or file `templates/a.html/b` in the package"),
        ("\"none/*.html\"", "there is no folder or file `none` in the package"),
        ("\"templates/[\"", "this is not a glob: unclosed character class; missing ']'"),
        ("\"templates/*.txt\"", "no file that can be checked matches `templates/*.txt`"),
        ("\"empty\"", "there is no file to check in `empty`"),
        ("\"a\\0b\"", "`a\\0b` cannot be read: file name contained an unexpected NUL byte"),
    ] {
        assert_eq!(error(argument), message.split('\\').next().unwrap(), "{argument}");
    }
    let input = "links \"templates\"".parse().unwrap();
    let expansion = check_links_of(input, None).to_string();
    assert!(messages(&expansion)[0].contains("`CARGO_MANIFEST_DIR` is not set"), "{expansion}");
}

#[test]
fn many_errors_are_counted() {
    let package = package(&[("templates/a.txt", &WRONG.repeat(1003))]);
    let errors = errors(package.path(), "\"templates\"");
    assert_eq!((errors.len(), errors[1000].as_str()), (1001, "3 further errors"));
}

#[test]
fn files_that_are_too_large_are_not_read() {
    let package = package(&[("templates/a.txt", RIGHT), ("templates/c.txt", WRONG)]);
    fs::File::create(package.path().join("templates/b.txt")).unwrap().set_len(64 << 20).unwrap();
    let errors = errors(package.path(), "\"templates\"");
    assert_eq!(errors.len(), 2, "{errors:?}");
    assert!(errors[0].starts_with("`templates/b.txt` cannot be checked: is too large"), "{errors:?}");
}

#[test]
fn a_name_with_unusual_characters_is_watched() {
    let names = ["a b.html", "#a.html", "a: b.html", "a'b\"c.html", "*.html", "ü€😀.html", "a\\b.html", " a"];
    let package = package(&names.map(|name| (name, RIGHT)));
    assert_eq!(watched(package.path(), "\".\"").len(), names.len());
}

/// Cargo always compiles a crate again that depends on a file of such a name, or fails.
#[test]
fn a_name_that_cargo_cannot_watch_is_an_error() {
    for name in ["a\tb", "a\nb", "a\u{a0}b", "a\u{2028}b", "a ", "a\\"] {
        let package = package(&[(name, RIGHT)]);
        let errors = errors(package.path(), "\".\"");
        assert_eq!(errors.len(), 1, "{name:?}");
        assert!(check_links(package.path(), "\".\"").contains("cargo does not watch"), "{name:?}");
    }
}

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::process::Command;

    use super::*;

    #[test]
    fn a_pipe_is_an_error() {
        let package = package(&[("templates/a.txt", RIGHT)]);
        let pipe = package.path().join("templates/pipe");
        assert!(Command::new("mkfifo").arg(pipe).status().unwrap().success());
        let expected = "`templates/pipe` cannot be checked: is neither a regular file nor a symbolic link to one";
        assert_eq!(errors(package.path(), "\"templates\""), [expected]);
        assert_eq!(
            errors(package.path(), "\"templates/pipe\""),
            ["`templates/pipe` is neither a folder nor a regular file"]
        );
        assert_eq!(watched(package.path(), "\"templates/*.txt\""), ["templates/a.txt"]);
    }

    #[test]
    fn a_symbolic_link_is_checked_where_it_leads() {
        let package = package(&[("templates/a.txt", RIGHT), ("other.txt", WRONG)]);
        symlink("../other.txt", package.path().join("templates/link")).unwrap();
        symlink("templates", package.path().join("pages")).unwrap();
        assert_eq!(watched(package.path(), "\"templates\""), ["templates/a.txt"]);
        assert_eq!(watched(package.path(), "\"pages\""), ["pages/a.txt"]);
        symlink("nowhere", package.path().join("templates/broken")).unwrap();
        assert_eq!(errors(package.path(), "\"templates\"").len(), 1);
    }

    #[test]
    fn a_file_that_cannot_be_read_is_an_error() {
        let package = package(&[("templates/a.txt", RIGHT), ("templates/b.txt", WRONG)]);
        let path = package.path().join("templates/a.txt");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o0)).unwrap();
        let is_readable = fs::read(&path).is_ok();
        let errors = errors(package.path(), "\"templates\"");
        // The superuser reads every file.
        assert!(is_readable || errors[0].starts_with("`templates/a.txt` cannot be checked: "), "{errors:?}");
        assert_eq!(errors.last().map(String::as_str), Some(WRONG_MESSAGE));
    }

    #[test]
    fn a_name_that_is_not_utf8_is_an_error() {
        let package = package(&[]);
        fs::write(package.path().join(OsStr::from_bytes(b"a\xff")), RIGHT).unwrap();
        let errors = errors(package.path(), "\".\"");
        assert!(errors[0].ends_with("cannot be checked: its name is not UTF-8"), "{errors:?}");
    }
}
