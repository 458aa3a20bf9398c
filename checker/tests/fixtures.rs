//! The fixtures: texts as people have them, and beside each what a careful reader finds in it.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use button_links_check::{Checker, Config};

const ROWS: usize = 100_000;

/// The rows of the long export that are wrong: what stands there for what, and the finding.
const MISTAKES: [(usize, &str, &str, &str); 3] = [
    (1, "org-1c9b6fa0d2e4a857", "org-1c9b6fa0d2e4a85", "error[organization-id]"),
    (50_000, "https%3A%2F%2F", "http%3A%2F%2F", "error[not-https]"),
    (ROWS, "btn_pub_user", "btn_user", "error[misspelt-parameter]"),
];

/// What is found in a text, as `line:column: level[code]`, in the order of the text.
fn found(path: &Path, text: impl Read) -> Vec<String> {
    let mut found = Vec::new();
    Checker::new(Config::default())
        .check_reader(path, text, |finding| {
            found.push((finding.line, finding.column, finding.level.as_str(), finding.code.to_string()));
        })
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    found.sort_unstable();
    found.iter().map(|(line, column, level, code)| format!("{line}:{column}: {level}[{code}]")).collect()
}

/// The fixtures, each with the file that says what is found in it.
fn fixtures() -> Vec<(PathBuf, PathBuf)> {
    let folder: PathBuf = [env!("CARGO_MANIFEST_DIR"), "fixtures"].iter().collect();
    let files = fs::read_dir(folder).expect("the fixtures are there").map(|file| file.expect("a fixture").path());
    let (expected, mut texts): (Vec<PathBuf>, Vec<PathBuf>) =
        files.partition(|path| path.extension().is_some_and(|extension| extension == "expected"));
    texts.sort();
    assert_eq!(texts.len(), expected.len(), "each fixture has its findings beside it");
    texts.into_iter().map(|text| (text.clone(), format!("{}.expected", text.display()).into())).collect()
}

/// A text that comes in pieces of so many bytes.
struct Pieces<'a>(&'a [u8], usize);

impl Read for Pieces<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.1.min(buffer.len());
        self.0.read(&mut buffer[..length])
    }
}

#[test]
fn what_is_found_is_what_a_careful_reader_finds() {
    let mut differences = String::new();
    for (text, expected) in fixtures() {
        let found = found(&text, fs::File::open(&text).expect("a fixture"));
        let expected = fs::read_to_string(expected).expect("its findings");
        let expected: Vec<&str> = expected.lines().collect();
        let name = text.file_name().expect("a file").to_string_lossy();
        if found != expected {
            let missed = expected.iter().filter(|line| !found.iter().any(|found| found == *line));
            let unexpected = found.iter().filter(|line| !expected.contains(&line.as_str()));
            differences.extend([format!("{name}: {} expected, {} found\n", expected.len(), found.len())]);
            differences.extend(missed.map(|line| format!("    {line} is missed\n")));
            differences.extend(unexpected.map(|line| format!("    {line} is not expected\n")));
        }
    }
    assert!(differences.is_empty(), "\n{differences}");
}

#[test]
fn a_text_may_come_in_pieces() {
    for (path, _) in fixtures() {
        let text = fs::read(&path).expect("a fixture");
        let whole = found(&path, text.as_slice());
        for length in [1, 7, 64] {
            assert_eq!(found(&path, Pieces(&text, length)), whole, "{}: {length} bytes at a time", path.display());
        }
    }
}

#[test]
fn a_long_export_is_read_to_its_last_row() {
    let mut export = String::from("id,shop,link,created\n");
    let mut expected = Vec::new();
    for row in 1..=ROWS {
        let mut line = format!(
            "{row},Retailer,https://r.bttn.io?btn_ref=org-1c9b6fa0d2e4a857&btn_url=https%3A%2F%2Fwww.retailer.com\
             %2Fp%2F{row}&btn_pub_user=u-{row},2026-03-01\n"
        );
        for (_, right, wrong, finding) in MISTAKES.iter().filter(|mistake| mistake.0 == row) {
            let place = line.find(right).expect("what is made wrong");
            line.replace_range(place..place + right.len(), wrong);
            expected.push(format!("{}:{}: {finding}", row + 1, place + 1));
        }
        export.push_str(&line);
    }
    assert_eq!(found(Path::new("export.csv"), export.as_bytes()), expected);
}
