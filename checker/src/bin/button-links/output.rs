//! Standard output: written in large parts, or by and by where somebody watches.

use std::io::{self, IsTerminal, Write};

use anstream::{AutoStream, ColorChoice};

use crate::progress::Progress;

/// How much is held back.
const HELD: usize = 1 << 16;

/// Standard output.
pub(crate) struct Output {
    held: Vec<u8>,
    stream: AutoStream<io::Stdout>,
    /// Whether somebody watches.
    pub(crate) is_terminal: bool,
    /// Whether colours are wanted.
    pub(crate) is_coloured: bool,
}

impl Output {
    pub(crate) fn new() -> Output {
        let stdout = io::stdout();
        let is_terminal = stdout.is_terminal();
        let is_coloured = AutoStream::choice(&stdout) != ColorChoice::Never;
        // Without colours no escape sequence of ours is written, and none of anybody's is to be lost.
        let choice = if is_coloured { AutoStream::choice(&stdout) } else { ColorChoice::AlwaysAnsi };
        Output { held: Vec::with_capacity(HELD), stream: AutoStream::new(stdout, choice), is_terminal, is_coloured }
    }

    /// Writes what is held back, and has a progress bar step aside if both are on the terminal.
    pub(crate) fn write_beside(&mut self, progress: &Progress) -> io::Result<()> {
        if self.is_terminal { progress.suspend(|| self.flush()) } else { self.flush() }
    }

    /// Whether there is enough to be written, or somebody waits for it.
    pub(crate) fn is_due(&self) -> bool {
        self.held.len() >= HELD || (self.is_terminal && !self.held.is_empty())
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.held.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let written = self.stream.write_all(&self.held);
        self.held.clear();
        written.and_then(|()| self.stream.flush())
    }
}
