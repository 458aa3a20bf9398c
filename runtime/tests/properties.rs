//! Properties of links for any input: the values come back unaltered, and only valid links are made.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;

use button_links::{ButtonLink, ErrorKind, Parameter, button_link, org_id};
use proptest::prelude::*;
use url::Url;

const STORE: ButtonLink<&str> =
    button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com/p?a=1&b=%20#c");

fn text(longest: usize) -> impl Strategy<Value = String> {
    let characters = prop_oneof![
        5 => prop::char::range('!', '~'),
        1 => Just(' '),
        2 => any::<char>().prop_filter("a control character", |character| !character.is_control()),
    ];
    prop::collection::vec(characters, 1..=longest).prop_map(String::from_iter)
}

/// Generates texts of links, most of them nearly valid.
fn link() -> impl Strategy<Value = String> {
    let names = vec!["btn_ref", "btn_url", "btn_pub_user", "btn_pub_ref", "btn%5Fref", "btn_x", "utm", ""];
    let name = prop::sample::select(names);
    let value = prop_oneof![
        4 => Just("org-0000000000000000".to_owned()),
        4 => Just("https%3A%2F%2Fwww.retailer.com".to_owned()),
        2 => Just("https://www.retailer.com?a=1".to_owned()),
        3 => "([a-z0-9+=/?:@!$'()*,;-]|%[2-7][0-9A-E]|%C3%A9){0,12}",
        1 => ".{0,4}",
    ];
    let pairs = prop::collection::vec((name, value), 0..4);
    (prop::bool::ANY, pairs, prop::bool::ANY).prop_map(|(root, pairs, store)| {
        let mut link = String::from(if root { "https://r.bttn.io/?" } else { "https://r.bttn.io?" });
        if store {
            link.push_str("btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com&");
        }
        let pairs: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
        link + &pairs.join("&")
    })
}

/// Displays in these pieces.
struct InPieces<'a>(&'a [String]);

impl fmt::Display for InPieces<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|piece| formatter.write_str(piece))
    }
}

/// Displays the text, and then fails.
struct Failing<'a>(&'a str);

