//! An interruption of `--fix` by a signal.

use std::sync::mpsc::channel;
use std::thread;

use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

use super::temporary;

/// Removes the temporary files of this run when SIGINT or SIGTERM arrives, before the program ends by the signal.
///
/// A thread waits for the signals. If none can be started, the signals end the program at once, and the next run removes its files.
pub(crate) fn clean_up_on_signals() {
    let (sender, receiver) = channel();
    let thread = thread::Builder::new().spawn(move || {
        let Ok(mut signals) = Signals::new([SIGINT, SIGTERM]) else { return };
        let _ = sender.send(());
        if let Some(signal) = signals.forever().next() {
            temporary::remove_all(|| drop(emulate_default_handler(signal)));
        }
    });
    if thread.is_ok() {
        // No file is written before the signals are waited for.
        let _ = receiver.recv();
    }
}

#[cfg(test)]
mod tests {
    use std::env;
    use std::fs;
    use std::io::{BufRead, BufReader, Write};
    use std::os::unix::process::ExitStatusExt;
    use std::path::PathBuf;
    use std::process::{Command, Stdio};

    use super::*;

    /// The variable that names the file to the process of [`replaces_a_file_until_a_signal`].
    const FILE: &str = "BUTTON_LINKS_TEST_FILE";

    #[test]
    #[ignore = "run by `no_temporary_file_is_left_after_a_signal`, in a process of its own"]
    fn replaces_a_file_until_a_signal() {
        let Some(path) = env::var_os(FILE).map(PathBuf::from) else { return };
        clean_up_on_signals();
        let _ = temporary::replace(&path, |file| {
            file.write_all(b"the text of a user")?;
            println!("\nis written");
            loop {
                thread::park();
            }
        });
    }

    #[test]
    fn no_temporary_file_is_left_after_a_signal() {
        for (name, signal) in [("-INT", SIGINT), ("-TERM", SIGTERM)] {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("a.html");
            fs::write(&path, "old").unwrap();
            let mut child = Command::new(env::current_exe().unwrap())
                .args(["--ignored", "--nocapture", "replaces_a_file_until_a_signal"])
                .env(FILE, &path)
                .stdout(Stdio::piped())
                .spawn()
                .unwrap();
            let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
            assert!(lines.any(|line| line.unwrap() == "is written"));
            assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
            assert!(Command::new("kill").args([name, &child.id().to_string()]).status().unwrap().success());
            assert_eq!(child.wait().unwrap().signal(), Some(signal));
            assert_eq!(fs::read_to_string(&path).unwrap(), "old");
            assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        }
    }
}
