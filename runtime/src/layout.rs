//! Where in a link the user ID and the publisher reference stand, or would be written.

use button_links_rules::{Pair, Parameter, places};

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
    pub(crate) tail: [&'a str; 2],
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
        let before_reference = reference.map_or(link.len(), |pair| pair.start);
        let user = Slot::of(link, user, Parameter::BtnPubUser, before_reference);
        let reference = Slot::of(link, reference, Parameter::BtnPubRef, link.len());
        // The user comes before the reference, but in a link that has them the other way round.
        let is_user_first = user.head().len() <= reference.head().len();
        let (first, second) = if is_user_first { (user, reference) } else { (reference, user) };
        Layout { link, first, second, behind_first: second.behind(&first, link) }
    }
}

impl<'a> Slot<'a> {
    /// The value's place; without a value that of a new parameter, which begins at `new`.
    fn of(link: &'a str, found: Option<Pair>, parameter: Parameter, new: usize) -> Slot<'a> {
        let lead = parameter.lead();
        let place = found.map_or(new..new, |pair| pair.value());
        let (lead, trail) = match found {
            Some(_) => ("", ""),
            None if new == link.len() => (lead, ""),
            // In front of a parameter, which has an `&` or the `?` of the link before it.
            None => (lead.trim_start_matches('&'), "&"),
        };
        let around = |text: Option<&'a str>| text.unwrap_or_default();
        let segment = Segment { before: [around(link.get(..place.start)), lead, ""], parameter };
        Slot { segment, tail: [trail, around(link.get(place.end..))] }
    }

    fn head(&self) -> &'a str {
        let [head, _, _] = self.segment.before;
        head
    }

    /// The value behind a new value in the first slot.
    fn behind(&self, first: &Slot<'a>, link: &'a str) -> Segment<'a> {
        let ([_, lead, _], [trail, behind]) = (self.segment.before, first.tail);
        let between = link.get(link.len() - behind.len()..self.head().len()).unwrap_or_default();
        // A trail is that of a new parameter before one that is there, and that one needs no lead.
        Segment { before: [trail, between, lead], parameter: self.segment.parameter }
    }
}
