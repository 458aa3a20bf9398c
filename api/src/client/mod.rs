//! The clients, and what they share: the limits in time and the retries.

#[cfg(feature = "reqwest")]
mod asynchronous;
mod attempts;
#[cfg(feature = "ureq")]
pub mod blocking;
mod failure;
mod limits;
mod retry;

#[cfg(feature = "reqwest")]
pub use asynchronous::Client;
pub use retry::Retry;
