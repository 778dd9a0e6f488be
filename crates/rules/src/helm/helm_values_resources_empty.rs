//! Chart sets no requests and no limits.
//!
//! An empty `resources` is what nearly everyone installs. Pods without requests are placed anywhere and evicted first; pods
//! without limits take the memory of their neighbours.
//!
//! # Remedy
//!
//! Give the values that a small installation needs; whoever needs more can set more.
//!
//! ```yaml,bad,path=values.yaml
//! # finding: `resources` resources is empty
//! resources: {}
//! # file: Chart.yaml
//! name: web
//! ```
//!
//! ```yaml,good,path=values.yaml
//! resources:
//!   requests:
//!     cpu: 100m
//!     memory: 128Mi
//! metrics:
//!   enabled: false
//!   resources: {}
//! worker:
//!   resourcesPreset: small
//!   resources: {}
//! # file: Chart.yaml
//! name: web
//! ```

use portcullis_model::{Profile, Resource, Severity, Value};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::helm::{each_entry, is_empty};

/// Defaults are what is installed.
pub static RULE: Rule = Rule {
    id: "helm-values-resources-empty",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    judge: Judge::Resource(&["helm-values"], check),
    ..Rule::DEFAULT
};

fn check(values: &Resource, cx: &mut Cx) {
    each_entry(values, &mut |place| {
        let preset = place.map.get("resourcesPreset").and_then(Value::as_str);
        let filled = preset.is_some_and(|preset| !matches!(preset, "" | "none"));
        if place.live && !filled && place.entry.key.name == "resources" && is_empty(&place.entry.value) {
            cx.report(
                place.entry.key.span,
                format_args!("{} is empty: these pods have no requests and no limits", place.path()),
            );
        }
    });
}
