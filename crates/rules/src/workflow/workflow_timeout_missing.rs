//! Job may run for six hours.
//!
//! Without `timeout-minutes` a job that hangs holds its runner for 360 minutes, at the price of a runner and in the way
//! of everyone who waits for it.
//!
//! # Remedy
//!
//! Set `timeout-minutes` to a little more than the job usually takes.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   # finding: `build` the job build has no timeout-minutes
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: make
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     timeout-minutes: 10
//!     steps:
//!       - run: make
//! ```

use portcullis_model::workflow::Job;
use portcullis_model::{Profile, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// `timeout-minutes` is not set.
pub static RULE: Rule = Rule {
    id: "workflow-timeout-missing",
    severity: Severity::Low,
    category: "cost",
    profile: Profile::All,
    judge: Judge::Job(check),
    ..Rule::DEFAULT
};

fn check(job: &Job, cx: &mut Cx) {
    let steps = job.at("steps").items();
    let every_step = !steps.is_empty() && steps.iter().all(|step| !step.at("timeout-minutes").is_missing());
    if job.uses().is_none() && job.at("timeout-minutes").is_missing() && !every_step {
        let id = job.id();
        cx.report(
            job.entry.key.span,
            format_args!("the job {id} has no timeout-minutes, so it may run for six hours"),
        );
    }
}
