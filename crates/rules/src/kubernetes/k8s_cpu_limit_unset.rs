//! The CPU of a container is not limited.
//!
//! Without a limit one container can take all CPU of its node that is not asked for by others. Some teams leave CPU
//! limits out on purpose, since a limit also throttles when the node is idle.
//!
//! # Remedy
//!
//! Set `resources.limits.cpu`.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   containers:
//!   # finding: `app` has no limit on its
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
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//!     resources:
//!       limits:
//!         cpu: 250m
//! ```

use portcullis_model::kubernetes::{Container, Workload};
use portcullis_model::{Profile, Severity};

use crate::support::kubernetes::has_quantity;
use crate::{Cx, Judge, Rule};

/// The CPU of a container is not limited.
pub static RULE: Rule = Rule {
    id: "k8s-cpu-limit-unset",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV_K8S_11", "KSV-0011"],
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(_: &Workload, container: &Container, cx: &mut Cx) {
    let asked = has_quantity(container, "limits", "cpu");
    let subject = container.words();
    cx.require(
        asked.reported_at(container.head()),
        format_args!("{subject} has no limit on its CPU"),
    );
}
