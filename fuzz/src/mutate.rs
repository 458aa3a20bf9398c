//! Makes inputs of seeds, by mutations that keep most of their structure.

use std::ops::Range;

use fastrand::Rng;

/// The length of an input in bytes from which on it does not grow.
const MAX_LENGTH: usize = 16 << 10;

/// Makes inputs. The same seed of the random numbers makes the same inputs.
pub(crate) struct Mutator {
    seeds: Vec<Vec<u8>>,
    /// Texts that mean something to the target.
    tokens: &'static [&'static str],
    random: Rng,
}

impl Mutator {
    pub(crate) fn new(seeds: Vec<Vec<u8>>, tokens: &'static [&'static str], seed: u64) -> Mutator {
        assert!(!seeds.is_empty() && !tokens.is_empty(), "a target has seeds and tokens");
        Mutator { seeds, tokens, random: Rng::with_seed(seed) }
    }

    /// Returns the next input: one of the seeds, with up to seven mutations.
    pub(crate) fn next_input(&mut self) -> Vec<u8> {
        let mut input = self.seeds[self.random.usize(..self.seeds.len())].clone();
        for _ in 0..self.random.usize(..8) {
            self.mutate(&mut input);
        }
        input
    }

    fn mutate(&mut self, input: &mut Vec<u8>) {
        let place = self.random.usize(..=input.len());
        let range = self.range(input);
        match self.random.u8(..10) {
            0..3 => insert(input, place, self.tokens[self.random.usize(..self.tokens.len())].as_bytes()),
            3 => drop(input.splice(range, self.tokens[self.random.usize(..self.tokens.len())].bytes())),
            4 => drop(input.drain(range)),
            5 => insert(input, place, &input[range].to_vec().repeat(self.random.usize(1..4))),
            6 => self.splice(input, range),
            7 => insert(input, place, &[self.random.u8(..)]),
            8 => input[range].iter_mut().take(1).for_each(|byte| *byte ^= 1 << self.random.u8(..8)),
            _ => self.insert_character(input, place),
        }
    }

    /// Replaces the range by a part of another seed.
    fn splice(&mut self, input: &mut Vec<u8>, range: Range<usize>) {
        let other = self.seeds[self.random.usize(..self.seeds.len())].clone();
        let part = self.range(&other);
        if input.len() < MAX_LENGTH {
            input.splice(range, other[part].iter().copied());
        }
    }

    fn insert_character(&mut self, input: &mut Vec<u8>, place: usize) {
        let character = if self.random.bool() { self.random.char(..) } else { self.random.char(' '..='~') };
        insert(input, place, character.encode_utf8(&mut [0; 4]).as_bytes());
    }

    /// Returns a range of the text, which is mostly short.
    fn range(&mut self, text: &[u8]) -> Range<usize> {
        let start = self.random.usize(..=text.len());
        let longest = if self.random.u8(..4) == 0 { text.len() } else { 8 };
        start..text.len().min(start + self.random.usize(..=longest))
    }
}

fn insert(input: &mut Vec<u8>, place: usize, bytes: &[u8]) {
    if input.len() + bytes.len() <= MAX_LENGTH {
        input.splice(place..place, bytes.iter().copied());
    }
}
