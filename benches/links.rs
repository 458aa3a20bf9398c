//! Times, for people.
fn main() {}
