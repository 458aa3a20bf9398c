use button_links::{ButtonLink, button_link};

const PLAIN: ButtonLink<&'static str> =
    button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com");
static RAW: ButtonLink<&'static str> =
    button_link!(btn_url = r#"https://www.retailer.com"#, btn_ref = r"org-0000000000000000",);
const ESCAPED: ButtonLink<&'static str> =
    button_link!(btn_ref = "\x6frg-0000000000000000", btn_url = "https://www.retailer.\
        com");

fn text() -> &'static str {
    RAW.as_str()
}

fn main() {
    assert_eq!(PLAIN, RAW);
    assert_eq!(PLAIN, ESCAPED);
    assert_eq!(PLAIN.as_str(), text());
}
