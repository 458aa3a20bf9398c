//! Buffered standard output. On a terminal it is flushed after each event, elsewhere when the buffer is full.

use std::io::{self, IsTerminal, Write};

use anstream::{AutoStream, ColorChoice};

use crate::progress::Progress;

/// The number of bytes after which the buffer is flushed.
const BUFFER_SIZE: usize = 1 << 16;

/// Standard output.
pub(crate) struct Output {
    buffer: Vec<u8>,
    stream: AutoStream<io::Stdout>,
    /// `true` if standard output is a terminal.
    pub(crate) is_terminal: bool,
    /// `true` if colours are wanted.
    pub(crate) is_coloured: bool,
}

impl Output {
    /// Creates the output. The choice of colours is the global one of `anstream`.
    pub(crate) fn new() -> Output {
        let stdout = io::stdout();
        let is_terminal = stdout.is_terminal();
        let is_coloured = AutoStream::choice(&stdout) != ColorChoice::Never;
        // Without colours we write no escape sequences, so nothing must be stripped: a diff may contain some of a file.
        let choice = if is_coloured { AutoStream::choice(&stdout) } else { ColorChoice::AlwaysAnsi };
        Output {
            buffer: Vec::with_capacity(BUFFER_SIZE),
            stream: AutoStream::new(stdout, choice),
            is_terminal,
            is_coloured,
        }
    }

    /// Flushes the buffer. Hides the progress bar meanwhile if standard output is a terminal too.
    pub(crate) fn flush_around(&mut self, progress: &Progress) -> io::Result<()> {
        if self.is_terminal { progress.suspend(|| self.flush()) } else { self.flush() }
    }

    /// Checks whether the buffer should be flushed now.
    pub(crate) fn is_due(&self) -> bool {
        self.buffer.len() >= BUFFER_SIZE || (self.is_terminal && !self.buffer.is_empty())
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.buffer.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let written = self.stream.write_all(&self.buffer);
        self.buffer.clear();
        written.and_then(|()| self.stream.flush())
    }
}
