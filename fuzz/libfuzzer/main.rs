//! The entry point of libFuzzer, for the target that the variable `FUZZ_TARGET` names. `scripts/libfuzzer` builds and runs it.

#![no_main]

use std::sync::LazyLock;

use button_links_fuzz::{TARGETS, Target};
use libfuzzer_sys::fuzz_target;

static TARGET: LazyLock<&Target> = LazyLock::new(|| {
    let name = std::env::var("FUZZ_TARGET").expect("`FUZZ_TARGET` is the name of a target");
    TARGETS.iter().find(|target| target.name == name).expect("`FUZZ_TARGET` is the name of a target")
});

fuzz_target!(init: LazyLock::force(&TARGET), |input: &[u8]| (TARGET.check)(input));
