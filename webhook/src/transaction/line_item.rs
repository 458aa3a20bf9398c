//! A line item of an order.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::owned::IntoOwned;
use crate::read::record;

record! {
    /// A line item of an order: a product, or something like a discount. Any of its numbers may be zero or negative.
    ///
    /// Amounts are in the smallest unit of the transaction's currency: `amount` and `total` of `order_currency`,
    /// `publisher_commission` of `currency`.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct LineItem<'a> in "data.order_line_items." {
        /// The retailer's ID of the line item.
        pub identifier: Option<Cow<'a, str>> = "identifier",
        /// The stock keeping unit.
        pub sku: Option<Cow<'a, str>> = "sku",
        /// The Global Trade Item Number.
        pub gtin: Option<Cow<'a, str>> = "gtin",
        /// The Universal Product Code.
        pub upc: Option<Cow<'a, str>> = "upc",
        /// The categories of the product. Button sends a text or a list of texts; null and absent are an empty list.
        pub category: Vec<Cow<'a, str>> = "category",
        /// The category below `category`.
        pub subcategory1: Option<Cow<'a, str>> = "subcategory1",
        /// The category below `subcategory1`.
        pub subcategory2: Option<Cow<'a, str>> = "subcategory2",
        /// The description of the product.
        pub description: Option<Cow<'a, str>> = "description",
        /// The price of one unit.
        pub amount: Option<i64> = "amount",
        /// The price of all units.
        pub total: Option<i64> = "total",
        /// The number of units.
        pub quantity: Option<i64> = "quantity",
        /// The part of the publisher's commission that this line item earns. Button has sent it as `publisher_comission`, too.
        pub publisher_commission: Option<i64> = "publisher_commission" or "publisher_comission",
    }
}

impl LineItem<'_> {
    /// Returns the line item without its body. Copies only what it borrows.
    #[must_use]
    pub fn into_owned(self) -> LineItem<'static> {
        IntoOwned::into_owned(self)
    }
}
