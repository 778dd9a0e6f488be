//! Chart runs one replica.
//!
//! With one replica every node that is drained, every crash and every rollout is an outage.
//!
//! # Remedy
//!
//! Run two or more by default, with a pod disruption budget.
//!
//! ```yaml,bad,path=values.yaml
//! # finding: `1` replicaCount is 1
//! replicaCount: 1
//! # file: Chart.yaml
//! name: web
//! ```
//!
//! ```yaml,good,path=values.yaml
//! replicaCount: 2
//! worker:
//!   replicaCount: 3
//! # file: Chart.yaml
//! name: web
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::helm::each_entry;

/// Every restart is an outage.
pub static RULE: Rule = Rule {
    id: "helm-values-single-replica",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    judge: Judge::Resource(&["helm-values"], check),
    ..Rule::DEFAULT
};

fn check(values: &Resource, cx: &mut Cx) {
    each_entry(values, &mut |place| {
        if place.live
            && matches!(place.entry.key.name.as_str(), "replicaCount" | "replicas")
            && place.entry.value.as_i64() == Some(1)
        {
            cx.report(
                place.entry.value.span,
                format_args!("{} is 1: every restart is an outage", place.path()),
            );
        }
    });
}
