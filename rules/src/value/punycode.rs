//! The decoder of Punycode (RFC 3492, section 6.2), which tells whether an international label can be decoded at all.
//!
//! A browser refuses a destination whose `xn--` label is not Punycode. Which characters a domain name may have is not checked
//! here: Unicode's tables are too large for a rule that every program carries.
//!
//! The parameters and functions that encoder and decoder share are public; the encoder is in `button-links-findings`.

/// The number of digits.
pub const BASE: u32 = 36;
const FIRST_THRESHOLD: u32 = 1;
const LAST_THRESHOLD: u32 = 26;
const SKEW: u32 = 38;
const DAMP: u32 = 700;
/// The bias before the first character.
pub const FIRST_BIAS: u32 = 72;
/// The first code point that is not ASCII.
pub const FIRST_CODE: u32 = 0x80;

/// The digits, in the order of their values.
pub const DIGITS: &[u8; BASE as usize] = b"abcdefghijklmnopqrstuvwxyz0123456789";

/// Checks whether the text after `xn--`, in lower case, can be decoded. It must add at least one character outside of ASCII.
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

/// Returns the index of the last hyphen, which ends the plain characters; 0 if there are none.
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

/// Returns the threshold of a digit (RFC 3492, section 5): a digit below it is the last one of its number.
#[must_use]
pub const fn threshold(step: u32, bias: u32) -> u32 {
    if step <= bias + FIRST_THRESHOLD {
        FIRST_THRESHOLD
    } else if step >= bias + LAST_THRESHOLD {
        LAST_THRESHOLD
    } else {
        step - bias
    }
}

/// Returns the bias for the next number (RFC 3492, section 6.1).
#[must_use]
pub const fn adapt(delta: u32, count: u32, first: bool) -> u32 {
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
    use super::is_punycode;

    #[test]
    fn only_what_can_be_decoded_is_punycode() {
        for (label, decoded) in [
            ("6a", "U+00A0, the first character that is not a control one"),
            ("a-4ba", "a and U+00A0"),
            ("9ca", "é"),
            ("mnchen-3ya", "münchen"),
            ("ab--dma", "ab-é"),
            ("fiq228c", "中文"),
            ("e28h", "😀"),
            ("dn32g", "U+10FFFF"),
        ] {
            assert!(is_punycode(label.as_bytes()), "{label}: {decoded}");
        }
        for (label, reason) in [
            ("", "nothing"),
            ("retailer-", "nothing but plain characters"),
            ("a", "U+0080"),
            ("5a", "U+009F"),
            ("a-2ba", "a and U+009F"),
            ("9", "a number without its end"),
            ("mnchen-3y", "a number without its end"),
            ("99999999", "a number of more than 32 bits"),
            ("en32g", "more than U+10FFFF"),
            ("mnchen-3Ya", "a digit in upper case"),
            ("mnchen-3_a", "no digit"),
        ] {
            assert!(!is_punycode(label.as_bytes()), "{label}: {reason}");
        }
    }
}
