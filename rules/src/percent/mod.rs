//! Percent-encoding: everything but the unreserved characters becomes `%` and two upper-case hexadecimal digits.

mod decode;
mod encode;

pub use decode::decode;
pub(crate) use decode::decoded_byte;
pub use encode::{EncodeBuffer, encode, encoded_len, push_encoded};

pub(crate) const UPPER_CASE_DIGITS: &[u8; 16] = b"0123456789ABCDEF";

/// Returns the value of a hexadecimal digit of either case.
pub(crate) const fn hexadecimal(byte: u8) -> Option<u8> {
    match HEXADECIMAL[byte as usize] {
        NOT_A_DIGIT => None,
        digit => Some(digit),
    }
}

const NOT_A_DIGIT: u8 = u8::MAX;

const HEXADECIMAL: [u8; 256] = {
    let mut table = [NOT_A_DIGIT; 256];
    let mut digit = 0;
    while digit < 16 {
        let upper_case = UPPER_CASE_DIGITS[digit as usize];
        table[upper_case as usize] = digit;
        table[upper_case.to_ascii_lowercase() as usize] = digit;
        digit += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::hexadecimal;

    #[test]
    fn the_digits_are_those_of_the_standard_library() {
        for byte in 0..=u8::MAX {
            assert_eq!(hexadecimal(byte).map(u32::from), char::from(byte).to_digit(16), "{byte}");
        }
    }
}
