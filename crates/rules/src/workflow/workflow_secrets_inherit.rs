//! Called workflow gets every secret.
//!
//! `secrets: inherit` hands all secrets of the caller to the called workflow, now and whenever one is added. Nobody can
//! tell from the file which of them it needs.
//!
//! # Remedy
//!
//! Pass the secrets that the called workflow declares, by name.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   deploy:
//!     uses: ./.github/workflows/deploy.yml
//!     # finding: `inherit` every secret is handed to ./.github/workflows/deploy.yml
//!     secrets: inherit
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   deploy:
//!     uses: ./.github/workflows/deploy.yml
//!     secrets:
//!       token: ${{ secrets.DEPLOY_TOKEN }}
//! ```

use portcullis_model::Severity;
use portcullis_model::workflow::Job;

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::action_name;

/// `secrets: inherit`.
pub static RULE: Rule = Rule {
    id: "workflow-secrets-inherit",
    severity: Severity::Medium,
    aliases: &["secrets-inherit"],
    controls: &["CICD-SEC-6"],
    judge: Judge::Job(check),
    ..Rule::DEFAULT
};

fn check(job: &Job, cx: &mut Cx) {
    if let Some(uses) = job.uses()
        && let secrets = job.at("secrets")
        && secrets.as_str() == Some("inherit")
    {
        let name = action_name(&uses);
        cx.report(secrets.span(), format_args!("every secret is handed to {name}"));
    }
}
