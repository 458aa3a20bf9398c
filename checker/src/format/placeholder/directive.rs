//! Directives of format strings: of `printf` in all its languages, and of Lisp and Erlang.

use memchr::memchr;

/// The longest name in a `%(name)s`, in bytes.
const MAX_NAME: usize = 256;

/// The lengths of an argument, the longer ones first.
const SIZES: [&[u8]; 11] = [b"I64", b"hh", b"ll", b"h", b"l", b"L", b"q", b"j", b"z", b"t", b"w"];

/// Returns the length of the directive at the start of the text: `%s`, `%ld`, `%1$s`, `%[1]d`, `%(name)06d`, `%<name>s`,
/// `%{name}` or `%@`. A `%` and two hexadecimal digits are a percent-encoded byte instead: see [`whole_value`].
pub(crate) fn printf(text: &[u8]) -> Option<usize> {
    let is_encoded = text.get(1..3).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit));
    if is_encoded { None } else { conversion(text) }
}

/// Returns the length of the directive at the start of the text, if it is all of a value. It may then begin as a
/// percent-encoded byte does: `%05d`.
pub(crate) fn whole_value(text: &[u8], link: &str) -> Option<usize> {
    let is_number = |text: &[u8]| text.iter().all(u8::is_ascii_digit);
    let length = printf(text).or_else(|| conversion(text).filter(|length| *length > 3 && is_number(&text[1..3])))?;
    let is_all = !text.get(length).is_some_and(|next| next.is_ascii_alphanumeric() || b"%._~-".contains(next));
    (is_all && link.ends_with(['=', '-'])).then_some(length)
}

/// Returns the length of the `%1$s` at the start of the text.
pub(crate) fn positional(text: &[u8]) -> Option<usize> {
    let number = digits(text.strip_prefix(b"%")?);
    (number > 0 && text.get(1 + number) == Some(&b'$')).then(|| conversion(text)).flatten()
}

/// Returns the length of the `%1` or `%L12` of Qt at the start of the text, if it is all of a value. `%12` is a percent-encoded
/// byte.
pub(crate) fn qt(text: &[u8], link: &str) -> Option<usize> {
    let number = text.strip_prefix(b"%")?;
    let size = usize::from(number.starts_with(b"L"));
    let end = 1 + size + digits(&number[size..]);
    let is_all = !text.get(end).is_some_and(|next| next.is_ascii_alphanumeric() || b"%._~-".contains(next));
    let has_digits = end > 1 + size && end <= 2 + 2 * size;
    (has_digits && is_all && link.ends_with(['=', '-'])).then_some(end)
}

/// Returns the length of the `%(name)s` at the start of the text.
pub(crate) fn named(text: &[u8]) -> Option<usize> {
    text.starts_with(b"%(").then(|| conversion(text)).flatten()
}

/// Returns the length of the `~a` of Lisp or the `~ts` of Erlang at the start of the text.
pub(crate) fn tilde(text: &[u8], link: &str) -> Option<usize> {
    let directive = text.strip_prefix(b"~").filter(|_| link.ends_with(['=', '-']))?;
    let size = directive.iter().take_while(|byte| **byte == b't').count();
    let is_conversion = directive.get(size).is_some_and(|byte| b"aAsSdDpPwWvVbBxX".contains(byte));
    let is_all = !directive.get(size + 1).is_some_and(|next| next.is_ascii_alphanumeric() || b"%._~-".contains(next));
    (is_conversion && is_all).then_some(size + 2)
}

/// Returns the length of the conversion at the start of the text: its `%`, argument, flags, width, precision, size and letter.
fn conversion(text: &[u8]) -> Option<usize> {
    let directive = text.strip_prefix(b"%")?;
    let up_to = |close: u8| memchr(close, &directive[..directive.len().min(MAX_NAME)]).map(|index| index + 1);
    let argument = match directive.first()? {
        b'{' => return up_to(b'}').map(|length| length + 1),
        b'(' => up_to(b')')?,
        b'<' => up_to(b'>')?,
        b'[' => up_to(b']')?,
        _ => match digits(directive) {
            0 => 0,
            length if directive.get(length) == Some(&b'$') => length + 1,
            _ => 0,
        },
    };
    let mut end = argument;
    end += directive[end..].iter().take_while(|byte| b"-+#0".contains(byte)).count();
    end += width(&directive[end..]);
    if directive.get(end) == Some(&b'.') {
        end += 1 + width(&directive[end + 1..]);
    }
    end += SIZES.iter().find(|size| directive[end..].starts_with(size)).map_or(0, |size| size.len());
    let is_conversion = directive.get(end).is_some_and(|byte| b"diouxXeEfFgGaAcCsSpnvTtbBUqQ@".contains(byte));
    is_conversion.then_some(end + 2)
}

/// Returns the length of a width, which may be a `*`.
fn width(text: &[u8]) -> usize {
    if text.first() == Some(&b'*') { 1 } else { digits(text) }
}

fn digits(text: &[u8]) -> usize {
    text.iter().take_while(|byte| byte.is_ascii_digit()).count()
}
