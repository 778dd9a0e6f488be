//! Token may do everything.
//!
//! `write-all` gives the token every permission that exists: to push code, publish packages, change releases and
//! approve pull requests. One compromised step then owns the repository.
//!
//! # Remedy
//!
//! List the scopes that the job needs, each with `read` or `write`.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! # finding: `write-all` every scope
//! permissions: write-all
//! jobs: {}
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! permissions:
//!   contents: read
//! jobs: {}
//! ```

use portcullis_model::{Resource, Severity, SmolStr};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// `permissions: write-all`.
pub static RULE: Rule = Rule {
    id: "workflow-permissions-write-all",
    severity: Severity::High,
    aliases: &["excessive-permissions", "CKV2_GHA_1"],
    controls: &["CICD-SEC-5"],
    judge: Judge::Resource(&["workflow"], check),
    ..Rule::DEFAULT
};

fn check(workflow: &Resource, cx: &mut Cx) {
    let of_jobs = workflow.jobs().map(|job| (job.address(), job.at("permissions")));
    let own = (SmolStr::default(), workflow.at("permissions"));
    for (address, permissions) in std::iter::once(own).chain(of_jobs.collect::<Vec<_>>()) {
        if permissions.as_str() == Some("write-all") {
            cx.address(address)
                .report(permissions.span(), "the token may write to every scope");
        }
    }
}
