//! From a link to an event and back: what was put into the link comes back to the letter.

use button_links::{ButtonLink, button_link};
use button_links_webhook::{Event, Kind, Money, Sample, Webhook};
use proptest::prelude::*;

const STORE: ButtonLink<&'static str> =
    button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com");

/// Returns the event that a webhook reports about a sample.
fn delivered(sample: &Sample) -> Event<'static> {
    let webhook = Webhook::new("sample-webhook-secret").unwrap();
    let body = sample.to_string();
    webhook.verify([webhook.sign(&body)], &body).unwrap().event().unwrap().into_owned()
}

/// Generates every text that `button-links` takes as an ID of at most `length` characters.
fn id(length: usize) -> impl Strategy<Value = String> {
    let any = any::<char>().prop_filter("a control character", |character| !character.is_control());
    let character =
        prop_oneof![4 => prop::char::range(' ', '~'), 1 => prop::sample::select(&['"', '\\', '/', '%'][..]), 2 => any];
    prop::collection::vec(character, 1..=length).prop_map(String::from_iter)
}

proptest! {
    #[test]
    fn a_user_and_a_reference_come_back(user in id(255), reference in id(511)) {
        let link = STORE.with_pub_user(&user)?.with_pub_ref(&reference)?;
        let (linked_user, linked_reference) = (link.pub_user().unwrap(), link.pub_ref().unwrap());
        let event = delivered(&Sample::validated().pub_user(&linked_user).pub_ref(&linked_reference));
        let transaction = event.transaction().unwrap();
        prop_assert_eq!(transaction.pub_user(), Some(user.as_str()));
        prop_assert_eq!(transaction.pub_ref(), Some(reference.as_str()));
        prop_assert_eq!(transaction.pub_user(), Some(&*linked_user));
    }

    #[test]
    fn a_commission_comes_back(amount: i64, currency in "[A-Z]{3}") {
        let event = delivered(&Sample::pending().commission(amount, &currency));
        let commission = event.transaction().unwrap().commission();
        prop_assert_eq!(commission, Some(Money { minor_units: amount, currency: &currency }));
    }
}

#[test]
fn a_sample_is_a_purchase_without_a_user() {
    for (sample, name) in
        [(Sample::pending(), "pending"), (Sample::validated(), "validated"), (Sample::declined(), "declined")]
    {
        let event = delivered(&sample.id("hook-7").transaction_id("tx-7"));
        let transaction = event.transaction().unwrap();
        let kind = match &event.kind {
            Kind::Pending(_) => "pending",
            Kind::Validated(_) => "validated",
            Kind::Declined(_) => "declined",
            other => panic!("{other:?}"),
        };
        assert_eq!(kind, name);
        assert_eq!((&*event.id, &*transaction.id), ("hook-7", "tx-7"));
        assert!(transaction.is_purchase());
        assert_eq!(transaction.commission(), Some(Money { minor_units: 450, currency: "USD" }));
        assert_eq!((transaction.pub_user(), transaction.pub_ref()), (None, None));
        assert_eq!(transaction.line_items().unwrap().len(), 1);
    }
    assert!(!delivered(&Sample::pending().category("app-install")).transaction().unwrap().is_purchase());
}
