//! The proxy of the environment: it gets no call to this machine, and of an encrypted call only the name of the server.

use std::process::Command;

use button_links_api::{Api, Error, Retry};

use crate::backends::{BACKENDS, FAR};
use crate::connections::clients;
use crate::exchanges::{AUTHORIZATION, KEY, wanted};
use crate::server::{Server, Step, http};

/// Runs a test in a process with this proxy: the variables are those of a whole process.
fn run(test: &str, proxy: &Server) {
    const VARIABLES: [&str; 6] = ["ALL_PROXY", "all_proxy", "HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy"];
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", test, "--include-ignored"]).envs(VARIABLES.map(|variable| (variable, proxy.base())));
    let output = command.env_remove("NO_PROXY").env_remove("no_proxy").output().unwrap();
    let printed = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && printed.contains("1 passed"), "{printed}");
}

#[test]
fn a_call_to_this_machine_goes_through_no_proxy() {
    let proxy = Server::start([]);
    run("connections::the_calls_of_a_client_share_a_connection", &proxy);
    assert_eq!(proxy.connections(), 0);
}

#[test]
fn a_proxy_gets_nothing_of_an_encrypted_call_but_the_name_of_the_server() {
    let proxy = Server::start(vec![Step::AnswerAndClose(http(403, "", "")); 2]);
    run("proxy::calls_to_a_server_behind_the_proxy", &proxy);
    let requests = proxy.requests();
    // The call that does no I/O knows of no proxy.
    assert_eq!(requests.len(), BACKENDS.len() - 1);
    for request in requests {
        assert_eq!(request.line, "CONNECT button.example:443 HTTP/1.1");
        let printed = format!("{request:?}");
        assert!(!printed.contains(KEY) && !printed.contains(AUTHORIZATION), "{printed}");
    }
}

#[test]
#[ignore = "needs a proxy: another test runs it in a process of its own"]
fn calls_to_a_server_behind_the_proxy() {
    for client in clients(&Api::new(KEY).unwrap().with_base("https://button.example").unwrap()) {
        let error = client.with_limits(FAR, FAR, Retry::NEVER).create_link(&wanted()).unwrap_err();
        assert!(matches!(error, Error::Transport(_)), "{error:?}");
    }
}
