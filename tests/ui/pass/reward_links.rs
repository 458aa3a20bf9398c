use button_links::{ButtonLink, LinkError, RewardLink, button_link};

const URL: &str = "https://www.retailer.com/deal";
const CAMPAIGN: &str = "autumn & more";

const DEAL: RewardLink =
    button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com/deal", btn_pub_user = _);
static OF_CONSTANTS: RewardLink = button_link!(
    btn_pub_user = _,
    btn_pub_ref = const { CAMPAIGN },
    btn_url = const { URL },
    btn_ref = "org-0000000000000000",
);

macro_rules! reward {
    ($user:tt, $reference:expr) => {
        button_link!(
            btn_ref = "org-0000000000000000",
            btn_url = "https://www.retailer.com/deal",
            btn_pub_user = $user,
            btn_pub_ref = $reference,
        )
    };
}

fn main() -> Result<(), LinkError> {
    let link: ButtonLink = DEAL.with_pub_user(123)?;
    assert_eq!(
        link,
        "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com%2Fdeal&btn_pub_user=123"
    );

    // A reference stands after the user.
    let with_reference: RewardLink = reward!(_, "autumn & more");
    assert_eq!(with_reference, OF_CONSTANTS);
    let link = with_reference.with_pub_user("ü")?;
    assert!(link.as_str().ends_with("deal&btn_pub_user=%C3%BC&btn_pub_ref=autumn%20%26%20more"));
    assert_eq!(link, OF_CONSTANTS.personalized().with_pub_user("ü").to_link()?);

    // A reference that is known before the user.
    let of_campaign: RewardLink<String> = DEAL.with_pub_ref(CAMPAIGN)?;
    assert_eq!(of_campaign.with_pub_user("ü")?, link);
    assert_eq!(OF_CONSTANTS.with_pub_ref("x")?.with_pub_user("ü")?, link.with_pub_ref("x")?);
    assert!(DEAL.with_pub_ref("").is_err());

    // With a run-time value it is a `Result`, as every call is.
    for campaign in [CAMPAIGN, "x"] {
        let url = String::from(URL);
        let deal: RewardLink<String> = button_link!(
            btn_ref = "org-0000000000000000",
            btn_url = url,
            btn_pub_user = _,
            btn_pub_ref = campaign,
        )?;
        let link = deal.with_pub_user(1)?;
        assert_eq!(link.pub_user().unwrap(), "1");
        assert_eq!(link.pub_ref().unwrap(), campaign);
        assert_eq!(link.btn_url(), URL);
    }
    let org = "org-0000000000000000";
    let deal = button_link!(btn_ref = org, btn_url = const { URL }, btn_pub_user = _)?;
    assert_eq!(deal.with_pub_user(123)?, DEAL.with_pub_user(123)?);
    Ok(())
}
