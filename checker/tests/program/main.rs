//! Tests of the program through its command line.

mod build;
mod files;
mod fix;
mod formats;
mod inspect;
mod run;
mod secrets;
mod usage;
