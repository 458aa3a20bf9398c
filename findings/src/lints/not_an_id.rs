//! Texts that a program or a spreadsheet writes where it has no ID, or in place of one.

use crate::code::Code;
use crate::finding::Lint;

/// The texts that programs write for a missing value. The case counts, because `none` may be a real reference.
const MISSING: [&str; 12] =
    ["undefined", "null", "NULL", "Null", "(null)", "NaN", "None", "nil", "<nil>", "N/A", "Infinity", "-Infinity"];

/// The errors of a spreadsheet.
const CELL_ERRORS: [&str; 8] = ["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!"];

/// The beginnings of what a value is printed as together with its wrapper or its type.
const WRAPPERS: [&str; 7] = ["Optional(", "Some(", "Ok(", "Just ", "ObjectId(", "UUID(", "Ljava."];

/// Finds a text that never was an ID.
pub(super) fn lint(id: &str) -> Option<Lint> {
    let message = if MISSING.contains(&id) || has_undefined_part(id) || matches!(id, "true" | "false") {
        "this was never an ID: it is what a program writes for a value that is missing"
    } else if CELL_ERRORS.contains(&id) || is_hashes(id) {
        "this was never an ID: it is an error of a spreadsheet"
    } else if is_rounded(id) {
        "this is no longer an ID: a spreadsheet or a program rounded the number"
    } else if is_object(id) {
        "this was never an ID: it is what a program prints for an object"
    } else {
        return None;
    };
    let help = "give the ID itself, as a text, and leave the parameter out where there is none";
    Some(Lint { code: Code::NotAnId, message, help, index: 0 })
}

/// Checks whether a part of the ID is a value of JavaScript that is missing: `user-undefined`.
fn has_undefined_part(id: &str) -> bool {
    id.split(['-', '_', ':', '.', '/', '|']).any(|part| matches!(part, "undefined" | "NaN"))
}

/// Checks whether a text is the `####` of a column that is too narrow.
fn is_hashes(id: &str) -> bool {
    id.len() > 2 && id.bytes().all(|byte| byte == b'#')
}

/// Checks whether a text is a number in scientific notation, such as `1.23457E+15`, or a long one with `.0` after it. A `+`
/// tells `1E+15` from a hexadecimal ID.
fn is_rounded(id: &str) -> bool {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_number = |text: &str| {
        let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, "0"));
        is_digits(whole.strip_prefix('-').unwrap_or(whole)) && is_digits(fraction)
    };
    let is_scientific = id
        .split_once(['e', 'E'])
        .is_some_and(|(number, exponent)| is_number(number) && exponent.strip_prefix('+').is_some_and(is_digits));
    is_scientific || id.strip_suffix(".0").is_some_and(|number| number.len() > 3 && is_digits(number))
}

/// Checks whether a text is an object as a program prints it: `[object Object]`, `Optional("u-1")`, `com.shop.User@1b2c3d4e`.
fn is_object(id: &str) -> bool {
    let is_hash = |hash: &str| hash.len() > 5 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_class =
        |name: &str| name.split('.').count() > 2 || name.starts_with(|first: char| first.is_ascii_uppercase());
    let is_java = id.split_once('@').is_some_and(|(name, hash)| is_hash(hash) && is_class(name));
    let is_wrapped =
        WRAPPERS.iter().any(|wrapper| id.starts_with(wrapper) && (id.ends_with(')') || wrapper.ends_with([' ', '.'])));
    let lower = id.to_lowercase();
    lower.starts_with("[object ") || lower == "object object" || id.starts_with("#<") || is_wrapped || is_java
}

#[cfg(test)]
mod tests {
    use super::lint;

    #[test]
    fn what_never_was_an_id_is_found() {
        for id in [
            "undefined",
            "null",
            "NULL",
            "(null)",
            "NaN",
            "None",
            "nil",
            "N/A",
            "#N/A",
            "Infinity",
            "true",
            "user-undefined",
            "u_NaN",
            "#REF!",
            "#NAME?",
            "####",
            "1.23457E+15",
            "1,23457E+15",
            "1e+21",
            "-1E+09",
            "48213.0",
            "[object Object]",
            "[object Promise]",
            "Object object",
            "Optional(\"u-1\")",
            "Some(1)",
            "Just 5",
            "#<User:0x1>",
            "com.shop.User@1b2c3d4e",
            "User@1b2c3d4e",
            "Ljava.lang.String;@1",
        ] {
            assert!(lint(id).is_some(), "{id}");
        }
    }

    #[test]
    fn an_id_is_not() {
        for id in [
            "",
            "user-123",
            "nullable",
            "null-island",
            "nan-goldin",
            "nilsson",
            "none-1",
            "none",
            "Zoë 42",
            "O'Brien",
            "1E15",
            "12e5",
            "1.0",
            "2.0.1",
            "1+1",
            "e+1",
            "bob@1b2c",
            "a@b.example",
            "bob@decade",
            "truelove",
            "##",
            "5#5",
            "Just",
            "Some thing",
            "6F9619FF-8B86-D011-B42D-00C04FC964FF",
        ] {
            assert!(lint(id).is_none(), "{id}");
        }
    }
}
