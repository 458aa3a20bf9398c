//! The table of exchanges: what the server does, and what comes of it, the same with every backend.

use button_links_api::{Api, CreatedLink, Error, NewLink};

use crate::backends::{ATTEMPTS, BACKENDS};
use crate::server::{Received, Server, Step, answered, http};

pub(crate) const KEY: &str = "sk-0123456789abcdef";
/// `sk-0123456789abcdef:` in Base64.
pub(crate) const AUTHORIZATION: &str = "Basic c2stMDEyMzQ1Njc4OWFiY2RlZjo=";

/// The link that was asked for.
const LINK: &str = "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com&btn_pub_user=user-1&btn_pub_ref=click-1";

struct Exchange {
    name: &'static str,
    steps: Vec<Step>,
    outcome: String,
    attempts: usize,
}

pub(crate) fn api(server: &Server) -> Api {
    Api::new(KEY).unwrap().with_base(&server.base()).unwrap()
}

pub(crate) fn wanted() -> NewLink {
    NewLink::to("https://www.retailer.com").unwrap().with_pub_user("user-1").unwrap().with_pub_ref("click-1").unwrap()
}

/// Returns the body of an answer with a link, as Button documents it.
pub(crate) fn body_with(link: &str) -> String {
    let start =
        r#"{"meta": {"status": "ok"}, "object": {"merchant_id": "org-1c9b6fa0d2e4a857", "affiliate": null, "links": "#;
    format!(r#"{start}{{"universal": "{link}"}}}}}}"#)
}

/// Returns the step of a link that was asked for.
pub(crate) fn created() -> Step {
    answered(200, body_with(LINK))
}

/// Returns the body of an error, as Button documents it.
fn error_body(kind: &str) -> String {
    format!(
        r#"{{"meta": {{"status": "error"}}, "error": {{"message": "No.", "type": "{kind}", "details":
        {{"merchant_id": "org-1c9b6fa0d2e4a857"}}}}}}"#
    )
}

/// Describes an outcome, but for the error of the HTTP client, which each has its own of.
fn describe(result: &Result<CreatedLink, Error>) -> String {
    match result {
        Ok(created) => format!("{created} of {:?}", created.brand()),
        Err(Error::Transport(_)) => "Transport".into(),
        Err(error) => format!("{error:?}"),
    }
}

/// An answer that brings a link in one attempt.
fn links(name: &'static str, status: u16, link: &str) -> Exchange {
    let outcome = format!("{link} of Some(\"org-1c9b6fa0d2e4a857\")");
    Exchange { name, steps: vec![answered(status, body_with(link))], outcome, attempts: 1 }
}

/// An answer that is an error, and that is not tried again.
fn fails(name: &'static str, step: Step, outcome: impl Into<String>) -> Exchange {
    // The second step answers an attempt that must not be made.
    Exchange { name, steps: vec![step, created()], outcome: outcome.into(), attempts: 1 }
}

fn unreadable(name: &'static str, status: u16, step: Step) -> Exchange {
    fails(name, step, format!("Unreadable {{ status: {status} }}"))
}

fn refused(name: &'static str, status: u16, body: &str, reason: &str) -> Exchange {
    let outcome = format!("Refused(Refusal {{ status: {status}, reason: {reason}, .. }})");
    fails(name, answered(status, body), outcome)
}

fn altered(name: &'static str, link: &str, parameter: &str) -> Exchange {
    fails(name, answered(200, body_with(link)), format!("Altered({parameter})"))
}

/// A failure that is tried again, once with a link at the second attempt, and once without.
fn temporary(name: &'static str, step: &Step, outcome: &str) -> [Exchange; 2] {
    let link = links("", 200, LINK).outcome;
    [
        Exchange { name, steps: vec![step.clone(), created()], outcome: link, attempts: 2 },
        Exchange { name, steps: vec![step.clone(); 4], outcome: outcome.into(), attempts: ATTEMPTS as usize },
    ]
}

fn retry_after(value: &str) -> Step {
    Step::Answer(http(429, &format!("Retry-After: {value}\r\n"), ""))
}

