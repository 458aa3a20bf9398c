//! A link and an organization ID convert, compare and display as their text.

use std::borrow::{Borrow, Cow};
use std::collections::HashMap;

use button_links::{ButtonLink, OrgId, RewardLink, button_link, org_id};

const STORE: ButtonLink<&str> = button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com");
const TEXT: &str = "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com";

const ORG: OrgId = org_id!("org-0123456789abcdef");
const ID: &str = "org-0123456789abcdef";

/// Asserts that a value is equal to each text and different from each of another text, in both directions.
macro_rules! assert_compares_as {
    ($value:expr, $text:expr) => {
        let (value, text, other) = (&$value, $text, "org-0123456789abcdee");
        let owned = [text.to_owned(), other.to_owned()];
        let equal = [*value == *text, *text == *value, *value == text, text == *value];
        assert_eq!((equal, *value == owned[0], owned[0] == *value), ([true; 4], true, true));
        let equal = [*value == *other, *other == *value, *value == other, other == *value];
        assert_eq!((equal, *value == owned[1], owned[1] == *value), ([false; 4], false, false));
        let differs = [*value != *text, *text != *value, *value != text, text != *value];
        assert_eq!((differs, *value != owned[0], owned[0] != *value), ([false; 4], false, false));
    };
}

fn owned() -> ButtonLink {
    ButtonLink::from(STORE)
}

#[test]
fn a_link_and_an_id_compare_with_texts() {
    assert_compares_as!(STORE, TEXT);
    assert_compares_as!(owned(), TEXT);
    assert_compares_as!(ORG, ID);
}

#[test]
fn links_compare_whoever_owns_the_text() {
    let other = STORE.with_pub_user(1).unwrap();
    let borrowed = ButtonLink::try_from(other.as_str()).unwrap();
    assert!(owned() == STORE && STORE == owned());
    assert!(owned() != borrowed && borrowed != owned());
    assert!(STORE < other);
    assert!(other > STORE);
    assert!(owned() < borrowed);
    assert!(borrowed > owned());
    assert!(STORE < borrowed && owned() < other);
}

#[test]
fn ids_compare_as_texts() {
    let other = org_id!("org-0123456789abcdee");
    assert!(ORG != other && other < ORG && ORG == org_id!("org-0123456789abcdef"));
}

#[test]
fn a_link_and_an_id_are_borrowed_as_texts() {
    assert_eq!([STORE.as_str(), STORE.as_ref(), owned().as_str(), owned().as_ref()], [TEXT; 4]);
    assert_eq!([Borrow::<str>::borrow(&STORE), Borrow::<str>::borrow(&owned())], [TEXT; 2]);
    assert_eq!([ORG.as_str(), ORG.as_ref()], [ID; 2]);
    let clicks = HashMap::from([(owned(), 3)]);
    assert_eq!((clicks.get(TEXT), clicks.get(ID)), (Some(&3), None));
}

#[test]
fn a_link_becomes_its_text() {
    assert_eq!([STORE.into_string(), owned().into_string(), String::from(STORE), String::from(owned())], [TEXT; 4]);
    assert!(matches!(Cow::from(STORE), Cow::Borrowed(TEXT)));
    assert!(matches!(Cow::from(owned()), Cow::Owned(text) if text == TEXT));
}

#[test]
fn a_text_becomes_a_link_or_an_id() {
    assert_eq!(TEXT.parse::<ButtonLink>().unwrap(), STORE);
    assert_eq!(ButtonLink::try_from(TEXT).unwrap(), STORE);
    assert_eq!(ButtonLink::try_from(TEXT.to_owned()).unwrap(), STORE);
    assert_eq!(ID.parse::<OrgId>().unwrap(), ORG);
    assert_eq!(OrgId::try_from(ID).unwrap(), ORG);
    assert_eq!(OrgId::try_from(ID.to_owned()).unwrap(), ORG);
}

#[test]
fn a_link_and_an_id_display_as_their_text() {
    assert_eq!(format!("{STORE}|{}|{STORE:<90}|", owned()), format!("{TEXT}|{TEXT}|{TEXT:<90}|"));
    assert_eq!(format!("{ORG}|{ORG:>22}|"), format!("{ID}|  {ID}|"));
}

#[test]
fn debug_shows_the_text_and_no_user_that_is_still_to_be_written() {
    assert_eq!(format!("{STORE:?} {:?}", owned()), format!("ButtonLink({TEXT:?}) ButtonLink({TEXT:?})"));
    assert_eq!(format!("{ORG:?}"), format!("OrgId({ID:?})"));
    let deal = RewardLink::new(ORG, "https://www.retailer.com").unwrap();
    let text = "https://r.bttn.io?btn_ref=org-0123456789abcdef&btn_url=https%3A%2F%2Fwww.retailer.com&btn_pub_user=";
    assert_eq!(format!("{deal:?}"), format!("RewardLink({text:?}, no user yet)"));
    assert_eq!(format!("{:?}", STORE.personalized().with_pub_user("user-123")), "Personalized { .. }");
}
