//! Values that display in an unusual way: one within another, with a panic, or without an end.

use std::cell::Cell;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;

use button_links::{ButtonLink, ErrorKind, button_link};

const STORE: ButtonLink<&str> =
    button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com/p?a=1&b=%20#c");

#[test]
fn values_display_one_after_the_other() {
    /// Displays what a lock holds. Fails if the lock is taken already.
    struct Locked<'a>(&'a Mutex<u8>);

    impl fmt::Display for Locked<'_> {
        fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            let number = self.0.try_lock().map_err(|_| fmt::Error)?;
            write!(formatter, "{number}")?;
            write!(formatter, "-{number}")
        }
    }

    let lock = Mutex::new(7);
    let (user, reference) = (Locked(&lock), Locked(&lock));
    let link = STORE.personalized().with_pub_user(&user).with_pub_ref(&reference).to_link().unwrap();
    assert!(link.as_str().ends_with("&btn_pub_user=7-7&btn_pub_ref=7-7"));
}

#[test]
fn after_a_panic_of_a_display_the_buffer_is_as_it_was() {
    /// Displays a piece, and then panics.
    struct Panicking;

    impl fmt::Display for Panicking {
        fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("user")?;
            std::panic::resume_unwind(Box::new(()))
        }
    }

    let mut buffer = String::from("before");
    let store = STORE.personalized();
    catch_unwind(AssertUnwindSafe(|| store.with_pub_user(Panicking).append_to(&mut buffer))).unwrap_err();
    assert_eq!(buffer, "before");
    let both = store.with_pub_user("user").with_pub_ref(Panicking);
    catch_unwind(AssertUnwindSafe(|| both.append_to(&mut buffer))).unwrap_err();
    assert_eq!(buffer, "before");
}

#[test]
fn an_endless_value_ends_with_an_error() {
    /// Displays the piece again and again, and counts how often.
    struct Endless<'a>(&'a str, Cell<usize>);

    impl fmt::Display for Endless<'_> {
        fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            loop {
                self.1.set(self.1.get() + 1);
                formatter.write_str(self.0)?;
            }
        }
    }

    for (piece, most) in [("x".repeat(1 << 20), 1), ("x".to_owned(), 2000), ("é\n".to_owned(), 40)] {
        let user = Endless(&piece, Cell::new(0));
        let kind = STORE.with_pub_user(&user).unwrap_err().kind();
        assert!(matches!(kind, ErrorKind::TooLong | ErrorKind::Control('\n')), "{kind:?}");
        assert!(user.1.get() <= most, "{} pieces", user.1.get());
    }
}
