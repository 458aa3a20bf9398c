//! A client of rust-analyzer: the Language Server Protocol over standard input and output.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use button_links_tests::scratch::Scratch;
use serde_json::{Value, json};

/// The mark of the position that a question is about.
const MARK: &str = "$0";
/// The error "content modified": the server learned something new about the project before it answered.
const CONTENT_MODIFIED: i64 = -32801;

/// A rust-analyzer that has one file open.
pub(crate) struct LanguageServer {
    process: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    file: PathBuf,
    /// The number of the last request or version of the file.
    count: u64,
}

impl LanguageServer {
    /// Starts it on an empty file, and waits until it has read the project.
    pub(crate) fn start() -> LanguageServer {
        let toolchain =
            std::env::var("EDITOR_TOOLCHAIN").expect("EDITOR_TOOLCHAIN names the `bin` folder of a toolchain");
        let project = Scratch::library(Path::new(env!("CARGO_TARGET_TMPDIR")).join("editor/project"));
        let path = std::env::join_paths(
            [PathBuf::from(&toolchain)]
                .into_iter()
                .chain(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default())),
        );
        let mut process = Command::new(Path::new(&toolchain).join("rust-analyzer"))
            .current_dir(&project)
            .env("PATH", path.unwrap())
            .env("CARGO_NET_OFFLINE", "true")
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
        let mut server = LanguageServer { process, input, output, file, count: 0 };
        server.request(
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
        server.notify("initialized", &json!({}));
        let document = json!({ "uri": uri(&server.file), "languageId": "rust", "version": 0, "text": "" });
        server.notify("textDocument/didOpen", &json!({ "textDocument": document }));
        server
            .wait(|message| message["method"] == "experimental/serverStatus" && message["params"]["quiescent"] == true);
        server
    }

    /// Gives the file this source, and asks about the position of its mark.
    pub(crate) fn ask(&mut self, method: &str, source: &str) -> String {
        let (before, after) = source.split_once(MARK).unwrap();
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
        let method = format!("textDocument/{method}");
        let parameters = json!({
            "textDocument": { "uri": uri(&self.file) },
            "position": position,
            // For references and for completion.
            "context": { "includeDeclaration": true, "triggerKind": 1 },
        });
        self.request(&method, &parameters).to_string()
    }

    /// Sends a request until it is answered.
    fn request(&mut self, method: &str, parameters: &Value) -> Value {
        loop {
            self.count += 1;
            let id = self.count;
            self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": parameters }));
            let answer = self.wait(|message| message["id"] == id && message.get("method").is_none());
            if answer["error"]["code"] != CONTENT_MODIFIED {
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

    /// Reads messages up to the expected one. Answers the requests of the server with nothing.
    fn wait(&mut self, is_expected: impl Fn(&Value) -> bool) -> Value {
        loop {
            let message = self.receive();
            if is_expected(&message) {
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

impl Drop for LanguageServer {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn uri(path: &Path) -> String {
    format!("file://{}", path.display())
}
