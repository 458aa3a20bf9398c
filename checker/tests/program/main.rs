//! Tests of the program through its command line.

mod build;
mod files;
mod fix;
#[cfg(unix)]
mod fix_errors;
mod formats;
mod inspect;
mod run;
mod secrets;
mod usage;
