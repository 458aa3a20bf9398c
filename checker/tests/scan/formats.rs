//! The formats: where a link ends, what a placeholder is, and how a line goes on, in each of them.

use crate::assert_links;

/// Checks the links of a text in a file of each of these names.
fn assert_in(files: &[&str], rows: &[(&str, &[&str])]) {
    for file in files {
        assert_links(file, rows);
    }
}

#[test]
fn placeholders_of_configuration() {
    assert_in(
        &["a.yaml", "a.toml", "Procfile", ".env"],
        &[("x: R?btn_ref=$SHOP&btn_url=${LINK}&btn_pub_user=$(ID)", &["R?btn_ref=␚&btn_url=␚&btn_pub_user=␚"])],
    );
    assert_links("a.yaml", &[("x: R?btn_ref=<< pipeline.org >>&btn_url=<<url>>", &["R?btn_ref=␚&btn_url=␚"])]);
    assert_links("a.txt", &[("R?btn_ref=$SHOP&btn_url=$(LINK)", &["R?btn_ref=$SHOP&btn_url=$(LINK)"])]);
    assert_links("_redirects", &[("/p/* R?btn_ref=a&btn_url=b%2F:splat 302", &["R?btn_ref=a&btn_url=b%2F␚"])]);
    assert_links(".htaccess", &[(r"R?btn_ref=a&btn_url=b\%3A%{HOST}%1 [L]", &["R?btn_ref=a&btn_url=b%3A␚␚"])]);
    assert_links("a.ini", &[("x = R?btn_ref=%(org)s&btn_url=b%%3A", &["R?btn_ref=␚&btn_url=b%3A"])]);
    assert_links("a.vm", &[("\"R?btn_ref=$org&a=$esc.url($x.y)&b=$!u.id\"", &["R?btn_ref=␚&a=␚&b=␚"])]);
}

#[test]
fn placeholders_of_programs_and_translations() {
    assert_in(
        &["a.c", "a.go", "a.po", "a.strings"],
        &[("\"R?a=%s&b=%05d&c=%1$s&d=%-8.3f&e=b%%3A\"", &["R?a=␚&b=␚&c=␚&d=␚&e=b%3A"])],
    );
    assert_links("a.c", &[("\"R?a=%016llx&b=org-%016x&c=%20&d=%2Fs\"", &["R?a=␚&b=org-␚&c=%20&d=%2Fs"])]);
    assert_links("a.go", &[("`R?a=%[1]s&b=%[2]d`", &["R?a=␚&b=␚"])]);
    assert_links("a.xml", &[("<s>R?a=%1$s&amp;b=%s&amp;c=5%-off&amp;d=%L1</s>", &["R?a=␚&b=␚&c=5%-off&d=␚"])]);
    assert_links("a.rkt", &[("\"R?a=~a&b=org-~a\" org", &["R?a=␚&b=org-␚"]), ("\"R?a=~b.c\"", &["R?a=~b.c"])]);
    assert_links("a.tcl", &[("\"R?a=$org&b=[encode $u]\"", &["R?a=␚&b=␚"])]);
    assert_links("a.sh", &[("\"R?a=`org`&b=$(url)&c=$1\"", &["R?a=␚&b=␚&c=␚"])]);
    assert_links("a.js", &[("`R?a=`; `R?b=c`", &["R?a=␛", "R?b=c"])]);
    assert_links("a.pl", &[("\"R?a=$x->{y}&b=$x->{y}[0]&c=$x{y}\"", &["R?a=␚&b=␚&c=␚"])]);
    assert_links("a.ps1", &[("\"R?a=$env:SHOP&b=$($u.Id)\"", &["R?a=␚&b=␚"])]);
    assert_links("a.cmd", &[("start R?a=b^&c=d%%3A%ID%", &["R?a=b&c=d%3A␚"])]);
}

#[test]
fn merge_fields_are_all_of_a_value() {
    for field in [
        "[user_id]",
        "~Contact.Id~",
        "#recipient:Id#",
        "$[UD:ID]$",
        "-userId-",
        "$ID$",
        "@user.id@",
        "<<id>>",
        "{{${id}}}",
    ] {
        let text = format!("\"R?btn_pub_user={field}&btn_ref=a\"");
        assert_in(&["a.html", "a.json"], &[(&text, &["R?btn_pub_user=␚&btn_ref=a"])]);
    }
    for value in ["[1]", "a[b]", "-a", "#", "$5", "{6F9619FF-8B86-D011-B42D-00CF4FC964FF}", "a-b-", "~a"] {
        let link = format!("R?btn_pub_user={value}&btn_ref=a");
        assert_links("a.html", &[(&format!("\"{link}\""), &[&link])]);
    }
}

