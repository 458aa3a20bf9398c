//! An interruption of `--fix` by a signal.

use std::ffi::c_int;
use std::fs;
use std::sync::mpsc::channel;
use std::thread;

use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGXCPU};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

use super::temporary;

/// Removes the temporary files of this run when a signal arrives that ends the program, before it ends by the signal.
///
/// A thread waits for the signals. If none can be started, the signals end the program at once, and the next run removes its files.
pub(crate) fn clean_up_on_signals() {
    let (sender, receiver) = channel();
    let thread = thread::Builder::new().spawn(move || {
        let Ok(mut signals) = Signals::new(ending_signals()) else { return };
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

/// Returns the signals that end the program. Leaves out those that it was started to ignore, such as SIGHUP by `nohup`.
fn ending_signals() -> Vec<c_int> {
    let Some(ignored) = ignored_signals() else { return vec![SIGINT, SIGTERM] };
    let is_ignored = |signal: &c_int| ignored >> (signal - 1) & 1 == 1;
    [SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGXCPU].into_iter().filter(|signal| !is_ignored(signal)).collect()
}

/// Returns the set of ignored signals, with a bit for each. Only Linux tells it without unsafe code.
fn ignored_signals() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let ignored = status.lines().find_map(|line| line.strip_prefix("SigIgn:"))?;
    u64::from_str_radix(ignored.trim(), 16).ok()
}

#[cfg(test)]
mod tests {
    use std::env;
    use std::fs;
    use std::io::{BufRead, BufReader, Write};
    use std::os::unix::process::ExitStatusExt;
    use std::path::{Path, PathBuf};
    use std::process::{Child, Command, Stdio};

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

    /// Starts [`replaces_a_file_until_a_signal`] by this command, and waits until the temporary file is written.
    fn start(command: &mut Command, path: &Path) -> Child {
        let command = command.args(["--ignored", "--nocapture", "replaces_a_file_until_a_signal"]).env(FILE, path);
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        assert!(lines.any(|line| line.unwrap() == "is written"));
        child
    }

    fn send(signal: c_int, child: &Child) {
        let arguments = [format!("-{signal}"), child.id().to_string()];
        assert!(Command::new("kill").args(arguments).status().unwrap().success());
    }

    #[test]
    fn no_temporary_file_is_left_after_a_signal() {
        // A test that was started by `nohup` ignores SIGHUP, and so does the program that it starts.
        for signal in ending_signals() {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("a.html");
            fs::write(&path, "old").unwrap();
            let mut child = start(&mut Command::new(env::current_exe().unwrap()), &path);
            assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
            send(signal, &child);
            assert_eq!(child.wait().unwrap().signal(), Some(signal));
            assert_eq!(fs::read_to_string(&path).unwrap(), "old");
            assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        }
    }

    #[test]
    fn a_signal_that_the_program_was_started_to_ignore_does_not_end_it() {
        if ignored_signals().is_none() {
            return;
        }
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.html");
        let mut shell = Command::new("sh");
        shell.args(["-c", "trap '' HUP && exec \"$0\" \"$@\""]).arg(env::current_exe().unwrap());
        let mut child = start(&mut shell, &path);
        for signal in [SIGHUP, SIGTERM] {
            send(signal, &child);
        }
        assert_eq!(child.wait().unwrap().signal(), Some(SIGTERM));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