fn successes() -> Vec<Exchange> {
    let padded = format!("{}{}", body_with(LINK), " ".repeat((1 << 20) - body_with(LINK).len()));
    let other_order = "https://r.bttn.io/?btn_pub_ref=click-1&btn_pub_user=user%2D1&btn_url=https%3A%2F%2Fwww.retailer.com%2F&btn_ref=org-0000000000000000";
    vec![
        links("a link", 200, LINK),
        links("a link that was created", 201, LINK),
        links("a link in another order, to another destination", 200, other_order),
        links(
            "a link of a publisher's own domain",
            200,
            "https://r.example.com?btn_pub_user=user-1&btn_pub_ref=click-1",
        ),
        links("a short link", 200, "https://amzlink.to/az0123456789"),
        Exchange { name: "1 MiB", steps: vec![answered(200, padded)], ..links("", 200, LINK) },
        Exchange {
            name: "a link without more",
            steps: vec![answered(
                200,
                format!(r#"{{"object": {{"merchant_id": 1, "links": {{"universal": "{LINK}"}}}}}}"#),
            )],
            outcome: format!("{LINK} of None"),
            attempts: 1,
        },
    ]
}

fn refusals() -> Vec<Exchange> {
    let not_approved = error_body("NoMerchantApproval");
    let no_brand = error_body("NoMerchantLinkSupport");
    let brand = r#"NotApproved { brand: Some("org-1c9b6fa0d2e4a857") }"#;
    let other = |kind| format!("Other {{ kind: {kind} }}");
    vec![
        refused("a wrong key", 401, &error_body("InvalidCredentials"), "Key"),
        refused("a wrong key, without a word", 401, "", "Key"),
        refused("no approval", 403, &not_approved, brand),
        refused(
            "no approval, of nobody",
            403,
            r#"{"error": {"type": "NoMerchantApproval"}}"#,
            "NotApproved { brand: None }",
        ),
        refused("another 403", 403, &error_body("Suspended"), &other(r#"Some("Suspended")"#)),
        refused("no brand", 404, &no_brand, "NoBrand"),
        refused("a 404 in HTML", 404, "<html>Not found</html>", &other("None")),
        refused("a 403 without a body", 403, "", &other("None")),
        refused("a wrong request", 400, &error_body("InvalidParameters"), &other(r#"Some("InvalidParameters")"#)),
        refused("a 422 without a type", 422, r#"{"meta": {"status": "error"}}"#, &other("None")),
        refused("a type that is a number", 400, r#"{"error": {"type": 7}}"#, &other("None")),
        refused("a type that is no name", 400, &error_body("<b>\\u001b[31m"), &other("None")),
        refused("a type that repeats the key", 400, &error_body(KEY), &other("None")),
        refused("no approval under 200", 200, &not_approved, brand),
        refused("an error under 202", 202, &error_body("Later"), &other(r#"Some("Later")"#)),
        refused("a link under 410", 410, &body_with(LINK), &other("None")),
    ]
}

fn failures() -> Vec<Exchange> {
    let cut = Step::AnswerAndClose(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{\"meta\": {".to_vec());
    let cut_head = Step::AnswerAndClose(b"HTTP/1.1 200 OK\r\nContent-Le".to_vec());
    let cut_503 = Step::AnswerAndClose(b"HTTP/1.1 503 Any\r\nContent-Length: 900\r\n\r\n{".to_vec());
    [
        temporary("429", &retry_after("0"), "Busy { retry_after: Some(0ns) }"),
        temporary("429 without a time", &answered(429, ""), "Busy { retry_after: None }"),
        temporary("429 until a date", &retry_after("Wed, 21 Oct 2065 07:28:00 GMT"), "Busy { retry_after: None }"),
        temporary("500", &answered(500, error_body("Internal")), "Server { status: 500 }"),
        temporary("502 in HTML", &answered(502, "<html>Bad gateway</html>"), "Server { status: 502 }"),
        temporary("503 that is cut", &cut_503, "Server { status: 503 }"),
        temporary("a link under 599", &answered(599, body_with(LINK)), "Server { status: 599 }"),
        temporary("an answer that is cut", &cut, "Transport"),
        temporary("a head that is cut", &cut_head, "Transport"),
        temporary("no answer", &Step::AnswerAndClose(Vec::new()), "Transport"),
        temporary("an answer that is not HTTP", &Step::AnswerAndClose(b"\0\x01nonsense\r\n\r\n".to_vec()), "Transport"),
    ]
    .into_iter()
    .flatten()
    .chain([
        fails("429 for too long", retry_after("3"), "Busy { retry_after: Some(3s) }"),
        fails(
            "429 for ever",
            retry_after("99999999999999999999999"),
            "Busy { retry_after: Some(18446744073709551615s) }",
        ),
    ])
    .collect()
}

fn nonsense() -> Vec<Exchange> {
    let head = b"HTTP/1.1 200 OK\r\n\r\n".to_vec();
    let whole = body_with(LINK);
    let half = whole.get(..whole.len() / 2).unwrap();
    let text = |name, body: &str| unreadable(name, 200, answered(200, body));
    let mut exchanges = vec![
        text("nothing", ""),
        unreadable("204", 204, Step::AnswerAndClose(b"HTTP/1.1 204 Any\r\n\r\n".to_vec())),
        text("half of an answer", half),
        unreadable(
            "half of an answer, without a length",
            200,
            Step::AnswerAndClose([&head[..], half.as_bytes()].concat()),
        ),
        text("HTML", "<html>Sign in to this network</html>"),
        text("no object", r#"{"meta": {"status": "ok"}}"#),
        text("no link", r#"{"object": {"links": {"universal": null}}}"#),
        text("another kind of link", r#"{"object": {"links": {"android": "https://r.bttn.io"}}}"#),
        text("a list", "[]"),
        text("a deep list", &"[".repeat(100_000)),
        text("a link that is no URL", &body_with("user-1")),
        text("a link that is a script", &body_with("javascript:alert(1)")),
        text("a link in the clear", &body_with("http://r.bttn.io?btn_pub_user=user-1&btn_pub_ref=click-1")),
        text("a link with a line break", &body_with(&format!("{LINK}\\nX"))),
        text("a link that repeats the key", &body_with(&format!("{LINK}&key={KEY}"))),
        unreadable("no UTF-8", 200, answered(200, [b"{\"a\": \"\xFF\", ", &whole.as_bytes()[1..]].concat())),
        fails("more than 1 MiB", answered(200, " ".repeat((1 << 20) + 1)), "TooLong"),
        fails("an answer without an end", Step::Flood(head), "TooLong"),
        fails("more than 1 MiB under 404", answered(404, " ".repeat((1 << 20) + 1)), "TooLong"),
    ];
    let without_user = LINK.replace("&btn_pub_user=user-1", "");
    exchanges.extend([
        altered("another user", &LINK.replace("user-1", "user-2"), "BtnPubUser"),
        altered("no user", &without_user, "BtnPubUser"),
        altered("an empty user", &LINK.replace("user-1", ""), "BtnPubUser"),
        altered("two users", &format!("{LINK}&btn_pub_user=user-2"), "BtnPubUser"),
        altered("another reference", &LINK.replace("click-1", "click-2"), "BtnPubRef"),
        altered("no reference", &LINK.replace("&btn_pub_ref=click-1", ""), "BtnPubRef"),
        altered(
            "no user at a publisher's own domain",
            &without_user.replace("r.bttn.io", "r.example.com"),
            "BtnPubUser",
        ),
        altered("a user in the fragment", &LINK.replace("&btn_pub_user", "#&btn_pub_user"), "BtnPubUser"),
    ]);
    exchanges
}

#[test]
fn every_exchange_has_the_same_outcome_with_every_backend() {
    for exchange in [successes(), refusals(), failures(), nonsense()].into_iter().flatten() {
        for backend in BACKENDS {
            let server = Server::start(exchange.steps.clone());
            let outcome = describe(&backend.create_link(&api(&server), &wanted()));
            let requests = server.requests();
            assert_eq!(outcome, exchange.outcome, "{}, {backend:?}", exchange.name);
            assert_eq!(requests.len(), exchange.attempts, "the attempts of {}, {backend:?}", exchange.name);
            for request in &requests {
                assert_is_the_request(request, &server);
            }
        }
    }
}

/// Checks a request against the documentation of Button's API.
fn assert_is_the_request(request: &Received, server: &Server) {
    assert_eq!(request.line, "POST /v1/links HTTP/1.1");
    assert_eq!(request.header("host"), [format!("127.0.0.1:{}", server.port())]);
    assert_eq!(request.header("authorization"), [AUTHORIZATION]);
    assert_eq!(request.header("content-type"), ["application/json"]);
    assert_eq!(request.header("accept"), ["application/json"]);
    assert_eq!(request.header("user-agent"), [concat!("button-links-api/", env!("CARGO_PKG_VERSION"))]);
    assert_eq!(request.header("content-length"), [request.body.len().to_string()]);
    assert_eq!(request.headers.len(), 6, "{:?}", request.headers);
    let body: serde_json::Value = serde_json::from_str(&request.body).unwrap();
    let experience = serde_json::json!({"btn_pub_user": "user-1", "btn_pub_ref": "click-1"});
    assert_eq!(body, serde_json::json!({"url": "https://www.retailer.com", "experience": experience}));
}

#[test]
fn a_server_that_hangs_up_is_asked_again() {
    for backend in BACKENDS {
        let server = Server::start([Step::HangUp, created()]);
        assert_eq!(backend.create_link(&api(&server), &wanted()).unwrap().as_str(), LINK, "{backend:?}");
        assert_eq!(server.connections(), 2, "{backend:?}");
    }
}

#[test]
fn a_server_that_is_not_there_is_a_failed_connection() {
    for backend in BACKENDS {
        let api = api(&Server::start([]));
        let error = backend.create_link(&api, &wanted()).unwrap_err();
        assert!(matches!(error, Error::Transport(_)) && error.is_temporary(), "{backend:?}: {error:?}");
    }
}

#[cfg(any(feature = "ureq", feature = "reqwest"))]
#[test]
fn a_server_that_failed_and_asks_to_wait_too_long_is_not_asked_again() {
    for backend in BACKENDS.iter().filter(|backend| **backend != crate::backends::Backend::SansIo) {
        let failed = |wait| Step::Answer(http(503, &format!("Retry-After: {wait}\r\n"), ""));
        let server = Server::start([failed(0), failed(3), created()]);
        let error = backend.create_link(&api(&server), &wanted()).unwrap_err();
        assert!(matches!(error, Error::Server { status: 503 }), "{backend:?}: {error:?}");
        assert_eq!(server.requests().len(), 2, "{backend:?}");
    }
}
