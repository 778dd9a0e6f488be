//! Chart dependency comes from an archived repository.
//!
//! The `stable` and `incubator` repositories were closed in November 2020. What is there gets no updates and no fixes, and
//! the first of their two addresses answers no more.
//!
//! # Remedy
//!
//! Take the chart from the repository that its project maintains today.
//!
//! ```yaml,bad,path=requirements.yaml
//! dependencies:
//!   - name: postgresql
//!     version: 8.6.4
//!     # finding: `https://charts.helm.sh/stable` closed in 2020
//!     repository: https://charts.helm.sh/stable
//! # file: Chart.yaml
//! apiVersion: v1
//! name: web
//! version: 1.0.0
//! ```
//!
//! ```yaml,good,path=requirements.yaml
//! dependencies:
//!   - name: postgresql
//!     version: 12.1.9
//!     repository: https://charts.example.com
//! # file: Chart.yaml
//! apiVersion: v1
//! name: web
//! version: 1.0.0
//! ```

use portcullis_model::{Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::helm::{dependencies, name_of};

/// Nothing there is mended any more.
pub static RULE: Rule = Rule {
    id: "helm-dependency-archived-repository",
    severity: Severity::Medium,
    category: "supply-chain",
    judge: Judge::Resource(&["helm-chart", "helm-requirements"], check),
    ..Rule::DEFAULT
};

/// The hosts of the two closed repositories, at their old and new addresses.
const CLOSED: [&str; 4] = [
    "charts.helm.sh/stable",
    "charts.helm.sh/incubator",
    "kubernetes-charts.storage.googleapis.com",
    "kubernetes-charts-incubator.storage.googleapis.com",
];

fn check(chart: &Resource, cx: &mut Cx) {
    for dependency in dependencies(chart) {
        let open = dependency.key("repository").when_missing("").text(|repository| {
            let address = repository.split_once("://").map_or(repository, |(_, rest)| rest);
            !matches!(repository, "@stable" | "alias:stable")
                && !CLOSED.iter().any(|closed| address.starts_with(closed))
        });
        let name = name_of(dependency);
        cx.require(
            open,
            format_args!("the chart {name} comes from a repository that was closed in 2020"),
        );
    }
}
