//! The names of codes, in a configuration, a suppression and on the command line.

use std::fmt;

use button_links_findings::{Code, Level};
use strsim::levenshtein;

use crate::finding::FileCode;

const UNUSED_SUPPRESSION: &str = "unused-suppression";
const WRONG_SUPPRESSION: &str = "wrong-suppression";

impl FileCode {
    /// Every code, errors of links first.
    pub fn all() -> impl Iterator<Item = FileCode> {
        let of_links = Code::ALL.iter().copied().map(FileCode::Link);
        of_links.chain([FileCode::UnusedSuppression, FileCode::WrongSuppression])
    }

    /// The name, in lower case and with hyphens.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            FileCode::Link(code) => code.name(),
            FileCode::UnusedSuppression => UNUSED_SUPPRESSION,
            FileCode::WrongSuppression => WRONG_SUPPRESSION,
        }
    }

    /// How much it matters, where nothing else is configured.
    #[must_use]
    pub const fn level(self) -> Level {
        match self {
            FileCode::Link(code) => code.level(),
            FileCode::UnusedSuppression | FileCode::WrongSuppression => Level::Warning,
        }
    }

    /// The code of this name.
    #[must_use]
    pub fn of_name(name: &str) -> Option<FileCode> {
        FileCode::all().find(|code| code.name() == name)
    }

    /// The code whose name is nearest to this one, if it is near at all.
    fn near(name: &str) -> Option<FileCode> {
        let name = name.to_lowercase().replace(['_', ' '], "-");
        let nearest =
            FileCode::all().map(|code| (levenshtein(&name, code.name()), code)).min_by_key(|(edits, _)| *edits);
        nearest.filter(|(edits, code)| edits * 3 <= code.name().len()).map(|(_, code)| code)
    }

    /// What to say about a name that is no code.
    #[must_use]
    pub fn unknown(name: &str) -> String {
        match FileCode::near(name) {
            Some(code) => format!("there is no code `{name}`: did you mean `{code}`?"),
            None => format!("there is no code `{name}`: `button-links explain` lists them"),
        }
    }
}

impl From<Code> for FileCode {
    fn from(code: Code) -> FileCode {
        FileCode::Link(code)
    }
}

impl fmt::Display for FileCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_again() {
        for code in FileCode::all() {
            assert_eq!(FileCode::of_name(code.name()), Some(code));
        }
    }

    #[test]
    fn a_slip_is_near_and_nonsense_is_not() {
        assert_eq!(FileCode::near("exampel-id"), Some(Code::ExampleId.into()));
        assert_eq!(FileCode::near("Organisation_Id"), Some(Code::OrganizationId.into()));
        assert_eq!(FileCode::near("nonsense"), None);
    }
}
