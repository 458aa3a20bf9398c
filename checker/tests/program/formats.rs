//! The output formats of `check`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::run::{EXAMPLE, Folder, WRONG};

fn shown(format: &str) -> String {
    let folder = Folder::new(&[("sub/ä b.html", &format!("<p>ü\n<a href=\"{WRONG}\">\n{EXAMPLE}\n"))]);
    let ended = folder.run(&["check", "--format", format]);
    assert_eq!((ended.status, ended.reason()), (1, "1 error, 1 warning in 1 file; 1 can be fixed with --fix"));
    ended.out
}

#[test]
fn human() {
    let out = shown("human");
    let first = "error[organization-id]: `btn_ref`: `C` is an upper-case digit
 --> sub/ä b.html:2:36
  |
2 | <a href=\"https://r.bttn.io?btn_ref=org-1C9B6FA0D2E4A857&btn_url=https%3A%2F%2Fwww.retailer.com\">
  |                                    ^^^^^^^^^^^^^^^^^^^^
  |
";
    assert!(out.starts_with(first), "{out}");
    assert!(out.contains("= help: write `org-1c9b6fa0d2e4a857`\n\nwarning[example-id]"), "{out}");
    assert!(out.ends_with("\nFor more about a finding, try `button-links explain organization-id`.\n"), "{out}");
}

#[test]
fn control_characters_are_shown_as_symbols() {
    let text = format!("\u{1b}[31mred\u{202e} {WRONG} \u{9b}31m\u{7}\r\n");
    let folder = Folder::new(&[("a\u{1b}.html", &text)]);
    for arguments in [["check", "--format", "human"], ["check", "--format", "short"], ["check", "--color", "never"]] {
        let ended = folder.run(&arguments);
        let is_plain = |text: &str| text.chars().all(|character| character == '\n' || !character.is_control());
        assert!(is_plain(&ended.out) && !ended.out.contains('\u{202e}'), "{}", ended.out);
        assert!(is_plain(&ended.err), "{}", ended.err);
    }
}

#[test]
fn colours_are_written_only_when_asked_for() {
    let folder = Folder::new(&[("a.html", WRONG)]);
    assert!(folder.run(&["check", "--color", "always"]).out.contains("\u{1b}["));
    assert!(!folder.run(&["check", "--color", "always", "--format", "json"]).out.contains('\u{1b}'));
    assert!(!folder.run(&["check"]).out.contains('\u{1b}'));
}

#[test]
fn short() {
    let out = shown("short");
    assert!(
        out.starts_with("sub/ä b.html:2:36: error[organization-id]: `btn_ref`: `C` is an upper-case digit\n"),
        "{out}"
    );
    assert_eq!(out.lines().count(), 2);
}

#[test]
fn json() {
    let out = shown("json");
    let lines: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let expected = r#"{"path":"sub/ä b.html","line":2,"column":36,"byte_start":41,"byte_end":61,"code":"organization-id","level":"error","message":"`btn_ref`: `C` is an upper-case digit","replacement":"org-1c9b6fa0d2e4a857","applicability":"safe"}"#;
    assert_eq!(out.lines().next(), Some(expected));
    assert_eq!((&lines[1]["replacement"], &lines[1]["applicability"]), (&Value::Null, &Value::Null));
    assert_eq!(lines[1].as_object().expect("an object").len(), 10);
}

#[test]
fn json_and_sarif_say_whether_a_fix_is_safe() {
    let unsafe_fix = WRONG.replace("org-1C9B6FA0D2E4A857", "org-1c9b6fa0d2e4a857").replace("btn_url", "btn_ulr");
    let folder = Folder::new(&[("a.html", WRONG), ("b.html", &unsafe_fix), ("c.html", EXAMPLE)]);
    let parse = |text: &str| serde_json::from_str::<Value>(text).expect("JSON");
    let json = folder.run(&["check", "--format", "json"]).out;
    let of_json: Vec<Value> = json.lines().map(|line| parse(line)["applicability"].clone()).collect();
    let log = parse(&folder.run(&["check", "--format", "sarif"]).out);
    let results = log["runs"][0]["results"].as_array().expect("a list");
    let of_sarif: Vec<Value> = results.iter().map(|result| result["properties"]["applicability"].clone()).collect();
    let inspected = parse(&folder.run(&["inspect", "--format", "json", &unsafe_fix]).out);
    assert_eq!(of_json, [Value::from("safe"), Value::from("unsafe"), Value::Null], "{json}");
    assert_eq!(of_sarif, of_json);
    assert_eq!(inspected["findings"][0]["applicability"], "unsafe");
}

#[test]
fn a_file_name_is_no_command_of_github_and_no_escape_sequence() {
    for name in ["::error file=x::y.html", " ::a.html", "\u{1b}[31m.html", "a\r\n::error::.html"] {
        let folder = Folder::new(&[(name, WRONG)]);
        for format in ["human", "short", "github"] {
            let ended = folder.run(&["check", "--format", format]);
            assert_eq!(ended.status, 1);
            for line in ended.out.split(['\n', '\r']) {
                let is_ours = format == "github" && line.starts_with("::error file=");
                assert!(is_ours || !line.trim_start().starts_with("::"), "{format}: {line}");
                assert!(!line.contains(char::is_control), "{format}: {line}");
            }
        }
    }
}