#[test]
fn tags_as_placeholders() {
    assert_in(
        &["a.html", "a.xsl", "a.ftl"],
        &[
            ("<a href=\"R?a=<!--#echo var=\"SHOP\" -->&amp;b=<tmpl_var name=url>\">", &["R?a=␚&b=␚"]),
            ("<a href=\"R?a=&dtml-org;&amp;b=<#if x>${y}<#else>c</#if>\">", &["R?a=␚&b=␛␚␛c␛"]),
            ("<a href=\"R?a=<s:property value=\"org\"/>&amp;b=c\">", &["R?a=␚&b=c"]),
        ],
    );
    assert_links("a.xsl", &[("<x>R?a=<xsl:value-of select=\"@id\"/></x> <y>R?a=b</y>", &["R?a=␚", "R?a=b"])]);
    assert_links("a.xlf", &[("<source>R?a=<x id=\"1\"/>&amp;b=c</source>", &["R?a=␚&b=c"])]);
    assert_links(
        "a.html",
        &[("<p>R?a=b<br/>c</p> <p>R?a=<b>c</b></p> <p>R?a=<q>c</q></p>", &["R?a=b", "R?a=␛", "R?a="])],
    );
}

#[test]
fn ends_in_wikis_forums_and_chats() {
    assert_in(
        &["a.md", "a.txt", "a.wiki"],
        &[
            ("[url=R?a=b]Shop[/url] [url]R?c=d[/url]", &["R?a=b", "R?c=d"]),
            ("[button url=R?a=b]Shop[/button]", &["R?a=b"]),
            ("<R?a=b|Shop> [[R?c=d|Shop]] {{cite|url=R?e=f|title=x}}", &["R?a=b", "R?c=d", "R?e=f"]),
            ("<R?a=b|R?a=b&amp;c=d>", &["R?a=b", "R?a=b&c=d"]),
            ("R?a=b—and R?c=d👈 R?e=fです", &["R?a=b", "R?c=d", "R?e=f"]),
        ],
    );
    assert_links("a.md", &[("R?btn_ref=org–1 R?a=日本", &["R?btn_ref=org–1", "R?a=日本"])]);
    assert_links("a.html", &[("<a th:href=\"@{R?a=b(c=${d})}\">", &["R?a=b␛"])]);
}

#[test]
fn fields_of_a_table() {
    assert_links(
        "a.csv",
        &[
            ("1;See R?a=b;2026\n1,See R?a=b;c,2\n", &["R?a=b", "R?a=b;c"]),
            ("1,\"See R?a=b,c\",2\n1,See R?btn_ref=a,c&btn_url=b,2\n", &["R?a=b,c", "R?btn_ref=a,c&btn_url=b"]),
            ("\"=LINK(\"\"R?a=b&c=\"\"&ENCODE(A2),\"\"x\"\")\"", &["R?a=b&c=␛"]),
        ],
    );
}

