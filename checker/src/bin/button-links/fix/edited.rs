//! A file as it reads with edits, without a copy of it.

use std::io::{self, Read};

use super::edits::{Edit, Edits};

/// A file as it reads with edits.
pub(crate) struct Edited<'a, R> {
    source: R,
    position: u64,
    text: &'a [u8],
    edits: &'a [Edit],
}

impl<'a, R: Read> Edited<'a, R> {
    /// The file, from its start.
    pub(crate) fn new(source: R, edits: &'a Edits) -> Edited<'a, R> {
        Edited { source, position: 0, text: &[], edits: edits.as_slice() }
    }

    /// Goes over what an edit replaces, up to its text.
    fn replace(&mut self, edit: &'a Edit) -> io::Result<()> {
        let length = edit.range.end - edit.range.start;
        io::copy(&mut (&mut self.source).take(length), &mut io::sink())?;
        self.position = edit.range.end;
        self.text = &edit.text;
        Ok(())
    }
}

impl<R: Read> Read for Edited<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            if !self.text.is_empty() {
                return self.text.read(buffer);
            }
            let Some((edit, rest)) = self.edits.split_first() else { return self.source.read(buffer) };
            let before = edit.range.start - self.position;
            if before == 0 {
                self.edits = rest;
                self.replace(edit)?;
                continue;
            }
            let length = usize::try_from(before).map_or(buffer.len(), |before| before.min(buffer.len()));
            let read = self.source.read(&mut buffer[..length])?;
            self.position += read as u64;
            return Ok(read);
        }
    }
}
