//! Security check cannot stop the workflow.
//!
//! With `continue-on-error` the scan turns red and everything goes on: the check is an ornament.
//!
//! # Remedy
//!
//! Take `continue-on-error` out, and let the tool's own list of exceptions say what is accepted.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   scan:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - uses: aquasecurity/trivy-action@6c175e9c4083a92bbca2f9724c8a5e33bc2d97a5 # 0.30.0
//!         # finding: `true` what it finds cannot stop the workflow
//!         continue-on-error: true
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   scan:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - uses: aquasecurity/trivy-action@6c175e9c4083a92bbca2f9724c8a5e33bc2d97a5 # 0.30.0
//! ```

use portcullis_model::workflow::Step;
use portcullis_model::{Severity, Value};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::{lines, script};

/// `continue-on-error: true` at a step that checks security.
pub static RULE: Rule = Rule {
    id: "workflow-security-step-may-fail",
    severity: Severity::Medium,
    judge: Judge::Step(check),
    ..Rule::DEFAULT
};

const ACTIONS: &[&str] = &[
    "actions/dependency-review-action",
    "anchore/scan-action",
    "aquasecurity/tfsec-action",
    "aquasecurity/trivy-action",
    "bridgecrewio/checkov-action",
    "checkmarx/kics-github-action",
    "github/codeql-action",
    "gitleaks/gitleaks-action",
    "hadolint/hadolint-action",
    "ossf/scorecard-action",
    "returntocorp/semgrep-action",
    "securego/gosec",
    "snyk/actions",
    "sonarsource/sonarcloud-github-action",
    "sonarsource/sonarqube-scan-action",
    "step-security/harden-runner",
    "trufflesecurity/trufflehog",
    "zizmorcore/zizmor-action",
];
const COMMANDS: &[&str] = &[
    "trivy",
    "grype",
    "semgrep",
    "gitleaks",
    "trufflehog",
    "checkov",
    "tfsec",
    "gosec",
    "bandit",
    "snyk",
    "kubesec",
    "pip-audit",
    "zizmor",
    "cosign verify",
    "npm audit",
    "cargo audit",
    "cargo deny",
    "govulncheck",
    "osv-scanner",
    "conftest",
    "kics",
    "portcullis",
];

fn check(step: &Step, cx: &mut Cx) {
    let goes_on = step.at("continue-on-error");
    if goes_on.known().and_then(Value::as_bool) != Some(true) {
        return;
    }
    let by_action = step
        .uses()
        .is_some_and(|uses| ACTIONS.iter().any(|name| uses.is_action(name)));
    let by_command = script(step).is_some_and(|script| {
        lines(script, cx).any(|(_, line)| {
            COMMANDS.iter().any(|command| {
                line.strip_prefix(command)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
            })
        })
    });
    if by_action || by_command {
        cx.report(
            goes_on.span(),
            "this step checks security, but what it finds cannot stop the workflow",
        );
    }
}
