//! A pod mounts the socket of the container runtime.
//!
//! Whoever talks to the socket of Docker, containerd or CRI-O starts privileged containers at will: it is root on
//! the node without a password.
//!
//! # Remedy
//!
//! Build images with a tool that needs no daemon, and read container metadata from the Kubernetes API.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   volumes:
//!   - name: docker
//!     hostPath:
//!       # finding: `/var/run/docker.sock` whole node
//!       path: /var/run/docker.sock
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
//!     emptyDir: {}
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//! ```

use portcullis_model::Severity;
use portcullis_model::kubernetes::Workload;

use crate::support::kubernetes::{host_paths, is_runtime_socket};
use crate::{Cx, Judge, Rule};

/// A pod mounts the socket of the container runtime.
pub static RULE: Rule = Rule {
    id: "k8s-container-runtime-socket",
    severity: Severity::Critical,
    aliases: &[
        "CKV_K8S_27",
        "KSV-0006",
        "KSV-0023",
        "kube-linter:docker-sock",
        "K8sPSPHostFilesystem",
    ],
    judge: Judge::Workload(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, cx: &mut Cx) {
    for (volume, path) in host_paths(workload) {
        let name = volume.key("name").as_str().unwrap_or("");
        let text = path.as_str().unwrap_or("a directory");
        if is_runtime_socket(text) {
            cx.report(
                path.span(),
                format_args!(
                    "volume {name} mounts {text}: the socket of the container runtime gives power over the whole node"
                ),
            );
        }
    }
}
