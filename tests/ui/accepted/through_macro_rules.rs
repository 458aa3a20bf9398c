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

constant!(ORG, "org-0000000000000000");

const LINK: ButtonLink<&'static str> = outer!("user", "https://www.retailer.com");
const WHOLE: ButtonLink<&'static str> =
    whole!("https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com");

fn main() {
    assert_eq!(LINK.pub_user().unwrap(), "user");
    assert_eq!(WHOLE.org_id(), ORG);
    let user = 1;
    let sum = store!("org-0000000000000000", "https://www.retailer.com", btn_pub_user = user + 1);
    assert_eq!(sum.unwrap().pub_user().unwrap(), "2");
}
