//! The start of a link.

use button_links_check::scan::{Format, Outcome, Scanner};

use crate::{DATA, MARKUP, assert_links, links};

#[test]
fn a_link_begins_with_its_scheme_or_host() {
    assert_links(
        MARKUP,
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
            ("https://er.bttn.io?btn_ref=a https://foo.r.bttn.io?btn_ref=a", &[]),
            ("https://r.amzlink.to?btn_ref=a", &["https://r.amzlink.to?btn_ref=a"]),
            ("http://r.bttn.io?a=b", &["http://r.bttn.io?a=b"]),
            ("//r.bttn.io?a=b", &["//r.bttn.io?a=b"]),
            ("<a href=//r.bttn.io?a=b>", &["//r.bttn.io?a=b"]),
            (
                "ftp://r.bttn.io?btn_ref=a shttps://r.bttn.io?btn_ref=a x-https://r.bttn.io?a git+https://r.bttn.io?b",
                &[],
            ),
            ("_R?btn_ref=a_ end.R?b", &["R?btn_ref=a", "R?b"]),
            (r"\nhtps://r.bttn.io?a \thttps//r.bttn.io?b", &["htps://r.bttn.io?a", "https//r.bttn.io?b"]),
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
fn a_link_with_an_error_before_its_query_is_found() {
    assert_links(
        MARKUP,
        &[
            ("R&btn_ref=a R/btn_ref=a R/&BTN_ref=a", &["R&btn_ref=a", "R/btn_ref=a", "R/&BTN_ref=a"]),
            ("<a href=\"R&amp;btn_ref=a&amp;btn_url=b\">", &["R&btn_ref=a&btn_url=b"]),
            ("R:443/btn_ref=a R.&btn_url=a", &["R:443/btn_ref=a", "R.&btn_url=a"]),
            ("R&btn_pub_user=a R&a=b R/a/btn_ref=a Rbtn_ref=a R/btn_reference=a", &[]),
            ("R.?btn_ref=a R./?btn_ref=a", &["R.?btn_ref=a", "R./?btn_ref=a"]),
            ("R.?a=b R..?btn_ref=a R.", &[]),
            ("https://user@r.bttn.io?btn_ref=a", &["https://user@r.bttn.io?btn_ref=a"]),
            ("https://user:key@r.bttn.io&btn_ref=a", &["https://user:key@r.bttn.io&btn_ref=a"]),
            ("//user@r.bttn.io?btn_ref=a", &["//user@r.bttn.io?btn_ref=a"]),
            ("https://user@r.bttn.io?a=b ftp://user@r.bttn.io?btn_ref=a user@r.bttn.io?btn_ref=a", &[]),
            ("https://@r.bttn.io?btn_ref=a https://a/b@r.bttn.io?btn_ref=a", &[]),
        ],
    );
}

#[test]
fn hosts_are_found_in_any_case() {
    assert_eq!(links("HTTPS://R.BTTN.IO?BTN_REF=a", MARKUP), ["HTTPS://R.BTTN.IO?BTN_REF=a"]);
    assert_eq!(links("Https://R.bttn.io?a", MARKUP), ["Https://R.bttn.io?a"]);
    for host in ["r.Bttn.io", "R.bttn.IO", "r.bTtN.iO", "R.AmzLink.to", "r.AMZLINK.to"] {
        let link = format!("https://{host}?a");
        assert_eq!(links(&link, MARKUP), [link]);
    }
    for host in ["Go.News.example", "go.neWs.Example", "gO.NEWs.EXAMple"] {
        assert_eq!(links(&format!("https://{host}?a"), MARKUP), ["https://r.bttn.io?a"]);
    }
    assert_eq!(links(r#"\u0022https://r.bttn.io?a\u0022 "\nhttps://r.bttn.io?b\n""#, DATA).len(), 2);
}

#[test]
fn many_own_hosts_are_found_in_each_usual_case() {
    let hosts = ["xa.example", "xb.example", "qc.example", "jd.example", "je.example", "jf.example", "jg.example"];
    let scanner = Scanner::new(&hosts.map(str::to_owned));
    for host in
        hosts.iter().flat_map(|host| [(*host).to_owned(), host.to_uppercase(), host[..1].to_uppercase() + &host[1..]])
    {
        let mut found = 0;
        let outcome = scanner.scan(
            format!("https://{host}?a https://R.bTTn.io?b").as_bytes(),
            Format::of_path(MARKUP.as_ref()),
            |_| found += 1,
        );
        assert_eq!((outcome.unwrap(), found), (Outcome::Text, 2), "{host}");
    }
}
