//! A container has capabilities beyond what the restricted standard allows.
//!
//! The restricted Pod Security Standard wants every container to drop all capabilities and to add back none but
//! `NET_BIND_SERVICE`.
//!
//! # Remedy
//!
//! Drop `ALL`, and add nothing but `NET_BIND_SERVICE`.
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
//!       capabilities:
//!         drop: [ALL]
//!         # finding: `CHOWN` beyond
//!         add: [CHOWN]
//! ```
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   containers:
//!     # finding: `app` beyond
//!     - name: app
//!       image: nginx:1.27
//!       securityContext:
//!         runAsNonRoot: true
//! ```
//!
//! ```yaml,fixed
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   containers:
//!     - name: app
//!       image: nginx:1.27
//!       securityContext:
//!         runAsNonRoot: true
//!         capabilities:
//!           drop:
//!             - ALL
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
//!         drop: [ALL]
//!         add: [NET_BIND_SERVICE]
//! ```

use portcullis_model::kubernetes::{Container, Workload};
use portcullis_model::{Profile, Severity};

use crate::support::kubernetes::{drop_all, drops_one_of, is_capability, none_of};
use crate::{Cx, Judge, Rule};

/// A container has capabilities beyond what the restricted standard allows.
pub static RULE: Rule = Rule {
    id: "k8s-capabilities-not-restricted",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["KSV-0106"],
    controls: &["PSS:restricted"],
    fixable: true,
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, container: &Container, cx: &mut Cx) {
    if workload.is_windows() {
        return;
    }
    let added = container.at("securityContext.capabilities.add");
    let few = none_of(&added, |item| {
        item.as_str().is_some() && !is_capability(item, "NET_BIND_SERVICE")
    });
    let subject = container.words();
    // What is added has a purpose that nobody else knows.
    let fix = if few.fails() { None } else { drop_all(container, cx) };
    let judged = few.and(drops_one_of(container, &["ALL"]));
    let message = format_args!("{subject} has capabilities beyond what the restricted standard allows");
    if let Some(finding) = cx.require(judged, message) {
        finding.fix = fix;
    }
}
