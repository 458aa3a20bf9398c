//! What rust-analyzer makes of a call, asked without an editor: documentation, completion and types, also while the call
//! is being typed.
//!
//! Needs a toolchain with the components `rust-analyzer` and `rust-src`, whose `bin` folder `EDITOR_TOOLCHAIN` names;
//! `.ci/run` installs one in a place of its own, and runs this.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

/// The place that a question is about, in a source.
const HERE: &str = "$0";

#[test]
#[ignore = "needs a toolchain with rust-analyzer: see the module"]
fn the_editor_stays_alive() {
    let mut editor = Editor::start();
    let mut checks = 0;
    for question in questions() {
        let answer = editor.ask(&question);
        assert!(
            question.expected.iter().all(|expected| answer.contains(expected)),
            "{} in\n{}\nis to say {:?}, not\n{answer}",
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
    /// A source with a mark in it.
    source: String,
    /// What the answer contains.
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
        ask("definition", call(&format!("button_link!({org}, btn_u$0rl = 1)")), &["private.rs"]),
        ask("definition", call(&format!(r#"button_link!({org}, btn_u$0rl = "https://a.b")"#)), &["private.rs"]),
        // References are found in every call, of literals and of run-time values.
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
        // So does a value, also beside a wrong or missing one, and while it is typed.
        ask("hover", call(&format!("button_link!({org}, {url}, btn_pub_user = session.i$0d)")), &["id: u64"]),
        ask("hover", call("button_link!(btn_ref = \"org-1\", btn_pub_user = session.i$0d)"), &["id: u64"]),
        ask("hover", call(&format!("button_link!({org}, {url}, btn_pub_user: session.i$0d)")), &["id: u64"]),
        ask("completion", call(&format!("button_link!({org}, {url}, btn_pub_user = session.$0)")), &["click_id", "id"]),
        ask("completion", call("button_link!(btn_ref = \"org-1\", btn_pub_user = session.$0)"), &["click_id", "id"]),
        ask("completion", call(&format!("button_link!({org}, btn_pub_user = sess$0)")), &["session"]),
    ];
    // The type is known, with mistakes and without.
    for (call, expected) in [
        (format!("button_link!({org}, {url})"), "ButtonLink<&"),
        (format!("button_link!({org}, {url}, btn_pub_user = 1)"), "Result<ButtonLink"),
        (format!(r#"button_link!(btn_ref = "org-1", {url})"#), "ButtonLink<&"),
        (format!("button_link!({org})"), "ButtonLink<&"),
        (format!("button_link!({org}, {url}, btn_pub_usr = 1)"), "Result<ButtonLink"),
        (format!("button_link!({org}, {url}, btn_pub_user: 1)"), "Result<ButtonLink"),
        ("button_link!(text)".to_owned(), "Result<ButtonLink"),
        (r#"org_id!("org-1")"#.to_owned(), "OrgId"),
    ] {
        questions.push(ask("hover", function(&format!("let li$0nk = {call};")), &[expected]));
    }
    // A call that is typed from left to right never takes the types from what follows.
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

/// As an editor does, which puts the closing bracket in with the opening one.
fn balanced(call: &str) -> String {
    let open = call.matches('(').count() - call.matches(')').count();
    format!("{call}{}", ")".repeat(open))
}

/// A rust-analyzer that speaks with us.
struct Editor {
    process: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    file: PathBuf,
    /// How many messages and versions of the file there were.
    count: u64,
}

impl Editor {
    fn start() -> Editor {
        let toolchain =
            std::env::var("EDITOR_TOOLCHAIN").expect("EDITOR_TOOLCHAIN names the `bin` folder of a toolchain");
        let project = project();
        let path = std::env::join_paths(
            [PathBuf::from(&toolchain)]
                .into_iter()
                .chain(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default())),
        );
        let mut process = Command::new(Path::new(&toolchain).join("rust-analyzer"))
            .current_dir(&project)
            .env("PATH", path.unwrap())
            .env_remove("RUSTUP_TOOLCHAIN")
            .env_remove("RUSTC")
            .env_remove("CARGO")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let (input, output) = (process.stdin.take().unwrap(), BufReader::new(process.stdout.take().unwrap()));
        let file = project.join("src/lib.rs");
        let mut editor = Editor { process, input, output, file, count: 0 };
        editor.request(
            "initialize",
            &json!({
                "rootUri": uri(&project),
                "capabilities": {
                    "experimental": { "serverStatusNotification": true },
                    "textDocument": { "hover": { "contentFormat": ["plaintext"] } },
                },
                "initializationOptions": { "checkOnSave": false, "cachePriming": { "enable": false } },
            }),
        );
        editor.notify("initialized", &json!({}));
        let document = json!({ "uri": uri(&editor.file), "languageId": "rust", "version": 0, "text": "" });
        editor.notify("textDocument/didOpen", &json!({ "textDocument": document }));
        editor
            .wait(|message| message["method"] == "experimental/serverStatus" && message["params"]["quiescent"] == true);
        editor
    }

    fn ask(&mut self, question: &Question) -> String {
        let (before, after) = question.source.split_once(HERE).unwrap();
        self.count += 1;
        let document = json!({ "uri": uri(&self.file), "version": self.count });
        let text = format!("{before}{after}");
        self.notify(
            "textDocument/didChange",
            &json!({ "textDocument": document, "contentChanges": [{ "text": text }] }),
        );
        let line = before.matches('\n').count();
        let character = before.rsplit('\n').next().unwrap().len();
        let position = json!({ "line": line, "character": character });
        let method = format!("textDocument/{}", question.method);
        let parameters = json!({
            "textDocument": { "uri": uri(&self.file) },
            "position": position,
            // What a question for references has, and one for completion.
            "context": { "includeDeclaration": true, "triggerKind": 1 },
        });
        self.request(&method, &parameters).to_string()
    }

    fn request(&mut self, method: &str, parameters: &Value) -> Value {
        loop {
            self.count += 1;
            let id = self.count;
            self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": parameters }));
            let answer = self.wait(|message| message["id"] == id && message.get("method").is_none());
            // "Content modified": the answer was overtaken by news of the project.
            if answer["error"]["code"] != -32801 {
                return answer["result"].clone();
            }
        }
    }

    fn notify(&mut self, method: &str, parameters: &Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": parameters }));
    }

    fn send(&mut self, message: &Value) {
        let message = message.to_string();
        write!(self.input, "Content-Length: {}\r\n\r\n{message}", message.len()).unwrap();
        self.input.flush().unwrap();
    }

    /// Reads up to the message that is waited for; what the server asks for is answered with nothing.
    fn wait(&mut self, is_it: impl Fn(&Value) -> bool) -> Value {
        loop {
            let message = self.receive();
            if is_it(&message) {
                return message;
            }
            if message.get("method").is_some() && message.get("id").is_some() {
                self.send(&json!({ "jsonrpc": "2.0", "id": message["id"], "result": null }));
            }
        }
    }

    fn receive(&mut self) -> Value {
        let mut length = 0;
        loop {
            let mut line = String::new();
            assert!(self.output.read_line(&mut line).unwrap() > 0, "rust-analyzer has stopped");
            match line.trim().split_once(": ") {
                Some(("Content-Length", value)) => length = value.parse().unwrap(),
                Some(_) => {}
                None => break,
            }
        }
        let mut message = vec![0; length];
        self.output.read_exact(&mut message).unwrap();
        serde_json::from_slice(&message).unwrap()
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn uri(path: &Path) -> String {
    format!("file://{}", path.display())
}

/// A program that uses the crate, outside of the workspace, with the versions of the workspace.
fn project() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let project = Path::new(env!("CARGO_TARGET_TMPDIR")).join("editor");
    std::fs::create_dir_all(project.join("src")).unwrap();
    let manifest = format!(
        "[package]\nname = \"editor\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
         [dependencies]\nbutton-links = {{ path = '{}' }}\n",
        root.join("runtime").display()
    );
    std::fs::write(project.join("Cargo.toml"), manifest).unwrap();
    std::fs::write(project.join("src/lib.rs"), "").unwrap();
    std::fs::copy(root.join("Cargo.lock"), project.join("Cargo.lock")).unwrap();
    project
}
