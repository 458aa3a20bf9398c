//! The program as people run it.

mod build;
mod files;
mod fix;
mod formats;
mod inspect;
mod run;
mod usage;
