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
    let (before, character, after) = error.fault().words(error.parameter());
    report.push_str(before);
    if let Some(character) = character {
        push_character(&mut report, character);
    }
    report.push_str(after);
    if error.fault().has_place() {
        report.push_str(", at byte ");
        push_number(&mut report, error.index(), 10);
    }
    report.push_str("\nhelp: ");
    report.push_str(error.help());
    if error.fault().lets_value_be_shown() && !has_secret(value) {
        report.push_str("\nvalue: ");
        push_value(&mut report, value);
    }
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

/// What is not sure to be seen as itself is shown as its escape.
const fn push_value(report: &mut Report, value: &str) {
    let mut next = 0;
    while next < value.len() {
        let character = character_at(value.as_bytes(), next);
        if character.is_ascii_graphic() || character == ' ' {
            report.push(character as u8);
        } else {
            report.push_str("\\u{");
            push_number(report, character as usize, 16);
            report.push(b'}');
        }
        next += character.len_utf8();
    }
}
