//! A container can write to its own image.
//!
//! With a writable root filesystem an intruder can replace programs and leave tools behind, and the program itself
//! comes to depend on state that is lost at every restart.
//!
//! # Remedy
//!
//! Set `securityContext.readOnlyRootFilesystem: true` and mount an `emptyDir` where the program must write.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   containers:
//!   # finding: `app` can write
//!   - name: app
//!     image: nginx:1.27
//! ```
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
//!       # finding: `false` can write
//!       readOnlyRootFilesystem: false
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
//!       readOnlyRootFilesystem: true
//! ```

use portcullis_model::Severity;
use portcullis_model::kubernetes::{Container, Workload};

use crate::support::mend::yaml::{self, New};
use crate::{Cx, Judge, Rule};

/// A container can write to its own image.
pub static RULE: Rule = Rule {
    id: "k8s-writable-root-filesystem",
    severity: Severity::Medium,
    aliases: &[
        "CKV_K8S_22",
        "KSV-0014",
        "kube-linter:no-read-only-root-fs",
        "K8sPSPReadOnlyRootFilesystem",
    ],
    fixable: true,
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, container: &Container, cx: &mut Cx) {
    if workload.is_windows() {
        return;
    }
    let subject = container.words();
    let setting = container.security("readOnlyRootFilesystem");
    let at = if setting.is_missing() {
        container.head()
    } else {
        setting.span()
    };
    let read_only = setting
        .judge(false, |value| value.as_bool() == Some(true))
        .reported_at(at);
    let unit = cx.unit();
    let finding = cx.require(read_only, format_args!("{subject} can write to its root filesystem"));
    let path = ["securityContext", "readOnlyRootFilesystem"];
    if let Some(finding) = finding
        && let Some(edits) = yaml::set(unit, container.value, &path, New::Scalar("true"))
    {
        finding.unsafe_fix("Make the root filesystem read-only", edits);
    }
}
