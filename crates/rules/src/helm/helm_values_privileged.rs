//! Chart runs privileged containers.
//!
//! A privileged container is root on the node: it sees the node's devices, can load kernel modules, and from there reaches
//! every other pod.
//!
//! # Remedy
//!
//! Leave `privileged` false, and add the one capability that is needed.
//!
//! ```yaml,bad,path=values.yaml
//! securityContext:
//!   # finding: `true` securityContext.privileged
//!   privileged: true
//! # file: Chart.yaml
//! name: web
//! ```
//!
//! ```yaml,good,path=values.yaml
//! securityContext:
//!   privileged: false
//! sysctl:
//!   enabled: false
//!   containerSecurityContext:
//!     privileged: true
//! # file: Chart.yaml
//! name: web
//! ```

use portcullis_model::{Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::helm::each_entry;

/// Root on the node.
pub static RULE: Rule = Rule {
    id: "helm-values-privileged",
    severity: Severity::High,
    judge: Judge::Resource(&["helm-values"], check),
    ..Rule::DEFAULT
};

fn check(values: &Resource, cx: &mut Cx) {
    each_entry(values, &mut |place| {
        let value = &place.entry.value;
        if place.live && place.entry.key.name == "privileged" && value.as_bool() == Some(true) {
            cx.report(
                value.span,
                format_args!("{} is true: the container is root on its node", place.path()),
            );
        }
    });
}
