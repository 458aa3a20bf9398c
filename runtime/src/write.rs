//! Writing a link from fixed text and from values that are checked and encoded as they display.

use alloc::string::String;
use core::fmt::{self, Display, Write as _};

use button_links_rules::{Check, Fault, LinkError, Parameter, encode, encoded_len};

/// A piece of a link to be written.
#[derive(Clone, Copy)]
pub enum Piece<'a> {
    /// Text that stands in the link as it is.
    Text(&'a str),
    /// A value, with the parameter whose rule it keeps.
    Value(Parameter, &'a dyn Display),
}

/// Writes the pieces behind what `out` holds. Values that display in one piece cost one growth of `out` at most, and of an
/// empty `out` to the exact length. On an error `out` is as it was.
pub(crate) fn write(out: &mut String, pieces: &[Piece<'_>]) -> Result<(), LinkError> {
    let before = out.len();
    let result = write_behind(out, None, pieces);
    if result.is_err() {
        out.truncate(before);
    }
    result
}

/// A value shows its length only while it displays. So nothing is written until the last value has begun to: each
/// piece is held on the stack, within the call that displays it, while the next ones are asked.
fn write_behind(out: &mut String, held: Option<&Held<'_>>, pieces: &[Piece<'_>]) -> Result<(), LinkError> {
    match pieces {
        [] => {
            if let Some(held) = held {
                out.reserve(held.len);
                held.append_to(out);
            }
            Ok(())
        }
        [Piece::Text(text), rest @ ..] => write_behind(out, Some(&Held::text(held, text)), rest),
        [Piece::Value(parameter, value), rest @ ..] => {
            let mut sink = Sink { out, held, rest, check: Check::new(*parameter), fault: Ok(()), written: None };
            let displayed = write!(sink, "{value}");
            sink.finish(displayed, *parameter)
        }
    }
}

/// Text that is not written yet, and all that stands before it.
struct Held<'a> {
    before: Option<&'a Held<'a>>,
    text: &'a str,
    is_value: bool,
    /// The length in bytes, encoded, of this and all before it.
    len: usize,
}

impl<'a> Held<'a> {
    fn text(before: Option<&'a Held<'a>>, text: &'a str) -> Held<'a> {
        Held { before, text, is_value: false, len: before.map_or(0, |held| held.len) + text.len() }
    }

    fn value(before: Option<&'a Held<'a>>, text: &'a str) -> Held<'a> {
        Held { is_value: true, len: before.map_or(0, |held| held.len) + encoded_len(text), ..Held::text(before, text) }
    }

    fn append_to(&self, out: &mut String) {
        if let Some(before) = self.before {
            before.append_to(out);
        }
        if self.is_value {
            out.extend(encode(self.text));
        } else {
            out.push_str(self.text);
        }
    }
}

/// Takes a value as it displays.
struct Sink<'a, 'o> {
    out: &'o mut String,
    held: Option<&'a Held<'a>>,
    rest: &'a [Piece<'a>],
    check: Check,
    fault: Result<(), LinkError>,
    /// Once the value has begun: what became of the rest, and where in `out` a further piece of the value belongs.
    written: Option<(Result<(), LinkError>, usize)>,
}

impl Sink<'_, '_> {
    /// The value's own fault comes before those of the values behind it.
    fn finish(self, displayed: fmt::Result, parameter: Parameter) -> Result<(), LinkError> {
        self.fault?;
        if displayed.is_err() {
            return Err(LinkError::new(Some(parameter), Fault::Display, 0));
        }
        self.check.finish()?;
        self.written.map_or(Ok(()), |(rest, _)| rest)
    }
}

impl fmt::Write for Sink<'_, '_> {
    fn write_str(&mut self, piece: &str) -> fmt::Result {
        if piece.is_empty() {
            return Ok(());
        }
        if self.fault.is_ok() {
            self.fault = self.check.push(piece);
        }
        if self.fault.is_err() {
            return Err(fmt::Error);
        }
        match &mut self.written {
            None => {
                let held = Held::value(self.held, piece);
                let end = self.out.len() + held.len;
                self.written = Some((write_behind(self.out, Some(&held), self.rest), end));
            }
            Some((Ok(()), end)) => {
                for text in encode(piece) {
                    self.out.insert_str(*end, text);
                    *end += text.len();
                }
            }
            Some((Err(_), _)) => {}
        }
        Ok(())
    }
}
