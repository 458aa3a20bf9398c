//! A secret is shown in no message and in no format.

use crate::run::Folder;

/// The part of each secret that must not be in any output.
const CANARY: &str = "5f1a7c9e3b2d4068";

const START: &str = "https://r.bttn.io?btn_ref=org-1c9b6fa0d2e4a857";
const WRONG: &str = "https://r.bttn.io?btn_ref=org-1C9B6FA0D2E4A857";
const URL: &str = "btn_url=https%3A%2F%2Fwww.retailer.com";

/// Returns links, each with a finding and with the canary in another place and spelling.
fn links() -> Vec<String> {
    let values = [
        // A key.
        "https://www.retailer.com/p?key=sk-CANARY",
        "https://www.retailer.com/p?key=sk-CANARY&a=1",
        "https://www.retailer.com/p?key=SK_CANARY",
        "https%3a%2f%2fwww.retailer.com%2Fsk%2DCANARY",
        "https%253A%252F%252Fwww.retailer.com%252Fsk%252DCANARY",
        "https%3A%2F%2Fwww.retailer.com%2Fsk-CANARY%26btn_pub_user%3Du",
        "https%3A%2F%2Fwww.retailer.com%2F%7Bid%7D%3Fkey%3Dsk-CANARY",
        "https%3A%2F%2Fwww.retailer.com%3Fa%3D1%26amp%3Bkey%3Dsk-CANARY",
        "sk%E2%80%91CANARY",
        // A password.
        "https://bob:CANARY@www.retailer.com",
        "https://bob:p&CANARY@www.retailer.com",
        "https://bob:p/CANARY@www.retailer.com",
        "https%3a%2f%2fbob%3aCANARY%40www.retailer.com",
        "https%253A%252F%252Fbob%253ACANARY%2540www.retailer.com",
        "https%253a%252f%252fCANARY%2540www.retailer.com",
        "https%3A%2F%2Fbob%3Ap%252FCANARY%40www.retailer.com",
        "https:/bob:CANARY@www.retailer.com",
        "https:/CANARY@www.retailer.com",
        "https//bob:CANARY@www.retailer.com",
        "https://https://bob:CANARY@www.retailer.com",
        "htps%3A%2F%2Fbob%3ACANARY%40www.retailer.com",
        "bob:CANARY@www.retailer.com",
        "http://bob:CANARY@www.retailer.com",
    ];
    let tails = [
        "&btn_pub_user=sk-CANARY",
        "&btn_pub_user=%20sk-CANARY",
        "&btn_pub_user=sk%252DCANARY",
        "&btn_pub_user=%7Bsk-CANARY%7D",
        "&btn_pub_user=u?key=sk-CANARY",
        "&btn_pub_ref=bob%3ACANARY%40a%2540b",
        "&btn_pub_ref=%0Ask-CANARY",
        "&btn_pub_ref=a+sk-CANARY",
        "&btn_sk-CANARY=1",
        "&sk-CANARY=1",
        "&utm=sk-CANARY&btn_usr=1",
        "#sk-CANARY",
        "&amp;key=sk-CANARY&amp;a=1",
    ];
    let of_values = values
        .iter()
        .flat_map(|value| [format!("{START}&btn_url={value}"), format!("{WRONG}&btn_url={value}&btn_pub_user=u")]);
    let of_tails = tails.iter().map(|tail| format!("{WRONG}&{URL}{tail}"));
    let of_starts = [
        format!("https://r.bttn.io?btn_ref=sk-CANARY&{URL}"),
        format!("https://r.bttn.io?btn_ref=SK_CANARY&{URL}"),
        format!("https://bob:CANARY@r.bttn.io?btn_ref=org-1&{URL}"),
        format!("http://r.bttn.io/sk-CANARY?btn_ref=org-1&{URL}"),
    ];
    of_values.chain(of_tails).chain(of_starts).map(|link| link.replace("CANARY", CANARY)).collect()
}

