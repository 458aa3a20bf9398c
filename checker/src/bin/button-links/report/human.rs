//! For people: each finding as a test shows it, and at the end where to read more.

use std::io::{self, Write};

use button_links_check::report::Human;
use button_links_check::{FileCode, Finding};

use super::Report;

/// Shows findings to people.
pub(crate) struct People {
    human: Human,
    /// The code to name at the end.
    first: Option<FileCode>,
}

impl People {
    pub(crate) fn new(is_coloured: bool) -> People {
        People { human: Human::new(is_coloured), first: None }
    }
}

impl Report for People {
    fn finding(&mut self, finding: &Finding, out: &mut dyn Write) -> io::Result<()> {
        self.first.get_or_insert(finding.code);
        writeln!(out, "{}\n", self.human.render(finding))
    }

    fn end(&mut self, out: &mut dyn Write) -> io::Result<()> {
        match self.first {
            Some(code) => writeln!(out, "For more about a finding, try `button-links explain {code}`."),
            None => Ok(()),
        }
    }
}
