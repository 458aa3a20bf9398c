//! The rule of a port: a number of 1 to 65535.

use crate::error::{ErrorKind, Violation};
use crate::value::reader::ValueReader;

/// A port as far as it was read.
pub(super) struct Port {
    /// The position of the `:`.
    colon: usize,
    /// 65536 stands for every greater number, and for anything but digits.
    number: u32,
}

impl Port {
    /// Creates a port that has no digits yet, after the `:` at this position.
    pub(super) const fn new(colon: usize) -> Port {
        Port { colon, number: 0 }
    }

    pub(super) const fn push(&mut self, character: char) {
        self.number = match character {
            '0'..='9' if self.number <= 65535 => self.number * 10 + (character as u32 - '0' as u32),
            _ => 65536,
        };
    }

    /// Checks the port at its end. One without digits has the number 0.
    pub(super) const fn check(&self, value: &ValueReader<'_>) -> Result<(), Violation> {
        match self.number {
            1..=65535 => Ok(()),
            _ => Err((ErrorKind::Port, value.skip(self.colon, 1))),
        }
    }
}
