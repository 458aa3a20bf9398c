//! Tests of the calls against a scripted server on loopback: through both clients, and without one.

#[cfg(any(feature = "ureq", feature = "reqwest"))]
mod connections;
mod doors;
mod exchanges;
mod secrets;
mod server;
