//! Release is built from a cache that other runs can fill.
//!
//! Caches are shared between the workflows of a repository. Code that runs in any workflow on the default branch can
//! put files into the cache, and a workflow that publishes takes them into what it releases.
//!
//! # Remedy
//!
//! Build what is released without a cache: leave the action out, or switch its cache off where the workflow publishes.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: release
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       # finding: `actions/cache@5a3ec84eff668545956fd18022155c47e93e2684` a release is built with what other runs put into the cache
//!       - uses: actions/cache@5a3ec84eff668545956fd18022155c47e93e2684 # v4.2.3
//!         with:
//!           path: target
//!           key: build
//!       - run: make
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: pull_request
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - uses: actions/cache@5a3ec84eff668545956fd18022155c47e93e2684 # v4.2.3
//!         with:
//!           path: target
//!           key: build
//! ```

use portcullis_model::workflow::{Job, Step};
use portcullis_model::{Confidence, Profile, Resource, Severity, Truth, Value};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow_release::{Release, releases};

/// A cache in a workflow that publishes.
pub static RULE: Rule = Rule {
    id: "workflow-cache-poisoning",
    severity: Severity::Medium,
    confidence: Confidence::Low,
    category: "supply-chain",
    profile: Profile::All,
    aliases: &["cache-poisoning"],
    judge: Judge::Job(check),
    ..Rule::DEFAULT
};

/// When an action restores a cache.
enum Caches {
    /// In every use.
    Always,
    /// Unless one of these inputs is false.
    Unless(&'static [&'static str]),
    /// When one of these inputs is set, and not to false.
    When(&'static [&'static str]),
    /// Unless one of these inputs is true.
    UnlessTrue(&'static [&'static str]),
}

/// From the documentation of each action.
const ACTIONS: &[(&str, Caches)] = &[
    ("actions/cache", Caches::UnlessTrue(&["lookup-only"])),
    ("actions/setup-go", Caches::Unless(&["cache"])),
    ("actions/setup-java", Caches::When(&["cache"])),
    ("actions/setup-python", Caches::When(&["cache"])),
    ("actions/setup-dotnet", Caches::When(&["cache"])),
    ("actions/setup-node", Caches::Unless(&["package-manager-cache"])),
    ("ruby/setup-ruby", Caches::When(&["bundler-cache"])),
    ("astral-sh/setup-uv", Caches::Unless(&["enable-cache"])),
    ("swatinem/rust-cache", Caches::UnlessTrue(&["lookup-only"])),
    ("gradle/actions", Caches::UnlessTrue(&["cache-disabled"])),
    ("gradle/gradle-build-action", Caches::UnlessTrue(&["cache-disabled"])),
    ("docker/setup-buildx-action", Caches::Unless(&["cache-binary"])),
    ("actions-rust-lang/setup-rust-toolchain", Caches::Unless(&["cache"])),
    ("mlugg/setup-zig", Caches::Unless(&["use-cache"])),
    ("oven-sh/setup-bun", Caches::UnlessTrue(&["no-cache"])),
    ("determinatesystems/magic-nix-cache-action", Caches::Always),
    ("graalvm/setup-graalvm", Caches::When(&["cache"])),
    ("mozilla-actions/sccache-action", Caches::Always),
    ("pdm-project/setup-pdm", Caches::When(&["cache"])),
    ("pnpm/action-setup", Caches::When(&["cache"])),
    ("jdx/mise-action", Caches::Unless(&["cache"])),
    ("prefix-dev/setup-pixi", Caches::When(&["cache"])),
    ("conda-incubator/setup-miniconda", Caches::When(&["use-only-tar-bz2"])),
    (
        "mamba-org/setup-micromamba",
        Caches::When(&["cache-environment", "cache-downloads"]),
    ),
    ("golangci/golangci-lint-action", Caches::UnlessTrue(&["skip-cache"])),
    ("taiki-e/cache-cargo-install-action", Caches::Always),
    ("nix-community/cache-nix-action", Caches::Always),
    ("hendrikmuhs/ccache-action", Caches::Always),
    ("coursier/cache-action", Caches::Always),
    ("pyo3/maturin-action", Caches::When(&["sccache"])),
    ("ramsey/composer-install", Caches::UnlessTrue(&["ignore-cache"])),
];

