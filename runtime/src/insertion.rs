//! Finds the insertion points of the user ID and the publisher reference in a link.

use button_links_rules::{Parameter, QueryPair, link_pairs};

use crate::segment::Segment;

/// A link with the insertion points of the two values.
#[derive(Clone, Copy)]
pub(crate) struct InsertionPoints<'a> {
    pub(crate) link: &'a str,
    /// The value that comes first in the link.
    pub(crate) first: InsertionPoint<'a>,
    pub(crate) second: InsertionPoint<'a>,
}

/// The place of a value in a link, and the text after it.
#[derive(Clone, Copy)]
pub(crate) struct InsertionPoint<'a> {
    pub(crate) segment: Segment<'a>,
    pub(crate) tail: &'a str,
}

impl<'a> InsertionPoints<'a> {
    /// Finds the insertion points of a valid link. A value that is there is replaced.
    pub(crate) fn find(link: &'a str) -> InsertionPoints<'a> {
        let (mut user, mut reference) = (None, None);
        for pair in link_pairs(link) {
            match pair.parameter {
                Some(Parameter::BtnPubUser) => user = Some(pair),
                Some(Parameter::BtnPubRef) => reference = Some(pair),
                _ => {}
            }
        }
        if user.is_none() && reference.is_none() {
            return InsertionPoints::at_end(link);
        }
        let before_reference = reference.map_or(link.len(), |pair| index_before(link, &pair));
        let user = InsertionPoint::new(link, user, Parameter::BtnPubUser, before_reference);
        let reference = InsertionPoint::new(link, reference, Parameter::BtnPubRef, link.len());
        let is_user_first = user.head().len() <= reference.head().len();
        let (first, second) = if is_user_first { (user, reference) } else { (reference, user) };
        InsertionPoints { link, first, second }
    }

    /// Returns the insertion points of a link that has neither value, as most links: both at the end.
    fn at_end(link: &'a str) -> InsertionPoints<'a> {
        let point = |parameter: Parameter| {
            let segment = Segment { before: [link, parameter.prefix()], parameter };
            InsertionPoint { segment, tail: "" }
        };
        InsertionPoints { link, first: point(Parameter::BtnPubUser), second: point(Parameter::BtnPubRef) }
    }

    /// Returns the place of the second value if the first is inserted too.
    pub(crate) fn second_after_first(&self) -> Segment<'a> {
        let InsertionPoints { link, first, second } = self;
        let [head, prefix] = second.segment.before;
        let between = link.get(link.len() - first.tail.len()..head.len()).unwrap_or_default();
        Segment { before: [between, prefix], parameter: second.segment.parameter }
    }
}

/// Returns the index at which a new parameter is inserted before this pair: that of its `&`. Before the first pair of a query
/// there is no `&`; the new parameter then goes to the end, because such a link is in no usual order anyway.
fn index_before(link: &str, pair: &QueryPair) -> usize {
    link.get(..pair.start).and_then(|before| before.strip_suffix('&')).map_or(link.len(), str::len)
}

impl<'a> InsertionPoint<'a> {
    /// Creates the insertion point over the value of the pair, or, without a pair, of a new parameter at `index`.
    fn new(link: &'a str, pair: Option<QueryPair>, parameter: Parameter, index: usize) -> InsertionPoint<'a> {
        let (value, prefix) = match pair {
            Some(pair) => (pair.value(), ""),
            None => (index..index, parameter.prefix()),
        };
        let head = link.get(..value.start).unwrap_or_default();
        let segment = Segment { before: [head, prefix], parameter };
        InsertionPoint { segment, tail: link.get(value.end..).unwrap_or_default() }
    }

    /// Returns the text of the link before the insertion point.
    fn head(&self) -> &'a str {
        let [head, _] = self.segment.before;
        head
    }
}
