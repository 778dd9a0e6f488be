//! Action fetches the latest version of its tool.
//!
//! The action itself may be pinned; the program that it downloads and runs is whatever was released last.
//!
//! # Remedy
//!
//! Set `version` to the release that was tested.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   scan:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       # finding: `aquasecurity/setup-trivy@ff1b8b060f23b650436d419b5e13f67f5d4c3087` no version, so it fetches the latest
//!       - uses: aquasecurity/setup-trivy@ff1b8b060f23b650436d419b5e13f67f5d4c3087
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   scan:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - uses: aquasecurity/setup-trivy@ff1b8b060f23b650436d419b5e13f67f5d4c3087
//!         with:
//!           version: v0.57.0
//! ```

use portcullis_model::Severity;
use portcullis_model::workflow::Step;

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::action_name;

/// `version` of an action that installs a program is missing or `latest`.
pub static RULE: Rule = Rule {
    id: "workflow-unpinned-tool",
    severity: Severity::Medium,
    category: "supply-chain",
    aliases: &["unpinned-tools"],
    judge: Judge::Step(check),
    ..Rule::DEFAULT
};

const ACTIONS: &[&str] = &["aquasecurity/setup-trivy", "1password/load-secrets-action"];

fn check(step: &Step, cx: &mut Cx) {
    let Some(uses) = step.uses() else { return };
    if !ACTIONS.iter().any(|name| uses.is_action(name)) {
        return;
    }
    let name = action_name(&uses);
    let version = step.with("version");
    match version.as_str() {
        Some("latest") => {
            cx.report(
                version.span(),
                format_args!("{name} fetches the latest version of its tool"),
            );
        }
        None if version.is_missing() => {
            cx.report(
                uses.span,
                format_args!("{name} is given no version, so it fetches the latest of its tool"),
            );
        }
        _ => {}
    }
}
