//! Encodes a value by one table: into a buffer at run time, byte by byte in a constant, and as a `Display`.

use alloc::string::String;

use percent_encoding::{AsciiSet, PercentEncode, utf8_percent_encode};

use crate::byte_set::UNRESERVED;
use crate::percent::UPPER_CASE_DIGITS;

/// Returns the encoded value as a `Display`. A space is `%20`; `+` is `%2B`.
#[must_use]
pub fn encode(value: &str) -> PercentEncode<'_> {
    utf8_percent_encode(value, RESERVED)
}

/// The bytes to encode, as `percent-encoding` wants to have them.
const RESERVED: &AsciiSet = &{
    let mut set = AsciiSet::EMPTY;
    let mut byte = 0;
    while byte < 0x80 {
        if !UNRESERVED.contains(byte) {
            set = set.add(byte);
        }
        byte += 1;
    }
    set
};

/// Appends the encoded value to `out`. The fast form of [`encode`], for values of which much is to be encoded.
pub fn push_encoded(out: &mut String, value: &str) {
    let mut buffer = EncodeBuffer::EMPTY;
    for chunk in value.as_bytes().chunks(EncodeBuffer::MAX_INPUT) {
        out.push_str(buffer.encode_bytes(chunk));
    }
}

/// A buffer on the stack in which a short value is encoded, so that its encoded length is known before it is copied.
pub struct EncodeBuffer([u8; EncodeBuffer::SIZE]);

impl EncodeBuffer {
    const SIZE: usize = 1024;
    /// Upper bound for the encoding of eight bytes, whatever the table says; lets the compiler remove the bounds checks.
    const STEP: usize = 64;
    /// The length in bytes of the longest value that fits, even if all of it is encoded.
    const MAX_INPUT: usize = (EncodeBuffer::SIZE - EncodeBuffer::STEP) / 3;

    /// A buffer that is ready to use.
    pub const EMPTY: EncodeBuffer = EncodeBuffer([0; EncodeBuffer::SIZE]);

    /// Returns the encoded value, or `None` if the value is longer than 320 bytes.
    pub fn encode(&mut self, value: &str) -> Option<&str> {
        (value.len() <= EncodeBuffer::MAX_INPUT).then(|| self.encode_bytes(value.as_bytes()))
    }

    fn encode_bytes(&mut self, bytes: &[u8]) -> &str {
        let EncodeBuffer(buffer) = self;
        let mut end = 0;
        let mut step = |bytes: &[u8]| {
            // Always there, because the value is short enough.
            if let Some(place) = buffer.get_mut(end..).and_then(|rest| rest.first_chunk_mut()) {
                end += encode_step(bytes, place);
            }
        };
        let (chunks, rest) = bytes.as_chunks::<8>();
        for chunk in chunks {
            step(chunk);
        }
        step(rest);
        core::str::from_utf8(&buffer[..end]).unwrap_or_default()
    }
}

/// Encodes up to eight bytes, and returns the encoded length.
#[inline]
fn encode_step(bytes: &[u8], place: &mut [u8; EncodeBuffer::STEP]) -> usize {
    let mut end = 0;
    for byte in bytes {
        let entry = ENCODED_BYTE[*byte as usize];
        // Always writes four bytes; the next entry overwrites the unused ones.
        if let Some(place) = place.get_mut(end..end + size_of::<u32>()) {
            place.copy_from_slice(&entry.to_le_bytes());
        }
        end += entry_len(entry);
    }
    end
}

/// The encoding of each byte: the byte itself or its escape. The top three bits hold its length.
const ENCODED_BYTE: &[u32; 256] = &{
    let mut table = [0; 256];
    let mut byte = 0_u8;
    loop {
        let [high, low] = [UPPER_CASE_DIGITS[(byte >> 4) as usize], UPPER_CASE_DIGITS[(byte & 0xF) as usize]];
        let entry = if UNRESERVED.contains(byte) { [byte, 0, 0, 1 << 5] } else { [b'%', high, low, 3 << 5] };
        table[byte as usize] = u32::from_le_bytes(entry);
        if byte == u8::MAX {
            break table;
        }
        byte += 1;
    }
};

/// Returns the encoded length. It is stored in three bits, so the compiler knows that it is below 8.
#[inline]
const fn entry_len(entry: u32) -> usize {
    (entry >> 29) as usize
}

/// Returns the length in bytes of the encoded value.
#[must_use]
pub const fn encoded_len(value: &str) -> usize {
    let (bytes, is_unreserved) = (value.as_bytes(), UNRESERVED.table());
    let count = bytes.len();
    let (mut length, mut next) = (count, 0);
    while next < count {
        if !is_unreserved[bytes[next] as usize] {
            length += 2;
        }
        next += 1;
    }
    length
}
