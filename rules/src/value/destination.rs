//! The rule of a destination: an absolute `https` URL that says what it means without repair.
//!
//! Source: "url-encoded, including https" on Button's page "Button Links Integration", RFC 3986 for the
//! characters, and the URL standard for what a browser would refuse or rewrite.

use crate::character::{URL, character_at, hexadecimal};
use crate::check::Found;
use crate::host::Authority;
use crate::kind::ErrorKind;

/// What a destination and a link begin with.
pub const SCHEME: &[u8; 8] = b"https://";

#[derive(Clone, Copy)]
pub(crate) struct Destination {
    stage: Stage,
    authority: Authority,
}

#[derive(Clone, Copy)]
enum Stage {
    Scheme,
    Authority,
    /// Path, query and fragment, which share their characters.
    Tail {
        escape: Escape,
        in_fragment: bool,
    },
}

/// A `%` with digits still to come: where it stands, and how many. No digits: no escape is open.
#[derive(Clone, Copy)]
struct Escape {
    index: usize,
    digits: u8,
}

impl Destination {
    pub(crate) const fn new() -> Destination {
        Destination { stage: Stage::Scheme, authority: Authority::new(SCHEME.len()) }
    }

    pub(crate) const fn push(&mut self, piece: &str, taken: usize) -> Result<(), Found> {
        let bytes = piece.as_bytes();
        let mut next = 0;
        while next < bytes.len() {
            let character = if bytes[next].is_ascii() { bytes[next] as char } else { character_at(bytes, next) };
            if let Err(found) = self.push_character(character, taken + next) {
                return Err(found);
            }
            next += character.len_utf8();
        }
        Ok(())
    }

    const fn push_character(&mut self, character: char, index: usize) -> Result<(), Found> {
        match self.stage {
            Stage::Scheme => self.push_scheme(character, index),
            Stage::Authority => match character {
                '/' | '?' | '#' => match self.authority.finish(index) {
                    Ok(()) => {
                        let in_fragment = character == '#';
                        self.stage = Stage::Tail { escape: Escape { index, digits: 0 }, in_fragment };
                        Ok(())
                    }
                    Err(found) => Err(found),
                },
                _ => self.authority.push(character, index),
            },
            Stage::Tail { escape, in_fragment } => self.push_tail(escape, in_fragment, character, index),
        }
    }

    const fn push_scheme(&mut self, character: char, index: usize) -> Result<(), Found> {
        if !character.eq_ignore_ascii_case(&(SCHEME[index] as char)) {
            let encoded = character == '%' && (index == 4 || index == 5);
            return Err((if encoded { ErrorKind::Encoded } else { ErrorKind::NotHttps }, index));
        }
        if index + 1 == SCHEME.len() {
            self.stage = Stage::Authority;
        }
        Ok(())
    }

    const fn push_tail(
        &mut self,
        mut escape: Escape,
        in_fragment: bool,
        character: char,
        index: usize,
    ) -> Result<(), Found> {
        let digit = character.is_ascii() && hexadecimal(character as u8).is_some();
        match character {
            _ if escape.digits > 0 && digit => escape.digits -= 1,
            _ if escape.digits > 0 => return Err((ErrorKind::Escape, escape.index)),
            '%' => escape = Escape { index, digits: 2 },
            '#' if !in_fragment => {}
            _ if character.is_ascii() && URL.contains(character as u8) => {}
            _ => return Err((ErrorKind::Character(character), index)),
        }
        self.stage = Stage::Tail { escape, in_fragment: in_fragment || character == '#' };
        Ok(())
    }

    pub(crate) const fn finish(&self, taken: usize) -> Result<(), Found> {
        match self.stage {
            Stage::Scheme => Err((ErrorKind::NotHttps, taken)),
            Stage::Authority => self.authority.finish(taken),
            Stage::Tail { escape, .. } if escape.digits > 0 => Err((ErrorKind::Escape, escape.index)),
            Stage::Tail { .. } => Ok(()),
        }
    }
}
