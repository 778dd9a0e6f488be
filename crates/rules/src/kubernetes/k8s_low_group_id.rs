//! A container runs with a low group ID.
//!
//! A low group ID may belong to an account of the node: a process that breaks out, or a file on a shared volume,
//! then has the rights of that account. Where no ID is set the image decides, and most images choose a low one.
//!
//! # Remedy
//!
//! Set `securityContext.runAsGroup` to 10000 or more.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//!     securityContext:
//!       # finding: `1000` below 10000
//!       runAsGroup: 1000
//! ```
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   containers:
//!   # finding: `app` sets no
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
//!     securityContext:
//!       runAsGroup: 10001
//! ```

use portcullis_model::kubernetes::{Container, Workload};
use portcullis_model::{Profile, Severity};

use crate::{Cx, Judge, Rule};

/// A container runs with a low group ID.
pub static RULE: Rule = Rule {
    id: "k8s-low-group-id",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["KSV-0021"],
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, container: &Container, cx: &mut Cx) {
    if workload.is_windows() {
        return;
    }
    let id = container.effective_security("runAsGroup");
    let subject = container.words();
    let high = id.when_missing(0).at_least(10_000.0);
    if id.is_missing() {
        cx.require(
            high.reported_at(container.head()),
            format_args!("{subject} sets no group ID, so that the image decides"),
        );
    } else {
        cx.require(high, format_args!("{subject} runs with a group ID below 10000"));
    }
}
