//! The debug output of a transaction.

use core::fmt;

use super::Transaction;

/// Leaves out the user, the reference, the advertising ID and the line items.
impl fmt::Debug for Transaction<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Transaction")
            .field("id", &self.id)
            .field("status", &self.status)
            .field("category", &self.category)
            .field("amount", &self.amount)
            .field("currency", &self.currency)
            .field("order_total", &self.order_total)
            .field("order_currency", &self.order_currency)
            .field("source_token", &self.source_token)
            .field("button_order_id", &self.button_order_id)
            .field("order_id", &self.order_id)
            .field("order_click_channel", &self.order_click_channel)
            .field("publisher_organization", &self.publisher_organization)
            .field("commerce_organization", &self.commerce_organization)
            .field("account_id", &self.account_id)
            .field("country", &self.country)
            .field("created_date", &self.created_date)
            .field("modified_date", &self.modified_date)
            .field("validated_date", &self.validated_date)
            .field("attribution_date", &self.attribution_date)
            .field("order_purchased_date", &self.order_purchased_date)
            .finish_non_exhaustive()
    }
}
