//! The ASCII form of an international label: whether it can be read back at all (RFC 3492, section 6.2), and how it is
//! written (section 6.3).
//!
//! A browser refuses a destination whose `xn--` label is not Punycode. Which characters a domain may have is the
//! business of Unicode's tables, which are too large for a rule that every program carries: not asked here.

use alloc::string::String;

const BASE: u32 = 36;
const FIRST_THRESHOLD: u32 = 1;
const LAST_THRESHOLD: u32 = 26;
const SKEW: u32 = 38;
const DAMP: u32 = 700;
const FIRST_BIAS: u32 = 72;
const FIRST_CODE: u32 = 0x80;

const DIGITS: &[u8; BASE as usize] = b"abcdefghijklmnopqrstuvwxyz0123456789";
/// How many characters a label has at most behind `xn--`: each of the text is at least one of them.
const LONGEST: usize = 59;

/// What follows `xn--` for a label that has a character outside of ASCII.
#[must_use]
pub fn punycode(label: &str) -> Option<String> {
    if label.chars().count() > LONGEST {
        return None;
    }
    let mut written: String = label.chars().filter(char::is_ascii).collect();
    #[expect(clippy::cast_possible_truncation, reason = "a label has at most 59 characters")]
    let plain = written.len() as u32;
    if plain > 0 {
        written.push('-');
    }
    let (mut code, mut delta, mut bias, mut count) = (FIRST_CODE, 0_u32, FIRST_BIAS, plain);
    // Each round puts in the characters of the next greater code.
    while let Some(next) = label.chars().map(u32::from).filter(|next| *next >= code).min() {
        delta = delta.checked_add((next - code).checked_mul(count + 1)?)?;
        for character in label.chars().map(u32::from) {
            if character < next {
                delta = delta.checked_add(1)?;
            } else if character == next {
                push_number(&mut written, delta, bias)?;
                bias = adapt(delta, count + 1, count == plain);
                delta = 0;
                count += 1;
            }
        }
        delta = delta.checked_add(1)?;
        code = next + 1;
    }
    Some(written)
}

/// Writes a number in digits whose weights the bias says, the least first.
fn push_number(written: &mut String, mut number: u32, bias: u32) -> Option<()> {
    let mut step = BASE;
    loop {
        let threshold = threshold(step, bias);
        if number < threshold {
            break;
        }
        let rest = number - threshold;
        written.push(letter(threshold + rest % (BASE - threshold))?);
        number = rest / (BASE - threshold);
        step += BASE;
    }
    written.push(letter(number)?);
    Some(())
}

fn letter(digit: u32) -> Option<char> {
    DIGITS.get(digit as usize).copied().map(char::from)
}

/// Judges what follows `xn--`, in lower case: it must add at least one character that is not ASCII.
pub(crate) const fn is_punycode(label: &[u8]) -> bool {
    let plain = last_hyphen(label);
    let mut next = if plain == 0 { 0 } else { plain + 1 };
    #[expect(clippy::cast_possible_truncation, reason = "a label has at most 63 bytes")]
    let mut count = plain as u32;
    let (mut code, mut position, mut bias) = (FIRST_CODE, 0_u32, FIRST_BIAS);
    if next == label.len() {
        return false;
    }
    while next < label.len() {
        let before = position;
        let (mut weight, mut step) = (1_u32, BASE);
        loop {
            if next == label.len() {
                return false;
            }
            let Some(digit) = digit(label[next]) else { return false };
            next += 1;
            let Some(more) = digit.checked_mul(weight) else { return false };
            let Some(sum) = position.checked_add(more) else { return false };
            position = sum;
            let threshold = threshold(step, bias);
            if digit < threshold {
                break;
            }
            let Some(heavier) = weight.checked_mul(BASE - threshold) else { return false };
            weight = heavier;
            step += BASE;
        }
        count += 1;
        bias = adapt(position - before, count, before == 0);
        let Some(sum) = code.checked_add(position / count) else { return false };
        code = sum;
        // Below U+00A0 are control characters, which no domain has.
        if code < 0xA0 || char::from_u32(code).is_none() {
            return false;
        }
        position = position % count + 1;
    }
    true
}

/// The index of the last hyphen, which ends the plain characters; 0 where there are none.
const fn last_hyphen(label: &[u8]) -> usize {
    let mut index = label.len();
    while index > 0 {
        index -= 1;
        if label[index] == b'-' {
            return index;
        }
    }
    0
}

const fn digit(byte: u8) -> Option<u32> {
    match byte {
        b'a'..=b'z' => Some((byte - b'a') as u32),
        b'0'..=b'9' => Some((byte - b'0') as u32 + 26),
        _ => None,
    }
}

const fn threshold(step: u32, bias: u32) -> u32 {
    if step <= bias + FIRST_THRESHOLD {
        FIRST_THRESHOLD
    } else if step >= bias + LAST_THRESHOLD {
        LAST_THRESHOLD
    } else {
        step - bias
    }
}

const fn adapt(delta: u32, count: u32, first: bool) -> u32 {
    let mut delta = if first { delta / DAMP } else { delta / 2 };
    delta += delta / count;
    let mut bias = 0;
    while delta > (BASE - FIRST_THRESHOLD) * LAST_THRESHOLD / 2 {
        delta /= BASE - FIRST_THRESHOLD;
        bias += BASE;
    }
    bias + (BASE - FIRST_THRESHOLD + 1) * delta / (delta + SKEW)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_can_be_read_back() {
        for character in ('\u{a0}'..=char::MAX).step_by(7).chain([char::MAX]) {
            let label = String::from_iter(["a-", character.encode_utf8(&mut [0; 4]), "é"]);
            assert!(punycode(&label).is_some_and(|written| is_punycode(written.as_bytes())), "{label}");
        }
    }

    #[test]
    fn a_label_is_written_up_to_its_length() {
        assert!(punycode(&("a".repeat(58) + "\u{10ffff}")).is_some());
        assert!(punycode(&"\u{10ffff}".repeat(59)).is_some());
        assert_eq!(punycode(&"\u{10ffff}".repeat(60)), None);
    }
}
