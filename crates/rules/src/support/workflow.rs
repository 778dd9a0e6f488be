//! What several workflow rules share.

use portcullis_model::workflow::{Job, Node, NodeKind, Part, Step, Uses};
use portcullis_model::{Data, Resource, SmolStr, Span, Value};

use crate::context::Cx;

/// The events that run the base repository's workflow, with its secrets, on what someone else caused.
pub(crate) const PRIVILEGED_EVENTS: &[&str] = &["pull_request_target", "workflow_run"];

/// More events than GitHub has; the rest of a longer list is not looked at.
const EVENTS: usize = 100;

/// The events of a workflow: name, the characters of the name, and what configures it.
pub(crate) fn events(workflow: &Resource) -> Vec<(&str, Span, Option<&Value>)> {
    let Some(on) = workflow.at("on").known() else {
        return Vec::new();
    };
    match &on.data {
        Data::String(name) => vec![(name, on.span, None)],
        Data::List(items) => items
            .iter()
            .take(EVENTS)
            .filter_map(|item| item.as_str().map(|name| (name, item.span, None)))
            .collect(),
        Data::Map(map) => map
            .iter()
            .take(EVENTS)
            .map(|entry| (entry.key.name.as_str(), entry.key.span, Some(&entry.value)))
            .collect(),
        _ => Vec::new(),
    }
}

/// The first event of the workflow that is one of these, with the characters of its name.
pub(crate) fn event_among<'r>(workflow: &'r Resource, names: &[&str]) -> Option<(&'r str, Span)> {
    events(workflow)
        .into_iter()
        .find(|(name, ..)| names.contains(name))
        .map(|(name, span, _)| (name, span))
}

/// Every `uses` of the resource, of jobs and steps, with the address of what uses it and the map it stands in.
pub(crate) fn all_uses(resource: &Resource) -> Vec<(SmolStr, Uses<'_>, &Value)> {
    let of_jobs = resource
        .jobs()
        .filter_map(|job| job.uses().map(|uses| (job.address(), uses, &job.entry.value)));
    let of_steps = resource
        .steps()
        .filter_map(|step| step.uses().map(|uses| (step.address(), uses, step.value)));
    of_jobs.chain(of_steps).collect()
}

/// Whether a reference is a commit: 40 or 64 hexadecimal digits.
pub(crate) fn is_commit(reference: &str) -> bool {
    matches!(reference.len(), 40 | 64) && reference.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Whether a text has an expression in it.
pub(crate) fn has_expression(text: &str) -> bool {
    text.contains("${{")
}

/// The lines of a text as they stand in the file, without the white space around them, and their places.
pub(crate) fn lines<'c>(value: &Value, cx: &Cx<'c>) -> impl Iterator<Item = (Span, &'c str)> + use<'c> {
    let span = value.span;
    let mut start = 0;
    cx.text(span).split_inclusive('\n').map(move |line| {
        let from = start + (line.len() - line.trim_start().len());
        let text = line.trim();
        start += line.len();
        (span.slice(from, from + text.len()), text)
    })
}

/// Whether a text is a placeholder of a template that a workflow is made from, such as `$cron-weekly`.
pub(crate) fn is_placeholder(text: &str) -> bool {
    text.trim()
        .strip_prefix('$')
        .is_some_and(|name| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'))
}

/// Images that GitHub has taken away.
pub(crate) const RETIRED_IMAGES: &[&str] = &[
    "ubuntu-16.04",
    "ubuntu-18.04",
    "ubuntu-20.04",
    "macos-10.14",
    "macos-10.15",
    "macos-11",
    "macos-11.0",
    "macos-12",
    "macos-13",
    "windows-2016",
    "windows-2019",
];

/// The script that a step runs.
pub(crate) fn script<'r>(step: &Step<'r>) -> Option<&'r Value> {
    step.at("run").known().filter(|value| value.as_str().is_some())
}

/// The inputs of well-known actions that are run as code, after the documentation of each.
const CODE_INPUTS: &[(&str, &str)] = &[
    ("actions/github-script", "script"),
    ("addnab/docker-run-action", "run"),
    ("amadevus/pwsh-script", "script"),
    ("appleboy/ssh-action", "script"),
    ("azure/cli", "inlineScript"),
    ("azure/powershell", "inlineScript"),
    ("cardinalby/js-eval-action", "expression"),
    ("devcontainers/ci", "runCmd"),
    ("gautamkrishnar/keepalive-workflow", "commit_message"),
    ("jannekem/run-python-script-action", "script"),
    ("mikefarah/yq", "cmd"),
    ("nick-fields/retry", "command"),
    ("nick-invision/retry", "command"),
    ("octokit/graphql-action", "query"),
    ("reactivecircus/android-emulator-runner", "script"),
    ("uraimo/run-on-arch-action", "run"),
    ("uraimo/run-on-arch-action", "install"),
    ("uraimo/run-on-arch-action", "setup"),
    ("vmactions/freebsd-vm", "run"),
];

