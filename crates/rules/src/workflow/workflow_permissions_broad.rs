//! Every job inherits a permission to write.
//!
//! Permissions of the workflow hold for all its jobs, also for those that only build or test and that run code of many
//! others. A scope that may write belongs to the one job that writes.
//!
//! # Remedy
//!
//! Leave the workflow with `permissions: {}` or read access, and give the scope to the job that needs it.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! permissions:
//!   # finding: `packages` packages: write holds for all 2 jobs
//!   packages: write
//! jobs:
//!   test:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: make test
//!   publish:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: make publish
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! permissions: {}
//! jobs:
//!   publish:
//!     runs-on: ubuntu-24.04
//!     permissions:
//!       packages: write
//!     steps:
//!       - run: make publish
//! ```

use portcullis_model::{Profile, Resource, Severity, Value};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// A scope with `write` at the workflow.
pub static RULE: Rule = Rule {
    id: "workflow-permissions-broad",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["excessive-permissions"],
    controls: &["CICD-SEC-5"],
    judge: Judge::Resource(&["workflow"], check),
    ..Rule::DEFAULT
};

fn check(workflow: &Resource, cx: &mut Cx) {
    let jobs = workflow.jobs().count();
    // The permissions of the workflow are those of its only job.
    if jobs < 2 {
        return;
    }
    let permissions = workflow.at("permissions");
    for scope in permissions.known().and_then(Value::as_map).into_iter().flatten() {
        if scope.value.as_str() == Some("write") {
            let name = &scope.key.name;
            cx.report(scope.key.span, format_args!("{name}: write holds for all {jobs} jobs"));
        }
    }
}
