//! A progress bar on standard error, shown only on a terminal and only if the work takes longer than a second.

use std::io::{self, IsTerminal, Read};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use indicatif::{HumanBytes, HumanCount, ProgressBar, ProgressDrawTarget, ProgressStyle};

/// The time after which the bar appears.
const DELAY: Duration = Duration::from_secs(1);

/// The progress of the work, shared by the workers.
pub(crate) struct Progress {
    start: Instant,
    bar: OnceLock<ProgressBar>,
    is_wanted: bool,
    thing: &'static str,
    bytes: AtomicU64,
    things: AtomicU64,
    /// The number of bytes in all, if it is known.
    length: Option<u64>,
}

impl Progress {
    /// Creates a progress bar that counts bytes and things, such as `files`.
    pub(crate) fn new(thing: &'static str, length: Option<u64>) -> Progress {
        let is_wanted = io::stderr().is_terminal();
        let (bytes, things) = (AtomicU64::new(0), AtomicU64::new(0));
        Progress { start: Instant::now(), bar: OnceLock::new(), is_wanted, thing, bytes, things, length }
    }

    /// Counts a finished thing.
    pub(crate) fn done(&self) {
        self.things.fetch_add(1, Ordering::Relaxed);
    }

    /// Counts bytes that were read, and updates the bar.
    pub(crate) fn add(&self, bytes: u64) {
        let bytes = self.bytes.fetch_add(bytes, Ordering::Relaxed) + bytes;
        if self.is_wanted && self.start.elapsed() > DELAY {
            let bar = self.bar.get_or_init(|| self.bar());
            bar.set_position(bytes);
            let things = HumanCount(self.things.load(Ordering::Relaxed));
            bar.set_message(format!("{things} {}, {}", self.thing, HumanBytes(bytes)));
        }
    }

    fn bar(&self) -> ProgressBar {
        let bar = ProgressBar::with_draw_target(self.length, ProgressDrawTarget::stderr_with_hz(10));
        let template = if self.length.is_some() { "{wide_bar} {msg}, {eta} left" } else { "{spinner} {msg}" };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        bar
    }

    /// Calls `write`, which may write to the terminal, with the bar hidden.
    pub(crate) fn suspend<T>(&self, write: impl FnOnce() -> T) -> T {
        match self.bar.get() {
            Some(bar) => bar.suspend(write),
            None => write(),
        }
    }

    /// Removes the bar.
    pub(crate) fn finish(&self) {
        if let Some(bar) = self.bar.get() {
            bar.finish_and_clear();
        }
    }

    /// Wraps a reader so that its bytes are counted.
    pub(crate) fn read<R>(&self, reader: R) -> Counted<'_, R> {
        Counted { reader, progress: self }
    }
}

/// A reader that counts the bytes it reads.
pub(crate) struct Counted<'a, R> {
    reader: R,
    progress: &'a Progress,
}

impl<R: Read> Read for Counted<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.reader.read(buffer)?;
        self.progress.add(read as u64);
        Ok(read)
    }
}
