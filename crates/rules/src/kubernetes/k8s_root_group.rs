//! Container runs in the root group.
//!
//! Files that belong to the root group, and there are many in images built for arbitrary users, can then be read and
//! often written by a process that is otherwise careful not to be root.
//!
//! # Remedy
//!
//! Give `runAsGroup` a number above zero.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   containers:
//!     - name: web
//!       image: nginx:1.27.2
//!       securityContext:
//!         runAsUser: 10001
//!         # finding: `0` container web runs in the root group
//!         runAsGroup: 0
//! ```
//!
//! ```yaml,good
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   securityContext:
//!     runAsGroup: 10001
//!   containers:
//!     - name: web
//!       image: nginx:1.27.2
//! ```

use portcullis_model::kubernetes::{Container, Workload};
use portcullis_model::{Profile, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// The primary group is root, and is written down.
pub static RULE: Rule = Rule {
    id: "k8s-root-group",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["kube-linter:run-as-non-root"],
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(_: &Workload, container: &Container, cx: &mut Cx) {
    let group = container.effective_security("runAsGroup");
    let judged = group.judge(true, |value| value.as_i64() != Some(0));
    cx.require(judged, format_args!("{} runs in the root group", container.words()));
}
