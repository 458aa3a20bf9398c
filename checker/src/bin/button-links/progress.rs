//! A progress bar on standard error: on a terminal, and only when the work takes its time.

use std::io::{self, IsTerminal, Read};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use indicatif::{HumanBytes, HumanCount, ProgressBar, ProgressDrawTarget, ProgressStyle};

/// How long work takes before it is worth a bar.
const PATIENCE: Duration = Duration::from_secs(1);

/// How far the work is.
pub(crate) struct Progress {
    start: Instant,
    bar: OnceLock<ProgressBar>,
    is_wanted: bool,
    thing: &'static str,
    bytes: AtomicU64,
    things: AtomicU64,
    /// How many bytes there are, if that is known.
    length: Option<u64>,
}

impl Progress {
    /// Of things such as files.
    pub(crate) fn new(thing: &'static str, length: Option<u64>) -> Progress {
        let is_wanted = io::stderr().is_terminal();
        let (bytes, things) = (AtomicU64::new(0), AtomicU64::new(0));
        Progress { start: Instant::now(), bar: OnceLock::new(), is_wanted, thing, bytes, things, length }
    }

    /// Counts a thing that is done.
    pub(crate) fn done(&self) {
        self.things.fetch_add(1, Ordering::Relaxed);
    }

    /// Counts bytes that are done.
    pub(crate) fn add(&self, bytes: u64) {
        let bytes = self.bytes.fetch_add(bytes, Ordering::Relaxed) + bytes;
        if self.is_wanted && self.start.elapsed() > PATIENCE {
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

    /// Does what writes to the terminal, with the bar out of the way.
    pub(crate) fn suspend<T>(&self, write: impl FnOnce() -> T) -> T {
        match self.bar.get() {
            Some(bar) => bar.suspend(write),
            None => write(),
        }
    }

    /// Takes the bar away.
    pub(crate) fn finish(&self) {
        if let Some(bar) = self.bar.get() {
            bar.finish_and_clear();
        }
    }

    /// A reader whose bytes are counted.
    pub(crate) fn read<R>(&self, reader: R) -> Counted<'_, R> {
        Counted { reader, progress: self }
    }
}

/// A reader whose bytes are counted.
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
