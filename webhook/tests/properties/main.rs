//! Properties of every body: no body makes the reader panic, what it takes `serde_json` takes too with equal values, and no error
//! repeats a value.

mod bodies;
mod check;
mod json;

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use button_links_webhook::Event;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use bodies::{Body, body};
use check::check;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn a_body_is_read_as_serde_json_reads_it(body in body()) {
        check(&body);
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..100)) {
        check(&Body { bytes, may_repeat: true });
    }
}

/// Runs the property for as many bodies as the variable `BODIES` says, by default ten million:
///
/// `cargo test --release -p button-links-webhook --test properties -- --ignored --nocapture`
#[test]
#[ignore = "takes minutes; for changes of the reader"]
fn ten_million_bodies() {
    let count: usize = std::env::var("BODIES").map_or(10_000_000, |count| count.parse().expect("`BODIES` is a number"));
    let (mut runner, strategy) = (TestRunner::default(), body());
    let [mut events, mut errors] = [0_usize; 2];
    for _ in 0..count {
        let body = strategy.new_tree(&mut runner).expect("a body is generated").current();
        let checked = catch_unwind(AssertUnwindSafe(|| check(&body)));
        if let Err(panic) = checked {
            eprintln!("{}", String::from_utf8_lossy(&body.bytes));
            resume_unwind(panic);
        }
        *if Event::read(&body.bytes).is_ok() { &mut events } else { &mut errors } += 1;
    }
    println!("{events} events and {errors} errors");
    assert!(events > count / 10 && errors > count / 10, "the bodies are too much alike");
}
