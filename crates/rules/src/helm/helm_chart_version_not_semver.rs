//! Chart version is not a semantic version.
//!
//! Helm compares the versions of charts by the rules of Semantic Versioning. A version that does not follow them is refused
//! by `helm package`, or sorted wrongly, so that an upgrade becomes a downgrade.
//!
//! # Remedy
//!
//! Write the version as `major.minor.patch`; Helm also takes a `v` in front.
//!
//! ```yaml,bad,path=Chart.yaml
//! apiVersion: v2
//! name: web
//! # finding: `1.0` the chart version 1.0 is not
//! version: 1.0
//! ```
//!
//! ```yaml,bad,path=Chart.yaml
//! apiVersion: v2
//! # finding: `web` has no version
//! name: web
//! ```
//!
//! ```yaml,good,path=Chart.yaml
//! apiVersion: v2
//! name: web
//! version: 1.0.0-rc.1+build.5
//! ```
//!
//! ```yaml,good,path=Chart.yaml
//! apiVersion: v2
//! name: web
//! version: v1.0.0
//! ```

use portcullis_model::{Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::helm::is_semver;

/// Helm sorts and packages by it.
pub static RULE: Rule = Rule {
    id: "helm-chart-version-not-semver",
    severity: Severity::Medium,
    category: "correctness",
    judge: Judge::Resource(&["helm-chart"], check),
    ..Rule::DEFAULT
};

fn check(chart: &Resource, cx: &mut Cx) {
    let version = chart.at("version");
    if version.is_missing() {
        cx.require(version.is_set(), "the chart has no version");
        return;
    }
    // A number is read as one by YAML, and has lost what was written: `1.10` is the number 1.1.
    let shown = cx.text(version.span());
    cx.require(
        version.judge(false, |value| {
            value
                .as_str()
                .is_some_and(|text| is_semver(text.strip_prefix('v').unwrap_or(text)))
        }),
        format_args!("the chart version {shown} is not a semantic version"),
    );
}
