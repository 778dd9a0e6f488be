//! Password of a registry is written in the workflow.
//!
//! Everyone who can read the repository, and every fork of it, has the password; and it stays in the history after it
//! is taken out.
//!
//! # Remedy
//!
//! Keep it as a secret and write `${{ secrets.NAME }}`. Change the password that was written.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   test:
//!     runs-on: ubuntu-24.04
//!     container:
//!       image: registry.example.com/app:1.2
//!       credentials:
//!         username: ci
//!         # finding: `hunter2` the password of the registry
//!         password: hunter2
//!     steps:
//!       - run: make test
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   test:
//!     runs-on: ubuntu-24.04
//!     container:
//!       image: registry.example.com/app:1.2
//!       credentials:
//!         username: ci
//!         password: ${{ secrets.REGISTRY_PASSWORD }}
//!     steps:
//!       - run: make test
//! ```

use portcullis_model::workflow::Job;
use portcullis_model::{Severity, Value};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::has_expression;

/// `credentials.password` of a container or service is a literal.
pub static RULE: Rule = Rule {
    id: "workflow-hard-coded-credentials",
    severity: Severity::High,
    aliases: &["hardcoded-container-credentials", "actionlint/credentials"],
    controls: &["CICD-SEC-6"],
    judge: Judge::Job(check),
    ..Rule::DEFAULT
};

fn check(job: &Job, cx: &mut Cx) {
    let services = job.at("services");
    let services = services.known().and_then(Value::as_map).into_iter().flatten();
    let container = job.at("container").known();
    for holder in container.into_iter().chain(services.map(|entry| &entry.value)) {
        let Some(password) = holder.at("credentials.password").known() else {
            continue;
        };
        let Some(text) = password.scalar_text() else { continue };
        if !has_expression(&text) && !text.is_empty() {
            cx.report(password.span, "the password of the registry is written in the workflow");
        }
    }
}
