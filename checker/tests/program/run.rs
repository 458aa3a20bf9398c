//! A temporary folder, and the program run in it.

use std::ffi::OsStr;
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use tempfile::TempDir;

/// A link with one error, which has a safe fix.
pub(crate) const WRONG: &str = "https://r.bttn.io?btn_ref=org-1C9B6FA0D2E4A857&btn_url=https%3A%2F%2Fwww.retailer.com";
/// The same link, fixed.
pub(crate) const RIGHT: &str = "https://r.bttn.io?btn_ref=org-1c9b6fa0d2e4a857&btn_url=https%3A%2F%2Fwww.retailer.com";
/// A link with a warning.
pub(crate) const EXAMPLE: &str =
    "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com";

/// A temporary folder with files.
pub(crate) struct Folder(TempDir);

/// The exit status and the output of a run.
pub(crate) struct Ended {
    pub(crate) status: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Folder {
    pub(crate) fn new(files: &[(&str, &str)]) -> Folder {
        let folder = Folder(tempfile::tempdir().expect("a folder"));
        for (name, text) in files {
            folder.write(name, text);
        }
        folder
    }

    pub(crate) fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn write(&self, name: impl AsRef<Path>, text: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).expect("read")
    }

    pub(crate) fn names(&self) -> Vec<String> {
        let names = fs::read_dir(self.0.path()).expect("read").map(|entry| entry.expect("an entry").file_name());
        let mut names: Vec<_> = names.map(|name| name.to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_button-links"));
        command.current_dir(self.0.path()).args(arguments).env_remove("CLICOLOR_FORCE");
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Ended {
        self.run_with(arguments, b"")
    }

    /// Runs the program with this text on standard input.
    pub(crate) fn run_with(&self, arguments: &[&str], input: &[u8]) -> Ended {
        let mut child = self.command(arguments).stdin(Stdio::piped()).spawn().expect("started");
        let mut to_child = child.stdin.take().expect("piped");
        let (mut out, mut err) = (child.stdout.take().expect("piped"), child.stderr.take().expect("piped"));
        let (out, err) = thread::scope(|scope| {
            scope.spawn(move || {
                // The program may end without reading all of it.
                let _ = to_child.write_all(input);
            });
            let err = scope.spawn(move || text(&mut err));
            (text(&mut out), err.join().expect("read"))
        });
        let status = child.wait().expect("ended").code().expect("a status");
        Ended { status, out, err }
    }
}

#[cfg(unix)]
impl Folder {
    /// Runs the program as a user without privileges, because root may read and write everything. Returns `None` if that is
    /// not possible here.
    pub(crate) fn run_without_privileges(&self, arguments: &[&str]) -> Option<Ended> {
        self.run_under(&[], arguments)
    }

    /// Runs the program as a user without privileges who may start no thread. Returns `None` if that is not possible here.
    pub(crate) fn run_without_threads(&self, arguments: &[&str]) -> Option<Ended> {
        Command::new("prlimit").arg("--version").output().ok()?;
        self.run_under(&["prlimit", "--nproc=1"], arguments)
    }

    /// Runs the program under a limit, as the shell's `ulimit` takes it.
    pub(crate) fn run_with_limit(&self, limit: &str, arguments: &[&str]) -> Ended {
        let mut command = Command::new("sh");
        command.args(["-c", &format!("ulimit {limit} && exec \"$0\" \"$@\""), env!("CARGO_BIN_EXE_button-links")]);
        let output = command.args(arguments).current_dir(self.0.path()).stdin(Stdio::null()).output().expect("run");
        Ended {
            status: output.status.code().expect("a status"),
            out: text(&mut output.stdout.as_slice()),
            err: text(&mut output.stderr.as_slice()),
        }
    }

    /// Runs the program as an argument of a command, as a user without privileges.
    fn run_under(&self, command: &[&str], arguments: &[&str]) -> Option<Ended> {
        use std::os::unix::fs::{MetadataExt, PermissionsExt};
        let is_root = fs::metadata(self.0.path()).expect("a folder").uid() == 0;
        // That user may be able to enter neither this folder nor the folder of the program.
        let of_program = tempfile::tempdir().expect("a folder");
        let program = of_program.path().join("button-links");
        fs::copy(env!("CARGO_BIN_EXE_button-links"), &program).expect("copied");
        for path in [self.0.path(), of_program.path(), &program] {
            fs::set_permissions(path, fs::Permissions::from_mode(0o755)).expect("set");
        }
        let set_user = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"];
        let words = set_user.iter().filter(|_| is_root).chain(command);
        let mut words = words.copied().map(OsStr::new).chain([program.as_os_str()]);
        let mut command = Command::new(words.next().expect("a program"));
        command.args(words).args(arguments);
        let output = command.current_dir(self.0.path()).stdin(Stdio::null()).output().ok()?;
        Some(Ended {
            status: output.status.code().expect("a status"),
            out: text(&mut output.stdout.as_slice()),
            err: text(&mut output.stderr.as_slice()),
        })
    }
}

fn text(from: &mut impl Read) -> String {
    let mut bytes = Vec::new();
    from.read_to_end(&mut bytes).expect("read");
    String::from_utf8(bytes).expect("UTF-8")
}

impl Ended {
    /// Returns the last line on standard error.
    pub(crate) fn reason(&self) -> &str {
        self.err.lines().last().unwrap_or_default()
    }
}
