//! Placeholders and blocks of templates, and the ellipses of documentation.

use crate::{DATA, MARKUP, SOURCE, assert_links, links};

#[test]
fn placeholders_and_blocks() {
    let placeholders = [
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
    for (parts, shown) in [(&placeholders[..], '␚'), (&blocks[..], '␛')] {
        for part in parts {
            for kind in [MARKUP, DATA, SOURCE] {
                for (before, after) in [("\"", "\""), ("'", "'"), ("", " "), ("(", ")")] {
                    let text = format!("{before}https://r.bttn.io?a={part}&b={part}{after}");
                    let link = format!("https://r.bttn.io?a={shown}&b={shown}");
                    assert_eq!(links(&text, kind), [link], "{kind:?} {text}");
                }
            }
        }
    }
}

#[test]
fn expressions_are_recognized_only_where_a_value_begins() {
    assert_links(
        MARKUP,
        &[
            ("\"R?a=@Model.Org&b=@Url.Encode(user.Id(\"x\"))&c=@a[0].b\"", &["R?a=␚&b=␚&c=␚"]),
            ("R?a=org-@Model.Org&b=https%3A%2F%2F@Model.Shop", &["R?a=org-␚&b=https%3A%2F%2F␚"]),
            ("R?a=@Model.Org. R?a=@(x) R?a=@await.F(x)%20", &["R?a=␚", "R?a=␚", "R?a=␚%20"]),
            ("R?a=@user&b=c@example.com&d=@&e=@.x", &["R?a=@user&b=c@example.com&d=@&e=@.x"]),
            ("\"R?a=#id#&b=#session.user.id#&c=#f(id)#\"", &["R?a=␚&b=␚&c=␚"]),
            ("R?a=b#id#&c=#&d=#1#", &["R?a=b#id#&c=#&d=#1#"]),
            ("\"R?a=<c:out value=\"${user.id}\"/>&b=${c}\"", &["R?a=␚&b=␚"]),
            ("\"R?a=<c:out value='${user.id}'></c:out>&b=c\"", &["R?a=␚&b=c"]),
            ("R?a=<c:out value='b'>c<br/>", &["R?a="]),
        ],
    );
    assert_links(DATA, &[("\"R?a=@Model.Org&b=#id#\"", &["R?a=@Model.Org&b=#id#"])]);
}

#[test]
fn plain_text_that_resembles_a_placeholder() {
    let long = format!("R?a={{{{ {} }}}}", "x".repeat(5000)).replace('R', "https://r.bttn.io");
    assert_eq!(links(&long, MARKUP), ["https://r.bttn.io?a={{"]);
    let deep = format!("https://r.bttn.io?a={}{}", "${".repeat(17), "}".repeat(17));
    assert_eq!(links(&deep, MARKUP), ["https://r.bttn.io?a=${␚}"]);
    assert_links(
        MARKUP,
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
fn ellipses_and_names_in_angle_brackets() {
    for kind in [MARKUP, DATA, SOURCE] {
        assert_links(
            kind,
            &[
                ("`R?btn_ref=…&btn_url=…`", &["R?btn_ref=␚&btn_url=␛"]),
                ("R?btn_ref=org-...&btn_url=... \"R?btn_ref=a&…\"", &["R?btn_ref=org-␚&btn_url=␛", "R?btn_ref=a&␛"]),
                ("R?a=b... R?a=b… R?a=b.", &["R?a=b␛", "R?a=b␛", "R?a=b"]),
                ("R?a=...b&c=.....", &["R?a=...b&c=␛"]),
                ("`R?btn_ref=<org-id>&btn_url=<a b>`", &["R?btn_ref=<org-id>&btn_url=<a b>"]),
            ],
        );
    }
    assert_links(MARKUP, &[("<p>R?a=<q>c</q>", &["R?a="]), ("\"R?a=<%= b %>\"", &["R?a=␚"])]);
    assert_links(DATA, &[("R?a=<b>&c=<d", &["R?a=<b>&c="]), ("<p>R?a=<q>c</q>", &["R?a="])]);
}
