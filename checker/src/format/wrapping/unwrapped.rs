//! A text whose lines were unwrapped, and the place in the raw text of each of its bytes.

/// An unwrapped text with its source map.
#[derive(Clone, Debug, Default)]
pub(crate) struct Unwrapped {
    text: Vec<u8>,
    /// The source map: from each of these indexes of `text` on, the text is a copy of the raw text from the other index on.
    pieces: Vec<Piece>,
    raw_end: usize,
}

#[derive(Clone, Copy, Debug)]
struct Piece {
    text: usize,
    raw: usize,
}

impl Unwrapped {
    /// Returns a text whose lines were not wrapped.
    pub(crate) fn of(text: &[u8]) -> Unwrapped {
        Unwrapped { text: text.to_vec(), pieces: Vec::new(), raw_end: text.len() }
    }

    /// Returns the text.
    pub(crate) fn text(&self) -> &[u8] {
        &self.text
    }

    /// Returns the index in the raw text up to which it has been read.
    pub(crate) fn raw_end(&self) -> usize {
        self.raw_end
    }

    /// Returns the index in the raw text of an index of the text.
    pub(crate) fn raw_index(&self, index: usize) -> usize {
        let next = self.pieces.partition_point(|piece| piece.text <= index);
        match next.checked_sub(1).and_then(|last| self.pieces.get(last)) {
            Some(piece) => (piece.raw + index - piece.text).min(self.raw_end),
            None => index.min(self.raw_end),
        }
    }

    /// Returns the index in the text of an index of the raw text.
    pub(crate) fn index(&self, raw: usize) -> usize {
        let next = self.pieces.partition_point(|piece| piece.raw <= raw);
        let end = self.pieces.get(next).map_or(self.text.len(), |piece| piece.text);
        let index = next.checked_sub(1).and_then(|last| self.pieces.get(last));
        index.map_or(raw, |piece| piece.text + raw - piece.raw).min(end)
    }

    /// Copies the next bytes of the raw text.
    pub(super) fn copy(&mut self, raw: &[u8], length: usize) {
        self.text.extend_from_slice(&raw[self.raw_end..self.raw_end + length]);
        self.raw_end += length;
    }

    /// Leaves out the next bytes of the raw text.
    pub(super) fn skip(&mut self, length: usize) {
        self.push(&[], length);
    }

    /// Appends a text for the next bytes of the raw text.
    pub(super) fn push(&mut self, text: &[u8], length: usize) {
        // Each byte of the text has the place of the first of those bytes.
        for byte in text {
            self.pieces.push(Piece { text: self.text.len(), raw: self.raw_end });
            self.text.push(*byte);
        }
        self.raw_end += length;
        self.pieces.push(Piece { text: self.text.len(), raw: self.raw_end });
    }

    /// Discards the first bytes of the text. Returns the number of bytes of the raw text that are discarded with them.
    pub(crate) fn discard(&mut self, length: usize) -> usize {
        let raw = self.raw_index(length);
        self.text.drain(..length);
        let first = self.pieces.partition_point(|piece| piece.text <= length).saturating_sub(1);
        self.pieces.drain(..first);
        for piece in &mut self.pieces {
            let skipped = length.saturating_sub(piece.text);
            *piece = Piece { text: piece.text.saturating_sub(length), raw: piece.raw + skipped - raw };
        }
        self.raw_end -= raw;
        raw
    }
}
