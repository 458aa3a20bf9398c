//! Tests what `check_links!` builds and watches: without its feature nothing is built for it, and with it an edit of a file is seen.

use std::collections::BTreeSet;
use std::path::Path;

use button_links_tests::scratch::Scratch;

/// Makes a package with one program of this text.
fn package(name: &str, program: &str) -> Scratch {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("scratch").join(name);
    let path = directory.join("main.rs");
    std::fs::create_dir_all(directory.join("templates")).unwrap();
    std::fs::write(&path, program).unwrap();
    Scratch::programs(directory, [("main".to_owned(), path)])
}

#[test]
fn without_the_feature_nothing_more_is_built() {
    let scratch = package("tree", "fn main() {}");
    let packages = |features: &[&str]| {
        let output = scratch.cargo("tree").args(["--prefix=none", "--format={p}"]).args(features).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let lines = String::from_utf8(output.stdout).unwrap();
        // The first is the package itself.
        let names = lines.lines().skip(1).filter_map(|line| line.split(' ').next());
        names.filter(|name| !name.is_empty()).map(str::to_owned).collect::<BTreeSet<_>>()
    };
    let expected = [
        "button-links",
        "button-links-findings",
        "button-links-macros",
        "button-links-rules",
        "percent-encoding",
        "proc-macro2",
        "quote",
        "syn",
        "unicode-ident",
        "unicode-width",
    ];
    assert_eq!(packages(&[]), expected.map(str::to_owned).into());
    let with_feature = packages(&["--features=templates"]);
    // The library of the checker, and not what its program needs.
    assert!(with_feature.contains("button-links-check") && !with_feature.contains("clap"), "{with_feature:?}");
}

#[test]
#[cfg(feature = "templates")]
fn an_edit_is_seen_by_the_next_check() {
    const RIGHT: &str = "https://r.bttn.io?btn_ref=org-1c9b6fa0d2e4a857&btn_url=https%3A%2F%2Fwww.retailer.com\n";
    let scratch = package("edit", "button_links::check_links!(\"templates\");\n\nfn main() {}\n");
    let write = |name: &str, text: &str| std::fs::write(scratch.directory().join(name), text).unwrap();
    let check = || {
        let output = scratch.cargo("check").args(["--features=templates", "--color=never"]).output().unwrap();
        (output.status.success(), String::from_utf8(output.stderr).unwrap())
    };
    write("button-links.toml", "");
    write("templates/a.txt", "no link");
    write("templates/b c.txt", RIGHT);
    let (is_right, shown) = check();
    assert!(is_right, "{shown}");
    let (is_right, shown) = check();
    assert!(is_right && !shown.contains("Checking"), "checked again without an edit: {shown}");

    // A file in which no link was.
    write("templates/a.txt", &RIGHT.replace("https%3A", "http%3A"));
    let (is_right, shown) = check();
    assert!(!is_right && shown.contains("--> templates/a.txt:1:56"), "{shown}");
    write("templates/a.txt", RIGHT);
    let (is_right, shown) = check();
    assert!(is_right, "{shown}");

    write("templates/b c.txt", &RIGHT.replace("1c9b", "1C9b"));
    let (is_right, shown) = check();
    assert!(!is_right && shown.contains("--> templates/b c.txt:1:27"), "{shown}");
    write("templates/b c.txt", &RIGHT.replace("1c9b6fa0d2e4a857", "0000000000000000"));
    let (is_right, shown) = check();
    assert!(is_right && !shown.contains("warning"), "{shown}");

    write("button-links.toml", "[levels]\nexample-id = \"error\"\n");
    let (is_right, shown) = check();
    assert!(!is_right && shown.contains("[example-id]"), "{shown}");
}
