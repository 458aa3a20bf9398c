//! The errors of a link: every one, each at its own place.

use alloc::format;
use alloc::string::ToString;
use alloc::vec::Vec;
use core::ops::Range;

use button_links_rules::{
    Code, ErrorKind, LinkError, LinkErrors, PLACEHOLDER, Parameter, QueryPair, WithoutPosition, decode, decoded, find,
    index_in_link, is_placeholder, is_secret, pair_at,
};

use crate::finding::Finding;
use crate::habit::{Habit, entity, habit_of, template, white_space};
use crate::name::meant_in_link;
use crate::replacement::{ampersands, of_name, of_value};
use crate::standard::refused;
use crate::{Question, is_open};

pub(crate) fn mistakes(link: &str, question: &Question) -> Vec<Finding> {
    if is_secret(link) {
        return [of_kind(link, &LinkError::new(None, ErrorKind::SecretKey, 0), question)].into();
    }
    // Where one of these is, no parameter can be told from another.
    if let Some(habit) = white_space(link).or_else(|| entity(link)) {
        return [of_whole(link, habit)].into();
    }
    let mut findings: Vec<Finding> =
        habits(link, question).chain(misspelt(link)).chain(half_encoded(link, question)).collect();
    if findings.is_empty()
        && let Some(habit) = template(link)
    {
        return [of_whole(link, habit)].into();
    }
    findings.extend(of_rules(link, question, &findings));
    if findings.is_empty() { refusal(link, question).into_iter().collect() } else { findings }
}

/// What the rules say, but of a parameter of which a habit says it better.
fn of_rules(link: &str, question: &Question, of_habit: &[Finding]) -> Vec<Finding> {
    let faults = if question.has_holes { LinkErrors::of_template(link, is_open(link)) } else { LinkErrors::of(link) };
    let is_misspelt = of_habit.iter().any(|finding| finding.code == Code::MisspeltParameter);
    let is_news = |fault: &LinkError| {
        let is_reported = of_habit.iter().any(|finding| finding.parameter == fault.parameter());
        // Behind a destination that is not encoded stands what is foreign, or one of Button's by a wrong name.
        let is_of_name = fault.kind() == ErrorKind::NotEncoded && is_misspelt;
        fault.parameter().is_none() || !(is_reported || is_of_name)
    };
    faults.filter(is_news).map(|fault| of_kind(link, &fault, question)).collect()
}

/// A fault of the rules.
fn of_kind(link: &str, fault: &LinkError, question: &Question) -> Finding {
    let message = WithoutPosition(*fault);
    let (range, replacement) = match value_at(link, fault) {
        Some((pair, parameter)) => of_value(link, &pair, parameter, question),
        None => (range(link, fault), None),
    };
    let place = message.has_position().then(|| fault.index()).filter(|place| *place < link.len());
    Finding {
        code: Code::of_kind(fault.kind()),
        parameter: fault.parameter(),
        range,
        place,
        message: message.to_string(),
        help: fault.help().into(),
        replacement,
    }
}

/// The parameter whose value is at fault.
fn value_at(link: &str, fault: &LinkError) -> Option<(QueryPair, Parameter)> {
    let parameter = fault.parameter().filter(|_| !matches!(fault.kind(), ErrorKind::Missing | ErrorKind::Repeated))?;
    let pair = find(link, parameter).filter(|pair| (pair.start..=pair.end).contains(&fault.index()))?;
    Some((pair, parameter))
}

/// Where a fault stands that is not that of a value.
fn range(link: &str, fault: &LinkError) -> Range<usize> {
    let start = fault.index().min(link.len());
    let rest = &link[start..];
    match fault.kind() {
        ErrorKind::Missing | ErrorKind::NotHttps | ErrorKind::SecretKey => 0..link.len(),
        ErrorKind::Repeated => start..pair_at(link.as_bytes(), start).end,
        ErrorKind::NotButtonHost => start..start + rest.find(['/', '?', '#']).unwrap_or(rest.len()),
        ErrorKind::Path => start..start + rest.find(['?', '#']).unwrap_or(rest.len()),
        ErrorKind::Fragment => start..link.len(),
        _ => start..start + rest.chars().next().map_or(0, char::len_utf8),
    }
}

