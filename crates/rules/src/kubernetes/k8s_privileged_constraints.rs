//! Security context constraints allow privileged containers.
//!
//! On OpenShift, whoever may use these constraints may start containers that own their node.
//!
//! # Remedy
//!
//! Set `allowPrivilegedContainer: false`.
//!
//! ```yaml,bad
//! apiVersion: security.openshift.io/v1
//! kind: SecurityContextConstraints
//! metadata:
//!   name: app
//! # finding: `true` privileged
//! allowPrivilegedContainer: true
//! ```
//!
//! ```yaml,good
//! apiVersion: security.openshift.io/v1
//! kind: SecurityContextConstraints
//! metadata:
//!   name: app
//! allowPrivilegedContainer: false
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Security context constraints allow privileged containers.
pub static RULE: Rule = Rule {
    id: "k8s-privileged-constraints",
    severity: Severity::High,
    aliases: &["kube-linter:scc-deny-privileged-container"],
    judge: Judge::Attribute(Attribute {
        kinds: &["SecurityContextConstraints"],
        path: "allowPrivilegedContainer",
        must: Must::Be(false),
        missing_holds: true,
        message: "the constraints allow privileged containers",
    }),
    ..Rule::DEFAULT
};
