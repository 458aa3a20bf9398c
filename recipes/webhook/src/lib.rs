//! Shared by the receivers of webhooks in axum and in actix-web: the store, and the deliveries that test a receiver.

pub mod deliveries;
mod http;
pub mod readme;
mod store;

pub use store::Store;
