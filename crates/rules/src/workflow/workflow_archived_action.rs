//! Action is no longer maintained.
//!
//! The repository of the action is archived: nobody mends a vulnerability in it or in what it brings along, and it
//! breaks with the next change of the runner.
//!
//! # Remedy
//!
//! Use the successor that its page names, or the command line tool it wraps.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       # finding: `actions/create-release@0cb9c9b65d5d1901c1f53e5e66eaf4afd303e70e` actions/create-release is archived
//!       - uses: actions/create-release@0cb9c9b65d5d1901c1f53e5e66eaf4afd303e70e # v1
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: gh release create "$TAG"
//! ```

use portcullis_model::{Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::all_uses;

/// An action whose repository is archived.
pub static RULE: Rule = Rule {
    id: "workflow-archived-action",
    severity: Severity::Medium,
    category: "supply-chain",
    aliases: &["archived-uses"],
    judge: Judge::Resource(&["workflow", "action"], check),
    ..Rule::DEFAULT
};

/// Archived repositories of actions that many workflows still name.
const ARCHIVED: &[&str] = &[
    "actions-rs/audit-check",
    "actions-rs/cargo",
    "actions-rs/clippy",
    "actions-rs/clippy-check",
    "actions-rs/components-nightly",
    "actions-rs/grcov",
    "actions-rs/install",
    "actions-rs/tarpaulin",
    "actions-rs/toolchain",
    "actions/create-release",
    "actions/setup-elixir",
    "actions/setup-haskell",
    "actions/setup-ruby",
    "actions/upload-release-asset",
    "azure/container-scan",
    "azure/docker-login",
    "azure/get-keyvault-secrets",
    "azure/webapps-container-deploy",
    "crazy-max/ghaction-docker-buildx",
    "grafana/k6-action",
    "marvinpinto/action-automatic-releases",
    "marvinpinto/actions",
    "maxheld83/ghpages",
    "repo-sync/pull-request",
    "semgrep/semgrep-action",
    "returntocorp/semgrep-action",
];

fn check(resource: &Resource, cx: &mut Cx) {
    for (address, uses, _) in all_uses(resource) {
        if let Some(name) = ARCHIVED.iter().find(|name| uses.is_action(name)) {
            cx.address(address)
                .report(uses.span, format_args!("{name} is archived: nobody mends it any more"));
        }
    }
}
