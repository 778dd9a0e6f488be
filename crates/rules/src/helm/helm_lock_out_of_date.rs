//! Chart lock does not fit the dependencies.
//!
//! `helm dependency build` installs what the lock says, and refuses one that does not fit `Chart.yaml`. Until someone
//! updates the lock, either nothing can be built or something else than what was reviewed.
//!
//! # Remedy
//!
//! Run `helm dependency update`, and commit the lock with the change.
//!
//! ```yaml,bad,path=Chart.yaml
//! apiVersion: v2
//! name: web
//! version: 1.0.0
//! dependencies:
//!   - name: postgresql
//!     # finding: `12.2.0` locked at 12.1.9
//!     version: 12.2.0
//!     repository: https://charts.example.com
//!   # finding: `redis` is not in Chart.lock
//!   - name: redis
//!     version: 19.x.x
//!     repository: https://charts.example.com
//! # file: Chart.lock
//! dependencies:
//!   - name: postgresql
//!     version: 12.1.9
//!     repository: https://charts.example.com
//!   # finding: `memcached` is no dependency
//!   - name: memcached
//!     version: 6.0.0
//!     repository: https://charts.example.com
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

use std::collections::{HashMap, HashSet};

use portcullis_model::{FormatId, Severity, Unit, Value};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::helm::{dependencies, is_semver, locks, name_of};

/// The lock is what is installed.
pub static RULE: Rule = Rule {
    id: "helm-lock-out-of-date",
    severity: Severity::Medium,
    category: "reliability",
    judge: Judge::Unit(FormatId::Helm, check),
    ..Rule::DEFAULT
};

fn check(_: &Unit, cx: &mut Cx) {
    let unit = cx.unit();
    let Some(lock) = locks(unit).next() else { return };
    let mut locked: HashMap<&str, Vec<&Value>> = HashMap::new();
    for entry in dependencies(lock) {
        locked.entry(name_of(entry)).or_default().push(entry);
    }
    let charts: Vec<_> = unit
        .of_kind("helm-chart")
        .chain(unit.of_kind("helm-requirements"))
        .collect();
    let mut wanted_names: HashSet<&str> = HashSet::new();
    for chart in &charts {
        cx.on(chart);
        for dependency in dependencies(chart) {
            let name = name_of(dependency);
            wanted_names.insert(name);
            let Some(same) = locked.get(name) else {
                let at = dependency.key("name").span();
                cx.report(at, format_args!("the dependency {name} is not in {}", lock.name));
                continue;
            };
            if let Some(wanted) = dependency.key("version").as_str()
                && is_semver(wanted)
            {
                let versions: Vec<&str> = same
                    .iter()
                    .filter_map(|locked| locked.key("version").as_str())
                    .collect();
                if !versions.contains(&wanted) {
                    let (at, versions) = (dependency.key("version").span(), versions.join(", "));
                    cx.report(
                        at,
                        format_args!("the dependency {name} {wanted} is locked at {versions}"),
                    );
                }
            }
        }
    }
    cx.on(lock);
    for entry in dependencies(lock) {
        let name = name_of(entry);
        if !wanted_names.contains(name) {
            let at = entry.key("name").span();
            cx.report(at, format_args!("the locked chart {name} is no dependency any more"));
        }
    }
}
