//! The check of a constant, where a fault is a panic of the compiler's evaluation and its message the error.

use crate::character::character_at;
use crate::check::check;
use crate::encode::Buffer;
use crate::error::LinkError;
use crate::parameter::Parameter;
use crate::read::check_link;
use crate::secret::has_secret;

/// Checks the value of a constant.
///
/// # Panics
/// In a constant, so at compile time, with the fault, what to write instead, and the value.
#[track_caller]
pub const fn check_constant(parameter: Parameter, value: &str) {
    if let Err(error) = check(parameter, value) {
        panic!("{}", report(&error, value).text())
    }
}

/// Checks a constant that is a whole link.
///
/// # Panics
/// As [`check_constant`].
#[track_caller]
pub const fn check_constant_link(link: &str) {
    if let Err(error) = check_link(link) {
        panic!("{}", report(&error, link).text())
    }
}

/// Enough for the longest words, and for a destination of the length that people write.
type Report = Buffer<1024>;

/// `Display` is no `const fn`; this says the same of the same parts.
const fn report(error: &LinkError, value: &str) -> Report {
    let mut report = Report::new();
    if let Some(parameter) = error.parameter() {
        report.push(b'`');
        report.push_str(parameter.name());
        report.push_str("`: ");
    }
    let (before, character, after) = error.kind().words(error.parameter());
    report.push_str(before);
    if let Some(character) = character {
        push_character(&mut report, character);
    }
    report.push_str(after);
    if error.kind().has_position() {
        report.push_str(", at byte ");
        push_number(&mut report, error.index(), 10);
    }
    if error.kind().may_show_value() && !has_secret(value) {
        push_excerpt(&mut report, value, error);
    }
    report.push_str("\nhelp: ");
    report.push_str(error.help());
    report
}

const fn push_character(report: &mut Report, character: char) {
    if character.is_ascii_graphic() {
        report.push(b'`');
        report.push(character as u8);
        report.push(b'`');
    } else {
        report.push_str("U+");
        let code = character as usize;
        let mut leading = 0x1000;
        while leading > code && leading > 1 {
            report.push(b'0');
            leading /= 16;
        }
        push_number(report, code, 16);
    }
}

const fn push_number(report: &mut Report, number: usize, base: usize) {
    if number >= base {
        push_number(report, number / base, base);
    }
    report.push(b"0123456789ABCDEF"[number % base]);
}

/// How many bytes stand before and behind the fault in a long value.
const AROUND: usize = 48;

/// The value, or its part around the fault, with a caret under the fault.
const fn push_excerpt(report: &mut Report, value: &str, error: &LinkError) {
    let has_position = error.kind().has_position();
    let place = if has_position { error.index() } else { 0 };
    let start = if place > AROUND { boundary(value, place - AROUND) } else { 0 };
    let end = boundary(value, place + AROUND);
    report.push_str("\n  ");
    let mut column = if start > 0 { 3 } else { 0 };
    report.push_str(if start > 0 { "..." } else { "" });
    let mut next = start;
    while next < end {
        let character = character_at(value.as_bytes(), next);
        let width = push_shown(report, character);
        next += character.len_utf8();
        if next <= place {
            column += width;
        }
    }
    report.push_str(if end < value.len() { "..." } else { "" });
    if has_position {
        report.push_str("\n  ");
        while column > 0 {
            report.push(b' ');
            column -= 1;
        }
        report.push(b'^');
    }
}

/// The start of the character at or around the index, or the end.
const fn boundary(value: &str, index: usize) -> usize {
    let mut boundary = if index < value.len() { index } else { value.len() };
    while !value.is_char_boundary(boundary) {
        boundary -= 1;
    }
    boundary
}

/// Shows what is not sure to be seen as itself as its escape, and tells how many columns that takes.
const fn push_shown(report: &mut Report, character: char) -> usize {
    let before = report.len();
    if character.is_ascii_graphic() || character == ' ' {
        report.push(character as u8);
    } else {
        report.push_str("\\u{");
        push_number(report, character as usize, 16);
        report.push(b'}');
    }
    report.len() - before
}
