//! What is found in a text, and where it ends: a table of texts, each with the links that a careful reader sees in it.
//! A `␚` stands for the place of a value, a `␛` for that of a block.

use button_links_check::scan::FileKind::{Data, Markup, Source};
use button_links_check::scan::{FileKind, Item, Outcome, Scanner, Site};

fn scanner() -> Scanner {
    Scanner::new(&["go.news.example", "r.bttn.io.zq.example", "zq.r.bttn.io"].map(str::to_owned))
}

fn sites(text: &[u8], kind: FileKind) -> Vec<Site> {
    let mut sites = Vec::new();
    let outcome = scanner().scan(text, kind, |item| match item {
        Item::Link(site) => sites.push(site),
        Item::Suppression { .. } => {}
    });
    assert_eq!(outcome.unwrap(), Outcome::Text);
    sites
}

fn links(text: &str, kind: FileKind) -> Vec<String> {
    let sites = sites(text.as_bytes(), kind);
    sites.iter().map(|site| site.link.replace('\u{1A}', "␚").replace('\u{1B}', "␛")).collect()
}

/// Texts of a kind, and their links. `R` stands for `https://r.bttn.io`.
fn table(kind: FileKind, rows: &[(&str, &[&str])]) {
    let spelled = |text: &str| text.replace('R', "https://r.bttn.io");
    let wrong: Vec<_> = rows
        .iter()
        .map(|(text, expected)| (spelled(text), expected.iter().map(|link| spelled(link)).collect::<Vec<_>>()))
        .map(|(text, expected)| (links(&text, kind), expected, text))
        .filter(|(found, expected, _)| found != expected)
        .map(|(found, expected, text)| format!("{text}\n    found    {found:?}\n    expected {expected:?}\n"))
        .collect();
    assert!(wrong.is_empty(), "{kind:?}\n{}", wrong.concat());
}

#[test]
fn where_a_link_begins() {
    table(
        Markup,
        &[
            ("R?btn_ref=a", &["R?btn_ref=a"]),
            ("R?x", &["R?x"]),
            ("R/?x", &["R/?x"]),
            ("R:443?x", &["R:443?x"]),
            ("R:443/x?btn_ref=a", &["R:443/x?btn_ref=a"]),
            ("R/x?btn_ref=a#top", &["R/x?btn_ref=a#top"]),
            ("R/x?a=b", &[]),
            ("R", &[]),
            ("R/abc", &[]),
            ("R?", &[]),
            ("See R? Or R.", &[]),
            ("`R?…`, `R?...`, R?…", &[]),
            ("R#?btn_ref=a", &[]),
            ("R.evil.example?btn_ref=a", &[]),
            ("R:x?btn_ref=a", &[]),
            ("R/{{ path }}?btn_ref=a", &[]),
            ("R{{ path }}?btn_ref=a", &[]),
            ("https://o.bttn.io/x?btn_ref=a https://walmart.bttn.io/p?btn_ref=a", &[]),
            ("https://er.bttn.io?btn_ref=a https://foo.r.bttn.io?btn_ref=a https://a@r.bttn.io?btn_ref=a", &[]),
            ("https://r.amzlink.to?btn_ref=a", &["https://r.amzlink.to?btn_ref=a"]),
            ("http://r.bttn.io?a=b", &["http://r.bttn.io?a=b"]),
            ("//r.bttn.io?a=b", &["//r.bttn.io?a=b"]),
            ("<a href=//r.bttn.io?a=b>", &["//r.bttn.io?a=b"]),
            (
                "ftp://r.bttn.io?btn_ref=a shttps://r.bttn.io?btn_ref=a x-https://r.bttn.io?a git+https://r.bttn.io?b",
                &[],
            ),
            ("_R?btn_ref=a_ end.R?b", &["R?btn_ref=a", "R?b"]),
            ("r.bttn.io?btn_ref=a", &["r.bttn.io?btn_ref=a"]),
            ("(r.bttn.io?btn_ref=a)", &["r.bttn.io?btn_ref=a"]),
            ("r.bttn.io?a=b /r.bttn.io?btn_ref=a x/r.bttn.io?btn_ref=a %r.bttn.io?btn_ref=a", &[]),
            (r"https:\/\/r.bttn.io\/?a=b", &["R/?a=b"]),
            (r"https:\\/\\/r.bttn.io?a=b\\u0026c=d\\", &["R?a=b&c=d"]),
            ("https&#58;&#x2F;&#x02f;r.bttn.io&quest;a=b", &["R?a=b"]),
            ("HTTPS&colon;&sol;&#0047;r.bttn.io?a=b", &["HTTPS://r.bttn.io?a=b"]),
            ("https://go.news.example?btn_ref=a", &["R?btn_ref=a"]),
            ("https://GO.NEWS.EXAMPLE/?btn_ref=a", &["R/?btn_ref=a"]),
            ("https://r.bttn.io.zq.example?a https://zq.r.bttn.io?b", &["R?a", "R?b"]),
            ("https://other.example/?u=https%3A%2F%2Fr.bttn.io%3Fbtn_ref=a", &[]),
            ("R?btn_url=https://r.bttn.io?btn_ref=a R?b", &["R?btn_url=https://r.bttn.io?btn_ref=a", "R?b"]),
        ],
    );
}

