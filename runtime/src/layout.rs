//! Where in a link the user ID and the publisher reference stand, or would be written.

use button_links_rules::{Pair, Parameter, find};

/// A link with the places of the two values in it.
#[derive(Clone, Copy)]
pub(crate) struct Layout<'a> {
    pub(crate) link: &'a str,
    pub(crate) first: Slot<'a>,
    pub(crate) second: Slot<'a>,
    /// What stands between two new values.
    pub(crate) between: [&'a str; 2],
    /// The user comes before the reference, but in a link that has them the other way round.
    pub(crate) is_user_first: bool,
}

/// The place of a value: what stands before and behind it in the link, and what is written around a new value there.
#[derive(Clone, Copy)]
pub(crate) struct Slot<'a> {
    pub(crate) head: &'a str,
    pub(crate) lead: &'static str,
    pub(crate) trail: &'static str,
    pub(crate) tail: &'a str,
}

impl<'a> Layout<'a> {
    pub(crate) fn of(link: &'a str) -> Layout<'a> {
        let [user, reference] = [Parameter::BtnPubUser, Parameter::BtnPubRef].map(|parameter| find(link, parameter));
        let before_reference = reference.map_or(link.len(), |pair| pair.start);
        let user = Slot::of(link, user, Parameter::BtnPubUser, before_reference);
        let reference = Slot::of(link, reference, Parameter::BtnPubRef, link.len());
        let is_user_first = user.head.len() <= reference.head.len();
        let (first, second) = if is_user_first { (user, reference) } else { (reference, user) };
        let between = link.get(link.len() - first.tail.len()..second.head.len()).unwrap_or_default();
        // A trail is that of a new parameter before one that is there, and that one needs no lead.
        let between = if first.trail.is_empty() { [between, second.lead] } else { [first.trail, between] };
        Layout { link, first, second, between, is_user_first }
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
        Slot { head: around(link.get(..place.start)), lead, trail, tail: around(link.get(place.end..)) }
    }
}
