//! A text that a constant writes: the message of a compile error.

/// A text of at most `N` bytes. Bytes beyond them are left out.
pub(crate) struct ConstText<const N: usize> {
    bytes: [u8; N],
    length: usize,
}

impl<const N: usize> ConstText<N> {
    /// Creates an empty text.
    pub(crate) const fn new() -> Self {
        ConstText { bytes: [0; N], length: 0 }
    }

    /// Appends an ASCII byte.
    pub(crate) const fn push(&mut self, byte: u8) {
        if self.length < N {
            self.bytes[self.length] = byte;
            self.length += 1;
        }
    }

    /// Appends `text`, or nothing if not all of it fits. Copies it in one step, because the compiler interprets a constant and
    /// takes long for each step.
    pub(crate) const fn push_str(&mut self, text: &str) {
        let (_, rest) = self.bytes.split_at_mut(self.length);
        if text.len() <= rest.len() {
            rest.split_at_mut(text.len()).0.copy_from_slice(text.as_bytes());
            self.length += text.len();
        }
    }

    /// Appends a number in digits of `base`, which is 16 at most.
    pub(crate) const fn push_number(&mut self, number: usize, base: usize) {
        if number >= base {
            self.push_number(number / base, base);
        }
        self.push(b"0123456789ABCDEF"[number % base]);
    }

    /// Returns the length in bytes.
    pub(crate) const fn len(&self) -> usize {
        self.length
    }

    /// Returns the text up to its last whole character.
    pub(crate) const fn as_str(&self) -> &str {
        let (written, _) = self.bytes.split_at(self.length);
        match core::str::from_utf8(written) {
            Ok(text) => text,
            Err(error) => as_ascii(written.split_at(error.valid_up_to()).0),
        }
    }
}

/// Returns ASCII bytes as text, and an empty text for bytes that are not UTF-8.
#[must_use]
pub const fn as_ascii(bytes: &[u8]) -> &str {
    match core::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => "",
    }
}
