//! Where in a link the user ID and the publisher reference stand, or would be written.

use button_links_rules::{Parameter, QueryPair, places};

use crate::write::Segment;

/// A link with the places of the two values in it.
#[derive(Clone, Copy)]
pub(crate) struct Layout<'a> {
    pub(crate) link: &'a str,
    pub(crate) first: Slot<'a>,
    pub(crate) second: Slot<'a>,
    /// The second value, where the first is new too.
    pub(crate) behind_first: Segment<'a>,
}

/// The place of a value: what is written around a new value there.
#[derive(Clone, Copy)]
pub(crate) struct Slot<'a> {
    pub(crate) segment: Segment<'a>,
    pub(crate) tail: &'a str,
}

impl<'a> Layout<'a> {
    pub(crate) fn of(link: &'a str) -> Layout<'a> {
        let (mut user, mut reference) = (None, None);
        for (parameter, pair) in places(link) {
            match parameter {
                Parameter::BtnPubUser => user = Some(pair),
                Parameter::BtnPubRef => reference = Some(pair),
                _ => {}
            }
        }
        if user.is_none() && reference.is_none() {
            return Layout::at_end(link);
        }
        let before_reference = reference.map_or(link.len(), |pair| before(link, &pair));
        let user = Slot::of(link, user, Parameter::BtnPubUser, before_reference);
        let reference = Slot::of(link, reference, Parameter::BtnPubRef, link.len());
        // The user comes before the reference, but in a link that has them the other way round.
        let is_user_first = user.head().len() <= reference.head().len();
        let (first, second) = if is_user_first { (user, reference) } else { (reference, user) };
        Layout { link, first, second, behind_first: second.behind(&first, link) }
    }

    /// Both values are new, as they are in most links, and are written at the end.
    fn at_end(link: &'a str) -> Layout<'a> {
        let slot = |parameter: Parameter| {
            let segment = Segment { before: [link, parameter.prefix()], parameter };
            Slot { segment, tail: "" }
        };
        let behind_first = Segment { before: ["", Parameter::BtnPubRef.prefix()], parameter: Parameter::BtnPubRef };
        Layout { link, first: slot(Parameter::BtnPubUser), second: slot(Parameter::BtnPubRef), behind_first }
    }
}

/// Where a parameter is written that comes before this one: at its `&`. One that has none is the first of a link that is in
/// no usual order, and the new one may as well be the last.
fn before(link: &str, pair: &QueryPair) -> usize {
    link.get(..pair.start).and_then(|before| before.strip_suffix('&')).map_or(link.len(), str::len)
}

impl<'a> Slot<'a> {
    /// The value's place; without a value that of a new parameter, which begins at `new`.
    fn of(link: &'a str, found: Option<QueryPair>, parameter: Parameter, new: usize) -> Slot<'a> {
        let (place, lead) = match found {
            Some(pair) => (pair.value(), ""),
            None => (new..new, parameter.prefix()),
        };
        let around = |text: Option<&'a str>| text.unwrap_or_default();
        let segment = Segment { before: [around(link.get(..place.start)), lead], parameter };
        Slot { segment, tail: around(link.get(place.end..)) }
    }

    fn head(&self) -> &'a str {
        let [head, _] = self.segment.before;
        head
    }

    /// The value behind a new value in the first slot.
    fn behind(&self, first: &Slot<'a>, link: &'a str) -> Segment<'a> {
        let [_, lead] = self.segment.before;
        let between = link.get(link.len() - first.tail.len()..self.head().len()).unwrap_or_default();
        Segment { before: [between, lead], parameter: self.segment.parameter }
    }
}
