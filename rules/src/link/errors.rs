//! Everything that is wrong with a link, one fault after the other: of its shape, of each parameter, of what is missing.

use crate::character::{URL, character_at};
use crate::check::Check;
use crate::decode::{decode_some, decoded_byte, decoded_character};
use crate::error::LinkError;
use crate::kind::ErrorKind;
use crate::pair::{QueryPair, is_foreign, pair_at, parameter_of, position};
use crate::parameter::Parameter;
use crate::read::query_start;

/// In a template, a value that is put there later.
pub const PLACEHOLDER: u8 = 0x1A;
/// In a template, a block that may put anything there later.
pub const TEMPLATE_BLOCK: u8 = 0x1B;

/// Whether the byte stands for what is not known.
#[must_use]
pub const fn is_placeholder(byte: u8) -> bool {
    matches!(byte, PLACEHOLDER | TEMPLATE_BLOCK)
}

/// The faults of a link, in the order of the link: at most one for its beginning and one for each of its parameters, and
/// at the end those that are missing.
///
/// ```
/// use button_links_rules::{ErrorKind, LinkErrors};
///
/// let link = "https://r.bttn.io?btn_ref=org-1&btn_url=http%3A%2F%2Fwww.retailer.com";
/// let faults: Vec<ErrorKind> = LinkErrors::of(link).map(|error| error.kind()).collect();
/// assert_eq!(faults, [ErrorKind::TooFewDigits, ErrorKind::NotHttps]);
/// ```
#[derive(Clone, Debug)]
pub struct LinkErrors<'a> {
    link: &'a [u8],
    /// Where the next parameter begins; nothing before the shape of the link was looked at.
    start: Option<usize>,
    /// Whether a parameter that is not there is missing: in what is no Button Link it is not.
    is_link: bool,
    seen: [bool; Parameter::ALL.len()],
    /// Whether [`PLACEHOLDER`] and [`TEMPLATE_BLOCK`] stand for what is not known.
    is_template: bool,
    /// Whether one of them may be a parameter.
    is_open: bool,
    /// Where a raw `?` stands in the destination: a sign that it was not encoded.
    question: Option<usize>,
}

