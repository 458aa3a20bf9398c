//! Messages about the names of codes, in a configuration, a suppression and on the command line.

use button_links_findings::{Code, nearest, shown};

/// Returns the message about a name that is no code.
#[must_use]
pub fn unknown_code(name: &str) -> String {
    let name = shown(name);
    match nearest(name, Code::ALL.iter().map(|code| code.name())) {
        Some(code) => format!("there is no code `{name}`: did you mean `{code}`?"),
        None => format!("there is no code `{name}`: `button-links explain` lists them"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typing_error_is_near_and_nonsense_is_not() {
        for (name, code) in [("exampel-id", "example-id"), ("Organisation_Id", "organization-id")] {
            assert_eq!(unknown_code(name), format!("there is no code `{name}`: did you mean `{code}`?"));
        }
        assert_eq!(unknown_code("nonsense"), "there is no code `nonsense`: `button-links explain` lists them");
    }
}