/// Actions that publish what was built, with the input that keeps them from doing so where they have one.
const PUBLISHERS: &[(&str, Option<(&str, bool)>)] = &[
    ("pypa/gh-action-pypi-publish", None),
    ("rubygems/release-gem", None),
    ("softprops/action-gh-release", None),
    ("ncipollo/release-action", None),
    ("actions/create-release", None),
    ("goreleaser/goreleaser-action", None),
    ("jreleaser/release-action", None),
    ("changesets/action", None),
    ("cycjimmy/semantic-release-action", None),
    ("release-drafter/release-drafter", None),
    ("svenstaro/upload-release-action", None),
    ("actions/deploy-pages", None),
    ("peaceiris/actions-gh-pages", None),
    ("cloudflare/pages-action", None),
    ("cloudflare/wrangler-action", None),
    ("aws-actions/amazon-ecs-deploy-task-definition", None),
    ("azure/webapps-deploy", None),
    ("azure/functions-action", None),
    ("google-github-actions/deploy-cloudrun", None),
    ("google-github-actions/deploy-appengine", None),
    ("js-devtools/npm-publish", None),
    ("actions-js/push", None),
    ("docker/build-push-action", Some(("push", true))),
    ("redhat-actions/push-to-registry", None),
    ("elgohr/publish-docker-github-action", None),
    ("pyo3/maturin-action", None),
];

fn check(job: &Job, cx: &mut Cx) {
    let Some(workflow) = cx.resource() else { return };
    let runs = releases(workflow);
    let publisher = match runs.as_slice() {
        [] => job.steps().find(publishes),
        _ => None,
    };
    if runs.is_empty() && publisher.is_none() {
        return;
    }
    for step in job.steps() {
        let Some(uses) = step.uses() else { continue };
        let Some((_, caches)) = ACTIONS.iter().find(|(name, _)| uses.is_action(name)) else {
            continue;
        };
        let call = Call { step: &step, workflow };
        cx.address(step.address());
        if let Some(release) = runs.iter().find(|release| call.restores(caches, Some(**release))) {
            cx.report(uses.span, "a release is built with what other runs put into the cache")
                .relate(release.at, "the workflow runs for a release");
        } else if let Some(publisher) = &publisher
            && call.restores(caches, None)
        {
            cx.report(
                uses.span,
                "what the job publishes is built with what other runs put into the cache",
            )
            .relate(publisher.head(), "published here");
        }
    }
}

/// A step with its workflow.
struct Call<'c> {
    step: &'c Step<'c>,
    workflow: &'c Resource,
}

impl Call<'_> {
    /// Whether the step runs and restores a cache in such a run; in any run where none is given.
    fn restores(&self, caches: &Caches, release: Option<Release>) -> bool {
        if self
            .step
            .at("if")
            .known()
            .is_some_and(|condition| self.value_is(condition, release, false))
        {
            return false;
        }
        let is = |input: &&str, wanted: bool| {
            let value = self.step.with(input).known();
            value.is_some_and(|value| self.value_is(value, release, wanted))
        };
        match caches {
            Caches::Always => true,
            Caches::Unless(inputs) => !inputs.iter().any(|input| is(input, false)),
            Caches::UnlessTrue(inputs) => !inputs.iter().any(|input| is(input, true)),
            Caches::When(inputs) => inputs
                .iter()
                .any(|input| self.step.with(input).known().is_some() && !is(input, false)),
        }
    }

    /// Whether a value is certainly this boolean: as it is written, or as its expression says for the run.
    fn value_is(&self, value: &Value, release: Option<Release>, wanted: bool) -> bool {
        let expressions = self.workflow.expressions_in(value.span);
        match (expressions, release) {
            ([], _) => value.as_bool() == Some(wanted),
            ([expression], Some(release)) => expression
                .node()
                .is_some_and(|node| release.judge(node) == Truth::from(wanted)),
            _ => false,
        }
    }
}

fn publishes(step: &Step) -> bool {
    let Some(uses) = step.uses() else { return false };
    PUBLISHERS.iter().any(|(name, needs)| {
        uses.is_action(name)
            && needs.is_none_or(|(input, wanted)| step.with(input).known().and_then(Value::as_bool) == Some(wanted))
    })
}
