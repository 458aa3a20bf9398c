use button_links::{ButtonLink, button_link, org_id};

macro_rules! store {
    ($org:literal, $url:expr $(, $name:ident = $value:expr)*) => {
        button_link!(btn_ref = $org, btn_url = $url $(, $name = $value)*)
    };
}

macro_rules! outer {
    ($org:expr, $url:expr) => {
        store!("org-0000000000000000", $url, btn_pub_user = $org)
    };
}

macro_rules! whole {
    ($link:expr) => {
        button_link!($link)
    };
}

macro_rules! constant {
    ($name:ident, $org:expr) => {
        const $name: button_links::OrgId = org_id!($org);
    };
}

macro_rules! operations {
    ($e:expr, $t:ty, $p:path) => {
        [
            button_link!(btn_ref = ORG, btn_url = "https://a.b", btn_pub_user = $e * 2),
            button_link!(btn_ref = ORG, btn_url = "https://a.b", btn_pub_user = -$e),
            button_link!(btn_ref = ORG, btn_url = "https://a.b", btn_pub_user = $e as $t),
            button_link!(btn_ref = ORG, btn_url = "https://a.b", btn_pub_user = $p(<$t>::MAX)),
        ]
    };
}

constant!(ORG, "org-0000000000000000");

const LINK: ButtonLink<&'static str> = outer!("user", "https://www.retailer.com");
const WHOLE: ButtonLink<&'static str> =
    whole!("https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com");

fn main() {
    assert_eq!(LINK.pub_user().unwrap(), "user");
    assert_eq!(WHOLE.org_id(), ORG);
    let users = operations!(3 + 5, i64, std::convert::identity).map(|link| link.map(|link| link.pub_user().unwrap().into_owned()));
    assert_eq!(users, ["16", "-8", "8", "9223372036854775807"].map(|user| Ok(user.to_owned())));
    let user = 1;
    let sum = store!("org-0000000000000000", "https://www.retailer.com", btn_pub_user = user + 1);
    assert_eq!(sum.unwrap().pub_user().unwrap(), "2");
}
