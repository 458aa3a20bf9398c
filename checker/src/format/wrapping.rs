//! How a long line goes on in the next one.

/// How a format breaks a long line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wrapping {
    /// Not at all.
    None,
    /// The next line begins with a blank, as in iCalendar, vCard and LDIF.
    Folded,
    /// A backslash ends the line, and the blanks that begin the next one do not count, as in YAML and `.properties`.
    Backslash,
    /// A string ends, and another one begins in the next line, as in gettext.
    AdjacentStrings,
    /// A mail, whose parts may be in quoted-printable: a `=` ends the line.
    QuotedPrintable,
}
