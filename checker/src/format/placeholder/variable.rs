//! Variables that a program, a shell or a reader of configuration puts into a text.

use super::bracket::balanced;
use super::name::{begins_field, identifier, is_in_field, word};

/// Returns the length of the `$name`, `$1` or `$$name` at the start of the text.
pub(crate) fn name(text: &[u8]) -> Option<usize> {
    let signs = text.iter().take(2).take_while(|byte| **byte == b'$').count();
    let name = word(&text[signs..]);
    (signs > 0 && name > 0).then_some(signs + name)
}

/// Returns the length of the `$(name)` or `$(command)` at the start of the text.
pub(crate) fn in_parentheses(text: &[u8]) -> Option<usize> {
    text.starts_with(b"$(").then(|| balanced(&text[1..], b'(', b')')).flatten().map(|length| length + 1)
}

/// Returns the length of the `\(expression)` of Swift at the start of the text.
pub(crate) fn in_swift_parentheses(text: &[u8]) -> Option<usize> {
    text.starts_with(b"\\(").then(|| balanced(&text[1..], b'(', b')')).flatten().map(|length| length + 1)
}

/// Returns the length of the empty `{}` at the start of the text, which `format!` fills in.
pub(crate) fn empty_braces(text: &[u8]) -> Option<usize> {
    let inside = text.strip_prefix(b"{")?;
    let blanks = inside.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    (inside.get(blanks) == Some(&b'}')).then_some(blanks + 2)
}

/// Returns the length of the variable at the start of the text: `$name`, `$1`, or the `$user->id`, `$user->{id}`,
/// `$user{id}` and `$user['id']` of PHP and Perl.
pub(crate) fn with_members(text: &[u8]) -> Option<usize> {
    let first = name(text)?;
    Some(with(text, first, |text| match text {
        [b'-', b'>', b'{', ..] => balanced(&text[2..], b'{', b'}').map(|length| 2 + length),
        [b'-', b'>', name @ ..] => Some(word(name)).filter(|length| *length > 0).map(|length| 2 + length),
        [b'[', ..] => balanced(text, b'[', b']'),
        [b'{', ..] => balanced(text, b'{', b'}'),
        // The `$env:NAME` of PowerShell.
        [b':', name @ ..] => Some(identifier(name)).filter(|length| *length > 0).map(|length| 1 + length),
        _ => None,
    }))
}

/// Returns the length of the `$name`, `$!name`, `$a.b` or `$esc.url($x)` of Velocity at the start of the text.
pub(crate) fn with_velocity_members(text: &[u8]) -> Option<usize> {
    let sign = if text.starts_with(b"$!") { 2 } else { 1 };
    let name = identifier(text.strip_prefix(b"$").and(text.get(sign..))?);
    if name == 0 {
        return None;
    }
    Some(with(text, sign + name, |text| match text {
        [b'.', name @ ..] => Some(identifier(name)).filter(|length| *length > 0).map(|length| 1 + length),
        [b'(', ..] => balanced(text, b'(', b')'),
        [b'[', ..] => balanced(text, b'[', b']'),
        _ => None,
    }))
}

/// Returns the length of the `%NAME%`, `%NAME:~0,3%`, `%1` or `%~dp0` of `cmd` at the start of the text.
pub(crate) fn cmd(text: &[u8]) -> Option<usize> {
    let name = text.strip_prefix(b"%")?;
    match name {
        [b'~', modifiers @ ..] => Some(modifiers.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count() + 2),
        [b'0'..=b'9', ..] => Some(2),
        _ if begins_field(name) => {
            let length = name.iter().take_while(|byte| is_in_field(**byte) || b":~,=$*".contains(byte)).count();
            (name.get(length) == Some(&b'%')).then_some(length + 2)
        }
        _ => None,
    }
}

/// Returns the length of the specifier of systemd at the start of the text, such as `%i`.
pub(crate) fn specifier(text: &[u8]) -> Option<usize> {
    let is_encoded = text.get(1..3).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit));
    (!is_encoded && text.first() == Some(&b'%') && text.get(1).is_some_and(u8::is_ascii_alphabetic)).then_some(2)
}

/// Returns the length of the `%[expression]` of `HAProxy` at the start of the text.
pub(crate) fn in_percent_brackets(text: &[u8]) -> Option<usize> {
    text.starts_with(b"%[").then(|| balanced(&text[1..], b'[', b']')).flatten().map(|length| length + 1)
}

/// Returns the length of the `%{NAME}` or `%1` of Apache at the start of the text.
pub(crate) fn apache(text: &[u8]) -> Option<usize> {
    match text {
        [b'%', b'{', ..] => balanced(&text[1..], b'{', b'}').map(|length| 1 + length),
        [b'%', b'0'..=b'9', next, ..] if !next.is_ascii_hexdigit() => Some(2),
        [b'%', b'0'..=b'9'] => Some(2),
        _ => None,
    }
}

/// Returns the length of the `:name` at the start of the text, which the routes of Netlify and Vercel fill in: at the end of a
/// segment of a path, or as all of a value.
pub(crate) fn route(text: &[u8], link: &str) -> Option<usize> {
    let name = text.strip_prefix(b":").filter(|_| link.ends_with(['/', '=']) || link.ends_with("%2F"))?;
    let is_in_link = link.contains('?') && !link.ends_with("://");
    let length = identifier(name);
    (is_in_link && length > 0).then_some(1 + length)
}

/// Returns the length of the `<< name >>` or `<<name>>` at the start of the text.
pub(crate) fn circle_ci(text: &[u8], _link: &str) -> Option<usize> {
    let inside = text.strip_prefix(b"<<")?;
    let length = inside.iter().take_while(|byte| is_in_field(**byte) || **byte == b' ').count();
    let is_name = begins_field(inside.trim_ascii_start());
    (is_name && inside[length..].starts_with(b">>")).then_some(length + 4)
}

/// Returns the length of a variable with its members. `first` is the length without them.
fn with(text: &[u8], first: usize, member: fn(&[u8]) -> Option<usize>) -> usize {
    let mut end = first;
    while let Some(length) = member(&text[end..]) {
        end += length;
    }
    end
}
