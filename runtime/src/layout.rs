//! Where in a link the user ID and the publisher reference stand, or would be written.

use button_links_rules::{Pair, Parameter, find};

/// A link with the places of the two values in it.
#[derive(Clone, Copy)]
pub(crate) struct Layout<'a> {
    pub(crate) link: &'a str,
    pub(crate) first: Slot,
    pub(crate) second: Slot,
    /// The user comes before the reference, but in a link that has them the other way round.
    pub(crate) is_user_first: bool,
}

/// The place of a value, as byte indices, and what is written around a new value there.
#[derive(Clone, Copy)]
pub(crate) struct Slot {
    start: usize,
    end: usize,
    pub(crate) lead: &'static str,
    pub(crate) trail: &'static str,
}

impl<'a> Layout<'a> {
    pub(crate) fn of(link: &'a str) -> Layout<'a> {
        let [user, reference] = [Parameter::BtnPubUser, Parameter::BtnPubRef].map(|parameter| find(link, parameter));
        let before_reference = reference.map_or(link.len(), |pair| pair.start);
        let user = Slot::of(link, user, Parameter::BtnPubUser, before_reference);
        let reference = Slot::of(link, reference, Parameter::BtnPubRef, link.len());
        let is_user_first = user.start <= reference.start;
        let (first, second) = if is_user_first { (user, reference) } else { (reference, user) };
        Layout { link, first, second, is_user_first }
    }

    /// What stands between two new values.
    pub(crate) fn between(&self) -> [&'a str; 2] {
        let between = self.link.get(self.first.end..self.second.start).unwrap_or_default();
        // A trail is that of a new parameter before one that is there, and that one needs no lead.
        if self.first.trail.is_empty() { [between, self.second.lead] } else { [self.first.trail, between] }
    }
}

impl Slot {
    /// The value's place; without a value that of a new parameter, which begins at `new`.
    fn of(link: &str, found: Option<Pair>, parameter: Parameter, new: usize) -> Slot {
        let lead = parameter.lead();
        match found {
            Some(pair) => Slot { start: pair.value_start, end: pair.end, lead: "", trail: "" },
            None if new == link.len() => Slot { start: new, end: new, lead, trail: "" },
            // In front of a parameter, which has an `&` or the `?` of the link before it.
            None => Slot { start: new, end: new, lead: lead.trim_start_matches('&'), trail: "&" },
        }
    }

    /// What stands before and behind it in the link.
    pub(crate) fn around<'a>(&self, link: &'a str) -> [&'a str; 2] {
        [link.get(..self.start).unwrap_or_default(), link.get(self.end..).unwrap_or_default()]
    }
}
