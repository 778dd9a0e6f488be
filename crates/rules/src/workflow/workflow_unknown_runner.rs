//! Label of the runner is not known.
//!
//! No runner of GitHub has the label, so that the job waits for a day and fails, unless a runner of your own answers to
//! it.
//!
//! # Remedy
//!
//! Use a label of GitHub's list. For runners of your own, name their labels in the option `labels` of this rule, or
//! write `self-hosted` first.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     # finding: `ubuntu-latst` no runner of GitHub has the label
//!     runs-on: ubuntu-latst
//!     steps:
//!       - run: make
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-latest
//!     steps:
//!       - run: make
//!   own:
//!     runs-on: [self-hosted, gpu]
//!     steps:
//!       - run: make
//! ```

use crate::options::{Opt, OptValue};
use portcullis_model::workflow::Job;
use portcullis_model::{Confidence, Profile, Severity, Value};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::{RETIRED_IMAGES, has_expression, matrix_values, runner_labels};

/// Labels of GitHub's runners, and labels that exclude each other.
pub static RULE: Rule = Rule {
    id: "workflow-unknown-runner",
    severity: Severity::Medium,
    confidence: Confidence::Medium,
    category: "correctness",
    // Runners of other providers carry labels of their own, which only the owner can list.
    profile: Profile::All,
    aliases: &["actionlint/runner-label"],
    options: &[Opt {
        name: "labels",
        about: "labels of your own runners",
        default: OptValue::List(&[]),
    }],
    judge: Judge::Job(check),
    ..Rule::DEFAULT
};

const LABELS: &[&str] = &[
    "ubuntu-latest",
    "ubuntu-26.04",
    "ubuntu-26.04-arm",
    "ubuntu-24.04",
    "ubuntu-24.04-arm",
    "ubuntu-22.04",
    "ubuntu-22.04-arm",
    "ubuntu-slim",
    "ubuntu-latest-4-cores",
    "ubuntu-latest-8-cores",
    "ubuntu-latest-16-cores",
    "windows-latest",
    "windows-latest-8-cores",
    "windows-2025",
    "windows-2025-vs2026",
    "windows-2022",
    "windows-11-arm",
    "windows-11-vs2026-arm",
    "macos-latest",
    "macos-latest-large",
    "macos-latest-xlarge",
    "macos-26",
    "macos-26-intel",
    "macos-26-large",
    "macos-26-xlarge",
    "macos-15",
    "macos-15-intel",
    "macos-15-large",
    "macos-15-xlarge",
    "macos-14",
    "macos-14-large",
    "macos-14-xlarge",
    "self-hosted",
    "linux",
    "macos",
    "windows",
    "x64",
    "x86",
    "arm",
    "arm64",
];

fn check(job: &Job, cx: &mut Cx) {
    let labels = runner_labels(job);
    let own: Vec<String> = cx.list("labels").into_iter().map(str::to_ascii_lowercase).collect();
    let mut known: Vec<(&str, &Value)> = Vec::new();
    let mut computed: Vec<(&str, &Value)> = Vec::new();
    // Labels beside `self-hosted` are the owner's.
    let is_own = labels.iter().any(|label| label.as_str() == Some("self-hosted"));
    for label in labels {
        let Some(text) = label.as_str() else { continue };
        if !has_expression(text) {
            known.push((text, label));
            continue;
        }
        let Some(key) = matrix_key(text) else { continue };
        for value in matrix_values(job, key) {
            for value in value.items() {
                if let Some(text) = value.as_str().filter(|text| !has_expression(text)) {
                    check_label(text, value, is_own, &own, cx);
                    computed.push((text, value));
                }
            }
        }
    }
    for (text, label) in &known {
        check_label(text, label, is_own, &own, cx);
    }
    // A job with more labels than this is hardly meant.
    known.truncate(16);
    for (position, (text, label)) in known.iter().enumerate() {
        check_together(text, label, &known[..position], cx);
    }
    for (text, label) in computed {
        check_together(text, label, &known, cx);
    }
}

/// Reports a label that no runner has together with one of the others.
fn check_together(text: &str, label: &Value, others: &[(&str, &Value)], cx: &mut Cx) {
    let Some(system) = system_of(text) else { return };
    let differs = |other: &str| system_of(other).is_some_and(|other| other != system);
    if let Some((other, at)) = others.iter().find(|(other, _)| differs(other)) {
        cx.report(
            label.span,
            format_args!("no runner has both labels, {other} and {text}"),
        )
        .relate(at.span, "the other label");
    }
}

fn check_label(text: &str, label: &Value, is_own: bool, own: &[String], cx: &mut Cx) {
    let lower = text.to_ascii_lowercase();
    if !is_own
        && !RETIRED_IMAGES.contains(&lower.as_str())
        && !LABELS.contains(&lower.as_str())
        && !own.contains(&lower)
    {
        cx.report(label.span, format_args!("no runner of GitHub has the label {text}"));
    }
}

/// What a label says of the image; labels of one image agree.
fn system_of(label: &str) -> Option<String> {
    let lower = label.to_ascii_lowercase();
    let image = LABELS.contains(&lower.as_str())
        && ["ubuntu-", "windows-", "macos-"]
            .iter()
            .any(|system| lower.starts_with(system));
    match lower.as_str() {
        "linux" => Some("ubuntu".to_owned()),
        "macos" | "windows" => Some(lower),
        _ if image => lower.split('-').next().map(str::to_owned),
        _ => None,
    }
}

/// The key of `${{ matrix.KEY }}`.
fn matrix_key(text: &str) -> Option<&str> {
    let inner = text.trim().strip_prefix("${{")?.strip_suffix("}}")?.trim();
    let key = inner.strip_prefix("matrix.")?;
    key.bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
        .then_some(key)
}
