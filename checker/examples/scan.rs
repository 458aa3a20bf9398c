//! Counts the links of the files named, to measure the scanner beside `rg -j1 -F r.bttn.io`:
//! `find tree -type f -print0 | xargs -0 target/release/examples/scan`.

use std::fs::File;
use std::path::Path;

use button_links_check::scan::{FileKind, Item, Scanner};

fn main() -> std::io::Result<()> {
    let scanner = Scanner::new(&[]);
    let mut links = 0;
    for path in std::env::args().skip(1) {
        let kind = FileKind::of_path(Path::new(&path));
        scanner.scan(File::open(&path)?, kind, |item| links += usize::from(matches!(item, Item::Link(_))))?;
    }
    println!("{links}");
    Ok(())
}
