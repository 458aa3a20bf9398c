//! The program `button-links`.

fn main() {}
