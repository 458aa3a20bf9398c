//! Uses the public contract as a program does.

use std::borrow::Cow;

use button_links::{ButtonLink, ErrorKind, LinkError, OrgId, Parameter, RewardLink, button_link, org_id};

const STORE: ButtonLink<&'static str> =
    button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com",);
const TEXT: &str = STORE.as_str();

const COPIED: ButtonLink<&'static str> =
    button_link!("https://r.bttn.io/?btn_url=https%3A%2F%2Fwww.retailer.com&btn_ref=org-0000000000000000");

const ORG: OrgId = org_id!("org-0000000000000000");
const SALE: ButtonLink<&'static str> =
    button_link!(btn_ref = ORG, btn_url = concat!("https://www.retailer.com", "/sale"));

const DEAL: RewardLink =
    button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com/deal", btn_pub_user = _);

static SHARED: ButtonLink<&str> = STORE;

struct Session {
    user_id: String,
}

impl Session {
    fn user_id(&self) -> &str {
        &self.user_id
    }
}

fn text() -> &'static str {
    COPIED.as_str()
}

#[test]
fn literals_are_constants() {
    assert_eq!(TEXT, "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com");
    assert_eq!(text(), "https://r.bttn.io/?btn_url=https%3A%2F%2Fwww.retailer.com&btn_ref=org-0000000000000000");
    assert_eq!(SALE.btn_url(), "https://www.retailer.com/sale");
    assert_eq!(SHARED, STORE);
    let (copy, same) = (STORE, STORE);
    assert_eq!(copy, same);
}

#[test]
fn run_time_helpers_add_values_to_a_constant() -> Result<(), LinkError> {
    let session = Session { user_id: "user-123".into() };
    let click_id = "click-abc123";
    let link: ButtonLink = STORE.with_pub_user(&session.user_id)?;
    assert_eq!(link, format!("{TEXT}&btn_pub_user=user-123").as_str());
    let link = STORE.with_pub_user(123_u64)?.with_pub_ref(click_id)?;
    assert_eq!(link, format!("{TEXT}&btn_pub_user=123&btn_pub_ref=click-abc123").as_str());

    let link: ButtonLink = button_link!(
        btn_ref = "org-0000000000000000",
        btn_url = "https://www.retailer.com/p/12345",
        btn_pub_user = session.user_id(),
        btn_pub_ref = click_id,
    )?;
    assert_eq!(
        link.as_str(),
        "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com%2Fp%2F12345\
         &btn_pub_user=user-123&btn_pub_ref=click-abc123",
    );
    Ok(())
}

#[test]
fn a_reward_link_becomes_a_link_by_its_user() -> Result<(), LinkError> {
    let session = Session { user_id: "user-123".into() };
    let link: ButtonLink = DEAL.with_pub_user(session.user_id())?;
    assert_eq!(
        link,
        button_link!(
            btn_ref = "org-0000000000000000",
            btn_url = "https://www.retailer.com/deal",
            btn_pub_user = session.user_id(),
        )?
    );
    assert_eq!(link.pub_user(), Some(Cow::Borrowed("user-123")));
    assert_eq!(DEAL.with_pub_user(1)?.with_pub_ref("click")?.pub_ref(), Some(Cow::Borrowed("click")));
    let mut buffer = String::new();
    DEAL.personalized().with_pub_user(session.user_id()).append_to(&mut buffer)?;
    assert_eq!(link, buffer);
    assert_eq!((DEAL.org_id(), &*DEAL.btn_url()), (ORG, "https://www.retailer.com/deal"));
    assert_eq!(DEAL.with_pub_user("").unwrap_err().kind(), ErrorKind::Empty);
    let (copy, same) = (DEAL, DEAL);
    assert_eq!(copy, same);
    Ok(())
}

#[test]
fn a_link_is_made_and_read_at_run_time() -> Result<(), LinkError> {
    let org: OrgId = "org-0000000000000000".parse()?;
    let product_url = String::from("https://www.retailer.com");
    let link = ButtonLink::new(org, &product_url)?.with_pub_user("user-123")?;
    let read: ButtonLink = link.as_str().parse()?;
    assert_eq!(read, link);
    assert_eq!(read.org_id(), org);
    assert_eq!(read.btn_url(), "https://www.retailer.com");
    assert_eq!(read.pub_user(), Some(Cow::Borrowed("user-123")));
    assert_eq!(read.pub_ref(), None);
    Ok(())
}

#[test]
fn an_error_has_a_parameter_a_kind_and_an_index() {
    fn is_small_and_static<T: Copy + Send + Sync + std::error::Error + 'static>(_: T) -> bool {
        size_of::<T>() <= 4 * size_of::<usize>()
    }
    let error = STORE.with_pub_ref("r".repeat(512)).unwrap_err();
    assert_eq!(error.parameter(), Some(Parameter::BtnPubRef));
    assert_eq!(error.kind(), ErrorKind::TooLong);
    assert_eq!(error.index(), 511);
    assert_eq!(error.to_string(), "`btn_pub_ref`: is longer than 511 characters, at byte 511");
    assert_eq!(error.help(), "nothing is ever cut off: give a shorter ID");
    assert!(is_small_and_static(error));
}

/// Checks the messages of a few error kinds, as they appear in a log. The case table has every kind.
#[test]
fn an_error_reads_as_a_sentence() {
    let message = |link: &str| link.parse::<ButtonLink>().unwrap_err().to_string();
    assert_eq!(message("http://r.bttn.io"), "the link does not begin with `https://`, at byte 0");
    assert_eq!(message("https://o.bttn.io"), "the host of the link is not `r.bttn.io`, at byte 8");
    assert_eq!(message("https://r.bttn.io"), "`btn_ref`: is missing");
    assert_eq!(OrgId::parse("sk-1").unwrap_err().to_string(), "`btn_ref`: this is a secret API key");
    assert_eq!(
        OrgId::parse("org-é").unwrap_err().to_string(),
        "`btn_ref`: U+00E9 is not a hexadecimal digit, at byte 4"
    );
}
