//! Autoscaling has bounds that cannot be.
//!
//! Kubernetes refuses an autoscaler whose smallest number of replicas is larger than its largest, and one whose bounds are
//! equal scales nothing: in the moment it is needed, it does not work.
//!
//! # Remedy
//!
//! Let `minReplicas` be smaller than `maxReplicas`.
//!
//! ```yaml,bad,path=values.yaml
//! autoscaling:
//!   enabled: true
//!   # finding: `5` 5 replicas at least and 3 at most
//!   minReplicas: 5
//!   maxReplicas: 3
//! # file: Chart.yaml
//! name: web
//! ```
//!
//! ```yaml,good,path=values.yaml
//! autoscaling:
//!   enabled: true
//!   minReplicas: 2
//!   maxReplicas: 10
//! worker:
//!   autoscaling:
//!     enabled: false
//!     minReplicas: 1
//!     maxReplicas: 1
//! # file: Chart.yaml
//! name: web
//! ```

use portcullis_model::{Resource, Severity, Value};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::helm::each_entry;

/// The autoscaler is refused, or does nothing.
pub static RULE: Rule = Rule {
    id: "helm-values-autoscaling-bounds",
    severity: Severity::Medium,
    category: "correctness",
    judge: Judge::Resource(&["helm-values"], check),
    ..Rule::DEFAULT
};

fn check(values: &Resource, cx: &mut Cx) {
    each_entry(values, &mut |place| {
        if !matches!(place.entry.key.name.as_str(), "minReplicas" | "minReplicaCount") {
            return;
        }
        let most = place
            .map
            .get("maxReplicas")
            .or_else(|| place.map.get("maxReplicaCount"));
        let (Some(least), Some(most)) = (place.entry.value.as_i64(), most.and_then(Value::as_i64)) else {
            return;
        };
        // Equal bounds that are switched off are how charts leave the numbers open.
        let is_on = place.map.get("enabled").and_then(Value::as_bool) == Some(true);
        if least > most || (least == most && is_on) {
            cx.report(
                place.entry.value.span,
                format_args!(
                    "{} asks for {least} replicas at least and {most} at most",
                    place.holder_path()
                ),
            );
        }
    });
}
