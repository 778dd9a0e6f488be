//! Chart shares a namespace of the node.
//!
//! With the node's network a pod listens on the node's addresses and sees its traffic; with its processes or shared memory it
//! sees those of every other pod.
//!
//! # Remedy
//!
//! Leave `hostNetwork`, `hostPID` and `hostIPC` false.
//!
//! ```yaml,bad,path=values.yaml
//! # finding: `true` hostNetwork
//! hostNetwork: true
//! # file: Chart.yaml
//! name: web
//! ```
//!
//! ```yaml,good,path=values.yaml
//! hostNetwork: false
//! hostPID: false
//! # file: Chart.yaml
//! name: web
//! ```

use portcullis_model::{Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::helm::each_entry;

/// The pod is not kept apart from the node.
pub static RULE: Rule = Rule {
    id: "helm-values-host-namespace",
    severity: Severity::Medium,
    judge: Judge::Resource(&["helm-values"], check),
    ..Rule::DEFAULT
};

fn check(values: &Resource, cx: &mut Cx) {
    each_entry(values, &mut |place| {
        let value = &place.entry.value;
        let shares = matches!(place.entry.key.name.as_str(), "hostNetwork" | "hostPID" | "hostIPC");
        if place.live && shares && value.as_bool() == Some(true) {
            cx.report(
                value.span,
                format_args!("{} is true: the pods are not kept apart from the node", place.path()),
            );
        }
    });
}
