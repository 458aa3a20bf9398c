//! Deliveries to a receiver, and the status that each must get.

use std::net::SocketAddr;
use std::sync::Barrier;
use std::thread;

use button_links_webhook::{BODY_LIMIT, Sample, Webhook};

use crate::http::post;
use crate::store::Store;

/// The secret of the receivers.
pub const SECRET: &str = "sample-webhook-secret";

/// Delivers to a receiver everything that may come, and asserts what is answered and credited.
///
/// # Panics
/// Panics if an answer or a credit is wrong.
pub fn assert_answers(address: SocketAddr, store: &Store) {
    let receiver = Receiver { address, webhook: Webhook::new(SECRET).unwrap() };
    let balance = |user: &str| store.balance(user, "USD").unwrap();
    let event = |id: &str, user: &str| Sample::validated().id(id).pub_user(user).commission(450, "USD");

    // A right request, and the same event again.
    let body = event("hook-1", "ann").to_string();
    assert_eq!(receiver.deliver(&body), 204);
    assert_eq!(balance("ann"), 450);
    assert_eq!(receiver.deliver(&body), 204);
    assert_eq!(balance("ann"), 450, "an event that is delivered twice credits once");
    assert_eq!(receiver.deliver(&event("hook-2", "ann").to_string()), 204);
    assert_eq!(balance("ann"), 900);

    // Two deliveries of an event at once.
    for round in 0..10 {
        let body = event(&format!("hook-at-once-{round}"), "bob").to_string();
        assert_eq!(receiver.deliver_at_once(&body), [204, 204]);
        assert_eq!(balance("bob"), 450 * (round + 1), "two deliveries at once credit once");
    }

    // Events that credit nobody.
    let others = [
        Sample::validated().id("hook-3").to_string(),
        Sample::pending().id("hook-4").pub_user("eve").to_string(),
        Sample::declined().id("hook-5").pub_user("eve").to_string(),
        Sample::validated().id("hook-6").pub_user("eve").category("app-install").to_string(),
        r#"{"id":"hook-7","event_type":"ping"}"#.to_owned(),
    ];
    for body in others {
        assert_eq!(receiver.deliver(&body), 204, "{body}");
    }

    // Requests that Button did not send.
    let body = event("hook-8", "eve").to_string();
    let wrong = Webhook::new("another-secret").unwrap().sign(&body);
    let right = receiver.webhook.sign(&body);
    assert_eq!(receiver.answer(&[&wrong], &body), 401);
    assert_eq!(receiver.answer(&[&right], &(body.clone() + "\n")), 401);
    assert_eq!(receiver.answer(&[], &body), 401);
    assert_eq!(receiver.answer(&[&right, &right], &body), 401);

    // Authentic and unreadable, and too long.
    assert_eq!(receiver.deliver(&body.replace("450", "4.50")), 500);
    assert_eq!(receiver.deliver("{"), 500);
    let padding = |len: usize| " ".repeat(len - body.len());
    assert_eq!(receiver.deliver(&(body.clone() + &padding(BODY_LIMIT + 1))), 413);
    assert_eq!(balance("eve"), 0);
    assert_eq!(receiver.deliver(&(body.clone() + &padding(BODY_LIMIT))), 204);
    assert_eq!(balance("eve"), 450);
}

/// Delivers a right request to a receiver whose store fails, and asserts that Button is asked to send it again.
///
/// # Panics
/// Panics if the answer is another.
pub fn assert_unavailable(address: SocketAddr) {
    let receiver = Receiver { address, webhook: Webhook::new(SECRET).unwrap() };
    assert_eq!(receiver.deliver(&Sample::validated().pub_user("ann").to_string()), 503);
}

struct Receiver {
    address: SocketAddr,
    webhook: Webhook,
}

impl Receiver {
    fn deliver(&self, body: &str) -> u16 {
        self.answer(&[&self.webhook.sign(body)], body)
    }

    fn answer(&self, signatures: &[&str], body: &str) -> u16 {
        post(self.address, signatures, body.as_bytes()).unwrap()
    }

    fn deliver_at_once(&self, body: &str) -> [u16; 2] {
        let barrier = Barrier::new(2);
        let deliver = || {
            barrier.wait();
            self.deliver(body)
        };
        thread::scope(|scope| {
            let other = scope.spawn(deliver);
            [deliver(), other.join().unwrap()]
        })
    }
}
