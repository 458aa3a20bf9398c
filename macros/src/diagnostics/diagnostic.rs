//! Words an error in a literal: the error, the excerpt, and the text to write instead.

use button_links_findings::{Code, Finding, Lint, NOT_SHOWN};
use button_links_rules::{LinkError, Parameter, WithoutPosition, decode, has_secret};

use super::excerpt::excerpt;
use super::template;

/// An error in the text of a literal.
pub(crate) struct Diagnostic {
    message: String,
    /// The byte index in the text that the error is about, if it is about one.
    byte: Option<usize>,
    /// False for a text that no message may repeat, because it is a secret.
    may_show_text: bool,
    help: String,
}

impl Diagnostic {
    /// Words an error of the rules.
    pub(crate) fn of_error(error: &LinkError) -> Diagnostic {
        let message = WithoutPosition(*error);
        Diagnostic {
            message: message.to_string(),
            byte: message.has_position().then_some(error.index()),
            may_show_text: error.kind().may_show_value(),
            help: error.help().to_owned(),
        }
    }

    /// Words a lint of a value.
    pub(crate) fn of_lint(parameter: Parameter, lint: &Lint, text: &str) -> Diagnostic {
        let help = match lint.code {
            Code::UnfilledTemplate => template::help(text),
            _ => lint.help.to_owned(),
        };
        let message = format!("`{parameter}`: {}", lint.message);
        Diagnostic { message, byte: Some(lint.index), may_show_text: true, help }
    }

    /// Words a finding about a whole link.
    pub(crate) fn of_finding(finding: &Finding, link: &str) -> Diagnostic {
        let value = || link.get(finding.range.clone()).map(decode).unwrap_or_default();
        let help = match finding.code {
            Code::UnfilledTemplate => template::help_in_link(finding.parameter, &value()),
            _ => finding.help.clone().into_owned(),
        };
        let diagnostic = Diagnostic {
            message: finding.message.clone(),
            byte: finding.index,
            may_show_text: !matches!(finding.code, Code::SecretKey | Code::Credentials),
            help,
        };
        match (finding.parameter, &finding.fix) {
            (Some(parameter), Some(fix)) if finding.code != Code::MisspeltParameter => {
                let pair = format!("{parameter}={}", fix.text);
                diagnostic.with_help_unless_secret(&pair, format!("write `{pair}`"))
            }
            _ => diagnostic,
        }
    }

    /// Words why a browser refuses a destination, by the URL standard.
    pub(crate) fn of_browser_refusal(message: String, help: &str) -> Diagnostic {
        Diagnostic { message, byte: None, may_show_text: true, help: help.to_owned() }
    }

    /// Suggests the corrected text, if there is one, in place of the general help.
    pub(crate) fn with_correction(self, correction: Option<String>) -> Diagnostic {
        match correction {
            Some(text) => self.with_help_unless_secret(&text, format!("write {text:?}")),
            None => self,
        }
    }

    fn with_help_unless_secret(self, text: &str, help: String) -> Diagnostic {
        if has_secret(text) { self } else { Diagnostic { help, ..self } }
    }

    /// Returns the byte index in the text that the error is about, if it is about one.
    pub(crate) fn byte(&self) -> Option<usize> {
        self.byte
    }

    /// Returns the complete error for the literal of this text.
    pub(crate) fn render(&self, text: &str) -> String {
        let excerpt = match self.may_show_text {
            true if has_secret(text) => format!("  {NOT_SHOWN}\n"),
            true => excerpt(text, self.byte),
            false => String::new(),
        };
        format!("{}\n{excerpt}help: {}", self.message, self.help)
    }
}
