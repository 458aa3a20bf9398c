//! Destinations: their form, and the mistakes of people.

use button_links_rules::ErrorKind::*;
use button_links_rules::Parameter::*;

use super::case::{Case, LINK_TO, invalid, linted, valid};
use super::message::{ENTITY, MISSPELT, NO_COLON, ONE_SLASH, OPEN_ENTITY, TEMPLATE, THIRD_SLASH, TWICE, WHITE_SPACE};

pub(super) fn destinations() -> Vec<Case> {
    let valid = |url: &str, encoded: &str| valid(BtnUrl, url, format!("{LINK_TO}{encoded}"));
    let invalid = |url: &str, kind, index| invalid(BtnUrl, url, kind, index);
    vec![
        valid("https://www.retailer.com", "https%3A%2F%2Fwww.retailer.com"),
        valid("https://www.retailer.com/", "https%3A%2F%2Fwww.retailer.com%2F"),
        valid("HTTPS://WWW.Retailer.COM", "HTTPS%3A%2F%2FWWW.Retailer.COM"),
        valid("https://www.retailer.com?a=1&b=2", "https%3A%2F%2Fwww.retailer.com%3Fa%3D1%26b%3D2"),
        valid("https://www.retailer.com#top", "https%3A%2F%2Fwww.retailer.com%23top"),
        valid("https://www.retailer.com/a%20b", "https%3A%2F%2Fwww.retailer.com%2Fa%2520b"),
        valid("https://www.retailer.com/?q=a+b", "https%3A%2F%2Fwww.retailer.com%2F%3Fq%3Da%2Bb"),
        valid(
            "https://www.retailer.com/p?u=https%3A%2F%2Fx.org",
            "https%3A%2F%2Fwww.retailer.com%2Fp%3Fu%3Dhttps%253A%252F%252Fx.org",
        ),
        valid("https://www.retailer.com/a?b#c?d", "https%3A%2F%2Fwww.retailer.com%2Fa%3Fb%23c%3Fd"),
        valid("https://www.retailer.com/~a-b._", "https%3A%2F%2Fwww.retailer.com%2F~a-b._"),
        valid(
            "https://www.retailer.com/!$&'()*+,;=:@",
            "https%3A%2F%2Fwww.retailer.com%2F%21%24%26%27%28%29%2A%2B%2C%3B%3D%3A%40",
        ),
        valid("https://www.retailer.com/%c3%a9", "https%3A%2F%2Fwww.retailer.com%2F%25c3%25a9"),
        valid("https://www.retailer.com//a", "https%3A%2F%2Fwww.retailer.com%2F%2Fa"),
        invalid("", Empty, 0),
        invalid("http://www.retailer.com", NotHttps, 4),
        invalid("https", NotHttps, 5),
        invalid("https:", NotHttps, 6),
        invalid("https:www.retailer.com", NotHttps, 6),
        invalid("https:\\\\www.retailer.com", NotHttps, 6),
        invalid("www.retailer.com", NotHttps, 0),
        invalid("//www.retailer.com", NotHttps, 0),
        invalid("/p/12345", NotHttps, 0),
        invalid("ftp://www.retailer.com", NotHttps, 0),
        invalid("javascript:alert(1)", NotHttps, 0),
        invalid("https%3A%2F%2Fwww.retailer.com", Encoded, 5),
        invalid("https%253A%252F%252Fwww.retailer.com", Encoded, 5),
        invalid("http%3A%2F%2Fwww.retailer.com", Encoded, 4),
        invalid("h%74tps://www.retailer.com", NotHttps, 1),
        invalid("https://www.retailer.com/a b", Character(' '), 26),
        invalid("https://www.retailer.com/a\tb", Character('\t'), 26),
        invalid("https://www.retailer.com/a\nb", Character('\n'), 26),
        invalid("https://www.retailer.com/\"", Character('"'), 25),
        invalid("https://www.retailer.com/a|b", Character('|'), 26),
        invalid("https://www.retailer.com/a\\b", Character('\\'), 26),
        invalid("https://www.retailer.com/a^b", Character('^'), 26),
        invalid("https://www.retailer.com/a[0]", Character('['), 26),
        invalid("https://www.retailer.com/a`b", Character('`'), 26),
        invalid("https://www.retailer.com/é", Character('é'), 25),
        invalid("https://www.retailer.com/#a#b", Character('#'), 27),
        invalid("https://www.retailer.com/%", Escape, 25),
        invalid("https://www.retailer.com/%4", Escape, 25),
        invalid("https://www.retailer.com/100%/a", Escape, 28),
        invalid("https://www.retailer.com/%4g", Escape, 25),
        invalid("https://www.retailer.com/%%41", Escape, 25),
        linted(invalid("https://www.retailer.com ", HostCharacter(' '), 24), WHITE_SPACE),
        linted(invalid("https://www.retailer.com/\n", Character('\n'), 25), WHITE_SPACE),
        linted(invalid(" https://www.retailer.com", NotHttps, 0), WHITE_SPACE),
        linted(invalid("https://www.retailer.com/{id}", Character('{'), 25), TEMPLATE),
        linted(invalid("https://www.retailer.com/<id>", Character('<'), 25), TEMPLATE),
        linted(invalid("https://www.retailer.com/%s", Escape, 25), TEMPLATE),
        linted(invalid("{{ url }}", NotHttps, 0), TEMPLATE),
        linted(invalid("!!!redirectURL!!!", NotHttps, 0), TEMPLATE),
        linted(
            valid(
                "https://www.retailer.com/?u=!!!id!!!",
                "https%3A%2F%2Fwww.retailer.com%2F%3Fu%3D%21%21%21id%21%21%21",
            ),
            TEMPLATE,
        ),
        linted(
            valid("https://www.retailer.com/?a=1&amp;b=2", "https%3A%2F%2Fwww.retailer.com%2F%3Fa%3D1%26amp%3Bb%3D2"),
            ENTITY,
        ),
    ]
}