/// Every text of a step that is run as code.
pub(crate) fn code<'r>(step: &Step<'r>) -> Vec<&'r Value> {
    let mut found: Vec<&Value> = script(step).into_iter().collect();
    if let Some(uses) = step.uses() {
        for (action, input) in CODE_INPUTS {
            if uses.is_action(action) {
                found.extend(step.with(input).known());
            }
        }
    }
    found
}

/// The labels of the runner that a job asks for; empty where they are computed.
pub(crate) fn runner_labels<'r>(job: &Job<'r>) -> Vec<&'r Value> {
    let runs_on = job.at("runs-on");
    let labels = match runs_on.known().map(|value| &value.data) {
        Some(Data::Map(map)) => map.lookup("labels"),
        _ => runs_on,
    };
    labels
        .known()
        .map(Value::items)
        .unwrap_or_default()
        .iter()
        .filter(|label| label.as_str().is_some())
        .collect()
}

/// The jobs that a matrix makes at most, after GitHub's documentation.
const MATRIX: usize = 256;

/// The values that a key of the matrix takes, where they are written out: from `matrix.KEY` and from `include`.
pub(crate) fn matrix_values<'r>(job: &Job<'r>, key: &str) -> Vec<&'r Value> {
    let matrix = job.at("strategy.matrix");
    let of = |map: &'r Value| {
        let entry = map
            .as_map()?
            .iter()
            .take(MATRIX)
            .find(|entry| entry.key.name.eq_ignore_ascii_case(key));
        entry.map(|entry| &entry.value)
    };
    let mut values: Vec<&Value> = matrix
        .known()
        .and_then(of)
        .map(Value::items)
        .unwrap_or_default()
        .iter()
        .take(MATRIX)
        .collect();
    values.extend(matrix.key("include").items().iter().take(MATRIX).filter_map(of));
    values
}

/// Calls `visit` for the contexts whose value can become the value of the expression: not for what is only compared.
pub(crate) fn each_flowing<'n>(node: &'n Node, visit: &mut dyn FnMut(&'n Node, &'n [Part])) {
    match &node.kind {
        NodeKind::Context(parts) => {
            if let Some(Part::Value(inner)) = parts.first() {
                each_flowing(inner, visit);
            } else {
                visit(node, parts);
            }
        }
        NodeKind::Call(name, arguments) => match name.as_str() {
            "tojson" | "fromjson" | "format" | "join" => {
                arguments.iter().for_each(|argument| each_flowing(argument, visit));
            }
            "case" => {
                for (position, argument) in arguments.iter().enumerate() {
                    if position % 2 == 1 || position + 1 == arguments.len() {
                        each_flowing(argument, visit);
                    }
                }
            }
            _ => {}
        },
        NodeKind::Binary("&&", sides) => each_flowing(&sides[1], visit),
        NodeKind::Binary("||", sides) => sides.iter().for_each(|side| each_flowing(side, visit)),
        NodeKind::Literal(_) | NodeKind::Binary(..) | NodeKind::Not(_) => {}
    }
}

/// The secret that a context reads: `secrets.NAME`, but for the
/// token that every job has.
pub(crate) fn secret_name(parts: &[Part]) -> Option<&str> {
    match parts {
        [Part::Name(context), Part::Name(name), ..] if context == "secrets" && name != "github_token" => Some(name),
        _ => None,
    }
}

/// An action without its reference, for messages.
pub(crate) fn action_name<'r>(uses: &Uses<'r>) -> &'r str {
    uses.text.split('@').next().unwrap_or(uses.text)
}

/// Whether an `if` has `${{ }}` with anything else around it, so that GitHub reads it as a text.
pub(crate) fn is_text_around(condition: &str) -> bool {
    if !has_expression(condition) {
        return false;
    }
    let alone = condition
        .strip_prefix("${{")
        .and_then(|rest| rest.strip_suffix("}}"))
        .is_some_and(|inner| !has_expression(inner));
    !alone
}
