//! A mistake in a literal, in words: what is wrong, where, and what to write instead.

use button_links_findings::{Code, Finding, Habit};
use button_links_rules::{LinkError, Parameter, WithoutPosition, decode, has_secret};

use crate::excerpt::excerpt;
use crate::template;

pub(crate) struct Mistake {
    message: String,
    /// The byte index in the text.
    place: Option<usize>,
    /// Whether the text may be shown: a secret is never repeated.
    is_shown: bool,
    help: String,
}

impl Mistake {
    pub(crate) fn fault(error: &LinkError) -> Mistake {
        let message = WithoutPosition(*error);
        Mistake {
            message: message.to_string(),
            place: message.has_position().then_some(error.index()),
            is_shown: error.kind().may_show_value(),
            help: error.help().to_owned(),
        }
    }

    pub(crate) fn habit(parameter: Parameter, habit: &Habit, text: &str) -> Mistake {
        Mistake {
            message: format!("`{parameter}`: {}", habit.message),
            place: Some(habit.place),
            is_shown: true,
            help: match habit.code {
                Code::UnfilledTemplate => template::help(text),
                _ => habit.help.to_owned(),
            },
        }
    }

    /// A mistake in a whole link.
    pub(crate) fn finding(finding: &Finding, link: &str) -> Mistake {
        let value = || link.get(finding.range.clone()).map(decode).unwrap_or_default();
        let help = match (finding.code, finding.parameter) {
            (Code::UnfilledTemplate, parameter) => template::help_in_link(parameter, &value()),
            _ => finding.help.clone().into_owned(),
        };
        let mistake = Mistake {
            message: finding.message.clone(),
            place: finding.place,
            is_shown: !matches!(finding.code, Code::SecretKey | Code::Credentials),
            help,
        };
        let replacement = finding.replacement.as_ref().filter(|_| finding.code != Code::MisspeltParameter);
        let pair = finding.parameter.zip(replacement);
        mistake.with_value(pair.map(|(parameter, replacement)| format!("{parameter}={}", replacement.text)))
    }

    pub(crate) fn refusal(message: String, help: &str) -> Mistake {
        Mistake { message, place: None, is_shown: true, help: help.to_owned() }
    }

    /// The corrected text says more than any words.
    pub(crate) fn with_correction(self, correction: Option<String>) -> Mistake {
        match correction {
            Some(text) if !has_secret(&text) => Mistake { help: format!("write {text:?}"), ..self },
            _ => self,
        }
    }

    /// The same for a part of a whole link.
    fn with_value(self, pair: Option<String>) -> Mistake {
        match pair {
            Some(pair) if !has_secret(&pair) => Mistake { help: format!("write `{pair}`"), ..self },
            _ => self,
        }
    }

    pub(crate) fn place(&self) -> Option<usize> {
        self.place
    }

    pub(crate) fn words(&self, text: &str) -> String {
        let excerpt = match self.is_shown {
            true if has_secret(text) => "  (not shown: it may hold a secret, and a link holds none)\n".to_owned(),
            true => excerpt(text, self.place),
            false => String::new(),
        };
        format!("{}\n{excerpt}help: {}", self.message, self.help)
    }
}