#[test]
fn lines_that_go_on() {
    assert_in(&["a.ics", "a.vcf"], &[("LINK:R?a=b\r\n c&d=e\r\nX:y", &["R?a=bc&d=e"])]);
    assert_links("a.ics", &[("LINK:https://r.bt\n tn.io?a=b\nX:y", &["R?a=b"])]);
    assert_in(&["a.yaml", "a.toml", "a.properties"], &[("x: \"R?a=b\\\n   &c=d\\\n  e\"", &["R?a=b&c=de"])]);
    assert_links("a.yaml", &[(r#"x: "R?a=b\\" "#, &["R?a=b"])]);
    assert_links("a.hs", &[("\"R?a=b\\\n   \\&c=d\"", &["R?a=b&c=d"])]);
    assert_links("a.po", &[("msgid \"\"\n\"See R?\"\n\"a=b&c=d\"\nmsgstr \"\"", &["R?a=b&c=d"])]);
    assert_in(
        &["a.md", "a.txt"],
        &[
            ("> <R?btn_ref=a\n> &btn_url=b>", &["R?btn_ref=a&btn_url=b"]),
            ("[https://\nr.bttn.io?btn_ref=a&\nbtn_url=b], or", &["R?btn_ref=a&btn_url=b"]),
            ("R?btn_ref=a\nbtn_url=b", &["R?btn_ref=a"]),
        ],
    );
    let mail = "Content-Type: multipart/x; boundary=\"=_1\"\n\n--=_1\nContent-Transfer-Encoding: quoted-printable\n\n\
                R?a=3Db=\nc&d=3D=C3=A9\n--=_1\nContent-Transfer-Encoding: 8bit\n\nR?a=3Db=\n--=_1--\n";
    assert_links("a.eml", &[(mail, &["R?a=bc&d=é", "R?a=3Db="])]);
}

#[test]
fn blocks_of_code() {
    let shell = &["R?a=␚&b=␚"][..];
    assert_links(
        "a.md",
        &[
            ("```sh\ncurl \"R?a=$SHOP&b=$LINK\"\n```\n\"R?a=$SHOP\"", &["R?a=␚&b=␚", "R?a=$SHOP"]),
            ("~~~ {.python}\ns = \"R?a=%s&b=%d\"\n~~~", shell),
            (".. code-block:: sh\n   :linenos:\n\n   x \"R?a=$SHOP&b=$LINK\"\n", shell),
            ("Then::\n\n  x \"R?a=$SHOP&b=$LINK\"\n", shell),
            ("[source,bash]\n----\nx \"R?a=$SHOP&b=$LINK\"\n----\n", shell),
            ("#+begin_src sh\nx \"R?a=$SHOP&b=$LINK\"\n#+end_src\n", shell),
            ("`R?a&amp;b` R?a&amp;b", &["R?a&amp;b", "R?a&b"]),
        ],
    );
    assert_links(
        "a.html",
        &[
            ("<pre>x &quot;R?a=$SHOP&amp;b=$LINK&quot;</pre> \"R?a=$SHOP\"", &["R?a=␚&b=␚", "R?a=$SHOP"]),
            ("<pre><span>\"R?a=</span><span>%s</span>\"</pre>", &["R?a=␛"]),
            ("<script>u = new URL('R?btn_ref=a'); h = '<a href=\"R?a&amp;b\">'</script>", &["R?btn_ref=a␛", "R?a&b"]),
            ("<script type=\"application/json\">{\"u\": \"R?btn_ref=a\"}</script>", &["R?btn_ref=a"]),
        ],
    );
    assert_links(
        "a.xml",
        &[("<x><![CDATA[R?a&amp;b]]></x> <![CDATA[<a href=\"R?a&amp;b\">]]>", &["R?a&amp;b", "R?a&b"])],
    );
}

#[test]
fn blocks_of_code_of_any_length() {
    let long = "x\n".repeat(300_000);
    for (begin, end) in [
        ("```sh", "```"),
        ("[source,sh]\n----", "----"),
        ("#+begin_src sh", "#+end_src"),
        ("<script type=\"text/javascript\">", "</script>"),
        ("<pre><code>", "</code></pre>"),
        ("<div>\n\n````sh\n```\n<pre>", "````"),
    ] {
        let text = format!("{begin}\n{long}\"R?a=%o\"\n{long}{end}\n\"R?a=%o\"\n");
        assert_links("a.md", &[(&text, &["R?a=␚", "R?a=%o"])]);
    }
    let text = format!("Then::\n\n  {}\"R?a=%o\"\n\nSee \"R?a=%o\"\n", long.replace('\n', "\n  "));
    assert_links("a.rst", &[(&text, &["R?a=␚", "R?a=%o"])]);
}

#[test]
fn signs_that_begin_no_block_of_code() {
    for text in [
        "Use `<script>`, <code/>, or <preview>.",
        "A title\n~~~~~~~",
        "`````` and ```x```",
        "----",
        "x\n<![CDATA[<pre>]]>",
        "```\n<pre>\n```",
    ] {
        let text = format!("{text}\n\n\"R?a=%o&amp;b=c\"");
        assert_links("a.md", &[(&text, &["R?a=%o&b=c"])]);
    }
}

#[test]
fn texts_that_only_resemble_a_link() {
    assert_in(
        &["a.yaml", "a.conf", "a.json", ".lycheeignore"],
        &[("\"R\\?btn_ref=org-[0-9a-f]{16}&btn_url=.+\" \"^R/?\\?btn_ref=(.*)$\"", &[])],
    );
    assert_in(
        &["a.txt", "a.md"],
        &[
            ("||r.bttn.io/?btn_ref=*$document", &[]),
            (r"https://r\.bttn\.io\?btn_ref=a", &[]),
            (r"(https://r\.bttn\.io?btn\_ref\=a)", &["R?btn_ref=a"]),
            ("https://x.example/?u=R?btn_ref%3Da&b=c https://x.example/2026/R?btn_ref=a", &["R?btn_ref=a"]),
            ("{\"shown\": \"r.bttn.io/?btn_ref=org-1\\u2026\"}", &[]),
            ("R?a=b...", &["R?a=b␛"]),
        ],
    );
    assert_links("a.js", &[(r"/r\.bttn\.io?btn_ref=a/", &[])]);
}
