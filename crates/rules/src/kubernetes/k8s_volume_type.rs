//! A pod uses a kind of volume that is tied to nodes or clouds.
//!
//! The restricted Pod Security Standard allows volumes that Kubernetes itself fills or claims. Others name servers
//! and disks in the manifest and need rights on the node.
//!
//! # Remedy
//!
//! Use a PersistentVolumeClaim.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   volumes:
//!   - name: data
//!     # finding: `nfs` nfs
//!     nfs: {server: 10.0.0.1, path: /}
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
//!     persistentVolumeClaim: {claimName: data}
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//! ```

use portcullis_model::kubernetes::Workload;
use portcullis_model::{Profile, Severity};

use crate::{Cx, Judge, Rule};

/// A pod uses a kind of volume that is tied to nodes or clouds.
pub static RULE: Rule = Rule {
    id: "k8s-volume-type",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["KSV-0028"],
    controls: &["PSS:restricted"],
    judge: Judge::Workload(check),
    ..Rule::DEFAULT
};

const ALLOWED: [&str; 9] = [
    "name",
    "configMap",
    "csi",
    "downwardAPI",
    "emptyDir",
    "ephemeral",
    "persistentVolumeClaim",
    "projected",
    "secret",
];

fn check(workload: &Workload, cx: &mut Cx) {
    for volume in workload.at("volumes").items() {
        for entry in volume.as_map().into_iter().flatten() {
            let kind = entry.key.name.as_str();
            if !ALLOWED.contains(&kind) {
                cx.report(entry.key.span, format_args!("the pods use a volume of the kind {kind}"));
            }
        }
    }
}
