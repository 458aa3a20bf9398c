//! The case table. The tests beside it ask the rules, the run time, the constants and the macro about each case.

#[expect(missing_docs, reason = "a table")]
#[expect(clippy::missing_panics_doc, clippy::must_use_candidate, clippy::enum_glob_use, reason = "a table")]
#[expect(clippy::too_many_lines, reason = "a table")]
pub mod cases;
