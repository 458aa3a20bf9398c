//! Entities and backslash escapes.

use crate::{DATA, MARKUP, SOURCE, assert_links};

#[test]
fn an_entity_does_not_end_a_field() {
    assert_links(
        DATA,
        &[
            ("R?a=b&amp;c=d;e", &["R?a=b&amp;c=d"]),
            ("1;R?a=b&#x26;c=d;e", &["R?a=b&#x26;c=d"]),
            ("R?a=b&amp;c=d&AMP;e=f", &["R?a=b&amp;c=d&AMP;e=f"]),
        ],
    );
}

#[test]
fn entities_are_decoded_in_html() {
    assert_links(
        MARKUP,
        &[
            ("R?a&amp;b&#38;c&#x00026;d&#X26;e", &["R?a&b&c&d&e"]),
            ("R?a&amp;amp;b&c=1&copy=2&unknown;", &["R?a&amp;b&c=1&copy=2&unknown"]),
            ("R?a&equals;b&#x3D;&percnt;41&#0;.", &["R?a=b=%41\u{FFFD}"]),
        ],
    );
    for kind in [DATA, SOURCE] {
        assert_links(
            kind,
            &[
                ("\"R?a&amp;b\"", &["R?a&amp;b"]),
                ("\"<a href='R?a&amp;b'>\"", &["R?a&b"]),
                ("<\n\"R?a&amp;b\"", &["R?a&amp;b"]),
                (r#"\u003Ca "R?a&amp;b""#, &["R?a&b"]),
                (r#"\u003ca href=\"R?a\u0026amp;b\u0026c=d\""#, &["R?a&b&c=d"]),
                (r#"\"R?a\u0026amp;b\""#, &["R?a&amp;b"]),
                ("<a\n  href=\"R?a&amp;b\"", &["R?a&b"]),
                ("<a href=\n  \"R?a&amp;b\"", &["R?a&b"]),
            ],
        );
    }
}

#[test]
fn backslash_escapes_are_decoded() {
    assert_links(
        DATA,
        &[
            (r"R?a=b\u0026c\u003Dd\x26e\u{26}f", &["R?a=b&c=d&e&f"]),
            (r"R?a=\ud83d\ude00\ud83d\u00e9\q", &["R?a=😀\\ud83dé\\q"]),
            (r"R?a=b\", &["R?a=b\\"]),
        ],
    );
}
