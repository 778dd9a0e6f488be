//! A pod chooses its own SELinux user or role.
//!
//! SELinux keeps containers apart by labels that the runtime gives. A user, role or foreign type of ones own can
//! undo that.
//!
//! # Remedy
//!
//! Leave `seLinuxOptions` out, or set only a type for containers and a level.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   securityContext:
//!     seLinuxOptions:
//!       # finding: `sysadm_u` SELinux user
//!       user: sysadm_u
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//! ```
//!
//! ```yaml,good
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   securityContext:
//!     seLinuxOptions:
//!       type: container_t
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//! ```

use portcullis_model::Severity;
use portcullis_model::kubernetes::Workload;

use crate::{Cx, Judge, Rule};

/// A pod chooses its own SELinux user or role.
pub static RULE: Rule = Rule {
    id: "k8s-custom-selinux",
    severity: Severity::Medium,
    aliases: &["KSV-0025"],
    controls: &["PSS:baseline"],
    judge: Judge::Workload(check),
    ..Rule::DEFAULT
};

const TYPES: [&str; 4] = [
    "container_t",
    "container_init_t",
    "container_kvm_t",
    "container_engine_t",
];

fn check(workload: &Workload, cx: &mut Cx) {
    let own = workload
        .containers()
        .map(|container| container.at("securityContext.seLinuxOptions"));
    for options in own.chain([workload.at("securityContext.seLinuxOptions")]) {
        for field in ["user", "role"] {
            let none = options.key(field).when_missing("").equals("");
            cx.require(none, format_args!("the pods choose an SELinux {field} of their own"));
        }
        let usual = options
            .key("type")
            .when_missing("")
            .text(|kind| kind.is_empty() || TYPES.contains(&kind));
        cx.require(usual, "the pods choose an SELinux type that is not for containers");
    }
}
