//! Generates bodies: right ones, and right ones with a few changes to their structure or to their bytes.

use button_links_webhook::Sample;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::Value;

use crate::json::Json;

/// Values that must never be in an error. No six characters of them are in a message.
pub(crate) const PRIVATE: [&str; 4] = ["USER~7Q4ZX9", "REF~K2W8VJ5", "DEVICE~P3HN6", "ITEM~B5TY1GD"];

/// A body, and whether a name may occur twice in an object of it.
#[derive(Clone, Debug)]
pub(crate) struct Body {
    pub(crate) bytes: Vec<u8>,
    pub(crate) may_repeat: bool,
}

/// Names of members, most of them known.
const NAMES: &[&str] = &[
    r#""id""#,
    r#""event_type""#,
    r#""request_id""#,
    r#""data""#,
    r#""amount""#,
    r#""currency""#,
    r#""status""#,
    r#""category""#,
    r#""btn_ref""#,
    r#""order_purchase_date""#,
    r#""order_purchased_date""#,
    r#""order_line_items""#,
    r#""publisher_customer_id""#,
    r#""pub_ref""#,
    r#""publisher_comission""#,
    r#""publisher_commission""#,
    r#""quantity""#,
    r#""upc""#,
    r#""""#,
    r#""unknown""#,
    r#""\u0069d""#,
    r#""d\u0061ta""#,
    r#""\ud800""#,
    "1",
];

/// Values of every type, and some that are not JSON.
const VALUES: &[&str] = &[
    "null",
    "true",
    "0",
    "-0",
    "-1",
    "4.5",
    "4.0",
    "1e3",
    "1e999",
    "01",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "-9223372036854775809",
    "18446744073709551616",
    r#""""#,
    r#""450""#,
    r#""USER~7Q4ZX9""#,
    r#""REF~K2W8VJ5\n\"""#,
    r#""DEVICE~P3HN6 \ud83d\ude00""#,
    r#""\ud800""#,
    r#""\x""#,
    "\"\t\"",
    r#""tx-pending""#,
    r#""tx-created""#,
    r#""validated""#,
    r#""app-install""#,
    "[]",
    "{}",
    "[null]",
    r#"["ITEM~B5TY1GD",5]"#,
    r#"{"id":"ITEM~B5TY1GD"}"#,
    r#"[{"amount":"ITEM~B5TY1GD"}]"#,
    "x",
    "",
    "PLAIN~ITEM",
];

