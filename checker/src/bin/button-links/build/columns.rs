//! Which column of a file is which.

use crate::status::Failure;

/// The columns of users and of references.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Columns {
    pub(super) user: usize,
    pub(super) reference: Option<usize>,
    /// How many there are.
    pub(super) count: usize,
    /// Whether the first row names them, and is no user itself.
    pub(super) has_header: bool,
}

impl Columns {
    /// By the first row, and by the name that was given for the column of users.
    pub(super) fn of(first: &[&str], name: Option<&str>) -> Result<Columns, Failure> {
        let place = |name: &str| first.iter().position(|column| column.trim() == name);
        let (count, reference) = (first.len(), place("reference"));
        match place(name.unwrap_or("user")) {
            Some(user) => Ok(Columns { user, reference, count, has_header: true }),
            None if name.is_none() && count == 1 => Ok(Columns { user: 0, reference: None, count, has_header: false }),
            None => {
                let name = name.unwrap_or("user");
                let there = first.join("`, `");
                Err(Failure::Words(format!(
                    "there is no column `{name}`: name that of the users with --column (`{there}`)"
                )))
            }
        }
    }
}
