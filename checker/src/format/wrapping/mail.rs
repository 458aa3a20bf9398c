//! Mails, whose parts may be in quoted-printable: `=3D` is an equals sign, and a `=` at the end of a line is no text.

use memchr::memchr;

use super::Unwrapped;

/// The longest line of a header, in bytes. Of a longer one only the beginning is read.
const MAX_HEADER: usize = 1024;

/// The most boundaries of nested parts that are known at a time.
const MAX_BOUNDARIES: usize = 16;

/// The state of reading a mail.
#[derive(Clone, Debug)]
pub(crate) struct Mail {
    /// The boundaries of the parts, as its headers name them.
    boundaries: Vec<Vec<u8>>,
    is_in_header: bool,
    is_quoted_printable: bool,
    is_at_line_start: bool,
}

impl Mail {
    pub(super) fn new() -> Mail {
        Mail { boundaries: Vec::new(), is_in_header: true, is_quoted_printable: false, is_at_line_start: true }
    }

    pub(super) fn in_the_middle(&self) -> Mail {
        Mail { is_in_header: false, is_at_line_start: false, ..self.clone() }
    }

    pub(super) fn read(&mut self, raw: &[u8], is_end: bool, unwrapped: &mut Unwrapped) {
        while let Some(rest) = raw.get(unwrapped.raw_end()..).filter(|rest| !rest.is_empty()) {
            let line = memchr(b'\n', rest).map_or(rest, |newline| &rest[..=newline]);
            let is_whole = line.ends_with(b"\n") || is_end || line.len() >= MAX_HEADER;
            if self.is_at_line_start && !is_whole {
                return;
            }
            if self.is_at_line_start {
                self.begin_line(line);
            }
            let before = unwrapped.raw_end();
            if self.is_quoted_printable && !self.is_in_header {
                read_quoted_printable(raw, line.len(), is_end, unwrapped);
            } else {
                unwrapped.copy(raw, line.len());
            }
            if unwrapped.raw_end() == before {
                return;
            }
            self.is_at_line_start = raw[unwrapped.raw_end() - 1] == b'\n';
        }
    }

    /// Reads a line of a header, or the boundary of a part.
    fn begin_line(&mut self, line: &[u8]) {
        let text = line.trim_ascii();
        if self.is_in_header {
            self.read_header(text);
        } else if let Some(name) = text.strip_prefix(b"--") {
            let name = name.strip_suffix(b"--").unwrap_or(name);
            if self.boundaries.iter().any(|boundary| boundary == name) {
                self.is_in_header = true;
                self.is_quoted_printable = false;
            }
        }
    }

    fn read_header(&mut self, text: &[u8]) {
        let lower = text[..text.len().min(MAX_HEADER)].to_ascii_lowercase();
        if let Some(encoding) = lower.strip_prefix(b"content-transfer-encoding:") {
            self.is_quoted_printable = encoding.trim_ascii() == b"quoted-printable";
        }
        if let Some(start) = memchr::memmem::find(&lower, b"boundary=") {
            let value = &text[start + 9..];
            let boundary = match value.strip_prefix(b"\"") {
                Some(quoted) => quoted.split(|byte| *byte == b'"').next(),
                None => value.split(|byte| matches!(byte, b';' | b' ')).next(),
            };
            if self.boundaries.len() < MAX_BOUNDARIES {
                self.boundaries.push(boundary.unwrap_or_default().to_vec());
            }
        }
        self.is_in_header = !text.is_empty();
    }
}

/// Reads a line of quoted-printable, or the part of it that is there.
fn read_quoted_printable(raw: &[u8], length: usize, is_end: bool, unwrapped: &mut Unwrapped) {
    let end = unwrapped.raw_end() + length;
    while let Some(line) = raw.get(unwrapped.raw_end()..end).filter(|line| !line.is_empty()) {
        let plain = memchr(b'=', line).unwrap_or(line.len());
        unwrapped.copy(raw, plain);
        match &line[plain..] {
            [] => {}
            [b'=', b'\n', ..] => unwrapped.skip(2),
            [b'=', b'\r', b'\n', ..] => unwrapped.skip(3),
            [b'=', high, low, ..] => match escape([*high, *low]) {
                Some(byte) => unwrapped.push(&[byte], 3),
                None => unwrapped.copy(raw, 1),
            },
            _ if is_end => unwrapped.copy(raw, 1),
            _ => return,
        }
    }
}

/// Returns the byte that two hexadecimal digits spell.
fn escape(digits: [u8; 2]) -> Option<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    u8::try_from(digit(digits[0])? * 16 + digit(digits[1])?).ok()
}
