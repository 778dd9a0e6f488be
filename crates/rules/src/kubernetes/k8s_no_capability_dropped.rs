//! A container drops no capability at all.
//!
//! A container that drops nothing keeps every capability the runtime gives by default. Dropping even one shows that
//! somebody has looked.
//!
//! # Remedy
//!
//! Set `securityContext.capabilities.drop: ["ALL"]` and add back the few that are needed.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   containers:
//!   # finding: `app` drops no
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
//!       capabilities:
//!         drop: [NET_RAW]
//! ```

use portcullis_model::kubernetes::{Container, Workload};
use portcullis_model::{Profile, Severity};

use crate::support::kubernetes::drop_all;
use crate::{Cx, Judge, Rule};

/// A container drops no capability at all.
pub static RULE: Rule = Rule {
    id: "k8s-no-capability-dropped",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["KSV-0004"],
    fixable: true,
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, container: &Container, cx: &mut Cx) {
    if workload.is_windows() {
        return;
    }
    let subject = container.words();
    let dropped = container
        .at("securityContext.capabilities.drop")
        .judge(false, |list| !list.items().is_empty());
    let fix = drop_all(container, cx);
    let judged = dropped.reported_at(container.head());
    if let Some(finding) = cx.require(judged, format_args!("{subject} drops no capability")) {
        finding.fix = fix;
    }
}
