//! The rules, the run time, the constants and the macro give one verdict on every case of the table.

use std::collections::BTreeMap;
use std::fmt;
use std::process::Command;

use button_links::{ButtonLink, ErrorKind, LinkError, OrgId, Parameter, button_link};
use button_links_findings::{LintOptions, errors};
use button_links_rules::{LinkErrors, WithoutPosition, check, check_link};
use button_links_tests::cases::{Case, Given, cases};

#[test]
fn the_table_is_large() {
    assert!(cases().len() >= 120, "{} cases", cases().len());
}

#[test]
fn the_rules_agree() {
    for case in cases() {
        match case {
            Case::Written { given, link } | Case::WrittenUnlessLiteral { given, link, .. } => {
                assert_eq!(check_values(&given), Ok(()), "{given:?}");
                assert_eq!(check_link(&link), Ok(()), "{link}");
            }
            Case::Refused { given, parameter, fault, index, .. } => {
                assert_eq!(check_values(&given), refusal(Some(parameter), fault, index), "{given:?}");
            }
            Case::Read { link, values } => {
                assert_eq!(check_link(&link), Ok(()), "{link}");
                assert_eq!(check_values(&values), Ok(()), "{values:?}");
            }
            Case::Unreadable { link, parameter, fault, index, .. } => {
                assert_eq!(check_link(&link), refusal(parameter, fault, index), "{link}");
            }
        }
    }
}

#[test]
fn the_run_time_agrees() {
    for case in cases() {
        match case {
            Case::Written { given, link } | Case::WrittenUnlessLiteral { given, link, .. } => {
                assert_eq!(by_helpers(&given).as_deref(), Ok(link.as_str()));
                assert_eq!(by_macro(&given).as_deref(), Ok(link.as_str()));
                assert_eq!(values_of(&link), Ok(given), "{link}");
            }
            Case::Refused { given, parameter, fault, index, .. } => {
                let refusal = refusal(Some(parameter), fault, index).unwrap_err();
                assert_eq!(by_helpers(&given), Err(refusal), "{given:?}");
                assert_eq!(by_macro(&given), Err(refusal), "{given:?}");
            }
            Case::Read { link, values } => {
                assert_eq!(link.parse::<ButtonLink>().unwrap().as_str(), link);
                assert_eq!(values_of(&link), Ok(values), "{link}");
            }
            Case::Unreadable { link, parameter, fault, index, .. } => {
                let refusal = refusal(parameter, fault, index);
                assert_eq!(link.parse::<ButtonLink>().map(drop), refusal, "{link}");
                assert_eq!(ButtonLink::try_from(link.as_str()).map(drop), refusal, "{link}");
                assert_eq!(ButtonLink::try_from(link).map(drop), refusal);
            }
        }
    }
}

/// A value in single characters passes the same rules as a value in one piece.
#[test]
fn the_pieces_of_a_display_make_no_difference() {
    struct InPieces<'a>(&'a str);
    impl fmt::Display for InPieces<'_> {
        fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            self.0.chars().try_for_each(|character| write!(formatter, "{character}"))
        }
    }
    for case in cases() {
        let (given, expected) = match case {
            Case::Written { given, link } | Case::WrittenUnlessLiteral { given, link, .. } => (given, Ok(link)),
            Case::Refused { given, parameter, fault, index, .. } => {
                (given, Err(LinkError::new(Some(parameter), fault, index)))
            }
            Case::Read { .. } | Case::Unreadable { .. } => continue,
        };
        let link = in_one_call(given.each_ref().map(|value| value.as_deref().map(InPieces)));
        assert_eq!(link, expected, "{given:?}");
    }
}

#[test]
fn the_macro_accepts_what_the_rules_accept() {
    let accepted: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/accepted.rs"));
    assert!(accepted.len() > 100);
    for (expected, link) in accepted {
        assert_eq!(link, expected);
    }
}

/// What the checker says of a link is what the run time says.
#[test]
fn the_findings_have_an_error_where_the_link_is_refused() {
    for case in cases() {
        let (link, is_right) = match &case {
            Case::Read { link, .. } => (link, true),
            Case::Unreadable { link, .. } => (link, false),
            _ => continue,
        };
        assert_eq!(errors(link, LintOptions::default()).is_empty(), is_right, "{link}");
    }
}

