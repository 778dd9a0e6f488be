//! Action's name is one letter away from a well-known one.
//!
//! Whoever registers the mistyped name gets the code of everyone who mistypes it.
//!
//! # Remedy
//!
//! Write the name of the action that is meant.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       # finding: `action/checkout@v4` action/checkout is nearly actions/checkout
//!       - uses: action/checkout@v4
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - uses: actions/checkout@v4
//! ```

use portcullis_model::workflow::UsesTarget;
use portcullis_model::{Confidence, Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::all_uses;

/// A name at a distance of one from a well-known action of another owner.
pub static RULE: Rule = Rule {
    id: "workflow-typosquatted-action",
    severity: Severity::High,
    confidence: Confidence::Low,
    category: "supply-chain",
    aliases: &["typosquat-uses"],
    judge: Judge::Resource(&["workflow", "action"], check),
    ..Rule::DEFAULT
};

const POPULAR: &[&str] = &[
    "actions/attest-build-provenance",
    "actions/cache",
    "actions/checkout",
    "actions/configure-pages",
    "actions/create-github-app-token",
    "actions/dependency-review-action",
    "actions/deploy-pages",
    "actions/download-artifact",
    "actions/github-script",
    "actions/labeler",
    "actions/setup-dotnet",
    "actions/setup-go",
    "actions/setup-java",
    "actions/setup-node",
    "actions/setup-python",
    "actions/stale",
    "actions/upload-artifact",
    "actions/upload-pages-artifact",
    "astral-sh/ruff-action",
    "astral-sh/setup-uv",
    "aws-actions/amazon-ecr-login",
    "aws-actions/configure-aws-credentials",
    "azure/login",
    "azure/setup-helm",
    "azure/setup-kubectl",
    "azure/webapps-deploy",
    "codecov/codecov-action",
    "denoland/setup-deno",
    "docker/build-push-action",
    "docker/login-action",
    "docker/metadata-action",
    "docker/setup-buildx-action",
    "docker/setup-qemu-action",
    "dorny/paths-filter",
    "dtolnay/rust-toolchain",
    "github/codeql-action",
    "golangci/golangci-lint-action",
    "google-github-actions/auth",
    "google-github-actions/setup-gcloud",
    "goreleaser/goreleaser-action",
    "gradle/actions",
    "hadolint/hadolint-action",
    "hashicorp/setup-terraform",
    "helm/chart-testing-action",
    "helm/kind-action",
    "oven-sh/setup-bun",
    "peaceiris/actions-gh-pages",
    "peter-evans/create-pull-request",
    "pnpm/action-setup",
    "pre-commit/action",
    "pypa/cibuildwheel",
    "pypa/gh-action-pypi-publish",
    "ruby/setup-ruby",
    "rust-lang/crates-io-auth-action",
    "sigstore/cosign-installer",
    "softprops/action-gh-release",
    "step-security/harden-runner",
    "swatinem/rust-cache",
    "taiki-e/install-action",
    "tj-actions/changed-files",
    "zizmorcore/zizmor-action",
];

fn check(resource: &Resource, cx: &mut Cx) {
    for (address, uses, _) in all_uses(resource) {
        let UsesTarget::Repository { owner, repository, .. } = uses.target else {
            continue;
        };
        let name = format!("{owner}/{repository}").to_ascii_lowercase();
        if POPULAR.contains(&name.as_str()) {
            continue;
        }
        let near = POPULAR.iter().find(|popular| {
            let same_owner = popular
                .split('/')
                .next()
                .is_some_and(|known| known.eq_ignore_ascii_case(owner));
            !same_owner && is_one_edit(name.as_bytes(), popular.as_bytes())
        });
        if let Some(popular) = near {
            cx.address(address).report(
                uses.span,
                format_args!("{owner}/{repository} is nearly {popular}, but belongs to someone else"),
            );
        }
    }
}

/// Whether one character was left out, added, replaced, or two neighbours were swapped.
fn is_one_edit(a: &[u8], b: &[u8]) -> bool {
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[same..], &b[same..]);
    match (a, b) {
        ([], []) => false,
        ([_, rest @ ..], b) if rest == b => true,
        (a, [_, rest @ ..]) if rest == a => true,
        ([_, a @ ..], [_, b @ ..]) if a == b => true,
        ([a0, a1, a @ ..], [b0, b1, b @ ..]) => a0 == b1 && a1 == b0 && a == b,
        _ => false,
    }
}
