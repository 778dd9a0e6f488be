//! Event does not exist or is told wrongly.
//!
//! A workflow on an event that does not exist never runs, or GitHub refuses it as a whole; a filter that the event does
//! not know does nothing.
//!
//! # Remedy
//!
//! Correct the event, its `types`, its filters or its schedule after GitHub's list of events.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on:
//!   pull_request:
//!     # finding: `open` no type of pull_request
//!     types: [open]
//!   # finding: `pullrequest` there is no event pullrequest
//!   pullrequest:
//!   schedule:
//!     # finding: `* * * * *` more often than every five minutes
//!     - cron: '* * * * *'
//!   release:
//!     # finding: `tags` release takes no filter tags
//!     tags: [v1]
//! jobs: {}
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on:
//!   pull_request:
//!     types: [opened]
//!   schedule:
//!     - cron: '17 4 * * 1-5'
//!   push:
//!     tags: [v1]
//! jobs: {}
//! ```

use portcullis_model::{Entry, Resource, Severity, SmolStr, Span, Value};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::{events, has_expression, is_placeholder};
use crate::support::workflow_events::{takes_filter, types_of};

/// Names, types, filters, schedules and inputs below `on`.
pub static RULE: Rule = Rule {
    id: "workflow-invalid-event",
    severity: Severity::High,
    category: "correctness",
    aliases: &["actionlint/events"],
    judge: Judge::Resource(&["workflow"], check),
    ..Rule::DEFAULT
};

/// The inputs that can be asked for by hand.
const DISPATCH_INPUTS: usize = 25;

fn check(workflow: &Resource, cx: &mut Cx) {
    for (name, span, value) in events(workflow) {
        let Some(types) = types_of(name) else {
            if !has_expression(name) {
                cx.report(span, format_args!("there is no event {name}"));
            }
            continue;
        };
        match name {
            "schedule" => check_schedule(value, cx),
            "workflow_dispatch" | "workflow_call" => {
                let inputs = value.and_then(|value| value.at("inputs").known());
                let count = inputs.and_then(Value::as_map).map_or(0, |map| map.entries.len());
                if name == "workflow_dispatch" && count > DISPATCH_INPUTS {
                    cx.report(
                        span,
                        format_args!(
                            "workflow_dispatch has {count} inputs, more than the {DISPATCH_INPUTS} that GitHub takes"
                        ),
                    );
                }
                for input in inputs.and_then(Value::as_map).into_iter().flatten() {
                    check_input(input, name == "workflow_call", cx);
                }
            }
            "repository_dispatch" => {}
            _ => check_filters(name, types, span, value, cx),
        }
    }
}

fn check_filters(event: &str, types: &[&str], span: Span, value: Option<&Value>, cx: &mut Cx) {
    let map = value.and_then(Value::as_map);
    if event == "workflow_run" && map.is_none_or(|map| map.entry("workflows").is_none()) {
        cx.report(span, "workflow_run names no workflows to run after");
    }
    let Some(map) = map else { return };
    for entry in map {
        let filter = entry.key.name.as_str();
        if !takes_filter(event, filter) {
            cx.report(entry.key.span, format_args!("{event} takes no filter {filter}"));
        }
        if let Some(ignored) = filter.strip_suffix("-ignore")
            && let Some(other) = map.entry(ignored)
        {
            let (first, second) = if other.key.span.start < entry.key.span.start {
                (other, entry)
            } else {
                (entry, other)
            };
            let related = first.key.span;
            let (first, second_name) = (&first.key.name, &second.key.name);
            cx.report(
                second.key.span,
                format_args!("{event} cannot take {second_name} beside {first}: use patterns that begin with !"),
            )
            .relate(related, "the other filter");
        }
    }
    for wanted in map.get("types").map(Value::items).unwrap_or_default() {
        let Some(text) = wanted.as_str() else { continue };
        if types.is_empty() {
            cx.report(wanted.span, format_args!("{event} has no types"));
        } else if !types.contains(&text) {
            cx.report(wanted.span, format_args!("{text} is no type of {event}"));
        }
    }
}

fn check_schedule(value: Option<&Value>, cx: &mut Cx) {
    for item in value.map(Value::items).unwrap_or_default() {
        let cron = item.at("cron");
        if let Some(text) = cron.as_str() {
            match Cron::parse(text) {
                Err(_) if is_placeholder(text) => {
                    cx.undecided(cron.span(), format_args!("{text} is filled in by a template"));
                }
                Err(message) => {
                    cx.report(cron.span(), format_args!("this is no schedule: {message}"));
                }
                Ok(cron_minutes) if cron_minutes.is_too_often() => {
                    cx.report(
                        cron.span(),
                        "this runs more often than every five minutes, which GitHub does not do",
                    );
                }
                Ok(_) => {}
            }
        }
        let zone = item.at("timezone");
        if let Some(text) = zone.as_str()
            && !is_zone(text)
        {
            cx.report(zone.span(), format_args!("{text} is no time zone"));
        }
    }
}

