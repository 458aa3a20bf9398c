//! JSON as a tree that may be wrong: names may repeat, and a scalar is any text.

use serde_json::Value;

#[derive(Clone, Debug)]
pub(crate) enum Json {
    /// A scalar as it is written.
    Scalar(String),
    List(Vec<Json>),
    /// Names as they are written, with their quotes.
    Object(Vec<(String, Json)>),
}

impl Json {
    pub(crate) fn new(value: &Value) -> Json {
        match value {
            Value::Array(list) => Json::List(list.iter().map(Json::new).collect()),
            Value::Object(map) => Json::Object(
                map.iter().map(|(name, value)| (Value::from(name.as_str()).to_string(), Json::new(value))).collect(),
            ),
            scalar => Json::Scalar(scalar.to_string()),
        }
    }

    /// Returns the number of values in the tree.
    pub(crate) fn count(&self) -> usize {
        let below: usize = match self {
            Json::Scalar(_) => 0,
            Json::List(list) => list.iter().map(Json::count).sum(),
            Json::Object(members) => members.iter().map(|(_, value)| value.count()).sum(),
        };
        1 + below
    }

    /// Returns a value of the tree by its number, and counts the number down.
    pub(crate) fn nth(&mut self, number: &mut usize) -> Option<&mut Json> {
        if *number == 0 {
            return Some(self);
        }
        *number -= 1;
        match self {
            Json::Scalar(_) => None,
            Json::List(list) => list.iter_mut().find_map(|value| value.nth(number)),
            Json::Object(members) => members.iter_mut().find_map(|(_, value)| value.nth(number)),
        }
    }

    /// Writes the tree with `space` around every token.
    pub(crate) fn write(&self, space: &str, text: &mut String) {
        match self {
            Json::Scalar(scalar) => text.push_str(scalar),
            Json::List(list) => enclosed(['[', ']'], list, space, text, |value, text| value.write(space, text)),
            Json::Object(members) => enclosed(['{', '}'], members, space, text, |(name, value), text| {
                text.push_str(name);
                text.extend([space, ":", space]);
                value.write(space, text);
            }),
        }
    }
}

fn enclosed<T>(brackets: [char; 2], items: &[T], space: &str, text: &mut String, write: impl Fn(&T, &mut String)) {
    text.push(brackets[0]);
    text.push_str(space);
    for (place, item) in items.iter().enumerate() {
        if place > 0 {
            text.extend([",", space]);
        }
        write(item, text);
        text.push_str(space);
    }
    text.push(brackets[1]);
}
