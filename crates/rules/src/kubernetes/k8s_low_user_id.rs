//! A container runs with a low user ID.
//!
//! A low user ID may belong to an account of the node: a process that breaks out, or a file on a shared volume,
//! then has the rights of that account. Where no ID is set the image decides, and most images choose a low one.
//!
//! # Remedy
//!
//! Set `securityContext.runAsUser` to 10000 or more.
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
//!       runAsUser: 1000
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
//!       runAsUser: 10001
//! ```

use portcullis_model::kubernetes::{Container, Workload};
use portcullis_model::{Profile, Severity};

use crate::{Cx, Judge, Rule};

/// A container runs with a low user ID.
pub static RULE: Rule = Rule {
    id: "k8s-low-user-id",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_K8S_40", "KSV-0020"],
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, container: &Container, cx: &mut Cx) {
    if workload.is_windows() {
        return;
    }
    let id = container.effective_security("runAsUser");
    let subject = container.words();
    let high = id.when_missing(0).at_least(10_000.0);
    if id.is_missing() {
        cx.require(
            high.reported_at(container.head()),
            format_args!("{subject} sets no user ID, so that the image decides"),
        );
    } else {
        cx.require(high, format_args!("{subject} runs with a user ID below 10000"));
    }
}