#[test]
fn hosts_in_capitals() {
    assert_eq!(links("HTTPS://R.BTTN.IO?BTN_REF=a", Markup), ["HTTPS://R.BTTN.IO?BTN_REF=a"]);
    assert_eq!(links("Https://R.bttn.io?a", Markup), ["Https://R.bttn.io?a"]);
    assert_eq!(links(r#"\u0022https://r.bttn.io?a\u0022 "\nhttps://r.bttn.io?b\n""#, Data).len(), 2);
}

#[test]
fn where_a_link_ends() {
    table(
        Markup,
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
            ("R?a=b&hellip; R?a=!!!user!!! R?a=b!!!", &["R?a=b", "R?a=!!!user!!!", "R?a=b"]),
        ],
    );
}

#[test]
fn an_ampersand_of_html_in_a_table() {
    table(
        Data,
        &[
            ("R?a=b&amp;c=d;e", &["R?a=b&amp;c=d"]),
            ("1;R?a=b&#x26;c=d;e", &["R?a=b&#x26;c=d"]),
            ("R?a=b&amp;c=d&AMP;e=f", &["R?a=b&amp;c=d&AMP;e=f"]),
        ],
    );
}

#[test]
fn an_attribute_over_lines() {
    table(
        Markup,
        &[
            ("<a href=\"R?a=b\n   &amp;btn_c=d\r\n&btn_e=f\n\">", &["R?a=b\n   &btn_c=d\r\n&btn_e=f"]),
            ("R?a=b\n&btn_c=d 'R?a=b\n c' `R?a=b\n&btn_c`", &["R?a=b", "R?a=b", "R?a=b"]),
        ],
    );
    table(Data, &[("\"R?a=b\n&btn_c=d\"", &["R?a=b"])]);
}

#[test]
fn white_space_in_quotes() {
    table(
        Markup,
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
fn fields() {
    table(
        Data,
        &[
            ("1,R?a=b,2\n1;R?c=d;2\n", &["R?a=b", "R?c=d"]),
            ("R?a=b,2\nR?c=d;e|R?f", &["R?a=b", "R?c=d", "R?f"]),
            ("R?btn_url=a,b&btn_ref=c,d\n", &["R?btn_url=a,b&btn_ref=c"]),
            ("R?a,R?btn_ref=b\n", &["R?a", "R?btn_ref=b"]),
            ("a\tR?a=b,c\td", &["R?a=b,c"]),
            ("1,\"R?a=b,c\",2", &["R?a=b,c"]),
        ],
    );
    table(Markup, &[("x,R?a=b,c", &["R?a=b,c"]), ("R?a=b;c", &["R?a=b;c"])]);
}

#[test]
fn entities() {
    table(
        Markup,
        &[
            ("R?a&amp;b&#38;c&#x00026;d&#X26;e", &["R?a&b&c&d&e"]),
            ("R?a&amp;amp;b&c=1&copy=2&unknown;", &["R?a&amp;b&c=1&copy=2&unknown"]),
            ("R?a&equals;b&#x3D;&percnt;41&#0;.", &["R?a=b=%41\u{FFFD}"]),
        ],
    );
    for kind in [Data, Source] {
        table(
            kind,
            &[
                ("\"R?a&amp;b\"", &["R?a&amp;b"]),
                ("\"<a href='R?a&amp;b'>\"", &["R?a&b"]),
                ("<\n\"R?a&amp;b\"", &["R?a&amp;b"]),
                (r#"\u003Ca "R?a&amp;b""#, &["R?a&b"]),
                (r#"\u003ca href=\"R?a\u0026amp;b\u0026c=d\""#, &["R?a&b&c=d"]),
                (r#"\"R?a\u0026amp;b\""#, &["R?a&amp;b"]),
                ("<a\n  href=\"R?a&amp;b\"", &["R?a&b"]),
            ],
        );
    }
    let has_entities = |text: &str| sites(text.as_bytes(), Markup)[0].has_entities;
    assert!(has_entities("https://r.bttn.io?a&amp;b"));
    assert!(has_entities(r"https://r.bttn.io?a\u0026amp;b"));
    assert!(!has_entities("https://r.bttn.io?a&b"));
    assert!(!has_entities("https&colon;//r.bttn.io?a&#x3D;\\u0026b"));
}

#[test]
fn escapes() {
    table(
        Data,
        &[
            (r"R?a=b\u0026c\u003Dd\x26e\u{26}f", &["R?a=b&c=d&e&f"]),
            (r"R?a=\ud83d\ude00\ud83d\u00e9\q", &["R?a=😀\\ud83dé\\q"]),
            (r"R?a=b\", &["R?a=b\\"]),
        ],
    );
}

#[test]
fn places_of_templates() {
    let holes = [
        "{{ user }}",
        "{{{ user }}}",
        "{{ user[\"id\"] | default('>') }}",
        "${user}",
        "${f({a: \"}\"})}",
        "$!{user}",
        "#{user}",
        "@{user}",
        "{user}",
        "{user[\"id\"]}",
        "<%= user.id > 1 %>",
        "<%- user %>",
        "<?= $user ?>",
        "[[ ${user} ]]",
        "[% user %]",
        "*|USER|*",
        "%%USER%%",
        "%%_subscriberkey%%",
        "%recipient.id%",
        "%%=v(@user)=%%",
        "@(user.Id)",
        "{!! $user !!}",
        "{{ user\n| x }}",
        "${{ user }}",
        "{$user}",
        "{{ endpoint }}",
    ];
    let blocks = [
        "{% if user %}",
        "<% if (user) { %>",
        "<?php echo 1 ?>",
        "{{#if user}}",
        "{{/if}}",
        "{{^user}}",
        "{{else}}",
        "{{> user}}",
        "{{! user }}",
        "{{!-- }} --}}",
        "{{-- }} --}}",
        "{# user #}",
        "{{~#if user}}",
        "{{- if .User }}",
        "{{ end }}",
        "{#if user}",
        "{/if}",
        "{:else}",
        "[% IF user %]",
        "<%= if user do %>",
    ];
    for (texts, shown) in [(&holes[..], '␚'), (&blocks[..], '␛')] {
        for hole in texts {
            for kind in [Markup, Data, Source] {
                for (before, after) in [("\"", "\""), ("'", "'"), ("", " "), ("(", ")")] {
                    let text = format!("{before}https://r.bttn.io?a={hole}&b={hole}{after}");
                    let link = format!("https://r.bttn.io?a={shown}&b={shown}");
                    assert_eq!(links(&text, kind), [link], "{kind:?} {text}");
                }
            }
        }
    }
}

#[test]
fn no_places_of_templates() {
    let long = format!("R?a={{{{ {} }}}}", "x".repeat(5000)).replace('R', "https://r.bttn.io");
    assert_eq!(links(&long, Markup), ["https://r.bttn.io?a={{"]);
    let deep = format!("https://r.bttn.io?a={}{}", "${".repeat(17), "}".repeat(17));
    assert_eq!(links(&deep, Markup), ["https://r.bttn.io?a=${␚}"]);
    table(
        Markup,
        &[
            ("R?a=%s&b=$name&c=%d&d={}&e=\\(f)", &["R?a=%s&b=$name&c=%d&d={}&e=(f)"]),
            ("R?a={b\n}", &["R?a={b"]),
            ("R?a=%%3A%%2F", &["R?a=%%3A%%2F"]),
            ("R?a=%ID%&b=%%ID%%", &["R?a=␚&b=␚"]),
            ("R?a=%cafe%&b=100%sure%20&c=%x%&d=%%", &["R?a=%cafe%&b=100%sure%20&c=%x%&d=%%"]),
        ],
    );
}

#[test]
fn what_documentation_leaves_out() {
    for kind in [Markup, Data, Source] {
        table(
            kind,
            &[
                ("`R?btn_ref=…&btn_url=…`", &["R?btn_ref=␚&btn_url=␛"]),
                ("R?btn_ref=org-...&btn_url=... \"R?btn_ref=a&…\"", &["R?btn_ref=org-␚&btn_url=␛", "R?btn_ref=a&␛"]),
                ("R?a=b... R?a=b…", &["R?a=b", "R?a=b"]),
                ("R?a=...b&c=.....", &["R?a=...b&c="]),
                ("`R?btn_ref=<org-id>&b=<a b>`", &["R?btn_ref=<org-id>&b=<a b>"]),
            ],
        );
    }
    table(Markup, &[("<p>R?a=<b>c</b>", &["R?a="]), ("\"R?a=<%= b %>\"", &["R?a=␚"])]);
    table(Data, &[("R?a=<b>&c=<d", &["R?a=<b>&c="]), ("<p>R?a=<b>c</b>", &["R?a="])]);
}

#[test]
fn source_code() {
    table(
        Source,
        &[
            ("R?a=%s&b=%d&c=%1$s&d=%(e)s&f=%ld&g=%@&h=%d0%df", &["R?a=␚&b=␚&c=␚&d=␚&f=␚&g=␚&h=%d0%df"]),
            ("R?a=%%3A%%2F%{b}%<c>s{}", &["R?a=%3A%2F␚␚␚"]),
            ("\"R?a=$name&b=$user->id&c=$user['id']&d=$1&e=$&f\"", &["R?a=␚&b=␚&c=␚&d=␚&e=$&f"]),
            (r#""R?a=\(user.id("x"))&b=$(id -u)""#, &["R?a=␚&b=␚"]),
            ("'R?a=' + b", &["R?a=␛"]),
            ("s.includes('r.bttn.io?btn_ref='); '//' + 'r.bttn.io?btn_ref=a&' + b", &[]),
            ("'r.bttn.io?btn_ref=a'", &["r.bttn.io?btn_ref=a"]),
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
            ("\"R?a=\"\n  \"b\"", &["R?a=␛"]),
            ("\"R?a=\"\n  f'b'", &["R?a=␛"]),
            ("\"R?a=\" \\\n  \"b\"", &["R?a=␛"]),
            ("\"R?a=\\\n  b\"", &["R?a=␛"]),
            ("concat!(\"R?a=\", ID)", &["R?a=␛"]),
            (r#""x = \"R?a=\" + b""#, &["R?a=␛"]),
            (r#""begins \"R?a=b\"""#, &["R?a=b"]),
            // A string that breaks off is filled up by other means.
            (
                "x = \"R?a=\"; \"R?a&\"; \"R?b=https%3A%2F%2F\"; R?c=",
                &["R?a=␛", "R?a&␛", "R?b=https%3A%2F%2F␛", "R?c="],
            ),
        ],
    );
    table(Data, &[("'R?a=' + b", &["R?a="]), ("R?a=%s$name", &["R?a=%s$name"])]);
    table(
        Markup,
        &[
            ("'R?a=' + b", &["R?a=␛"]),
            ("{{ 'R?a=' . b }}{{ 'R?a=' | append: b }}", &["R?a=␛", "R?a=␛"]),
            ("| \"R?a=b\" | \"R?c\". |", &["R?a=b", "R?c"]),
            ("\"R?a\" \"b\"", &["R?a"]),
            ("'<a href=\"R?a=' + b + '\">'", &["R?a=␛"]),
        ],
    );
}
