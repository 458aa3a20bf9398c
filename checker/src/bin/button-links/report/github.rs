//! Workflow commands, which GitHub shows beside the lines of a pull request.

use std::io::{self, Write};

use button_links_check::Finding;

use super::{Report, end_of};

/// Shows each finding as an annotation of GitHub Actions.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Github;

impl Report for Github {
    fn finding(&mut self, finding: &Finding, out: &mut dyn Write) -> io::Result<()> {
        let path = finding.path.to_string_lossy();
        let path = property(path.strip_prefix("./").unwrap_or(&path));
        let Finding { line, column, code, .. } = finding;
        write!(out, "::{} file={path},line={line},col={column}", finding.level.as_str())?;
        // GitHub takes an end column within one line only.
        if let Some((_, end)) = end_of(finding).filter(|(end_line, _)| end_line == line) {
            write!(out, ",endColumn={end}")?;
        }
        writeln!(out, ",title={}::{}", property(code.name()), data(&message(finding)))
    }
}

fn message(finding: &Finding) -> String {
    let mut message = finding.message.clone();
    if !finding.help.is_empty() {
        message.push_str("\nhelp: ");
        message.push_str(&finding.help);
    }
    if let Some(replacement) = &finding.replacement {
        message.push_str("\nhelp: write `");
        message.push_str(&replacement.text);
        message.push('`');
    }
    message
}

/// A text as it stands behind the last `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A text as it stands between commas.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_github_would_read_is_escaped() {
        assert_eq!(property("100%: a,b\r\n"), "100%25%3A a%2Cb%0D%0A");
        assert_eq!(data("100%: a,b\n"), "100%25: a,b%0A");
    }
}
