//! The check of one value under the rule of its parameter.

use crate::decode::decoded_character;
use crate::destination::Destination;
use crate::error::LinkError;
use crate::kind::ErrorKind;
use crate::organization::Organization;
use crate::parameter::Parameter;
use crate::text::{Text, limit};

/// Checks a whole value.
///
/// # Errors
/// The first fault, with its byte index in `value`.
pub const fn check(parameter: Parameter, value: &str) -> Result<(), LinkError> {
    let mut check = Check::new(parameter);
    match check.push(value) {
        Ok(()) => check.finish(),
        Err(error) => Err(error),
    }
}

/// A check that takes its value in pieces, as `Display` gives them, so that nothing need be collected.
#[derive(Clone, Copy)]
pub struct Check {
    parameter: Parameter,
    rule: Rule,
    /// How many bytes were taken.
    taken: usize,
}

#[derive(Clone, Copy)]
#[expect(clippy::large_enum_variant, reason = "a host is collected without an allocator")]
enum Rule {
    Organization(Organization),
    Destination(Destination),
    Text(Text),
}

/// A fault, and the byte index of it.
pub(crate) type Found = (ErrorKind, usize);

impl Check {
    /// A check that has seen nothing yet.
    #[must_use]
    pub const fn new(parameter: Parameter) -> Check {
        let rule = match parameter {
            Parameter::BtnRef => Rule::Organization(Organization::new()),
            Parameter::BtnUrl => Rule::Destination(Destination::new()),
            Parameter::BtnPubUser | Parameter::BtnPubRef => Rule::Text(Text::new(limit(parameter))),
        };
        Check { parameter, rule, taken: 0 }
    }

    /// A check that has taken the value that is encoded here.
    ///
    /// # Errors
    /// As [`push`](Check::push).
    pub fn resume(parameter: Parameter, encoded: &str) -> Result<Check, LinkError> {
        let mut check = Check::new(parameter);
        let (link, mut at) = (encoded.as_bytes(), 0);
        while let Some((character, next)) = (at < link.len()).then(|| decoded_character(link, at, link.len())).flatten()
        {
            check.push(character.encode_utf8(&mut [0; 4]))?;
            at = next;
        }
        Ok(check)
    }

    /// Takes the next piece.
    ///
    /// # Errors
    /// A fault that no further piece can mend, with its byte index in the value as a whole.
    pub const fn push(&mut self, piece: &str) -> Result<(), LinkError> {
        let found = match &mut self.rule {
            Rule::Organization(rule) => rule.push(piece),
            Rule::Destination(rule) => rule.push(piece, self.taken),
            Rule::Text(rule) => rule.push(piece, self.taken),
        };
        self.taken = self.taken.saturating_add(piece.len());
        self.verdict(found)
    }

    /// The verdict when the last piece was taken.
    ///
    /// # Errors
    /// The fault of the value, with its byte index.
    pub const fn finish(&self) -> Result<(), LinkError> {
        if self.taken == 0 {
            return self.verdict(Err((ErrorKind::Empty, 0)));
        }
        self.verdict(match &self.rule {
            Rule::Organization(rule) => rule.finish(),
            Rule::Destination(rule) => rule.finish(self.taken),
            Rule::Text(_) => Ok(()),
        })
    }

    const fn verdict(&self, found: Result<(), Found>) -> Result<(), LinkError> {
        match found {
            Ok(()) => Ok(()),
            Err((fault, index)) => Err(LinkError::new(Some(self.parameter), fault, index)),
        }
    }
}
