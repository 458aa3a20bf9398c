//! The place of a value in a link, and appending the known text around it.

use alloc::string::String;

use button_links_rules::Parameter;

/// The place of a value in a link.
#[derive(Clone, Copy)]
pub struct Segment<'a> {
    /// The encoded text between the value before this one, or the start of the link, and this value.
    pub(crate) before: [&'a str; 2],
    /// The parameter whose rule the value keeps.
    pub(crate) parameter: Parameter,
}

impl Segment<'_> {
    /// Returns the length in bytes of the text before the value.
    #[inline]
    pub(crate) fn len(&self) -> usize {
        self.before.iter().map(|text| text.len()).sum()
    }
}

/// Appends `text`. Skips an empty text, which is the common case, to avoid a copy of no bytes.
#[inline]
pub(crate) fn append(text: &str, out: &mut String) {
    if !text.is_empty() {
        out.push_str(text);
    }
}

/// Reserves `len` more bytes: the exact length in an empty text, which takes fewer steps than to grow one.
#[inline]
pub(crate) fn reserve(out: &mut String, len: usize) {
    if out.capacity() == 0 {
        *out = String::with_capacity(len);
    } else {
        out.reserve(len);
    }
}
