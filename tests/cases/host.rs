//! Hosts of destinations.

use button_links_rules::ErrorKind::*;
use button_links_rules::Parameter::*;

use super::case::{Case, LINK_TO, invalid, unless_url_standard, valid};

pub(super) fn hosts() -> Vec<Case> {
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
