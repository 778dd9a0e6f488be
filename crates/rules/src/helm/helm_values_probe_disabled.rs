//! Chart switches a probe off.
//!
//! Without a readiness probe, requests reach pods that are not ready; without a liveness probe, a process that hangs goes on
//! hanging.
//!
//! # Remedy
//!
//! Leave the probes on.
//!
//! ```yaml,bad,path=values.yaml
//! readinessProbe:
//!   # finding: `false` readinessProbe is switched off
//!   enabled: false
//! # file: Chart.yaml
//! name: web
//! ```
//!
//! ```yaml,good,path=values.yaml
//! livenessProbe:
//!   enabled: true
//! startupProbe:
//!   enabled: false
//! # file: Chart.yaml
//! name: web
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::helm::each_entry;

/// Nobody notices a pod that hangs.
pub static RULE: Rule = Rule {
    id: "helm-values-probe-disabled",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    judge: Judge::Resource(&["helm-values"], check),
    ..Rule::DEFAULT
};

fn check(values: &Resource, cx: &mut Cx) {
    each_entry(values, &mut |place| {
        let is_probe = matches!(place.entry.key.name.as_str(), "livenessProbe" | "readinessProbe");
        if let Some(switch) = place.entry.value.as_map().and_then(|probe| probe.get("enabled"))
            && place.live
            && is_probe
            && switch.as_bool() == Some(false)
        {
            cx.report(switch.span, format_args!("{} is switched off", place.path()));
        }
    });
}
