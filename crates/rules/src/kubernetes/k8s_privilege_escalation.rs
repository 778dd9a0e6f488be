//! A container may gain more privileges than it started with.
//!
//! Unless `allowPrivilegeEscalation` is false, a set-user-ID program in the image turns an ordinary user into root.
//! Kubernetes allows it where nothing is said.
//!
//! # Remedy
//!
//! Set `securityContext.allowPrivilegeEscalation: false` on the container.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//!     securityContext:
//!       # finding: `true` allows
//!       allowPrivilegeEscalation: true
//! ```
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   containers:
//!   # finding: `app` does not deny
//!   - name: app
//!     image: nginx:1.27
//! ```
//!
//! ```yaml,fixed
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//!     securityContext:
//!       allowPrivilegeEscalation: false
//! ```
//!
//! ```yaml,good
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//!     securityContext:
//!       allowPrivilegeEscalation: false
//! ```

use portcullis_model::kubernetes::{Container, Workload};
use portcullis_model::{Severity, Value};

use crate::support::mend::yaml::{self, New};
use crate::{Cx, Judge, Rule};

/// A container may gain more privileges than it started with.
pub static RULE: Rule = Rule {
    id: "k8s-privilege-escalation",
    severity: Severity::Medium,
    aliases: &["CKV_K8S_20", "KSV-0001", "K8sPSPAllowPrivilegeEscalationContainer"],
    controls: &["CIS-Kubernetes-1.8:5.2.6"],
    fixable: true,
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, container: &Container, cx: &mut Cx) {
    if workload.is_windows() {
        return;
    }
    let setting = container.security("allowPrivilegeEscalation");
    let verb = if setting.is_missing() {
        "does not deny"
    } else {
        "allows"
    };
    let denied = setting
        .judge(false, |value| value.as_bool() == Some(false))
        .reported_at(if setting.is_missing() {
            container.head()
        } else {
            setting.span()
        });
    let subject = container.words();
    let unit = cx.unit();
    let is_refused = is_refused(container);
    let finding = cx.require(denied, format_args!("{subject} {verb} privilege escalation"));
    let path = ["securityContext", "allowPrivilegeEscalation"];
    if let Some(finding) = finding
        && !is_refused
        && let Some(edits) = yaml::set(unit, container.value, &path, New::Scalar("false"))
    {
        finding.unsafe_fix("Deny privilege escalation", edits);
    }
}

/// Whether the server refuses the container with escalation denied, as it has all privileges already.
fn is_refused(container: &Container) -> bool {
    let privileged = container.security("privileged").known().and_then(Value::as_bool);
    let capabilities = container.security("capabilities").key("add");
    let is_admin = |one: &Value| matches!(one.as_str(), Some("SYS_ADMIN" | "CAP_SYS_ADMIN"));
    privileged == Some(true) || capabilities.items().iter().any(is_admin)
}
