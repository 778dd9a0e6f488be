//! A container may write to a directory of its node.
//!
//! A writable mount from the node lets an intruder plant files that other pods or the node itself will run or
//! trust.
//!
//! # Remedy
//!
//! Set `readOnly: true` on the mount, or use another kind of volume.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   volumes:
//!   - name: data
//!     hostPath:
//!       path: /data/web
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//!     volumeMounts:
//!     # finding: `data` may write
//!     - name: data
//!       mountPath: /data
//! ```
//!
//! ```yaml,good
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   volumes:
//!   - name: data
//!     hostPath:
//!       path: /data/web
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//!     volumeMounts:
//!     - name: data
//!       mountPath: /data
//!       readOnly: true
//! ```

use portcullis_model::kubernetes::{Container, Workload};
use portcullis_model::{Severity, Value};

use crate::support::kubernetes::host_paths;
use crate::{Cx, Judge, Rule};

/// A container may write to a directory of its node.
pub static RULE: Rule = Rule {
    id: "k8s-writable-host-mount",
    severity: Severity::Medium,
    aliases: &["kube-linter:writable-host-mount"],
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, container: &Container, cx: &mut Cx) {
    for mount in container.at("volumeMounts").items() {
        let name = mount.key("name");
        let from_node = |(volume, _): (&Value, _)| volume.key("name").as_str() == name.as_str();
        if name.as_str().is_none() || !host_paths(workload).any(from_node) {
            continue;
        }
        let read_only = mount
            .key("readOnly")
            .judge(false, |value| value.as_bool() == Some(true));
        let subject = container.words();
        cx.require(
            read_only.reported_at(name.span()),
            format_args!("{subject} may write to a directory of its node"),
        );
    }
}