/// Compiles every refused call at once, and holds each error against the fault of its case.
#[test]
fn the_macro_refuses_what_the_rules_refuse() {
    let errors = errors_of_refused_calls();
    let (mut seen, mut wrong) = (0, Vec::new());
    for (row, case) in cases().iter().enumerate() {
        let (literal, constant) = match case {
            Case::Written { .. } | Case::Read { .. } => continue,
            Case::WrittenUnlessLiteral { words, .. } => (Some((*words).to_owned()), None),
            Case::Refused { parameter, fault, index, words, .. } => {
                expected_words(Some(*parameter), *fault, *index, *words)
            }
            Case::Unreadable { parameter, fault, index, words, .. } => {
                expected_words(*parameter, *fault, *index, *words)
            }
        };
        for (kind, words) in [("literal", literal), ("constant", constant)] {
            let Some(words) = words else { continue };
            let messages = errors.get(&format!("{kind}_{row}")).map_or(&[][..], Vec::as_slice);
            let count = if kind == "literal" { mistakes(case) } else { 1 };
            if messages.len() != count || !messages[0].contains(&words) {
                wrong.push(format!("{kind} of case {row}: {count} errors with {words:?} expected, not {messages:#?}"));
            }
            seen += 1;
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(seen, errors.len(), "an error that no case expects");
}

/// How many errors a literal has: a whole link one for each fault, everything else one.
fn mistakes(case: &Case) -> usize {
    match case {
        Case::Unreadable { link, words: None, .. } => LinkErrors::of(link).count(),
        _ => 1,
    }
}

fn expected_words(
    parameter: Option<Parameter>,
    fault: ErrorKind,
    index: usize,
    literally: Option<&str>,
) -> (Option<String>, Option<String>) {
    let error = LinkError::new(parameter, fault, index);
    let literal = literally.map_or_else(|| WithoutPosition(error).to_string(), str::to_owned);
    (Some(literal), Some(format!("evaluation panicked: {error}\n")))
}

/// The messages of the compiler by the name of the function they are in.
fn errors_of_refused_calls() -> BTreeMap<String, Vec<String>> {
    let output = Command::new(env!("CARGO"))
        .args(["check", "--locked", "--package", "button-links-tests", "--example", "refused"])
        .args(["--message-format", "json"])
        .args(cfg!(feature = "url-standard").then_some("--features=url-standard"))
        .arg("--target-dir")
        .arg(concat!(env!("CARGO_TARGET_TMPDIR"), "/refused"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("RUSTFLAGS", "--cfg refused_calls")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .output()
        .unwrap();
    let source = std::fs::read_to_string(concat!(env!("OUT_DIR"), "/refused.rs")).unwrap();
    let names: Vec<&str> = source.lines().map(|line| line["fn ".len()..].split('(').next().unwrap()).collect();
    let mut errors: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for line in String::from_utf8(output.stdout).unwrap().lines() {
        let message: serde_json::Value = serde_json::from_str(line).unwrap();
        let message = &message["message"];
        let is_summary = message["spans"].as_array().is_none_or(Vec::is_empty);
        if message["level"] != "error" || is_summary {
            continue;
        }
        let place = message["spans"].as_array().unwrap().iter().find(|span| span["is_primary"] == true).unwrap();
        assert!(place["file_name"].as_str().unwrap().ends_with("refused.rs"), "{message}");
        let row = usize::try_from(place["line_start"].as_u64().unwrap()).unwrap() - 1;
        errors.entry(names[row].to_owned()).or_default().push(message["message"].as_str().unwrap().to_owned());
    }
    assert!(!errors.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    errors
}

fn refusal(parameter: Option<Parameter>, fault: ErrorKind, index: usize) -> Result<(), LinkError> {
    Err(LinkError::new(parameter, fault, index))
}

fn check_values(given: &Given) -> Result<(), LinkError> {
    Parameter::ALL
        .into_iter()
        .zip(given)
        .filter_map(|(parameter, value)| Some((parameter, value.as_deref()?)))
        .try_for_each(|(parameter, value)| check(parameter, value))
}

fn by_helpers(given: &Given) -> Result<String, LinkError> {
    let [org, url, user, reference] = given.each_ref().map(Option::as_deref);
    let mut link = ButtonLink::new(OrgId::parse(org.unwrap())?, url.unwrap())?;
    if let Some(user) = user {
        link = link.with_pub_user(user)?;
    }
    if let Some(reference) = reference {
        link = link.with_pub_ref(reference)?;
    }
    Ok(link.into_string())
}

fn by_macro(given: &Given) -> Result<String, LinkError> {
    in_one_call(given.each_ref().map(Option::as_deref))
}

/// The same by the macro, whose arguments come in every order.
fn in_one_call<T: fmt::Display>([org, url, user, reference]: [Option<T>; 4]) -> Result<String, LinkError> {
    let (org, url) = (org.unwrap(), url.unwrap());
    let link = match (user, reference) {
        (None, None) => button_link!(btn_ref = org, btn_url = url),
        (Some(user), None) => button_link!(btn_pub_user = user, btn_ref = org, btn_url = url),
        (None, Some(click)) => button_link!(btn_ref = org, btn_pub_ref = click, btn_url = url),
        (Some(user), Some(click)) => {
            button_link!(btn_pub_ref = click, btn_pub_user = user, btn_url = url, btn_ref = org)
        }
    };
    link.map(ButtonLink::into_string)
}

fn values_of(link: &str) -> Result<Given, LinkError> {
    let link = ButtonLink::parse(link)?;
    Ok([
        Some(link.org_id().to_string()),
        Some(link.btn_url().into_owned()),
        link.pub_user().map(Into::into),
        link.pub_ref().map(Into::into),
    ])
}
