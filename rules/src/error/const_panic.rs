//! The check of a constant. An error is a panic while the compiler evaluates the constant, so its message is a compile error.

use crate::bytes::char_at;
use crate::const_text::ConstText;
use crate::error::LinkError;
use crate::error::message::character_name;
use crate::link::check_link;
use crate::parameter::Parameter;
use crate::value::{check, has_secret, is_usual};

/// Checks the value of a constant.
///
/// # Panics
/// If the value is not valid, with the error, what to write instead, and the value. The panic is a compile error.
#[track_caller]
pub const fn check_constant(parameter: Parameter, value: &str) {
    if !is_usual(parameter, value)
        && let Err(error) = check(parameter, value)
    {
        panic!("{}", message(&error, value).as_str())
    }
}

/// Checks a constant that is a whole link.
///
/// # Panics
/// As [`check_constant`].
#[track_caller]
pub const fn check_constant_link(link: &str) {
    if let Err(error) = check_link(link) {
        panic!("{}", message(&error, link).as_str())
    }
}

/// Long enough for the longest message with an excerpt.
type Message = ConstText<1024>;

/// Returns what `{error:#}` displays, and the value. `Display` is no `const fn`, so this writes the same parts.
const fn message(error: &LinkError, value: &str) -> Message {
    let mut message = Message::new();
    if let Some(parameter) = error.parameter() {
        message.push(b'`');
        message.push_str(parameter.name());
        message.push_str("`: ");
    }
    let (before, character, after) = error.kind().message_parts(error.parameter());
    message.push_str(before);
    if let Some(character) = character {
        push_character(&mut message, character);
    }
    message.push_str(after);
    if error.kind().has_position() {
        message.push_str(", at byte ");
        message.push_number(error.index(), 10);
    }
    if error.kind().may_show_value() && !has_secret(value) {
        push_excerpt(&mut message, value, error);
    }
    message.push_str("\nhelp: ");
    message.push_str(error.help());
    message
}

const fn push_character(message: &mut Message, character: char) {
    if character.is_ascii_graphic() {
        message.push(b'`');
        message.push(character as u8);
        message.push(b'`');
        return;
    }
    message.push_str("U+");
    let code = character as usize;
    let mut leading = 0x1000;
    while leading > code && leading > 1 {
        message.push(b'0');
        leading /= 16;
    }
    message.push_number(code, 16);
    if let Some(name) = character_name(character) {
        message.push_str(" (");
        message.push_str(name);
        message.push(b')');
    }
}

/// The length that an excerpt shows before and after the position of the error: bytes here, and characters in the macro.
pub const EXCERPT_CONTEXT: usize = 48;

/// Appends the value, or a long value's part around the error, with a caret below the error.
const fn push_excerpt(message: &mut Message, value: &str, error: &LinkError) {
    let has_position = error.kind().has_position();
    let position = if has_position { error.index() } else { 0 };
    let start = if position > EXCERPT_CONTEXT { char_boundary(value, position - EXCERPT_CONTEXT) } else { 0 };
    let end = char_boundary(value, position + EXCERPT_CONTEXT);
    message.push_str("\n  ");
    let mut column = if start > 0 { 3 } else { 0 };
    message.push_str(if start > 0 { "..." } else { "" });
    let mut next = start;
    while next < end {
        let character = char_at(value.as_bytes(), next);
        let width = push_visible(message, character);
        next += character.len_utf8();
        if next <= position {
            column += width;
        }
    }
    message.push_str(if end < value.len() { "..." } else { "" });
    if has_position {
        message.push_str("\n  ");
        while column > 0 {
            message.push(b' ');
            column -= 1;
        }
        message.push(b'^');
    }
}

/// Returns the start of the character that `index` is in, or the end of the text.
#[must_use]
pub const fn char_boundary(value: &str, index: usize) -> usize {
    let mut boundary = if index < value.len() { index } else { value.len() };
    while !value.is_char_boundary(boundary) {
        boundary -= 1;
    }
    boundary
}

/// Appends a character, escaped unless it is printable ASCII, and returns its width in columns.
const fn push_visible(message: &mut Message, character: char) -> usize {
    let before = message.len();
    if character.is_ascii_graphic() || character == ' ' {
        message.push(character as u8);
    } else {
        message.push_str("\\u{");
        message.push_number(character as usize, 16);
        message.push(b'}');
    }
    message.len() - before
}
