//! The table of cases that the rules, the run time, the constants and the macro must agree on.
//!
//! A case is what is given and what must come of it. Nothing here knows who is asked.

use button_links_rules::ErrorKind::{self, *};
use button_links_rules::Parameter::{self, *};

/// The values of a link, in the order of `Parameter::ALL`.
pub type Given = [Option<String>; 4];

pub enum Case {
    /// Values that make this link, and come back from it.
    Written { given: Given, link: String },
    /// The same at run time and in a constant, but a literal is refused with these words.
    WrittenUnlessLiteral { given: Given, link: String, words: &'static str },
    /// Values that are refused, for the fault of one. A literal may be refused with words of its own.
    Refused { given: Given, parameter: Parameter, fault: ErrorKind, index: usize, words: Option<&'static str> },
    /// A link that is read as these values.
    Read { link: String, values: Given },
    /// A link that is not read.
    Unreadable {
        link: String,
        parameter: Option<Parameter>,
        fault: ErrorKind,
        index: usize,
        words: Option<&'static str>,
    },
}

pub const ORG: &str = "org-0000000000000000";
pub const URL: &str = "https://www.retailer.com";
/// How a link of `ORG` and `URL` begins and goes on.
const STORE: &str = "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com";
const TO: &str = "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=";

pub fn cases() -> Vec<Case> {
    [organizations(), destinations(), hosts(), texts(), habits(), links(), broken_links()]
        .into_iter()
        .flatten()
        .collect()
}

fn given(parameter: Parameter, value: &str) -> Given {
    let mut given = [Some(ORG.to_owned()), Some(URL.to_owned()), None, None];
    given[parameter as usize] = Some(value.to_owned());
    given
}

fn written(parameter: Parameter, value: &str, link: String) -> Case {
    Case::Written { given: given(parameter, value), link }
}

fn refused(parameter: Parameter, value: &str, fault: ErrorKind, index: usize) -> Case {
    Case::Refused { given: given(parameter, value), parameter, fault, index, words: None }
}

fn literally(case: Case, words: &'static str) -> Case {
    match case {
        Case::Refused { given, parameter, fault, index, .. } => {
            Case::Refused { given, parameter, fault, index, words: Some(words) }
        }
        Case::Unreadable { link, parameter, fault, index, .. } => {
            Case::Unreadable { link, parameter, fault, index, words: Some(words) }
        }
        Case::Written { given, link } => Case::WrittenUnlessLiteral { given, link, words },
        other => other,
    }
}

/// A literal is refused where the macro has the URL standard read it.
fn unless_read_by_the_standard(case: Case) -> Case {
    if cfg!(feature = "url-standard") { literally(case, REFUSED_BY_BROWSERS) } else { case }
}

const REFUSED_BY_BROWSERS: &str = "`btn_url`: a browser refuses this URL";
const BLANK: &str = "there is white space at an end";
const TEMPLATE: &str = "this is a template that nobody filled in";
const PLACEHOLDER: &str = "this is a placeholder from a documentation";
const LOOK_ALIKE: &str = "this looks like a hyphen and is another character";
const ENTITY: &str = "this is an `&` that was escaped for HTML";

fn organizations() -> Vec<Case> {
    let written = |id: &str| written(BtnRef, id, STORE.replace(ORG, id));
    let refused = |id: &str, fault, index| refused(BtnRef, id, fault, index);
    vec![
        written("org-0123456789abcdef"),
        written("org-3eec44df0966f6f0"),
        written("org-ffffffffffffffff"),
        refused("", Empty, 0),
        refused("org", NoOrganizationPrefix, 3),
        refused("org-", TooFewDigits, 4),
        refused("org-123", TooFewDigits, 7),
        refused("org-000000000000000", TooFewDigits, 19),
        refused("org-00000000000000000", TooManyDigits, 20),
        refused("org-000000000000000000000000000000000000000000", TooManyDigits, 20),
        refused("org-000000000000000O", NotADigit('O'), 19),
        literally(refused("org-XXX", NotADigit('X'), 4), PLACEHOLDER),
        literally(refused("org-XXXXXXXXXXXXXXXX", NotADigit('X'), 4), PLACEHOLDER),
        refused("org-0000 00000000000", NotADigit(' '), 8),
        refused("org-0000000000000000x", NotADigit('x'), 20),
        refused("org-000000000000000A", UpperCaseDigit('A'), 19),
        refused("org-0123456789ABCDEF", UpperCaseDigit('A'), 14),
        refused("ORG-0000000000000000", NoOrganizationPrefix, 0),
        refused("org_0000000000000000", NoOrganizationPrefix, 3),
        refused("0000000000000000", NoOrganizationPrefix, 0),
        literally(refused("org\u{2011}0000000000000000", NoOrganizationPrefix, 3), LOOK_ALIKE),
        literally(refused("org\u{2013}0000000000000000", NoOrganizationPrefix, 3), LOOK_ALIKE),
        refused("org-00000000é0000000", NotADigit('é'), 12),
        refused("org-０000000000000000", NotADigit('０'), 4),
        refused("sk-0000000000000000", SecretKey, 0),
        refused("srctok-0000000000000000", AnotherId, 0),
        refused("app-0000000000000000", AnotherId, 0),
        refused("acc-0000000000000000", AnotherId, 0),
        refused("tx-0000000000000000", AnotherId, 0),
        refused("btnorder-0000000000000000", AnotherId, 0),
        refused("hook-0000000000000000", AnotherId, 0),
        literally(refused("org-0000000000000000\n", NotADigit('\n'), 20), BLANK),
        literally(refused(" org-0000000000000000", NoOrganizationPrefix, 0), BLANK),
        literally(refused("{org-0000000000000000}", NoOrganizationPrefix, 0), TEMPLATE),
    ]
}

fn destinations() -> Vec<Case> {
    let written = |url: &str, encoded: &str| written(BtnUrl, url, format!("{TO}{encoded}"));
    let refused = |url: &str, fault, index| refused(BtnUrl, url, fault, index);
    vec![
        written("https://www.retailer.com", "https%3A%2F%2Fwww.retailer.com"),
        written("https://www.retailer.com/", "https%3A%2F%2Fwww.retailer.com%2F"),
        written("HTTPS://WWW.Retailer.COM", "HTTPS%3A%2F%2FWWW.Retailer.COM"),
        written("https://www.retailer.com?a=1&b=2", "https%3A%2F%2Fwww.retailer.com%3Fa%3D1%26b%3D2"),
        written("https://www.retailer.com#top", "https%3A%2F%2Fwww.retailer.com%23top"),
        written("https://www.retailer.com/a%20b", "https%3A%2F%2Fwww.retailer.com%2Fa%2520b"),
        written("https://www.retailer.com/?q=a+b", "https%3A%2F%2Fwww.retailer.com%2F%3Fq%3Da%2Bb"),
        written(
            "https://www.retailer.com/p?u=https%3A%2F%2Fx.org",
            "https%3A%2F%2Fwww.retailer.com%2Fp%3Fu%3Dhttps%253A%252F%252Fx.org",
        ),
        written("https://www.retailer.com/a?b#c?d", "https%3A%2F%2Fwww.retailer.com%2Fa%3Fb%23c%3Fd"),
        written("https://www.retailer.com/~a-b._", "https%3A%2F%2Fwww.retailer.com%2F~a-b._"),
        written(
            "https://www.retailer.com/!$&'()*+,;=:@",
            "https%3A%2F%2Fwww.retailer.com%2F%21%24%26%27%28%29%2A%2B%2C%3B%3D%3A%40",
        ),
        written("https://www.retailer.com/%c3%a9", "https%3A%2F%2Fwww.retailer.com%2F%25c3%25a9"),
        written("https://www.retailer.com//a", "https%3A%2F%2Fwww.retailer.com%2F%2Fa"),
        refused("", Empty, 0),
        refused("http://www.retailer.com", NotHttps, 4),
        refused("https", NotHttps, 5),
        refused("https:", NotHttps, 6),
        refused("https:/www.retailer.com", NotHttps, 7),
        refused("https:www.retailer.com", NotHttps, 6),
        refused("https:\\\\www.retailer.com", NotHttps, 6),
        refused("www.retailer.com", NotHttps, 0),
        refused("//www.retailer.com", NotHttps, 0),
        refused("/p/12345", NotHttps, 0),
        refused("ftp://www.retailer.com", NotHttps, 0),
        refused("javascript:alert(1)", NotHttps, 0),
        refused("https%3A%2F%2Fwww.retailer.com", Encoded, 5),
        refused("https%253A%252F%252Fwww.retailer.com", Encoded, 5),
        refused("http%3A%2F%2Fwww.retailer.com", Encoded, 4),
        refused("https://www.retailer.com/a b", Character(' '), 26),
        refused("https://www.retailer.com/a\tb", Character('\t'), 26),
        refused("https://www.retailer.com/a\nb", Character('\n'), 26),
        refused("https://www.retailer.com/\"", Character('"'), 25),
        refused("https://www.retailer.com/a|b", Character('|'), 26),
        refused("https://www.retailer.com/a\\b", Character('\\'), 26),
        refused("https://www.retailer.com/a^b", Character('^'), 26),
        refused("https://www.retailer.com/a[0]", Character('['), 26),
        refused("https://www.retailer.com/a`b", Character('`'), 26),
        refused("https://www.retailer.com/é", Character('é'), 25),
        refused("https://www.retailer.com/#a#b", Character('#'), 27),
        refused("https://www.retailer.com/%", Escape, 25),
        refused("https://www.retailer.com/%4", Escape, 25),
        refused("https://www.retailer.com/100%/a", Escape, 28),
        refused("https://www.retailer.com/%4g", Escape, 25),
        refused("https://www.retailer.com/%%41", Escape, 25),
        literally(refused("https://www.retailer.com ", HostCharacter(' '), 24), BLANK),
        literally(refused("https://www.retailer.com/\n", Character('\n'), 25), BLANK),
        literally(refused(" https://www.retailer.com", NotHttps, 0), BLANK),
        literally(refused("https://www.retailer.com/{id}", Character('{'), 25), TEMPLATE),
        literally(refused("https://www.retailer.com/<id>", Character('<'), 25), TEMPLATE),
        literally(refused("https://www.retailer.com/%s", Escape, 25), TEMPLATE),
        literally(refused("{{ url }}", NotHttps, 0), TEMPLATE),
        literally(refused("!!!redirectURL!!!", NotHttps, 0), TEMPLATE),
        literally(
            written(
                "https://www.retailer.com/?u=!!!id!!!",
                "https%3A%2F%2Fwww.retailer.com%2F%3Fu%3D%21%21%21id%21%21%21",
            ),
            TEMPLATE,
        ),
        literally(
            written("https://www.retailer.com/?a=1&amp;b=2", "https%3A%2F%2Fwww.retailer.com%2F%3Fa%3D1%26amp%3Bb%3D2"),
            ENTITY,
        ),
    ]
}

fn hosts() -> Vec<Case> {
    let label = "a".repeat(63);
    let host = format!("{label}.{label}.{label}.{}", "b".repeat(61));
    let written = |host: &str| {
        written(BtnUrl, &format!("https://{host}"), format!("{TO}https%3A%2F%2F{}", host.replace(':', "%3A")))
    };
    let refused = |host: &str, fault, index| refused(BtnUrl, &format!("https://{host}"), fault, index);
    vec![
        written("a.b"),
        written("retailer.com:443"),
        written("retailer.com:1"),
        written("retailer.com:65535"),
        written("under_score.retailer.com"),
        written("1.retailer.com"),
        written("-a.retailer-.com"),
        written("xn--exmple-cua.com"),
        unless_read_by_the_standard(written("xn--7ba.com")),
        written("bttn.io.retailer.com"),
        written("notbttn.io"),
        written(&format!("{label}.com")),
        written(&host),
        refused("", EmptyLabel, 8),
        refused("/p", EmptyLabel, 8),
        refused("?a=1", EmptyLabel, 8),
        refused("localhost", OneLabel, 8),
        refused("retailer/p", OneLabel, 8),
        refused("retailer..com", EmptyLabel, 17),
        refused(".retailer.com", EmptyLabel, 8),
        refused("retailer.com.", EmptyLabel, 21),
        refused(&format!("{label}a.com"), LabelTooLong, 8),
        refused(&format!("{host}b"), HostTooLong, 261),
        refused("127.0.0.1", IpAddress, 8),
        refused("retailer.1", IpAddress, 8),
        refused("retailer.0x1f", IpAddress, 8),
        refused("[::1]", IpAddress, 8),
        refused("user@retailer.com", Credentials, 12),
        refused("user:pass@retailer.com", Credentials, 17),
        refused("@retailer.com", Credentials, 8),
        refused("retailer.com:", Port, 21),
        refused("retailer.com:/p", Port, 21),
        refused("retailer.com:0", Port, 21),
        refused("retailer.com:65536", Port, 21),
        refused("retailer.com:99999999999999999999", Port, 21),
        refused("retailer.com:https", Port, 21),
        refused("retailer.com:80:80", Port, 21),
        refused("ret ailer.com", HostCharacter(' '), 11),
        refused("rétailer.com", HostCharacter('é'), 9),
        refused("retailer%2Ecom", HostCharacter('%'), 16),
        refused("retailer,com", HostCharacter(','), 16),
        refused("retailer.com\\p", HostCharacter('\\'), 20),
        refused("xn--.com", Punycode, 8),
        refused("xn--a.com", Punycode, 8),
        refused("xn--9.com", Punycode, 8),
        refused("www.xn--retailer-.com", Punycode, 12),
        refused("bttn.io", ButtonHost, 8),
        refused("r.bttn.io?btn_ref=org-0000000000000000", ButtonHost, 8),
        refused("track.bttn.io/x", ButtonHost, 8),
        refused("R.BTTN.IO", ButtonHost, 8),
        refused("amzlink.to/x", ButtonHost, 8),
        refused("r.amzlink.to", ButtonHost, 8),
    ]
}

fn texts() -> Vec<Case> {
    let user = |id: &str, encoded: &str| written(BtnPubUser, id, format!("{STORE}&btn_pub_user={encoded}"));
    let reference = |id: &str, encoded: &str| written(BtnPubRef, id, format!("{STORE}&btn_pub_ref={encoded}"));
    let both = Case::Written {
        given: [Some(ORG.into()), Some(URL.into()), Some("user-123".into()), Some("your-ref".into())],
        link: format!("{STORE}&btn_pub_user=user-123&btn_pub_ref=your-ref"),
    };
    vec![
        both,
        user("user-123", "user-123"),
        user("1", "1"),
        user("a b", "a%20b"),
        user("a+b@c.d", "a%2Bb%40c.d"),
        user("a&b=c", "a%26b%3Dc"),
        user("100%", "100%25"),
        user("100%sure", "100%25sure"),
        user("%41", "%2541"),
        user("Zoë", "Zo%C3%AB"),
        user("日本", "%E6%97%A5%E6%9C%AC"),
        user("🦀", "%F0%9F%A6%80"),
        user("e\u{301}", "e%CC%81"),
        user("\u{a0}x", "%C2%A0x").unless_blank(),
        user("\u{200b}", "%E2%80%8B").unless_blank(),
        user("6F9619FF-8B86-D011-B42D-00C04FC964FF", "6F9619FF-8B86-D011-B42D-00C04FC964FF"),
        user("~._-", "~._-"),
        user("a/b?c#d", "a%2Fb%3Fc%23d"),
        user(&"u".repeat(255), &"u".repeat(255)),
        user(&"é".repeat(255), &"%C3%A9".repeat(255)),
        user(&"🦀".repeat(255), &"%F0%9F%A6%80".repeat(255)),
        reference("click-abc123", "click-abc123"),
        reference(&"r".repeat(511), &"r".repeat(511)),
        reference(&"é".repeat(511), &"%C3%A9".repeat(511)),
        refused(BtnPubUser, "", Empty, 0),
        refused(BtnPubRef, "", Empty, 0),
        refused(BtnPubUser, &"u".repeat(256), TooLong, 255),
        refused(BtnPubUser, &"é".repeat(256), TooLong, 510),
        refused(BtnPubRef, &"r".repeat(512), TooLong, 511),
        refused(BtnPubUser, "a\0b", Control('\0'), 1),
        refused(BtnPubUser, "a\nb", Control('\n'), 1),
        refused(BtnPubUser, "a\u{7f}b", Control('\u{7f}'), 1),
        refused(BtnPubUser, "é\u{80}b", Control('\u{80}'), 2),
        refused(BtnPubRef, "a\u{9f}b", Control('\u{9f}'), 1),
        literally(refused(BtnPubUser, "user-123\n", Control('\n'), 8), BLANK),
        literally(refused(BtnPubRef, "\tclick", Control('\t'), 0), BLANK),
    ]
}

impl Case {
    fn unless_blank(self) -> Case {
        literally(self, BLANK)
    }
}

fn habits() -> Vec<Case> {
    let user = |id: &str, encoded: &str, words| {
        literally(written(BtnPubUser, id, format!("{STORE}&btn_pub_user={encoded}")), words)
    };
    vec![
        user("{user_id}", "%7Buser_id%7D", TEMPLATE),
        user("${userId}", "%24%7BuserId%7D", TEMPLATE),
        user("{{ user.id }}", "%7B%7B%20user.id%20%7D%7D", TEMPLATE),
        user("<user_id>", "%3Cuser_id%3E", TEMPLATE),
        user("user-{}", "user-%7B%7D", TEMPLATE),
        user("sk-user", "sk-user", "`btn_pub_user`: this is a secret API key"),
        user("%s", "%25s", TEMPLATE),
        user("user-%d", "user-%25d", TEMPLATE),
        user("!!!userId!!!", "%21%21%21userId%21%21%21", TEMPLATE),
        user("{6F9619FF-8B86-D011-B42D-00C04FC964FF}", "%7B6F9619FF-8B86-D011-B42D-00C04FC964FF%7D", TEMPLATE),
        user("a&amp;b", "a%26amp%3Bb", ENTITY),
        user("user-123 ", "user-123%20", BLANK),
        user(" user-123", "%20user-123", BLANK),
    ]
}

fn read(link: &str, user: Option<&str>, reference: Option<&str>) -> Case {
    read_as(link, URL, user, reference)
}

fn read_as(link: &str, url: &str, user: Option<&str>, reference: Option<&str>) -> Case {
    let values = [Some(ORG), Some(url), user, reference].map(|value| value.map(str::to_owned));
    Case::Read { link: link.to_owned(), values }
}

const REF: &str = "btn_ref=org-0000000000000000";
const TAIL: &str = "btn_url=https%3A%2F%2Fwww.retailer.com";

fn links() -> Vec<Case> {
    vec![
        read(&format!("https://r.bttn.io?{REF}&{TAIL}"), None, None),
        read(&format!("https://r.bttn.io/?{TAIL}&{REF}"), None, None),
        read(&format!("https://r.amzlink.to/?{TAIL}&{REF}"), None, None),
        read(&format!("https://r.bttn.io?btn_pub_ref=r&{TAIL}&btn_pub_user=u&{REF}"), Some("u"), Some("r")),
        read(&format!("https://r.bttn.io?{REF}&btn_url=https://www.retailer.com"), None, None),
        read(&format!("https://r.bttn.io?{REF}&btn_url=https%3a%2f%2fwww.retailer.com"), None, None),
        read_as(
            &format!("https://r.bttn.io?{REF}&btn_url=https%3A%2F%2Fwww.retailer.com/p/12345"),
            "https://www.retailer.com/p/12345",
            None,
            None,
        ),
        read_as(
            &format!("https://r.bttn.io?{REF}&btn_url=https://www.retailer.com?a=1"),
            "https://www.retailer.com?a=1",
            None,
            None,
        ),
        read_as(
            &format!("https://r.bttn.io?{REF}&btn_url=https://www.retailer.com?a=1&btn_pub_user=u"),
            "https://www.retailer.com?a=1",
            Some("u"),
            None,
        ),
        read(&format!("https://r.bttn.io?{REF}&{TAIL}&btn_pub_user=a+b"), Some("a+b"), None),
        read(&format!("https://r.bttn.io?{REF}&{TAIL}&btn_pub_user=a=b"), Some("a=b"), None),
        read(&format!("https://r.bttn.io?{REF}&{TAIL}&btn_pub_user=!$'()*,;:@/?"), Some("!$'()*,;:@/?"), None),
        read(&format!("https://r.bttn.io?{REF}&{TAIL}&btn_pub_user=Zo%C3%AB"), Some("Zoë"), None),
        read(&format!("https://r.bttn.io?btn%5Fref={ORG}&{TAIL}"), None, None),
        read(&format!("https://r.bttn.io?btn_ref=org%2D0000000000000000&{TAIL}"), None, None),
        read(&format!("https://r.bttn.io?utm_source=mail&{REF}&{TAIL}&x"), None, None),
        read(&format!("https://r.bttn.io?{REF}&&{TAIL}&"), None, None),
        read(&format!("https://r.bttn.io?{REF}&{TAIL}&btn_desktop_url=https%3A%2F%2Fx.org"), None, None),
        read_as(
            &format!("https://r.bttn.io?{REF}&btn_url=https://www.retailer.com?a=1&btn_reach_pub=x"),
            "https://www.retailer.com?a=1",
            None,
            None,
        ),
    ]
}

fn broken_links() -> Vec<Case> {
    let unreadable =
        |link: String, parameter, fault, index| Case::Unreadable { link, parameter, fault, index, words: None };
    let behind = |more: &str, parameter, fault, index: usize| {
        unreadable(format!("https://r.bttn.io?{REF}&{TAIL}{more}"), parameter, fault, 85 + index)
    };
    vec![
        unreadable(String::new(), None, NotHttps, 0),
        unreadable(format!("http://r.bttn.io?{REF}&{TAIL}"), None, NotHttps, 0),
        unreadable(format!("https://o.bttn.io?{REF}&{TAIL}"), None, NotButtonHost, 8),
        unreadable(format!("https://r.bttn.io:443?{REF}&{TAIL}"), None, NotButtonHost, 8),
        unreadable(format!("https://u@r.bttn.io?{REF}&{TAIL}"), None, NotButtonHost, 8),
        unreadable(format!("https://R.bttn.io?{REF}&{TAIL}"), None, NotButtonHost, 8),
        unreadable(format!("https://r.bttn.io.?{REF}&{TAIL}"), None, NotButtonHost, 8),
        unreadable(format!("https://amzlink.to/?{REF}&{TAIL}"), None, NotButtonHost, 8),
        unreadable(format!("https://r.bttn.io/x?{REF}&{TAIL}"), None, Path, 17),
        unreadable(format!("https://r.bttn.io//?{REF}&{TAIL}"), None, Path, 17),
        unreadable(format!("https://r.bttn.io#?{REF}&{TAIL}"), None, Fragment, 17),
        unreadable("https://r.bttn.io".into(), Some(BtnRef), Missing, 17),
        unreadable("https://r.bttn.io/?".into(), Some(BtnRef), Missing, 19),
        unreadable(format!("https://r.bttn.io?{REF}"), Some(BtnUrl), Missing, 46),
        unreadable(format!("https://r.bttn.io?{TAIL}"), Some(BtnRef), Missing, 56),
        literally(
            unreadable(format!("https://r.bttn.io?BTN_REF={ORG}&{TAIL}"), Some(BtnRef), Missing, 85),
            "unknown parameter `BTN_REF`",
        ),
        unreadable(format!("https://r.bttn.io?{REF}&btn_url"), Some(BtnUrl), Empty, 54),
        unreadable(format!("https://r.bttn.io?{REF}&btn_url=http%3A%2F%2Fa.b"), Some(BtnUrl), NotHttps, 59),
        unreadable(format!("https://r.bttn.io?{REF}&btn_url=https%253A%252F%252Fa.b"), Some(BtnUrl), Encoded, 60),
        literally(
            unreadable(
                format!("https://r.bttn.io?{REF}&btn_url=https%3A%2F%2Fa.b%20"),
                Some(BtnUrl),
                HostCharacter(' '),
                72,
            ),
            BLANK,
        ),
        unreadable(format!("https://r.bttn.io?{REF}&btn_url=https%3A%2F%2Fr.bttn.io"), Some(BtnUrl), ButtonHost, 69),
        unreadable(format!("https://r.bttn.io?{REF}&btn_url=https://ไทย.com"), Some(BtnUrl), HostCharacter('ไ'), 63),
        unreadable(format!("https://r.bttn.io?{REF}&btn_url=https://a.b/é"), Some(BtnUrl), Character('é'), 67),
        unreadable(format!("https://r.bttn.io?{REF}&btn_url=https://a.b?x=1&y=2"), Some(BtnUrl), NotEncoded, 66),
        unreadable(
            format!("https://r.bttn.io?{REF}&btn_url=https://a.b?x=1&btn_pub_user=u&y=2"),
            Some(BtnUrl),
            NotEncoded,
            66,
        ),
        unreadable(format!("https://r.bttn.io?{REF}&btn_url=https://a.b#top"), Some(BtnUrl), Fragment, 66),
        unreadable(format!("https://r.bttn.io?btn_ref=org-123&{TAIL}"), Some(BtnRef), TooFewDigits, 33),
        behind("&btn_ref=org-0000000000000000", Some(BtnRef), Repeated, 1),
        behind("&btn%5Furl=https%3A%2F%2Fa.b", Some(BtnUrl), Repeated, 1),
        behind("&btn_pub_user=a&btn_pub_user=b", Some(BtnPubUser), Repeated, 16),
        behind("&btn_pub_user=", Some(BtnPubUser), Empty, 14),
        behind("&btn_pub_user", Some(BtnPubUser), Empty, 13),
        behind("&btn_pub_user=%", Some(BtnPubUser), Escape, 14),
        behind("&btn_pub_user=%4", Some(BtnPubUser), Escape, 14),
        behind("&x=%zz", None, Escape, 3),
        behind("&btn_pub_user=%FF", Some(BtnPubUser), NotUtf8, 14),
        behind("&btn_pub_user=%C3", Some(BtnPubUser), NotUtf8, 14),
        behind("&btn_pub_user=a%C3b", Some(BtnPubUser), NotUtf8, 15),
        behind("&btn_pub_user=%ED%A0%80", Some(BtnPubUser), NotUtf8, 14),
        behind("&btn_pub_user=a%0Ab", Some(BtnPubUser), Control('\n'), 15),
        literally(behind("&btn_pub_user=a%C2%85", Some(BtnPubUser), Control('\u{85}'), 15), BLANK),
        behind("&btn_pub_user=Zoë", Some(BtnPubUser), Character('ë'), 16),
        behind("&btn_pub_user=a b", Some(BtnPubUser), Character(' '), 15),
        behind("&btn_pub_user=a\"b", Some(BtnPubUser), Character('"'), 15),
        behind("#top", Some(BtnUrl), Fragment, 0),
        behind(&format!("&btn_pub_user={}", "%C3%A9".repeat(256)), Some(BtnPubUser), TooLong, 14 + 255 * 6),
        literally(behind("\n", Some(BtnUrl), Character('\n'), 0), BLANK),
        literally(behind("&btn_pub_user={user}", Some(BtnPubUser), Character('{'), 14), TEMPLATE),
        literally(unreadable(format!("https://r.bttn.io?{REF}&amp;{TAIL}"), Some(BtnUrl), Missing, 89), ENTITY),
    ]
}
