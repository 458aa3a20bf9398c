//! The benchmarks `batch` and `stream`: links for many users, in one buffer or into an `io::Write`.

use std::fmt::{self, Display, Write as _};
use std::io::{BufWriter, Write as _};

use percent_encoding::utf8_percent_encode;

use crate::{BEFORE_USER, Candidate, START, STORE, UNRESERVED, by_url};

type Batch = fn(&[String], &mut String);

/// The benchmark `batch`: links for 1,000 users, one after the other in one buffer.
pub const BATCH: &[Candidate<Batch>] = &[
    ("limit", |users, buffer| {
        for user in users {
            buffer.push_str(START);
            buffer.push_str("&btn_pub_user=");
            buffer.push_str(user);
        }
    }),
    ("display", |users, buffer| {
        for user in users {
            copy_displayed(user, buffer);
        }
    }),
    ("ours", |users, buffer| {
        let store = STORE.personalized();
        for user in users {
            let _ = store.with_pub_user(user).append_to(buffer);
        }
    }),
    ("percent-encoding", |users, buffer| {
        for user in users {
            buffer.push_str(START);
            buffer.push_str("&btn_pub_user=");
            buffer.extend(utf8_percent_encode(user, UNRESERVED));
        }
    }),
    ("urlencoding", |users, buffer| {
        for user in users {
            let user = urlencoding::encode(user);
            let _ = write!(buffer, "{START}&btn_pub_user={user}");
        }
    }),
    ("url", |users, buffer| {
        for user in users {
            buffer.push_str(&by_url("https://www.retailer.com", &[("btn_pub_user", user)]));
        }
    }),
];

/// Stands for a file, without the system.
pub type File = BufWriter<Vec<u8>>;

type Stream = fn(&[String], &mut File);

/// The benchmark `stream`: the same into an `io::Write`. Ours appends each link to one reused text and writes that, so that
/// nothing is written of a link with a wrong user.
pub const STREAM: &[Candidate<Stream>] = &[
    ("limit", |users, file| {
        for user in users {
            let _ = file.write_all(START.as_bytes());
            let _ = file.write_all(b"&btn_pub_user=");
            let _ = file.write_all(user.as_bytes());
        }
    }),
    ("ours", |users, file| {
        let store = STORE.personalized();
        let mut link = String::new();
        for user in users {
            link.clear();
            if store.with_pub_user(user).append_to(&mut link).is_ok() {
                let _ = file.write_all(link.as_bytes());
            }
        }
    }),
    ("percent-encoding", |users, file| {
        for user in users {
            let _ = write!(file, "{START}&btn_pub_user={}", utf8_percent_encode(user, UNRESERVED));
        }
    }),
    ("urlencoding", |users, file| {
        for user in users {
            let _ = write!(file, "{START}&btn_pub_user={}", urlencoding::encode(user));
        }
    }),
    ("url", |users, file| {
        for user in users {
            let _ = file.write_all(by_url("https://www.retailer.com", &[("btn_pub_user", user)]).as_bytes());
        }
    }),
];

/// Returns the users of `batch` and `stream`.
#[must_use]
pub fn users() -> Vec<String> {
    (0..1000).map(|number| format!("user-{number:03}")).collect()
}

/// Appends a link whose user displays in one piece. Checks nothing.
#[inline(never)]
pub(crate) fn copy_displayed(user: &dyn Display, out: &mut String) {
    let _ = write!(Copied(out), "{user}");
}

/// Appends the start of a link and the piece that displays.
struct Copied<'a>(&'a mut String);

impl fmt::Write for Copied<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let Copied(out) = self;
        let len = BEFORE_USER.len() + text.len();
        if out.capacity() == 0 {
            **out = String::with_capacity(len);
        }
        out.push_str(BEFORE_USER);
        out.push_str(text);
        Ok(())
    }
}