/// The mistakes of people in a destination: entities, placeholders, the scheme, and parameters of the link.
pub(super) fn mistaken_destinations() -> Vec<Case> {
    let valid = |url: &str, encoded: &str| valid(BtnUrl, url, format!("{LINK_TO}{encoded}"));
    let invalid = |url: &str, kind, index| invalid(BtnUrl, url, kind, index);
    vec![
        linted(
            valid("https://www.retailer.com/?&#038;b=2", "https%3A%2F%2Fwww.retailer.com%2F%3F%26%23038%3Bb%3D2"),
            ENTITY,
        ),
        linted(
            valid("https://www.retailer.com/?&#0038;b", "https%3A%2F%2Fwww.retailer.com%2F%3F%26%230038%3Bb"),
            ENTITY,
        ),
        linted(valid("https://www.retailer.com/?&#X26;b", "https%3A%2F%2Fwww.retailer.com%2F%3F%26%23X26%3Bb"), ENTITY),
        linted(valid("https://www.retailer.com/?&AMP;b", "https%3A%2F%2Fwww.retailer.com%2F%3F%26AMP%3Bb"), ENTITY),
        linted(
            valid("https://www.retailer.com/?&amp;amp;b", "https%3A%2F%2Fwww.retailer.com%2F%3F%26amp%3Bamp%3Bb"),
            ENTITY,
        ),
        linted(
            valid("https://www.retailer.com/?&ampb=2", "https%3A%2F%2Fwww.retailer.com%2F%3F%26ampb%3D2"),
            OPEN_ENTITY,
        ),
        valid("https://www.retailer.com/?&amplitude=2", "https%3A%2F%2Fwww.retailer.com%2F%3F%26amplitude%3D2"),
        linted(invalid("https://www.retailer.com/%CLICK%", Escape, 25), TEMPLATE),
        linted(invalid("https://www.retailer.com/[slug]", Character('['), 25), TEMPLATE),
        linted(valid("https://www.retailer.com/:id", "https%3A%2F%2Fwww.retailer.com%2F%3Aid"), TEMPLATE),
        linted(valid("https://www.retailer.com/$id", "https%3A%2F%2Fwww.retailer.com%2F%24id"), TEMPLATE),
        linted(valid("https://www.retailer.com/%7Bid%7D", "https%3A%2F%2Fwww.retailer.com%2F%257Bid%257D"), TEMPLATE),
        valid("https://www.retailer.com/?$select=a", "https%3A%2F%2Fwww.retailer.com%2F%3F%24select%3Da"),
        linted(invalid("https://https://www.retailer.com", OneLabel, 8), TWICE),
        linted(invalid("http://https://www.retailer.com", NotHttps, 4), TWICE),
        linted(invalid("htps://www.retailer.com", NotHttps, 2), MISSPELT),
        linted(invalid("https//www.retailer.com", NotHttps, 5), NO_COLON),
        linted(invalid("https:/www.retailer.com", NotHttps, 7), ONE_SLASH),
        linted(invalid("https:///www.retailer.com", EmptyLabel, 8), THIRD_SLASH),
        invalid("https://www.retailer.com/p?btn_pub_user=u", OwnParameter, 27),
        invalid("https://www.retailer.com/p&btn_pub_ref=r", OwnParameter, 27),
        invalid("https://www.retailer.com/p%26btn_pub_user%3Du", OwnParameter, 29),
        invalid("https://www.retailer.com/p%2526btn_pub_user%253Du", OwnParameter, 31),
        valid("https://www.retailer.com/?btn_ref=srctok-1", "https%3A%2F%2Fwww.retailer.com%2F%3Fbtn_ref%3Dsrctok-1"),
    ]
}
