//! Cloud is entered with a long-lived key.
//!
//! A key that is stored as a secret works for everyone who gets hold of it, from anywhere, until someone replaces it.
//! The clouds accept the workflow's own identity, for this repository and branch only and for minutes.
//!
//! # Remedy
//!
//! Give the job `id-token: write`, and let the action assume a role or a workload identity: `role-to-assume`,
//! `workload_identity_provider`, `client-id` with `tenant-id`.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   deploy:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - uses: aws-actions/configure-aws-credentials@e3dd6a429d7300a6a4c196c26e071d42e0343502 # v4.0.2
//!         with:
//!           # finding: `aws-secret-access-key` a stored key
//!           aws-secret-access-key: ${{ secrets.AWS_SECRET_ACCESS_KEY }}
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   deploy:
//!     runs-on: ubuntu-24.04
//!     permissions:
//!       id-token: write
//!     steps:
//!       - uses: aws-actions/configure-aws-credentials@e3dd6a429d7300a6a4c196c26e071d42e0343502 # v4.0.2
//!         with:
//!           role-to-assume: arn:aws:iam::123456789012:role/deploy
//!           aws-region: eu-central-1
//! ```

use portcullis_model::workflow::Step;
use portcullis_model::{Severity, Value};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// The inputs and variables by which the clouds' actions and tools take keys.
pub static RULE: Rule = Rule {
    id: "workflow-static-cloud-credentials",
    severity: Severity::Medium,
    controls: &["CICD-SEC-6"],
    judge: Judge::Step(check),
    ..Rule::DEFAULT
};

const INPUTS: &[(&str, &str)] = &[
    ("aws-actions/configure-aws-credentials", "aws-secret-access-key"),
    ("google-github-actions/auth", "credentials_json"),
    ("google-github-actions/setup-gcloud", "service_account_key"),
    ("azure/login", "creds"),
];
const VARIABLES: &[&str] = &[
    "AWS_SECRET_ACCESS_KEY",
    "ARM_CLIENT_SECRET",
    "AZURE_CLIENT_SECRET",
    "GOOGLE_CREDENTIALS",
];

fn check(step: &Step, cx: &mut Cx) {
    let entry_of = |map: &'static str, key: &str| {
        let entry = step.at(map).known().and_then(Value::as_map)?.entry(key)?;
        let text = entry.value.as_str()?;
        text.contains("secrets.").then_some(entry.key.span)
    };
    let uses = step.uses();
    let inputs = INPUTS
        .iter()
        .filter(|(action, _)| uses.as_ref().is_some_and(|uses| uses.is_action(action)))
        .filter_map(|(_, input)| entry_of("with", input));
    let variables = VARIABLES.iter().filter_map(|name| entry_of("env", name));
    for span in inputs.chain(variables) {
        cx.report(
            span,
            "enters the cloud with a stored key instead of the workflow's own identity",
        );
    }
}
