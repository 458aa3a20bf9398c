//! Checks and encodes a value while it displays.

use alloc::string::String;
use core::fmt::{self, Display};
use core::mem;

use button_links_rules::{
    EncodeBuffer, ErrorKind, FastCheck, LinkError, check, check_start, decode, encoded_len, fast_check, push_encoded,
};

use crate::segment::{Segment, append, reserve};

/// The number of bytes after which the kind of an error can no longer change: more than the prefix of any of Button's IDs has.
const MIN_START: usize = 32;

/// Takes the pieces of a value as it displays.
///
/// Almost every value displays in one piece, which is encoded straight into the link. A value in several pieces is collected,
/// and checked and encoded at its end.
pub(crate) struct ValueWriter<'a> {
    out: &'a mut String,
    segment: &'a Segment<'a>,
    /// The number of bytes to reserve for the text after the value.
    spare: usize,
    state: State,
}

enum State {
    /// No piece came yet, and nothing is written.
    Start,
    /// One piece came, which is a valid value. It is encoded at `start` of the link.
    Written { start: usize },
    /// Several pieces came, or one that is no valid value alone. The text before the value is written, and ends at `start`.
    Collected { start: usize, value: String },
    /// The value is invalid, whatever pieces follow.
    Invalid(LinkError),
}

impl ValueWriter<'_> {
    /// Appends the text before a value, and the value.
    ///
    /// # Errors
    /// Returns the error of the value, or that of its `Display`. Some of the text may be written.
    #[inline]
    pub(crate) fn write(
        out: &mut String,
        segment: &Segment<'_>,
        spare: usize,
        value: &dyn Display,
    ) -> Result<(), LinkError> {
        let mut writer = ValueWriter { out, segment, spare, state: State::Start };
        let displayed = fmt::write(&mut writer, format_args!("{value}"));
        match writer.state {
            State::Written { .. } if displayed.is_ok() => Ok(()),
            _ => writer.finish(displayed),
        }
    }

    /// Finishes a value that did not display in one valid piece.
    #[cold]
    fn finish(self, displayed: fmt::Result) -> Result<(), LinkError> {
        let parameter = self.segment.parameter;
        match self.state {
            State::Invalid(error) => Err(error),
            _ if displayed.is_err() => Err(LinkError::new(Some(parameter), ErrorKind::Display, 0)),
            State::Start => check(parameter, ""),
            State::Written { .. } => Ok(()),
            State::Collected { start, value } => {
                check(parameter, &value)?;
                self.out.truncate(start);
                push_encoded(self.out, &value);
                Ok(())
            }
        }
    }

    /// Appends the text before the value, and returns the index after it. Reserves so many bytes for the value.
    #[inline]
    fn start(&mut self, len: usize) -> usize {
        reserve(self.out, self.segment.len() + len + self.spare);
        self.segment.before.iter().for_each(|text| append(text, self.out));
        self.out.len()
    }

    #[inline]
    fn write_first(&mut self, encoded: &str) {
        let start = self.start(encoded.len());
        self.out.push_str(encoded);
        self.state = State::Written { start };
    }

    /// Checks, encodes and writes a first piece that the fast path did not accept as it is. Not inlined: its buffer would enlarge
    /// every caller's frame.
    #[inline(never)]
    fn write_first_encoded(&mut self, piece: &str, seen: FastCheck) -> fmt::Result {
        if piece.is_empty() {
            return Ok(());
        }
        if seen == FastCheck::Unknown && check(self.segment.parameter, piece).is_err() {
            return self.collect_first(piece);
        }
        let mut buffer = EncodeBuffer::EMPTY;
        if let Some(encoded) = buffer.encode(piece) {
            self.write_first(encoded);
        } else {
            let start = self.start(encoded_len(piece));
            push_encoded(self.out, piece);
            self.state = State::Written { start };
        }
        Ok(())
    }

    /// Collects a first piece that is no valid value alone.
    #[cold]
    fn collect_first(&mut self, piece: &str) -> fmt::Result {
        self.check_start(piece)?;
        let start = self.start(piece.len());
        self.state = State::Collected { start, value: piece.into() };
        Ok(())
    }

    /// Collects a piece after the first. If that is encoded in the link already, it is decoded again.
    #[cold]
    fn collect(&mut self, piece: &str) -> fmt::Result {
        let (start, mut value) = match mem::replace(&mut self.state, State::Start) {
            State::Written { start } => (start, decode(self.out.get(start..).unwrap_or_default()).into_owned()),
            State::Collected { start, value } => (start, value),
            state => {
                self.state = state;
                return Err(fmt::Error);
            }
        };
        // Checks only when the text grows, so that a long value takes linear time and an endless one ends.
        if value.len() + piece.len() > value.capacity() {
            self.check_start(&value)?;
        }
        value.push_str(piece);
        self.state = State::Collected { start, value };
        Ok(())
    }

    /// Ends the value with an error if no further piece can make it valid. A short start is kept, because the kind of its error
    /// may depend on the next piece: `s` and `k-…` are a secret API key.
    fn check_start(&mut self, value: &str) -> fmt::Result {
        if value.len() < MIN_START {
            return Ok(());
        }
        check_start(self.segment.parameter, value).map_err(|error| {
            self.state = State::Invalid(error);
            fmt::Error
        })
    }
}

impl fmt::Write for ValueWriter<'_> {
    #[inline]
    fn write_str(&mut self, piece: &str) -> fmt::Result {
        if !matches!(self.state, State::Start) {
            return self.collect(piece);
        }
        match fast_check(self.segment.parameter, piece) {
            FastCheck::Unreserved => {
                self.write_first(piece);
                Ok(())
            }
            seen => self.write_first_encoded(piece, seen),
        }
    }
}
