//! A pod mounts a directory of its node.
//!
//! What a pod writes to its node outlives it and can reach other pods and the node itself; what it reads there may
//! be secrets of others. And a rescheduled pod finds a different directory.
//!
//! # Remedy
//!
//! Use a PersistentVolumeClaim, a ConfigMap or an `emptyDir`.
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
//!       # finding: `/data/web` /data/web of the node
//!       path: /data/web
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
//!
//! ```yaml,good
//! # file: kustomization.yaml
//! apiVersion: kustomize.config.k8s.io/v1beta1
//! kind: Kustomization
//! patches:
//! - path: patch.yaml
//! # file: patch.yaml
//! apiVersion: apps/v1
//! kind: Deployment
//! metadata:
//!   name: web
//! spec:
//!   template:
//!     spec:
//!       volumes:
//!       - name: data
//!         emptyDir: null
//!         gcePersistentDisk:
//!           pdName: storage
//! ```

use portcullis_model::kubernetes::Workload;
use portcullis_model::{Lookup, Severity, Value};

use crate::support::kubernetes::{host_paths, is_runtime_socket, is_system_path};
use crate::{Cx, Judge, Rule};

/// A pod mounts a directory of its node.
pub static RULE: Rule = Rule {
    id: "k8s-host-path",
    severity: Severity::Medium,
    aliases: &["KSV-0023", "K8sPSPHostFilesystem"],
    controls: &["CIS-Kubernetes-1.8:5.2.12"],
    judge: Judge::Workload(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, cx: &mut Cx) {
    for (volume, path) in host_paths(workload) {
        let name = volume.key("name").as_str().unwrap_or("");
        let text = path.as_str().unwrap_or("a directory");
        if !is_system_path(text) && !is_runtime_socket(text) {
            cx.report(path.span(), format_args!("volume {name} mounts {text} of the node"));
        }
    }
    // A patch of a volume may leave its source to what it is applied to.
    let volumes = workload.at("volumes");
    for volume in volumes.items() {
        if let Lookup::Unknown { unknown, at } = volume.key("hostPath")
            && !has_other_source(volume)
        {
            cx.undecided(at, unknown);
        }
    }
}

/// Whether the volume says what it is made of, and so is no directory of the node.
fn has_other_source(volume: &Value) -> bool {
    let mut entries = volume.as_map().into_iter().flatten();
    entries.any(|entry| entry.key.name != "name" && entry.key.name != "hostPath" && entry.value.as_map().is_some())
}
