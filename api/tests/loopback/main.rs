//! Tests of the calls against a scripted server on loopback: through both clients, and without one.

mod backends;
#[cfg(any(feature = "ureq", feature = "reqwest"))]
mod connections;
mod exchanges;
#[cfg(any(feature = "ureq", feature = "reqwest"))]
mod proxy;
mod redirects;
mod secrets;
#[cfg_attr(not(any(feature = "ureq", feature = "reqwest")), expect(dead_code, reason = "steps for the clients"))]
mod server;
