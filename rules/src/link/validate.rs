//! All errors of a link, one after the other: of its syntax, of each parameter, and of what is missing.

use crate::byte_set::URL;
use crate::bytes::{char_at, position};
use crate::error::{ErrorKind, LinkError};
use crate::link::query::{QueryPair, is_foreign, pair_at};
use crate::link::syntax::query_start;
use crate::parameter::Parameter;
use crate::percent::decoded_byte;
use crate::value::{ValueReader, check_value};

/// Checks a whole link, in a constant too.
///
/// # Errors
/// Returns the first error, with its byte index in the link.
pub const fn check_link(link: &str) -> Result<(), LinkError> {
    match LinkErrors::of(link).next_error() {
        Some(error) => Err(error),
        None => Ok(()),
    }
}

/// Stands in a template for a value that is filled in later.
pub const PLACEHOLDER: u8 = 0x1A;
/// Stands in a template for a block that may become any text later.
pub const TEMPLATE_BLOCK: u8 = 0x1B;

/// Checks whether the byte stands for a text that is not known.
#[must_use]
pub const fn is_placeholder(byte: u8) -> bool {
    matches!(byte, PLACEHOLDER | TEMPLATE_BLOCK)
}

/// Iterates over the errors of a link, in the order of the link: at most one before its query and one for each of its pairs,
/// and at the end those of the parameters that are missing.
///
/// ```
/// use button_links_rules::{ErrorKind, LinkErrors};
///
/// let link = "https://r.bttn.io?btn_ref=org-1&btn_url=http%3A%2F%2Fwww.retailer.com";
/// let kinds: Vec<ErrorKind> = LinkErrors::of(link).map(|error| error.kind()).collect();
/// assert_eq!(kinds, [ErrorKind::TooFewDigits, ErrorKind::NotHttps]);
/// ```
#[derive(Clone, Debug)]
pub struct LinkErrors<'a> {
    link: &'a [u8],
    /// The start of the next pair. `None` until the syntax before the query was checked.
    next_pair: Option<usize>,
    /// False if the text is not a Button Link. Then no parameter is reported as missing.
    is_link: bool,
    seen: [bool; Parameter::ALL.len()],
    /// True if [`PLACEHOLDER`] and [`TEMPLATE_BLOCK`] stand for text that is not known.
    is_template: bool,
    /// True if a placeholder or a block may add or remove a parameter.
    is_open: bool,
    /// The index of a raw `?` in the destination, which is a sign that it was not encoded.
    raw_question_mark: Option<usize>,
}

