//! Unwraps lines that continue in the next one. A link may be broken there, also within its host, so the text is unwrapped before
//! the search for links.

mod mail;
mod unwrapped;

use memchr::{memchr, memchr2};

use mail::Mail;
pub(crate) use unwrapped::Unwrapped;

/// The most blanks at the start of a line that goes on, in bytes.
const MAX_INDENT: usize = 1024;

/// The way in which a format breaks a long line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wrapping {
    /// Not at all.
    None,
    /// The next line begins with a blank, as in iCalendar, vCard and LDIF.
    Folded,
    /// A backslash ends the line, and the blanks that begin the next one do not count, as in YAML and `.properties`.
    Backslash,
    /// As `Backslash`; in addition a backslash ends those blanks, as in Haskell.
    Gap,
    /// A string ends, and another one begins in the next line, as in gettext.
    AdjacentStrings,
    /// The next line begins with a parameter of the URL, as in the requests of an HTTP client.
    Query,
    /// A mail, whose parts may be in quoted-printable.
    Mail,
}

/// Reads a text with its lines unwrapped. The text may come in parts.
#[derive(Clone, Debug)]
pub(crate) enum Unwrapper {
    Lines(Wrapping),
    Mail(Mail),
    Utf16 { is_big_endian: bool },
}

impl Unwrapper {
    /// Creates the reader of a format; `None` if its lines are never wrapped.
    pub(crate) fn new(wrapping: Wrapping) -> Option<Unwrapper> {
        match wrapping {
            Wrapping::None => None,
            Wrapping::Mail => Some(Unwrapper::Mail(Mail::new())),
            lines => Some(Unwrapper::Lines(lines)),
        }
    }

    /// Returns the reader that reads on in the middle of the text, in the state of this one.
    pub(crate) fn in_the_middle(&self) -> Unwrapper {
        match self {
            Unwrapper::Mail(mail) => Unwrapper::Mail(mail.in_the_middle()),
            other => other.clone(),
        }
    }

    /// Checks whether the text is UTF-16.
    pub(crate) fn is_utf_16(&self) -> bool {
        matches!(self, Unwrapper::Utf16 { .. })
    }

    /// Returns the unwrapped text of `raw`, all of which is there.
    pub(crate) fn read_whole(mut self, raw: &[u8]) -> Unwrapped {
        let mut unwrapped = Unwrapped::default();
        self.read(raw, true, &mut unwrapped);
        unwrapped
    }

    /// Appends the unwrapped text of `raw` from the index at which `unwrapped` ends. Stops before the last bytes if it depends on
    /// the bytes after them how they are read, unless the text ends there.
    pub(crate) fn read(&mut self, raw: &[u8], is_end: bool, unwrapped: &mut Unwrapped) {
        match self {
            Unwrapper::Mail(mail) => mail.read(raw, is_end, unwrapped),
            Unwrapper::Utf16 { is_big_endian } => read_utf_16(raw, *is_big_endian, is_end, unwrapped),
            Unwrapper::Lines(wrapping) => read_lines(raw, *wrapping, is_end, unwrapped),
        }
    }
}

/// The end of a line, and the start of the next one.
enum LineEnd {
    /// The lines are one: this many bytes between them are no text.
    Wrapped(usize),
    /// The lines are two.
    Separate,
    /// More text is needed to decide.
    Unknown,
}

fn read_lines(raw: &[u8], wrapping: Wrapping, is_end: bool, unwrapped: &mut Unwrapped) {
    loop {
        let start = unwrapped.raw_end();
        let rest = &raw[start..];
        let candidate = match wrapping {
            Wrapping::Folded | Wrapping::Query => memchr2(b'\r', b'\n', rest),
            Wrapping::AdjacentStrings => memchr(b'"', rest),
            _ => memchr(b'\\', rest),
        };
        let Some(candidate) = candidate else { return unwrapped.copy(raw, rest.len()) };
        unwrapped.copy(raw, candidate);
        let rest = &rest[candidate..];
        match line_end(rest, wrapping) {
            LineEnd::Wrapped(length) => unwrapped.skip(length),
            LineEnd::Unknown if !is_end => return,
            // An escaped backslash ends no line.
            _ if rest.starts_with(b"\\\\") => unwrapped.copy(raw, 2),
            _ => unwrapped.copy(raw, 1),
        }
    }
}

/// Judges the text that begins with the character that may end a wrapped line.
fn line_end(text: &[u8], wrapping: Wrapping) -> LineEnd {
    let begin = usize::from(!matches!(wrapping, Wrapping::Folded | Wrapping::Query));
    let line_break = match text.get(begin..) {
        None | Some([] | [b'\r']) => return LineEnd::Unknown,
        Some([b'\r', b'\n', ..]) => begin + 2,
        Some([b'\n', ..]) => begin + 1,
        Some(_) => return LineEnd::Separate,
    };
    let blanks = text[line_break..].iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    let next = line_break + blanks;
    match (wrapping, text.get(next)) {
        _ if blanks > MAX_INDENT => LineEnd::Separate,
        (Wrapping::Folded, _) if blanks > 0 => LineEnd::Wrapped(line_break + 1),
        (_, None) => LineEnd::Unknown,
        (Wrapping::Backslash, _) | (Wrapping::Query, Some(b'?' | b'&')) => LineEnd::Wrapped(next),
        (Wrapping::Gap, Some(b'\\')) | (Wrapping::AdjacentStrings, Some(b'"')) => LineEnd::Wrapped(next + 1),
        _ => LineEnd::Separate,
    }
}

/// Reads UTF-16 as UTF-8. A surrogate without its other half becomes U+FFFD.
fn read_utf_16(raw: &[u8], is_big_endian: bool, is_end: bool, unwrapped: &mut Unwrapped) {
    let unit = |bytes: &[u8]| {
        let bytes = [bytes[0], bytes[1]];
        if is_big_endian { u16::from_be_bytes(bytes) } else { u16::from_le_bytes(bytes) }
    };
    let is_high_surrogate = |unit: u16| (0xD800..0xDC00).contains(&unit);
    while let Some(bytes) = raw.get(unwrapped.raw_end()..unwrapped.raw_end() + 2) {
        let first = unit(bytes);
        let second = raw.get(unwrapped.raw_end() + 2..unwrapped.raw_end() + 4).map(unit);
        if is_high_surrogate(first) && second.is_none() && !is_end {
            return;
        }
        let units = std::iter::once(first).chain(second);
        let character = char::decode_utf16(units).next().unwrap_or(Ok(char::REPLACEMENT_CHARACTER));
        let length = character.as_ref().map_or(2, |character| 2 * character.len_utf16());
        let character = character.unwrap_or(char::REPLACEMENT_CHARACTER);
        unwrapped.push(character.encode_utf8(&mut [0; 4]).as_bytes(), length);
    }
}