impl fmt::Display for Failing<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)?;
        Err(fmt::Error)
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn the_values_come_back(user in text(255), reference in text(511)) {
        let link = STORE.with_pub_user(&user).unwrap().with_pub_ref(&reference).unwrap();
        prop_assert_eq!(link.org_id(), STORE.org_id());
        prop_assert_eq!(link.btn_url(), "https://www.retailer.com/p?a=1&b=%20#c");
        prop_assert_eq!(link.pub_user(), Some(Cow::from(&user)));
        prop_assert_eq!(link.pub_ref(), Some(Cow::from(&reference)));

        let read: ButtonLink = link.as_str().parse().unwrap();
        prop_assert_eq!(&read, &link);
        let pairs: Vec<(String, String)> = Url::parse(link.as_str()).unwrap().query_pairs().into_owned().collect();
        prop_assert_eq!(&pairs[2], &("btn_pub_user".to_owned(), user));
        prop_assert_eq!(&pairs[3], &("btn_pub_ref".to_owned(), reference));
    }

    #[test]
    fn a_link_is_ascii_without_a_raw_reserved_byte(user in text(255)) {
        let link = STORE.with_pub_user(&user).unwrap();
        let (_, value) = link.as_str().rsplit_once('=').unwrap();
        prop_assert!(value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~%".contains(&byte)));
        for (escape, _) in value.match_indices('%') {
            let digits = &value[escape + 1..escape + 3];
            prop_assert!(u8::from_str_radix(digits, 16).is_ok() && digits == digits.to_uppercase());
        }
    }

    #[test]
    fn every_way_to_a_link_is_the_same(user in text(40), reference in text(40)) {
        let link = STORE.with_pub_user(&user).unwrap().with_pub_ref(&reference).unwrap();
        prop_assert_eq!(&STORE.with_pub_ref(&reference).unwrap().with_pub_user(&user).unwrap(), &link);
        prop_assert_eq!(&STORE.personalized().with_pub_user(&user).with_pub_ref(&reference).to_link().unwrap(), &link);
        let in_one_call = button_link!(
            btn_ref = "org-0000000000000000",
            btn_url = "https://www.retailer.com/p?a=1&b=%20#c",
            btn_pub_user = &user,
            btn_pub_ref = &reference,
        );
        prop_assert_eq!(&in_one_call.unwrap(), &link);
        prop_assert_eq!(&ButtonLink::new(STORE.org_id(), STORE.btn_url()).unwrap(), &STORE);
        // A value that is there is replaced, wherever it stands.
        // button-links: allow(foreign-parameter): a link that is read keeps what is not Button's
        let other = "https://r.bttn.io/?btn_pub_ref=r&btn_url=https%3A%2F%2Fa.b&x=1&btn_pub_user=u&btn_ref=org-0000000000000000";
        let replaced = ButtonLink::parse(other).unwrap().with_pub_user(&user).unwrap().with_pub_ref(&reference).unwrap();
        let at_once = ButtonLink::parse(other).unwrap();
        let at_once = at_once.personalized().with_pub_user(&user).with_pub_ref(&reference).to_link();
        prop_assert_eq!(&at_once.unwrap(), &replaced);
        prop_assert_eq!(replaced.pub_user(), Some(Cow::from(&user)));
        prop_assert_eq!(replaced.pub_ref(), Some(Cow::from(&reference)));
        prop_assert_eq!(replaced.with_pub_ref("r").unwrap().with_pub_user("u").unwrap(), other);
    }

    #[test]
    fn both_values_at_once_make_the_same_link_as_one_after_the_other(
        user in text(10),
        reference in text(10),
        pairs in prop::sample::subsequence(vec!["btn_pub_ref=r", "x=1", "btn_pub_user=u", "y=%20"], 0..=4).prop_shuffle(),
        place in 0..=4_usize,
    ) {
        let mut pairs = pairs;
        pairs.insert(place.min(pairs.len()), "btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fa.b");
        let link = format!("https://r.bttn.io?{}", pairs.join("&"));
        let link = ButtonLink::parse(link.as_str()).unwrap();
        let one_after_the_other = link.with_pub_user(&user).unwrap().with_pub_ref(&reference).unwrap();
        let at_once = link.personalized().with_pub_user(&user).with_pub_ref(&reference).to_link().unwrap();
        prop_assert_eq!(at_once, one_after_the_other);
    }

    #[test]
    fn the_pieces_of_a_value_make_no_difference(
        user in prop::collection::vec(text(8), 1..5),
        reference in prop::collection::vec(text(8), 1..5),
    ) {
        let in_pieces = STORE.personalized().with_pub_user(&InPieces(&user)).with_pub_ref(&InPieces(&reference)).to_link();
        let whole = STORE.personalized().with_pub_user(&user.concat()).with_pub_ref(&reference.concat()).to_link();
        prop_assert_eq!(in_pieces.unwrap(), whole.unwrap());
    }

    #[test]
    fn the_pieces_of_a_value_make_no_difference_to_an_error(
        value in prop_oneof!["https://[a-z.:@%/?#é-]{0,20}", "org-[0-9a-fA-F]{14,18}", "(sk|srctok|app|btnorder|o)-?[0-9a-f]{0,40}", "[a-z\u{7f}-\u{a0}é]{0,300}"],
        cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..20),
    ) {
        let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut.index(value.len() + 1)).collect();
        cuts.retain(|cut| value.is_char_boundary(*cut));
        cuts.extend([0, value.len()]);
        cuts.sort_unstable();
        let pieces: Vec<String> = cuts.windows(2).map(|cut| value[cut[0]..cut[1]].to_owned()).collect();
        let in_pieces = InPieces(&pieces);
        let org = org_id!("org-0000000000000000");
        prop_assert_eq!(ButtonLink::new(org, &in_pieces), ButtonLink::new(org, &value));
        prop_assert_eq!(STORE.with_pub_user(&in_pieces), STORE.with_pub_user(&value));
        prop_assert_eq!(STORE.with_pub_ref(&in_pieces), STORE.with_pub_ref(&value));
        let from_macro = |id: &dyn fmt::Display| button_link!(btn_ref = id, btn_url = "https://www.retailer.com");
        prop_assert_eq!(from_macro(&in_pieces), from_macro(&value));
    }

    #[test]
    fn one_value_in_one_piece_costs_one_exact_allocation(user in text(255), url in "https://a\\.b/[a-z&=/]{0,600}") {
        // button-links: allow(foreign-parameter): a link that is read keeps what is not Button's
        let replaced = "https://r.bttn.io?btn_ref=org-0000000000000000&btn_pub_user=u&btn_url=https%3A%2F%2Fa.b&x=1";
        for link in [STORE, ButtonLink::parse(replaced).unwrap()] {
            let text = link.with_pub_user(&user).unwrap().into_string();
            prop_assert_eq!(text.capacity(), text.len());
        }
        let text = ButtonLink::new(STORE.org_id(), &url).unwrap().into_string();
        prop_assert_eq!(text.capacity(), text.len());
    }

    /// A text that grew has at least twice the capacity of its first allocation, which is longer than 64 bytes.
    #[test]
    fn two_values_cost_one_allocation_if_the_second_is_short(user in text(255), reference in "[a-z/]{1,21}") {
        for link in [STORE, STORE.with_pub_ref("r").unwrap().as_ref().try_into().unwrap()] {
            let text = link.personalized().with_pub_user(&user).with_pub_ref(&reference).to_link().unwrap().into_string();
            prop_assert!(text.capacity() - text.len() < 64);
        }
    }

    #[test]
    fn a_batch_does_not_allocate(users in prop::collection::vec(text(40), 1..10)) {
        let mut buffer = String::with_capacity(4096);
        for user in &users {
            buffer.clear();
            STORE.personalized().with_pub_user(user).append_to(&mut buffer).unwrap();
            prop_assert_eq!(&STORE.with_pub_user(user).unwrap(), buffer.as_str());
        }
        prop_assert_eq!(buffer.capacity(), 4096);
    }

    #[test]
    fn after_an_error_the_buffer_is_as_it_was(user in text(40), reference in text(40), before in any::<String>()) {
        let mut buffer = before.clone();
        let too_long = "é".repeat(512);
        let failing = Failing(&reference);
        for (wrong, kind) in [(&too_long as &dyn fmt::Display, ErrorKind::TooLong), (&"", ErrorKind::Empty), (&"\n", ErrorKind::Control('\n')), (&failing, ErrorKind::Display)] {
            let error = STORE.personalized().with_pub_user(&user).with_pub_ref(wrong).append_to(&mut buffer).unwrap_err();
            prop_assert_eq!(error.parameter(), Some(Parameter::BtnPubRef));
            prop_assert_eq!(error.kind(), kind);
            let error = STORE.personalized().with_pub_user(wrong).with_pub_ref(wrong).append_to(&mut buffer).unwrap_err();
            prop_assert_eq!(error.parameter(), Some(Parameter::BtnPubUser));
            prop_assert_eq!(&buffer, &before);
        }
    }

    #[test]
    fn an_error_never_repeats_the_value(user in "[a-z]{12}\n[a-z]{12}") {
        let error = STORE.with_pub_user(&user).unwrap_err();
        for shown in [error.to_string(), format!("{error:?}"), error.help().to_owned()] {
            prop_assert!(!shown.contains(&user[..12]) && !shown.contains(&user[13..]));
        }
    }

    #[test]
    fn a_link_that_is_read_says_what_url_reads(text in link()) {
        let Ok(link) = ButtonLink::parse(&text) else { return Ok(()) };
        prop_assert_eq!(link.as_str(), text.as_str());
        // `query_pairs` reads a form, where `+` is a space.
        let url = Url::parse(&text.replace('+', "%2B")).unwrap();
        let pairs: HashMap<Cow<'_, str>, Cow<'_, str>> = url.query_pairs().collect();
        prop_assert_eq!(link.org_id(), &*pairs["btn_ref"]);
        prop_assert_eq!(link.btn_url(), &*pairs["btn_url"]);
        prop_assert_eq!(link.pub_user(), pairs.get("btn_pub_user").cloned());
        prop_assert_eq!(link.pub_ref(), pairs.get("btn_pub_ref").cloned());
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in prop_oneof![any::<String>(), "https://r.bttn.io.{0,60}", link()]) {
        if let Err(error) = text.parse::<ButtonLink>() {
            prop_assert!(text.is_char_boundary(error.index()), "{error:?}");
        }
    }
}
