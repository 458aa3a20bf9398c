//! Resolves the escapes of a string literal.
//!
//! The libraries that do this take a third of a second to build, or as long as all of this crate. The compiler has checked
//! the literal before, so there is little to do.

/// Returns the text between the quotes with its escapes resolved, or `None` if the compiler would refuse one.
pub(super) fn unescape(quoted: &str) -> Option<String> {
    let mut text = String::with_capacity(quoted.len());
    let mut rest = quoted;
    while let Some((plain, escape)) = rest.split_once('\\') {
        text.push_str(plain);
        rest = resolve(escape, &mut text)?;
    }
    text.push_str(rest);
    Some(text)
}

/// Appends the character of the escape after a backslash. Returns what follows the escape.
fn resolve<'a>(escape: &'a str, text: &mut String) -> Option<&'a str> {
    let mut characters = escape.chars();
    let character = match characters.next()? {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        '0' => '\0',
        quote @ ('\\' | '\'' | '"') => quote,
        'x' => {
            let (digits, rest) = characters.as_str().split_at_checked(2)?;
            text.push(char::from(u8::from_str_radix(digits, 16).ok().filter(u8::is_ascii)?));
            return Some(rest);
        }
        'u' => {
            let (digits, rest) = characters.as_str().strip_prefix('{')?.split_once('}')?;
            text.push(char::from_u32(u32::from_str_radix(&digits.replace('_', ""), 16).ok()?)?);
            return Some(rest);
        }
        // A line that is continued: the white space at the start of the next is left out.
        '\n' => return Some(characters.as_str().trim_start_matches([' ', '\t', '\n', '\r'])),
        _ => return None,
    };
    text.push(character);
    Some(characters.as_str())
}

#[cfg(test)]
mod tests {
    use std::str::FromStr;

    use crate::parse::Literal;

    /// Reads the source of a literal.
    fn read(source: &str) -> Option<(String, bool)> {
        let literal = proc_macro2::Literal::from_str(source).unwrap();
        Literal::read(&literal).map(|literal| (literal.text, literal.has_suffix))
    }

    #[test]
    fn a_literal_is_read_as_the_compiler_reads_it() {
        macro_rules! literals {
            ($($literal:literal)*) => { [$((stringify!($literal), $literal)),*] };
        }
        let literals = literals![
            "" "plain" "é ✓" "\n\r\t\0\\\'\"" "a\"b" "\x00\x41\x7F" "\u{e9}\u{1_F6_00}z" "\\n" "a\
                b" "\
                " "a
            b" r"" r"\n" r#"a"b"# r##"a"#b"## r"é\"
        ];
        for (source, text) in literals {
            assert_eq!(read(source), Some((text.to_owned(), false)), "{source}");
        }
    }

    #[test]
    fn a_suffix_is_told_apart() {
        for source in ["\"a\"x", "r\"a\"x", "r#\"a\"#x"] {
            assert_eq!(read(source), Some(("a".to_owned(), true)), "{source}");
        }
    }

    #[test]
    fn another_literal_is_no_string() {
        for source in ["1", "1.5", "'a'", "'\"'", "b\"a\"", "c\"a\"", "br\"a\"", "cr#\"a\"#", "b'\"'", "1u8"] {
            assert_eq!(read(source), None, "{source}");
        }
    }
}
