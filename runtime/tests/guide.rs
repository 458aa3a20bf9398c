//! Tests that the guide names every kind of error, with a remedy.

use button_links::ErrorKind;

#[test]
fn the_guide_has_a_remedy_for_every_kind_of_error() {
    let page = include_str!("../guide/errors.md");
    let rows: Vec<&str> = page.lines().filter(|line| line.starts_with("| `")).collect();
    for kind in ErrorKind::ALL {
        let debug = format!("{kind:?}");
        let name = debug.split('(').next().unwrap_or_default();
        let row =
            rows.iter().find(|row| row.split('|').nth(1).is_some_and(|names| names.contains(&format!("`{name}`"))));
        assert!(row.is_some_and(|row| row.split('|').nth(3).is_some_and(|remedy| !remedy.trim().is_empty())), "{name}");
    }
}
