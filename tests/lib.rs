//! The case table. The tests beside it ask the rules, the run time, the constants and the macro about each case.

#[expect(missing_docs, reason = "a table")]
#[expect(clippy::must_use_candidate, reason = "a table")]
#[allow(clippy::enum_glob_use, reason = "a table")]
pub mod cases;
