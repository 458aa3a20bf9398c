//! A search for the key in everything that can be formatted or logged.

use std::error::Error as StdError;
use std::fmt::{Debug, Display, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;

use button_links_api::{Api, Error, NewLink};

use crate::backends::BACKENDS;
use crate::exchanges::{AUTHORIZATION, KEY, api, wanted};
use crate::server::{Server, Step, answered, http};

/// Takes every record of every crate at every level.
struct Log(Mutex<String>);

static LOG: Log = Log(Mutex::new(String::new()));

impl log::Log for Log {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &log::Record<'_>) {
        let mut text = self.0.lock().unwrap();
        let _ = writeln!(text, "{} {}", record.target(), record.args());
    }

    fn flush(&self) {}
}

/// Returns a value in every form that a program may print.
fn printed(value: &(impl Debug + ?Sized)) -> String {
    format!("{value:?}\n{value:#?}\n")
}

/// Returns an error with its sources in every form, and the message of a panic that it ends in.
fn printed_error<E: StdError + 'static>(error: E) -> String {
    let mut text = String::new();
    let mut next: Option<&dyn StdError> = Some(&error);
    while let Some(error) = next {
        text += &printed(error);
        text += &displayed(error);
        next = error.source();
    }
    text + &message_of_panic(Err(error))
}

/// Returns the message of the panic that a program ends in if it does not expect the error.
fn message_of_panic(failed: Result<(), impl Debug>) -> String {
    let panic = catch_unwind(AssertUnwindSafe(|| failed.unwrap())).unwrap_err();
    panic.downcast_ref::<String>().unwrap().clone()
}

fn displayed(value: &(impl Display + ?Sized)) -> String {
    format!("{value}\n{value:#}\n")
}

/// Checks that the key is not in a text: as it is, as it was sent, and as a list of bytes.
fn assert_has_no_key(text: &str) {
    let bytes = format!("{:?}", KEY.as_bytes());
    let sent = AUTHORIZATION.trim_start_matches("Basic ").trim_end_matches('=');
    for needle in [KEY, sent, bytes.trim_matches(['[', ']'])] {
        assert!(!text.contains(needle), "the key is in {text}");
    }
}

/// The answers of a server that repeats what it was sent, wherever it can.
fn echoes() -> Vec<Step> {
    let error = |kind: &str| {
        format!(
            r#"{{"meta": {{"status": "error"}}, "error": {{"message": "no {KEY} {AUTHORIZATION}", "type": "{kind}",
            "details": {{"merchant_id": "{KEY}"}}}}}}"#
        )
    };
    let link = format!(
        r#"{{"object": {{"merchant_id": "{KEY}", "links": {{"universal":
        "https://r.bttn.io?btn_pub_user=user-1&btn_pub_ref=click-1"}}}}}}"#
    );
    vec![
        answered(200, link),
        answered(200, format!(r#"{{"object": {{"links": {{"universal": "https://r.bttn.io?k={KEY}"}}}}}}"#)),
        answered(401, error(KEY)),
        answered(403, error("NoMerchantApproval")),
        answered(400, error(KEY)),
        answered(400, error(AUTHORIZATION.trim_start_matches("Basic ").trim_end_matches('='))),
        Step::Answer(http(429, "Retry-After: 3600\r\n", KEY)),
        Step::Answer(http(500, &format!("X-Key: {KEY}\r\nSet-Cookie: key={KEY}\r\nRetry-After: 3600\r\n"), KEY)),
        Step::Answer(http(302, "Location: /elsewhere\r\n", KEY)),
        Step::AnswerAndClose(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{".to_vec()),
        Step::AnswerAndClose(format!("{KEY} {AUTHORIZATION}\r\n\r\n").into_bytes()),
    ]
}

#[test]
fn the_key_is_in_nothing_that_can_be_printed() {
    log::set_logger(&LOG).unwrap();
    log::set_max_level(log::LevelFilter::Trace);
    let mut text = String::new();
    for step in echoes() {
        for backend in BACKENDS {
            let server = Server::start(vec![step.clone(); 3]);
            let api = api(&server);
            text += &printed(&api);
            match backend.create_link(&api, &wanted()) {
                Ok(created) => text += &(printed(&created) + &displayed(&created)),
                Err(Error::Refused(refusal)) => {
                    text += refusal.message();
                    text += &printed_error(refusal.clone());
                    text += &printed_error(Error::Refused(refusal));
                }
                Err(error) => text += &printed_error(error),
            }
        }
    }
    let api = Api::new(KEY).unwrap();
    let call = api.create_link(&wanted());
    text += &(printed(&call) + &printed(&call.request()) + &printed(call.request().headers()) + &printed(&api));
    #[cfg(feature = "ureq")]
    let () = text += &printed(&crate::backends::ureq(api.clone()));
    #[cfg(feature = "reqwest")]
    let () = text += &printed(&crate::backends::reqwest(api.clone()));
    assert_has_no_key(&text);

    let log = LOG.0.lock().unwrap();
    for (name, is_used) in [("ureq", cfg!(feature = "ureq")), ("reqwest", cfg!(feature = "reqwest"))] {
        assert_eq!(log.lines().any(|line| line.starts_with(name)), is_used, "{name} in {log}");
    }
    assert_has_no_key(&log);
}

#[test]
fn the_error_of_a_key_or_of_a_base_does_not_repeat_it() {
    for key in [format!("{KEY}\n"), format!("{KEY}:x"), format!("org-{KEY}"), format!("\u{fc}{KEY}")] {
        assert_has_no_key(&printed_error(Api::new(key).unwrap_err()));
    }
    let bases =
        ["http://example.com/KEY", "https://KEY@example.com", "https://example.com?KEY", "https://a#KEY", "KEY"];
    for base in bases {
        let error = Api::new(KEY).unwrap().with_base(&base.replace("KEY", KEY)).unwrap_err();
        assert_has_no_key(&printed_error(error));
    }
}

#[test]
fn the_error_of_a_connection_does_not_repeat_the_path_of_the_base() {
    for backend in BACKENDS {
        let server = Server::start([]);
        let base = format!("{}/{KEY}", server.base());
        let text = printed_error(backend.create_link(&api(&server).with_base(&base).unwrap(), &wanted()).unwrap_err());
        assert_has_no_key(&text);
    }
}

#[test]
fn an_error_does_not_repeat_the_values_of_the_link() {
    const USER: &str = "a-user-of-ours";
    let wanted = NewLink::to(format!("https://www.retailer.com/{USER}")).unwrap().with_pub_user(USER).unwrap();
    let refusal = format!(r#"{{"error": {{"message": "no {USER}", "type": "{USER} is unknown"}}}}"#);
    let altered = r#"{"object": {"links": {"universal": "https://r.bttn.io?btn_pub_user=a-user-of-others"}}}"#;
    for step in [answered(400, refusal), answered(200, altered), answered(200, USER), answered(500, USER)] {
        for backend in BACKENDS {
            let server = Server::start(vec![step.clone(); 3]);
            let text = printed_error(backend.create_link(&api(&server), &wanted).unwrap_err());
            assert!(!text.contains("a-user-of"), "{text}");
        }
    }
}
