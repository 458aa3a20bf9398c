//! The transaction that an event is about.

mod category;
mod debug;
mod line_item;
mod line_items;
mod money;
mod status;

use alloc::borrow::Cow;
use alloc::vec::Vec;

pub use category::Category;
pub use line_item::LineItem;
pub use money::Money;
pub use status::Status;

use crate::owned::IntoOwned;
use crate::read::{ReadError, record};
use line_items::LineItems;

record! {
    /// A transaction: what a user bought or installed, and what the publisher gets for it.
    ///
    /// A field that Button leaves out, or sends as null, is `None`. `Debug` leaves out the user, the reference and
    /// `advertising_id`, so that they do not end up in a log.
    #[derive(Clone, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct Transaction<'a> in "data." {
        /// The ID of the transaction (`tx-…`), the same in all its events. Never empty.
        pub id: Cow<'a, str> = "id",
        /// The state of the transaction when the event was made.
        pub status: Option<Status<'a>> = "status",
        /// The reason for the transaction: an order, or the installation of an app.
        pub category: Option<Category<'a>> = "category",
        /// The commission of the publisher in the smallest unit of `currency`. It may be zero or negative. Read it with
        /// [`commission`](Transaction::commission).
        pub amount: Option<i64> = "amount",
        /// The currency of `amount`: an ISO 4217 code, such as `USD`.
        pub currency: Option<Cow<'a, str>> = "currency",
        /// The total of the order in the smallest unit of `order_currency`.
        pub order_total: Option<i64> = "order_total",
        /// The currency of `order_total`.
        pub order_currency: Option<Cow<'a, str>> = "order_currency",
        /// The token of the click (`srctok-…`), JSON `btn_ref`. It is not the organization ID, which a link has under that name.
        pub source_token: Option<Cow<'a, str>> = "btn_ref",
        /// Button's ID of the order (`btnorder-…`).
        pub button_order_id: Option<Cow<'a, str>> = "button_order_id",
        /// The retailer's ID of the order.
        pub order_id: Option<Cow<'a, str>> = "order_id",
        /// The channel of the click, such as `app`.
        pub order_click_channel: Option<Cow<'a, str>> = "order_click_channel",
        /// The organization ID of the publisher (`org-…`): yours.
        pub publisher_organization: Option<Cow<'a, str>> = "publisher_organization",
        /// The organization ID of the retailer (`org-…`).
        pub commerce_organization: Option<Cow<'a, str>> = "commerce_organization",
        /// The ID of the publisher's account (`acc-…`).
        pub account_id: Option<Cow<'a, str>> = "account_id",
        /// The country of the order: an ISO 3166 code, such as `US`.
        pub country: Option<Cow<'a, str>> = "country",
        /// The advertising ID of the user's device. `Debug` leaves it out.
        pub advertising_id: Option<Cow<'a, str>> = "advertising_id",
        /// When the transaction was made. All dates are RFC 3339, with and without milliseconds.
        pub created_date: Option<Cow<'a, str>> = "created_date",
        /// When the transaction changed last.
        pub modified_date: Option<Cow<'a, str>> = "modified_date",
        /// When the transaction was or will be validated.
        pub validated_date: Option<Cow<'a, str>> = "validated_date",
        /// When the user clicked the link that the order is attributed to.
        pub attribution_date: Option<Cow<'a, str>> = "attribution_date",
        /// When the user bought. Button has sent it as `order_purchase_date`, too.
        pub order_purchased_date: Option<Cow<'a, str>> = "order_purchased_date" or "order_purchase_date",
        pub_user: Option<Cow<'a, str>> = "publisher_customer_id",
        pub_ref: Option<Cow<'a, str>> = "pub_ref",
        line_items: Option<LineItems<'a>> = "order_line_items",
    }
}

impl<'a> Transaction<'a> {
    /// Returns your ID of the user, to the letter as `btn_pub_user` of the link had it. JSON `publisher_customer_id`.
    ///
    /// It is `None` if the link had none: then nobody is to be rewarded.
    #[must_use]
    pub fn pub_user(&self) -> Option<&str> {
        self.pub_user.as_deref()
    }

    /// Returns your reference, to the letter as `btn_pub_ref` of the link had it.
    #[must_use]
    pub fn pub_ref(&self) -> Option<&str> {
        self.pub_ref.as_deref()
    }

    /// Returns the commission of the publisher, if both the amount and the currency are known.
    ///
    /// ```
    /// use button_links_webhook::{Money, Sample, Event};
    ///
    /// let body = Sample::validated().commission(450, "USD").to_string();
    /// let event = Event::read(body.as_bytes())?;
    /// let commission = event.transaction().and_then(|transaction| transaction.commission());
    /// assert_eq!(commission, Some(Money { minor_units: 450, currency: "USD" })); // $4.50
    /// # Ok::<(), button_links_webhook::ReadError>(())
    /// ```
    #[must_use]
    pub fn commission(&self) -> Option<Money<'_>> {
        Some(Money { minor_units: self.amount?, currency: self.currency.as_deref()? })
    }

    /// Checks whether the category is known to be an order, and not the installation of an app or something else.
    #[must_use]
    pub fn is_purchase(&self) -> bool {
        self.category == Some(Category::Order)
    }

    /// Reads the line items. Null and absent are an empty list.
    ///
    /// They are read only here, so that an odd line item does not make the event unreadable.
    ///
    /// # Errors
    /// Returns an error if the line items cannot be read. It names the field, such as `data.order_line_items.amount`.
    pub fn line_items(&self) -> Result<Vec<LineItem<'a>>, ReadError> {
        self.line_items.as_ref().map_or(Ok(Vec::new()), LineItems::read)
    }

    /// Returns the transaction without its body. Copies what it borrows, and of the body with line items the whole.
    #[must_use]
    pub fn into_owned(self) -> Transaction<'static> {
        IntoOwned::into_owned(self)
    }
}
