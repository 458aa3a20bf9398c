//! Lints of a user ID and of a publisher reference: an ID that a query stuck to, and one that is encoded already.

use button_links_rules::decode;

use crate::code::Code;
use crate::finding::Lint;
use crate::text::is_lossy;

/// The beginnings of the names by which mail and advertising tools follow a click.
const TRACKING: [&str; 8] = ["utm_", "gclid", "fbclid", "msclkid", "mc_cid", "mc_eid", "lid", "btn_"];

/// The entities of HTML for what stands in names, besides `&amp;`.
const ENTITIES: [&str; 6] = ["&quot;", "&apos;", "&lt;", "&gt;", "&nbsp;", "&rsquo;"];

/// Finds what stands in an ID or after it by mistake.
pub(crate) fn lint(id: &str) -> Option<Lint> {
    html_escape(id).or_else(|| query(id)).or_else(|| percent_escape(id))
}

/// Returns the index in an ID of the query that stuck to it: a `?` and a parameter or the end, or an `&` and a parameter of a
/// tool.
pub(crate) fn query_index(id: &str) -> Option<usize> {
    let index = id.match_indices(['?', '&']).map(|(index, _)| index).find(|index| {
        let rest = &id[index + 1..];
        let is_name = |name: &str| {
            name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
                && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-.[]".contains(&byte))
        };
        let name = rest.split_once('=').map(|(name, _)| name).filter(|name| is_name(name));
        match id.as_bytes()[*index] {
            b'?' => {
                name.is_some()
                    || (rest.is_empty()
                        && id.chars().all(|character| character.is_alphanumeric() || "-_.?".contains(character)))
            }
            _ => name.is_some_and(|name| TRACKING.iter().any(|start| name.starts_with(start))),
        }
    })?;
    // `??` is one typing error.
    Some(id[..index].trim_end_matches('?').len()).filter(|index| *index > 0)
}

fn query(id: &str) -> Option<Lint> {
    let index = query_index(id)?;
    let message = "a query stuck to the ID and is now a part of it";
    Some(Lint {
        code: Code::QueryInId,
        message,
        help: "end the ID before it; in a link, more parameters follow an `&`",
        index,
    })
}

/// Finds an ID that was encoded before: each `%` begins an escape, and one of them is for a character that an encoder encodes.
fn percent_escape(id: &str) -> Option<Lint> {
    let index = id.find('%')?;
    let escapes = id.split('%').skip(1);
    let is_escape = |rest: &str| rest.len() > 1 && rest.bytes().take(2).all(|byte| byte.is_ascii_hexdigit());
    // An encoder leaves letters, digits and `-._~` as they are, so `%41` is no escape of one.
    let is_unreserved = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    let is_encoder_s = |rest: &str| u8::from_str_radix(&rest[..2], 16).is_ok_and(|byte| !is_unreserved(byte));
    let is_encoded = escapes.clone().all(is_escape) && escapes.clone().any(is_encoder_s);
    (is_encoded && !is_lossy(&decode(id))).then_some(Lint {
        code: Code::EncodedTwice,
        message: "the ID is percent-encoded already",
        help: "give the plain ID; it is percent-encoded once, for the link",
        index,
    })
}

/// Finds an ID that was escaped for HTML, such as `O&#39;Brien`.
fn html_escape(id: &str) -> Option<Lint> {
    let index = id.match_indices('&').map(|(index, _)| index).find(|index| {
        let rest = &id[*index..];
        let digits = rest.strip_prefix("&#").map(|digits| digits.trim_start_matches(['x', 'X']));
        let is_number = |digits: &str| digits.split_once(';').is_some_and(|(code, _)| is_code(code));
        digits.is_some_and(is_number) || ENTITIES.iter().any(|entity| rest.starts_with(entity))
    })?;
    let message = "the ID is escaped for HTML";
    Some(Lint { code: Code::HtmlEntity, message, help: "give the plain ID, like `O'Brien` for `O&#39;Brien`", index })
}

fn is_code(text: &str) -> bool {
    !text.is_empty() && text.len() < 8 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_code(code: Option<Code>, ids: &[&str]) {
        for id in ids {
            assert_eq!(lint(id).map(|lint| lint.code), code, "{id}");
        }
    }

    #[test]
    fn a_query_after_an_id_is_found() {
        assert_code(
            Some(Code::QueryInId),
            &["u?lid=x", "u?utm_source=m&utm_id=1", "u?_ga=1", "u?a[]=1", "u-1?", "u??", "u?a=", "Zoë?x=1"],
        );
        assert_code(Some(Code::QueryInId), &["u&utm_source=m", "u&btn_pub_ref=r", "u&gclid=1", "u?btn_pub_ref=r"]);
        assert_code(
            None,
            &["?", "u?v", "a/b?c#d", "who are you?", "a&b=c", "100% & more", "a=b", "u?=1", "u?1=2", "!$'()*,;:@/?"],
        );
    }

    #[test]
    fn an_id_that_is_encoded_already_is_found() {
        assert_code(
            Some(Code::EncodedTwice),
            &["a%40x.example", "a%2540b", "Zo%C3%AB", "Jane%20Doe", "100%25", "a%2fb", "%E6%97%A5"],
        );
        assert_code(Some(Code::HtmlEntity), &["O&#39;Brien", "O&#x27;Brien", "&quot;u&quot;", "a&nbsp;b"]);
        assert_code(
            None,
            &[
                "%41",
                "100%",
                "100%sure",
                "100% & more",
                "50%20%",
                "%FF",
                "%E6%97",
                "O'Brien",
                "a&b;c",
                "&#;",
                "&#39",
                "&bob;",
                "%",
            ],
        );
    }
}
