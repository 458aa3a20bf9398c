//! The encoder of Punycode (RFC 3492, section 6.3).

use button_links_rules::punycode::{BASE, DIGITS, FIRST_BIAS, FIRST_CODE, adapt, threshold};

/// The maximum length of a label after `xn--`. Each character of the text takes at least one of these.
const MAX_LENGTH: usize = 59;

/// Encodes a label that has a character outside of ASCII. The result follows `xn--`.
pub(super) fn punycode(label: &str) -> Option<String> {
    if label.chars().count() > MAX_LENGTH {
        return None;
    }
    let mut encoded: String = label.chars().filter(char::is_ascii).collect();
    #[expect(clippy::cast_possible_truncation, reason = "a label has at most 59 characters")]
    let plain = encoded.len() as u32;
    if plain > 0 {
        encoded.push('-');
    }
    let (mut code, mut delta, mut bias, mut count) = (FIRST_CODE, 0_u32, FIRST_BIAS, plain);
    // Each round inserts the characters of the next greater code.
    while let Some(next) = label.chars().map(u32::from).filter(|next| *next >= code).min() {
        delta = delta.checked_add((next - code).checked_mul(count + 1)?)?;
        for character in label.chars().map(u32::from) {
            if character < next {
                delta = delta.checked_add(1)?;
            } else if character == next {
                push_number(&mut encoded, delta, bias)?;
                bias = adapt(delta, count + 1, count == plain);
                delta = 0;
                count += 1;
            }
        }
        delta = delta.checked_add(1)?;
        code = next + 1;
    }
    Some(encoded)
}

/// Appends a number as a generalized variable-length integer, the least significant digit first.
fn push_number(encoded: &mut String, mut number: u32, bias: u32) -> Option<()> {
    let mut step = BASE;
    loop {
        let threshold = threshold(step, bias);
        if number < threshold {
            break;
        }
        let rest = number - threshold;
        encoded.push(letter(threshold + rest % (BASE - threshold))?);
        number = rest / (BASE - threshold);
        step += BASE;
    }
    encoded.push(letter(number)?);
    Some(())
}

fn letter(digit: u32) -> Option<char> {
    DIGITS.get(digit as usize).copied().map(char::from)
}

#[cfg(test)]
mod tests {
    use button_links_rules::{Parameter, check};

    use super::*;

    /// Checks whether the rules can decode the label.
    fn is_decodable(label: &str) -> bool {
        check(Parameter::BtnUrl, &format!("https://xn--{label}.com")).is_ok()
    }

    #[test]
    fn an_encoded_label_can_be_decoded() {
        for character in ('\u{a0}'..=char::MAX).step_by(7).chain([char::MAX]) {
            let label = String::from_iter(["a-", character.encode_utf8(&mut [0; 4]), "é"]);
            assert!(punycode(&label).is_some_and(|encoded| is_decodable(&encoded)), "{label}");
        }
    }

    #[test]
    fn a_label_is_encoded_up_to_its_maximum_length() {
        assert!(punycode(&("a".repeat(58) + "\u{10ffff}")).is_some());
        assert!(punycode(&"\u{10ffff}".repeat(59)).is_some());
        assert_eq!(punycode(&"\u{10ffff}".repeat(60)), None);
    }
}
