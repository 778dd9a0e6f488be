//! Chart runs its containers as root.
//!
//! A process that is root in its container is one fault of the kernel or one wrong mount away from being root on the node.
//!
//! # Remedy
//!
//! Set `runAsNonRoot: true` and a `runAsUser` other than 0.
//!
//! ```yaml,bad,path=values.yaml
//! securityContext:
//!   # finding: `0` securityContext.runAsUser
//!   runAsUser: 0
//! # file: Chart.yaml
//! name: web
//! ```
//!
//! ```yaml,good,path=values.yaml
//! securityContext:
//!   runAsUser: 1001
//!   runAsNonRoot: true
//! volumePermissions:
//!   enabled: false
//!   securityContext:
//!     runAsUser: 0
//! # file: Chart.yaml
//! name: web
//! ```

use portcullis_model::{Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::helm::each_entry;

/// Root in the container is near to root on the node.
pub static RULE: Rule = Rule {
    id: "helm-values-runs-as-root",
    severity: Severity::Medium,
    judge: Judge::Resource(&["helm-values"], check),
    ..Rule::DEFAULT
};

fn check(values: &Resource, cx: &mut Cx) {
    each_entry(values, &mut |place| {
        let value = &place.entry.value;
        let root = match place.entry.key.name.as_str() {
            "runAsUser" => value.as_i64() == Some(0),
            // A user beside it says who runs; the promise alone is only not made.
            "runAsNonRoot" => value.as_bool() == Some(false) && place.map.get("runAsUser").is_none(),
            _ => false,
        };
        if place.live && root {
            let written = value.scalar_text().unwrap_or_default();
            cx.report(
                value.span,
                format_args!("{} is {written}: the containers run as root", place.path()),
            );
        }
    });
}