fn check_input(input: &Entry, called: bool, cx: &mut Cx) {
    let name = &input.key.name;
    let default = input.value.at("default");
    let required = input.value.at("required");
    let kind = input.value.at("type");
    if called {
        if let Some(value) = default.known()
            && required.known().and_then(Value::as_bool) == Some(true)
        {
            cx.report(
                value.span,
                format_args!("{name} is required, so its default is never used"),
            );
        }
    } else if kind.as_str() == Some("choice") {
        let options = input.value.at("options");
        let texts: Vec<SmolStr> = options.items().iter().filter_map(Value::scalar_text).collect();
        let mut seen: Vec<&SmolStr> = Vec::new();
        // A list that nobody could choose from is not compared item by item.
        for (text, value) in texts.iter().zip(options.items()).take(500) {
            if seen.contains(&text) {
                cx.report(value.span, format_args!("{text} is offered twice"));
            }
            seen.push(text);
        }
        if options.is_missing() {
            cx.report(input.key.span, format_args!("{name} is a choice, but has no options"));
        } else if let Some(value) = default.known()
            && let Some(text) = value.scalar_text()
            && !texts.contains(&text)
        {
            cx.report(value.span, format_args!("{text} is none of the options of {name}"));
        }
    } else if let Some(options) = input.value.as_map().and_then(|map| map.entry("options")) {
        cx.report(
            options.key.span,
            format_args!("{name} is no choice, so its options are not used"),
        );
    }
    let Some(value) = default.known() else { return };
    if value.as_str().is_some_and(has_expression) {
        return;
    }
    let wrong = match kind.as_str() {
        Some("boolean") => value.as_bool().is_none(),
        Some("number") => value.as_number().is_none(),
        _ => false,
    };
    if wrong {
        let text = value.scalar_text().unwrap_or_default();
        let kind = kind.as_str().unwrap_or_default();
        cx.report(value.span, format_args!("{name} is a {kind}, and {text} is none"));
    }
}

/// The minutes of the hour at which a schedule runs.
struct Cron {
    minutes: Vec<u32>,
    /// Whether it runs in hours that follow each other.
    every_hour: bool,
}

/// The fields of a schedule: what they are called, from, to, and names for their numbers.
const FIELDS: [(&str, u32, u32, &[&str]); 5] = [
    ("minute", 0, 59, &[]),
    ("hour", 0, 23, &[]),
    ("day of the month", 1, 31, &[]),
    (
        "month",
        1,
        12,
        &[
            "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
        ],
    ),
    (
        "day of the week",
        0,
        7,
        &["sun", "mon", "tue", "wed", "thu", "fri", "sat"],
    ),
];

impl Cron {
    fn parse(text: &str) -> Result<Cron, String> {
        let parts: Vec<&str> = text.split_whitespace().collect();
        if parts.len() != FIELDS.len() {
            return Err(format!("it has {} fields, not 5", parts.len()));
        }
        let mut values = Vec::new();
        for (part, (name, from, to, names)) in parts.iter().zip(FIELDS) {
            let found = field(part, from, to, names).ok_or_else(|| format!("`{part}` is no {name}"))?;
            values.push(found);
        }
        let hours = values.get(1).map_or(0, Vec::len);
        Ok(Cron {
            minutes: values.swap_remove(0),
            every_hour: hours == 24,
        })
    }

    fn is_too_often(&self) -> bool {
        let near = self.minutes.windows(2).any(|pair| pair[1] - pair[0] < 5);
        let around = match (self.minutes.first(), self.minutes.last()) {
            (Some(first), Some(last)) if self.every_hour && first != last => first + 60 - last < 5,
            _ => false,
        };
        near || around
    }
}

/// The numbers of one field, sorted.
fn field(text: &str, from: u32, to: u32, names: &[&str]) -> Option<Vec<u32>> {
    let number = |text: &str| -> Option<u32> {
        let lower = text.to_ascii_lowercase();
        let named = names.iter().position(|name| *name == lower);
        let found = match named {
            Some(position) => u32::try_from(position).ok()? + from,
            None => text.parse().ok()?,
        };
        (from..=to).contains(&found).then_some(found)
    };
    let mut found = vec![false; to as usize + 1];
    for item in text.split(',') {
        let (range, step) = match item.split_once('/') {
            Some((range, step)) => (range, step.parse::<u32>().ok().filter(|step| *step > 0)?),
            None => (item, 1),
        };
        let (first, last) = match range.split_once('-') {
            _ if range == "*" || range == "?" => (from, to),
            Some((first, last)) => (number(first)?, number(last)?),
            None if item.contains('/') => (number(range)?, to),
            None => (number(range)?, number(range)?),
        };
        if first > last {
            return None;
        }
        (first..=last)
            .step_by(step as usize)
            .filter_map(|value| usize::try_from(value).ok())
            .for_each(|value| found[value] = true);
    }
    let numbers = found.iter().enumerate().filter(|(_, on)| **on);
    Some(numbers.filter_map(|(value, _)| u32::try_from(value).ok()).collect())
}

/// Whether a text has the form of a time zone's name: an area of the world and a place, or one of the few without.
fn is_zone(text: &str) -> bool {
    const AREAS: &[&str] = &[
        "Africa",
        "America",
        "Antarctica",
        "Arctic",
        "Asia",
        "Atlantic",
        "Australia",
        "Brazil",
        "Canada",
        "Chile",
        "Etc",
        "Europe",
        "Indian",
        "Mexico",
        "Pacific",
        "US",
    ];
    match text.split_once('/') {
        Some((area, place)) => AREAS.contains(&area) && !place.is_empty() && !place.contains(' '),
        None => matches!(
            text,
            "UTC" | "GMT" | "Zulu" | "EST" | "MST" | "HST" | "CET" | "MET" | "EET" | "WET"
        ),
    }
}
