//! Workflow commands of GitHub Actions, which GitHub shows as annotations next to the lines of a pull request.

use std::io::{self, Write};

use super::{ReportFormat, end_of, sanitize};
use crate::finding::Finding;

/// Writes each finding as an annotation of GitHub Actions.
#[derive(Clone, Copy, Debug, Default)]
pub struct GithubFormat;

impl ReportFormat for GithubFormat {
    fn write_finding(&mut self, finding: &Finding, out: &mut dyn Write) -> io::Result<()> {
        let path = finding.path.to_string_lossy();
        let path = escape_property(path.strip_prefix("./").unwrap_or(&path));
        let Finding { line, column, code, .. } = finding;
        write!(out, "::{} file={path},line={line},col={column}", finding.level.as_str())?;
        // GitHub accepts an end column only if the annotation ends on the line where it begins.
        if let Some((_, end)) = end_of(finding).filter(|(end_line, _)| end_line == line) {
            write!(out, ",endColumn={end}")?;
        }
        writeln!(out, ",title={}::{}", escape_property(code.name()), escape_data(&message(finding)))
    }
}

/// Returns the message, followed by the help and the replacement.
fn message(finding: &Finding) -> String {
    let mut message = finding.message.clone();
    if !finding.help.is_empty() {
        message.push_str("\nhelp: ");
        message.push_str(&finding.help);
    }
    if let Some(replacement) = finding.shown_replacement() {
        message.push_str("\nhelp: write `");
        message.push_str(replacement);
        message.push('`');
    }
    message
}

/// Escapes the message of a workflow command. The log of the workflow shows it, so no other control character is left in it.
fn escape_data(text: &str) -> String {
    sanitize(&text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")).into_owned()
}

/// Escapes the value of a property, which ends at a comma or at `::`.
fn escape_property(text: &str) -> String {
    escape_data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_of_the_command_syntax_are_escaped() {
        assert_eq!(escape_property("100%: a,b\r\n"), "100%25%3A a%2Cb%0D%0A");
        assert_eq!(escape_data("100%: a,b\n"), "100%25: a,b%0A");
        assert_eq!(escape_data("\u{1b}[31m"), "␛[31m");
    }
}
