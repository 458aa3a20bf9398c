//! Support for the tests of the whole: the case table, a package to compile programs in, and the errors of the compiler.

#[expect(missing_docs, reason = "a table")]
#[expect(clippy::must_use_candidate, reason = "a table")]
#[allow(clippy::enum_glob_use, reason = "a table")]
pub mod cases;
pub mod compile_error;
pub mod scratch;
pub mod snapshot;