impl<'a> LinkErrors<'a> {
    /// The faults of this link.
    #[must_use]
    pub const fn of(link: &'a str) -> LinkErrors<'a> {
        let seen = [false; Parameter::ALL.len()];
        LinkErrors {
            link: link.as_bytes(),
            start: None,
            is_link: true,
            seen,
            is_template: false,
            is_open: false,
            question: None,
        }
    }

    /// The faults of a link that is a template, as far as they are sure. In one that is open, parameters may come or go.
    #[must_use]
    pub const fn of_template(link: &'a str, is_open: bool) -> LinkErrors<'a> {
        LinkErrors { is_template: true, is_open, ..LinkErrors::of(link) }
    }

    /// The next fault, with its byte index in the link. For a constant, which has no iterators.
    pub const fn next_error(&mut self) -> Option<LinkError> {
        let Some(mut start) = self.start else { return self.of_shape() };
        while start < self.link.len() {
            let pair = pair_at(self.link, start);
            start = pair.end + 1;
            self.start = Some(start);
            if let Err(error) = self.check_pair(&pair) {
                return Some(error);
            }
        }
        self.missing()
    }

    /// What stands before the parameters.
    const fn of_shape(&mut self) -> Option<LinkError> {
        match query_start(self.link) {
            Ok(start) => {
                self.start = Some(start);
                self.next_error()
            }
            Err(error) => {
                self.is_link = false;
                self.start = match position(self.link, 0, self.link.len(), b'?') {
                    Some(question) => Some(question + 1),
                    None => Some(self.link.len()),
                };
                Some(error)
            }
        }
    }

    const fn check_pair(&mut self, pair: &QueryPair) -> Result<(), LinkError> {
        let parameter = parameter_of(self.link, pair);
        let is_repeated = match parameter {
            Some(parameter) => core::mem::replace(&mut self.seen[parameter as usize], true),
            None => false,
        };
        if let Err(error) = self.check_characters(pair, parameter) {
            return Err(self.of_destination(pair, parameter, error));
        }
        match parameter {
            Some(parameter) if is_repeated && !self.is_open => {
                Err(LinkError::new(Some(parameter), ErrorKind::Repeated, pair.start))
            }
            Some(parameter) => {
                if matches!(parameter, Parameter::BtnUrl) {
                    self.question = position(self.link, pair.value_start, pair.end, b'?');
                }
                self.check_value(pair, parameter)
            }
            None if is_foreign(self.link, pair) && !self.is_hole_within(pair.start, pair.name_end - pair.start) => {
                match self.question.take() {
                    Some(index) => Err(LinkError::new(Some(Parameter::BtnUrl), ErrorKind::NotEncoded, index)),
                    None => Ok(()),
                }
            }
            None => Ok(()),
        }
    }

    /// Whether every raw character may stand in a query, and every `%` begins an escape.
    const fn check_characters(&self, pair: &QueryPair, parameter: Option<Parameter>) -> Result<(), LinkError> {
        let mut next = pair.start;
        while next < pair.end {
            let fault = match self.link[next] {
                b'%' if decoded_byte(self.link, next).1 == 1 && !self.is_hole_within(next, 3) => ErrorKind::Escape,
                b'#' => ErrorKind::Fragment,
                byte if byte == b'%' || URL.contains(byte) || self.is_hole_within(next, 1) => {
                    next += 1;
                    continue;
                }
                _ => ErrorKind::Character(character_at(self.link, next)),
            };
            return Err(LinkError::new(parameter, fault, next));
        }
        Ok(())
    }

    /// The rule of a destination knows more of a letter that stands raw in one: that of a host is not to be encoded.
    const fn of_destination(&self, pair: &QueryPair, parameter: Option<Parameter>, error: LinkError) -> LinkError {
        match (parameter, error.kind()) {
            (Some(Parameter::BtnUrl), ErrorKind::Character(character)) if !character.is_ascii() => {
                match self.check_value(pair, Parameter::BtnUrl) {
                    Err(known) if known.index() == error.index() => known,
                    _ => error,
                }
            }
            _ => error,
        }
    }

    /// Checks the value as it decodes, up to the first hole; the index of an error is that in the link.
    const fn check_value(&self, pair: &QueryPair, parameter: Parameter) -> Result<(), LinkError> {
        let end = self.known_end(pair);
        let is_known = end == pair.end;
        if is_known && is_valid(self.link, pair, parameter) {
            return Ok(());
        }
        let mut check = Check::new(parameter);
        let mut at = pair.value_start;
        while at < end {
            let Some((character, next)) = decoded_character(self.link, at, end) else {
                let error = LinkError::new(Some(parameter), ErrorKind::NotUtf8, at);
                return if is_known { Err(error) } else { Ok(()) };
            };
            if let Err(error) = check.push(character.encode_utf8(&mut [0; 4])) {
                return Err(in_link(self.link, pair, &error));
            }
            at = next;
        }
        let Err(error) = check.finish() else { return Ok(()) };
        let error = in_link(self.link, pair, &error);
        // An organization ID is judged at its end; what stands before the hole is sure by then.
        let is_sure = matches!(parameter, Parameter::BtnRef) && error.index() < end;
        if is_known || is_sure { Err(error) } else { Ok(()) }
    }

    /// Where the part of the value ends that is known: at a hole, or at an escape that one completes.
    const fn known_end(&self, pair: &QueryPair) -> usize {
        let mut end = pair.value_start;
        while end < pair.end && !self.is_hole_within(end, if self.link[end] == b'%' { 3 } else { 1 }) {
            end += 1;
        }
        end
    }

    /// Whether one of the next bytes is a hole.
    const fn is_hole_within(&self, start: usize, length: usize) -> bool {
        let mut next = start;
        while self.is_template && next < start + length && next < self.link.len() {
            if is_placeholder(self.link[next]) {
                return true;
            }
            next += 1;
        }
        false
    }

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

/// Whether the value is valid: what [`check_value`] says, sooner and without the place of a fault.
const fn is_valid(link: &[u8], pair: &QueryPair, parameter: Parameter) -> bool {
    let mut check = Check::new(parameter);
    let mut at = pair.value_start;
    while at < pair.end {
        let mut buffer = [0; 64];
        let (length, next) = decode_some(link, at, pair.end, &mut buffer);
        match core::str::from_utf8(buffer.split_at(length).0) {
            Ok(piece) if check.push(piece).is_ok() => at = next,
            _ => return false,
        }
    }
    check.finish().is_ok()
}

/// Where a byte of the decoded value stands in the link.
#[must_use]
pub const fn index_in_link(link: &[u8], pair: &QueryPair, index: usize) -> usize {
    let mut at = pair.value_start;
    let mut decoded = 0;
    while decoded < index && at < pair.end {
        at += decoded_byte(link, at).1;
        decoded += 1;
    }
    at
}

/// The error with its index in the link, not in the decoded value.
const fn in_link(link: &[u8], pair: &QueryPair, error: &LinkError) -> LinkError {
    LinkError::new(error.parameter(), error.kind(), index_in_link(link, pair, error.index()))
}
