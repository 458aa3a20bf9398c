//! The end of a link.

use crate::{DATA, MARKUP, assert_links};

#[test]
fn a_link_ends_with_its_enclosure_or_in_prose() {
    assert_links(
        MARKUP,
        &[
            (r#"<a href="R?a=b" c>"#, &["R?a=b"]),
            ("<a href='R?a=\"b'>", &["R?a="]),
            ("<a href='R?a=b'>", &["R?a=b"]),
            ("<a href=R?a=b>", &["R?a=b"]),
            ("<loc>R?a=b.</loc>", &["R?a=b."]),
            ("<p>See R?a=b.</p>", &["R?a=b"]),
            ("[text](R?a=b) [t](R?a=(b)c \"title\")", &["R?a=b", "R?a=(b)c"]),
            ("[R?a=b](R?c=d)", &["R?a=b", "R?c=d"]),
            ("[Shop at R?a=b](R?c=d)", &["R?a=b", "R?c=d"]),
            ("<R?a=b>, `R?c=d`, |R?e=f|R?g|", &["R?a=b", "R?c=d", "R?e=f", "R?g"]),
            ("\\href{R?a\\_b=c\\&d}{text}", &["R?a_b=c&d"]),
            ("(see R?a=b), R?c=d! **R?e=f**: 'R?g' R?h'", &["R?a=b", "R?c=d", "R?e=f", "R?g", "R?h"]),
            ("(R?a=(b)). R?a=(b))) _R?a=b\\__", &["R?a=(b)", "R?a=(b)", "R?a=b_"]),
            ("R?a=(b) R?a=b)] “R?c=d” R?e=é«", &["R?a=(b)", "R?a=b", "R?c=d", "R?e=é"]),
            ("见R?a=b。R?c=日本、", &["R?a=b", "R?c=日本"]),
            ("&quot;R?a=b&quot; &lt;R?c=d&gt; R?e=f&nbsp;g R?h&#39;i", &["R?a=b", "R?c=d", "R?e=f", "R?h"]),
            (r#"{\"u\": \"R?a=b\"} \'R?c=d\' R?e\n R?f\\ R?g\tR?h"#, &["R?a=b", "R?c=d", "R?e", "R?f", "R?g", "R?h"]),
            (r"\u003ca href=\u0022R?a=b\u0026c=d\u0022\u003e", &["R?a=b&c=d"]),
            ("R?a=b\u{a0}c R?d\u{3000}e", &["R?a=b", "R?d"]),
            ("R?a=b\u{7f}c", &["R?a=b"]),
            ("R?a=b[Shop] R?c=d[^1]. R?e=[id] \"R?f[0]=g\"", &["R?a=b", "R?c=d", "R?e=[id]", "R?f[0]=g"]),
            (r"\[R?a=b\] \(R?c=d\) [R?e=f\]g]", &["R?a=b", "R?c=d", "R?e=f]g"]),
            ("R?a=b&mdash;c <p>R?a=b&ndash;c</p> (R?a=b&hellip;c)", &["R?a=b", "R?a=b", "R?a=b"]),
            ("\"R?a=b&mdash;c\"", &["R?a=b—c"]),
            ("R?a=b&hellip; R?a=!!!user!!! R?a=b!!!", &["R?a=b", "R?a=!!!user!!!", "R?a=b"]),
        ],
    );
}

#[test]
fn an_attribute_may_be_broken_over_lines() {
    assert_links(
        MARKUP,
        &[
            ("<a href=\"R?a=b\n   &amp;btn_c=d\r\n&btn_e=f\n\">", &["R?a=b\n   &btn_c=d\r\n&btn_e=f"]),
            ("R?a=b\n&btn_c=d 'R?a=b\n c' `R?a=b\n&btn_c`", &["R?a=b&btn_c=d", "R?a=b", "R?a=b"]),
        ],
    );
    assert_links(DATA, &[("\"R?a=b\n&btn_c=d\"", &["R?a=b"])]);
}

#[test]
fn white_space_in_quotes_belongs_to_the_link_before_a_parameter_or_the_quote() {
    assert_links(
        MARKUP,
        &[
            (r#"href="R?a=b ""#, &["R?a=b "]),
            (r#"href="R?a=b  &btn_url= c&btn_d=e f ""#, &["R?a=b  &btn_url= c&btn_d=e"]),
            (r#"href="R?a=b is good""#, &["R?a=b"]),
            (r#"href="R?a=b &btn_url=c"#, &["R?a=b"]),
            ("href=\"R?a=b \n\"", &["R?a=b"]),
            (r#""R?btn_a=b R?btn_c=d""#, &["R?btn_a=b", "R?btn_c=d"]),
            (r#""R?btn_url= https://x.example&btn_ref=d""#, &["R?btn_url= https://x.example&btn_ref=d"]),
            (r#"\"R?a=b \" \"R?a=b c\" R?d ""#, &["R?a=b ", "R?a=b", "R?d"]),
        ],
    );
}

#[test]
fn a_link_ends_with_its_field() {
    assert_links(
        DATA,
        &[
            ("1,R?a=b,2\n1;R?c=d;2\n", &["R?a=b", "R?c=d"]),
            ("R?a=b,2\nR?c=d;e|R?f", &["R?a=b", "R?c=d", "R?f"]),
            ("R?btn_url=a,b&btn_ref=c,d\n", &["R?btn_url=a,b&btn_ref=c"]),
            ("R?a,R?btn_ref=b\n", &["R?a", "R?btn_ref=b"]),
            ("a\tR?a=b,c\td", &["R?a=b,c"]),
            ("1,\"R?a=b,c\",2", &["R?a=b,c"]),
        ],
    );
    assert_links(MARKUP, &[("x,R?a=b,c", &["R?a=b,c"]), ("R?a=b;c", &["R?a=b;c"])]);
}
