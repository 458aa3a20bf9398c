//! Words an error in a literal: the error, the excerpt, and the text to write instead.

use std::iter;

use button_links_findings::{Code, Finding, Fix, Lint, NOT_SHOWN, Separated, shown};
use button_links_rules::{LinkError, Parameter, WithoutPosition, decode, has_secret};

use super::excerpt::excerpt;
use super::template;

/// An error in the text of a literal.
pub(crate) struct Diagnostic {
    message: String,
    is_template: bool,
    /// The byte index in the text that the error is about, if it is about one.
    byte: Option<usize>,
    /// False for a text that no message may repeat, because it is a secret.
    may_show_text: bool,
    help: String,
    /// The help that repeats a part of the literal. It is shown in place of the general help, unless it may hold a secret.
    correction: Option<String>,
}

impl Diagnostic {
    /// Words an error of the rules.
    pub(crate) fn of_error(error: &LinkError) -> Diagnostic {
        let message = WithoutPosition(*error);
        Diagnostic {
            message: message.to_string(),
            is_template: false,
            byte: message.has_position().then_some(error.index()),
            may_show_text: error.kind().may_show_value(),
            help: error.help().to_owned(),
            correction: None,
        }
    }

    /// Words a lint of a value.
    pub(crate) fn of_lint(parameter: Parameter, lint: &Lint, text: &str) -> Diagnostic {
        let is_template = lint.code == Code::UnfilledTemplate;
        Diagnostic {
            message: format!("`{parameter}`: {}", lint.message),
            is_template,
            byte: Some(lint.index),
            may_show_text: true,
            help: lint.help.to_owned(),
            correction: is_template.then(|| template::help(text)),
        }
    }

    /// Words a finding about a whole link.
    pub(crate) fn of_finding(finding: &Finding, link: &str) -> Diagnostic {
        let value = || link.get(finding.range.clone()).map(decode).unwrap_or_default();
        let correction = match (finding.parameter, finding.fix.as_ref().and_then(Fix::to_show)) {
            _ if finding.code == Code::MisspeltParameter => None,
            (Some(parameter), Some(text)) => Some(format!("write `{parameter}={text}`")),
            (parameter, _) if finding.code == Code::UnfilledTemplate => {
                Some(template::help_in_link(parameter, &value()))
            }
            _ => None,
        };
        Diagnostic {
            message: finding.message.clone(),
            is_template: finding.code == Code::UnfilledTemplate,
            byte: finding.index,
            may_show_text: !matches!(finding.code, Code::SecretKey | Code::Credentials),
            help: finding.help.clone().into_owned(),
            correction,
        }
    }

    /// Words an error that is about the text as a whole.
    pub(crate) fn without_position(message: String, help: &str) -> Diagnostic {
        let help = help.to_owned();
        Diagnostic { message, is_template: false, byte: None, may_show_text: true, help, correction: None }
    }

    /// Suggests this help, if there is one, for a template that nobody filled in, in place of the general suggestion.
    pub(crate) fn with_template_help(self, help: Option<&str>) -> Diagnostic {
        match help {
            Some(help) if self.is_template => Diagnostic { correction: Some(help.to_owned()), ..self },
            _ => self,
        }
    }

    /// Suggests the corrected text, if there is one, in place of the general help.
    pub(crate) fn with_correction(self, correction: Option<String>) -> Diagnostic {
        match correction {
            Some(text) => Diagnostic { correction: Some(format!("write {text:?}")), ..self },
            None => self,
        }
    }

    /// Suggests the arguments to write for a destination that holds parameters of the link, or for a whole link in place of one.
    pub(crate) fn with_separated(self, separated: Option<&Separated>) -> Diagnostic {
        let Some(Separated { destination, parameters, is_link }) = separated else { return self };
        let values = parameters.iter().map(|(parameter, value)| (*parameter, value));
        let arguments: Vec<String> = iter::once((Parameter::BtnUrl, destination))
            .chain(values)
            .map(|(parameter, value)| format!("{parameter} = {value:?}"))
            .collect();
        let arguments = arguments.join(", ");
        let before = if *is_link { "" } else { "end the destination before it: " };
        Diagnostic { correction: Some(format!("{before}write `{arguments}`")), ..self }
    }

    /// Returns the byte index in the text that the error is about, if it is about one.
    pub(crate) fn byte(&self) -> Option<usize> {
        self.byte
    }

    /// Checks whether the text is a template that nobody filled in.
    pub(crate) fn is_template(&self) -> bool {
        self.is_template
    }

    /// Returns the complete error for the literal of this text.
    pub(crate) fn render(&self, text: &str) -> String {
        let is_secret = has_secret(text);
        let excerpt = match self.may_show_text {
            true if is_secret => format!("  {NOT_SHOWN}\n"),
            true => excerpt(text, self.byte),
            false => String::new(),
        };
        let correction = self.correction.as_deref().filter(|correction| !is_secret && !has_secret(correction));
        format!("{}\n{excerpt}help: {}", shown(&self.message), correction.unwrap_or_else(|| shown(&self.help)))
    }
}
