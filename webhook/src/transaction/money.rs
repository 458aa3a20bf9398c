//! An amount of money.

/// An amount of money in the smallest unit of its currency, as Button sends it.
///
/// The smallest unit depends on the currency (ISO 4217): 450 are $4.50 in `USD`, ¥450 in `JPY`, which has no decimals, and
/// 0.450 dinars in `KWD`, which has three. Store the integer and the currency, and divide only to show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Money<'a> {
    /// The amount in the smallest unit of the currency. It may be zero or negative.
    pub minor_units: i64,
    /// The currency: an ISO 4217 code, such as `USD`.
    pub currency: &'a str,
}