#[test]
fn a_quiet_report_has_findings_and_errors_alone() {
    let folder = Folder::new(&[("a.html", WRONG), ("c.html", EXAMPLE)]);
    folder.write("b.dat", b"\0");
    let ended = folder.run(&["check", "-q", "none.html", "a.html", "b.dat"]);
    assert_eq!((ended.status, ended.err.lines().count()), (2, 1), "{}", ended.err);
    assert!(ended.err.starts_with("error: none.html: "), "{}", ended.err);
    assert!(ended.out.starts_with("error[organization-id]") && !ended.out.contains("explain"), "{}", ended.out);
    let ended = folder.run(&["check", "--quiet", "--level", "error", "c.html"]);
    assert_eq!((ended.status, ended.out.as_str(), ended.err.as_str()), (0, "", ""));
}

#[test]
fn github() {
    let out = shown("github");
    let first = "::error file=sub/ä b.html,line=2,col=36,endColumn=56,title=organization-id::`btn_ref`: `C` is an upper-case digit%0A";
    assert!(out.starts_with(first), "{out}");
    assert_eq!(out.lines().count(), 2);
}

#[test]
fn sarif_is_valid_under_its_schema() {
    let schema = schema();
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let clean = Folder::new(&[]).run(&["check", "--format", "sarif"]).out;
    for text in [clean, shown("sarif")] {
        let log: Value = serde_json::from_str(&text).expect("JSON");
        let errors: Vec<String> = validator.iter_errors(&log).map(|error| error.to_string()).collect();
        assert_eq!(errors, Vec::<String>::new());
        serde_json::from_str::<serde_sarif::sarif::Sarif>(&text).expect("SARIF");
    }
    let log: Value = serde_json::from_str(&shown("sarif")).expect("JSON");
    let result = &log["runs"][0]["results"][0];
    let location = &result["locations"][0]["physicalLocation"];
    assert_eq!(location["artifactLocation"]["uri"], "sub/%C3%A4%20b.html");
    let region = serde_json::json!({
        "startLine": 2, "startColumn": 36, "endLine": 2, "endColumn": 56, "byteOffset": 41, "byteLength": 20,
    });
    assert_eq!(location["region"], region);
    let replacement = &result["fixes"][0]["artifactChanges"][0]["replacements"][0];
    assert_eq!(replacement["deletedRegion"], region);
    assert_eq!(replacement["insertedContent"]["text"], "org-1c9b6fa0d2e4a857");
    let rule = usize::try_from(result["ruleIndex"].as_u64().expect("a number")).expect("an index");
    assert_eq!(log["runs"][0]["tool"]["driver"]["rules"][rule]["id"], "organization-id");
}

#[test]
fn sarif_has_a_notification_for_a_file_that_cannot_be_read() {
    let folder = Folder::new(&[("a.html", WRONG)]);
    let log = |arguments: &[&str]| -> Value {
        let ended = folder.run(&[&["check", "--format", "sarif"], arguments].concat());
        serde_json::from_str(&ended.out).expect("JSON")
    };
    let read = log(&[]);
    assert_eq!(
        read["runs"][0]["invocations"],
        serde_json::json!([{ "executionSuccessful": true, "toolExecutionNotifications": [] }])
    );
    let unread = log(&["none ä.html", "a.html"]);
    let schema = schema();
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    assert_eq!(validator.iter_errors(&unread).map(|error| error.to_string()).collect::<Vec<_>>(), Vec::<String>::new());
    assert_eq!(unread["runs"][0]["results"].as_array().map(Vec::len), Some(1));
    let invocation = &unread["runs"][0]["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], false);
    let notifications = invocation["toolExecutionNotifications"].as_array().expect("a list");
    assert_eq!(notifications.len(), 1);
    assert_eq!(notifications[0]["level"], "error");
    let message = notifications[0]["message"]["text"].as_str().expect("a text");
    assert!(message.starts_with("No such file"), "{message}");
    let location = &notifications[0]["locations"][0]["physicalLocation"]["artifactLocation"];
    assert_eq!(location["uri"], "none%20%C3%A4.html");
}

/// Reads the schema that the crate `serde-sarif` ships.
fn schema() -> Value {
    let schema = fs::read_to_string(source_of_serde_sarif().join("src/schema.json")).expect("the schema");
    // One of its patterns is invalid: it has a stray bracket.
    serde_json::from_str(&schema.replace("{2}]?$", "{2}?$")).expect("JSON")
}

/// Asks cargo, offline, for the directory of `serde-sarif`, from a package of its own that depends on nothing else.
///
/// For the whole workspace, cargo would need the crates of every platform, which the build of this test does not fetch.
fn source_of_serde_sarif() -> PathBuf {
    let manifest = "[package]\nname = \"schema\"\n\n[workspace]\n\n[dependencies]\nserde-sarif = \"*\"\n";
    let lock = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.lock")).expect("the versions");
    let package = Folder::new(&[("Cargo.toml", manifest), ("Cargo.lock", &lock), ("src/lib.rs", "")]);
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--offline", "--manifest-path"])
        .arg(package.path("Cargo.toml"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let packages = metadata["packages"].as_array().expect("a list");
    let package = packages.iter().find(|package| package["name"] == "serde-sarif").expect("serde-sarif");
    let manifest = Path::new(package["manifest_path"].as_str().expect("a path"));
    manifest.parent().expect("a directory").to_owned()
}