/// Returns texts with the canary beside a link that has a finding with a fix.
fn texts() -> Vec<(&'static str, String)> {
    let texts = [
        ("a.json", r#"{"api_key":"sk-CANARY","link":"LINK"}"#),
        // An excerpt has room for the end of this key only.
        ("k.json", r#"{"api_key":"sk-LONGCANARY","link":"LINK"}"#),
        ("b.json", r#"{"api_key":"sk\u002dCANARY","db":"postgres:\/\/bob:CANARY@db","link":"LINK"}"#),
        ("c.html", r#"<a data-key="sk&#45;CANARY" data-db="//bob&#58;CANARY&#64;db" href="LINK">"#),
        ("d.env", "KEY=sk_live_CANARY LINK"),
        ("e.txt", "LINK bob:CANARY@db"),
        ("f.txt", "LINK\nbutton-links: allow(sk-CANARY): a reason"),
        ("g.txt", "LINK\nbutton-links: allow(nonsense): for sk-CANARY"),
        ("h.txt", "button-links: allow(plus): for https://bob:CANARY@a.com\n\nLINK"),
        ("i.txt", "button-links: allow(plus, sk-CANARY\n\nLINK"),
        ("j.txt", "key: sk-CANARY\nLINK\nhttps://bob:CANARY@a.com"),
    ];
    let link = format!("{WRONG}&{URL}");
    texts
        .map(|(name, text)| {
            (name, text.replace("LINK", &link).replace("LONG", &"4b".repeat(150)).replace("CANARY", CANARY))
        })
        .into()
}

#[track_caller]
fn assert_hidden(folder: &Folder, arguments: &[&str], text: &str) {
    let ended = folder.run_with(arguments, text.as_bytes());
    assert!(ended.status == 1, "{arguments:?} has no finding about {text}\n{}", ended.err);
    for output in [&ended.out, &ended.err] {
        assert!(!output.contains(CANARY), "{arguments:?} shows the secret of {text}\n{output}");
    }
}

#[test]
fn a_secret_in_a_link_is_in_no_format() {
    let folder = Folder::new(&[]);
    for link in links() {
        for format in ["human", "short", "json", "github", "sarif"] {
            assert_hidden(&folder, &["check", "--format", format, "-"], &link);
        }
        for format in ["human", "json"] {
            assert_hidden(&folder, &["inspect", "--format", format, "-"], &link);
        }
    }
}

#[test]
fn a_secret_beside_a_link_is_in_no_format() {
    for (name, text) in texts() {
        let folder = Folder::new(&[(name, &text)]);
        for format in ["human", "short", "json", "github", "sarif"] {
            assert_hidden(&folder, &["check", "--format", format], &text);
        }
    }
}

#[test]
fn a_diff_hides_a_secret_and_a_fix_writes_it() {
    let texts = texts().into_iter().chain(links().into_iter().map(|link| ("link.txt", link)));
    for (name, text) in texts {
        let folder = Folder::new(&[(name, &text)]);
        assert_hidden(&folder, &["check", "--diff"], &text);
        folder.run(&["check", "--fix"]);
        assert!(folder.read(name).contains(CANARY), "{text}");
    }
}

#[test]
fn the_part_of_a_line_that_is_no_secret_is_shown() {
    let (name, text) = &texts()[0];
    let out = Folder::new(&[(name, text)]).run(&["check"]).out;
    assert!(out.contains(&format!("1 | {WRONG}&{URL}\n")), "{out}");
}

#[test]
fn a_secret_in_a_configuration_or_an_argument_is_not_repeated() {
    let key = format!("sk-{CANARY}");
    for config in
        ["hosts = [\"KEY x\"]", "hosts = \"KEY\"", "[levels]\nKEY = \"allow\"", "[levels]\nplus = \"KEY\"", "KEY = 1"]
    {
        let folder = Folder::new(&[("button-links.toml", &config.replace("KEY", &key))]);
        let ended = folder.run(&["check"]);
        assert!(ended.status == 2 && !ended.err.contains(CANARY), "{}", ended.err);
    }
    let ended = Folder::new(&[]).run(&["check", "--ignore", &key]);
    assert!(ended.status == 2 && !ended.err.contains(CANARY), "{}", ended.err);
    let ended = Folder::new(&[]).run(&["explain", &key]);
    assert!(ended.status == 2 && !ended.err.contains(CANARY), "{}", ended.err);
    let ended = Folder::new(&[]).run(&["build", "--org", &key, "--url", "https://a.com"]);
    assert!(ended.status == 2 && !ended.err.contains(CANARY), "{}", ended.err);
}
