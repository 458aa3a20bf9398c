//! Asks rust-analyzer about calls of the macro, without an editor: documentation, completion and types, also while a call is
//! being typed.
//!
//! Needs a toolchain with the components `rust-analyzer` and `rust-src`. `EDITOR_TOOLCHAIN` names its `bin` folder. `.ci/run`
//! installs such a toolchain in a folder of its own, and runs this test.

use language_server::LanguageServer;

mod language_server;

#[test]
#[ignore = "needs a toolchain with rust-analyzer: see the module"]
fn an_editor_understands_every_call() {
    let mut server = LanguageServer::start();
    let mut checks = 0;
    for question in questions() {
        let answer = server.ask(question.method, &question.source);
        assert!(
            question.expected.iter().all(|expected| answer.contains(expected)),
            "{} in\n{}\ncontains {:?} expected, not\n{answer}",
            question.method,
            question.source,
            question.expected
        );
        checks += 1;
    }
    assert!(checks > 20, "{checks} checks");
}

struct Question {
    method: &'static str,
    /// A source in which `$0` marks the position that the question is about.
    source: String,
    /// Texts that the answer contains.
    expected: Vec<String>,
}

fn questions() -> Vec<Question> {
    let ask = |method, source: String, expected: &[&str]| Question {
        method,
        source,
        expected: expected.iter().map(|&text| text.to_owned()).collect(),
    };
    let call = |call: &str| function(&format!("let link = {call}; let after = 1_u64.pow(2);"));
    let org = r#"btn_ref = "org-0000000000000000""#;
    let url = r#"btn_url = "https://www.retailer.com""#;
    let mut questions = vec![
        // A name shows the documentation of its parameter, leads to its definition, and is completed.
        ask(
            "hover",
            call(&format!(r#"button_link!(btn_r$0ef = "org-0000000000000000", {url})"#)),
            &["organization ID"],
        ),
        ask(
            "hover",
            call(&format!("button_link!({org}, {url}, btn_pub_u$0ser = session.id)")),
            &["1 to 255 characters"],
        ),
        ask(
            "hover",
            call(&format!(r#"button_link!(btn_ref = "org-1", {url}, btn_pub_r$0ef = 1)"#)),
            &["1 to 511 characters"],
        ),
        ask(
            "hover",
            call(&format!("button_link!({org}, {url}, btn_pub_u$0ser = _)")),
            &["1 to 255 characters", "RewardLink"],
        ),
        ask(
            "hover",
            call(&format!(r#"button_link!({org}, {url}, btn_pub_u$0ser = "{{id}}")"#)),
            &["1 to 255 characters"],
        ),
        ask("completion", call(&format!("button_link!({org}, {url}, btn_pub$0 = _)")), &["btn_pub_user"]),
        ask("definition", call(&format!("button_link!({org}, btn_u$0rl = 1)")), &["private.rs"]),
        ask("definition", call(&format!(r#"button_link!({org}, btn_u$0rl = "https://a.b")"#)), &["private.rs"]),
        // References are found in calls of literals and in calls of run-time values.
        ask(
            "references",
            call(&format!(
                r#"button_link!({org}, btn_u$0rl = "https://a.b");{}button_link!({org}, btn_url = 1)"#,
                '\n'
            )),
            &["private.rs", r#""line":3"#, r#""line":4"#],
        ),
        ask(
            "completion",
            call(&format!("button_link!({org}, {url}, btn_pub$0 = 1)")),
            &["btn_pub_user", "btn_pub_ref"],
        ),
        ask("completion", call(&format!("button_link!({org}, {url}, btn_p$0)")), &["btn_pub_user", "btn_pub_ref"]),
        // A value has its type and is completed, also beside a wrong or missing value, and while it is typed.
        ask("hover", call(&format!("button_link!({org}, {url}, btn_pub_user = session.i$0d)")), &["id: u64"]),
        ask("hover", call("button_link!(btn_ref = \"org-1\", btn_pub_user = session.i$0d)"), &["id: u64"]),
        ask("hover", call(&format!("button_link!({org}, {url}, btn_pub_user: session.i$0d)")), &["id: u64"]),
        ask("completion", call(&format!("button_link!({org}, {url}, btn_pub_user = session.$0)")), &["click_id", "id"]),
        ask("completion", call("button_link!(btn_ref = \"org-1\", btn_pub_user = session.$0)"), &["click_id", "id"]),
        ask("completion", call(&format!("button_link!({org}, btn_pub_user = sess$0)")), &["session"]),
    ];
    // The type of a call is known, whether the call is valid or not, unless the remedy may change it.
    for (call, expected) in [
        (format!("button_link!({org}, {url})"), "ButtonLink<&"),
        (format!("button_link!({org}, {url}, btn_pub_user = 1)"), "Result<ButtonLink"),
        (format!("button_link!({org}, {url}, btn_pub_user = _)"), "RewardLink<&"),
        (format!("button_link!({org}, {url}, btn_pub_user = _, btn_pub_ref = 1)"), "Result<RewardLink"),
        (format!(r#"button_link!(btn_ref = "org-1", {url}, btn_pub_user = _)"#), "RewardLink<&"),
        (format!(r#"button_link!(btn_ref = "org-1", {url})"#), "ButtonLink<&"),
        (format!("button_link!({org})"), "ButtonLink<&"),
        (format!("button_link!({org}, {url}, btn_pub_usr = 1)"), "Result<ButtonLink"),
        (format!("button_link!({org}, {url}, btn_pub_user: 1)"), "Result<ButtonLink"),
        ("button_link!(text)".to_owned(), "Result<ButtonLink"),
        (r#"org_id!("org-1")"#.to_owned(), "OrgId"),
    ] {
        questions.push(ask("hover", function(&format!("let li$0nk = {call};")), &[expected]));
    }
    // While a call is typed from left to right, the types of the code after it stay known.
    let typed =
        r#"btn_ref = "org-0000000000000000" , btn_url = concat ! ( "https://" , "a.b" ) , btn_pub_user = session . id"#;
    let tokens: Vec<&str> = typed.split(' ').collect();
    for end in 0..=tokens.len() {
        let call = balanced(&tokens[..end].join(" "));
        let body = format!("let link = button_link!({call}); let aft$0er = session.id.pow(2);");
        questions.push(ask("hover", function(&body), &["after: u64"]));
    }
    questions
}

fn function(body: &str) -> String {
    format!(
        "use button_links::{{button_link, org_id}};\n\
         struct Session {{ id: u64, click_id: String }}\n\
         fn example(session: &Session, text: &str) {{\n{body}\n}}\n"
    )
}

/// Closes the brackets that are open, as an editor does when they are opened.
fn balanced(call: &str) -> String {
    let open = call.matches('(').count() - call.matches(')').count();
    format!("{call}{}", ")".repeat(open))
}
