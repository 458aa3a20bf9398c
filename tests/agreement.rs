//! Checks that the rules, the run time, the constants and the macro give the same result for every case of the table.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use button_links::{ButtonLink, ErrorKind, LinkError, OrgId, Parameter, button_link};
use button_links_findings::{LintOptions, errors};
use button_links_rules::{LinkErrors, WithoutPosition, check, check_link};
use button_links_tests::cases::{Case, Values, cases};
use button_links_tests::scratch::Scratch;

#[test]
fn the_table_is_large() {
    assert!(cases().len() >= 120, "{} cases", cases().len());
}

#[test]
fn the_rules_agree() {
    for case in cases() {
        match case {
            Case::Valid { values, link } | Case::ValidUnlessLiteral { values, link, .. } => {
                assert_eq!(check_values(&values), Ok(()), "{values:?}");
                assert_eq!(check_link(&link), Ok(()), "{link}");
            }
            Case::Invalid { values, parameter, kind, index, .. } => {
                assert_eq!(check_values(&values), invalid(Some(parameter), kind, index), "{values:?}");
            }
            Case::ValidLink { link, values } | Case::ValidLinkUnlessLiteral { link, values, .. } => {
                assert_eq!(check_link(&link), Ok(()), "{link}");
                assert_eq!(check_values(&values), Ok(()), "{values:?}");
            }
            Case::InvalidLink { link, parameter, kind, index, .. } => {
                assert_eq!(check_link(&link), invalid(parameter, kind, index), "{link}");
            }
        }
    }
}

#[test]
fn the_run_time_agrees() {
    for case in cases() {
        match case {
            Case::Valid { values, link } | Case::ValidUnlessLiteral { values, link, .. } => {
                assert_eq!(by_helpers(&values).as_deref(), Ok(link.as_str()));
                assert_eq!(by_macro(&values).as_deref(), Ok(link.as_str()));
                assert_eq!(values_of(&link), Ok(values), "{link}");
            }
            Case::Invalid { values, parameter, kind, index, .. } => {
                let error = invalid(Some(parameter), kind, index).unwrap_err();
                assert_eq!(by_helpers(&values), Err(error), "{values:?}");
                assert_eq!(by_macro(&values), Err(error), "{values:?}");
            }
            Case::ValidLink { link, values } | Case::ValidLinkUnlessLiteral { link, values, .. } => {
                assert_eq!(link.parse::<ButtonLink>().unwrap().as_str(), link);
                assert_eq!(values_of(&link), Ok(values), "{link}");
            }
            Case::InvalidLink { link, parameter, kind, index, .. } => {
                let error = invalid(parameter, kind, index);
                assert_eq!(link.parse::<ButtonLink>().map(drop), error, "{link}");
                assert_eq!(ButtonLink::try_from(link.as_str()).map(drop), error, "{link}");
                assert_eq!(ButtonLink::try_from(link).map(drop), error);
            }
        }
    }
}

/// A value that displays in single characters gets the same result as one that displays in one piece.
#[test]
fn a_display_in_pieces_is_checked_as_a_whole() {
    struct InPieces<'a>(&'a str);
    impl fmt::Display for InPieces<'_> {
        fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            self.0.chars().try_for_each(|character| write!(formatter, "{character}"))
        }
    }
    for case in cases() {
        let (values, expected) = match case {
            Case::Valid { values, link } | Case::ValidUnlessLiteral { values, link, .. } => (values, Ok(link)),
            Case::Invalid { values, parameter, kind, index, .. } => {
                (values, Err(LinkError::new(Some(parameter), kind, index)))
            }
            Case::ValidLink { .. } | Case::ValidLinkUnlessLiteral { .. } | Case::InvalidLink { .. } => continue,
        };
        let link = in_one_call(values.each_ref().map(|value| value.as_deref().map(InPieces)));
        assert_eq!(link, expected, "{values:?}");
    }
}

#[test]
fn valid_calls_of_the_macro_are_the_expected_links() {
    let valid: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/valid.rs"));
    assert!(valid.len() > 100);
    for (expected, link) in valid {
        assert_eq!(link, expected);
    }
}

/// The checker has a finding for a link if, and only if, the run time rejects it or a lint the literal.
#[test]
fn the_checker_agrees() {
    for case in cases() {
        let (link, is_valid) = match &case {
            Case::ValidLink { link, .. } => (link, true),
            // The checker reports what only a literal is asked as well.
            Case::ValidLinkUnlessLiteral { link, .. } | Case::InvalidLink { link, .. } => (link, false),
            _ => continue,
        };
        assert_eq!(errors(link, LintOptions::default()).is_empty(), is_valid, "{link}");
    }
}

