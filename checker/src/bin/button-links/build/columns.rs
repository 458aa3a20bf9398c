//! Finds the columns of users and references in a CSV file, and the character that separates them.

use button_links_check::report::counted;
use button_links_findings::shown;

use super::separator::{SEPARATORS, first_row};

/// The columns of users and of references.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Columns {
    pub(super) separator: u8,
    pub(super) user: usize,
    pub(super) reference: Option<usize>,
    /// The number of columns.
    pub(super) count: usize,
    /// `true` if the first row names the columns, `false` if it is a user itself.
    pub(super) has_header: bool,
}

/// Names that people give to a column of users, in lower case and without punctuation. A first row of such a name is hardly a user.
const LIKELY_NAMES: &[&str] = &[
    "account",
    "accountid",
    "btnpubuser",
    "customer",
    "customerid",
    "email",
    "id",
    "mail",
    "member",
    "memberid",
    "name",
    "pubuser",
    "publishercustomerid",
    "uid",
    "userid",
    "username",
    "users",
];

/// The first row of a file, as one separator divides it.
struct Row {
    separator: u8,
    fields: Vec<Vec<u8>>,
}

impl Columns {
    /// Finds the columns in the first row of a text. `column` is the name of the column of users, or its number in a file without names.
    ///
    /// # Errors
    /// Returns a message if there is no such column, or if it is not certain which one it is. The message never repeats the row,
    /// which may hold users.
    pub(super) fn find(text: &[u8], column: Option<&str>) -> Result<Columns, String> {
        let rows: Vec<Row> =
            SEPARATORS.into_iter().map(|separator| Row { separator, fields: first_row(text, separator) }).collect();
        match column.map(|column| (column, column.parse::<usize>())) {
            Some((_, Ok(number))) => by_number(&rows, number),
            Some((name, Err(_))) => by_name(&rows, name)?.ok_or_else(|| no_column(&rows, name)),
            None => match by_name(&rows, "user")? {
                Some(columns) => Ok(columns),
                None => alone(&rows),
            },
        }
    }
}

/// Finds the column of this name. Returns `None` if there is none.
fn by_name(rows: &[Row], name: &str) -> Result<Option<Columns>, String> {
    let mut found = Vec::new();
    for row in rows {
        let Some(user) = row.position(name)? else { continue };
        let (count, reference) = (row.fields.len(), row.position("reference")?);
        found.push(Columns { separator: row.separator, user, reference, count, has_header: true });
    }
    the_divided(found, |columns| columns.count)
}

/// Takes the column of this number, from 1. The file has no names.
fn by_number(rows: &[Row], number: usize) -> Result<Columns, String> {
    let row = the_divided(rows, |row| row.fields.len())?.ok_or_else(uncertain)?;
    let count = row.fields.len();
    match number.checked_sub(1).filter(|index| *index < count) {
        Some(user) => Ok(Columns { separator: row.separator, user, reference: None, count, has_header: false }),
        None => Err(format!("there is no column {number}: the first line has {}", counted(count as u64, "column"))),
    }
}

/// Returns the one item that has several columns. Without any, all separators say the same, and the first item is returned.
///
/// # Errors
/// Returns a message if several items have several columns.
fn the_divided<T>(items: impl IntoIterator<Item = T>, count: impl Fn(&T) -> usize) -> Result<Option<T>, String> {
    let (divided, alone): (Vec<T>, Vec<T>) = items.into_iter().partition(|item| count(item) > 1);
    if divided.len() > 1 { Err(uncertain()) } else { Ok(divided.into_iter().chain(alone).next()) }
}

/// Takes the only column of a file without names.
fn alone(rows: &[Row]) -> Result<Columns, String> {
    let [first, ..] = rows else { return Err(no_column(rows, "user")) };
    if rows.iter().any(|row| row.fields.len() > 1) {
        return Err(no_column(rows, "user"));
    }
    let letters = |field: &Vec<u8>| {
        String::from_utf8_lossy(field).to_lowercase().replace(|letter: char| !letter.is_alphanumeric(), "")
    };
    if first.fields.iter().map(letters).any(|letters| LIKELY_NAMES.contains(&letters.as_str())) {
        let remedy = "give it with --column, or write `--column 1` if it is a user";
        return Err(format!("the first line may be the name of the column: {remedy}"));
    }
    Ok(Columns { separator: first.separator, user: 0, reference: None, count: 1, has_header: false })
}

impl Row {
    /// Returns the index of the column of this name, in either case.
    fn position(&self, name: &str) -> Result<Option<usize>, String> {
        let is_named = |field: &[u8]| str::from_utf8(field).is_ok_and(|field| field.trim().eq_ignore_ascii_case(name));
        let mut positions = (0..self.fields.len()).filter(|index| is_named(&self.fields[*index]));
        match (positions.next(), positions.next()) {
            (_, Some(_)) => Err(format!("two columns have the name `{}`: rename one of them", shown(name))),
            (position, None) => Ok(position),
        }
    }
}

fn no_column(rows: &[Row], name: &str) -> String {
    let count = rows.iter().map(|row| row.fields.len()).max().unwrap_or_default();
    let (columns, name) = (counted(count as u64, "column"), shown(name));
    let remedy = "name that of the users with --column, or give its number if the first line is a user";
    format!("there is no column `{name}` in the first line, which has {columns}: {remedy}")
}

fn uncertain() -> String {
    "more than one character may separate the columns: write their names into the first line, and one of them after --column"
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, column: Option<&str>) -> Result<(u8, usize, usize, bool), String> {
        Columns::find(text.as_bytes(), column)
            .map(|columns| (columns.separator, columns.user, columns.count, columns.has_header))
    }

    #[test]
    fn the_separator_is_the_one_that_gives_the_column() {
        assert_eq!(found("id;user\n1;a", None), Ok((b';', 1, 2, true)));
        assert_eq!(found("id\tUser\r\n", None), Ok((b'\t', 1, 2, true)));
        assert_eq!(found("user,\"a;b\"\n", None), Ok((b',', 0, 2, true)));
        assert_eq!(found("user;a,b\n", None), Ok((b';', 0, 2, true)));
        assert_eq!(found("user\n", None), Ok((b',', 0, 1, true)));
        assert_eq!(found("1;a\n", Some("2")), Ok((b';', 1, 2, false)));
        assert_eq!(found("1\n", Some("1")), Ok((b',', 0, 1, false)));
        assert_eq!(found("auth0|1\n", None), Ok((b',', 0, 1, false)));
    }

    #[test]
    fn what_is_not_certain_is_asked_for_without_a_value() {
        for (text, column) in [
            ("alice,1\n", None),
            ("alice;1\n", None),
            ("alice\t1\n", Some("user")),
            ("alice;1,5\n", Some("1")),
            ("alice\n", Some("2")),
            ("alice\n", Some("0")),
            ("user,alice,user\n", None),
            ("user,reference,reference,alice\n", None),
            ("User_ID\n1\n", None),
        ] {
            let message = found(text, column).unwrap_err();
            assert!(!message.contains("alice") && !message.contains("User_ID"), "{message}");
        }
    }
}
