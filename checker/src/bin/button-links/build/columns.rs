//! Finds the columns of users and references in a CSV file.

use crate::status::Failure;

/// The columns of users and of references.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Columns {
    pub(super) user: usize,
    pub(super) reference: Option<usize>,
    /// The number of columns.
    pub(super) count: usize,
    /// `true` if the first row names the columns, `false` if it is a user itself.
    pub(super) has_header: bool,
}

impl Columns {
    /// Finds the columns in the first row. `name` is the name of the column of users, if one was given.
    ///
    /// A file with one column that is not named `user` has no header: each row is a user.
    ///
    /// # Errors
    /// Returns an error if there is no such column.
    pub(super) fn find(first: &[&str], name: Option<&str>) -> Result<Columns, Failure> {
        let position = |name: &str| first.iter().position(|column| column.trim() == name);
        let (count, reference) = (first.len(), position("reference"));
        match position(name.unwrap_or("user")) {
            Some(user) => Ok(Columns { user, reference, count, has_header: true }),
            None if name.is_none() && count == 1 => Ok(Columns { user: 0, reference: None, count, has_header: false }),
            None => {
                let name = name.unwrap_or("user");
                let present = first.join("`, `");
                Err(Failure::Message(format!(
                    "there is no column `{name}`: name that of the users with --column (`{present}`)"
                )))
            }
        }
    }
}
