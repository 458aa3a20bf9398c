use button_links::{ButtonLink, LinkError, OrgId, RewardLink, button_link, org_id};

mod config {
    use button_links::{OrgId, org_id};

    pub const ORG: OrgId = org_id!("org-0123456789abcdef");
    pub static HOME: &str = "https://www.retailer.com/ü?";
}

struct Shop;

impl Shop {
    const ORG: &'static str = "org-0123456789abcdef";
    const URL_2: &'static str = "https://www.retailer.com/p/12345?a=%20b";
    const SAME: OrgId = Self::id();

    const fn id() -> OrgId {
        config::ORG
    }

    fn link(&self) -> Result<ButtonLink, LinkError> {
        // `Self::ORG` is no constant to an item in a function, so this is checked at run time.
        button_link!(btn_ref = Self::ORG, btn_url = Shop::URL_2)
    }
}

const USER: &str = "user & 1";
const TEXT: &str = "https://r.bttn.io?btn_ref=org-0123456789abcdef&btn_url=https%3A%2F%2Fwww.retailer.com";

const LINK: ButtonLink<&'static str> =
    button_link!(btn_ref = config::ORG, btn_url = Shop::URL_2, btn_pub_user = USER, btn_pub_ref = config::ORG);
const SAME: ButtonLink<&'static str> = button_link!(
    btn_ref = Shop::ORG,
    btn_url = "https://www.retailer.com/p/12345?a=%20b",
    btn_pub_user = "user & 1",
    btn_pub_ref = crate::Shop::ORG,
);
static OF_ORG: ButtonLink<&'static str> =
    button_link!(btn_ref = self::config::ORG, btn_url = "https://www.retailer.com");
const WHOLE: ButtonLink<&'static str> = button_link!(TEXT);
const BLOCK: ButtonLink<&'static str> = button_link!(btn_ref = const { Shop::SAME }, btn_url = "https://www.retailer.com");
const ID: OrgId = org_id!(Shop::ORG);
const OF_ID: OrgId = org_id!(ID,);
const DEAL: RewardLink =
    button_link!(btn_ref = ID, btn_url = "https://www.retailer.com", btn_pub_user = _, btn_pub_ref = "a b");
const DEAL_OF_CONSTANTS: RewardLink =
    button_link!(btn_ref = ID, btn_url = "https://www.retailer.com", btn_pub_user = _, btn_pub_ref = USER);

macro_rules! link {
    ($org:expr, $url:path) => {
        button_link!(btn_ref = $org, btn_url = $url)
    };
}

fn with_constant<const N: u8>() -> Result<ButtonLink, LinkError> {
    const LOCAL: &str = "https://www.retailer.com";
    // A constant of another type, or a generic one, is a run-time value with an `&` before it.
    button_link!(btn_ref = ID, btn_url = LOCAL, btn_pub_user = &N)
}

fn main() -> Result<(), LinkError> {
    assert_eq!(LINK, SAME);
    assert_eq!(LINK.org_id(), config::ORG);
    assert_eq!(LINK.btn_url(), Shop::URL_2);
    assert_eq!(LINK.pub_user().unwrap(), USER);
    assert_eq!(LINK.pub_ref().unwrap(), Shop::ORG);
    assert_eq!(OF_ORG, WHOLE);
    assert_eq!(BLOCK, WHOLE);
    assert_eq!((ID, OF_ID), (config::ORG, config::ORG));
    assert_eq!(DEAL.with_pub_user(1)?, format!("{TEXT}&btn_pub_user=1&btn_pub_ref=a%20b"));
    assert_eq!(DEAL_OF_CONSTANTS.with_pub_user(1)?, format!("{TEXT}&btn_pub_user=1&btn_pub_ref=user%20%26%201"));
    assert_eq!(link!(Shop::ORG, Shop::URL_2), Shop.link()?);
    assert_eq!(with_constant::<5>()?, format!("{TEXT}&btn_pub_user=5"));
    let user = 7;
    let link = button_link!(btn_ref = config::ORG, btn_url = Shop::URL_2, btn_pub_user = user, btn_pub_ref = USER)?;
    assert_eq!(link, LINK.with_pub_user(7)?.with_pub_ref(USER)?);
    assert!(button_link!(btn_ref = ID, btn_url = &*config::HOME).is_err());
    Ok(())
}