/// What a person does and the rules do not know; or an API key, whatever its place.
fn habits(link: &str, question: &Question) -> impl Iterator<Item = Finding> {
    Parameter::ALL.into_iter().filter_map(move |parameter| {
        let pair = find(link, parameter)?;
        let value = decoded(link, &pair);
        if is_secret(&value) {
            let fault = LinkError::new(Some(parameter), ErrorKind::SecretKey, pair.value_start);
            return Some(Finding { range: pair.value(), ..of_kind(link, &fault, &Question::default()) });
        }
        let habit = habit_of(parameter, &value)?;
        let place = index_in_link(link.as_bytes(), &pair, habit.place);
        let (range, replacement) = of_value(link, &pair, parameter, question);
        let message = format!("`{parameter}`: {}", habit.message);
        Some(Finding {
            parameter: Some(parameter),
            range,
            place: Some(place),
            message,
            replacement,
            ..of_whole(link, habit)
        })
    })
}

/// A habit of the link as a whole.
fn of_whole(link: &str, habit: Habit) -> Finding {
    let (range, replacement) = match habit.code {
        Code::HtmlEntity => ampersands(link, habit.place),
        Code::WhiteSpace if habit.place == 0 => (0..link.len() - link.trim_start().len(), None),
        _ => (habit.place..link.len(), None),
    };
    let place = Some(habit.place);
    let message = habit.message.to_string();
    Finding { code: habit.code, parameter: None, range, place, message, help: habit.help.into(), replacement }
}

/// A parameter whose name is nearly that of Button's: to Button it is not there.
fn misspelt(link: &str) -> impl Iterator<Item = Finding> {
    let query = link.split_once('?').map_or("", |(_, query)| query);
    let names = query.split('&').map(|pair| pair.split('=').next().unwrap_or_default());
    let is_there = Parameter::ALL.map(|parameter| find(link, parameter).is_some());
    names.filter_map(move |name| {
        let decoded = decode(name);
        let meant = meant_in_link(&decoded).filter(|meant| !is_there[*meant as usize])?;
        let start = name.as_ptr().addr() - link.as_ptr().addr();
        Some(Finding {
            code: Code::MisspeltParameter,
            parameter: Some(meant),
            range: start..start + name.len(),
            place: Some(start),
            message: format!("unknown parameter `{decoded}`"),
            help: format!("the parameter is called `{meant}`").into(),
            replacement: Some(of_name(&decoded, meant)),
        })
    })
}

/// A destination that was encoded in part, and has lost what follows its first `&`: its `=` stands raw, and a parameter
/// follows that is none of Button's.
fn half_encoded(link: &str, question: &Question) -> Option<Finding> {
    let pair = find(link, Parameter::BtnUrl)?;
    let equals = link.get(pair.value())?.find('=')?;
    let foreign =
        link.get(pair.end..)?.strip_prefix('&').filter(|next| !next.is_empty() && !next.starts_with("btn"))?;
    let name = foreign.split('&').next()?.split_once('=')?.0;
    let fault = LinkError::new(Some(Parameter::BtnUrl), ErrorKind::NotEncoded, pair.value_start + equals);
    let is_known = !name.contains(char::from(PLACEHOLDER)) && meant_in_link(&decode(name)).is_none();
    is_known.then(|| of_kind(link, &fault, question))
}

/// The rules took the link; a browser may not take its destination.
fn refusal(link: &str, question: &Question) -> Option<Finding> {
    let pair = find(link, Parameter::BtnUrl)?;
    if question.has_holes && link[pair.value()].bytes().any(is_placeholder) {
        return None;
    }
    let (message, help) = refused(Parameter::BtnUrl, &decoded(link, &pair), question.standard)?;
    Some(Finding {
        code: Code::DestinationHost,
        parameter: Some(Parameter::BtnUrl),
        range: pair.value(),
        place: Some(pair.value_start),
        message,
        help: help.into(),
        replacement: None,
    })
}
