//! Tests of the calls against a scripted server on loopback: through both clients, and without one.

mod doors;
mod exchanges;
mod server;
