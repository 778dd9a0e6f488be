//! Chart dependency takes whatever version is newest.
//!
//! A range without a lock is resolved anew with every `helm dependency update`: two packages of the same commit contain
//! different charts, and nobody reviewed the newer one.
//!
//! # Remedy
//!
//! Name exact versions, or commit the `Chart.lock` that `helm dependency update` writes.
//!
//! ```yaml,bad,path=Chart.yaml
//! apiVersion: v2
//! name: web
//! version: 1.0.0
//! dependencies:
//!   - name: postgresql
//!     # finding: `>=12` postgresql
//!     version: ">=12"
//!     repository: https://charts.example.com
//!   # finding: `redis` has no version
//!   - name: redis
//!     repository: https://charts.example.com
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
//!   - name: common
//!     version: "*"
//!     repository: file://../common
//! ```
//!
//! ```yaml,good,path=Chart.yaml
//! apiVersion: v2
//! name: web
//! version: 1.0.0
//! dependencies:
//!   - name: postgresql
//!     version: 12.x.x
//!     repository: https://charts.example.com
//! # file: Chart.lock
//! dependencies:
//!   - name: postgresql
//!     version: 12.1.9
//!     repository: https://charts.example.com
//! ```

use std::collections::HashSet;

use portcullis_model::{Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::helm::{dependencies, is_local, is_semver, locks, name_of};

/// Only an exact version or a lock makes two builds equal.
pub static RULE: Rule = Rule {
    id: "helm-dependency-unpinned",
    severity: Severity::Medium,
    category: "supply-chain",
    judge: Judge::Resource(&["helm-chart", "helm-requirements"], check),
    ..Rule::DEFAULT
};

fn check(chart: &Resource, cx: &mut Cx) {
    let unit = cx.unit();
    let locked: HashSet<&str> = locks(unit).flat_map(dependencies).map(name_of).collect();
    for dependency in dependencies(chart) {
        let name = name_of(dependency);
        if is_local(dependency) || locked.contains(name) {
            continue;
        }
        let version = dependency.key("version");
        let exact = version.judge(false, |value| {
            let text = value.as_str().unwrap_or("");
            is_semver(text.trim_start_matches(['=', 'v', ' ']))
        });
        if version.is_missing() {
            let at = dependency.key("name").span();
            cx.require(
                exact.reported_at(at),
                format_args!("the dependency {name} has no version"),
            );
        } else {
            let range = cx.text(version.span());
            cx.require(
                exact,
                format_args!(
                    "the dependency {name} takes the newest version that fits {range}, and no lock says which"
                ),
            );
        }
    }
}