/// Compares every error of the macro with the error kind of its case.
#[test]
fn invalid_calls_of_the_macro_are_the_expected_errors() {
    let errors = errors_of_invalid_calls();
    let (mut seen, mut wrong) = (0, Vec::new());
    for (row, case) in cases().iter().enumerate() {
        let (literal, constant) = match case {
            Case::Valid { .. } | Case::ValidLink { .. } => continue,
            Case::ValidUnlessLiteral { message, .. } | Case::ValidLinkUnlessLiteral { message, .. } => {
                (Some((*message).to_owned()), None)
            }
            Case::Invalid { parameter, kind, index, message, .. } => {
                expected_messages(Some(*parameter), *kind, *index, *message)
            }
            Case::InvalidLink { parameter, kind, index, message, .. } => {
                expected_messages(*parameter, *kind, *index, *message)
            }
        };
        for (form, message) in [("literal", literal), ("constant", constant.clone()), ("named", constant)] {
            let Some(message) = message else { continue };
            let messages = errors.get(&format!("{form}_{row}")).map_or(&[][..], Vec::as_slice);
            let count = if form == "literal" { error_count(case) } else { 1 };
            if messages.len() != count || !messages[0].contains(&message) {
                wrong.push(format!("{form} of case {row}: {count} times {message:?} expected, not {messages:#?}"));
            }
            seen += 1;
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(seen, errors.len(), "an error that no case expects");
}

/// Returns how many errors a literal has: one, or in a whole link one for each parameter that is wrong.
fn error_count(case: &Case) -> usize {
    match case {
        Case::InvalidLink { link, message: None, .. } => LinkErrors::of(link).count(),
        _ => 1,
    }
}

fn expected_messages(
    parameter: Option<Parameter>,
    kind: ErrorKind,
    index: usize,
    linted: Option<&str>,
) -> (Option<String>, Option<String>) {
    let error = LinkError::new(parameter, kind, index);
    let literal = linted.map_or_else(|| WithoutPosition(error).to_string(), str::to_owned);
    (Some(literal), Some(format!("evaluation panicked: {error}\n")))
}

/// Compiles the calls that are invalid, and returns the messages by the name of the function that the call is in.
fn errors_of_invalid_calls() -> BTreeMap<String, Vec<String>> {
    let path = Path::new(env!("OUT_DIR")).join("invalid.rs");
    let source = std::fs::read_to_string(&path).unwrap();
    let names: Vec<&str> = source.lines().map(|line| line["fn ".len()..].split('(').next().unwrap()).collect();
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("scratch/agreement");
    let scratch = Scratch::programs(directory, [("invalid".to_owned(), path)]);
    let features = cfg!(feature = "url-standard").then_some("--features=url-standard");
    let mut errors: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for error in scratch.errors(|cargo| cargo.args(features)).remove("invalid").unwrap() {
        errors.entry(names[error.span.start.line - 1].to_owned()).or_default().push(error.message);
    }
    errors
}

fn invalid(parameter: Option<Parameter>, kind: ErrorKind, index: usize) -> Result<(), LinkError> {
    Err(LinkError::new(parameter, kind, index))
}

fn check_values(values: &Values) -> Result<(), LinkError> {
    Parameter::ALL
        .into_iter()
        .zip(values)
        .filter_map(|(parameter, value)| Some((parameter, value.as_deref()?)))
        .try_for_each(|(parameter, value)| check(parameter, value))
}

fn by_helpers(values: &Values) -> Result<String, LinkError> {
    let [org, url, user, reference] = values.each_ref().map(Option::as_deref);
    let mut link = ButtonLink::new(OrgId::parse(org.unwrap())?, url.unwrap())?;
    if let Some(user) = user {
        link = link.with_pub_user(user)?;
    }
    if let Some(reference) = reference {
        link = link.with_pub_ref(reference)?;
    }
    Ok(link.into_string())
}

fn by_macro(values: &Values) -> Result<String, LinkError> {
    in_one_call(values.each_ref().map(Option::as_deref))
}

/// Makes the link by one call of the macro. The order of the arguments differs from call to call.
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

fn values_of(link: &str) -> Result<Values, LinkError> {
    let link = ButtonLink::parse(link)?;
    Ok([
        Some(link.org_id().to_string()),
        Some(link.btn_url().into_owned()),
        link.pub_user().map(Into::into),
        link.pub_ref().map(Into::into),
    ])
}
