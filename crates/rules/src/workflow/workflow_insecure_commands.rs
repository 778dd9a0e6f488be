//! Retired workflow commands are switched on again.
//!
//! `ACTIONS_ALLOW_UNSECURE_COMMANDS` lets every line that any program prints set variables and search paths for later
//! steps. GitHub took these commands away because printing a text from outside was then enough to run code.
//!
//! # Remedy
//!
//! Take the variable out, and write to `$GITHUB_ENV` and `$GITHUB_PATH`.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! env:
//!   # finding: `ACTIONS_ALLOW_UNSECURE_COMMANDS` lets any printed line set variables
//!   ACTIONS_ALLOW_UNSECURE_COMMANDS: true
//! jobs: {}
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: echo "$HOME/bin" >> "$GITHUB_PATH"
//! ```

use portcullis_model::{Resource, Severity, SmolStr, Value};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// `ACTIONS_ALLOW_UNSECURE_COMMANDS` is true in some `env`.
pub static RULE: Rule = Rule {
    id: "workflow-insecure-commands",
    severity: Severity::High,
    aliases: &["insecure-commands", "CKV_GHA_1"],
    judge: Judge::Resource(&["workflow", "action"], check),
    ..Rule::DEFAULT
};

const NAME: &str = "ACTIONS_ALLOW_UNSECURE_COMMANDS";

fn check(resource: &Resource, cx: &mut Cx) {
    let of_jobs = resource.jobs().map(|job| (job.address(), job.at("env")));
    let of_steps = resource.steps().map(|step| (step.address(), step.at("env")));
    let own = (SmolStr::default(), resource.at("env"));
    for (address, env) in std::iter::once(own).chain(of_jobs).chain(of_steps) {
        let entry = env.known().and_then(Value::as_map).and_then(|map| map.entry(NAME));
        if let Some(entry) = entry
            && entry.value.as_bool() != Some(false)
            && !entry.value.is_null()
        {
            cx.address(address).report(
                entry.key.span,
                format_args!("{NAME} lets any printed line set variables and search paths"),
            );
        }
    }
}
