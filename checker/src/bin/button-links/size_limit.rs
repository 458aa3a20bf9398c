//! The limit of the size of a file (`ulimit -f`).

use std::sync::Arc;

use signal_hook::consts::SIGXFSZ;
use signal_hook::flag;

/// Makes a write beyond the limit an error, which is reported. By default it is a signal that ends the program at once.
pub(crate) fn report_instead_of_ending() {
    let _ = flag::register(SIGXFSZ, Arc::default());
}
