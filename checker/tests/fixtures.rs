//! The fixtures: realistic files, each beside the list of its expected findings.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use button_links_check::{Checker, Config};

const ROWS: usize = 100_000;

/// The invalid rows of the long export: the row, the valid text, the text in its place, and the finding.
const INVALID_ROWS: [(usize, &str, &str, &str); 3] = [
    (1, "org-1c9b6fa0d2e4a857", "org-1c9b6fa0d2e4a85", "error[organization-id]"),
    (50_000, "https%3A%2F%2F", "http%3A%2F%2F", "error[not-https]"),
    (ROWS, "btn_pub_user", "btn_user", "error[misspelt-parameter]"),
];

/// Returns the findings of a text as `line:column: level[code]`, in their order.
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

/// Returns the fixtures, each with the file of its expected findings.
fn fixtures() -> Vec<(PathBuf, PathBuf)> {
    let folder: PathBuf = [env!("CARGO_MANIFEST_DIR"), "fixtures"].iter().collect();
    let files = fs::read_dir(folder).expect("the fixtures are there").map(|file| file.expect("a fixture").path());
    let (expected, mut texts): (Vec<PathBuf>, Vec<PathBuf>) =
        files.partition(|path| path.extension().is_some_and(|extension| extension == "expected"));
    texts.sort();
    assert_eq!(texts.len(), expected.len(), "each fixture has its findings beside it");
    texts.into_iter().map(|text| (text.clone(), format!("{}.expected", text.display()).into())).collect()
}

/// A reader that returns a text in pieces of this many bytes.
struct Pieces<'a>(&'a [u8], usize);

impl Read for Pieces<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.1.min(buffer.len());
        self.0.read(&mut buffer[..length])
    }
}

#[test]
fn each_fixture_has_its_expected_findings() {
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
fn the_pieces_of_the_reader_do_not_matter() {
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
        for (_, valid, invalid, finding) in INVALID_ROWS.iter().filter(|(number, ..)| *number == row) {
            let index = line.find(valid).expect("the valid text");
            line.replace_range(index..index + valid.len(), invalid);
            expected.push(format!("{}:{}: {finding}", row + 1, index + 1));
        }
        export.push_str(&line);
    }
    assert_eq!(found(Path::new("export.csv"), export.as_bytes()), expected);
}
