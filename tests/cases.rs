//! The table of cases that the rules, the run time, the constants and the macro must agree on.
//!
//! A case holds an input and the expected result. It does not depend on the piece of code that is tested.

use button_links_rules::ErrorKind::{self, *};
use button_links_rules::Parameter::{self, *};

/// The values of a link, in the order of `Parameter::ALL`.
pub type Values = [Option<String>; 4];

pub enum Case {
    /// Values that make this link. Reading the link returns the values.
    Valid { values: Values, link: String },
    /// Values that are valid at run time and in a constant. A lint rejects the literal with this message.
    ValidUnlessLiteral { values: Values, link: String, message: &'static str },
    /// Values of which one is invalid. A lint may reject the literal first, with this message.
    Invalid { values: Values, parameter: Parameter, kind: ErrorKind, index: usize, message: Option<&'static str> },
    /// A link that is read as these values.
    ValidLink { link: String, values: Values },
    /// A link that is read as these values at run time and in a constant. A lint rejects the literal with this message.
    ValidLinkUnlessLiteral { link: String, values: Values, message: &'static str },
    /// A link that is invalid. A lint may reject the literal first, with this message.
    InvalidLink {
        link: String,
        parameter: Option<Parameter>,
        kind: ErrorKind,
        index: usize,
        message: Option<&'static str>,
    },
}

pub const ORG: &str = "org-0000000000000000";
pub const URL: &str = "https://www.retailer.com";
/// The link of `ORG` and `URL`.
const STORE: &str = "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com";
/// The link of `ORG` without the destination.
const LINK_TO: &str = "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=";

pub fn cases() -> Vec<Case> {
    [
        organizations(),
        destinations(),
        mistaken_destinations(),
        hosts(),
        texts(),
        lints(),
        valid_links(),
        invalid_links(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Returns valid values, but for this one.
fn values(parameter: Parameter, value: &str) -> Values {
    let mut values = [Some(ORG.to_owned()), Some(URL.to_owned()), None, None];
    values[parameter as usize] = Some(value.to_owned());
    values
}

fn valid(parameter: Parameter, value: &str, link: String) -> Case {
    Case::Valid { values: values(parameter, value), link }
}

fn invalid(parameter: Parameter, value: &str, kind: ErrorKind, index: usize) -> Case {
    Case::Invalid { values: values(parameter, value), parameter, kind, index, message: None }
}

/// Adds the message of the lint that rejects the literal.
fn linted(case: Case, message: &'static str) -> Case {
    match case {
        Case::Invalid { values, parameter, kind, index, .. } => {
            Case::Invalid { values, parameter, kind, index, message: Some(message) }
        }
        Case::InvalidLink { link, parameter, kind, index, .. } => {
            Case::InvalidLink { link, parameter, kind, index, message: Some(message) }
        }
        Case::Valid { values, link } => Case::ValidUnlessLiteral { values, link, message },
        Case::ValidLink { link, values } => Case::ValidLinkUnlessLiteral { link, values, message },
        other => other,
    }
}

/// Expects an error for the literal if the macro asks the URL standard.
fn unless_url_standard(case: Case) -> Case {
    if cfg!(feature = "url-standard") { linted(case, REJECTED_BY_BROWSERS) } else { case }
}

const REJECTED_BY_BROWSERS: &str = "`btn_url`: a browser refuses this URL";
const WHITE_SPACE: &str = "there is white space at an end";
const TEMPLATE: &str = "this is a template that nobody filled in";
const PLACEHOLDER: &str = "this is a placeholder from a documentation";
const LOOK_ALIKE: &str = "this looks like a hyphen and is another character";
const LOOK_ALIKE_LETTER: &str = "this looks like a Latin letter and is another character";
const ENTITY: &str = "this is an `&` that was escaped for HTML";
const OPEN_ENTITY: &str = "this is an `&` that was escaped for HTML and lost its `;`";
const HTML_ID: &str = "the ID is escaped for HTML";
const ENCODED_ID: &str = "the ID is percent-encoded already";
const QUERY: &str = "a query stuck to the ID and is now a part of it";
const MISSING_ID: &str = "this was never an ID: it is what a program writes for a value that is missing";
const OBJECT: &str = "this was never an ID: it is what a program prints for an object";
const ROUNDED: &str = "this is no longer an ID: a spreadsheet or a program rounded the number";
const TWICE: &str = "the scheme is there twice";
const MISSPELT: &str = "the scheme is misspelt";
const NO_COLON: &str = "the `:` is missing behind the scheme";
const ONE_SLASH: &str = "there is one slash behind the scheme";
const THIRD_SLASH: &str = "there are more than two slashes behind the scheme";

fn organizations() -> Vec<Case> {
    let valid = |id: &str| valid(BtnRef, id, STORE.replace(ORG, id));
    let invalid = |id: &str, kind, index| invalid(BtnRef, id, kind, index);
    vec![
        valid("org-0123456789abcdef"),
        valid("org-3eec44df0966f6f0"),
        valid("org-ffffffffffffffff"),
        invalid("", Empty, 0),
        invalid("org", NoOrganizationPrefix, 3),
        invalid("org-", TooFewDigits, 4),
        invalid("org-123", TooFewDigits, 7),
        invalid("org-000000000000000", TooFewDigits, 19),
        invalid("org-00000000000000000", TooManyDigits, 20),
        invalid("org-000000000000000000000000000000000000000000", TooManyDigits, 20),
        invalid("org-000000000000000O", NotADigit('O'), 19),
        linted(invalid("org-XXX", NotADigit('X'), 4), PLACEHOLDER),
        linted(invalid("org-XXXXXXXXXXXXXXXX", NotADigit('X'), 4), PLACEHOLDER),
        invalid("org-0000 00000000000", NotADigit(' '), 8),
        invalid("org-0000000000000000x", NotADigit('x'), 20),
        invalid("org-000000000000000A", UpperCaseDigit('A'), 19),
        invalid("org-0123456789ABCDEF", UpperCaseDigit('A'), 14),
        invalid("ORG-0000000000000000", NoOrganizationPrefix, 0),
        invalid("org_0000000000000000", NoOrganizationPrefix, 3),
        invalid("0000000000000000", NoOrganizationPrefix, 0),
        linted(invalid("org\u{2011}0000000000000000", NoOrganizationPrefix, 3), LOOK_ALIKE),
        linted(invalid("org\u{2013}0000000000000000", NoOrganizationPrefix, 3), LOOK_ALIKE),
        invalid("org-00000000é0000000", NotADigit('é'), 12),
        invalid("org-０000000000000000", NotADigit('０'), 4),
        invalid("sk-0000000000000000", SecretKey, 0),
        invalid("srctok-0000000000000000", AnotherId, 0),
        invalid("app-0000000000000000", AnotherId, 0),
        invalid("acc-0000000000000000", AnotherId, 0),
        invalid("tx-0000000000000000", AnotherId, 0),
        invalid("btnorder-0000000000000000", AnotherId, 0),
        invalid("hook-0000000000000000", AnotherId, 0),
        linted(invalid("org-0000000000000000\n", NotADigit('\n'), 20), WHITE_SPACE),
        linted(invalid(" org-0000000000000000", NoOrganizationPrefix, 0), WHITE_SPACE),
        linted(invalid("{org-0000000000000000}", NoOrganizationPrefix, 0), TEMPLATE),
    ]
}

fn destinations() -> Vec<Case> {
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
fn mistaken_destinations() -> Vec<Case> {
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

fn hosts() -> Vec<Case> {
    let label = "a".repeat(63);
    let host = format!("{label}.{label}.{label}.{}", "b".repeat(61));
    let valid = |host: &str| {
        valid(BtnUrl, &format!("https://{host}"), format!("{LINK_TO}https%3A%2F%2F{}", host.replace(':', "%3A")))
    };
    let invalid = |host: &str, kind, index| invalid(BtnUrl, &format!("https://{host}"), kind, index);
    vec![
        valid("a.b"),
        valid("retailer.com:443"),
        valid("retailer.com:1"),
        valid("retailer.com:65535"),
        valid("under_score.retailer.com"),
        valid("1.retailer.com"),
        valid("-a.retailer-.com"),
        valid("xn--exmple-cua.com"),
        unless_url_standard(valid("xn--7ba.com")),
        valid("bttn.io.retailer.com"),
        valid("notbttn.io"),
        valid(&format!("{label}.com")),
        valid(&host),
        invalid("", EmptyLabel, 8),
        invalid("/p", EmptyLabel, 8),
        invalid("?a=1", EmptyLabel, 8),
        invalid("localhost", OneLabel, 8),
        invalid("retailer/p", OneLabel, 8),
        invalid("retailer..com", EmptyLabel, 17),
        invalid(".retailer.com", EmptyLabel, 8),
        invalid("retailer.com.", EmptyLabel, 21),
        invalid(&format!("{label}a.com"), LabelTooLong, 8),
        invalid(&format!("{host}b"), HostTooLong, 261),
        invalid("127.0.0.1", IpAddress, 8),
        invalid("retailer.1", IpAddress, 8),
        invalid("retailer.0x1f", IpAddress, 8),
        invalid("[::1]", IpAddress, 8),
        invalid("user@retailer.com", Credentials, 12),
        invalid("user:pass@retailer.com", Credentials, 17),
        invalid("@retailer.com", Credentials, 8),
        invalid("retailer.com:", Port, 21),
        invalid("retailer.com:/p", Port, 21),
        invalid("retailer.com:0", Port, 21),
        invalid("retailer.com:65536", Port, 21),
        invalid("retailer.com:99999999999999999999", Port, 21),
        invalid("retailer.com:https", Port, 21),
        invalid("retailer.com:80:80", Port, 21),
        invalid("ret ailer.com", HostCharacter(' '), 11),
        invalid("rétailer.com", HostCharacter('é'), 9),
        invalid("retailer%2Ecom", HostCharacter('%'), 16),
        invalid("retailer,com", HostCharacter(','), 16),
        invalid("retailer.com\\p", HostCharacter('\\'), 20),
        invalid("xn--.com", Punycode, 8),
        invalid("xn--a.com", Punycode, 8),
        invalid("xn--9.com", Punycode, 8),
        invalid("www.xn--retailer-.com", Punycode, 12),
        invalid("bttn.io", ButtonHost, 8),
        invalid("r.bttn.io?btn_ref=org-0000000000000000", ButtonHost, 8),
        invalid("track.bttn.io/x", ButtonHost, 8),
        invalid("R.BTTN.IO", ButtonHost, 8),
        invalid("amzlink.to/x", ButtonHost, 8),
        invalid("r.amzlink.to", ButtonHost, 8),
    ]
}

fn texts() -> Vec<Case> {
    let user = |id: &str, encoded: &str| valid(BtnPubUser, id, format!("{STORE}&btn_pub_user={encoded}"));
    let reference = |id: &str, encoded: &str| valid(BtnPubRef, id, format!("{STORE}&btn_pub_ref={encoded}"));
    let both = Case::Valid {
        values: [Some(ORG.into()), Some(URL.into()), Some("user-123".into()), Some("your-ref".into())],
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
        linted(user("\u{a0}x", "%C2%A0x"), WHITE_SPACE),
        linted(user("\u{200b}", "%E2%80%8B"), WHITE_SPACE),
        user("6F9619FF-8B86-D011-B42D-00C04FC964FF", "6F9619FF-8B86-D011-B42D-00C04FC964FF"),
        user("{6F9619FF-8B86-D011-B42D-00C04FC964FF}", "%7B6F9619FF-8B86-D011-B42D-00C04FC964FF%7D"),
        user("~._-", "~._-"),
        user("Zoë 42", "Zo%C3%AB%2042"),
        user("O'Brien", "O%27Brien"),
        user("100% & more", "100%25%20%26%20more"),
        user("$5", "%245"),
        user("[1]", "%5B1%5D"),
        user("user[1]", "user%5B1%5D"),
        user("a@b@c", "a%40b%40c"),
        user("~john", "~john"),
        user("none", "none"),
        user("1E15", "1E15"),
        user("a/b?c#d", "a%2Fb%3Fc%23d"),
        user(&"u".repeat(255), &"u".repeat(255)),
        user(&"é".repeat(255), &"%C3%A9".repeat(255)),
        user(&"🦀".repeat(255), &"%F0%9F%A6%80".repeat(255)),
        reference("click-abc123", "click-abc123"),
        reference(&"r".repeat(511), &"r".repeat(511)),
        reference(&"é".repeat(511), &"%C3%A9".repeat(511)),
        invalid(BtnPubUser, "", Empty, 0),
        invalid(BtnPubRef, "", Empty, 0),
        invalid(BtnPubUser, &"u".repeat(256), TooLong, 255),
        invalid(BtnPubUser, &"é".repeat(256), TooLong, 510),
        invalid(BtnPubRef, &"r".repeat(512), TooLong, 511),
        invalid(BtnPubUser, "a\0b", Control('\0'), 1),
        invalid(BtnPubUser, "a\nb", Control('\n'), 1),
        invalid(BtnPubUser, "a\u{7f}b", Control('\u{7f}'), 1),
        invalid(BtnPubUser, "é\u{80}b", Control('\u{80}'), 2),
        invalid(BtnPubRef, "a\u{9f}b", Control('\u{9f}'), 1),
        linted(invalid(BtnPubUser, "user-123\n", Control('\n'), 8), WHITE_SPACE),
        linted(invalid(BtnPubRef, "\tclick", Control('\t'), 0), WHITE_SPACE),
    ]
}

fn lints() -> Vec<Case> {
    let user = |id: &str, encoded: &str, message| {
        linted(valid(BtnPubUser, id, format!("{STORE}&btn_pub_user={encoded}")), message)
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
        user("a&amp;b", "a%26amp%3Bb", ENTITY),
        user("[USER_ID]", "%5BUSER_ID%5D", TEMPLATE),
        user("[[click]]", "%5B%5Bclick%5D%5D", TEMPLATE),
        user("%%subscriberkey%%", "%25%25subscriberkey%25%25", TEMPLATE),
        user("%CLICK%", "%25CLICK%25", TEMPLATE),
        user("%1$s", "%251%24s", TEMPLATE),
        user("$user_id", "%24user_id", TEMPLATE),
        user("#{user.id}", "%23%7Buser.id%7D", TEMPLATE),
        user("@user.id@", "%40user.id%40", TEMPLATE),
        user("~Contact.Id~", "~Contact.Id~", TEMPLATE),
        user("*|EMAIL|*", "%2A%7CEMAIL%7C%2A", TEMPLATE),
        user(":user_id", "%3Auser_id", TEMPLATE),
        user("__ID__", "__ID__", TEMPLATE),
        user("YOUR_USER_ID", "YOUR_USER_ID", TEMPLATE),
        user("O&#39;Brien", "O%26%2339%3BBrien", HTML_ID),
        user("a%40x.example", "a%2540x.example", ENCODED_ID),
        user("a%2540b", "a%252540b", ENCODED_ID),
        user("u?lid=x", "u%3Flid%3Dx", QUERY),
        user("u&utm_source=m", "u%26utm_source%3Dm", QUERY),
        user("undefined", "undefined", MISSING_ID),
        user("null", "null", MISSING_ID),
        user("NaN", "NaN", MISSING_ID),
        user("None", "None", MISSING_ID),
        user("nil", "nil", MISSING_ID),
        user("[object Object]", "%5Bobject%20Object%5D", OBJECT),
        user("1.23457E+15", "1.23457E%2B15", ROUNDED),
        linted(valid(BtnPubRef, "undefined", format!("{STORE}&btn_pub_ref=undefined")), MISSING_ID),
        linted(valid(BtnPubRef, "r?lid=x", format!("{STORE}&btn_pub_ref=r%3Flid%3Dx")), QUERY),
        user("us\u{435}r-123", "us%D0%B5r-123", LOOK_ALIKE_LETTER),
        user("user-123 ", "user-123%20", WHITE_SPACE),
        user(" user-123", "%20user-123", WHITE_SPACE),
    ]
}

fn valid_link(link: &str, user: Option<&str>, reference: Option<&str>) -> Case {
    valid_link_to(link, URL, user, reference)
}

fn valid_link_to(link: &str, url: &str, user: Option<&str>, reference: Option<&str>) -> Case {
    let values = [Some(ORG), Some(url), user, reference].map(|value| value.map(str::to_owned));
    Case::ValidLink { link: link.to_owned(), values }
}

const BTN_REF: &str = "btn_ref=org-0000000000000000";
const BTN_URL: &str = "btn_url=https%3A%2F%2Fwww.retailer.com";

fn valid_links() -> Vec<Case> {
    vec![
        valid_link(&format!("https://r.bttn.io?{BTN_REF}&{BTN_URL}"), None, None),
        valid_link(&format!("https://r.bttn.io/?{BTN_URL}&{BTN_REF}"), None, None),
        valid_link(&format!("https://r.amzlink.to/?{BTN_URL}&{BTN_REF}"), None, None),
        valid_link(
            &format!("https://r.bttn.io?btn_pub_ref=r&{BTN_URL}&btn_pub_user=u&{BTN_REF}"),
            Some("u"),
            Some("r"),
        ),
        valid_link(&format!("https://r.bttn.io?{BTN_REF}&btn_url=https://www.retailer.com"), None, None),
        valid_link(&format!("https://r.bttn.io?{BTN_REF}&btn_url=https%3a%2f%2fwww.retailer.com"), None, None),
        valid_link_to(
            &format!("https://r.bttn.io?{BTN_REF}&btn_url=https%3A%2F%2Fwww.retailer.com/p/12345"),
            "https://www.retailer.com/p/12345",
            None,
            None,
        ),
        valid_link_to(
            &format!("https://r.bttn.io?{BTN_REF}&btn_url=https://www.retailer.com?a=1"),
            "https://www.retailer.com?a=1",
            None,
            None,
        ),
        valid_link_to(
            &format!("https://r.bttn.io?{BTN_REF}&btn_url=https://www.retailer.com?a=1&btn_pub_user=u"),
            "https://www.retailer.com?a=1",
            Some("u"),
            None,
        ),
        valid_link(&format!("https://r.bttn.io?{BTN_REF}&{BTN_URL}&btn_pub_user=a+b"), Some("a+b"), None),
        valid_link(&format!("https://r.bttn.io?{BTN_REF}&{BTN_URL}&btn_pub_user=a=b"), Some("a=b"), None),
        valid_link(
            &format!("https://r.bttn.io?{BTN_REF}&{BTN_URL}&btn_pub_user=!$'()*,;:@/?"),
            Some("!$'()*,;:@/?"),
            None,
        ),
        valid_link(&format!("https://r.bttn.io?{BTN_REF}&{BTN_URL}&btn_pub_user=Zo%C3%AB"), Some("Zoë"), None),
        linted(
            valid_link(&format!("https://r.bttn.io?{BTN_REF}&{BTN_URL}&btn_pub_user=u?lid=x"), Some("u?lid=x"), None),
            QUERY,
        ),
        linted(
            valid_link(
                &format!("https://r.bttn.io?{BTN_REF}&{BTN_URL}&btn_pub_user=u%3Futm_id%3Dm"),
                Some("u?utm_id=m"),
                None,
            ),
            QUERY,
        ),
        linted(
            valid_link(&format!("https://r.bttn.io?{BTN_REF}&{BTN_URL}&btn_pub_user=a%2540b"), Some("a%40b"), None),
            ENCODED_ID,
        ),
        linted(
            valid_link(&format!("https://r.bttn.io?{BTN_REF}&{BTN_URL}&btn_pub_ref=null"), None, Some("null")),
            MISSING_ID,
        ),
        valid_link(&format!("https://r.bttn.io?btn%5Fref={ORG}&{BTN_URL}"), None, None),
        valid_link(&format!("https://r.bttn.io?btn_ref=org%2D0000000000000000&{BTN_URL}"), None, None),
        valid_link(&format!("https://r.bttn.io?utm_source=mail&{BTN_REF}&{BTN_URL}&x"), None, None),
        valid_link(&format!("https://r.bttn.io?{BTN_REF}&&{BTN_URL}&"), None, None),
        valid_link(&format!("https://r.bttn.io?{BTN_REF}&{BTN_URL}&btn_desktop_url=https%3A%2F%2Fx.org"), None, None),
        valid_link_to(
            &format!("https://r.bttn.io?{BTN_REF}&btn_url=https://www.retailer.com?a=1&btn_reach_pub=x"),
            "https://www.retailer.com?a=1",
            None,
            None,
        ),
    ]
}

fn invalid_links() -> Vec<Case> {
    let invalid_link =
        |link: String, parameter, kind, index| Case::InvalidLink { link, parameter, kind, index, message: None };
    let with_tail = |more: &str, parameter, kind, index: usize| {
        invalid_link(format!("https://r.bttn.io?{BTN_REF}&{BTN_URL}{more}"), parameter, kind, 85 + index)
    };
    vec![
        invalid_link(String::new(), None, NotHttps, 0),
        invalid_link(format!("http://r.bttn.io?{BTN_REF}&{BTN_URL}"), None, NotHttps, 0),
        invalid_link(format!("https://o.bttn.io?{BTN_REF}&{BTN_URL}"), None, NotButtonHost, 8),
        invalid_link(format!("https://r.bttn.io:443?{BTN_REF}&{BTN_URL}"), None, NotButtonHost, 8),
        invalid_link(format!("https://u@r.bttn.io?{BTN_REF}&{BTN_URL}"), None, NotButtonHost, 8),
        invalid_link(format!("https://R.bttn.io?{BTN_REF}&{BTN_URL}"), None, NotButtonHost, 8),
        invalid_link(format!("https://r.bttn.io.?{BTN_REF}&{BTN_URL}"), None, NotButtonHost, 8),
        invalid_link(format!("https://amzlink.to/?{BTN_REF}&{BTN_URL}"), None, NotButtonHost, 8),
        invalid_link(format!("https://r.bttn.io/x?{BTN_REF}&{BTN_URL}"), None, Path, 17),
        invalid_link(format!("https://r.bttn.io//?{BTN_REF}&{BTN_URL}"), None, Path, 17),
        invalid_link(format!("https://r.bttn.io#?{BTN_REF}&{BTN_URL}"), None, Fragment, 17),
        invalid_link("https://r.bttn.io".into(), Some(BtnRef), Missing, 17),
        invalid_link("https://r.bttn.io/?".into(), Some(BtnRef), Missing, 19),
        invalid_link(format!("https://r.bttn.io?{BTN_REF}"), Some(BtnUrl), Missing, 46),
        invalid_link(format!("https://r.bttn.io?{BTN_URL}"), Some(BtnRef), Missing, 56),
        linted(
            invalid_link(format!("https://r.bttn.io?BTN_REF={ORG}&{BTN_URL}"), Some(BtnRef), Missing, 85),
            "unknown parameter `BTN_REF`",
        ),
        invalid_link(format!("https://r.bttn.io?{BTN_REF}&btn_url"), Some(BtnUrl), Empty, 54),
        invalid_link(format!("https://r.bttn.io?{BTN_REF}&btn_url=http%3A%2F%2Fa.b"), Some(BtnUrl), NotHttps, 59),
        invalid_link(format!("https://r.bttn.io?{BTN_REF}&btn_url=https%253A%252F%252Fa.b"), Some(BtnUrl), Encoded, 60),
        linted(
            invalid_link(
                format!("https://r.bttn.io?{BTN_REF}&btn_url=https%3A%2F%2Fa.b%20"),
                Some(BtnUrl),
                HostCharacter(' '),
                72,
            ),
            WHITE_SPACE,
        ),
        invalid_link(
            format!("https://r.bttn.io?{BTN_REF}&btn_url=https%3A%2F%2Fr.bttn.io"),
            Some(BtnUrl),
            ButtonHost,
            69,
        ),
        invalid_link(
            format!("https://r.bttn.io?{BTN_REF}&btn_url=https://ไทย.com"),
            Some(BtnUrl),
            HostCharacter('ไ'),
            63,
        ),
        invalid_link(format!("https://r.bttn.io?{BTN_REF}&btn_url=https://a.b/é"), Some(BtnUrl), Character('é'), 67),
        invalid_link(format!("https://r.bttn.io?{BTN_REF}&btn_url=https://a.b?x=1&y=2"), Some(BtnUrl), NotEncoded, 66),
        invalid_link(
            format!("https://r.bttn.io?{BTN_REF}&btn_url=https://a.b?x=1&btn_pub_user=u&y=2"),
            Some(BtnUrl),
            NotEncoded,
            66,
        ),
        invalid_link(format!("https://r.bttn.io?{BTN_REF}&btn_url=https://a.b#top"), Some(BtnUrl), Fragment, 66),
        invalid_link(format!("https://r.bttn.io?btn_ref=org-123&{BTN_URL}"), Some(BtnRef), TooFewDigits, 33),
        with_tail("%2Fp%26btn_pub_user%3Du", Some(BtnUrl), OwnParameter, 7),
        with_tail("%2Fp?btn_pub_user=u", Some(BtnUrl), OwnParameter, 5),
        linted(invalid_link(format!("https://https://r.bttn.io?{BTN_REF}&{BTN_URL}"), None, NotButtonHost, 8), TWICE),
        linted(invalid_link(format!("htps://r.bttn.io?{BTN_REF}&{BTN_URL}"), None, NotHttps, 0), MISSPELT),
        linted(invalid_link(format!("https//r.bttn.io?{BTN_REF}&{BTN_URL}"), None, NotHttps, 0), NO_COLON),
        linted(invalid_link(format!("https:/r.bttn.io?{BTN_REF}&{BTN_URL}"), None, NotHttps, 0), ONE_SLASH),
        linted(invalid_link(format!("https:///r.bttn.io?{BTN_REF}&{BTN_URL}"), None, NotButtonHost, 8), THIRD_SLASH),
        linted(
            invalid_link(format!("https://r.bttn.io??{BTN_REF}&{BTN_URL}"), Some(BtnRef), Missing, 86),
            "a second `?` stands before the name `btn_ref`",
        ),
        linted(
            invalid_link(format!("https://r.bttn.io?{BTN_REF}&amp{BTN_URL}"), Some(BtnUrl), Missing, 88),
            "the `amp` of an `&` that was escaped for HTML stands before the name `btn_url`",
        ),
        with_tail("&btn_ref=org-0000000000000000", Some(BtnRef), Repeated, 1),
        with_tail("&btn%5Furl=https%3A%2F%2Fa.b", Some(BtnUrl), Repeated, 1),
        with_tail("&btn_pub_user=a&btn_pub_user=b", Some(BtnPubUser), Repeated, 16),
        with_tail("&btn_pub_user=", Some(BtnPubUser), Empty, 14),
        with_tail("&btn_pub_user", Some(BtnPubUser), Empty, 13),
        with_tail("&btn_pub_user=%", Some(BtnPubUser), Escape, 14),
        with_tail("&btn_pub_user=%4", Some(BtnPubUser), Escape, 14),
        with_tail("&x=%zz", None, Escape, 3),
        with_tail("&btn_pub_user=%FF", Some(BtnPubUser), NotUtf8, 14),
        with_tail("&btn_pub_user=%C3", Some(BtnPubUser), NotUtf8, 14),
        with_tail("&btn_pub_user=a%C3b", Some(BtnPubUser), NotUtf8, 15),
        with_tail("&btn_pub_user=%ED%A0%80", Some(BtnPubUser), NotUtf8, 14),
        with_tail("&btn_pub_user=a%0Ab", Some(BtnPubUser), Control('\n'), 15),
        linted(with_tail("&btn_pub_user=a%C2%85", Some(BtnPubUser), Control('\u{85}'), 15), WHITE_SPACE),
        with_tail("&btn_pub_user=Zoë", Some(BtnPubUser), Character('ë'), 16),
        with_tail("&btn_pub_user=a b", Some(BtnPubUser), Character(' '), 15),
        with_tail("&btn_pub_user=a\"b", Some(BtnPubUser), Character('"'), 15),
        with_tail("#top", Some(BtnUrl), Fragment, 0),
        with_tail(&format!("&btn_pub_user={}", "%C3%A9".repeat(256)), Some(BtnPubUser), TooLong, 14 + 255 * 6),
        linted(with_tail("\n", Some(BtnUrl), Character('\n'), 0), WHITE_SPACE),
        linted(with_tail("&btn_pub_user={user}", Some(BtnPubUser), Character('{'), 14), TEMPLATE),
        linted(invalid_link(format!("https://r.bttn.io?{BTN_REF}&amp;{BTN_URL}"), Some(BtnUrl), Missing, 89), ENTITY),
    ]
}
