//! An emptyDir has no size limit.
//!
//! An `emptyDir` lives on the disk of the node, or in its memory. Without a limit one pod fills it, and all pods of
//! the node are evicted.
//!
//! # Remedy
//!
//! Set `sizeLimit`.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   volumes:
//!   # finding: `cache` no size limit
//!   - name: cache
//!     emptyDir: {}
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
//!   - name: cache
//!     emptyDir:
//!       sizeLimit: 1Gi
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//! ```

use portcullis_model::kubernetes::Workload;
use portcullis_model::{Profile, Severity};

use crate::{Cx, Judge, Rule};

/// An emptyDir has no size limit.
pub static RULE: Rule = Rule {
    id: "k8s-empty-dir-unbounded",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    judge: Judge::Workload(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, cx: &mut Cx) {
    for volume in workload.at("volumes").items() {
        let directory = volume.key("emptyDir");
        if directory.is_missing() && volume.as_map().is_none_or(|map| map.entry("emptyDir").is_none()) {
            continue;
        }
        let name = volume.key("name");
        let text = name.as_str().unwrap_or("");
        let limit = directory.key("sizeLimit").is_set().reported_at(name.span());
        cx.require(
            limit,
            format_args!("the emptyDir {text} has no size limit: it can fill its node"),
        );
    }
}
