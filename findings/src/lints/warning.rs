//! Parts of a warning.

use std::borrow::Cow;
use std::ops::Range;

use button_links_rules::{Parameter, QueryPair, decode, is_placeholder};

use crate::code::Code;
use crate::finding::Finding;

/// One of Button's parameters in a link, without an error.
pub(super) struct ValidPair<'a> {
    /// The value as the link carries it.
    pub(super) encoded: &'a str,
    /// The decoded value.
    pub(super) value: Cow<'a, str>,
    /// The byte index of the value in the link.
    pub(super) start: usize,
    pub(super) parameter: Parameter,
}

impl<'a> ValidPair<'a> {
    pub(super) fn new(link: &'a str, pair: &QueryPair, parameter: Parameter) -> ValidPair<'a> {
        let encoded = &link[pair.value()];
        ValidPair { encoded, value: decode(encoded), start: pair.value_start, parameter }
    }

    /// Checks whether a part of the value is unknown.
    pub(super) fn has_placeholder(&self) -> bool {
        self.encoded.bytes().any(is_placeholder)
    }

    /// Returns the range of the value in the link.
    pub(super) fn range(&self) -> Range<usize> {
        self.start..self.start + self.encoded.len()
    }

    /// Creates a warning about the whole value.
    pub(super) fn warning(&self, code: Code, message: &str, help: &'static str) -> Finding {
        warning(code, Some(self.parameter), self.range(), format!("`{}`: {message}", self.parameter), help)
    }
}

/// Creates a warning without a fix.
pub(super) fn warning(
    code: Code,
    parameter: Option<Parameter>,
    range: Range<usize>,
    message: String,
    help: &'static str,
) -> Finding {
    Finding { code, parameter, index: Some(range.start), range, message, help: help.into(), fix: None }
}
