//! The encoding: everything but the unreserved characters becomes `%` and two upper-case digits.

use alloc::string::String;

use percent_encoding::{AsciiSet, PercentEncode, utf8_percent_encode};

use crate::character::UNRESERVED;

/// The set in the terms of `percent-encoding`, derived from the one table.
const ESCAPED: &AsciiSet = &{
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

/// The value as a link carries it. A space is `%20`; `+` is `%2B`.
#[must_use]
pub fn encode(value: &str) -> PercentEncode<'_> {
    utf8_percent_encode(value, ESCAPED)
}

/// Writes the encoded value behind what `out` holds: what [`encode`] gives, sooner where much is to be encoded.
pub fn push_encoded(out: &mut String, value: &str) {
    let mut room = Room::EMPTY;
    for chunk in value.as_bytes().chunks(Room::SHORT) {
        out.push_str(room.encode_bytes(chunk));
    }
}

/// Where a short value is encoded.
pub struct Room([u8; Room::SIZE]);

impl Room {
    const SIZE: usize = 1024;
    /// Eight bytes, as they are written, find place in this, whatever the length in their entries: the compiler sees it, and
    /// checks no bounds.
    const STEP: usize = 64;
    /// What is no longer than this finds room.
    const SHORT: usize = (Room::SIZE - Room::STEP) / 3;

    /// With nothing in it.
    pub const EMPTY: Room = Room([0; Room::SIZE]);

    /// The encoded value, if it is short: of up to 320 bytes.
    pub fn encode(&mut self, value: &str) -> Option<&str> {
        (value.len() <= Room::SHORT).then(|| self.encode_bytes(value.as_bytes()))
    }

    fn encode_bytes(&mut self, bytes: &[u8]) -> &str {
        let Room(room) = self;
        let mut end = 0;
        let mut step = |bytes: &[u8]| {
            // There always is a place, for the value is short.
            if let Some(place) = room.get_mut(end..).and_then(|room| room.first_chunk_mut()) {
                end += encode_step(bytes, place);
            }
        };
        let (chunks, rest) = bytes.as_chunks::<8>();
        for chunk in chunks {
            step(chunk);
        }
        step(rest);
        core::str::from_utf8(&room[..end]).unwrap_or_default()
    }
}

/// Encodes up to eight bytes, and tells the length of what was written.
#[inline]
fn encode_step(bytes: &[u8], place: &mut [u8; Room::STEP]) -> usize {
    let mut end = 0;
    for byte in bytes {
        let entry = WRITTEN[*byte as usize];
        // What is too much of an entry is overwritten by the next.
        if let Some(place) = place.get_mut(end..end + size_of::<u32>()) {
            place.copy_from_slice(&entry.to_le_bytes());
        }
        end += written_len(entry);
    }
    end
}

/// Each byte as it is written, itself or its escape, and in the upper bits the length of that.
const WRITTEN: &[u32; 256] = &{
    let mut table = [0; 256];
    let mut byte = 0_u8;
    loop {
        let [high, low] = [DIGITS[(byte >> 4) as usize], DIGITS[(byte & 0xF) as usize]];
        let entry = if UNRESERVED.contains(byte) { [byte, 0, 0, 1 << 5] } else { [b'%', high, low, 3 << 5] };
        table[byte as usize] = u32::from_le_bytes(entry);
        if byte == u8::MAX {
            break table;
        }
        byte += 1;
    }
};

/// In three bits, so that the compiler sees how long eight of them are at most.
#[inline]
const fn written_len(entry: u32) -> usize {
    (entry >> 29) as usize
}

const DIGITS: &[u8; 16] = b"0123456789ABCDEF";

/// The length in bytes of the encoded value.
#[must_use]
pub const fn encoded_len(value: &str) -> usize {
    let bytes = value.as_bytes();
    let mut length = bytes.len();
    let mut next = 0;
    while next < bytes.len() {
        if !UNRESERVED.contains(bytes[next]) {
            length += 2;
        }
        next += 1;
    }
    length
}

/// A fixed buffer that a constant writes a link into. What does not fit is left out.
pub(crate) struct Buffer<const N: usize> {
    bytes: [u8; N],
    length: usize,
}

impl<const N: usize> Buffer<N> {
    pub(crate) const fn new() -> Self {
        Buffer { bytes: [0; N], length: 0 }
    }

    pub(crate) const fn bytes(&self) -> [u8; N] {
        self.bytes
    }

    pub(crate) const fn push(&mut self, byte: u8) {
        if self.length < N {
            self.bytes[self.length] = byte;
            self.length += 1;
        }
    }

    pub(crate) const fn push_str(&mut self, text: &str) {
        // In one step: the compiler interprets a constant, and takes long for each.
        let (_, room) = self.bytes.split_at_mut(self.length);
        if text.len() <= room.len() {
            room.split_at_mut(text.len()).0.copy_from_slice(text.as_bytes());
            self.length += text.len();
        }
    }

    pub(crate) const fn push_encoded(&mut self, value: &str) {
        let bytes = value.as_bytes();
        if encoded_len(value) == bytes.len() {
            self.push_str(value);
            return;
        }
        let mut next = 0;
        while next < bytes.len() {
            let entry = WRITTEN[bytes[next] as usize];
            let [first, high, low, _] = entry.to_le_bytes();
            self.push(first);
            if written_len(entry) == 3 {
                self.push(high);
                self.push(low);
            }
            next += 1;
        }
    }

    pub(crate) const fn len(&self) -> usize {
        self.length
    }

    /// The text so far, up to the last whole character.
    pub(crate) const fn text(&self) -> &str {
        let (written, _) = self.bytes.split_at(self.length);
        match core::str::from_utf8(written) {
            Ok(text) => text,
            Err(error) => match core::str::from_utf8(written.split_at(error.valid_up_to()).0) {
                Ok(text) => text,
                Err(_) => "",
            },
        }
    }
}
