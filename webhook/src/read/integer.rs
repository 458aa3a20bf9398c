//! Reading integers, which are never rounded or wrapped.

use core::fmt;

use serde_core::Deserializer;
use serde_core::de::{Error, Visitor};

use super::error::Problem;
use super::reading::Reading;
use super::value::Value;

impl<'de> Value<'de> for i64 {
    const OTHERWISE: Problem = Problem::NotAnInteger;

    fn read<D: Deserializer<'de>>(deserializer: D, reading: &Reading<'de>) -> Result<i64, D::Error> {
        // Not `deserialize_any`, which shows numbers as maps if a program has the feature `arbitrary_precision` of `serde_json`.
        deserializer.deserialize_i64(IntegerVisitor(reading))
    }
}

struct IntegerVisitor<'r, 'de>(&'r Reading<'de>);

impl IntegerVisitor<'_, '_> {
    fn fail<E: Error>(&self, problem: Problem) -> E {
        self.0.fail(self.0.error().field(), problem)
    }
}

impl Visitor<'_> for IntegerVisitor<'_, '_> {
    type Value = i64;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an integer")
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<i64, E> {
        Ok(number)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<i64, E> {
        i64::try_from(number).map_err(|_| self.fail(Problem::TooLarge))
    }

    /// Fails: `serde_json` reads as a float what has a fraction or an exponent, and an integer beyond a `u64` or an `i64`.
    fn visit_f64<E: Error>(self, number: f64) -> Result<i64, E> {
        const BEYOND_I64: f64 = 9_223_372_036_854_775_808.0;
        let is_beyond = number >= BEYOND_I64 || number <= -BEYOND_I64;
        Err(self.fail(if is_beyond { Problem::TooLarge } else { Problem::NotAnInteger }))
    }
}
