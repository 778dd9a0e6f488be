//! Called workflow is not named rightly.
//!
//! GitHub refuses the workflow: another workflow is called as `owner/repo/.github/workflows/file.yml@ref` or
//! `./.github/workflows/file.yml`, and the job that calls has no steps or runner of its own.
//!
//! # Remedy
//!
//! Write the whole path, with a ref for another repository and none for this one.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   deploy:
//!     # finding: `acme/deploy/.github/workflows/deploy.yml` names no ref
//!     uses: acme/deploy/.github/workflows/deploy.yml
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   deploy:
//!     uses: acme/deploy/.github/workflows/deploy.yml@v1
//! ```

use portcullis_model::Severity;
use portcullis_model::workflow::{Job, UsesTarget};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::has_expression;

/// The form of `uses` at a job.
pub static RULE: Rule = Rule {
    id: "workflow-invalid-call",
    severity: Severity::High,
    category: "correctness",
    judge: Judge::Job(check),
    ..Rule::DEFAULT
};

fn check(job: &Job, cx: &mut Cx) {
    let Some(value) = job.at("uses").known() else { return };
    let Some(uses) = job.uses() else {
        cx.report(value.span, "this names no workflow: a path in a repository is missing");
        return;
    };
    let wrong = match uses.target {
        UsesTarget::Docker(_) => Some("an image is no workflow"),
        UsesTarget::Local(path) if path.contains('@') => Some("a workflow of the same repository takes no ref"),
        UsesTarget::Local(_) => None,
        UsesTarget::Repository { path: "", .. } => Some("names no workflow file of the repository"),
        UsesTarget::Repository {
            reference: None | Some(""),
            ..
        } => Some("names no ref behind @"),
        UsesTarget::Repository { .. } => None,
    };
    if let Some(wrong) = wrong
        && !has_expression(uses.text)
    {
        cx.report(value.span, format_args!("{} {wrong}", uses.text));
    }
}
