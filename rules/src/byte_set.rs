//! Sets of ASCII bytes, as constant tables over the grammar of RFC 3986.

/// A set of ASCII bytes.
#[derive(Debug)]
pub struct ByteSet([bool; 256]);

/// The bytes that are never encoded (RFC 3986, section 2.3).
///
/// ```abnf
/// unreserved = ALPHA / DIGIT / "-" / "." / "_" / "~"
/// ```
pub(crate) const UNRESERVED: ByteSet =
    ByteSet::of(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

/// The bytes that may stand in the path, query or fragment of a URL (RFC 3986, sections 3.3 to 3.5). The `%` of an escape is
/// not among them.
///
/// ```abnf
/// pchar    = unreserved / pct-encoded / sub-delims / ":" / "@"
/// query    = *( pchar / "/" / "?" )
/// fragment = *( pchar / "/" / "?" )
/// ```
pub(crate) const URL: ByteSet = UNRESERVED.with(URL_RESERVED_BYTES);

/// The bytes of [`URL`] that are encoded in a link.
pub(crate) const URL_RESERVED: ByteSet = ByteSet::of(URL_RESERVED_BYTES);

const URL_RESERVED_BYTES: &[u8] = b"!$&'()*+,;=:@/?";

/// The bytes that may stand in a host: letters, digits, `-`, `_`, and the `.` between labels.
pub const HOST: ByteSet = ByteSet::of(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

impl ByteSet {
    /// Creates the set of these bytes.
    #[must_use]
    pub const fn of(bytes: &[u8]) -> ByteSet {
        ByteSet([false; 256]).with(bytes)
    }

    const fn with(self, bytes: &[u8]) -> ByteSet {
        let ByteSet(mut table) = self;
        let mut next = 0;
        while next < bytes.len() {
            table[bytes[next] as usize] = true;
            next += 1;
        }
        ByteSet(table)
    }

    /// Checks whether the set contains the byte.
    #[must_use]
    pub const fn contains(&self, byte: u8) -> bool {
        self.0[byte as usize]
    }

    /// Returns the table, for a loop in a constant: a call for each byte would take the compiler long.
    pub(crate) const fn table(&self) -> &[bool; 256] {
        &self.0
    }
}
