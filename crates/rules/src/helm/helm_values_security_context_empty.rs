//! Chart sets no security context.
//!
//! An empty security context leaves the containers with all that the platform gives by default: root, if the image says so,
//! a file system to write to, and the capabilities of the container runtime.
//!
//! # Remedy
//!
//! Set `runAsNonRoot`, `allowPrivilegeEscalation: false`, `readOnlyRootFilesystem` and drop all capabilities.
//!
//! ```yaml,bad,path=values.yaml
//! # finding: `podSecurityContext` podSecurityContext is empty
//! podSecurityContext: {}
//! web:
//!   # finding: `securityContext` web.securityContext is empty
//!   securityContext: {}
//! # file: Chart.yaml
//! name: web
//! ```
//!
//! ```yaml,good,path=values.yaml
//! securityContext:
//!   runAsNonRoot: true
//!   allowPrivilegeEscalation: false
//! # file: Chart.yaml
//! name: web
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::helm::{each_entry, is_empty};

/// Defaults are what is installed.
pub static RULE: Rule = Rule {
    id: "helm-values-security-context-empty",
    severity: Severity::Low,
    profile: Profile::All,
    judge: Judge::Resource(&["helm-values"], check),
    ..Rule::DEFAULT
};

fn check(values: &Resource, cx: &mut Cx) {
    each_entry(values, &mut |place| {
        let is_context = place.entry.key.name.to_ascii_lowercase().ends_with("securitycontext");
        if place.live && is_context && is_empty(&place.entry.value) {
            cx.report(
                place.entry.key.span,
                format_args!(
                    "{} is empty: the containers keep every right they start with",
                    place.path()
                ),
            );
        }
    });
}