impl<'a> LinkErrors<'a> {
    /// Creates the iterator over the errors of a link.
    #[must_use]
    pub const fn of(link: &'a str) -> LinkErrors<'a> {
        let seen = [false; Parameter::ALL.len()];
        LinkErrors {
            link: link.as_bytes(),
            next_pair: None,
            is_link: true,
            seen,
            is_template: false,
            is_open: false,
            raw_question_mark: None,
        }
    }

    /// Creates the iterator over the errors of a template, as far as they are certain. If the template `is_open`, its
    /// placeholders may add and remove parameters.
    #[must_use]
    pub const fn of_template(link: &'a str, is_open: bool) -> LinkErrors<'a> {
        LinkErrors { is_template: true, is_open, ..LinkErrors::of(link) }
    }

    /// Returns the next error, with its byte index in the link. A constant calls it in place of the iterator.
    pub const fn next_error(&mut self) -> Option<LinkError> {
        let Some(mut start) = self.next_pair else { return self.check_syntax() };
        while start < self.link.len() {
            let pair = pair_at(self.link, start);
            start = pair.end + 1;
            self.next_pair = Some(start);
            if let Err(error) = self.check_pair(&pair) {
                return Some(error);
            }
        }
        self.missing()
    }

    /// Checks the syntax before the query, and goes on with the query.
    const fn check_syntax(&mut self) -> Option<LinkError> {
        match query_start(self.link) {
            Ok(start) => {
                self.next_pair = Some(start);
                self.next_error()
            }
            Err(error) => {
                self.is_link = false;
                self.next_pair = match position(self.link, 0, self.link.len(), b'?') {
                    Some(question_mark) => Some(question_mark + 1),
                    None => Some(self.link.len()),
                };
                Some(error)
            }
        }
    }

    const fn check_pair(&mut self, pair: &QueryPair) -> Result<(), LinkError> {
        let parameter = pair.parameter;
        let is_repeated = match parameter {
            Some(parameter) => core::mem::replace(&mut self.seen[parameter as usize], true),
            None => false,
        };
        if let Err(error) = self.check_characters(pair) {
            return Err(self.better_error(pair, error));
        }
        match parameter {
            Some(parameter) if is_repeated && !self.is_open => {
                Err(LinkError::new(Some(parameter), ErrorKind::Repeated, pair.start))
            }
            Some(parameter) => {
                if matches!(parameter, Parameter::BtnUrl) {
                    self.raw_question_mark = position(self.link, pair.value_start, pair.end, b'?');
                }
                self.check_value(pair, parameter)
            }
            None if is_foreign(self.link, pair) && !self.has_placeholder_in(pair.start, pair.name_end - pair.start) => {
                match self.raw_question_mark.take() {
                    Some(index) => Err(LinkError::new(Some(Parameter::BtnUrl), ErrorKind::NotEncoded, index)),
                    None => Ok(()),
                }
            }
            None => Ok(()),
        }
    }

    /// Checks that every raw character may stand in a query, and that every `%` begins an escape.
    const fn check_characters(&self, pair: &QueryPair) -> Result<(), LinkError> {
        let mut next = pair.start;
        while next < pair.end {
            let kind = match self.link[next] {
                b'%' if decoded_byte(self.link, next).1 == 1 && !self.has_placeholder_in(next, 3) => ErrorKind::Escape,
                b'#' => ErrorKind::Fragment,
                byte if byte == b'%' || URL.contains(byte) || self.has_placeholder_in(next, 1) => {
                    next += 1;
                    continue;
                }
                _ => ErrorKind::Character(char_at(self.link, next)),
            };
            return Err(LinkError::new(pair.parameter, kind, next));
        }
        Ok(())
    }

    /// Prefers the destination's own error for a raw letter outside of ASCII: in a host, the advice to encode it is wrong.
    const fn better_error(&self, pair: &QueryPair, error: LinkError) -> LinkError {
        match (pair.parameter, error.kind()) {
            (Some(Parameter::BtnUrl), ErrorKind::Character(character)) if !character.is_ascii() => {
                match self.check_value(pair, Parameter::BtnUrl) {
                    Err(known) if known.index() == error.index() => known,
                    _ => error,
                }
            }
            _ => error,
        }
    }

    /// Checks the value, up to the first placeholder.
    const fn check_value(&self, pair: &QueryPair, parameter: Parameter) -> Result<(), LinkError> {
        let end = self.known_end(pair);
        check_value(parameter, &ValueReader::encoded(self.link, pair.value_start, end, end < pair.end))
    }

    /// Returns the end of the known part of a value: at a placeholder, or at a `%` whose digits include a placeholder.
    const fn known_end(&self, pair: &QueryPair) -> usize {
        if !self.is_template {
            return pair.end;
        }
        let mut end = pair.value_start;
        while end < pair.end && !self.has_placeholder_in(end, if self.link[end] == b'%' { 3 } else { 1 }) {
            end += 1;
        }
        end
    }

    /// Checks whether one of the next bytes is a placeholder.
    const fn has_placeholder_in(&self, start: usize, length: usize) -> bool {
        let mut next = start;
        while self.is_template && next < start + length && next < self.link.len() {
            if is_placeholder(self.link[next]) {
                return true;
            }
            next += 1;
        }
        false
    }

    /// Returns the error of the next required parameter that is missing.
    const fn missing(&mut self) -> Option<LinkError> {
        let mut next = 0;
        while self.is_link && !self.is_open && next < Parameter::ALL.len() {
            let parameter = Parameter::ALL[next];
            if parameter.is_required() && !core::mem::replace(&mut self.seen[next], true) {
                return Some(LinkError::new(Some(parameter), ErrorKind::Missing, self.link.len()));
            }
            next += 1;
        }
        None
    }
}

impl Iterator for LinkErrors<'_> {
    type Item = LinkError;

    fn next(&mut self) -> Option<LinkError> {
        self.next_error()
    }
}
