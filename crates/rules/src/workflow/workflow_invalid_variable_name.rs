//! Name of an environment variable is not allowed.
//!
//! A name with `&`, `=` or a blank in it cannot be read by a shell, and often is the beginning of a value by mistake.
//!
//! # Remedy
//!
//! Use letters, digits and `_`.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! env:
//!   # finding: `FOO=BAR` is no name
//!   FOO=BAR: a
//! jobs: {}
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! env:
//!   FOO_BAR: a
//! jobs: {}
//! ```

use portcullis_model::{Resource, Severity, Value};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::has_expression;

/// Names in every `env`.
pub static RULE: Rule = Rule {
    id: "workflow-invalid-variable-name",
    severity: Severity::Medium,
    category: "correctness",
    aliases: &["actionlint/env-var"],
    judge: Judge::Resource(&["workflow", "action"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    check_names(resource.at("env").known(), cx);
    for job in resource.jobs() {
        cx.address(job.address());
        check_names(job.at("env").known(), cx);
        check_names(job.at("container.env").known(), cx);
        for service in job.at("services").known().and_then(Value::as_map).into_iter().flatten() {
            check_names(service.value.at("env").known(), cx);
        }
    }
    for step in resource.steps() {
        check_names(step.at("env").known(), cx.address(step.address()));
    }
}

fn check_names(env: Option<&Value>, cx: &mut Cx) {
    for entry in env.and_then(Value::as_map).into_iter().flatten() {
        let name = &entry.key.name;
        if !has_expression(name) && name.contains(['&', '=', ' ']) {
            cx.report(entry.key.span, format_args!("`{name}` is no name of a variable"));
        }
    }
}
