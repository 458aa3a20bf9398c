//! Every call that must not compile, one a line. Empty but for the test `agreement`, which sets `refused_calls`.

#[cfg(refused_calls)]
include!(concat!(env!("OUT_DIR"), "/refused.rs"));

fn main() {}
