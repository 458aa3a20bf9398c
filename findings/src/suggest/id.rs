//! The user ID or the publisher reference that was meant.

use button_links_rules::decode;

use crate::code::Code;
use crate::lints::id::{lint, query_index};

/// The entities of HTML for what stands in names, besides `&amp;`.
const ENTITIES: [(&str, &str); 5] = [("&quot;", "\""), ("&apos;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " ")];

/// Removes a query after the ID, and the encodings and escapes that it had before it was written.
pub(super) fn id(text: &str) -> String {
    let mut id = text.to_owned();
    for _ in 0..4 {
        id = match lint(&id).map(|lint| lint.code) {
            Some(Code::EncodedTwice) => decode(&id).into_owned(),
            Some(Code::HtmlEntity) => unescape(&id),
            Some(Code::QueryInId) => id[..query_index(&id).unwrap_or(id.len())].to_owned(),
            _ => break,
        };
    }
    id
}

/// Replaces the entities of HTML.
fn unescape(text: &str) -> String {
    let named = ENTITIES.iter().fold(text.to_owned(), |text, (entity, plain)| text.replace(entity, plain));
    let mut parts = named.split("&#");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(';').and_then(|(code, rest)| Some((character(code)?, rest))) {
            Some((character, rest)) => {
                plain.push(character);
                plain.push_str(rest);
            }
            None => plain.extend(["&#", part]),
        }
    }
    plain
}

/// Returns the character of the number in `&#39;` or `&#x27;`.
fn character(code: &str) -> Option<char> {
    let number = match code.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => code.parse(),
    };
    char::from_u32(number.ok()?)
}

#[cfg(test)]
mod tests {
    use super::id;

    #[test]
    fn the_plain_id_is_found() {
        for (written, meant) in [
            ("a%40x.example", "a@x.example"),
            ("a%2540b", "a@b"),
            ("O&#39;Brien", "O'Brien"),
            ("O&#x27;Brien &quot;B&quot;", "O'Brien \"B\""),
            ("u?lid=x", "u"),
            ("Jane%20Doe?lid=x", "Jane Doe"),
            ("O%26%2339%3BBrien", "O'Brien"),
            ("user-123", "user-123"),
        ] {
            assert_eq!(id(written), meant, "{written}");
        }
    }
}
