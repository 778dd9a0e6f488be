//! A pod mounts a system directory of its node.
//!
//! The root, `/etc`, `/proc`, `/var/run` and the like hold the credentials, the programs and the running state of
//! the node. A pod that has them has the node.
//!
//! # Remedy
//!
//! Remove the volume, or mount the single file that is needed, read-only.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   volumes:
//!   - name: etc
//!     hostPath:
//!       # finding: `/etc/kubernetes` system directory
//!       path: /etc/kubernetes
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
//!   volumes:
//!   - name: data
//!     hostPath:
//!       path: /data/web
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//! ```

use portcullis_model::Severity;
use portcullis_model::kubernetes::Workload;

use crate::support::kubernetes::{host_paths, is_system_path};
use crate::{Cx, Judge, Rule};

/// A pod mounts a system directory of its node.
pub static RULE: Rule = Rule {
    id: "k8s-sensitive-host-path",
    severity: Severity::High,
    aliases: &[
        "KSV-0121",
        "KSV-0023",
        "kube-linter:sensitive-host-mounts",
        "K8sPSPHostFilesystem",
    ],
    controls: &["CIS-Kubernetes-1.8:5.2.12"],
    judge: Judge::Workload(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, cx: &mut Cx) {
    for (volume, path) in host_paths(workload) {
        let name = volume.key("name").as_str().unwrap_or("");
        let text = path.as_str().unwrap_or("a directory");
        if is_system_path(text) {
            cx.report(
                path.span(),
                format_args!("volume {name} mounts {text}, a system directory of the node"),
            );
        }
    }
}
