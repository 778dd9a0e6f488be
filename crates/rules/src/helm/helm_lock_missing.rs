//! Chart has dependencies and no lock.
//!
//! Without a `Chart.lock` nothing says which versions were tested, and nothing notices when a repository serves another
//! chart under the same version.
//!
//! # Remedy
//!
//! Run `helm dependency update`, and commit the `Chart.lock` that it writes.
//!
//! ```yaml,bad,path=Chart.yaml
//! apiVersion: v2
//! name: web
//! version: 1.0.0
//! # finding: `dependencies` has no Chart.lock
//! dependencies:
//!   - name: postgresql
//!     version: 12.1.9
//!     repository: https://charts.example.com
//! ```
//!
//! ```yaml,good,path=Chart.yaml
//! apiVersion: v2
//! name: web
//! version: 1.0.0
//! dependencies:
//!   - name: common
//!     version: 1.0.0
//!     repository: file://../common
//! ```

use portcullis_model::{FormatId, Profile, Severity, Unit};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::helm::{dependencies, is_local, locks};

/// Nobody knows what was tested.
pub static RULE: Rule = Rule {
    id: "helm-lock-missing",
    severity: Severity::Low,
    category: "supply-chain",
    profile: Profile::All,
    judge: Judge::Unit(FormatId::Helm, check),
    ..Rule::DEFAULT
};

fn check(_: &Unit, cx: &mut Cx) {
    let unit = cx.unit();
    if locks(unit).next().is_some() {
        return;
    }
    for (kind, lock) in [("helm-chart", "Chart.lock"), ("helm-requirements", "requirements.lock")] {
        for chart in unit.of_kind(kind) {
            let key = chart.body.as_map().and_then(|map| map.entry("dependencies"));
            if let Some(entry) = key
                && dependencies(chart).any(|dependency| !is_local(dependency))
            {
                cx.on(chart).report(
                    entry.key.span,
                    format_args!("the chart has dependencies and has no {lock}"),
                );
            }
        }
    }
}
