//! Chart switches its network policy off.
//!
//! Without a network policy every pod of the cluster may call the pods of the chart, and they may call everything.
//!
//! # Remedy
//!
//! Leave `networkPolicy.enabled` true.
//!
//! ```yaml,bad,path=values.yaml
//! networkPolicy:
//!   # finding: `false` networkPolicy is switched off
//!   enabled: false
//! # file: Chart.yaml
//! name: web
//! ```
//!
//! ```yaml,good,path=values.yaml
//! networkPolicy:
//!   enabled: true
//! # file: Chart.yaml
//! name: web
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::helm::each_entry;

/// Everyone may call.
pub static RULE: Rule = Rule {
    id: "helm-values-network-policy-disabled",
    severity: Severity::Low,
    profile: Profile::All,
    judge: Judge::Resource(&["helm-values"], check),
    ..Rule::DEFAULT
};

fn check(values: &Resource, cx: &mut Cx) {
    each_entry(values, &mut |place| {
        let name = place.entry.key.name.as_str();
        if let Some(switch) = place.entry.value.as_map().and_then(|policy| policy.get("enabled"))
            && place.live
            && name.to_ascii_lowercase().ends_with("networkpolicy")
            && switch.as_bool() == Some(false)
        {
            cx.report(switch.span, format_args!("{} is switched off", place.path()));
        }
    });
}
