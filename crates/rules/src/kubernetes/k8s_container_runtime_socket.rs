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

use crate::support::kubernetes::host_paths;
use crate::{Cx, Judge, Rule};

/// A pod mounts the socket of the container runtime.
pub static RULE: Rule = Rule {
    id: "k8s-container-runtime-socket",
    severity: Severity::Critical,
    aliases: &["CKV_K8S_27", "KSV-0006", "kube-linter:docker-sock"],
    judge: Judge::Workload(check),
    ..Rule::DEFAULT
};

const SOCKETS: [&str; 4] = ["docker.sock", "containerd.sock", "crio.sock", "dockershim.sock"];

fn check(workload: &Workload, cx: &mut Cx) {
    for (_, path) in host_paths(workload) {
        let is_socket = |text: &str| text.rsplit('/').next().is_some_and(|name| SOCKETS.contains(&name));
        let harmless = path.judge(true, |value| value.as_str().is_none_or(|text| !is_socket(text)));
        cx.require(
            harmless,
            "the socket of the container runtime gives power over the whole node",
        );
    }
}
