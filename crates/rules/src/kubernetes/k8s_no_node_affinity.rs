//! Nothing says on which nodes the pods may run.
//!
//! Where nodes differ, in architecture, in price, in trust, a workload without a node affinity lands on any of
//! them.
//!
//! # Remedy
//!
//! Add a `nodeAffinity` or a `nodeSelector`.
//!
//! ```yaml,bad
//! apiVersion: apps/v1
//! kind: Deployment
//! metadata:
//!   name: web
//! spec:
//!   selector:
//!     matchLabels:
//!       app: web
//!   template:
//!     metadata:
//!       labels:
//!         app: web
//!     # finding: `spec` which nodes
//!     spec:
//!       containers:
//!       - name: app
//!         image: nginx:1.27
//! ```
//!
//! ```yaml,good
//! apiVersion: apps/v1
//! kind: Deployment
//! metadata:
//!   name: web
//! spec:
//!   selector:
//!     matchLabels:
//!       app: web
//!   template:
//!     metadata:
//!       labels:
//!         app: web
//!     spec:
//!       affinity:
//!         nodeAffinity:
//!           requiredDuringSchedulingIgnoredDuringExecution:
//!             nodeSelectorTerms:
//!             - matchExpressions: [{key: kubernetes.io/arch, operator: In, values: [amd64]}]
//!       containers:
//!       - name: app
//!         image: nginx:1.27
//! ```

use portcullis_model::kubernetes::Workload;
use portcullis_model::{Profile, Severity};

use crate::{Cx, Judge, Rule};

/// Nothing says on which nodes the pods may run.
pub static RULE: Rule = Rule {
    id: "k8s-no-node-affinity",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["kube-linter:no-node-affinity"],
    judge: Judge::Workload(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, cx: &mut Cx) {
    cx.require(
        workload
            .at("affinity.nodeAffinity")
            .is_set()
            .reported_at(workload.spec().head()),
        "nothing says on which nodes the pods may run",
    );
}
