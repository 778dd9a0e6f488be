//! A container is told to run as root.
//!
//! A manifest that says `runAsUser: 0` overrides even an image that was built to run as an ordinary user.
//!
//! # Remedy
//!
//! Name a user ID of 10000 or more.
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
//!       # finding: `0` runs as user 0
//!       runAsUser: 0
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

/// A container is told to run as root.
pub static RULE: Rule = Rule {
    id: "k8s-run-as-user-zero",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["KSV-0105"],
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, container: &Container, cx: &mut Cx) {
    if workload.is_windows() {
        return;
    }
    let user = container.effective_security("runAsUser");
    let subject = container.words();
    cx.require(
        user.judge(true, |user| user.as_i64() != Some(0)),
        format_args!("{subject} is told to run as root: it runs as user 0"),
    );
}
