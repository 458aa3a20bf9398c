//! A mistake in a literal, in words: what is wrong, where, and what to write instead.

use button_links_rules::{LinkError, Message, Parameter, has_secret};

use crate::excerpt::excerpt;
use crate::habit::Habit;

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
        let message = Message(*error);
        Mistake {
            message: message.to_string(),
            place: message.has_place().then_some(error.index()),
            is_shown: error.fault().lets_value_be_shown(),
            help: error.help().to_owned(),
        }
    }

    pub(crate) fn habit(parameter: Option<Parameter>, habit: &Habit) -> Mistake {
        let parameter = parameter.map(|parameter| format!("`{parameter}`: ")).unwrap_or_default();
        Mistake {
            message: format!("{parameter}{}", habit.message),
            place: Some(habit.place),
            is_shown: true,
            help: habit.help.clone().into_owned(),
        }
    }

    /// A parameter of a link by a name that is not quite its own.
    pub(crate) fn name(name: &str, meant: Parameter, place: usize) -> Mistake {
        Mistake {
            message: format!("unknown parameter `{name}`"),
            place: Some(place),
            is_shown: true,
            help: format!("the parameter is called `{meant}`"),
        }
    }

    pub(crate) fn refusal(parameter: Parameter, reason: &str) -> Mistake {
        Mistake {
            message: format!("`{parameter}`: a browser refuses this URL: {reason}"),
            place: None,
            is_shown: true,
            help: "take the address from the address bar of a browser".to_owned(),
        }
    }

    /// The corrected text says more than any words.
    pub(crate) fn with_correction(self, correction: Option<String>) -> Mistake {
        match correction {
            Some(text) if !has_secret(&text) => Mistake { help: format!("write {text:?}"), ..self },
            _ => self,
        }
    }

    /// The same for a part of a whole link.
    pub(crate) fn with_value(self, pair: Option<String>) -> Mistake {
        match pair {
            Some(pair) if !has_secret(&pair) => Mistake { help: format!("write `{pair}`"), ..self },
            _ => self,
        }
    }

    /// The same in a longer text, where the value stands there.
    pub(crate) fn at(self, start: usize) -> Mistake {
        Mistake { place: Some(start), ..self }
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
