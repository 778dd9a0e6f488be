//! Secret is used by a job without an environment.
//!
//! A secret of the repository is given to every job on every branch that asks for it. In an environment it is given
//! only to jobs that pass the environment's rules: reviewers, branches, a waiting time.
//!
//! # Remedy
//!
//! Move the secret to an environment, and name the `environment` at the job.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   deploy:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: ./deploy.sh
//!         env:
//!           # finding: `secrets.DEPLOY_TOKEN` the job deploy has no environment
//!           TOKEN: ${{ secrets.DEPLOY_TOKEN }}
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   deploy:
//!     runs-on: ubuntu-24.04
//!     environment: production
//!     steps:
//!       - run: ./deploy.sh
//!         env:
//!           TOKEN: ${{ secrets.DEPLOY_TOKEN }}
//!           GH_TOKEN: ${{ secrets.GITHUB_TOKEN }}
//! ```

use portcullis_model::workflow::Job;
use portcullis_model::{Profile, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::secret_name;

/// `secrets.NAME` in a job without `environment`.
pub static RULE: Rule = Rule {
    id: "workflow-secret-outside-environment",
    severity: Severity::Low,
    profile: Profile::All,
    controls: &["CICD-SEC-6"],
    judge: Judge::Job(check),
    ..Rule::DEFAULT
};

fn check(job: &Job, cx: &mut Cx) {
    let Some(workflow) = cx.resource() else { return };
    // A called workflow decides on the environment itself.
    if !job.at("environment").is_missing() || job.uses().is_some() {
        return;
    }
    for expression in workflow.expressions_in(job.entry.value.span) {
        expression.each_context(&mut |node, parts| {
            if secret_name(parts).is_some() {
                let name = cx.text(node.span);
                let id = job.id();
                cx.report(
                    node.span,
                    format_args!("the job {id} has no environment, so every branch may use {name}"),
                );
            }
        });
    }
}
