//! Chart dependency is fetched without encryption.
//!
//! Whoever sits between the build and the repository can hand over another chart, and a chart is code that runs with the
//! rights of whoever installs it.
//!
//! # Remedy
//!
//! Use a repository with `https://` or `oci://`.
//!
//! ```yaml,bad,path=Chart.yaml
//! apiVersion: v2
//! name: web
//! version: 1.0.0
//! dependencies:
//!   - name: postgresql
//!     version: 12.1.9
//!     # finding: `http://charts.example.com` postgresql
//!     repository: http://charts.example.com
//! ```
//!
//! ```yaml,good,path=Chart.yaml
//! apiVersion: v2
//! name: web
//! version: 1.0.0
//! dependencies:
//!   - name: postgresql
//!     version: 12.1.9
//!     repository: https://charts.example.com
//!   - name: redis
//!     version: 19.0.1
//!     repository: oci://registry.example.com/charts
//! ```

use portcullis_model::{Edit, Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::helm::{dependencies, name_of};

/// A chart is code.
pub static RULE: Rule = Rule {
    id: "helm-dependency-insecure-repository",
    severity: Severity::High,
    category: "supply-chain",
    fixable: true,
    judge: Judge::Resource(&["helm-chart", "helm-requirements", "helm-lock"], check),
    ..Rule::DEFAULT
};

fn check(chart: &Resource, cx: &mut Cx) {
    for dependency in dependencies(chart) {
        let repository = dependency.key("repository");
        let safe = repository
            .when_missing("")
            .text(|repository| !repository.starts_with(SCHEME));
        let name = name_of(dependency);
        let finding = cx.require(safe, format_args!("the chart {name} is fetched without encryption"));
        if let (Some(finding), Some(value)) = (finding, repository.known()) {
            // Nearly every server that has the one has the other, but only a try can tell.
            let span = value.part(0, SCHEME.len());
            if span != value.span {
                let text = "https://".to_owned();
                finding.unsafe_fix("Fetch the chart over https", vec![Edit { span, text }]);
            }
        }
    }
}

const SCHEME: &str = "http://";
