//! Runs a target, and shrinks the input that fails.

use std::panic::{catch_unwind, set_hook, take_hook};
use std::time::{Duration, Instant};

use crate::mutate::Mutator;
use crate::targets::Target;

/// Runs a target for this time and prints the number of inputs. Returns `false` if its laws do not hold.
#[must_use]
pub fn run(target: &Target, time: Duration, seed: u64) -> bool {
    println!("{}: seed {seed}", target.name);
    let mut mutator = Mutator::new((target.seeds)(), target.tokens, seed);
    let (start, mut count) = (Instant::now(), 0_u64);
    // A panic is caught for each input, so its message is wanted only for the smallest one.
    let failing = without_messages(|| {
        loop {
            let input = mutator.next_input();
            count += 1;
            if !holds(target, &input) {
                return Some(input);
            }
            if count.is_multiple_of(64) && start.elapsed() >= time {
                return None;
            }
        }
    });
    println!("{}: {count} inputs in {} s", target.name, start.elapsed().as_secs());
    let Some(input) = failing else { return true };
    let smallest = without_messages(|| shrunk(target, input));
    println!("{}: the laws fail for the {} bytes {smallest:?}", target.name, smallest.len());
    println!("{}: as text: {:?}", target.name, String::from_utf8_lossy(&smallest));
    // Prints the message, which was kept quiet before. The laws do not hold, even if the input does not fail each time.
    holds(target, &smallest);
    false
}

/// Runs `work` without the messages of panics.
fn without_messages<T>(work: impl FnOnce() -> T) -> T {
    let hook = take_hook();
    set_hook(Box::new(|_| ()));
    let result = work();
    set_hook(hook);
    result
}

fn holds(target: &Target, input: &[u8]) -> bool {
    catch_unwind(|| (target.check)(input)).is_ok()
}

/// Leaves out parts of the input, the longest first, for as long as it fails.
fn shrunk(target: &Target, mut input: Vec<u8>) -> Vec<u8> {
    let mut length = input.len().div_ceil(2);
    while length > 0 {
        let mut start = 0;
        let before = input.len();
        while start < input.len() {
            let end = input.len().min(start + length);
            let shorter = [&input[..start], &input[end..]].concat();
            if holds(target, &shorter) {
                start += length;
            } else {
                input = shorter;
            }
        }
        // A part that was needed may not be needed any more when others have gone.
        length = if input.len() < before && length == 1 { 1 } else { length / 2 };
    }
    input
}
