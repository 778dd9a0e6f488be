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

use crate::support::kubernetes::{host_paths, is_within};
use crate::{Cx, Judge, Rule};

/// A pod mounts a system directory of its node.
pub static RULE: Rule = Rule {
    id: "k8s-sensitive-host-path",
    severity: Severity::High,
    aliases: &["KSV-0121", "kube-linter:sensitive-host-mounts"],
    judge: Judge::Workload(check),
    ..Rule::DEFAULT
};

/// Directories of a node that hold its credentials, programs or running state.
const SYSTEM: [&str; 15] = [
    "/boot",
    "/dev",
    "/etc",
    "/lib",
    "/lib64",
    "/proc",
    "/root",
    "/run",
    "/sbin",
    "/sys",
    "/usr",
    "/bin",
    "/var/lib/docker",
    "/var/lib/kubelet",
    "/var/run",
];

fn check(workload: &Workload, cx: &mut Cx) {
    for (_, path) in host_paths(workload) {
        let is_system = |text: &str| {
            let bare = text.trim_end_matches('/');
            bare.is_empty() || SYSTEM.iter().any(|directory| is_within(bare, directory))
        };
        let harmless = path.judge(true, |value| value.as_str().is_none_or(|text| !is_system(text)));
        let text = path.as_str().unwrap_or("");
        cx.require(
            harmless,
            format_args!("the pods mount {text}, a system directory of the node"),
        );
    }
}