/// A change of one value of the tree, or of the members of one object.
#[derive(Clone, Debug)]
enum Change {
    Replace(&'static str),
    Deepen(usize),
    Rename(Index, &'static str),
    Repeat(Index, Option<&'static str>),
    Add(&'static str, &'static str),
    Remove(Index),
    Swap(Index, Index),
}

/// A change of the bytes.
#[derive(Clone, Debug)]
enum ByteChange {
    Cut(Index),
    Insert(Index, u8),
    Overwrite(Index, u8),
    Append(&'static str),
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        6 => select(VALUES).prop_map(Change::Replace),
        1 => (120..130_usize).prop_map(Change::Deepen),
        2 => (any::<Index>(), select(NAMES)).prop_map(|(place, name)| Change::Rename(place, name)),
        2 => (any::<Index>(), proptest::option::of(select(VALUES))).prop_map(|(place, value)| Change::Repeat(place, value)),
        2 => (select(NAMES), select(VALUES)).prop_map(|(name, value)| Change::Add(name, value)),
        2 => any::<Index>().prop_map(Change::Remove),
        2 => any::<(Index, Index)>().prop_map(|(one, other)| Change::Swap(one, other)),
    ]
}

fn byte_change() -> impl Strategy<Value = ByteChange> {
    let byte = prop_oneof![select(&br#""\{}[]:,0 -.eu"#[..]), any::<u8>()];
    prop_oneof![
        any::<Index>().prop_map(ByteChange::Cut),
        (any::<Index>(), byte.clone()).prop_map(|(place, byte)| ByteChange::Insert(place, byte)),
        (any::<Index>(), byte).prop_map(|(place, byte)| ByteChange::Overwrite(place, byte)),
        select(&["\n", "}", " x", "\0"][..]).prop_map(ByteChange::Append),
    ]
}

/// Generates bodies, about half of which are events.
pub(crate) fn body() -> impl Strategy<Value = Body> {
    let base = select(vec![
        Json::new(&fixture()),
        Json::new(&sample(&Sample::pending().category("app-install"))),
        Json::new(&sample(&Sample::declined().commission(-450, "JPY"))),
    ]);
    let changes = proptest::collection::vec((any::<Index>(), change()), 0..4);
    let byte_changes = prop_oneof![3 => Just(Vec::new()), 1 => proptest::collection::vec(byte_change(), 1..3)];
    (base, changes, select(&["", "", " ", "\r\n\t"][..]), byte_changes).prop_map(
        |(mut json, changes, space, byte_changes)| {
            // An inserted or another byte may make two names equal.
            let may_repeat = !byte_changes.is_empty() || changes.iter().any(|(_, change)| change.may_repeat());
            for (place, change) in &changes {
                change.apply(*place, &mut json);
            }
            let mut text = String::new();
            json.write(space, &mut text);
            let mut bytes = text.into_bytes();
            for byte_change in &byte_changes {
                byte_change.apply(&mut bytes);
            }
            Body { bytes, may_repeat }
        },
    )
}

fn fixture() -> Value {
    let mut event: Value = serde_json::from_str(include_str!("../../fixtures/tx-validated.json")).unwrap();
    let data = &mut event["data"];
    data["publisher_customer_id"] = PRIVATE[0].into();
    data["pub_ref"] = PRIVATE[1].into();
    data["advertising_id"] = PRIVATE[2].into();
    data["order_line_items"][0]["description"] = PRIVATE[3].into();
    event
}

fn sample(sample: &Sample) -> Value {
    serde_json::from_str(&sample.clone().pub_user(PRIVATE[0]).pub_ref(PRIVATE[1]).to_string()).unwrap()
}

impl Change {
    fn may_repeat(&self) -> bool {
        matches!(self, Change::Rename(..) | Change::Repeat(..) | Change::Add(..))
    }

    fn apply(&self, place: Index, json: &mut Json) {
        let mut number = place.index(json.count());
        let Some(value) = json.nth(&mut number) else { return };
        match (self, value) {
            (Change::Replace(text), value) => *value = Json::Scalar((*text).into()),
            (Change::Deepen(levels), value) => {
                *value = Json::Scalar(format!("{}{}", "[".repeat(*levels), "]".repeat(*levels)));
            }
            (change, Json::Object(members)) => change.apply_to_members(members),
            // Most values are scalars: change the members of the whole body or of its `data` instead.
            (change, _) => {
                let mut number = place.index(2) * 4;
                if let Some(Json::Object(members)) = json.nth(&mut number) {
                    change.apply_to_members(members);
                }
            }
        }
    }

    fn apply_to_members(&self, members: &mut Vec<(String, Json)>) {
        let len = members.len();
        match self {
            Change::Add(name, value) => members.push(((*name).into(), Json::Scalar((*value).into()))),
            _ if len == 0 => {}
            Change::Rename(place, name) => members[place.index(len)].0 = (*name).into(),
            Change::Repeat(place, value) => {
                let (name, same) = members[place.index(len)].clone();
                members.push((name, value.map_or(same, |value| Json::Scalar(value.into()))));
            }
            Change::Remove(place) => drop(members.remove(place.index(len))),
            Change::Swap(one, other) => members.swap(one.index(len), other.index(len)),
            Change::Replace(_) | Change::Deepen(_) => {}
        }
    }
}

impl ByteChange {
    fn apply(&self, bytes: &mut Vec<u8>) {
        match self {
            ByteChange::Cut(place) => bytes.truncate(place.index(bytes.len() + 1)),
            ByteChange::Insert(place, byte) => bytes.insert(place.index(bytes.len() + 1), *byte),
            ByteChange::Overwrite(place, byte) if !bytes.is_empty() => {
                let place = place.index(bytes.len());
                bytes[place] = *byte;
            }
            ByteChange::Overwrite(..) => {}
            ByteChange::Append(text) => bytes.extend_from_slice(text.as_bytes()),
        }
    }
}
