//! Links in source code.

use crate::{DATA, MARKUP, SOURCE, assert_links};

#[test]
fn strings_that_are_filled_or_joined() {
    assert_links(
        SOURCE,
        &[
            ("\"https://r.bttn.io\" +\n\"/\" +\n\"?btn_ref=a&btn_url=b\"", &["R/?btn_ref=a&btn_url=b"]),
            ("R?a=%s&b=%d&c=%1$s&d=%(e)s&f=%ld&g=%@&h=%d0%df", &["R?a=␚&b=␚&c=␚&d=␚&f=␚&g=␚&h=%d0%df"]),
            ("R?a=%%3A%%2F%{b}%<c>s{}", &["R?a=%3A%2F␚␚␚"]),
            ("\"R?a=$name&b=$user->id&c=$user['id']&d=$1&e=$&f\"", &["R?a=␚&b=␚&c=␚&d=␚&e=$&f"]),
            (r#""R?a=\(user.id("x"))&b=$(id -u)""#, &["R?a=␚&b=␚"]),
            ("'R?a=' + b", &["R?a=␛"]),
            ("s.includes('r.bttn.io?btn_ref='); '//' + 'r.bttn.io?btn_ref=a&' + b", &["R?btn_ref=a&␛"]),
            ("\"https://\"\n\"r.bttn.io\" + \"?btn_ref=a\"", &["R?btn_ref=a␛"]),
            (
                "scheme + 'r.bttn.io?btn_ref=a'; f('r.bttn.io?btn_ref=a&btn_url=b')",
                &["R?btn_ref=a␛", "r.bttn.io?btn_ref=a&btn_url=b"],
            ),
            ("\"R?a=b\" +\n  \"&c=d\" + e", &["R?a=b&c=d␛"]),
            ("curl \"R?a=b\" \"R?c=d\"", &["R?a=b␛", "R?c=d"]),
            ("'r.bttn.io?btn_ref=a'", &[]),
            ("'r.bttn.io?btn_ref=a&btn_url=b'", &["r.bttn.io?btn_ref=a&btn_url=b"]),
            ("u = new URL('R?btn_ref=a'); u.searchParams.set('btn_url', b)", &["R?btn_ref=a␛"]),
            ("x = \"R?btn_ref=%s&btn_pub_user=%\" PIDu64", &["R?btn_ref=␚&btn_pub_user=␛"]),
            ("'See R?a=_' + b", &["R?a=_␛"]),
            ("'See R?a=b.'", &["R?a=b"]),
            ("x('to R?a=b','c') x('it\\'s R?a=b','c')", &["R?a=b", "R?a=b"]),
            ("\"R?a=\"\n    + b", &["R?a=␛"]),
            ("'R?a=' . $b; 'R?b='.$c; 'R?d='.urlencode($e); 'R?f='.FOO", &["R?a=␛", "R?b=␛", "R?d=␛", "R?f=␛"]),
            ("\"R?a\".to_string() \"R?b\"\n  .len()", &["R?a", "R?b"]),
            ("'R?a=' .. b", &["R?a=␛"]),
            ("curl 'R?a='$USER'&b'", &["R?a=␛"]),
            ("'<a href=\"R?a=' + b + '\">'; '<a href=\"R?a=' . $b . '\">'", &["R?a=␛", "R?a=␛"]),
            ("\"<a href='R?a=\" + b + \"'>\"", &["R?a=␛"]),
            ("'R?a=' ~ b 'R?a=' <> b 'R?a=' || b \"R?a=\" & b", &["R?a=␛", "R?a=␛", "R?a=␛", "R?a=␛"]),
            ("\"R?a\" && b; (\"R?b\") f(\"R?c\", d); \"R?e\";", &["R?a", "R?b", "R?c", "R?e"]),
            ("\"R?a=\"\n  \"b\"", &["R?a=b"]),
            ("\"R?a=\"\n  f'b'", &["R?a=␛"]),
            ("\"R?a=\" \\\n  \"b\"", &["R?a=b"]),
            ("\"R?a=\\\n  b\"", &["R?a=␛"]),
            ("concat!(\"R?a=\", ID)", &["R?a=␛"]),
            (r#""x = \"R?a=\" + b""#, &["R?a=␛"]),
            (r#""begins \"R?a=b\"""#, &["R?a=b"]),
            // An unfinished string is completed elsewhere.
            (
                "x = \"R?a=\"; \"R?a&\"; \"R?b=https%3A%2F%2F\"; R?c=",
                &["R?a=␛", "R?a&␛", "R?b=https%3A%2F%2F␛", "R?c="],
            ),
        ],
    );
    assert_links(
        SOURCE,
        &[
            ("[\"R?a=b\", \"&btn_url=\", u].join(\"\")", &["R?a=b␛"]),
            ("['R?a=b',\n  'btn_url=' + u].join('&')", &["R?a=b␛"]),
            ("f(\"R?a=b\", \"&\") f(\"R?a=b\", \"btn_url\") f(\"R?a=b\", \"&amp;\")", &["R?a=b", "R?a=b", "R?a=b"]),
        ],
    );
    assert_links(DATA, &[("[\"R?a=b\", \"&btn_url=c\"]", &["R?a=b"])]);
    assert_links(DATA, &[("'R?a=' + b", &["R?a=␛"]), ("{u: 'R?a='}", &["R?a="]), ("R?a=%s$name", &["R?a=%s$name"])]);
    assert_links(
        MARKUP,
        &[
            ("'R?a=' + b", &["R?a=␛"]),
            ("{{ 'R?a=' . b }}{{ 'R?a=' | append: b }}", &["R?a=␛", "R?a=␛"]),
            ("| \"R?a=b\" | \"R?c\". |", &["R?a=b", "R?c"]),
            ("\"R?a\" \"b\"", &["R?a"]),
            ("'<a href=\"R?a=' + b + '\">'", &["R?a=␛"]),
        ],
    );
}

#[test]
fn regular_expressions_are_no_links() {
    assert_links(
        SOURCE,
        &[
            ("\"R?btn_ref=(org-.*)\" \"R?btn_ref=.*&a\" \"R?btn_ref=[^&]+\" r'R?btn_ref=\\w+'", &[]),
            ("/R\\?btn_ref=org-[0-9a-f]{16}/ /R?btn_ref=a&btn_url=.+/ \"R?btn_ref=)\"", &[]),
            ("\"R?btn_ref=a(b)&a=.*\" R?btn_ref=a\\&b", &["R?btn_ref=a(b)&a=.*␛", "R?btn_ref=a&b"]),
            ("(R?btn_ref=) \"R?btn_ref=[id]\" R\\?btn_ref=a", &["R?btn_ref=␛", "R?btn_ref=␚␛", "R?btn_ref=a"]),
        ],
    );
    assert_links(MARKUP, &[("\"R?btn_ref=(a)\"", &["R?btn_ref=(a)"])]);
}
